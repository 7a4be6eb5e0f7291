import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { philox4x32, type Block, type Key } from '../../../core/math/sampling/philox';
import { createRandom, type Random } from '../../../core/math/sampling/random';
import { normal } from '../../../core/math/dist/normal';

describe('philox4x32', () => {
	// Random123 1.14.0, tests/kat_vectors, "philox4x32 10": counter, key, result.
	test.each<readonly [counter: Block, key: Key, result: Block]>([
		[[0, 0, 0, 0], [0, 0], [0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8]],
		[[0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff], [0xffffffff, 0xffffffff], [0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd]],
		[[0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344], [0xa4093822, 0x299f31d0], [0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1]],
	])('%j under %j', (counter, key, result) => expect(philox4x32(counter, key)).toEqual(result));

	test('multiplies as integers do', () => {
		const word = fc.integer({ min: 0, max: 0xffffffff });
		const exact = (counter: Block, key: Key): Block => {
			let [c0, c1, c2, c3] = counter.map(BigInt) as [bigint, bigint, bigint, bigint];
			let [k0, k1] = key.map(BigInt) as [bigint, bigint];
			for (let round = 0; round < 10; round++) {
				const [p0, p1] = [c0 * 0xd2511f53n, c2 * 0xcd9e8d57n];
				[c0, c1, c2, c3] = [(p1 >> 32n) ^ c1 ^ k0, p1 & 0xffffffffn, (p0 >> 32n) ^ c3 ^ k1, p0 & 0xffffffffn];
				[k0, k1] = [(k0 + 0x9e3779b9n) & 0xffffffffn, (k1 + 0xbb67ae85n) & 0xffffffffn];
			}
			return [Number(c0), Number(c1), Number(c2), Number(c3)];
		};
		fc.assert(fc.property(fc.tuple(word, word, word, word), fc.tuple(word, word), (counter, key) => {
			expect(philox4x32(counter, key)).toEqual(exact(counter, key));
		}), { numRuns: 300 });
	});
});

describe('createRandom', () => {
	const draw = (random: Random, count = 8): readonly number[] => Array.from({ length: count }, () => random.word());
	const SAMPLES = 100_000;
	/** The largest distance of the empirical from the true distribution function; 1.95/√n is passed once in a thousand. */
	const kolmogorovSmirnov = (sample: Float64Array, cdf: (x: number) => number): number =>
		sample.sort().reduce((most, x, i) => Math.max(most, (i + 1) / sample.length - cdf(x), cdf(x) - i / sample.length), 0);

	test('repeats itself', () => expect(draw(createRandom(7, 'note', 'formula', 0))).toEqual(draw(createRandom(7, 'note', 'formula', 0))));

	test('keeps its streams from version to version', () => {
		expect(draw(createRandom(1), 4)).toMatchInlineSnapshot(`
			[
			  74483764,
			  1249095126,
			  3717901164,
			  15034105,
			]
		`);
		expect(draw(createRandom(1, 'note', 'formula', 2), 4)).toMatchInlineSnapshot(`
			[
			  1993394232,
			  1525924046,
			  2078123425,
			  4236953025,
			]
		`);
	});

	test('gives every name its own stream', () => {
		const names: readonly (readonly [number, ...(string | number)[]])[] = [
			[0], [1], [0.5], [-1], [2 ** 32], [0, ''], [0, '', ''], [0, 0], [0, '0'], [0, 'ab'], [0, 'a', 'b'], [0, 'b', 'a'], [0, 'ab\0'], [0, 'abc'], [0, 'abcd'], [0, 'abc', 'd'],
			[0, 'note', 'formula', 0], [0, 'note', 'formula', 1],
		];
		const streams = names.map(name => draw(createRandom(...name)).join());
		expect(new Set(streams).size).toBe(names.length);
	});

	test('splits by its labels, whatever was drawn', () => {
		const drawn = createRandom(3, 'note');
		draw(drawn, 5);
		expect(draw(drawn.split('formula', 1))).toEqual(draw(createRandom(3, 'note', 'formula', 1)));
		expect(draw(drawn.split('formula').split(1))).toEqual(draw(createRandom(3, 'note', 'formula', 1)));
		expect(draw(drawn.split('formula'))).not.toEqual(draw(createRandom(3, 'note')));
	});

	test('splits into streams that know nothing of one another', () => {
		const [streams, length] = [40, 4000];
		const parent = createRandom(5, 'note');
		const samples = [parent, ...Array.from({ length: streams - 1 }, (_, chain) => parent.split('chain', chain))].map(random => Float64Array.from({ length }, () => random.normal()));
		// By the lag too, as two streams may be the same one moved on.
		const correlations = samples.flatMap((a, i) => samples.slice(i + 1).flatMap(b => [0, 1, 2].map(lag => {
			return Math.abs(a.subarray(lag).reduce((sum, x, k) => sum + x * (b[k] ?? NaN), 0)) / Math.sqrt(length - lag);
		})));
		// Of 2,340 standard normal magnitudes 106 are expected beyond 2, with a deviation of 10, and none beyond 5.
		expect(Math.max(...correlations)).toBeLessThan(5);
		expect(Math.abs(correlations.filter(size => size > 2).length - 106.5)).toBeLessThan(40);
	});

	test('has uniform variates inside (0, 1)', () => {
		const random = createRandom(11);
		const sample = Float64Array.from({ length: SAMPLES }, () => random.uniform());
		expect(sample.every(u => u > 0 && u < 1 && Number.isInteger(u * 2 ** 53))).toBe(true);
		expect(sample.some(u => !Number.isInteger(u * 2 ** 52))).toBe(true);
		expect(kolmogorovSmirnov(sample, u => u)).toBeLessThan(1.95 / Math.sqrt(SAMPLES));
	});

	test('has normal variates', () => {
		const random = createRandom(12);
		const sample = Float64Array.from({ length: SAMPLES }, () => random.normal());
		expect(kolmogorovSmirnov(sample, x => normal.cdf(x, 0, 1))).toBeLessThan(1.95 / Math.sqrt(SAMPLES));
	});

	test('has normal variates that do not follow one another', () => {
		const random = createRandom(13);
		const sample = Array.from({ length: SAMPLES }, () => random.normal());
		for (const lag of [1, 2, 3]) {
			const covariance = sample.reduce((sum, x, i) => sum + x * (sample[i + lag] ?? 0), 0) / SAMPLES;
			expect(Math.abs(covariance)).toBeLessThan(4 / Math.sqrt(SAMPLES));
		}
	});

	// χ² with n - 1 degrees of freedom: mean n - 1, variance 2 (n - 1).
	test.each([2, 3, 10, 37])('is fair below %i', n => {
		const random = createRandom(14, n);
		const counts = new Float64Array(n);
		for (let i = 0; i < SAMPLES; i++) {
			const k = random.below(n);
			counts[k] = (counts[k] ?? NaN) + 1;
		}
		const chiSquared = counts.reduce((sum, count) => sum + (count - SAMPLES / n) ** 2 / (SAMPLES / n), 0);
		expect(chiSquared).toBeLessThan(n - 1 + 4.5 * Math.sqrt(2 * (n - 1)));
	});

	test('is fair where most remainders are refused', () => {
		const n = 2 ** 31 + 2 ** 30;
		const random = createRandom(15);
		const low = Array.from({ length: 20_000 }, () => random.below(n)).filter(k => k < 2 ** 30).length;
		expect(Math.abs(low / 20_000 - 1 / 3)).toBeLessThan(4 * Math.sqrt(2 / 9 / 20_000));
	});

	test.each([0, -1, 0.5, NaN, Infinity, 2 ** 54])('has no integers below %d', n => expect(createRandom(0).below(n)).toBeNaN());

	test('reaches beyond 32 bits', () => {
		const random = createRandom(16);
		const sample = Array.from({ length: 100 }, () => random.below(2 ** 53));
		expect(sample.every(Number.isSafeInteger)).toBe(true);
		expect(Math.max(...sample)).toBeGreaterThan(2 ** 52);
	});
});
