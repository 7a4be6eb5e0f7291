"""Optimisers and schedules, attention and embeddings, normalisation and regularisation."""
import numpy
from mpmath import mp
from scipy import spatial, special

from case_a import exact, matrix, topic, total

case, negative = topic('optimisers')

case('momentum', r'''* ✨ **Momentum**
	Adds a share $\gamma$ of the last step; $J$ is the objective, $\eta$ the learning rate.
	$$⟦\begin{aligned}v_t&=\gamma v_{t-1}+\eta\nabla_\theta J(\theta_{t-1})\\ \theta_t&=\theta_{t-1}-v_t\end{aligned}⟧$$
''', [r'\gamma', 'v_{t-1}', r'\eta', r'\theta_{t-1}', 'J'],
     [(0.9, 0.2, 0.1, 1.5, {'fn': {'params': ['w'], 'latex': r'w^4-2w'}}), (0.5, -0.3, 0.01, -2.0, {'fn': {'params': ['w'], 'latex': r'w^4-2w'}})],
     lambda g, v, e, w, j: {'v_t': g * v + e * (4 * w ** 3 - 2), r'\theta_t': w - (g * v + e * (4 * w ** 3 - 2))},
     lambda g, v, e, w, j: {'v_t': g * v + e * mp.diff(lambda x: x ** 4 - 2 * x, w), r'\theta_t': w - g * v - e * mp.diff(lambda x: x ** 4 - 2 * x, w)})

case('nesterov', r'''**Nesterov accelerated gradient.** Looks ahead before it measures the slope of $f$:
$$⟦v_{t+1}=\mu v_t-\varepsilon\nabla f(\theta_t+\mu v_t)⟧$$
with momentum $\mu$, step $\varepsilon>0$, parameters $\theta_t$ and velocity $v_t$.
''', [r'\mu', 'v_t', r'\varepsilon', r'\theta_t', 'f'],
     [(0.9, 0.5, 0.1, 1.0, {'fn': {'params': ['x'], 'latex': 'x^3+x'}}), (0.8, -0.25, 0.05, 2.0, {'fn': {'params': ['x'], 'latex': 'x^3+x'}})],
     lambda m, v, e, w, f: m * v - e * (3 * (w + m * v) ** 2 + 1), lambda m, v, e, w, f: m * v - e * mp.diff(lambda x: x ** 3 + x, w + mp.mpf(m) * v))

case('adagrad', r'''## Adagrad

Gives parameter $i$ its own step; $G_{t,ii}$ is the sum of its squared gradients up to step $t$.

$$⟦\theta_{t+1,i}=\theta_{t,i}-\frac{\eta}{\sqrt{G_{t,ii}+\epsilon}}\cdot g_{t,i}⟧$$
''', [r'\theta_{t,i}', r'\eta', 'G_{t,ii}', r'\epsilon', 'g_{t,i}'], [(0.5, 0.01, 4.0, 1e-8, -0.6), (-1.2, 0.1, 0.09, 1e-4, 0.3)],
     lambda w, n, s, e, g: w - n / numpy.sqrt(s + e) * g, lambda w, n, s, e, g: mp.mpf(w) - mp.mpf(n) * g * (mp.mpf(s) + e) ** mp.mpf(-0.5))

case('rmsprop', r'''* ##### ✨RMSprop
	Divides by a running average $E[g^2]_t$ of squared gradients.
	$$⟦\begin{aligned}E[g^2]_t&=0.9E[g^2]_{t-1}+0.1g_t^2\\ \theta_{t+1}&=\theta_t-\frac{\eta}{\sqrt{E[g^2]_t+\epsilon}}g_t\end{aligned}⟧$$
''', ['E[g^2]_{t-1}', 'g_t', r'\theta_t', r'\eta', r'\epsilon'], [(0.25, 0.8, 1.0, 0.001, 1e-8), (0.0, -2.0, 0.3, 0.01, 1e-6)],
     lambda a, g, w, n, e: {'E[g^2]_t': 0.9 * a + 0.1 * g ** 2, r'\theta_{t+1}': w - n / numpy.sqrt(0.9 * a + 0.1 * g ** 2 + e) * g},
     lambda a, g, w, n, e: {'E[g^2]_t': mp.mpf(a) + (mp.mpf(g) ** 2 - a) / 10, r'\theta_{t+1}': w - n * g / mp.sqrt(mp.mpf(a) + (mp.mpf(g) ** 2 - a) / 10 + e)})

case('adam-bias', r'''- **Adam, bias correction**: both moments start at zero and are too small at first, hence $⟦\hat{m}_t=\frac{m_t}{1-\beta_1^t},\qquad\hat{v}_t=\frac{v_t}{1-\beta_2^t}⟧$ where $t$ counts the steps from 1.
''', ['m_t', 'v_t', r'\beta_1', r'\beta_2', 't'], [(0.05, 0.002, 0.9, 0.999, 3), (-0.4, 0.3, 0.8, 0.99, 12)],
     lambda m, v, b, c, t: {r'\hat{m}_t': m / (1 - b ** t), r'\hat{v}_t': v / (1 - c ** t)},
     lambda m, v, b, c, t: {r'\hat{m}_t': -m / mp.expm1(t * mp.log(b)), r'\hat{v}_t': -v / mp.expm1(t * mp.log(c))})

case('adam-unrolled', r'''**Adam, unrolled.** With $m_0=0$ the first moment is a weighted sum of all gradients $g_i$ so far:

$$⟦m_t=(1-\beta_1)\sum_{i=1}^{t}\beta_1^{t-i}\cdot g_i⟧$$
''', [r'\beta_1', 'g', 't'], [(0.9, [1.0, -0.5, 2.0], 3), (0.5, [0.2, 0.4, 0.8, 1.6], 4)],
     lambda b, g, t: (1 - b) * numpy.sum(b ** (t - numpy.arange(1, t + 1)) * g), lambda b, g, t: mp.polyval(exact(g), mp.mpf(b)) * (1 - mp.mpf(b)))

case('adadelta', r'''* Adadelta
	Needs no learning rate: the running size of the last updates sets the scale.
	$⟦\Delta\theta_t=-\frac{RMS[\Delta\theta]_{t-1}}{RMS[g]_t}g_t⟧$
''', [r'RMS[\Delta\theta]_{t-1}', 'RMS[g]_t', 'g_t'], [(0.01, 0.5, 0.8), (0.002, 1.6, -2.5)],
     lambda d, r, g: -d / r * g, lambda d, r, g: -mp.mpf(d) * g / mp.mpf(r))

case('cosine-annealing', r'''### 余弦退火

学习率在 $T_{max}$ 步内从 $\eta_{max}$ 沿余弦曲线降到 $\eta_{min}$，$T_{cur}$ 为当前步数：

$$⟦\eta_t=\eta_{min}+\frac{1}{2}(\eta_{max}-\eta_{min})(1+\cos(\frac{T_{cur}}{T_{max}}\pi))⟧$$
''', [r'\eta_{min}', r'\eta_{max}', 'T_{cur}', 'T_{max}'], [(0.0, 0.1, 30, 100), (1e-5, 3e-4, 7, 9)],
     lambda lo, hi, t, n: lo + 0.5 * (hi - lo) * (1 + numpy.cos(t / n * numpy.pi)), lambda lo, hi, t, n: lo + (mp.mpf(hi) - lo) * mp.cos(mp.pi * t / (2 * n)) ** 2)

case('transformer-schedule', r'''* ✨ **Noam schedule**
	Linear warm-up, then decay with the root of the step.
	$⟦lrate=d_{model}^{-0.5}\cdot\min(step\_num^{-0.5},step\_num\cdot warmup\_steps^{-1.5})⟧$
''', ['d_{model}', r'step\_num', r'warmup\_steps'], [(512, 1000, 4000), (256, 20000, 8000)],
     lambda d, s, w: d ** -0.5 * min(s ** -0.5, s * w ** -1.5), lambda d, s, w: min(1, (mp.mpf(s) / w) ** 1.5) / mp.sqrt(mp.mpf(d) * s))

case('weight-decay', r'''**Weight decay** for a regularised linear unit with predictions $h^{(i)}$ on $m$ examples:

$⟦w:=\left(1-\alpha\frac{\lambda}{m}\right)w-\alpha\frac{1}{m}\sum_{i=1}^{m}(h^{(i)}-y^{(i)})x^{(i)}⟧$

$\alpha$ is the learning rate and $\lambda$ the strength of the decay.
''', ['w', r'\alpha', r'\lambda', 'm', 'h', 'y', 'x'],
     [(0.8, 0.1, 1.0, 3, [1.2, 0.5, -0.3], [1.0, 0.0, 0.0], [2.0, 1.0, -1.5]), (-0.5, 0.01, 10.0, 2, [0.4, 0.9], [1.0, 1.0], [3.0, 0.7])],
     lambda w, a, l, m, h, y, x: (1 - a * l / m) * w - a * numpy.mean((h - y) * x),
     lambda w, a, l, m, h, y, x: w - mp.mpf(a) / m * (l * mp.mpf(w) + total((p - q) * r for p, q, r in zip(exact(h), exact(y), exact(x)))))

case('gradient-clipping', r'''- Gradient clipping: projects the gradient $\mathbf{g}$ onto a ball of radius $\theta$, $⟦\mathbf{g}\leftarrow\min\left(1,\frac{\theta}{\|\mathbf{g}\|}\right)\mathbf{g}⟧$.
''', [r'\mathbf{g}', r'\theta'], [([3.0, -4.0], 1.0), ([0.1, 0.2, -0.2], 0.5)],
     lambda g, t: min(1, t / numpy.linalg.norm(g)) * g, lambda g, t: matrix(g) * min(1, t / mp.norm(matrix(g))))

case('ema-debiased', r'''* EMA with bias correction
	Running average $v_t$ of a series $\theta_t$, right from the first step: $⟦v_t=\frac{\beta v_{t-1}+(1-\beta)\theta_t}{1-\beta^t}⟧$
''', [r'\beta', 'v_{t-1}', r'\theta_t', 't'], [(0.9, 0.0, 10.0, 1), (0.98, 1.4, 2.0, 5)],
     lambda b, v, w, t: (b * v + (1 - b) * w) / (1 - b ** t), lambda b, v, w, t: (w + mp.mpf(b) * (mp.mpf(v) - w)) / -mp.expm1(t * mp.log(b)))

case('step-decay', r'''## Step decay

Drops the rate by the factor $d$ every $r$ epochs: $⟦\eta_n=\eta_0\cdot d^{\left\lfloor\frac{1+n}{r}\right\rfloor}⟧$ with initial rate $\eta_0$ and epoch $n$.
''', [r'\eta_0', 'd', 'n', 'r'], [(0.1, 0.5, 25, 10), (0.01, 0.1, 29, 30)],
     lambda e, d, n, r: e * d ** ((1 + n) // r), lambda e, d, n, r: e * mp.mpf(d) ** mp.floor(mp.mpf(1 + n) / r))

case('polynomial-decay', r'''**Polynomial decay** from $\eta_0$ to $\eta_T$ over $T$ steps: $⟦\eta_t=(\eta_0-\eta_T)\left(1-\frac{t}{T}\right)^p+\eta_T⟧$, power $p$.
''', [r'\eta_0', r'\eta_T', 't', 'T', 'p'], [(0.01, 0.0001, 400, 1000, 0.9), (1.0, 0.1, 3, 4, 2)],
     lambda a, b, t, n, p: (a - b) * (1 - t / n) ** p + b, lambda a, b, t, n, p: mp.mpf(b) + (mp.mpf(a) - b) * mp.exp(p * mp.log(mp.mpf(n - t) / n)))

case('amsgrad', r'''* AMSGrad : never lets the second moment shrink, so $⟦\hat{v}_t=\max(\hat{v}_{t-1},v_t)⟧$, taken entry by entry of the vectors $\hat{v}_{t-1}$ and $v_t$.
''', [r'\hat{v}_{t-1}', 'v_t'], [([0.1, 0.4, 0.3], [0.2, 0.1, 0.3]), ([1.0, 0.0], [0.5, 0.25])],
     numpy.maximum, lambda a, b: [max(x, y) for x, y in zip(exact(a), exact(b))])

negative('sgd', r'''- **SGD** on one example $(x^{(i)},y^{(i)})$: $⟦\theta\leftarrow\theta-\eta\nabla_\theta L(f_\theta(x^{(i)}),y^{(i)})⟧$
''', {r'\theta': [0.5, 1.0], r'\eta': 0.1, 'x': [1.0, 2.0], 'y': [0.0, 1.0], 'i': 1}, 'open', 'neither the loss L nor the model is known')

negative('newton-shape', r'''**Newton step.** $⟦\Delta\theta=-\mathbf{H}^{-1}\mathbf{g}⟧$ with the Hessian matrix $\mathbf{H}$ and the gradient vector $\mathbf{g}$.
''', {r'\mathbf{H}': [[2.0, 0.0], [0.0, 4.0]], r'\mathbf{g}': [1.0, 2.0, 3.0]}, 'refused', 'a 2 by 2 matrix cannot multiply a vector of three')

case, negative = topic('attention')

case('scaled-dot-product', r'''* ✨ **Scaled Dot-Product Attention**
	Rows of $Q$ are queries, rows of $K$ keys of length $d_k$, rows of $V$ values; the softmax runs over each row.
	$$⟦\mathrm{Attention}(Q,K,V)=\mathrm{softmax}\left(\frac{QK^T}{\sqrt{d_k}}\right)V⟧$$
''', ['Q', 'K', 'V', 'd_k'],
     [([[1.0, 0.5], [-0.3, 2.0]], [[0.2, 1.0], [1.5, -1.0], [0.0, 0.7]], [[1.0, 2.0], [3.0, -1.0], [0.5, 0.5]], 2), ([[0.3, 0.1, -0.4, 1.0]], [[1.0, 0.0, 0.0, 0.5], [0.0, 1.0, 2.0, 0.0]], [[1.0], [-1.0]], 4)],
     lambda q, k, v, d: special.softmax(q @ k.T / numpy.sqrt(d), axis=1) @ v,
     lambda q, k, v, d: [[total(mp.exp(mp.fdot(a, b) / mp.sqrt(d)) * mp.mpf(float(c[j])) for b, c in zip(k, v)) / total(mp.exp(mp.fdot(a, b) / mp.sqrt(d)) for b in k) for j in range(v.shape[1])] for a in q])

case('additive', r'''**Additive attention.** For queries $\mathbf{q}$ and keys $\mathbf{k}$ of different length the score is

$$⟦a(\mathbf{q},\mathbf{k})=\mathbf{w}_v^{\top}\tanh(\mathbf{W}_q\mathbf{q}+\mathbf{W}_k\mathbf{k})⟧$$

with trained $\mathbf{W}_q$, $\mathbf{W}_k$ and $\mathbf{w}_v$.
''', [r'\mathbf{q}', r'\mathbf{k}', r'\mathbf{w}_v', r'\mathbf{W}_q', r'\mathbf{W}_k'],
     [([1.0, -0.5], [0.3], [0.7, -1.1], [[0.2, 0.4], [1.0, -0.6]], [[0.5], [-0.9]]), ([0.8], [1.0, 2.0], [1.5], [[-0.3]], [[0.1, 0.2]])],
     lambda q, k, w, a, b: w @ numpy.tanh(a @ q + b @ k), lambda q, k, w, a, b: total(c * mp.tanh(z) for c, z in zip(exact(w), matrix(a) * matrix(q) + matrix(b) * matrix(k))))

case('sinusoidal', r'''### Sinusoidal position encoding

Even coordinates of position $pos$:

$⟦PE_{(pos,2i)}=sin(pos/10000^{2i/d_{model}})⟧$

and the odd ones with the cosine, $PE_{(pos,2i+1)}=cos(pos/10000^{2i/d_{model}})$.
''', ['pos', 'i', 'd_{model}'], [(7, 3, 16), (100, 0, 512)],
     lambda p, i, d: numpy.sin(p / 10000 ** (2 * i / d)), lambda p, i, d: mp.im(mp.expj(p * mp.exp(-mp.log(10000) * 2 * i / d))))

case('alibi', r'''- **ALiBi** drops position vectors and lowers the score of far pairs: $⟦a_{ij}=\frac{q_i^{\top}k_j}{\sqrt{d}}-m|i-j|⟧$; $q_i$ and $k_j$ are the query and key vectors of length $d$, $m$ is the slope of the head.
''', ['q', 'k', 'd', 'm', 'i', 'j'],
     [([[1.0, 2.0], [0.5, -1.0], [0.3, 0.8]], [[0.1, 0.4], [1.0, 1.0], [-2.0, 0.5]], 2, 0.25, 3, 1), ([[1.0], [2.0]], [[3.0], [-1.5]], 1, 0.5, 1, 2)],
     lambda q, k, d, m, i, j: q[i - 1] @ k[j - 1] / numpy.sqrt(d) - m * abs(i - j), lambda q, k, d, m, i, j: mp.fdot(q[i - 1], k[j - 1]) * mp.mpf(d) ** -0.5 + m * (min(i, j) - max(i, j)))

case('rotary-angle', r'''**Rotary embedding (RoPE).** Pair $i$ of a vector with $d$ entries turns by the angle $m\theta_i$ at position $m$, where $⟦\theta_i=10000^{-2(i-1)/d}⟧$ and $i\in[1,2,\dots,d/2]$.
''', ['i', 'd'], [(3, 64), (1, 8)], lambda i, d: 10000 ** (-2 * (i - 1) / d), lambda i, d: mp.exp(-mp.log(10000) * 2 * (i - 1) / d))

case('angular-distance', r'''* Angular distance
	Cosine similarity turned into a metric on non-zero vectors $u$ and $v$: $⟦D_\theta=\frac{1}{\pi}\arccos\left(\frac{u\cdot v}{\|u\|\|v\|}\right)⟧$
''', ['u', 'v'], [([1.0, 2.0, -0.5], [0.3, 1.0, 4.0]), ([1.0, 0.0], [-1.0, 1.0])],
     lambda u, v: numpy.arccos(1 - spatial.distance.cosine(u, v)) / numpy.pi,
     lambda u, v: 2 / mp.pi * mp.atan2(mp.norm(matrix(u) / mp.norm(matrix(u)) - matrix(v) / mp.norm(matrix(v))), mp.norm(matrix(u) / mp.norm(matrix(u)) + matrix(v) / mp.norm(matrix(v)))))

case('skip-gram', r'''## Skip-gram

Probability of the outside word $o$ given the centre word $c$; every word $w$ of the vocabulary $V$ has a vector $\mathbf{u}_w$ as outside word and $\mathbf{v}_w$ as centre word.

$$
⟦P(o\mid c)=\frac{\exp(\mathbf{u}_o^{\top}\mathbf{v}_c)}{\sum_{w\in V}\exp(\mathbf{u}_w^{\top}\mathbf{v}_c)}⟧
$$
''', [r'\mathbf{u}', r'\mathbf{v}', 'V', 'o', 'c'],
     [([[0.1, 0.5], [1.0, -0.2], [-0.7, 0.3]], [[0.4, 0.4], [-1.0, 0.8], [0.2, 0.0]], [1, 2, 3], 1, 2), ([[1.0], [2.0]], [[0.5], [-0.5]], [1, 2], 2, 1)],
     lambda u, v, s, o, c: special.softmax(u @ v[c - 1])[o - 1], lambda u, v, s, o, c: 1 / total(mp.exp(mp.fdot(u[w - 1] - u[o - 1], v[c - 1])) for w in s))

case('transe', r'''- TransE: a relation is a translation between entities, so a true triple has a small $⟦d(\mathbf{h}+\boldsymbol{\ell},\mathbf{t})=\left\|\mathbf{h}+\boldsymbol{\ell}-\mathbf{t}\right\|_2^2⟧$, with head $\mathbf{h}$, relation $\boldsymbol{\ell}$ and tail $\mathbf{t}$.
''', [r'\mathbf{h}', r'\boldsymbol{\ell}', r'\mathbf{t}'], [([0.2, 0.5], [0.1, -0.4], [0.5, 0.3]), ([1.0, 0.0, -1.0], [0.5, 0.5, 0.5], [1.5, 0.25, -1.0])],
     lambda h, l, t: numpy.sum((h + l - t) ** 2), lambda h, l, t: mp.norm(matrix(h) + matrix(l) - matrix(t)) ** 2)

case('attention-pooling', r'''* ✨ **Attention pooling**
	Average of the values $\mathbf{v}_j$ with weights from the energies $e_j$ of $n$ positions.
	$⟦\mathbf{o}=\sum_{j=1}^{n}\alpha_j\mathbf{v}_j,\quad\alpha_j=\frac{\exp(e_j)}{\sum_{k=1}^{n}\exp(e_k)}⟧$
''', [r'\mathbf{v}', 'e', 'n'], [([[1.0, 2.0], [0.0, -1.0], [3.0, 0.5]], [0.2, 1.1, -0.4], 3), ([[5.0], [-2.0]], [0.0, 0.7], 2)],
     lambda v, e, n: special.softmax(e) @ v, lambda v, e, n: [total(mp.exp(a) * b for a, b in zip(exact(e), exact(c))) / total(mp.exp(a) for a in exact(e)) for c in v.T])

case('glove-weight', r'''* ✨ **GloVe 权重函数**
	限制高频共现的影响，$x$ 为共现次数，$x_{\max}$ 为截断值。
	$$⟦f(x)=\begin{cases}(x/x_{\max})^{\alpha} & \text{if } x<x_{\max}\\ 1 & \text{otherwise}\end{cases}⟧$$
''', ['x', r'x_{\max}', r'\alpha'], [(20, 100, 0.75), (150, 100, 0.75)], lambda x, m, a: min(1, x / m) ** a, lambda x, m, a: mp.exp(a * min(0, mp.log(mp.mpf(x) / m))))

case('tf-idf', r'''**TF-IDF** of a term $t$ in a document $d$ out of the $N$ documents of a corpus $D$:
$⟦\mathrm{tfidf}(t,d,D)=\mathrm{tf}(t,d)\cdot\log\frac{N}{|\{d\in D:t\in d\}|}⟧$
''', [r'\mathrm{tf}(t,d)', 'N', r'|\{d\in D:t\in d\}|'], [(0.12, 1000, 25), (3, 40, 40)],
     lambda f, n, k: f * numpy.log(n / k), lambda f, n, k: mp.mpf(f) * (mp.log(n) - mp.log(k)))

negative('rope-complex', r'''- RoPE in complex form: $⟦f_q(\mathbf{x}_m,m)=(\mathbf{W}_q\mathbf{x}_m)e^{im\theta}⟧$, a rotation of the query by $m\theta$
''', {r'\mathbf{W}_q': [[1.0, 0.0], [0.0, 2.0]], r'\mathbf{x}_m': [0.5, 0.5], 'm': 3, r'\theta': 0.1}, 'open', 'i is the imaginary unit, which has no value among the reals')

case, negative = topic('normalisation')

BATCH = ['\\mu_{\\mathcal{B}}', '\\sigma_{\\mathcal{B}}^2', '\\hat{x}_i', 'y_i']


def batch_norm(x, gamma, beta, epsilon, m):
    scaled = (x - x.mean()) / numpy.sqrt(x.var() + epsilon)
    return dict(zip(BATCH, [x.mean(), x.var(), scaled, gamma * scaled + beta]))


def batch_norm_check(x, gamma, beta, epsilon, m):
    mean = total(exact(x)) / m
    variance = total(v ** 2 for v in exact(x)) / m - mean ** 2
    scaled = [(v - mean) / mp.sqrt(variance + mp.mpf(epsilon)) for v in exact(x)]
    return dict(zip(BATCH, [mean, variance, scaled, [gamma * v + beta for v in scaled]]))


case('batch-norm', r'''* ##### ✨Batch Normalization
	Over a mini-batch $\mathcal{B}=\{x_1,\dots,x_m\}$ of one activation; $\gamma$ and $\beta$ are trained, $\epsilon$ avoids a division by zero.
	$$⟦\begin{aligned}\mu_{\mathcal{B}}&\leftarrow\frac{1}{m}\sum_{i=1}^{m}x_i\\ \sigma_{\mathcal{B}}^2&\leftarrow\frac{1}{m}\sum_{i=1}^{m}(x_i-\mu_{\mathcal{B}})^2\\ \hat{x}_i&\leftarrow\frac{x_i-\mu_{\mathcal{B}}}{\sqrt{\sigma_{\mathcal{B}}^2+\epsilon}}\\ y_i&\leftarrow\gamma\hat{x}_i+\beta\end{aligned}⟧$$
''', ['x', r'\gamma', r'\beta', r'\epsilon', 'm'], [([1.0, 4.0, -2.0, 0.5], 2.0, 0.5, 1e-5, 4), ([0.3, 0.9], 1.0, -1.0, 1e-3, 2)], batch_norm, batch_norm_check)

case('instance-norm-mean', r'''**Instance norm.** Each image $t$ and channel $i$ has a mean of its own over height $H$ and width $W$:

$$⟦\mu_{ti}=\frac{1}{HW}\sum_{l=1}^{W}\sum_{m=1}^{H}x_{tilm}⟧$$
''', ['x', 't', 'i', 'H', 'W'],
     [([[[[1.0, 2.0], [3.0, 5.0], [0.5, -1.0]], [[0.0, 1.0], [4.0, 4.0], [2.0, 2.5]]]], 1, 2, 2, 3), ([[[[1.0, -3.0]]], [[[0.25, 0.5]]]], 2, 1, 2, 1)],
     lambda x, t, i, h, w: x[t - 1, i - 1].mean(), lambda x, t, i, h, w: total(exact(x[t - 1, i - 1].ravel())) / (h * w))

case('group-norm-mean', r'''- Group norm splits $C$ channels into $G$ groups; the mean of group $g$ is $⟦\mu_g=\frac{G}{C}\sum_{c=(g-1)C/G+1}^{gC/G}x_c⟧$
''', ['x', 'g', 'C', 'G'], [([1.0, 3.0, -2.0, 0.5, 4.0, 6.0], 2, 6, 3), ([0.2, 0.4, 0.9, 1.6], 1, 4, 1)],
     lambda x, g, c, n: numpy.split(x, n)[g - 1].mean(), lambda x, g, c, n: total(exact(x[(g - 1) * c // n:g * c // n])) * n / c)

case('rms-norm', r'''* ✨ **RMSNorm**
	Layer norm without the mean: $⟦\bar{a}_i=\frac{a_i}{\text{RMS}(\mathbf{a})}g_i,\quad\text{where }\text{RMS}(\mathbf{a})=\sqrt{\frac{1}{n}\sum_{i=1}^{n}a_i^2}⟧$
	* $\mathbf{a}$ is the vector of $n$ summed inputs, $g_i$ a gain
''', [r'\mathbf{a}', 'g', 'n'], [([1.0, -2.0, 3.0], [1.0, 0.5, 2.0], 3), ([0.1, 0.7], [1.0, 1.0], 2)],
     lambda a, g, n: a / numpy.sqrt(numpy.mean(a ** 2)) * g, lambda a, g, n: [x * y * mp.sqrt(n) / mp.norm(matrix(a)) for x, y in zip(exact(a), exact(g))])

case('inverted-dropout', r'''### Dropout（反向缩放）

训练时以概率 $p$ 丢弃隐藏单元，$\mathbf{m}$ 为 0/1 掩码，保留的单元按 $1-p$ 放大：

$$⟦\tilde{\mathbf{h}}=\frac{\mathbf{m}\odot\mathbf{h}}{1-p}⟧$$
''', [r'\mathbf{m}', r'\mathbf{h}', 'p'], [([1, 0, 1, 1], [0.5, 2.0, -1.0, 3.0], 0.25), ([0, 1], [1.5, -0.8], 0.6)],
     lambda m, h, p: m * h / (1 - p), lambda m, h, p: [b / (1 - mp.mpf(p)) if a else mp.zero for a, b in zip(m, exact(h))])

case('elastic-net', r'''**Elastic net.** Mixes ridge and lasso by $\alpha\in[0,1]$ at strength $\lambda$, for a design matrix $X$ with $n$ rows:

$$⟦\frac{1}{2n}\|y-X\beta\|_2^2+\lambda\left(\frac{1-\alpha}{2}\|\beta\|_2^2+\alpha\|\beta\|_1\right)⟧$$
''', ['y', 'X', r'\beta', 'n', r'\lambda', r'\alpha'],
     [([1.0, 0.0, 2.0], [[1.0, 0.5], [0.0, -1.0], [2.0, 1.0]], [0.8, -0.3], 3, 0.1, 0.5), ([0.4, -1.0], [[1.0], [2.0]], [-0.6], 2, 2.0, 0.9)],
     lambda y, x, b, n, l, a: numpy.linalg.norm(y - x @ b) ** 2 / (2 * n) + l * ((1 - a) / 2 * b @ b + a * numpy.abs(b).sum()),
     lambda y, x, b, n, l, a: total(r ** 2 for r in matrix(y) - matrix(x) * matrix(b)) / (2 * n) + l * total((1 - mp.mpf(a)) / 2 * c ** 2 + a * abs(c) for c in exact(b)))

case('soft-threshold', r'''* ✨ **Soft thresholding**
	One coordinate step of the lasso: $⟦S(z,\gamma)=\text{sign}(z)(|z|-\gamma)_+⟧$
	* $(u)_+=\max(u,0)$ is the positive part, $\gamma\ge 0$ the threshold
''', ['z', r'\gamma'], [(-1.8, 0.5), (0.2, 0.7)],
     lambda z, g: numpy.sign(z) * max(abs(z) - g, 0), lambda z, g: mp.mpf(z) - max(-g, min(g, mp.mpf(z))))

case('smoothed-labels', r'''- Label smoothing: the one-hot target becomes $⟦y_k^{LS}=y_k(1-\alpha)+\alpha/K⟧$ for each of the $K$ classes, where $\alpha$ is the amount of smoothing and $y_k$ is 1 for the right class and 0 otherwise.
''', ['y', r'\alpha', 'K'], [([0, 1, 0], 0.1, 3), ([1, 0, 0, 0], 0.3, 4)],
     lambda y, a, k: y * (1 - a) + a / k, lambda y, a, k: [v + mp.mpf(a) * (mp.mpf(1) / k - v) for v in exact(y)])

case('spectral-norm', r'''## Spectral normalization

Divides a weight matrix $W$ by its largest singular value $\sigma(W)$.

$$⟦\bar{W}_{SN}(W)=W/\sigma(W)⟧$$
''', ['W', r'\sigma(W)'], [([[2.0, 0.0], [0.0, -1.0]], 2.0), ([[1.0, 3.0, 0.5]], 3.2)],
     lambda w, s: w / s, lambda w, s: [[mp.mpf(float(v)) / s for v in row] for row in w])

case('mixup', r'''**mixup** trains on blends of two examples $i$ and $j$, with $\lambda\in[0,1]$:
$$⟦\begin{aligned}\tilde{x}&=\lambda x_i+(1-\lambda)x_j\\ \tilde{y}&=\lambda y_i+(1-\lambda)y_j\end{aligned}⟧$$
where $x_i$, $x_j$ are input vectors and $y_i$, $y_j$ are one-hot labels.
''', ['x', 'y', 'i', 'j', r'\lambda'],
     [([[1.0, 2.0], [0.0, -1.0], [4.0, 0.5]], [[1, 0], [0, 1], [1, 0]], 1, 2, 0.7), ([[0.3, 0.6, 0.9], [1.0, 1.0, 0.0]], [[0, 0, 1], [1, 0, 0]], 2, 1, 0.25)],
     lambda x, y, i, j, l: {r'\tilde{x}': l * x[i - 1] + (1 - l) * x[j - 1], r'\tilde{y}': l * y[i - 1] + (1 - l) * y[j - 1]},
     lambda x, y, i, j, l: {r'\tilde{x}': matrix(x[j - 1]) + l * matrix(x[i - 1] - x[j - 1]), r'\tilde{y}': matrix(y[j - 1]) + l * matrix(y[i - 1] - y[j - 1])})

case('l1-cost', r'''* L1 regularisation
	Cost of a linear model with weights $w$ on $N$ pairs of an input vector $x_n$ and a target $y_n$: $⟦\tilde{J}(w)=\frac{1}{N}\sum_{n=1}^{N}(w^{\top}x_n-y_n)^2+\lambda\sum_i|w_i|⟧$
''', ['w', 'x', 'y', 'N', r'\lambda'], [([0.5, -1.0], [[1.0, 2.0], [0.0, 0.3], [-1.0, 1.0]], [0.2, 0.1, -2.0], 3, 0.01), ([2.0], [[1.5], [-0.5]], [2.5, -1.5], 2, 0.3)],
     lambda w, x, y, n, l: numpy.mean((x @ w - y) ** 2) + l * numpy.abs(w).sum(), lambda w, x, y, n, l: mp.norm(matrix(x) * matrix(w) - matrix(y)) ** 2 / n + l * mp.norm(matrix(w), 1))

negative('mixup-weight', r'''- The mixing weight is drawn anew for every batch: $⟦\lambda\sim\text{Beta}(\alpha,\alpha)⟧$ with $\alpha>0$
''', {r'\alpha': 0.4}, 'refused', 'the law of a random number states no value')
