import { multiply } from '../../math/ball/arithmetic';
import { ballOf, isUnknown, midpointOf, UNKNOWN, within, type Ball } from '../../math/ball/ball';
import { integrate } from '../../math/quadrature/integrate';
import { createSampler, noiseOf, QUIET, scaledMidpoint, type Body } from './body';
import { landmarksOf, type Landmark } from './landmarks';

/** In units of a landmark's width. */
const DEVIATIONS = [-16, -4, 4, 16] as const;
/** A landmark wider than this part of the range needs no neighbours. */
const NARROW = 1 / 64;

/** An integral by closures, and its rounding by samples; where that matters, the integral of the midpoints of balls. */
export function encloseIntegral(from: Ball, to: Ball, given: readonly number[], body: Body): Ball {
	if (isUnknown(from) || isUnknown(to)) return UNKNOWN;
	const [low, high] = [midpointOf(from), midpointOf(to)];
	const found = landmarksOf(body, Math.min(low, high), Math.max(low, high), given);
	const near = swingsBeyond(body, found, low, high) ? found.filter(({ at }) => Math.abs(at - originOf(low, high)) <= NEAR) : found;
	const landmarks = [...given, ...near.flatMap(landmark => surroundings(landmark, Math.abs(high - low)))];
	const overRange = (f: (x: number) => number): ReturnType<typeof integrate> => integrate(f, low, high, { landmarks, budget: body.budget });
	const sampler = createSampler(body);
	const estimate = overRange(sampler.double);
	const noise = noiseOf(body, [...sampler.points(), ...body.isNested ? [] : found.map(({ at }) => at)]);
	const isQuiet = noise.double <= QUIET;
	const { exponent } = noise;
	// a better body has no better integral, but where doubles gave no number
	if (isQuiet && (body.isNested || !Number.isNaN(estimate.value))) return within(estimate.value, estimate.error + noise.double * estimate.magnitude);
	if (body.isNested || exponent === undefined) return UNKNOWN;
	const precise = overRange(x => scaledMidpoint(body.ball(x), exponent));
	return multiply(within(precise.value, precise.error + noise.ball * precise.magnitude), ballOf({ high: 1, low: 0 }, 0, exponent));
}

/** How far the landmarks of an integrand that swings without end are kept: those beyond are but some of its zeros. */
const NEAR = 64;
const LEAST_SWINGS = 12;
const LOOKS = 512;

function originOf(low: number, high: number): number {
	return low > -Infinity ? low : high < Infinity ? high : 0;
}

/** Whether a body swings about 0 on its way to infinity, and none of its far landmarks is higher than the waves before it. */
function swingsBeyond(body: Body, found: readonly Landmark[], low: number, high: number): boolean {
	const origin = originOf(low, high);
	return [...(low === -Infinity ? [-1] : []), ...(high === Infinity ? [1] : [])].some(direction => {
		const far = found.filter(({ at }) => direction * (at - origin) > NEAR);
		if (far.length === 0) return false;
		body.budget.spend(LOOKS + far.length);
		const values = Array.from({ length: LOOKS }, (_, i) => body.double(origin + direction * NEAR * (1 + i / LOOKS)));
		const swings = values.filter((value, i) => i > 0 && value * (values[i - 1] ?? NaN) < 0).length;
		const height = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
		return swings >= LEAST_SWINGS && far.every(({ at }) => Math.abs(body.double(at)) <= height);
	});
}

function surroundings({ at, width }: Landmark, range: number): readonly number[] {
	return width < NARROW * Math.min(range, 2 ** 20) ? [at, ...DEVIATIONS.map(deviations => at + deviations * width)] : [at];
}
