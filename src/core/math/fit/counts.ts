import type { Budget } from '../budget';
import { digammaLessLog } from '../special/digamma';
import { trigamma } from '../special/polygamma';
import { mean, variance } from '../tensor/statistics';
import { certainRoot } from './certainRoot';

/** What an evaluation of the digamma function pays. */
const COST = 20;
/** Sums of shapes at which the likelihood of a beta-binomial is looked at for more than one maximum. */
const TOTALS: readonly number[] = Array.from({ length: 97 }, (_, i) => 10 ** (i / 6 - 6));

/** The counts that occur, and the share of the sample that each has. */
type Tally = readonly (readonly [count: number, share: number])[];

function tally(sample: Float64Array): Tally {
	const shares = new Map<number, number>();
	for (const k of sample) shares.set(k, (shares.get(k) ?? 0) + 1 / sample.length);
	return [...shares];
}

/** `mean(ψ(x + k) - ψ(x))` over counts k, without cancellation. */
function digammaIncrease(counts: Tally, x: number): number {
	const own = digammaLessLog(x);
	return counts.reduce((total, [k, share]) => (k === 0 ? total : total + share * (Math.log1p(k / x) + digammaLessLog(x + k) - own)), 0);
}

/**
 * The r and the p of largest likelihood of the negative binomial; NaN unless the counts vary more than their mean, for then the likelihood
 * grows towards a Poisson distribution.
 * @source  B. Levin and J. Reeds, "Compound multinomial likelihood functions are unimodal", Annals of Statistics 5 (1977), 79.
 */
export function fitNegativeBinomial(sample: Float64Array, budget: Budget): readonly [r: number, p: number] {
	const centre = mean(sample);
	const excess = variance(sample) - centre;
	if (!(excess > 0 && centre > 0 && isCounts(sample, Infinity))) return [NaN, NaN];
	const counts = tally(sample);
	const r = certainRoot(shape => {
		const [increase, limit] = [digammaIncrease(counts, shape), Math.log1p(centre / shape)];
		return { value: increase - limit, size: increase + limit };
	}, centre * centre / excess, COST * counts.length, budget);
	return [r, r / (r + centre)];
}

/**
 * The shapes of largest likelihood of the beta-binomial of n trials. NaN unless the counts vary more than binomial ones do and some lie
 * inside (0, n), for else the likelihood grows towards a border; and where it is seen to have several maxima. Each shape follows from their
 * sum, so that a single root is left.
 * @source  R. E. Tarone, Biometrika 66 (1979), 585, for the condition.
 */
export function fitBetaBinomial(sample: Float64Array, n: number, budget: Budget): readonly [alpha: number, beta: number] {
	const share = mean(sample) / n;
	const isOverdispersed = variance(sample) > n * share * (1 - share);
	if (!isOverdispersed || !isCounts(sample, n) || !sample.some(k => k > 0 && k < n)) return [NaN, NaN];
	const counts = tally(sample);
	const rest = counts.map(([k, part]) => [n - k, part] as const);
	const shapes = (total: number): readonly [number, number] => {
		const target = digammaIncrease([[n, 1]], total);
		return [shapeOf(counts, target), shapeOf(rest, target)];
	};
	const score = (total: number): number => {
		const [alpha, beta] = shapes(total);
		return alpha + beta - total;
	};
	const cost = 20 * COST * counts.length;
	budget.spend(cost * TOTALS.length);
	const signs = TOTALS.map(total => score(total) > 0);
	if (signs.filter((sign, i) => i > 0 && sign !== signs[i - 1]).length !== 1) return [NaN, NaN];
	const total = certainRoot(sum => ({ value: score(sum), size: 2 * sum }), TOTALS[signs.lastIndexOf(true)] ?? NaN, cost, budget);
	return shapes(total);
}

/** The x at which the digamma function increases by this much on average: Newton's method for the reciprocal, which is concave. */
function shapeOf(counts: Tally, increase: number): number {
	let x = counts.reduce((total, [k, share]) => total + share * k, 0) / increase;
	for (let step = 0; step < 100; step++) {
		const at = x;
		const own = trigamma(at);
		const value = digammaIncrease(counts, x);
		const slope = counts.reduce((total, [k, share]) => total + share * (own - trigamma(at + k)), 0);
		const change = value * (value / increase - 1) / slope;
		const next = x + change > 0 ? x + change : x / 4;
		if (Math.abs(next - x) <= 4 * Number.EPSILON * x) return next;
		x = next;
	}
	return x;
}

function isCounts(sample: Float64Array, n: number): boolean {
	return sample.every(k => Number.isInteger(k) && k >= 0 && k <= n);
}
