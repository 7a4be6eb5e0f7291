import type { Budget } from '../budget';
import { cholesky } from '../linalg/cholesky';
import { solveTriangular } from '../linalg/triangular';
import { minimiseBySimplex } from '../optimize/nelderMead';
import { mapToFinite } from '../quadrature/ranges';
import { createMoments } from '../sampling/moments';
import { createRandom } from '../sampling/random';
import { sampleMetropolis } from '../sampling/sampleMetropolis';
import type { IntervalSupport } from './support';

/** A peak of a log density of several coordinates, and the normal that resembles it. */
export interface Hill {
	readonly at: Float64Array;
	readonly height: number;
	readonly mean: Float64Array;
	readonly covariance: readonly Float64Array[];
	/** Mean and deviation of a coordinate under that normal, given others. */
	readonly given: (axis: number, known: readonly number[], values: readonly number[]) => { readonly mean: number; readonly deviation: number };
}

const MOST_HILLS = 4;
/** Points of the search along each coordinate, by the number of coordinates. */
const GRID: readonly number[] = [1, 65, 33, 17];
/** Draws of a walk on a hill, from which its shape is taken: it need only say where to look. */
const WARMUP = 1500;
const DRAWS = 2500;

/** The hills of a log density, the highest first, those lower by a factor of e^60 left out; none where it is nowhere a number. */
export function findHills(logDensity: (at: Float64Array) => number, intervals: readonly IntervalSupport[], budget: Budget): readonly Hill[] {
	const value = (at: Float64Array): number => {
		const isIn = intervals.every(({ low, high }, i) => (at[i] ?? NaN) >= low && (at[i] ?? NaN) <= high);
		return isIn ? logDensity(at) : -Infinity;
	};
	if (intervals.length === 0) return [hillOf(new Float64Array(0), logDensity(new Float64Array(0)), [])];
	const ends = localMaxima(value, intervals, budget).map(start => {
		const { at, value: height } = minimiseBySimplex(x => -value(x), start, { budget, tolerance: 1e-9, mostSteps: 5000 });
		return { at, height: -height };
	}).filter(({ height }) => Number.isFinite(height)).sort((a, b) => b.height - a.height);
	const shaped: Hill[] = [];
	for (const { at, height } of ends) {
		if (height < (ends[0]?.height ?? NaN) - 60 || shaped.some(hill => isOn(hill, at))) continue;
		const { draws } = sampleMetropolis(value, at, { random: createRandom(0, 'hill', shaped.length), budget, warmup: WARMUP, draws: DRAWS });
		shaped.push(hillOf(at, height, draws));
	}
	return shaped;
}

/** Whether a point is within a deviation of the top of a hill. */
function isOn({ at, covariance }: Hill, point: Float64Array): boolean {
	return point.every((x, i) => Math.abs(x - (at[i] ?? NaN)) <= Math.sqrt(covariance[i]?.[i] ?? NaN));
}

function hillOf(at: Float64Array, height: number, draws: readonly Float64Array[]): Hill {
	const moments = createMoments(at.length);
	for (let i = 0; i < (draws[0]?.length ?? 0); i++) moments.add(Float64Array.from(draws, values => values[i] ?? NaN));
	const matrix = moments.covariance();
	const rows = Array.from(at, (_, i) => matrix.data.slice(i * at.length, (i + 1) * at.length));
	const entry = (i: number, j: number): number => rows[i]?.[j] ?? NaN;
	return {
		at, height, mean: moments.mean, covariance: rows,
		given(axis, known, values) {
			const own = { mean: moments.mean[axis] ?? NaN, deviation: Math.sqrt(entry(axis, axis)) };
			if (known.length === 0) return own;
			const lower = cholesky({ shape: [known.length, known.length], data: Float64Array.from(known.flatMap(i => known.map(j => entry(i, j)))) });
			const solve = (vector: readonly number[]): Float64Array => solveTriangular(lower, { shape: [known.length], data: Float64Array.from(vector) }, 'lower').data;
			const across = solve(known.map(i => entry(axis, i)));
			const off = solve(known.map((i, k) => (values[k] ?? NaN) - (moments.mean[i] ?? NaN)));
			const mean = own.mean + across.reduce((sum, x, k) => sum + x * (off[k] ?? NaN), 0);
			const variance = entry(axis, axis) - across.reduce((sum, x) => sum + x * x, 0);
			return variance > 0 ? { mean, deviation: Math.sqrt(variance) } : own;
		},
	};
}

/** The highest points of a grid that are not lower than their neighbours along the axes. */
function localMaxima(value: (at: Float64Array) => number, intervals: readonly IntervalSupport[], budget: Budget): readonly Float64Array[] {
	const size = GRID[intervals.length] ?? 0;
	const axes = intervals.map(({ low, high, landmarks = [] }) => {
		const { mesh, xOf } = mapToFinite({ from: low, to: high, landmarks });
		const [from, to] = [mesh[0] ?? NaN, mesh.at(-1) ?? NaN];
		return Array.from({ length: size }, (_, i) => xOf(from + (to - from) * (i + 0.5) / size));
	});
	const count = size ** axes.length;
	const indexOf = (cell: number, axis: number): number => Math.floor(cell / size ** axis) % size;
	const pointOf = (cell: number): Float64Array => Float64Array.from(axes, (points, axis) => points[indexOf(cell, axis)] ?? NaN);
	budget.claim(count);
	budget.spend(count);
	const values = Float64Array.from({ length: count }, (_, cell) => {
		const y = value(pointOf(cell));
		return Number.isNaN(y) ? -Infinity : y;
	});
	const isPeak = (cell: number): boolean => values[cell] !== -Infinity && axes.every((_, axis) => {
		const index = indexOf(cell, axis);
		const before = index > 0 ? values[cell - size ** axis] ?? NaN : -Infinity;
		const after = index < size - 1 ? values[cell + size ** axis] ?? NaN : -Infinity;
		return (values[cell] ?? NaN) >= before && (values[cell] ?? NaN) >= after;
	});
	return Array.from({ length: count }, (_, cell) => cell).filter(isPeak).sort((a, b) => (values[b] ?? NaN) - (values[a] ?? NaN)).slice(0, MOST_HILLS).map(pointOf);
}
