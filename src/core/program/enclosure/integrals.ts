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
	const landmarks = [...given, ...found.flatMap(landmark => surroundings(landmark, Math.abs(high - low)))];
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

function surroundings({ at, width }: Landmark, range: number): readonly number[] {
	return width < NARROW * Math.min(range, 2 ** 20) ? [at, ...DEVIATIONS.map(deviations => at + deviations * width)] : [at];
}
