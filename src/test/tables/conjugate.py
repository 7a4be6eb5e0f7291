#!/usr/bin/python3
"""Writes conjugate.json beside itself: for twelve conjugate pairs the logarithm of the evidence by mpmath's quadrature at 50 digits, mean,
deviation and two quantiles of the posterior by SciPy, and the logarithm of the posterior predictive at a point by SciPy's distribution for
it, or by the ratio of beta functions where SciPy has none.

Run: /usr/bin/python3 src/test/tables/conjugate.py
"""
import json
import os

import mpmath
import scipy
from mpmath import mp, mpf, beta as B, exp, factorial, gamma as G, inf, log, pi, quad, sqrt
from scipy import stats
from scipy.special import betaln

mp.dps = 50

normal = lambda x, m, s: exp(-((x - m) / s) ** 2 / 2) / (s * sqrt(2 * pi))
beta_pdf = lambda p, a, b: p ** (a - 1) * (1 - p) ** (b - 1) / B(a, b)
gamma_pdf = lambda x, a, b: b ** a / G(a) * x ** (a - 1) * exp(-b * x)
inverse_pdf = lambda x, a, b: b ** a / G(a) * x ** (-a - 1) * exp(-b / x)
UNIT = [0, 0.25, 0.5, 0.75, 1]
HALF = [0, 0.1, 0.3, 1, 2, 4, 8, 16, 32, 64, inf]
LINE = [-40, -10, -4, -1, 0, 1, 2, 4, 10, 40]
# Over the logarithm of what is positive.
LOG = [-20, -6, -3, -1, 0, 1, 2, 3, 5, 8, 12, 20, 60]
over_log = lambda f: lambda t: f(exp(t)) * exp(t)


def dist(name, **args):
    return {'dist': name, 'args': args}


def row(likelihood, prior, data, density, prior_density, ends, posterior, new, predictive):
    data_of = [mpf(repr(x)) if isinstance(x, float) else mpf(x) for x in data]
    joint = lambda z: prior_density(z) * mpmath.fprod(density(x, z) for x in data_of)
    evidence = quad(joint, ends) if ends is not LOG else quad(over_log(joint), LOG)
    return {'likelihood': likelihood, 'prior': prior, 'data': data, 'logEvidence': float(log(evidence)), 'mean': float(posterior.mean()), 'deviation': float(posterior.std()),
            'quantiles': [float(posterior.ppf(p)) for p in (0.025, 0.975)], 'new': new, 'logPredictive': float(predictive)}


def geometric_predictive(a, b, k):
    return betaln(a + 1, b + k - 1) - betaln(a, b)


def negative_binomial_predictive(a, b, r, k):
    return float(log(mpmath.binomial(k + r - 1, k))) + betaln(a + r, b + k) - betaln(a, b)


ROWS = [
    row(dist('Bernoulli', p='z'), dist('Beta', alpha=2, beta=3), [1, 0, 1, 1], lambda x, z: z if x == 1 else 1 - z, lambda z: beta_pdf(z, 2, 3), UNIT, stats.beta(5, 4), 1, stats.betabinom(1, 5, 4).logpmf(1)),
    row(dist('Binomial', n=10, p='z'), dist('Beta', alpha=2, beta=2), [7, 4], lambda x, z: mpmath.binomial(10, x) * z ** x * (1 - z) ** (10 - x), lambda z: beta_pdf(z, 2, 2), UNIT, stats.beta(13, 11), 3, stats.betabinom(10, 13, 11).logpmf(3)),
    row(dist('Geometric', p='z'), dist('Beta', alpha=1, beta=2), [1, 3, 2], lambda x, z: (1 - z) ** (x - 1) * z, lambda z: beta_pdf(z, 1, 2), UNIT, stats.beta(4, 5), 2, geometric_predictive(4, 5, 2)),
    row(dist('NegativeBinomial', r=3, p='z'), dist('Beta', alpha=2, beta=2), [1, 3], lambda x, z: mpmath.binomial(x + 2, x) * z ** 3 * (1 - z) ** x, lambda z: beta_pdf(z, 2, 2), UNIT, stats.beta(8, 6), 4, negative_binomial_predictive(8, 6, 3, 4)),
    row(dist('Poisson', **{'lambda': 'z'}), dist('Gamma', alpha=2, beta=1.5), [3, 4, 2], lambda x, z: z ** x * exp(-z) / factorial(x), lambda z: gamma_pdf(z, 2, mpf('1.5')), HALF, stats.gamma(11, scale=1 / 4.5), 6, stats.nbinom(11, 4.5 / 5.5).logpmf(6)),
    row(dist('Exponential', **{'lambda': 'z'}), dist('Gamma', alpha=2, beta=1), [0.5, 1.5, 3], lambda x, z: z * exp(-z * x), lambda z: gamma_pdf(z, 2, 1), HALF, stats.gamma(5, scale=1 / 6), 2.5, stats.lomax(5, scale=6).logpdf(2.5)),
    row(dist('Gamma', alpha=3, beta='z'), dist('Gamma', alpha=1, beta=2), [1, 0.5], lambda x, z: gamma_pdf(x, 3, z), lambda z: gamma_pdf(z, 1, 2), HALF, stats.gamma(7, scale=1 / 3.5), 2, stats.betaprime(3, 7, scale=3.5).logpdf(2)),
    row(dist('Normal', mu='z', sigma=1.5), dist('Normal', mu=0, sigma=2), [0.5, 1.5, 3], lambda x, z: normal(x, z, mpf('1.5')), lambda z: normal(z, 0, 2), LINE, stats.norm((5 / 2.25) / (0.25 + 3 / 2.25), (0.25 + 3 / 2.25) ** -0.5), -1.5, stats.norm((5 / 2.25) / (0.25 + 3 / 2.25), (2.25 + 1 / (0.25 + 3 / 2.25)) ** 0.5).logpdf(-1.5)),
    row(dist('Normal', mu=1, sigma='\\sqrt{z}'), dist('InverseGamma', alpha=2, beta=1), [0.5, 1.5, 3], lambda x, z: normal(x, 1, sqrt(z)), lambda z: inverse_pdf(z, 2, 1), LOG, stats.invgamma(3.5, scale=3.25), 4, stats.t(7, 1, (3.25 / 3.5) ** 0.5).logpdf(4)),
    row(dist('Normal', mu=1, sigma='\\frac{1}{\\sqrt{z}}'), dist('Gamma', alpha=2, beta=1), [0.5, 1.5, 3], lambda x, z: normal(x, 1, 1 / sqrt(z)), lambda z: gamma_pdf(z, 2, 1), HALF, stats.gamma(3.5, scale=1 / 3.25), 4, stats.t(7, 1, (3.25 / 3.5) ** 0.5).logpdf(4)),
    row(dist('Exponential', scale='z'), dist('InverseGamma', alpha=3, beta=2), [1, 0.5], lambda x, z: exp(-x / z) / z, lambda z: inverse_pdf(z, 3, 2), LOG, stats.invgamma(5, scale=3.5), 2, stats.lomax(5, scale=3.5).logpdf(2)),
    row(dist('Uniform', a=0, b='z'), dist('Pareto', alpha=2, x_m=2), [1, 3, 2.5], lambda x, z: 1 / z if x <= z else mpf(0), lambda z: 8 / z ** 3 if z >= 2 else mpf(0), [3, 4, 6, 12, 48, 1000, inf], stats.pareto(5, scale=3), 4, float(log(mpf(5) * 3 ** 5 / (6 * mpf(4) ** 6)))),
]

if __name__ == '__main__':
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'conjugate.json')
    with open(path, 'w') as file:
        file.write('{"made": %s, "rows": [\n%s\n]}\n' % (json.dumps(f'conjugate.py, mpmath {mpmath.__version__} (50 digits), SciPy {scipy.__version__}'), ',\n'.join(json.dumps(r) for r in ROWS)))
