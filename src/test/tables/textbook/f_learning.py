"""Models of machine learning: energies, processes, regression, trees, margins, boosting, paths and arms."""
import itertools
import statistics

import mpmath as mp
import numpy as np
import torch
from scipy import linalg, special

from c import case

mean = statistics.fmean


def tensor(values):
    return torch.tensor(values, dtype=torch.float64)


def free_energy_by_states(v, b, c, W, m):
    """The hidden units summed out one state after the other."""
    inputs = [c[j] + mp.fdot(v, [row[j] for row in W]) for j in range(m)]
    return -mp.log(mp.fsum(mp.exp(mp.fdot(b, v) + mp.fdot(h, inputs)) for h in itertools.product((0, 1), repeat=m)))


def ridge_by_rows(X, y, l):
    """Ridge regression as least squares with a further row for every weight."""
    p = len(X[0])
    return linalg.lstsq(np.vstack([X, np.sqrt(l) * np.eye(p)]), np.append(y, np.zeros(p)))[0]


def likelihood_slope(w, X, y):
    w = tensor(w).requires_grad_()
    (tensor(y) * (tensor(X) @ w) - torch.nn.functional.softplus(tensor(X) @ w)).sum().backward()
    return w.grad


case('energy/rbm', r'''
* ✨ **RBM free energy**
	Visible units $\mathbf{v}$ with biases $\mathbf{b}$, $m$ hidden units with biases $c_j$, and $W_{:,j}$ the $j$-th column of the weight matrix $W$:
	$$⟦F(\mathbf{v})=-\mathbf{b}^\top\mathbf{v}-\sum_{j=1}^{m}\log\left(1+\exp\left(c_j+\mathbf{v}^\top W_{:,j}\right)\right)⟧$$
''', [r'\mathbf{v}', r'\mathbf{b}', 'c', 'W', 'm'], [
    [[1.0, 0.0], [0.1, -0.2], [0.3, 0.5, -1.0], [[0.2, 0.1, 0.4], [-0.5, 0.3, 1.0]], 3],
    [[1.0, 1.0, 0.0], [0.0, 0.5, 1.0], [0.1, -0.1], [[1.0, 0.0], [0.5, -0.5], [2.0, 1.0]], 2],
],
    lambda v, b, c, W, m: -b @ v - np.log1p(np.exp(c + v @ W)).sum(),
    lambda v, b, c, W, m: free_energy_by_states(v, b, c, W, m))

case('process/variance', r'''
### GP prediction
With Gram matrix $K$, noise deviation $\sigma_n$ and covariances $\mathbf{k}_*$ between the test point $\mathbf{x}_*$ and the training inputs, the mean is $\bar f_*=\mathbf{k}_*^\top(K+\sigma_n^2I)^{-1}\mathbf{y}$ and the variance
$$⟦\mathbb{V}[f_*]=k(\mathbf{x}_*,\mathbf{x}_*)-\mathbf{k}_*^\top(K+\sigma_n^2I)^{-1}\mathbf{k}_*⟧$$
''', [r'k(\mathbf{x}_*,\mathbf{x}_*)', r'\mathbf{k}_*', 'K', r'\sigma_n'], [[1.0, [0.8, 0.3], [[1.0, 0.5], [0.5, 1.0]], 0.1], [2.0, [0.2, 0.6, 0.9], [[2.0, 0.3, 0.1], [0.3, 2.0, 0.4], [0.1, 0.4, 2.0]], 0.5]],
    lambda p, k, K, s: p - k @ np.linalg.inv(K + s**2 * np.eye(len(k))) @ k,
    lambda p, k, K, s: p - linalg.norm(linalg.solve_triangular(linalg.cholesky(K + s**2 * np.eye(len(k)), lower=True), k, lower=True)) ** 2)

case('regression/ridge-bold', r'''
## Ridge regression
Design matrix $\mathbf X\in\mathbb{R}^{n\times p}$, response $\mathbf y$, penalty $\lambda\ge 0$:
$$⟦\hat{\boldsymbol\beta}^{\text{ridge}}=\left(\mathbf X^{\mathsf T}\mathbf X+\lambda\mathbf I_p\right)^{-1}\mathbf X^{\mathsf T}\mathbf y⟧$$
''', [r'\mathbf X', r'\mathbf y', r'\lambda'], [[[[1.0, 2.0], [3.0, 4.0], [5.0, 7.0]], [1.0, 2.0, 2.5], 0.5], [[[1.0, 0.0], [1.0, 1.0], [1.0, 2.0], [1.0, 3.0]], [1.0, 3.0, 2.0, 5.0], 0.1]],
    lambda X, y, l: linalg.solve(X.T @ X + l * np.eye(X.shape[1]), X.T @ y),
    lambda X, y, l: ridge_by_rows(X, y, l))

case('regression/logistic-gradient', r'''
# Gradient of the log-likelihood in logistic regression
$\sigma(z)=1/(1+e^{-z})$, labels $y^{(i)}\in\{0,1\}$, $m$ examples.
$$⟦\nabla_{\mathbf w}\,\ell(\mathbf w)=\sum_{i=1}^{m}\left(y^{(i)}-\sigma\left(\mathbf w^\top\mathbf x^{(i)}\right)\right)\mathbf x^{(i)}⟧$$
''', [r'\mathbf w', r'\mathbf x', 'y', 'm'], [[[0.5, -1.0], [[1.0, 2.0], [0.0, 1.0], [3.0, -1.0]], [1, 0, 1], 3], [[0.1, 0.2, 0.3], [[1.0, 0.0, 1.0], [2.0, 1.0, -1.0]], [0, 1], 2]],
    lambda w, X, y, m: X.T @ (y - special.expit(X @ w)),
    lambda w, X, y, m: likelihood_slope(w, X, y))

case('components/covariance', r'''
### PCA, step one
Centre the data with $\bar{\mathbf x}=\frac{1}{n}\sum_{i=1}^{n}\mathbf x_i$ and form the sample covariance
$$⟦C=\frac{1}{n-1}\sum_{i=1}^{n}(\mathbf x_i-\bar{\mathbf x})(\mathbf x_i-\bar{\mathbf x})^{\top}⟧$$
whose eigenvectors are the principal axes.
''', [r'\mathbf x', 'n'], [[[[1.0, 2.0], [3.0, 5.0], [4.0, 4.0]], 3], [[[0.0, 1.0, 2.0], [2.0, 0.0, 1.0], [1.0, 1.0, 5.0], [3.0, 2.0, 2.0]], 4]],
    lambda x, n: sum(np.outer(u, u) for u in x - x.mean(0)) / (n - 1),
    lambda x, n: [[sum((a - mean(p)) * (b - mean(q)) for a, b in zip(p, q)) / (n - 1) for q in zip(*x)] for p in zip(*x)])

case('cluster/silhouette-cases', r'''
**Silhouette** of point $i$, from the mean distance $a(i)$ to its own cluster and $b(i)$ to the nearest other cluster:
$$
⟦s(i)=\begin{cases}1-a(i)/b(i),&\text{if }a(i)<b(i)\\0,&\text{if }a(i)=b(i)\\b(i)/a(i)-1,&\text{if }a(i)>b(i)\end{cases}⟧
$$
''', ['a(i)', 'b(i)'], [[1.0, 4.0], [3.0, 2.0], [2.0, 2.0]],
    lambda a, b: 1 - a / b if a < b else b / a - 1 if a > b else 0.0,
    lambda a, b: (b - a) / max(a, b))

case('tree/information-gain', r'''
# Information gain
Split the set $S$ on attribute $A$; $S_v$ is the part with value $v$, $H$ the entropy.
$$⟦\mathrm{IG}(S,A)=H(S)-\sum_{v\in\mathrm{Values}(A)}\frac{|S_v|}{|S|}\,H(S_v)⟧$$
''', ['H(S)', '|S|', '|S_v|', 'H(S_v)'], [[0.9403, 14, [8, 6], [0.8113, 1.0]], [1.0, 10, [3, 3, 4], [0.0, 0.9183, 0.8113]]],
    lambda H, n, c, h: H - sum(c / n * h),
    lambda H, n, c, h: H - np.average(h, weights=c))

case('tree/gini-split', r'''
* **Gini impurity of a split**: $p_{L,k}$ and $p_{R,k}$ are the class shares left and right, $n_L+n_R=n$. $⟦G_{\text{split}}=\frac{n_L}{n}\left(1-\sum_{k=1}^{K}p_{L,k}^2\right)+\frac{n_R}{n}\left(1-\sum_{k=1}^{K}p_{R,k}^2\right)⟧$
''', ['n_L', 'n_R', 'n', 'p_L', 'p_R', 'K'], [[30, 70, 100, [0.5, 0.5], [0.9, 0.1], 2], [4, 6, 10, [0.25, 0.25, 0.5], [0.0, 1 / 3, 2 / 3], 3]],
    lambda l, r, n, p, q, K: l / n * (1 - sum(p * p)) + r / n * (1 - sum(q * q)),
    lambda l, r, n, p, q, K: (l * sum(u * (1 - u) for u in p) + r * sum(u * (1 - u) for u in q)) / n)

case('margin/dual', r'''
## SVM dual
Maximise over the multipliers $\alpha_i\ge0$ with labels $y_i\in\{-1,+1\}$
$$⟦W(\alpha)=\sum_{i=1}^{n}\alpha_i-\frac12\sum_{i=1}^{n}\sum_{j=1}^{n}\alpha_i\alpha_jy_iy_j\langle x_i,x_j\rangle⟧$$
subject to $\sum_i\alpha_iy_i=0$.
''', [r'\alpha', 'y', 'x', 'n'], [[[0.5, 0.2, 0.7], [1, 1, -1], [[1.0, 0.0], [0.0, 2.0], [-1.0, 1.0]], 3], [[1.0, 1.0], [1, -1], [[1.0, 2.0, 3.0], [0.0, 1.0, 0.0]], 2]],
    lambda a, y, X, n: sum(a) - 0.5 * (a * y) @ (X @ X.T) @ (a * y),
    lambda a, y, X, n: sum(a) - sum(sum(b * t * u for b, t, u in zip(a, y, column)) ** 2 for column in zip(*X)) / 2)

case('boost/weights', r'''
### AdaBoost reweighting
$m$ examples with labels $y_i\in\{\pm1\}$, weak learner $h_t$ of weight $\alpha_t$, and the normaliser $Z_t=\sum_{i=1}^{m}D_t(i)\exp(-\alpha_ty_ih_t(x_i))$.
$$⟦D_{t+1}(i)=\frac{D_t(i)\exp\left(-\alpha_t y_i h_t(x_i)\right)}{Z_t}⟧$$
''', ['D_t(i)', r'\alpha_t', 'y', 'h_t(x_i)', 'm', 't'], [[[0.25, 0.25, 0.25, 0.25], 0.55, [1, 1, -1, -1], [1, -1, -1, -1], 4, 1], [[0.2, 0.3, 0.5], 1.1, [1, -1, 1], [-1, -1, 1], 3, 1]],
    lambda D, a, y, h, m, t: (lambda w: w / w.sum())(D * np.exp(-a * y * h)),
    lambda D, a, y, h, m, t: [1 / mp.fsum(mp.mpf(e) / d * mp.exp(a * (u * v - p * q)) for e, p, q in zip(D, y, h)) for d, u, v in zip(D, y, h)])

case('path/viterbi', r'''
# Viterbi recursion
$\delta_t(j)$ is the best score of a path ending in state $j$, $a_{ij}$ the transition probability, $b_j(o_t)$ the emission of the symbol seen at time $t$.
$$⟦\delta_t(j)=\max_{1\le i\le N}\left[\delta_{t-1}(i)\,a_{ij}\right]b_j(o_t)⟧$$
''', [r'\delta_{t-1}(i)', 'a', 'b_j(o_t)', 'N', 't'], [[[0.3, 0.1], [[0.7, 0.3], [0.4, 0.6]], [0.5, 0.9], 2, 2], [[0.2, 0.05, 0.3], [[0.1, 0.6, 0.3], [0.2, 0.2, 0.6], [0.5, 0.25, 0.25]], [0.3, 0.4, 0.1], 3, 2]],
    lambda d, a, b, N, t: (d[:, None] * a).max(0) * b,
    lambda d, a, b, N, t: [max(p * row[j] for p, row in zip(d, a)) * q for j, q in enumerate(b)])

case('bandit/ucb1', r'''
* ✨ **UCB1**
	Choose the arm by optimism; $Q_t(a)$ is the mean reward of arm $a$ so far, $N_t(a)$ how often it was pulled, $c>0$ the degree of exploration.
	$$⟦A_t\doteq\operatorname*{arg\,max}_{a\in\mathcal{A}}\left[Q_t(a)+c\sqrt{\frac{\ln t}{N_t(a)}}\,\right]⟧$$
''', ['Q_t(a)', 'N_t(a)', 'c', 't'], [[[0.5, 0.6, 0.4], [10, 20, 5], 2.0, 35], [[0.5, 0.9, 0.4], [10, 20, 5], 0.1, 35]],
    lambda Q, N, c, t: np.argmax(Q + c * np.sqrt(np.log(t) / N)) + 1,
    lambda Q, N, c, t: max(range(len(Q)), key=lambda a: Q[a] + c * mp.sqrt(mp.log(t) / N[a])) + 1)
