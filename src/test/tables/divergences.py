#!/usr/bin/python3
"""Writes divergences.json beside itself: Kullback-Leibler and Jensen-Shannon divergences of pairs of distributions, by mpmath's quadrature
and sums at 50 digits, rounded to double precision at the end.

Run: /usr/bin/python3 src/test/tables/divergences.py
"""
import json
import os

import mpmath
from mpmath import mp, mpf, log, exp, pi, gamma, beta, sqrt, inf, binomial, cos, besseli, erf, log1p

mp.dps = 50

phi = lambda z: exp(-z * z / 2) / sqrt(2 * pi)
Phi = lambda z: (1 + erf(z / sqrt(mpf(2)))) / 2
LOG = {
    'normal': lambda x, m, s: -((x - m) / s) ** 2 / 2 - log(s) - log(2 * pi) / 2,
    'laplace': lambda x, m, b: -abs(x - m) / b - log(2 * b),
    'logistic': lambda x, m, s: -abs(x - m) / s - log(s) - 2 * log1p(exp(-abs(x - m) / s)),
    'cauchy': lambda x, m, g: -log(pi * g) - log1p(((x - m) / g) ** 2),
    'studentT': lambda x, n, m, s: mpmath.loggamma((n + 1) / 2) - mpmath.loggamma(n / 2) - log(n * pi) / 2 - log(s) - (n + 1) / 2 * log1p(((x - m) / s) ** 2 / n),
    'gumbel': lambda x, m, b: -(x - m) / b - exp(-(x - m) / b) - log(b),
    'uniform': lambda x, a, b: -log(b - a),
    'beta': lambda x, a, b: (a - 1) * log(x) + (b - 1) * log1p(-x) - log(beta(a, b)),
    'truncatedNormal': lambda x, m, s, a, b: log(phi((x - m) / s) / s / (Phi((b - m) / s) - Phi((a - m) / s))),
    'vonMises': lambda x, m, k: k * cos(x - m) - log(2 * pi * besseli(0, k)),
    'exponential': lambda x, l: log(l) - l * x,
    'gamma': lambda x, a, b: a * log(b) - mpmath.loggamma(a) + (a - 1) * log(x) - b * x,
    'inverseGamma': lambda x, a, b: a * log(b) - mpmath.loggamma(a) - (a + 1) * log(x) - b / x,
    'chiSquared': lambda x, n: LOG['gamma'](x, n / 2, mpf(1) / 2),
    'f': lambda x, m, n: m / 2 * log(m / n) + (m / 2 - 1) * log(x) - (m + n) / 2 * log1p(m * x / n) - log(beta(m / 2, n / 2)),
    'weibull': lambda x, k, l: log(k / l) + (k - 1) * log(x / l) - (x / l) ** k,
    'logNormal': lambda x, m, s: LOG['normal'](log(x), m, s) - log(x),
    'pareto': lambda x, a, m: log(a) + a * log(m) - (a + 1) * log(x),
    'halfNormal': lambda x, s: LOG['normal'](x, 0, s) + log(mpf(2)),
    'poisson': lambda k, l: k * log(l) - l - mpmath.loggamma(k + 1),
    'binomial': lambda k, n, p: log(binomial(n, k)) + k * log(p) + (n - k) * log(1 - p),
    'bernoulli': lambda k, p: log(p) if k == 1 else log(1 - p),
    'geometric': lambda k, p: (k - 1) * log(1 - p) + log(p),
    'negativeBinomial': lambda k, r, p: mpmath.loggamma(k + r) - mpmath.loggamma(k + 1) - mpmath.loggamma(r) + r * log(p) + k * log(1 - p),
    'betaBinomial': lambda k, n, a, b: log(binomial(n, k)) + log(beta(k + a, n - k + b)) - log(beta(a, b)),
    'hypergeometric': lambda k, N, K, n: log(binomial(K, k)) + log(binomial(N - K, n - k)) - log(binomial(N, n)),
    'discreteUniform': lambda k, a, b: -log(b - a + 1),
}
LINE, HALF, UNIT = [-inf, -8, -2, 0, 1, 3, 9, inf], [0, 0.5, 2, 8, 30, inf], [0, 0.5, 1]

# Two members, the points between which to integrate or the least and largest value, and whether the Jensen-Shannon divergence is asked too.
CASES = [
    ('laplace', [0, 1], 'normal', [0, 2], LINE, True),
    ('normal', [0, 2], 'laplace', [0, 1], LINE, False),
    ('logistic', [0, 1], 'logistic', [1, 2], LINE, True),
    ('normal', [0, 1], 'logistic', [0, 0.5], LINE, True),
    ('normal', [1, 2], 'cauchy', [0, 1], LINE, False),
    ('studentT', [5, 0, 1], 'normal', [1, 1.5], LINE, False),
    ('normal', [0, 1], 'studentT', [4, 0, 1], LINE, True),
    ('studentT', [3, 0, 1], 'studentT', [7, 1, 2], LINE, True),
    ('gumbel', [0, 1], 'normal', [1, 1.5], [-6, -2, 0, 1, 3, 9, 30, 160], False),
    ('normal', [0, 1], 'gumbel', [0, 1], [-20, -8, -2, 0, 1, 3, 9, 20], False),
    ('exponential', [1], 'gamma', [2, 3], HALF, True),
    ('exponential', [2], 'weibull', [1.5, 1], HALF, False),
    ('gamma', [2.5, 1], 'logNormal', [0, 1], HALF, True),
    ('weibull', [1.5, 1], 'gamma', [2, 2], HALF, False),
    ('inverseGamma', [5, 2], 'gamma', [2, 3], HALF, False),
    ('halfNormal', [1], 'exponential', [1], HALF, True),
    ('f', [3, 10], 'f', [5, 8], HALF, False),
    ('chiSquared', [3], 'gamma', [2, 1], HALF, False),
    ('pareto', [3, 1], 'exponential', [1], [1, 2, 8, 30, inf], False),
    ('beta', [2, 5], 'uniform', [0, 1], UNIT, True),
    ('uniform', [0, 1], 'beta', [2, 3], UNIT, False),
    ('beta', [0.5, 0.5], 'beta', [2, 1], UNIT, False),
    ('truncatedNormal', [0, 1, -1, 2], 'truncatedNormal', [1, 2, -1, 2], [-1, 0, 1, 2], True),
    ('truncatedNormal', [0, 1, -1, 2], 'normal', [0.5, 1], [-1, 0, 1, 2], False),
    ('truncatedNormal', [0, 1, 0, 2], 'truncatedNormal', [0, 1.5, -1, 3], [0, 1, 2], False),
    ('vonMises', [0, 4], 'normal', [0, 0.5], [-pi, -1, 0, 1, pi], False),
    ('poisson', [3], 'negativeBinomial', [5, 0.5], [0, 400], True),
    ('negativeBinomial', [5, 0.5], 'poisson', [3], [0, 400], False),
    ('negativeBinomial', [5, 0.5], 'negativeBinomial', [3, 0.4], [0, 600], True),
    ('geometric', [0.25], 'poisson', [4], [1, 800], False),
    ('binomial', [10, 0.25], 'poisson', [2.5], [0, 10], False),
    ('betaBinomial', [10, 2, 3], 'binomial', [10, 0.4], [0, 10], True),
    ('betaBinomial', [10, 2, 3], 'betaBinomial', [10, 1, 1], [0, 10], False),
    ('hypergeometric', [20, 7, 12], 'hypergeometric', [30, 12, 12], [0, 7], False),
    ('hypergeometric', [20, 7, 12], 'binomial', [7, 0.6], [0, 7], True),
    ('discreteUniform', [0, 5], 'poisson', [2.5], [0, 5], False),
    ('bernoulli', [0.25], 'binomial', [1, 0.5], [0, 1], False),
]


def integral(f, points):
    if points[0] == 0:  # powers at 0: x = t^4 smooths them
        image = [mpf(x) ** (mpf(1) / 4) if x != inf else inf for x in points]
        return integral_plain(lambda t: 4 * t ** 3 * f(t ** 4), image)
    return integral_plain(f, points)


def integral_plain(f, points):
    value, error = mpmath.quad(f, points, error=True, maxdegree=10)
    assert error < mpf(10) ** -22 * max(1, abs(value)), error
    return value


def masses(family, parameters):
    return lambda x: exp(LOG[family](x, *parameters))


COUNTS = {'poisson', 'negativeBinomial', 'geometric', 'binomial', 'betaBinomial', 'hypergeometric', 'discreteUniform', 'bernoulli'}
rows = []
for p, a, q, b, points, both in CASES:
    a, b = [mpf(x) for x in a], [mpf(x) for x in b]
    logP, logQ = (lambda x: LOG[p](x, *a)), (lambda x: LOG[q](x, *b))

    def divergence(x):
        return exp(logP(x)) * (logP(x) - logQ(x)) if exp(logP(x)) > 0 else mpf(0)

    def shannon(x):
        u, v = exp(logP(x)), exp(logQ(x))
        m = (u + v) / 2
        return ((u * log(u / m) if u > 0 else 0) + (v * log(v / m) if v > 0 else 0)) / 2

    def total(f):
        if p in COUNTS:
            return sum(f(mpf(k)) for k in range(points[0], points[1] + 1))
        return integral(f, points)

    row = {'p': p, 'a': [float(x) for x in a], 'q': q, 'b': [float(x) for x in b], 'kl': float(total(divergence)), 'js': float(total(shannon)) if both else None}
    rows.append(row)
    print(row, flush=True)

with open(os.path.join(os.path.dirname(__file__), 'divergences.json'), 'w') as file:
    file.write(json.dumps({'mpmath': mpmath.__version__, 'digits': mp.dps, 'rows': ['#']}).replace('["#"]', '[\n' + ',\n'.join(json.dumps(row) for row in rows) + '\n]') + '\n')
