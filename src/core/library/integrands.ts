import type { Budget } from '../math/budget';
import type { BaseMeasure } from '../math/info/baseMeasure';
import { divergenceTerm } from '../math/info/divergence';
import { quantileOfCurve } from '../math/inference/curve';
import { posteriorOnLine } from '../math/inference/line';
import { valuesOf, type Support } from '../math/inference/support';
import { vector } from '../math/tensor/dense';
import type { Law } from './laws';
import type { Findings } from './method';

const POINTS = 241;
/** What the curves leave out on either side, before they are widened by a part of their length. */
const TAIL = 0.005;
const MARGIN = 0.3;
/** Longer lists of values are not drawn. */
const MOST_VALUES = 1000;

/** Both densities and what is summed or integrated for the divergences, at shared points; nothing of laws of several numbers. */
export function integrands(laws: readonly [Law, Law], measure: BaseMeasure | undefined, budget: Budget): Findings['parts'] {
	const points = measure && pointsOf(laws, budget);
	if (!points) return {};
	budget.claim(5 * points.length);
	const at = new Float64Array(1);
	const [first, second] = laws.map(({ logDensity }) => points.map(x => {
		at[0] = x;
		return Math.exp(logDensity(at));
	})) as [Float64Array, Float64Array];
	const terms = (p: Float64Array, q: Float64Array): Float64Array => p.map((value, i) => divergenceTerm(value, q[i] ?? NaN));
	return { points: vector(points), first: vector(first), second: vector(second), integrand: vector(terms(first, second)), reverseIntegrand: vector(terms(second, first)) };
}

function pointsOf(laws: readonly [Law, Law], budget: Budget): Float64Array | undefined {
	const supports = laws.map(({ supports: all }) => all ?? []);
	if (supports.some(({ length }) => length !== 1)) return undefined;
	const ranges = laws.map((law, i) => rangeOf(law, supports[i]?.[0], budget));
	const [low, high] = [Math.min(...ranges.map(([from]) => from)), Math.max(...ranges.map(([, to]) => to))];
	if (!Number.isFinite(high - low)) return undefined;
	const lists = supports.map(([support]) => support && support.kind !== 'interval' ? valuesOf(support) ?? integersBetween(low, high) : undefined);
	const values = [...new Set(lists.flatMap(list => list ?? []))].sort((a, b) => a - b);
	if (values.length > 0) return values.length <= MOST_VALUES ? Float64Array.from(values) : undefined;
	// The ends themselves are left out: a density may be infinite there.
	return Float64Array.from({ length: POINTS }, (_, i) => low + (high - low) * (i + 0.5) / POINTS);
}

/** Where nearly all of the mass is, and a margin within the support. */
function rangeOf({ quantile, logDensity }: Law, support: Support | undefined, budget: Budget): readonly [low: number, high: number] {
	if (!support) return [NaN, NaN];
	const inverse = quantile ?? quantileFrom(logDensity, support, budget);
	const [low, high] = [inverse(TAIL), inverse(1 - TAIL)];
	const margin = MARGIN * (high - low);
	if (support.kind === 'finite') return [support.values[0] ?? NaN, support.values.at(-1) ?? NaN];
	const isCounted = support.kind === 'integers';
	return [Math.max(support.low, isCounted ? Math.floor(low - margin) : low - margin), Math.min(support.high, isCounted ? Math.ceil(high + margin) : high + margin)];
}

function quantileFrom(logDensity: Law['logDensity'], support: Support, budget: Budget): (p: number) => number {
	const at = new Float64Array(1);
	const { curve } = posteriorOnLine(x => {
		at[0] = x;
		return logDensity(at);
	}, support, budget);
	return p => quantileOfCurve(curve, p);
}

function integersBetween(low: number, high: number): readonly number[] | undefined {
	return high - low < MOST_VALUES ? Array.from({ length: high - low + 1 }, (_, i) => low + i) : undefined;
}
