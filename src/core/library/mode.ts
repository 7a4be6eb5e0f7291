import type { Value } from '../base/value';
import type { Budget } from '../math/budget';
import { assemble, combinationsOf } from '../math/inference/combinations';
import { modeOf, modeOnLine } from '../math/inference/mode';
import { contains, type IntervalSupport } from '../math/inference/support';
import { ofInverse, standardDeviations } from '../math/linalg/positiveDefinite';
import { createRandom } from '../math/sampling/random';
import { numbers } from './chainFindings';
import { dispersed, startOf } from './chainStarts';
import { modeCurves } from './beliefCurves';
import { CallFault } from './fault';
import { jointDensityOf, type JointDensity } from './jointDensity';
import type { MethodFunction, Way } from './method';
import { insideOf, numberOf, numbersOf } from './noteFunctions';

/** The best point found with discrete quantities as they were chosen. */
interface Best {
	readonly at: Float64Array;
	readonly value: number;
	/** A bound of the error of the place, where there is one. */
	readonly error?: number;
	readonly isCertain: boolean;
	readonly climbs?: Extract<Way, { kind: 'climbs' }>;
}

/** What is most probable: the maximum a posteriori with a prior, the maximum of the likelihood without. */
export const mode: MethodFunction = ([likelihood, prior, low, high, data, start, starts, seed], budget) => {
	const joint = jointDensityOf({ likelihood, prior, low, high, data, start });
	const axes = joint.supports.flatMap(({ kind }, i) => (kind === 'interval' ? [i] : []));
	const choices = combinationsOf(joint.supports);
	if (joint.supports.length === 0) throw new CallFault({ code: 'no-variable' });
	if (!choices) throw new CallFault({ code: 'invalid-binding', name: 'likelihood', why: 'endless' });
	const climb = axes.length > 1 ? climber(joint, axes, { start: numbersOf(start), count: numberOf(starts), seed: numberOf(seed) }, budget) : undefined;
	const [best, second] = choices
		.map(chosen => climb?.(chosen) ?? onAxis(joint, chosen, axes, budget))
		.filter(({ value }) => value > -Infinity)
		.sort((a, b) => b.value - a.value);
	const isTie = best && second && second.value >= best.value - TIE * Math.max(1, Math.abs(best.value));
	if (!best?.isCertain || isTie) throw new CallFault({ code: 'not-certain', of: 'search', bound: best?.error ?? Infinity });
	return { parts: { mode: numbers(best.at), logDensity: best.value, ...(best.error === undefined ? {} : { error: best.error }), ...observed(joint, best.at, axes), ...modeCurves(joint, budget) }, by: wayOf(best, axes.length, choices.length) };
};

/** Values as near as this are not told apart. */
const TIE = 64 * Number.EPSILON;

function wayOf({ climbs }: Best, dimensions: number, values: number): Way {
	return climbs ?? (dimensions === 0 ? { kind: 'enumeration', values } : { kind: 'global-search' });
}

/** Along the only continuous quantity, or at a point where there is none. */
function onAxis({ logDensity, supports }: JointDensity, chosen: readonly number[], axes: readonly number[], budget: Budget): Best {
	const [axis] = axes;
	const support = axis === undefined ? undefined : supports[axis];
	const point = Float64Array.from(chosen);
	budget.spend(1);
	if (axis === undefined || !support) {
		const value = logDensity(point);
		return { at: point, value: Number.isNaN(value) ? -Infinity : value, isCertain: true };
	}
	const along = (x: number): number => {
		point[axis] = x;
		return logDensity(point);
	};
	const { at, value, error, certain } = modeOnLine(along, support, budget);
	return { at: assemble(chosen, axes, Float64Array.of(at)), value: Number.isNaN(value) ? -Infinity : value, error, isCertain: certain };
}

/** How far other starts lie from the first, in steps of its unconstrained numbers. */
const SPREAD = 3;

/** Climbs along several continuous quantities by their gradient, each time from the same starts. */
function climber(joint: JointDensity, axes: readonly number[], { start, count, seed }: { readonly start: Float64Array | undefined; readonly count: number; readonly seed: number }, budget: Budget): (chosen: readonly number[]) => Best {
	const { supports, gradient } = joint;
	const whole = gradient();
	const slopes = new Float64Array(supports.length);
	const random = createRandom(seed, 'mode');
	const inside = Float64Array.from(supports, insideOf);
	// where the middle is impossible, as a deviation of 0 is, some place beside it
	const first = startOf(joint, start ?? (joint.logDensity(inside) > -Infinity ? inside : dispersed(joint, inside, random)));
	const far = (): Float64Array => Array.from({ length: SPREAD }).reduce<Float64Array>(point => dispersed(joint, point, random), first);
	const points = Array.from({ length: count }, (_, i) => (i === 0 ? first : far()));
	return chosen => {
		const climbs = modeOf((continuous, into) => {
			const point = assemble(chosen, axes, continuous);
			if (!supports.every((support, i) => contains(support, point[i] ?? NaN))) return -Infinity;
			const value = whole(point, slopes);
			axes.forEach((axis, k) => { into[k] = slopes[axis] ?? NaN; });
			return value;
		}, points.map(point => Float64Array.from(axes, axis => point[axis] ?? NaN)), budget);
		const { at, value, converged, starts, agreed } = climbs;
		return { at: assemble(chosen, axes, at), value: Number.isNaN(value) ? -Infinity : value, isCertain: converged, climbs: { kind: 'climbs', starts, agreed } };
	};
}

/** Standard errors and covariance from the observed information, minus the second derivatives; nothing where it is no smooth inner maximum. */
function observed({ whole, gradient, supports }: JointDensity, at: Float64Array, axes: readonly number[]): Readonly<Record<string, Value>> {
	const isInside = axes.every(axis => isInner(at[axis] ?? NaN, supports[axis] as IntervalSupport));
	const second = axes.length > 0 && isInside ? whole.curvature()?.(at) : undefined;
	if (!second) return {};
	const shape = [axes.length, axes.length];
	const information = Float64Array.from(axes.flatMap(i => axes.map(j => -(second[i * at.length + j] ?? NaN))));
	const covariance = ofInverse({ shape, data: information });
	const errors = standardDeviations(covariance).data;
	const slopes = new Float64Array(at.length);
	gradient()(at, slopes);
	if (!axes.every((axis, k) => Math.abs(slopes[axis] ?? NaN) * (errors[k] ?? NaN) < FLAT)) return {};
	return { standardError: numbers(errors), ...(axes.length > 1 ? { covariance: covariance.matrix } : {}) };
}

/** The largest slope, a standard error, of what is taken for the top. */
const FLAT = 1e-3;

/** Not at an end, up to the digits of a search. */
function isInner(x: number, { low, high }: IntervalSupport): boolean {
	const width = Number.isFinite(high - low) ? high - low : 1;
	return x - low > INNER * width && high - x > INNER * width;
}

const INNER = 1e-7;
