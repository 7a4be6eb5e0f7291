#!/usr/bin/python3
"""Log densities and their gradients to 30 digits, by central differences of 60-digit values.

Run from the root of the project: /usr/bin/python3 src/test/tables/gradients.py
"""
import json
import random

import mpmath
from mpmath import mp, mpf

mp.dps = 90
STEP = mpf(10) ** -22  # an error of its square against 1e-30
random.seed(20261123)

log, exp, pi = mpmath.log, mpmath.exp, mpmath.pi


def normal(x, mu, sigma):
    return -((x - mu) / sigma) ** 2 / 2 - log(sigma) - log(2 * pi) / 2


def log_gamma(x):
    return mpmath.loggamma(x)


def draws(n, scale=1.0):
    return [round(random.gauss(0, scale), 3) for _ in range(n)]


def log_sum(terms):
    return log(mpmath.fsum(exp(t) for t in terms))


def normals(at, means, scales):
    return sum(normal(*args) for args in zip(at, means, scales))


def funnel(at):
    v, *x = at
    return normal(v, 0, 3) + sum(normal(x_i, 0, exp(v / 2)) for x_i in x)


def logistic_regression(at, rows, labels):
    margins = [y * sum(w * x for w, x in zip(at, row)) for row, y in zip(rows, labels)]
    return sum(-log(1 + exp(-m)) for m in margins) + sum(normal(w, 0, 1) for w in at)


def mixture(at, points, weights):
    mus, logs = at[:3], at[3:]
    likelihood = sum(log_sum(log(w) + normal(x, mu, exp(s)) for w, mu, s in zip(weights, mus, logs)) for x in points)
    return likelihood + sum(normal(mu, 0, 5) for mu in mus) + sum(normal(s, 0, 1) for s in logs)


def schools(at, effects, errors):
    mu, s, *theta = at
    tau = exp(s)
    prior = normal(mu, 0, 5) - log(5 * pi) - log(1 + (tau / 5) ** 2) + s
    return prior + sum(normal(t, mu, tau) + normal(y, t, e) for t, y, e in zip(theta, effects, errors))


def student(at, points):
    mu, s = at
    const = log_gamma(mpf(5) / 2) - log_gamma(2) - log(4 * pi) / 2
    return sum(const - s - mpf(5) / 2 * log(1 + ((x - mu) / exp(s)) ** 2 / 4) for x in points) + normal(mu, 0, 10) + normal(s, 0, 1)


def line(at, points, values):
    a, b, s = at
    return sum(normal(y, a + b * x, exp(s)) for x, y in zip(points, values)) + normal(a, 0, 5) + normal(b, 0, 5) + normal(s, 0, 1)


def poisson(at, points, counts):
    a, b = at
    return sum(k * (a + b * x) - exp(a + b * x) - log_gamma(k + 1) for x, k in zip(points, counts))


def multivariate(at, mean, base):
    x, flat = at[:3], at[3:]
    factor = mpmath.matrix(3, 2)
    for i, value in enumerate(flat):
        factor[i // 2, i % 2] = value
    sigma = factor * factor.T + mpmath.matrix(base)
    away = mpmath.matrix([a - b for a, b in zip(x, mean)])
    return -(away.T * sigma ** -1 * away)[0] / 2 - log(mpmath.det(sigma)) / 2 - 3 * log(2 * pi) / 2


def autoregression(at, series):
    a, s = at
    return sum(normal(series[i], mpmath.tanh(a) * series[i - 1], log(1 + exp(s))) for i in range(1, 8))


def softmax(at, rows, labels):
    total = mpf(0)
    for row, label in zip(rows, labels):
        scores = [at[2 * c] * row[0] + at[2 * c + 1] * row[1] for c in range(3)]
        total += scores[int(label) - 1] - log_sum(scores)
    return total


def gamma_and_beta(at, x):
    a, r = at
    alpha, rate = exp(a), exp(r)
    p = 1 / (1 + exp(-r))
    gamma = alpha * log(rate) - log_gamma(alpha) + (alpha - 1) * log(x) - rate * x
    b = mpf(5) / 2
    return gamma + log_gamma(alpha + b) - log_gamma(alpha) - log_gamma(b) + (alpha - 1) * log(p) + (b - 1) * log(1 - p)


def integral(at):
    a, b = at
    return -log(mpmath.quad(lambda t: exp(-a * t ** b), mpmath.linspace(0, 2, 5)))


CASES = {
    "a normal of 10 dimensions": (normals, draws(10), [draws(10, 3), [round(random.uniform(0.3, 4), 3) for _ in range(10)]]),
    "a funnel": (funnel, [1.3] + draws(9), []),
    "logistic regression": (logistic_regression, draws(3), [[draws(3) for _ in range(12)], [random.choice([-1, 1]) for _ in range(12)]]),
    "a mixture": (mixture, [-2.1, 0.3, 2.2, -0.4, 0.2, -0.7], [draws(10, 3), [0.25, 0.35, 0.4]]),
    "eight schools": (schools, [4.2, 1.1] + draws(8, 8), [[28, 8, -3, 7, -1, 1, 18, 12], [15, 10, 16, 11, 9, 11, 10, 18]]),
    "Student's t": (student, [0.4, -0.3], [draws(9, 4)]),
    "a straight line": (line, [0.5, -1.2, 0.1], [draws(8), draws(8)]),
    "Poisson regression": (poisson, [0.4, 0.7], [draws(8), [0, 3, 1, 2, 5, 0, 1, 4]]),
    "a multivariate normal": (multivariate, draws(9), [draws(3), [[2, 0.5, 0.1], [0.5, 1, -0.2], [0.1, -0.2, 1.5]]]),
    "an autoregression": (autoregression, [0.6, -0.2], [draws(8)]),
    "softmax regression": (softmax, draws(6), [[draws(2) for _ in range(3)], [1, 3, 3]]),
    "a gamma and a beta density": (gamma_and_beta, [0.7, -0.4], [1.7]),
    "an integral inside": (integral, [1.3, 1.6], []),
}


def exactly(value):
    return [exactly(item) for item in value] if isinstance(value, list) else mpf(value)


def told(density, at, data):
    point, inputs = exactly(at), exactly(data)
    gradient = []
    for i in range(len(point)):
        up, down = list(point), list(point)
        up[i] += STEP
        down[i] -= STEP
        gradient.append((density(up, *inputs) - density(down, *inputs)) / (2 * STEP))
    return {"data": data, "at": at, "value": mpmath.nstr(density(point, *inputs), 30), "gradient": [mpmath.nstr(g, 30) for g in gradient]}


table = {"source": f"mpmath {mpmath.__version__}", "cases": {name: told(*case) for name, case in CASES.items()}}
with open("src/test/tables/gradients.json", "w") as file:
    file.write(json.dumps(table, indent="\t") + "\n")
