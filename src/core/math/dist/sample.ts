import type { Random } from '../sampling/random';
import type { Univariate } from './family';

/**
 * Independent draws: the quantiles of uniform variates, one for each draw, so that the same stream moves with the parameters. A draw from
 * far out is as right as the quantile there.
 */
export function sample({ quantile }: Univariate, parameters: readonly number[], size: number, random: Random): Float64Array {
	return Float64Array.from({ length: size }, () => quantile(random.uniform(), ...parameters));
}
