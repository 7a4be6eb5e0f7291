"""Tests, intervals, estimates, survival, causes and bounds."""
import functools
import math
import statistics

import mpmath as mp
import numpy as np
from scipy import stats

from c import case

case('test/welch-satterthwaite', r'''
### Welch's $t$-test
Unequal variances $s_1^2$, $s_2^2$, group sizes $n_1$, $n_2$. Degrees of freedom after Welch–Satterthwaite:
$$⟦\nu\approx\frac{\left(\dfrac{s_1^2}{n_1}+\dfrac{s_2^2}{n_2}\right)^2}{\dfrac{\left(s_1^2/n_1\right)^2}{n_1-1}+\dfrac{\left(s_2^2/n_2\right)^2}{n_2-1}}⟧$$
''', ['s_1', 's_2', 'n_1', 'n_2'], [[1.2, 3.4, 10, 15], [2.0, 2.0, 8, 8]],
    lambda s, r, n, m: (s**2 / n + r**2 / m) ** 2 / ((s**2 / n) ** 2 / (n - 1) + (r**2 / m) ** 2 / (m - 1)),
    lambda s, r, n, m: (lambda c: 1 / (c**2 / (n - 1) + (1 - c) ** 2 / (m - 1)))(mp.mpf(s) ** 2 * m / (mp.mpf(s) ** 2 * m + mp.mpf(r) ** 2 * n)))

case('test/anova-sizes', r'''
# One-way ANOVA
$k$ groups of sizes $n_i$, $N$ observations in all, $Y_{ij}$ the $j$-th of group $i$. Group means are $\bar{Y}_{i\cdot}=\frac{1}{n_i}\sum_{j=1}^{n_i}Y_{ij}$, the grand mean is $\bar{Y}=\frac{1}{N}\sum_{i=1}^{k}\sum_{j=1}^{n_i}Y_{ij}$.
$$
⟦F=\frac{\sum_{i=1}^{k}n_i\left(\bar{Y}_{i\cdot}-\bar{Y}\right)^2/(k-1)}{\sum_{i=1}^{k}\sum_{j=1}^{n_i}\left(Y_{ij}-\bar{Y}_{i\cdot}\right)^2/(N-k)}⟧
$$
''', ['Y', 'k', 'n', 'N'], [[[[1.0, 2.0, 3.0], [2.0, 4.0, 6.0], [5.0, 6.0, 8.0]], 3, [3, 3, 3], 9], [[[1.0, 1.5, 3.0, 2.0], [0.0, 0.5, 1.0, 0.2]], 2, [4, 4], 8]],
    lambda Y, k, n, N: np.sum(n * (Y.mean(1) - Y.mean()) ** 2) / (k - 1) / (np.sum((Y - Y.mean(1, keepdims=True)) ** 2) / (N - k)),
    lambda Y, k, n, N: stats.f_oneway(*Y).statistic)

case('test/cramer', r'''
### Cramér's V
Observed counts $O_{ij}$ in an $r\times c$ table with $N$ observations; expected under independence $E_{ij}=\frac{1}{N}\left(\sum_{j'=1}^{c}O_{ij'}\right)\left(\sum_{i'=1}^{r}O_{i'j}\right)$ and
$$\chi^2=\sum_{i=1}^{r}\sum_{j=1}^{c}\frac{(O_{ij}-E_{ij})^2}{E_{ij}}$$
The association is then
$$⟦V=\sqrt{\frac{\chi^2/N}{\min(r-1,c-1)}}⟧$$
''', ['O', 'r', 'c', 'N'], [[[[10, 20], [30, 15]], 2, 2, 75], [[[5, 9, 4], [8, 2, 12]], 2, 3, 40]],
    lambda O, r, c, N: math.sqrt(stats.chi2_contingency(O, correction=False)[0] / N / min(r - 1, c - 1)),
    lambda O, r, c, N: mp.sqrt((mp.fsum(mp.mpf(v) ** 2 / sum(row) / sum(u) for row in O for v, u in zip(row, zip(*O))) - 1) / min(r - 1, c - 1)))

case('interval/mean', r'''
**Confidence interval** for the mean $\mu$ of $n$ observations with sample mean $\bar{x}$ and sample standard deviation $s$:
$$⟦\mathrm{CI}_{95\%}=\left[\bar{x}-1.96\frac{s}{\sqrt{n}},\;\bar{x}+1.96\frac{s}{\sqrt{n}}\right]⟧$$
''', [r'\bar{x}', 's', 'n'], [[5.0, 2.0, 25], [-0.3, 1.1, 40]],
    lambda x, s, n: [x - 1.96 * s / math.sqrt(n), x + 1.96 * s / math.sqrt(n)],
    lambda x, s, n: [x + sign * mp.mpf('1.96') * mp.sqrt(mp.mpf(s) ** 2 / n) for sign in (-1, 1)])

case('interval/wilson-factor', r'''
* **Wilson score interval** (lower end)
  $\hat p$ is the observed proportion in $n$ trials, $z$ the normal quantile: $$⟦\hat p_{-}=\frac{1}{1+\frac{z^2}{n}}\left(\hat p+\frac{z^2}{2n}-z\sqrt{\frac{\hat p(1-\hat p)}{n}+\frac{z^2}{4n^2}}\,\right)⟧$$
''', [r'\hat p', 'z', 'n'], [[0.7, 1.96, 50], [0.1, 1.645, 20]],
    lambda p, z, n: (p + z * z / (2 * n) - z * math.sqrt(p * (1 - p) / n + z * z / (4 * n * n))) / (1 + z * z / n),
    lambda p, z, n: min(mp.polyroots([1 + mp.mpf(z) ** 2 / n, -2 * mp.mpf(p) - mp.mpf(z) ** 2 / n, mp.mpf(p) ** 2])))

case('estimate/bootstrap-error', r'''
## Bootstrap standard error
From $B$ replications $\hat\theta^{*}(b)$, $b=1,\dots,B$, with average $\hat\theta^{*}(\cdot)=\sum_{b=1}^{B}\hat\theta^{*}(b)/B$:
$$⟦\widehat{\mathrm{se}}_B=\left\{\frac{1}{B-1}\sum_{b=1}^{B}\left[\hat\theta^{*}(b)-\hat\theta^{*}(\cdot)\right]^2\right\}^{1/2}⟧$$
''', [r'\hat\theta^{*}(b)', 'B'], [[[1.0, 2.0, 4.0, 5.5], 4], [[0.2, 0.1, 0.4], 3]],
    lambda t, B: np.std(t, ddof=1),
    lambda t, B: statistics.stdev(t))

case('estimate/exponential-rate', r'''
#### Maximum likelihood for the exponential
Given waiting times $x_1,\dots,x_n$, the estimate of the rate is
$$⟦\hat\lambda_{\text{MLE}}=\operatorname*{arg\,max}_{\lambda>0}\left\{n\log\lambda-\lambda\sum_{i=1}^{n}x_i\right\}⟧$$
''', ['x', 'n'], [[[0.5, 1.5, 2.0], 3], [[0.1, 0.3], 2]],
    lambda x, n: n / sum(x),
    lambda x, n: mp.findroot(lambda l: n / l - mp.fsum(x), (0.01, 100), solver='illinois'), tolerance=1e-6)

case('series/ewma-unrolled', r'''
**EWMA, unrolled.** Smoothing factor $0<\alpha<1$, start value $S_0$, data $x_1,\dots,x_t$: $⟦S_t=\sum_{k=0}^{t-1}\alpha(1-\alpha)^{k}x_{t-k}+(1-\alpha)^{t}S_0⟧$
''', ['x', 't', r'\alpha', 'S_0'], [[[1.0, 2.0, 4.0], 3, 0.3, 0.5], [[5.0, 4.0, 3.0, 2.0], 2, 0.9, 1.0]],
    lambda x, t, a, s: functools.reduce(lambda v, u: a * u + (1 - a) * v, x[:t], s),
    lambda x, t, a, s: sum(a * (1 - a) ** k * x[t - k - 1] for k in range(t)) + (1 - a) ** t * s)

case('survival/greenwood', r'''
## Kaplan–Meier and Greenwood
At the event times $t_i$ there are $d_i$ deaths among $n_i$ at risk. The estimate of survival past $t$ is
$$\hat S(t)=\prod_{i:\,t_i\le t}\left(1-\frac{d_i}{n_i}\right)$$
and Greenwood's variance
$$⟦\widehat{\operatorname{Var}}\left[\hat S(t)\right]=\hat S(t)^2\sum_{i:\,t_i\le t}\frac{d_i}{n_i(n_i-d_i)}⟧$$
''', ['t', 't_i', 'd', 'n'], [[4.0, [1.0, 3.0, 5.0], [1, 2, 1], [10, 8, 4]], [9.0, [2.0, 6.0, 8.0], [2, 1, 1], [20, 15, 9]]],
    lambda t, u, d, n: np.prod((1 - d / n)[u <= t]) ** 2 * np.sum((d / (n * (n - d)))[u <= t]),
    lambda t, u, d, n: mp.fprod((1 - mp.mpf(a) / b) ** 2 for v, a, b in zip(u, d, n) if v <= t) * mp.fsum(1 / mp.mpf(b - a) - 1 / mp.mpf(b) for v, a, b in zip(u, d, n) if v <= t))

case('causal/propensity', r'''
### Inverse propensity weighting
$T_i\in\{0,1\}$ is the treatment, $Y_i$ the outcome and $e(X_i)=\Pr(T_i=1\mid X_i)$ the propensity score of unit $i$.
$$⟦\hat\tau_{\mathrm{IPW}}=\frac{1}{n}\sum_{i=1}^{n}\left(\frac{T_iY_i}{e(X_i)}-\frac{(1-T_i)Y_i}{1-e(X_i)}\right)⟧$$
''', ['T', 'Y', 'e(X_i)', 'n'], [[[1, 0, 1], [2.0, 1.0, 3.0], [0.5, 0.4, 0.8], 3], [[0, 0, 1, 1], [1.0, -1.0, 0.5, 2.0], [0.2, 0.3, 0.6, 0.9], 4]],
    lambda T, Y, e, n: np.sum(T * Y / e - (1 - T) * Y / (1 - e)) / n,
    lambda T, Y, e, n: mp.fsum(y / mp.mpf(p) if t else -y / (1 - mp.mpf(p)) for t, y, p in zip(T, Y, e)) / n)

case('bound/vapnik-chervonenkis', r'''
# VC confidence term
With probability $1-\eta$ the test error exceeds the training error by at most
$$⟦\epsilon(N,h,\eta)=\sqrt{\frac{h\left(\ln\frac{2N}{h}+1\right)-\ln\frac{\eta}{4}}{N}}⟧$$
where $h$ is the VC dimension and $N$ the number of samples.
''', ['h', 'N', r'\eta'], [[3, 1000, 0.05], [10, 500, 0.1]],
    lambda h, N, e: math.sqrt((h * (math.log(2 * N / h) + 1) - math.log(e / 4)) / N),
    lambda h, N, e: mp.sqrt((h * mp.log(2 * mp.e * N / h) + mp.log(4 / mp.mpf(e))) / N))

case('bound/hoeffding', r'''
## Hoeffding's inequality
Independent $X_i$ with $a_i\le X_i\le b_i$ and mean $\bar X=\frac1n\sum_i X_i$. For every $t>0$ we have $\Pr\left(\left|\bar X-\mathbb{E}[\bar X]\right|\ge t\right)\le\delta$ where
$$⟦\delta=2\exp\left(-\frac{2n^2t^2}{\sum_{i=1}^{n}(b_i-a_i)^2}\right)⟧$$
''', ['t', 'n', 'a', 'b'], [[0.5, 3, [0.0, 0.0, -1.0], [1.0, 2.0, 1.0]], [0.1, 4, [0.0, 0.0, 0.0, 0.0], [1.0, 1.0, 1.0, 1.0]]],
    lambda t, n, a, b: 2 * math.exp(-2 * n**2 * t**2 / sum((b - a) ** 2)),
    lambda t, n, a, b: 2 * mp.exp(-2 * mp.mpf(t) ** 2 / (mp.fsum((v - u) ** 2 for u, v in zip(a, b)) / n**2)))
