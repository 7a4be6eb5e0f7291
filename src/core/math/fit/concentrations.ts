import type { Budget } from '../budget';
import { digammaLessLog } from '../special/digamma';
import { trigamma } from '../special/polygamma';
import { solveConcave } from '../special/solveConcave';
import { certainRoot } from './certainRoot';

/** What a sample says of one share: its mean, and what the logarithm of that exceeds the mean of the logarithms by. */
export interface Share {
	readonly mean: number;
	readonly excess: number;
}

const EULER_GAMMA = 0.5772156649015329;
/** The longest step of a logarithm. */
const LONGEST = 4;
/** What an evaluation of the digamma function and its derivative pays, and how often one share needs it. */
const COST = 40;

/**
 * The concentrations of largest likelihood of a Dirichlet distribution; NaN throughout where all rows are the same. Each concentration
 * follows from their sum by `ψ(α_k) = ψ(Σα) + mean(log x_k)`, so that a single root is left; logarithms of `α_k / (Σα mean(x_k))` are what
 * is solved for, for they do not cancel however narrow the distribution is.
 * @source  T. P. Minka, Estimating a Dirichlet distribution, 2000.
 */
export function likeliestConcentrations(shares: readonly Share[], budget: Budget): readonly number[] {
	const lifts = (total: number): readonly number[] => shares.map(share => liftOf(share, total));
	const total = certainRoot(sum => {
		const parts = lifts(sum).map((lift, k) => (shares[k]?.mean ?? NaN) * Math.expm1(lift));
		return { value: parts.reduce((a, b) => a + b, 0), size: parts.reduce((a, b) => a + Math.abs(b), 0) };
	}, shares.length, COST * shares.length, budget);
	return lifts(total).map((lift, k) => total * (shares[k]?.mean ?? NaN) * Math.exp(lift));
}

/** The logarithm of what a concentration is times its share of the total. */
function liftOf({ mean, excess }: Share, total: number): number {
	const share = total * mean;
	const target = digammaLessLog(total) - excess;
	const y = target + Math.log(share);
	const start = y > -2.22 ? Math.exp(y) + 0.5 : -1 / (y + EULER_GAMMA);
	return solveConcave(Math.log(start / share), LONGEST, lift => {
		const alpha = share * Math.exp(lift);
		return { value: lift + digammaLessLog(alpha) - target, slope: alpha * trigamma(alpha) };
	});
}
