/** A function on a ray from a point downhill: value and slope at a distance. */
export interface RayPoint {
	readonly distance: number;
	readonly value: number;
	readonly slope: number;
}

/** Of the slope's promise, what a step must keep. */
const SUFFICIENT = 1e-4;
/** Of the slope, what may be left. */
const CURVATURE = 0.9;
const MOST_STEPS = 40;

/**
 * A step that meets the strong Wolfe conditions, or the lowest point found where rounding forbids it; undefined where no point is lower
 * than the start.
 * @domain  a slope below 0 at the start.
 * @source  J. Nocedal and S. J. Wright, Numerical Optimization, 2nd ed., algorithms 3.5 and 3.6.
 */
export function wolfeStep(at: (distance: number) => RayPoint, start: RayPoint, first: number): RayPoint | undefined {
	let previous = start;
	let distance = first;
	for (let i = 0; i < MOST_STEPS; i++) {
		const point = at(distance);
		if (!isLowEnough(point, start) || (i > 0 && point.value >= previous.value)) return narrow(at, start, previous, point);
		if (Math.abs(point.slope) <= -CURVATURE * start.slope) return point;
		if (point.slope >= 0) return narrow(at, start, point, previous);
		previous = point;
		distance *= 2;
	}
	return previous.value < start.value ? previous : undefined;
}

/** A value that is not a number is not low enough. */
function isLowEnough(point: RayPoint, start: RayPoint): boolean {
	return point.value <= start.value + SUFFICIENT * point.distance * start.slope;
}

/** Between a point that is low enough and one that is too high or beyond the bottom. */
function narrow(at: (distance: number) => RayPoint, start: RayPoint, lower: RayPoint, other: RayPoint): RayPoint | undefined {
	let low = lower;
	let high = other;
	for (let i = 0; i < MOST_STEPS; i++) {
		const point = at(between(low, high));
		if (!isLowEnough(point, start) || point.value >= low.value) high = point;
		else {
			if (Math.abs(point.slope) <= -CURVATURE * start.slope) return point;
			if (point.slope * (high.distance - low.distance) >= 0) high = low;
			low = point;
		}
		if (Math.abs(high.distance - low.distance) <= Number.EPSILON * low.distance) break;
	}
	return low.value < start.value ? low : undefined;
}

/** The minimum of the cubic through both values and slopes, kept off the ends of the interval. */
function between(a: RayPoint, b: RayPoint): number {
	const width = b.distance - a.distance;
	const d1 = a.slope + b.slope - 3 * (b.value - a.value) / width;
	const root = Math.sqrt(d1 * d1 - a.slope * b.slope) * Math.sign(width);
	const cubic = b.distance - width * ((b.slope + root - d1) / (b.slope - a.slope + 2 * root));
	const part = (cubic - a.distance) / width;
	return a.distance + width * (part > 0.1 && part < 0.9 ? part : 0.5);
}
