"""Entropies and divergences, sampling, quadrature and derivatives."""
import math

import mpmath as mp
import numpy as np
import torch
from scipy import integrate, linalg, stats
from scipy.spatial import distance

from c import case, fn, table


def tensor(values):
    return torch.tensor(values, dtype=torch.float64)


def gaussian(mean, covariance):
    return torch.distributions.MultivariateNormal(tensor(mean), tensor(covariance))


case('information/entropy-zero', r'''
# Shannon entropy
Measured in bits, with the usual convention $0\log_2 0=0$:
$$⟦H(X)=-\sum_{x\in\mathcal{X}}p(x)\log_2 p(x)⟧$$
where $\mathcal{X}$ is the alphabet and $p(x)$ the probability of symbol $x$.
''', ['p(x)'], [[[0.5, 0.25, 0.25]], [[0.7, 0.3, 0.0]], [[0.1, 0.2, 0.3, 0.4]]],
    lambda p: -sum(q * math.log2(q) for q in p if q > 0),
    lambda p: stats.entropy(p, base=2))

case('information/gaussians', r'''
### KL between two Gaussians
$k$ is the dimension, $\mathcal{N}_0=\mathcal{N}(\mu_0,\Sigma_0)$, $\mathcal{N}_1=\mathcal{N}(\mu_1,\Sigma_1)$:
$$⟦D_{\mathrm{KL}}\left(\mathcal{N}_0\,\middle\|\,\mathcal{N}_1\right)=\frac{1}{2}\left\{\operatorname{tr}\left(\Sigma_1^{-1}\Sigma_0\right)+(\mu_1-\mu_0)^{\mathsf{T}}\Sigma_1^{-1}(\mu_1-\mu_0)-k+\ln\frac{\det\Sigma_1}{\det\Sigma_0}\right\}⟧$$
''', [r'\mu_0', r'\Sigma_0', r'\mu_1', r'\Sigma_1', 'k'], [
    [[0.0, 0.0], [[1.0, 0.2], [0.2, 1.0]], [1.0, -1.0], [[2.0, 0.0], [0.0, 0.5]], 2],
    [[1.0, 0.0, 2.0], [[1.0, 0.0, 0.0], [0.0, 2.0, 0.3], [0.0, 0.3, 1.0]], [0.0, 0.0, 1.0], [[1.5, 0.1, 0.0], [0.1, 1.0, 0.0], [0.0, 0.0, 3.0]], 3],
],
    lambda m, S, n, T, k: (np.trace(linalg.solve(T, S)) + (n - m) @ linalg.solve(T, n - m) - k + np.log(linalg.det(T) / linalg.det(S))) / 2,
    lambda m, S, n, T, k: torch.distributions.kl_divergence(gaussian(m, S), gaussian(n, T)))

case('information/jensen-shannon', r'''
- **Jensen–Shannon divergence**: symmetric and bounded version of $D(P\parallel Q)=\sum_i P(i)\ln\frac{P(i)}{Q(i)}$

$$⟦\mathrm{JSD}(P\parallel Q)=\tfrac12 D(P\parallel M)+\tfrac12 D(Q\parallel M),\qquad M=\tfrac12(P+Q)⟧$$
''', ['P', 'Q'], [[[0.5, 0.5], [0.9, 0.1]], [[0.2, 0.3, 0.5], [0.6, 0.3, 0.1]]],
    lambda p, q: sum(0.5 * a * math.log(2 * a / (a + b)) for a, b in zip(p, q)) + sum(0.5 * b * math.log(2 * b / (a + b)) for a, b in zip(p, q)),
    lambda p, q: distance.jensenshannon(p, q) ** 2)

case('information/mutual', r'''
# Mutual information
Let $p_{(X,Y)}$ be the joint mass function, $p_X(x)=\sum_{y\in\mathcal Y}p_{(X,Y)}(x,y)$ and $p_Y(y)=\sum_{x\in\mathcal X}p_{(X,Y)}(x,y)$ the marginals.
$$⟦\operatorname{I}(X;Y)=\sum_{y\in\mathcal Y}\sum_{x\in\mathcal X}p_{(X,Y)}(x,y)\log\left(\frac{p_{(X,Y)}(x,y)}{p_X(x)\,p_Y(y)}\right)⟧$$
''', ['p_{(X,Y)}'], [[table([[0.3, 0.2], [0.1, 0.4]], 'x', 'y')], [table([[0.1, 0.2, 0.1], [0.3, 0.05, 0.25]], 'x', 'y')]],
    lambda p: np.sum(p * np.log(p / np.outer(p.sum(1), p.sum(0)))),
    lambda p: stats.entropy(np.sum(p, 1)) + stats.entropy(np.sum(p, 0)) - stats.entropy(np.ravel(p)))

case('information/f-divergence', r'''
**$f$-divergences** (Csiszár). For convex $f$ with $f(1)=0$: $⟦D_f(P\,\|\,Q)=\sum_{x}q(x)\,f\!\left(\frac{p(x)}{q(x)}\right)⟧$. Here we take $f(t)=(t-1)^2$, which gives Pearson's $\chi^2$ divergence.
''', ['p(x)', 'q(x)'], [[[0.5, 0.5], [0.8, 0.2]], [[0.1, 0.6, 0.3], [0.2, 0.3, 0.5]]],
    lambda p, q: sum((p - q) ** 2 / q),
    lambda p, q: mp.fsum(mp.mpf(a) ** 2 / b for a, b in zip(p, q)) - 1)

case('sampling/metropolis-hastings', r'''
### Metropolis–Hastings
A move from $x$ to the proposal $x'\sim q(\cdot\mid x)$ is accepted with probability
$$⟦\alpha(x'\mid x)=\min\left(1,\,\frac{\tilde p(x')\,q(x\mid x')}{\tilde p(x)\,q(x'\mid x)}\right)⟧$$
where $\tilde p$ is the unnormalised target and $q(x'\mid x)$ the proposal density.
''', ['x', "x'", r'\tilde p', 'q'], [
    [0.5, 1.3, fn('u', 'e^{-u^4/4}', lambda u: mp.exp(-(u**4) / 4)), fn('u v', r'\exp(-(u-v/2)^2)', lambda u, v: mp.exp(-((u - v / 2) ** 2)))],
    [1.5, 0.2, fn('u', 'e^{-u^4/4}', lambda u: mp.exp(-(u**4) / 4)), fn('u v', r'\exp(-(u-v/2)^2)', lambda u, v: mp.exp(-((u - v / 2) ** 2)))],
    [-1.0, -1.4, fn('u', 'e^{-u^4/4}', lambda u: mp.exp(-(u**4) / 4)), fn('u v', r'\exp(-(u-v/2)^2)', lambda u, v: mp.exp(-((u - v / 2) ** 2)))],
],
    lambda x, y, p, q: min(1, p(y) * q(x, y) / (p(x) * q(y, x))),
    lambda x, y, p, q: math.exp(min(0, x**4 / 4 - y**4 / 4 - (x - y / 2) ** 2 + (y - x / 2) ** 2)))

case('energy/partition', r'''
# Partition function
Two spins in a field $h$ with coupling $J$ at inverse temperature $\beta$; the energy is $E(s_1,s_2)=-J s_1 s_2-h(s_1+s_2)$.
$$⟦Z=\sum_{s_1\in\{-1,1\}}\sum_{s_2\in\{-1,1\}}e^{-\beta E(s_1,s_2)}⟧$$
''', [r'\beta', 'J', 'h'], [[1.0, 0.5, 0.2], [0.7, -1.0, 0.4]],
    lambda b, J, h: sum(math.exp(b * (J * s * t + h * (s + t))) for s in (-1, 1) for t in (-1, 1)),
    lambda b, J, h: 2 * mp.exp(b * J) * mp.cosh(2 * b * h) + 2 * mp.exp(-b * J))

case('quadrature/simpson', r'''
### Composite Simpson rule
$n$ even, step $h=\frac{b-a}{n}$, nodes $x_i=a+ih$:
$$⟦\int_{a}^{b}f(x)\,dx\approx\frac{h}{3}\left[f(x_0)+4\sum_{i=1}^{n/2}f(x_{2i-1})+2\sum_{i=1}^{n/2-1}f(x_{2i})+f(x_n)\right]⟧$$
''', ['a', 'b', 'n', 'f'], [[0.0, 1.0, 4, fn('x', 'e^{-x^2}', lambda x: mp.exp(-x * x))], [1.0, 3.0, 6, fn('x', r'\frac{1}{x}', lambda x: 1 / x)]],
    lambda a, b, n, f: integrate.simpson([float(f(x)) for x in np.linspace(a, b, n + 1)], x=np.linspace(a, b, n + 1)),
    lambda a, b, n, f: (b - a) / (3 * n) * (f(a) + sum((4 if i % 2 else 2) * f(a + i * (b - a) / n) for i in range(1, n)) + f(b)))

case('derivative/newton-step', r'''
**Newton's method** for a root of $f(x)=x^3-2x-5$. Repeat $⟦x_{k+1}=x_k-\frac{f(x_k)}{f'(x_k)}⟧$ until it settles.
''', ['x_k'], [[2.0], [3.5]],
    lambda x: x - (x**3 - 2 * x - 5) / (3 * x**2 - 2),
    lambda x: x - (x**3 - 2 * x - 5) / mp.diff(lambda u: u**3 - 2 * u - 5, x))

case('derivative/mixed', r'''
- **Mixed second derivative** of $f(x,y)=x^2y+\sin(xy)$; the order does not matter (Schwarz):
$$⟦f_{xy}(x,y)=\frac{\partial^2 f}{\partial x\,\partial y}=2x+\cos(xy)-xy\sin(xy)⟧$$
''', ['x', 'y'], [[1.0, 2.0], [-0.5, 0.7]],
    lambda x, y: 2 * x + math.cos(x * y) - x * y * math.sin(x * y),
    lambda x, y: mp.diff(lambda u, v: u * u * v + mp.sin(u * v), (x, y), (1, 1)))
