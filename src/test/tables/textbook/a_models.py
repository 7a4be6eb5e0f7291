"""Activations, losses and metrics."""
import numpy
from mpmath import mp
from scipy import special, stats

from case_a import exact, matrix, topic, total

case, negative = topic('activations')

case('elu', r'''* ✨ **ELU**
	Exponential linear unit: linear for positive input, saturating below zero.
	$⟦\text{ELU}(x)=\begin{cases}x, & x>0\\ \alpha\left(\exp(x)-1\right), & x\leq 0\end{cases}⟧$
	* $\alpha$ is positive and sets the floor $-\alpha$
''', ['x', r'\alpha'], [(-1.5, 0.8), (0.3, 2.0)],
     lambda x, a: numpy.where(x > 0, x, a * special.expm1(x)), lambda x, a: x if x > 0 else a * (mp.e ** x - 1))

case('gelu-tanh', r'''## GELU (fast)

Most transformer code does not call the error function but this fit:

$$
⟦\mathrm{GELU}(x)\approx 0.5x\left(1+\tanh\left[\sqrt{2/\pi}\left(x+0.044715x^3\right)\right]\right)⟧
$$

The input $x$ is a real number.
''', ['x'], [(1.3,), (-0.7,)],
     lambda x: 0.5 * x * (1 + numpy.tanh(numpy.sqrt(2 / numpy.pi) * (x + 0.044715 * x ** 3))),
     lambda x: x * special.expit(2 * numpy.sqrt(2 / numpy.pi) * (x + 0.044715 * x ** 3)))

case('gelu', r'''- GELU: weighs the input by the chance that a standard normal variable is smaller, $⟦GELU(x)=x\Phi(x)=x\cdot\frac12\left[1+\operatorname{erf}\left(x/\sqrt2\right)\right]⟧$
''', ['x'], [(0.9,), (-2.25,)], lambda x: x * stats.norm.cdf(x), lambda x: x * mp.ncdf(x))

case('swish', r'''**Swish.** Found by an automated search over activations: $⟦f(x)=x\cdot sigmoid(\beta x)⟧$, where $\beta$ is a constant or a trained parameter.
''', ['x', r'\beta'], [(1.7, 1.0), (-0.6, 2.5)],
     lambda x, b: x * special.expit(b * x), lambda x, b: x / (1 + mp.exp(-b * mp.mpf(x))))

case('hard-swish', r'''* ##### ✨Hard Swish (h-swish)
	A piecewise copy of swish for mobile networks, cheap in fixed point:
	$⟦\text{h-swish}[x]=x\frac{\text{ReLU6}(x+3)}{6}⟧$
	* with the clipped rectifier $\text{ReLU6}(x)=min(max(0,x),6)$
''', ['x'], [(1.0,), (-1.25,)],
     lambda x: x * numpy.clip(x + 3, 0, 6) / 6, lambda x: x * sorted([0, mp.mpf(x) + 3, 6])[1] / 6)

case('softsign', r'''### Softsign 激活函数

与 tanh 相似，但按多项式速度趋于饱和：$⟦f(x)=\frac{x}{1+|x|}⟧$，其中 $x$ 为输入。
''', ['x'], [(3.0,), (-0.4,)], lambda x: x / (1 + abs(x)), lambda x: mp.sign(x) * (1 - 1 / (1 + abs(mp.mpf(x)))))

case('celu', r'''* torch.nn.CELU()
	Smooth in its parameter as well: $⟦\text{CELU}(x)=\max(0,x)+\min(0,\alpha*(\exp(x/\alpha)-1))⟧$
	* $\alpha$ : scale of the negative branch, default 1
''', ['x', r'\alpha'], [(-2.0, 1.5), (0.8, 0.5)],
     lambda x, a: numpy.maximum(0, x) + numpy.minimum(0, a * special.expm1(x / a)),
     lambda x, a: x if x > 0 else a * (mp.exp(mp.mpf(x) / a) - 1))

case('glu', r'''**GLU (gated linear unit)**

$⟦\text{GLU}(a,b)=a\otimes\sigma(b)⟧$

where $a$ is the first half of the features, $b$ the second half, $\sigma$ the logistic sigmoid and $\otimes$ the element-wise product.
''', ['a', 'b'], [([1.0, -2.0, 0.5], [0.0, 1.5, -3.0]), ([4.0], [-0.2])],
     lambda a, b: a * special.expit(b), lambda a, b: [x / (1 + mp.exp(-y)) for x, y in zip(exact(a), exact(b))])

case('softshrink', r'''* Softshrink: pulls every value towards zero by $\lambda$ and keeps the sign.
	$$⟦\text{SoftShrinkage}(x)=\begin{cases}x-\lambda, & \text{ if } x>\lambda\\ x+\lambda, & \text{ if } x<-\lambda\\ 0, & \text{ otherwise }\end{cases}⟧$$
''', ['x', r'\lambda'], [(-1.4, 0.5), (0.3, 0.5)],
     lambda x, t: numpy.select([x > t, x < -t], [x - t, x + t], 0.0), lambda x, t: mp.sign(x) * max(abs(x) - t, 0))

case('snake', r'''### Snake 周期激活

适合音频等周期信号，$a>0$ 控制频率：

$$⟦\text{Snake}_a(x)=x+\frac1a\sin^2(ax)⟧$$
''', ['x', 'a'], [(0.7, 2.0), (-1.1, 0.5)],
     lambda x, a: x + numpy.sin(a * x) ** 2 / a, lambda x, a: x + (1 - mp.cos(2 * mp.mpf(a) * x)) / (2 * a))

case('maxout', r'''* ✨ **Maxout**
	The unit takes the best of $k$ affine maps of the input vector $\mathbf{x}$: $⟦h=\max_{1\le j\le k}\left(\mathbf{w}_j^{\top}\mathbf{x}+b_j\right)⟧$, where $\mathbf{w}_j$ and $b_j$ are the weights and the bias of piece $j$.
''', [r'\mathbf{w}', r'\mathbf{x}', 'b', 'k'],
     [([[1.0, 0.5], [-1.0, 2.0], [0.2, 0.1]], [0.4, -1.2], [0.1, 0.3, -0.5], 3), ([[2.0], [-3.0]], [-0.7], [0.0, 0.25], 2)],
     lambda w, x, b, k: numpy.max(w @ x + b), lambda w, x, b, k: max(total(p * q for p, q in zip(exact(r), exact(x))) + mp.mpf(float(c)) for r, c in zip(w, b)))

negative('reglu', r'''- **ReGLU**: gate of a feed-forward layer with a rectifier, $⟦\text{ReGLU}(x,W,V,b,c)=\max(0,xW+b)\otimes(xV+c)⟧$; $x$ is a row vector, $W$ and $V$ are weight matrices.
''', {'x': [1.0, 2.0], 'W': [[1.0], [0.5]], 'b': [0.1]}, 'open', 'V and c are not bound')

case, negative = topic('losses')

case('focal', r'''* ✨ **Focal Loss**
	Turns down the loss of easy examples in dense detection.
	$⟦FL(p_t)=-\alpha_t(1-p_t)^\gamma\log(p_t)⟧$
	* $p_t$ : probability that the model gives to the true class
	* $\gamma$ : focusing parameter, $\alpha_t$ : class weight
''', ['p_t', r'\alpha_t', r'\gamma'], [(0.9, 0.25, 2.0), (0.3, 0.75, 0.5)],
     lambda p, a, g: -a * (1 - p) ** g * numpy.log(p), lambda p, a, g: a * mp.power(1 - mp.mpf(p), g) * mp.log(1 / mp.mpf(p)))

case('huber', r'''## Huber loss

Quadratic near zero and linear in the tails, with the residual $a$ and the turning point $\delta>0$:

$$
⟦L_\delta(a)=\begin{cases}\frac{1}{2}a^2 & \text{for } |a|\le\delta,\\ \delta\cdot\left(|a|-\frac{1}{2}\delta\right), & \text{otherwise.}\end{cases}⟧
$$
''', ['a', r'\delta'], [(0.6, 1.0), (-3.5, 1.25)], lambda a, d: special.huber(d, a), lambda a, d: mp.mpf(a) ** 2 / 2 - max(abs(mp.mpf(a)) - d, 0) ** 2 / 2)

case('triplet', r'''**Triplet loss** An anchor $A$ should lie closer to a positive $P$ than to a negative $N$ by the margin $\alpha$:
$$⟦\mathcal{L}(A,P,N)=\max\left(\|f(A)-f(P)\|_2-\|f(A)-f(N)\|_2+\alpha,0\right)⟧$$
Here $f$ is the embedding network.
''', ['f(A)', 'f(P)', 'f(N)', r'\alpha'],
     [([0.1, 0.9], [0.3, 0.7], [0.2, 0.2], 0.5), ([1.0, 0.0, 2.0], [1.0, 0.1, 2.0], [-1.0, 0.0, 0.5], 0.2)],
     lambda a, p, n, m: max(numpy.linalg.norm(a - p) - numpy.linalg.norm(a - n) + m, 0),
     lambda a, p, n, m: max(mp.norm(matrix(a - p)) - mp.norm(matrix(a - n)) + m, 0))

case('squared-hinge', r'''- Squared hinge: punishes margin violations quadratically, $⟦\ell(y)=\max(0,1-t\cdot y)^2⟧$ for a label $t=\pm1$ and a raw score $y$
''', ['t', 'y'], [(1, 0.35), (-1, 0.8)], lambda t, y: max(0, 1 - t * y) ** 2, lambda t, y: (1 - 2 * mp.mpf(t) * y + mp.mpf(y) ** 2) if t * y < 1 else 0)

case('multiclass-hinge', r'''* ##### ✨Multiclass SVM loss
	The score $s_y$ of the right class should beat every other score by $\Delta$.
	$⟦L=\sum_{j\neq y}\max(0,s_j-s_y+\Delta)⟧$
	* $s$ : vector of class scores
	* $y$ : index of the right class
''', ['s', 'y', r'\Delta'], [([3.2, 5.1, -1.7], 1, 1.0), ([0.5, 0.2, 0.45, 2.0], 3, 0.5)],
     lambda s, y, d: numpy.maximum(0, numpy.delete(s, y - 1) - s[y - 1] + d).sum(),
     lambda s, y, d: total(max(0, a - exact(s)[y - 1] + d) for a in exact(s)) - d)

case('label-smoothing-loss', r'''**Cross entropy with smoothed labels.** A share $\varepsilon$ of the target mass is spread over all $K$ classes:

$$⟦\mathcal{L}_{LS}=-(1-\varepsilon)\log p_y-\frac{\varepsilon}{K}\sum_{k=1}^{K}\log p_k⟧$$

with predicted probabilities $p_k$ and true class $y$.
''', ['p', 'y', r'\varepsilon', 'K'], [([0.7, 0.2, 0.1], 1, 0.1, 3), ([0.25, 0.35, 0.15, 0.25], 3, 0.2, 4)],
     lambda p, y, e, k: -(1 - e) * numpy.log(p[y - 1]) - e * numpy.log(p).mean(),
     lambda p, y, e, k: -total(((1 - mp.mpf(e)) * (i + 1 == y) + mp.mpf(e) / k) * mp.log(q) for i, q in enumerate(exact(p))))

case('dice', r'''* ✨ **Dice 损失**
	用于医学图像分割，$p_i$ 为预测概率，$g_i$ 为真实标签，$\epsilon$ 是平滑项。
	$⟦L_{Dice}=1-\frac{2\sum_i p_ig_i+\epsilon}{\sum_i p_i+\sum_i g_i+\epsilon}⟧$
''', ['p', 'g', r'\epsilon'], [([0.9, 0.2, 0.6, 0.1], [1, 0, 1, 0], 1.0), ([0.3, 0.8], [0, 1], 1e-5)],
     lambda p, g, e: 1 - (2 * (p * g).sum() + e) / (p.sum() + g.sum() + e),
     lambda p, g, e: total(a + b - 2 * a * b for a, b in zip(exact(p), exact(g))) / (total(exact(p)) + total(exact(g)) + mp.mpf(e)))

case('contrastive', r'''### Contrastive loss (Siamese networks)

$$⟦L(W,Y,\vec{X}_1,\vec{X}_2)=(1-Y)\frac{1}{2}(D_W)^2+(Y)\frac{1}{2}\{\max(0,m-D_W)\}^2⟧$$

$Y=0$ marks a similar pair and $Y=1$ a dissimilar one; $D_W$ is the distance of the two outputs, $m>0$ a margin.
''', ['Y', 'D_W', 'm'], [(0, 0.7, 1.0), (1, 0.4, 1.5)],
     lambda y, d, m: (1 - y) * d ** 2 / 2 + y * max(0, m - d) ** 2 / 2, lambda y, d, m: (max(0, mp.mpf(m) - d) if y else mp.mpf(d)) ** 2 / 2)

case('kl-normals', r'''- KL divergence of two univariate Gaussians: $⟦KL(p,q)=\log\frac{\sigma_2}{\sigma_1}+\frac{\sigma_1^2+(\mu_1-\mu_2)^2}{2\sigma_2^2}-\frac12⟧$, where $p$ has mean $\mu_1$ and standard deviation $\sigma_1$, $q$ has mean $\mu_2$ and standard deviation $\sigma_2$.
''', [r'\mu_1', r'\sigma_1', r'\mu_2', r'\sigma_2'], [(0.0, 1.0, 0.5, 2.0), (-1.0, 0.6, 1.0, 0.9)],
     lambda m, s, n, t: numpy.log(t / s) + (s ** 2 + (m - n) ** 2) / (2 * t ** 2) - 0.5,
     lambda m, s, n, t: mp.quad(lambda x: mp.npdf(x, m, s) * (mp.log(mp.mpf(t) / s) - (x - m) ** 2 / (2 * mp.mpf(s) ** 2) + (x - n) ** 2 / (2 * mp.mpf(t) ** 2)), mp.linspace(m - 15 * s, m + 15 * s, 13)))

case('kl-vae', r'''* ##### ✨KL term of the VAE
	The encoder gives mean $\mu_j$ and standard deviation $\sigma_j$ of each of the $J$ latent coordinates; the prior is standard normal.
	$$⟦D_{KL}=-\frac{1}{2}\sum_{j=1}^{J}\left(1+\log\sigma_j^2-\mu_j^2-\sigma_j^2\right)⟧$$
''', [r'\mu', r'\sigma', 'J'], [([0.2, -1.0], [0.9, 0.5], 2), ([0.0, 0.3, 1.1], [1.0, 1.4, 0.7], 3)],
     lambda m, s, j: -0.5 * numpy.sum(1 + numpy.log(s ** 2) - m ** 2 - s ** 2),
     lambda m, s, j: total((a ** 2 + b ** 2 - 1) / 2 - mp.log(b) for a, b in zip(exact(m), exact(s))))

case('pinball', r'''**Pinball loss** | **Quantile loss**
Trains a forecast $\hat{y}$ of the $\tau$-quantile, $0<\tau<1$: $⟦L_\tau(y,\hat{y})=\max(\tau(y-\hat{y}),(\tau-1)(y-\hat{y}))⟧$
''', ['y', r'\hat{y}', r'\tau'], [(10.0, 8.5, 0.9), (3.0, 4.2, 0.25)],
     lambda y, h, t: max(t * (y - h), (t - 1) * (y - h)), lambda y, h, t: abs(mp.mpf(y) - h) * (t if y >= h else 1 - mp.mpf(t)))

case('poisson-nll', r'''## Poisson negative log-likelihood

For counts $y_i$ and predicted rates $\hat{y}_i>0$, up to a constant,
\[⟦\mathcal{L}=\frac{1}{N}\sum_{i=1}^{N}\left(\hat{y}_i-y_i\log\hat{y}_i\right)⟧\]
''', ['y', r'\hat{y}', 'N'], [([2, 0, 5], [1.5, 0.3, 4.0], 3), ([1, 1], [2.0, 0.5], 2)],
     lambda y, h, n: numpy.mean(h - special.xlogy(y, h)), lambda y, h, n: total(-mp.log(mp.mpf(float(b)) ** int(a) * mp.exp(-mp.mpf(float(b)))) for a, b in zip(y, h)) / n)

case('bce-logits', r'''* BCE with logits: the stable form for a logit $x$ and a target $y$ in $[0,1]$, $⟦l(x,y)=max(x,0)-x*y+log(1+exp(-|x|))⟧$
''', ['x', 'y'], [(2.3, 1.0), (-40.0, 0.25)],
     lambda x, y: max(x, 0) - x * y + numpy.log1p(numpy.exp(-abs(x))),
     lambda x, y: mp.mpf(y) * mp.log1p(mp.exp(-mp.mpf(x))) + (1 - mp.mpf(y)) * mp.log1p(mp.exp(mp.mpf(x))))

case('js-divergence', r'''* ✨ **Jensen-Shannon Divergence (JSD)**
	A symmetric and bounded relative of the KL divergence $D(P\|Q)=\sum_i P_i\log\frac{P_i}{Q_i}$ of two distributions $P$ and $Q$:
	$⟦\mathrm{JSD}(P\|Q)=\frac12D(P\|M)+\frac12D(Q\|M),\quad M=\frac12(P+Q)⟧$
''', ['P', 'Q'], [([0.5, 0.5], [0.9, 0.1]), ([0.2, 0.3, 0.5], [0.6, 0.3, 0.1])],
     lambda p, q: special.rel_entr(p, (p + q) / 2).sum() / 2 + special.rel_entr(q, (p + q) / 2).sum() / 2,
     lambda p, q: stats.entropy((p + q) / 2) - (stats.entropy(p) + stats.entropy(q)) / 2)

case('margin-ranking', r'''**MarginRankingLoss.** $y=1$ asks that $x_1$ rank above $x_2$, $y=-1$ the reverse:

$$⟦\text{loss}(x_1,x_2,y)=\max(0,-y*(x_1-x_2)+\text{margin})⟧$$
''', ['x_1', 'x_2', 'y', r'\text{margin}'], [(0.4, 0.9, 1, 0.1), (1.2, 1.0, -1, 0.05)],
     lambda a, b, y, m: max(0, -y * (a - b) + m), lambda a, b, y, m: mp.mpf(m) + mp.mpf(y) * (mp.mpf(b) - a))

case('dpo', r'''- **DPO**
	Preference tuning without a reward model; $y_w$ is the preferred answer, $y_l$ the other, $\pi_{ref}$ the frozen model, $\beta>0$ the strength.
	$$⟦\mathcal{L}_{DPO}=-\log\sigma\left(\beta\log\frac{\pi_\theta(y_w|x)}{\pi_{ref}(y_w|x)}-\beta\log\frac{\pi_\theta(y_l|x)}{\pi_{ref}(y_l|x)}\right)⟧$$
	$\sigma$ is the logistic function.
''', [r'\pi_\theta(y_w|x)', r'\pi_{ref}(y_w|x)', r'\pi_\theta(y_l|x)', r'\pi_{ref}(y_l|x)', r'\beta'], [(0.3, 0.2, 0.1, 0.25, 0.1), (0.02, 0.05, 0.04, 0.03, 0.5)],
     lambda a, b, c, d, t: -numpy.log(special.expit(t * numpy.log(a / b) - t * numpy.log(c / d))),
     lambda a, b, c, d, t: mp.log(1 + ((mp.mpf(b) * c) / (mp.mpf(a) * d)) ** t))

case('hinge-smooth', r'''### Smooth hinge (Rennie and Srebro)

With the margin $z$ of an example:

$$⟦h(z)=\begin{cases}\frac12-z & \text{if } z\le 0,\\ \frac12(1-z)^2 & \text{if } 0<z<1,\\ 0 & \text{if } 1\le z.\end{cases}⟧$$
''', ['z'], [(-0.75,), (0.4,)], lambda z: numpy.select([z <= 0, z < 1], [0.5 - z, 0.5 * (1 - z) ** 2], 0.0), lambda z: mp.quad(lambda t: min(1, 1 - t), [z, 0, 1] if z < 0 else [z, 1]))

negative('gan', r'''* ✨ **GAN objective**
	Discriminator $D$ and generator $G$ play against each other on real data $x$ and noise $z$.
	$⟦V(D,G)=\mathbb{E}_{x\sim p_{data}}[\log D(x)]+\mathbb{E}_{z\sim p_z}[\log(1-D(G(z)))]⟧$
''', {'D': {'fn': {'params': ['x'], 'latex': r'\frac{1}{1+e^{-x}}'}}}, 'open', 'the data, the noise and G are unknown')

negative('unclosed-brace', r'''- MSLE: squared error of logarithms, $⟦MSLE=\frac{1}{n\sum_{i=1}^{n}(\log(1+y_i)-\log(1+\hat{y}_i))^2⟧$
''', {'y': [1.0, 2.0], r'\hat{y}': [1.5, 2.5], 'n': 2}, 'refused', 'a brace is never closed, and where it belongs is a guess')

case, negative = topic('metrics')

case('f-beta', r'''* ✨ **F-beta score**
	Recall counts $\beta$ times as much as precision.
	$⟦F_\beta=(1+\beta^2)\cdot\frac{\text{precision}\cdot\text{recall}}{(\beta^2\cdot\text{precision})+\text{recall}}⟧$
''', [r'\beta', r'\text{precision}', r'\text{recall}'], [(2.0, 0.6, 0.8), (0.5, 0.9, 0.35)],
     lambda b, p, r: (1 + b ** 2) * p * r / (b ** 2 * p + r), lambda b, p, r: (1 + mp.mpf(b) ** 2) / (mp.mpf(b) ** 2 / r + 1 / mp.mpf(p)))

case('mcc', r'''## Matthews correlation coefficient (MCC)

$$⟦MCC=\frac{TP\times TN-FP\times FN}{\sqrt{(TP+FP)(TP+FN)(TN+FP)(TN+FN)}}⟧$$

Uses all four cells of the confusion matrix: $TP$, $TN$, $FP$ and $FN$.
''', ['TP', 'TN', 'FP', 'FN'], [(90, 45, 5, 10), (3, 20, 6, 4)],
     lambda tp, tn, fp, fn: (tp * tn - fp * fn) / numpy.sqrt(float((tp + fp) * (tp + fn) * (tn + fp) * (tn + fn))),
     lambda tp, tn, fp, fn: numpy.corrcoef([1] * (tp + fn) + [0] * (tn + fp), [1] * tp + [0] * fn + [0] * tn + [1] * fp)[0, 1])

case('balanced-accuracy', r'''- **Balanced accuracy**: mean of sensitivity and specificity, fair to a rare class.
	$⟦BA=\frac{TPR+TNR}{2},\quad TPR=\frac{TP}{TP+FN},\quad TNR=\frac{TN}{TN+FP}⟧$
''', ['TP', 'FN', 'TN', 'FP'], [(8, 2, 900, 90), (30, 10, 5, 15)],
     lambda tp, fn, tn, fp: (tp / (tp + fn) + tn / (tn + fp)) / 2, lambda tp, fn, tn, fp: 1 - (mp.mpf(fn) / (tp + fn) + mp.mpf(fp) / (tn + fp)) / 2)

case('r-squared', r'''* ##### ✨Coefficient of determination
	Share of the variance that the model explains:
	$⟦R^2=1-\frac{SS_{res}}{SS_{tot}}⟧$
	* residual sum of squares : $SS_{res}=\sum_i(y_i-\hat{y}_i)^2$
	* total sum of squares : $SS_{tot}=\sum_i(y_i-\bar{y})^2$ with the mean $\bar{y}$ of the observations $y_i$
''', ['y', r'\hat{y}', r'\bar{y}'], [([3.0, -0.5, 2.0, 7.5], [2.5, 0.0, 2.0, 8.0], 3.0), ([1.0, 2.0, 3.0], [3.0, 2.0, 1.5], 2.0)],
     lambda y, h, m: 1 - ((y - h) ** 2).sum() / ((y - m) ** 2).sum(), lambda y, h, m: 1 - total((a - b) ** 2 for a, b in zip(exact(y), exact(h))) / (mp.mpf(len(y)) * mp.mpf(float(numpy.var(y)))))

case('rmse', r'''RMSE: like MSE but in the unit of the target, $⟦RMSE=\sqrt{\frac{1}{n}\sum_{i=1}^{n}(y_i-\hat{y}_i)^2}⟧$ ($n$ examples, $\hat{y}_i$ predictions)
''', ['y', r'\hat{y}', 'n'], [([1.0, 2.0, 4.0], [1.1, 1.7, 4.6], 3), ([0.0, 10.0], [3.0, 6.0], 2)],
     lambda y, h, n: numpy.sqrt(numpy.mean((y - h) ** 2)), lambda y, h, n: mp.norm(matrix(y - h)) / mp.sqrt(n))

case('dcg', r'''**DCG.** Gains of the top $k$ results, discounted by rank; $rel_i$ is the graded relevance at rank $i$.

$$⟦\text{DCG@}k=\sum_{i=1}^{k}\frac{2^{rel_i}-1}{\log_2(i+1)}⟧$$
''', ['rel', 'k'], [([3, 2, 3, 0, 1], 5), ([1, 0, 2, 2], 3)],
     lambda r, k: sum((2.0 ** r[:k] - 1) / numpy.log2(numpy.arange(k) + 2)), lambda r, k: total((2 ** int(g) - 1) * mp.log(2) / mp.log(i + 2) for i, g in enumerate(r[:k])))

case('ndcg', r'''* **nDCG**
	The gain of a ranking relative to the gain $IDCG_p$ of the best ranking, cut at position $p$: $⟦nDCG_p=\frac{DCG_p}{IDCG_p},\quad DCG_p=rel_1+\sum_{i=2}^{p}\frac{rel_i}{\log_2 i}⟧$
''', ['rel', 'IDCG_p', 'p'], [([3, 2, 3, 0, 1, 2], 8.69, 6), ([1, 2, 0], 3.0, 3)],
     lambda r, best, p: (r[0] + numpy.sum(r[1:p] / numpy.log2(numpy.arange(2, p + 1)))) / best,
     lambda r, best, p: (int(r[0]) + total(int(r[i - 1]) / mp.log(i, 2) for i in range(2, p + 1))) / mp.mpf(best))

case('perplexity', r'''* ✨ **困惑度 (PPL)**
	语言模型的指数化平均负对数似然，$t$ 为序列长度。
	$⟦\text{PPL}(X)=\exp\left\{-\frac{1}{t}\sum_i^t\log p_\theta(x_i\mid x_{<i})\right\}⟧$
''', [r'p_\theta(x_i\mid x_{<i})', 't'], [([0.5, 0.25, 0.1], 3), ([0.9, 0.05, 0.4, 0.7], 4)],
     lambda p, t: numpy.exp(-numpy.mean(numpy.log(p))), lambda p, t: mp.fprod(exact(p)) ** (-mp.mpf(1) / t))

case('brevity-penalty', r'''### BLEU brevity penalty

A candidate of $c$ words that is shorter than the reference of $r$ words is punished.

$$
⟦BP=\begin{cases}1 & \text{if } c>r\\ e^{(1-r/c)} & \text{if } c\le r\end{cases}⟧
$$
''', ['c', 'r'], [(9, 12), (15, 14)], lambda c, r: numpy.exp(min(0, 1 - r / c)), lambda c, r: mp.exp(min(0, 1 - mp.mpf(r) / c)))

case('giou', r'''- Generalised IoU: also sees how far two regions $A$ and $B$ lie apart, by the smallest enclosing region $C$.
	$⟦GIoU=\frac{|A\cap B|}{|A\cup B|}-\frac{|C\setminus(A\cup B)|}{|C|}⟧$
''', ['A', 'B', 'C'], [([1, 2, 3, 4], [3, 4, 5], [1, 2, 3, 4, 5, 6, 7]), ([1, 2], [7, 8, 9], [1, 2, 3, 4, 5, 6, 7, 8, 9])],
     lambda a, b, c: len(set(a) & set(b)) / len(set(a) | set(b)) - len(set(c) - (set(a) | set(b))) / len(c),
     lambda a, b, c: mp.mpf(numpy.intersect1d(a, b).size) / numpy.union1d(a, b).size - 1 + mp.mpf(numpy.union1d(a, b).size) / c.size)

case('silhouette', r'''**Silhouette.** Compares the mean distance $a(i)$ of point $i$ to its own cluster with the mean distance $b(i)$ to the nearest other cluster:
$⟦s(i)=\frac{b(i)-a(i)}{\max\{a(i),b(i)\}}⟧$
''', ['a(i)', 'b(i)', 'i'], [([0.4, 1.2, 0.9], [1.5, 0.8, 2.0], 2), ([0.5, 0.3], [2.0, 0.9], 1)],
     lambda a, b, i: (b - a)[i - 1] / numpy.maximum(a, b)[i - 1], lambda a, b, i: 1 - exact(a)[i - 1] / exact(b)[i - 1] if a[i - 1] < b[i - 1] else exact(b)[i - 1] / exact(a)[i - 1] - 1)

case('auc', r'''* ##### ✨AUC
	Chance that a positive outranks a negative. $P$ and $N$ hold the indices of the positive and negative examples, $s_i$ is the score of example $i$:
	$$⟦AUC=\frac{\sum_{i\in P}\sum_{j\in N}\mathbb{1}[s_i>s_j]}{|P|\cdot|N|}⟧$$
''', ['P', 'N', 's'], [([1, 3, 4], [2, 5], [0.9, 0.4, 0.35, 0.8, 0.6]), ([2], [1, 3, 4], [0.1, 0.5, 0.7, 0.6])],
     lambda p, n, s: numpy.mean(s[p - 1][:, None] > s[n - 1][None, :]), lambda p, n, s: stats.mannwhitneyu(s[p - 1], s[n - 1]).statistic / (len(p) * len(n)))

case('specificity', r'''- Specificity | True negative rate: $⟦\text{Specificity}=\frac{TN}{N}=\frac{TN}{TN+FP}=1-FPR⟧$
''', ['TN', 'FP'], [(45, 5), (7, 13)], lambda tn, fp: tn / (tn + fp), lambda tn, fp: 1 - mp.mpf(fp) / (tn + fp))

negative('map', r'''**mAP.** Mean of the average precision over all $N$ classes: $⟦mAP=\frac{1}{N}\sum_{i=1}^{N}AP_i⟧$
''', {'N': 20}, 'open', 'the average precisions are not bound')
