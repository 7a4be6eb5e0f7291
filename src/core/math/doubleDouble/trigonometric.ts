import { add, divide, multiply, negate, ONE, polynomial, scale, subtract, type DoubleDouble } from './arithmetic';
import { HALF_PI } from './constants';

/** (-1)^k/(2k + first)! for k = 0, 1, …: the argument is at most π/4. */
function alternatingInverseFactorials(first: 0 | 1): readonly DoubleDouble[] {
	const coefficients: DoubleDouble[] = [ONE];
	for (let k = 1; k <= 15; k++) {
		const last = coefficients[k - 1] ?? ONE;
		coefficients.push(negate(divide(last, { high: (2 * k + first) * (2 * k + first - 1), low: 0 })));
	}
	return coefficients;
}

const SINE = alternatingInverseFactorials(1);
const COSINE = alternatingInverseFactorials(0);

/**
 * Sine and cosine.
 * @domain  |x| < 2^50.
 * @error   below 2^-96 + |x| 2^-100 absolute; for |x| ≤ π/4 the sine's is below 2^-96 relative.
 * @source  Taylor's series after reduction by multiples of π/2.
 */
export function sineAndCosine(x: DoubleDouble): { readonly sine: DoubleDouble; readonly cosine: DoubleDouble } {
	const quarters = Math.round(x.high / HALF_PI.high);
	const rest = quarters === 0 ? x : subtract(x, scale(HALF_PI, quarters));
	const square = multiply(rest, rest);
	const sine = multiply(polynomial(SINE, square), rest);
	const cosine = polynomial(COSINE, square);
	switch (((quarters % 4) + 4) % 4) {
		case 0: return { sine, cosine };
		case 1: return { sine: cosine, cosine: negate(sine) };
		case 2: return { sine: negate(sine), cosine: negate(cosine) };
		default: return { sine: negate(cosine), cosine: sine };
	}
}

/**
 * The arc tangent.
 * @domain  |x| < 2^300.
 * @error   below 2^-94 relative.
 * @source  One step from double precision: `atan x - y = atan((x cos y - sin y)/(cos y + x sin y))`.
 */
export function atan(x: DoubleDouble): DoubleDouble {
	const start = Math.atan(x.high);
	const { sine, cosine } = sineAndCosine({ high: start, low: 0 });
	const rest = divide(subtract(multiply(x, cosine), sine), add(cosine, multiply(x, sine)));
	return add({ high: start, low: 0 }, rest);
}
