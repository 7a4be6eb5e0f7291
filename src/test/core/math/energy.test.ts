import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createBudget } from '../../../core/math/budget';
import { annealedImportance } from '../../../core/math/energy/annealed';
import { boltzmann, boltzmannMean, freeEnergy, heatCapacity, logBoltzmann, logPartition } from '../../../core/math/energy/boltzmann';
import { gradientIdentity } from '../../../core/math/energy/gradientIdentity';
import { expectBySum, expectOnLine, type EnergyModel } from '../../../core/math/energy/model';
import { contrastiveDivergence, trainEnergy } from '../../../core/math/energy/train';
import { entropy } from '../../../core/math/info/divergence';
import { randomWalk, type Proposal } from '../../../core/math/sampling/metropolis';
import { createRandom } from '../../../core/math/sampling/random';

const budget = () => createBudget({ steps: 1e7, elements: 1e6 });
const energies = fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 1, maxLength: 8 }).map(values => Float64Array.from(values));
const temperatures = fc.double({ min: 0.1, max: 20, noNaN: true });

describe('finitely many states', () => {
	test.each<readonly [name: string, energies: readonly number[], temperature: number, probabilities: readonly number[]]>([
		['one state', [3], 2, [1]],
		['two of one energy', [1, 1], 1, [0.5, 0.5]],
		['log odds of the difference', [0, Math.log(3)], 1, [0.75, 0.25]],
		['twice as hot', [0, 2 * Math.log(3)], 2, [0.75, 0.25]],
		['an impossible state', [0, Infinity], 1, [1, 0]],
		['energies that overflow', [-2000, -2000], 1, [0.5, 0.5]],
		['no temperature', [0, 1], 0, [NaN, NaN]],
	])('%s', (_, given, temperature, probabilities) => {
		const values = boltzmann(Float64Array.from(given), temperature);
		probabilities.forEach((p, i) => Number.isNaN(p) ? expect(values[i]).toBeNaN() : expect(values[i]).toBeCloseTo(p, 15));
	});

	test('free energy is mean energy less temperature times entropy', () => fc.assert(fc.property(energies, temperatures, (values, temperature) => {
		const mean = boltzmannMean(values, values, temperature);
		expect(freeEnergy(values, temperature)).toBeCloseTo(mean - temperature * entropy(boltzmann(values, temperature)), 9);
		expect(logBoltzmann(values, temperature)[0]).toBeCloseTo(-(values[0] ?? NaN) / temperature - logPartition(values, temperature), 9);
	})));

	test('heat capacity is the slope of the mean energy', () => fc.assert(fc.property(energies, temperatures, (values, temperature) => {
		const mean = (t: number) => boltzmannMean(values, values, t);
		const h = 1e-4 * temperature;
		const scale = Math.max(1, ...values.map(value => (value / temperature) ** 2));
		expect(Math.abs(heatCapacity(values, temperature) - (mean(temperature + h) - mean(temperature - h)) / (2 * h))).toBeLessThan(1e-5 * scale * scale);
	})));
});

/** Spins of a ring of four, with a coupling and a field: θ = (J, h). */
const ring: EnergyModel = {
	energy: (spins, [coupling = NaN, field = NaN]) => -coupling * alignment(spins) - field * total(spins),
	slopes: (spins, _, into) => into.set([-alignment(spins), -total(spins)]),
};
const alignment = (spins: Float64Array) => spins.reduce((sum, spin, i) => sum + spin * (spins[(i + 1) % spins.length] ?? NaN), 0);
const total = (spins: Float64Array) => spins.reduce((sum, spin) => sum + spin, 0);
const SPINS = Array.from({ length: 16 }, (_, k) => Float64Array.from({ length: 4 }, (_, i) => (k >> i) % 2 * 2 - 1));
/** The transfer matrix of the ring. */
const logRing = (coupling: number, field: number) => {
	const root = Math.sqrt(Math.sinh(field) ** 2 + Math.exp(-4 * coupling));
	return Math.log((Math.cosh(field) + root) ** 4 + (Math.cosh(field) - root) ** 4) + 4 * coupling;
};
/** A quartic well: E = θ₀ x² + θ₁ x⁴. */
const well: EnergyModel = {
	energy: ([x = NaN], [a = NaN, b = NaN]) => a * x * x + b * x ** 4,
	slopes: ([x = NaN], _, into) => into.set([x * x, x ** 4]),
};
const line = { kind: 'interval', low: -Infinity, high: Infinity } as const;
/** Of E = x²/2 + x⁴/10: mpmath 1.2.1, 30 digits. */
const WELL = { logZ: 0.7653310553849669, square: 0.615527185732943 };

describe('models', () => {
	test('a ring of spins has the partition function of its transfer matrix', () => {
		for (const [coupling, field] of [[0, 0], [0.4, 0.1], [-1, 2]] as const) {
			expect(expectBySum(ring, Float64Array.of(coupling, field), SPINS, budget()).logPartition).toBeCloseTo(logRing(coupling, field), 13);
		}
	});

	test('by quadrature', () => {
		const { logPartition: logZ, slopes, error } = expectOnLine(well, Float64Array.of(0.5, 0.1), line, budget());
		expect(logZ).toBeCloseTo(WELL.logZ, 12);
		expect(slopes[0]).toBeCloseTo(WELL.square, 12);
		expect(error).toBeLessThan(1e-10);
	});

	test.each([
		['by a sum', ring, SPINS[5] ?? new Float64Array(0), Float64Array.of(0.3, -0.2), (at: Float64Array) => expectBySum(ring, at, SPINS, budget())],
		['by quadrature', well, Float64Array.of(0.7), Float64Array.of(-0.5, 0.3), (at: Float64Array) => expectOnLine(well, at, line, budget())],
	] as const)('the right side of the gradient identity is the slope of the log probability %s', (_, model, state, parameters, expectation) => {
		const logProbability = (at: Float64Array): number => -model.energy(state, at) - expectation(at).logPartition;
		const h = 1e-4;
		const differences = parameters.map((value, k) => (logProbability(parameters.with(k, value + h)) - logProbability(parameters.with(k, value - h))) / (2 * h));
		const { left, right, ofState, ofModel } = gradientIdentity(differences, model, state, parameters, expectation(parameters));
		left.forEach((slope, k) => {
			expect(right[k]).toBeCloseTo(slope, 6);
			expect(right[k]).toBe((ofState[k] ?? NaN) + (ofModel[k] ?? NaN));
		});
	});
});

describe('training', () => {
	const truth = Float64Array.of(0.4, 0.2);
	const flip: Proposal = { draw: (from, random) => { const k = random.below(from.length); return from.with(k, -(from[k] ?? NaN)); } };
	const probabilities = boltzmann(Float64Array.from(SPINS, spins => ring.energy(spins, truth)));
	const data = SPINS.flatMap((spins, i) => Array.from({ length: Math.round(1000 * (probabilities[i] ?? NaN)) }, () => spins));

	test('with the exact expectation it ends where the model has the means of the data, and never falls', () => {
		const { parameters, logLikelihoods, slope, path } = trainEnergy(ring, data, Float64Array.of(0, 0), { steps: 200, rate: 0.1, expect: at => expectBySum(ring, at, SPINS, budget()), budget: budget() });
		expect(slope).toBeLessThan(1e-6);
		expect(path.length).toBe(201);
		truth.forEach((value, k) => expect(parameters[k]).toBeCloseTo(value, 2));
		logLikelihoods.forEach((value, i) => { if (i > 0) expect(value).toBeGreaterThanOrEqual((logLikelihoods[i - 1] ?? NaN) - 1e-12); });
	});

	test('by contrastive divergence it comes near', () => {
		const phase = contrastiveDivergence(ring, data, { transitions: 8, proposal: flip, random: createRandom(4), budget: budget() });
		const { parameters } = trainEnergy(ring, data, Float64Array.of(0, 0), { steps: 100, rate: 0.1, expect: phase, budget: budget() });
		truth.forEach((value, k) => expect(Math.abs((parameters[k] ?? NaN) - value)).toBeLessThan(0.1));
	});
});

describe('annealedImportance', () => {
	const logStandard = (at: Float64Array) => at.reduce((sum, x) => sum - x * x / 2 - Math.log(2 * Math.PI) / 2, 0);
	const run = (logTarget: (at: Float64Array) => number, dimensions: number, levels: number, seed = 1) => annealedImportance({
		logStart: logStandard, drawStart: random => Float64Array.from({ length: dimensions }, () => random.normal()), logTarget,
		proposal: randomWalk(0.7), levels, steps: 3, runs: 400, random: createRandom(seed), budget: budget(),
	});

	test.each<readonly [name: string, logTarget: (at: Float64Array) => number, dimensions: number, logZ: number]>([
		['the start itself', logStandard, 2, 0],
		['a constant times it', at => logStandard(at) + 3, 2, 3],
		['a narrow normal away from it', ([x = NaN]) => -((x - 2) ** 2) / 2 / 0.09, 1, Math.log(0.3 * Math.sqrt(2 * Math.PI))],
		['two humps', ([x = NaN]) => Math.log(Math.exp(-((x - 2) ** 2) * 4) + Math.exp(-((x + 2) ** 2) * 4)), 1, Math.log(Math.sqrt(Math.PI))],
	])('%s', (_, logTarget, dimensions, logZ) => {
		const { logRatio, standardError, effectiveSize } = run(logTarget, dimensions, 60);
		expect(Math.abs(logRatio - logZ)).toBeLessThanOrEqual(3 * standardError + 1e-12);
		expect(standardError).toBeLessThan(0.1);
		expect(effectiveSize).toBeGreaterThan(100);
	});

	test('more levels, more effective runs', () => {
		const target = ([x = NaN]: Float64Array) => -((x - 3) ** 2) / 2 / 0.04;
		expect(run(target, 1, 100).effectiveSize).toBeGreaterThan(2 * run(target, 1, 5).effectiveSize);
	});

	test('a target that is nowhere', () => {
		expect(run(() => -Infinity, 1, 5).logRatio).toBe(-Infinity);
	});
});
