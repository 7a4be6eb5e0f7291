import { isFiniteBall, isUnknown, midpointOf, radiusOf, type Ball } from '../../math/ball/ball';
import type { Budget } from '../../math/budget';

/** What is integrated, summed without end or maximised, both ways. */
export interface Body {
	readonly double: (x: number) => number;
	readonly ball: (x: number) => Ball;
	/** Parts of it, in double precision, whose sign changes tell where it may be narrow or kinked. */
	readonly parts: readonly ((x: number) => number)[];
	/** Whether it holds a search itself: then every ball is dear. */
	readonly isNested: boolean;
	readonly budget: Budget;
}

/** The logarithm of the size of a ball: it does not leave the range of a double. */
export function logSize({ high, exponent }: Ball): number {
	return high === 0 ? -Infinity : Math.log(Math.abs(high)) + exponent * Math.LN2;
}

/** The logarithm of the size of the body, from balls where doubles have left their range; NaN where there is none. */
export function logSizeAt(body: Body, x: number): number {
	body.budget.spend(1);
	const double = Math.abs(body.double(x));
	if ((double > 1e-290 && double < Infinity) || body.isNested) return Math.log(double);
	const ball = body.ball(x);
	return isUnknown(ball) ? NaN : logSize(ball);
}

interface Sampler {
	readonly double: (x: number) => number;
	readonly points: () => readonly number[];
}

const MOST_SAMPLES = 32;

/** Keeps evenly many of the points that the body is asked for. */
export function createSampler({ double, isNested }: Body): Sampler {
	const most = isNested ? 4 : MOST_SAMPLES;
	let kept: number[] = [];
	let stride = 1;
	let calls = 0;
	return {
		double: x => {
			if (calls++ % stride === 0) {
				kept.push(x);
				if (kept.length > most) {
					kept = kept.filter((_, i) => i % 2 === 0);
					stride *= 2;
				}
			}
			return double(x);
		},
		points: () => kept,
	};
}

/** What rounding does to the body, seen at some points. */
export interface Noise {
	/** The largest error in double precision over the largest value; Infinity where the values are beyond the range of doubles. */
	readonly double: number;
	/** The same of the radii of the balls. */
	readonly ball: number;
	/** The power of two to scale the body by, so that doubles hold its largest value; undefined where nothing but 0 was seen. */
	readonly exponent: number | undefined;
}

/** Rounding below this part of the largest value does not matter. */
export const QUIET = 1e-10;
/** How much of the samples must be known; cases that rounding decides are few. */
const LEAST_KNOWN = 0.75;
/** Logarithms of what doubles hold with room to spare. */
const LARGEST_LOG = 600;

export function noiseOf(body: Body, points: readonly number[]): Noise {
	const samples = points.map(x => ({ double: body.double(x), ball: body.ball(x) })).filter(({ ball }) => isFiniteBall(ball));
	if (samples.length < LEAST_KNOWN * points.length) return { double: Infinity, ball: Infinity, exponent: undefined };
	const largest = samples.reduce((most, { ball }) => Math.max(most, logSize(ball)), -Infinity);
	if (largest === -Infinity) return { double: samples.every(({ double }) => double === 0) ? 0 : Infinity, ball: 0, exponent: undefined };
	const exponent = Math.abs(largest) < LARGEST_LOG ? 0 : Math.round(largest / Math.LN2);
	const size = Math.exp(largest - exponent * Math.LN2);
	const radius = samples.reduce((most, { ball }) => Math.max(most, radiusOf({ ...ball, exponent: ball.exponent - exponent }) / size), 0);
	const distance = samples.reduce((most, { ball, double }) => Math.max(most, Math.abs(midpointOf(ball) - double) / size), 0);
	return { double: exponent === 0 && !Number.isNaN(distance) ? distance + radius : Infinity, ball: radius, exponent };
}

/** The midpoint over a power of two; NaN where it is not known. */
export function scaledMidpoint(ball: Ball, exponent: number): number {
	return isUnknown(ball) ? NaN : midpointOf({ ...ball, exponent: ball.exponent - exponent });
}
