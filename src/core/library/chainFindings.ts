import type { Value } from '../base/value';
import type { Budget } from '../math/budget';
import type { ChainRun } from '../math/sampling/chains';
import { summarise, type ChainSummary, type CoordinateSummary } from '../math/sampling/summary';
import { vector } from '../math/tensor/dense';
import type { Doubt, Findings } from './method';

/** What chains found: a summary of each coordinate, whether it is to be believed, and the draws. */
export function findingsOf(runs: readonly ChainRun[], budget: Budget): Findings {
	const summary = summarise(runs);
	const { coordinates, meanAcceptance, divergences, missingInformation } = summary;
	const each = (of: (coordinate: CoordinateSummary) => number): Value => numbers(Float64Array.from(coordinates, of));
	const doubt = doubtOf(summary);
	return {
		parts: {
			mean: each(({ mean }) => mean), deviation: each(({ deviation }) => deviation), standardError: each(({ standardError }) => standardError),
			low: each(({ quantiles: [low] }) => low), median: each(({ quantiles: [, median] }) => median), high: each(({ quantiles: [,, high] }) => high),
			rHat: each(({ rHat }) => rHat), bulkSize: each(({ bulkSize }) => bulkSize), tailSize: each(({ tailSize }) => tailSize),
			acceptance: meanAcceptance,
			...(runs.some(run => run.energies) ? { divergences, missingInformation, gradients: summary.drawGradients } : {}),
			draws: drawsOf(runs, budget),
		},
		by: { kind: 'chains', chains: summary.chains, draws: summary.draws },
		...(doubt ? { doubt } : {}),
	};
}

/** A number by itself where there is one. */
export function numbers(data: Float64Array): Value {
	return data.length === 1 ? data[0] ?? NaN : vector(data);
}

/** Points one below the other, or numbers where they have one coordinate. */
export function rows(points: readonly Float64Array[]): Value {
	const width = points[0]?.length ?? 1;
	if (width === 1) return vector(Float64Array.from(points, ([x = NaN]) => x));
	return { shape: [points.length, width], data: Float64Array.from(points.flatMap(point => [...point])) };
}

/** Above this chains are not believed to have met, below these that they know quantiles, and the tails. */
const LARGEST_R_HAT = 1.01;
const LEAST_SIZE_OF_CHAIN = 100;
const LEAST_INFORMATION = 0.3;

/** @source  A. Vehtari et al., Rank-normalization, folding, and localization: an improved R-hat, Bayesian Analysis 16 (2021), 667. */
function doubtOf({ worst: { rHat, bulkSize, tailSize }, chains, divergences, missingInformation }: ChainSummary): Doubt | undefined {
	if (!(rHat <= LARGEST_R_HAT)) return 'chains-disagree';
	if (!(Math.min(bulkSize, tailSize) >= LEAST_SIZE_OF_CHAIN * chains)) return 'few-draws';
	if (divergences > 0) return 'divergent-steps';
	return missingInformation < LEAST_INFORMATION ? 'slow-energies' : undefined;
}

/** Chains down, draws across, and the coordinates of each where there are several. */
function drawsOf(runs: readonly ChainRun[], budget: Budget): Value {
	const [length, dimensions] = [runs[0]?.draws[0]?.length ?? 0, runs[0]?.draws.length ?? 0];
	const data = new Float64Array(runs.length * length * dimensions);
	budget.claim(data.length);
	for (const [chain, { draws }] of runs.entries()) {
		for (const [k, values] of draws.entries()) for (const [i, value] of values.entries()) data[(chain * length + i) * dimensions + k] = value;
	}
	return { shape: dimensions === 1 ? [runs.length, length] : [runs.length, length, dimensions], data };
}
