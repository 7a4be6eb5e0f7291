#!/usr/bin/python3
"""Writes wishart.json beside itself: Kullback-Leibler divergences of Wishart distributions at 50 digits, as the mean of the log density
ratio. E[log det X] comes from Bartlett's decomposition, one quadrature over a chi-squared density for each row, without a digamma function.

Run: /usr/bin/python3 src/test/tables/wishart.py
"""
import json
import os

import mpmath
from mpmath import mp, mpf, log, exp, pi, loggamma, matrix, det, quad

mp.dps = 50


def mean_log(df):
    # Over t = log x, where the density of a chi-squared variate falls off on both sides.
    weight = lambda t: exp(df / 2 * t - exp(t) / 2 - df / 2 * log(2) - loggamma(df / 2))
    centre, width = log(df), mpmath.sqrt(2 / df)
    # The left tail falls as e^(t df/2).
    points = [centre - 240 / df - 20 * width, centre - 60 / df - 8 * width, centre - 3 * width, centre, centre + 3 * width, centre + 8 * min(width, 1), centre + 8 + 12 * min(width, 1)]
    assert abs(quad(weight, points) - 1) < mpf(10) ** -40, df
    return quad(lambda t: t * weight(t), points)


def log_normaliser(nu, v):
    p = v.rows
    gammas = mpf(p * (p - 1)) / 4 * log(pi) + sum(loggamma((nu - i) / 2) for i in range(p))
    return nu * p / 2 * log(2) + nu / 2 * log(det(v)) + gammas


def divergence(nu, v, mu, w):
    p = v.rows
    log_det = log(det(v)) + sum(mean_log(nu - i) for i in range(p))
    mean = nu * v
    trace = lambda m: sum(m[i, i] for i in range(p))
    own = (nu - p - 1) / 2 * log_det - trace(v ** -1 * mean) / 2 - log_normaliser(nu, v)
    other = (mu - p - 1) / 2 * log_det - trace(w ** -1 * mean) / 2 - log_normaliser(mu, w)
    return own - other


CASES = [
    (3, [[1]], 5, [[2]]),
    (4, [[1, 0.5], [0.5, 1]], 3, [[2, 0], [0, 1]]),
    (1.25, [[1, 0.25], [0.25, 2]], 7.5, [[1, -0.5], [-0.5, 1]]),
    (60, [[0.5, 0.25], [0.25, 4]], 61, [[0.5, 0.125], [0.125, 4]]),
    (5, [[2, 0.5, 0.25], [0.5, 1, -0.25], [0.25, -0.25, 3]], 9, [[1, 0, 0.5], [0, 2, 0], [0.5, 0, 1]]),
    (2.5, [[1, 0, 0], [0, 1, 0], [0, 0, 1]], 2.5, [[4, 1, 0], [1, 4, 1], [0, 1, 4]]),
]
LINES = [json.dumps({'args': list(case), 'value': float(divergence(mpf(case[0]), matrix(case[1]), mpf(case[2]), matrix(case[3])))}) for case in CASES]
with open(os.path.join(os.path.dirname(__file__), 'wishart.json'), 'w') as file:
    file.write('{"mpmath": "%s", "digits": %d, "rows": [\n%s\n]}\n' % (mpmath.__version__, mp.dps, ',\n'.join(LINES)))
