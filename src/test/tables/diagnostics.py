#!/usr/bin/python3
"""Writes diagnostics.json beside itself: effective sizes and R-hat of chains, written down from the paper (A. Vehtari et al., Bayesian Anal.
16 (2021), 667) with NumPy and SciPy alone.

Run: /usr/bin/python3 src/test/tables/diagnostics.py
"""
import json
import os

import numpy as np
import scipy
from scipy.stats import norm, rankdata

rng = np.random.default_rng(20261123)


def autocovariance(x):
    centred = x - x.mean()
    return np.array([np.dot(centred[:len(x) - k], centred[k:]) / len(x) for k in range(len(x))])


def split(chains):
    half = chains.shape[1] // 2
    return np.vstack([chains[:, :half], chains[:, -half:]])


def variances(chains):
    n = chains.shape[1]
    within = chains.var(axis=1, ddof=1).mean()
    return within, within * (n - 1) / n + (chains.mean(axis=1).var(ddof=1) if len(chains) > 1 else 0)


def ess(chains):
    m, n = chains.shape
    within, total = variances(chains)
    acov = np.mean([autocovariance(c) for c in chains], axis=0)
    rho = 1 - (within - acov) / total
    rho[0] = 1
    pairs, t, even = [], 0, 0
    while t + 1 < n - 3:
        pair = rho[t] + rho[t + 1]
        if pair <= 0:
            even = max(0, rho[t])
            break
        pairs.append(pair)
        t += 2
    tau = -1 + 2 * np.minimum.accumulate(pairs).sum() + even
    return m * n / max(tau, 1 / np.log10(m * n))


def z_scale(chains):
    ranks = rankdata(chains, method='average').reshape(chains.shape)
    return norm.ppf((ranks - 3 / 8) / (chains.size + 1 / 4))


def r_hat(chains):
    within, total = variances(chains)
    return np.sqrt(total / within)


def autoregressive(m, n, phi, shift=0.0):
    x = np.zeros((m, n))
    x[:, 0] = rng.normal(size=m)
    for t in range(1, n):
        x[:, t] = phi * x[:, t - 1] + np.sqrt(1 - phi * phi) * rng.normal(size=m)
    return x + shift * np.arange(m)[:, None]


CHAINS = {
    'independent': autoregressive(4, 100, 0.0),
    'slow': autoregressive(4, 120, 0.8),
    'antithetic': autoregressive(2, 100, -0.6),
    'apart': autoregressive(3, 80, 0.3, 1.0),
    'of different width': autoregressive(2, 100, 0.2) * np.array([[1.0], [4.0]]),
    'heavy tails': np.tan(np.pi * (rng.uniform(size=(4, 100)) - 0.5)),
    'integers': rng.integers(0, 5, size=(2, 90)).astype(float),
    'one, of odd length': autoregressive(1, 101, 0.5),
}
rows = []
for name, chains in CHAINS.items():
    chains = np.round(chains, 6)
    halves = split(chains)
    folded = np.abs(halves - np.median(halves))
    tails = [ess((halves <= np.quantile(halves, q)).astype(float)) for q in (0.05, 0.95)]
    rows.append([name, chains.tolist(), max(r_hat(z_scale(halves)), r_hat(z_scale(folded))), ess(z_scale(halves)), min(tails)])
with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), 'diagnostics.json'), 'w') as file:
    file.write(json.dumps({'versions': {'numpy': np.__version__, 'scipy': scipy.__version__}})[:-1] + ', "cases": [\n' + ',\n'.join(json.dumps(row) for row in rows) + '\n]}\n')
