import type { Budget } from '../budget';
import type { Dense } from '../tensor/dense';
import type { Random } from './random';
import { drawIndex } from './drawIndex';
import type { ChainRun, Progress } from './chains';

/** One step of the algorithm: one variable drawn anew while the others stay. */
export interface GibbsStep {
	/** The axis of the table. */
	readonly variable: number;
	/** The distribution of the variable, given the others. */
	readonly conditional: Float64Array;
	/** What was drawn from (0, 1) to choose by it. */
	readonly uniform: number;
	/** The indices of all variables after the step. */
	readonly state: Float64Array;
}

interface GibbsOptions {
	readonly random: Random;
	readonly budget: Budget;
}

/**
 * The steps of Gibbs sampling from a joint table of any rank, one variable after the other in turn, for as long as they are asked for. The
 * table need not sum to 1. A step pays as many steps as its variable has values.
 * @domain  entries ≥ 0, a start of positive probability.
 * @source  S. Geman and D. Geman, IEEE Trans. Pattern Anal. Mach. Intell. 6 (1984), 721.
 */
export function* gibbs(joint: Dense, start: Float64Array, { random, budget }: GibbsOptions): Generator<GibbsStep, never> {
	const strides = stridesOf(joint.shape);
	let state: Float64Array = Float64Array.from(start);
	for (let variable = 0; ; variable = (variable + 1) % joint.shape.length) {
		const length = joint.shape[variable] ?? 0;
		budget.spend(Math.max(1, length));
		const conditional = conditionalOf(joint, strides, state, variable, length);
		const uniform = random.uniform();
		state = state.with(variable, drawIndex(conditional, uniform));
		yield { variable, conditional, uniform, state };
	}
}

export interface GibbsRunOptions extends GibbsOptions {
	/** Sweeps through all variables that are not kept. */
	readonly warmup: number;
	readonly draws: number;
	/** Sweeps for each draw that is kept. */
	readonly thinning?: number;
	readonly progress?: Progress;
}

/** A chain of Gibbs sampling: the state after every sweep through all variables, or after every few. */
export function sampleGibbs(joint: Dense, start: Float64Array, { random, budget, warmup, draws, thinning = 1, progress }: GibbsRunOptions): ChainRun {
	const rank = joint.shape.length;
	budget.claim(rank * draws);
	const steps = gibbs(joint, start, { random, budget });
	const sweep = (times: number): Float64Array => {
		let state = start;
		for (let i = 0; i < times * rank; i++) state = steps.next().value.state;
		return state;
	};
	sweep(warmup);
	const kept = Array.from({ length: draws }, (_, i) => {
		progress?.(i + 1, draws);
		return sweep(thinning);
	});
	return { draws: joint.shape.map((_, k) => Float64Array.from(kept, state => state[k] ?? NaN)), meanAcceptance: 1 };
}

/** How far apart neighbours along each axis stand. */
function stridesOf(shape: readonly number[]): readonly number[] {
	return shape.map((_, axis) => shape.slice(axis + 1).reduce((product, n) => product * n, 1));
}

function conditionalOf({ data }: Dense, strides: readonly number[], state: Float64Array, variable: number, length: number): Float64Array {
	const stride = strides[variable] ?? NaN;
	let base = 0;
	strides.forEach((step, axis) => { if (axis !== variable) base += step * (state[axis] ?? NaN); });
	const conditional = new Float64Array(length);
	let total = 0;
	for (let i = 0; i < length; i++) total += conditional[i] = data[base + i * stride] ?? NaN;
	return conditional.map(weight => weight / total);
}
