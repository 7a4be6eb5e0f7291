import type { Budget } from '../budget';
import { goldenSection } from '../optimize/goldenSection';

/** A local maximum of a log density, and how far it reaches. */
export interface Peak {
	readonly at: number;
	readonly height: number;
	/** How far below and above it has fallen by a half, as that of a normal has at one deviation; no further than the end. */
	readonly below: number;
	readonly above: number;
}

/** More peaks than these are not told apart. */
const MOST_PEAKS = 8;
/** Peaks lower than the highest by this do not count. */
const NEGLIGIBLE = 60;
const EVEN_POINTS = 256;

/**
 * The peaks of a log density between two ends, either of which may be infinite, the highest first; none where it is flat or nowhere a
 * number. Narrow ones are found where the logarithm slopes towards them, as it mostly does. Every call pays one step.
 */
export function findPeaks(logDensity: (x: number) => number, low: number, high: number, landmarks: readonly number[], budget: Budget): readonly Peak[] {
	const f = (x: number): number => {
		budget.spend(1);
		const value = logDensity(x);
		return Number.isNaN(value) ? -Infinity : value;
	};
	const samples = searchPoints(low, high, landmarks).map(x => ({ x, y: f(x) }));
	const peaks = samples.flatMap(({ x, y }, i) => {
		const before = samples[i - 1] ?? { x, y: -Infinity };
		const after = samples[i + 1] ?? { x, y: -Infinity };
		if (y === -Infinity || y < before.y || y < after.y || (y === before.y && y === after.y)) return [];
		return [goldenSection(f, before.x, after.x)];
	}).sort((a, b) => b.y - a.y);
	const distinct = peaks.filter(({ x, y }, i) => y > (peaks[0]?.y ?? NaN) - NEGLIGIBLE && !peaks.slice(0, i).some(other => other.x === x));
	const found: Peak[] = [];
	for (const { x, y } of distinct) {
		if (found.length === MOST_PEAKS) break;
		if (!found.some(peak => isTopOf(peak, x))) found.push({ at: x, height: y, below: fallDistance(f, x, y, -1, x - low), above: fallDistance(f, x, y, 1, high - x) });
	}
	return found;
}

/** Rounding makes several peaks of a flat top. */
const TOP = 1e-3;

function isTopOf({ at, below, above }: Peak, x: number): boolean {
	return x < at ? at - x < TOP * below : x - at < TOP * above;
}

/** Points between the ends that are even and dense towards them, or in geometric progression around landmarks where an end is infinite. */
function searchPoints(low: number, high: number, landmarks: readonly number[]): readonly number[] {
	const width = high - low;
	const inside = landmarks.filter(x => x > low && x < high);
	const finite = [low, high].filter(Number.isFinite);
	const even = Number.isFinite(width) ? Array.from({ length: EVEN_POINTS }, (_, i) => low + width * ((i + 0.5) / EVEN_POINTS)) : [];
	const centres = [...inside, ...finite, ...(inside.length === 0 && finite.length === 0 ? [0] : [])];
	const steps = Array.from({ length: 140 }, (_, k) => Math.pow(2, (k - 60) / 2));
	const around = centres.flatMap(centre => [centre, ...steps.flatMap(step => Number.isFinite(width) ? [centre - step * width / 1024, centre + step * width / 1024] : [centre - step, centre + step])]);
	return [...new Set([...even, ...around])].filter(x => x > low && x < high).sort((a, b) => a - b);
}

/** How far from a peak the logarithm is lower by a half, to a tenth; no further than `limit`. */
function fallDistance(f: (x: number) => number, at: number, height: number, direction: 1 | -1, limit: number): number {
	const hasFallen = (distance: number): boolean => distance >= limit || f(at + direction * distance) < height - 0.5;
	let far = 16 * Number.EPSILON * Math.max(Math.abs(at), Number.MIN_VALUE / Number.EPSILON);
	while (!hasFallen(far)) far *= 2;
	let near = far / 2;
	for (let i = 0; i < 4; i++) {
		const middle = (near + far) / 2;
		if (hasFallen(middle)) far = middle;
		else near = middle;
	}
	return Math.min(far, limit);
}
