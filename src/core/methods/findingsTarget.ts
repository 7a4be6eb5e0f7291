import type { Mark, Numbers } from '../plot/picture';

/** What findings are about, as far as it can be seen. */
export interface Surroundings {
	/** The density that was asked about, over the one variable that there is. */
	readonly target?: TargetCurve;
	/** What the variables are called, in plain mathematics. */
	readonly variables: readonly string[];
	/** Of the Markov chain that was asked about. */
	readonly transitions?: readonly Numbers[];
	/** How its visits are distributed in the long run, whatever its start. */
	readonly stationary?: Numbers;
}

export interface TargetCurve {
	readonly x: Numbers;
	/** As a density, or as the probability of each value. */
	readonly y: Numbers;
	readonly isDiscrete: boolean;
}

/** The density that was asked about, as it is drawn. */
export function targetMark({ x, y, isDiscrete }: TargetCurve): Mark {
	return isDiscrete ? { kind: 'points', x, y, label: 'target', series: 1 } : { kind: 'curve', x, y, label: 'target', series: 1 };
}

/** How high it is at a place: between two points on the straight line, of values at that value. */
export function heightAt({ x, y, isDiscrete }: TargetCurve, at: number): number {
	const xs = Array.from(x);
	const right = xs.findIndex(other => other >= at);
	const [x0 = NaN, x1 = NaN, y0 = NaN, y1 = NaN] = [xs[right - 1], xs[right], y[right - 1], y[right]];
	if (x1 === at) return y1;
	const height = y0 + (y1 - y0) * (at - x0) / (x1 - x0);
	return isDiscrete || !Number.isFinite(height) ? 0 : height;
}
