"""Formulas without a value: a symbol is missing, the note contradicts itself, or the bindings do not fit."""
from c import dist, fn, negative, table

negative('no/missing-strength', r'''
* ✨ **Lasso**
	$⟦J(w)=\frac{1}{2n}\sum_{i=1}^{n}(y_i-wx_i)^2+\lambda|w|⟧$
''', 'open', {'w': 0.5, 'x': [1.0, 2.0], 'y': [0.4, 1.1], 'n': 2}, 'the strength is neither bound nor defined')

negative('no/missing-previous-parameter', r'''
**SGD**: $⟦\theta_t=\theta_{t-1}-\eta g_t⟧$ with learning rate $\eta$ and gradient $g_t$
''', 'open', {r'\theta_t': 1.0, r'\eta': 0.1, 'g_t': 0.5}, 'only the new parameter is bound, and it is the left side')

negative('no/undefined-penalty', r'''
### 正则化

总损失由数据项与惩罚项组成：$⟦\mathcal{L}(w)=(y-wx)^2+\lambda\,\Omega(w)⟧$，$\Omega$ 为正则项。
''', 'open', {'w': 1.0, 'x': 2.0, 'y': 1.0, r'\lambda': 0.1}, 'the note does not say what the penalty is', 'zh')

negative('no/words-only', r'''
- $⟦\text{error}=\text{bias}^2+\text{variance}+\text{noise}⟧$, the famous trade-off
''', 'open', {r'\text{bias}': 0.3}, 'two of the three words have no value')

negative('no/expectation-without-distribution', r'''
**Variance**: $⟦E[X^2]-(E[X])^2⟧$ where $X$ is any random variable
''', 'open', {}, 'nothing is known of the variable')

negative('no/sum-without-support', r'''
* ##### ✨Partition function
	$⟦Z=\sum_{\mathbf{x}}\exp(-E(\mathbf{x})/T)⟧$ sums over all states
''', 'open|refused', {'E': fn('x', 'x^2', None), 'T': 1.0}, 'no states are given')

negative('no/argmax-without-domain', r'''
**MLE** for a coin: $⟦\hat{\theta}=\arg\max_{\theta}L(\theta)⟧$
''', 'open|refused', {'L': table([[0.1, 0.2], [0.3, 0.4]], 'x', 'y')}, 'the likelihood is bound with two arguments and is called with one')

negative('no/rival-definitions', r'''
* **Learning rate**
	Time-based: $\eta_t=\frac{\eta_0}{1+kt}$

	Exponential: $\eta_t=\eta_0e^{-kt}$

	The update is $⟦w_{t+1}=w_t-\eta_tg_t⟧$
''', 'open|refused', {r'\eta_0': 0.1, 'k': 0.5, 't': 3, 'w_t': 1.0, 'g_t': 2.0}, 'two schedules with the same left side, and nothing tells which is used')

negative('no/circle', r'''
**Two unknowns.** With $a=b+c$ and $b=a-c$ we get $⟦d=2a⟧$
''', 'open|refused', {'c': 1.0}, 'a and b are defined by each other')

negative('no/lengths-differ', r'''
- MAE over $n$ samples: $⟦\frac{1}{n}\sum_{i=1}^{n}|y_i-\hat{y}_i|⟧$
''', 'refused', {'y': [1.0, 2.0, 3.0], r'\hat{y}': [1.0, 2.5], 'n': 3}, 'the third prediction does not exist')

negative('no/class-out-of-range', r'''
**NLL** of the class $y$: $⟦\ell=-\log\frac{e^{z_y}}{\sum_{k}e^{z_k}}⟧$
''', 'refused', {'z': [0.1, 0.2, 0.3], 'y': 5}, 'there are three classes')

negative('no/shapes-differ', r'''
线性层：$⟦\mathbf{y}=\mathbf{W}\mathbf{x}+\mathbf{b}⟧$，$\mathbf{W}$ 为权重矩阵。
''', 'refused', {r'\mathbf{W}': [[1.0, 2.0, 3.0], [0.0, 1.0, 0.0]], r'\mathbf{x}': [1.0, 2.0], r'\mathbf{b}': [0.0, 0.0]}, 'a 2 by 3 matrix takes three inputs', 'zh')

negative('no/inverse-of-oblong', r'''
* OLS with a typo : $⟦\hat{\beta}=X^{-1}y⟧$
''', 'refused', {'X': [[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]], 'y': [1.0, 2.0, 3.0]}, 'only square matrices have an inverse')

negative('no/fractional-bound', r'''
**Mean**: $⟦\bar{x}=\frac{1}{N}\sum_{i=1}^{N}x_i⟧$
''', 'refused', {'x': [1.0, 2.0, 3.0], 'N': 2.5}, 'a sum to two and a half')

negative('no/broken-brace', r'''
- Half-written: $⟦L=\frac{1}{N\sum_i l_i⟧$ (to be continued)
''', 'refused', {'N': 2, 'l': [1.0, 2.0]}, 'a brace is missing')

negative('no/order-of-growth', r'''
**Cost of self-attention** for $n$ tokens of width $d$: $⟦T(n)=O(n^2d)⟧$
''', 'open|refused', {'n': 10, 'd': 4}, 'an order is no number')

negative('no/sampling-statement', r'''
### Reparametrisation

Ziehe $⟦\epsilon\sim\mathcal{N}(0,1)⟧$ und setze $z=\mu+\sigma\epsilon$.
''', 'open|refused', {}, 'a draw is no value', 'de')

negative('no/open-ended-series', r'''
* Taylor: $⟦f(x)=a_0+a_1x+\dots⟧$
''', 'open|refused', {'a_0': 1.0, 'a_1': 2.0, 'x': 0.5}, 'the series goes on, nobody says how')

negative('no/gradient-of-unknown', r'''
**FGSM**: $⟦x'=x+\epsilon\,\text{sign}\left(\nabla_xJ(\theta,x,y)\right)⟧$ adds the worst small noise.
''', 'open', {'x': [0.1, 0.2], r'\epsilon': 0.01, r'\theta': 1.0, 'y': 1}, 'the loss has no formula')

negative('no/conditional-from-marginal', r'''
- ベイズ: $⟦P(y|x)=\frac{P(x|y)P(y)}{P(x)}⟧$
''', 'open', {'P(y)': dist('Bernoulli', p=0.3), 'y': 1, 'x': 0}, 'the likelihood is missing', 'ja')
