"""Formulas without a value: something is missing, drawn, misprinted, endless, or does not fit."""
from c import fn, negative

EITHER = 'open|refused'

negative('none/intercept', r'''
# Linear model
Weights $\mathbf w$, input $\mathbf x$, intercept $b$: $⟦\hat y=\mathbf w^\top\mathbf x+b⟧$
''', 'open', {r'\mathbf w': [1.0, 2.0], r'\mathbf x': [3.0, 1.0]}, 'the intercept is not given')

negative('none/evidence', r'''
## Posterior
Bayes' rule for a parameter, $$⟦p(\theta\mid x)=\frac{p(x\mid\theta)\,p(\theta)}{p(x)}⟧$$ with the evidence $p(x)$ in the denominator.
''', 'open', {r'p(x\mid\theta)': 0.3, r'p(\theta)': 0.5}, 'numbers at one parameter say nothing on the evidence')

negative('none/langevin-noise', r'''
### Langevin step
One step of ULA with step size $\eta$, where $\xi_t\sim\mathcal{N}(0,1)$ is fresh noise: $$⟦\theta_{t+1}=\theta_t-\eta\,g_t+\sqrt{2\eta}\,\xi_t⟧$$
''', EITHER, {r'\theta_t': 1.0, r'\eta': 0.1, 'g_t': 0.5}, 'the noise is a random draw')

negative('none/intersection', r'''
* **Inclusion–exclusion** for two events $A$ and $B$: $⟦P(A\cup B)=P(A)+P(B)-P(A\cap B)⟧$
''', 'open', {'P(A)': 0.4, 'P(B)': 0.5}, 'independence is not stated')

negative('none/support', r'''
# Expectation of a function
LOTUS: for discrete $X$ with mass function $p$, $$⟦\mathbb{E}[g(X)]=\sum_{x}g(x)\,p(x)⟧$$
''', EITHER, {'g': fn('x', 'x^2', None), 'p': fn('x', '2^{-x}', None)}, 'the support is not known')

negative('none/lagged-past-the-end', r'''
### Sample autocovariance
of $x_1,\dots,x_n$ at lag $k$, mean $\bar x$: $$⟦\hat\gamma(k)=\frac{1}{n}\sum_{t=1}^{n-k}(x_t-\bar x)(x_{t+k}-\bar x)⟧$$
''', 'refused', {'x': [1.0, 2.0, 4.0], 'n': 5, 'k': 1, r'\bar x': 2.0}, 'n is larger than the data')

negative('none/quadratic-shapes', r'''
**Quadratic form.** For a symmetric matrix $A$: $⟦q(\mathbf x)=\mathbf x^\top A\,\mathbf x⟧$
''', 'refused', {r'\mathbf x': [1.0, 2.0, 3.0], 'A': [[2.0, 1.0], [1.0, 3.0]]}, 'a 2 by 2 matrix and a vector of three entries')

negative('none/recurrence', r'''
## Cost of building a balanced tree
Sorting at every level gives the recurrence $$⟦T(n)=2T\left(\frac n2\right)+O(n\log n)⟧$$
''', EITHER, {'n': 8}, 'an order of growth has no value')
