#!/usr/bin/python3
"""Writes moments.json beside itself: the targets of `npm run mcmc`, each a note with a formula, and moments of them that are known: in closed form, by
30-digit quadrature over the one coordinate that has none (eight schools), by sums over a grid that converge faster than any power of its step
(logistic regression), by summing over all states (Ising model).

Run: /usr/bin/python3 src/test/tables/mcmc/moments.py   (Debian's python3-mpmath and python3-numpy)

A moment is the mean of a sum of terms [coefficient, indices of the coordinates that are multiplied]; `map` says what is taken of coordinates first.
"""
import itertools
import json
import os
from fractions import Fraction as F

import mpmath as mp
import numpy as np

mp.mp.dps = 30


def moment(name, value, terms, **more):
    return {'name': name, 'value': float(value), 'terms': terms, **more}


def power(i, k, value, letter='x'):
    return moment(f'{letter}{i + 1}' + {1: '', 2: '²', 3: '³', 4: '⁴'}[k], value, [[1, [i] * k]])


def normal():
    """Variances 10^(i/3) along the axes that a reflection at (1, 1, …) has; the table holds the rounded precision, whose exact inverse is the covariance."""
    n = 10
    q = [[F(int(i == j)) - F(2, n) for j in range(n)] for i in range(n)]
    rate = [10 ** (-i / 3) for i in range(n)]
    a = [[float(sum(q[i][k] * F(rate[k]) * q[k][j] for k in range(n))) for j in range(n)] for i in range(n)]
    covariance = mp.inverse(mp.matrix(a))
    moments = [power(i, 1, 0) for i in range(n)] + [power(i, 2, covariance[i, i]) for i in range(n)] + [moment('x1 x10', covariance[0, 9], [[1, [0, 9]]])]
    return {
        'name': 'normal', 'words': 'a normal in 10 dimensions, condition number 1,000, its axes turned', 'stan': 1,
        'note': '$p(x)=e^{-\\frac{1}{2}\\mathbf{x}^TA\\mathbf{x}}$', 'variables': ['\\mathbf{x}'], 'bind': {'A': a},
        'method': 'nuts', 'args': {'start': [0] * n, 'draws': 1000, 'warmup': 1000, 'acceptance': 0.8}, 'moments': moments,
    }


def funnel():
    moments = [power(0, 1, 0, 'v'), power(0, 2, 9, 'v'), moment('v⁴', 243, [[1, [0] * 4]])]
    moments += [moment(f'z{i}', 0, [[1, [i]]]) for i in range(1, 10)] + [moment(f'z{i}²', 1, [[1, [i, i]]]) for i in range(1, 10)] + [moment('v z1²', 0, [[1, [0, 1, 1]]])]
    return {
        'name': 'funnel', 'words': "Neal's funnel in 10 dimensions, not centred", 'stan': 2,
        'note': '$p(v,z)=\\mathcal{N}(v|0,9)\\prod_{i=1}^{9}\\mathcal{N}(z_i|0,1)$ with $x_i=e^{v/2}z_i$', 'variables': ['v', 'z'], 'bind': {},
        'method': 'nuts', 'args': {'start': [0] * 10, 'draws': 2000, 'warmup': 1000, 'acceptance': 0.8}, 'moments': moments,
    }


def centred_funnel():
    return {
        'name': 'funnel, centred', 'words': "Neal's funnel in 10 dimensions as it stands: no fixed step size fits both its neck and its mouth", 'stan': 3, 'hard': True,
        'note': '$p(v,x)=\\mathcal{N}(v|0,9)\\prod_{i=1}^{9}\\mathcal{N}(x_i|0,e^v)$', 'variables': ['v', 'x'], 'bind': {},
        'method': 'nuts', 'args': {'start': [0] * 10, 'draws': 1000, 'warmup': 1000, 'acceptance': 0.8}, 'moments': [power(0, 1, 0, 'v'), power(0, 2, 9, 'v')],
    }


def banana():
    # y = 3 - 0.03 x² + e
    b, s = F(3, 100), F(100)
    moments = [power(0, 1, 0), moment('x²', s, [[1, [0, 0]]]), moment('y', 0, [[1, [1]]]), moment('y²', 1 + 2 * b * b * s * s, [[1, [1, 1]]]), moment('x y', 0, [[1, [0, 1]]]), moment('x² y', 3 * s - 3 * b * s * s, [[1, [0, 0, 1]]])]
    return {
        'name': 'banana', 'words': 'the banana of Haario, Saksman and Tamminen (1999), b = 0.03', 'stan': 4,
        'note': '$p(x,y)=e^{-\\frac{x^2}{200}-\\frac{1}{2}(y+0.03x^2-3)^2}$', 'variables': ['x', 'y'], 'bind': {},
        'method': 'nuts', 'args': {'start': [0, 0], 'draws': 4000, 'warmup': 2000, 'acceptance': 0.99}, 'moments': moments,
    }


def mixture():
    w, m = F(3, 10), F(3, 2)
    raw = lambda mean: [mean, mean ** 2 + 1, mean ** 3 + 3 * mean, mean ** 4 + 6 * mean ** 2 + 3]
    return {
        'name': 'mixture', 'words': 'a mixture of two normals, three deviations apart', 'stan': 5,
        'note': '$p(x)=0.3\\mathcal{N}(x|-1.5,1)+0.7\\mathcal{N}(x|1.5,1)$', 'variables': ['x'], 'bind': {},
        'method': 'nuts', 'args': {'start': [0], 'draws': 4000, 'warmup': 1000, 'acceptance': 0.8},
        'moments': [power(0, k + 1, w * a + (1 - w) * b) for k, (a, b) in enumerate(zip(raw(-m), raw(m)))],
    }


def student():
    nu = 5
    mean = 2 * mp.sqrt(nu) * mp.gamma(mp.mpf(nu + 1) / 2) / (mp.sqrt(mp.pi) * mp.gamma(mp.mpf(nu) / 2) * (nu - 1))
    return {
        'name': 'Student t', 'words': "Student's t with 5 degrees of freedom", 'stan': 6,
        'note': '$p(x)=\\left(1+\\frac{x^2}{5}\\right)^{-3}$', 'variables': ['x'], 'bind': {},
        'method': 'nuts', 'args': {'start': [0], 'draws': 2000, 'warmup': 1000, 'acceptance': 0.8},
        'moments': [power(0, 1, 0), moment('|x|', mean, [[1, [0]]], map={'0': 'abs'}), power(0, 2, mp.mpf(5) / 3)],
    }


def eight_schools():
    """Given τ all is normal: the rest is quadrature over log τ."""
    y, sigma = [28, 8, -3, 7, -1, 1, 18, 12], [15, 10, 16, 11, 9, 11, 10, 18]

    def given(tau):
        weights = [1 / (mp.mpf(s) ** 2 + tau ** 2) for s in sigma]
        precision = sum(weights) + mp.mpf(1) / 25
        mean = sum(w * v for w, v in zip(weights, y)) / precision
        log = -mp.log(precision) / 2 + sum(mp.log(w) for w in weights) / 2 - (sum(w * v * v for w, v in zip(weights, y)) - precision * mean ** 2) / 2
        return mp.exp(log) / (1 + tau ** 2 / 25), mean, 1 / precision

    def shrunk(j, tau, mean, variance):
        share = tau ** 2 / (tau ** 2 + sigma[j] ** 2)
        centre = share * y[j] + (1 - share) * mean
        return centre, centre ** 2 + share * sigma[j] ** 2 + (1 - share) ** 2 * variance

    cuts = [mp.mpf(c) for c in (-40, -20, -8, -4, -2, 0, 1, 2, 3, 4, 6, 10, 20, 40)]
    quantities = {'μ': lambda t, m, v: m, 'μ²': lambda t, m, v: m * m + v, 'τ': lambda t, m, v: t, 'log τ': lambda t, m, v: mp.log(t)}
    for j in range(8):
        quantities[f'θ{j + 1}'] = lambda t, m, v, j=j: shrunk(j, t, m, v)[0]
        quantities[f'θ{j + 1}²'] = lambda t, m, v, j=j: shrunk(j, t, m, v)[1]

    def integral(f):
        def integrand(u):
            tau = mp.exp(u)
            density, mean, variance = given(tau)
            return density * tau * f(tau, mean, variance)
        return mp.quad(integrand, cuts)

    total = integral(lambda t, m, v: 1)
    theta = lambda j: [[1, [0]], [1, [1, j + 2]]]
    squared = lambda j: [[1, [0, 0]], [2, [0, 1, j + 2]], [1, [1, 1, j + 2, j + 2]]]
    terms = {'μ': [[1, [0]]], 'μ²': [[1, [0, 0]]], 'τ': [[1, [1]]], 'log τ': [[1, [1]]], **{f'θ{j + 1}': theta(j) for j in range(8)}, **{f'θ{j + 1}²': squared(j) for j in range(8)}}
    moments = [moment(name, integral(f) / total, terms[name], **({'map': {'1': 'log'}} if name == 'log τ' else {})) for name, f in quantities.items()]
    return {
        'name': 'eight schools', 'words': 'eight schools (Rubin 1981), not centred', 'stan': 7,
        'note': '$p(\\mu,\\tau,\\eta)=\\mathcal{N}(\\mu|0,25)\\frac{1}{1+\\tau^2/25}\\prod_{j=1}^{8}\\mathcal{N}(\\eta_j|0,1)\\mathcal{N}(y_j|\\mu+\\tau\\eta_j,\\sigma_j^2)$',
        'variables': ['\\mu', '\\tau', '\\eta'], 'bind': {'y': y, '\\sigma': sigma}, 'domain': {'\\tau': {'interval': [0, 'inf']}},
        'method': 'nuts', 'args': {'start': [0, 1] + [0] * 8, 'draws': 2000, 'warmup': 1000, 'acceptance': 0.95}, 'moments': moments,
    }


VOLUME = [3.7, 3.5, 1.25, 0.75, 0.8, 0.7, 0.6, 1.1, 0.9, 0.9, 0.8, 0.55, 0.6, 1.4, 0.75, 2.3, 3.2, 0.85, 1.7, 1.8, 0.4, 0.95, 1.35, 1.5, 1.6, 0.6, 1.8, 0.95, 1.9, 1.6, 2.7, 2.35, 1.1, 1.1, 1.2, 0.8, 0.95, 0.75, 1.3]
RATE = [0.825, 1.09, 2.5, 1.5, 3.2, 3.5, 0.75, 1.7, 0.75, 0.45, 0.57, 2.75, 3, 2.33, 3.75, 1.64, 1.6, 1.415, 1.06, 1.8, 2, 1.36, 1.35, 1.36, 1.78, 1.5, 1.5, 1.9, 0.95, 0.4, 0.75, 0.03, 1.83, 2.2, 2, 3.33, 1.9, 1.9, 1.625]
CONSTRICTION = [1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 0, 1, 0, 0, 0, 0, 1, 0, 1, 0, 1, 0, 1, 0, 0, 1, 1, 1, 0, 0, 1]


def logistic():
    """D. J. Finney, The estimation from individual records of the relationship between dose and quantal response, Biometrika 34 (1947), 320: 39 breaths,
    their volume and rate by the logarithm, and whether the vessels of the skin contracted, with the rate 0.03 of row 32 that D. Pregibon, Ann. Statist. 9
    (1981), 705, has (other copies have 0.3). Weights with prior deviations of 5."""
    x, y = np.column_stack([np.ones(39), np.log(VOLUME), np.log(RATE)]), np.array(CONSTRICTION)
    log_density = lambda w: (y * (w @ x.T) - np.logaddexp(0, w @ x.T)).sum(-1) - (w * w).sum(-1) / 50

    def newton(prior):
        w = np.zeros(3)
        for _ in range(200):
            p = 1 / (1 + np.exp(-x @ w))
            information = x.T @ (x * (p * (1 - p))[:, None]) + np.eye(3) * prior
            w = w + np.linalg.solve(information, x.T @ (y - p) - w * prior) / 2
        return w, information

    # Pregibon's estimates without a prior: the copy of the data is his
    assert np.allclose(newton(0)[0], [-2.875, 5.179, 4.562], atol=1e-3), newton(0)[0]
    mode, information = newton(1 / 25)
    axes = np.linalg.cholesky(np.linalg.inv(information))

    def on_grid(step, width=14.0):
        points = np.arange(-width, width + step / 2, step)
        sums, top = np.zeros(10), log_density(mode)
        for a in points:
            b, c = np.meshgrid(points, points, indexing='ij')
            w = mode + np.stack([np.full_like(b, a), b, c], -1) @ axes.T
            f = np.exp(log_density(w.reshape(-1, 3)) - top)
            w = w.reshape(-1, 3)
            sums += [f.sum()] + [(f * w[:, i]).sum() for i in range(3)] + [(f * w[:, i] * w[:, j]).sum() for i, j in ((0, 0), (1, 1), (2, 2), (0, 1), (0, 2), (1, 2))]
        return sums[1:] / sums[0]

    coarse, fine = on_grid(0.4), on_grid(0.25)
    assert np.allclose(coarse, fine, rtol=1e-9), (coarse, fine)
    pairs = [[0, 0], [1, 1], [2, 2], [0, 1], [0, 2], [1, 2]]
    return {
        'name': 'logistic regression', 'words': 'logistic regression on the vasoconstriction data of Finney (1947), 39 rows', 'stan': 8,
        'note': '$p(w)=e^{-\\frac{w^Tw}{50}}\\prod_i s(w^Tx_i)^{y_i}(1-s(w^Tx_i))^{1-y_i}$ where $s(a)=\\frac{1}{1+e^{-a}}$', 'variables': ['w'], 'bind': {'x': x.tolist(), 'y': CONSTRICTION},
        'method': 'nuts', 'args': {'start': [0, 0, 0], 'draws': 1000, 'warmup': 500, 'acceptance': 0.8},
        'moments': [moment(f'w{i + 1}', fine[i], [[1, [i]]]) for i in range(3)] + [moment('w' + ' w'.join(str(i + 1) for i in pair), fine[3 + k], [[1, pair]]) for k, pair in enumerate(pairs)],
    }


def ising(method, words):
    """4 × 4 spins on a torus at β = 0.3, by all 65,536 states."""
    n, beta = 4, 0.3
    at = lambda r, c: (r % n) * n + c % n
    edges = sorted({tuple(sorted((at(r, c), at(r + dr, c + dc)))) for r in range(n) for c in range(n) for dr, dc in ((0, 1), (1, 0))})
    spins = np.array(list(itertools.product([-1, 1], repeat=n * n)))
    bonds = sum(spins[:, i] * spins[:, j] for i, j in edges)
    p = np.exp(beta * (bonds - bonds.max()))
    p /= p.sum()
    mean = lambda f: float((p * f).sum())
    adjacency = [[int(tuple(sorted((i, j))) in edges) for j in range(n * n)] for i in range(n * n)]
    total = spins.sum(1)
    moments = [
        moment('bonds', mean(bonds), [[1, list(edge)] for edge in edges]),
        moment('magnetisation', 0, [[1, [i]] for i in range(n * n)]),
        moment('magnetisation²', mean(total ** 2), [[1, [i, j]] for i in range(n * n) for j in range(n * n)]),
        moment('s1 s2', mean(spins[:, 0] * spins[:, 1]), [[1, [0, 1]]]), moment('s1 s11', mean(spins[:, 0] * spins[:, 10]), [[1, [0, 10]]]), moment('s1', 0, [[1, [0]]]),
    ]
    return {
        'name': f'Ising, {words}', 'words': f'an Ising model of 4 × 4 spins on a torus, β = 0.3, by {words}',
        'note': '$P(s)=e^{\\frac{\\beta}{2}\\mathbf{s}^TA\\mathbf{s}}$', 'variables': ['\\mathbf{s}'], 'bind': {'\\beta': beta, 'A': adjacency}, 'domain': {'\\mathbf{s}': [-1, 1]},
        'method': method, 'args': {'start': [1] * (n * n), 'draws': 5000 if method == 'gibbs' else 2000, 'warmup': 200}, 'moments': moments,
    }


targets = [normal(), funnel(), centred_funnel(), banana(), mixture(), student(), eight_schools(), logistic(), ising('gibbs', 'Gibbs sampling'), ising('metropolis', 'Metropolis-Hastings')]
made = {'mpmath': mp.__version__, 'numpy': np.__version__}
with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), 'moments.json'), 'w') as file:
    file.write('{\n' + ''.join(f'{json.dumps(key)}: {json.dumps(value)},\n' for key, value in made.items()) + '"targets": [\n' + ',\n'.join(json.dumps(target, ensure_ascii=False) for target in targets) + '\n]}\n')
