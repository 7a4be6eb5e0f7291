import type { Budget } from '../budget';
import { minimiseSmooth } from '../optimize/lbfgs';
import { maximise, type Maximum } from '../optimize/maximise';
import type { LogDensity } from '../sampling/hamiltonian';
import { findPeaks } from './peaks';
import { valuesOf, type Support } from './support';

/**
 * The most probable value of one quantity, or that of largest likelihood. Between finite ends the search is global and says whether it
 * is certain; of a list it is; towards an infinite end the highest peak is searched around, and no certainty claimed unless there is one.
 */
export function modeOnLine(logDensity: (x: number) => number, support: Support, budget: Budget): Maximum {
	const nothing: Maximum = { at: NaN, value: NaN, error: Infinity, certain: false };
	if (support.kind !== 'interval') {
		const values = valuesOf(support);
		return values ? modeOfValues(logDensity, values, budget) : nothing;
	}
	const { low, high, landmarks = [] } = support;
	if (Number.isFinite(high - low)) return maximise(logDensity, low, high, budget);
	const peaks = findPeaks(logDensity, low, high, landmarks, budget);
	const [peak] = peaks;
	if (!peak) return nothing;
	const near = maximise(logDensity, Math.max(low, peak.at - 8 * peak.below), Math.min(high, peak.at + 8 * peak.above), budget);
	return { ...near, certain: near.certain && peaks.length === 1 };
}

function modeOfValues(logDensity: (x: number) => number, values: readonly number[], budget: Budget): Maximum {
	budget.spend(values.length);
	const sorted = values.map(at => ({ at, value: logDensity(at) })).filter(({ value }) => value > -Infinity).sort((a, b) => b.value - a.value);
	const [best, second] = sorted;
	if (!best) return { at: NaN, value: NaN, error: Infinity, certain: false };
	return { ...best, error: 0, certain: !second || second.value < best.value };
}

/** The highest point that several searches have found. */
export interface ManyStarts {
	readonly at: Float64Array;
	readonly value: number;
	readonly converged: boolean;
	readonly starts: number;
	/** Searches that ended at this height. All of them is a good sign, not a proof. */
	readonly agreed: number;
}

/** How near two heights are that count as one. */
const SAME = 1e-6;

/**
 * The most probable point of several coordinates by their gradients, from several starts: quasi-Newton steps from each, the highest end
 * kept. It is a local maximum; how many starts agreed is told. NaN where no start has a finite value.
 */
export function modeOf(logDensity: LogDensity, starts: readonly Float64Array[], budget: Budget): ManyStarts {
	const negated: LogDensity = (at, gradient) => {
		const value = logDensity(at, gradient);
		gradient.forEach((slope, i) => { gradient[i] = -slope; });
		return -value;
	};
	const ends = starts.map(start => minimiseSmooth(negated, start, { budget })).filter(({ value }) => Number.isFinite(value)).sort((a, b) => a.value - b.value);
	const [best] = ends;
	if (!best) return { at: new Float64Array(starts[0]?.length ?? 0).fill(NaN), value: NaN, converged: false, starts: starts.length, agreed: 0 };
	const isSame = (value: number): boolean => value - best.value <= SAME * Math.max(1, Math.abs(best.value));
	return { at: best.at, value: -best.value, converged: best.converged, starts: starts.length, agreed: ends.filter(({ value }) => isSame(value)).length };
}
