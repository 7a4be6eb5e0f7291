import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { families } from '../../../core/library/families';
import { createBudget } from '../../../core/math/budget';
import { crossEntropyBetween, divergenceBetween, jensenShannonBetween } from '../../../core/math/info/betweenMembers';
import type { Member } from '../../../core/math/info/members';
import { divergences, pairName } from '../../tables/divergences';

const named = divergences.map(row => [pairName(row), row] as const);
const budget = () => createBudget({ steps: 1e7, elements: 1e6 });

function member(id: string, ...parameters: readonly number[]): Member {
	const family = families[id];
	if (!family) throw new Error(id);
	return { family, parameters };
}

describe('against 50 digits', () => {
	test.each(named)('%s', (_, { p, a, q, b, kl, js }) => {
		const [first, second] = [member(p, ...a), member(q, ...b)];
		const divergence = divergenceBetween(first, second, budget());
		expect(Math.abs(divergence.value - kl)).toBeLessThanOrEqual(('error' in divergence ? 4e-14 : 4e-15) * (1 + kl));
		if ('error' in divergence) {
			expect(Math.abs(divergence.value - kl)).toBeLessThanOrEqual(divergence.error);
			expect(divergence.error).toBeLessThan(1e-10);
		}
		const entropy = first.family.entropy(...a);
		expect(Math.abs(crossEntropyBetween(first, second, budget()).value - kl - entropy)).toBeLessThanOrEqual(4e-14 * (1 + kl + Math.abs(entropy)));
		if (js !== null) {
			const shannon = jensenShannonBetween(first, second, budget());
			expect(Math.abs(shannon.value - js)).toBeLessThanOrEqual(1e-14 * js);
			expect(jensenShannonBetween(second, first, budget()).value).toBeCloseTo(shannon.value, 14);
		}
	});
});

describe('how it was computed', () => {
	test.each<readonly [name: string, p: Member, q: Member, method: string, value: number | undefined]>([
		['one family', member('normal', 0, 1), member('normal', 1, 2), 'closed form', undefined],
		['an exponential is a gamma', member('exponential', 1), member('gamma', 2, 3), 'closed form', undefined],
		['a normal takes every mean square', member('laplace', 0, 1), member('normal', 0, 2), 'closed form', undefined],
		['no mean square', member('cauchy', 0, 1), member('normal', 0, 2), 'closed form', Infinity],
		['a heavy tail under a light one', member('studentT', 1.5, 0, 1), member('normal', 0, 2), 'closed form', Infinity],
		['a power against an exponential', member('cauchy', 0, 1), member('laplace', 0, 1), 'quadrature', NaN],
		['no closed form', member('logistic', 0, 1), member('logistic', 1, 1), 'quadrature', undefined],
		['counts', member('poisson', 3), member('negativeBinomial', 2, 0.5), 'sum', undefined],
		['not covered', member('normal', 0, 1), member('exponential', 1), 'support', Infinity],
		['more counts', member('poisson', 3), member('binomial', 10, 0.5), 'support', Infinity],
		['from 0 and from 1', member('poisson', 3), member('geometric', 0.5), 'support', Infinity],
		['counts and reals', member('poisson', 3), member('normal', 3, 2), 'support', Infinity],
		['all in one count', member('binomial', 10, 0), member('bernoulli', 0.5), 'sum', 0.6931471805599454],
		['no distribution', member('normal', 0, -1), member('normal', 0, 1), 'closed form', NaN],
	])('%s', (_, p, q, method, value) => {
		const found = divergenceBetween(p, q, budget());
		expect(found.method).toBe(method);
		if (value !== undefined) expect(found.value).toBe(value);
	});

	test('nothing shared is log 2 apart', () => {
		expect(jensenShannonBetween(member('uniform', 0, 1), member('uniform', 2, 3), budget())).toEqual({ method: 'support', value: Math.LN2 });
		expect(jensenShannonBetween(member('uniform', 0, 2), member('uniform', 1, 3), budget()).value).toBeCloseTo(Math.LN2 / 2, 13);
	});
});

test('a divergence is not negative, and 0 of itself', () => fc.assert(fc.property(fc.double({ min: 0.5, max: 4, noNaN: true }), fc.double({ min: 0.5, max: 4, noNaN: true }), (s, t) => {
	if (Math.abs(s - t) > 1e-6) expect(divergenceBetween(member('logistic', 0, s), member('logistic', 0, t), budget()).value).toBeGreaterThanOrEqual(0);
	expect(divergenceBetween(member('logistic', 0, s), member('logistic', 0, s), budget()).value).toBe(0);
	expect(jensenShannonBetween(member('normal', 0, s), member('gumbel', 0, t), budget()).value).toBeLessThanOrEqual(Math.LN2);
}), { numRuns: 20 }));
