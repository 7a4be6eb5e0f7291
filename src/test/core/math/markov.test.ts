import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createBudget } from '../../../core/math/budget';
import { matrixPower } from '../../../core/math/linalg/power';
import { readChain, type Chain } from '../../../core/math/markov/chain';
import { communicatingClasses } from '../../../core/math/markov/classes';
import { absorptionProbabilities, absorptionTimes, hittingProbabilities, hittingTimes } from '../../../core/math/markov/hitting';
import { mixingTime } from '../../../core/math/markov/mixing';
import { estimateTransitions, simulatePath } from '../../../core/math/markov/path';
import { isReversible, stationaryDistribution } from '../../../core/math/markov/stationary';
import { createRandom } from '../../../core/math/sampling/random';
import { ShapeError } from '../../../core/math/tensor/dense';

type Rows = readonly (readonly number[])[];
type Times = readonly (number | 'inf')[];
interface Facts {
	readonly name: string;
	readonly P: Rows;
	readonly classes: readonly number[];
	readonly recurrent: readonly number[];
	readonly periods: readonly number[];
	readonly stationary: readonly number[] | null;
	readonly power: Rows;
	readonly absorption: Rows;
	readonly absorptionTimes: Times;
	readonly hitting: readonly number[];
	readonly hittingTimes: Times;
	/** null where it never mixes, -1 where that takes exact fractions too long. */
	readonly mixing: number | null;
	readonly reversible: number | null;
}

const table = (JSON.parse(readFileSync('src/test/tables/chains.json', 'utf8')) as readonly Facts[]).map(facts => [facts.name, facts] as const);
const budget = () => createBudget({ steps: 1e7, elements: 1e6 });

function chainOf(rows: Rows): Chain {
	const chain = readChain({ shape: [rows.length, rows.length], data: Float64Array.from(rows.flat()) });
	if (!chain) throw new Error('no chain');
	return chain;
}

/** To a few digits of the last place in every entry, however small. */
function expectClose(actual: ArrayLike<number>, expected: Times): void {
	expect(actual.length).toBe(expected.length);
	expected.forEach((value, i) => {
		if (value === 'inf') expect(actual[i]).toBe(Infinity);
		else expect(Math.abs((actual[i] ?? NaN) - value), `${actual[i]} for ${value}`).toBeLessThanOrEqual(4e-15 * Math.abs(value));
	});
}

describe('a dozen chains', () => {
	test.each(table)('%s: classes', (_, { P, classes, recurrent, periods }) => {
		const chain = chainOf(P);
		const found = communicatingClasses(chain);
		const of = (state: number) => found.findIndex(({ states }) => states.includes(state));
		expect(P.map((_, state) => of(state))).toEqual(classes);
		expect(P.map((_, state) => Number(found[of(state)]?.isClosed))).toEqual(recurrent);
		expect(P.map((_, state) => found[of(state)]?.period)).toEqual(periods);
	});

	test.each(table)('%s: stationary distribution', (_, { P, stationary, reversible }) => {
		const pi = stationaryDistribution(chainOf(P));
		if (stationary) expectClose(pi, stationary);
		else expect(pi.every(Number.isNaN)).toBe(true);
		expect(isReversible(chainOf(P))).toBe(reversible ?? NaN);
	});

	test.each(table)('%s: seven steps', (_, { P, power }) => expectClose(matrixPower(chainOf(P).matrix, 7, budget()).data, power.flat()));

	test.each(table)('%s: absorption', (_, { P, absorption, absorptionTimes: times }) => {
		const chain = chainOf(P);
		absorptionProbabilities(chain).forEach((column, k) => expectClose(column, absorption.map(row => row[k] ?? NaN)));
		expectClose(absorptionTimes(chain), times);
	});

	test.each(table)('%s: hitting the last state', (_, { P, hitting, hittingTimes: times }) => {
		const last = new Set([P.length - 1]);
		expectClose(hittingProbabilities(chainOf(P), last), hitting);
		expectClose(hittingTimes(chainOf(P), last), times);
	});

	test.each(table)('%s: mixing', (_, { P, mixing }) => {
		const steps = mixingTime(chainOf(P), 0.25, budget());
		if (mixing !== -1) expect(steps).toBe(mixing ?? Infinity);
		else expect(steps).toBeGreaterThan(1e10);
	});
});

describe('any chain', () => {
	const chains = fc.integer({ min: 1, max: 7 }).chain(n => fc.array(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: n, maxLength: n }).map(row => {
		const total = row.reduce((sum, value) => sum + value, 0);
		return total === 0 ? row.map((_, i) => i === 0 ? 1 : 0) : row.map(value => value / total);
	}), { minLength: n, maxLength: n })).map(chainOf);

	test('keeps its stationary distribution', () => fc.assert(fc.property(chains, chain => {
		const pi = stationaryDistribution(chain);
		fc.pre(!Number.isNaN(pi[0]));
		for (let j = 0; j < chain.size; j++) {
			expect(pi.reduce((sum, weight, i) => sum + weight * chain.probability(i, j), 0)).toBeCloseTo(pi[j] ?? NaN, 14);
		}
	})));

	test('returns after 1/π steps on average', () => fc.assert(fc.property(chains, chain => {
		const pi = stationaryDistribution(chain);
		pi.forEach((weight, i) => {
			if (!(weight > 0)) return;
			const times = hittingTimes(chain, new Set([i]));
			const back = 1 + times.reduce((sum, time, j) => chain.probability(i, j) === 0 ? sum : sum + chain.probability(i, j) * time, 0);
			expect(back * weight).toBeCloseTo(1, 12);
		});
	})));

	test('ends somewhere', () => fc.assert(fc.property(chains, chain => {
		const columns = absorptionProbabilities(chain);
		for (let i = 0; i < chain.size; i++) expect(columns.reduce((sum, column) => sum + (column[i] ?? NaN), 0)).toBeCloseTo(1, 13);
		expect(absorptionTimes(chain).every(Number.isFinite)).toBe(true);
	})));

	test('mixes no sooner than it says', () => fc.assert(fc.property(chains, chain => {
		const steps = mixingTime(chain, 0.1, budget());
		fc.pre(Number.isFinite(steps));
		const pi = stationaryDistribution(chain);
		const distance = (n: number) => {
			const { data } = matrixPower(chain.matrix, n, budget());
			return Math.max(...Array.from({ length: chain.size }, (_, i) => pi.reduce((sum, weight, j) => sum + Math.abs(weight - (data[i * chain.size + j] ?? NaN)) / 2, 0)));
		};
		expect(distance(steps)).toBeLessThanOrEqual(0.1 + 1e-12);
		if (steps > 0) expect(distance(steps - 1)).toBeGreaterThan(0.1 - 1e-12);
	})));
});

describe('readChain', () => {
	test.each<readonly [string, Rows]>([['a row that is short of 1', [[0.5, 0.4], [0, 1]]], ['a negative entry', [[1.5, -0.5], [0, 1]]], ['what is no number', [[NaN]]]])('refuses %s', (_, rows) => {
		expect(readChain({ shape: [rows.length, rows.length], data: Float64Array.from(rows.flat()) })).toBeUndefined();
	});
	test('refuses what is not square', () => expect(() => readChain({ shape: [1, 2], data: Float64Array.of(0.5, 0.5) })).toThrow(ShapeError));
});

describe('paths', () => {
	const weather = chainOf([[0.7, 0.3], [0.4, 0.6]]);

	test('are estimated to what made them', () => {
		const steps = 40_000;
		const path = simulatePath(weather, 0, steps, createRandom(3, 'weather'));
		const estimate = path && estimateTransitions(path, 2);
		// Standard errors of a share: √(p (1 - p) / visits).
		estimate?.data.forEach((share, i) => expect(Math.abs(share - (weather.matrix.data[i] ?? NaN))).toBeLessThan(4 * Math.sqrt(0.25 / (0.4 * steps))));
		expect(estimate?.shape).toEqual([2, 2]);
		expect(path?.length).toBe(steps + 1);
	});

	test('are the same for the same seed', () => expect(simulatePath(weather, 1, 50, createRandom(1))).toEqual(simulatePath(weather, 1, 50, createRandom(1))));
	test('never take a step of probability 0', () => {
		const ring = chainOf([[0, 1, 0], [0, 0, 1], [1, 0, 0]]);
		expect([...simulatePath(ring, 1, 5, createRandom(2)) ?? []]).toEqual([1, 2, 0, 1, 2, 0]);
	});
	test('begin at a state', () => expect([-1, 2, 0.5].map(start => simulatePath(weather, start, 3, createRandom(1)))).toEqual([undefined, undefined, undefined]));
	test('say nothing of states that they never leave', () => {
		expect([...estimateTransitions(Float64Array.of(0, 0, 1), 3)?.data ?? []]).toEqual([0.5, 0.5, 0, NaN, NaN, NaN, NaN, NaN, NaN]);
		expect([...estimateTransitions(Float64Array.of(0, 0, 1), 2, 1)?.data ?? []]).toEqual([0.5, 0.5, 0.5, 0.5]);
		expect([...estimateTransitions(Float64Array.of(0, 0, 0), 2, 0.5)?.data ?? []]).toEqual([2.5 / 3, 0.5 / 3, 0.5, 0.5]);
		expect(estimateTransitions(Float64Array.of(0, 3), 3)).toBeUndefined();
		expect(estimateTransitions(Float64Array.of(0, 0.5), 3)).toBeUndefined();
	});
});

describe('matrixPower', () => {
	const shear = { shape: [2, 2], data: Float64Array.of(1, 1, 0, 1) };
	test.each([[0, [1, 0, 0, 1]], [1, [1, 1, 0, 1]], [5, [1, 5, 0, 1]], [-3, [1, -3, 0, 1]], [1e6, [1, 1e6, 0, 1]]])('%d', (n, expected) => expect([...matrixPower(shear, n, budget()).data]).toEqual(expected));
});
