import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createBudget } from '../../../core/math/budget';
import { between, lowerBounded, sideBySide, simplex, unbounded, unconstrain, upperBounded, type Bijection } from '../../../core/math/sampling/bijections';
import { runChains } from '../../../core/math/sampling/chains';
import { gibbs, sampleGibbs } from '../../../core/math/sampling/gibbs';
import type { LogDensity } from '../../../core/math/sampling/hamiltonian';
import { metropolisHastings, type Proposal } from '../../../core/math/sampling/metropolis';
import { independent, integerWalk, logNormalWalk, tableProposal } from '../../../core/math/sampling/proposals';
import { createRandom } from '../../../core/math/sampling/random';
import { sampleMetropolis } from '../../../core/math/sampling/sampleMetropolis';
import { sampleNuts } from '../../../core/math/sampling/sampleHamiltonian';
import { summarise, summariseCoordinate } from '../../../core/math/sampling/summary';

const budget = () => createBudget({ steps: 1e8, elements: 1e7 });

/** The mean within three of its standard errors. */
function expectMean(chains: readonly Float64Array[], truth: number): void {
	const { mean, standardError } = summariseCoordinate(chains);
	expect(Math.abs(mean - truth), `${mean} for ${truth}, standard error ${standardError}`).toBeLessThan(3 * standardError);
}

describe('bijections', () => {
	const cases: readonly (readonly [name: string, bijection: Bijection, inside: (point: Float64Array) => boolean])[] = [
		['unbounded', unbounded, () => true],
		['lowerBounded', lowerBounded(2), ([x = NaN]) => x >= 2],
		['upperBounded', upperBounded(-1), ([x = NaN]) => x <= -1],
		['between', between(-1, 3), ([x = NaN]) => x >= -1 && x <= 3],
		['simplex', simplex(4), point => point.every(p => p >= 0 && p <= 1) && Math.abs(point.reduce((sum, p) => sum + p, 0) - 1) < 1e-14],
		['side by side', sideBySide([lowerBounded(0), simplex(3), unbounded]), ([x = NaN]) => x >= 0],
	];
	const points = (n: number) => fc.array(fc.double({ min: -4, max: 4, noNaN: true }), { minLength: n, maxLength: n }).map(values => Float64Array.from(values));

	test.each(cases)('%s: back and forth, Jacobian and gradient', (_, bijection, inside) => fc.assert(fc.property(points(bijection.free), free => {
		const point = new Float64Array(bijection.constrained);
		const logJacobian = bijection.constrain(free, point);
		expect(inside(point)).toBe(true);
		const again = new Float64Array(bijection.free);
		bijection.release(point, again);
		again.forEach((y, i) => expect(y).toBeCloseTo(free[i] ?? NaN, 8));
		expect(logJacobian).toBeCloseTo(differencedLogJacobian(bijection, free), 5);
		// A function that sees every coordinate in its own way.
		const logDensity: LogDensity = (at, gradient) => {
			at.forEach((x, i) => { gradient[i] = (i + 1) - 0.2 * x; });
			return at.reduce((sum, x, i) => sum + (i + 1) * x - 0.1 * x * x, 0);
		};
		const target = unconstrain(logDensity, bijection);
		const gradient = new Float64Array(bijection.free);
		target(free, gradient);
		gradient.forEach((slope, i) => {
			const value = (h: number) => target(free.with(i, (free[i] ?? NaN) + h), new Float64Array(bijection.free));
			const scale = Math.max(1, Math.abs(slope));
			expect((value(1e-5) - value(-1e-5)) / 2e-5 / scale).toBeCloseTo(slope / scale, 5);
		});
	})));

	/** From the derivatives of the first coordinates, as many as are free. */
	function differencedLogJacobian(bijection: Bijection, free: Float64Array): number {
		// The last piece of a simplex, here always at 3, is what is left.
		const kept = [...Array(bijection.constrained).keys()].filter(i => bijection.constrained === bijection.free || i !== 3);
		const columns = [...free.keys()].map(j => {
			const moved = (h: number) => {
				const into = new Float64Array(bijection.constrained);
				bijection.constrain(free.with(j, (free[j] ?? NaN) + h), into);
				return into;
			};
			const [up, down] = [moved(1e-5), moved(-1e-5)];
			return kept.map(i => ((up[i] ?? NaN) - (down[i] ?? NaN)) / 2e-5);
		});
		// Every map here is triangular.
		return columns.reduce((sum, column, j) => sum + Math.log(Math.abs(column[j] ?? NaN)), 0);
	}

	test('NUTS on bounded supports', () => {
		// Gamma of shape 3, beta(2, 5) and Dirichlet(1, 2, 3).
		const logDensity: LogDensity = ([g = NaN, b = NaN, , q = NaN, r = NaN], gradient) => {
			gradient.set([2 / g - 1, 1 / b - 4 / (1 - b), 0, 1 / q, 2 / r]);
			return 2 * Math.log(g) - g + Math.log(b) + 4 * Math.log1p(-b) + Math.log(q) + 2 * Math.log(r);
		};
		const bijection = sideBySide([lowerBounded(0), between(0, 1), simplex(3)]);
		const runs = runChains(4, createRandom(11), random => {
			const { draws } = sampleNuts(unconstrain(logDensity, bijection), new Float64Array(4), { random, budget: budget(), warmup: 300, draws: 500 });
			const points = Array.from({ length: 500 }, (_, i) => {
				const into = new Float64Array(5);
				bijection.constrain(Float64Array.from(draws, values => values[i] ?? NaN), into);
				return into;
			});
			return Array.from({ length: 5 }, (_, k) => Float64Array.from(points, point => point[k] ?? NaN));
		});
		[3, 2 / 7, 1 / 6, 2 / 6, 3 / 6].forEach((mean, k) => expectMean(runs.map(run => run[k] ?? new Float64Array(0)), mean));
	});
});

describe('gibbs', () => {
	// Three binary variables, of which the last two agree mostly.
	const joint = { shape: [2, 2, 2], data: Float64Array.of(4, 1, 1, 4, 2, 1, 1, 2).map(count => count / 16) };

	test('tells each step', () => {
		const steps = gibbs(joint, Float64Array.of(0, 0, 0), { random: createRandom(1), budget: budget() });
		for (const variable of [0, 1, 2, 0]) {
			const step = steps.next().value;
			expect(step.variable).toBe(variable);
			expect(step.conditional.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 15);
			expect(step.state[variable]).toBe(step.uniform < (step.conditional[0] ?? NaN) ? 0 : 1);
		}
	});

	test('has the means of its table', () => {
		const runs = runChains(4, createRandom(2), random => sampleGibbs(joint, Float64Array.of(0, 0, 0), { random, budget: budget(), warmup: 50, draws: 2000, thinning: 2 }));
		expectMean(runs.map(({ draws }) => draws[0] ?? new Float64Array(0)), 6 / 16);
		const agreement = runs.map(({ draws: [, y = new Float64Array(0), z] }) => y.map((value, i) => value === z?.[i] ? 1 : 0));
		expectMean(agreement, 12 / 16);
		expect(summarise(runs)).toMatchObject({ chains: 4, draws: 2000, divergences: 0, missingInformation: NaN, meanAcceptance: 1 });
	});
});

describe('proposals', () => {
	const masses = [0.1, 0.4, 0.2, 0.3];
	const logMass = ([k = NaN]: Float64Array) => Math.log(masses[k] ?? 0);
	const run = (logDensity: (at: Float64Array) => number, proposal: Proposal, start: number) => {
		const steps = metropolisHastings(Float64Array.of(start), { logDensity, proposal, random: createRandom(9), budget: budget() });
		return Float64Array.from({ length: 40_000 }, () => steps.next().value.next[0] ?? NaN);
	};
	const askew = { shape: [4, 4], data: Float64Array.of(0.1, 0.7, 0.1, 0.1, 0.2, 0.2, 0.5, 0.1, 0.25, 0.25, 0.25, 0.25, 0.6, 0.1, 0.1, 0.2) };

	test.each<readonly [name: string, logDensity: (at: Float64Array) => number, proposal: Proposal, start: number, mean: number]>([
		['integerWalk', logMass, integerWalk(), 0, 1.7],
		['tableProposal, not symmetric', logMass, tableProposal(askew), 0, 1.7],
		['logNormalWalk', ([x = NaN]) => 2 * Math.log(x) - x, logNormalWalk(0.9), 1, 3],
		['independent', ([x = NaN]) => -x * x / 2, independent(random => Float64Array.of(2 * random.normal() + 0.5), ([x = NaN]) => -((x - 0.5) ** 2) / 8), 0, 0],
	])('%s', (_, logDensity, proposal, start, mean) => expectMean([run(logDensity, proposal, start)], mean));
});

describe('several chains', () => {
	const logDensity = ([x = NaN, y = NaN]: Float64Array) => -(x * x - 1.6 * x * y + y * y) / 2 / 0.36;
	const run = (count: number) => {
		const told: number[] = [];
		const runs = runChains(count, createRandom(4), random => sampleMetropolis(logDensity, Float64Array.of(random.normal(), random.normal()), { random, budget: budget(), warmup: 1000, draws: 2000, thinning: 3, progress: done => told.push(done) }));
		return { runs, told };
	};

	test('are summed up', () => {
		const { runs, told } = run(4);
		const { coordinates: [x], worst, gradients, meanAcceptance } = summarise(runs);
		expect(x?.deviation).toBeCloseTo(1, 1);
		expect(x?.quantiles[2]).toBeCloseTo(1.645, 0);
		expect(x?.autocorrelation[0]).toBe(1);
		expect(worst.rHat).toBeLessThan(1.01);
		expect(worst.bulkSize).toBeGreaterThan(400);
		expect(gradients).toBe(0);
		expect(meanAcceptance).toBeGreaterThan(0.1);
		expect(Math.abs((x?.mean ?? NaN))).toBeLessThan(3 * (x?.standardError ?? NaN));
		expect(told.slice(0, 3000)).toEqual(Array.from({ length: 3000 }, (_, i) => i + 1));
	});

	test('a chain is the same whatever others are run', () => expect(run(1).runs[0]).toEqual(run(2).runs[0]));

	test('NUTS tells its energies and divergences', () => {
		const normal: LogDensity = ([x = NaN], gradient) => { gradient[0] = -x; return -x * x / 2; };
		const summary = summarise(runChains(2, createRandom(3), random => sampleNuts(normal, Float64Array.of(0), { random, budget: budget(), warmup: 100, draws: 300 })));
		expect(summary.missingInformation).toBeGreaterThan(0.5);
		expect(summary.divergences).toBe(0);
		expect(summary.gradients).toBeGreaterThan(800);
	});

	test('a budget that is out ends a run', () => {
		expect(() => sampleMetropolis(logDensity, new Float64Array(2), { random: createRandom(1), budget: createBudget({ steps: 100, elements: 1e6 }), warmup: 1000, draws: 10 })).toThrow();
	});
});
