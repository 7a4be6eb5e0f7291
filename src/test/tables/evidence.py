#!/usr/bin/python3
"""Writes evidence.json beside itself: logarithms of marginal likelihoods, by mpmath's quadrature of likelihood times prior at 50 digits
(20 for the double integral), rounded to double precision at the end.

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


def nig(mu, kappa, a, b):
    # In t = log of the variance; both integrals fall below 50 digits well inside these ends.
    def inner(t):
        v = exp(t)
        c = sqrt(v)
        return inverse(v, a, b) * v * quad(lambda m: fprod(normal(x, m, c) for x in X) * normal(m, mu, sqrt(v / kappa)), [1 - 10 * c, 1, 1 + 10 * c])
    with mp.workdps(20):
        return quad(inner, [-5, 0, 4, 16])


ROWS = [
    ('beta', [2, 3, 7, 3], quad(lambda p: p ** 7 * (1 - p) ** 3 * p * (1 - p) ** 2 / beta(2, 3), [0, 0.5, 1])),
    ('poisson', [2, 1.5, [3, 4, 2]], quad(lambda l: fprod(l ** k * exp(-l) / factorial(k) for k in K) * gammaPdf(l, 2, mpf('1.5')), HALF)),
    ('exponential', [2, 1, [0.5, 1.5, 3]], quad(lambda l: fprod(l * exp(-l * x) for x in X) * gammaPdf(l, 2, 1), HALF)),
    ('normal', [0, 2, 1.5, [0.5, 1.5, 3]], quad(lambda m: fprod(normal(x, m, mpf('1.5')) for x in X) * normal(m, 0, 2), [-25, -5, 0, 1, 2, 5, 25])),
    ('normalVariance', [2, 1, 1, [0.5, 1.5, 3]], quad(lambda t: fprod(normal(x, 1, exp(t / 2)) for x in X) * inverse(exp(t), 2, 1) * exp(t), [-6, -2, 0, 2, 6, 15, 40])),
    ('normalInverseGamma', [0, 2, 3, 2, [0.5, 1.5, 3]], nig(mpf(0), mpf(2), mpf(3), mpf(2))),
    ('uniform', [1.5, 2, [0.5, 1.5, 3]], quad(lambda u: mpf('1.5') * mpf(2) ** mpf('1.5') * u ** mpf('-2.5') * u ** -3, [3, 6, 20, inf])),
    ('dirichlet', [[1, 2], [3, 1]], quad(lambda p: p ** 3 * (1 - p) * (1 - p) / beta(1, 2), [0, 0.5, 1])),
]
with open(os.path.join(os.path.dirname(__file__), 'evidence.json'), 'w') as file:
    lines = [json.dumps({'id': f'{name}LogEvidence', 'args': args, 'value': float(log(value))}) for name, args, value in ROWS]
    file.write('{"mpmath": "%s", "digits": %d, "rows": [\n%s\n]}\n' % (mpmath.__version__, mp.dps, ',\n'.join(lines)))
