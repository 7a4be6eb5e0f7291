"""Margins and kernels, trees and boosting, clusters and mixtures, projections, recommendation and the metrics of all of them."""
import math

import mpmath as mp
import numpy as np
from scipy import spatial, special, stats

from c import case, table

case('svm/dual', r'''
### SVM 对偶问题
拉格朗日乘子 $\alpha_i\ge 0$，标签 $y_i\in\{-1,+1\}$，核函数 $\kappa$：
$$
⟦W(\alpha)=\sum_{i=1}^{m}\alpha_i-\frac{1}{2}\sum_{i=1}^{m}\sum_{j=1}^{m}\alpha_i\alpha_jy_iy_j\kappa(x_i,x_j)⟧
$$
约束 $\sum_{i=1}^{m}\alpha_iy_i=0$。高斯核取 $\kappa(u,v)=\exp\left(-\frac{\|u-v\|^2}{2\sigma^2}\right)$。
''', [r'\alpha', 'y', 'x', 'm', r'\sigma'], [[[0.5, 0.2, 0.3], [1, -1, -1], [[0.0, 1.0], [1.0, 1.0], [2.0, -1.0]], 3, 1.5], [[1.0, 1.0], [1, -1], [[0.3], [-0.4]], 2, 0.5]],
    lambda a, y, x, m, s: a.sum() - 0.5 * (a * y) @ np.exp(-spatial.distance.cdist(x, x, 'sqeuclidean') / 2 / s**2) @ (a * y),
    lambda a, y, x, m, s: mp.fsum(a) - mp.fsum(a[i] * a[j] * y[i] * y[j] * mp.exp(-mp.norm(mp.matrix(x[i]) - mp.matrix(x[j])) ** 2 / (2 * mp.mpf(s) ** 2)) for i in range(m) for j in range(m)) / 2, language='zh')

case('svm/decision', r'''
* ##### ✨SVM (kernel trick)
	* $\alpha_i$ : dual variables, only nonzero for support vectors
	* $K(x,z)=(x\cdot z+1)^2$
	* decision function : $⟦f(x)=\text{sign}\left(\sum_{i=1}^{n}\alpha_iy_iK(x_i,x)+b\right)⟧$
''', ['x', 'x_i', r'\alpha', 'y', 'b', 'n'], [[[1.0, 0.5], [[1.0, 1.0], [-1.0, 0.0]], [0.7, 0.4], [1, -1], -0.2, 2], [[-2.0, 0.0], [[1.0, 1.0], [-1.0, 0.0]], [0.1, 0.4], [1, -1], 0.3, 2]],
    lambda x, s, a, y, b, n: np.sign((a * y) @ (s @ x + 1) ** 2 + b),
    lambda x, s, a, y, b, n: 1.0 if sum(c * t * (sum(p * q for p, q in zip(v, x)) + 1) ** 2 for c, t, v in zip(a, y, s)) + b > 0 else -1.0)

case('svm/soft-margin', r'''
Soft margin objective. $C$ trades margin against violations, labels $y_i \in \{-1, 1\}$.

$$⟦\frac12 \|w\|^2 + C\sum_{i=1}^{N}\max(0,\,1-y_i(w^\top x_i+b))⟧$$
''', ['w', 'b', 'C', 'N', 'x', 'y'], [[[1.0, -0.5], 0.2, 10.0, 3, [[1.0, 1.0], [0.5, 2.0], [-1.0, 0.0]], [1, -1, -1]], [[0.3], 0.0, 1.0, 2, [[2.0], [-1.0]], [1, 1]]],
    lambda w, b, C, N, x, y: w @ w / 2 + C * np.maximum(0, 1 - y * (x @ w + b)).sum(),
    lambda w, b, C, N, x, y: mp.fsum(mp.mpf(v) ** 2 for v in w) / 2 + C * mp.fsum(max(mp.mpf(0), 1 - t * (mp.fdot(w, v) + b)) for v, t in zip(x, y)))

case('kernel/mmd', r'''
## Maximum Mean Discrepancy
(paper: *A Kernel Two-Sample Test*)

Samples $x_1,\dots,x_m$ from $P$ and $y_1,\dots,y_n$ from $Q$; $k(a,b)=e^{-\gamma(a-b)^2}$. Biased estimate:

$$⟦\text{MMD}^2=\frac{1}{m^2}\sum_{i=1}^{m}\sum_{j=1}^{m}k(x_i,x_j)+\frac{1}{n^2}\sum_{i=1}^{n}\sum_{j=1}^{n}k(y_i,y_j)-\frac{2}{mn}\sum_{i=1}^{m}\sum_{j=1}^{n}k(x_i,y_j)⟧$$
''', ['x', 'y', 'm', 'n', r'\gamma'], [[[0.0, 1.0, 0.5], [2.0, 1.5], 3, 2, 0.5], [[-1.0, 0.0], [0.0, 1.0], 2, 2, 2.0]],
    lambda x, y, m, n, g: np.exp(-g * np.subtract.outer(x, x) ** 2).mean() + np.exp(-g * np.subtract.outer(y, y) ** 2).mean() - 2 * np.exp(-g * np.subtract.outer(x, y) ** 2).mean(),
    lambda x, y, m, n, g: mp.fsum(s * t * mp.exp(-g * (mp.mpf(a) - b) ** 2) for a, s in [(v, mp.mpf(1) / m) for v in x] + [(v, -mp.mpf(1) / n) for v in y] for b, t in [(v, mp.mpf(1) / m) for v in x] + [(v, -mp.mpf(1) / n) for v in y]))

case('kernel/rbf-features', r'''
Random Fourier features: $z(x)=\sqrt{\frac{2}{D}}\left[\cos(\omega_1^Tx+b_1),\dots,\cos(\omega_D^Tx+b_D)\right]$, hence
$k(x,y)\approx z(x)^Tz(y)$
$⟦=\frac{2}{D}\sum_{i=1}^{D}\cos(\omega_i^Tx+b_i)\cos(\omega_i^Ty+b_i)⟧$
''', ['x', 'y', r'\omega', 'b', 'D'], [[[1.0, 0.5], [0.0, -1.0], [[0.3, 1.0], [-1.2, 0.4], [0.1, 0.1]], [0.5, 2.0, 4.0], 3], [[0.2], [0.9], [[1.5], [-0.5]], [0.0, 1.0], 2]],
    lambda x, y, w, b, D: 2 / D * np.cos(w @ x + b) @ np.cos(w @ y + b),
    lambda x, y, w, b, D: mp.fsum(mp.cos(mp.fdot(r, x) - mp.fdot(r, y)) + mp.cos(mp.fdot(r, x) + mp.fdot(r, y) + 2 * mp.mpf(c)) for r, c in zip(w, b)) / D)

case('tree/gini-split', r'''
# Decision trees
- Gini impurity of a node: $Gini(p)=1-\sum_{k=1}^{K}p_k^2$
- quality of a split into left/right, $N=N_L+N_R$:
$$⟦G_{split}=\frac{N_L}{N}Gini(p^L)+\frac{N_R}{N}Gini(p^R)⟧$$
- here $p^L$ and $p^R$ are the class shares on each side.
''', ['N_L', 'N_R', 'p^L', 'p^R', 'K'], [[30, 70, [0.9, 0.1], [0.2, 0.8], 2], [5, 5, [0.2, 0.2, 0.6], [1.0, 0.0, 0.0], 3]],
    lambda l, r, p, q, K: (l * (1 - p @ p) + r * (1 - q @ q)) / (l + r),
    lambda l, r, p, q, K: mp.fsum([mp.mpf(l) / (l + r) * mp.fsum(v * (1 - mp.mpf(v)) for v in p), mp.mpf(r) / (l + r) * mp.fsum(v * (1 - mp.mpf(v)) for v in q)]))

case('tree/entropy-counts', r'''
信息熵（以 2 为底）：$H(D)=-\sum_{k=1}^{K}\frac{|C_k|}{|D|}\log_2\frac{|C_k|}{|D|}$。

信息增益比的分母（分裂信息）：
$$⟦IV(a)=-\sum_{v=1}^{V}\frac{|D^v|}{|D|}\log_2\frac{|D^v|}{|D|}⟧$$
''', ['|D^v|', '|D|', 'V'], [[[5, 3, 2], 10, 3], [[8, 8], 16, 2]],
    lambda d, D, V: stats.entropy(d / D, base=2), lambda d, D, V: mp.log(D, 2) - mp.fsum(v * mp.log(v, 2) for v in d) / D, language='zh')

case('boost/xgb-gain', r'''
**XGBoost split gain**

$G_L$, $G_R$ = sums of gradients left/right; $H_L$, $H_R$ = sums of hessians; $\lambda$ = L2 penalty; $\gamma$ = price of a leaf

$$⟦Gain = \frac12\left[\frac{G_L^2}{H_L+\lambda}+\frac{G_R^2}{H_R+\lambda}-\frac{(G_L+G_R)^2}{H_L+H_R+\lambda}\right]-\gamma⟧$$
''', ['G_L', 'G_R', 'H_L', 'H_R', r'\lambda', r'\gamma'], [[-3.0, 4.5, 5.0, 6.0, 1.0, 0.5], [0.4, 0.6, 2.0, 2.0, 0.0, 0.1]],
    lambda g, h, a, b, l, c: (g**2 / (a + l) + h**2 / (b + l) - (g + h) ** 2 / (a + b + l)) / 2 - c,
    lambda g, h, a, b, l, c: mp.fsum([mp.mpf(g) ** 2 / (2 * (a + mp.mpf(l))), mp.mpf(h) ** 2 / (2 * (b + mp.mpf(l))), -(mp.mpf(g) + h) ** 2 / (2 * (a + mp.mpf(b) + l)), -mp.mpf(c)]))

case('boost/adaboost-update', r'''
1. error $\epsilon_t=\sum_{i=1}^{m}D_t(i)\,[h_t(x_i)\ne y_i]$
2. vote $\alpha_t=\frac12\ln\frac{1-\epsilon_t}{\epsilon_t}$
3. new weights $⟦D_{t+1}(i)=\frac{D_t(i)\exp(-\alpha_ty_ih_t(x_i))}{Z_t}⟧$ with $Z_t=\sum_{j=1}^{m}D_t(j)\exp(-\alpha_ty_jh_t(x_j))$
''', ['D_t', 'y', 'h_t(x_i)', r'\alpha_t', 'm', 'i'], [[[0.25, 0.25, 0.25, 0.25], [1, -1, 1, -1], [1, -1, -1, -1], 0.5493, 4, 3], [[0.5, 0.3, 0.2], [1, 1, -1], [1, -1, -1], 0.4, 3, 1]],
    lambda D, y, h, a, m, i: special.softmax(np.log(D) - a * y * h)[i - 1],
    lambda D, y, h, a, m, i: D[i - 1] * mp.exp(-a * y[i - 1] * h[i - 1]) / mp.fsum(d * mp.exp(-a * s * t) for d, s, t in zip(D, y, h)))

case('cluster/kmeans', r'''
## K-Means
Objective (aka *inertia* / SSE), $r_{nk}\in\{0,1\}$ says whether point $x_n$ belongs to cluster $k$ with centre $\mu_k$:

$$⟦J=\sum_{n=1}^{N}\sum_{k=1}^{K}r_{nk}\|x_n-\mu_k\|^2⟧$$
''', ['r', 'x', r'\mu', 'N', 'K'], [[[[1, 0], [0, 1], [1, 0]], [[0.0, 1.0], [3.0, 3.0], [1.0, 0.0]], [[0.5, 0.5], [3.0, 2.0]], 3, 2], [[[0, 0, 1], [1, 0, 0]], [[1.0], [2.0]], [[0.0], [5.0], [1.5]], 2, 3]],
    lambda r, x, m, N, K: (r * spatial.distance.cdist(x, m, 'sqeuclidean')).sum(),
    lambda r, x, m, N, K: mp.fsum(r[n][k] * (mp.mpf(a) - b) ** 2 for n in range(N) for k in range(K) for a, b in zip(x[n], m[k])))

case('cluster/silhouette', r'''
- 轮廓系数 silhouette：$⟦s(i)=\frac{b(i)-a(i)}{\max\{a(i),b(i)\}}⟧$
- $a(i)$：样本 $i$ 到同簇其他样本的平均距离
- $b(i)$：到最近的其他簇的平均距离
''', ['a(i)', 'b(i)'], [[1.2, 3.0], [2.0, 0.5]],
    lambda a, b: (b - a) / np.maximum(a, b), lambda a, b: 1 - mp.mpf(a) / b if a < b else mp.mpf(b) / a - 1, language='zh')

case('mixture/responsibility', r'''
* ✨ **Gaussian Mixture Model (GMM)**
	* density: $p(x)=\sum_{k=1}^{K}\pi_k\mathcal{N}(x|\mu_k,\sigma_k^2)$
	* $\pi_k$ are the mixing weights, $\mathcal{N}(x|\mu,\sigma^2)$ is the normal density with mean $\mu$ and variance $\sigma^2$
	* **E-step**, responsibility of component $k$: $⟦\gamma_k=\frac{\pi_k\mathcal{N}(x|\mu_k,\sigma_k^2)}{\sum_{j=1}^{K}\pi_j\mathcal{N}(x|\mu_j,\sigma_j^2)}⟧$
''', ['x', r'\pi', r'\mu', r'\sigma', 'K'], [[0.7, [0.3, 0.7], [0.0, 2.0], [1.0, 0.5], 2], [-1.0, [0.2, 0.5, 0.3], [-2.0, 0.0, 1.0], [0.6, 1.2, 2.0], 3]],
    lambda x, p, m, s, K: p * stats.norm.pdf(x, m, s) / np.sum(p * stats.norm.pdf(x, m, s)),
    lambda x, p, m, s, K: [w * mp.npdf(x, a, b) / mp.fsum(v * mp.npdf(x, c, d) for v, c, d in zip(p, m, s)) for w, a, b in zip(p, m, s)])

case('mixture/mstep', r'''
**M-step.** With responsibilities $\gamma_{nk}$ and $N_k=\sum_{n=1}^{N}\gamma_{nk}$:

$\pi_k = \frac{N_k}{N}$

$⟦\mu_k=\frac{1}{N_k}\sum_{n=1}^{N}\gamma_{nk}x_n⟧$

$\sigma_k^2=\frac{1}{N_k}\sum_{n=1}^{N}\gamma_{nk}(x_n-\mu_k)^2$
''', [r'\gamma', 'x', 'N', 'k'], [[[[0.9, 0.1], [0.4, 0.6], [0.2, 0.8]], [1.0, 2.0, 4.0], 3, 1], [[[0.9, 0.1], [0.4, 0.6], [0.2, 0.8]], [1.0, 2.0, 4.0], 3, 2]],
    lambda g, x, N, k: np.average(x, weights=g[:, k - 1]), lambda g, x, N, k: mp.fsum(r[k - 1] * mp.mpf(v) for r, v in zip(g, x)) / mp.fsum(r[k - 1] for r in g))

case('mixture/elbo-jensen', r'''
EM maximises a lower bound of $\log p(x)$, for any $q$ over the hidden $z\in\{1,2,3\}$:

$$
\begin{align}
\log p(x) &= \log \sum_{z} p(x,z) \\
&\ge \sum_z q(z)\log\frac{p(x,z)}{q(z)}
\end{align}
$$

The gap is $⟦\text{gap}=\log\sum_z p(x,z)-\sum_z q(z)\log\frac{p(x,z)}{q(z)}⟧$
''', ['p(x,z)', 'q', 'x'], [[table([[0.1, 0.2, 0.05], [0.3, 0.25, 0.1]], 'x', 'z'), [0.5, 0.3, 0.2], 2], [table([[0.1, 0.2, 0.05], [0.3, 0.25, 0.1]], 'x', 'z'), [0.2, 0.2, 0.6], 1]],
    lambda p, q, x: stats.entropy(q, p[x - 1]),
    lambda p, q, x: mp.log(mp.fsum(p[x - 1])) - mp.fsum(mp.mpf(w) * mp.log(mp.mpf(v) / w) for v, w in zip(p[x - 1], q)))

case('pca/explained', r'''
### PCA: how many components?
eigenvalues of the covariance matrix: $\lambda_1\ge\lambda_2\ge\cdots\ge\lambda_d$

share of variance kept by the first $k$: $$⟦\eta_k=\frac{\sum_{i=1}^{k}\lambda_i}{\sum_{i=1}^{d}\lambda_i}⟧$$
''', [r'\lambda', 'k', 'd'], [[[4.0, 2.0, 1.0, 0.5], 2, 4], [[0.9, 0.1], 1, 2]],
    lambda v, k, d: v[:k].sum() / v.sum(), lambda v, k, d: 1 - mp.fsum(v[k:]) / mp.fsum(v))

case('pca/rayleigh', r'''
First principal direction = maximiser of the Rayleigh quotient where $S=\frac{1}{n}X^TX$ (data centred).
- for a given direction: $⟦R(w)=\frac{w^TSw}{w^Tw}⟧$ is the variance along $w$.
''', ['X', 'n', 'w'], [[[[1.0, 2.0], [-1.0, 0.0], [0.0, -2.0]], 3, [1.0, 1.0]], [[[0.5, 1.0, 0.0], [-0.5, -1.0, 0.0]], 2, [0.0, 2.0, -1.0]]],
    lambda X, n, w: ((X @ w) ** 2).sum() / n / (w @ w), lambda X, n, w: mp.fsum(mp.fdot(r, w) ** 2 for r in X) / n / mp.fdot(w, w))

case('lda/fisher', r'''
Fisher's linear discriminant

* between-class scatter $S_B=(m_2-m_1)(m_2-m_1)^T$
* within-class scatter $S_W$
* criterion $⟦J(w)=\frac{w^TS_Bw}{w^TS_Ww}⟧$
* solution $w\propto S_W^{-1}(m_2-m_1)$
''', ['w', 'm_1', 'm_2', 'S_W'], [[[1.0, 0.5], [0.0, 0.0], [2.0, 1.0], [[1.0, 0.2], [0.2, 0.5]]], [[-1.0, 2.0], [1.0, 3.0], [0.0, 0.5], [[2.0, 0.0], [0.0, 1.5]]]],
    lambda w, a, b, S: (w @ (b - a)) ** 2 / (w @ S @ w), lambda w, a, b, S: mp.fdot(w, [q - p for p, q in zip(a, b)]) ** 2 / (mp.matrix([w]) * mp.matrix(S) * mp.matrix(w))[0])

case('tsne/affinity', r'''
**t-SNE** 低维空间用自由度为 1 的 t 分布：
$$⟦q_{ij}=\frac{(1+\|y_i-y_j\|^2)^{-1}}{\sum_{k=1}^{n}\sum_{l\neq k}(1+\|y_k-y_l\|^2)^{-1}}⟧$$
（$i\ne j$，$n$ 个点）
''', ['y', 'n', 'i', 'j'], [[[[0.0, 0.0], [1.0, 0.5], [-1.0, 2.0]], 3, 1, 2], [[[0.0], [0.5], [2.0], [4.0]], 4, 2, 4]],
    lambda y, n, i, j: (lambda K: K[i - 1, j - 1] / (K.sum() - n))(1 / (1 + spatial.distance.cdist(y, y, 'sqeuclidean'))),
    lambda y, n, i, j: (1 / (1 + mp.fsum((mp.mpf(a) - b) ** 2 for a, b in zip(y[i - 1], y[j - 1])))) / mp.fsum(1 / (1 + mp.fsum((mp.mpf(a) - b) ** 2 for a, b in zip(y[k], y[l]))) for k in range(n) for l in range(n) if k != l), language='zh')

case('recsys/mf', r'''
# Recommender systems
## Matrix factorisation with biases
$\mu$ global mean, $b_u$, $b_i$ biases of user and item, $p_u$, $q_i$ latent vectors

$$⟦\hat{r}_{ui}=\mu+b_u+b_i+q_i^Tp_u⟧$$
''', [r'\mu', 'b_u', 'b_i', 'p_u', 'q_i'], [[3.5, 0.2, -0.3, [0.1, 0.5], [1.0, -0.4]], [4.0, -0.5, 0.1, [0.3, 0.3, 0.3], [0.2, 0.0, 1.0]]],
    lambda m, a, b, p, q: m + a + b + q @ p, lambda m, a, b, p, q: mp.fsum([m, a, b, mp.fdot(p, q)]))

case('recsys/bpr', r'''
BPR 损失：正样本 $i$ 的得分 $\hat{x}_{ui}$ 应高于负样本 $j$ 的得分 $\hat{x}_{uj}$，
$$⟦L=-\ln\sigma(\hat{x}_{ui}-\hat{x}_{uj})+\lambda\|\Theta\|^2⟧$$
其中 $\sigma$ 是 sigmoid 函数，$\Theta$ 为参数向量。
''', [r'\hat{x}_{ui}', r'\hat{x}_{uj}', r'\lambda', r'\Theta'], [[2.0, 0.5, 0.01, [1.0, -2.0]], [-0.3, 0.4, 0.1, [0.5]]],
    lambda a, b, l, t: np.logaddexp(0, b - a) + l * t @ t, lambda a, b, l, t: -mp.log(1 / (1 + mp.exp(mp.mpf(b) - a))) + l * mp.fsum(mp.mpf(v) ** 2 for v in t), language='zh')

case('rank/ndcg', r'''
#### nDCG
- $rel_i$ relevance of the result at position $i$
- $DCG_p=\sum_{i=1}^{p}\frac{2^{rel_i}-1}{\log_2(i+1)}$
- $IDCG_p$ is the DCG of the ideal order
- $⟦nDCG_p=\frac{DCG_p}{IDCG_p}⟧$
''', ['rel', 'p', 'IDCG_p'], [[[3, 2, 0, 1], 4, 9.5], [[0, 1, 1], 2, 1.7]],
    lambda r, p, I: ((2.0 ** r[:p] - 1) / np.log2(np.arange(2, p + 2))).sum() / I, lambda r, p, I: mp.fsum((mp.mpf(2) ** v - 1) * mp.log(2) / mp.log(i + 1) for i, v in enumerate(r[:p], 1)) / I)

case('rank/average-precision', r'''
Average precision of a ranked list of $n$ results, $rel(k)\in\{0,1\}$:
$$P(k)=\frac{1}{k}\sum_{i=1}^{k}rel(i)$$
$$⟦AP=\frac{\sum_{k=1}^{n}P(k)\,rel(k)}{\sum_{k=1}^{n}rel(k)}⟧$$
''', ['rel', 'n'], [[[1, 0, 1, 1, 0], 5], [[0, 0, 1], 3]],
    lambda r, n: np.mean((np.cumsum(r) / np.arange(1, n + 1))[r > 0]), lambda r, n: math.fsum(sum(r[:k]) / k for k in range(1, n + 1) if r[k - 1]) / sum(r))

case('nlp/bleu', r'''
* ✨ **BLEU**
	* $p_n$ : modified n-gram precision, $w_n=1/N$ : weights
	* brevity penalty : $BP=\begin{cases}1 & c>r\\ e^{1-r/c} & c\leq r\end{cases}$ with candidate length $c$ and reference length $r$
	* $⟦BLEU=BP\cdot\exp\left(\sum_{n=1}^{N}w_n\log p_n\right)⟧$
''', ['p', 'N', 'c', 'r'], [[[0.8, 0.5, 0.4, 0.2], 4, 18, 20], [[0.9, 0.6], 2, 12, 10]],
    lambda p, N, c, r: min(1, np.exp(1 - r / c)) * stats.gmean(p), lambda p, N, c, r: mp.fprod(p) ** (mp.mpf(1) / N) * (1 if c > r else mp.exp(1 - mp.mpf(r) / c)))

case('nlp/tfidf', r'''
tf-idf (sklearn style, smooth)
$tf(t,d)=\frac{n_{t,d}}{\sum_{t'}n_{t',d}}$, $idf(t)=\ln\frac{1+N}{1+df(t)}+1$, then $⟦tfidf(t,d)=tf(t,d)\cdot idf(t)⟧$
''', ['tf(t,d)', 'df(t)', 'N'], [[0.05, 3, 100], [0.2, 99, 99]],
    lambda t, d, N: t * (np.log((1 + N) / (1 + d)) + 1), lambda t, d, N: mp.mpf(t) * (mp.log(1 + N) - mp.log(1 + d) + 1))

case('nlp/perplexity', r'''
> **困惑度** perplexity
> 长度为 $N$ 的序列，$p_i=P(w_i|w_{<i})$：
> $$⟦PPL=\exp\left(-\frac{1}{N}\sum_{i=1}^{N}\log p_i\right)⟧$$
''', ['p', 'N'], [[[0.2, 0.5, 0.1], 3], [[0.9, 0.25, 0.25, 0.6], 4]],
    lambda p, N: 1 / stats.gmean(p), lambda p, N: (1 / mp.fprod(p)) ** (mp.mpf(1) / N), language='zh')

case('nlp/f-beta', r'''
$F_\beta$ weighs recall $\beta$ times as much as precision ($P$ precision, $R$ recall)

$$⟦F_\beta=(1+\beta^2)\cdot\frac{P\cdot R}{\beta^2P+R}⟧$$
''', ['P', 'R', r'\beta'], [[0.8, 0.4, 2.0], [0.3, 0.9, 0.5]],
    lambda P, R, b: (1 + b * b) * P * R / (b * b * P + R), lambda P, R, b: 1 / ((1 / mp.mpf(P) + mp.mpf(b) ** 2 / R) / (1 + mp.mpf(b) ** 2)))

case('metric/mcc', r'''
```python
from sklearn.metrics import matthews_corrcoef
```
$$⟦\text{MCC}=\frac{TP\times TN-FP\times FN}{\sqrt{(TP+FP)(TP+FN)(TN+FP)(TN+FN)}}⟧$$
Works for unbalanced classes.
''', ['TP', 'TN', 'FP', 'FN'], [[90, 40, 10, 5], [1, 50, 4, 9]],
    lambda a, d, b, c: (a * d - b * c) / np.sqrt(float((a + b) * (a + c) * (d + b) * (d + c))),
    lambda a, d, b, c: mp.mpf(a * d - b * c) / (mp.sqrt(a + b) * mp.sqrt(a + c) * mp.sqrt(d + b) * mp.sqrt(d + c)))

case('fair/equal-opportunity', r'''
## Fairness metrics
Let $\hat{Y}$ be the prediction, $Y$ the label, $A$ the group.

* demographic parity gap: $|P(\hat{Y}=1|A=0)-P(\hat{Y}=1|A=1)|$
* equal opportunity gap: $⟦\Delta_{EO}=|P(\hat{Y}=1|A=0,Y=1)-P(\hat{Y}=1|A=1,Y=1)|⟧$
''', [r'P(\hat{Y}=1|A=0,Y=1)', r'P(\hat{Y}=1|A=1,Y=1)'], [[0.8, 0.65], [0.4, 0.55]],
    lambda a, b: np.abs(a - b), lambda a, b: max(mp.mpf(a), b) - min(mp.mpf(a), b))

case('calibration/ece', r'''
* ##### ✨Expected Calibration Error (ECE)
	Split the $n$ predictions into $M$ bins $B_1,\dots,B_M$ by confidence : $⟦\text{ECE}=\sum_{m=1}^{M}\frac{|B_m|}{n}\left|\text{acc}(B_m)-\text{conf}(B_m)\right|⟧$
	* $\text{acc}(B_m)$ is the accuracy, $\text{conf}(B_m)$ the mean confidence in bin $m$
	* $|B_m|$ is the number of samples in bin $m$
''', ['|B_m|', r'\text{acc}(B_m)', r'\text{conf}(B_m)', 'n', 'M'], [[[10, 30, 60], [0.3, 0.55, 0.9], [0.35, 0.6, 0.8], 100, 3], [[4, 6], [0.5, 1.0], [0.4, 0.9], 10, 2]],
    lambda b, a, f, n, M: np.average(np.abs(a - f), weights=b), lambda b, a, f, n, M: mp.fsum(k * abs(mp.mpf(u) - v) for k, u, v in zip(b, a, f)) / n)

case('metric/triplet', r'''
**Triplet loss** (FaceNet): anchor $a$, positive $p$, negative $n$, margin $\alpha$, embedding $f$
$⟦\mathcal{L}=\max\left(\|f(a)-f(p)\|_2^2-\|f(a)-f(n)\|_2^2+\alpha,0\right)⟧$
''', ['f(a)', 'f(p)', 'f(n)', r'\alpha'], [[[1.0, 0.0], [0.8, 0.6], [0.0, 1.0], 0.2], [[1.0, 0.0], [0.0, 1.0], [0.6, 0.8], 0.5]],
    lambda a, p, n, m: max(((a - p) ** 2).sum() - ((a - n) ** 2).sum() + m, 0.0),
    lambda a, p, n, m: max(mp.mpf(0), mp.fsum((mp.mpf(u) - v) ** 2 - (mp.mpf(u) - w) ** 2 for u, v, w in zip(a, p, n)) + m))
