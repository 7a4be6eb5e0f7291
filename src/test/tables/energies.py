#!/usr/bin/python3
"""Partition functions and their temperatures by 50-digit quadrature, and gradients of ln p of small models by torch in doubles.

Run from the root of the project: /usr/bin/python3 src/test/tables/energies.py
"""
import itertools
import json

import mpmath
import torch
from mpmath import mp

mp.dps = 50
torch.set_default_dtype(torch.float64)
INF = mp.inf


def row(latex, energy, temperature, low, high):
    points = [low, 0, high] if low == -INF else [low, high]
    z = mp.quad(lambda x: mp.exp(-energy(x) / temperature), points)
    mean = mp.quad(lambda x: energy(x) * mp.exp(-energy(x) / temperature), points) / z
    square = mp.quad(lambda x: (energy(x) - mean) ** 2 * mp.exp(-energy(x) / temperature), points) / z
    end = lambda x: None if mp.isinf(x) else float(x)
    return {"latex": latex, "temperature": float(temperature), "low": end(low), "high": end(high),
            "logPartition": float(mp.log(z)), "meanEnergy": float(mean), "heatCapacity": float(square / temperature ** 2)}


def t(text):
    return mp.mpf(text)


LINES = [
    row("\\frac{x^2}{2}+\\frac{x^4}{10}", lambda x: x ** 2 / 2 + x ** 4 / 10, t("1"), -INF, INF),
    row("\\frac{x^2}{2}+\\frac{x^4}{10}", lambda x: x ** 2 / 2 + x ** 4 / 10, t("0.25"), -INF, INF),
    row("(x^2-1)^2", lambda x: (x ** 2 - 1) ** 2, t("0.5"), -INF, INF),
    row("\\ln\\cosh x", lambda x: mp.log(mp.cosh(x)), t("0.5"), -INF, INF),
    row("x+\\sin x", lambda x: x + mp.sin(x), t("2"), t("0"), INF),
    row("x^3", lambda x: x ** 3, t("1.5"), t("-1"), t("2")),
]

SIDE = 3
BONDS = [(r * SIDE + c, s) for r in range(SIDE) for c in range(SIDE) for s in ([r * SIDE + c + 1] if c + 1 < SIDE else []) + ([r * SIDE + c + SIDE] if r + 1 < SIDE else [])]
STATES = torch.tensor(list(itertools.product([-1.0, 1.0], repeat=SIDE * SIDE)))


def ising(states, theta):
    bonds = sum(states[:, i] * states[:, j] for i, j in BONDS)
    return -theta[0] * bonds - theta[1] * states.sum(1)


def gradient(theta, state):
    at = torch.tensor(theta, requires_grad=True)
    log_p = -ising(torch.tensor([state]), at)[0] - torch.logsumexp(-ising(STATES, at), 0)
    log_p.backward()
    return {"parameters": theta, "state": state, "logProbability": log_p.item(), "gradient": at.grad.tolist()}


LATEX = "-\\theta_1(" + "+".join(f"s_{i + 1}s_{j + 1}" for i, j in BONDS) + ")-\\theta_2\\sum_{i=1}^{9}s_i"
LATTICE = [gradient(theta, state) for theta in ([0.3, 0.1], [-0.5, 0.8], [1.5, 0.0]) for state in ([1.0] * 9, [1.0, -1.0, 1.0, 1.0, -1.0, -1.0, 1.0, 1.0, 1.0])]

with open("src/test/tables/energies.json", "w") as file:
    json.dump({"source": f"mpmath {mpmath.__version__}, 50 digits; torch {torch.__version__}", "lines": LINES, "lattice": {"latex": LATEX, "rows": LATTICE}}, file, indent="\t")
    file.write("\n")
