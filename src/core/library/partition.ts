import type { Budget } from '../math/budget';
import { boltzmann, boltzmannMean, heatCapacity, logPartition } from '../math/energy/boltzmann';
import { energiesOnRegion } from '../math/energy/region';
import { expectationOnLine } from '../math/inference/expectation';
import { posteriorOnLine } from '../math/inference/line';
import type { Support } from '../math/inference/support';
import { CERTAIN, type Estimate } from '../math/series/estimate';
import { vector } from '../math/tensor/dense';
import { annealed, ANNEALING, type AnnealingOptions } from './annealing';
import { energiesOf, probabilitiesOf, requireCertain, statesOf, supportsOf, weightIn, weightOf } from './boltzmannWeight';
import type { Findings, MethodFunction } from './method';
import { numberOf } from './noteFunctions';
import { thermodynamics } from './thermodynamics';

/** Partition functions of energies and densities that are given, by the id of the record. */
export const partition: Readonly<Record<string, MethodFunction>> = {
	partitionFunction([density, energy, temperature, values, low, high, dimensions, scale, seed], budget) {
		const weight = weightIn(density, energy);
		const { value: logWeight, lengths } = weightOf(weight, dimensions);
		const supports = supportsOf(weight, lengths, Infinity, { values, low, high });
		const t = numberOf(temperature);
		const states = statesOf(supports, budget);
		if (states) return bySum(states, logWeight, t, budget);
		const [support] = supports;
		const logDensity = (at: Float64Array): number => logWeight(at) / t;
		if (support && supports.length === 1) return onLine(logDensity, support, t, budget);
		const continuous = supports.filter(({ kind }) => kind === 'interval').length;
		const terms = statesOf(supports.filter(({ kind }) => kind !== 'interval'), budget)?.length;
		if (continuous > 3 || terms === undefined || terms > MOST_SLICES) return annealedAsLongAsNeeded(logDensity, supports, t, { ...ANNEALING, scale: numberOf(scale), seed: numberOf(seed) }, budget);
		const { logPartition: logZ, error, mean, variance } = energiesOnRegion(logDensity, supports, budget);
		requireCertain(logZ, error);
		return {
			parts: { ...thermodynamics({ logPartition: logZ, meanEnergy: t * certainOrNaN(mean), heatCapacity: certainOrNaN(variance) }, t), error },
			by: terms > 1 ? { kind: 'sum-and-quadrature', terms, dimensions: continuous } : { kind: 'quadrature', dimensions: continuous },
		};
	},
};

/** Discrete states beside continuous ones: each is a region of its own. */
const MOST_SLICES = 64;

/** What a first attempt may have cost if there is to be a second, through so many times the levels. */
const CHEAP = 5_000_000;
const MORE = 5;

function annealedAsLongAsNeeded(logDensity: (at: Float64Array) => number, supports: readonly Support[], t: number, options: AnnealingOptions, budget: Budget): Findings {
	const before = budget.spent;
	const first = annealed(logDensity, supports, t, options, budget);
	return first.doubt && budget.spent - before <= CHEAP ? annealed(logDensity, supports, t, { ...options, levels: MORE * options.levels }, budget) : first;
}

function bySum(states: readonly Float64Array[], logWeight: (at: Float64Array) => number, t: number, budget: Budget): Findings {
	budget.spend(states.length);
	const energies = Float64Array.from(states, state => -logWeight(state));
	const logZ = logPartition(energies, t);
	requireCertain(logZ, 0);
	const found = { logPartition: logZ, meanEnergy: boltzmannMean(energies, energies, t), heatCapacity: heatCapacity(energies, t) };
	return {
		parts: { ...thermodynamics(found, t), error: 0, ...energiesOf(states, energies), ...probabilitiesOf(states, boltzmann(energies, t)) },
		by: { kind: 'sum', terms: states.length },
	};
}

function onLine(logDensity: (at: Float64Array) => number, support: Support, t: number, budget: Budget): Findings {
	const at = new Float64Array(1);
	const onNumbers = (x: number): number => {
		at[0] = x;
		return logDensity(at);
	};
	const { logEvidence, error, curve } = posteriorOnLine(onNumbers, support, budget);
	requireCertain(logEvidence, error);
	const energy = (x: number): number => -t * onNumbers(x);
	const [mean] = expectationOnLine([energy], onNumbers, support, budget).means;
	const meanEnergy = certainOrNaN(mean);
	const [variance] = expectationOnLine([x => (energy(x) - meanEnergy) ** 2], onNumbers, support, budget).means;
	return {
		parts: {
			...thermodynamics({ logPartition: logEvidence, meanEnergy, heatCapacity: certainOrNaN(variance) / t ** 2 }, t), error,
			...(curve.kind === 'density' ? { points: vector(curve.points), energy: vector(curve.points.map(energy)), density: vector(curve.values) } : { states: vector(curve.points), probabilities: vector(curve.values) }),
		},
		by: support.kind === 'interval' ? { kind: 'quadrature', dimensions: 1 } : { kind: 'series' },
	};
}

function certainOrNaN({ value, error }: Estimate = { value: NaN, error: Infinity }): number {
	return error <= CERTAIN * Math.max(1, Math.abs(value)) ? value : NaN;
}
