"""Reinforcement learning, bandits, information, Bayes, Gaussian processes, chains, causes, time series, survival, signals and numerics."""
import functools

import mpmath as mp
import numpy as np
import torch
from scipy import fft, integrate, signal, special, stats

from c import case, dist, fn, table

case('rl/n-step', r'''
* ✨ **n-step return**
	* rewards $R_1,R_2,\dots$, discount $\gamma$
	* $⟦G_{t:t+n}=\sum_{k=1}^{n}\gamma^{k-1}R_{t+k}+\gamma^nV(S_{t+n})⟧$
	* $n=1$ : TD target, $n\to\infty$ : Monte Carlo
''', ['R', 't', 'n', r'\gamma', 'V(S_{t+n})'], [[[1.0, 0.0, 2.0, -1.0, 0.5], 1, 3, 0.9, 4.0], [[1.0, 0.0, 2.0], 0, 2, 0.5, -1.0]],
    lambda R, t, n, g, V: np.polyval(np.r_[V, R[t : t + n][::-1]], g), lambda R, t, n, g, V: mp.fsum(mp.mpf(g) ** k * R[t + k] for k in range(n)) + mp.mpf(g) ** n * V)

case('rl/bellman-backup', r'''
# Dynamic programming (Sutton & Barto ch. 4)
Value iteration sweeps all states with
$$⟦V_{k+1}(s)=\max_a\sum_{s'}P(s'|s,a)\left[R(s,a)+\gamma V_k(s')\right]⟧$$
''', ['s', 'P', 'R', 'V_k', r'\gamma'], [
    [1, table([[[0.8, 0.1], [0.3, 0.5]], [[0.2, 0.9], [0.7, 0.5]]], "s'", 's', 'a'), table([[1.0, 0.0], [0.5, 2.0]], 's', 'a'), table([3.0, 5.0], 's'), 0.9],
    [2, table([[[0.8, 0.1], [0.3, 0.5]], [[0.2, 0.9], [0.7, 0.5]]], "s'", 's', 'a'), table([[1.0, 0.0], [0.5, 2.0]], 's', 'a'), table([3.0, 5.0], 's'), 0.5]],
    lambda s, P, R, V, g: np.max(R[s - 1] + g * np.einsum('ia,i->a', P[:, s - 1], V)),
    lambda s, P, R, V, g: max(mp.fsum(mp.mpf(P[i][s - 1][a]) * (mp.mpf(R[s - 1][a]) + mp.mpf(g) * V[i]) for i in range(2)) for a in range(2)))

case('rl/sarsa', r'''
**Q-learning vs SARSA**
- Q-learning (off-policy): $Q(s,a)\leftarrow Q(s,a)+\alpha[r+\gamma\max_{a'}Q(s',a')-Q(s,a)]$
- SARSA (on-policy): $⟦Q(s,a)\leftarrow Q(s,a)+\alpha[r+\gamma Q(s',a')-Q(s,a)]⟧$
''', ['Q', 's', 'a', "s'", "a'", r'\alpha', 'r', r'\gamma'], [[table([[1.0, 2.0], [0.5, 3.0]], 's', 'a'), 1, 2, 2, 1, 0.1, 1.0, 0.9], [table([[1.0, 2.0], [0.5, 3.0]], 's', 'a'), 2, 2, 1, 1, 0.5, -1.0, 1.0]],
    lambda Q, s, a, z, b, k, r, g: Q[s - 1, a - 1] + k * (r + g * Q[z - 1, b - 1] - Q[s - 1, a - 1]),
    lambda Q, s, a, z, b, k, r, g: (1 - mp.mpf(k)) * Q[s - 1][a - 1] + mp.mpf(k) * (r + mp.mpf(g) * Q[z - 1][b - 1]))

case('rl/gae', r'''
广义优势估计 GAE（$T$ 步截断，$\delta_l=r_l+\gamma V_{l+1}-V_l$）：
$$⟦\hat{A}_t=\sum_{l=t}^{T}(\gamma\lambda)^{l-t}\delta_l⟧$$
其中 $r_l$ 是第 $l$ 步奖励，$V_l$ 是状态价值。
''', ['r', 'V', r'\gamma', r'\lambda', 't', 'T'], [[[1.0, 0.5, 2.0], [0.2, 0.4, 1.0, 0.3], 0.99, 0.95, 1, 3], [[1.0, 0.5, 2.0], [0.2, 0.4, 1.0, 0.3], 0.9, 0.5, 2, 3]],
    lambda r, V, g, l, t, T: np.polyval((r[t - 1 : T] + g * V[t : T + 1] - V[t - 1 : T])[::-1], g * l),
    lambda r, V, g, l, t, T: mp.fsum((mp.mpf(g) * l) ** (k - t) * (r[k - 1] + mp.mpf(g) * V[k] - V[k - 1]) for k in range(t, T + 1)), language='zh')

case('rl/ppo', r'''
- PPO objective for one sample: ratio $\rho=\frac{\pi_\theta(a|s)}{\pi_{old}(a|s)}$, advantage $A$, $⟦L^{CLIP}=\min\left(\rho A,\,\text{clip}(\rho,1-\epsilon,1+\epsilon)A\right)⟧$
- $\epsilon=0.2$ usually
''', [r'\pi_\theta(a|s)', r'\pi_{old}(a|s)', 'A', r'\epsilon'], [[0.6, 0.4, 2.0, 0.2], [0.6, 0.4, -1.0, 0.2], [0.3, 0.6, -0.5, 0.1]],
    lambda p, q, A, e: np.minimum(p / q * A, np.clip(p / q, 1 - e, 1 + e) * A), lambda p, q, A, e: min(mp.mpf(p) / q, 1 + mp.mpf(e)) * A if A > 0 else max(mp.mpf(p) / q, 1 - mp.mpf(e)) * A)

case('rl/dpo', r'''
DPO 损失（$y_w$ 偏好回答，$y_l$ 较差回答，$\sigma$ 是 sigmoid 函数）：
$$⟦\mathcal{L}_{DPO}=-\log\sigma\left(\beta\log\frac{\pi_\theta(y_w|x)}{\pi_{ref}(y_w|x)}-\beta\log\frac{\pi_\theta(y_l|x)}{\pi_{ref}(y_l|x)}\right)⟧$$
''', [r'\pi_\theta(y_w|x)', r'\pi_{ref}(y_w|x)', r'\pi_\theta(y_l|x)', r'\pi_{ref}(y_l|x)', r'\beta'], [[0.3, 0.2, 0.05, 0.1, 0.1], [0.01, 0.02, 0.03, 0.01, 0.5]],
    lambda a, b, c, d, k: -special.log_expit(k * (np.log(a / b) - np.log(c / d))), lambda a, b, c, d, k: mp.log(1 + (mp.mpf(c) * b / (mp.mpf(a) * d)) ** mp.mpf(k)), language='zh')

case('bandit/ucb', r'''
### UCB1
pick the arm $⟦A_t=\arg\max_{a}\left[Q_t(a)+c\sqrt{\frac{\ln t}{N_t(a)}}\right]⟧$

* $Q_t(a)$ mean reward of arm $a$ so far
* $N_t(a)$ how often it was played
* $c>0$ exploration
''', ['Q_t', 'N_t', 't', 'c'], [[[0.5, 0.6, 0.4], [10, 20, 2], 32, 1.0], [[0.5, 0.6, 0.4], [10, 20, 30], 60, 0.1]],
    lambda Q, N, t, c: int(np.argmax(Q + c * np.sqrt(np.log(t) / N)) + 1), lambda Q, N, t, c: max(range(1, 4), key=lambda a: Q[a - 1] + c * mp.sqrt(mp.log(t) / N[a - 1])))

case('bandit/thompson-mean', r'''
**Beta-Bernoulli bandit.** After $s$ wins and $f$ losses a $\text{Beta}(\alpha,\beta)$ prior becomes $\text{Beta}(\alpha+s,\beta+f)$ with mean $m=\frac{\alpha+s}{\alpha+\beta+s+f}$ and variance
$⟦v=\frac{m(1-m)}{\alpha+\beta+s+f+1}⟧$
''', [r'\alpha', r'\beta', 's', 'f'], [[1, 1, 7, 3], [2.0, 5.0, 0, 4]],
    lambda a, b, s, f: stats.beta.var(a + s, b + f), lambda a, b, s, f: mp.mpf(a + s) * (b + f) / (mp.mpf(a + b + s + f) ** 2 * (a + b + s + f + 1)))

case('info/mutual-information', r'''
* ✨ **Mutual information**
	$⟦I(X;Y)=\sum_{x}\sum_{y}p(x,y)\log\frac{p(x,y)}{p(x)p(y)}⟧$
	* zero exactly when $X$ and $Y$ are independent
	* $p(x)=\sum_y p(x,y)$, $p(y)=\sum_x p(x,y)$
''', ['p'], [[table([[0.3, 0.2], [0.1, 0.4]], 'x', 'y')], [table([[0.1, 0.0, 0.2], [0.3, 0.25, 0.15]], 'x', 'y')]],
    lambda p: stats.entropy(p.ravel(), np.outer(p.sum(1), p.sum(0)).ravel()),
    lambda p: mp.fsum(-mp.mpf(sum(r)) * mp.log(sum(r)) for r in p) + mp.fsum(-mp.mpf(sum(r)) * mp.log(sum(r)) for r in zip(*p)) + mp.fsum(mp.mpf(v) * mp.log(v) for r in p for v in r if v))

case('info/js', r'''
JS 散度：令 $M=\frac{1}{2}(P+Q)$，则 $⟦JS(P\|Q)=\frac{1}{2}KL(P\|M)+\frac{1}{2}KL(Q\|M)⟧$，其中 $KL(P\|Q)=\sum_iP_i\log\frac{P_i}{Q_i}$。对称且有界。
''', ['P', 'Q'], [[[0.5, 0.5], [0.9, 0.1]], [[0.2, 0.3, 0.5], [0.5, 0.4, 0.1]]],
    lambda p, q: (stats.entropy(p, (p + q) / 2) + stats.entropy(q, (p + q) / 2)) / 2,
    lambda p, q: mp.fsum(-(mp.mpf(a) + b) / 2 * mp.log((mp.mpf(a) + b) / 2) + (mp.mpf(a) * mp.log(a) + mp.mpf(b) * mp.log(b)) / 2 for a, b in zip(p, q)), language='zh')

case('info/gaussian-kl', r'''
KL between two univariate Gaussians $\mathcal N(\mu_1,\sigma_1^2)$, $\mathcal N(\mu_2,\sigma_2^2)$:

$$⟦KL=\log\frac{\sigma_2}{\sigma_1}+\frac{\sigma_1^2+(\mu_1-\mu_2)^2}{2\sigma_2^2}-\frac12⟧$$
''', [r'\mu_1', r'\sigma_1', r'\mu_2', r'\sigma_2'], [[0.0, 1.0, 1.0, 2.0], [-0.5, 0.3, 0.2, 0.4]],
    lambda m, s, n, r: torch.distributions.kl_divergence(torch.distributions.Normal(torch.tensor(m, dtype=torch.float64), torch.tensor(s, dtype=torch.float64)), torch.distributions.Normal(torch.tensor(n, dtype=torch.float64), torch.tensor(r, dtype=torch.float64))).item(),
    lambda m, s, n, r: mp.quad(lambda x: mp.npdf(x, m, s) * ((mp.mpf(x) - n) ** 2 / (2 * mp.mpf(r) ** 2) - (x - mp.mpf(m)) ** 2 / (2 * mp.mpf(s) ** 2) + mp.log(mp.mpf(r) / s)), mp.linspace(m - 14 * s, m + 14 * s, 15)))

case('info/differential-entropy', r'''
#### Differential entropy
$$⟦h(X)=-\int_{-\infty}^{\infty}f(x)\ln f(x)\,dx⟧$$
For a Gaussian $f$ this is $\frac{1}{2}\ln(2\pi e\sigma^2)$.
''', ['f'], [[dist('Normal', mu=1, sigma=2)], [dist('Logistic', mu=0, s=0.5)]],
    lambda f: (stats.norm(f['mu'], f['sigma']) if 'sigma' in f else stats.logistic(f['mu'], f['s'])).entropy(),
    lambda f: mp.log(2 * mp.pi * mp.e * f['sigma'] ** 2) / 2 if 'sigma' in f else mp.log(mp.mpf(f['s'])) + 2)

case('bayes/disease-test', r'''
## Base rate fallacy
A test has sensitivity $P(+|D)$ and false positive rate $P(+|\neg D)$; prevalence $P(D)$.

$$⟦P(D|+)=\frac{P(+|D)P(D)}{P(+|D)P(D)+P(+|\neg D)(1-P(D))}⟧$$
''', ['P(+|D)', r'P(+|\neg D)', 'P(D)'], [[0.99, 0.05, 0.01], [0.8, 0.3, 0.4]],
    lambda s, f, p: s * p / (s * p + f * (1 - p)), lambda s, f, p: 1 / (1 + mp.mpf(f) / s * (1 / mp.mpf(p) - 1)))

case('bayes/evidence', r'''
**Evidence** of a model: $⟦p(D)=\int_0^1 p(D|\theta)p(\theta)d\theta⟧$ where $\theta$ is the coin's bias and $p(\theta)$ the prior.
''', [r'p(D|\theta)', r'p(\theta)', 'D'], [
    [fn(r'D \theta', r'\theta^6(1-\theta)^2', lambda t: t**6 * (1 - t) ** 2), dist('Beta', alpha=2, beta=3), 0],
    [fn(r'D \theta', r'\theta(1-\theta)^4', lambda t: t * (1 - t) ** 4), dist('Beta', alpha=1, beta=1), 0]],
    lambda L, p, D: integrate.quad(lambda t: L(t) * stats.beta.pdf(t, p['alpha'], p['beta']), 0, 1, epsabs=1e-15, epsrel=1e-13)[0],
    lambda L, p, D: mp.quad(lambda t: L(t) * t ** (p['alpha'] - 1) * (1 - t) ** (p['beta'] - 1) / mp.beta(p['alpha'], p['beta']), [0, 1]))

case('bayes/normal-posterior', r'''
Conjugate normal model, known noise variance $\sigma^2$, prior $\mathcal{N}(\mu_0,\sigma_0^2)$, $n$ observations with mean $\bar{x}$:
\begin{align*}
\frac{1}{\sigma_n^2}&=\frac{1}{\sigma_0^2}+\frac{n}{\sigma^2}
\end{align*}
and the posterior mean
$$⟦\mu_n=\frac{\frac{\mu_0}{\sigma_0^2}+\frac{n\bar{x}}{\sigma^2}}{\frac{1}{\sigma_0^2}+\frac{n}{\sigma^2}}⟧$$
''', [r'\mu_0', r'\sigma_0', r'\sigma', 'n', r'\bar{x}'], [[0.0, 1.0, 2.0, 10, 1.5], [5.0, 0.5, 1.0, 3, 4.0]],
    lambda m, a, s, n, x: np.average([m, x], weights=[1 / a**2, n / s**2]), lambda m, a, s, n, x: m + (mp.mpf(x) - m) * n * mp.mpf(a) ** 2 / (n * mp.mpf(a) ** 2 + mp.mpf(s) ** 2))

case('gp/posterior-mean', r'''
# Gaussian Process regression
training inputs $X$, targets $y$, test point $x_*$, noise $\sigma_n^2$
1. kernel $k(a,b)=\exp(-\frac{(a-b)^2}{2l^2})$
2. $K$ is the matrix with entries $K_{ij}=k(X_i,X_j)$, $k_*$ the vector with entries $k(X_i,x_*)$
3. mean $\bar f_*=k_*^T(K+\sigma_n^2I)^{-1}y$
4. variance $⟦\mathbb{V}[f_*]=k(x_*,x_*)-k_*^T(K+\sigma_n^2I)^{-1}k_*⟧$
''', ['K', 'k_*', 'x_*', r'\sigma_n', 'l'], [[[[1.0, 0.6], [0.6, 1.0]], [0.8, 0.7], 0.5, 0.3, 1.0], [[[1.0]], [0.4], -1.0, 0.1, 2.0]],
    lambda K, k, x, s, l: 1 - k @ np.linalg.solve(K + s**2 * np.eye(len(k)), k),
    lambda K, k, x, s, l: 1 - (mp.matrix([k]) * mp.lu_solve(mp.matrix(K) + mp.mpf(s) ** 2 * mp.eye(len(k)), mp.matrix(k)))[0])

case('gp/expected-improvement', r'''
* **Expected improvement**: $z=\frac{\mu-f^*-\xi}{\sigma}$, $⟦EI=(\mu-f^*-\xi)\Phi(z)+\sigma\phi(z)⟧$
	* $\Phi$, $\phi$: CDF and PDF of the standard normal
	* $f^*$ best value so far, $\xi$ exploration
''', [r'\mu', r'\sigma', 'f^*', r'\xi'], [[1.2, 0.5, 1.0, 0.01], [0.3, 1.0, 0.9, 0.0]],
    lambda m, s, f, x: (m - f - x) * stats.norm.cdf((m - f - x) / s) + s * stats.norm.pdf((m - f - x) / s),
    lambda m, s, f, x: mp.quad(lambda u: (u - mp.mpf(f) - x) * mp.npdf(u, m, s), mp.linspace(mp.mpf(f) + x, mp.mpf(m) + 16 * mp.mpf(s), 17)))

case('markov/stationary', r'''
Two-state chain: $P=\begin{pmatrix}1-a & a\\ b & 1-b\end{pmatrix}$. The distribution after $n$ steps (row vector $\pi_0$ at the start) is
$$⟦\pi_n=\pi_0P^n⟧$$
and it tends to $\left(\frac{b}{a+b},\frac{a}{a+b}\right)$.
''', ['a', 'b', r'\pi_0', 'n'], [[0.1, 0.5, [1.0, 0.0], 3], [0.3, 0.3, [0.2, 0.8], 2]],
    lambda a, b, p, n: p @ np.linalg.matrix_power(np.array([[1 - a, a], [b, 1 - b]]), n),
    lambda a, b, p, n: (lambda s, d: [s + d, 1 - s - d])(mp.mpf(b) / (mp.mpf(a) + b), (1 - mp.mpf(a) - b) ** n * (p[0] - mp.mpf(b) / (mp.mpf(a) + b))))

case('hmm/forward', r'''
### HMM 前向算法
- $a_{ij}$：从状态 $i$ 转移到 $j$ 的概率
- $b_j$：状态 $j$ 产生当前观测的概率
- 递推：$⟦\alpha_{t+1}(j)=\left[\sum_{i=1}^{N}\alpha_t(i)a_{ij}\right]b_j⟧$
''', [r'\alpha_t', 'a', 'b', 'N', 'j'], [[[0.3, 0.1], [[0.7, 0.3], [0.4, 0.6]], [0.5, 0.1], 2, 1], [[0.05, 0.2, 0.1], [[0.5, 0.25, 0.25], [0.1, 0.8, 0.1], [0.0, 0.3, 0.7]], [0.9, 0.2, 0.4], 3, 3]],
    lambda A, a, b, N, j: (A @ a * b)[j - 1], lambda A, a, b, N, j: mp.fsum(mp.mpf(v) * r[j - 1] * b[j - 1] for v, r in zip(A, a)), language='zh')

case('mcmc/acceptance', r'''
* ✨ **Metropolis-Hastings**
	1. propose $x'\sim q(x'|x)$
	2. accept with probability $⟦A(x'|x)=\min\left(1,\frac{p(x')q(x|x')}{p(x)q(x'|x)}\right)⟧$
	3. else stay at $x$
''', ["x'", 'x', 'p', 'q'], [
    [1.5, 0.5, fn('u', r'e^{-u^2/2}', lambda u: mp.exp(-u * u / 2)), fn('u v', r'e^{-(u-v/2)^2}', lambda u, v: mp.exp(-(u - v / 2) ** 2))],
    [0.1, 2.0, fn('u', r'\frac{1}{1+u^2}', lambda u: 1 / (1 + u * u)), fn('u v', r'e^{-|u-v|}', lambda u, v: mp.exp(-abs(u - v)))]],
    lambda y, x, p, q: min(1.0, float(p(y) * q(x, y) / (p(x) * q(y, x)))), lambda y, x, p, q: min(mp.mpf(1), mp.exp(mp.log(p(mp.mpf(y))) + mp.log(q(mp.mpf(x), mp.mpf(y))) - mp.log(p(mp.mpf(x))) - mp.log(q(mp.mpf(y), mp.mpf(x))))))

case('causal/ipw', r'''
## Inverse propensity weighting
$T_i\in\{0,1\}$ treatment, $Y_i$ outcome, $e_i=P(T=1|X_i)$ propensity.

$$⟦\hat\tau_{IPW}=\frac1n\sum_{i=1}^n\left(\frac{T_iY_i}{e_i}-\frac{(1-T_i)Y_i}{1-e_i}\right)⟧$$
''', ['T', 'Y', 'e', 'n'], [[[1, 0, 1, 0], [3.0, 1.0, 2.5, 0.5], [0.6, 0.3, 0.5, 0.2], 4], [[1, 0], [1.0, -1.0], [0.9, 0.9], 2]],
    lambda T, Y, e, n: np.mean(Y * (T - e) / (e * (1 - e))), lambda T, Y, e, n: mp.fsum(mp.mpf(y) / p if t else -mp.mpf(y) / (1 - mp.mpf(p)) for t, y, p in zip(T, Y, e)) / n)

case('causal/backdoor', r'''
**Back-door adjustment**
$$⟦P(y|do(x))=\sum_{z}P(y|x,z)P(z)⟧$$
> $z$ blocks all back-door paths from $x$ to $y$
''', ['P(y|x,z)', 'P(z)', 'x', 'y'], [
    [table([[[0.2, 0.5], [0.6, 0.9]], [[0.8, 0.5], [0.4, 0.1]]], 'y', 'x', 'z'), table([0.3, 0.7], 'z'), 1, 2],
    [table([[[0.2, 0.5], [0.6, 0.9]], [[0.8, 0.5], [0.4, 0.1]]], 'y', 'x', 'z'), table([0.5, 0.5], 'z'), 2, 1]],
    lambda P, p, x, y: P[y - 1, x - 1] @ p, lambda P, p, x, y: mp.fsum(mp.mpf(a) * b for a, b in zip(P[y - 1][x - 1], p)))

case('series/holt', r'''
Holt's linear trend (double exponential smoothing)
$$
⟦\begin{align}
l_t &= \alpha y_t + (1-\alpha)(l_{t-1}+b_{t-1})\\
b_t &= \beta(l_t-l_{t-1}) + (1-\beta)b_{t-1}
\end{align}⟧
$$
forecast: $\hat{y}_{t+h}=l_t+hb_t$
''', ['y_t', 'l_{t-1}', 'b_{t-1}', r'\alpha', r'\beta'], [[12.0, 10.0, 1.0, 0.5, 0.3], [4.0, 5.5, -0.5, 0.2, 0.1]],
    lambda y, l, b, p, q: {'l_t': p * y + (1 - p) * (l + b), 'b_t': q * (p * y + (1 - p) * (l + b) - l) + (1 - q) * b},
    lambda y, l, b, p, q: (lambda e: {'l_t': mp.mpf(l) + b + p * e, 'b_t': b + mp.mpf(p) * q * e})(mp.mpf(y) - l - b))

case('series/autocorrelation', r'''
自相关系数（滞后 $k$）：$⟦r_k=\frac{\sum_{t=k+1}^{n}(y_t-\bar{y})(y_{t-k}-\bar{y})}{\sum_{t=1}^{n}(y_t-\bar{y})^2}⟧$，$\bar y=\frac1n\sum_{t=1}^{n}y_t$
''', ['y', 'k', 'n'], [[[1.0, 3.0, 2.0, 5.0, 4.0], 1, 5], [[0.5, -0.5, 1.5, 0.0], 2, 4]],
    lambda y, k, n: (lambda d: d[k:] @ d[:-k] / (d @ d))(y - y.mean()), lambda y, k, n: (lambda m: mp.fsum((y[t] - m) * (y[t - k] - m) for t in range(k, n)) / mp.fsum((v - m) ** 2 for v in y))(mp.fsum(y) / n), language='zh')

case('series/ewma-unrolled', r'''
EWMA unrolled, observations $x_0,x_1,\dots,x_t$ and smoothing $\alpha$: $⟦s_t=(1-\alpha)^tx_0+\alpha\sum_{k=0}^{t-1}(1-\alpha)^kx_{t-k}⟧$
''', ['x', r'\alpha', 't'], [[[1.0, 2.0, 4.0, 3.0], 0.3, 3], [[5.0, 1.0], 0.8, 1]],
    lambda x, a, t: signal.lfilter([a], [1, a - 1], x[1 : t + 1], zi=[(1 - a) * x[0]])[0][-1],
    lambda x, a, t: functools.reduce(lambda s, v: mp.mpf(a) * v + (1 - mp.mpf(a)) * s, x[1 : t + 1], mp.mpf(x[0])), index_base=0)

case('survival/weibull-hazard', r'''
### Survival analysis
hazard $h(t)=\frac{f(t)}{S(t)}$, survival $S(t)=1-F(t)$

Weibull: $f(t)=\frac{k}{\lambda}\left(\frac{t}{\lambda}\right)^{k-1}e^{-(t/\lambda)^k}$ and $S(t)=e^{-(t/\lambda)^k}$

cumulative hazard $⟦H(t)=-\ln S(t)⟧$
''', ['t', 'k', r'\lambda'], [[2.0, 1.5, 3.0], [0.5, 0.7, 1.2]],
    lambda t, k, l: -stats.weibull_min.logsf(t, k, scale=l), lambda t, k, l: mp.exp(k * (mp.log(t) - mp.log(l))))

case('survival/kaplan-meier', r'''
- Kaplan–Meier: at the event times $t_1<t_2<\dots$ there are $d_i$ deaths among $n_i$ at risk. $⟦\hat S(t)=\prod_{i:\,t_i\le t}\left(1-\frac{d_i}{n_i}\right)⟧$
''', ['t', 't_i', 'd', 'n'], [[3.5, [1.0, 2.5, 3.0, 6.0], [1, 2, 1, 1], [10, 8, 5, 3]], [6.0, [2.0, 6.0], [1, 3], [12, 9]]],
    lambda t, s, d, n: np.prod((1 - d / n)[s <= t]), lambda t, s, d, n: mp.fprod(mp.mpf(m - k) / m for u, k, m in zip(s, d, n) if u <= t))

case('signal/dft', r'''
**DFT** of a signal $x_0,\dots,x_{N-1}$; real and imaginary parts apart:
$\text{Re}_k=\sum_{n=0}^{N-1}x_n\cos\frac{2\pi kn}{N}$, $\text{Im}_k=-\sum_{n=0}^{N-1}x_n\sin\frac{2\pi kn}{N}$
Power: $⟦P_k=\frac{\text{Re}_k^2+\text{Im}_k^2}{N}⟧$
''', ['x', 'N', 'k'], [[[1.0, 2.0, 0.0, -1.0], 4, 1], [[0.5, 1.5, -2.0], 3, 2]],
    lambda x, N, k: abs(fft.fft(x)[k]) ** 2 / N, lambda x, N, k: abs(mp.fsum(v * mp.expjpi(mp.mpf(2) * k * n / N) for n, v in enumerate(x))) ** 2 / N, index_base=0)

case('signal/psnr', r'''
* ✨ **PSNR** (peak signal-to-noise ratio, in dB)
	* $MSE=\frac{1}{mn}\sum_{i=0}^{m-1}\sum_{j=0}^{n-1}[I(i,j)-K(i,j)]^2$
	* $⟦PSNR=10\cdot\log_{10}\left(\frac{MAX_I^2}{MSE}\right)⟧$
	* $MAX_I$ is the largest pixel value, e.g. 255
''', ['I', 'K', 'm', 'n', 'MAX_I'], [[[[10.0, 20.0], [30.0, 40.0]], [[12.0, 20.0], [29.0, 44.0]], 2, 2, 255], [[[0.1, 0.5, 0.9]], [[0.2, 0.5, 0.7]], 1, 3, 1.0]],
    lambda I, K, m, n, M: 10 * np.log10(M**2 / np.mean((I - K) ** 2)),
    lambda I, K, m, n, M: 20 * mp.log(M, 10) - 10 * mp.log(mp.fsum((mp.mpf(a) - b) ** 2 for r, s in zip(I, K) for a, b in zip(r, s)) / (m * n), 10), index_base=0)

case('numeric/trapezoid', r'''
## 数值积分
梯形公式，$h=\frac{b-a}{n}$，节点 $a+ih$：
$$⟦T_n=\frac{h}{2}\left[f(a)+2\sum_{i=1}^{n-1}f(a+ih)+f(b)\right]⟧$$
误差 $O(h^2)$。
''', ['f', 'a', 'b', 'n'], [[fn('x', r'e^{-x^2}', lambda x: mp.exp(-x * x)), 0.0, 1.0, 4], [fn('x', r'\frac{1}{x}', lambda x: 1 / x), 1.0, 3.0, 5]],
    lambda f, a, b, n: integrate.trapezoid([float(f(mp.mpf(x))) for x in np.linspace(a, b, n + 1)], dx=(b - a) / n),
    lambda f, a, b, n: mp.fsum((f(mp.mpf(a) + (mp.mpf(b) - a) * i / n) + f(mp.mpf(a) + (mp.mpf(b) - a) * (i + 1) / n)) / 2 for i in range(n)) * (mp.mpf(b) - a) / n, language='zh')

case('numeric/newton-minimise', r"""
- Newton's method for minimising $f$ in one dimension ($f'$, $f''$ derivatives):
	- step: $⟦x_{n+1}=x_n-\frac{f'(x_n)}{f''(x_n)}⟧$
	- quadratic convergence near the minimum
""", ['f', 'x_n'], [[fn('x', r'x^4-3x^2+x', lambda x: x**4 - 3 * x**2 + x), 1.5], [fn('x', r'e^x-2x', lambda x: mp.exp(x) - 2 * x), 0.2]],
    lambda f, x: x - float(mp.diff(f, x) / mp.diff(f, x, 2)), lambda f, x: (lambda x, h: x - h / 2 * (f(x + h) - f(x - h)) / (f(x + h) - 2 * f(x) + f(x - h)))(mp.mpf(x), mp.mpf(10) ** -10))
