import { add } from '../../math/ball/arithmetic';
import { exactly, isFiniteBall, UNKNOWN, within, type Ball } from '../../math/ball/ball';
import { geometricRest } from '../../math/series/geometricRest';
import { sumSeries } from '../../math/series/sumSeries';
import { isCertain } from '../certainty';
import { createSampler, logSize, logSizeAt, noiseOf, QUIET, type Body } from './body';
import { landmarksOf } from './landmarks';

const MOST_BALLS = 8192;
/** How far below the sum the rest must be. */
const REST = 1e-25;
/** Indices in this ratio are looked at for a peak of the terms. */
const GROWTH = 1.5;
/** A peak is passed where the index is so many of its widths behind it. */
const WIDTHS = 16;

/** A sum without end by closures, and its rounding by samples; where that matters, the sum of balls. */
export function encloseSeries(from: number, except: number | undefined, body: Body): Ball {
	const passed = peakIndices(from, body);
	const sampler = createSampler(body);
	const estimate = sumSeries(k => (k === except ? 0 : sampler.double(k)), from, body.budget, passed);
	const noise = noiseOf(body, sampler.points());
	const isQuiet = noise.double <= QUIET;
	if (isQuiet && isCertain(estimate)) return within(estimate.value, estimate.error + noise.double * Math.abs(estimate.value));
	return (body.isNested ? undefined : sumOfBalls(from, except, Math.max(from, ...passed), body)) ?? (isQuiet ? within(estimate.value, estimate.error) : UNKNOWN);
}

/** Indices that must be passed before the rest of the terms may be dropped. */
function peakIndices(from: number, body: Body): readonly number[] {
	const roots = landmarksOf({ ...body, isNested: true }, from, Infinity).map(({ at }) => Math.round(at)).filter(at => at > from && at < 2 ** 40);
	const grid: number[] = [];
	for (let step = 1; step < 2 ** 30; step = Math.ceil(step * GROWTH)) grid.push(from + step);
	const places = [...new Set([from, ...grid, ...roots])].sort((a, b) => a - b);
	const logs = places.map(k => logSizeAt(body, k));
	const peaks = places.flatMap((k, i) => ((logs[i] ?? NaN) > Math.max(logs[i - 1] ?? -Infinity, logs[i + 1] ?? -Infinity) ? [climb(body, places[i - 1] ?? k, places[i + 1] ?? k)] : []));
	return [...roots, ...peaks].map(k => k + WIDTHS * widthAt(body, k)).filter(Number.isFinite);
}

/** The peak between two indices with one peak between them. */
function climb(body: Body, from: number, to: number): number {
	let [low, high] = [from, to];
	while (high - low > 2) {
		const middle = Math.floor((low + high) / 2);
		if (logSizeAt(body, middle) < logSizeAt(body, middle + 1)) low = middle;
		else high = middle + 1;
	}
	return low + 1;
}

/** How many indices behind a peak the logarithm has fallen by a half. */
function widthAt(body: Body, peak: number): number {
	const top = logSizeAt(body, peak);
	let width = 1;
	while (width < 2 ** 30 && !(logSizeAt(body, peak + width) < top - 0.5)) width *= 2;
	return width < 2 ** 30 ? width : 1;
}

/** The sum of terms that fall geometrically or faster, until the rest is negligible; undefined where they do not. */
function sumOfBalls(from: number, except: number | undefined, passed: number, body: Body): Ball | undefined {
	if (passed - from > MOST_BALLS) return undefined;
	let sum = exactly(0);
	const logs: number[] = [];
	for (let n = 0; n < MOST_BALLS; n++) {
		const term = from + n === except ? exactly(0) : body.ball(from + n);
		if (!isFiniteBall(term)) return undefined;
		sum = add(sum, term);
		logs.push(logSize(term));
		if (n % 64 !== 63 || from + n < passed) continue;
		const whole = logSize(sum);
		const rest = geometricRest(logs.map(log => Math.exp(log - whole)));
		if (rest <= REST) return add(sum, { ...sum, high: 0, low: 0, radius: rest * Math.abs(sum.high) });
	}
	return undefined;
}
