import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createBudget } from '../../../core/math/budget';
import { infoNce, softmaxTemperatureGradient } from '../../../core/math/info/infoNce';
import { contingency, informationOfLabels } from '../../../core/math/info/labels';
import { divergenceByDraws, entropyByDraws } from '../../../core/math/info/monteCarlo';
import { crossPerplexity, perplexity } from '../../../core/math/info/perplexity';
import { createRandom } from '../../../core/math/sampling/random';
import { vector, type Dense } from '../../../core/math/tensor/dense';
import { softmax } from '../../../core/math/tensor/softmax';

const batches = fc.integer({ min: 1, max: 5 }).chain(n => fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: n * n, maxLength: n * n }).map((values): Dense => ({ shape: [n, n], data: Float64Array.from(values) })));
const temperatures = fc.double({ min: 0.2, max: 5, noNaN: true });
const slope = (f: (x: number) => number, x: number) => (f(x + 1e-5) - f(x - 1e-5)) / 2e-5;

describe('infoNce', () => {
	test.each<readonly [name: string, rows: readonly number[], temperature: number, loss: number]>([
		['a batch of one knows nothing', [5], 1, 0],
		['all the same', [1, 1, 1, 1], 0.5, Math.LN2],
		['pairs that stand out', [20, -20, -20, 20], 0.1, 0],
		// log(1 + e^-1)
		['by one', [1, 0, 0, 1], 1, 0.31326168751822286],
		['no temperature', [1, 0, 0, 1], 0, NaN],
	])('%s', (_, values, temperature, expected) => {
		const n = Math.sqrt(values.length);
		const { loss, bound } = infoNce({ shape: [n, n], data: Float64Array.from(values) }, temperature);
		if (Number.isNaN(expected)) expect(loss).toBeNaN();
		else {
			expect(loss).toBeCloseTo(expected, 15);
			expect(bound).toBeCloseTo(Math.log(n) - expected, 15);
		}
	});

	test('has its slopes, and a bound below log N', () => fc.assert(fc.property(batches, temperatures, (batch, temperature) => {
		const { gradient, temperatureGradient, loss, bound } = infoNce(batch, temperature);
		gradient.data.forEach((value, i) => expect(slope(x => infoNce({ ...batch, data: batch.data.with(i, x) }, temperature).loss, batch.data[i] ?? NaN)).toBeCloseTo(value, 6));
		expect(slope(t => infoNce(batch, t).loss, temperature) - temperatureGradient).toBeCloseTo(0, 5);
		expect(loss).toBeGreaterThanOrEqual(0);
		expect(bound).toBeLessThanOrEqual(Math.log(batch.shape[0] ?? NaN));
	})));

	test('the bound holds for pairs of correlated normals', () => {
		// The best critic is the log density ratio; the information is -log(1 - ρ²)/2.
		const random = createRandom(7);
		const rho = 0.9;
		const bounds = Array.from({ length: 40 }, () => {
			const n = 64;
			const x = Array.from({ length: n }, () => random.normal());
			const y = x.map(value => rho * value + Math.sqrt(1 - rho * rho) * random.normal());
			const data = Float64Array.from(x.flatMap(a => y.map(b => -((b - rho * a) ** 2) / 2 / (1 - rho * rho) + b * b / 2)));
			return infoNce({ shape: [n, n], data }, 1).bound;
		});
		const mean = bounds.reduce((sum, value) => sum + value, 0) / bounds.length;
		const information = -Math.log(1 - rho * rho) / 2;
		expect(mean).toBeLessThan(information);
		expect(mean).toBeGreaterThan(information - 0.1);
	});
});

test('softmaxTemperatureGradient is a slope and sums to 0', () => fc.assert(fc.property(fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 1, maxLength: 6 }), temperatures, (values, temperature) => {
	const x = Float64Array.from(values);
	const gradient = softmaxTemperatureGradient(x, temperature);
	gradient.forEach((value, i) => expect(slope(t => softmax(x.map(v => v / t))[i] ?? NaN, temperature)).toBeCloseTo(value, 5));
	expect(gradient.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 12);
})));

describe('labels', () => {
	test('are counted in rising order', () => {
		expect(contingency(Float64Array.of(7, 2, 7, 2), Float64Array.of(1, 1, 3, 1))).toEqual({ shape: [2, 2], data: Float64Array.of(0.5, 0, 0.25, 0.25) });
	});

	test.each<readonly [name: string, x: readonly number[], y: readonly number[], plugIn: number, corrected: number]>([
		['the same', [0, 1, 0, 1], [5, 6, 5, 6], Math.LN2, Math.LN2 + 1 / 8],
		['nothing in common', [0, 0, 1, 1], [0, 1, 0, 1], 0, -1 / 8],
		['lists of two lengths', [0, 1], [0], NaN, NaN],
	])('%s', (_, x, y, plugIn, corrected) => {
		const found = informationOfLabels(Float64Array.from(x), Float64Array.from(y));
		expect([found.plugIn, found.corrected].map(value => value.toFixed(12))).toEqual([plugIn, corrected].map(value => value.toFixed(12)));
	});

	test('the correction takes the bias of independent labels off', () => {
		const random = createRandom(3);
		const found = Array.from({ length: 300 }, () => informationOfLabels(Float64Array.from({ length: 200 }, () => random.below(4)), Float64Array.from({ length: 200 }, () => random.below(3))));
		const mean = (of: 'plugIn' | 'corrected') => found.reduce((sum, value) => sum + value[of], 0) / found.length;
		expect(mean('plugIn')).toBeGreaterThan(0.01);
		expect(Math.abs(mean('corrected'))).toBeLessThan(0.002);
	});
});

test.each<readonly [p: readonly number[], value: number]>([[[1], 1], [[0.25, 0.25, 0.25, 0.25], 4], [[0.5, 0.5, 0], 2]])('perplexity of %j', (p, value) => {
	expect(perplexity(Float64Array.from(p))).toBeCloseTo(value, 14);
	expect(crossPerplexity(vector(Float64Array.from(p)), vector(Float64Array.from(p)))).toBeCloseTo(value, 14);
});

describe('by draws', () => {
	const logNormal = (mean: number, deviation: number) => (x: number) => -(((x - mean) / deviation) ** 2) / 2 - Math.log(deviation) - Math.log(2 * Math.PI) / 2;
	const options = () => ({ draw: (random: ReturnType<typeof createRandom>) => random.normal(), draws: 20_000, random: createRandom(5), budget: createBudget({ steps: 1e5, elements: 1e5 }) });

	test('the divergence of two normals', () => {
		const { value, standardError } = divergenceByDraws(logNormal(0, 1), logNormal(1, 2), options());
		expect(Math.abs(value - (Math.LN2 + 2 / 8 - 1 / 2))).toBeLessThan(3 * standardError);
		expect(standardError).toBeLessThan(0.01);
	});

	test('is infinite where the second excludes what the first draws', () => {
		expect(divergenceByDraws(logNormal(0, 1), x => x < 0 ? -Infinity : 0, options()).value).toBe(Infinity);
	});

	test('the entropy of a normal', () => {
		const { value, standardError } = entropyByDraws(logNormal(0, 1), options());
		expect(Math.abs(value - Math.log(2 * Math.PI * Math.E) / 2)).toBeLessThan(3 * standardError);
	});
});
