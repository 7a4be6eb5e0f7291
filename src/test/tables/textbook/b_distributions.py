"""Distributions and moments, variational and latent-variable formulas, diffusion and flows."""
import mpmath as mp
import numpy as np
from scipy import integrate, special, stats

from case_b import case, negative

T = 'distributions'

case('weibull-density', T, r'''
* ##### ✨Weibull Distribution
	Lifetimes of parts that wear out, with scale $\lambda>0$ and shape $k>0$ :
	$⟦f(x;\lambda,k)=\begin{cases}\frac{k}{\lambda}\left(\frac{x}{\lambda}\right)^{k-1}e^{-(x/\lambda)^{k}} & x\geq 0,\\ 0 & x<0.\end{cases}⟧$
''',
    ({'x': 1.2, r'\lambda': 2.0, 'k': 1.5}, stats.weibull_min.pdf(1.2, 1.5, scale=2), mp.mpf('0.75') * mp.sqrt('0.6') * mp.exp(-mp.mpf('0.6') ** 1.5)),
    ({'x': -0.4, r'\lambda': 1.0, 'k': 3.0}, stats.weibull_min.pdf(-0.4, 3), 0))

case('gamma-density', T, r'''
## Gamma Distribution

Waiting time for the $\alpha$-th event of a Poisson process; $\alpha$ is the shape and $\beta$ the rate.

$$
⟦f(x)=\frac{\beta^\alpha}{\Gamma(\alpha)}x^{\alpha-1}e^{-\beta x},\qquad x>0⟧
$$
''',
    ({'x': 0.8, r'\alpha': 2.5, r'\beta': 1.5}, stats.gamma.pdf(0.8, 2.5, scale=1 / 1.5), mp.mpf(1.5) ** 2.5 / mp.gamma(2.5) * mp.mpf('0.8') ** 1.5 * mp.exp(-mp.mpf('1.2'))),
    ({'x': 3.0, r'\alpha': 4, r'\beta': 2.0}, stats.gamma.pdf(3, 4, scale=0.5), mp.mpf(16) / 6 * 27 * mp.exp(-6)))

case('laplace-density', T, r'''
* ✨ **Laplace Distribution**
	Two exponentials back to back, with centre $\mu$ and scale $b>0$. Its density is : $⟦p(x|\mu,b)=\frac{1}{2b}exp(-\frac{|x-\mu|}{b})⟧$
''',
    ({'x': -0.7, r'\mu': 0.5, 'b': 0.8}, stats.laplace.pdf(-0.7, 0.5, 0.8), mp.exp(-mp.mpf('1.5')) / mp.mpf('1.6')),
    ({'x': 2.0, r'\mu': 2.0, 'b': 0.25}, stats.laplace.pdf(2, 2, 0.25), 2))

case('laplace-distribution-function', T, r'''
* ✨ **Laplace Distribution**
	* The cumulative distribution function, for centre $\mu$ and scale $b$ : $⟦F(x)=\frac{1}{2}+\frac{1}{2}\mathrm{sgn}(x-\mu)\left(1-e^{-|x-\mu|/b}\right)⟧$
''',
    ({'x': -0.7, r'\mu': 0.5, 'b': 0.8}, stats.laplace.cdf(-0.7, 0.5, 0.8), mp.exp(-mp.mpf('1.5')) / 2),
    ({'x': 3.0, r'\mu': 1.0, 'b': 2.0}, stats.laplace.cdf(3, 1, 2), 1 - mp.exp(-1) / 2))

case('negative-binomial-mass', T, r'''
* ##### ✨负二项分布
	在第 $r$ 次成功之前失败了 $k$ 次的概率，$p$ 为每次成功的概率：
	$⟦P(X=k)=\binom{k+r-1}{k}(1-p)^kp^r⟧$
''',
    ({'k': 4, 'r': 3, 'p': 0.35}, stats.nbinom.pmf(4, 3, 0.35), mp.binomial(6, 4) * mp.mpf('0.65') ** 4 * mp.mpf('0.35') ** 3),
    ({'k': 0, 'r': 5, 'p': 0.6}, stats.nbinom.pmf(0, 5, 0.6), mp.mpf('0.6') ** 5))

case('beta-mean-from-density', T, r'''
**Beta distribution.** On $0<x<1$ the density is $f(x)=\frac{x^{a-1}(1-x)^{b-1}}{B(a,b)}$ with $B(a,b)=\frac{\Gamma(a)\Gamma(b)}{\Gamma(a+b)}$. The mean is

$$⟦E[X]=\int_{0}^{1}xf(x)\,dx⟧$$
''',
    ({'a': 2.5, 'b': 4.0}, 2.5 / 6.5, mp.beta(3.5, 4) / mp.beta(2.5, 4)),
    ({'a': 3, 'b': 1.5}, 3 / 4.5, stats.beta.mean(3, 1.5)))

case('rayleigh-variance-from-density', T, r'''
- Rayleigh: length of a vector with two independent normal parts, density $f(x)=\frac{x}{\sigma^2}e^{-x^2/(2\sigma^2)}$ for $x\ge 0$, $\sigma>0$. Variance about the mean $m$:

  $$⟦\operatorname{Var}(X)=\int_0^\infty(x-m)^2f(x)\,dx,\quad m=\int_0^\infty xf(x)\,dx⟧$$
''',
    ({r'\sigma': 1.0}, (4 - np.pi) / 2, stats.rayleigh.var()),
    ({r'\sigma': 2.5}, (4 - np.pi) / 2 * 6.25, stats.rayleigh.var(scale=2.5)))

counts, masses = np.array([0, 1, 2, 3]), np.array([0.4, 0.3, 0.2, 0.1])
case('variance-from-mass-table', T, r'''
### Variance of a count

For a count $X$ with probabilities $P(X=k)$,
$$⟦\mathrm{Var}(X)=\sum_{k}k^2P(X=k)-\left(\sum_{k}kP(X=k)\right)^2⟧$$
''',
    ({'P(X=k)': {'table': [0.4, 0.3, 0.2, 0.1], 'args': ['k'], 'domain': {'k': [0, 1, 2, 3]}}}, masses @ counts ** 2 - (masses @ counts) ** 2, stats.rv_discrete(values=(counts, masses)).var()),
    ({'P(X=k)': {'table': [0.25, 0.25, 0.5], 'args': ['k'], 'domain': {'k': [-1, 2, 5]}}}, 0.25 * 1 + 0.25 * 4 + 0.5 * 25 - (0.25 + 2.5) ** 2, np.cov([-1, 2, 5], aweights=[0.25, 0.25, 0.5], ddof=0)))

case('change-of-variables', T, r'''
* ##### ✨Change of Variables
	If $Y=g(X)$ with $g$ monotone and $f_X$ the density of $X$, the density of $Y$ is :
	$⟦f_Y(y)=f_X(g^{-1}(y))\left|\frac{d}{dy}g^{-1}(y)\right|⟧$
''',
    ({'f_X': {'dist': 'Normal', 'args': {'mu': 0.2, 'sigma': 0.5}}, 'g^{-1}(y)': {'fn': {'params': ['y'], 'latex': r'\ln y'}}, 'y': 1.4}, stats.lognorm.pdf(1.4, 0.5, scale=np.exp(0.2)), stats.norm.pdf(np.log(1.4), 0.2, 0.5) / 1.4),
    ({'f_X': {'dist': 'Exponential', 'args': {'rate': 2.0}}, 'g^{-1}(y)': {'fn': {'params': ['y'], 'latex': r'\frac{3-y}{4}'}}, 'y': 1.0}, stats.expon.pdf(0.5, scale=0.5) / 4, 2 * mp.exp(-1) / 4))

case('logit-normal-density', T, r'''
**Logit-normal.** A standard normal pushed through the logistic sigmoid, $0<y<1$:

$$⟦f(y)=\frac{1}{y(1-y)}\phi\left(\ln\frac{y}{1-y}\right),\quad \phi(u)=\frac{1}{\sqrt{2\pi}}e^{-u^2/2}⟧$$
''',
    ({'y': 0.3}, stats.norm.pdf(special.logit(0.3)) / 0.21, mp.npdf(mp.log(mp.mpf(3) / 7)) / mp.mpf('0.21')),
    ({'y': 0.85}, stats.norm.pdf(special.logit(0.85)) / (0.85 * 0.15), mp.npdf(mp.log(mp.mpf(17) / 3)) / mp.mpf('0.1275')))

w, mu, sd = np.array([0.3, 0.5, 0.2]), np.array([-1, 0.5, 3]), np.array([0.5, 1, 2])
case('gaussian-mixture-density', T, r'''
* ✨ **Gaussian Mixture Model (GMM)**
	$⟦p(x)=\sum_{k=1}^{K}\pi_k\,\mathcal{N}(x\mid\mu_k,\sigma_k^2)⟧$
	* $\pi_k$ is the **weight** of component $k$, the weights add up to 1
	* $\mu_k$ and $\sigma_k$ are its mean and standard deviation
''',
    ({'x': 0.4, r'\pi': [0.3, 0.5, 0.2], r'\mu': [-1, 0.5, 3], r'\sigma': [0.5, 1, 2], 'K': 3}, w @ stats.norm.pdf(0.4, mu, sd), sum(mp.mpf(a) * mp.npdf(0.4, b, c) for a, b, c in zip(w, mu, sd))),
    ({'x': -2.0, r'\pi': [0.5, 0.5], r'\mu': [0, 0], r'\sigma': [1, 3], 'K': 2}, 0.5 * stats.norm.pdf(-2) + 0.5 * stats.norm.pdf(-2, 0, 3), (mp.npdf(-2) + mp.npdf(-2, 0, 3)) / 2))

case('mixture-variance', T, r'''
- 混合分布的方差: 各分量的权重为 $w_k$，均值 $\mu_k$，标准差 $\sigma_k$：$⟦\mathrm{Var}(X)=\sum_k w_k(\sigma_k^2+\mu_k^2)-\left(\sum_k w_k\mu_k\right)^2⟧$
''',
    ({'w': [0.3, 0.5, 0.2], r'\mu': [-1, 0.5, 3], r'\sigma': [0.5, 1, 2]}, w @ (sd ** 2 + mu ** 2) - (w @ mu) ** 2, w @ sd ** 2 + w @ (mu - w @ mu) ** 2),
    ({'w': [0.5, 0.5], r'\mu': [2, -2], r'\sigma': [1, 1]}, 1 + 4.0, 0.5 * (1 + 4) + 0.5 * (1 + 4) - 0.0))

case('bernoulli-likelihood', T, r'''
### Likelihood of coin flips

$n$ flips $x_1,\dots,x_n$, each 0 or 1, chance $\theta$ of a one:
$$⟦L(\theta)=\prod_{i=1}^{n}\theta^{x_i}(1-\theta)^{1-x_i}⟧$$
''',
    ({r'\theta': 0.7, 'x': [1, 0, 1, 1], 'n': 4}, np.prod(stats.bernoulli.pmf([1, 0, 1, 1], 0.7)), mp.mpf('0.7') ** 3 * mp.mpf('0.3')),
    ({r'\theta': 0.2, 'x': [0, 0, 1], 'n': 3}, np.prod(stats.bernoulli.pmf([0, 0, 1], 0.2)), mp.mpf('0.128')))

case('poisson-log-likelihood', T, r'''
* ##### ✨Poisson log-likelihood
	Counts $x_1,\dots,x_n$ with rate $\lambda$ : $⟦\ell(\lambda)=\sum_{i=1}^{n}\left(x_i\ln\lambda-\lambda-\ln x_i!\right)⟧$
''',
    ({r'\lambda': 2.3, 'x': [1, 4, 0, 2], 'n': 4}, stats.poisson.logpmf([1, 4, 0, 2], 2.3).sum(), 7 * mp.log('2.3') - mp.mpf('9.2') - mp.log(24) - mp.log(2)),
    ({r'\lambda': 0.6, 'x': [0, 3], 'n': 2}, stats.poisson.logpmf([0, 3], 0.6).sum(), 3 * mp.log('0.6') - mp.mpf('1.2') - mp.log(6)))

case('normal-log-likelihood', T, r'''
**Normal sample.** For independent $x_1,\ldots,x_n$ with mean $\mu$ and variance $\sigma^2$ the log-likelihood is

\[
⟦\log L(\mu,\sigma^2)=-\frac{n}{2}\log(2\pi\sigma^2)-\frac{1}{2\sigma^2}\sum_{i=1}^{n}(x_i-\mu)^2⟧
\]
''',
    ({'x': [0.5, -1.2, 2.0], 'n': 3, r'\mu': 0.3, r'\sigma': 1.4}, stats.norm.logpdf([0.5, -1.2, 2.0], 0.3, 1.4).sum(), sum(mp.log(mp.npdf(v, 0.3, 1.4)) for v in [0.5, -1.2, 2.0])),
    ({'x': [4, 5], 'n': 2, r'\mu': 5, r'\sigma': 0.5}, stats.norm.logpdf([4, 5], 5, 0.5).sum(), -mp.log(2 * mp.pi / 4) - 2))

case('student-t-density', T, r'''
* ##### ✨Student's t
	$⟦f(t)=\frac{\Gamma(\frac{\nu+1}{2})}{\sqrt{\nu\pi}\,\Gamma(\frac{\nu}{2})}\left(1+\frac{t^2}{\nu}\right)^{-\frac{\nu+1}{2}}⟧$ where $\nu$ is the number of degrees of freedom
''',
    ({'t': 1.3, r'\nu': 5}, stats.t.pdf(1.3, 5), mp.gamma(3) / mp.sqrt(5 * mp.pi) / mp.gamma(2.5) * (1 + mp.mpf('1.69') / 5) ** -3),
    ({'t': -0.5, r'\nu': 1}, stats.t.pdf(-0.5, 1), 1 / (mp.pi * mp.mpf('1.25'))))

S, d = np.array([[2, 0.6], [0.6, 1]]), np.array([0.5, -1.5])
case('multivariate-normal-density', T, r'''
## Multivariate Gaussian

$$
⟦p(\mathbf{x})=\frac{1}{(2\pi)^{d/2}|\boldsymbol{\Sigma}|^{1/2}}\exp\left(-\frac12(\mathbf{x}-\boldsymbol{\mu})^\top\boldsymbol{\Sigma}^{-1}(\mathbf{x}-\boldsymbol{\mu})\right)⟧
$$

where $\boldsymbol{\mu}$ is the mean vector, $\boldsymbol{\Sigma}$ the covariance matrix and $d$ the dimension.
''',
    ({r'\mathbf{x}': [1.5, -1], r'\boldsymbol{\mu}': [1, 0.5], r'\boldsymbol{\Sigma}': S.tolist(), 'd': 2}, stats.multivariate_normal.pdf([1.5, -1], [1, 0.5], S), np.exp(-d @ np.linalg.solve(S, d) / 2) / (2 * np.pi * np.sqrt(np.linalg.det(S)))),
    ({r'\mathbf{x}': [0, 1, 2], r'\boldsymbol{\mu}': [0, 0, 1], r'\boldsymbol{\Sigma}': [[1, 0, 0], [0, 4, 0], [0, 0, 0.25]], 'd': 3}, stats.norm.pdf(0) * stats.norm.pdf(1, 0, 2) * stats.norm.pdf(2, 1, 0.5), stats.multivariate_normal.pdf([0, 1, 2], [0, 0, 1], np.diag([1, 4, 0.25]))))

case('von-mises-density', T, r'''
* ✨ **von Mises Distribution**
	The normal distribution of directions, angle $x$, mean direction $\mu$, concentration $\kappa$ : $⟦f(x\mid\mu,\kappa)=\frac{e^{\kappa\cos(x-\mu)}}{2\pi I_0(\kappa)}⟧$
	* $I_0$ is the Bessel function $I_0(\kappa)=\frac{1}{\pi}\int_0^{\pi}e^{\kappa\cos\theta}d\theta$
''',
    ({'x': 0.6, r'\mu': 0.1, r'\kappa': 2.0}, stats.vonmises.pdf(0.6, 2, 0.1), mp.exp(2 * mp.cos('0.5')) / (2 * mp.pi * mp.besseli(0, 2))),
    ({'x': -2.0, r'\mu': 1.0, r'\kappa': 0.5}, stats.vonmises.pdf(-2, 0.5, 1), mp.exp(mp.cos(3) / 2) / (2 * mp.pi * mp.besseli(0, 0.5))))

case('density-of-maximum', T, r'''
- Largest of $n$: for independent draws with density $f(x)=\lambda e^{-\lambda x}$ and distribution function $F(x)=1-e^{-\lambda x}$, the largest has density $⟦f_{\max}(x)=n[F(x)]^{n-1}f(x)⟧$
''',
    ({'x': 1.5, 'n': 4, r'\lambda': 0.8}, 4 * stats.expon.cdf(1.5, scale=1.25) ** 3 * stats.expon.pdf(1.5, scale=1.25), mp.diff(lambda v: (1 - mp.exp(-mp.mpf('0.8') * v)) ** 4, 1.5)),
    ({'x': 0.2, 'n': 2, r'\lambda': 3.0}, 2 * stats.expon.cdf(0.6) * 3 * stats.expon.pdf(0.6), 6 * (mp.exp('-0.6') - mp.exp('-1.2'))))

case('dirichlet-density', T, r'''
**Dirichlet.** A density over probability vectors $\mathbf{x}=(x_1,\dots,x_K)$ with concentrations $\boldsymbol{\alpha}=(\alpha_1,\dots,\alpha_K)$:

$$⟦\mathrm{Dir}(\mathbf{x};\boldsymbol{\alpha})=\frac{\Gamma\left(\sum_{k=1}^{K}\alpha_k\right)}{\prod_{k=1}^{K}\Gamma(\alpha_k)}\prod_{k=1}^{K}x_k^{\alpha_k-1}⟧$$
''',
    ({r'\mathbf{x}': [0.2, 0.5, 0.3], r'\boldsymbol{\alpha}': [2, 3.5, 1.5], 'K': 3}, stats.dirichlet.pdf([0.2, 0.5, 0.3], [2, 3.5, 1.5]), mp.gamma(7) / mp.gamma(2) / mp.gamma(3.5) / mp.gamma(1.5) * mp.mpf('0.2') * mp.mpf('0.5') ** 2.5 * mp.mpf('0.3') ** 0.5),
    ({r'\mathbf{x}': [0.9, 0.1], r'\boldsymbol{\alpha}': [0.5, 0.5], 'K': 2}, stats.beta.pdf(0.9, 0.5, 0.5), 1 / (mp.pi * mp.mpf('0.3'))))

case('cauchy-distribution-function', T, r'''
* ##### ✨Cauchy Distribution
	Density with location $x_0$ and scale $\gamma>0$ : $f(t)=\frac{1}{\pi\gamma\left[1+\left(\frac{t-x_0}{\gamma}\right)^2\right]}$, distribution function : $⟦F(x)=\int_{-\infty}^{x}f(t)\,dt⟧$
''',
    ({'x': 1.0, 'x_0': 0.5, r'\gamma': 2.0}, stats.cauchy.cdf(1, 0.5, 2), mp.atan('0.25') / mp.pi + 0.5),
    ({'x': -4.0, 'x_0': 0.0, r'\gamma': 1.0}, stats.cauchy.cdf(-4), mp.atan(-4) / mp.pi + 0.5))

case('poisson-second-moment', T, r'''
* ✨ **泊松分布的二阶矩**
	$\lambda$ 为平均次数，对所有 $k$ 求和：$⟦E[X^2]=\sum_{k=0}^{\infty}k^2\frac{\lambda^k}{k!}e^{-\lambda}⟧$
''',
    ({r'\lambda': 1.7}, 1.7 + 1.7 ** 2, stats.poisson.moment(2, 1.7)),
    ({r'\lambda': 6.0}, 42.0, mp.nsum(lambda k: k ** 2 * mp.mpf(6) ** k / mp.factorial(k), [0, 120]) * mp.exp(-6)))

case('moment-generating-function', T, r'''
### Moment generating function
For an exponential waiting time with rate $\lambda$, as long as $t<\lambda$:
$$⟦M_X(t)=\mathbb{E}[e^{tX}]=\int_{0}^{\infty}e^{tx}\lambda e^{-\lambda x}dx⟧$$
''',
    ({'t': 0.5, r'\lambda': 2.0}, 2 / 1.5, mp.quad(lambda x: 2 * mp.exp(-1.5 * x), [0, mp.inf])),
    ({'t': -1.0, r'\lambda': 0.5}, 0.5 / 1.5, mp.quad(lambda x: 0.5 * mp.exp(-1.5 * x), [0, mp.inf])))

negative('exponential-distributed', T, r'''
* ##### ✨Exponential waiting time
	Time between two arrivals with rate $\lambda$ : $⟦X\sim\mathrm{Exp}(\lambda)⟧$
''', 'refused', {r'\lambda': 2.0}, 'it says how X is distributed')

T = 'variational'

m, s = np.array([0.5, -1, 0.2]), np.array([0.8, 1.5, 1])
gaussian_kl = lambda m1, s1, m2, s2: integrate.quad(lambda x: stats.norm.pdf(x, m1, s1) * (stats.norm.logpdf(x, m1, s1) - stats.norm.logpdf(x, m2, s2)), m1 - 12 * s1, m1 + 12 * s1, epsabs=1e-14, epsrel=1e-13, limit=200)[0]
case('kl-to-standard-normal', T, r'''
* ✨ **KL term of the VAE**
	With encoder mean $\mu_j$ and deviation $\sigma_j$ in each of the $J$ latent dimensions : $⟦D_{KL}\left(q(z|x)\,\|\,p(z)\right)=-\frac{1}{2}\sum_{j=1}^{J}\left(1+\log\sigma_j^2-\mu_j^2-\sigma_j^2\right)⟧$
''',
    ({r'\mu': m.tolist(), r'\sigma': s.tolist(), 'J': 3}, -0.5 * np.sum(1 + np.log(s ** 2) - m ** 2 - s ** 2), sum(gaussian_kl(a, b, 0, 1) for a, b in zip(m, s))),
    ({r'\mu': [2.0], r'\sigma': [0.5], 'J': 1}, -0.5 * (1 + np.log(0.25) - 4 - 0.25), gaussian_kl(2, 0.5, 0, 1)))

case('kl-of-two-normals', T, r'''
**KL of two Gaussians.** $p=\mathcal{N}(\mu_1,\sigma_1^2)$ against $q=\mathcal{N}(\mu_2,\sigma_2^2)$:

$$⟦KL(p,q)=\log\frac{\sigma_2}{\sigma_1}+\frac{\sigma_1^2+(\mu_1-\mu_2)^2}{2\sigma_2^2}-\frac{1}{2}⟧$$
''',
    ({r'\mu_1': 0.4, r'\sigma_1': 0.7, r'\mu_2': -0.3, r'\sigma_2': 1.6}, np.log(1.6 / 0.7) + (0.49 + 0.49) / (2 * 2.56) - 0.5, gaussian_kl(0.4, 0.7, -0.3, 1.6)),
    ({r'\mu_1': 1, r'\sigma_1': 2, r'\mu_2': 2, r'\sigma_2': 1}, -np.log(2) + 2.5 - 0.5, gaussian_kl(1, 2, 2, 1)))

A, B, a, b = np.array([[1, 0.2], [0.2, 0.5]]), np.array([[2, -0.3], [-0.3, 1]]), np.array([0.1, 0.4]), np.array([-0.5, 1])
def matrix_kl(A, B, a, b):
    value = 0.5 * (np.trace(np.linalg.inv(B) @ A) + (b - a) @ np.linalg.inv(B) @ (b - a) - len(a) + np.log(np.linalg.det(B) / np.linalg.det(A)))
    L = np.linalg.cholesky(B)
    M, u = np.linalg.solve(L, np.linalg.cholesky(A)), np.linalg.solve(L, b - a)
    return value, 0.5 * (np.sum(M ** 2) + u @ u - len(a)) - np.log(np.abs(np.diag(M))).sum()
case('kl-of-multivariate-normals', T, r'''
* ##### ✨KL of multivariate Gaussians
	From $\mathcal{N}(\mu_1,\Sigma_1)$ to $\mathcal{N}(\mu_2,\Sigma_2)$ in $k$ dimensions :
	$$⟦D_{KL}=\frac{1}{2}\left[\mathrm{tr}(\Sigma_2^{-1}\Sigma_1)+(\mu_2-\mu_1)^T\Sigma_2^{-1}(\mu_2-\mu_1)-k+\ln\frac{\det\Sigma_2}{\det\Sigma_1}\right]⟧$$
''',
    ({r'\mu_1': a.tolist(), r'\Sigma_1': A.tolist(), r'\mu_2': b.tolist(), r'\Sigma_2': B.tolist(), 'k': 2}, *matrix_kl(A, B, a, b)),
    ({r'\mu_1': [0, 0, 0], r'\Sigma_1': [[1, 0, 0], [0, 2, 0], [0, 0, 0.5]], r'\mu_2': [1, 0, -1], r'\Sigma_2': [[1, 0, 0], [0, 1, 0], [0, 0, 1]], 'k': 3}, *matrix_kl(np.diag([1, 2, 0.5]), np.eye(3), np.zeros(3), np.array([1, 0, -1]))))

pxz, q = np.array([[0.1, 0.25, 0.05], [0.2, 0.1, 0.3]]), np.array([0.2, 0.5, 0.3])
def elbo(x, q):
    posterior = pxz[x] / pxz[x].sum()
    return q @ np.log(pxz[x] / q), np.log(pxz[x].sum()) - stats.entropy(q, posterior)
case('elbo-from-joint-table', T, r'''
### Evidence lower bound
With a joint $p(x,z)$ and an approximate posterior $q(z)$,
$$⟦\mathcal{L}(q)=\sum_{z}q(z)\log\frac{p(x,z)}{q(z)}⟧$$
''',
    ({'p(x,z)': {'table': pxz.tolist(), 'args': ['x', 'z']}, 'q(z)': {'table': q.tolist(), 'args': ['z']}, 'x': 1}, *elbo(0, q)),
    ({'p(x,z)': {'table': pxz.tolist(), 'args': ['x', 'z']}, 'q(z)': {'table': [0.3, 0.2, 0.5], 'args': ['z']}, 'x': 2}, *elbo(1, np.array([0.3, 0.2, 0.5]))))

like, prior = np.array([[0.7, 0.2, 0.4], [0.3, 0.8, 0.6]]), np.array([0.5, 0.3, 0.2])
def elbo_split(x, q):
    return q @ np.log(like[x]) - stats.entropy(q, prior), q @ np.log(like[x] * prior / q)
case('elbo-as-reconstruction-minus-kl', T, r'''
* ✨ **ELBO**
	The evidence lower bound is a reconstruction term less a penalty : $⟦\text{ELBO}=\mathbb{E}_{z\sim q(z)}[\log p(x|z)]-D_{KL}(q(z)\parallel p(z))⟧$
	* $D_{KL}(q(z)\parallel p(z))=\sum_{z}q(z)\log\frac{q(z)}{p(z)}$ pulls $q$ towards the prior $p(z)$
''',
    ({'p(x|z)': {'table': like.tolist(), 'args': ['x', 'z']}, 'p(z)': {'table': prior.tolist(), 'args': ['z']}, 'q(z)': {'table': [0.2, 0.5, 0.3], 'args': ['z']}, 'x': 2}, *elbo_split(1, q)),
    ({'p(x|z)': {'table': like.tolist(), 'args': ['x', 'z']}, 'p(z)': {'table': prior.tolist(), 'args': ['z']}, 'q(z)': {'table': [0.6, 0.1, 0.3], 'args': ['z']}, 'x': 1}, *elbo_split(0, np.array([0.6, 0.1, 0.3]))))

case('reparameterisation-with-log-variance', T, r'''
* Reparameterisation : the encoder gives $\mu$ and $logvar$ (logarithm of the variance), noise $\epsilon$ is standard normal
	$⟦z=\mu+exp(logvar/2)\odot\epsilon⟧$
''',
    ({r'\mu': [0.5, -0.2], 'logvar': [0.4, -1.0], r'\epsilon': [1.1, -0.6]}, np.array([0.5, -0.2]) + np.exp(np.array([0.2, -0.5])) * np.array([1.1, -0.6]), [0.5 + mp.exp('0.2') * mp.mpf('1.1'), mp.mpf('-0.2') - mp.exp('-0.5') * mp.mpf('0.6')]),
    ({r'\mu': [1.0, 2.0, 3.0], 'logvar': [0.0, 0.0, 2.0], r'\epsilon': [0.5, -0.5, 1.0]}, [1.5, 1.5, 3 + np.e], np.array([1, 2, 3]) + np.sqrt(np.exp([0, 0, 2])) * [0.5, -0.5, 1]))

x, y, ls, mm = np.array([0.2, 0.9, 0.4]), np.array([0.3, 0.7, 0.5]), np.array([0.3, -0.5]), np.array([0.1, 1.2])
case('beta-vae-loss', T, r'''
**$\beta$-VAE.** Input $x$, reconstruction $\hat{x}$, encoder means $m_j$ and log-variances $s_j$; $\beta>1$ asks for disentangled codes.

$$⟦\mathcal{L}_{\beta}=\|x-\hat{x}\|^2+\frac{\beta}{2}\sum_{j}\left(e^{s_j}+m_j^2-1-s_j\right)⟧$$
''',
    ({'x': x.tolist(), r'\hat{x}': y.tolist(), r'\beta': 4.0, 's': ls.tolist(), 'm': mm.tolist()}, np.sum((x - y) ** 2) + 2 * np.sum(np.exp(ls) + mm ** 2 - 1 - ls), np.linalg.norm(x - y) ** 2 + 4 * sum(gaussian_kl(u, np.exp(v / 2), 0, 1) for u, v in zip(mm, ls))),
    ({'x': [1.0], r'\hat{x}': [0.5], r'\beta': 1.0, 's': [0.0], 'm': [0.6]}, 0.25 + 0.18, 0.5 ** 2 + gaussian_kl(0.6, 1, 0, 1)))

case('importance-weighted-bound', T, r'''
* ##### ✨IWAE
	$K$ draws $z_1,\dots,z_K$ from the encoder tighten the bound : $⟦\mathcal{L}_K=\log\frac{1}{K}\sum_{k=1}^{K}\frac{p(x,z_k)}{q(z_k|x)}⟧$
''',
    ({'p(x,z_k)': [0.02, 0.05, 0.01], 'q(z_k|x)': [0.3, 0.4, 0.2], 'K': 3}, np.log(np.mean(np.array([0.02, 0.05, 0.01]) / [0.3, 0.4, 0.2])), special.logsumexp(np.log([0.02, 0.05, 0.01]) - np.log([0.3, 0.4, 0.2])) - np.log(3)),
    ({'p(x,z_k)': [0.1, 0.1], 'q(z_k|x)': [0.5, 0.25], 'K': 2}, np.log(0.3), mp.log('0.3')))

def responsibility(x, k, w, mu, sd):
    parts = w * stats.norm.pdf(x, mu, sd)
    return parts[k] / parts.sum(), special.softmax(np.log(w) + stats.norm.logpdf(x, mu, sd))[k]
case('em-responsibility', T, r'''
* ✨ **EM 算法：E 步**
	第 $k$ 个高斯分量对样本 $x_n$ 的责任度，$\pi_k$ 为混合权重，$\mu_k,\sigma_k$ 为均值和标准差：
	$⟦\gamma(z_{nk})=\frac{\pi_k\mathcal{N}(x_n|\mu_k,\sigma_k^2)}{\sum_{j=1}^{K}\pi_j\mathcal{N}(x_n|\mu_j,\sigma_j^2)}⟧$
''',
    ({'x': [0.4, 1.9, -3.0], 'n': 2, 'k': 3, 'K': 3, r'\pi': w.tolist(), r'\mu': mu.tolist(), r'\sigma': sd.tolist()}, *responsibility(1.9, 2, w, mu, sd)),
    ({'x': [0.4, 1.9, -3.0], 'n': 3, 'k': 1, 'K': 3, r'\pi': w.tolist(), r'\mu': mu.tolist(), r'\sigma': sd.tolist()}, *responsibility(-3, 0, w, mu, sd)))

g, xs = np.array([[0.9, 0.1], [0.4, 0.6], [0.2, 0.8]]), np.array([1.0, 2.5, 4.0])
case('em-mean-update', T, r'''
* ##### ✨EM, M step
	From responsibilities $\gamma_{nk}$ of $N$ points $x_n$ :
	$⟦\mu_k=\frac{1}{N_k}\sum_{n=1}^{N}\gamma_{nk}x_n,\qquad N_k=\sum_{n=1}^{N}\gamma_{nk}⟧$
''',
    ({r'\gamma': g.tolist(), 'x': xs.tolist(), 'N': 3, 'k': 1}, g[:, 0] @ xs / g[:, 0].sum(), np.average(xs, weights=g[:, 0])),
    ({r'\gamma': g.tolist(), 'x': xs.tolist(), 'N': 3, 'k': 2}, g[:, 1] @ xs / g[:, 1].sum(), np.average(xs, weights=g[:, 1])))

case('effective-sample-size', T, r'''
- ESS: how many of the $S$ weighted draws really count, $w_s$ the weights
  $⟦\text{ESS}=\frac{\left(\sum_{s=1}^{S}w_s\right)^2}{\sum_{s=1}^{S}w_s^2}⟧$
''',
    ({'w': [0.5, 1.5, 0.2, 3.0], 'S': 4}, 5.2 ** 2 / (0.25 + 2.25 + 0.04 + 9), 1 / np.sum((np.array([0.5, 1.5, 0.2, 3]) / 5.2) ** 2)),
    ({'w': [2, 2, 2], 'S': 3}, 3.0, 36 / 12))

pi, noise = np.array([0.5, 0.3, 0.2]), np.array([0.4, 1.7, -0.3])
case('gumbel-softmax', T, r'''
**Gumbel-softmax.** Class probabilities $\pi_i$, Gumbel noise $g_i$, temperature $\tau$, $k$ classes:

$$⟦y_i=\frac{\exp((\log\pi_i+g_i)/\tau)}{\sum_{j=1}^{k}\exp((\log\pi_j+g_j)/\tau)}⟧$$
''',
    ({r'\pi': pi.tolist(), 'g': noise.tolist(), r'\tau': 0.5, 'k': 3}, special.softmax((np.log(pi) + noise) / 0.5), (pi * np.exp(noise)) ** 2 / np.sum((pi * np.exp(noise)) ** 2)),
    ({r'\pi': pi.tolist(), 'g': noise.tolist(), r'\tau': 1.0, 'k': 3, 'i': 2}, special.softmax(np.log(pi) + noise)[1], (pi * np.exp(noise))[1] / np.sum(pi * np.exp(noise))))

negative('log-evidence-without-likelihood', T, r'''
### Why we need a bound
The evidence sums over every latent $z$:
$$⟦\log p(x)=\log\int p(x|z)p(z)\,dz⟧$$
''', 'open', {'p(z)': {'dist': 'Normal', 'args': {'mu': 0, 'sigma': 1}}, 'x': 0.5}, 'the likelihood is neither bound nor stated')

T = 'diffusion'

beta = np.array([0.1, 0.2, 0.3])
bar = np.cumprod(1 - beta)
x0, e, xt = np.array([1, -0.5]), np.array([0.3, 0.8]), np.array([0.4, 0.7])
def chained(x0, e, t):
    # One step at a time: means shrink by sqrt(1 - beta), variances add.
    scale, variance = 1.0, 0.0
    for b in beta[:t]:
        scale, variance = scale * np.sqrt(1 - b), variance * (1 - b) + b
    return scale * x0 + np.sqrt(variance) * e
case('forward-marginal', T, r'''
* ##### ✨Forward process of DDPM
	Noise of any step in one go, $\epsilon\sim\mathcal{N}(0,I)$ : $⟦x_t=\sqrt{\bar\alpha_t}x_0+\sqrt{1-\bar\alpha_t}\epsilon⟧$
	* $\bar\alpha_t=\prod_{s=1}^{t}(1-\beta_s)$ comes from the noise schedule $\beta_s$
''',
    ({r'\beta': beta.tolist(), 't': 3, 'x_0': x0.tolist(), r'\epsilon': e.tolist()}, np.sqrt(bar[2]) * x0 + np.sqrt(1 - bar[2]) * e, chained(x0, e, 3)),
    ({r'\bar\alpha_t': 0.36, 'x_0': [2, 0, -1], r'\epsilon': [0.5, -1, 0]}, [0.6 * 2 + 0.8 * 0.5, -0.8, -0.6], 0.6 * np.array([2, 0, -1]) + 0.8 * np.array([0.5, -1, 0])))

def posterior(a, bp, b, x0, xt):
    # Independent formulation: product of two Gaussians, by precision.
    value = np.sqrt(bp) * (1 - a) / (1 - b) * x0 + np.sqrt(a) * (1 - bp) / (1 - b) * xt
    variance = 1 / (a / (1 - a) + 1 / (1 - bp))
    return value, variance * (np.sqrt(a) / (1 - a) * xt + np.sqrt(bp) / (1 - bp) * x0)
case('posterior-mean', T, r'''
**Posterior mean.** Given both ends, one reverse step has mean
$$⟦\tilde{\mu}_t(x_t,x_0)=\frac{\sqrt{\bar\alpha_{t-1}}\beta_t}{1-\bar\alpha_t}x_0+\frac{\sqrt{\alpha_t}(1-\bar\alpha_{t-1})}{1-\bar\alpha_t}x_t⟧$$
with $\alpha_t=1-\beta_t$ and $\bar\alpha_t=\prod_{s=1}^{t}\alpha_s$.
''',
    ({r'\bar\alpha_t': 0.504, r'\bar\alpha_{t-1}': 0.72, r'\alpha_t': 0.7, r'\beta_t': 0.3, 'x_0': x0.tolist(), 'x_t': xt.tolist()}, *posterior(0.7, 0.72, 0.504, x0, xt)),
    ({r'\beta': beta.tolist(), 't': 2, 'x_0': [0.3, 2.0], 'x_t': [-0.1, 1.0]}, *posterior(0.8, 0.9, 0.72, np.array([0.3, 2]), np.array([-0.1, 1]))))

case('posterior-variance', T, r'''
- 后验方差: $\bar{\alpha}_t$ 是累积保留率，$\beta_t$ 是噪声强度，$⟦\tilde\beta_t=\frac{1-\bar{\alpha}_{t-1}}{1-\bar{\alpha}_t}\cdot\beta_t⟧$
''',
    ({r'\bar{\alpha}_{t-1}': 0.72, r'\bar{\alpha}_t': 0.504, r'\beta_t': 0.3}, 0.28 / 0.496 * 0.3, 1 / (0.7 / 0.3 + 1 / 0.28)),
    ({r'\bar{\alpha}': [0.9, 0.72, 0.504], r'\beta': [0.1, 0.2, 0.3], 't': 2}, 0.1 / 0.28 * 0.2, 1 / (0.8 / 0.2 + 1 / 0.1)))

cosine = lambda t, T, s: mp.cos((mp.mpf(t) / T + s) / (1 + s) * mp.pi / 2) ** 2
case('cosine-noise-schedule', T, r'''
* ✨ **Cosine schedule**
	Improved DDPM, $T$ steps and a small offset $s$ :
	$⟦\bar\alpha_t=\frac{f(t)}{f(0)},\quad f(t)=\cos\left(\frac{t/T+s}{1+s}\cdot\frac{\pi}{2}\right)^2⟧$
''',
    ({'t': 300, 'T': 1000, 's': 0.008}, np.cos(0.308 / 1.008 * np.pi / 2) ** 2 / np.cos(0.008 / 1.008 * np.pi / 2) ** 2, cosine(300, 1000, mp.mpf('0.008')) / cosine(0, 1000, mp.mpf('0.008'))),
    ({'t': 5, 'T': 10, 's': 0.0}, 0.5, cosine(5, 10, 0)))

def step_density(x, before, b):
    mean = np.sqrt(1 - b) * np.array(before)
    return stats.multivariate_normal.pdf(x, mean, b * np.eye(len(before))), np.prod(stats.norm.pdf(x, mean, np.sqrt(b)))
case('forward-transition-density', T, r'''
### One forward step
Each step forgets a little: $$⟦q(\mathbf{x}_t|\mathbf{x}_{t-1})=\mathcal{N}(\mathbf{x}_t;\sqrt{1-\beta_t}\,\mathbf{x}_{t-1},\beta_t\mathbf{I})⟧$$
''',
    ({r'\mathbf{x}_t': [0.4, 0.7], r'\mathbf{x}_{t-1}': [1, -0.5], r'\beta_t': 0.3}, *step_density([0.4, 0.7], [1, -0.5], 0.3)),
    ({r'\mathbf{x}_t': [0.1, 0.0, -0.2], r'\mathbf{x}_{t-1}': [0.2, 0.1, -0.1], r'\beta_t': 0.04}, *step_density([0.1, 0.0, -0.2], [0.2, 0.1, -0.1], 0.04)))

case('score-of-gaussian', T, r'''
* ##### ✨Score function
	For $p(x)=\mathcal{N}(x;\mu,\sigma^2)$ the score is linear : $⟦\nabla_x\log p(x)=-\frac{x-\mu}{\sigma^2}⟧$
''',
    ({'x': 1.2, r'\mu': 0.5, r'\sigma': 2.0}, -0.7 / 4, mp.diff(lambda v: mp.log(mp.npdf(v, 0.5, 2)), 1.2)),
    ({'x': -3.0, r'\mu': 0.0, r'\sigma': 0.5}, 12.0, mp.diff(lambda v: mp.log(mp.npdf(v, 0, 0.5)), -3)),
    member=0, tolerance=1e-7)

def mixture_score(x, w, m1, s1, m2, s2):
    f, g = w * stats.norm.pdf(x, m1, s1), (1 - w) * stats.norm.pdf(x, m2, s2)
    return -(f * (x - m1) / s1 ** 2 + g * (x - m2) / s2 ** 2) / (f + g), mp.diff(lambda v: mp.log(w * mp.npdf(v, m1, s1) + (1 - w) * mp.npdf(v, m2, s2)), x)
case('score-of-mixture', T, r'''
**Score of two bumps.** Weight $w$ on the first one,

$$⟦s(x)=\frac{d}{dx}\log\left(w\,\mathcal{N}(x;\mu_1,\sigma_1^2)+(1-w)\,\mathcal{N}(x;\mu_2,\sigma_2^2)\right)⟧$$
''',
    ({'x': 0.6, 'w': 0.3, r'\mu_1': -1, r'\sigma_1': 0.7, r'\mu_2': 2, r'\sigma_2': 1.2}, *mixture_score(0.6, 0.3, -1, 0.7, 2, 1.2)),
    ({'x': -1.5, 'w': 0.5, r'\mu_1': -2, r'\sigma_1': 1, r'\mu_2': 2, r'\sigma_2': 1}, *mixture_score(-1.5, 0.5, -2, 1, 2, 1)),
    tolerance=1e-7)

M, xk, zk = np.array([[2, 0.5], [0.5, 1]]), np.array([0.8, -1.2]), np.array([0.1, 0.6])
def langevin(M, x, z, step):
    numeric = [float(mp.diff(lambda a, b: -(np.array([a, b]) @ M @ np.array([a, b])) / 2, tuple(x), n)) for n in ((1, 0), (0, 1))]
    return x - step / 2 * M @ x + np.sqrt(step) * z, x + step / 2 * np.array(numeric) + np.sqrt(step) * z
case('langevin-step', T, r'''
* ✨ **Langevin dynamics**
	Sampling with the score alone, step $\epsilon$, noise $\mathbf{z}_k$ : $⟦\mathbf{x}_{k+1}=\mathbf{x}_k+\frac{\epsilon}{2}\nabla_{\mathbf{x}}\log p(\mathbf{x}_k)+\sqrt{\epsilon}\,\mathbf{z}_k⟧$
	* Target : $p(\mathbf{x})\propto\exp(-\frac{1}{2}\mathbf{x}^\top\mathbf{A}\mathbf{x})$ with a symmetric matrix $\mathbf{A}$
''',
    ({r'\mathbf{x}_k': xk.tolist(), r'\epsilon': 0.1, r'\mathbf{z}_k': zk.tolist(), r'\mathbf{A}': M.tolist()}, *langevin(M, xk, zk, 0.1)),
    ({r'\mathbf{x}_k': [1.0, 1.0], r'\epsilon': 0.04, r'\mathbf{z}_k': [0.0, -0.5], r'\mathbf{A}': [[1, 0], [0, 3]]}, *langevin(np.diag([1, 3]), np.ones(2), np.array([0, -0.5]), 0.04)),
    tolerance=1e-7)

case('affine-coupling', T, r'''
* ##### ✨RealNVP coupling layer
	The first half $x_1$ stays, the second half is scaled and shifted : $⟦y_2=x_2\odot\exp(s(x_1))+t(x_1)⟧$
''',
    ({'x_2': [1.0, -2.0], 's(x_1)': [0.1, -0.3], 't(x_1)': [0.5, 0.2]}, np.array([1, -2]) * np.exp([0.1, -0.3]) + [0.5, 0.2], [mp.exp('0.1') + 0.5, -2 * mp.exp('-0.3') + mp.mpf('0.2')]),
    ({'x_1': 0.7, 'x_2': -1.5, 's': {'fn': {'params': ['u'], 'latex': r'\tanh(u)'}}, 't': {'fn': {'params': ['u'], 'latex': '2u-1'}}}, -1.5 * np.exp(np.tanh(0.7)) + 0.4, mp.mpf(-1.5) * mp.exp(mp.tanh('0.7')) + mp.mpf('0.4')))

J = np.array([[2, 1], [0, 3]])
case('flow-log-density', T, r'''
### Normalising flow
A map $f$ from data to a simple base density $p_Z$:
$$⟦\log p_X(x)=\log p_Z(f(x))+\log\left|\det\frac{\partial f(x)}{\partial x}\right|⟧$$
''',
    ({'p_Z': {'dist': 'Normal', 'args': {'mu': 0, 'sigma': 1}}, 'f': {'fn': {'params': ['x'], 'latex': 'x^3+2x'}}, 'x': 0.4}, stats.norm.logpdf(0.864) + np.log(3 * 0.16 + 2), mp.log(mp.npdf('0.864')) + mp.log('2.48')),
    ({'p_Z': {'dist': 'MultivariateNormal', 'args': {'mu': [0, 0], 'Sigma': [[1, 0], [0, 1]]}}, 'f': {'fn': {'params': ['x'], 'latex': r'\begin{bmatrix}2&1\\0&3\end{bmatrix}x'}}, 'x': [0.5, -0.2]}, stats.norm.logpdf(J @ [0.5, -0.2]).sum() + np.log(6), stats.multivariate_normal.logpdf([0.5, -0.2], [0, 0], np.linalg.inv(J.T @ J))),
    tolerance=1e-7)

def planar(u, w, z, b):
    u, w, z = map(np.array, (u, w, z))
    h = 1 - np.tanh(w @ z + b) ** 2
    return np.log(abs(1 + u @ (h * w))), np.log(abs(np.linalg.det(np.eye(len(u)) + h * np.outer(u, w))))
case('planar-flow', T, r'''
**Planar flow.** With $h(a)=\tanh(a)$ and parameters $\mathbf{u},\mathbf{w},b$ the log-determinant is

$$⟦\ell=\log\left|1+\mathbf{u}^\top\psi(\mathbf{z})\right|,\quad\psi(\mathbf{z})=h'(\mathbf{w}^\top\mathbf{z}+b)\mathbf{w}⟧$$
''',
    ({r'\mathbf{u}': [0.5, 1.0], r'\mathbf{w}': [1.0, -0.4], r'\mathbf{z}': [0.3, 0.6], 'b': 0.1}, *planar([0.5, 1.0], [1.0, -0.4], [0.3, 0.6], 0.1)),
    ({r'\mathbf{u}': [-2.0, 0.5, 1.0], r'\mathbf{w}': [1.5, 0.2, 0.1], r'\mathbf{z}': [0.1, 0.0, 0.2], 'b': 0.0}, *planar([-2.0, 0.5, 1.0], [1.5, 0.2, 0.1], [0.1, 0.0, 0.2], 0.0)),
    tolerance=1e-7)

case('classifier-free-guidance', T, r'''
* 无分类器引导（CFG）: $w$ 为引导强度，$c$ 为条件，$\varnothing$ 表示无条件
	$⟦\tilde\epsilon=(1+w)\epsilon_\theta(x_t,c)-w\,\epsilon_\theta(x_t,\varnothing)⟧$
''',
    ({'w': 1.5, r'\epsilon_\theta(x_t,c)': [0.2, -0.4], r'\epsilon_\theta(x_t,\varnothing)': [0.1, 0.3]}, 2.5 * np.array([0.2, -0.4]) - 1.5 * np.array([0.1, 0.3]), np.array([0.2, -0.4]) + 1.5 * np.array([0.1, -0.7])),
    ({'w': 0.0, r'\epsilon_\theta(x_t,c)': [0.9], r'\epsilon_\theta(x_t,\varnothing)': [5.0]}, [0.9], np.array([0.9])))

negative('terminal-noise', T, r'''
* ✨ **Where the chain ends**
	After enough steps nothing of the data is left : $⟦\mathbf{x}_T\sim\mathcal{N}(\mathbf{0},\mathbf{I})⟧$
''', 'refused', {}, 'it says how the last state is distributed')
