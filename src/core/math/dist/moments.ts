import type { Univariate } from './family';

/** Moments of a higher order do not follow from these four. */
const MOST = 4;

/**
 * The mean of a power of the variate, from its mean, variance, skewness and kurtosis.
 * @domain  order 0 to 4; any other gives NaN, as does a moment that is not there.
 */
export function rawMoment(order: number, { isValid, mean, variance, skewness, kurtosis }: Univariate, parameters: readonly number[]): number {
	if (!isValid(...parameters) || !(Number.isInteger(order) && order >= 0 && order <= MOST)) return NaN;
	const [centre, spread] = [mean(...parameters), variance(...parameters)];
	if (order === 0 || spread === 0) return centre ** order;
	const third = (): number => skewness(...parameters) * spread ** 1.5;
	switch (order) {
		case 1: return centre;
		case 2: return spread + centre ** 2;
		case 3: return third() + 3 * centre * spread + centre ** 3;
		default: return (kurtosis(...parameters) + 3) * spread ** 2 + 4 * centre * third() + 6 * centre ** 2 * spread + centre ** 4;
	}
}

/** The ends of the interval that leaves as much probability below it as above. */
export function centralInterval(confidence: number, { quantile, inverseSurvival }: Univariate, parameters: readonly number[]): readonly [low: number, high: number] {
	const outside = (1 - confidence) / 2;
	return [quantile(outside, ...parameters), inverseSurvival(outside, ...parameters)];
}
