import { bernoulli } from '../math/dist/bernoulli';
import { beta } from '../math/dist/beta';
import { betaBinomial } from '../math/dist/betaBinomial';
import { binomial } from '../math/dist/binomial';
import { cauchy } from '../math/dist/cauchy';
import { chiSquared } from '../math/dist/chiSquared';
import { discreteUniform } from '../math/dist/discreteUniform';
import { exponential } from '../math/dist/exponential';
import { f } from '../math/dist/f';
import { univariate, type Univariate } from '../math/dist/family';
import { gamma } from '../math/dist/gamma';
import { geometric } from '../math/dist/geometric';
import { gumbel } from '../math/dist/gumbel';
import { halfNormal } from '../math/dist/halfNormal';
import { hypergeometric } from '../math/dist/hypergeometric';
import { inverseGamma } from '../math/dist/inverseGamma';
import { laplace } from '../math/dist/laplace';
import { locationScale, type Shapes } from '../math/dist/locationScale';
import { logistic } from '../math/dist/logistic';
import { logNormal } from '../math/dist/logNormal';
import { negativeBinomial } from '../math/dist/negativeBinomial';
import { normal } from '../math/dist/normal';
import { pareto } from '../math/dist/pareto';
import { poisson } from '../math/dist/poisson';
import { reparametrised, type Reparametrisation } from '../math/dist/reparametrised';
import { studentT } from '../math/dist/studentT';
import { truncatedNormal } from '../math/dist/truncatedNormal';
import { uniform } from '../math/dist/uniform';
import { vonMises, vonMisesTorch } from '../math/dist/vonMises';
import { weibull } from '../math/dist/weibull';
import { logistic as logisticFunction } from '../math/special/logistic';

/** Distributions over the numbers by the id of their record. */
export const families: Readonly<Record<string, Univariate>> = {
	normal, logNormal, logistic, laplace, cauchy, studentT, gumbel,
	uniform, beta, truncatedNormal, vonMises,
	exponential, gamma, inverseGamma, chiSquared, f, weibull, pareto, halfNormal,
	bernoulli, binomial, negativeBinomial, geometric, poisson, discreteUniform, hypergeometric, betaBinomial,
};

/** SciPy's form: shapes, from which `own` makes our parameters, then loc and, over the reals, scale. */
function scipy(family: Univariate, shapes: Shapes, own: Reparametrisation): Univariate {
	return univariate(locationScale(reparametrised(family, own), shapes));
}

/** The same where SciPy counts the parameters otherwise than we do. */
export const scipyFamilies: Readonly<Record<string, Univariate>> = {
	logNormal: scipy(logNormal, 1, s => [0, s]),
	uniform: scipy(uniform, 0, () => [0, 1]),
	beta: scipy(beta, 2, (a, b) => [a, b]),
	truncatedNormal: scipy(truncatedNormal, 2, (a, b) => [0, 1, a, b]),
	vonMises: scipy(vonMises, 1, kappa => [0, kappa]),
	exponential: scipy(exponential, 0, () => [1]),
	gamma: scipy(gamma, 1, a => [a, 1]),
	inverseGamma: scipy(inverseGamma, 1, a => [a, 1]),
	chiSquared: scipy(chiSquared, 1, df => [df]),
	f: scipy(f, 2, (dfn, dfd) => [dfn, dfd]),
	weibull: scipy(weibull, 1, c => [c, 1]),
	pareto: scipy(pareto, 1, b => [b, 1]),
	halfNormal: scipy(halfNormal, 0, () => [1]),
	bernoulli: scipy(bernoulli, 1, p => [p, 1 - p]),
	binomial: scipy(binomial, 2, (n, p) => [n, p, 1 - p]),
	negativeBinomial: scipy(negativeBinomial, 2, (n, p) => [n, p, 1 - p]),
	geometric: scipy(geometric, 1, p => [p, 1 - p]),
	poisson: scipy(poisson, 1, mu => [mu]),
	discreteUniform: scipy(discreteUniform, 2, (low, high) => [low, high - 1]),
	hypergeometric: scipy(hypergeometric, 3, (M, n, N) => [M, n, N]),
	betaBinomial: scipy(betaBinomial, 3, (n, a, b) => [n, a, b]),
};

/** The same where torch does: trials may be told by their log odds, geometric counts from 0, the negative binomial counts successes before failures. */
export const torchFamilies: Readonly<Record<string, Univariate>> = {
	vonMises: vonMisesTorch,
	bernoulli: univariate(reparametrised(bernoulli, chances)),
	binomial: univariate(reparametrised(binomial, (count, probs, logits) => [count, ...chances(probs, logits)])),
	geometric: univariate({
		...reparametrised(locationScale(geometric, 2), (probs, logits) => [...chances(probs, logits), -1]),
		mean(probs, logits) {
			const [p = NaN, rest = NaN] = chances(probs, logits);
			return rest / p;
		},
	}),
	negativeBinomial: univariate(reparametrised(negativeBinomial, (count, probs, logits) => [count, ...chances(probs, logits).toReversed()])),
	weibull: univariate(reparametrised(weibull, (scale, concentration) => [concentration, scale])),
	pareto: univariate(reparametrised(pareto, (scale, alpha) => [alpha, scale])),
};

/** Beyond it a probability is not told from 0. */
const FARTHEST = 700;

/** The probabilities of success and of failure, from whichever is given; neither is rounded to 1 less the other where the log odds are. */
function chances(probs = NaN, logits = NaN): readonly number[] {
	if (Number.isNaN(logits)) return [probs, 1 - probs];
	return Math.abs(logits) <= FARTHEST ? [logisticFunction(logits), logisticFunction(-logits)] : [NaN, NaN];
}
