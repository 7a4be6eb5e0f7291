import { subtract } from './arithmetic';
import { aligned, ballOf, containsZero, exactly, isDouble, isFiniteBall, isUnknown, midpointOf, UNKNOWN, type Ball } from './ball';

/** Balls that meet and are this narrow hold the same number: nothing but equality brings results together to so many digits. */
const SAME = 1e-20;

/** -1, 0 or 1 as a is below, equal to or above b; NaN where one is no number; undefined where that cannot be told. */
export function compare(a: Ball, b: Ball): number | undefined {
	if (isUnknown(a) || isUnknown(b)) return undefined;
	if (!isFiniteBall(a) || !isFiniteBall(b)) return Number.isNaN(a.high) || Number.isNaN(b.high) ? NaN : Math.sign(signOf(a) - signOf(b));
	const difference = subtract(a, b);
	// midpoints that are the same to 32 digits come from the same numbers
	if (difference.high === 0) return 0;
	const [distance, size] = aligned(difference, Math.abs(midpointOf(a)) >= Math.abs(midpointOf(b)) ? a : b);
	if (containsZero(distance)) return distance.radius <= SAME * Math.abs(size.high) ? 0 : undefined;
	if (isNearTie(distance, size) && !(isDouble(a) && isDouble(b))) return undefined;
	return Math.sign(distance.high);
}

function signOf({ high }: Ball): number {
	return Number.isFinite(high) ? 0 : Math.sign(high);
}

/**
 * Whether results differ no more than the rounding of decimals to doubles can make them: `0.1 + 0.2` and `0.3` are equal to their
 * author. Two doubles as they were given are what they are.
 */
function isNearTie(difference: Ball, size: Ball): boolean {
	return Math.abs(difference.high) <= 4 * Number.EPSILON * Math.abs(size.high);
}

/** The larger, or the smaller: as near to the true one as either is to its own. */
export function extreme(a: Ball, b: Ball, sign: 1 | -1): Ball {
	if (isUnknown(a) || isUnknown(b)) return isUnknown(a) ? a : b;
	if (Number.isNaN(a.high)) return a;
	if (Number.isNaN(b.high)) return b;
	if (!isFiniteBall(a) || !isFiniteBall(b)) return sign * signOf(a) >= sign * signOf(b) ? a : b;
	const [left, right] = aligned(a, b);
	const chosen = sign * subtract(left, right).high >= 0 ? left : right;
	return ballOf(chosen, left.radius > 0 || right.radius > 0 ? Math.max(left.radius, right.radius) : 0, chosen.exponent);
}

/** The whole number that a ball stands for; undefined where it is none, or not for certain. */
export function wholeNumber(a: Ball): number | undefined {
	const nearest = Math.round(midpointOf(a));
	return Number.isFinite(nearest) && compare(a, exactly(nearest)) === 0 ? nearest : undefined;
}

/** The largest whole number not above the ball; unknown where rounding decides. */
export function floor(a: Ball): Ball {
	if (!isFiniteBall(a) || (a.exponent > 0 && isDouble(a))) return a;
	const nearest = Math.round(midpointOf(a));
	const order = compare(a, exactly(nearest));
	return order === undefined ? UNKNOWN : exactly(order < 0 ? nearest - 1 : nearest);
}
