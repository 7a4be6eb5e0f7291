"""Distributions, moments, joint tables, chains and networks."""
import math

import mpmath as mp
import numpy as np
from scipy import stats

from c import Bound, case, table


def joint(p, x, y):
    """A table with its domain, which the covariance needs as well."""
    return Bound(table(p, 'x', 'y', x=x, y=y).json, (p, x, y))


def covariance(p, x, y):
    p, x, y = map(np.array, (p, x, y))
    return np.sum(np.outer(x - np.sum(p.T * x), y - np.sum(p * y)) * p)


def covariance_of_lists(p, x, y):
    rows = [(a, b, q) for a, row in zip(x, p) for b, q in zip(y, row)]
    return mp.fsum(a * b * q for a, b, q in rows) - mp.fsum(a * q for a, _, q in rows) * mp.fsum(b * q for _, b, q in rows)


case('order/exponential', r'''
# Order statistics
Sort an i.i.d. sample, $X_{(1)}\le\dots\le X_{(n)}$. The $k$-th one has density
$$⟦f_{X_{(k)}}(x)=\frac{n!}{(k-1)!\,(n-k)!}\,[F(x)]^{k-1}\,[1-F(x)]^{n-k}\,f(x)⟧$$
Here every $X_i$ is exponential with rate $\lambda$, so $F(x)=1-e^{-\lambda x}$ and $f(x)=\lambda e^{-\lambda x}$.
''', ['x', 'k', 'n', r'\lambda'], [[0.5, 2, 5, 1.5], [1.2, 1, 3, 0.7], [2.0, 4, 4, 1.0]],
    lambda x, k, n, l: (lambda F: math.factorial(n) / math.factorial(k - 1) / math.factorial(n - k) * F ** (k - 1) * (1 - F) ** (n - k) * (l * math.exp(-l * x)))(1 - math.exp(-l * x)),
    lambda x, k, n, l: stats.beta.pdf(stats.expon.cdf(x, scale=1 / l), k, n - k + 1) * stats.expon.pdf(x, scale=1 / l))

case('distribution/poisson-floor', r'''
- **Poisson CDF**: the chance of at most $m$ arrivals when the mean is $\lambda$, $⟦\Pr(X\le m)=e^{-\lambda}\sum_{k=0}^{\lfloor m\rfloor}\frac{\lambda^{k}}{k!}⟧$ (also for $m$ that is no integer)
''', ['m', r'\lambda'], [[3, 2.5], [4.7, 6.0], [0, 0.3]],
    lambda m, l: math.exp(-l) * sum(l**k / math.factorial(k) for k in range(math.floor(m) + 1)),
    lambda m, l: stats.poisson.cdf(m, l))

case('distribution/gamma-survival', r'''
**Survival function of the Gamma law** with shape $k$ and scale $\theta$: $$⟦\mathbb{P}(X>x)=\int_{x}^{\infty}\frac{t^{k-1}e^{-t/\theta}}{\Gamma(k)\,\theta^{k}}\,dt⟧$$ where $\Gamma(k)=\int_0^\infty u^{k-1}e^{-u}\,du$.
''', ['x', 'k', r'\theta'], [[1.5, 2.5, 1.0], [4.0, 3.0, 0.8], [0.2, 1.2, 2.0]],
    lambda x, k, t: stats.gamma.sf(x, k, scale=t),
    lambda x, k, t: mp.gammainc(k, mp.mpf(x) / t, regularized=True), tolerance=1e-7)

case('moment/mixture-variance', r'''
### Variance of a Gaussian mixture
Weights $\pi_k$ (they sum to one), component means $\mu_k$ and standard deviations $\sigma_k$:

$$
⟦\operatorname{Var}(X)=\sum_{k=1}^{K}\pi_k\left(\sigma_k^2+\mu_k^2\right)-\Bigl(\sum_{k=1}^{K}\pi_k\mu_k\Bigr)^2⟧
$$
''', [r'\pi', r'\mu', r'\sigma', 'K'], [[[0.3, 0.7], [0.0, 2.0], [1.0, 0.5], 2], [[0.2, 0.5, 0.3], [-1.0, 0.0, 4.0], [0.1, 1.0, 2.0], 3]],
    lambda p, m, s, K: np.sum(p * (s**2 + m**2)) - np.sum(p * m) ** 2,
    lambda p, m, s, K: mp.fsum(w * (d**2 + (u - mp.fdot(p, m)) ** 2) for w, u, d in zip(p, m, s)))

case('moment/generating-function', r'''
**Moment generating function.** For $X\sim\operatorname{Exp}(\lambda)$, $$⟦M_X(t)=\mathbb{E}\left[e^{tX}\right]=\int_{0}^{\infty}e^{tx}\,\lambda e^{-\lambda x}\,\mathrm{d}x=\frac{\lambda}{\lambda-t},\quad t<\lambda⟧$$
''', ['t', r'\lambda'], [[0.5, 2.0], [-1.0, 0.8], [0.0, 3.0]],
    lambda t, l: l / (l - t),
    lambda t, l: mp.quad(lambda x: l * mp.exp((t - l) * x), [0, 1, 5, mp.inf]))

case('bayes/base-rate', r'''
## Base rate fallacy
$D$: the patient is ill, $+$: the test is positive. Since $\Pr(\neg D)=1-\Pr(D)$,
$$⟦\Pr(D\mid +)=\frac{\Pr(+\mid D)\Pr(D)}{\Pr(+\mid D)\Pr(D)+\Pr(+\mid\neg D)\Pr(\neg D)}⟧$$
''', [r'\Pr(+\mid D)', r'\Pr(D)', r'\Pr(+\mid\neg D)'], [[0.99, 0.01, 0.05], [0.8, 0.3, 0.1]],
    lambda a, b, c: a * b / (a * b + c * (1 - b)),
    lambda a, b, c: 1 / (1 + mp.mpf(c) * (1 - mp.mpf(b)) / a / b))

case('transform/log-normal', r'''
* ✨ **Change of variables**
	If $Y=g(X)$ with $g$ monotone then $⟦f_Y(y)=f_X\left(g^{-1}(y)\right)\left|\frac{d}{dy}g^{-1}(y)\right|⟧$. For the log-normal take $g^{-1}(y)=\ln y$ and the standard normal density $f_X(x)=\frac{1}{\sqrt{2\pi}}e^{-x^2/2}$.
''', ['y'], [[0.5], [1.0], [3.2]],
    lambda y: math.exp(-math.log(y) ** 2 / 2) / math.sqrt(2 * math.pi) / y,
    lambda y: stats.lognorm.pdf(y, 1))

case('joint/conditional-expectation', r'''
#### Conditional expectation
From the joint pmf $p(x,y)$ of two discrete variables:
$$ ⟦\mathbb{E}[Y\mid X=x]=\frac{\sum_{y}y\,p(x,y)}{\sum_{y}p(x,y)}⟧ $$
''', ['x', 'p'], [
    [0, table([[0.1, 0.2, 0.1], [0.3, 0.05, 0.25]], 'x', 'y', x=[0, 1], y=[0, 1, 2])],
    [1, table([[0.1, 0.2, 0.1], [0.3, 0.05, 0.25]], 'x', 'y', x=[0, 1], y=[0, 1, 2])],
],
    lambda x, p: p[x] @ np.arange(3) / p[x].sum(),
    lambda x, p: sum(y * q for y, q in enumerate(p[x])) / sum(p[x]))

case('joint/covariance', r'''
# Covariance of two discrete variables
With the means $\mu_X=\sum_x\sum_y x\,p(x,y)$ and $\mu_Y=\sum_x\sum_y y\,p(x,y)$,
$$⟦\operatorname{Cov}(X,Y)=\sum_{x}\sum_{y}(x-\mu_X)(y-\mu_Y)\,p(x,y)⟧$$
''', ['p'], [[joint([[0.1, 0.2, 0.1], [0.3, 0.05, 0.25]], [0, 1], [0, 1, 2])], [joint([[0.4, 0.1], [0.1, 0.4]], [-1, 1], [-1, 1])]],
    lambda p: covariance(*p),
    lambda p: covariance_of_lists(*p))

case('chain/two-states', r'''
## Two-state chain
$a$ is the chance to leave state 1, $b$ the chance to leave state 2. The $n$-step matrix is
$$⟦P^{n}=\frac{1}{a+b}\begin{pmatrix}b&a\\b&a\end{pmatrix}+\frac{(1-a-b)^{n}}{a+b}\begin{pmatrix}a&-a\\-b&b\end{pmatrix}⟧$$
''', ['a', 'b', 'n'], [[0.3, 0.2, 3], [0.5, 0.9, 4]],
    lambda a, b, n: np.linalg.matrix_power(np.array([[1 - a, a], [b, 1 - b]]), n),
    lambda a, b, n: (np.array([[b, a], [b, a]]) + (1 - a - b) ** n * np.array([[a, -a], [-b, b]])) / (a + b))

case('network/explaining-away', r'''
### Explaining away (v-structure $a\to c\leftarrow b$)
The network factorises as $p(a,b,c)=p(c\mid a,b)\,p(a)\,p(b)$ and so
$$⟦p(a\mid c)=\frac{\sum_{b}p(c\mid a,b)\,p(a)\,p(b)}{\sum_{a'}\sum_{b}p(c\mid a',b)\,p(a')\,p(b)}⟧$$
All variables are binary.
''', ['a', 'c', 'p(a)', 'p(b)', 'p(c|a,b)'], [
    [1, 2, [0.8, 0.2], [0.7, 0.3], table([[[0.9, 0.4], [0.3, 0.05]], [[0.1, 0.6], [0.7, 0.95]]], 'c', 'a', 'b')],
    [2, 1, [0.8, 0.2], [0.7, 0.3], table([[[0.9, 0.4], [0.3, 0.05]], [[0.1, 0.6], [0.7, 0.95]]], 'c', 'a', 'b')],
],
    lambda a, c, p, q, t: (lambda s: sum(s[a - 1]) / sum(s.ravel()))(t[c - 1] * p[:, None] * q),
    lambda a, c, p, q, t: sum(t[c - 1][a - 1][k] * p[a - 1] * q[k] for k in (0, 1)) / sum(t[c - 1][j][k] * p[j] * q[k] for j in (0, 1) for k in (0, 1)))
