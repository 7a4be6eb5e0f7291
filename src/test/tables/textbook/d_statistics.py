"""Tests, intervals, regression and robust statistics."""
import statistics

import mpmath as mp
import numpy as np
from scipy import special, stats

from c import case, fn

mean = statistics.fmean

case('stat/pooled-t', r'''
## Two-sample t-test
tags: #stats #hypothesis-testing

Assumes equal variances. Pooled variance first, then the statistic:

$$s_p^2 = \frac{(n_1-1)s_1^2 + (n_2-1)s_2^2}{n_1+n_2-2}$$

$$⟦t = \frac{\bar x_1 - \bar x_2}{s_p\sqrt{1/n_1 + 1/n_2}}⟧$$

where $\bar x_i$, $s_i$, $n_i$ are sample mean, standard deviation and size of group $i$.
''', [r'\bar x_1', r'\bar x_2', 's_1', 's_2', 'n_1', 'n_2'],
    [[5.2, 4.6, 0.8, 0.9, 12, 15], [100.0, 103.5, 9.0, 12.0, 30, 20]],
    lambda x, y, s, r, n, m: stats.ttest_ind_from_stats(x, s, n, y, r, m).statistic,
    lambda x, y, s, r, n, m: (x - y) / mp.sqrt(((n - 1) * mp.mpf(s) ** 2 + (m - 1) * mp.mpf(r) ** 2) / (n + m - 2) * (mp.mpf(1) / n + mp.mpf(1) / m)))

case('stat/chi-square-table', r'''
- **卡方检验（独立性）**
	- $O_{ij}$ 观测频数，$E_{ij}=\frac{R_iC_j}{N}$ 期望频数
	- 行和 $R_i=\sum_{j=1}^{c}O_{ij}$，列和 $C_j=\sum_{i=1}^{r}O_{ij}$，总数 $N=\sum_{i=1}^{r}R_i$
	- 统计量：$⟦\chi^2=\sum_{i=1}^{r}\sum_{j=1}^{c}\frac{(O_{ij}-E_{ij})^2}{E_{ij}}⟧$，自由度 $(r-1)(c-1)$
''', ['O', 'r', 'c'], [[[[12, 8], [5, 15]], 2, 2], [[[10, 20, 30], [6, 9, 25]], 2, 3]],
    lambda o, r, c: stats.chi2_contingency(o, correction=False)[0],
    lambda o, r, c: mp.fsum(mp.mpf(o[i][j]) ** 2 * sum(map(sum, o)) / (sum(o[i]) * sum(row[j] for row in o)) for i in range(r) for j in range(c)) - sum(map(sum, o)), language='zh')

case('stat/welch-df', r'''
**Welch's t-test**: unequal variances; the degrees of freedom come from Satterthwaite's approximation

$$
⟦\nu \approx \frac{\left(\frac{s_1^2}{n_1}+\frac{s_2^2}{n_2}\right)^2}{\frac{(s_1^2/n_1)^2}{n_1-1}+\frac{(s_2^2/n_2)^2}{n_2-1}}⟧
$$
''', ['s_1', 's_2', 'n_1', 'n_2'], [[1.5, 3.0, 10, 14], [0.4, 0.4, 8, 8]],
    lambda s, r, n, m: (s**2 / n + r**2 / m) ** 2 / ((s**2 / n) ** 2 / (n - 1) + (r**2 / m) ** 2 / (m - 1)),
    lambda s, r, n, m: 1 / ((mp.mpf(s) ** 2 / n / (mp.mpf(s) ** 2 / n + mp.mpf(r) ** 2 / m)) ** 2 / (n - 1) + (mp.mpf(r) ** 2 / m / (mp.mpf(s) ** 2 / n + mp.mpf(r) ** 2 / m)) ** 2 / (m - 1)))

case('stat/anova', r'''
### One-way ANOVA
$k$ groups with $n$ observations each, $x_{ij}$ = observation $j$ of group $i$.

1. group means $\bar{x}_i=\frac{1}{n}\sum_{j=1}^{n}x_{ij}$
2. grand mean $\bar{x}=\frac{1}{k}\sum_{i=1}^{k}\bar{x}_i$
3. $SSB=n\sum_{i=1}^{k}(\bar{x}_i-\bar{x})^2$
4. $SSW=\sum_{i=1}^{k}\sum_{j=1}^{n}(x_{ij}-\bar{x}_i)^2$
5. $⟦F=\frac{SSB/(k-1)}{SSW/(k(n-1))}⟧$
''', ['x', 'k', 'n'], [[[[4.1, 5.0, 5.9], [6.2, 7.1, 6.6], [5.5, 4.9, 5.1]], 3, 3], [[[1.0, 2.0, 4.0, 3.0], [2.5, 2.0, 5.0, 4.5]], 2, 4]],
    lambda x, k, n: stats.f_oneway(*x).statistic,
    lambda x, k, n: n * sum((mean(g) - mean(sum(x, []))) ** 2 for g in x) / (k - 1) / (sum((v - mean(g)) ** 2 for g in x for v in g) / (k * (n - 1))))

case('stat/fisher-z-interval', r'''
> Fisher transform of a correlation $r$ from $n$ pairs: $z=\frac12\ln\frac{1+r}{1-r}$.
> Back on the scale of $r$, the upper end of the interval is
> $$⟦r_{up}=\tanh\left(z+\frac{1.96}{\sqrt{n-3}}\right)⟧$$
''', ['r', 'n'], [[0.5, 28], [-0.2, 103]],
    lambda r, n: np.tanh(np.arctanh(r) + 1.96 / np.sqrt(n - 3)),
    lambda r, n: 1 - 2 / (mp.exp(2 * (mp.log((1 + mp.mpf(r)) / (1 - mp.mpf(r))) / 2 + mp.mpf('1.96') / mp.sqrt(n - 3))) + 1))

case('stat/wilson-lower', r'''
---
title: Ranking by rating
aliases: [Wilson score]
---
Sort by the lower end of the Wilson interval, not by the average. $\hat{p}$ is the share of positive votes, $n$ the number of votes, $z$ the normal quantile.

$$ ⟦p_{low}=\frac{\hat{p}+\frac{z^2}{2n}-z\sqrt{\frac{\hat{p}(1-\hat{p})}{n}+\frac{z^2}{4n^2}}}{1+\frac{z^2}{n}}⟧ $$
''', [r'\hat{p}', 'n', 'z'], [[0.8, 10, 1.96], [0.5, 200, 1.0]],
    lambda p, n, z: (p + z * z / 2 / n - z * np.sqrt(p * (1 - p) / n + z * z / 4 / n / n)) / (1 + z * z / n),
    lambda p, n, z: mp.findroot(lambda q: (mp.mpf(p) - q) - z * mp.sqrt(q * (1 - q) / n), mp.mpf(p) - mp.mpf(z) * mp.sqrt(mp.mpf(p) * (1 - p) / n)))

case('stat/mann-whitney', r'''
* ✨ **Mann-Whitney U**
	* rank both samples together; $R_1$ is the rank sum of the first sample
	* $U_1=R_1-\frac{n_1(n_1+1)}{2}$ and $U_2=n_1n_2-U_1$
	* large samples: $⟦z=\frac{U_1-\frac{n_1n_2}{2}}{\sqrt{\frac{n_1n_2(n_1+n_2+1)}{12}}}⟧$
''', ['R_1', 'n_1', 'n_2'], [[120, 10, 12], [75.5, 8, 9]],
    lambda r, n, m: (r - n * (n + 1) / 2 - n * m / 2) / np.sqrt(n * m * (n + m + 1) / 12),
    lambda r, n, m: (mp.mpf(r) - mp.mpf(n) * (n + m + 1) / 2) * mp.sqrt(mp.mpf(12) / (n * m * (n + m + 1))))

case('stat/benjamini-hochberg', r'''
#### FDR control
Sort the p-values, $p_1\le p_2\le\dots\le p_m$. Reject the hypotheses $1,\dots,k$ with
$$⟦k=\max\left\{i : p_i\leq\frac{i}{m}\alpha\right\}⟧$$
(level $\alpha$, $m$ tests)
''', ['p', 'm', r'\alpha'], [[[0.001, 0.008, 0.039, 0.041, 0.042, 0.06], 6, 0.05], [[0.01, 0.02, 0.03, 0.5], 4, 0.1]],
    lambda p, m, a: int(np.max(np.flatnonzero(p <= np.arange(1, m + 1) / m * a)) + 1),
    lambda p, m, a: max(i for i, v in enumerate(p, 1) if v * m <= i * a))

case('stat/cramers-v', r'''
- Cramér's V: effect size for a table with $r$ rows and $c$ columns, $n$ observations in total, $\chi^2$ the test statistic: $⟦V=\sqrt{\frac{\chi^2}{n\cdot\min(r-1,\,c-1)}}⟧$
''', [r'\chi^2', 'n', 'r', 'c'], [[8.4, 120, 2, 3], [30.0, 250, 4, 5]],
    lambda x, n, r, c: np.sqrt(x / n / min(r - 1, c - 1)), lambda x, n, r, c: mp.mpf(x) ** 0.5 / mp.mpf(n * (min(r, c) - 1)) ** 0.5)

case('stat/durbin-watson', r'''
**Durbin–Watson** checks residuals $e_1,...,e_T$ for autocorrelation (2 = none):
\[ ⟦DW=\frac{\sum_{t=2}^{T}(e_t-e_{t-1})^2}{\sum_{t=1}^{T}e_t^2}⟧ \]
''', ['e', 'T'], [[[0.5, -0.3, 0.2, 0.4, -0.8], 5], [[1.0, 0.9, 1.1], 3]],
    lambda e, T: np.sum(np.diff(e) ** 2) / np.sum(e * e), lambda e, T: mp.fsum((mp.mpf(b) - a) ** 2 for a, b in zip(e, e[1:])) / mp.fsum(mp.mpf(v) ** 2 for v in e))

case('stat/mad', r'''
## Robust z-score
$$\text{MAD}=\text{median}\left(|x_i-\text{median}(x)|\right)$$
Points with $|M_i|>3.5$ are outliers, where $⟦M_i=\frac{0.6745(x_i-\text{median}(x))}{\text{MAD}}⟧$
''', ['x'], [[[1.0, 2.0, 4.0, 7.0, 30.0]], [[3.5, 3.0, 2.0, 9.0]]],
    lambda x: 0.6745 * (x - np.median(x)) / stats.median_abs_deviation(x),
    lambda x: [0.6745 * (v - statistics.median(x)) / statistics.median(abs(w - statistics.median(x)) for w in x) for v in x])

case('stat/skewness', r'''
Central moments $m_k=\frac{1}{n}\sum_{i=1}^n (x_i-\bar x)^k$ with $\bar x=\frac{1}{n}\sum_{i=1}^n x_i$.

* skewness: $⟦g_1=\frac{m_3}{m_2^{3/2}}⟧$
* excess kurtosis: $g_2=\frac{m_4}{m_2^2}-3$
''', ['x', 'n'], [[[1.0, 2.0, 3.0, 10.0], 4], [[0.5, -1.0, -1.5, 0.2, 0.1], 5]],
    lambda x, n: stats.skew(x), lambda x, n: mp.fsum((mp.mpf(v) - mp.fsum(x) / n) ** 3 for v in x) / n / (mp.fsum((mp.mpf(v) - mp.fsum(x) / n) ** 2 for v in x) / n) ** 1.5)

case('stat/power', r'''
**Power of a two-sided z-test** (ignoring the far tail), $\Phi$ is the standard normal CDF and $z_{1-\alpha/2}$ the critical value:
$$⟦1-\beta=\Phi\left(\frac{|\mu_1-\mu_0|\sqrt{n}}{\sigma}-z_{1-\alpha/2}\right)⟧$$
''', [r'\mu_1', r'\mu_0', r'\sigma', 'n', r'z_{1-\alpha/2}'], [[5.5, 5.0, 1.2, 40, 1.959963984540054], [-0.3, 0.0, 1.0, 64, 2.5758293035489004]],
    lambda m, k, s, n, z: stats.norm.cdf(abs(m - k) * np.sqrt(n) / s - z), lambda m, k, s, n, z: mp.ncdf(abs(mp.mpf(m) - k) * mp.sqrt(n) / s - z))

case('stat/bic', r'''
模型选择准则（$k$ 参数个数，$n$ 样本数，$\hat{L}$ 最大似然值）：
1. AIC：$AIC=2k-2\ln\hat{L}$
2. BIC：$⟦BIC=k\ln n-2\ln\hat{L}⟧$
3. 二者都是越小越好，BIC 对复杂模型惩罚更重
''', ['k', 'n', r'\hat{L}'], [[3, 100, 1e-12], [5, 20, 0.004]],
    lambda k, n, v: k * np.log(n) - 2 * np.log(v), lambda k, n, v: mp.log(mp.mpf(n) ** k / mp.mpf(v) ** 2), language='zh')

case('stat/gini', r'''
Inequality of incomes $x_1,\ldots,x_n$ with mean $\bar{x}$: $⟦G=\frac{\sum_{i=1}^{n}\sum_{j=1}^{n}|x_i-x_j|}{2n^2\bar{x}}⟧$ where $\bar{x}=\frac{1}{n}\sum_i x_i$. Not to be confused with the Gini impurity!
''', ['x', 'n'], [[[1.0, 2.0, 3.0, 10.0], 4], [[5.0, 5.0], 2]],
    lambda x, n: np.abs(np.subtract.outer(x, x)).sum() / (2 * n * n * x.mean()),
    lambda x, n: mp.mpf(2) * sum(i * mp.mpf(v) for i, v in enumerate(sorted(x), 1)) / (n * sum(x)) - mp.mpf(n + 1) / n)

case('stat/poisson-deviance', r'''
### Poisson regression
- link: $\log \mu_i = x_i^T\beta$
- deviance (with $0\log 0=0$):
$$ ⟦D = 2\sum_{i=1}^n \left[ y_i \log\frac{y_i}{\mu_i} - (y_i-\mu_i) \right]⟧ $$
''', ['y', r'\mu', 'n'], [[[2, 0, 5], [1.5, 0.7, 4.0], 3], [[1, 3], [1.0, 2.0], 2]],
    lambda y, m, n: 2 * np.sum(special.kl_div(y, m)), lambda y, m, n: 2 * mp.fsum((v * mp.log(v / mp.mpf(u)) if v else 0) - v + mp.mpf(u) for v, u in zip(y, m)))

case('stat/irls-weights', r'''
* ✨ **IRLS**
	Newton's method for logistic regression. With $p_i=\sigma(x_i^\top w)$, $\sigma(a)=\frac{1}{1+e^{-a}}$ the Hessian is $⟦H=\sum_{i=1}^{n}p_i(1-p_i)x_ix_i^\top⟧$
	* $x_i$ : feature vector of sample $i$
''', ['x', 'w', 'n'], [[[[1.0, 0.5], [1.0, -1.0], [1.0, 2.0]], [0.2, -0.4], 3], [[[1.0, 3.0], [0.0, 1.0]], [0.5, 0.1], 2]],
    lambda x, w, n: x.T @ np.diag(special.expit(x @ w) * special.expit(-x @ w)) @ x,
    lambda x, w, n: [[mp.fsum(r[a] * r[b] / (2 + 2 * mp.cosh(mp.fdot(r, w))) for r in x) for b in range(2)] for a in range(2)])

case('stat/adjusted-r2', r'''
| not a table, just my summary of fit |

$R^2$ never falls when a regressor is added, so use $⟦\bar{R}^2=1-(1-R^2)\frac{n-1}{n-p-1}⟧$ where $n$ = sample size, $p$ = number of regressors, $R^2=1-\frac{SS_{res}}{SS_{tot}}$.
''', ['SS_{res}', 'SS_{tot}', 'n', 'p'], [[12.5, 80.0, 30, 4], [3.0, 4.0, 12, 2]],
    lambda a, b, n, p: 1 - a / b * (n - 1) / (n - p - 1), lambda a, b, n, p: 1 - (mp.mpf(a) / (n - p - 1)) / (mp.mpf(b) / (n - 1)))

case('stat/elastic-net', r'''
Elastic net (as in scikit-learn), `alpha` = $\alpha$, `l1_ratio` = $\rho$:

$$⟦\frac{1}{2n}||Xw-y||_2^2+\alpha\rho||w||_1+\frac{\alpha(1-\rho)}{2}||w||_2^2⟧$$
''', ['X', 'y', 'w', 'n', r'\alpha', r'\rho'], [[[[1.0, 2.0], [0.5, -1.0], [3.0, 0.0]], [1.0, 0.0, 2.0], [0.6, -0.2], 3, 0.1, 0.5], [[[1.0], [2.0]], [1.5, 2.5], [-1.2], 2, 1.0, 0.8]],
    lambda X, y, w, n, a, r: np.linalg.norm(X @ w - y) ** 2 / 2 / n + a * r * np.linalg.norm(w, 1) + a * (1 - r) / 2 * w @ w,
    lambda X, y, w, n, a, r: mp.fsum((mp.fdot(q, w) - t) ** 2 for q, t in zip(X, y)) / (2 * n) + mp.fsum(mp.mpf(a) * (r * abs(v) + (1 - mp.mpf(r)) * v * v / 2) for v in w))

case('stat/pinball', r'''
#### Quantile loss
Also called **pinball loss**; $\tau\in(0,1)$ is the quantile, $u=y-\hat{y}$ the residual.
$$⟦\rho_\tau(u)=\begin{cases}\tau u, & u\ge 0\\(\tau-1)u, & u<0\end{cases}⟧$$
''', [r'\tau', 'u'], [[0.9, 2.0], [0.9, -2.0], [0.25, -0.4]],
    lambda t, u: np.maximum(t * u, (t - 1) * u), lambda t, u: mp.mpf(u) * (mp.mpf(t) - (1 if u < 0 else 0)))

case('stat/pseudo-huber', r'''
Huber 的光滑近似（Pseudo-Huber），$a=y-f(x)$：

$$⟦L_\delta(a)=\delta^2\left(\sqrt{1+(a/\delta)^2}-1\right)⟧$$

当 $|a|$ 很小时约为 $a^2/2$，很大时约为斜率 $\delta$ 的直线。
''', ['a', r'\delta'], [[0.5, 1.0], [-6.0, 2.0]],
    lambda a, d: special.pseudo_huber(d, a), lambda a, d: mp.mpf(d) ** 2 * (mp.sqrt(1 + (mp.mpf(a) / d) ** 2) - 1), language='zh')

case('stat/kde', r'''
**KDE.** Density estimate from samples $x_1,\dots,x_n$ with bandwidth $h$:
$$⟦\hat f_h(x)=\frac{1}{nh}\sum_{i=1}^{n}K\left(\frac{x-x_i}{h}\right)⟧$$
where the kernel $K$ is usually Gaussian, $K(u)=\frac{1}{\sqrt{2\pi}}e^{-u^2/2}$.
''', ['x', 'x_i', 'h', 'n'], [[0.5, [0.0, 1.0, 1.5], 0.4, 3], [-1.0, [-1.2, 0.3], 1.0, 2]],
    lambda x, s, h, n: stats.norm.pdf(x, s, h).mean(), lambda x, s, h, n: mp.fsum(mp.npdf(x, v, h) for v in s) / n)

case('stat/nadaraya-watson', r'''
* ##### ✨Nadaraya-Watson Estimator
	A weighted average of the targets, weights from a kernel $K$ : $⟦\hat{m}(x)=\frac{\sum_{i=1}^{n}K(x,x_i)y_i}{\sum_{i=1}^{n}K(x,x_i)}⟧$
	* it is attention with keys $x_i$ and values $y_i$
''', ['x', 'x_i', 'y', 'n', 'K'], [
    [0.5, [0.0, 1.0, 2.0], [1.0, 3.0, 2.0], 3, fn('u v', r'e^{-(u-v)^2}', lambda u, v: mp.exp(-(u - v) ** 2))],
    [1.2, [0.0, 1.0], [-1.0, 4.0], 2, fn('u v', r'\frac{1}{1+|u-v|}', lambda u, v: 1 / (1 + abs(u - v)))]],
    lambda x, s, y, n, K: np.average(y, weights=[float(K(x, v)) for v in s]),
    lambda x, s, y, n, K: mp.fsum(K(mp.mpf(x), mp.mpf(a)) * b for a, b in zip(s, y)) / mp.fsum(K(mp.mpf(x), mp.mpf(a)) for a in s))

case('stat/wls', r'''
## Weighted least squares

Every observation gets a weight; with $W=\mathrm{diag}(w_1,\dots,w_n)$ the solution is

$$⟦\hat\beta=(X^TWX)^{-1}X^TWy⟧$$
''', ['X', 'w', 'y'], [[[[1.0, 0.0], [1.0, 1.0], [1.0, 3.0]], [1.0, 2.0, 0.5], [0.5, 1.5, 2.0]], [[[1.0, 2.0], [0.0, 1.0]], [1.0, 4.0], [3.0, 2.0]]],
    lambda X, w, y: np.linalg.lstsq(np.sqrt(w)[:, None] * X, np.sqrt(w) * y, rcond=None)[0],
    lambda X, w, y: list(mp.lu_solve(mp.matrix(X).T * mp.diag(w) * mp.matrix(X), mp.matrix(X).T * mp.diag(w) * mp.matrix(y))))

case('stat/box-cox', r'''
- Box-Cox: makes a positive skewed variable more normal
$$⟦y^{(\lambda)} = \begin{cases} \dfrac{y^\lambda - 1}{\lambda} & \lambda \neq 0 \\ \ln y & \lambda = 0 \end{cases}⟧$$
''', ['y', r'\lambda'], [[3.0, 0.5], [3.0, 0], [0.2, -1.0]],
    lambda y, k: special.boxcox(y, k), lambda y, k: mp.quad(lambda t: t ** (mp.mpf(k) - 1), [1, mp.mpf(y)]))

case('stat/ols-slope', r'''
简单线性回归 $y=\beta_0+\beta_1x$ 的最小二乘解：
$\begin{align}
\beta_1 &= \frac{\sum_{i=1}^n (x_i-\bar x)(y_i-\bar y)}{\sum_{i=1}^n (x_i-\bar x)^2} \\
\beta_0 &= \bar y - \beta_1 \bar x
\end{align}$
其中 $\bar x=\frac1n\sum_{i=1}^n x_i$，$\bar y=\frac1n\sum_{i=1}^n y_i$。预测：$⟦\hat{y}(x_0)=\beta_0+\beta_1x_0⟧$
''', ['x', 'y', 'n', 'x_0'], [[[1.0, 2.0, 4.0], [1.5, 1.0, 3.5], 3, 3.0], [[0.0, 1.0, 2.0, 3.0], [4.0, 2.0, 1.0, 1.0], 4, -1.0]],
    lambda x, y, n, z: np.polyval(np.polyfit(x, y, 1), z),
    lambda x, y, n, z: statistics.linear_regression(x, y).intercept + statistics.linear_regression(x, y).slope * z, language='zh')

case('stat/prediction-variance', r'''
Variance of a prediction at $x_0$ in OLS with design matrix $X$ and noise variance $\sigma^2$
$$⟦\mathrm{Var}(\hat{y}_0)=\sigma^2x_0^\top(X^\top X)^{-1}x_0⟧$$
''', [r'\sigma', 'x_0', 'X'], [[0.5, [1.0, 2.0], [[1.0, 0.0], [1.0, 1.0], [1.0, 4.0]]], [2.0, [1.0], [[1.0], [3.0]]]],
    lambda s, v, X: s * s * v @ np.linalg.inv(X.T @ X) @ v, lambda s, v, X: mp.mpf(s) ** 2 * (mp.matrix([v]) * mp.lu_solve(mp.matrix(X).T * mp.matrix(X), mp.matrix(v)))[0])

case('stat/mle-normal', r'''
* ✨ **MLE for a Gaussian**
	* log likelihood : $⟦\ell(\mu,\sigma^2)=-\frac{n}{2}\log(2\pi\sigma^2)-\frac{1}{2\sigma^2}\sum_{i=1}^n(x_i-\mu)^2⟧$
	* setting the derivatives to zero : $\hat\mu=\frac{1}{n}\sum_{i=1}^n x_i$, $\hat\sigma^2=\frac{1}{n}\sum_{i=1}^n(x_i-\hat\mu)^2$
''', ['x', 'n', r'\mu', r'\sigma'], [[[0.5, 1.5, -0.2], 3, 0.4, 1.1], [[10.0, 12.0], 2, 9.0, 3.0]],
    lambda x, n, m, s: stats.norm.logpdf(x, m, s).sum(), lambda x, n, m, s: mp.log(mp.fprod(mp.npdf(v, m, s) for v in x)))

case('stat/mahalanobis', r'''
马氏距离：$⟦D_M(x)=\sqrt{(x-\mu)^T\Sigma^{-1}(x-\mu)}⟧$，其中 $\mu$ 为均值向量，$\Sigma$ 为协方差矩阵；当 $\Sigma=I$ 时退化为欧氏距离。
''', ['x', r'\mu', r'\Sigma'], [[[1.0, 2.0], [0.0, 0.5], [[2.0, 0.3], [0.3, 1.0]]], [[0.5, 0.5, 0.5], [1.0, 0.0, -1.0], [[1.0, 0.2, 0.0], [0.2, 2.0, 0.1], [0.0, 0.1, 0.5]]]],
    lambda x, m, S: np.sqrt((x - m) @ np.linalg.solve(S, x - m)), lambda x, m, S: mp.norm(mp.lu_solve(mp.cholesky(mp.matrix(S)), mp.matrix(x) - mp.matrix(m))), language='zh')
