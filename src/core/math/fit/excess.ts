import { deviance } from '../special/saddlePoint';
import { mean } from '../tensor/statistics';

/** Below it the rounding of the mean decides: such a sample counts as constant. */
const LEAST = 1e-22;

/**
 * What the logarithm of the mean of positive values exceeds the mean of their logarithms by, as a mean of deviances: it is stationary in the
 * mean, so that the rounding of that counts only by its square. 0 where all values are the same. A caller who knows what the mean exceeds
 * the values by better than they tell gives it.
 */
export function logarithmicExcess(values: Float64Array, centre: number = mean(values), differences = values.map(x => centre - x)): number {
	const excess = mean(values.map((x, i) => deviance(centre, x, differences[i]) / centre));
	return excess < LEAST ? 0 : excess;
}

/** `log(x/m)` for positive x and m, exact where they are close. */
export function logRatio(x: number, m: number): number {
	return Math.abs(x - m) < 0.5 * m ? Math.log1p((x - m) / m) : Math.log(x / m);
}
