"""The special functions under test; see machinery.py."""
import numpy
import scipy.special as sp
from mpmath import mp, mpf

from machinery import Tested, single
from references import (
    bessel_k, beta_inverse, binomial, dilogarithm, erf_inverse, erfcx, gamma_inverse, half, hurwitz_zeta, log1m_exp, log_add_exp, log_beta, log_gamma, log_gamma_1p, log_share,
    logistic, normal_cdf, normal_quantile_of_log, regularised_beta, regularised_gamma)

SIGNS = (1, -1)


def positive(low, high, count=5200):
    return lambda draw: single(draw.log_uniform(low, high, count))


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


def deep_gamma_points(draw):
    """(a, x) also where P or Q is far below 1e-300."""
    return gamma_points(draw) + list(zip(draw.log_uniform(1e-2, 1e5, 1000), draw.log_uniform(1e-2, 1e5, 1000)))


def deep_beta_points(draw):
    return inside(beta_points(draw), 0, 1) + list(zip(draw.log_uniform(1e-2, 1e4, 1000), draw.log_uniform(1e-2, 1e4, 1000), draw.uniforms(0, 1, 1000)))


def gamma_levels(draw):
    """(a, p)."""
    return list(zip(draw.log_uniform(1e-2, 1e4, 3200), draw.uniforms(0, 1, 3200))) + list(zip(draw.log_uniform(1e-1, 1e4, 2400), draw.log_uniform(1e-300, 0.5, 2400)))


def beta_levels(draw):
    """(a, b, p)."""
    return list(zip(draw.log_uniform(1e-1, 1e3, 3200), draw.log_uniform(1e-1, 1e3, 3200), draw.uniforms(0, 1, 3200))) + list(zip(draw.log_uniform(0.5, 1e3, 2400), draw.log_uniform(1e-1, 1e3, 2400), draw.log_uniform(1e-300, 0.5, 2400)))


def near_start(value, fallback):
    """SciPy's answer where it is one, for Newton's method."""
    return mpf(float(value)) if 1e-300 < value < 1e300 else fallback


def gamma_inverse_from_scipy(tail, scipy_inverse):
    def inverse(a, p):
        small = mp.exp((mp.log(1 - p if tail else p) + mp.loggamma(a + 1)) / a)
        return gamma_inverse(a, p, tail, near_start(scipy_inverse(float(a), float(p)), small if small < 0.1 else a))

    return inverse


def beta_inverse_from_scipy(a, b, p):
    small = mp.exp((mp.log(p * a) + log_beta(a, b)) / a)
    start = near_start(sp.betaincinv(float(a), float(b), float(p)), small)
    return beta_inverse(a, b, p, start if start < 1 else half)


ROOTS_OF_BESSEL = {
    'j0': [2.404825557695773, 5.520078110286311, 8.653727912911013], 'j1': [3.8317059702075125, 7.015586669815619],
    'y0': [0.8935769662791675, 3.957678419314858, 7.086051060301773], 'y1': [2.197141326031017, 5.429681040794135],
}


def bessel_points(name, signs=(1,)):
    return lambda draw: single(draw.log_uniform(1e-10, 1e8, 2500, signs), draw.uniforms(0, 40, 2500), draw.near(ROOTS_OF_BESSEL[name] + [8.0], 60))


def lambert_points(draw):
    """(z, branch)."""
    branch_point = -0.36787944117144233
    near = [branch_point * (1 - 2.0 ** -draw.uniform(1, 51)) for _ in range(1600)]
    upper = [(z, 0) for z in draw.log_uniform(1e-300, 1e300, 1500) + draw.log_uniform(1e-2, 1e3, 1000) + [-x for x in draw.log_uniform(1e-10, 0.36, 500)] + near[:800]]
    return upper + [(-x, -1) for x in draw.log_uniform(1e-300, 0.36, 700) + draw.uniforms(0, 0.36, 400)] + [(z, -1) for z in near[800:]]


def zeta_points(draw):
    """(s, a)."""
    riemann = [(s, 1) for s in draw.uniforms(-20, 20, 1500) + draw.uniforms(-170, 60, 500) + draw.near([0, 0.5, 1, -2, -4], 100) if s != 1 and s != 0]
    return riemann + list(zip([1 + x for x in draw.log_uniform(1e-8, 100, 2000)], draw.log_uniform(1e-2, 1e3, 2000))) + list(zip(draw.uniforms(1, 10, 1500), draw.uniforms(0, 30, 1500)))


def polygamma_points(draw):
    """(n, x)."""
    return list(zip(draw.integers(1, 10, 3000), draw.log_uniform(1e-10, 1e10, 3000))) + list(zip(draw.integers(1, 60, 1500), draw.log_uniform(1e-2, 1e3, 1500))) + list(zip(draw.integers(1, 5, 1000), draw.uniforms(-20, 20, 1000)))


def inside(points, low, high):
    return [point for point in points if low < point[-1] < high]


FAMILIES = {
    'Error functions': [
        Tested('erf', lambda draw: single(draw.log_uniform(1e-300, 6, 2000, SIGNS), draw.uniforms(-6, 6, 3000), draw.near([0.5, -0.5, 1])), mp.erf, sp.erf),
        Tested('erfc', lambda draw: single(draw.uniforms(-6, 26.2, 4500), draw.log_uniform(1e-12, 1, 500, SIGNS), draw.near([0.5, -0.5])), mp.erfc, sp.erfc),
        Tested('erfcx', lambda draw: single(draw.uniforms(-26, 27, 3000), draw.log_uniform(1e-10, 1e10, 2100, SIGNS[:1])), erfcx, sp.erfcx),
        Tested('logErfc', lambda draw: single(draw.uniforms(-20, 30, 3200), draw.log_uniform(1e-10, 1e10, 2000, SIGNS[:1])), lambda x: mp.log(mp.erfc(x)) if x > 0.1 else mp.log1p(-mp.erf(x)), lambda x: numpy.log(sp.erfc(x))),
        Tested('erfInverse', lambda draw: single(draw.uniforms(-1, 1, 2500), draw.log_uniform(1e-300, 1, 2500, SIGNS), [s * (1 - x) for s in SIGNS for x in draw.log_uniform(1e-15, 1e-2, 200)]), erf_inverse, sp.erfinv),
        Tested('erfcInverse', lambda draw: single(draw.uniforms(0, 2, 2500), draw.log_uniform(1e-300, 1, 2500), draw.near([0.5, 1, 1.5])), lambda y: -normal_quantile_of_log(mp.log(y / 2)) / mp.sqrt(2), sp.erfcinv),
        Tested('standardNormalCdf', lambda draw: single(draw.uniforms(-37, 9, 4500), draw.log_uniform(1e-10, 1, 700, SIGNS)), normal_cdf, sp.ndtr),
        Tested('standardNormalLogCdf', lambda draw: single(draw.uniforms(-40, 37, 4000), [-x for x in draw.log_uniform(1e-10, 1e10, 1200)]), lambda z: mp.log(normal_cdf(z)) if z < 0 else mp.log1p(-normal_cdf(-z)), sp.log_ndtr),
        Tested('standardNormalQuantile', lambda draw: single(draw.uniforms(0, 1, 2500), draw.log_uniform(1e-300, 1, 2500), draw.near([0.25, 0.5, 0.75])), lambda p: normal_quantile_of_log(mp.log(p)), sp.ndtri),
        Tested('standardNormalQuantileOfLog', lambda draw: single([-x for x in draw.log_uniform(1e-300, 1e10, 3200)], draw.uniforms(-50, 0, 2000), draw.near([-0.6931471805599453, -1.4])), normal_quantile_of_log, sp.ndtri_exp),
    ],
    'Gamma functions': [
        Tested('gamma', lambda draw: single(draw.uniforms(0, 171.6, 2000), draw.uniforms(-170, 0, 1500), draw.uniforms(0, 12, 1000), draw.log_uniform(1e-300, 1, 500, SIGNS), draw.near([2, 3, 10]), range(1, 172)), mp.gamma, sp.gamma),
        Tested('logGamma', lambda draw: single(draw.log_uniform(1e-300, 400, 2000), draw.log_uniform(400, 1e100, 700), draw.uniforms(-40, 0, 1500), draw.near([1, 2, 0.5, 1.5, 2.5, 10]), draw.near([-2.4570247382208006, -2.7476826467274127, -3.1435808883499798])), log_gamma, sp.gammaln),
        Tested('digamma', lambda draw: single(draw.log_uniform(1e-100, 1e100, 2500), draw.uniforms(-30, 30, 2500), draw.near([1.4616321449683622, -0.5040830082644554, -1.5734984731623904, 10])), mp.digamma, sp.digamma),
        Tested('factorial', lambda draw: single(draw.uniforms(-0.99, 170.5, 4000), draw.uniforms(-0.5, 0.5, 900), range(171)), lambda x: mp.gamma(x + 1), lambda x: sp.factorial(x)),
        Tested('logFactorial', lambda draw: single(draw.uniforms(-0.99, 20, 2500), draw.log_uniform(1, 1e12, 2500), draw.near([0, 1])), log_gamma_1p, lambda x: sp.gammaln(x + 1)),
        Tested('lowerGamma', gamma_points, lambda a, x: regularised_gamma(a, x)[0], sp.gammainc),
        Tested('upperGamma', gamma_points, lambda a, x: regularised_gamma(a, x)[1], sp.gammaincc),
        Tested('logLowerGamma', deep_gamma_points, lambda a, x: log_share(regularised_gamma(a, x), 0), lambda a, x: numpy.log(sp.gammainc(a, x))),
        Tested('logUpperGamma', deep_gamma_points, lambda a, x: log_share(regularised_gamma(a, x), 1), lambda a, x: numpy.log(sp.gammaincc(a, x))),
        Tested('lowerGammaInverse', gamma_levels, gamma_inverse_from_scipy(0, sp.gammaincinv), sp.gammaincinv),
        Tested('upperGammaInverse', gamma_levels, gamma_inverse_from_scipy(1, sp.gammainccinv), sp.gammainccinv),
        Tested('trigamma', lambda draw: single(draw.log_uniform(1e-100, 1e100, 3200), draw.uniforms(-30, 30, 2500)), lambda x: mp.psi(1, x), lambda x: sp.polygamma(1, x)),
        Tested('polygamma', polygamma_points, lambda n, x: mp.psi(int(n), x), sp.polygamma, fixed=(0,)),
    ],
    'Beta functions': [
        Tested('beta', lambda draw: list(zip(draw.log_uniform(1e-10, 400, 5200), draw.log_uniform(1e-10, 400, 5200))), mp.beta, sp.beta),
        Tested('logBeta', lambda draw: list(zip(draw.log_uniform(1e-10, 1e12, 3200), draw.log_uniform(1e-10, 1e12, 3200))) + list(zip(draw.log_uniform(0.3, 30, 2000), draw.log_uniform(0.3, 30, 2000))), log_beta, sp.betaln),
        Tested('binomial', lambda draw: [(n, float(draw.randint(0, int(n)))) for n in draw.integers(0, 60, 1500) + draw.integers(60, 1029, 1500)] + list(zip(draw.uniforms(0, 60, 1400), draw.uniforms(0, 60, 1400))) + [(n, float(k % 40)) for k, n in enumerate(draw.uniforms(-20, 20, 800))], binomial, sp.binom),
        Tested('incompleteBeta', lambda draw: inside(beta_points(draw), 0, 1), lambda a, b, x: regularised_beta(a, b, x)[0], sp.betainc),
        Tested('upperBeta', lambda draw: inside(beta_points(draw), 0, 1), lambda a, b, x: regularised_beta(a, b, x)[1], lambda a, b, x: sp.betainc(b, a, 1 - x)),
        Tested('logIncompleteBeta', deep_beta_points, lambda a, b, x: log_share(regularised_beta(a, b, x), 0), lambda a, b, x: numpy.log(sp.betainc(a, b, x))),
        Tested('incompleteBetaInverse', beta_levels, beta_inverse_from_scipy, sp.betaincinv),
    ],
    'Bessel functions': [
        Tested('besselJ0', bessel_points('j0', SIGNS), lambda x: mp.besselj(0, x), sp.j0),
        Tested('besselJ1', bessel_points('j1', SIGNS), lambda x: mp.besselj(1, x), sp.j1),
        Tested('besselY0', bessel_points('y0'), lambda x: mp.bessely(0, x), sp.y0),
        Tested('besselY1', bessel_points('y1'), lambda x: mp.bessely(1, x), sp.y1),
        Tested('besselI0', lambda draw: single(draw.log_uniform(1e-10, 700, 2700, SIGNS), draw.uniforms(-40, 40, 2500)), lambda x: mp.besseli(0, x), sp.i0),
        Tested('besselI0e', lambda draw: single(draw.log_uniform(1e-10, 1e10, 2700, SIGNS), draw.uniforms(-40, 40, 2500)), lambda x: mp.besseli(0, x) * mp.exp(-abs(x)), sp.i0e),
        Tested('besselI1', lambda draw: single(draw.log_uniform(1e-10, 700, 2700, SIGNS), draw.uniforms(-40, 40, 2500)), lambda x: mp.besseli(1, x), sp.i1),
        Tested('besselI1e', lambda draw: single(draw.log_uniform(1e-10, 1e10, 2700, SIGNS), draw.uniforms(-40, 40, 2500)), lambda x: mp.besseli(1, x) * mp.exp(-abs(x)), sp.i1e),
        Tested('besselK0', lambda draw: single(draw.log_uniform(1e-10, 680, 2700), draw.uniforms(0, 40, 2500)), lambda x: bessel_k(0, x), sp.k0),
        Tested('besselK0e', lambda draw: single(draw.log_uniform(1e-10, 1e10, 2700), draw.uniforms(0, 40, 2500)), lambda x: bessel_k(0, x) * mp.exp(x), sp.k0e),
        Tested('besselK1', lambda draw: single(draw.log_uniform(1e-10, 680, 2700), draw.uniforms(0, 40, 2500)), lambda x: bessel_k(1, x), sp.k1),
        Tested('besselK1e', lambda draw: single(draw.log_uniform(1e-10, 1e10, 2700), draw.uniforms(0, 40, 2500)), lambda x: bessel_k(1, x) * mp.exp(x), sp.k1e),
    ],
    'Zeta, Lambert W and dilogarithm': [
        Tested('zeta', zeta_points, lambda s, a: mp.zeta(s) if a == 1 else hurwitz_zeta(s, a), lambda s, a: numpy.where(a == 1, sp.zeta(s), sp.zeta(s, a)), fixed=(1,)),
        Tested('lambertW', lambert_points, lambda z, k: mp.lambertw(z, int(k)), lambda z, k: sp.lambertw(z, k.astype(int)), fixed=(1,)),
        Tested('dilogarithm', lambda draw: single(draw.log_uniform(1e-100, 1, 2000, SIGNS), [-x for x in draw.log_uniform(1, 1e100, 1500)], draw.uniforms(-3, 1, 1500), [1 - x for x in draw.log_uniform(1e-15, 0.5, 200)], draw.near([0.5, -1])), dilogarithm, lambda x: sp.spence(1 - x)),
        Tested('spence', lambda draw: single(draw.log_uniform(1e-300, 1e100, 2500), draw.uniforms(0, 4, 2500), draw.near([1, 0.5, 2])), lambda z: dilogarithm(1 - z), sp.spence),
    ],
    'Logarithms and exponentials': [
        Tested('log1pExp', lambda draw: single(draw.uniforms(-690, 745, 2000), draw.uniforms(-40, 40, 2500), draw.log_uniform(1e-12, 1, 600, SIGNS)), lambda x: mp.log1p(mp.exp(x)), lambda x: numpy.logaddexp(0, x)),
        Tested('log1mExp', lambda draw: single([-x for x in draw.log_uniform(1e-300, 1, 2500)], draw.uniforms(-690, 0, 2500), draw.near([-0.6931471805599453])), log1m_exp, lambda x: numpy.log(-numpy.expm1(x))),
        Tested('logAddExp', lambda draw: list(zip(draw.uniforms(-700, 700, 2000), draw.uniforms(-700, 700, 2000))) + list(zip(draw.uniforms(-5, 5, 3100), draw.uniforms(-5, 5, 3100))), log_add_exp, numpy.logaddexp),
        Tested('logSumExp', lambda draw: [tuple(draw.uniforms(-r, r, 5)) for r in draw.log_uniform(0.1, 700, 5200)], lambda *xs: max(xs) + mp.log(mp.fsum(mp.exp(x - max(xs)) for x in xs)), lambda *xs: sp.logsumexp(xs, axis=0)),
        Tested('logSubExp', lambda draw: [(max(x, y), min(x, y)) for x, y in zip(draw.uniforms(-700, 700, 2000) + draw.uniforms(-5, 5, 3200), draw.uniforms(-700, 700, 2000) + draw.uniforms(-5, 5, 3200))], lambda x, y: x + log1m_exp(y - x), lambda x, y: sp.logsumexp([x, y], b=[[1], [-1]], axis=0)),
        Tested('xlogy', lambda draw: list(zip(draw.log_uniform(1e-100, 1e100, 5000, SIGNS), draw.log_uniform(1e-100, 1e100, 5000))) + [(2.0, x) for x in draw.near([1.0])], lambda x, y: x * mp.log(y), sp.xlogy),
        Tested('xlog1py', lambda draw: list(zip(draw.log_uniform(1e-100, 1e100, 4000, SIGNS), draw.log_uniform(1e-100, 1e100, 4000))) + [(2.0, -x) for x in draw.log_uniform(1e-20, 1, 1200)], lambda x, y: x * mp.log1p(y), sp.xlog1py),
        Tested('entropyTerm', lambda draw: single(draw.log_uniform(1e-297, 1e3, 5000), draw.near([1.0])), lambda x: -x * mp.log(x), sp.entr),
        Tested('divergenceTerm', lambda draw: list(zip(draw.uniforms(0, 1, 2500), draw.uniforms(0, 1, 2500))) + list(zip(draw.log_uniform(1e-200, 1, 2000), draw.log_uniform(1e-200, 1, 2000))) + [(0.3, 0.3 + x) for x in draw.log_uniform(1e-15, 0.1, 600)], lambda p, q: p * mp.log(p / q), sp.rel_entr),
        Tested('logistic', lambda draw: single(draw.uniforms(-690, 740, 2000), draw.uniforms(-40, 40, 3100)), logistic, sp.expit),
        Tested('logLogistic', lambda draw: single(draw.uniforms(-740, 690, 2000), draw.uniforms(-40, 40, 3100)), lambda x: -mp.log1p(mp.exp(-x)), sp.log_expit),
        Tested('logit', lambda draw: single(draw.uniforms(0, 1, 2500), draw.log_uniform(1e-300, 1, 2500), draw.near([0.5, 0.25, 0.75])), lambda p: mp.log(p) - mp.log1p(-p), sp.logit),
    ],
}
