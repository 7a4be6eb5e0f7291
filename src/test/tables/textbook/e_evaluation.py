"""Metrics of text, retrieval, vision, forecasts and fairness."""
import math

import mpmath as mp
import numpy as np
from scipy import stats

from c import case


def gains(grades, K):
    return sum((2 ** grades[i] - 1) / math.log2(i + 2) for i in range(K))


case('text/bleu-brevity', r'''
## BLEU
$p_n$ is the modified $n$-gram precision, $w_n$ its weight, $c$ the length of the candidate and $r$ the effective reference length.
$$⟦\text{BLEU}=\text{BP}\cdot\exp\left(\sum_{n=1}^{N}w_n\log p_n\right),\quad\text{where}\quad\text{BP}=\begin{cases}1 & \text{if } c>r\\ e^{(1-r/c)} & \text{if } c\leq r\end{cases}⟧$$
''', ['N', 'w', 'p', 'c', 'r'], [[4, [0.25, 0.25, 0.25, 0.25], [0.8, 0.6, 0.4, 0.3], 18, 20], [2, [0.5, 0.5], [0.7, 0.35], 12, 11]],
    lambda N, w, p, c, r: (1 if c > r else math.exp(1 - r / c)) * math.exp(sum(w * np.log(p))),
    lambda N, w, p, c, r: mp.exp(min(0, 1 - mp.mpf(r) / c)) * mp.fprod(mp.mpf(q) ** e for q, e in zip(p, w)))

case('text/perplexity-tokens', r'''
### Perplexity
Exponentiated average negative log-likelihood of a tokenized sequence $X=(x_0,x_1,\dots,x_t)$, where $\log p_\theta(x_i|x_{<i})$ is the log-likelihood of the $i$th token conditioned on the preceding tokens $x_{<i}$:
$$⟦\text{PPL}(X)=\exp\left\{-\frac{1}{t}\sum_i^t\log p_\theta(x_i|x_{<i})\right\}⟧$$
''', [r'p_\theta(x_i|x_{<i})', 't'], [[[0.2, 0.5, 0.1], 3], [[0.9, 0.03], 2]],
    lambda p, t: np.exp(-sum(np.log(p)) / t),
    lambda p, t: mp.fprod(p) ** (-mp.mpf(1) / t))

case('text/beam-score', r'''
**Beam search scoring (GNMT).** Length normalization $lp$ and coverage penalty $cp$; $p_{i,j}$ is the attention probability of the $j$-th target word on the $i$-th source word.
$$
⟦\begin{align*}s(Y,X)&=\log(P(Y|X))/lp(Y)+cp(X;Y)\\ lp(Y)&=\frac{(5+|Y|)^{\alpha}}{(5+1)^{\alpha}}\\ cp(X;Y)&=\beta*\sum_{i=1}^{|X|}\log\left(\min\left(\sum_{j=1}^{|Y|}p_{i,j},1.0\right)\right)\end{align*}⟧
$$
''', ['P(Y|X)', '|X|', '|Y|', r'\alpha', r'\beta', 'p'], [[0.01, 2, 3, 0.6, 0.2, [[0.2, 0.3, 0.1], [0.8, 0.7, 0.9]]], [0.0001, 3, 2, 1.0, 0.4, [[0.2, 0.3], [0.3, 0.1], [0.5, 0.6]]]],
    lambda P, X, Y, a, b, p: np.log(P) / ((5 + Y) ** a / 6**a) + b * sum(np.log(np.minimum(p.sum(1), 1))),
    lambda P, X, Y, a, b, p: mp.log(P) * (mp.mpf(6) / (5 + Y)) ** a + b * mp.log(mp.fprod(min(mp.fsum(row), 1) for row in p)))

case('retrieval/bm25', r'''
### Okapi BM25
Given a query $Q$ with keywords $q_1,\ldots,q_n$, the score of a document $D$ is

$$⟦\text{score}(D,Q)=\sum_{i=1}^{n}\text{IDF}(q_i)\cdot\frac{f(q_i,D)\cdot(k_1+1)}{f(q_i,D)+k_1\cdot\left(1-b+b\cdot\frac{|D|}{\text{avgdl}}\right)}⟧$$

where $f(q_i,D)$ is the number of times $q_i$ occurs in $D$, $|D|$ the length of the document in words, $\text{avgdl}$ the average document length, and $k_1$, $b$ are free parameters. $\text{IDF}(q_i)=\ln\left(\frac{N-n(q_i)+0.5}{n(q_i)+0.5}+1\right)$, where $N$ is the number of documents and $n(q_i)$ the number of documents containing $q_i$.
''', ['f(q_i,D)', 'n(q_i)', 'n', 'N', '|D|', r'\text{avgdl}', 'k_1', 'b'], [[[3, 0, 1], [10, 400, 2], 3, 1000, 120, 100.0, 1.2, 0.75], [[2, 5], [3, 7], 2, 8, 50, 80.0, 2.0, 0.5]],
    lambda f, m, n, N, D, L, k, b: sum(np.log((N - m + 0.5) / (m + 0.5) + 1) * f * (k + 1) / (f + k * (1 - b + b * D / L))),
    lambda f, m, n, N, D, L, k, b: mp.fsum(mp.log((N + 1) / (q + mp.mpf(0.5))) * u * (k + 1) / (u + k * (1 - b + mp.mpf(b) * D / L)) for u, q in zip(f, m)))

case('retrieval/average-precision', r'''
**Average precision** summarizes a precision-recall curve as the weighted mean of the precisions at each threshold, with the increase in recall from the previous threshold used as the weight:
$$⟦\text{AP}=\sum_n(R_n-R_{n-1})P_n⟧$$
where $P_n$ and $R_n$ are the precision and recall at the nth threshold, and $R_0=0$.
''', ['R', 'R_0', 'P'], [[[0.2, 0.5, 1.0], 0, [1.0, 0.8, 0.4]], [[0.5, 0.75], 0, [0.9, 0.3]]],
    lambda R, z, P: sum(np.diff(R, prepend=z) * P),
    lambda R, z, P: sum((r - q) * p for r, q, p in zip(R, [z] + R, P)))

case('retrieval/ndcg', r'''
### nDCG
$rel_i$ is the graded relevance of the result at position $i$, $rel_i^{*}$ the one in the ideal order.

- $\text{DCG@}K=\sum_{i=1}^{K}\frac{2^{rel_i}-1}{\log_2(i+1)}$
- $\text{IDCG@}K=\sum_{i=1}^{K}\frac{2^{rel_i^{*}}-1}{\log_2(i+1)}$
- $⟦\text{nDCG@}K=\frac{\text{DCG@}K}{\text{IDCG@}K}⟧$
''', ['rel', 'rel^{*}', 'K'], [[[3, 2, 3, 0, 1], [3, 3, 2, 1, 0], 5], [[0, 1, 2], [2, 1, 0], 2]],
    lambda r, s, K: gains(r, K) / gains(s, K),
    lambda r, s, K: mp.fsum((2**u - 1) / mp.log(i) for i, u in enumerate(r[:K], 2)) / mp.fsum((2**u - 1) / mp.log(i) for i, u in enumerate(s[:K], 2)))

case('vision/generalised-iou', r'''
### Generalized IoU
For two arbitrary shapes $A$, $B$ let $C$ be the smallest convex object that encloses both, and $IoU=\frac{|A\cap B|}{|A\cup B|}$. Here the shapes are sets of pixel numbers.
$$⟦GIoU=IoU-\frac{|C\setminus(A\cup B)|}{|C|}⟧$$
''', ['A', 'B', 'C'], [[[1, 2, 3, 4], [3, 4, 5], [1, 2, 3, 4, 5, 6, 7, 8]], [[1, 2], [7, 8, 9], [1, 2, 3, 4, 5, 6, 7, 8, 9]]],
    lambda A, B, C: len(np.intersect1d(A, B)) / len(np.union1d(A, B)) - len(np.setdiff1d(C, np.union1d(A, B))) / len(C),
    lambda A, B, C: sum(x in B for x in A) / len({*A, *B}) - sum(x not in A + B for x in C) / len(C))

case('vision/soft-nms', r'''
### Soft-NMS
Scores $s_i$ of boxes $b_i$ that overlap the current best box $\mathcal{M}$ by more than $N_t$ decay instead of being set to zero:
$$⟦s_i=\begin{cases}s_i, & \mathrm{iou}(\mathcal{M},b_i)<N_t\\ s_i(1-\mathrm{iou}(\mathcal{M},b_i)), & \mathrm{iou}(\mathcal{M},b_i)\geq N_t\end{cases}⟧$$
''', ['s', r'\mathrm{iou}(\mathcal{M},b_i)', 'N_t'], [[[0.9, 0.8, 0.3], [0.7, 0.1, 0.5], 0.5], [[0.6, 0.4], [0.2, 0.35], 0.3]],
    lambda s, u, n: np.where(u < n, s, s * (1 - u)),
    lambda s, u, n: [a if o < n else a * (1 - o) for a, o in zip(s, u)])

case('vision/mean-iou', r'''
### Mean IoU for segmentation
$k+1$ classes (from $0$ to $k$, $0$ is background); $p_{ij}$ is the number of pixels of class $i$ inferred to be class $j$.
$$⟦\text{mIoU}=\frac{1}{k+1}\sum_{i=0}^{k}\frac{p_{ii}}{\sum_{j=0}^{k}p_{ij}+\sum_{j=0}^{k}p_{ji}-p_{ii}}⟧$$
''', ['p', 'k'], [[[[50, 3, 2], [4, 30, 1], [0, 5, 20]], 2], [[[8, 2], [1, 9]], 1]],
    lambda p, k: sum(np.diag(p) / (p.sum(1) + p.sum(0) - np.diag(p))) / (k + 1),
    lambda p, k: mp.fsum(mp.mpf(p[i][i]) / (sum(p[i]) + sum(row[i] for row in p) - p[i][i]) for i in range(k + 1)) / (k + 1), index_base=0)

case('metric/auc-ranks', r'''
### AUC as a rank statistic
Probability that a random positive (score $s_i^{+}$, $i=1,\dots,m$) is ranked above a random negative ($s_j^{-}$, $j=1,\dots,n$), ties count one half
$$⟦\mathrm{AUC}=\frac{1}{mn}\sum_{i=1}^{m}\sum_{j=1}^{n}\left(\mathbf{1}[s_i^{+}>s_j^{-}]+\tfrac12\mathbf{1}[s_i^{+}=s_j^{-}]\right)⟧$$
''', ['s^{+}', 's^{-}', 'm', 'n'], [[[0.9, 0.6, 0.4], [0.5, 0.4], 3, 2], [[0.2, 0.7], [0.7, 0.1, 0.3, 0.2], 2, 4]],
    lambda s, r, m, n: sum((p > q) + 0.5 * (p == q) for p in s for q in r) / m / n,
    lambda s, r, m, n: stats.mannwhitneyu(s, r).statistic / m / n)

case('metric/mape', r'''
- **MAPE**: mean absolute percentage error of forecasts $F_t$ against actual values $A_t$: $⟦\mathrm{MAPE}=\frac{100\%}{n}\sum_{t=1}^{n}\left|\frac{A_t-F_t}{A_t}\right|⟧$
''', ['A', 'F', 'n'], [[[10.0, 20.0, -5.0], [11.0, 18.0, -4.0], 3], [[4.0, 8.0], [5.0, 8.0], 2]],
    lambda A, F, n: sum(np.abs((A - F) / A)) / n,
    lambda A, F, n: mp.fsum(abs(1 - mp.mpf(f) / a) for a, f in zip(A, F)) / n)

case('fairness/equal-opportunity', r'''
#### Equal opportunity difference
True positive rate per group $a$: $\mathrm{TPR}_a=\frac{\mathrm{TP}_a}{\mathrm{TP}_a+\mathrm{FN}_a}$. The gap between the best and the worst treated group is $⟦\Delta_{\mathrm{EO}}=\max_{a}\mathrm{TPR}_a-\min_{a}\mathrm{TPR}_a⟧$ (0 is fair).
''', [r'\mathrm{TP}', r'\mathrm{FN}'], [[[40, 30, 18], [10, 20, 2]], [[5, 9], [5, 1]]],
    lambda p, n: np.ptp(p / (p + n)),
    lambda p, n: max(a / (a + b) for a, b in zip(p, n)) - min(a / (a + b) for a, b in zip(p, n)))
