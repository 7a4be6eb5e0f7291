import { add, multiply } from '../../math/ball/arithmetic';
import { ballOf, exactly, isFiniteBall, isUnknown, midpointOf, radiusOf, UNKNOWN, within, type Ball } from '../../math/ball/ball';
import type { Budget } from '../../math/budget';
import { maximise } from '../../math/optimize/maximise';
import { integrate } from '../../math/quadrature/integrate';
import type { Estimate } from '../../math/series/estimate';
import { geometricRest } from '../../math/series/geometricRest';
import { sumSeries } from '../../math/series/sumSeries';
import { CERTAIN } from '../certainty';

/** What is integrated, summed without end or searched, both ways. */
export interface Body {
	readonly double: (x: number) => number;
	readonly ball: (x: number) => Ball;
	/** Whether it holds a search itself: then every ball is dear. */
	readonly isNested: boolean;
	readonly budget: Budget;
}

/** Rounding of the body below this part of its largest value does not matter. */
const QUIET = 1e-10;

/** An integral by closures, and its rounding by samples; where that matters, the integral of the midpoints. */
export function encloseIntegral(low: Ball, high: Ball, landmarks: readonly number[], body: Body): Ball {
	if (isUnknown(low) || isUnknown(high)) return UNKNOWN;
	const overRange = (f: (x: number) => number): Estimate => integrate(f, midpointOf(low), midpointOf(high), { landmarks, budget: body.budget });
	const sampler = createSampler(body);
	const estimate = overRange(sampler.double);
	const noise = noiseOf(body, sampler.points());
	if (noise.part <= QUIET && isCertain(estimate)) return withNoise(estimate, noise.part);
	if (body.isNested || noise.exponent === undefined) return noise.part <= QUIET ? withNoise(estimate, noise.part) : UNKNOWN;
	const { exponent } = noise;
	const precise = overRange(x => scaledMidpoint(body.ball(x), exponent));
	const part = noise.radius;
	return multiply(withNoise(precise, part + Number.EPSILON), ballOf({ high: 1, low: 0 }, 0, exponent));
}

function isCertain({ value, error }: Estimate): boolean {
	return Number.isFinite(value) && error <= CERTAIN * Math.abs(value);
}

function withNoise({ value, error }: Estimate, part: number): Ball {
	return within(value, error + part * Math.abs(value));
}

function scaledMidpoint(ball: Ball, exponent: number): number {
	return isUnknown(ball) ? NaN : midpointOf({ ...ball, exponent: ball.exponent - exponent });
}

interface Sampler {
	readonly double: (x: number) => number;
	readonly points: () => readonly number[];
}

const MOST_SAMPLES = 32;

/** Keeps evenly many of the points that the body is asked for. */
function createSampler({ double, isNested }: Body): Sampler {
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

interface Noise {
	/** The largest error in double precision over the largest value; Infinity where one is beyond the range of doubles. */
	readonly part: number;
	/** The same of the radii. */
	readonly radius: number;
	/** Of the largest value; undefined where there is none but 0. */
	readonly exponent: number | undefined;
}

function noiseOf(body: Body, points: readonly number[]): Noise {
	const samples = points.map(x => ({ double: body.double(x), ball: body.ball(x) })).filter(({ ball }) => !isUnknown(ball));
	const finite = samples.filter(({ ball }) => isFiniteBall(ball));
	if (samples.length < 0.75 * points.length) return { part: Infinity, radius: Infinity, exponent: undefined };
	const largest = finite.reduce((most, { ball }) => Math.max(most, ball.high === 0 ? -Infinity : Math.log2(Math.abs(ball.high)) + ball.exponent), -Infinity);
	if (largest === -Infinity) return { part: samples.every(({ double }) => double === 0) ? 0 : Infinity, radius: 0, exponent: undefined };
	const exponent = Math.abs(largest) < 900 ? 0 : Math.round(largest);
	const size = 2 ** (largest - exponent);
	let part = exponent === 0 ? 0 : Infinity;
	let radius = 0;
	for (const { double, ball } of finite) {
		const doubt = radiusOf({ ...ball, exponent: ball.exponent - exponent });
		radius = Math.max(radius, doubt / size);
		if (exponent === 0) part = Math.max(part, (Math.abs(midpointOf(ball) - double) + doubt) / size);
	}
	return { part: Number.isNaN(part) ? Infinity : part, radius, exponent };
}

/** A maximum by closures; its value in ball arithmetic. */
export function encloseSearch(goal: 'argmax' | 'argmin' | 'max' | 'min', low: Ball, high: Ball, body: Body): Ball {
	if (isUnknown(low) || isUnknown(high)) return UNKNOWN;
	const sign = goal === 'argmax' || goal === 'max' ? 1 : -1;
	const sampler = createSampler(body);
	const { at, error, certain } = maximise(x => sign * sampler.double(x), midpointOf(low), midpointOf(high), body.budget);
	if (!certain || noiseOf(body, sampler.points()).part > QUIET) return UNKNOWN;
	return goal === 'argmax' || goal === 'argmin' ? within(at, error) : body.ball(at);
}

const MOST_BALLS = 4096;
/** How far below the sum the rest must be. */
const REST = 1e-25;

/** A sum without end by closures, and its rounding by samples; where that matters, the sum of balls. */
export function encloseSeries(from: number, except: number | undefined, body: Body): Ball {
	const sampler = createSampler(body);
	const estimate = sumSeries(k => (k === except ? 0 : sampler.double(k)), from, body.budget);
	const noise = noiseOf(body, sampler.points());
	const isQuiet = noise.part <= QUIET;
	if (isQuiet && isCertain(estimate)) return withNoise(estimate, noise.part);
	return (body.isNested ? undefined : sumOfBalls(from, except, body)) ?? (isQuiet ? within(estimate.value, estimate.error) : UNKNOWN);
}

/** The sum of terms that fall geometrically or faster, until the rest is negligible; undefined where they do not. */
function sumOfBalls(from: number, except: number | undefined, body: Body): Ball | undefined {
	let sum = exactly(0);
	const sizes: number[] = [];
	for (let n = 0; n < MOST_BALLS; n++) {
		const term = from + n === except ? exactly(0) : body.ball(from + n);
		if (!isFiniteBall(term)) return undefined;
		sum = add(sum, term);
		sizes.push(Math.abs(midpointOf(term)));
		if (n % 64 !== 63) continue;
		const rest = geometricRest(sizes);
		if (rest <= REST * Math.abs(midpointOf(sum))) return add(sum, within(0, rest));
	}
	return undefined;
}
