"""Claims of notes and their verdicts: identities, plausible slips, and claims that nothing in the note can decide.

Run: /usr/bin/python3 src/test/tables/textbook/claims.py
Needs Debian's python3-numpy, python3-scipy and python3-mpmath.

Writes claims.json in the item form of the scoring tool. At every point both sides are computed from scratch; `holds` has to
agree there, `fails` has to differ at one point at least, and a third formulation, `truth`, has to agree with its left side.
"""
import numpy as np
from mpmath import mp
from scipy import linalg, special, stats

import c
from c import agree, arrayed, fn, plain, split, table, written

items = []


def add(name, verdict, note, why, **more):
    if any(item['id'] == name for item in items):
        raise ValueError(f'{name}: used twice')
    context, latex = split(note)
    items.append({'id': name, 'context': context, 'latex': latex, 'verdict': verdict, 'why': why, **more})


def points(name, keys, rows, lhs, rhs, truth=None):
    cases = []
    for row in rows:
        values = list(map(arrayed, row))
        left, right = plain(lhs(*values)), plain(rhs(*values))
        if truth and not agree(left, plain(truth(*values))):
            raise ValueError(f'{name}: {left} on the left, {plain(truth(*values))} in truth')
        cases.append({'inputs': {key: written(entry) for key, entry in zip(keys, row)}, 'lhs': left, 'rhs': right})
    return cases


def holds(name, note, why, keys, rows, lhs, rhs):
    cases = points(name, keys, rows, lhs, rhs)
    if not all(agree(case['lhs'], case['rhs']) for case in cases):
        raise ValueError(f'{name}: {cases}')
    add(name, 'holds', note, why, cases=cases, tolerance={'rel': 1e-8, 'abs': 1e-11})


def fails(name, note, why, keys, rows, lhs, rhs, truth):
    cases = points(name, keys, rows, lhs, rhs, truth)
    if all(agree(case['lhs'], case['rhs']) for case in cases):
        raise ValueError(f'{name}: does not fail')
    add(name, 'fails', note, why, cases=cases, tolerance={'rel': 1e-8, 'abs': 1e-11})


def verdict_only(name, verdict, note, why, ok=True):
    if not ok:
        raise ValueError(f'{name}: the verdict is not so')
    add(name, verdict, note, why)


def slope(f, x, n=1):
    return float(mp.diff(f, x, n))


logistic = special.expit
xs = [(-1.3,), (0.4,), (2.1,)]
square = [([[1.0, 2.0], [0.5, -1.0]], [[0.3, 1.0], [2.0, 0.7]]), ([[2.0, 0.0, 1.0], [1.0, 1.0, 0.0], [0.0, -1.0, 3.0]], [[1.0, 0.5, 0.0], [0.0, 2.0, 1.0], [1.0, 0.0, 1.0]])]

# Activations and calculus

holds('slope-logistic', r'''
* ✨ **Sigmoid**
	$\sigma(x)=\frac{1}{1+e^{-x}}$, and its derivative needs no new exponential: $⟦\sigma'(x)=\sigma(x)\left(1-\sigma(x)\right)⟧$
''', 'quotient rule', ['x'], xs, lambda x: slope(lambda z: 1 / (1 + mp.exp(-z)), x), lambda x: logistic(x) * logistic(-x))
holds('slope-tanh', r'''
**tanh** : $⟦\frac{d}{dx}\tanh(x)=1-\tanh^2(x)⟧$
''', 'quotient rule', ['x'], xs, lambda x: slope(mp.tanh, x), lambda x: 1 - np.tanh(x) ** 2)
fails('slope-tanh-square-lost', r'''
- derivative of the hyperbolic tangent: $⟦\frac{d}{dx}\tanh(x)=1-\tanh(x)⟧$
''', 'the square is missing', ['x'], xs, lambda x: slope(mp.tanh, x), lambda x: 1 - np.tanh(x), lambda x: 1 / np.cosh(x) ** 2)
holds('slope-softplus', r'''
Softplus 的导数就是 sigmoid：$⟦\frac{d}{dx}\ln(1+e^x)=\frac{1}{1+e^{-x}}⟧$
''', 'chain rule', ['x'], xs, lambda x: slope(lambda z: mp.log(1 + mp.exp(z)), x), logistic)
fails('logistic-by-tanh', r'''
**Sigmoid and tanh** are the same curve: $⟦\frac{1}{1+e^{-x}}=\frac{1}{2}\left(1+\tanh(x)\right)⟧$
''', 'tanh needs half of x', ['x'], xs, logistic, lambda x: 0.5 * (1 + np.tanh(x)), lambda x: 0.5 * (1 + np.tanh(x / 2)))
holds('relu-by-modulus', r'''
* ReLU without a case: $⟦\max(0,x)=\frac{x+|x|}{2}⟧$
''', 'two cases', ['x'], xs, lambda x: max(0, x), lambda x: (x + abs(x)) / 2)
holds('log-sum-exp-shift', r'''
**Log-sum-exp trick.** Any $c$ may be pulled out: $$⟦\log\sum_{i=1}^{n}e^{x_i}=c+\log\sum_{i=1}^{n}e^{x_i-c}⟧$$
''', 'factor out', ['x', 'c', 'n'], [([1.0, 2.0, -0.5], 1.7, 3), ([0.3], -2.0, 1)], lambda x, s, n: special.logsumexp(x), lambda x, s, n: s + np.log(np.exp(x - s).sum()))
holds('softmax-shift', r'''
softmax 的平移不变性：$⟦\frac{e^{z_j+c}}{\sum_k e^{z_k+c}}=\frac{e^{z_j}}{\sum_k e^{z_k}}⟧$
''', 'cancel', ['z', 'c', 'j'], [([0.5, -1.0, 2.0], 3.0, 2), ([1.0, 1.5], -0.7, 1)], lambda z, s, j: special.softmax(z + s)[j - 1], lambda z, s, j: np.exp(z[j - 1]) / np.exp(z).sum())
fails('softmax-scale', r'''
- Softmax does not change when the logits are scaled: $⟦\frac{e^{cz_j}}{\sum_k e^{cz_k}}=\frac{e^{z_j}}{\sum_k e^{z_k}}⟧$
''', 'scaling is a temperature', ['z', 'c', 'j'], [([0.5, -1.0, 2.0], 3.0, 2), ([1.0, 1.5], 0.7, 1)], lambda z, s, j: special.softmax(s * z)[j - 1], lambda z, s, j: special.softmax(z)[j - 1], lambda z, s, j: 1 / np.exp(s * (z - z[j - 1])).sum())
fails('slope-x-log-x', r'''
**Entropy term**: $⟦\frac{d}{dx}\left[x\ln x\right]=\ln x⟧$ for $x>0$
''', 'the product rule adds 1', ['x'], [(0.3,), (2.5,)], lambda x: slope(lambda z: z * mp.log(z), x), np.log, lambda x: np.log(x) + 1)
holds('chain-rule', r'''
### Chain rule
For differentiable $f$ and $g$: $$⟦\frac{d}{dx}f(g(x))=f'(g(x))\,g'(x)⟧$$
''', 'chain rule', ['f', 'g', 'x'], [(fn('x', r'\sin(x)', mp.sin), fn('x', 'x^2', lambda x: x ** 2), 0.7), (fn('x', 'e^x', mp.exp), fn('x', r'3x-1', lambda x: 3 * x - 1), 0.2)],
      lambda f, g, x: slope(lambda z: f(g(z)), x), lambda f, g, x: slope(f, g(x)) * slope(g, x))
fails('product-rule', r'''
* The derivative of a product of $f$ and $g$: $⟦\frac{d}{dx}\left[f(x)g(x)\right]=f'(x)g'(x)⟧$
''', 'not a product of slopes', ['f', 'g', 'x'], [(fn('x', r'\sin(x)', mp.sin), fn('x', 'x^2', lambda x: x ** 2), 0.7)],
      lambda f, g, x: slope(lambda z: f(z) * g(z), x), lambda f, g, x: slope(f, x) * slope(g, x), lambda f, g, x: slope(f, x) * float(g(x)) + float(f(x)) * slope(g, x))
holds('log-derivative-trick', r'''
**Log-derivative trick** for a positive function $p$: $⟦\frac{d}{d\theta}\log p(\theta)=\frac{p'(\theta)}{p(\theta)}⟧$
''', 'chain rule', ['p', r'\theta'], [(fn('t', r'1+t^2', lambda t: 1 + t ** 2), 0.8), (fn('t', r'e^{-t}', lambda t: mp.exp(-t)), 1.4)],
      lambda p, t: slope(lambda z: mp.log(p(z)), t), lambda p, t: slope(p, t) / float(p(t)))

# Sums

holds('geometric-sum', r'''
Geometric sum, $r\ne1$: $⟦\sum_{k=0}^{n}r^k=\frac{1-r^{n+1}}{1-r}⟧$
''', 'telescopes', ['r', 'n'], [(0.5, 4), (-1.2, 3)], lambda r, n: sum(r ** k for k in range(n + 1)), lambda r, n: (1 - r ** (n + 1)) / (1 - r))
fails('geometric-sum-end', r'''
- finite discounted sum, $0<\gamma<1$: $⟦\sum_{k=0}^{n}\gamma^k=\frac{1-\gamma^{n}}{1-\gamma}⟧$
''', 'n + 1 terms', [r'\gamma', 'n'], [(0.9, 3), (0.5, 1)], lambda r, n: sum(r ** k for k in range(n + 1)), lambda r, n: (1 - r ** n) / (1 - r), lambda r, n: (1 - r ** (n + 1)) / (1 - r))
holds('discount-series', r'''
**Effective horizon.** With $0<\gamma<1$ : $⟦\sum_{k=0}^{\infty}\gamma^k=\frac{1}{1-\gamma}⟧$
''', 'geometric series', [r'\gamma'], [(0.9,), (0.3,)], lambda g: mp.nsum(lambda k: mp.mpf(g) ** k, [0, mp.inf]), lambda g: 1 / (1 - g))
fails('triangle-number', r'''
* Number of pairs plus diagonal: $⟦\sum_{k=1}^{n}k=\frac{n(n-1)}{2}⟧$
''', 'n + 1, not n - 1', ['n'], [(4,), (7,)], lambda n: sum(range(n + 1)), lambda n: n * (n - 1) / 2, lambda n: n * (n + 1) / 2)
holds('sum-of-squares', r'''
$⟦\sum_{k=1}^{n}k^2=\frac{n(n+1)(2n+1)}{6}⟧$, needed for the variance of ranks
''', 'induction', ['n'], [(3,), (10,)], lambda n: sum(k * k for k in range(n + 1)), lambda n: n * (n + 1) * (2 * n + 1) / 6)
holds('deviations-cancel', r'''
**Mean.** Deviations from $\bar{x}=\frac{1}{n}\sum_{i=1}^{n}x_i$ cancel: $⟦\sum_{i=1}^{n}(x_i-\bar{x})=0⟧$
''', 'definition of the mean', ['x', 'n'], [([1.0, 2.0, 6.0], 3), ([0.5, 1.5], 2)], lambda x, n: (x - x.mean()).sum(), lambda x, n: 0)
holds('steiner', r'''
### 方差的简便公式
设 $\bar{x}=\frac{1}{n}\sum_{i=1}^{n}x_i$，则 $$⟦\sum_{i=1}^{n}(x_i-\bar{x})^2=\sum_{i=1}^{n}x_i^2-n\bar{x}^2⟧$$
''', 'expand', ['x', 'n'], [([1.0, 2.0, 6.0], 3), ([0.5, -1.5], 2)], lambda x, n: n * x.var(), lambda x, n: x @ x - n * x.mean() ** 2)
fails('steiner-count-lost', r'''
With $\bar{x}=\frac{1}{n}\sum_{i=1}^{n}x_i$ : $$⟦\sum_{i=1}^{n}(x_i-\bar{x})^2=\sum_{i=1}^{n}x_i^2-\bar{x}^2⟧$$
''', 'n times the squared mean', ['x', 'n'], [([1.0, 2.0, 6.0], 3), ([0.5, -1.5], 2)], lambda x, n: n * x.var(), lambda x, n: x @ x - x.mean() ** 2, lambda x, n: x @ x - n * x.mean() ** 2)
holds('pascal', r'''
- Pascal: $⟦\binom{n}{k}=\binom{n-1}{k}+\binom{n-1}{k-1}⟧$ for integers $1\le k<n$
''', 'count by the last element', ['n', 'k'], [(5, 2), (8, 3)], lambda n, k: special.comb(n, k, exact=True), lambda n, k: special.comb(n - 1, k, exact=True) + special.comb(n - 1, k - 1, exact=True))
holds('binomial-total', r'''
**Binomial** probabilities add up, $0<p<1$: $⟦\sum_{k=0}^{n}\binom{n}{k}p^k(1-p)^{n-k}=1⟧$
''', 'binomial theorem', ['n', 'p'], [(4, 0.3), (9, 0.75)], lambda n, p: stats.binom.pmf(np.arange(n + 1), n, p).sum(), lambda n, p: 1)
holds('split-first-reward', r'''
* Return as a recursion: $⟦\sum_{k=0}^{n}\gamma^kr_k=r_0+\gamma\sum_{k=1}^{n}\gamma^{k-1}r_k⟧$
''', 'split off the first term', [r'\gamma', 'r', 'n'], [(0.9, [1.0, 2.0, 3.0], 2), (0.5, [4.0, -1.0], 1)], lambda g, r, n: np.polyval(r[::-1], g), lambda g, r, n: r[0] + g * np.polyval(r[:0:-1], g))
items[-1]['index_base'] = 0

# Distributions

holds('poisson-mean', r'''
**Poisson**, rate $\lambda>0$: the mean is $⟦\sum_{k=0}^{\infty}k\frac{\lambda^ke^{-\lambda}}{k!}=\lambda⟧$
''', 'shift the index', [r'\lambda'], [(0.7,), (3.2,)], lambda l: mp.nsum(lambda k: k * mp.mpf(l) ** k * mp.exp(-l) / mp.factorial(k), [0, mp.inf]), lambda l: l)
fails('poisson-second-moment', r'''
* Poisson, second moment ($\lambda>0$) : $⟦\sum_{k=0}^{\infty}k^2\frac{\lambda^ke^{-\lambda}}{k!}=\lambda^2⟧$
''', 'variance is missing', [r'\lambda'], [(0.7,), (3.2,)], lambda l: stats.poisson.moment(2, l), lambda l: l ** 2, lambda l: l + l ** 2)
holds('exponential-mean', r'''
Mean waiting time at rate $\lambda>0$: $⟦\int_0^\infty x\lambda e^{-\lambda x}\,dx=\frac{1}{\lambda}⟧$
''', 'by parts', [r'\lambda'], [(0.5,), (2.0,)], lambda l: mp.quad(lambda x: x * l * mp.exp(-l * x), [0, 2, 10, mp.inf]), lambda l: 1 / l)
holds('normal-total', r'''
**正态分布** 密度积分为一，$\sigma>0$：$$⟦\int_{-\infty}^{\infty}\frac{1}{\sqrt{2\pi\sigma^2}}e^{-\frac{(x-\mu)^2}{2\sigma^2}}dx=1⟧$$
''', 'Gaussian integral', [r'\mu', r'\sigma'], [(0.0, 1.0), (1.5, 0.6)], lambda m, s: stats.norm.cdf(np.inf, m, s), lambda m, s: 1)
fails('normal-total-deviation-lost', r'''
Normal density with deviation $\sigma>0$: $$⟦\int_{-\infty}^{\infty}\frac{1}{\sqrt{2\pi}}e^{-\frac{(x-\mu)^2}{2\sigma^2}}dx=1⟧$$
''', 'the deviation is missing in front', [r'\mu', r'\sigma'], [(0.0, 2.0), (1.5, 0.6)], lambda m, s: mp.quad(lambda x: mp.exp(-((x - m) / s) ** 2 / 2) / mp.sqrt(2 * mp.pi), [-mp.inf, m - 3, m, m + 3, mp.inf]), lambda m, s: 1, lambda m, s: s)
holds('beta-integral', r'''
* Euler's beta integral, $a,b>0$: $⟦\int_0^1x^{a-1}(1-x)^{b-1}dx=\frac{\Gamma(a)\Gamma(b)}{\Gamma(a+b)}⟧$
''', 'beta function', ['a', 'b'], [(2.0, 3.5), (1.5, 1.2)], special.beta, lambda a, b: special.gamma(a) * special.gamma(b) / special.gamma(a + b))
geometric = r'''
* ##### ✨Geometric Distribution
	Number of trials $X\in\{1,2,3,\dots\}$ up to the first success, success probability $0<p<1$. The mass function is $P(X=k)=(1-p)^{k-1}p$ for $k=1,2,3,\dots$
	* %s
'''
verdict_only('geometric-mean', 'holds', geometric % r'Mean : $⟦E[X]=\frac{1}{p}⟧$', 'from the mass function', np.isclose(stats.geom.mean(0.3), 1 / 0.3))
verdict_only('geometric-variance', 'holds', geometric % r'Variance : $⟦Var[X]=\frac{1-p}{p^2}⟧$', 'from the mass function', np.isclose(stats.geom.var(0.3), 0.7 / 0.09))
verdict_only('geometric-variance-power', 'fails', geometric % r'Variance : $⟦Var[X]=\frac{1-p}{p}⟧$', 'p has to be squared', not np.isclose(stats.geom.var(0.3), 0.7 / 0.3))
ramp = r'''
**Ramp.** The density of $X$ is $f(x)=2x$ for $0\le x\le1$, that is $$f(x)=\begin{cases}2x & 0\le x\le 1\\ 0 & \text{otherwise}\end{cases}$$ and its %s
'''
verdict_only('ramp-mean', 'holds', ramp % r'mean is $⟦E[X]=\frac{2}{3}⟧$', 'integral of 2 x squared', np.isclose(stats.beta.mean(2, 1), 2 / 3))
verdict_only('ramp-variance', 'fails', ramp % r'variance is $⟦Var(X)=\frac{1}{12}⟧$', '1/18: the figure is that of the uniform', np.isclose(stats.beta.var(2, 1), 1 / 18))

# Information and probability tables

p, q = [0.5, 0.3, 0.2], [0.2, 0.2, 0.6]
joint = table([[0.25, 0.1, 0.05], [0.05, 0.3, 0.25]], 'x', 'y')
setting = r'''
For a joint distribution $p(x,y)$ with marginals $p(x)=\sum_yp(x,y)$, $p(y)=\sum_xp(x,y)$ let $H(X)=-\sum_xp(x)\log p(x)$, $H(Y)=-\sum_yp(y)\log p(y)$, $H(X,Y)=-\sum_x\sum_yp(x,y)\log p(x,y)$, $H(Y|X)=-\sum_x\sum_yp(x,y)\log\frac{p(x,y)}{p(x)}$ and $I(X;Y)=\sum_x\sum_yp(x,y)\log\frac{p(x,y)}{p(x)p(y)}$. %s
'''
information = lambda j: stats.entropy(j.ravel(), np.outer(j.sum(1), j.sum(0)).ravel())
holds('mutual-information-sum', setting % r'Then $⟦I(X;Y)=H(X)+H(Y)-H(X,Y)⟧$', 'expand the logarithm', ['p'], [(joint,)], information, lambda j: stats.entropy(j.sum(1)) + stats.entropy(j.sum(0)) - stats.entropy(j.ravel()))
fails('mutual-information-mixed', setting % r'Then $⟦I(X;Y)=H(X)-H(Y|X)⟧$', 'H(Y), not H(X)', ['p'], [(joint,)], information, lambda j: stats.entropy(j.sum(1)) - (stats.entropy(j.ravel()) - stats.entropy(j.sum(1))), lambda j: stats.entropy(j.sum(0)) - (stats.entropy(j.ravel()) - stats.entropy(j.sum(1))))
holds('cross-entropy-split', r'''
**Cross-entropy** = entropy + KL: with $n$ classes, $p_i,q_i>0$ and $\sum_ip_i=1$
$$⟦-\sum_{i=1}^{n}p_i\log q_i=-\sum_{i=1}^{n}p_i\log p_i+\sum_{i=1}^{n}p_i\log\frac{p_i}{q_i}⟧$$
''', 'logarithm of a quotient', ['p', 'q', 'n'], [(p, q, 3)], lambda a, b, n: -a @ np.log(b), lambda a, b, n: stats.entropy(a) + stats.entropy(a, b))
fails('kl-symmetric', r'''
- KL 散度是对称的（$p_i,q_i>0$，$\sum_i p_i=\sum_i q_i=1$）：$⟦\sum_ip_i\log\frac{p_i}{q_i}=\sum_iq_i\log\frac{q_i}{p_i}⟧$
''', 'it is not symmetric', ['p', 'q'], [(p, q)], lambda a, b: stats.entropy(a, b), lambda a, b: stats.entropy(b, a), lambda a, b: a @ np.log(a) - a @ np.log(b))
holds('uniform-entropy', r'''
* Entropy of a fair die with $n$ faces: $⟦-\sum_{i=1}^{n}\frac{1}{n}\log\frac{1}{n}=\log n⟧$
''', 'n equal terms', ['n'], [(6,), (2,)], lambda n: stats.entropy(np.full(n, 1 / n)), np.log)
fails('independence', r'''
**Joint probability**: $p(x,y)$ is a joint table with $p(x)=\sum_yp(x,y)$ and $p(y)=\sum_xp(x,y)$; always $⟦p(x,y)=p(x)p(y)⟧$
''', 'only if independent', ['p', 'x', 'y'], [(joint, 1, 2)], lambda j, x, y: j[x - 1, y - 1], lambda j, x, y: j[x - 1].sum() * j[:, y - 1].sum(), lambda j, x, y: j[x - 1].sum() * (j[x - 1] / j[x - 1].sum())[y - 1])
holds('second-moment-about-a-point', r'''
**Bias and variance** of a discrete variable with values $x_i$, probabilities $p_i$ ($\sum_ip_i=1$) and mean $\mu=\sum_ip_ix_i$:
$$⟦\sum_ip_i(x_i-c)^2=\sum_ip_i(x_i-\mu)^2+(\mu-c)^2⟧$$
''', 'Steiner', ['p', 'x', 'c'], [(p, [1.0, -2.0, 4.0], 0.7)], lambda w, x, s: w @ (x - s) ** 2, lambda w, x, s: w @ x ** 2 - (w @ x) ** 2 + (w @ x - s) ** 2)
holds('advantage-mean-zero', r'''
* The advantage averages to zero, where $\sum_a\pi_a=1$ : $⟦\sum_a\pi_a\left(Q_a-\sum_b\pi_bQ_b\right)=0⟧$
''', 'weights sum to one', [r'\pi', 'Q'], [(p, [1.0, 2.0, 6.0])], lambda w, v: w @ (v - w @ v), lambda w, v: 0)

# Matrices

holds('trace-cyclic', r'''
Trace of a product of square matrices $A$ and $B$: $⟦\operatorname{tr}(AB)=\operatorname{tr}(BA)⟧$
''', 'swap the sums', ['A', 'B'], square, lambda a, b: np.trace(a @ b), lambda a, b: np.sum(b * a.T))
fails('trace-product', r'''
- for square matrices $A,B$ : $⟦\operatorname{tr}(AB)=\operatorname{tr}(A)\operatorname{tr}(B)⟧$
''', 'true for determinants', ['A', 'B'], square, lambda a, b: np.trace(a @ b), lambda a, b: np.trace(a) * np.trace(b), lambda a, b: np.sum(a * b.T))
holds('determinant-product', r'''
行列式：方阵 $A,B$ 满足 $⟦\det(AB)=\det(A)\det(B)⟧$
''', 'multiplicative', ['A', 'B'], square, lambda a, b: linalg.det(a @ b), lambda a, b: linalg.det(a) * linalg.det(b))
fails('determinant-scale', r'''
**Determinant** of a scaled square matrix $A$, $c$ a number: $⟦\det(cA)=c\det(A)⟧$
''', 'c to the power of the size', ['c', 'A'], [(2.0, square[0][0])], lambda s, a: linalg.det(s * a), lambda s, a: s * linalg.det(a), lambda s, a: s ** len(a) * linalg.det(a))
fails('transpose-order', r'''
* Backprop needs transposes: for square $A$ and $B$ $⟦(AB)^\top=A^\top B^\top⟧$
''', 'the order turns round', ['A', 'B'], square, lambda a, b: (a @ b).T, lambda a, b: a.T @ b.T, lambda a, b: b.T @ a.T)
holds('gradient-quadratic', r'''
**Gradient of a quadratic form** ($A$ square, $\mathbf{x}$ a vector) : $⟦\nabla_{\mathbf{x}}\left(\mathbf{x}^\top A\mathbf{x}\right)=(A+A^\top)\mathbf{x}⟧$
''', 'both places', ['A', r'\mathbf{x}'], [(square[0][0], [0.5, -1.0])], lambda a, x: np.array([float(mp.diff(lambda *v: mp.fsum(a[i, j] * v[i] * v[j] for i in range(2) for j in range(2)), tuple(x), n)) for n in ((1, 0), (0, 1))]), lambda a, x: (a + a.T) @ x)
fails('gradient-quadratic-symmetric', r'''
Gradient for any square $A$: $⟦\nabla_{\mathbf{x}}\left(\mathbf{x}^\top A\mathbf{x}\right)=2A\mathbf{x}⟧$
''', 'only for a symmetric matrix', ['A', r'\mathbf{x}'], [(square[0][0], [0.5, -1.0])], lambda a, x: np.array([float(mp.diff(lambda *v: mp.fsum(a[i, j] * v[i] * v[j] for i in range(2) for j in range(2)), tuple(x), n)) for n in ((1, 0), (0, 1))]), lambda a, x: 2 * a @ x, lambda a, x: (a + a.T) @ x)
holds('frobenius-trace', r'''
- Frobenius norm of a matrix $A$: $⟦\|A\|_F^2=\operatorname{tr}(A^\top A)⟧$
''', 'sum of squares', ['A'], [([[1.0, 2.0, 0.5], [-1.0, 0.0, 3.0]],)], lambda a: np.sum(a ** 2), lambda a: np.trace(a.T @ a))
holds('push-through', r'''
### Ridge, primal and dual
Data matrix $X$ and $\lambda>0$:
$$⟦(X^\top X+\lambda I)^{-1}X^\top=X^\top(XX^\top+\lambda I)^{-1}⟧$$
''', 'push-through identity', ['X', r'\lambda'], [([[1.0, 2.0], [0.0, 1.0], [3.0, -1.0]], 0.5)], lambda x, l: linalg.inv(x.T @ x + l * np.eye(2)) @ x.T, lambda x, l: linalg.solve(x @ x.T + l * np.eye(3), x).T)
fails('pythagoras-without-angle', r'''
* Vectors $x$ and $y$ of one length: $⟦\|x+y\|^2=\|x\|^2+\|y\|^2⟧$
''', 'only if orthogonal', ['x', 'y'], [([1.0, 2.0], [0.5, 1.0])], lambda x, y: np.sum((x + y) ** 2), lambda x, y: x @ x + y @ y, lambda x, y: x @ x + y @ y + 2 * x @ y)
fails('matrix-binomial', r'''
**Square of a sum** of two square matrices: $⟦(A+B)^2=A^2+2AB+B^2⟧$
''', 'matrices do not commute', ['A', 'B'], square, lambda a, b: (a + b) @ (a + b), lambda a, b: a @ a + 2 * a @ b + b @ b, lambda a, b: a @ a + a @ b + b @ a + b @ b)
holds('least-squares-gradient', r'''
Normal equations: with data matrix $X$, targets $y$ and weights $w$, $$⟦\nabla_w\frac{1}{2}\|y-Xw\|_2^2=-X^\top(y-Xw)⟧$$
''', 'chain rule', ['X', 'y', 'w'], [([[1.0, 2.0], [0.0, 1.0], [3.0, -1.0]], [1.0, 0.5, 2.0], [0.3, -0.2])],
      lambda x, y, w: np.array([float(mp.diff(lambda *v: mp.fsum((y[i] - mp.fdot(x[i], v)) ** 2 for i in range(3)) / 2, tuple(w), n)) for n in ((1, 0), (0, 1))]), lambda x, y, w: -x.T @ (y - x @ w))

# Losses and metrics

holds('logit-gradient', r'''
* ✨ **Binary cross-entropy on logits**
	With $\sigma(z)=\frac{1}{1+e^{-z}}$ and $L=-y\log\sigma(z)-(1-y)\log(1-\sigma(z))$ the gradient is $⟦\frac{\partial L}{\partial z}=\sigma(z)-y⟧$
''', 'the logistic cancels', ['z', 'y'], [(0.7, 1.0), (-1.2, 0.3)], lambda z, y: slope(lambda t: mp.log(1 + mp.exp(t)) - y * t, z), lambda z, y: logistic(z) - y)
holds('f1-from-counts', r'''
**F1.** With precision $P=\frac{TP}{TP+FP}$ and recall $R=\frac{TP}{TP+FN}$ : $$⟦\frac{2PR}{P+R}=\frac{2TP}{2TP+FP+FN}⟧$$ ($TP$, $FP$, $FN$ are positive counts)
''', 'multiply out', ['TP', 'FP', 'FN'], [(8, 2, 4)], lambda t, f, n: stats.hmean([t / (t + f), t / (t + n)]), lambda t, f, n: 2 * t / (2 * t + f + n))
fails('f1-arithmetic', r'''
F1 is the mean of precision $P$ and recall $R$ (both in $(0,1]$): $⟦\frac{2PR}{P+R}=\frac{P+R}{2}⟧$
''', 'the harmonic mean', ['P', 'R'], [(0.5, 0.8)], lambda a, b: 2 * a * b / (a + b), lambda a, b: (a + b) / 2, lambda a, b: stats.hmean([a, b]))
holds('dice-from-jaccard', r'''
- Dice aus Jaccard: mit $J=\frac{TP}{TP+FP+FN}$ gilt $⟦\frac{2TP}{2TP+FP+FN}=\frac{2J}{1+J}⟧$
''', 'divide by the union', ['TP', 'FP', 'FN'], [(8, 2, 4)], lambda t, f, n: 2 * t / (2 * t + f + n), lambda t, f, n: 2 / (1 + (t + f + n) / t))
holds('alpha-bar-step', r'''
**Diffusion**: with $\bar{\alpha}_t=\prod_{s=1}^{t}\alpha_s$ and $0<\alpha_s<1$ one has $⟦\bar{\alpha}_t=\alpha_t\bar{\alpha}_{t-1}⟧$ for integers $t\ge2$
''', 'one more factor', [r'\alpha', 't'], [([0.9, 0.8, 0.7], 3)], lambda a, t: np.prod(a[:t]), lambda a, t: a[t - 1] * np.prod(a[:t - 1]))

# Nothing to hold the claim against

verdict_only('mean-of-unknown', 'unchecked', r'''
* **Some noise** $Y$ with $⟦E[Y]=\lambda⟧$
''', 'no distribution of Y')
verdict_only('plain-definition', 'unchecked', r'''
**Total loss**: $⟦\mathcal{L}_{total}=\mathcal{L}_{task}+\lambda\mathcal{L}_{reg}⟧$
''', 'a definition has nothing to agree with')
verdict_only('order', 'unchecked', r'''
- Sorting takes $⟦T(n)=O(n\log n)⟧$ steps
''', 'an order is no value')
verdict_only('update', 'unchecked', r'''
SGD 更新：$⟦\theta\leftarrow\theta-\eta g⟧$
''', 'an update claims nothing')

if __name__ == '__main__':
    c.write('claims.json', items)
