import { softmax } from '../tensor/softmax';

/** The logarithm of the probability of data under a model, with a bound or standard error. */
export interface Evidence {
	readonly logEvidence: number;
	readonly error: number;
}

/** How much more probable the data are under one model than under another. */
export interface BayesFactor {
	readonly factor: number;
	readonly logFactor: number;
	/** Of `logFactor`: the sum of the errors of both. */
	readonly error: number;
}

/** @source  R. E. Kass and A. E. Raftery, J. Amer. Statist. Assoc. 90 (1995), 773. */
export function bayesFactor(first: Evidence, second: Evidence): BayesFactor {
	const logFactor = first.logEvidence - second.logEvidence;
	return { factor: Math.exp(logFactor), logFactor, error: first.error + second.error };
}

/** The posterior probabilities of models from their log evidences; all as probable before unless told. */
export function modelProbabilities(logEvidences: Float64Array, prior?: Float64Array): Float64Array {
	return softmax(logEvidences.map((value, i) => value + Math.log(prior ? prior[i] ?? NaN : 1)));
}
