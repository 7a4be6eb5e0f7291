"""The special functions under test; see machinery.py."""
import numpy
import scipy.special as sp
from mpmath import mp, mpf

from machinery import Tested, single
from references import binomial, erfcx, half, log1m_exp, log_add_exp, log_beta, log_gamma, logistic, regularised_beta, regularised_gamma

SIGNS = (1, -1)
BOTH = lambda low, high: lambda draw: single(draw.log_uniform(low, high, 5200, SIGNS))


def gamma_points(draw):
    """(a, x): around the mean of the gamma distribution of shape a, and into its tails."""
    shapes = draw.log_uniform(1e-3, 1e4, 3000) + draw.log_uniform(1e-10, 1, 300) + draw.log_uniform(1e4, 1e6, 150)
    middle = [(a, a * numpy.exp(draw.gauss(0, 2 / (a + 1) ** 0.5))) for a in shapes]
    return middle + list(zip(draw.log_uniform(1e-2, 500, 2500), draw.log_uniform(1e-5, 700, 2500)))


def beta_points(draw):
    """(a, b, x): around the mean of the beta distribution, with small and large shapes, and into its tails."""
    shapes = list(zip(draw.log_uniform(1e-2, 1e3, 3600), draw.log_uniform(1e-2, 1e3, 3600)))
    shapes += list(zip(draw.log_uniform(1e-10, 1, 400), draw.log_uniform(1e-3, 50, 400))) + list(zip(draw.log_uniform(1e-3, 50, 400), draw.log_uniform(1e-10, 1, 400)))
    shapes += list(zip(draw.log_uniform(1e3, 1e5, 100), draw.log_uniform(1, 1e5, 100)))
    odds = [(a, b, a / b * numpy.exp(draw.gauss(0, 2 * (1 / (a + 1) + 1 / (b + 1)) ** 0.5))) for a, b in shapes]
    return [(a, b, r / (1 + r)) for a, b, r in odds] + list(zip(draw.log_uniform(0.1, 50, 1300), draw.log_uniform(0.1, 50, 1300), draw.log_uniform(1e-12, 1, 1300)))


def inside(points, low, high):
    return [point for point in points if low < point[-1] < high]


FAMILIES = {
    'Error functions': [
        Tested('erf', lambda draw: single(draw.log_uniform(1e-300, 6, 2000, SIGNS), draw.uniforms(-6, 6, 3000), draw.near([0.5, -0.5, 1])), mp.erf, sp.erf),
        Tested('erfc', lambda draw: single(draw.uniforms(-6, 26.2, 4500), draw.log_uniform(1e-12, 1, 500, SIGNS), draw.near([0.5, -0.5])), mp.erfc, sp.erfc),
        Tested('erfcx', lambda draw: single(draw.uniforms(-26, 27, 3000), draw.log_uniform(1e-10, 1e10, 2100, SIGNS[:1])), erfcx, sp.erfcx),
    ],
    'Gamma functions': [
        Tested('gamma', lambda draw: single(draw.uniforms(0, 171.6, 2000), draw.uniforms(-170, 0, 1500), draw.uniforms(0, 12, 1000), draw.log_uniform(1e-300, 1, 500, SIGNS), draw.near([2, 3, 10]), range(1, 172)), mp.gamma, sp.gamma),
        Tested('logGamma', lambda draw: single(draw.log_uniform(1e-300, 400, 2000), draw.log_uniform(400, 1e100, 700), draw.uniforms(-40, 0, 1500), draw.near([1, 2, 0.5, 1.5, 2.5, 10]), draw.near([-2.4570247382208006, -2.7476826467274127, -3.1435808883499798])), log_gamma, sp.gammaln),
        Tested('digamma', lambda draw: single(draw.log_uniform(1e-100, 1e100, 2500), draw.uniforms(-30, 30, 2500), draw.near([1.4616321449683622, -0.5040830082644554, -1.5734984731623904, 10])), mp.digamma, sp.digamma),
        Tested('factorial', lambda draw: single(draw.uniforms(-0.99, 170.5, 4000), draw.uniforms(-0.5, 0.5, 900), range(171)), lambda x: mp.gamma(x + 1), lambda x: sp.factorial(x)),
        Tested('logFactorial', lambda draw: single(draw.uniforms(-0.99, 20, 2500), draw.log_uniform(1, 1e12, 2500), draw.near([0, 1])), lambda x: log_gamma(x + 1), lambda x: sp.gammaln(x + 1)),
        Tested('lowerGamma', gamma_points, lambda a, x: regularised_gamma(a, x)[0], sp.gammainc),
        Tested('upperGamma', gamma_points, lambda a, x: regularised_gamma(a, x)[1], sp.gammaincc),
    ],
    'Beta functions': [
        Tested('beta', lambda draw: list(zip(draw.log_uniform(1e-10, 400, 5200), draw.log_uniform(1e-10, 400, 5200))), mp.beta, sp.beta),
        Tested('logBeta', lambda draw: list(zip(draw.log_uniform(1e-10, 1e12, 3200), draw.log_uniform(1e-10, 1e12, 3200))) + list(zip(draw.log_uniform(0.3, 30, 2000), draw.log_uniform(0.3, 30, 2000))), log_beta, sp.betaln),
        Tested('binomial', lambda draw: [(n, float(draw.randint(0, int(n)))) for n in draw.integers(0, 60, 1500) + draw.integers(60, 1029, 1500)] + list(zip(draw.uniforms(0, 60, 1400), draw.uniforms(0, 60, 1400))) + [(n, float(k % 40)) for k, n in enumerate(draw.uniforms(-20, 20, 800))], binomial, sp.binom),
        Tested('incompleteBeta', lambda draw: inside(beta_points(draw), 0, 1), lambda a, b, x: regularised_beta(a, b, x)[0], sp.betainc),
    ],
    'Logarithms and exponentials': [
        Tested('log1pExp', lambda draw: single(draw.uniforms(-690, 745, 2000), draw.uniforms(-40, 40, 2500), draw.log_uniform(1e-12, 1, 600, SIGNS)), lambda x: mp.log1p(mp.exp(x)), lambda x: numpy.logaddexp(0, x)),
        Tested('log1mExp', lambda draw: single([-x for x in draw.log_uniform(1e-300, 1, 2500)], draw.uniforms(-690, 0, 2500), draw.near([-0.6931471805599453])), log1m_exp, lambda x: numpy.log(-numpy.expm1(x))),
        Tested('logAddExp', lambda draw: list(zip(draw.uniforms(-700, 700, 2000), draw.uniforms(-700, 700, 2000))) + list(zip(draw.uniforms(-5, 5, 3100), draw.uniforms(-5, 5, 3100))), log_add_exp, numpy.logaddexp),
        Tested('xlogy', lambda draw: list(zip(draw.log_uniform(1e-100, 1e100, 5000, SIGNS), draw.log_uniform(1e-100, 1e100, 5000))) + [(2.0, x) for x in draw.near([1.0])], lambda x, y: x * mp.log(y), sp.xlogy),
        Tested('entropyTerm', lambda draw: single(draw.log_uniform(1e-297, 1e3, 5000), draw.near([1.0])), lambda x: -x * mp.log(x), sp.entr),
        Tested('divergenceTerm', lambda draw: list(zip(draw.uniforms(0, 1, 2500), draw.uniforms(0, 1, 2500))) + list(zip(draw.log_uniform(1e-200, 1, 2000), draw.log_uniform(1e-200, 1, 2000))) + [(0.3, 0.3 + x) for x in draw.log_uniform(1e-15, 0.1, 600)], lambda p, q: p * mp.log(p / q), sp.rel_entr),
        Tested('logistic', lambda draw: single(draw.uniforms(-690, 740, 2000), draw.uniforms(-40, 40, 3100)), logistic, sp.expit),
        Tested('logLogistic', lambda draw: single(draw.uniforms(-740, 690, 2000), draw.uniforms(-40, 40, 3100)), lambda x: -mp.log1p(mp.exp(-x)), sp.log_expit),
        Tested('logit', lambda draw: single(draw.uniforms(0, 1, 2500), draw.log_uniform(1e-300, 1, 2500), draw.near([0.5, 0.25, 0.75])), lambda p: mp.log(p) - mp.log1p(-p), sp.logit),
    ],
}
