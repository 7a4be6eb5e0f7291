import type { Uncertain } from '../base/refusal';
import { CERTAIN, type Estimate } from '../math/series/estimate';
import { EvaluationFault } from './fault';

/** What is this small against what it was summed from is 0. */
const CANCELLED = 1e-12;

/** An estimate and the integral or sum of the absolute values, where that is known. */
export interface Searched extends Estimate {
	readonly magnitude?: number;
}

export function isCertain({ value, error }: Estimate): boolean {
	return Number.isFinite(value) && error <= CERTAIN * Math.abs(value);
}

/** The value of a numeric search, where its error bound allows to show it. */
export function certain(of: Uncertain, { value, error, magnitude = 0 }: Searched): number {
	if (isCertain({ value, error })) return value;
	if (error <= CANCELLED * magnitude && Math.abs(value) <= error) return 0;
	throw new EvaluationFault({ code: 'not-certain', of, bound: error });
}
