import type { Budget } from '../budget';
import type { Progress } from '../sampling/chains';
import { metropolisHastings, type Proposal } from '../sampling/metropolis';
import type { Random } from '../sampling/random';
import { slopesAt, type EnergyModel, type ModelExpectation } from './model';

/** Where the expectation under the model comes from, each step anew. */
export type ModelPhase = (parameters: Float64Array) => ModelExpectation;

export interface TrainingOptions {
	readonly steps: number;
	readonly rate: number;
	readonly expect: ModelPhase;
	readonly budget: Budget;
	readonly progress?: Progress;
}

/** Gradient ascent as it went. */
export interface Training {
	readonly parameters: Float64Array;
	/** The parameters before each step, and after the last. */
	readonly path: readonly Float64Array[];
	/** Of the data, the mean log probability at each point of the path; NaN where `log Z` is not known, as by contrastive divergence. */
	readonly logLikelihoods: Float64Array;
	/** The largest entry of the gradient at the end. */
	readonly slope: number;
}

/** Raises the mean log probability of data by steps along its gradient, `θ ← θ + rate (E_P[∂E] - mean of ∂E over the data)`. */
export function trainEnergy(model: EnergyModel, data: readonly Float64Array[], start: Float64Array, { steps, rate, expect, budget, progress }: TrainingOptions): Training {
	budget.claim((steps + 1) * (start.length + 1));
	const path: Float64Array[] = [];
	const logLikelihoods: number[] = [];
	let parameters: Float64Array = Float64Array.from(start);
	for (let step = 0; ; step++) {
		budget.spend(data.length * Math.max(1, parameters.length));
		const { logPartition, slopes } = expect(parameters);
		const observed = meanSlopes(model, data, parameters);
		const gradient = slopes.map((slope, k) => slope - (observed[k] ?? NaN));
		path.push(parameters);
		logLikelihoods.push(data.reduce((sum, state) => sum - model.energy(state, parameters), 0) / data.length - logPartition);
		if (step === steps) return { parameters, path, logLikelihoods: Float64Array.from(logLikelihoods), slope: gradient.reduce((most, value) => Math.max(most, Math.abs(value)), 0) };
		parameters = parameters.map((value, k) => value + rate * (gradient[k] ?? NaN));
		progress?.(step + 1, steps);
	}
}

export interface ContrastiveOptions {
	/** Transitions of each chain, which starts at a datum. */
	readonly transitions: number;
	readonly proposal: Proposal;
	readonly random: Random;
	readonly budget: Budget;
}

/**
 * The expectation under the model from short chains that start at the data. It is biased towards the data; `log Z` is NaN.
 * @source  G. E. Hinton, Neural Comput. 14 (2002), 1771.
 */
export function contrastiveDivergence(model: EnergyModel, data: readonly Float64Array[], { transitions, proposal, random, budget }: ContrastiveOptions): ModelPhase {
	return parameters => {
		const logDensity = (state: Float64Array): number => -model.energy(state, parameters);
		const reached = data.map(state => {
			const chain = metropolisHastings(state, { logDensity, proposal, random, budget });
			let last = state;
			for (let i = 0; i < transitions; i++) last = chain.next().value.next;
			return last;
		});
		return { logPartition: NaN, slopes: meanSlopes(model, reached, parameters), error: Infinity };
	};
}

function meanSlopes(model: EnergyModel, states: readonly Float64Array[], parameters: Float64Array): Float64Array {
	const total = new Float64Array(parameters.length);
	for (const state of states) slopesAt(model, state, parameters).forEach((slope, k) => { total[k] = (total[k] ?? NaN) + slope / states.length; });
	return total;
}
