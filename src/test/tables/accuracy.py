#!/usr/bin/python3
"""Writes accuracy.*.json beside itself: every scalar function of the library at points drawn log-uniformly, at borders, near roots and in
tails, computed to 50 digits with mpmath and rounded to double precision.

A case is [arguments…, value, scale]; the scale is |f| + sum of |x_i df/dx_i| over the real arguments, the error that rounding the
arguments alone may cause, in units of epsilon.

Run: /usr/bin/python3 src/test/tables/accuracy.py
"""
import json
import math
import os
import random

import mpmath
from mpmath import mp, mpf

mp.dps = 70
STEP = mpf(10) ** -22


def scale(function, args, real):
    total = abs(function(*args))
    for i in real:
        if args[i] == 0:
            continue
        moved = lambda h: function(*[a * (1 + h) if j == i else a for j, a in enumerate(args)])
        try:
            total += abs(moved(STEP) - moved(-STEP)) / (2 * STEP)
        except (ValueError, ZeroDivisionError, TypeError):
            pass
    return total


def number(value):
    value = float(value)
    return 'inf' if value == math.inf else '-inf' if value == -math.inf else 'nan' if value != value else value


def table(function, points, real=None):
    cases = []
    for point in points:
        args = [mpf(x) for x in point]
        indices = range(len(args)) if real is None else real
        value = mp.re(function(*args))
        cases.append([*[number(x) for x in point], number(value), number(scale(lambda *a: mp.re(function(*a)), args, indices))])
    return cases


rng = random.Random(20261123)


def log_uniform(low, high, count=200, signs=(1,)):
    return [rng.choice(signs) * math.exp(rng.uniform(math.log(low), math.log(high))) for _ in range(count)]


def uniform(low, high, count=200):
    return [rng.uniform(low, high) for _ in range(count)]


def near(centres, count=6):
    """Points at relative distances 2^-4 to 2^-50 from each centre."""
    return [c + s * max(abs(c), 1.0) * 2.0 ** -k for c in centres for k in (4, 10, 20, 30, 40, 50)[:count] for s in (1, -1)] + list(centres)


def single(*lists):
    return [(x,) for xs in lists for x in xs]


def pairs(first, second):
    return list(zip(first, second))


def write(name, functions):
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), f'accuracy.{name}.json')
    with open(path, 'w') as file:
        file.write('{\n')
        file.write(f'"made by": "src/test/tables/accuracy.py, mpmath {mpmath.__version__}, {mp.dps} digits",\n"functions": {{\n')
        entries = []
        for identifier, cases in functions.items():
            lines = ',\n'.join(json.dumps(case) for case in cases)
            entries.append(f'"{identifier}": [\n{lines}\n]')
            print(name, identifier, len(cases))
        file.write(',\n'.join(entries))
        file.write('\n}}\n')


half = mpf(1) / 2
ncdf = lambda z: half * mp.erfc(-z / mp.sqrt(2))
logistic = lambda x: 1 / (1 + mp.exp(-x))
erfcx = lambda x: mp.exp(x * x) * mp.erfc(x)


def normal_quantile(p, mu, sigma):
    centre = p - half
    start = float(centre) * 2.5 if abs(centre) < 0.4 else math.copysign(math.sqrt(max(1.0, -2 * math.log(float(min(p, 1 - p))) - math.log(-2 * math.log(float(min(p, 1 - p))) * 6.28))), float(centre))
    z = mpf(start)
    for _ in range(60):
        density = mp.exp(-z * z / 2) / mp.sqrt(2 * mp.pi)
        # erfc keeps the digits in both tails.
        delta = (ncdf(z) - p if p < half else (1 - p) - ncdf(-z)) / density
        step = delta / (1 + z * delta / 2)
        z -= step
        if abs(step) < mpf(10) ** -60 * max(abs(z), mpf(10) ** -30):
            break
    return mu + sigma * z


def log_gamma(x):
    return mp.log(abs(mp.gamma(x))) if x < 500 else mp.loggamma(x)


def log_beta(a, b):
    return mp.loggamma(a) + mp.loggamma(b) - mp.loggamma(a + b)


def binomial(n, k):
    return mp.binomial(n, k)


def log1m_exp(x):
    return mp.log(-mp.expm1(x)) if x > -1 else mp.log1p(-mp.exp(x))


def regularised_beta(a, b, x):
    return mp.betainc(a, b, 0, x, regularized=True)


special = {
    'erf': table(mp.erf, single(log_uniform(1e-12, 6, 220, (1, -1)), near([0.5, -0.5, 1]), [1e-300, 0.0, 27.0])),
    'erfc': table(mp.erfc, single(uniform(-6, 26.5, 250), log_uniform(1e-12, 1, 30, (1, -1)), near([0.5, -0.5]), [0.0])),
    'erfcx': table(erfcx, single(uniform(-26, 27, 150), log_uniform(1e-10, 500, 100))),
    'gamma': table(mp.gamma, single(uniform(0, 171.6, 150), uniform(-170, 0, 100), uniform(0, 12, 60), log_uniform(1e-300, 1, 20, (1, -1)), near([10, 2, 3], 4), [1.0, 2.0, 5.0, 30.0, 171.0])),
    'logGamma': table(log_gamma, single(log_uniform(1e-10, 400, 150), log_uniform(400, 1e15, 40), uniform(-40, 0, 80), near([1, 2, 0.5, 1.5, 2.5, 10]), near([-2.4570247382208006, -2.7476826467274127, -3.1435808883499798], 4))),
    'digamma': table(mp.digamma, single(log_uniform(1e-8, 1e10, 150), uniform(-30, 0, 80), near([1.4616321449683622, -0.5040830082644554, -1.5734984731623904], 5), near([10], 3))),
    'factorial': table(lambda x: mp.gamma(x + 1), single(uniform(-0.99, 170.5, 150), uniform(-0.5, 0.5, 30), [float(n) for n in range(0, 171, 5)])),
    'logFactorial': table(lambda x: log_gamma(x + 1), single(uniform(-0.99, 20, 100), log_uniform(1, 1e12, 100), near([0, 1], 4))),
    'beta': table(mp.beta, pairs(log_uniform(1e-6, 300, 200), log_uniform(1e-6, 300, 200))),
    'logBeta': table(log_beta, pairs(log_uniform(1e-6, 1e9, 160), log_uniform(1e-6, 1e9, 160)) + pairs(log_uniform(0.3, 30, 100), log_uniform(0.3, 30, 100))),
    'binomial': table(binomial, [(float(n), float(rng.randint(0, n))) for n in [rng.randint(0, 60) for _ in range(80)] + [rng.randint(60, 1029) for _ in range(80)]] + pairs(uniform(0, 60, 60), uniform(0, 60, 60)) + [(x, float(k)) for x, k in zip(uniform(-20, 20, 40), range(40))]),
    'lowerGamma': table(lambda a, x: mp.gammainc(a, 0, x, regularized=True), [(a, a * math.exp(rng.gauss(0, 1.5 / math.sqrt(a + 1)))) for a in log_uniform(1e-3, 3e3, 220)]),
    'upperGamma': table(lambda a, x: mp.gammainc(a, x, mp.inf, regularized=True), [(a, a * math.exp(rng.gauss(0, 1.5 / math.sqrt(a + 1)))) for a in log_uniform(1e-2, 3e3, 220)]),
    'incompleteBeta': table(regularised_beta, [(a, b, min(0.999, a / (a + b) * math.exp(rng.gauss(0, 0.5)))) for a, b in pairs(log_uniform(1e-2, 80, 210), log_uniform(1e-2, 80, 210))]),
    'log1pExp': table(lambda x: mp.log1p(mp.exp(x)), single(uniform(-745, 745, 80), uniform(-40, 40, 120), log_uniform(1e-12, 1, 20, (1, -1)))),
    'log1mExp': table(log1m_exp, single([-x for x in log_uniform(1e-300, 1, 120)], uniform(-700, 0, 100), near([-0.6931471805599453], 4))),
    'logAddExp': table(lambda x, y: mp.log(mp.exp(x) + mp.exp(y)), pairs(uniform(-700, 700, 100), uniform(-700, 700, 100)) + pairs(uniform(-5, 5, 120), uniform(-5, 5, 120))),
    'xlogy': table(lambda x, y: x * mp.log(y), pairs(log_uniform(1e-100, 1e100, 200, (1, -1)), log_uniform(1e-100, 1e100, 200)) + [(2.0, x) for x in near([1.0])]),
    'entropyTerm': table(lambda x: -x * mp.log(x), single(log_uniform(1e-300, 1e3, 200), near([1.0]))),
    'divergenceTerm': table(lambda p, q: p * mp.log(p / q), pairs(uniform(0, 1, 120), uniform(0, 1, 120)) + pairs(log_uniform(1e-200, 1, 80), log_uniform(1e-200, 1, 80)) + [(0.3, 0.3 + x) for x in log_uniform(1e-15, 0.1, 20)]),
    'logistic': table(logistic, single(uniform(-740, 740, 100), uniform(-40, 40, 120))),
    'logLogistic': table(lambda x: -mp.log1p(mp.exp(-x)), single(uniform(-740, 740, 100), uniform(-40, 40, 120))),
    'logit': table(lambda p: mp.log(p) - mp.log1p(-p), single(uniform(0, 1, 120), log_uniform(1e-300, 1, 60), near([0.5, 0.25, 0.75]))),
}
write('special', special)

softplus = lambda x: mp.log1p(mp.exp(x))
tails = lambda: single(uniform(-700, 20, 80), uniform(-30, 30, 100), log_uniform(1e-12, 10, 60, (1, -1)))
root2pi = mp.sqrt(2 / mp.pi)
alpha = -mp.sqrt(2 / mp.pi) / (mp.erfc(1 / mp.sqrt(2)) * mp.exp(half) - 1)
lamda = (1 - mp.erfc(1 / mp.sqrt(2)) * mp.sqrt(mp.e)) * mp.sqrt(2 * mp.pi) * (2 * mp.erfc(mp.sqrt(2)) * mp.e ** 2 + mp.pi * mp.erfc(1 / mp.sqrt(2)) ** 2 * mp.e - 2 * (2 + mp.pi) * mp.erfc(1 / mp.sqrt(2)) * mp.sqrt(mp.e) + mp.pi + 2) ** (-half)
activations = {
    'tanh': table(mp.tanh, tails()),
    'mish': table(lambda x: x * mp.tanh(softplus(x)), tails() + [(-30.0,)]),
    'gelu': table(lambda x: x * ncdf(x), single(uniform(-37, 10, 120), uniform(-6, 6, 60), log_uniform(1e-12, 5, 40, (1, -1)))),
    'geluTanh': table(lambda x: x * logistic(2 * root2pi * (x + mpf('0.044715') * x ** 3)), single(uniform(-20, 10, 120), uniform(-6, 6, 60), log_uniform(1e-12, 5, 40, (1, -1)))),
    'silu': table(lambda x: x * logistic(x), tails()),
    'swish': table(lambda x, b: x * logistic(b * x), pairs(uniform(-30, 30, 210), log_uniform(0.01, 20, 210))),
    'softplus': table(lambda x, b: softplus(b * x) / b, pairs(uniform(-30, 30, 210), log_uniform(0.01, 20, 210))),
    'softsign': table(lambda x: x / (1 + abs(x)), tails()),
    'tanhShrink': table(lambda x: x - mp.tanh(x), single(uniform(-3, 3, 120), log_uniform(1e-8, 5, 100, (1, -1)))),
    'elu': table(lambda x, a: x if x > 0 else a * mp.expm1(x), pairs(uniform(-30, 5, 210), log_uniform(0.1, 5, 210))),
    'celu': table(lambda x, a: x if x > 0 else a * mp.expm1(x / a), pairs(uniform(-30, 5, 210), log_uniform(0.1, 5, 210))),
    'selu': table(lambda x: lamda * (x if x > 0 else alpha * mp.expm1(x)), tails()),
    'root': table(lambda x, n: x ** (1 / n), pairs(log_uniform(1e-200, 1e200, 210), [float(rng.randint(2, 30)) for _ in range(210)])),
}
write('activations', activations)


def normal_log_pdf(x, mu, s):
    return -((x - mu) / s) ** 2 / 2 - mp.log(s * mp.sqrt(2 * mp.pi))


def logistic_log_pdf(x, mu, s):
    z = (x - mu) / s
    return -z - 2 * mp.log1p(mp.exp(-z)) - mp.log(s)


def laplace_cdf(x, mu, b):
    return mp.exp((x - mu) / b) / 2 if x < mu else 1 - mp.exp((mu - x) / b) / 2


def t_log_pdf(x, nu, mu, s):
    return mp.loggamma((nu + 1) / 2) - mp.loggamma(nu / 2) - mp.log(nu * mp.pi) / 2 - (nu + 1) / 2 * mp.log1p(((x - mu) / s) ** 2 / nu) - mp.log(s)


def t_cdf(x, nu, mu, s):
    z = (x - mu) / s
    tail = regularised_beta(nu / 2, half, nu / (nu + z * z)) / 2
    return tail if z <= 0 else 1 - tail


def gamma_log_pdf(x, a, r):
    return a * mp.log(r) - mp.loggamma(a) + (a - 1) * mp.log(x) - r * x


def beta_log_pdf(x, a, b):
    return (a - 1) * mp.log(x) + (b - 1) * mp.log1p(-x) - log_beta(a, b)


def binomial_log_pmf(k, n, p):
    return mp.loggamma(n + 1) - mp.loggamma(k + 1) - mp.loggamma(n - k + 1) + k * mp.log(p) + (n - k) * mp.log1p(-p)


def poisson_log_pmf(k, m):
    return k * mp.log(m) - m - mp.loggamma(k + 1)


def exp_of(log_density):
    return lambda *args: mp.exp(log_density(*args))


def around(spread, count=210):
    """(x, mu, sigma) with x up to `spread` deviations away."""
    return [(m + s * z, m, s) for m, s, z in zip(uniform(-10, 10, count), log_uniform(1e-3, 1e3, count), uniform(-spread, spread, count))]


def spread(points, keep=lambda point: True):
    """Some 200 to 400 of the points that are kept, evenly chosen."""
    kept = [point for point in points if keep(point)]
    return kept[::max(1, len(kept) // 200)]


t_points = [(m + s * z, nu, m, s) for m, s, z, nu in zip(uniform(-5, 5, 900), log_uniform(0.1, 10, 900), log_uniform(1e-3, 1e3, 900, (1, -1)), log_uniform(0.1, 1e7, 900))]
gamma_points = [(a / r * math.exp(rng.gauss(0, 2 / math.sqrt(a + 0.3))), a, r) for a, r in pairs(log_uniform(1e-2, 1e5, 900), log_uniform(1e-3, 1e3, 900))]
beta_points = [(min(0.9999, max(1e-12, rng.betavariate(a, b))), a, b) for a, b in pairs(log_uniform(0.05, 1e3, 600), log_uniform(0.05, 1e3, 600))] + [(x, a, b) for x, a, b in zip(log_uniform(1e-200, 1, 240), log_uniform(0.1, 50, 240), log_uniform(0.1, 50, 240))]
binomial_points = [(float(min(n, max(0, round(n * p + rng.gauss(0, 4 * math.sqrt(n * p * (1 - p))))))), float(n), p) for n, p in pairs([round(n) for n in log_uniform(1, 1e7, 210)], uniform(0, 1, 210))]
poisson_points = [(float(max(0, round(m + rng.gauss(0, 4 * math.sqrt(m))))), m) for m in log_uniform(1e-3, 1e8, 500)]
geometric_points = [(float(rng.randint(1, max(1, int(8 / p)))), p) for p in log_uniform(1e-6, 1, 210)]

distributions = {
    'normalPdf': table(exp_of(normal_log_pdf), around(38)),
    'normalLogPdf': table(normal_log_pdf, around(1e3)),
    'normalCdf': table(lambda x, m, s: ncdf((x - m) / s), around(36)),
    'normalSurvival': table(lambda x, m, s: ncdf((m - x) / s), around(36)),
    'normalLogCdf': table(lambda x, m, s: mp.log(ncdf((x - m) / s)) if x < m else mp.log1p(-ncdf((m - x) / s)), around(50)),
    'normalQuantile': table(normal_quantile, [(p, m, s) for p, m, s in zip(uniform(0, 1, 120) + log_uniform(1e-300, 0.5, 80) + near([0.5, 0.25, 0.75]), uniform(-1, 1, 300), log_uniform(0.1, 10, 300))]),
    'logisticPdf': table(exp_of(logistic_log_pdf), around(600)),
    'logisticLogPdf': table(logistic_log_pdf, around(600)),
    'logisticCdf': table(lambda x, m, s: logistic((x - m) / s), around(600)),
    'logisticSurvival': table(lambda x, m, s: logistic((m - x) / s), around(600)),
    'logisticLogCdf': table(lambda x, m, s: -mp.log1p(mp.exp((m - x) / s)), around(600)),
    'logisticQuantile': table(lambda p, m, s: m + s * (mp.log(p) - mp.log1p(-p)), [(p, m, s) for p, m, s in zip(uniform(0, 1, 150) + log_uniform(1e-300, 0.5, 60), uniform(-10, 10, 210), log_uniform(1e-3, 1e3, 210))]),
    'laplacePdf': table(lambda x, m, b: mp.exp(-abs(x - m) / b) / (2 * b), around(600)),
    'laplaceLogPdf': table(lambda x, m, b: -abs(x - m) / b - mp.log(2 * b), around(600)),
    'laplaceCdf': table(laplace_cdf, around(600)),
    'laplaceSurvival': table(lambda x, m, b: laplace_cdf(-x, -m, b), around(600)),
    'laplaceQuantile': table(lambda p, m, b: m + b * mp.log(2 * p) if p < half else m - b * mp.log(2 * (1 - p)), [(p, m, s) for p, m, s in zip(uniform(0, 1, 150) + log_uniform(1e-300, 0.5, 60), uniform(-10, 10, 210), log_uniform(1e-3, 1e3, 210))]),
    'studentTPdf': table(exp_of(t_log_pdf), spread(t_points)),
    'studentTLogPdf': table(t_log_pdf, spread(t_points)),
    'studentTCdf': table(t_cdf, spread(t_points, lambda p: p[1] < 300)),
    'studentTSurvival': table(lambda x, nu, m, s: t_cdf(-x, nu, -m, s), spread(t_points, lambda p: p[1] < 300)),
    'exponentialPdf': table(lambda x, r: r * mp.exp(-r * x), pairs(log_uniform(1e-5, 10, 210), log_uniform(1e-3, 50, 210))),
    'exponentialCdf': table(lambda x, r: -mp.expm1(-r * x), pairs(log_uniform(1e-5, 10, 210), log_uniform(1e-3, 50, 210))),
    'exponentialSurvival': table(lambda x, r: mp.exp(-r * x), pairs(log_uniform(1e-5, 10, 210), log_uniform(1e-3, 50, 210))),
    'exponentialQuantile': table(lambda p, r: -mp.log1p(-p) / r, pairs(uniform(0, 1, 210), log_uniform(1e-3, 50, 210))),
    'gammaPdf': table(exp_of(gamma_log_pdf), spread(gamma_points)),
    'gammaLogPdf': table(gamma_log_pdf, spread(gamma_points)),
    'gammaCdf': table(lambda x, a, r: mp.gammainc(a, 0, r * x, regularized=True), spread(gamma_points, lambda p: p[1] < 3e3)),
    'gammaSurvival': table(lambda x, a, r: mp.gammainc(a, r * x, mp.inf, regularized=True), spread(gamma_points, lambda p: p[1] < 3e3)),
    'betaPdf': table(exp_of(beta_log_pdf), spread(beta_points)),
    'betaLogPdf': table(beta_log_pdf, spread(beta_points)),
    'betaCdf': table(lambda x, a, b: regularised_beta(a, b, x), spread(beta_points, lambda p: p[1] + p[2] < 150)),
    'betaSurvival': table(lambda x, a, b: mp.betainc(a, b, x, 1, regularized=True), spread(beta_points, lambda p: p[1] + p[2] < 150 and p[0] > 1e-12)),
    'binomialPmf': table(exp_of(binomial_log_pmf), binomial_points, [2]),
    'binomialLogPmf': table(binomial_log_pmf, binomial_points, [2]),
    'poissonPmf': table(exp_of(poisson_log_pmf), spread(poisson_points), [1]),
    'poissonLogPmf': table(poisson_log_pmf, spread(poisson_points), [1]),
    'poissonCdf': table(lambda k, m: mp.gammainc(k + 1, m, mp.inf, regularized=True), spread(poisson_points, lambda p: p[1] < 3e3), [1]),
    'poissonSurvival': table(lambda k, m: mp.gammainc(k + 1, 0, m, regularized=True), spread(poisson_points, lambda p: p[1] < 3e3), [1]),
    'geometricPmf': table(lambda k, p: p * (1 - p) ** (k - 1), geometric_points, [1]),
    'geometricCdf': table(lambda k, p: -mp.expm1(k * mp.log1p(-p)), geometric_points, [1]),
    'geometricSurvival': table(lambda k, p: (1 - p) ** k, geometric_points, [1]),
}
write('distributions', distributions)
