import { describe, expect, test } from 'vitest';
import { createBudget } from '../../../core/math/budget';
import { quantileOfCurve } from '../../../core/math/inference/curve';
import { posteriorOnLine } from '../../../core/math/inference/line';
import { posteriorOnRegion } from '../../../core/math/inference/region';
import { logGamma } from '../../../core/math/special/logGamma';
import type { Support } from '../../../core/math/inference/support';
import { posteriors } from '../../tables/posterior';

const budget = () => createBudget({ steps: 1e8, elements: 1e7 });

const DATA = [1.2, 0.7, -0.4, 2.1, 1.6];
const OUTLIERS = [0.3, -0.1, 0.4, 9];
const DOSES = [-0.86, -0.3, -0.05, 0.73];
const DEATHS = [0, 1, 3, 5];
const LINE_X = [-1, -0.5, 0, 0.5, 1];
const LINE_Y = [-0.9, -0.2, 0.8, 1.1, 2.3];
const COUNTS = [4, 3, 5, 1, 0, 1, 1];

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const logFactorial = (n: number): number => logGamma(n + 1);
const logBinomialCoefficient = (n: number, k: number) => logFactorial(n) - logFactorial(k) - logFactorial(n - k);
const logNormal = (x: number, m: number, s: number) => -(((x - m) / s) ** 2) / 2 - Math.log(s) - Math.log(2 * Math.PI) / 2;
const logCauchy = (x: number, s: number) => -Math.log(Math.PI * s) - Math.log1p((x / s) ** 2);
const logPoisson = (k: number, rate: number) => (k === 0 ? 0 : k * Math.log(rate)) - rate - logFactorial(k);
const logLogistic = (z: number) => z < 0 ? z - Math.log1p(Math.exp(z)) : -Math.log1p(Math.exp(-z));
const logBinomialOfDoses = (z: (x: number) => number) => sum(DOSES.map((x, i) => {
	const k = DEATHS[i] ?? NaN;
	return logBinomialCoefficient(5, k) + k * logLogistic(z(x)) + (5 - k) * logLogistic(-z(x));
}));
// Γ(2)/(Γ(3/2) √(3π)) = 2/(π √3)
const logStudent3 = (x: number, s: number) => Math.log(2 / (Math.PI * Math.sqrt(3) * s)) - 2 * Math.log1p((x / s) ** 2 / 3);

const LINE: Readonly<Record<string, readonly [logJoint: (x: number) => number, low: number, high: number]>> = {
	'beta-binomial': [p => Math.log(120) + 8 * Math.log(p) + 4 * Math.log1p(-p) + Math.log(6), 0, 1],
	'half a success': [p => -Math.log(p) / 2 + 2.5 * Math.log1p(-p) - Math.log(Math.PI), 0, 1],
	'a million trials': [p => 500300 * Math.log1p((p - 0.5003) / 0.5003) + 499700 * Math.log1p((0.5003 - p) / 0.4997), 0, 1],
	'normal-normal': [m => logNormal(m, 0, 3) + sum(DATA.map(y => logNormal(y, m, 2))), -Infinity, Infinity],
	'a Cauchy prior': [m => logCauchy(m, 1) + sum(DATA.map(y => logNormal(y, m, 1))), -Infinity, Infinity],
	'Poisson-gamma': [l => -l / 2 + Math.log(l / 4) + sum([3, 5, 2, 4].map(k => logPoisson(k, l))), 0, Infinity],
	'two humps': [m => Math.log(0.3 * Math.exp(logNormal(m, -3, 0.5)) + 0.7 * Math.exp(logNormal(m, 3, 0.5))) + logNormal(0.5, m, 2), -Infinity, Infinity],
	'Student t with an outlier': [m => logNormal(m, 0, 5) + sum(OUTLIERS.map(y => logStudent3(y - m, 0.5))), -Infinity, Infinity],
	'logistic regression of one slope': [b => logNormal(b, 0, 2.5) + logBinomialOfDoses(x => b * x), -Infinity, Infinity],
	'a deviation with a half-Cauchy prior': [s => Math.LN2 + logCauchy(s, 5) + sum(DATA.map(y => logNormal(y, 1, s))), 0, Infinity],
	'an exponential rate': [r => 4 * Math.log(r) - 7 * r, 0, Infinity],
	'a uniform prior that cuts': [m => logNormal(m, 3, 1) - Math.LN2, 0, 2],
	'far from 0': [m => logNormal(m, 1e6, 1e3) + logNormal(1e6 + 5, m, 0.01), -Infinity, Infinity],
};

const SUMS: Readonly<Record<string, readonly [logJoint: (n: number) => number, low: number, high: number]>> = {
	'German tanks': [n => -Math.log(1000) - logBinomialCoefficient(n, 5), 60, 1000],
	'trials of a binomial': [n => logPoisson(n, 12) + logBinomialCoefficient(n, 7) + 7 * Math.log(0.4) + (n - 7) * Math.log(0.6), 7, Infinity],
};

/** Within a number of last places of what is asked for. */
function expectNear(actual: number | undefined, expected: number, tolerance: number, name: string): void {
	expect(Math.abs((actual ?? NaN) - expected), `${name}: ${actual} for ${expected}`).toBeLessThanOrEqual(tolerance);
}

describe('one quantity', () => {
	const cases = [...posteriors.line.map(facts => [facts, LINE[facts.name], 'interval'] as const), ...posteriors.sums.map(facts => [facts, SUMS[facts.name], 'integers'] as const)];
	test.each(cases.map(([facts, ...rest]) => [facts.name, facts, ...rest] as const))('%s', (_, facts, model, kind) => {
		const [logJoint, low, high] = model ?? [() => NaN, NaN, NaN];
		const { logEvidence, error, mean, deviation, curve } = posteriorOnLine(logJoint, { kind, low, high }, budget());
		expectNear(logEvidence, facts.logEvidence, error + 1e-15 * Math.abs(facts.logEvidence), 'log evidence');
		expect(error).toBeLessThan(1e-7);
		expectNear(mean, facts.mean, 1e-9 * facts.deviation + 4e-16 * Math.abs(facts.mean), 'mean');
		expectNear(deviation, facts.deviation, 1e-8 * facts.deviation, 'deviation');
		expectNear(curve.cumulative.at(-1), 1, 1e-8, 'cumulative');
		facts.quantiles?.forEach((quantile, i) => expectNear(quantileOfCurve(curve, [0.025, 0.975][i] ?? NaN), quantile, 1e-6 * facts.deviation, 'quantile'));
	});
});

const line = { kind: 'interval', low: -Infinity, high: Infinity } as const;
const positive = { kind: 'interval', low: 0, high: Infinity } as const;
const logHalfNormal = (s: number) => Math.LN2 + logNormal(s, 0, 1);

const REGIONS: Readonly<Record<string, readonly [logJoint: (at: Float64Array) => number, supports: readonly Support[]]>> = {
	'mean and deviation': [([m = NaN, s = NaN]) => logNormal(m, 0, 10) + logHalfNormal(s) + sum(DATA.map(y => logNormal(y, m, s))), [line, positive]],
	'a line with its noise': [([a = NaN, b = NaN, s = NaN]) => logNormal(a, 0, 2) + logNormal(b, 0, 2) + logHalfNormal(s) + sum(LINE_Y.map((y, i) => logNormal(y, a + b * (LINE_X[i] ?? NaN), s))), [line, line, positive]],
	'logistic regression': [([a = NaN, b = NaN]) => logNormal(a, 0, 2) + logNormal(b, 0, 5) + logBinomialOfDoses(x => a + b * x), [line, line]],
	'a banana': [([x = NaN, y = NaN]) => logNormal(x, 0, 1) + logNormal(y, x * x, 0.2), [line, line]],
	'a change point': [([t = NaN, a = NaN, b = NaN]) => -Math.log(6) - a - b + sum(COUNTS.map((k, i) => logPoisson(k, i < t ? a : b))), [{ kind: 'integers', low: 1, high: 6 }, positive, positive]],
};

describe('several quantities', () => {
	test.each(posteriors.regions.map(facts => [facts.name, facts] as const))('%s', (name, facts) => {
		const [logJoint, supports] = REGIONS[name] ?? [() => NaN, []];
		const { logEvidence, error, coordinates } = posteriorOnRegion(logJoint, supports, budget());
		expectNear(logEvidence, facts.logEvidence, error + 1e-14, 'log evidence');
		expect(error).toBeLessThan(1e-6);
		coordinates.forEach(({ mean, deviation, curve }, i) => {
			expectNear(mean, facts.means[i] ?? NaN, 1e-6 * (facts.deviations[i] ?? NaN), `mean ${i}`);
			expectNear(deviation, facts.deviations[i] ?? NaN, 1e-6 * (facts.deviations[i] ?? NaN), `deviation ${i}`);
			expectNear(curve.cumulative.at(-1), 1, 1e-4, 'cumulative');
		});
	// Three continuous quantities take some ten million calls.
	}, 120_000);
});
