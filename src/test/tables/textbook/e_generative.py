"""Diffusion, flows, codebooks, kernels and distances of distributions."""
import math

import mpmath as mp
import numpy as np
from scipy import linalg, stats
from scipy.spatial import distance

from c import case


def posterior_mean(b, t, x, y):
    before, now = np.prod(1 - b[: t - 1]), np.prod(1 - b[:t])
    return np.sqrt(before) * b[t - 1] / (1 - now) * x + np.sqrt(1 - b[t - 1]) * (1 - before) / (1 - now) * y


def posterior_mean_by_precisions(b, t, x, y):
    noise, before = mp.mpf(b[t - 1]), mp.fprod(1 - mp.mpf(v) for v in b[: t - 1])
    precision = (1 - noise) / noise + 1 / (1 - before)
    return [(mp.sqrt(before) / (1 - before) * u + mp.sqrt(1 - noise) / noise * v) / precision for u, v in zip(x, y)]


def kernel_sum(X, Y, s):
    return sum(np.exp(-np.sum((x - y) ** 2) / (2 * s * s)) for x in X for y in Y)


def kernel_mean(X, Y, s):
    return np.exp(-distance.cdist(X, Y, 'sqeuclidean') / 2 / s**2).mean()


case('diffusion/posterior-mean', r'''
## DDPM: forward process posterior
Let $\alpha_t=1-\beta_t$ and $\bar{\alpha}_t=\prod_{s=1}^{t}\alpha_s$. Conditioned on $\mathbf{x}_0$ the posterior is Gaussian with mean
$$⟦\tilde{\boldsymbol{\mu}}_t(\mathbf{x}_t,\mathbf{x}_0)=\frac{\sqrt{\bar{\alpha}_{t-1}}\beta_t}{1-\bar{\alpha}_t}\mathbf{x}_0+\frac{\sqrt{\alpha_t}(1-\bar{\alpha}_{t-1})}{1-\bar{\alpha}_t}\mathbf{x}_t⟧$$
''', [r'\beta', 't', r'\mathbf{x}_0', r'\mathbf{x}_t'], [[[0.1, 0.2, 0.3], 3, [1.0, -1.0], [0.2, 0.5]], [[0.01, 0.02, 0.03, 0.04], 2, [0.5], [-0.7]]],
    posterior_mean, posterior_mean_by_precisions)

case('flow/affine-density', r'''
### Normalizing flow
Change of variables for an affine flow $f(\mathbf{x})=A\mathbf{x}+\mathbf{b}$ in $d$ dimensions with base density $p_Z(\mathbf{z})=(2\pi)^{-d/2}\exp\left(-\frac{1}{2}\mathbf{z}^{\top}\mathbf{z}\right)$:
$$⟦\log p_X(\mathbf{x})=\log p_Z\left(f(\mathbf{x})\right)+\log\left|\det\frac{\partial f(\mathbf{x})}{\partial\mathbf{x}^{\top}}\right|⟧$$
''', ['A', r'\mathbf{b}', r'\mathbf{x}', 'd'], [[[[2.0, 0.5], [0.0, -1.0]], [0.1, 0.2], [0.3, -0.4], 2], [[[1.0, 2.0], [3.0, 4.0]], [0.0, 0.0], [1.0, -0.5], 2]],
    lambda A, b, x, d: -d / 2 * np.log(2 * np.pi) - np.sum((A @ x + b) ** 2) / 2 + np.log(abs(linalg.det(A))),
    lambda A, b, x, d: stats.multivariate_normal(-linalg.solve(A, b), linalg.inv(np.transpose(A) @ A)).logpdf(x))

case('generative/codebook', r'''
### VQ-VAE
The encoder output $z_e(x)$ is replaced by its nearest codebook vector $e_j$:
$$⟦z_q(x)=e_k,\quad\text{where}\quad k=\text{argmin}_j\|z_e(x)-e_j\|_2⟧$$
''', ['z_e(x)', 'e'], [[[0.9, 0.1], [[0.0, 0.0], [1.0, 0.0], [0.0, 1.0]]], [[-0.4, 3.0], [[0.0, 0.0], [1.0, 0.0], [0.0, 1.0]]]],
    lambda z, e: e[np.argmin(np.linalg.norm(e - z, axis=1))],
    lambda z, e: min(e, key=lambda u: math.dist(u, z)))

case('kernel/rbf-slash', r'''
**RBF kernel** (Gaussian kernel) with bandwidth $\sigma$: $⟦k(x,x')=\exp\left(-\|x-x'\|^2/2\sigma^2\right)⟧$
''', ['x', "x'", r'\sigma'], [[[1.0, 2.0], [0.0, 2.5], 2.0], [[0.3], [-0.3], 0.5]],
    lambda x, y, s: np.exp(-np.sum((x - y) ** 2) / (2 * s**2)),
    lambda x, y, s: mp.exp(-(mp.mpf(math.dist(x, y)) / s) ** 2 / 2))

case('kernel/mmd', r'''
#### Maximum Mean Discrepancy (MMD)
Biased estimate from samples $x_1,\dots,x_m$ and $y_1,\dots,y_n$ with the kernel $k(u,v)=\exp\left(-\frac{\|u-v\|^2}{2\sigma^2}\right)$:
$$⟦\mathrm{MMD}_b^2=\frac{1}{m^2}\sum_{i,j=1}^{m}k(x_i,x_j)-\frac{2}{mn}\sum_{i,j=1}^{m,n}k(x_i,y_j)+\frac{1}{n^2}\sum_{i,j=1}^{n}k(y_i,y_j)⟧$$
''', ['x', 'y', 'm', 'n', r'\sigma'], [[[[0.0, 1.0], [1.0, 1.0]], [[0.5, 0.0], [2.0, 1.0], [0.0, 0.0]], 2, 3, 1.0], [[[0.0], [1.0], [3.0]], [[0.5], [2.0]], 3, 2, 0.7]],
    lambda x, y, m, n, s: kernel_sum(x, x, s) / m**2 - 2 * kernel_sum(x, y, s) / (m * n) + kernel_sum(y, y, s) / n**2,
    lambda x, y, m, n, s: kernel_mean(x, x, s) - 2 * kernel_mean(x, y, s) + kernel_mean(y, y, s))

case('generative/fid', r'''
### FID
Fréchet distance of two Gaussians fitted to Inception features, means $\mu_1,\mu_2$ and covariance matrices $C_1,C_2$:
$$⟦d^2=\|\mu_1-\mu_2\|^2+\mathrm{Tr}\left(C_1+C_2-2\sqrt{C_1C_2}\right)⟧$$
''', [r'\mu_1', r'\mu_2', 'C_1', 'C_2'], [[[0.0, 1.0], [1.0, 0.5], [[2.0, 0.3], [0.3, 1.0]], [[1.0, -0.2], [-0.2, 0.5]]], [[0.0, 0.0], [0.0, 0.0], [[1.0, 0.5], [0.5, 2.0]], [[3.0, 1.0], [1.0, 1.0]]]],
    lambda m, n, C, D: np.sum((m - n) ** 2) + np.trace(C + D - 2 * linalg.sqrtm(C @ D)),
    lambda m, n, C, D: math.dist(m, n) ** 2 + np.trace(C) + np.trace(D) - 2 * np.sqrt(linalg.eigvals(np.dot(C, D)).real).sum())

case('information/jensen-shannon-midpoint', r'''
**Jensen–Shannon divergence.** Symmetrised, always finite. Let $M=\frac{1}{2}(P+Q)$ and $D_{\text{KL}}(P\parallel Q)=\sum_iP(i)\ln\frac{P(i)}{Q(i)}$. Then
$$⟦\text{JSD}(P\parallel Q)=\frac{1}{2}D_{\text{KL}}(P\parallel M)+\frac{1}{2}D_{\text{KL}}(Q\parallel M)⟧$$
''', ['P', 'Q'], [[[0.2, 0.5, 0.3], [0.6, 0.1, 0.3]], [[0.9, 0.1], [0.4, 0.6]]],
    lambda p, q: sum(0.5 * a * math.log(2 * a / (a + b)) + 0.5 * b * math.log(2 * b / (a + b)) for a, b in zip(p, q)),
    lambda p, q: stats.entropy(np.mean([p, q], axis=0)) - (stats.entropy(p) + stats.entropy(q)) / 2)
