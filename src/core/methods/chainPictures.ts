import type { Dense } from '../base/value';
import { itemsOf } from './findingsParts';
import { targetMark, type Surroundings } from './findingsTarget';
import type { Mark, Picture } from '../plot/picture';

/** Points of a trace that are drawn, and draws that autocorrelations are taken from: more are not seen. */
const DRAWN = 500;
const CORRELATED = 5000;
/** Coordinates that get pictures of their own. */
const MOST_COORDINATES = 3;
const LAGS = 30;
/** As many different values are bars of their own. */
const MOST_VALUES = 30;

/** Draws of several chains: how they went, how they are distributed, and how long they remember. */
export function chainPictures(draws: Dense | undefined, around: Surroundings): readonly Picture[] {
	if (!draws) return [];
	const chains = itemsOf(draws);
	const width = draws.shape[2] ?? 1;
	const coordinates = Array.from({ length: Math.min(width, MOST_COORDINATES) }, (_, i) => {
		const name = around.variables.length === width ? around.variables[i] ?? '' : width === 1 ? around.variables[0] ?? 'x' : `coordinate ${i + 1}`;
		return { name, chains: chains.map(chain => every(chain, width, i)) };
	});
	const [first, second] = coordinates;
	const plane: readonly Picture[] = first && second
		? [{ kind: 'chart', title: `draws of ${first.name} and ${second.name}`, x: { label: first.name }, y: { label: second.name }, marks: [{ kind: 'points', x: thinned(first.chains.flatMap(chain => [...chain])), y: thinned(second.chains.flatMap(chain => [...chain])), hollow: true }] }]
		: [];
	return [...coordinates.flatMap(({ name, chains: of }) => [distribution(name, of, width === 1 ? around.target : undefined), trace(name, of), memory(name, of)]), ...plane];
}

function every(chain: Float64Array, width: number, coordinate: number): Float64Array {
	return Float64Array.from({ length: chain.length / width }, (_, i) => chain[i * width + coordinate] ?? NaN);
}

function thinned(values: ArrayLike<number>): Float64Array {
	const step = Math.max(1, Math.ceil(values.length / DRAWN));
	return Float64Array.from({ length: Math.ceil(values.length / step) }, (_, i) => values[i * step] ?? NaN);
}

/** A histogram over the density, or the share of each value beside its probability. */
function distribution(name: string, chains: readonly Float64Array[], target: Surroundings['target']): Picture {
	const samples = Float64Array.from(chains.flatMap(chain => [...chain]));
	return { kind: 'chart', title: `draws of ${name}`, x: { label: name }, marks: [drawnMark(samples), ...(target ? [targetMark(target)] : [])] };
}

/** Draws as shares of their values where these are few, else as a histogram. */
export function drawnMark(samples: Float64Array): Mark {
	const counts = new Map<number, number>();
	for (const sample of samples) {
		counts.set(sample, (counts.get(sample) ?? 0) + 1);
		if (counts.size > MOST_VALUES) break;
	}
	const areFew = counts.size <= MOST_VALUES && [...counts.keys()].every(Number.isInteger);
	const values = [...counts.keys()].toSorted((a, b) => a - b);
	return areFew
		? { kind: 'bars', label: 'draws', series: 0, x: values, y: values.map(value => (counts.get(value) ?? 0) / samples.length) }
		: { kind: 'histogram', label: 'draws', series: 0, samples: spread(samples) };
}

/** Samples of a histogram; of more it looks the same. */
const COUNTED = 4000;

/** Of many samples as many quantiles, which are distributed as they are. */
function spread(samples: Float64Array): Float64Array {
	if (samples.length <= COUNTED) return samples;
	const sorted = samples.toSorted();
	return Float64Array.from({ length: COUNTED }, (_, i) => sorted[Math.floor((i + 0.5) * sorted.length / COUNTED)] ?? NaN);
}

function trace(name: string, chains: readonly Float64Array[]): Picture {
	const marks = chains.map((chain, i): Mark => ({ kind: 'curve', label: `chain ${i + 1}`, faint: true, x: thinned(Float64Array.from(chain, (_, at) => at + 1)), y: thinned(chain) }));
	return { kind: 'chart', title: `trace of ${name}`, x: { label: 'draw' }, y: { label: name }, marks };
}

function memory(name: string, chains: readonly Float64Array[]): Picture {
	const lags = Array.from({ length: Math.min(LAGS, (chains[0]?.length ?? 1) - 1) + 1 }, (_, lag) => lag);
	const correlations = chains.map(chain => autocorrelation(chain.subarray(0, CORRELATED), lags.length));
	const mean = lags.map(lag => correlations.reduce((sum, one) => sum + (one[lag] ?? NaN), 0) / correlations.length);
	return { kind: 'chart', title: `autocorrelation of ${name}`, x: { label: 'lag' }, y: { label: 'autocorrelation' }, marks: [{ kind: 'bars', x: lags, y: mean }] };
}

/** The autocorrelation at lags from 0, with the biased autocovariance; NaN where nothing varies. */
export function autocorrelation(chain: Float64Array, lags: number): readonly number[] {
	const mean = chain.reduce((sum, value) => sum + value, 0) / chain.length;
	const away = chain.map(value => value - mean);
	const at = (lag: number): number => away.subarray(lag).reduce((sum, value, i) => sum + value * (away[i] ?? 0), 0);
	const variance = at(0);
	return Array.from({ length: lags }, (_, lag) => at(lag) / variance);
}
