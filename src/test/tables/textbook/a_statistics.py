"""Kernels and Gaussian processes, statistics and tests."""
import numpy
from mpmath import mp
from scipy import stats

from case_a import exact, matrix, topic, total

case, negative = topic('kernels')

case('rbf', r'''* ✨ **RBF kernel**
	Similarity that falls with the distance of two points $x$ and $x'$, with length scale $\ell>0$: $⟦k(x,x')=\exp\left(-\frac{\|x-x'\|^2}{2\ell^2}\right)⟧$
''', ['x', "x'", r'\ell'], [([1.0, 2.0], [0.5, 1.0], 0.8), ([0.0, 0.3, -1.0], [1.0, 0.0, -1.5], 2.0)],
     lambda x, y, l: numpy.exp(-numpy.sum((x - y) ** 2) / (2 * l ** 2)), lambda x, y, l: mp.fprod(mp.npdf(a, b, l) * l * mp.sqrt(2 * mp.pi) for a, b in zip(exact(x), exact(y))))

case('rational-quadratic', r'''### 有理二次核

相当于许多长度尺度不同的高斯核的混合，$\alpha>0$ 控制混合的宽度，$\ell$ 为长度尺度：

$$⟦k_{RQ}(x,x')=\sigma^2\left(1+\frac{(x-x')^2}{2\alpha\ell^2}\right)^{-\alpha}⟧$$
''', ['x', "x'", r'\sigma', r'\alpha', r'\ell'], [(1.0, 2.5, 1.2, 0.7, 0.9), (-0.3, 0.4, 0.5, 3.0, 2.0)],
     lambda x, y, s, a, l: s ** 2 * (1 + (x - y) ** 2 / (2 * a * l ** 2)) ** -a, lambda x, y, s, a, l: mp.mpf(s) ** 2 * mp.exp(-a * mp.log1p((mp.mpf(x) - y) ** 2 / (2 * mp.mpf(a) * mp.mpf(l) ** 2))))

case('periodic', r'''**Periodic kernel** for functions that repeat with period $p$:

$$⟦k_{Per}(x,x')=\sigma^2exp\left(-\frac{2sin^2(\pi|x-x'|/p)}{\ell^2}\right)⟧$$
''', ['x', "x'", r'\sigma', 'p', r'\ell'], [(0.2, 1.9, 1.5, 1.2, 0.7), (3.0, -1.0, 0.8, 5.0, 2.0)],
     lambda x, y, s, p, l: s ** 2 * numpy.exp(-2 * numpy.sin(numpy.pi * abs(x - y) / p) ** 2 / l ** 2),
     lambda x, y, s, p, l: mp.mpf(s) ** 2 * mp.exp((mp.cos(2 * mp.pi * (mp.mpf(x) - y) / p) - 1) / mp.mpf(l) ** 2))

case('linear', r'''- Linear kernel: Bayesian linear regression as a Gaussian process, $⟦k_{Lin}(x,x')=\sigma_b^2+\sigma_v^2(x-c)(x'-c)⟧$ where $c$ is the point that all lines pass through
''', ['x', "x'", r'\sigma_b', r'\sigma_v', 'c'], [(1.0, -2.0, 0.5, 1.5, 0.3), (2.0, 4.0, 0.1, 0.7, 1.0)],
     lambda x, y, b, v, c: b ** 2 + v ** 2 * (x - c) * (y - c), lambda x, y, b, v, c: mp.mpf(b) ** 2 + mp.mpf(v) ** 2 * (mp.mpf(x) * y - mp.mpf(c) * (mp.mpf(x) + y) + mp.mpf(c) ** 2))

case('laplacian', r'''* Laplacian kernel: $⟦k(\mathbf{x},\mathbf{y})=\exp(-\gamma\|\mathbf{x}-\mathbf{y}\|_1)⟧$, less smooth than the Gaussian one; $\gamma>0$
''', [r'\mathbf{x}', r'\mathbf{y}', r'\gamma'], [([1.0, -2.0], [0.5, -1.0], 0.6), ([0.1, 0.2, 0.3], [0.0, 0.5, -0.4], 1.5)],
     lambda x, y, g: numpy.exp(-g * numpy.abs(x - y).sum()), lambda x, y, g: mp.fprod(mp.exp(-g * abs(a - b)) for a, b in zip(exact(x), exact(y))))

case('chi-squared', r'''## Chi-squared kernel

For histograms $x$ and $y$ with non-negative bins:

$$⟦k(x,y)=\exp\left(-\gamma\sum_i\frac{(x[i]-y[i])^2}{x[i]+y[i]}\right)⟧$$
''', ['x', 'y', r'\gamma'], [([0.2, 0.5, 0.3], [0.4, 0.4, 0.2], 1.0), ([3.0, 1.0], [1.0, 2.0], 0.5)],
     lambda x, y, g: numpy.exp(-g * numpy.sum((x - y) ** 2 / (x + y))), lambda x, y, g: mp.exp(-g * total(a + b - 4 * a * b / (a + b) for a, b in zip(exact(x), exact(y)))))

case('gp-mean', r'''* ✨ **GP regression**
	Predictive mean at a test point from noisy targets $\mathbf{y}$, where $K$ is the covariance matrix of the training inputs, $\mathbf{k}_*$ the vector of covariances with the test point and $\sigma_n$ the noise level:
	$$⟦\bar{f}_*=\mathbf{k}_*^{\top}(K+\sigma_n^2I)^{-1}\mathbf{y}⟧$$
''', [r'\mathbf{k}_*', 'K', r'\sigma_n', r'\mathbf{y}'],
     [([0.8, 0.3], [[1.0, 0.4], [0.4, 1.0]], 0.1, [1.5, -0.5]), ([0.2, 0.9, 0.5], [[2.0, 0.3, 0.1], [0.3, 2.0, 0.6], [0.1, 0.6, 2.0]], 0.7, [0.3, 1.0, -2.0])],
     lambda k, m, s, y: k @ numpy.linalg.solve(m + s ** 2 * numpy.eye(len(y)), y), lambda k, m, s, y: (matrix(k).T * mp.inverse(matrix(m) + mp.mpf(s) ** 2 * mp.eye(len(y))) * matrix(y))[0])

case('gp-variance', r'''**Predictive variance of a GP** (noise free value $f_*$ at $\mathbf{x}_*$):

$$⟦\mathbb{V}[f_*]=k(\mathbf{x}_*,\mathbf{x}_*)-\mathbf{k}_*^{\top}(K+\sigma_n^2I)^{-1}\mathbf{k}_*⟧$$

$K$ holds the covariances of the training inputs, the vector $\mathbf{k}_*$ those with $\mathbf{x}_*$.
''', [r'k(\mathbf{x}_*,\mathbf{x}_*)', r'\mathbf{k}_*', 'K', r'\sigma_n'],
     [(1.0, [0.8, 0.3], [[1.0, 0.4], [0.4, 1.0]], 0.1), (2.0, [0.5, 1.1], [[2.0, -0.2], [-0.2, 2.0]], 0.5)],
     lambda v, k, m, s: v - k @ numpy.linalg.solve(m + s ** 2 * numpy.eye(len(k)), k), lambda v, k, m, s: v - mp.norm(mp.lu_solve(mp.cholesky(matrix(m) + mp.mpf(s) ** 2 * mp.eye(len(k))), matrix(k))) ** 2)

case('gp-evidence', r'''### Log marginal likelihood

$$⟦\log p(\mathbf{y}|X)=-\frac{1}{2}\mathbf{y}^{\top}K_y^{-1}\mathbf{y}-\frac{1}{2}\log|K_y|-\frac{n}{2}\log2\pi⟧$$

Here $K_y$ is the covariance matrix of the $n$ noisy targets $\mathbf{y}$ at the inputs $X$.
''', [r'\mathbf{y}', 'K_y', 'n'], [([0.5, -1.0], [[1.1, 0.3], [0.3, 1.1]], 2), ([0.2, 0.1, 2.0], [[2.0, 0.5, 0.0], [0.5, 1.5, 0.4], [0.0, 0.4, 1.0]], 3)],
     lambda y, k, n: stats.multivariate_normal(numpy.zeros(n), k).logpdf(y), lambda y, k, n: -(matrix(y).T * mp.lu_solve(matrix(k), matrix(y)))[0] / 2 - mp.log(mp.det(matrix(k))) / 2 - n * mp.log(2 * mp.pi) / 2)

case('expected-improvement', r'''* ##### ✨Expected Improvement (EI)
	Acquisition of Bayesian optimisation, from the posterior mean $\mu(x)$ and standard deviation $\sigma(x)$ at $x$ and the best value $f^*$ so far.
	$⟦EI(x)=(\mu(x)-f^*)\Phi(Z)+\sigma(x)\phi(Z),\quad Z=\frac{\mu(x)-f^*}{\sigma(x)}⟧$
	* $\Phi$ and $\phi$ are the CDF and the PDF of the standard normal distribution
''', [r'\mu(x)', r'\sigma(x)', 'f^*'], [(1.2, 0.5, 1.0), (0.3, 0.8, 1.1)],
     lambda m, s, f: (m - f) * stats.norm.cdf((m - f) / s) + s * stats.norm.pdf((m - f) / s),
     lambda m, s, f: mp.quad(lambda u: (u - f) * mp.npdf(u, m, s), mp.linspace(f, max(f, m) + 18 * s, 19)))

case('mmd', r'''**MMD**: squared maximum mean discrepancy between samples $x_1,\dots,x_m$ and $y_1,\dots,y_n$ under a kernel $k$:

$$⟦\widehat{MMD}^2=\frac{1}{m^2}\sum_{i,j=1}^{m}k(x_i,x_j)-\frac{2}{mn}\sum_{i=1}^{m}\sum_{j=1}^{n}k(x_i,y_j)+\frac{1}{n^2}\sum_{i,j=1}^{n}k(y_i,y_j)⟧$$
''', ['k', 'x', 'y', 'm', 'n'],
     [({'fn': {'params': ['a', 'b'], 'latex': 'e^{-(a-b)^2}'}}, [0.1, 0.9, -0.4], [1.5, 2.0], 3, 2), ({'fn': {'params': ['a', 'b'], 'latex': 'e^{-(a-b)^2}'}}, [0.0, 1.0], [0.5, 0.2, 0.3], 2, 3)],
     lambda k, x, y, m, n: sum(s * numpy.exp(-numpy.subtract.outer(a, b) ** 2).mean() for s, a, b in [(1, x, x), (-2, x, y), (1, y, y)]),
     lambda k, x, y, m, n: total(p * q * mp.exp(-(a - b) ** 2) for p, a in [*((mp.mpf(1) / m, v) for v in exact(x)), *((-mp.mpf(1) / n, v) for v in exact(y))] for q, b in [*((mp.mpf(1) / m, v) for v in exact(x)), *((-mp.mpf(1) / n, v) for v in exact(y))]))

negative('gp-prior', r'''- A Gaussian process is a law over functions, $⟦f(x)\sim\mathcal{GP}\left(m(x),k(x,x')\right)⟧$, with mean function $m$ and covariance function $k$.
''', {'x': 0.5}, 'refused', 'the law of a random function states no value')

case, negative = topic('statistics')

case('z-proportion', r'''* ✨ **One-proportion z-test**
	Compares a sample proportion $\hat{p}$ from $n$ trials with the claimed $p_0$.
	$⟦z=\frac{\hat{p}-p_0}{\sqrt{\frac{p_0(1-p_0)}{n}}}⟧$
''', [r'\hat{p}', 'p_0', 'n'], [(0.56, 0.5, 200), (0.12, 0.2, 75)],
     lambda p, q, n: (p - q) / numpy.sqrt(q * (1 - q) / n), lambda p, q, n: (n * mp.mpf(p) - n * mp.mpf(q)) / mp.sqrt(n * mp.mpf(q) * (1 - mp.mpf(q))))

case('chi-square', r'''**Chi-square statistic.** Sums the squared gaps between observed counts $O_i$ and expected counts $E_i$ over $k$ cells: $⟦\chi^2=\sum_{i=1}^{k}\frac{(O_i-E_i)^2}{E_i}⟧$
''', ['O', 'E', 'k'], [([18, 22, 20], [20, 20, 20], 3), ([44, 56, 30, 70], [50.0, 50.0, 40.0, 60.0], 4)],
     lambda o, e, k: stats.chisquare(o, e).statistic, lambda o, e, k: total(a ** 2 / b for a, b in zip(exact(o), exact(e))) - int(sum(o)))

case('welch-t', r'''### Welch 检验

两组方差不等时的 $t$ 统计量，$s_1,s_2$ 为样本标准差，$n_1,n_2$ 为样本量：

$$⟦t=\frac{\overline{X}_1-\overline{X}_2}{\sqrt{\frac{s_1^2}{n_1}+\frac{s_2^2}{n_2}}}⟧$$
''', [r'\overline{X}_1', r'\overline{X}_2', 's_1', 's_2', 'n_1', 'n_2'], [(5.2, 4.6, 1.1, 0.7, 30, 25), (101.0, 104.5, 9.0, 15.0, 12, 8)],
     lambda a, b, s, t, m, n: stats.ttest_ind_from_stats(a, s, m, b, t, n, equal_var=False).statistic, lambda a, b, s, t, m, n: (mp.mpf(a) - b) / mp.hypot(mp.mpf(s) / mp.sqrt(m), mp.mpf(t) / mp.sqrt(n)))

case('welch-df', r'''- Welch-Satterthwaite degrees of freedom:
	$$⟦\nu\approx\frac{\left(\frac{s_1^2}{n_1}+\frac{s_2^2}{n_2}\right)^2}{\frac{s_1^4}{n_1^2(n_1-1)}+\frac{s_2^4}{n_2^2(n_2-1)}}⟧$$
	with sample standard deviations $s_1$, $s_2$ and sample sizes $n_1$, $n_2$
''', ['s_1', 's_2', 'n_1', 'n_2'], [(1.1, 0.7, 30, 25), (9.0, 15.0, 12, 8)],
     lambda s, t, m, n: (s ** 2 / m + t ** 2 / n) ** 2 / ((s ** 2 / m) ** 2 / (m - 1) + (t ** 2 / n) ** 2 / (n - 1)),
     lambda s, t, m, n: 1 / (1 / ((1 + mp.mpf(t) ** 2 * m / (n * mp.mpf(s) ** 2)) ** 2 * (m - 1)) + 1 / ((1 + mp.mpf(s) ** 2 * n / (m * mp.mpf(t) ** 2)) ** 2 * (n - 1))))

case('pooled-variance', r'''**Pooled variance** of two samples with variances $s_1^2$ and $s_2^2$: $⟦s_p^2=\frac{(n_1-1)s_1^2+(n_2-1)s_2^2}{n_1+n_2-2}⟧$
''', ['s_1', 's_2', 'n_1', 'n_2'], [(2.0, 3.0, 10, 14), (0.5, 0.9, 4, 31)],
     lambda s, t, m, n: numpy.average([s ** 2, t ** 2], weights=[m - 1, n - 1]), lambda s, t, m, n: mp.mpf(s) ** 2 + (mp.mpf(t) ** 2 - mp.mpf(s) ** 2) * (n - 1) / (m + n - 2))

case('pearson', r'''* ##### ✨Pearson correlation
	Strength of a linear relation between paired samples with means $\bar{x}$ and $\bar{y}$.
	$$⟦r=\frac{\sum_{i=1}^n(x_i-\bar{x})(y_i-\bar{y})}{\sqrt{\sum_{i=1}^n(x_i-\bar{x})^2}\sqrt{\sum_{i=1}^n(y_i-\bar{y})^2}}⟧$$
''', ['x', 'y', r'\bar{x}', r'\bar{y}', 'n'], [([1.0, 2.0, 3.0, 6.0], [2.0, 1.5, 4.0, 4.5], 3.0, 3.0, 4), ([0.0, 1.0, 5.0], [3.0, 0.0, -3.0], 2.0, 0.0, 3)],
     lambda x, y, a, b, n: stats.pearsonr(x, y)[0], lambda x, y, a, b, n: mp.fdot(exact(x - a), exact(y - b)) / (mp.norm(matrix(x - a)) * mp.norm(matrix(y - b))))

case('covariance', r'''* ✨ **样本协方差**
	其中 $\bar{x}=\frac{1}{n}\sum_{i=1}^{n}x_i$，$\bar{y}=\frac{1}{n}\sum_{i=1}^{n}y_i$ 为样本均值，$n$ 为样本量。
	$⟦s_{xy}=\frac{1}{n-1}\sum_{i=1}^{n}(x_i-\bar{x})(y_i-\bar{y})⟧$
''', ['x', 'y', 'n'], [([2.1, 2.5, 3.6, 4.0], [8.0, 10.0, 12.0, 14.0], 4), ([1.0, 0.0, -2.0], [0.5, 0.25, 4.0], 3)],
     lambda x, y, n: numpy.cov(x, y)[0, 1], lambda x, y, n: (mp.fdot(exact(x), exact(y)) - total(exact(x)) * total(exact(y)) / n) / (n - 1))

case('covariance-moments', r'''- Covariance from moments: $⟦\text{Cov}(X,Y)=E[XY]-E[X]E[Y]⟧$ for random variables $X$ and $Y$
''', ['E[XY]', 'E[X]', 'E[Y]'], [(3.5, 1.2, 2.0), (-0.4, 0.5, 0.6)], lambda c, a, b: c - a * b, lambda c, a, b: mp.mpf(c) - mp.mpf(a) * mp.mpf(b))

case('se-two-proportions', r'''## Standard error of a difference

For two proportions under a common pooled $\hat{p}$ and sample sizes $n_1$, $n_2$:

\[⟦SE=\sqrt{\hat{p}(1-\hat{p})\left(\frac{1}{n_1}+\frac{1}{n_2}\right)}⟧\]
''', [r'\hat{p}', 'n_1', 'n_2'], [(0.3, 100, 150), (0.55, 40, 25)],
     lambda p, m, n: numpy.sqrt(p * (1 - p) * (1 / m + 1 / n)), lambda p, m, n: mp.hypot(mp.sqrt(mp.mpf(p) * (1 - mp.mpf(p)) / m), mp.sqrt(mp.mpf(p) * (1 - mp.mpf(p)) / n)))

case('wilson-lower', r'''**Wilson score, lower bound** for a proportion $\hat{p}$ of $n$ trials at the normal quantile $z$:

$$⟦w^-=\frac{1}{1+\frac{z^2}{n}}\left(\hat{p}+\frac{z^2}{2n}-z\sqrt{\frac{\hat{p}(1-\hat{p})}{n}+\frac{z^2}{4n^2}}\right)⟧$$
''', [r'\hat{p}', 'n', 'z'], [(0.9, 20, 1.96), (0.25, 120, 2.5758)],
     lambda p, n, z: (p + z ** 2 / (2 * n) - z * numpy.sqrt(p * (1 - p) / n + z ** 2 / (4 * n ** 2))) / (1 + z ** 2 / n),
     lambda p, n, z: mp.findroot(lambda w: (mp.mpf(p) - w) - mp.mpf(z) * mp.sqrt(w * (1 - w) / n), (mp.mpf(p) - 2 * mp.sqrt(mp.mpf(p) * (1 - mp.mpf(p)) / n), mp.mpf(p) / 2), solver='anderson'))

case('interval', r'''* Confidence interval of a mean with known $\sigma$
	$⟦CI=\left[\bar{x}-z_{\alpha/2}\frac{\sigma}{\sqrt{n}},\ \bar{x}+z_{\alpha/2}\frac{\sigma}{\sqrt{n}}\right]⟧$
	* $z_{\alpha/2}$ : critical value of the normal distribution
	* $\bar{x}$ : sample mean of $n$ observations
''', [r'\bar{x}', r'z_{\alpha/2}', r'\sigma', 'n'], [(10.0, 1.96, 2.0, 25), (-0.4, 2.5758, 0.3, 50)],
     lambda x, z, s, n: [x - z * s / numpy.sqrt(n), x + z * s / numpy.sqrt(n)], lambda x, z, s, n: [x + w * z * s * mp.mpf(n) ** -0.5 for w in (-1, 1)])

case('bayes-factor', r'''**Bayes factor.** How far the data $D$ shift the odds from model $M_2$ to $M_1$:
$⟦K=\frac{\Pr(D|M_1)}{\Pr(D|M_2)}=\frac{\Pr(M_1|D)}{\Pr(M_2|D)}\frac{\Pr(M_2)}{\Pr(M_1)}⟧$
''', [r'\Pr(M_1|D)', r'\Pr(M_2|D)', r'\Pr(M_1)', r'\Pr(M_2)'], [(0.8, 0.2, 0.5, 0.5), (0.35, 0.65, 0.1, 0.9)],
     lambda a, b, p, q: a / b * q / p, lambda a, b, p, q: mp.mpf(a) * q / (mp.mpf(b) * p))

case('bootstrap', r'''### Bootstrap standard error

From the replicates $\hat{\theta}^*_b$ of $B$ resamples with mean $\bar{\theta}^*=\frac{1}{B}\sum_{b=1}^{B}\hat{\theta}^*_b$:

$$⟦\widehat{se}_B=\left\{\frac{1}{B-1}\sum_{b=1}^{B}\left[\hat{\theta}^*_b-\bar{\theta}^*\right]^2\right\}^{1/2}⟧$$
''', [r'\hat{\theta}^*', 'B'], [([2.1, 1.8, 2.6, 2.3, 1.9], 5), ([0.51, 0.48, 0.55], 3)],
     lambda r, b: numpy.std(r, ddof=1), lambda r, b: mp.sqrt(total((x - y) ** 2 for x in exact(r) for y in exact(r)) / (2 * b * (b - 1))))

case('anova-f', r'''* ✨ **ANOVA F statistic**
	Variance between $K$ groups over the variance within, for $N$ observations.
	$⟦F=\frac{SSB/(K-1)}{SSW/(N-K)}⟧$
	* between : $SSB=\sum_{i=1}^{K}n_i(m_i-\mu)^2$, where $m_i$ is the mean and $n_i$ the size of group $i$ and $\mu$ the grand mean
	* within : $SSW=\sum_{i=1}^{K}(n_i-1)s_i^2$ with the group standard deviations $s_i$
''', ['n', 'm', r'\mu', 's', 'K', 'N'], [([5, 5, 5], [1.0, 2.0, 3.0], 2.0, [0.5, 0.6, 0.7], 3, 15), ([4, 8], [3.0, 1.5], 2.0, [1.0, 0.8], 2, 12)],
     lambda n, m, g, s, k, t: (n * (m - g) ** 2).sum() / (k - 1) / (((n - 1) * s ** 2).sum() / (t - k)),
     lambda n, m, g, s, k, t: mp.mpf(t - k) / (k - 1) * (total(int(a) * b ** 2 for a, b in zip(n, exact(m))) - t * mp.mpf(g) ** 2) / total(int(a - 1) * b ** 2 for a, b in zip(n, exact(s))))

case('kendall', r'''- Kendall rank correlation (no ties), over all pairs of $n$ observations: $⟦\tau=\frac{2}{n(n-1)}\sum_{i<j}\text{sgn}(x_i-x_j)\,\text{sgn}(y_i-y_j)⟧$
''', ['x', 'y', 'n'], [([1.0, 2.0, 3.0, 4.0], [1.0, 3.0, 2.0, 4.0], 4), ([0.3, 0.1, 0.9, 0.5, 0.7], [5.0, 9.0, 1.0, 4.0, 8.0], 5)],
     lambda x, y, n: stats.kendalltau(x, y).correlation, lambda x, y, n: total(mp.sign((a - b) * (c - d)) for a, c in zip(exact(x), exact(y)) for b, d in zip(exact(x), exact(y))) / (n * (n - 1)))

case('odds-ratio', r'''**Odds ratio** of a two by two table with exposed cases $a$, exposed controls $b$, other cases $c$ and other controls $d$: $⟦OR=\frac{a/b}{c/d}=\frac{ad}{bc}⟧$
''', ['a', 'b', 'c', 'd'], [(20, 80, 10, 90), (7, 3, 4, 11)],
     lambda a, b, c, d: a * d / (b * c), lambda a, b, c, d: mp.exp(mp.log(a) + mp.log(d) - mp.log(b) - mp.log(c)))

case('skewness', r'''## Sample skewness

$$
⟦g_1=\frac{\frac1n\sum_{i=1}^n(x_i-\bar{x})^3}{\left[\frac1n\sum_{i=1}^n(x_i-\bar{x})^2\right]^{3/2}}⟧
$$

where $\bar{x}$ is the mean of the $n$ values $x_i$.
''', ['x', r'\bar{x}', 'n'], [([1.0, 2.0, 2.0, 3.0, 7.0], 3.0, 5), ([-4.0, 0.0, 1.0, 3.0], 0.0, 4)],
     lambda x, m, n: stats.skew(x), lambda x, m, n: total((v - m) ** 3 for v in exact(x)) / n / (total((v - m) ** 2 for v in exact(x)) / n) ** 1.5)

negative('kolmogorov-smirnov', r'''* Kolmogorov-Smirnov statistic : largest gap between the empirical distribution function $F_n$ and a given one, $⟦D_n=\sup_x|F_n(x)-F(x)|⟧$
''', {'F': {'dist': 'Normal', 'args': {'mu': 0, 'sigma': 1}}}, 'open', 'the empirical distribution function is not known')

negative('short-data', r'''- Weighted mean: $⟦\bar{x}_w=\frac{\sum_{i=1}^{n}w_ix_i}{\sum_{i=1}^{n}w_i}⟧$ with weights $w_i\ge 0$ for the $n$ values $x_i$
''', {'w': [1.0, 2.0, 1.0], 'x': [0.5, 1.5, 2.5], 'n': 5}, 'refused', 'entries 4 and 5 do not exist')
