import type { Budget } from '../budget';
import type { Random } from '../sampling/random';
import { mean, standardDeviation } from '../tensor/statistics';

/** A mean of draws, with its standard error. */
export interface MonteCarlo {
	readonly value: number;
	readonly standardError: number;
}

export interface MonteCarloOptions<Point> {
	/** A point of the first distribution. */
	readonly draw: (random: Random) => Point;
	readonly draws: number;
	readonly random: Random;
	readonly budget: Budget;
}

/** The mean of a function over draws. Every draw pays one step. */
export function meanOfDraws<Point>(f: (point: Point) => number, { draw, draws, random, budget }: MonteCarloOptions<Point>): MonteCarlo {
	budget.claim(draws);
	const values = Float64Array.from({ length: draws }, () => {
		budget.spend(1);
		return f(draw(random));
	});
	return { value: mean(values), standardError: standardDeviation(values, 1) / Math.sqrt(draws) };
}

/**
 * The Kullback-Leibler divergence of q from p, in nats, by the mean of `log(p/q)` over draws of p. Both densities must be normalised;
 * Infinity where a draw of p is impossible under q.
 */
export function divergenceByDraws<Point>(logP: (point: Point) => number, logQ: (point: Point) => number, options: MonteCarloOptions<Point>): MonteCarlo {
	return meanOfDraws(point => logP(point) - logQ(point), options);
}

/** The entropy of p, in nats, by the mean of `-log p` over its draws. The density must be normalised. */
export function entropyByDraws<Point>(logP: (point: Point) => number, options: MonteCarloOptions<Point>): MonteCarlo {
	return meanOfDraws(point => -logP(point), options);
}
