#!/usr/bin/python3
"""Writes posterior.json: log evidence, posterior mean and deviation, quantiles, by quadrature with 50 digits (mpmath).

A case of one quantity has the 2.5 % and 97.5 % quantiles as well. Integrals over a normal coordinate are taken in closed form where a
model has several; the rest is one or two nested Gauss and Legendre quadratures, each held against itself at another precision.
"""
import json
import os
import mpmath
from mpmath import mp, mpf, exp, log, quad, sqrt, pi, inf, gamma, beta, binomial

mp.dps = 50
half = mpf(1) / 2


def normal(x, m, s):
    return exp(-((x - m) / s) ** 2 / 2) / (s * sqrt(2 * pi))


def poisson(k, lam):
    return lam ** k * exp(-lam) / mpmath.factorial(k)


def logistic(z):
    return 1 / (1 + exp(-z))


def cauchy(x, m, s):
    return 1 / (pi * s * (1 + ((x - m) / s) ** 2))


def student(x, nu, m, s):
    return gamma((nu + 1) / mpf(2)) / (gamma(nu / mpf(2)) * sqrt(nu * pi) * s) * (1 + ((x - m) / s) ** 2 / nu) ** (-(nu + 1) / mpf(2))


def product(values):
    result = mpf(1)
    for value in values:
        result *= value
    return result


DATA = [mpf(s) for s in ('1.2', '0.7', '-0.4', '2.1', '1.6')]
OUTLIERS = [mpf(s) for s in ('0.3', '-0.1', '0.4', '9')]
DOSES = [mpf(s) for s in ('-0.86', '-0.3', '-0.05', '0.73')]
DEATHS = [0, 1, 3, 5]
LINE_X = [mpf(s) for s in ('-1', '-0.5', '0', '0.5', '1')]
LINE_Y = [mpf(s) for s in ('-0.9', '-0.2', '0.8', '1.1', '2.3')]

# name: density, ends and points between pieces
LINE = {
    'beta-binomial': (lambda p: binomial(10, 7) * p ** 7 * (1 - p) ** 3 * p * (1 - p) / beta(2, 2), [0, half, 1]),
    'half a success': (lambda p: p ** (-half) * (1 - p) ** (-half) / beta(half, half) * p ** 0 * (1 - p) ** 3, [0, half, 1]),
    'a million trials': (lambda p: exp(500300 * log(p / mpf('0.5003')) + 499700 * log((1 - p) / mpf('0.4997'))), [0] + [mpf('0.5003') + k * mpf('0.0005') for k in range(-16, 17)] + [1]),
    'normal-normal': (lambda m: normal(m, 0, 3) * product(normal(y, m, 2) for y in DATA), [-40, -10, -2, 1, 4, 10, 40]),
    'a Cauchy prior': (lambda m: cauchy(m, 0, 1) * product(normal(y, m, 1) for y in DATA), [-40, -10, -1, 1, 3, 10, 40]),
    'Poisson-gamma': (lambda l: exp(-l / 2) * l / 4 * product(poisson(k, l) for k in (3, 5, 2, 4)), [0, 1, 2, 4, 6, 10, 20, 40, 100]),
    'two humps': (lambda m: (normal(m, -3, half) * mpf('0.3') + normal(m, 3, half) * mpf('0.7')) * normal(half, m, 2), [-20, -5, -3, -1, 0, 1, 3, 5, 20]),
    'Student t with an outlier': (lambda m: normal(m, 0, 5) * product(student(y, 3, m, half) for y in OUTLIERS), [-60, -20, -2, 0, 1, 3, 9, 12, 20, 60]),
    'logistic regression of one slope': (lambda b: normal(b, 0, mpf('2.5')) * product(binomial(5, k) * logistic(b * x) ** k * (1 - logistic(b * x)) ** (5 - k) for x, k in zip(DOSES, DEATHS)), [-40, -10, -2, 0, 2, 4, 8, 15, 40]),
    'a deviation with a half-Cauchy prior': (lambda s: 2 * cauchy(s, 0, 5) * product(normal(y, 1, s) for y in DATA), [0, half, 1, 2, 4, 8, 16, 64, 1024, 2 ** 20, inf]),
    'an exponential rate': (lambda r: exp(-r) * r ** 4 * exp(-r * 6), [0, half, 1, 2, 4, 8, 30]),
    'a uniform prior that cuts': (lambda m: normal(m, 3, 1) / 2, [0, 1, 2]),
    'far from 0': (lambda m: normal(m, mpf(10) ** 6, mpf(10) ** 3) * normal(mpf(10) ** 6 + 5, m, mpf('0.01')), [mpf(10) ** 6 + 5 + k * mpf('0.02') for k in range(-20, 21)]),
}

# name: logarithm of masses, support
SUMS = {
    'German tanks': (lambda n: mpf(1) / 1000 / binomial(n, 5), range(60, 1001)),
    'trials of a binomial': (lambda n: poisson(n, 12) * binomial(n, 7) * mpf('0.4') ** 7 * mpf('0.6') ** (n - 7), range(7, 400)),
}


def quantile(density, ends, total, p):
    below = mpf(0)
    for low, high in zip(ends, ends[1:]):
        piece = quad(density, [low, high])
        if below + piece >= p * total:
            break
        below += piece
    goal = p * total - below
    # Newton's method kept inside the piece, from a bisection.
    a, b = mpf(low), mpf(high) if high != inf else mpf(10) ** 9
    start = a
    for _ in range(14):
        middle = (a + b) / 2
        if quad(density, [start, middle]) < goal:
            a = middle
        else:
            b = middle
    x = (a + b) / 2
    for _ in range(4):
        x -= (quad(density, [start, x]) - goal) / density(x)
    return x


def line(name, density, ends):
    total = quad(density, ends)
    mp.dps = 60
    again = quad(density, ends)
    mp.dps = 50
    if abs(again / total - 1) > mpf(10) ** -22:
        raise ValueError(name, abs(again / total - 1))
    heavy = ends[-1] == inf
    mean = quad(lambda x: x * density(x), ends) / total
    square = quad(lambda x: (x - mean) ** 2 * density(x), ends) / total
    return {'name': name, 'logEvidence': float(log(total)), 'mean': float(mean), 'deviation': float(sqrt(square)),
            'quantiles': None if heavy else [float(quantile(density, ends, total, p)) for p in (mpf('0.025'), mpf('0.975'))]}


def sums(name, mass, support):
    masses = [(mpf(k), mass(k)) for k in support]
    total = sum(m for _, m in masses)
    mean = sum(k * m for k, m in masses) / total
    square = sum((k - mean) ** 2 * m for k, m in masses) / total
    quantiles = []
    for p in (mpf('0.025'), mpf('0.975')):
        below = mpf(0)
        for k, m in masses:
            below += m
            if below >= p * total:
                quantiles.append(float(k))
                break
    return {'name': name, 'logEvidence': float(log(total)), 'mean': float(mean), 'deviation': float(sqrt(square)), 'quantiles': quantiles}


def moments(name, weights):
    """From weights at nodes: [(weight, (x, x²) of each coordinate)]."""
    total = sum(w for w, _ in weights)
    count = len(weights[0][1])
    means = [sum(w * c[i][0] for w, c in weights) / total for i in range(count)]
    squares = [sum(w * c[i][1] for w, c in weights) / total for i in range(count)]
    return {'name': name, 'logEvidence': float(log(total)), 'means': [float(m) for m in means], 'deviations': [float(sqrt(s - m * m)) for s, m in zip(squares, means)]}


def gauss(prior, rows, ys, s):
    """Evidence of y = X b + noise of deviation s, b ~ N(0, prior²), and mean and second moment of b."""
    n, d = len(ys), len(rows[0])
    X = mpmath.matrix(rows)
    y = mpmath.matrix(ys)
    cov = X * X.T * prior ** 2 + mpmath.eye(n) * s ** 2
    evidence = exp(-(y.T * mpmath.inverse(cov) * y)[0] / 2) / sqrt((2 * pi) ** n * mpmath.det(cov))
    V = mpmath.inverse(X.T * X / s ** 2 + mpmath.eye(d) / prior ** 2)
    m = V * X.T * y / s ** 2
    return evidence, [(m[i], m[i] ** 2 + V[i, i]) for i in range(d)]


def nodes_of_log(low, high, step):
    """The trapezoidal rule in log s, which is as exact as its step is fine for what falls fast on both sides."""
    k = 0
    while low + k * step <= high:
        s = exp(low + k * step)
        yield s, s * step
        k += 1


def regression(name, prior, rows, ys, step):
    """The noise has a half-normal prior of scale 1: P(s) = 2 N(s; 0, 1)."""
    weights = []
    for s, ds in nodes_of_log(mpf(-6), mpf(3), step):
        evidence, coefficients = gauss(prior, rows, ys, s)
        weights.append((ds * 2 * normal(s, 0, 1) * evidence, coefficients + [(s, s * s)]))
    return moments(name, weights)


def logistic_plane(step):
    weights = []
    n = int(25 / step)
    for i in range(-n, n + 1):
        for j in range(-n, n + 1):
            a, b = mpf(i) * step, mpf(j) * step * 2
            w = normal(a, 0, 2) * normal(b, 0, 5)
            for x, k in zip(DOSES, DEATHS):
                p = logistic(a + b * x)
                w *= binomial(5, k) * p ** k * (1 - p) ** (5 - k)
            weights.append((w * step * step * 2, [(a, a * a), (b, b * b)]))
    return moments('logistic regression', weights)


def agree(make, coarse, fine, digits):
    a, b = make(coarse), make(fine)
    for x, y in zip([a['logEvidence']] + a['means'] + a['deviations'], [b['logEvidence']] + b['means'] + b['deviations']):
        if abs(x - y) > 10.0 ** -digits:
            raise ValueError(a['name'], x, y)
    return b


def banana():
    """x ~ N(0, 1), y given x ~ N(x², 0.2)."""
    return {'name': 'a banana', 'logEvidence': 0.0, 'means': [0.0, 1.0], 'deviations': [1.0, float(sqrt(2 + mpf('0.04')))]}


def change_point():
    """Counts with rates a before the change and b after it, both Exp(1), the change uniform on 1 to 6."""
    counts = [4, 3, 5, 1, 0, 1, 1]
    weights = []
    for t in range(1, 7):
        parts = []
        for own in (counts[:t], counts[t:]):
            shape, rate = sum(own) + 1, len(own) + 1
            scale = gamma(shape) / mpf(rate) ** shape / product(mpmath.factorial(k) for k in own)
            parts.append((scale, mpf(shape) / rate, mpf(shape) * (shape + 1) / mpf(rate) ** 2))
        weights.append((parts[0][0] * parts[1][0] / 6, [(mpf(t), mpf(t) ** 2)] + [(p[1], p[2]) for p in parts]))
    return moments('a change point', weights)


result = {
    'made': 'posterior.py, mpmath %s, 50 digits' % mpmath.__version__,
    'line': [line(name, *case) for name, case in LINE.items()],
    'sums': [sums(name, *case) for name, case in SUMS.items()],
}
mp.dps = 30
result['regions'] = [
    agree(lambda step: regression('mean and deviation', mpf(10), [[1]] * len(DATA), DATA, step), mpf(1) / 24, mpf(1) / 32, 12),
    agree(lambda step: regression('a line with its noise', mpf(2), [[1, x] for x in LINE_X], LINE_Y, step), mpf(1) / 24, mpf(1) / 32, 12),
    agree(logistic_plane, mpf(1) / 4, mpf(1) / 6, 12),
    banana(),
    change_point(),
]
with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), 'posterior.json'), 'w') as file:
    json.dump(result, file, indent='\t')
    file.write('\n')
