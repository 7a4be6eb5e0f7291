/** One side of a region. */
export interface Range {
	readonly from: number;
	readonly to: number;
	/** Where the integrand may be narrow, kinked or singular. */
	readonly landmarks?: readonly number[];
}

/** A side of which the ends depend on the coordinates before it: a triangle, a disc. */
export type Side = Range | ((before: Float64Array) => Range);

/** A range as the image of a finite one. */
export interface FiniteRange {
	/** Where first pieces of the finite range meet. */
	readonly mesh: readonly number[];
	readonly xOf: (t: number) => number;
	/** dx/dt. */
	readonly slopeOf: (t: number) => number;
}

/** Of a gap between landmarks, where it is cut once: off its middle, so that symmetry does not hide anything. */
const CUT = 0.4375;
/** Deviations of a bell that half of an infinite range's nodes should cover. */
const WIDE = 3;

/** Maps a range that may be infinite to a finite one, its centre and scale those of the landmarks. */
export function mapToFinite({ from, to, landmarks = [] }: Range): FiniteRange {
	const inside = [...new Set(landmarks)].filter(x => x > from && x < to && Number.isFinite(x)).sort((a, b) => a - b);
	if (from > -Infinity && to < Infinity) return { mesh: meshOf([from, ...inside, to]), xOf: t => t, slopeOf: () => 1 };
	const spread = ((inside[inside.length - 1] ?? 0) - (inside[0] ?? 0)) / 2;
	if (from === -Infinity && to === Infinity) {
		const centre = inside[Math.floor(inside.length / 2)] ?? 0;
		return mapLine(inside, centre, WIDE * (spread || Math.max(1, Math.abs(centre))));
	}
	return from > -Infinity ? mapHalfLine(inside, from, 1, WIDE * (spread || 1)) : mapHalfLine(inside, to, -1, WIDE * (spread || 1));
}

/** `x = centre + scale t / (1 - t²)` for t in (-1, 1). */
function mapLine(inside: readonly number[], centre: number, scale: number): FiniteRange {
	const tOf = (x: number): number => {
		const y = (x - centre) / scale;
		return 2 * y / (1 + Math.sqrt(1 + 4 * y * y));
	};
	return {
		mesh: meshOf([-1, ...inside.map(tOf), 1]),
		xOf: t => centre + scale * t / ((1 - t) * (1 + t)),
		slopeOf: t => scale * (1 + t * t) / ((1 - t) * (1 + t)) ** 2,
	};
}

/** `x = end ± scale t / (1 - t)` for t in (0, 1). */
function mapHalfLine(inside: readonly number[], end: number, direction: 1 | -1, scale: number): FiniteRange {
	const tOf = (x: number): number => {
		const y = Math.abs(x - end) / scale;
		return y / (1 + y);
	};
	return {
		mesh: meshOf([0, ...inside.map(tOf).sort((a, b) => a - b), 1]),
		xOf: t => end + direction * scale * t / (1 - t),
		slopeOf: t => scale / (1 - t) ** 2,
	};
}

/** Where there are no landmarks, the range in two. */
function meshOf(points: readonly number[]): readonly number[] {
	const [from = NaN, to = NaN] = points;
	return points.length > 2 ? points : [from, from + (to - from) * CUT, to];
}
