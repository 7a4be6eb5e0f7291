import { divergenceTerm } from '../math/info/divergence';
import * as modified from '../math/special/bessel/modified';
import { besselI, besselIe, besselJ, besselK, besselKe, besselY } from '../math/special/bessel/order';
import * as ordinary from '../math/special/bessel/ordinary';
import { beta, logBeta } from '../math/special/beta';
import { binomialCoefficient } from '../math/special/binomialCoefficient';
import { digamma } from '../math/special/digamma';
import { dilogarithm, spence } from '../math/special/dilogarithm';
import { erf, erfc, erfcx, logErfc } from '../math/special/erf';
import { erfcInverse, erfInverse } from '../math/special/erfInverse';
import { factorial, gamma, logFactorial } from '../math/special/gamma';
import { incompleteBeta, logIncompleteBeta, upperBeta } from '../math/special/incompleteBeta';
import { incompleteBetaInverse } from '../math/special/incompleteBetaInverse';
import { logLowerGamma, logUpperGamma, lowerGamma, upperGamma } from '../math/special/incompleteGamma';
import { lowerGammaInverse, upperGammaInverse } from '../math/special/incompleteGammaInverse';
import { lambertW } from '../math/special/lambertW';
import { entropyTerm, log1mExp, log1pExp, logAddExp, logSubExp, xlog1py, xlogy } from '../math/special/logarithms';
import { logGamma } from '../math/special/logGamma';
import { logistic, logit, logLogistic } from '../math/special/logistic';
import { standardNormalCdf, standardNormalLogCdf, standardNormalQuantile, standardNormalQuantileOfLog } from '../math/special/normal';
import { polygamma, trigamma } from '../math/special/polygamma';
import { zeta } from '../math/special/zeta';

type ScalarFunction = (...args: number[]) => number;

/** Special functions by the id of their record. */
export const scalarSpecial = {
	erf, erfc, erfcx, logErfc, erfInverse, erfcInverse,
	standardNormalCdf, standardNormalLogCdf, standardNormalQuantile, standardNormalQuantileOfLog,
	gamma, logGamma, factorial, logFactorial, digamma, trigamma, polygamma,
	lowerGamma, upperGamma, logLowerGamma, logUpperGamma, lowerGammaInverse, upperGammaInverse,
	beta, logBeta, binomial: binomialCoefficient,
	incompleteBeta: (a, b, x) => incompleteBeta(a, b, x), upperBeta, logIncompleteBeta: (a, b, x) => logIncompleteBeta(a, b, x), incompleteBetaInverse,
	...ordinary, ...modified, besselJ, besselY, besselI, besselIe, besselK, besselKe, zeta, lambertW, dilogarithm, spence,
	log1pExp, log1mExp, logAddExp, logSubExp, xlogy, xlog1py, entropyTerm, divergenceTerm, logistic, logLogistic, logit,
} satisfies Record<string, ScalarFunction>;
