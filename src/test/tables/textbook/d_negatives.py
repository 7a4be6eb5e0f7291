"""Formulas without a value: something is missing, undefined, said twice in two ways, or does not fit."""
from c import fn, negative, table

EITHER = 'open|refused'

negative('none/momentum-coefficient', r'''
* ✨ **Momentum**
	* $⟦v_t=\beta v_{t-1}+(1-\beta)g_t⟧$
	* smooths the gradient $g_t$
''', 'open', {'v_{t-1}': 0.5, 'g_t': 0.2}, 'the coefficient is neither bound nor defined')

negative('none/target-parameters', r'''
**DQN** 目标：$⟦y=r+\gamma\max_{a'}Q(s',a';\theta^-)⟧$，$\theta^-$ 为目标网络参数
''', 'open', {'r': 1.0, r'\gamma': 0.99}, 'nothing is known of the action values', language='zh')

negative('none/regulariser', r'''
Structural risk: $⟦R=\frac{1}{n}\sum_{i=1}^{n}(y_i-\hat{y}_i)^2+\lambda\Omega(f)⟧$ where $\Omega$ measures the complexity of $f$.
''', EITHER, {'y': [1.0, 2.0], r'\hat{y}': [0.5, 2.5], 'n': 2, r'\lambda': 0.1}, 'the note does not say how complexity is measured')

negative('none/plus-minus', r'''
#### Confidence interval
$$⟦\bar{x}\pm z\frac{s}{\sqrt{n}}⟧$$
''', EITHER, {'z': 1.96, 's': 2.0, 'n': 16}, 'the mean is not bound')

negative('none/two-decays', r'''
Two choices for the learning rate:
- $\eta_t=\frac{\eta_0}{1+kt}$
- $\eta_t=\eta_0e^{-kt}$

Update: $⟦w_{t+1}=w_t-\eta_tg_t⟧$
''', EITHER, {'w_t': 1.0, 'g_t': 0.5, r'\eta_0': 0.1, 'k': 0.5, 't': 2}, 'the two schedules differ and nothing tells which is used')

negative('none/circle', r'''
$\alpha=\frac{1}{1+\beta}$ and $\beta=\frac{1-\alpha}{\alpha}$, so the mean is $⟦m=\frac{\alpha}{\alpha+\beta}⟧$
''', EITHER, {}, 'each of the two is defined by the other')

negative('none/short-labels', r'''
BCE：$⟦L=-\frac{1}{N}\sum_{i=1}^{N}\left[y_i\log p_i+(1-y_i)\log(1-p_i)\right]⟧$
''', 'refused', {'y': [1, 0], 'p': [0.9, 0.2, 0.4], 'N': 3}, 'the third label does not exist', language='zh')

negative('none/class-outside', r'''
softmax: $⟦p_k=\frac{e^{z_k}}{\sum_{j=1}^{K}e^{z_j}}⟧$ for $K$ classes
''', 'refused', {'z': [0.1, 0.5, -0.2], 'K': 3, 'k': 5}, 'there are three classes')

negative('none/matrix-shapes', r'''
- dense layer: $⟦a=\tanh(Wx+b)⟧$
''', 'refused', {'W': [[1.0, 2.0], [0.5, 0.1]], 'x': [1.0, 2.0, 3.0], 'b': [0.0, 0.0]}, 'a 2 by 2 matrix takes two inputs')

negative('none/expectation', r'''
ELBO: $⟦\mathbb{E}_{z\sim q(z|x)}[\log p(x|z)]-D_{KL}(q(z|x)\|p(z))⟧$
''', 'open', {'x': 1.0}, 'none of the three distributions is known')

negative('none/action-values', r'''
Greedy policy $⟦\pi(s)=\arg\max_{a}Q(s,a)⟧$
''', 'open', {'s': 1}, 'there are no action values')

negative('none/alphabet', r'''
> Shannon entropy $⟦H(X)=-\sum_{x\in\mathcal{X}}p(x)\log_2p(x)⟧$
''', EITHER, {}, 'neither the alphabet nor the probabilities are known')

negative('none/words', r'''
## Multi-task loss
$$⟦\text{Loss}=\text{Reconstruction}+\lambda\cdot\text{Perceptual}⟧$$
''', 'open', {r'\lambda': 0.5, r'\text{Reconstruction}': 1.2}, 'the perceptual part has no value')

negative('none/axis', r'''
Back-door: $⟦P(y|do(x))=\sum_{z}P(y|x,z)P(z)⟧$
''', EITHER, {'P(y|x,z)': table([[0.2, 0.5], [0.8, 0.5]], 'y', 'x'), 'x': 1, 'y': 1}, 'the stratum and its probabilities are missing')

negative('none/kernel-arity', r'''
Kernel ridge prediction: $⟦f(x)=\sum_{i=1}^{n}\alpha_ik(x,x_i)⟧$ with kernel $k$
''', EITHER, {'k': fn('u', 'e^{-u^2}', None), r'\alpha': [0.5, 1.0], 'x': 0.3, 'x_i': [0.0, 1.0], 'n': 2}, 'the kernel is bound with one argument and called with two')

negative('none/empty-sum', r'''
Average: $⟦\bar{x}=\frac{1}{n}\sum_{i=1}^{n}⟧$ (fill in later)
''', EITHER, {'x': [1.0, 2.0], 'n': 2}, 'the sum has no term')

negative('none/unclosed', r'''
* precision : $⟦P=\frac{TP}{TP+FP⟧$
''', EITHER, {'TP': 3}, 'the fraction is not closed, and one count is missing')

negative('none/complexity', r'''
Self-attention costs $⟦T(n)=O(n^2d)⟧$ for sequence length $n$ and width $d$.
''', EITHER, {'n': 128, 'd': 64}, 'an order of growth is no number')

negative('none/distribution-statement', r'''
* ✨ **Linear-Gaussian model**
	* $⟦y\sim\mathcal{N}(w^Tx+b,\sigma^2)⟧$
''', EITHER, {'w': [1.0, 2.0], 'x': [0.5, 0.5], 'b': 0.1, r'\sigma': 1.0}, 'a draw has no value')

negative('none/bellman-unknown', r'''
贝尔曼方程：$⟦V(s)=\sum_a\pi(a|s)\sum_{s'}P(s'|s,a)[R(s,a)+\gamma V(s')]⟧$
''', EITHER, {'s': 1, r'\gamma': 0.9, 'R': table([[1.0, 0.0]], 's', 'a'), r'\pi': table([[0.5], [0.5]], 'a', 's')}, 'the transitions are missing', language='zh')

negative('none/other-hat', r'''
Residual after smoothing: $⟦e=y-\tilde{y}⟧$
''', 'open', {'y': 2.0, r'\hat{y}': 1.5}, 'the smoothed value is missing; the predicted one is something else')

negative('none/penalised-fit', r'''
$$⟦\hat{w}=\arg\min_w\|Xw-y\|^2+\mathcal{R}(w)⟧$$
The regulariser $\mathcal{R}$ depends on the task.
''', EITHER, {'X': [[1.0, 0.0], [0.0, 1.0]], 'y': [1.0, 2.0]}, 'the regulariser is not known')

negative('none/initial-state', r'''
- AR(1): $⟦x_t=c+\phi x_{t-1}+\varepsilon_t⟧$ with white noise $\varepsilon_t$
''', 'open', {'c': 0.1, r'\phi': 0.7, r'\varepsilon_t': 0.0}, 'the previous value is missing')

negative('none/uneven-sets', r'''
Cosine: $⟦\cos(u,v)=\frac{\sum_{i=1}^{n}u_iv_i}{\sqrt{\sum_{i=1}^{n}u_i^2}\sqrt{\sum_{i=1}^{n}v_i^2}}⟧$
''', 'refused', {'u': [1.0, 2.0, 3.0], 'v': [1.0, 0.5], 'n': 3}, 'the vectors have different lengths')

negative('none/density-missing-parameter', r'''
### Gamma
$$⟦f(x;\alpha,\beta)=\frac{\beta^\alpha}{\Gamma(\alpha)}x^{\alpha-1}e^{-\beta x}⟧$$
''', 'open', {'x': 1.5, r'\alpha': 2.0}, 'the rate is missing')
