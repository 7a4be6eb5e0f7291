"""Claims of notes with their verdicts: identities, the slips that people make in them, and what nothing in the note can decide."""
import mpmath as mp
import numpy as np
from scipy import integrate, linalg, special, stats

from c import agree, arrayed, plain, split, table, written

items = []
CLAIM_TOLERANCE = {'rel': 1e-8, 'abs': 1e-11}


def add(name, verdict, note, why, **more):
    if any(item['id'] == name for item in items):
        raise ValueError(f'{name}: used twice')
    context, latex = split(note)
    items.append({'id': name, 'context': context, 'latex': latex, 'verdict': verdict, 'why': why, **more})


def claim(name, verdict, note, why, keys, rows, lhs, rhs, truth=None):
    """Both sides at every point; what fails has a `truth` that agrees with its left side."""
    keys, cases = keys.split(), []
    for row in rows:
        values = list(map(arrayed, row))
        left, right = plain(lhs(*values)), plain(rhs(*values))
        if truth and not agree(left, plain(truth(*values))):
            raise ValueError(f'{name}: {left} on the left, {plain(truth(*values))} in truth')
        cases.append({'inputs': {key: written(entry) for key, entry in zip(keys, row)}, 'lhs': left, 'rhs': right})
    if all(agree(case['lhs'], case['rhs']) for case in cases) != (verdict == 'holds'):
        raise ValueError(f'{name}: {cases}')
    add(name, verdict, note, why, cases=cases, tolerance=CLAIM_TOLERANCE)


def ordered(name, verdict, note, why, below):
    """An inequality, tried at random points."""
    points = np.random.default_rng(7)
    if all(below(points) for _ in range(500)) != (verdict == 'holds'):
        raise ValueError(name)
    add(name, verdict, note, why)


def unchecked(name, note, why):
    add(name, 'unchecked', note, why)


def pair(name, note, right, wrong, why, slip, keys, rows, lhs, rhs, slipped):
    """The same note with the identity and with the slip."""
    claim(name, 'holds', note.replace('CLAIM', f'⟦{right}⟧'), why, keys, rows, lhs, rhs)
    claim(f'{name}-slip', 'fails', note.replace('CLAIM', f'⟦{wrong}⟧'), slip, keys, rows, lhs, slipped, rhs)


def slope(f, x):
    return float(mp.diff(f, x))


def turn(angle):
    return np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])


logistic = special.expit
reals = [(-1.4,), (0.3,), (2.2,)]
A, B = [[1.0, 2.0], [-0.5, 1.5]], [[0.2, -1.0], [1.0, 0.8]]
A3, B3 = [[2.0, 0.0, 1.0], [1.0, 1.5, 0.0], [0.0, -1.0, 3.0]], [[1.0, 0.5, 0.0], [0.0, 2.0, 1.0], [1.0, 0.0, 1.0]]
JOINT = table([[0.3, 0.2], [0.1, 0.4]], 'x', 'y')
WIDE = table([[0.1, 0.2, 0.1], [0.3, 0.05, 0.25]], 'x', 'y')

claim('relu-difference', 'holds', r'''
* ✨ **ReLU**
	* $\text{ReLU}(x)=\max(0,x)$
	* keeps everything if used twice: $⟦\text{ReLU}(x)-\text{ReLU}(-x)=x⟧$
''', 'one of the two is zero', 'x', reals, lambda x: max(0, x) - max(0, -x), lambda x: x)

pair('softplus-slope', r'''
**Softplus** $s(x)=\ln(1+e^x)$, with slope $$CLAIM$$ where $\sigma(x)=\frac{1}{1+e^{-x}}$.
''', r's^\prime(x)=\sigma(x)', r's^\prime(x)=1-\sigma(x)', 'chain rule', 'that is the slope of s(-x), up to its sign',
    'x', reals, lambda x: slope(lambda t: mp.log1p(mp.exp(t)), x), logistic, lambda x: 1 - logistic(x))

claim('logit-inverse', 'holds', r'''
logit 是 sigmoid 的反函数：$\sigma(x)=\frac{1}{1+e^{-x}}$，则 $⟦\ln\frac{\sigma(x)}{1-\sigma(x)}=x⟧$
''', 'the odds are the exponential', 'x', reals, lambda x: special.logit(logistic(x)), lambda x: x)
claim('logit-flipped', 'fails', r'''
log-odds of $\sigma(x)=\frac{1}{1+e^{-x}}$: $⟦\ln\frac{1-\sigma(x)}{\sigma(x)}=x⟧$
''', 'upside down', 'x', reals, lambda x: -special.logit(logistic(x)), lambda x: x, lambda x: -x)

claim('softmax-shift', 'holds', r'''
Numerical trick: subtracting the same $c$ from all logits changes nothing,
$$⟦\frac{e^{z_i-c}}{\sum_{j=1}^{n}e^{z_j-c}}=\frac{e^{z_i}}{\sum_{j=1}^{n}e^{z_j}}⟧$$
''', 'the factor cancels', 'z c i n', [([0.5, 1.0, -2.0], 1.0, 2, 3), ([0.1, 0.4], -3.0, 1, 2)], lambda z, c, i, n: special.softmax(z - c)[i - 1], lambda z, c, i, n: np.exp(z[i - 1]) / np.exp(z).sum())
claim('softmax-scale', 'fails', r'''
Temperature does not matter: $⟦\frac{e^{z_i/\tau}}{\sum_{j=1}^{n}e^{z_j/\tau}}=\frac{e^{z_i}}{\sum_{j=1}^{n}e^{z_j}}⟧$, $\tau>0$
''', 'a factor is not a shift', r'z \tau i n', [([0.5, 1.0, -2.0], 2.0, 2, 3)], lambda z, t, i, n: special.softmax(z / t)[i - 1], lambda z, t, i, n: special.softmax(z)[i - 1], lambda z, t, i, n: 1 / np.exp((z - z[i - 1]) / t).sum())
claim('softmax-two', 'holds', r'''
Two classes: softmax = sigmoid of the difference. $⟦\frac{e^a}{e^a+e^b}=\frac{1}{1+e^{-(a-b)}}⟧$
''', 'divide by the numerator', 'a b', [(0.3, 1.2), (-1.0, -2.5)], lambda a, b: special.softmax([a, b])[0], lambda a, b: logistic(a - b))

claim('normal-mass', 'holds', r'''
### Normal
$$⟦\int_{-\infty}^{\infty}\frac{1}{\sqrt{2\pi}\sigma}e^{-\frac{(x-\mu)^2}{2\sigma^2}}dx=1⟧$$ for every mean $\mu$ and deviation $\sigma>0$.
''', 'a density', r'\mu \sigma', [(0.5, 1.2), (-2.0, 0.3)], lambda m, s: stats.norm.cdf(np.inf, m, s), lambda m, s: 1.0)
claim('normal-mass-lost-root', 'fails', r'''
$$⟦\int_{-\infty}^{\infty}\frac{1}{2\pi\sigma}e^{-\frac{(x-\mu)^2}{2\sigma^2}}dx=1⟧$$ with $\sigma>0$.
''', 'the root of 2π is lost', r'\mu \sigma', [(0.5, 1.2), (-2.0, 0.3)], lambda m, s: integrate.quad(lambda x: np.exp(-((x - m) ** 2) / 2 / s**2) / 2 / np.pi / s, -np.inf, m)[0] * 2, lambda m, s: 1.0, lambda m, s: 1 / np.sqrt(2 * np.pi))

pair('poisson-square', r'''
* ##### ✨Poisson
	* rate $\lambda>0$
	* second moment $CLAIM$
''', r'\sum_{k=0}^{\infty}k^2\frac{\lambda^ke^{-\lambda}}{k!}=\lambda^2+\lambda', r'\sum_{k=0}^{\infty}k^2\frac{\lambda^ke^{-\lambda}}{k!}=\lambda', 'variance plus squared mean', 'that is the variance',
    r'\lambda', [(0.7,), (3.0,)], lambda l: stats.poisson.moment(2, l), lambda l: l * l + l, lambda l: l)

claim('beta-function', 'holds', r'''
Normaliser of the Beta density ($a,b>0$): $⟦\int_0^1t^{a-1}(1-t)^{b-1}dt=\frac{\Gamma(a)\Gamma(b)}{\Gamma(a+b)}⟧$
''', 'Euler', 'a b', [(2.0, 3.5), (1.0, 4.0)], special.beta, lambda a, b: special.gamma(a) * special.gamma(b) / special.gamma(a + b))

pair('discount-sum', r'''
Constant reward 1 forever, discount $0<\gamma<1$:
$$CLAIM$$
''', r'\sum_{k=0}^{\infty}\gamma^k=\frac{1}{1-\gamma}', r'\sum_{k=0}^{\infty}\gamma^k=\frac{\gamma}{1-\gamma}', 'geometric series', 'that is the series from k = 1',
    r'\gamma', [(0.5,), (0.9,)], lambda g: float(mp.nsum(lambda k: mp.mpf(g) ** k, [0, mp.inf])), lambda g: 1 / (1 - g), lambda g: g / (1 - g))

pair('covariance', r'''
## Covariance
With $\bar{x}=\frac{1}{n}\sum_{i=1}^{n}x_i$ and $\bar{y}=\frac{1}{n}\sum_{i=1}^{n}y_i$:

$CLAIM$
''', r'\frac{1}{n}\sum_{i=1}^{n}(x_i-\bar{x})(y_i-\bar{y})=\frac{1}{n}\sum_{i=1}^{n}x_iy_i-\bar{x}\bar{y}', r'\frac{1}{n}\sum_{i=1}^{n}(x_i-\bar{x})(y_i-\bar{y})=\frac{1}{n}\sum_{i=1}^{n}x_iy_i-n\bar{x}\bar{y}', 'expand', 'n belongs to the sum without 1/n',
    'x y n', [([1.0, 2.0, 4.0], [0.5, -1.0, 2.0], 3), ([3.0, 1.0], [2.0, 5.0], 2)], lambda x, y, n: np.cov(x, y, bias=True)[0, 1], lambda x, y, n: (x * y).mean() - x.mean() * y.mean(), lambda x, y, n: (x * y).mean() - n * x.mean() * y.mean())

pair('trace', r'''
> matrix cookbook: for square $A$, $B$ of the same size $CLAIM$
''', r'\text{tr}(AB)=\text{tr}(BA)', r'\text{tr}(AB)=\text{tr}(A)\text{tr}(B)', 'both are the sum over all pairs', 'the determinant does that, the trace does not',
    'A B', [(A, B), (A3, B3)], lambda a, b: np.trace(a @ b), lambda a, b: (a * b.T).sum(), lambda a, b: np.trace(a) * np.trace(b))

pair('determinant', r'''
**det** for square matrices $A,B$ of the same size: $CLAIM$
''', r'\det(AB)=\det(A)\det(B)', r'\det(AB)=\det(A)+\det(B)', 'volumes multiply', 'only logarithms add', 'A B', [(A, B), (A3, B3)], lambda a, b: linalg.det(a @ b), lambda a, b: linalg.det(a) * linalg.det(b), lambda a, b: linalg.det(a) + linalg.det(b))

pair('quadratic-gradient', r'''
- gradient of a quadratic form, $A$ a square matrix (not symmetric in general): $CLAIM$
''', r'\nabla_x(x^TAx)=(A+A^T)x', r'\nabla_x(x^TAx)=2Ax', 'product rule', 'only for a symmetric matrix', 'A x', [(A, [1.0, -2.0]), (A3, [0.5, 1.0, 2.0])], lambda a, x: np.array([slope(lambda t: (lambda v: v @ a @ v)(np.array([t if k == i else u for k, u in enumerate(x)])), x[i]) for i in range(len(x))]), lambda a, x: a @ x + a.T @ x, lambda a, x: 2 * a @ x)

pair('ridge-gradient', r'''
Ridge loss $L(w)=\|Xw-y\|^2+\lambda\|w\|^2$
$$CLAIM$$
''', r'\nabla_wL(w)=2X^T(Xw-y)+2\lambda w', r'\nabla_wL(w)=2X^T(Xw-y)+\lambda w', 'chain rule', 'a 2 is lost in the penalty', r'X y w \lambda', [([[1.0, 2.0], [0.5, -1.0], [0.0, 1.0]], [1.0, 0.0, 2.0], [0.4, -0.3], 0.5), ([[2.0], [1.0]], [1.0, -1.0], [0.6], 2.0)],
    lambda X, y, w, l: np.array([slope(lambda t: (lambda v: ((X @ v - y) ** 2).sum() + l * (v * v).sum())(np.array([t if k == i else u for k, u in enumerate(w)])), w[i]) for i in range(len(w))]), lambda X, y, w, l: 2 * X.T @ (X @ w - y) + 2 * l * w, lambda X, y, w, l: 2 * X.T @ (X @ w - y) + l * w)

pair('logistic-loss-slope', r'''
Logistic loss with label $y\in\{-1,1\}$ and score $z$, where $\sigma(a)=\frac{1}{1+e^{-a}}$: $CLAIM$
''', r'\frac{\partial}{\partial z}\log(1+e^{-yz})=-y\sigma(-yz)', r'\frac{\partial}{\partial z}\log(1+e^{-yz})=-y\sigma(yz)', 'chain rule', 'a sign in the argument', 'y z', [(1, 0.5), (-1, 2.0)], lambda y, z: slope(lambda t: mp.log1p(mp.exp(-y * t)), z), lambda y, z: -y * logistic(-y * z), lambda y, z: -y * logistic(y * z))

pair('entropy-slope', r'''
Binary entropy ($0<p<1$) is $h(p)=-p\ln p-(1-p)\ln(1-p)$ and its slope is $CLAIM$
''', r"h'(p)=\ln\frac{1-p}{p}", r"h'(p)=\ln\frac{p}{1-p}", 'the ones cancel', 'the slope is positive below one half', 'p', [(0.2,), (0.7,)], lambda p: slope(lambda t: -t * mp.log(t) - (1 - t) * mp.log(1 - t), p), lambda p: np.log((1 - p) / p), special.logit)

pair('normal-score', r'''
Score of a Gaussian: let $f(x)=\frac{1}{\sigma\sqrt{2\pi}}\exp\left(-\frac{(x-\mu)^2}{2\sigma^2}\right)$ with $\sigma>0$, then
$CLAIM$
''', r'\frac{d}{dx}\log f(x)=-\frac{x-\mu}{\sigma^2}', r'\frac{d}{dx}\log f(x)=-\frac{x-\mu}{2\sigma^2}', 'the exponent is a parabola', 'the two cancels', r'x \mu \sigma', [(1.0, 0.3, 2.0), (-0.5, 0.0, 0.4)], lambda x, m, s: slope(lambda t: mp.log(mp.npdf(t, m, s)), x), lambda x, m, s: (m - x) / s**2, lambda x, m, s: (m - x) / 2 / s**2)

pair('sherman-morrison', r'''
Rank-one update of an inverse (recursive least squares), $A$ invertible, $u,v$ vectors:
$$CLAIM$$
''', r'(A+uv^T)^{-1}=A^{-1}-\frac{A^{-1}uv^TA^{-1}}{1+v^TA^{-1}u}', r'(A+uv^T)^{-1}=A^{-1}+\frac{A^{-1}uv^TA^{-1}}{1+v^TA^{-1}u}', 'multiply out', 'sign', 'A u v', [(A, [0.3, 1.0], [1.0, -0.4]), (A3, [1.0, 0.0, 0.5], [0.2, 0.3, 0.4])],
    lambda a, u, v: linalg.inv(a + np.outer(u, v)), lambda a, u, v: linalg.inv(a) - np.outer(linalg.solve(a, u), linalg.solve(a.T, v)) / (1 + v @ linalg.solve(a, u)), lambda a, u, v: linalg.inv(a) + np.outer(linalg.solve(a, u), linalg.solve(a.T, v)) / (1 + v @ linalg.solve(a, u)))

pair('log-sum-exp', r'''
log-sum-exp 稳定写法（任意常数 $m$）：$CLAIM$
''', r'\log\sum_{i=1}^{n}e^{x_i}=m+\log\sum_{i=1}^{n}e^{x_i-m}', r'\log\sum_{i=1}^{n}e^{x_i}=m\log\sum_{i=1}^{n}e^{x_i-m}', 'take the factor out', 'a factor becomes a summand', 'x m n', [([1.0, 2.0, -1.0], 2.0, 3), ([0.5, 0.1], -1.0, 2)], lambda x, m, n: special.logsumexp(x), lambda x, m, n: m + np.log(np.exp(x - m).sum()), lambda x, m, n: m * np.log(np.exp(x - m).sum()))

pair('f1-counts', r'''
With $P=\frac{TP}{TP+FP}$ and $R=\frac{TP}{TP+FN}$ (all counts positive) the F1 score is
$$CLAIM$$
''', r'\frac{2PR}{P+R}=\frac{2TP}{2TP+FP+FN}', r'\frac{2PR}{P+R}=\frac{TP}{TP+FP+FN}', 'harmonic mean', 'that is the Jaccard index', 'TP FP FN', [(8, 2, 4), (3, 5, 1)], lambda t, f, n: stats.hmean([t / (t + f), t / (t + n)]), lambda t, f, n: 2 * t / (2 * t + f + n), lambda t, f, n: t / (t + f + n))

pair('ema-weights', r'''
Why Adam needs bias correction: the EMA weights ($0<\beta<1$) only add up to
$CLAIM$
''', r'(1-\beta)\sum_{k=0}^{n-1}\beta^k=1-\beta^n', r'(1-\beta)\sum_{k=0}^{n-1}\beta^k=1-\beta^{n-1}', 'finite geometric series', 'one term too few', r'\beta n', [(0.9, 3), (0.5, 6)], lambda b, n: (1 - b) * np.polyval(np.ones(n), b), lambda b, n: 1 - b**n, lambda b, n: 1 - b ** (n - 1))

pair('unit-distance', r'''
* cosine and Euclidean distance of normalised embeddings $u,v$ (nonzero vectors) : $CLAIM$
''', r'\left\|\frac{u}{\|u\|}-\frac{v}{\|v\|}\right\|^2=2-2\frac{u^Tv}{\|u\|\|v\|}', r'\left\|\frac{u}{\|u\|}-\frac{v}{\|v\|}\right\|^2=1-\frac{u^Tv}{\|u\|\|v\|}', 'expand the square', 'twice as large', 'u v', [([1.0, 2.0], [0.5, -1.0]), ([0.3, 0.1, -0.7], [1.0, 1.0, 2.0])], lambda u, v: ((u / linalg.norm(u) - v / linalg.norm(v)) ** 2).sum(), lambda u, v: 2 - 2 * u @ v / linalg.norm(u) / linalg.norm(v), lambda u, v: 1 - u @ v / linalg.norm(u) / linalg.norm(v))

claim('memoryless', 'holds', r'''
Exponential survival $S(t)=e^{-\lambda t}$ has no memory: $⟦S(s+t)=S(s)S(t)⟧$
''', 'exponents add', r's t \lambda', [(1.0, 2.0, 0.5), (0.3, 0.1, 3.0)], lambda s, t, l: stats.expon.sf(s + t, scale=1 / l), lambda s, t, l: np.exp(-l * s) * np.exp(-l * t))

pair('weibull-hazard', r'''
### Weibull
$f(t)=\frac{k}{\lambda}\left(\frac{t}{\lambda}\right)^{k-1}e^{-(t/\lambda)^k}$, $S(t)=e^{-(t/\lambda)^k}$ for $t,k,\lambda>0$; hazard: $CLAIM$
''', r'\frac{f(t)}{S(t)}=\frac{k}{\lambda}\left(\frac{t}{\lambda}\right)^{k-1}', r'\frac{f(t)}{S(t)}=\frac{k}{\lambda}\left(\frac{t}{\lambda}\right)^{k}', 'the exponential cancels', 'exponent off by one', r't k \lambda', [(2.0, 1.5, 3.0), (0.5, 0.7, 1.2)], lambda t, k, l: stats.weibull_min.pdf(t, k, scale=l) / stats.weibull_min.sf(t, k, scale=l), lambda t, k, l: k / l * (t / l) ** (k - 1), lambda t, k, l: k / l * (t / l) ** k)

pair('rotation', r'''
RoPE：旋转矩阵 $R(\theta)=\begin{pmatrix}\cos\theta & -\sin\theta\\ \sin\theta & \cos\theta\end{pmatrix}$，相对位置性质 $CLAIM$
''', 'R(m)^TR(n)=R(n-m)', 'R(m)^TR(n)=R(n+m)', 'the transpose turns back', 'without the transpose', 'm n', [(0.3, 1.0), (2.0, -0.5)], lambda m, n: turn(m).T @ turn(n), lambda m, n: turn(n - m), lambda m, n: turn(n + m))

pair('gelu-slope', r'''
GELU: $g(x)=x\Phi(x)$ with $\Phi$ the standard normal CDF and $\varphi$ its density, $\varphi(x)=\frac{1}{\sqrt{2\pi}}e^{-x^2/2}$. $CLAIM$
''', r"g'(x)=\Phi(x)+x\varphi(x)", r"g'(x)=\Phi(x)+\varphi(x)", 'product rule', 'a factor is lost', 'x', reals, lambda x: slope(lambda t: t * mp.ncdf(t), x), lambda x: stats.norm.cdf(x) + x * stats.norm.pdf(x), lambda x: stats.norm.cdf(x) + stats.norm.pdf(x))

claim('information-sum', 'holds', r'''
For a joint table $p(x,y)$ with marginals $p(x)=\sum_yp(x,y)$, $p(y)=\sum_xp(x,y)$ let $I(X;Y)=\sum_x\sum_yp(x,y)\log\frac{p(x,y)}{p(x)p(y)}$, $H(X)=-\sum_xp(x)\log p(x)$, $H(Y)=-\sum_yp(y)\log p(y)$, $H(X,Y)=-\sum_x\sum_yp(x,y)\log p(x,y)$.
* $⟦I(X;Y)=H(X)+H(Y)-H(X,Y)⟧$
''', 'logarithm of a quotient', 'p', [(JOINT,), (WIDE,)], lambda p: stats.entropy(p.ravel(), np.outer(p.sum(1), p.sum(0)).ravel()), lambda p: stats.entropy(p.sum(1)) + stats.entropy(p.sum(0)) - stats.entropy(p.ravel()))

ordered('jensen', 'holds', r'''
Jensen: weights $p_i\ge 0$ with $\sum_{i=1}^{n}p_i=1$, $x_i>0$, then $⟦\log\sum_{i=1}^{n}p_ix_i\ge\sum_{i=1}^{n}p_i\log x_i⟧$
''', 'the logarithm is concave', lambda r: (lambda p, x: np.log(p @ x) >= p @ np.log(x) - 1e-12)(r.dirichlet(np.ones(4)), r.exponential(size=4)))
ordered('cauchy-schwarz', 'holds', r'''
- Cauchy–Schwarz for real vectors: $⟦|u^Tv|\leq\|u\|\|v\|⟧$
''', 'the angle has a cosine of at most one', lambda r: (lambda u, v: abs(u @ v) <= linalg.norm(u) * linalg.norm(v) + 1e-12)(r.normal(size=3), r.normal(size=3)))
ordered('triangle-turned', 'fails', r'''
Triangle inequality for vectors $x,y$: $⟦\|x+y\|\ge\|x\|+\|y\|⟧$
''', 'turned round', lambda r: (lambda x, y: linalg.norm(x + y) >= linalg.norm(x) + linalg.norm(y))(r.normal(size=3), r.normal(size=3)))

unchecked('vc-dimension', r'''
* ✨ **VC dimension** of half-spaces in $\mathbb{R}^d$: $⟦\text{VC}(\mathcal{H})=d+1⟧$
''', 'the note does not define the left side')
unchecked('unbiased', r'''
An estimator is unbiased if $⟦\mathbb{E}[\hat{\theta}]=\theta⟧$.
''', 'a definition; no distribution is known')
unchecked('regret', r'''
UCB: $⟦R(T)=O(\sqrt{T\log T})⟧$
''', 'an order of growth')
unchecked('linear-model', r'''
## Linear regression
Model: $⟦y=w^Tx+\epsilon⟧$ with noise $\epsilon$
''', 'an assumption')
unchecked('detector-loss', r'''
**Faster R-CNN** 总损失：$⟦\mathcal{L}=\mathcal{L}_{cls}+\lambda\mathcal{L}_{reg}⟧$
''', 'a definition')
unchecked('noise-variance', r'''
white noise: $⟦\text{Var}(\varepsilon_t)=\sigma^2⟧$ for all $t$
''', 'an assumption; no distribution is known')
unchecked('best-parameters', r'''
Training means $⟦\theta^*=\arg\min_\theta\mathcal{L}(\theta)⟧$
''', 'a definition')
unchecked('momentum-update', r'''
- heavy ball: $⟦v\leftarrow\mu v-\eta g⟧$
''', 'an update is no claim')
