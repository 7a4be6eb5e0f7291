"""Distributions, Bayesian inference, generative models, state-space models and sampling."""
import math

import numpy as np
import torch
from mpmath import mp
from scipy import special, stats

from c import case, dist, fn, table


def tensor(values):
    return torch.tensor(values, dtype=torch.float64)


# Distributions

case('dist/multivariate-normal', r'''
* ##### ✨Multivariate Normal Distribution
	$⟦p(\mathbf{x}|\boldsymbol{\mu},\boldsymbol{\Sigma})=\frac{1}{(2\pi)^{D/2}|\boldsymbol{\Sigma}|^{1/2}}\exp\left(-\frac{1}{2}(\mathbf{x}-\boldsymbol{\mu})^T\boldsymbol{\Sigma}^{-1}(\mathbf{x}-\boldsymbol{\mu})\right)⟧$
	* $D$ : dimension
	* $\boldsymbol{\Sigma}$ : covariance matrix, $|\boldsymbol{\Sigma}|$ is its determinant
''', [r'\mathbf{x}', r'\boldsymbol{\mu}', r'\boldsymbol{\Sigma}', 'D'], [([0.5, -0.2], [0.0, 0.0], [[1.0, 0.3], [0.3, 2.0]], 2), ([1.0, 2.0, 3.0], [1.0, 1.0, 1.0], [[2.0, 0.0, 0.5], [0.0, 1.0, 0.0], [0.5, 0.0, 1.0]], 3)],
     lambda x, m, s, d: stats.multivariate_normal.pdf(x, m, s), lambda x, m, s, d: torch.distributions.MultivariateNormal(tensor(m), tensor(s)).log_prob(tensor(x)).exp().item())

case('dist/student-t', r'''
**学生 t 分布** 自由度为 $\nu$ 的密度函数：

$$⟦f(t)=\frac{\Gamma\left(\frac{\nu+1}{2}\right)}{\sqrt{\nu\pi}\,\Gamma\left(\frac{\nu}{2}\right)}\left(1+\frac{t^2}{\nu}\right)^{-\frac{\nu+1}{2}}⟧$$
''', ['t', r'\nu'], [(1.2, 5), (-0.3, 2.5)], lambda t, n: stats.t.pdf(t, n), lambda t, n: (1 + mp.mpf(t) ** 2 / n) ** (-(mp.mpf(n) + 1) / 2) / (mp.sqrt(n) * mp.beta(mp.mpf(n) / 2, 0.5)), 'zh')

case('dist/gmm-density', r'''
- Mixture of Gaussians: $⟦p(x)=\sum_{k=1}^{K}\pi_k\,\mathcal{N}(x\mid\mu_k,\sigma_k^2)⟧$ with weights $\pi_k$ that sum to 1
''', ['x', r'\pi', r'\mu', r'\sigma', 'K'], [(0.5, [0.6, 0.4], [0.0, 3.0], [1.0, 0.5], 2), (2.0, [0.1, 0.2, 0.7], [1.0, 2.0, 5.0], [0.3, 0.3, 2.0], 3)],
     lambda x, p, m, s, k: p @ stats.norm.pdf(x, m, s), lambda x, p, m, s, k: mp.fsum(a * mp.npdf(x, b, c) for a, b, c in zip(p, m, s)))

case('dist/dirichlet', r'''
### Dirichlet

$$⟦Dir(\mathbf{p}|\boldsymbol{\alpha})=\frac{1}{B(\boldsymbol{\alpha})}\prod_{i=1}^{K}p_i^{\alpha_i-1},\qquad B(\boldsymbol{\alpha})=\frac{\prod_{i=1}^{K}\Gamma(\alpha_i)}{\Gamma\left(\sum_{i=1}^{K}\alpha_i\right)}⟧$$
''', [r'\mathbf{p}', r'\boldsymbol{\alpha}', 'K'], [([0.2, 0.5, 0.3], [1.5, 2.0, 3.0], 3), ([0.4, 0.6], [0.5, 0.5], 2)],
     lambda p, a, k: stats.dirichlet.pdf(p, a), lambda p, a, k: torch.distributions.Dirichlet(tensor(a)).log_prob(tensor(p)).exp().item())

case('dist/weibull-survival', r'''
**Überlebensfunktion der Weibull-Verteilung** mit Form $k$ und Skala $\lambda$, $t\ge0$: $⟦S(t)=P(T>t)=e^{-(t/\lambda)^k}⟧$
''', ['t', r'\lambda', 'k'], [(1.5, 2.0, 1.3), (0.2, 0.5, 4.0)], lambda t, l, k: stats.weibull_min.sf(t, k, scale=l), lambda t, l, k: mp.exp(-(mp.mpf(t) / l) ** mp.mpf(k)), 'de')

# Bayesian inference

case('bayes/medical-test', r'''
* ✨ **Base rate**
	Probability of being ill after a positive test, by Bayes:
	$$⟦P(D|+)=\frac{P(+|D)P(D)}{P(+|D)P(D)+P(+|\bar{D})(1-P(D))}⟧$$
	* $P(+|D)$ : sensitivity
	* $P(+|\bar{D})$ : false positive rate
''', ['P(+|D)', 'P(D)', r'P(+|\bar{D})'], [(0.99, 0.01, 0.05), (0.8, 0.3, 0.1)],
     lambda s, d, f: s * d / (s * d + f * (1 - d)), lambda s, d, f: 1 / (1 + mp.mpf(f) * (1 - mp.mpf(d)) / (mp.mpf(s) * d)))

case('bayes/beta-binomial', r'''
### 共轭先验

先验 $\text{Beta}(a,b)$，在 $N$ 次试验中观察到 $m$ 次成功，后验均值为

$$⟦\mathbb{E}[\theta|\mathcal{D}]=\frac{a+m}{a+b+N}⟧$$
''', ['a', 'b', 'N', 'm'], [(1, 1, 10, 7), (2.5, 4.0, 3, 0)], lambda a, b, n, m: stats.beta.mean(a + m, b + n - m), lambda a, b, n, m: (mp.mpf(a) + m) / (mp.mpf(a) + b + n), 'zh')

case('bayes/normal-normal', r'''
**Normal mean with known variance.** Prior $\mathcal{N}(\mu_0,\sigma_0^2)$, $n$ observations with mean $\bar{x}$ and noise variance $\sigma^2$ :

$$
⟦\mu_n=\frac{\sigma^2\mu_0+n\sigma_0^2\bar{x}}{n\sigma_0^2+\sigma^2},\qquad\frac{1}{\sigma_n^2}=\frac{1}{\sigma_0^2}+\frac{n}{\sigma^2}⟧
$$
''', [r'\mu_0', r'\sigma_0', 'n', r'\bar{x}', r'\sigma'], [(0.0, 1.0, 5, 1.2, 0.8), (2.0, 3.0, 1, -1.0, 0.5)],
     lambda m, s, n, x, t: {r'\mu_n': (m / s ** 2 + n * x / t ** 2) / (1 / s ** 2 + n / t ** 2), r'\frac{1}{\sigma_n^2}': 1 / s ** 2 + n / t ** 2},
     lambda m, s, n, x, t: {r'\mu_n': (mp.mpf(t) ** 2 * m + n * mp.mpf(s) ** 2 * x) / (n * mp.mpf(s) ** 2 + mp.mpf(t) ** 2), r'\frac{1}{\sigma_n^2}': (mp.mpf(t) ** 2 + n * mp.mpf(s) ** 2) / (mp.mpf(s) * t) ** 2})

case('bayes/linear-regression', r'''
* ##### ✨Bayesian Linear Regression
	Prior precision $\alpha$, noise precision $\beta$, design matrix $\mathbf{\Phi}$, targets $\mathbf{t}$. The posterior mean is
	$$⟦\mathbf{m}_N=\beta\mathbf{S}_N\mathbf{\Phi}^\top\mathbf{t}⟧$$
	and the posterior covariance is given by $\mathbf{S}_N=(\alpha\mathbf{I}+\beta\mathbf{\Phi}^\top\mathbf{\Phi})^{-1}$
''', [r'\alpha', r'\beta', r'\mathbf{\Phi}', r'\mathbf{t}'], [(2.0, 25.0, [[1.0, 0.2], [1.0, 0.8], [1.0, -0.5]], [0.3, 0.9, -0.4]), (0.1, 1.0, [[1.0], [2.0]], [1.0, 1.5])],
     lambda a, b, p, t: np.linalg.solve(p.T @ p + a / b * np.eye(p.shape[1]), p.T @ t),
     lambda a, b, p, t: b * mp.inverse(a * mp.eye(len(p[0])) + b * mp.matrix(p).T * mp.matrix(p)) * mp.matrix(p).T * mp.matrix(t))

case('bayes/predictive-variance', r'''
- Predictive variance at features $\boldsymbol{\phi}$: $⟦\sigma_N^2(\mathbf{x})=\frac{1}{\beta}+\boldsymbol{\phi}^\top\mathbf{S}_N\boldsymbol{\phi}⟧$ (noise plus uncertainty of the weights)
''', [r'\beta', r'\boldsymbol{\phi}', r'\mathbf{S}_N'], [(25.0, [1.0, 0.5], [[0.1, 0.02], [0.02, 0.2]]), (4.0, [2.0], [[0.3]])],
     lambda b, p, s: 1 / b + p @ s @ p, lambda b, p, s: 1 / mp.mpf(b) + mp.fsum(mp.mpf(p[i]) * s[i][j] * p[j] for i in range(len(p)) for j in range(len(p))))

case('bayes/naive-bayes-laplace', r'''
**Laplace smoothing**（拉普拉斯平滑）：$⟦\hat{P}(x_i|c)=\frac{|D_{c,x_i}|+1}{|D_c|+N_i}⟧$，$N_i$ 表示第 $i$ 个属性可能的取值数
''', ['|D_{c,x_i}|', '|D_c|', 'N_i'], [(3, 8, 3), (0, 9, 2)], lambda a, b, n: (a + 1) / (b + n), lambda a, b, n: mp.mpf(a + 1) / (b + n), 'zh')

case('bayes/evidence-integral', r'''
### Evidence

Prior $p(\theta)$, likelihood $p(x|\theta)$. The evidence averages the likelihood over the prior:
$$⟦p(x)=\int_{-\infty}^{\infty}p(x|\theta)p(\theta)\,d\theta⟧$$
''', [r'p(x|\theta)', r'p(\theta)', 'x'],
     [(dist('Normal', mu=r'\theta', sigma=1), dist('Normal', mu=0, sigma=2), 1.0), (dist('Normal', mu=r'\theta', sigma=0.5), dist('Normal', mu=-1, sigma=0.3), 0.2)],
     lambda l, p, x: stats.norm.pdf(x, p['mu'], math.hypot(l['sigma'], p['sigma'])),
     lambda l, p, x: mp.quad(lambda t: mp.npdf(x, t, l['sigma']) * mp.npdf(t, p['mu'], p['sigma']), [-12, -3, 0, 3, 12]))

case('bayes/posterior-table', r'''
* Posterior of a hypothesis $h$ after data $d$ : $⟦P(h|d)=\frac{P(d|h)P(h)}{\sum_{h'}P(d|h')P(h')}⟧$
''', ['P(d|h)', 'P(h)', 'd', 'h'], [(table([[0.2, 0.6, 0.5], [0.8, 0.4, 0.5]], 'd', 'h'), table([0.5, 0.3, 0.2], 'h'), 1, 2), (table([[0.2, 0.6, 0.5], [0.8, 0.4, 0.5]], 'd', 'h'), table([0.1, 0.1, 0.8], 'h'), 2, 1)],
     lambda l, p, d, h: (l[d - 1] * p)[h - 1] / (l[d - 1] @ p), lambda l, p, d, h: 1 / mp.fsum(mp.mpf(l[d - 1][k]) * p[k] / (mp.mpf(l[d - 1][h - 1]) * p[h - 1]) for k in range(3)))

# Generative models

case('gen/vae-kl', r'''
**VAE regulariser.** KL of the encoder $\mathcal{N}(\boldsymbol{\mu},\text{diag}(\boldsymbol{\sigma}^2))$ from the standard normal prior, $J$ latent dimensions:

$$⟦D_{KL}=-\frac{1}{2}\sum_{j=1}^{J}\left(1+\log\sigma_j^2-\mu_j^2-\sigma_j^2\right)⟧$$
''', [r'\sigma', r'\mu', 'J'], [([1.0, 0.5], [0.0, 1.0], 2), ([0.2, 1.5, 0.9], [0.3, -0.7, 0.1], 3)],
     lambda s, m, j: -0.5 * np.sum(1 + np.log(s ** 2) - m ** 2 - s ** 2),
     lambda s, m, j: torch.distributions.kl_divergence(torch.distributions.Normal(tensor(m), tensor(s)), torch.distributions.Normal(tensor([0.0] * j), tensor([1.0] * j))).sum().item())

case('gen/gan-optimal-discriminator', r'''
* ✨ **GAN**
	For a fixed generator the best discriminator is $⟦D^*(x)=\frac{p_{\text{data}}(x)}{p_{\text{data}}(x)+p_g(x)}⟧$
''', [r'p_{\text{data}}', 'p_g', 'x'], [(dist('Normal', mu=0, sigma=1), dist('Normal', mu=1, sigma=2), 0.3), (dist('Normal', mu=2, sigma=0.5), dist('Normal', mu=0, sigma=1), 1.4)],
     lambda p, q, x: stats.norm.pdf(x, p['mu'], p['sigma']) / (stats.norm.pdf(x, p['mu'], p['sigma']) + stats.norm.pdf(x, q['mu'], q['sigma'])),
     lambda p, q, x: 1 / (1 + mp.npdf(x, q['mu'], q['sigma']) / mp.npdf(x, p['mu'], p['sigma'])))

case('gen/gan-value', r'''
### Valor del juego (GAN)

Con $m$ muestras reales $x_i$ y $m$ falsas $\tilde{x}_i$ el discriminador maximiza

$$⟦V=\frac{1}{m}\sum_{i=1}^{m}\left[\log D(x_i)+\log\left(1-D(\tilde{x}_i)\right)\right]⟧$$
''', ['m', 'x', r'\tilde{x}', 'D'], [(3, [0.5, 1.0, 2.0], [-1.0, 0.0, 0.3], fn('z', r'\frac{1}{1+e^{-z}}', special.expit)), (1, [0.2], [0.4], fn('z', r'\frac{1}{1+e^{-2z}}', lambda z: special.expit(2 * z)))],
     lambda m, x, f, d: np.mean(np.log(d(x)) + np.log(1 - d(f))), lambda m, x, f, d: mp.fsum(mp.log(d(a)) + mp.log1p(-d(b)) for a, b in zip(x, f)) / m, 'es')

case('gen/flow-change-of-variables', r'''
**Normalizing flow.** With $\mathbf{z}=f(\mathbf{x})$ invertible and $\mathbf{J}$ the Jacobian matrix of $f$ at $\mathbf{x}$, the log-density is

$$⟦\log p_X(\mathbf{x})=\log p_Z(f(\mathbf{x}))+\log\left|\det\mathbf{J}\right|⟧$$
''', [r'p_Z(f(\mathbf{x}))', r'\mathbf{J}'], [(0.1, [[2.0, 0.5], [0.0, -1.5]]), (0.03, [[0.2, 1.0], [1.0, 0.3]])],
     lambda p, j: np.log(p) + np.linalg.slogdet(j)[1], lambda p, j: mp.log(mp.mpf(p) * abs(mp.det(mp.matrix(j)))))

case('gen/planar-flow', r'''
- Planar flow $f(\mathbf{z})=\mathbf{z}+\mathbf{u}\,h(\mathbf{w}^\top\mathbf{z}+b)$ with $h=\tanh$; its determinant is $⟦\left|\det J\right|=\left|1+\mathbf{u}^\top\mathbf{w}\left(1-\tanh^2(\mathbf{w}^\top\mathbf{z}+b)\right)\right|⟧$
''', [r'\mathbf{u}', r'\mathbf{w}', r'\mathbf{z}', 'b'], [([0.5, -2.0], [1.0, 0.8], [0.1, 0.2], 0.0), ([1.0], [-3.0], [0.3], 0.5)],
     lambda u, w, z, b: abs(1 + u @ w * (1 - np.tanh(w @ z + b) ** 2)),
     lambda u, w, z, b: torch.autograd.functional.jacobian(lambda v: v + tensor(u) * torch.tanh(tensor(w) @ v + b), tensor(z)).det().abs().item(), member=1)

case('gen/diffusion-forward', r'''
* ##### ✨扩散模型（DDPM）
	前向过程可以一步采样：$⟦q(x_t|x_0)=\mathcal{N}\left(x_t;\sqrt{\bar{\alpha}_t}x_0,(1-\bar{\alpha}_t)\right)⟧$
	* $\bar{\alpha}_t=\prod_{s=1}^{t}(1-\beta_s)$
	* $\beta_s$ : 第 $s$ 步的噪声方差
''', ['x_t', 'x_0', r'\beta', 't'], [(0.5, 1.0, [0.1, 0.2, 0.3], 2), (-0.4, 0.3, [0.01, 0.02, 0.05, 0.1], 4)],
     lambda y, x, b, t: stats.norm.pdf(y, np.sqrt(np.prod(1 - b[:t])) * x, np.sqrt(1 - np.prod(1 - b[:t]))),
     lambda y, x, b, t: (lambda a: mp.npdf(y, mp.sqrt(a) * x, mp.sqrt(1 - a)))(mp.fprod(1 - mp.mpf(v) for v in b[:t])), 'zh')

case('gen/diffusion-posterior', r'''
**DDPM posterior** $q(\mathbf{x}_{t-1}|\mathbf{x}_t,\mathbf{x}_0)$ has mean and variance

$$
⟦\tilde{\boldsymbol{\mu}}_t=\frac{\sqrt{\bar{\alpha}_{t-1}}\beta_t}{1-\bar{\alpha}_t}\mathbf{x}_0+\frac{\sqrt{\alpha_t}(1-\bar{\alpha}_{t-1})}{1-\bar{\alpha}_t}\mathbf{x}_t,\qquad
\tilde{\beta}_t=\frac{1-\bar{\alpha}_{t-1}}{1-\bar{\alpha}_t}\beta_t⟧
$$
''', [r'\bar{\alpha}_{t-1}', r'\bar{\alpha}_t', r'\alpha_t', r'\beta_t', r'\mathbf{x}_0', r'\mathbf{x}_t'], [(0.9, 0.81, 0.9, 0.1, [1.0, -1.0], [0.5, 0.2]), (0.5, 0.4, 0.8, 0.2, [0.3], [1.5])],
     lambda p, q, a, b, x, y: {r'\tilde{\boldsymbol{\mu}}_t': (np.sqrt(p) * b * x + np.sqrt(a) * (1 - p) * y) / (1 - q), r'\tilde{\beta}_t': (1 - p) / (1 - q) * b},
     lambda p, q, a, b, x, y: {r'\tilde{\boldsymbol{\mu}}_t': [mp.mpf(b) / (1 - mp.mpf(q)) * mp.sqrt(p) * u + (1 - mp.mpf(p)) / (1 - mp.mpf(q)) * mp.sqrt(a) * v for u, v in zip(x, y)], r'\tilde{\beta}_t': mp.mpf(b) * (1 - mp.mpf(p)) / (1 - mp.mpf(q))})

case('gen/classifier-free-guidance', r'''
- Classifier-free guidance, scale $w$: $⟦\tilde{\epsilon}_\theta(x_t,c)=(1+w)\epsilon_\theta(x_t,c)-w\,\epsilon_\theta(x_t)⟧$
''', ['w', r'\epsilon_\theta(x_t,c)', r'\epsilon_\theta(x_t)'], [(3.0, 0.4, 0.1), (1.5, [0.2, -0.3], [0.0, 0.1])],
     lambda w, c, u: (1 + w) * c - w * u, lambda w, c, u: torch.lerp(tensor(u), tensor(c), 1 + w))

case('gen/langevin', r'''
**Langevin dynamics**: noise $\mathbf{z}_t$, step $\eta$, score $\nabla_{\mathbf{x}}\log p(\mathbf{x}_t)=\mathbf{s}_t$ ; $⟦\mathbf{x}_{t+1}\leftarrow\mathbf{x}_t+\frac{\eta}{2}\mathbf{s}_t+\sqrt{\eta}\,\mathbf{z}_t⟧$
''', [r'\mathbf{x}_t', r'\eta', r'\mathbf{s}_t', r'\mathbf{z}_t'], [([1.0, 0.0], 0.01, [-1.0, 0.5], [0.3, -0.8]), ([0.5], 0.2, [2.0], [1.1])],
     lambda x, n, s, z: x + n / 2 * s + np.sqrt(n) * z, lambda x, n, s, z: [mp.fsum([a, mp.mpf(n) * b / 2, mp.sqrt(n) * c]) for a, b, c in zip(x, s, z)])

# State-space models and sampling

A = [[0.7, 0.3], [0.4, 0.6]]

case('hmm/forward', r'''
* ✨ **HMM 前向算法**
	$$⟦\alpha_{t+1}(j)=\left[\sum_{i=1}^{N}\alpha_t(i)a_{ij}\right]b_j(o_{t+1})⟧$$
	* $a_{ij}$ 为状态转移概率，$b_j(o)$ 为状态 $j$ 下观测到 $o$ 的概率
''', [r'\alpha_t(i)', 'a', 'b_j(o_{t+1})', 'N', 'j'], [([0.3, 0.04], A, 0.4, 2, 1), ([0.1, 0.2], A, 0.6, 2, 2)],
     lambda p, a, b, n, j: p @ a[:, j - 1] * b, lambda p, a, b, n, j: mp.fsum(mp.mpf(b) * p[i] * a[i][j - 1] for i in range(n)), 'zh')

case('hmm/viterbi', r'''
### Viterbi

$$⟦\delta_t(j)=\max_{1\le i\le N}\left[\delta_{t-1}(i)a_{ij}\right]b_j⟧$$

with transition probabilities $a_{ij}$ and $b_j$ the emission probability of what was seen at time $t$.
''', [r'\delta_{t-1}(i)', 'a', 'b', 'N', 'j'], [([0.3, 0.04], A, [0.4, 0.3], 2, 2), ([0.01, 0.2], A, [0.1, 0.6], 2, 1)],
     lambda d, a, b, n, j: np.max(d * a[:, j - 1]) * b[j - 1], lambda d, a, b, n, j: max(mp.mpf(d[i]) * a[i][j - 1] * b[j - 1] for i in range(n)))

case('kalman/update', r'''
**Kalman filter, measurement update.**
$$
⟦\begin{aligned}
K_t &= P_{t|t-1}H^\top\left(HP_{t|t-1}H^\top+R\right)^{-1}\\
\hat{x}_{t|t} &= \hat{x}_{t|t-1}+K_t\left(z_t-H\hat{x}_{t|t-1}\right)\\
P_{t|t} &= (I-K_tH)P_{t|t-1}
\end{aligned}⟧
$$
''', ['P_{t|t-1}', 'H', 'R', r'\hat{x}_{t|t-1}', 'z_t'], [([[1.0, 0.2], [0.2, 0.5]], [[1.0, 0.0]], [[0.3]], [0.5, -1.0], [0.9]), ([[2.0, 0.0], [0.0, 1.0]], [[1.0, 1.0], [0.0, 1.0]], [[0.1, 0.0], [0.0, 0.4]], [0.0, 0.0], [1.0, 2.0])],
     lambda p, h, r, x, z: (lambda k: {'K_t': k, r'\hat{x}_{t|t}': x + k @ (z - h @ x), 'P_{t|t}': (np.eye(len(x)) - k @ h) @ p})(p @ h.T @ np.linalg.inv(h @ p @ h.T + r)),
     lambda p, h, r, x, z: (lambda p, h, r, x, z: (lambda q: {'K_t': [[(q * h.T * mp.inverse(r))[i, j] for j in range(h.rows)] for i in range(h.cols)], r'\hat{x}_{t|t}': q * (mp.inverse(p) * x + h.T * mp.inverse(r) * z), 'P_{t|t}': q})(mp.inverse(mp.inverse(p) + h.T * mp.inverse(r) * h)))(*map(mp.matrix, (p, h, r, x, z))))

case('markov/n-step', r'''
- Distribution of a Markov chain after $n$ steps from the row vector $\boldsymbol{\pi}_0$: $⟦\boldsymbol{\pi}_n=\boldsymbol{\pi}_0P^n⟧$
''', [r'\boldsymbol{\pi}_0', 'P', 'n'], [([0.2, 0.8], A, 3), ([1.0, 0.0], A, 10)],
     lambda v, p, n: v @ np.linalg.matrix_power(p, n), lambda v, p, n: list(mp.matrix([v]) * mp.matrix(p) ** n))

case('sampling/metropolis-hastings', r'''
* 接受概率（Metropolis–Hastings）：$⟦A(x^*,x^{(t)})=\min\left(1,\frac{\tilde{p}(x^*)q(x^{(t)}|x^*)}{\tilde{p}(x^{(t)})q(x^*|x^{(t)})}\right)⟧$，$\tilde{p}$ 不必归一化
''', [r'\tilde{p}(x^*)', 'q(x^{(t)}|x^*)', r'\tilde{p}(x^{(t)})', 'q(x^*|x^{(t)})'], [(0.2, 0.5, 0.4, 0.3), (2.0, 0.5, 0.4, 0.3)],
     lambda a, b, c, d: min(1, a * b / c / d), lambda a, b, c, d: mp.exp(min(0, mp.log(a) + mp.log(b) - mp.log(c) - mp.log(d))), 'zh')

case('sampling/effective-sample-size', r'''
**Effective sample size** of $N$ weighted samples, $\bar{w}_i=\frac{w_i}{\sum_{j=1}^{N}w_j}$ : $$⟦ESS=\frac{1}{\sum_{i=1}^{N}\bar{w}_i^2}⟧$$
''', ['w', 'N'], [([1.0, 2.0, 0.5], 3), ([0.1, 0.1, 5.0, 0.2], 4)], lambda w, n: w.sum() ** 2 / (w @ w), lambda w, n: 1 / mp.fsum((mp.mpf(v) / mp.fsum(w)) ** 2 for v in w))

case('sampling/importance-expectation', r'''
### Importance sampling

$$⟦\mathbb{E}_{x\sim p}[f(x)]=\mathbb{E}_{x\sim q}\left[\frac{p(x)}{q(x)}f(x)\right]⟧$$

$p$ is the target, $q$ the proposal.
''', ['p', 'q', 'f'], [(table([0.5, 0.3, 0.2], 'x'), table([0.2, 0.2, 0.6], 'x'), table([1.0, -2.0, 4.0], 'x')), (table([0.9, 0.1], 'x'), table([0.5, 0.5], 'x'), table([0.0, 10.0], 'x'))],
     lambda p, q, f: p @ f, lambda p, q, f: mp.fsum(mp.mpf(c) * b * (mp.mpf(a) / b) for a, b, c in zip(p, q, f)))
