import { isDense, type Value } from '../base/value';
import { isFiniteBall, isUnknown, midpointOf, radiusOf, type Ball } from '../math/ball/ball';
import type { Budget } from '../math/budget';
import { CERTAIN } from '../math/series/estimate';
import { enclose } from './enclosure/enclose';
import { asArray, isArray, type BallValue } from './enclosure/values';
import { EvaluationFault } from './fault';
import type { Linked } from './link';
import { faultOf, run, type Run } from './run';

/** How near a double must be to the midpoint to be shown as it is; the midpoint itself is shown where it is not. */
const AGREES = 1e-13;
/** What is this small and cannot be told from 0 is shown as 0. */
const VANISHES = 1e-12;
/** To be told from 0 takes this much less than that where doubles found something else as small. */
const VANISHES_EXACTLY = 1e-20;

/**
 * Runs a program and holds its value against ball arithmetic: what cancelled, overflowed or vanished in double precision gets its true
 * digits, and what cannot be had to seven of them is refused. `budget` pays for the run, `encloseBudget` for the walk in balls.
 */
export function assess(linked: Linked, inputs: readonly Value[], budget: Budget, encloseBudget: Budget): Run {
	const fast = run(linked, inputs, budget);
	if (!fast.ok && !MENDED.has(fast.fault.code)) return fast;
	try {
		const ball = enclose(linked.program, inputs, encloseBudget);
		return { ok: true, uncovered: fast.ok && fast.uncovered, ...shown(ball, fast.ok ? fast.value : undefined) };
	} catch (error) {
		const fault = faultOf(error, encloseBudget);
		return fast.ok ? { ok: false, fault } : fast;
	}
}

/** Faults of double precision. */
const MENDED: ReadonlySet<string> = new Set(['not-certain', 'out-of-range']);

interface Shown {
	readonly value: Value;
	readonly error: number;
}

function shown(ball: BallValue, fast: Value | undefined): Shown {
	if (!isArray(ball)) return shownNumber(ball, typeof fast === 'number' ? fast : undefined, 0);
	const size = ball.items.reduce((most, item) => (isFiniteBall(item) ? Math.max(most, Math.abs(midpointOf(item))) : most), 0);
	const items = asArray(ball).items.map((item, i) => shownNumber(item, fast !== undefined && isDense(fast) ? fast.data[i] : undefined, size));
	return { value: { shape: ball.shape, data: Float64Array.from(items, ({ value }) => value) }, error: Math.max(0, ...items.map(({ error }) => error)) };
}

/** `size` is that of the array it stands in. */
function shownNumber(ball: Ball, fast: number | undefined, size: number): { readonly value: number; readonly error: number } {
	if (isUnknown(ball)) throw new EvaluationFault({ code: 'not-certain', of: 'rounding', bound: Infinity });
	if (!isFiniteBall(ball)) return { value: ball.high, error: 0 };
	const midpoint = midpointOf(ball);
	if (!Number.isFinite(midpoint)) throw new EvaluationFault({ code: 'out-of-range' });
	const radius = radiusOf(ball);
	const isRefuted = fast === 0 || (fast !== undefined && !(Math.abs(fast) <= 4 * radius));
	if (Math.abs(midpoint) <= radius && radius <= (isRefuted ? VANISHES : Math.max(VANISHES_EXACTLY, VANISHES * size))) return { value: 0, error: radius };
	const distance = fast === undefined ? Infinity : Math.abs(fast - midpoint);
	const isNear = distance <= AGREES * Math.abs(midpoint);
	const error = radius + (isNear ? distance : 0.5 * Number.EPSILON * Math.abs(midpoint));
	if (error > CERTAIN * Math.abs(midpoint) && error > VANISHES * size) throw new EvaluationFault({ code: 'not-certain', of: 'rounding', bound: error });
	return { value: isNear && fast !== undefined ? fast : midpoint, error };
}
