"""Formulas without a value: something is missing, drawn, misprinted, endless, or does not fit."""
from c import dist, fn, negative

EITHER = 'open|refused'

negative('none/xavier-draw', r'''
### Xavier (Glorot) uniform
Weights between layers of $n_j$ and $n_{j+1}$ units are drawn as
$$⟦W\sim\mathcal{U}\left[-\frac{\sqrt{6}}{\sqrt{n_j+n_{j+1}}},\frac{\sqrt{6}}{\sqrt{n_j+n_{j+1}}}\right]⟧$$
''', EITHER, {'n_j': 3, 'n_{j+1}': 5}, 'a random draw has no value')

negative('none/xavier-draw-wide', r'''
### Xavier (Glorot) uniform
Weights between layers of $n_j$ and $n_{j+1}$ units are drawn as
$$⟦W\sim\mathcal{U}\left[-\frac{\sqrt{6}}{\sqrt{n_j+n_{j+1}}},\frac{\sqrt{6}}{\sqrt{n_j+n_{j+1}}}\right]⟧$$
''', EITHER, {'n_j': 100, 'n_{j+1}': 50}, 'a random draw has no value')

negative('none/gan', r'''
### GAN
Generator $G$ and discriminator $D$ play the two-player game
$$⟦\min_G\max_DV(D,G)=\mathbb{E}_{x\sim p_{\text{data}}(x)}[\log D(x)]+\mathbb{E}_{z\sim p_z(z)}[\log(1-D(G(z)))]⟧$$
''', 'open', {r'p_{\text{data}}': dist('Normal', mu=0, sigma=1), 'p_z': dist('Normal', mu=0, sigma=1)}, 'neither player is known')

negative('none/gan-generator', r'''
### GAN
Generator $G$ and discriminator $D$ play the two-player game
$$⟦\min_G\max_DV(D,G)=\mathbb{E}_{x\sim p_{\text{data}}(x)}[\log D(x)]+\mathbb{E}_{z\sim p_z(z)}[\log(1-D(G(z)))]⟧$$
''', 'open', {'D': fn('x', r'\frac{1}{1+e^{-x}}', None), r'p_{\text{data}}': dist('Normal', mu=0, sigma=1), 'p_z': dist('Normal', mu=0, sigma=1)}, 'the generator is not known')

negative('none/misprinted-exponent', r'''
### Truncated GAE (as printed in the PPO paper)
$$⟦\hat{A}_t=\delta_t+(\gamma\lambda)\delta_{t+1}+\cdots+\cdots+(\gamma\lambda)^{T-t+1}\delta_{T-1}⟧$$
where $\delta_t=r_t+\gamma V(s_{t+1})-V(s_t)$.
''', EITHER, {r'\delta': [1.0, 0.5, -0.2, 0.3], r'\gamma': 0.99, r'\lambda': 0.95, 'T': 5, 't': 1}, 'the last exponent contradicts the pattern, a known misprint')

negative('none/attention-shapes', r'''
## Scaled dot-product attention
Queries $Q$, keys $K$ of dimension $d_k$, values $V$:
$$⟦\text{Attention}(Q,K,V)=\text{softmax}\left(\frac{QK^T}{\sqrt{d_k}}\right)V⟧$$
''', 'refused', {'Q': [[1.0, 0.0, 2.0], [0.0, 1.0, 1.0]], 'K': [[1.0, 2.0], [0.5, 1.0]], 'V': [[1.0], [2.0]], 'd_k': 3}, 'queries have three entries and keys have two')

negative('none/loss-weight', r'''
**Total loss** of the detector, $\lambda$ balances the two terms: $⟦L=L_{\text{cls}}+\lambda L_{\text{box}}⟧$
''', 'open', {r'L_{\text{cls}}': 0.3, r'L_{\text{box}}': 1.2}, 'the weight is not given')

negative('none/further-terms', r'''
### Training objective
Reconstruction, KL with weight $\beta$, and further auxiliary terms:
$$⟦\mathcal{L}_{total}=\mathcal{L}_{rec}+\beta\mathcal{L}_{KL}+\dots⟧$$
''', EITHER, {r'\mathcal{L}_{rec}': 0.5, r'\mathcal{L}_{KL}': 0.1, r'\beta': 4.0}, 'the remaining terms are not written')

negative('none/endless-return', r'''
### Return
Discounted sum of all future rewards, $0\le\gamma<1$:
$$⟦G_t=\sum_{k=0}^{\infty}\gamma^kR_{t+k+1}⟧$$
''', EITHER, {'R': [1.0, 2.0, 3.0], r'\gamma': 0.9, 't': 0}, 'three rewards of infinitely many are known')

negative('none/attention-cost', r'''
### Complexity
Self-attention over $n$ tokens of dimension $d$ costs $⟦O(n^2\cdot d)⟧$ per layer.
''', EITHER, {'n': 128, 'd': 64}, 'an order of growth is no number')
