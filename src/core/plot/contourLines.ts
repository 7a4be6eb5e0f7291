import type { Numbers } from './picture';

type Place = readonly [x: number, y: number];

/** A grid of values: `columns` in a row, rows one after the other. */
export interface Grid {
	readonly columns: number;
	readonly rows: number;
	readonly values: Numbers;
}

/**
 * The lines on which a grid's values equal `level`, as polylines in grid units (column, row); values between grid points are linear along
 * the edges. A cell with a corner that is not finite is left out. In a saddle the mean of the four corners decides.
 * @source Marching squares: Lorensen and Cline, "Marching Cubes" (1987), in the plane.
 */
export function contourLines(grid: Grid, level: number): readonly (readonly Place[])[] {
	const segments = new Map<string, Segment[]>();
	for (let row = 0; row + 1 < grid.rows; row++) {
		for (let column = 0; column + 1 < grid.columns; column++) {
			for (const segment of segmentsOf(grid, column, row, level)) {
				for (const end of segment.ends) segments.set(end.edge, [...segments.get(end.edge) ?? [], segment]);
			}
		}
	}
	return joinSegments(segments);
}

/** Where a line meets an edge of the grid; the edge's name is shared by the two cells beside it. */
interface End {
	readonly edge: string;
	readonly place: Place;
}

interface Segment {
	readonly ends: readonly [End, End];
}

/** The sides of a cell that a line connects, by which corners lie above: bit 0 at (column, row), then round. Sides: 0 below … 3 left. */
const CASES: readonly (readonly (readonly [number, number])[])[] = [
	[], [[3, 0]], [[0, 1]], [[3, 1]], [[1, 2]], [[3, 0], [1, 2]], [[0, 2]], [[3, 2]],
	[[2, 3]], [[2, 0]], [[0, 1], [2, 3]], [[2, 1]], [[1, 3]], [[1, 0]], [[0, 3]], [],
];

/** The two saddles, joined the other way. */
const SADDLES: Readonly<Record<number, readonly (readonly [number, number])[]>> = { 5: [[3, 2], [1, 0]], 10: [[0, 3], [2, 1]] };

function segmentsOf({ columns, values }: Grid, column: number, row: number, level: number): readonly Segment[] {
	const places: readonly Place[] = [[column, row], [column + 1, row], [column + 1, row + 1], [column, row + 1]];
	const corners = places.map(([x, y]) => values[y * columns + x] ?? NaN);
	if (!corners.every(Number.isFinite)) return [];
	const above = corners.reduce((bits, value, index) => bits | (value > level ? 1 << index : 0), 0);
	const centreAbove = corners.reduce((sum, value) => sum + value / 4, 0) > level;
	const sides = (centreAbove ? SADDLES[above] : undefined) ?? CASES[above] ?? [];
	const endOn = (side: number): End => {
		const [from, to] = [side, (side + 1) % 4];
		const [[x0, y0], [x1, y1]] = [places[from] ?? [0, 0], places[to] ?? [0, 0]];
		const [a, b] = [corners[from] ?? 0, corners[to] ?? 0];
		const share = (level - a) / (b - a);
		return { edge: `${Math.min(x0, x1)},${Math.min(y0, y1)},${x0 === x1}`, place: [x0 + share * (x1 - x0), y0 + share * (y1 - y0)] };
	};
	return sides.map(([from, to]) => ({ ends: [endOn(from), endOn(to)] }));
}

function joinSegments(segments: ReadonlyMap<string, readonly Segment[]>): readonly (readonly Place[])[] {
	const used = new Set<Segment>();
	const follow = (from: string): Place[] => {
		const line: Place[] = [];
		let edge = from;
		for (;;) {
			const next = segments.get(edge)?.find(segment => !used.has(segment));
			if (next === undefined) return line;
			used.add(next);
			const [near, far] = next.ends[0].edge === edge ? next.ends : [next.ends[1], next.ends[0]];
			if (line.length === 0) line.push(near.place);
			line.push(far.place);
			edge = far.edge;
		}
	};
	// Lines that end at the border first, from their ends; what is left are rings.
	const ends = [...segments.keys()].sort((a, b) => (segments.get(a)?.length ?? 0) - (segments.get(b)?.length ?? 0));
	return ends.map(follow).filter(line => line.length > 1);
}
