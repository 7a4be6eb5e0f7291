#!/usr/bin/python3
"""Writes fits.json beside itself: parameters of largest likelihood, roots of the score by Newton's method at 50 digits, started at SciPy's
optimum in double precision and rounded to double at the end. Where SciPy has a fit of its own it must agree to 1e-4.

Run: /usr/bin/python3 src/test/tables/fits.py
"""
import json
import os

import mpmath
import numpy as np
import scipy
from mpmath import mp, mpf, log, loggamma, exp, pi, sqrt, fsum, besseli, cosh, cos, erfc, beta
from scipy import stats
from scipy.optimize import minimize

mp.dps = 50
R = np.random.default_rng(20)


def normal_mass(low, high):
    low, high = [x if mpmath.isinf(x) else x / sqrt(2) for x in (low, high)]
    return (erfc(low) - erfc(high)) / 2


def truncated(x, m, s, a, b):
    return -((x - m) / s) ** 2 / 2 - log(s) - log(normal_mass((a - m) / s, (b - m) / s))


def betaln(a, b):
    return loggamma(a) + loggamma(b) - loggamma(a + b)


# id: log density of x with the free parameters, then the given ones; which free parameters are positive; SciPy's fit with those of the same order.
POSITIVE = {
    'logistic': (lambda x, m, s: -2 * log(cosh((x - m) / s / 2)) - log(s), '01', lambda d: stats.logistic.fit(d)),
    'cauchy': (lambda x, m, g: -log(1 + ((x - m) / g) ** 2) - log(g), '01', lambda d: stats.cauchy.fit(d)),
    'studentT': (lambda x, m, s, nu: -(nu + 1) / 2 * log(1 + ((x - m) / s) ** 2 / nu) - log(s), '01', lambda d, nu: stats.t.fit(d, f0=nu)[1:]),
    'gumbel': (lambda x, m, b: -(x - m) / b - exp(-(x - m) / b) - log(b), '01', lambda d: stats.gumbel_r.fit(d)),
    'beta': (lambda x, a, b: (a - 1) * log(x) + (b - 1) * log(1 - x) - betaln(a, b), '11', lambda d: stats.beta.fit(d, floc=0, fscale=1)[:2]),
    'gamma': (lambda x, a, r: (a - 1) * log(x) - r * x + a * log(r) - loggamma(a), '11', lambda d: (lambda a, _, s: (a, 1 / s))(*stats.gamma.fit(d, floc=0))),
    'inverseGamma': (lambda x, a, b: -(a + 1) * log(x) - b / x + a * log(b) - loggamma(a), '11', lambda d: (lambda a, _, s: (a, s))(*stats.invgamma.fit(d, floc=0))),
    'weibull': (lambda x, k, l: log(k / l) + (k - 1) * log(x / l) - (x / l) ** k, '11', lambda d: (lambda k, _, s: (k, s))(*stats.weibull_min.fit(d, floc=0))),
    'chiSquared': (lambda x, nu: (nu / 2 - 1) * log(x) - nu / 2 * log(2) - loggamma(nu / 2), '1', lambda d: stats.chi2.fit(d, floc=0, fscale=1)[:1]),
    'vonMises': (lambda x, m, k: k * cos(x - m) - log(besseli(0, k)), '01', None),
    'truncatedNormal': (truncated, '01', None),
    'negativeBinomial': (lambda x, r, p: loggamma(x + r) - loggamma(r) + r * log(p) + x * log(1 - p), '11', None),
    'dirichlet': (lambda row, *alphas: fsum((a - 1) * log(x) for a, x in zip(alphas, row)) + loggamma(fsum(alphas)) - fsum(map(loggamma, alphas)), '111', None),
    'betaBinomial': (lambda x, a, b, n: betaln(a + x, b + n - x) - betaln(a, b), '11', None),
}
# Where the given parameters stand among all.
ORDER = {'studentT': lambda free, given: given + free, 'betaBinomial': lambda free, given: given + free, 'truncatedNormal': lambda free, given: free + given}


def solve(name, data, given):
    density, signs, fit = POSITIVE[name]
    xs = [[mpf(x) for x in row] if isinstance(row, list) else mpf(float(row)) for row in data]
    fixed = [mpf(float(g)) for g in given]
    centre, spread = mpf(float(np.median(data))), mpf(float(np.std(data)))
    if name == 'vonMises':
        centre = mpf(float(np.angle(np.mean(np.exp(1j * np.array(data))))))
    # Locations are counted in deviations from the median, positive parameters in logarithms.
    own = lambda t: [exp(v) if sign == '1' else centre + spread * v for v, sign in zip(t, signs)]
    if name == 'negativeBinomial':
        own = lambda t: [exp(t[0]), 1 / (1 + exp(t[1]))]
    level = lambda *t: fsum(density(x, *own(t), *fixed) for x in xs) / len(xs)
    start = [0.0 if sign == '0' else float(log(spread)) if '0' in signs and name != 'vonMises' else 0.5 for sign in signs]
    with mp.workdps(18):
        def minus(t):
            try:
                value = -mpmath.re(level(*map(mpf, map(float, t))))
                return float(value) if mpmath.isfinite(value) else 1e300
            except (ValueError, ZeroDivisionError, OverflowError):
                return 1e300
        found = minimize(minus, start, method='Nelder-Mead', options={'xatol': 1e-7, 'fatol': 1e-13, 'maxiter': 8000, 'maxfev': 8000})
    n = len(signs)
    order = lambda *places: tuple(places.count(i) for i in range(n))
    root = mpmath.matrix([mpf(float(v)) for v in found.x])
    for _ in range(30):
        gradient = mpmath.matrix([mp.diff(level, tuple(root), order(i)) for i in range(n)])
        hessian = mpmath.matrix(n, n)
        for i in range(n):
            for j in range(i + 1):
                hessian[i, j] = hessian[j, i] = mp.diff(level, tuple(root), order(i, j))
        step = mpmath.lu_solve(hessian, gradient)
        root -= step
        if mpmath.norm(step) < mpf(10) ** -25:
            break
    else:
        raise ValueError((name, data, root))
    # A maximum, not a saddle.
    assert hessian[0, 0] < 0 and mpmath.det(hessian) * (-1) ** n > 0
    root = list(root)
    assert max(abs(a - b) for a, b in zip(root, found.x)) < 0.05, (name, root, found.x)
    values = own(root)
    if fit and name != 'beta' and abs(float(spread)) > 1e-3:
        for a, b in zip(values, fit(np.array(data, float), *given)):
            assert abs(float(a) - b) < 1e-4 * max(abs(b), float(spread)), (name, values, fit(np.array(data, float), *given))
    result = [float(v) for v in values]
    return ORDER[name](result, list(given)) if name in ORDER else result


def drawn(values, digits=5):
    return [round(float(v), digits) for v in values]


INF = float('inf')
NARROW = [100.00001, 100.00002, 100.000025, 100.00004]
CASES = [
    *[(name, sample) for name in ('logistic', 'cauchy', 'gumbel') for sample in ([1, 2, 3, 6], drawn(stats.cauchy.rvs(size=15, random_state=R)), drawn(stats.norm.rvs(1e6, 2, 12, random_state=R)), NARROW, [-1e-8, 0, 3e-8, 5e-9])],
    *[('studentT', sample, nu) for nu in (1, 2.5, 30) for sample in ([1, 2, 3, 6], drawn(stats.t.rvs(2, size=15, random_state=R)), [0, 0, 1, 5, 9])],
    *[('beta', sample) for sample in ([0.2, 0.5, 0.6], drawn(stats.beta.rvs(0.5, 0.2, size=15, random_state=R), 9), drawn(stats.beta.rvs(20, 900, size=12, random_state=R)), [0.5, 0.50001, 0.500003], [0.999999, 0.9999, 0.99995], [1e-30, 0.1, 0.3])],
    *[(name, sample) for name in ('gamma', 'inverseGamma', 'weibull') for sample in ([1, 2, 6], drawn(stats.gamma.rvs(0.3, size=15, random_state=R), 9), drawn(stats.gamma.rvs(50, size=12, random_state=R)), NARROW)],
    *[('chiSquared', sample) for sample in ([1, 2, 6], [1e-9, 1e-3], drawn(stats.chi2.rvs(80, size=12, random_state=R)))],
    *[('vonMises', sample) for sample in ([0.1, 0.5, 1], [0, 1, 3.2, 4.6], [100.1, 100.11, 100.13], drawn(stats.vonmises.rvs(2, 0.5, size=15, random_state=R)), drawn(stats.vonmises.rvs(20, -2, size=12, random_state=R)))],
    *[('truncatedNormal', sample, a, b) for sample, a, b in (([0.1, 0.4, 0.5, 0.6], 0, 1), ([1, 2, 4], 0, INF), ([0.1, 0.9], 0, INF), ([-3, -2.5, -1], -INF, 0), ([2, 3, 3.5, 4, 4.2, 4.4, 5, 6], 1.6, 7), ([5, 5.1, 5.3], 0, 10))],
    *[('dirichlet', rows) for rows in ([[0.2, 0.3, 0.5], [0.4, 0.4, 0.2], [0.25, 0.5, 0.25]], [[0.5, 0.25, 0.25], [0.501, 0.25, 0.249], [0.5, 0.2475, 0.2525]], [[0.9999, 0.00005, 0.00005], [0.01, 0.98, 0.01], [1e-9, 0.5, 0.499999999]])],
    *[('negativeBinomial', sample) for sample in ([0, 1, 2, 6, 12], [3, 2000, 1000000], [4, 4, 5, 5, 5, 14], [0] * 20 + [1, 2], drawn(stats.nbinom.rvs(3, 0.2, size=20, random_state=R)))],
    *[('betaBinomial', sample, n) for sample, n in (([1, 2, 6, 9], 10), ([0, 10, 3], 10), ([0, 1, 3, 0, 0, 2], 3), ([40, 55, 62, 48, 50, 71], 100), (drawn(stats.betabinom.rvs(50, 5, 2, size=20, random_state=R)), 50))],
]
NAMES = {INF: 'inf', -INF: '-inf'}
LINES = [json.dumps({'id': name, 'data': data, 'given': [NAMES.get(g, g) for g in given], 'parameters': [NAMES.get(v, v) for v in solve(name, data, given)]}) for name, data, *given in CASES]
with open(os.path.join(os.path.dirname(__file__), 'fits.json'), 'w') as file:
    file.write('{"mpmath": "%s", "scipy": "%s", "digits": %d, "rows": [\n%s\n]}\n' % (mpmath.__version__, scipy.__version__, mp.dps, ',\n'.join(LINES)))
