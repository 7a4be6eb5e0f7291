"""Evaluation metrics, information theory, statistics and tests."""

import numpy as np
import torch
from mpmath import mp
from scipy import stats

from c import case, table


def tensor(values):
    return torch.tensor(values, dtype=torch.float64)


# Evaluation metrics

case('metric/f-beta', r'''
* ##### ✨F-beta score
	Weighs recall $\beta$ times as much as precision: $⟦F_\beta=\frac{(1+\beta^2)\cdot TP}{(1+\beta^2)\cdot TP+\beta^2\cdot FN+FP}⟧$
''', [r'\beta', 'TP', 'FN', 'FP'], [(2.0, 30, 10, 5), (0.5, 12, 8, 20)],
     lambda b, t, n, p: (1 + b ** 2) * t / ((1 + b ** 2) * t + b ** 2 * n + p),
     lambda b, t, n, p: (1 + mp.mpf(b) ** 2) / ((t + mp.mpf(p)) / t + mp.mpf(b) ** 2 * (t + mp.mpf(n)) / t))

case('metric/mcc', r'''
**MCC**（马修斯相关系数）对类别不平衡不敏感：

$$⟦MCC=\frac{TP\times TN-FP\times FN}{\sqrt{(TP+FP)(TP+FN)(TN+FP)(TN+FN)}}⟧$$
''', ['TP', 'TN', 'FP', 'FN'], [(90, 40, 10, 5), (3, 2, 8, 7)],
     lambda a, b, c, d: np.corrcoef([1] * a + [0] * b + [0] * c + [1] * d, [1] * a + [0] * b + [1] * c + [0] * d)[0, 1],
     lambda a, b, c, d: (a * b - c * d) / mp.sqrt((a + c) * (a + d) * (b + c) * (b + d)), 'zh')

case('metric/iou', r'''
- IoU of a predicted box $A$ and the true box $B$: $⟦IoU=\frac{|A\cap B|}{|A\cup B|}⟧$ (boxes as sets of pixels)
''', ['A', 'B'], [([1, 2, 3, 4, 5, 6], [4, 5, 6, 7]), ([1, 2], [3, 4])], lambda a, b: len(np.intersect1d(a, b)) / len(np.union1d(a, b)), lambda a, b: mp.mpf(len(set(a) & set(b))) / len(set(a) | set(b)))

case('metric/dice-coefficient', r'''
**Dice coefficient** between two segmentations: $$⟦DSC(X,Y)=\frac{2|X\cap Y|}{|X|+|Y|}⟧$$
''', ['X', 'Y'], [([1, 2, 3, 9], [2, 3, 4]), ([5, 6], [5, 6])], lambda a, b: 2 * len(np.intersect1d(a, b)) / (len(a) + len(b)), lambda a, b: (lambda j: 2 * j / (1 + j))(mp.mpf(len(set(a) & set(b))) / len(set(a) | set(b))))

case('metric/kappa-table', r'''
### Cohen's kappa

Two raters, confusion table $n_{ij}$ with $k$ classes and $N$ items. Observed and chance agreement are $p_o=\frac{1}{N}\sum_{i=1}^{k}n_{ii}$ and $p_e=\frac{1}{N^2}\sum_{i=1}^{k}n_{i\cdot}n_{\cdot i}$, with row sums $n_{i\cdot}$ and column sums $n_{\cdot i}$. Then

$$⟦\kappa=\frac{p_o-p_e}{1-p_e}⟧$$
''', ['p_o', 'p_e'], [(0.7, 0.5), (0.35, 0.4)], lambda o, e: (o - e) / (1 - e), lambda o, e: 1 - (1 - mp.mpf(o)) / (1 - mp.mpf(e)))

case('metric/multiclass-brier', r'''
* Brier score, several classes : $⟦BS=\frac{1}{N}\sum_{t=1}^{N}\sum_{i=1}^{R}(f_{ti}-o_{ti})^2⟧$
	* $f_{ti}$ forecast probability, $o_{ti}$ is 1 if class $i$ came true at $t$
''', ['f', 'o', 'N', 'R'], [([[0.7, 0.2, 0.1], [0.3, 0.3, 0.4]], [[1, 0, 0], [0, 0, 1]], 2, 3), ([[0.5, 0.5]], [[0, 1]], 1, 2)],
     lambda f, o, n, r: np.sum((f - o) ** 2) / n, lambda f, o, n, r: mp.fsum(mp.norm([mp.mpf(a) - b for a, b in zip(x, y)]) ** 2 for x, y in zip(f, o)) / n)

case('metric/ece', r'''
**Expected calibration error.** Put the $n$ predictions into $M$ bins $B_m$ by confidence; then

$$⟦\text{ECE}=\sum_{m=1}^{M}\frac{|B_m|}{n}\left|\text{acc}(B_m)-\text{conf}(B_m)\right|⟧$$
''', ['|B_m|', 'n', r'\text{acc}(B_m)', r'\text{conf}(B_m)', 'M'], [([10, 30, 60], 100, [0.2, 0.5, 0.9], [0.25, 0.55, 0.8], 3), ([4, 4], 8, [0.75, 1.0], [0.6, 0.95], 2)],
     lambda b, n, a, c, m: np.sum(b / n * np.abs(a - c)), lambda b, n, a, c, m: mp.fsum(mp.mpf(w) * abs(mp.mpf(x) - y) for w, x, y in zip(b, a, c)) / n)

case('metric/ndcg', r'''
### NDCG@k

$$DCG@k=\sum_{i=1}^{k}\frac{2^{rel_i}-1}{\log_2(i+1)},\qquad IDCG@k=\sum_{i=1}^{k}\frac{2^{rel_i^*}-1}{\log_2(i+1)}$$

$rel_i$ is the grade at rank $i$, $rel_i^*$ the grade at rank $i$ of the ideal order. The score is $⟦NDCG@k=\frac{DCG@k}{IDCG@k}⟧$
''', ['rel', 'rel^*', 'k'], [([3, 2, 0, 1], [3, 2, 1, 0], 4), ([0, 1, 2], [2, 1, 0], 2)],
     lambda r, s, k: np.sum((2.0 ** r - 1)[:k] / np.log2(np.arange(2, k + 2))) / np.sum((2.0 ** s - 1)[:k] / np.log2(np.arange(2, k + 2))),
     lambda r, s, k: mp.fsum((2 ** r[i] - 1) / mp.log(i + 2) for i in range(k)) / mp.fsum((2 ** s[i] - 1) / mp.log(i + 2) for i in range(k)))

case('metric/bleu', r'''
* ✨ **BLEU**
	Geometric mean of the $n$-gram precisions $p_n$ with a brevity penalty $BP$ :
	$$⟦BLEU=BP\cdot\exp\left(\sum_{n=1}^{N}w_n\log p_n\right)⟧$$
	$$BP=\begin{cases}1 & \text{if } c>r\\ e^{1-r/c} & \text{if } c\le r\end{cases}$$
	* $c$ : length of the candidate, $r$ : length of the reference
	* $w_n$ : weights, usually $1/N$
''', ['w', 'p', 'N', 'c', 'r'], [([0.25, 0.25, 0.25, 0.25], [0.8, 0.6, 0.4, 0.3], 4, 18, 20), ([0.5, 0.5], [0.9, 0.5], 2, 12, 10)],
     lambda w, p, n, c, r: min(1, np.exp(1 - r / c)) * np.exp(w @ np.log(p)), lambda w, p, n, c, r: (1 if c > r else mp.exp(1 - mp.mpf(r) / c)) * mp.fprod(mp.mpf(x) ** y for x, y in zip(p, w)))

case('metric/r-squared-adjusted', r'''
**调整后的 $R^2$** 惩罚多余的特征，$n$ 为样本数，$p$ 为特征数：$⟦R_{adj}^2=1-(1-R^2)\frac{n-1}{n-p-1}⟧$，其中 $R^2=1-\frac{SS_{res}}{SS_{tot}}$
''', ['SS_{res}', 'SS_{tot}', 'n', 'p'], [(20.0, 100.0, 30, 4), (5.0, 8.0, 12, 1)],
     lambda r, t, n, p: 1 - r / t * (n - 1) / (n - p - 1), lambda r, t, n, p: 1 - (mp.mpf(r) / (n - p - 1)) / (mp.mpf(t) / (n - 1)), 'zh')

case('metric/auc-pairs', r'''
- AUC by counting pairs: positives $x_i$ ($m$ of them), negatives $y_j$ ($n$),
$$
⟦AUC=\frac{1}{mn}\sum_{i=1}^{m}\sum_{j=1}^{n}\mathbb{1}[x_i>y_j]⟧
$$
''', ['x', 'y', 'm', 'n'], [([0.9, 0.6, 0.4], [0.5, 0.1], 3, 2), ([0.2, 0.8], [0.3, 0.7, 0.1], 2, 3)],
     lambda x, y, m, n: stats.mannwhitneyu(x, y).statistic / m / n, lambda x, y, m, n: mp.mpf(sum(a > b for a in x for b in y)) / (m * n))

case('metric/psnr', r'''
**PSNR** in dB for images with $MAX=255$: $⟦PSNR=20\log_{10}\frac{MAX}{\sqrt{MSE}}⟧$
''', ['MAX', 'MSE'], [(255, 42.5), (1.0, 0.001)], lambda a, b: 20 * np.log10(a / np.sqrt(b)), lambda a, b: 10 * mp.log(mp.mpf(a) ** 2 / b) / mp.log(10))

case('metric/word-error-rate', r'''
- WER: $⟦\text{WER}=\frac{S+D+I}{N}=\frac{S+D+I}{S+D+C}⟧$ mit $S$ Ersetzungen, $D$ Löschungen, $I$ Einfügungen, $C$ richtigen Wörtern
''', ['S', 'D', 'I', 'C'], [(3, 2, 1, 15), (0, 4, 5, 6)], lambda s, d, i, c: (s + d + i) / (s + d + c), lambda s, d, i, c: mp.mpf(s + d + i) / (s + d + c), 'de')

# Information theory

joint = [[0.25, 0.1, 0.05], [0.05, 0.3, 0.25]]
other = [[0.4, 0.1], [0.1, 0.4]]


def mutual(p):
    p = np.array(p)
    return stats.entropy(p.ravel(), np.outer(p.sum(1), p.sum(0)).ravel())


def entropies(p):
    h = lambda values: -mp.fsum(mp.mpf(v) * mp.log(v) for v in values if v)
    return h([sum(r) for r in p]), h([sum(c) for c in zip(*p)]), h([v for r in p for v in r])


case('info/mutual-information', r'''
* ##### ✨Mutual information
	How much $X$ tells about $Y$ : $⟦I(X;Y)=\sum_{x}\sum_{y}p(x,y)\log\frac{p(x,y)}{p(x)p(y)}⟧$
	* $p(x)=\sum_y p(x,y)$ and $p(y)=\sum_x p(x,y)$ are the marginals
''', ['p(x,y)'], [(table(joint, 'x', 'y'),), (table(other, 'x', 'y'),)], mutual, lambda p: (lambda a, b, c: a + b - c)(*entropies(p)))

case('info/kl-gaussians', r'''
**两个高斯分布的 KL 散度**

$$⟦D_{KL}\left(\mathcal{N}(\mu_1,\sigma_1^2)\,\|\,\mathcal{N}(\mu_2,\sigma_2^2)\right)=\ln\frac{\sigma_2}{\sigma_1}+\frac{\sigma_1^2+(\mu_1-\mu_2)^2}{2\sigma_2^2}-\frac{1}{2}⟧$$
''', [r'\mu_1', r'\sigma_1', r'\mu_2', r'\sigma_2'], [(0.0, 1.0, 1.0, 2.0), (-0.5, 0.7, 0.3, 0.4)],
     lambda a, s, b, t: np.log(t / s) + (s ** 2 + (a - b) ** 2) / (2 * t ** 2) - 0.5,
     lambda a, s, b, t: torch.distributions.kl_divergence(torch.distributions.Normal(tensor(a), tensor(s)), torch.distributions.Normal(tensor(b), tensor(t))).item(), 'zh')

case('info/jensen-shannon', r'''
**Jensen–Shannon divergence** with $M=\frac{1}{2}(P+Q)$ :
$$⟦JSD(P\|Q)=\frac{1}{2}\sum_i P_i\log\frac{P_i}{M_i}+\frac{1}{2}\sum_i Q_i\log\frac{Q_i}{M_i}⟧$$
''', ['P', 'Q'], [([0.5, 0.3, 0.2], [0.1, 0.6, 0.3]), ([0.9, 0.1], [0.4, 0.6])],
     lambda p, q: 0.5 * stats.entropy(p, (p + q) / 2) + 0.5 * stats.entropy(q, (p + q) / 2),
     lambda p, q: (lambda h: h([(mp.mpf(a) + b) / 2 for a, b in zip(p, q)]) - (h(p) + h(q)) / 2)(lambda v: -mp.fsum(mp.mpf(x) * mp.log(x) for x in v)))

case('info/cross-entropy-decomposition', r'''
- cross-entropy: $⟦H(p,q)=-\sum_{x\in\mathcal{X}}p(x)\log_2q(x)⟧$ bits, $p$ the data and $q$ the model
''', ['p', 'q'], [(table([0.5, 0.25, 0.25], 'x'), table([0.25, 0.5, 0.25], 'x')), (table([0.9, 0.1], 'x'), table([0.6, 0.4], 'x'))],
     lambda p, q: -np.sum(p * np.log2(q)), lambda p, q: (stats.entropy(p) + stats.entropy(p, q)) / mp.log(2))

case('info/conditional-entropy-chain', r'''
### Bedingte Entropie

Aus der gemeinsamen Verteilung $p(x,y)$ folgt mit der Randverteilung $p(x)=\sum_y p(x,y)$

$$⟦H(Y|X)=\sum_{x,y}p(x,y)\log\frac{p(x)}{p(x,y)}⟧$$
''', ['p(x,y)'], [(table(joint, 'x', 'y'),), (table(other, 'x', 'y'),)],
     lambda p: stats.entropy(p.ravel()) - stats.entropy(p.sum(1)), lambda p: mp.fsum(mp.mpf(v) * mp.log(mp.fsum(r) / v) for r in p for v in r), 'de')

case('info/total-variation', r'''
* 総変動距離: $⟦TV(P,Q)=\frac{1}{2}\sum_{i=1}^{n}|P_i-Q_i|⟧$
''', ['P', 'Q', 'n'], [([0.5, 0.5], [0.2, 0.8], 2), ([0.1, 0.2, 0.7], [0.3, 0.3, 0.4], 3)],
     lambda p, q, n: np.abs(p - q).sum() / 2, lambda p, q, n: mp.fsum(max(mp.mpf(a) - b, 0) for a, b in zip(p, q)), 'ja')

case('info/hellinger', r'''
**Hellinger distance** $⟦H(P,Q)=\frac{1}{\sqrt{2}}\sqrt{\sum_{i}\left(\sqrt{p_i}-\sqrt{q_i}\right)^2}⟧$ between discrete distributions
''', ['p', 'q'], [([0.5, 0.5], [0.2, 0.8]), ([0.1, 0.2, 0.7], [0.3, 0.3, 0.4])],
     lambda p, q: np.linalg.norm(np.sqrt(p) - np.sqrt(q)) / np.sqrt(2), lambda p, q: mp.sqrt((mp.fsum(p) + mp.fsum(q)) / 2 - mp.fsum(mp.sqrt(mp.mpf(a) * b) for a, b in zip(p, q))))

case('info/gaussian-differential-entropy', r'''
- 多元高斯的微分熵：$⟦h(\mathbf{x})=\frac{1}{2}\ln\left((2\pi e)^d\det\Sigma\right)⟧$，$d$ 为维数
''', ['d', r'\Sigma'], [(2, [[2.0, 0.5], [0.5, 1.0]]), (1, [[0.3]])],
     lambda d, s: stats.multivariate_normal(cov=s).entropy(), lambda d, s: (d * (1 + mp.log(2 * mp.pi)) + mp.log(mp.det(mp.matrix(s)))) / 2, 'zh')

# Statistics and tests

case('stat/pearson', r'''
* ✨ **Pearson correlation**
	$$⟦r_{xy}=\frac{\sum_{i=1}^{n}(x_i-\bar{x})(y_i-\bar{y})}{\sqrt{\sum_{i=1}^{n}(x_i-\bar{x})^2}\sqrt{\sum_{i=1}^{n}(y_i-\bar{y})^2}}⟧$$
	where $\bar{x}=\frac{1}{n}\sum_{i=1}^{n}x_i$ and $\bar{y}=\frac{1}{n}\sum_{i=1}^{n}y_i$
''', ['x', 'y', 'n'], [([1.0, 2.0, 4.0, 5.0], [2.0, 1.5, 5.0, 4.5], 4), ([0.1, 0.5, -0.3], [1.0, -1.0, 0.4], 3)],
     lambda x, y, n: stats.pearsonr(x, y)[0], lambda x, y, n: torch.corrcoef(tensor([x, y]))[0, 1].item())

case('stat/welch', r'''
### Welch's t-test

For two samples with unequal variances

$$
⟦t=\frac{\bar{x}_1-\bar{x}_2}{\sqrt{\frac{s_1^2}{n_1}+\frac{s_2^2}{n_2}}},\qquad
\nu=\frac{\left(\frac{s_1^2}{n_1}+\frac{s_2^2}{n_2}\right)^2}{\frac{(s_1^2/n_1)^2}{n_1-1}+\frac{(s_2^2/n_2)^2}{n_2-1}}⟧
$$

with means $\bar{x}_j$, standard deviations $s_j$ and sizes $n_j$.
''', [r'\bar{x}_1', r'\bar{x}_2', 's_1', 's_2', 'n_1', 'n_2'], [(5.1, 4.6, 0.8, 1.2, 20, 15), (0.0, 1.0, 2.0, 0.5, 8, 40)],
     lambda a, b, s, t, m, n: {'t': stats.ttest_ind_from_stats(a, s, m, b, t, n, equal_var=False).statistic, r'\nu': (s ** 2 / m + t ** 2 / n) ** 2 / ((s ** 2 / m) ** 2 / (m - 1) + (t ** 2 / n) ** 2 / (n - 1))},
     lambda a, b, s, t, m, n: (lambda u, v: {'t': (mp.mpf(a) - b) / mp.sqrt(u + v), r'\nu': 1 / ((u / (u + v)) ** 2 / (m - 1) + (v / (u + v)) ** 2 / (n - 1))})(mp.mpf(s) ** 2 / m, mp.mpf(t) ** 2 / n))

case('stat/chi-squared', r'''
**卡方检验** 统计量：观测频数 $O_i$，期望频数 $E_i$，$⟦\chi^2=\sum_{i=1}^{k}\frac{(O_i-E_i)^2}{E_i}⟧$
''', ['O', 'E', 'k'], [([18, 22, 20], [20.0, 20.0, 20.0], 3), ([5, 15], [10.0, 10.0], 2)],
     lambda o, e, k: stats.chisquare(o, e).statistic, lambda o, e, k: mp.fsum(mp.mpf(a) ** 2 / b - 2 * a + b for a, b in zip(o, e)), 'zh')

case('stat/two-proportion-z', r'''
- A/B test: rates $\hat{p}_1,\hat{p}_2$ of $n_1,n_2$ visitors, pooled rate $\hat{p}=\frac{n_1\hat{p}_1+n_2\hat{p}_2}{n_1+n_2}$, test statistic $⟦z=\frac{\hat{p}_1-\hat{p}_2}{\sqrt{\hat{p}(1-\hat{p})\left(\frac{1}{n_1}+\frac{1}{n_2}\right)}}⟧$
''', [r'\hat{p}_1', r'\hat{p}_2', 'n_1', 'n_2'], [(0.12, 0.10, 1000, 1200), (0.5, 0.55, 80, 90)],
     lambda p, q, m, n: (lambda r: (p - q) / np.sqrt(r * (1 - r) * (1 / m + 1 / n)))((m * p + n * q) / (m + n)),
     lambda p, q, m, n: (lambda s: (mp.mpf(p) - q) * (m + n) / mp.sqrt(s * (m + n - s) * (mp.mpf(1) / m + mp.mpf(1) / n)))(m * mp.mpf(p) + n * mp.mpf(q)))

case('stat/pooled-variance', r'''
**Varianza combinada** de $k$ muestras con tamaños $n_i$ y varianzas $s_i^2$ :
$$⟦s_p^2=\frac{\sum_{i=1}^{k}(n_i-1)s_i^2}{\sum_{i=1}^{k}(n_i-1)}⟧$$
''', ['n', 's', 'k'], [([10, 15, 8], [1.2, 0.9, 2.0], 3), ([5, 5], [1.0, 3.0], 2)],
     lambda n, s, k: np.average(s ** 2, weights=n - 1), lambda n, s, k: mp.fdot([a - 1 for a in n], [mp.mpf(b) ** 2 for b in s]) / (sum(n) - k), 'es')

case('stat/spearman-ranks', r'''
- Spearman: Pearson's correlation of the ranks, $⟦\rho_s=1-\frac{6\sum_{i=1}^{n}(R_i-S_i)^2}{n(n^2-1)}⟧$ without ties
''', ['R', 'S', 'n'], [([1, 2, 3, 4, 5], [2, 1, 4, 3, 5], 5), ([3, 1, 2], [1, 2, 3], 3)],
     lambda r, s, n: stats.spearmanr(r, s)[0], lambda r, s, n: 1 - mp.mpf(6 * sum((a - b) ** 2 for a, b in zip(r, s))) / (n ** 3 - n))

case('stat/confidence-interval', r'''
**95% confidence interval** of a mean: lower and upper end

$$⟦L=\bar{x}-z_{\alpha/2}\frac{\sigma}{\sqrt{n}},\quad U=\bar{x}+z_{\alpha/2}\frac{\sigma}{\sqrt{n}}⟧$$
''', [r'\bar{x}', r'z_{\alpha/2}', r'\sigma', 'n'], [(10.0, 1.96, 2.0, 25), (-0.3, 2.576, 0.5, 100)],
     lambda m, z, s, n: {'L': m - z * s / np.sqrt(n), 'U': m + z * s / np.sqrt(n)}, lambda m, z, s, n: {'L': mp.mpf(m) - mp.mpf(z) * s * mp.mpf(n) ** -0.5, 'U': mp.mpf(m) + mp.mpf(z) * s * mp.mpf(n) ** -0.5})

case('stat/skewness', r'''
### 偏度

$$⟦g_1=\frac{m_3}{m_2^{3/2}},\qquad m_k=\frac{1}{n}\sum_{i=1}^{n}(x_i-\bar{x})^k⟧$$

$\bar{x}$ 为样本均值 $\bar{x}=\frac{1}{n}\sum_{i=1}^n x_i$。
''', ['x', 'n'], [([1.0, 2.0, 2.0, 7.0], 4), ([0.5, -1.5, 0.2], 3)],
     lambda x, n: stats.skew(x), lambda x, n: (lambda c: mp.fsum(v ** 3 for v in c) / n / (mp.fsum(v ** 2 for v in c) / n) ** mp.mpf(1.5))([mp.mpf(v) - mp.fsum(x) / n for v in x]), 'zh')

case('stat/bic', r'''
* Model selection, $k$ parameters, $n$ points, maximised likelihood $\hat{L}$
	* $⟦\mathrm{BIC}=k\ln(n)-2\ln(\hat{L})⟧$ : smaller is better
''', ['k', 'n', r'\hat{L}'], [(3, 100, 1e-20), (1, 12, 0.04)], lambda k, n, l: k * np.log(n) - 2 * np.log(l), lambda k, n, l: mp.log(mp.mpf(n) ** k / mp.mpf(l) ** 2))

case('stat/anova-f', r'''
**One-way ANOVA.** $k$ groups of size $n$ each with means $\bar{y}_i$ and variances $s_i^2$, overall mean $\bar{y}$ :
$$⟦F=\frac{\frac{n}{k-1}\sum_{i=1}^{k}(\bar{y}_i-\bar{y})^2}{\frac{1}{k}\sum_{i=1}^{k}s_i^2}⟧$$
''', ['n', 'k', r'\bar{y}_i', r'\bar{y}', 's'], [(10, 3, [5.0, 6.0, 7.0], 6.0, [1.0, 1.5, 2.0]), (4, 2, [0.2, 0.6], 0.4, [0.3, 0.1])],
     lambda n, k, m, g, s: n * np.var(m, ddof=1) / np.mean(s ** 2), lambda n, k, m, g, s: mp.mpf(n) / (k - 1) * mp.fsum((mp.mpf(a) - g) ** 2 for a in m) / (mp.fsum(mp.mpf(b) ** 2 for b in s) / k))
