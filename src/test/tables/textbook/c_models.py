"""Networks and attention, graphs, kernels, matrix formulas, clustering, trees, language models and recommenders."""
import itertools
import math

import numpy as np
import torch
from mpmath import mp
from scipy import linalg, spatial, special

from c import case, fn


def real(values):
    return [mp.mpf(value) for value in values]


def tensor(values):
    return torch.tensor(values, dtype=torch.float64)


# Networks and attention

case('net/attention', r'''
* ##### ✨Scaled Dot-Product Attention
	$⟦\text{Attention}(Q,K,V)=\text{softmax}\left(\frac{QK^T}{\sqrt{d_k}}\right)V⟧$
	* $Q,K,V$ : queries, keys and values, one per row
	* $d_k$ : dimension of the keys; softmax runs over each row
''', ['Q', 'K', 'V', 'd_k'],
     [([[1.0, 0.0], [0.5, -1.0]], [[1.0, 1.0], [0.0, 2.0], [-1.0, 0.3]], [[1.0, 2.0], [0.0, 1.0], [3.0, -1.0]], 2), ([[0.2, 0.4, -0.1]], [[1.0, 0.0, 2.0], [0.0, 1.0, 0.0]], [[1.0], [-1.0]], 3)],
     lambda q, k, v, d: special.softmax(q @ k.T / np.sqrt(d), axis=1) @ v,
     lambda q, k, v, d: torch.softmax(tensor(q) @ tensor(k).T / math.sqrt(d), 1) @ tensor(v))

case('net/bahdanau', r'''
**Additive attention (Bahdanau).** Weight of source position $j$ for the decoder state $\mathbf{s}$:
$$⟦\alpha_j=\frac{\exp(e_j)}{\sum_{k=1}^{T}\exp(e_k)},\quad e_j=\mathbf{v}^\top\tanh(\mathbf{W}\mathbf{s}+\mathbf{U}\mathbf{h}_j)⟧$$
$T$ is the length of the source.
''', [r'\mathbf{v}', r'\mathbf{W}', r'\mathbf{s}', r'\mathbf{U}', r'\mathbf{h}', 'T', 'j'],
     [([1.0, -0.5], [[0.2, 0.1], [0.4, -0.3]], [1.0, 0.5], [[0.5, 0.0], [0.1, 0.7]], [[1.0, 2.0], [0.0, -1.0], [0.5, 0.5]], 3, 2),
      ([0.3], [[1.0]], [-0.4], [[2.0]], [[0.1], [0.9]], 2, 1)],
     lambda v, w, s, u, h, t, j: special.softmax(np.tanh(w @ s + h @ u.T) @ v)[j - 1],
     lambda v, w, s, u, h, t, j: torch.softmax(torch.stack([tensor(v) @ torch.tanh(tensor(w) @ tensor(s) + tensor(u) @ tensor(x)) for x in h]), 0)[j - 1].item())

case('net/positional-encoding', r'''
### 位置编码

Transformer 用正弦函数编码位置 $pos$，第 $2i$ 维为

$$⟦PE_{(pos,2i)}=\sin\left(\frac{pos}{10000^{2i/d_{model}}}\right)⟧$$

其中 $d_{model}$ 为模型维度。
''', ['pos', 'i', 'd_{model}'], [(3, 1, 8), (50, 10, 512)],
     lambda p, i, d: np.sin(p / 10000 ** (2 * i / d)), lambda p, i, d: mp.sin(p * mp.exp(-2 * mp.mpf(i) / d * mp.log(10000))), 'zh')


case('net/gru-update', r'''
**GRU, state.** Update gate $z_t$ and candidate $\tilde{h}_t$ give the new state, $⟦h_t=(1-z_t)\odot h_{t-1}+z_t\odot\tilde{h}_t⟧$
''', ['z_t', 'h_{t-1}', r'\tilde{h}_t'], [([0.2, 0.9], [1.0, -1.0], [0.5, 0.3]), ([0.0, 1.0, 0.5], [0.1, 0.2, 0.3], [-1.0, -2.0, -3.0])],
     lambda z, h, c: (1 - z) * h + z * c, lambda z, h, c: torch.lerp(tensor(h), tensor(c), tensor(z)))

case('net/lstm-gates', r'''
* ✨ **LSTM cell**
	$$
	⟦\begin{aligned}
	f &= \sigma(W_f x+U_f h+b_f)\\
	i &= \sigma(W_i x+U_i h+b_i)\\
	\tilde{c} &= \tanh(W_c x+U_c h+b_c)\\
	c' &= f c+i\tilde{c}
	\end{aligned}⟧
	$$
	* $\sigma(z)=\frac{1}{1+e^{-z}}$; $x$ input, $h$ and $c$ old state and old cell, everything scalar here
''', ['W_f', 'U_f', 'b_f', 'W_i', 'U_i', 'b_i', 'W_c', 'U_c', 'b_c', 'x', 'h', 'c'],
     [(0.5, -0.3, 1.0, 0.8, 0.2, 0.0, 1.2, 0.7, -0.1, 0.9, 0.4, -0.6), (1.0, 1.0, 0.0, -1.0, 0.5, 0.3, 0.4, -2.0, 0.2, -1.5, 0.1, 2.0)],
     lambda a, b, c, d, e, f, g, k, m, x, h, o: {'f': special.expit(a * x + b * h + c), 'i': special.expit(d * x + e * h + f), r'\tilde{c}': np.tanh(g * x + k * h + m),
                                                 "c'": special.expit(a * x + b * h + c) * o + special.expit(d * x + e * h + f) * np.tanh(g * x + k * h + m)},
     lambda a, b, c, d, e, f, g, k, m, x, h, o: {'f': torch.sigmoid(tensor(a * x + b * h + c)).item(), 'i': torch.sigmoid(tensor(d * x + e * h + f)).item(), r'\tilde{c}': mp.tanh(g * x + k * h + m),
                                                 "c'": o / (1 + mp.exp(-(a * x + b * h + c))) + mp.tanh(g * x + k * h + m) / (1 + mp.exp(-(d * x + e * h + f)))})

case('net/dense-layer', r'''
**Forward propagation** (Andrew Ng's notation): for layer $l$

$$⟦a^{[l]}=g(z^{[l]}),\qquad z^{[l]}=W^{[l]}a^{[l-1]}+b^{[l]}⟧$$

with the activation $g(z)=\max(0,z)$.
''', ['W^{[l]}', 'a^{[l-1]}', 'b^{[l]}'], [([[1.0, -2.0], [0.5, 0.5]], [1.0, 0.2], [0.1, -1.0]), ([[0.3, 0.3, -0.1]], [1.0, 2.0, 3.0], [0.0])],
     lambda w, a, b: np.maximum(0, w @ a + b), lambda w, a, b: torch.relu(tensor(w) @ tensor(a) + tensor(b)))

case('net/backprop-delta', r'''
* 反向传播：第 $l$ 层的误差由下一层传回，$⟦\delta^{(l)}=\left((W^{(l+1)})^T\delta^{(l+1)}\right)\odot f'(z^{(l)})⟧$，其中 $f$ 为激活函数
''', ['W^{(l+1)}', r'\delta^{(l+1)}', 'z^{(l)}', 'f'],
     [([[1.0, 0.5], [-0.3, 2.0]], [0.2, -0.1], [0.4, -1.0], fn('z', r'\tanh(z)', mp.tanh)), ([[0.7, -0.2, 1.0]], [1.5], [0.0, 1.0, -2.0], fn('z', r'z^3', lambda z: z ** 3))],
     lambda w, d, z, f: (w.T @ d) * np.array([float(mp.diff(f, v)) for v in z]),
     lambda w, d, z, f: [mp.fsum(mp.mpf(w[r][c]) * d[r] for r in range(len(d))) * (1 - mp.tanh(z[c]) ** 2 if len(z) == 2 else 3 * z[c] ** 2) for c in range(len(z))], 'zh')

case('net/conv-output', r'''
- Output width of a convolution: $⟦W_{out}=\left\lfloor\frac{W-K+2P}{S}\right\rfloor+1⟧$ (input $W$, kernel $K$, padding $P$, stride $S$)
''', ['W', 'K', 'P', 'S'], [(224, 7, 3, 2), (28, 5, 0, 1)],
     lambda w, k, p, s: (w - k + 2 * p) // s + 1, lambda w, k, p, s: torch.nn.functional.conv1d(torch.zeros(1, 1, w), torch.zeros(1, 1, k), padding=p, stride=s).shape[-1])

case('net/receptive-field', r'''
**Receptive field** of a stack of $L$ convolutions with kernel sizes $k_l$ and strides $s_i$ :
$$⟦r_0=1+\sum_{l=1}^{L}\left((k_l-1)\prod_{i=1}^{l-1}s_i\right)⟧$$
''', ['k', 's', 'L'], [([3, 3, 3], [1, 2, 2], 3), ([7, 3], [2, 1], 2)],
     lambda k, s, n: int(1 + sum((k[l] - 1) * np.prod(s[:l]) for l in range(n))),
     lambda k, s, n: __import__('functools').reduce(lambda r, layer: layer[1] * r + layer[0] - layer[1], reversed(list(zip(k, s))), 1))

case('net/lora', r'''
**LoRA.** The frozen weight $W_0$ gets a low-rank update, $r$ being the rank and $\alpha$ a constant: $⟦h=W_0x+\frac{\alpha}{r}BAx⟧$
''', ['W_0', 'x', r'\alpha', 'r', 'B', 'A'], [([[1.0, 2.0], [0.0, 1.0]], [1.0, -1.0], 16, 1, [[0.5], [0.1]], [[0.2, -0.4]]), ([[0.5, 0.0, 1.0]], [1.0, 2.0, 3.0], 4, 2, [[1.0, -1.0]], [[0.1, 0.2, 0.3], [0.0, 0.5, 0.0]])],
     lambda w, x, a, r, b, c: w @ x + a / r * b @ c @ x, lambda w, x, a, r, b, c: mp.matrix(w) * mp.matrix(x) + mp.mpf(a) / r * (mp.matrix(b) * (mp.matrix(c) * mp.matrix(x))))

case('net/moe-gate', r'''
- Mixture of experts: output $⟦y=\sum_{i=1}^{n}G(x)_iE_i(x)⟧$, $G(x)$ the gate vector and $E_i$ the experts
''', ['G(x)', 'E_i(x)', 'n'], [([0.7, 0.3], [1.5, -2.0], 2), ([0.0, 0.25, 0.75], [3.0, 1.0, 0.4], 3)],
     lambda g, e, n: g @ e, lambda g, e, n: mp.fdot(g, e))

# Graphs

case('graph/gcn', r'''
* ##### ✨GCN (Kipf & Welling)
	One layer of a graph convolution without its nonlinearity: $⟦H^{(l+1)}=\tilde{D}^{-\frac{1}{2}}\tilde{A}\tilde{D}^{-\frac{1}{2}}H^{(l)}W^{(l)}⟧$
	* $\tilde{A}=A+I$ is the adjacency matrix with self-loops
	* $\tilde{D}$ is its diagonal degree matrix
''', ['A', r'\tilde{D}', 'H^{(l)}', 'W^{(l)}'],
     [([[0, 1, 0], [1, 0, 1], [0, 1, 0]], [[2, 0, 0], [0, 3, 0], [0, 0, 2]], [[1.0, 0.0], [0.5, -1.0], [2.0, 0.3]], [[0.4, 1.0], [-0.2, 0.1]]), ([[0, 1], [1, 0]], [[2, 0], [0, 2]], [[1.0], [3.0]], [[0.5]])],
     lambda a, d, h, w: linalg.inv(linalg.sqrtm(d)) @ (a + np.eye(len(a))) @ linalg.inv(linalg.sqrtm(d)) @ h @ w,
     lambda a, d, h, w: [[mp.fsum((a[i][k] + (i == k)) / mp.sqrt(d[i][i] * d[k][k]) * mp.fdot(h[k], [row[j] for row in w]) for k in range(len(a))) for j in range(len(w[0]))] for i in range(len(a))])

case('graph/gat', r'''
**GAT.** Attention of node $i$ over its neighbours $\mathcal{N}_i$ from raw scores $e_{ij}$:

$$⟦\alpha_{ij}=\frac{\exp(e_{ij})}{\sum_{k\in\mathcal{N}_i}\exp(e_{ik})}⟧$$
''', ['e', 'i', 'j', r'\mathcal{N}_i'], [([[0.1, 0.5, -0.2], [0.3, 0.0, 1.0], [0.4, 0.4, 0.2]], 1, 2, [2, 3]), ([[0.1, 0.5, -0.2], [0.3, 0.0, 1.0], [0.4, 0.4, 0.2]], 2, 3, [1, 2, 3])],
     lambda e, i, j, n: np.exp(e[i - 1, j - 1]) / np.exp(e[i - 1, n - 1]).sum(),
     lambda e, i, j, n: torch.softmax(tensor([e[i - 1][k - 1] for k in n]), 0)[n.index(j)].item())

case('graph/pagerank', r'''
### PageRank

阻尼系数为 $d$，网页 $i$ 的得分由链接到它的网页集合 $M_i$ 决定，$L_j$ 是网页 $j$ 的出链数，$N$ 为网页总数：

$$⟦PR_i=\frac{1-d}{N}+d\sum_{j\in M_i}\frac{PR_j}{L_j}⟧$$
''', ['d', 'N', 'M_i', 'PR', 'L'], [(0.85, 4, [2, 3], [0.25, 0.4, 0.2, 0.15], [1, 2, 1, 3]), (0.5, 3, [1], [0.2, 0.5, 0.3], [2, 1, 1])],
     lambda d, n, m, p, l: (1 - d) / n + d * (p[m - 1] / l[m - 1]).sum(), lambda d, n, m, p, l: (1 - mp.mpf(d)) / n + mp.fsum(mp.mpf(d) * p[j - 1] / l[j - 1] for j in m), 'zh')

case('graph/laplacian-smoothness', r'''
- Smoothness of a signal $f$ on a graph with weights $w_{ij}$ over $n$ nodes: $⟦S(f)=\frac{1}{2}\sum_{i,j=1}^{n}w_{ij}(f_i-f_j)^2⟧$
''', ['w', 'f', 'n'], [([[0, 1, 0.5], [1, 0, 2], [0.5, 2, 0]], [1.0, 0.0, -1.0], 3), ([[0, 3], [3, 0]], [0.2, 0.9], 2)],
     lambda w, f, n: f @ (np.diag(w.sum(1)) - w) @ f, lambda w, f, n: mp.fsum(mp.mpf(w[i][j]) * (mp.mpf(f[i]) - f[j]) ** 2 for i in range(n) for j in range(n)) / 2)

# Kernels and Gaussian processes

case('kernel/rbf-gamma', r'''
* 高斯核（RBF）：$⟦K(\mathbf{x},\mathbf{z})=\exp\left(-\gamma\lVert\mathbf{x}-\mathbf{z}\rVert^2\right)⟧$，$\gamma>0$ 越大，核越窄
''', [r'\mathbf{x}', r'\mathbf{z}', r'\gamma'], [([1.0, 2.0], [0.0, 2.5], 0.5), ([0.1, 0.2, 0.3], [0.3, 0.2, 0.1], 10.0)],
     lambda x, z, g: np.exp(-g * np.sum((x - z) ** 2)), lambda x, z, g: mp.exp(-g * mp.norm([mp.mpf(a) - b for a, b in zip(x, z)]) ** 2), 'zh')

case('kernel/matern-52', r'''
**Matérn 5/2.** Twice differentiable sample paths; $r=\|\mathbf{x}-\mathbf{x}'\|$ and length scale $\ell$:
$$⟦k_{\nu=5/2}(r)=\sigma_f^2\left(1+\frac{\sqrt{5}r}{\ell}+\frac{5r^2}{3\ell^2}\right)\exp\left(-\frac{\sqrt{5}r}{\ell}\right)⟧$$
''', ['r', r'\sigma_f', r'\ell'], [(0.7, 1.0, 1.0), (2.5, 0.6, 1.8)],
     lambda r, s, l: s ** 2 * (1 + 5 ** 0.5 * r / l + 5 * r ** 2 / 3 / l ** 2) * np.exp(-5 ** 0.5 * r / l),
     lambda r, s, l: mp.mpf(s) ** 2 * 2 ** mp.mpf(-1.5) / mp.gamma(2.5) * (mp.sqrt(5) * r / l) ** mp.mpf(2.5) * mp.besselk(2.5, mp.sqrt(5) * r / l))

case('kernel/periodic-product', r'''
### Locally periodic kernel

A periodic kernel times a slow RBF, for cycles that change over time. $p$ is the period:

$$⟦k(t,t')=\exp\left(-\frac{2\sin^2\left(\pi(t-t')/p\right)}{\ell_p^2}\right)\exp\left(-\frac{(t-t')^2}{2\ell_r^2}\right)⟧$$
''', ['t', "t'", 'p', r'\ell_p', r'\ell_r'], [(0.3, 1.1, 1.0, 0.8, 5.0), (2.0, -1.5, 12.0, 1.2, 3.0)],
     lambda t, u, p, a, b: np.exp(-2 * np.sin(np.pi * (t - u) / p) ** 2 / a ** 2 - (t - u) ** 2 / 2 / b ** 2),
     lambda t, u, p, a, b: mp.exp((mp.cos(2 * mp.pi * (mp.mpf(t) - u) / p) - 1) / mp.mpf(a) ** 2) * mp.exp(-((mp.mpf(t) - u) / b) ** 2 / 2))

case('kernel/gp-posterior', r'''
* ##### ✨Gaussian process regression
	Posterior of the function values at test inputs, given noisy targets $\mathbf{y}$ with noise variance $\sigma_n^2$:
	$$
	⟦\begin{aligned}
	\bar{\mathbf{f}}_* &= K_*^\top\left(K+\sigma_n^2I\right)^{-1}\mathbf{y}\\
	\text{cov}(\mathbf{f}_*) &= K_{**}-K_*^\top\left(K+\sigma_n^2I\right)^{-1}K_*
	\end{aligned}⟧
	$$
	* $K$ : kernel matrix of the training inputs, $K_*$ : training against test, $K_{**}$ : test against test
''', ['K', 'K_*', 'K_{**}', r'\sigma_n', r'\mathbf{y}'],
     [([[1.0, 0.5], [0.5, 1.0]], [[0.8, 0.1], [0.6, 0.3]], [[1.0, 0.2], [0.2, 1.0]], 0.3, [1.0, -0.5]), ([[2.0, -0.4], [-0.4, 1.5]], [[0.3, 0.9], [1.0, -0.2]], [[2.0, 0.1], [0.1, 2.0]], 0.8, [0.2, 3.0])],
     lambda k, s, t, n, y: {r'\bar{\mathbf{f}}_*': s.T @ np.linalg.solve(k + n ** 2 * np.eye(2), y), r'\text{cov}(\mathbf{f}_*)': t - s.T @ np.linalg.solve(k + n ** 2 * np.eye(2), s)},
     lambda k, s, t, n, y: {r'\bar{\mathbf{f}}_*': mp.matrix(s).T * (mp.inverse(mp.matrix(k) + mp.mpf(n) ** 2 * mp.eye(2)) * mp.matrix(y)),
                            r'\text{cov}(\mathbf{f}_*)': mp.matrix(t) - mp.matrix(s).T * mp.inverse(mp.matrix(k) + mp.mpf(n) ** 2 * mp.eye(2)) * mp.matrix(s)})

case('kernel/ridge-dual', r'''
**Kernel ridge regression.** Dual weights $\boldsymbol{\alpha}=(\mathbf{K}+\lambda\mathbf{I})^{-1}\mathbf{y}$, prediction at a new point with kernel values $\mathbf{k}$ : $⟦\hat{y}=\mathbf{k}^\top\boldsymbol{\alpha}⟧$
''', [r'\mathbf{K}', r'\lambda', r'\mathbf{y}', r'\mathbf{k}'], [([[2.0, 0.3], [0.3, 1.0]], 0.1, [1.0, 2.0], [0.5, 0.9]), ([[1.0]], 1.0, [3.0], [0.4])],
     lambda k, l, y, v: v @ np.linalg.inv(k + l * np.eye(len(y))) @ y, lambda k, l, y, v: mp.fdot(v, mp.lu_solve(mp.matrix(k) + l * mp.eye(len(y)), mp.matrix(y))))

# Matrix formulas

case('linalg/covariance-matrix', r'''
### 样本协方差矩阵

数据 $\mathbf{x}_1,\dots,\mathbf{x}_n$，均值 $\bar{\mathbf{x}}=\frac{1}{n}\sum_{i=1}^{n}\mathbf{x}_i$，则

$$⟦\mathbf{S}=\frac{1}{n-1}\sum_{i=1}^{n}(\mathbf{x}_i-\bar{\mathbf{x}})(\mathbf{x}_i-\bar{\mathbf{x}})^\top⟧$$
''', [r'\mathbf{x}', 'n'], [([[1.0, 2.0], [3.0, 0.0], [2.0, 5.0]], 3), ([[0.1, 0.4], [0.9, -0.3], [1.0, 1.0], [-0.5, 0.2]], 4)],
     lambda x, n: np.cov(x.T), lambda x, n: (tensor(x) - tensor(x).mean(0)).T @ (tensor(x) - tensor(x).mean(0)) / (n - 1), 'zh')

case('linalg/explained-variance', r'''
- Share of variance kept by the first $k$ of $d$ components: $⟦\frac{\sum_{i=1}^{k}\lambda_i}{\sum_{i=1}^{d}\lambda_i}⟧$ with eigenvalues $\lambda_1\ge\lambda_2\ge\dots$
''', [r'\lambda', 'k', 'd'], [([4.0, 2.0, 1.0, 0.5], 2, 4), ([3.0, 0.1], 1, 2)],
     lambda l, k, d: l[:k].sum() / l[:d].sum(), lambda l, k, d: mp.fsum(l[:k]) / mp.fsum(l))

case('linalg/pca-projection', r'''
**PCA reconstruction.** With the mean $\boldsymbol{\mu}$ and the first $k$ principal directions as columns of $\mathbf{W}$,
$$⟦\tilde{\mathbf{x}}=\boldsymbol{\mu}+\mathbf{W}\mathbf{W}^\top(\mathbf{x}-\boldsymbol{\mu})⟧$$
''', [r'\boldsymbol{\mu}', r'\mathbf{W}', r'\mathbf{x}'], [([1.0, 1.0], [[0.6], [0.8]], [2.0, 3.0]), ([0.0, 1.0, 2.0], [[1.0, 0.0], [0.0, 0.0], [0.0, 1.0]], [3.0, 3.0, 3.0])],
     lambda m, w, x: m + w @ w.T @ (x - m), lambda m, w, x: mp.matrix(m) + mp.matrix(w) * (mp.matrix(w).T * (mp.matrix(x) - mp.matrix(m))))

case('linalg/weighted-least-squares', r'''
**Gewichtete kleinste Quadrate.** $W$ ist die Diagonalmatrix der Gewichte:
$$⟦\hat{\beta}=(X^TWX)^{-1}X^TWy⟧$$
''', ['X', 'W', 'y'], [([[1.0, 0.0], [1.0, 1.0], [1.0, 3.0]], [[1.0, 0.0, 0.0], [0.0, 2.0, 0.0], [0.0, 0.0, 0.5]], [1.0, 2.0, 2.5]), ([[1.0], [2.0]], [[3.0, 0.0], [0.0, 1.0]], [2.0, 5.0])],
     lambda x, w, y: np.linalg.lstsq(np.sqrt(w) @ x, np.sqrt(w) @ y, rcond=None)[0], lambda x, w, y: mp.lu_solve(mp.matrix(x).T * mp.matrix(w) * mp.matrix(x), mp.matrix(x).T * mp.matrix(w) * mp.matrix(y)), 'de')

case('linalg/mahalanobis', r'''
* ✨ **Mahalanobis distance**
	Distance in units of the covariance $\Sigma$: $⟦D_M(\mathbf{x})=\sqrt{(\mathbf{x}-\boldsymbol{\mu})^T\Sigma^{-1}(\mathbf{x}-\boldsymbol{\mu})}⟧$
''', [r'\mathbf{x}', r'\boldsymbol{\mu}', r'\Sigma'], [([1.0, 2.0], [0.0, 0.0], [[2.0, 0.5], [0.5, 1.0]]), ([0.3, -1.0, 2.0], [1.0, 1.0, 1.0], [[1.0, 0.0, 0.0], [0.0, 4.0, 0.0], [0.0, 0.0, 0.25]])],
     lambda x, m, s: spatial.distance.mahalanobis(x, m, np.linalg.inv(s)), lambda x, m, s: mp.norm(mp.lu_solve(mp.cholesky(mp.matrix(s)), mp.matrix(x) - mp.matrix(m))))

case('linalg/fisher-criterion', r'''
**LDA.** Direction $\mathbf{w}$ is judged by between-class scatter over within-class scatter, $⟦J(\mathbf{w})=\frac{\mathbf{w}^\top\mathbf{S}_B\mathbf{w}}{\mathbf{w}^\top\mathbf{S}_W\mathbf{w}},\quad\mathbf{S}_B=(\mathbf{m}_2-\mathbf{m}_1)(\mathbf{m}_2-\mathbf{m}_1)^\top⟧$
''', [r'\mathbf{w}', r'\mathbf{m}_1', r'\mathbf{m}_2', r'\mathbf{S}_W'], [([1.0, 0.5], [0.0, 0.0], [2.0, 1.0], [[1.0, 0.2], [0.2, 0.5]]), ([0.0, 1.0], [1.0, -1.0], [1.5, 0.5], [[2.0, 0.0], [0.0, 3.0]])],
     lambda w, a, b, s: (w @ (b - a)) ** 2 / (w @ s @ w), lambda w, a, b, s: mp.fdot(w, [mp.mpf(q) - p for p, q in zip(a, b)]) ** 2 / (mp.matrix(w).T * mp.matrix(s) * mp.matrix(w))[0])

case('linalg/trace-quadratic', r'''
- 二次型的期望：若 $\mathbf{x}$ 的均值为 $\boldsymbol\mu$、协方差为 $\Sigma$，则 $⟦\mathbb{E}[\mathbf{x}^\top A\mathbf{x}]=\operatorname{tr}(A\Sigma)+\boldsymbol\mu^\top A\boldsymbol\mu⟧$
''', ['A', r'\Sigma', r'\boldsymbol\mu'], [([[1.0, 2.0], [0.0, 3.0]], [[1.0, 0.3], [0.3, 2.0]], [0.5, -1.0]), ([[2.0]], [[4.0]], [3.0])],
     lambda a, s, m: np.trace(a @ s) + m @ a @ m, lambda a, s, m: mp.fsum(mp.mpf(a[i][j]) * (mp.mpf(s[j][i]) + mp.mpf(m[i]) * m[j]) for i in range(len(m)) for j in range(len(m))), 'zh')

case('linalg/softmax-jacobian', r'''
**Jacobian of softmax**, $p_i=\frac{e^{z_i}}{\sum_k e^{z_k}}$ :

$$⟦\frac{\partial p_i}{\partial z_j}=p_i(\delta_{ij}-p_j)⟧$$

where $\delta_{ij}$ is the Kronecker delta.
''', ['z', 'i', 'j'], [([0.5, 1.0, -0.2], 1, 1), ([0.5, 1.0, -0.2], 3, 2)],
     lambda z, i, j: special.softmax(z)[i - 1] * ((i == j) - special.softmax(z)[j - 1]),
     lambda z, i, j: torch.autograd.functional.jacobian(lambda v: torch.softmax(v, 0), tensor(z))[i - 1, j - 1].item(), member=1)

case('linalg/logistic-hessian', r'''
### Logistic regression, second derivative

Let $\mu_i=\sigma(\mathbf{w}^\top\mathbf{x}_i)$ with $\sigma(a)=\frac{1}{1+e^{-a}}$. The Hessian of the negative log-likelihood is

$$⟦\mathbf{H}=\sum_{i=1}^{N}\mu_i(1-\mu_i)\mathbf{x}_i\mathbf{x}_i^\top⟧$$
''', [r'\mathbf{w}', r'\mathbf{x}', 'N'], [([0.5, -1.0], [[1.0, 2.0], [0.3, -0.4], [1.5, 1.0]], 3), ([0.2, 0.1], [[1.0, 0.0], [0.0, 1.0]], 2)],
     lambda w, x, n: x.T @ np.diag(special.expit(x @ w) * special.expit(-x @ w)) @ x,
     lambda w, x, n: torch.autograd.functional.hessian(lambda v: torch.nn.functional.softplus(tensor(x) @ v).sum(), tensor(w)))

case('linalg/spectral-condition', r'''
* Condition number of an invertible matrix: $⟦\kappa(A)=\|A\|_2\,\|A^{-1}\|_2⟧$
''', ['A'], [([[2.0, 1.0], [0.0, 0.5]],), ([[3.0, 0.0], [0.0, 4.0]],)], lambda a: np.linalg.cond(a), lambda a: (lambda s: s[0] / s[len(s) - 1])(mp.svd_r(mp.matrix(a), compute_uv=False)))

# Clustering

case('cluster/silhouette', r'''
**Silhouette** of point $i$, from its mean distance $a(i)$ to the own cluster and $b(i)$ to the nearest other one:
$$⟦s(i)=\frac{b(i)-a(i)}{\max\{a(i),b(i)\}}⟧$$
''', ['a(i)', 'b(i)'], [(0.4, 1.3), (2.0, 0.7)], lambda a, b: (b - a) / max(a, b), lambda a, b: 1 - mp.mpf(a) / b if a < b else mp.mpf(b) / a - 1)

case('cluster/kmeans-objective', r'''
* ##### ✨K-means
	Minimise the distortion $⟦J=\sum_{n=1}^{N}\sum_{k=1}^{K}r_{nk}\|\mathbf{x}_n-\boldsymbol{\mu}_k\|^2⟧$
	* $r_{nk}\in\{0,1\}$ : 1 if point $n$ belongs to cluster $k$
''', ['r', r'\mathbf{x}', r'\boldsymbol{\mu}', 'N', 'K'], [([[1, 0], [0, 1], [1, 0]], [[0.0, 1.0], [2.0, 2.0], [0.5, 0.0]], [[0.2, 0.4], [2.5, 1.5]], 3, 2), ([[1], [1]], [[1.0], [3.0]], [[2.2]], 2, 1)],
     lambda r, x, m, n, k: np.sum(r * spatial.distance.cdist(x, m, 'sqeuclidean')), lambda r, x, m, n, k: mp.fsum(mp.norm([mp.mpf(a) - b for a, b in zip(x[i], m[r[i].index(1)])]) ** 2 for i in range(n)))

case('cluster/gmm-responsibility', r'''
### EM 算法求解高斯混合模型

E 步：第 $k$ 个分量对 $x_n$ 的责任为

$$⟦\gamma_{nk}=\frac{\pi_k\mathcal{N}(x_n|\mu_k,\sigma_k^2)}{\sum_{j=1}^{K}\pi_j\mathcal{N}(x_n|\mu_j,\sigma_j^2)}⟧$$

$\pi_k$ 为混合系数，$K$ 为分量个数。
''', ['x_n', r'\pi', r'\mu', r'\sigma', 'K', 'k'], [(0.7, [0.3, 0.7], [0.0, 2.0], [1.0, 0.5], 2, 1), (-1.0, [0.2, 0.5, 0.3], [-2.0, 0.0, 1.0], [0.4, 1.5, 1.0], 3, 2)],
     lambda x, p, m, s, n, k: (p * np.exp(-0.5 * ((x - m) / s) ** 2) / s)[k - 1] / (p * np.exp(-0.5 * ((x - m) / s) ** 2) / s).sum(),
     lambda x, p, m, s, n, k: p[k - 1] * mp.npdf(x, m[k - 1], s[k - 1]) / mp.fsum(a * mp.npdf(x, b, c) for a, b, c in zip(p, m, s)), 'zh')

case('cluster/gmm-m-step', r'''
**M step**: $N_k=\sum_{n=1}^{N}\gamma_{nk}$ effective points, new mean $⟦\mu_k^{new}=\frac{1}{N_k}\sum_{n=1}^{N}\gamma_{nk}x_n⟧$
''', [r'\gamma', 'x', 'N', 'k'], [([[0.9, 0.1], [0.4, 0.6], [0.2, 0.8]], [1.0, 2.0, 4.0], 3, 1), ([[0.9, 0.1], [0.4, 0.6], [0.2, 0.8]], [1.0, 2.0, 4.0], 3, 2)],
     lambda g, x, n, k: np.average(x, weights=g[:, k - 1]), lambda g, x, n, k: mp.fdot([r[k - 1] for r in g], x) / mp.fsum(r[k - 1] for r in g))

case('cluster/davies-bouldin', r'''
- Davies–Bouldin index, $S_i$ scatter of cluster $i$, $M_{ij}$ distance of the centroids: $⟦DB=\frac{1}{K}\sum_{i=1}^{K}\max_{j\neq i}\frac{S_i+S_j}{M_{ij}}⟧$
''', ['S', 'M', 'K'], [([0.5, 0.8, 0.3], [[0.0, 2.0, 3.0], [2.0, 0.0, 1.5], [3.0, 1.5, 0.0]], 3), ([1.0, 2.0], [[0.0, 5.0], [5.0, 0.0]], 2)],
     lambda s, m, k: np.mean([max((s[i] + s[j]) / m[i, j] for j in range(k) if j != i) for i in range(k)]),
     lambda s, m, k: mp.fsum(sorted((mp.mpf(s[i]) + s[j]) / m[i][j] for j in range(k) if j != i)[-1] for i in range(k)) / k)

# Trees and ensembles

case('tree/gini', r'''
* 基尼指数：$⟦\text{Gini}(D)=1-\sum_{k=1}^{K}\left(\frac{|C_k|}{|D|}\right)^2⟧$，$|C_k|$ 是第 $k$ 类的样本数，$|D|$ 是样本总数
''', ['|C_k|', '|D|', 'K'], [([5, 9], 14, 2), ([3, 3, 4], 10, 3)],
     lambda c, d, k: 1 - np.sum((c / d) ** 2), lambda c, d, k: mp.fsum(mp.mpf(c[i]) * c[j] for i in range(k) for j in range(k) if i != j) / d ** 2, 'zh')

case('tree/gain-ratio', r'''
**C4.5** prefers the split with the largest gain ratio. $n_v$ of the $n$ examples go to branch $v$, $G$ is the information gain:
$$⟦GR=\frac{G}{IV},\qquad IV=-\sum_{v=1}^{V}\frac{n_v}{n}\log_2\frac{n_v}{n}⟧$$
''', ['G', 'n_v', 'n', 'V'], [(0.246, [5, 4, 5], 14, 3), (0.1, [8, 8], 16, 2)],
     lambda g, c, n, v: g / -np.sum(c / n * np.log2(c / n)), lambda g, c, n, v: g / (mp.log(n, 2) - mp.fsum(m * mp.log(m, 2) for m in c) / n))

case('tree/xgboost-gain', r'''
**XGBoost split gain.** $G_L,G_R$ and $H_L,H_R$ are the sums of first and second derivatives left and right, $\lambda$ the L2 penalty and $\gamma$ the price of a leaf.

$$
⟦Gain=\frac{1}{2}\left[\frac{G_L^2}{H_L+\lambda}+\frac{G_R^2}{H_R+\lambda}-\frac{(G_L+G_R)^2}{H_L+H_R+\lambda}\right]-\gamma⟧
$$
''', ['G_L', 'G_R', 'H_L', 'H_R', r'\lambda', r'\gamma'], [(3.0, -2.0, 4.0, 5.0, 1.0, 0.1), (-1.5, -0.5, 2.0, 1.0, 0.0, 0.0)],
     lambda a, b, c, d, l, g: 0.5 * (a ** 2 / (c + l) + b ** 2 / (d + l) - (a + b) ** 2 / (c + d + l)) - g,
     lambda a, b, c, d, l, g: (mp.mpf(a) * a / (mp.mpf(c) + l) + mp.mpf(b) * b / (mp.mpf(d) + l) - (mp.mpf(a) + b) ** 2 / (mp.mpf(c) + d + l)) / 2 - g)

case('tree/adaboost-weights', r'''
### AdaBoost 权值更新

$$⟦w_{m+1,i}=\frac{w_{mi}}{Z_m}\exp(-\alpha_my_iG_m(x_i))⟧$$

其中 $Z_m$ 是规范化因子，$\alpha_m$ 是第 $m$ 个分类器的系数，$G_m(x_i)\in\{-1,+1\}$ 是它的预测。
''', ['w_{mi}', 'Z_m', r'\alpha_m', 'y_i', 'G_m(x_i)'], [(0.1, 0.9165, 0.4236, 1, -1), (0.2, 0.8, 0.7, -1, -1)],
     lambda w, z, a, y, g: w / z * np.exp(-a * y * g), lambda w, z, a, y, g: mp.mpf(w) / (z * mp.exp(a) ** (y * g)), 'zh')

case('tree/forest-variance', r'''
- Averaging $B$ trees with variance $\sigma^2$ and pairwise correlation $\rho$ leaves $⟦\rho\sigma^2+\frac{1-\rho}{B}\sigma^2⟧$
''', [r'\rho', r'\sigma', 'B'], [(0.3, 2.0, 100), (0.0, 0.5, 4)],
     lambda r, s, b: np.full(b, 1 / b) @ (s ** 2 * (r + (1 - r) * np.eye(b))) @ np.full(b, 1 / b), lambda r, s, b: mp.mpf(s) ** 2 * (1 + (b - 1) * mp.mpf(r)) / b)

# Language models

case('lm/perplexity', r'''
* ✨ **Perplexity (PPL)**
	How surprised a language model is, $N$ tokens: $⟦PPL(W)=\exp\left(-\frac{1}{N}\sum_{i=1}^{N}\log P(w_i|w_{<i})\right)⟧$
	* lower is better
''', ['P(w_i|w_{<i})', 'N'], [([0.2, 0.5, 0.1], 3), ([0.9, 0.04], 2)],
     lambda p, n: np.exp(-np.mean(np.log(p))), lambda p, n: mp.fprod(p) ** (-mp.mpf(1) / n))

case('lm/beam-length-penalty', r'''
**Beam search with length penalty (GNMT).**

$$⟦s(Y,X)=\frac{\log P(Y|X)}{lp(Y)},\qquad lp(Y)=\frac{(5+|Y|)^\alpha}{(5+1)^\alpha}⟧$$

$|Y|$ is the length of the hypothesis.
''', ['P(Y|X)', '|Y|', r'\alpha'], [(0.001, 7, 0.6), (0.02, 3, 1.0)],
     lambda p, n, a: np.log(p) / ((5 + n) ** a / 6 ** a), lambda p, n, a: mp.log(p) * mp.exp(-a * mp.log((5 + mp.mpf(n)) / 6)))

case('lm/add-k', r'''
- 加 $k$ 平滑的二元语法：$⟦P(w_i|w_{i-1})=\frac{c(w_{i-1},w_i)+k}{c(w_{i-1})+k|V|}⟧$，$c$ 为计数，$|V|$ 为词表大小
''', ['c(w_{i-1},w_i)', 'c(w_{i-1})', 'k', '|V|'], [(3, 20, 0.5, 1000), (0, 7, 1, 50)],
     lambda a, b, k, v: (a + k) / (b + k * v), lambda a, b, k, v: (mp.mpf(a) + k) / (mp.mpf(b) + mp.mpf(k) * v), 'zh')

case('lm/tf-idf', r'''
### TF-IDF

$$⟦w_{t,d}=\left(1+\log_{10}\mathrm{tf}_{t,d}\right)\cdot\log_{10}\frac{N}{\mathrm{df}_t}⟧$$

where $\mathrm{tf}_{t,d}$ counts the term in the document, $\mathrm{df}_t$ the documents with the term, and $N$ all documents.
''', [r'\mathrm{tf}_{t,d}', 'N', r'\mathrm{df}_t'], [(3, 1000, 10), (1, 50, 49)],
     lambda f, n, d: (1 + np.log10(f)) * np.log10(n / d), lambda f, n, d: mp.log(10 * f) / mp.log(10) * (mp.log(n, 10) - mp.log(d, 10)))

case('lm/skip-gram-negative', r'''
**Negative sampling (word2vec).** Centre vector $v_c$, context vector $u_o$, $K$ noise vectors $u_k$:

$$⟦J=-\log\sigma(u_o^\top v_c)-\sum_{k=1}^{K}\log\sigma(-u_k^\top v_c)⟧$$

$\sigma$ is the sigmoid.
''', ['u_o', 'v_c', 'u', 'K'], [([0.5, 1.0], [1.0, -0.3], [[0.2, 0.1], [-1.0, 0.4]], 2), ([1.0], [2.0], [[0.5], [-0.5], [0.1]], 3)],
     lambda o, c, u, k: -special.log_expit(o @ c) - special.log_expit(-u @ c).sum(),
     lambda o, c, u, k: mp.log1p(mp.exp(-mp.fdot(o, c))) + mp.fsum(mp.log1p(mp.exp(mp.fdot(x, c))) for x in u))

case('lm/bm25', r'''
* BM25 del término $q$ en un documento de longitud $|D|$, con longitud media $L$ : $⟦\text{score}=\text{IDF}\cdot\frac{f(k_1+1)}{f+k_1\left(1-b+b\frac{|D|}{L}\right)}⟧$
	* $f$ es la frecuencia del término, $k_1$ y $b$ son parámetros libres
''', [r'\text{IDF}', 'f', 'k_1', 'b', '|D|', 'L'], [(2.3, 3, 1.2, 0.75, 120, 100), (0.7, 1, 2.0, 0.0, 10, 90)],
     lambda i, f, k, b, d, l: i * f * (k + 1) / (f + k * (1 - b + b * d / l)), lambda i, f, k, b, d, l: mp.mpf(i) * (mp.mpf(k) + 1) / (1 + mp.mpf(k) / f * (1 + mp.mpf(b) * (mp.mpf(d) / l - 1))), 'es')

case('lm/glove-weight', r'''
**GloVe** caps frequent pairs with $x_{max}=100$ and $\alpha=3/4$:
$$
⟦f(x)=\begin{cases}(x/x_{max})^\alpha & \text{if } x<x_{max}\\ 1 & \text{otherwise}\end{cases}⟧
$$
''', ['x', 'x_{max}', r'\alpha'], [(30.0, 100, 0.75), (250.0, 100, 0.75)], lambda x, m, a: min(1, x / m) ** a, lambda x, m, a: mp.exp(a * mp.log(mp.mpf(x) / m)) if x < m else 1)

# Recommenders

case('rec/matrix-factorisation', r'''
* ##### ✨Matrix Factorization
	Predicted rating of user $u$ for item $i$: $⟦\hat{r}_{ui}=\mu+b_u+b_i+\mathbf{q}_i^\top\mathbf{p}_u⟧$
	* $\mu$ is the mean rating, $b_u$ and $b_i$ are the biases
''', [r'\mu', 'b_u', 'b_i', r'\mathbf{q}_i', r'\mathbf{p}_u'], [(3.5, 0.2, -0.4, [0.5, 1.0], [0.3, 0.6]), (2.0, 0.0, 1.0, [1.0, -1.0, 0.5], [0.2, 0.4, 2.0])],
     lambda m, u, i, q, p: m + u + i + q @ p, lambda m, u, i, q, p: mp.fsum([m, u, i, mp.fdot(q, p)]))

case('rec/bpr', r'''
**BPR-OPT**：对用户 $u$ 的三元组，希望 $i$ 排在 $j$ 前面，$⟦\mathcal{L}=-\ln\sigma(\hat{x}_{ui}-\hat{x}_{uj})+\lambda\|\Theta\|^2⟧$，$\sigma$ 为 sigmoid 函数，$\Theta$ 为参数。
''', [r'\hat{x}_{ui}', r'\hat{x}_{uj}', r'\lambda', r'\Theta'], [(1.2, 0.3, 0.01, [0.5, -1.0, 2.0]), (-0.5, 0.8, 0.1, [1.0, 1.0])],
     lambda a, b, l, t: -special.log_expit(a - b) + l * t @ t, lambda a, b, l, t: mp.log1p(mp.exp(mp.mpf(b) - a)) + l * mp.norm(t) ** 2, 'zh')

case('rec/factorization-machine', r'''
### Factorization machine

$$⟦\hat{y}(\mathbf{x})=w_0+\sum_{i=1}^{n}w_ix_i+\sum_{i=1}^{n}\sum_{j=i+1}^{n}\langle\mathbf{v}_i,\mathbf{v}_j\rangle x_ix_j⟧$$

* $w_0$ is the global bias, $\mathbf{v}_i$ the factors of feature $i$
''', [r'\mathbf{x}', 'w_0', 'w', r'\mathbf{v}', 'n'], [([1.0, 0.0, 2.0], 0.1, [0.5, -0.2, 0.3], [[0.1, 0.2], [1.0, 1.0], [-0.5, 0.4]], 3), ([0.5, -1.0], 0.0, [1.0, 1.0], [[2.0], [0.5]], 2)],
     lambda x, o, w, v, n: o + w @ x + 0.5 * (np.sum((x @ v) ** 2) - np.sum((x ** 2) @ v ** 2)),
     lambda x, o, w, v, n: o + mp.fdot(w, x) + mp.fsum(mp.fdot(v[i], v[j]) * x[i] * x[j] for i, j in itertools.combinations(range(n), 2)))
