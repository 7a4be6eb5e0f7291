import { univariate } from './family';
import { gammaFamily } from './gamma';
import { reparametrised } from './reparametrised';

/**
 * The chi-squared distribution with nu degrees of freedom, which is the gamma distribution of shape nu/2 and rate ½.
 * @domain  nu > 0.
 */
export const chiSquared = univariate({
	...reparametrised(gammaFamily, nu => [nu / 2, 0.5]),
	divergence: ([nu = NaN], [other = NaN]) => gammaFamily.divergence?.([nu / 2, 0.5], [other / 2, 0.5]) ?? NaN,
});
