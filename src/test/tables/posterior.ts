import { readFileSync } from 'node:fs';

interface OfOne {
	readonly name: string;
	readonly logEvidence: number;
	readonly mean: number;
	readonly deviation: number;
	readonly quantiles: readonly [number, number] | null;
}

interface OfSeveral {
	readonly name: string;
	readonly logEvidence: number;
	readonly means: readonly number[];
	readonly deviations: readonly number[];
}

interface Posteriors {
	readonly line: readonly OfOne[];
	readonly sums: readonly OfOne[];
	readonly regions: readonly OfSeveral[];
}

/** Evidence and posteriors at 50 digits; made by posterior.py. */
export const posteriors = JSON.parse(readFileSync('src/test/tables/posterior.json', 'utf8')) as Posteriors;
