import { certainRoot } from '../fit/certainRoot';
import { digamma } from '../special/digamma';
import { mean } from '../tensor/statistics';
import { univariate } from './family';
import { gammaFamily } from './gamma';
import { reparametrised } from './reparametrised';

/**
 * The chi-squared distribution with nu degrees of freedom, which is the gamma distribution of shape nu/2 and rate ½.
 * @domain  nu > 0.
 */
export const chiSquared = univariate({
	...reparametrised(gammaFamily, nu => [nu / 2, 0.5]),
	fit(sample, _given, budget) {
		const logs = sample.map(x => Math.log(x / 2));
		const target = mean(logs);
		const nu = certainRoot(df => ({ value: target - digamma(df / 2), size: mean(logs.map(Math.abs)) + Math.abs(digamma(df / 2)) }), 2 * Math.exp(target) + 1, 1, budget);
		return [nu];
	},
	divergence: ([nu = NaN], [other = NaN]) => gammaFamily.divergence?.([nu / 2, 0.5], [other / 2, 0.5]) ?? NaN,
});
