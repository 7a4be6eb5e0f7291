import { mean, standardDeviation } from '../tensor/statistics';
import type { ChainRun } from './chains';
import { diagnose, type Diagnostics } from './diagnostics';
import { autocorrelation, effectiveSize, type Chains } from './effectiveSize';
import { missingInformation } from './missingInformation';
import { sampleQuantile } from './sampleQuantile';

/** What all chains together tell of one coordinate. */
export interface CoordinateSummary extends Diagnostics {
	readonly mean: number;
	readonly deviation: number;
	/** Of the mean: the deviation over the root of the effective size. */
	readonly standardError: number;
	/** The 5 %, 50 % and 95 % quantiles. */
	readonly quantiles: readonly [number, number, number];
	/** At lags from 0, the mean of the chains. */
	readonly autocorrelation: Float64Array;
}

/** What a run of several chains tells, and whether it is to be believed. */
export interface ChainSummary {
	readonly coordinates: readonly CoordinateSummary[];
	readonly chains: number;
	/** Kept, a chain. */
	readonly draws: number;
	readonly meanAcceptance: number;
	readonly divergences: number;
	readonly gradients: number;
	readonly drawGradients: number;
	/** The least energy fraction of missing information of a chain; NaN of samplers without energies. Below 0.3 the tails are explored too slowly. */
	readonly missingInformation: number;
	/** The largest R-hat and the least effective sizes of all coordinates. */
	readonly worst: Diagnostics;
}

const MOST_LAGS = 50;

/** Chains of one length and the same coordinates, summed up. */
export function summarise(runs: readonly ChainRun[]): ChainSummary {
	const coordinates = (runs[0]?.draws ?? []).map((_, k) => summariseCoordinate(runs.map(({ draws }) => draws[k] ?? new Float64Array(0))));
	const total = (of: (run: ChainRun) => number | undefined): number => runs.reduce((sum, run) => sum + (of(run) ?? 0), 0);
	const informations = runs.map(({ energies }) => energies ? missingInformation(energies) : NaN);
	const extreme = (choose: (...values: number[]) => number, of: keyof Diagnostics): number => choose(...coordinates.map(coordinate => coordinate[of]));
	return {
		coordinates,
		chains: runs.length,
		draws: runs[0]?.draws[0]?.length ?? 0,
		meanAcceptance: total(({ meanAcceptance }) => meanAcceptance) / runs.length,
		divergences: total(({ divergences }) => divergences),
		gradients: total(({ gradients }) => gradients),
		drawGradients: total(({ drawGradients }) => drawGradients),
		missingInformation: Math.min(...informations),
		worst: { rHat: extreme(Math.max, 'rHat'), bulkSize: extreme(Math.min, 'bulkSize'), tailSize: extreme(Math.min, 'tailSize') },
	};
}

/** The draws of one quantity, summed up. */
export function summariseCoordinate(chains: Chains): CoordinateSummary {
	const all = Float64Array.from(chains.flatMap(draws => [...draws]));
	const sorted = Float64Array.from(all).sort();
	const deviation = standardDeviation(all, 1);
	const correlations = chains.map(draws => autocorrelation(draws, MOST_LAGS));
	return {
		...diagnose(chains),
		mean: mean(all),
		deviation,
		standardError: deviation / Math.sqrt(effectiveSize(chains)),
		quantiles: [sampleQuantile(sorted, 0.05), sampleQuantile(sorted, 0.5), sampleQuantile(sorted, 0.95)],
		autocorrelation: Float64Array.from(correlations[0] ?? [], (_, lag) => correlations.reduce((sum, values) => sum + (values[lag] ?? NaN), 0) / chains.length),
	};
}
