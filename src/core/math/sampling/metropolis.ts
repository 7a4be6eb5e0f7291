import type { Budget } from '../budget';
import type { Random } from './random';

/** One step of the algorithm, as notes tell it. */
export interface MetropolisStep {
	readonly current: Float64Array;
	readonly candidate: Float64Array;
	/** The logarithm of the acceptance ratio; its exponential, or 1 if that is less, is the probability to accept. */
	readonly logRatio: number;
	/** What was drawn from (0, 1) to decide. */
	readonly uniform: number;
	readonly accepted: boolean;
	/** The next state: the candidate if it was accepted, else the current one again. */
	readonly next: Float64Array;
}

/** Where candidates come from. */
export interface Proposal {
	readonly draw: (from: Float64Array, random: Random) => Float64Array;
	/** The log density of a candidate; left out where it is the same both ways, as with a random walk. */
	readonly logDensity?: (candidate: Float64Array, from: Float64Array) => number;
}

export interface MetropolisOptions {
	/** The logarithm of the target, but for a constant; -Infinity where it is 0. What is no number counts as 0 too. */
	readonly logDensity: (at: Float64Array) => number;
	readonly proposal: Proposal;
	readonly random: Random;
	readonly budget: Budget;
}

/**
 * The steps of the Metropolis-Hastings algorithm from a start, one after the other for as long as they are asked for. Each pays one step.
 * @domain  a start of positive density.
 * @source  W. K. Hastings, Biometrika 57 (1970), 97.
 */
export function* metropolisHastings(start: Float64Array, { logDensity, proposal, random, budget }: MetropolisOptions): Generator<MetropolisStep, never> {
	let current: Float64Array = Float64Array.from(start);
	let density = logDensity(current);
	for (;;) {
		budget.spend(1);
		const candidate = proposal.draw(current, random);
		const candidateDensity = logDensity(candidate);
		const logRatio = candidateDensity - density + correction(proposal, candidate, current);
		const uniform = random.uniform();
		const accepted = Math.log(uniform) < logRatio;
		const next = accepted ? candidate : current;
		yield { current, candidate, logRatio, uniform, accepted, next };
		current = next;
		if (accepted) density = candidateDensity;
	}
}

/** Of the way back over the way there. */
function correction({ logDensity }: Proposal, candidate: Float64Array, current: Float64Array): number {
	return logDensity ? logDensity(current, candidate) - logDensity(candidate, current) : 0;
}

/** A walk with independent normal steps, of one scale or of one for each coordinate. */
export function randomWalk(scale: number | Float64Array): Proposal {
	const scaleOf = (i: number): number => typeof scale === 'number' ? scale : scale[i] ?? NaN;
	return { draw: (from, random) => from.map((x, i) => x + scaleOf(i) * random.normal()) };
}
