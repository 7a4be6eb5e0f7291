import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../core/math/sampling/random';
import { diagnose } from '../../../core/math/sampling/diagnostics';
import { autocorrelation, effectiveSize } from '../../../core/math/sampling/effectiveSize';

type Case = readonly [name: string, chains: readonly (readonly number[])[], rHat: number, bulk: number, tail: number];
const { cases } = JSON.parse(readFileSync('src/test/tables/diagnostics.json', 'utf8')) as { readonly cases: readonly Case[] };

describe('diagnose', () => {
	test.each(cases)('%s', (_, chains, rHat, bulk, tail) => {
		const actual = diagnose(chains.map(draws => Float64Array.from(draws)));
		expect(actual.rHat / rHat).toBeCloseTo(1, 12);
		expect(actual.bulkSize / bulk).toBeCloseTo(1, 9);
		expect(actual.tailSize / tail).toBeCloseTo(1, 9);
	});

	test.each<readonly [string, readonly Float64Array[]]>([['do not vary', [new Float64Array(20)]], ['are infinite', [new Float64Array(20).fill(Infinity)]], ['are no numbers', [Float64Array.of(1, 2, 3, NaN, 5, 6, 7, 8)]], ['are none', []]])('says nothing of draws that %s', (_, chains) => {
		expect(diagnose(chains)).toEqual({ rHat: NaN, bulkSize: NaN, tailSize: NaN });
	});

	test('of two values, which are equally far from their median', () => {
		const chains = [0, 1].map(shift => Float64Array.from({ length: 40 }, (_, i) => ((i * 7 + (i >> 2) + shift) % 4 < 2 ? -1 : 1)));
		expect(diagnose(chains).rHat).toBeCloseTo(1, 1);
	});
});

describe('effectiveSize', () => {
	test('of an autoregression is its known share', () => {
		const random = createRandom(4);
		for (const phi of [0, 0.5, 0.9]) {
			const chains = Array.from({ length: 4 }, () => {
				let x = random.normal();
				return Float64Array.from({ length: 5000 }, () => x = phi * x + Math.sqrt(1 - phi * phi) * random.normal());
			});
			const expected = 20_000 * (1 - phi) / (1 + phi);
			expect(Math.abs(effectiveSize(chains) / expected - 1), String(phi)).toBeLessThan(0.25);
		}
	});
});

test('autocorrelation of a wave', () => {
	const wave = Float64Array.from({ length: 4000 }, (_, i) => Math.cos(Math.PI * i / 2));
	const [zero = NaN, one = NaN, two = NaN] = autocorrelation(wave, 2);
	expect(zero).toBe(1);
	expect(one).toBeCloseTo(0, 3);
	expect(two).toBeCloseTo(-1, 3);
	expect(autocorrelation(Float64Array.of(1, 2), 5).length).toBe(2);
});
