#!/usr/bin/python3
"""Writes entropies.json beside itself: entropies of distributions by mpmath's quadrature and sums at 50 digits, rounded to double precision at
the end, and as SciPy has them.

Run: /usr/bin/python3 src/test/tables/entropies.py
"""
import json
import os

import mpmath
import scipy
from mpmath import mp, mpf, log, exp, pi, inf, log1p, binomial
from scipy import stats

mp.dps = 50
LINE, HALF, UNIT = [-inf, -20, -8, -2, 0, 1, 3, 9, 20, inf], [0, 0.5, 2, 8, 30, 100, inf], [0, 0.5, 1]
lgamma, lbeta = mpmath.loggamma, lambda a, b: mpmath.loggamma(a) + mpmath.loggamma(b) - mpmath.loggamma(a + b)

# The name, its parameters, the points between which to integrate or the least and largest value, the logarithm of its density, SciPy's.
CASES = [
    ('normal', [1, 2], LINE, lambda x, m, s: -((x - m) / s) ** 2 / 2 - log(s) - log(2 * pi) / 2, lambda m, s: stats.norm(m, s)),
    ('laplace', [0, 2], LINE, lambda x, m, b: -abs(x - m) / b - log(2 * b), lambda m, b: stats.laplace(m, b)),
    ('logistic', [1, 2], LINE, lambda x, m, s: -abs(x - m) / s - log(s) - 2 * log1p(exp(-abs(x - m) / s)), lambda m, s: stats.logistic(m, s)),
    ('cauchy', [0, 1.5], LINE, lambda x, m, g: -log(pi * g) - log1p(((x - m) / g) ** 2), lambda m, g: stats.cauchy(m, g)),
    ('studentT', [4, 0, 1], LINE, lambda x, n, m, s: lgamma((n + 1) / 2) - lgamma(n / 2) - log(n * pi) / 2 - log(s) - (n + 1) / 2 * log1p(((x - m) / s) ** 2 / n), lambda n, m, s: stats.t(n, m, s)),
    ('gumbel', [0, 2], [-20, -6, -2, 0, 1, 3, 9, 30, 300], lambda x, m, b: -(x - m) / b - exp(-(x - m) / b) - log(b), lambda m, b: stats.gumbel_r(m, b)),
    ('exponential', [2], HALF, lambda x, l: log(l) - l * x, lambda l: stats.expon(scale=1 / l)),
    ('gamma', [2.5, 2], HALF, lambda x, a, b: a * log(b) - lgamma(a) + (a - 1) * log(x) - b * x, lambda a, b: stats.gamma(a, scale=1 / b)),
    ('inverseGamma', [5, 2], HALF, lambda x, a, b: a * log(b) - lgamma(a) - (a + 1) * log(x) - b / x, lambda a, b: stats.invgamma(a, scale=b)),
    ('weibull', [1.5, 2], HALF, lambda x, k, l: log(k / l) + (k - 1) * log(x / l) - (x / l) ** k, lambda k, l: stats.weibull_min(k, scale=l)),
    ('logNormal', [0, 0.5], HALF, lambda x, m, s: -((log(x) - m) / s) ** 2 / 2 - log(s) - log(2 * pi) / 2 - log(x), lambda m, s: stats.lognorm(s, scale=float(exp(m)))),
    ('halfNormal', [1.5], HALF, lambda x, s: log(2) - (x / s) ** 2 / 2 - log(s) - log(2 * pi) / 2, lambda s: stats.halfnorm(scale=s)),
    ('beta', [2, 5], UNIT, lambda x, a, b: (a - 1) * log(x) + (b - 1) * log1p(-x) - lbeta(a, b), lambda a, b: stats.beta(a, b)),
    ('poisson', [3], [0, 300], lambda k, l: k * log(l) - l - lgamma(k + 1), lambda l: stats.poisson(l)),
    ('binomial', [10, 0.25], [0, 10], lambda k, n, p: log(binomial(n, k)) + k * log(p) + (n - k) * log(1 - p), lambda n, p: stats.binom(int(n), p)),
    ('geometric', [0.25], [1, 900], lambda k, p: (k - 1) * log(1 - p) + log(p), lambda p: stats.geom(p)),
    ('negativeBinomial', [5, 0.5], [0, 500], lambda k, r, p: lgamma(k + r) - lgamma(k + 1) - lgamma(r) + r * log(p) + k * log(1 - p), lambda r, p: stats.nbinom(r, p)),
]


def integral(f, points):
    if points[0] == 0:  # powers at 0: x = t^4 smooths them
        value, error = mpmath.quad(lambda t: 4 * t ** 3 * f(t ** 4), [mpf(x) ** (mpf(1) / 4) if x != inf else inf for x in points], error=True, maxdegree=10)
    else:
        value, error = mpmath.quad(f, points, error=True, maxdegree=10)
    assert error < mpf(10) ** -22, error
    return value


rows = []
for name, parameters, points, log_density, of_scipy in CASES:
    exact = [mpf(x) for x in parameters]
    term = lambda x: -exp(log_density(x, *exact)) * log_density(x, *exact)
    counts = name in ('poisson', 'binomial', 'geometric', 'negativeBinomial')
    entropy = sum(term(mpf(k)) for k in range(points[0], points[1] + 1)) if counts else integral(term, points)
    row = {'family': name, 'parameters': parameters, 'entropy': float(entropy), 'scipy': float(of_scipy(*parameters).entropy())}
    rows.append(row)
    print(row, flush=True)

with open(os.path.join(os.path.dirname(__file__), 'entropies.json'), 'w') as file:
    file.write(json.dumps({'mpmath': mpmath.__version__, 'digits': mp.dps, 'scipy': scipy.__version__, 'rows': ['#']}).replace('["#"]', '[\n' + ',\n'.join(json.dumps(row) for row in rows) + '\n]') + '\n')
