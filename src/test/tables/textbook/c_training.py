"""Optimisers and schedules, losses, activations and normalisation."""
import math

import numpy as np
import torch
from mpmath import mp
from scipy import special, stats

from c import case, fn


def real(values):
    return [mp.mpf(value) for value in values]


def tensor(values):
    return torch.tensor(values, dtype=torch.float64)


# Optimisers and schedules

def adam(g, m, v, a, b, t, w, n, e, number=float):
    g, m, v, a, b, w, n, e = map(number, (g, m, v, a, b, w, n, e))
    m, v = a * m + (1 - a) * g, b * v + (1 - b) * g ** 2
    mean, square = m / (1 - a ** t), v / (1 - b ** t)
    return {'m_t': m, 'v_t': v, r'\hat{m}_t': mean, r'\hat{v}_t': square, r'\theta_t': w - n * mean / (square ** number(0.5) + e)}


case('optim/adam-all-lines', r'''
* ##### ✨Adam
	Keeps a running mean $m$ and a running square $v$ of the gradient $g_t$; $\beta_1,\beta_2$ are decay rates, $\eta$ is the learning rate.
	$$
	⟦\begin{aligned}
	m_t &= \beta_1 m_{t-1} + (1-\beta_1) g_t \\
	v_t &= \beta_2 v_{t-1} + (1-\beta_2) g_t^2 \\
	\hat{m}_t &= \frac{m_t}{1-\beta_1^t} \\
	\hat{v}_t &= \frac{v_t}{1-\beta_2^t} \\
	\theta_t &= \theta_{t-1} - \eta\,\frac{\hat{m}_t}{\sqrt{\hat{v}_t}+\epsilon}
	\end{aligned}⟧
	$$
	* $t$ : step, counted from 1
''', ['g_t', 'm_{t-1}', 'v_{t-1}', r'\beta_1', r'\beta_2', 't', r'\theta_{t-1}', r'\eta', r'\epsilon'],
     [(0.4, 0.0, 0.0, 0.9, 0.999, 1, 1.0, 0.001, 1e-8), (-1.3, 0.2, 0.05, 0.8, 0.99, 7, -0.5, 0.01, 1e-6)],
     adam, lambda *row: adam(*row, number=lambda x: mp.mpf(x) if not isinstance(x, int) else x))

case('optim/rmsprop', r'''
## RMSProp

Divide the learning rate by a running root mean square of the gradients. The decay is $\rho$ (0.9 in Hinton's slides):

$$E[g^2]_t=\rho E[g^2]_{t-1}+(1-\rho)g_t^2$$

and then

$$⟦\theta_{t+1}=\theta_t-\frac{\eta}{\sqrt{E[g^2]_t+\epsilon}}g_t⟧$$
''', [r'\rho', 'E[g^2]_{t-1}', 'g_t', r'\theta_t', r'\eta', r'\epsilon'],
     [(0.9, 0.25, 0.5, 1.0, 0.01, 1e-8), (0.95, 4.0, -3.0, 0.2, 0.1, 1e-6)],
     lambda r, s, g, w, n, e: w - n / np.sqrt(r * s + (1 - r) * g ** 2 + e) * g,
     lambda r, s, g, w, n, e: mp.mpf(w) - mp.mpf(n) * g * (mp.mpf(r) * s + (1 - mp.mpf(r)) * mp.mpf(g) ** 2 + e) ** mp.mpf(-0.5))

case('optim/adagrad-vector', r'''
**AdaGrad.** Accumulate squared gradients per coordinate, $\mathbf{s}_t=\mathbf{s}_{t-1}+\mathbf{g}_t\odot\mathbf{g}_t$, and scale the step:
$$⟦\mathbf{w}_t=\mathbf{w}_{t-1}-\frac{\eta}{\sqrt{\mathbf{s}_t+\epsilon}}\odot\mathbf{g}_t⟧$$
All operations are element-wise.
''', [r'\mathbf{s}_{t-1}', r'\mathbf{g}_t', r'\mathbf{w}_{t-1}', r'\eta', r'\epsilon'],
     [([0.0, 1.0], [0.5, -0.2], [1.0, 2.0], 0.1, 1e-8), ([4.0, 0.25, 1.0], [1.0, 0.5, -3.0], [0.0, -1.0, 0.3], 0.05, 1e-6)],
     lambda s, g, w, n, e: w - n / np.sqrt(s + g ** 2 + e) * g,
     lambda s, g, w, n, e: [mp.mpf(c) - mp.mpf(n) * b / mp.sqrt(mp.mpf(a) + mp.mpf(b) ** 2 + e) for a, b, c in zip(s, g, w)])

case('optim/momentum-arrows', r'''
- SGD with momentum: velocity $v$, momentum coefficient $\mu$, gradient $g$
$$
⟦\begin{aligned}
v &\leftarrow \mu v-\eta g\\
w &\leftarrow w+v
\end{aligned}⟧
$$
''', [r'\mu', 'v', r'\eta', 'g', 'w'], [(0.9, 0.1, 0.01, 2.0, 1.0), (0.5, -0.4, 0.1, -1.5, 0.0)],
     lambda m, v, n, g, w: {'v': m * v - n * g, 'w': w + m * v - n * g},
     lambda m, v, n, g, w: {'v': mp.mpf(m) * v - mp.mpf(n) * g, 'w': mp.fsum([w, mp.mpf(m) * v, -mp.mpf(n) * g])})

case('optim/clip-by-norm', r'''
### 梯度裁剪

为防止梯度爆炸，当梯度 $\mathbf{g}$ 的范数超过阈值 $\tau$ 时把它投影回半径为 $\tau$ 的球：

$$⟦\mathbf{g}\leftarrow\min\left(1,\frac{\tau}{\|\mathbf{g}\|}\right)\mathbf{g}⟧$$
''', [r'\mathbf{g}', r'\tau'], [([3.0, 4.0], 1.0), ([0.3, -0.4], 1.0), ([1.0, -2.0, 2.0], 1.5)],
     lambda g, t: min(1, t / np.linalg.norm(g)) * g,
     lambda g, t: [mp.mpf(x) if mp.norm(g) <= t else mp.mpf(x) * t / mp.norm(g) for x in g], 'zh')

case('optim/sgd-weight-decay', r'''
**Weight decay.** A step on the regularised loss shrinks the weight first: $⟦w_{t+1}=(1-\eta\lambda)w_t-\eta L'(w_t)⟧$, where $L$ is the unregularised loss and $\lambda$ the decay.
''', [r'\eta', r'\lambda', 'w_t', 'L'],
     [(0.1, 0.01, 2.0, fn('w', r'w^3-w', lambda w: w ** 3 - w)), (0.05, 0.2, -1.0, fn('w', r'e^{w}', lambda w: mp.exp(w)))],
     lambda n, l, w, f: (1 - n * l) * w - n * float(mp.diff(f, w)),
     lambda n, l, w, f: w - n * l * w - n * (3 * w ** 2 - 1 if w == 2.0 else math.exp(w)))

case('optim/newton-1d', r'''
* ✨ **Newton's method**
	Jump to the minimum of the local parabola: $⟦x_{k+1}=x_k-\frac{f'(x_k)}{f''(x_k)}⟧$
	* needs $f''(x_k)>0$
''', ['x_k', 'f'], [(1.0, fn('x', 'x^4-3x', lambda x: x ** 4 - 3 * x)), (0.5, fn('x', r'e^x-2x', lambda x: mp.exp(x) - 2 * x))],
     lambda x, f: x - float(mp.diff(f, x) / mp.diff(f, x, 2)),
     lambda x, f: x - (4 * x ** 3 - 3) / (12 * x ** 2) if x == 1.0 else x - (mp.exp(x) - 2) / mp.exp(x))

case('optim/newton-matrix', r'''
#### Newton-Schritt in mehreren Dimensionen

Mit Gradient $\mathbf{g}$ und Hesse-Matrix $\mathbf{H}$ an der Stelle $\mathbf{x}_t$ ist der nächste Punkt

$$⟦\mathbf{x}_{t+1}=\mathbf{x}_t-\mathbf{H}^{-1}\mathbf{g}⟧$$
''', [r'\mathbf{x}_t', r'\mathbf{H}', r'\mathbf{g}'],
     [([1.0, 2.0], [[2.0, 0.5], [0.5, 1.0]], [0.3, -1.0]), ([0.0, 0.0, 1.0], [[4.0, 1.0, 0.0], [1.0, 3.0, 0.5], [0.0, 0.5, 2.0]], [1.0, 2.0, -0.5])],
     lambda x, h, g: x - np.linalg.solve(h, g), lambda x, h, g: mp.matrix(x) - mp.lu_solve(mp.matrix(h), mp.matrix(g)), 'de')

case('optim/noam', r'''
**Noam schedule** ("Attention is all you need"): with model width $d_{\text{model}}$ and $s$ the step number,

$$⟦lr=d_{\text{model}}^{-0.5}\cdot\min\left(s^{-0.5},\;s\cdot w^{-1.5}\right)⟧$$

where $w$ is the number of warm-up steps.
''', [r'd_{\text{model}}', 's', 'w'], [(512, 100, 4000), (256, 10000, 4000)],
     lambda d, s, w: d ** -0.5 * min(s ** -0.5, s * w ** -1.5), lambda d, s, w: 1 / mp.sqrt(d) * (s / mp.sqrt(w) / w if s < w else 1 / mp.sqrt(s)))

case('optim/cosine-restart', r'''
* 余弦退火（warm restarts）：$⟦\eta_t=\eta_{\min}+\frac{1}{2}(\eta_{\max}-\eta_{\min})\left(1+\cos\frac{T_{cur}}{T_i}\pi\right)⟧$
	* $T_{cur}$ 是距上次重启的轮数，$T_i$ 是第 $i$ 个周期的长度
''', [r'\eta_{\min}', r'\eta_{\max}', 'T_{cur}', 'T_i'], [(0.001, 0.1, 3, 10), (0.0, 0.05, 10, 10)],
     lambda a, b, c, t: a + 0.5 * (b - a) * (1 + np.cos(c / t * np.pi)), lambda a, b, c, t: mp.mpf(a) + (mp.mpf(b) - a) * mp.cos(mp.pi * c / (2 * mp.mpf(t))) ** 2, 'zh')

case('optim/step-decay', r'''
- Step decay: halve the rate every $N$ epochs, $⟦\eta_t=\eta_0\cdot 0.5^{\lfloor t/N\rfloor}⟧$
''', [r'\eta_0', 't', 'N'], [(0.1, 25, 10), (0.4, 9, 10)], lambda n, t, s: n * 0.5 ** (t // s), lambda n, t, s: mp.ldexp(mp.mpf(n), -int(mp.floor(mp.mpf(t) / s))))

case('optim/polyak-step', r'''
**Polyak step size.** If the optimal value $f^*$ is known, take, with the gradient $\mathbf{g}_k$ at $\mathbf{x}_k$, $$⟦\alpha_k=\frac{f(\mathbf{x}_k)-f^*}{\|\mathbf{g}_k\|_2^2}⟧$$
''', [r'f(\mathbf{x}_k)', 'f^*', r'\mathbf{g}_k'], [(3.0, 1.0, [1.0, -2.0]), (0.7, 0.1, [0.5, 0.5, -0.2])],
     lambda f, o, g: (f - o) / np.sum(g ** 2), lambda f, o, g: (mp.mpf(f) - o) / mp.fdot(real(g), real(g)))

# Losses

case('loss/focal', r'''
* ##### ✨Focal Loss
	Turns down the weight of easy examples, for detectors with many background boxes.

	$⟦FL(p_t)=-\alpha_t(1-p_t)^\gamma\log(p_t)⟧$

	* $p_t$ : probability given to the true class
	* $\gamma$ : focusing parameter, $\gamma\ge 0$
''', ['p_t', r'\alpha_t', r'\gamma'], [(0.9, 0.25, 2.0), (0.2, 0.75, 0.5), (0.5, 1.0, 0.0)],
     lambda p, a, g: -a * (1 - p) ** g * np.log(p), lambda p, a, g: -mp.mpf(a) * mp.exp(g * mp.log1p(-mp.mpf(p))) * mp.log(p))

case('loss/triplet', r'''
**Triplet loss.** Pull the positive $x^p$ to the anchor $x^a$, push the negative $x^n$ away; $f$ embeds, $m$ is the margin.

$$⟦L=\max\left\{0,\ m+\|f(x^a)-f(x^p)\|_2-\|f(x^a)-f(x^n)\|_2\right\}⟧$$
''', ['m', 'f(x^a)', 'f(x^p)', 'f(x^n)'], [(1.0, [0.0, 1.0], [0.5, 1.0], [1.0, 0.2]), (0.2, [1.0, 0.0, 0.0], [1.0, 0.1, 0.0], [-1.0, 0.0, 2.0])],
     lambda m, a, p, n: max(0, m + np.linalg.norm(a - p) - np.linalg.norm(a - n)),
     lambda m, a, p, n: torch.nn.functional.triplet_margin_loss(tensor([a]), tensor([p]), tensor([n]), margin=m, eps=0).item())

case('loss/contrastive', r'''
### 对比损失（Hadsell 2006）

$d$ 是两个样本特征之间的欧氏距离，相似对 $y=1$，不相似对 $y=0$，$m$ 为间隔：

$$⟦\ell(y,d)=y\,d^2+(1-y)\max(m-d,0)^2⟧$$
''', ['y', 'd', 'm'], [(1, 0.7, 1.0), (0, 0.7, 1.0), (0, 1.7, 1.0)],
     lambda y, d, m: y * d ** 2 + (1 - y) * max(m - d, 0) ** 2, lambda y, d, m: mp.mpf(d) ** 2 if y else (mp.mpf(m) - d) ** 2 if d < m else 0, 'zh')

case('loss/multiclass-hinge', r'''
**Multiclass SVM loss (Weston & Watkins).** $s_j$ is the score of class $j$, $y$ the true class and $\Delta$ the margin:

$$⟦L_i=\sum_{j\ne y}\max(0,\,s_j-s_{y}+\Delta)⟧$$
''', ['s', 'y', r'\Delta'], [([3.2, 5.1, -1.7], 1, 1.0), ([1.3, 4.9, 2.0, 4.5], 2, 0.5)],
     lambda s, y, d: np.delete(np.maximum(0, s - s[y - 1] + d), y - 1).sum(),
     lambda s, y, d: torch.nn.functional.multi_margin_loss(tensor([s]), torch.tensor([y - 1]), margin=d, reduction='sum').item() * len(s))

case('loss/huber', r'''
- Huber: quadratic near zero, linear outside,
$$
⟦L_\delta(y,\hat{y})=\begin{cases}
\frac{1}{2}(y-\hat{y})^2 & \text{if } |y-\hat{y}|\le\delta \\
\delta\left(|y-\hat{y}|-\frac{1}{2}\delta\right) & \text{otherwise}
\end{cases}⟧
$$
''', ['y', r'\hat{y}', r'\delta'], [(1.0, 0.6, 1.0), (-2.0, 1.5, 0.8)],
     lambda y, p, d: special.huber(d, y - p), lambda y, p, d: torch.nn.functional.huber_loss(tensor(y), tensor(p), delta=d).item())

case('loss/label-smoothing', r'''
* **Label smoothing** : mix the one-hot target $y_k$ with the uniform distribution over $K$ classes, $y_k^{LS}=y_k(1-\alpha)+\alpha/K$, then the loss is $⟦L=-\sum_{k=1}^{K}y_k^{LS}\log(p_k)⟧$
''', ['y', r'\alpha', 'K', 'p'], [([0.0, 1.0, 0.0], 0.1, 3, [0.2, 0.7, 0.1]), ([1.0, 0.0], 0.3, 2, [0.6, 0.4])],
     lambda y, a, k, p: -np.sum((y * (1 - a) + a / k) * np.log(p)),
     lambda y, a, k, p: torch.nn.functional.cross_entropy(tensor([p]).log(), torch.tensor([int(np.argmax(y))]), label_smoothing=a).item())

case('loss/dice', r'''
**Soft Dice loss** for segmentation masks, $p_i$ predicted and $g_i\in\{0,1\}$ true, $\epsilon$ against division by zero
$$⟦\mathcal{L}_{Dice}=1-\frac{2\sum_i^N p_ig_i+\epsilon}{\sum_i^N p_i^2+\sum_i^N g_i^2+\epsilon}⟧$$
''', ['p', 'g', 'N', r'\epsilon'], [([0.9, 0.2, 0.6], [1, 0, 1], 3, 1.0), ([0.1, 0.4], [0, 1], 2, 1e-6)],
     lambda p, g, n, e: 1 - (2 * p @ g + e) / (p @ p + g @ g + e),
     lambda p, g, n, e: mp.fsum((mp.mpf(a) - b) ** 2 for a, b in zip(p, g)) / mp.fsum([*(mp.mpf(a) ** 2 + b ** 2 for a, b in zip(p, g)), e]))

case('loss/pinball', r'''
### Quantile (pinball) loss

For the quantile level $q\in(0,1)$ and the residual $y-\hat y$:

$$⟦\rho_q(y,\hat y)=\max\left(q(y-\hat y),(q-1)(y-\hat y)\right)⟧$$
''', ['q', 'y', r'\hat y'], [(0.9, 2.0, 1.5), (0.9, 1.0, 1.5), (0.25, -1.0, 0.4)],
     lambda q, y, p: max(q * (y - p), (q - 1) * (y - p)), lambda q, y, p: abs(mp.mpf(y) - p) * (q if y > p else 1 - mp.mpf(q)))

case('loss/nt-xent', r'''
* ✨ **NT-Xent (SimCLR)**
	Loss of the positive pair $(i,j)$ among $2N$ augmented views, $s_{i,k}$ being the cosine similarity of the views $i$ and $k$ and $\tau$ the temperature:
	$$⟦\ell_{i,j}=-\log\frac{\exp(s_{i,j}/\tau)}{\sum_{k=1,k\neq i}^{2N}\exp(s_{i,k}/\tau)}⟧$$
''', ['s', 'i', 'j', 'N', r'\tau'],
     [([[1.0, 0.8, 0.1, -0.3], [0.8, 1.0, 0.2, 0.0], [0.1, 0.2, 1.0, 0.6], [-0.3, 0.0, 0.6, 1.0]], 1, 2, 2, 0.5),
      ([[1.0, 0.8, 0.1, -0.3], [0.8, 1.0, 0.2, 0.0], [0.1, 0.2, 1.0, 0.6], [-0.3, 0.0, 0.6, 1.0]], 4, 3, 2, 0.2)],
     lambda s, i, j, n, t: special.logsumexp(np.delete(s[i - 1], i - 1) / t) - s[i - 1, j - 1] / t,
     lambda s, i, j, n, t: mp.log(1 + mp.fsum(mp.exp((mp.mpf(s[i - 1][k]) - s[i - 1][j - 1]) / t) for k in range(2 * n) if k not in (i - 1, j - 1))))

case('loss/weighted-cross-entropy', r'''
加权交叉熵：正样本很少时给它更大的权重 $w_1$，负样本权重为 $w_0$，$⟦L=-\frac{1}{N}\sum_{n=1}^{N}\left[w_1y_n\log\hat{y}_n+w_0(1-y_n)\log(1-\hat{y}_n)\right]⟧$
''', ['w_1', 'w_0', 'y', r'\hat{y}', 'N'], [(5.0, 1.0, [1, 0, 0], [0.7, 0.2, 0.4], 3), (2.0, 0.5, [1, 1], [0.9, 0.3], 2)],
     lambda a, b, y, p, n: -np.mean(a * y * np.log(p) + b * (1 - y) * np.log(1 - p)),
     lambda a, b, y, p, n: torch.nn.functional.binary_cross_entropy(tensor(p), tensor([float(v) for v in y]), weight=tensor([a if v else b for v in y])).item(), 'zh')

case('loss/poisson-nll', r'''
**Poisson regression.** With log-rate $\eta_i=\mathbf{x}_i^\top\boldsymbol\beta$ the negative log-likelihood (without the constant) is

$$⟦\mathcal{L}(\boldsymbol\beta)=\sum_{i=1}^{n}\left(e^{\mathbf{x}_i^\top\boldsymbol\beta}-y_i\mathbf{x}_i^\top\boldsymbol\beta\right)⟧$$
''', [r'\mathbf{x}', r'\boldsymbol\beta', 'y', 'n'], [([[1.0, 0.5], [1.0, -1.0], [1.0, 2.0]], [0.2, 0.3], [2, 0, 4], 3), ([[0.3, -0.2, 1.0]], [1.0, 1.0, -0.5], [1], 1)],
     lambda x, b, y, n: np.sum(np.exp(x @ b) - y * (x @ b)),
     lambda x, b, y, n: torch.nn.functional.poisson_nll_loss(tensor(x) @ tensor(b), tensor([float(v) for v in y]), reduction='sum').item())

case('loss/margin-ranking', r'''
- Margin ranking: $⟦loss(x_1,x_2,y)=\max(0,-y\cdot(x_1-x_2)+margin)⟧$, $y=1$ if $x_1$ should rank higher, else $-1$
''', ['x_1', 'x_2', 'y', 'margin'], [(0.3, 0.5, 1, 0.1), (0.3, 0.9, -1, 0.5), (2.0, 0.5, -1, 0.0)],
     lambda a, b, y, m: max(0, -y * (a - b) + m), lambda a, b, y, m: torch.nn.functional.margin_ranking_loss(tensor([a]), tensor([b]), tensor([float(y)]), margin=m).item())

# Activations

case('activation/gelu-erf', r'''
* torch.nn.GELU()
	$⟦\text{GELU}(x)=\frac{x}{2}\left(1+\text{erf}\left(\frac{x}{\sqrt{2}}\right)\right)⟧$
	* smooth, not monotone
''', ['x'], [(0.5,), (-1.2,), (3.0,)], lambda x: x * stats.norm.cdf(x), lambda x: torch.nn.functional.gelu(tensor(x)).item())

case('activation/swish-slope', r'''
**Swish**: $s(x)=x\,\sigma(\beta x)$ with the logistic function $\sigma(z)=1/(1+e^{-z})$. Its derivative can be written with $s$ itself,
$$⟦s'(x)=\beta s(x)+\sigma(\beta x)\left(1-\beta s(x)\right)⟧$$
''', ['x', r'\beta'], [(0.8, 1.0), (-1.5, 1.7)],
     lambda x, b: b * x * special.expit(b * x) + special.expit(b * x) * (1 - b * x * special.expit(b * x)),
     lambda x, b: mp.diff(lambda z: z / (1 + mp.exp(-b * z)), x), member=1)

case('activation/hard-sigmoid', r'''
- hard sigmoid（分段线性近似）：
$$
⟦h(x)=\begin{cases}0, & x\le -3\\ 1, & x\ge 3\\ \frac{x}{6}+\frac{1}{2}, & \text{其他}\end{cases}⟧
$$
''', ['x'], [(-4.0,), (1.2,), (3.0,)], lambda x: float(np.clip(x / 6 + 0.5, 0, 1)), lambda x: torch.nn.functional.hardsigmoid(tensor(x)).item(), 'zh')

case('activation/softmax-temperature', r'''
**Temperature.** The next token is drawn from $⟦p_i=\frac{e^{z_i/T}}{\sum_{j=1}^{V}e^{z_j/T}}⟧$, a low $T$ makes it greedy. $V$ is the size of the vocabulary and $z$ are the logits.
''', ['z', 'T', 'V'], [([1.0, 2.0, 0.5], 0.7, 3), ([0.0, -1.0, 3.0, 3.0], 2.0, 4)],
     lambda z, t, v: special.softmax(z / t), lambda z, t, v: torch.softmax(tensor(z) / t, 0))

case('activation/snake', r'''
* Snake (für periodische Signale): $⟦\operatorname{Snake}_a(x)=x+\frac{1}{a}\sin^2(ax)⟧$ mit Frequenz $a>0$
''', ['a', 'x'], [(1.0, 0.7), (5.0, -1.3)], lambda a, x: x + np.sin(a * x) ** 2 / a, lambda a, x: mp.mpf(x) + (1 - mp.cos(2 * mp.mpf(a) * x)) / (2 * mp.mpf(a)), 'de')

case('activation/log-softmax', r'''
### Log-softmax

Subtract the log of the partition function from the logits (never take the log of a softmax):

$$⟦\log p_k=z_k-\log\sum_{j}\exp(z_j)⟧$$
''', ['z', 'k'], [([1.0, 2.0, 3.0], 3), ([900.0, 901.0], 1)],
     lambda z, k: special.log_softmax(z)[k - 1], lambda z, k: torch.log_softmax(tensor(z), 0)[k - 1].item())

case('activation/maxout', r'''
**Maxout** takes the largest of $k$ affine maps, $⟦h(x)=\max_{j\in\{1,\dots,k\}}\left(w_jx+b_j\right)⟧$
''', ['x', 'w', 'b', 'k'], [(0.5, [1.0, -2.0, 0.3], [0.0, 0.4, 0.5], 3), (-1.0, [1.0, -2.0], [0.1, 0.2], 2)],
     lambda x, w, b, k: np.max(w * x + b), lambda x, w, b, k: sorted(mp.mpf(u) * x + v for u, v in zip(w, b))[-1])

# Normalisation

case('norm/batch-norm', r'''
* ##### ✨Batch Normalization
	For one feature over a mini-batch $x_1,\dots,x_m$:
	$$
	⟦y_i=\gamma\frac{x_i-\mu_B}{\sqrt{\sigma_B^2+\epsilon}}+\beta⟧
	$$
	* $\mu_B=\frac{1}{m}\sum_{i=1}^{m}x_i$ : batch mean
	* $\sigma_B^2=\frac{1}{m}\sum_{i=1}^{m}(x_i-\mu_B)^2$ : batch variance
	* $\gamma,\beta$ : learned scale and shift
''', ['x', 'm', r'\gamma', r'\beta', r'\epsilon'], [([1.0, 2.0, 4.0], 3, 1.5, 0.1, 1e-5), ([0.3, -0.7, 0.2, 1.4], 4, 0.8, -1.0, 1e-3)],
     lambda x, m, g, b, e: g * (x - x.mean()) / np.sqrt(x.var() + e) + b,
     lambda x, m, g, b, e: torch.nn.functional.batch_norm(tensor(x)[:, None], None, None, tensor([g]), tensor([b]), training=True, eps=e)[:, 0])

case('norm/batch-norm-inference', r'''
推理阶段的批归一化使用滑动平均，训练时这样更新：$⟦\hat\mu\leftarrow(1-\rho)\hat\mu+\rho\,\mu_B⟧$，$\rho$ 为动量，$\mu_B$ 为当前批的均值。
''', [r'\hat\mu', r'\rho', r'\mu_B'], [(0.5, 0.1, 1.5), ([0.0, 2.0], 0.01, [1.0, -1.0])],
     lambda r, p, b: (1 - p) * r + p * b, lambda r, p, b: torch.lerp(tensor(r), tensor(b), p), 'zh')

case('norm/rms-norm', r'''
**RMSNorm** drops the mean:

$$⟦\bar{a}_i=\frac{a_i}{\text{RMS}(\mathbf{a})}g_i,\quad\text{where}\quad\text{RMS}(\mathbf{a})=\sqrt{\frac{1}{n}\sum_{i=1}^{n}a_i^2}⟧$$
''', [r'\mathbf{a}', 'g', 'n'], [([1.0, -2.0, 3.0], [1.0, 1.0, 0.5], 3), ([0.4, 0.3], [2.0, 1.0], 2)],
     lambda a, g, n: a / np.sqrt(np.mean(a ** 2)) * g, lambda a, g, n: [mp.mpf(x) * y * mp.sqrt(n) / mp.norm(a) for x, y in zip(a, g)])

case('norm/group-norm', r'''
### Group norm

The channels of one sample are split into groups; $\mathcal{S}$ holds the values of a group and $m=|\mathcal{S}|$ is their number.

$$⟦\hat{x}_k=\frac{x_k-\mu}{\sqrt{\frac{1}{m}\sum_{l=1}^{m}(x_l-\mu)^2+\varepsilon}},\qquad\mu=\frac{1}{m}\sum_{l=1}^{m}x_l⟧$$
''', ['x', 'm', r'\varepsilon'], [([0.1, 0.5, 0.9, 1.7], 4, 1e-5), ([2.0, -2.0], 2, 0.1)],
     lambda x, m, e: (x - x.mean()) / np.sqrt(x.var() + e),
     lambda x, m, e: torch.nn.functional.group_norm(tensor([[[v] for v in x]]), 1, eps=e).flatten())

case('norm/l2-normalise', r'''
* 埋め込みの正規化: $⟦\tilde{\mathbf{x}}=\frac{\mathbf{x}}{\max(\|\mathbf{x}\|_2,\epsilon)}⟧$ 長さを 1 にする
''', [r'\mathbf{x}', r'\epsilon'], [([3.0, -4.0], 1e-12), ([0.001, 0.0], 0.01)],
     lambda x, e: x / max(np.linalg.norm(x), e), lambda x, e: torch.nn.functional.normalize(tensor(x), dim=0, eps=e), 'ja')
