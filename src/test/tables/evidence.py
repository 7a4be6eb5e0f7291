#!/usr/bin/python3
"""Writes evidence.json beside itself: logarithms of marginal likelihoods, of posterior predictives at a point, which are ratios of two of
those, and of a Wishart divergence, by mpmath's quadrature of likelihood times prior at 50 digits (30 for the double integrals), rounded to
double precision at the end.

Run: /usr/bin/python3 src/test/tables/evidence.py
"""
import json
import os

import mpmath
from mpmath import mp, mpf, log, exp, pi, gamma, sqrt, inf, fprod, factorial, quad, beta

mp.dps = 50

X = [mpf(x) for x in ('0.5', '1.5', '3')]
K = [3, 4, 2]
normal = lambda x, m, s: exp(-((x - m) / s) ** 2 / 2) / (s * sqrt(2 * pi))
gammaPdf = lambda x, a, b: b ** a / gamma(a) * x ** (a - 1) * exp(-b * x)
inverse = lambda x, a, b: b ** a / gamma(a) * x ** (-a - 1) * exp(-b / x)
HALF = [0, 0.3, 1, 3, 8, 30, inf]


def trapezoid(f, low, high, step):
    # Exponentially exact for analytic functions that fall off at both ends.
    return step * mpmath.fsum(f(low + i * step) for i in range(int((high - low) / step) + 1))


def nig(mu, kappa, a, b, X=X):
    # In t = log of the variance, and the mean in deviations from 1; both fall below 30 digits inside these ends.
    def inner(t):
        v = exp(t)
        c = sqrt(v)
        centre = (kappa * mu + sum(X)) / (kappa + len(X))
        return inverse(v, a, b) * v * c * trapezoid(lambda u: fprod(normal(x, centre + c * u, c) for x in X) * normal(centre + c * u, mu, sqrt(v / kappa)), mpf(-6), mpf(6), mpf(1) / 4)
    with mp.workdps(30):
        return trapezoid(inner, mpf(-5), mpf(16), mpf(1) / 8)


def beta_binomial(s, f, n=0, k=0):
    return quad(lambda p: mpmath.binomial(n, k) * p ** (s + k) * (1 - p) ** (f + n - k) * p * (1 - p) ** 2 / beta(2, 3), [0, 0.5, 1])


def poisson(K):
    return quad(lambda l: fprod(l ** k * exp(-l) / factorial(k) for k in K) * gammaPdf(l, 2, mpf('1.5')), HALF)


def exponential(X):
    return quad(lambda l: fprod(l * exp(-l * x) for x in X) * gammaPdf(l, 2, 1), HALF)


def known_deviation(X):
    return quad(lambda m: fprod(normal(x, m, mpf('1.5')) for x in X) * normal(m, 0, 2), [-25, -5, 0, 1, 2, 5, 25])


def known_mean(X):
    return quad(lambda t: fprod(normal(x, 1, exp(t / 2)) for x in X) * inverse(exp(t), 2, 1) * exp(t), [-6, -2, 0, 2, 6, 15, 40])


def precision(X):
    return quad(lambda l: fprod(normal(x, 1, 1 / sqrt(l)) for x in X) * gammaPdf(l, 2, 1), HALF)


def dirichlet(a, b):
    return quad(lambda p: p ** a * (1 - p) ** b * (1 - p) / beta(1, 2), [0, 0.5, 1])


A = mpmath.matrix([[2, mpf('0.5')], [mpf('0.5'), 1]])
B = mpmath.matrix([[1, mpf('-0.25')], [mpf('-0.25'), 3]])
VECTORS = [[1, 2], [mpf('0.5'), -1], [3, mpf('0.25')]]


def bivariate(c):
    inverse, constant = c ** -1, 1 / (2 * pi * sqrt(mpmath.det(c)))
    p, q, r = inverse[0, 0], inverse[0, 1], inverse[1, 1]
    return lambda u, v: constant * exp(-(p * u * u + 2 * q * u * v + r * v * v) / 2)


def vectors(rows):
    prior, noise = bivariate(A), bivariate(B)

    with mp.workdps(30):
        return trapezoid(lambda s: trapezoid(lambda t: fprod(noise(x[0] - s, x[1] - t) for x in rows) * prior(s, t - 1), mpf(-6), mpf(8), mpf(1) / 4), mpf(-6), mpf(8), mpf(1) / 4)


ROWS = [
    ('beta', [2, 3, 7, 3], beta_binomial(7, 3)),
    ('poisson', [2, 1.5, [3, 4, 2]], poisson(K)),
    ('exponential', [2, 1, [0.5, 1.5, 3]], exponential(X)),
    ('normal', [0, 2, 1.5, [0.5, 1.5, 3]], known_deviation(X)),
    ('normalVariance', [2, 1, 1, [0.5, 1.5, 3]], known_mean(X)),
    ('normalPrecision', [2, 1, 1, [0.5, 1.5, 3]], precision(X)),
    ('multivariateNormal', [[0, 1], [[2, 0.5], [0.5, 1]], [[1, -0.25], [-0.25, 3]], [[1, 2], [0.5, -1], [3, 0.25]]], vectors(VECTORS)),
    ('normalInverseGamma', [0, 2, 3, 2, [0.5, 1.5, 3]], nig(mpf(0), mpf(2), mpf(3), mpf(2))),
    ('uniform', [1.5, 2, [0.5, 1.5, 3]], quad(lambda u: mpf('1.5') * mpf(2) ** mpf('1.5') * u ** mpf('-2.5') * u ** -3, [3, 6, 20, inf])),
    ('dirichlet', [[1, 2], [3, 1]], dirichlet(3, 1)),
]
# The family of the predictive, where it is looked at, and the integral with that value among the data; DATA is that without it.
PREDICTIVES = [
    ('beta', [2, 3, 7, 3, 5], 'betaBinomialLogPmf', 4, beta_binomial(7, 3, 5, 4)),
    ('poisson', [2, 1.5, [3, 4, 2]], 'negativeBinomialLogPmf', 6, poisson([*K, 6])),
    ('exponential', [2, 1, [0.5, 1.5, 3]], 'lomaxLogPdf', 2.5, exponential([*X, mpf('2.5')])),
    ('normal', [0, 2, 1.5, [0.5, 1.5, 3]], 'normalLogPdf', -1.5, known_deviation([*X, mpf('-1.5')])),
    ('normalVariance', [2, 1, 1, [0.5, 1.5, 3]], 'studentTLogPdf', 4, known_mean([*X, mpf(4)])),
    ('normalPrecision', [2, 1, 1, [0.5, 1.5, 3]], 'studentTLogPdf', 4, precision([*X, mpf(4)])),
    ('normalInverseGamma', [0, 2, 3, 2, [0.5, 1.5, 3]], 'studentTLogPdf', -2, nig(mpf(0), mpf(2), mpf(3), mpf(2), [*X, mpf(-2)])),
    ('dirichlet', [[1, 2], [3, 1]], 'categoricalLogPmf', 1, dirichlet(3, 2)),
    ('multivariateNormal', ROWS[6][1], 'multivariateNormalLogPdf', [-1, 2], vectors([*VECTORS, [-1, 2]])),
]
KNOWN = {name: value for name, _, value in ROWS}
# Counts of the Dirichlet-multinomial in 5 trials.
MULTINOMIAL = mpmath.binomial(5, 3) * quad(lambda p: p ** 3 * (1 - p) ** 2 * p ** mpf('0.5') * (1 - p) / beta(mpf('1.5'), 2), [0, 0.5, 1])
with open(os.path.join(os.path.dirname(__file__), 'evidence.json'), 'w') as file:
    lines = [json.dumps({'id': f'{name}LogEvidence', 'args': args, 'value': float(log(value))}) for name, args, value in ROWS]
    lines.append(json.dumps({'id': 'dirichletMultinomialLogPmf', 'args': [[3, 2], [1.5, 2]], 'value': float(log(MULTINOMIAL))}))
    told = [json.dumps({'id': f'{name}Predictive', 'args': args, 'density': density, 'at': at, 'value': float(log(value / KNOWN[name]))}) for name, args, density, at, value in PREDICTIVES]
    file.write('{"mpmath": "%s", "digits": %d, "rows": [\n%s\n], "predictives": [\n%s\n]}\n' % (mpmath.__version__, mp.dps, ',\n'.join(lines), ',\n'.join(told)))
