import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createBudget } from '../../../core/math/budget';
import { normal } from '../../../core/math/dist/normal';
import { cumulativeOfCurve, quantileOfCurve } from '../../../core/math/inference/curve';
import { bayesFactor, modelProbabilities } from '../../../core/math/inference/evidence';
import { expectationOnLine } from '../../../core/math/inference/expectation';
import { equalTailed, equalTailedOfDraws, highestDensity, narrowest, narrowestOfDraws } from '../../../core/math/inference/intervals';
import { posteriorOnLine } from '../../../core/math/inference/line';
import { modeOf, modeOnLine } from '../../../core/math/inference/mode';
import { meanOfChains, predict } from '../../../core/math/inference/predictive';
import type { Support } from '../../../core/math/inference/support';
import type { LogDensity } from '../../../core/math/sampling/hamiltonian';
import { createRandom } from '../../../core/math/sampling/random';

const budget = () => createBudget({ steps: 1e7, elements: 1e6 });
const line: Support = { kind: 'interval', low: -Infinity, high: Infinity };
const unit: Support = { kind: 'interval', low: 0, high: 1 };

describe('credible intervals', () => {
	const logBeta = (a: number, b: number) => (p: number) => (a - 1) * Math.log(p) + (b - 1) * Math.log1p(-p);

	// SciPy 1.10.1: beta(a, b).ppf, and the density equal at both ends (brentq)
	test.each<readonly [a: number, b: number, tailed: readonly [number, number], highest: readonly [number, number]]>([
		[2, 2, [0.094299324050, 0.905700675950], [0.094299324050, 0.905700675950]],
		[9, 5, [0.385738338249, 0.861420661110], [0.401306981324, 0.873687889283]],
		[3, 40, [0.014979691671, 0.161641959692], [0.007966875626, 0.145167639925]],
		[120, 80, [0.531403554862, 0.666701738781], [0.532084391249, 0.667357158438]],
	])('of beta(%d, %d)', (a, b, tailed, highest) => {
		const { curve } = posteriorOnLine(logBeta(a, b), unit, budget());
		const quantile = (p: number) => quantileOfCurve(curve, p);
		const { low, high } = equalTailed(quantile, 0.95);
		expect([low, high].map((x, i) => Math.abs(x - (tailed[i] ?? NaN)) < 1e-7)).toEqual([true, true]);
		const { intervals, mass } = highestDensity(curve, 0.95);
		expect(intervals.length).toBe(1);
		expect(mass).toBeCloseTo(0.95, 9);
		expect(Math.abs((intervals[0]?.low ?? NaN) - highest[0])).toBeLessThan(2e-6);
		expect(Math.abs((intervals[0]?.high ?? NaN) - highest[1])).toBeLessThan(2e-6);
		const short = narrowest(quantile, 0.95, budget());
		expect(short.high - short.low).toBeCloseTo(highest[1] - highest[0], 6);
	});

	test('several, where there are several peaks', () => {
		const { curve } = posteriorOnLine(x => Math.log(Math.exp(-((x + 4) ** 2) / 2) + Math.exp(-((x - 4) ** 2) / 2)), line, budget());
		const { intervals } = highestDensity(curve, 0.9);
		expect(intervals.length).toBe(2);
		// 90 % of each half, but for what the other half adds.
		[-4, 4].forEach((centre, i) => {
			expect(intervals[i]?.low).toBeCloseTo(centre - 1.6448536269514722, 5);
			expect(intervals[i]?.high).toBeCloseTo(centre + 1.6448536269514722, 5);
		});
	});

	test('of masses: the heaviest values, ties together', () => {
		const { curve } = posteriorOnLine(k => Math.log([0.1, 0.3, 0.2, 0.1, 0.3][k] ?? 0), { kind: 'integers', low: 0, high: 4 }, budget());
		expect(highestDensity(curve, 0.5)).toEqual({ intervals: [{ low: 1, high: 1 }, { low: 4, high: 4 }], threshold: expect.closeTo(0.3, 14), mass: expect.closeTo(0.6, 14) });
	});

	test('of draws', () => {
		const draws = Float64Array.from({ length: 101 }, (_, i) => (i / 100) ** 2);
		expect(equalTailedOfDraws(draws, 0.9)).toEqual({ low: expect.closeTo(0.0025, 12), high: expect.closeTo(0.9025, 12) });
		expect(narrowestOfDraws(draws, 0.5).low).toBe(0);
		expect(narrowestOfDraws(draws, 2)).toEqual({ low: NaN, high: NaN });
	});

	test('hold the draws of a normal', () => {
		const random = createRandom(2);
		const { low, high } = narrowestOfDraws(Float64Array.from({ length: 20_000 }, () => random.normal()), 0.95);
		expect(high - low).toBeCloseTo(2 * 1.959963984540054, 0);
	});
});

test('a curve knows its probabilities and quantiles', () => fc.assert(fc.property(fc.double({ min: -1e3, max: 1e3, noNaN: true }), fc.double({ min: 1e-3, max: 1e3, noNaN: true }), fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), (mean, deviation, p) => {
	const { curve } = posteriorOnLine(x => -(((x - mean) / deviation) ** 2) / 2, line, budget());
	expect(Math.abs(quantileOfCurve(curve, p) - normal.quantile(p, mean, deviation, NaN, NaN)) / deviation).toBeLessThan(1e-5);
	expect(cumulativeOfCurve(curve, quantileOfCurve(curve, p))).toBeCloseTo(p, 9);
}), { numRuns: 30 }));

describe('expectationOnLine', () => {
	test('refuses what is not integrable', () => {
		expect(expectationOnLine([], () => 0, line, budget()).error).toBe(Infinity);
		expect(expectationOnLine([], x => -Math.log(x), { kind: 'interval', low: 1, high: Infinity }, budget()).error).toBe(Infinity);
		expect(expectationOnLine([], () => -Infinity, unit, budget())).toMatchObject({ logEvidence: NaN, error: Infinity });
	});

	test('the mean of a Cauchy does not exist, its evidence does', () => {
		const { logEvidence, error, mean, deviation } = posteriorOnLine(x => -Math.log1p(x * x), line, budget());
		expect(logEvidence).toBeCloseTo(Math.log(Math.PI), 9);
		expect(error).toBeLessThan(1e-8);
		expect(deviation).toBeNaN();
		expect(Number.isNaN(mean) || Math.abs(mean) < 1e-6).toBe(true);
	});

	test('a posterior predictive', () => {
		// Beta-binomial: the next is a success with (7 + 2)/(10 + 4).
		const { means: [next] } = expectationOnLine([p => p], p => 8 * Math.log(p) + 4 * Math.log1p(-p), unit, budget());
		expect(next?.value).toBeCloseTo(9 / 14, 13);
	});

	test('integers without end in both directions', () => {
		const { logEvidence, means: [mean] } = expectationOnLine([k => k], k => -Math.abs(k - 1000), { kind: 'integers', low: -Infinity, high: Infinity }, budget());
		expect(logEvidence).toBeCloseTo(Math.log((1 + Math.exp(-1)) / (1 - Math.exp(-1))), 12);
		expect(mean?.value).toBeCloseTo(1000, 9);
	});

	test('a list of values', () => {
		const { logEvidence, means: [mean] } = expectationOnLine([x => x], x => Math.log(x), { kind: 'finite', values: [0.5, 1, 2.5] }, budget());
		expect(logEvidence).toBeCloseTo(Math.log(4), 14);
		expect(mean?.value).toBeCloseTo((0.25 + 1 + 6.25) / 4, 14);
	});
});

describe('modes', () => {
	test('on a line', () => {
		const humps = (x: number) => Math.log(Math.exp(-((x + 1) ** 2) * 8) + 2 * Math.exp(-((x - 1) ** 2) * 8));
		expect(modeOnLine(humps, { kind: 'interval', low: -3, high: 3 }, budget())).toMatchObject({ certain: true, at: expect.closeTo(1, 6) });
		expect(modeOnLine(x => -((x - 300) ** 2), line, budget())).toMatchObject({ certain: true, at: expect.closeTo(300, 6) });
		expect(modeOnLine(humps, line, budget())).toMatchObject({ certain: false, at: expect.closeTo(1, 6) });
		expect(modeOnLine(k => -Math.abs(k - 3), { kind: 'integers', low: 0, high: 9 }, budget())).toEqual({ at: 3, value: -0, error: 0, certain: true });
		expect(modeOnLine(() => 0, { kind: 'finite', values: [1, 2] }, budget()).certain).toBe(false);
	});

	test('from several starts', () => {
		const humps: LogDensity = ([x = NaN, y = NaN], gradient) => {
			const [a, b] = [Math.exp(-((x - 2) ** 2) - y * y), 3 * Math.exp(-((x + 2) ** 2) - y * y)];
			gradient.set([(-2 * (x - 2) * a - 2 * (x + 2) * b) / (a + b), -2 * y]);
			return Math.log(a + b);
		};
		const starts = [[3, 1], [2, -1], [-3, 0.5], [-1, -1]].map(start => Float64Array.from(start));
		const { at, converged, agreed, starts: count } = modeOf(humps, starts, budget());
		expect([...at].map(Math.round)).toEqual([-2, 0]);
		expect({ converged, agreed, count }).toEqual({ converged: true, agreed: 2, count: 4 });
		expect(modeOf(() => NaN, starts, budget()).agreed).toBe(0);
	});
});

test('Bayes factors', () => {
	expect(bayesFactor({ logEvidence: Math.log(6), error: 1e-9 }, { logEvidence: Math.log(2), error: 2e-9 })).toEqual({ factor: expect.closeTo(3, 12), logFactor: expect.closeTo(Math.log(3), 12), error: expect.closeTo(3e-9, 12) });
	expect([...modelProbabilities(Float64Array.of(-1000, -1000 + Math.log(3)))].map(p => p.toFixed(12))).toEqual(['0.250000000000', '0.750000000000']);
	expect(modelProbabilities(Float64Array.of(0, 0), Float64Array.of(1, 3))[1]).toBeCloseTo(0.75, 14);
});

test('prediction from draws', () => {
	const random = createRandom(1);
	const chains = Array.from({ length: 4 }, () => Float64Array.from({ length: 500 }, () => random.normal()));
	const { value, standardError } = meanOfChains(chains);
	expect(Math.abs(value)).toBeLessThan(3 * standardError);
	expect(standardError).toBeCloseTo(1 / Math.sqrt(2000), 2);
	expect(predict([Float64Array.of(1, 2), Float64Array.of(10, 20)], ([a = NaN, b = NaN]) => a + b, random)).toEqual(Float64Array.of(11, 22));
});
