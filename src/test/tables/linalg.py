#!/usr/bin/python3
"""Writes linalg.json beside itself: singular values, determinants, eigenvalues, exponentials and square roots of matrices, to 60 digits with mpmath and
rounded to double precision.

Run: /usr/bin/python3 src/test/tables/linalg.py
"""
import json
import os
import random

import mpmath
from mpmath import mp, mpf

mp.dps = 60
rng = random.Random(20261123)


def gaussian(rows, columns, scale=1.0):
    return [[rng.gauss(0, scale) for _ in range(columns)] for _ in range(rows)]


def symmetric(n, scale=1.0):
    a = gaussian(n, n, scale)
    return [[a[i][j] if i <= j else a[j][i] for j in range(n)] for i in range(n)]


def numbers(values):
    return [float(v) for v in values]


GENERAL = {
    'one by one': [[3.0]],
    'random 5': gaussian(5, 5),
    'random 12': gaussian(12, 12),
    'tall': gaussian(9, 4),
    'wide': gaussian(3, 8),
    'one row': gaussian(1, 6),
    'one column': gaussian(6, 1),
    'Hilbert 8': [[1 / (i + j + 1) for j in range(8)] for i in range(8)],
    'graded': [[rng.gauss(0, 1) * 10.0 ** -(i + j) for j in range(6)] for i in range(6)],
    'nearly dependent': [[1.0, 1.0], [1e-9, 0.0], [0.0, 1e-9]],
    'huge': gaussian(4, 4, 1e200),
    'tiny': gaussian(4, 4, 1e-200),
    'triangular': [[float(i >= j) for j in range(10)] for i in range(10)],
}
SYMMETRIC = {
    'random 6': symmetric(6),
    'random 15': symmetric(15),
    'graph Laplacian': [[2.0 if i == j else -1.0 if abs(i - j) == 1 else 0.0 for j in range(10)] for i in range(10)],
    'double eigenvalues': [[2.0, 1.0, 1.0], [1.0, 2.0, 1.0], [1.0, 1.0, 2.0]],
    'covariance': [[4.0, 1.2, -0.5], [1.2, 2.0, 0.3], [-0.5, 0.3, 1.0]],
    'huge': symmetric(4, 1e150),
}
EXPONENTIAL = {
    'nilpotent': [[0.0, 1.0, 2.0], [0.0, 0.0, 3.0], [0.0, 0.0, 0.0]],
    'rotation': [[0.0, -2.0], [2.0, 0.0]],
    'random': gaussian(4, 4),
    'large': [[-49.0, 24.0], [-64.0, 31.0]],
    'generator of a chain': [[-3.0, 2.0, 1.0], [0.5, -1.0, 0.5], [0.0, 4.0, -4.0]],
    'small': gaussian(3, 3, 1e-3),
}

def times(a, b):
    return [[sum(x * y for x, y in zip(row, column)) for column in zip(*b)] for row in a]


def gram(n):
    a = gaussian(n, n)
    return times(a, [list(column) for column in zip(*a)])


ROOT = {
    'triangular': [[1.0, 2.0], [0.0, 4.0]],
    'product of covariances': times([[2.0, 0.3], [0.3, 1.0]], [[1.0, -0.2], [-0.2, 0.5]]),
    'product of random covariances': times(gram(6), gram(6)),
    'chain': [[0.9, 0.1, 0.0], [0.1, 0.8, 0.1], [0.2, 0.0, 0.8]],
    'rotation': [[0.0, -1.0], [1.0, 0.0]],
    'shifted': [[x + 8.0 * (i == j) for j, x in enumerate(row)] for i, row in enumerate(gaussian(5, 5))],
    'of different sizes': [[1e-6, 1e-7, 0.0], [0.0, 1.0, 3.0], [0.0, 0.0, 1e6]],
    'huge': [[2e200, 1e200], [0.0, 3e200]],
}


def root(a):
    values, vectors = mpmath.eig(mpmath_matrix(a))
    principal = vectors * mpmath.diag([mpmath.sqrt(value) for value in values]) * mpmath.inverse(vectors)
    return [numbers(map(mpmath.re, row)) for row in principal.tolist()]


mpmath_matrix = lambda a: mpmath.matrix([[mpf(x) for x in row] for row in a])
tables = {
    'versions': {'mpmath': mpmath.__version__},
    'singularValues': [[name, a, numbers(sorted(mpmath.svd_r(mpmath_matrix(a), compute_uv=False), reverse=True))] for name, a in GENERAL.items()],
    'logDeterminant': [[name, a, float(mpmath.log(d))] for name, a in {**GENERAL, **SYMMETRIC}.items()
                       if len(a) == len(a[0]) and (d := mpmath.det(mpmath_matrix(a))) > 0],
    'eigenvalues': [[name, a, numbers(sorted(mpmath.eigsy(mpmath_matrix(a), eigvals_only=True)))] for name, a in SYMMETRIC.items()],
    'exponential': [[name, a, [numbers(row) for row in mpmath.expm(mpmath_matrix(a), method='taylor').tolist()]] for name, a in EXPONENTIAL.items()],
    'root': [[name, a, root(a)] for name, a in ROOT.items()],
}
with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), 'linalg.json'), 'w') as file:
    file.write('{\n' + ',\n'.join(
        f'{json.dumps(key)}: ' + (json.dumps(rows) if isinstance(rows, dict) else '[\n' + ',\n'.join(json.dumps(row) for row in rows) + '\n]')
        for key, rows in tables.items()) + '\n}\n')
