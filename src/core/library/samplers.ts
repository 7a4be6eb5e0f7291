import type { Budget } from '../math/budget';
import type { Support } from '../math/inference/support';
import { between, lowerBounded, sideBySide, unbounded, unconstrain, upperBounded, type Bijection } from '../math/sampling/bijections';
import { runChains, type ChainRun } from '../math/sampling/chains';
import { metropolisHastings, randomWalk } from '../math/sampling/metropolis';
import { createRandom, type Random } from '../math/sampling/random';
import { sampleMetropolis } from '../math/sampling/sampleMetropolis';
import { sampleNuts } from '../math/sampling/sampleNuts';
import { summarise, type ChainSummary, type CoordinateSummary } from '../math/sampling/summary';
import { vector } from '../math/tensor/dense';
import type { Value } from '../base/value';
import { CallFault } from './fault';
import type { Doubt, Findings, MethodFunction } from './method';
import { densityOf, insideOf, numberOf, numbersOf, type Density } from './noteFunctions';

/** Samplers of densities that are given, by the id of the record. */
export const samplers: Readonly<Record<string, MethodFunction>> = {
	metropolis([target, start, draws, warmup, chains, seed], budget) {
		const density = densityOf([target], numbersOf(start));
		const from = startOf(density, numbersOf(start));
		return ofChains(runChains(numberOf(chains), createRandom(numberOf(seed), 'metropolis'), random =>
			sampleMetropolis(density.logDensity, dispersed(density, from, random), { random, budget, warmup: numberOf(warmup), draws: numberOf(draws) })), budget);
	},
	nuts([target, start, draws, warmup, chains, seed, acceptance], budget) {
		const density = densityOf([target], numbersOf(start));
		const from = startOf(density, numbersOf(start));
		const bijection = sideBySide(density.supports.map(bijectionOf));
		const logDensity = unconstrain(density.gradient(), bijection);
		return ofChains(runChains(numberOf(chains), createRandom(numberOf(seed), 'nuts'), random => {
			const free = new Float64Array(from.length);
			bijection.release(dispersed(density, from, random), free);
			const run = sampleNuts(logDensity, free, { random, budget, warmup: numberOf(warmup), draws: numberOf(draws), target: numberOf(acceptance) });
			return { ...run, draws: constrained(run.draws, bijection) };
		}), budget);
	},
	metropolisSteps([target, start, scale, steps, seed], budget) {
		const density = densityOf([target], numbersOf(start));
		const from = startOf(density, numbersOf(start));
		const walk = metropolisHastings(from, { logDensity: density.logDensity, proposal: randomWalk(numberOf(scale)), random: createRandom(numberOf(seed), 'metropolisSteps'), budget });
		budget.claim(numberOf(steps) * (2 * from.length + 3));
		const taken = Array.from({ length: numberOf(steps) }, () => walk.next().value);
		const column = (of: (step: (typeof taken)[number]) => number): Value => vector(Float64Array.from(taken, of));
		const rows = (of: (step: (typeof taken)[number]) => Float64Array): Value => (from.length === 1 ? column(step => of(step)[0] ?? NaN) : { shape: [taken.length, from.length], data: Float64Array.from(taken.flatMap(step => [...of(step)])) });
		const parts = {
			current: rows(({ current }) => current), candidate: rows(({ candidate }) => candidate),
			ratio: column(({ logRatio }) => Math.exp(Math.min(0, logRatio))), uniform: column(({ uniform }) => uniform), accepted: column(({ accepted }) => Number(accepted)), next: rows(({ next }) => next),
		};
		return { parts };
	},
};

/** Maps an unconstrained number into a support. */
function bijectionOf(support: Support): Bijection {
	if (support.kind !== 'interval') throw new CallFault({ code: 'invalid-binding', name: 'target', why: 'discrete' });
	const { low, high } = support;
	if (Number.isFinite(low)) return Number.isFinite(high) ? between(low, high) : lowerBounded(low);
	return Number.isFinite(high) ? upperBounded(high) : unbounded;
}

/** Draws as points of the support. */
function constrained(draws: readonly Float64Array[], bijection: Bijection): readonly Float64Array[] {
	const into = draws.map(values => new Float64Array(values.length));
	const point = new Float64Array(bijection.constrained);
	for (let i = 0; i < (draws[0]?.length ?? 0); i++) {
		bijection.constrain(Float64Array.from(draws, values => values[i] ?? NaN), point);
		into.forEach((values, k) => { values[i] = point[k] ?? NaN; });
	}
	return into;
}

/** Where chains begin, which must be possible. */
function startOf({ logDensity, supports }: Density, given: Float64Array | undefined): Float64Array {
	const start = given ?? Float64Array.from(supports, insideOf);
	if (start.length === supports.length && logDensity(start) > -Infinity) return start;
	throw new CallFault({ code: 'invalid-binding', name: 'start', why: 'start' });
}

/** Tries to put the start of a chain at another place. */
const TRIES = 20;

/** A start of its own for each chain, near the one that is given, so that chains that do not meet are seen. */
function dispersed({ logDensity }: Density, start: Float64Array, random: Random): Float64Array {
	for (let i = 0; i < TRIES; i++) {
		const other = start.map(x => x + random.normal());
		if (logDensity(other) > -Infinity) return other;
	}
	return start;
}

function ofChains(runs: readonly ChainRun[], budget: Budget): Findings {
	const summary = summarise(runs);
	const { coordinates, meanAcceptance, divergences, missingInformation } = summary;
	const each = (of: (coordinate: CoordinateSummary) => number): Value => {
		const values = Float64Array.from(coordinates, of);
		return values.length === 1 ? values[0] ?? NaN : vector(values);
	};
	const doubt = doubtOf(summary);
	return {
		parts: {
			mean: each(({ mean }) => mean), deviation: each(({ deviation }) => deviation), standardError: each(({ standardError }) => standardError),
			low: each(({ quantiles: [low] }) => low), median: each(({ quantiles: [, median] }) => median), high: each(({ quantiles: [,, high] }) => high),
			rHat: each(({ rHat }) => rHat), bulkSize: each(({ bulkSize }) => bulkSize), tailSize: each(({ tailSize }) => tailSize),
			acceptance: meanAcceptance,
			...(runs.some(run => run.energies) ? { divergences, missingInformation } : {}),
			draws: drawsOf(runs, budget),
		},
		by: { kind: 'chains', chains: runs.length, draws: runs[0]?.draws[0]?.length ?? 0 },
		...(doubt ? { doubt } : {}),
	};
}

/** Above this chains are not believed to have met, below that their draws say too little of quantiles. */
const LARGEST_R_HAT = 1.01;
const LEAST_SIZE_OF_CHAIN = 100;

/** @source  A. Vehtari et al., Rank-normalization, folding, and localization: an improved R-hat, Bayesian Analysis 16 (2021), 667. */
function doubtOf({ worst: { rHat, bulkSize, tailSize }, chains, divergences }: ChainSummary): Doubt | undefined {
	if (!(rHat <= LARGEST_R_HAT)) return 'chains-disagree';
	if (!(Math.min(bulkSize, tailSize) >= LEAST_SIZE_OF_CHAIN * chains)) return 'few-draws';
	return divergences > 0 ? 'divergent-steps' : undefined;
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
