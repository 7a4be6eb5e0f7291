"""Values of the formulas in src/test/notes/keywords.md, for src/test/core/notes.test.ts.

Run: /usr/bin/python3 src/test/tables/notes.py > src/test/tables/notes.json
Needs Debian's python3-scipy and python3-mpmath (made with SciPy 1.10.1, mpmath 1.2.1, NumPy 1.24.2).
"""
import json
import sys

import mpmath
import numpy
import scipy
from scipy import stats

mpmath.mp.dps = 50
cases = []


def case(entry, formula, value, bind=None, domain=None, **more):
    if isinstance(value, numpy.ndarray):
        value = value.tolist()
    elif isinstance(value, (numpy.floating, mpmath.mpf)):
        value = float(value)
    cases.append({'entry': entry, 'formula': formula, 'bind': bind or {}, 'domain': domain or {}, 'value': value, **more})


case('Feature-wise', r'\text{FiLM}(x_i,\gamma,\beta)=\gamma_i\cdot x_i+\beta_i', [1.5, -1.0], {'x': [1, -2], r'\gamma': [2, 0.25], r'\beta': [-0.5, -0.5]})
case('Logistic', r'F(x)=\frac{1}{1+e^{-(x-\mu)/s}}', stats.logistic.cdf(2.5, 1, 0.75), {'x': 2.5, 'mu': 1, 's': 0.75})
case('Logistic', r'F(x)=\frac{1}{1+e^{-(x-\mu)/s}}', float(1 / (1 + mpmath.e ** 40)), {'x': -39, 'mu': 1, 's': 1})
z = numpy.array([1.0, 3.0, 2.0])
case('Softmax', r'\text{softmax}(z)_i=\frac{e^{z_i/T}}{\sum_{j=1}^{K}e^{z_j/T}}', scipy.special.softmax(z / 0.5), {'z': z.tolist(), 'T': 0.5, 'K': 3})
case('Softmax', r'\text{softmax}(z)_i=\frac{e^{z_i/T}}{\sum_{j=1}^{K}e^{z_j/T}}', scipy.special.softmax(z * 1000), {'z': (z * 1000).tolist(), 'T': 1, 'K': 3})
case('Cross Entropy', r'H(y,\hat{y})=-\sum_{i=1}^{C}y_i\log\hat{y}_i', -numpy.log(0.6), {'y': [0, 1], r'\hat{y}': [0.4, 0.6], 'C': 2})
case('Cross Entropy', r'H(y,\hat{y})=-\sum_{i=1}^{C}y_i\log\hat{y}_i', 0, {'y': [0, 1], r'\hat{y}': [0, 1], 'C': 2})
normal = {'p(x|z)': {'dist': 'Normal', 'args': {'mu': 'z', 'sigma': 0.25}}, 'p(z)': {'dist': 'Normal', 'args': {'mu': 1, 'sigma': 2}}, 'x': 1.5}
case('Bayesian', r'p(x) = \int p(x|z)p(z)dz', stats.norm.pdf(1.5, 1, numpy.sqrt(4 + 0.0625)), normal)
precision = 1 / 4 + 1 / 0.0625
mean = (1 / 4 + 1.5 / 0.0625) / precision
case('Bayesian', r'p(z|x)=\frac{p(x|z)\cdot p(z)}{p(x)}', stats.norm.pdf(1.2, mean, 1 / numpy.sqrt(precision)), {**normal, 'z': 1.2})
table = {'p(x|z)': {'table': [[0.9, 0.2], [0.1, 0.8]], 'args': ['x', 'z']}, 'p(z)': [0.25, 0.75], 'x': 2, 'z': 1}
case('Bayesian', r'p(z|x)=\frac{p(x|z)\cdot p(z)}{p(x)}', 0.1 * 0.25 / (0.1 * 0.25 + 0.8 * 0.75), table)
f = r'f(x|\mu,\sigma)=\frac{1}{\sigma\sqrt{2\pi}}exp(-\frac{(x-\mu)^2}{2\sigma^2})'
for x, mu, sigma in [(0.2, 0, 1), (-4, 1, 0.5), (30, 0, 1)]:
    case('Normal', f, mpmath.npdf(x, mu, sigma), {'x': x, 'mu': mu, 'sigma': sigma})
phi = r'\Phi(x)=P(X\leq x)=\int{x}{-\infty}\frac{1}{\sqrt{2\pi}}exp(-\frac{t^2}{2})dt'
for x in [0, 1.7, -6]:
    case('Gaussian', phi, mpmath.ncdf(x), {'x': x}, assumed=['lost-limits'])
mass = r'f(X=x)=\begin{cases} p &\text{if}\ x=1 \\ 1-p &\text{if}\ x=0 \end{cases}'
case('Bernoulli', mass, 0.8, {'x': 0, 'p': 0.2})
case('Bernoulli', mass, 'nan', {'x': 0.5, 'p': 0.2})
case('Bernoulli', 'E[X]=p', stats.bernoulli.mean(0.2), {'p': 0.2}, member=0)
case('Bernoulli', 'Var[X]=p(1-p)', stats.bernoulli.var(0.2), {'p': 0.2}, member=0)
case('Bernoulli', r'\sigma_{X}=\sqrt{p(1-p)}', stats.bernoulli.std(0.2), {'p': 0.2})
cdf = r'F(x)=\begin{cases} 0 &\text{for}\ x <a \\ \frac{x-a}{b-a} &\text{for}\ a\leq x \leq b \\ 1 &\text{for}\ a > b \end{cases}'
case('Uniform', cdf, stats.uniform.cdf(2, -1, 4), {'x': 2, 'a': -1, 'b': 3})
case('Uniform', cdf, 'nan', {'x': 4, 'a': -1, 'b': 3})
case('Uniform', r'E[X]=\frac{a+b}{2}', stats.uniform.mean(-1, 4), {'a': -1, 'b': 3}, member=0)
case('Uniform', r'Var(X)=\frac{(b-a)^2}{12}', stats.uniform.var(-1, 4), {'a': -1, 'b': 3}, member=0)
model = {r'p(\mathbf{X}|z)': {'fn': {'params': ['X', 'z'], 'latex': 'z^4(1-z)^2'}}, 'p(z)': {'dist': 'Beta', 'args': {'alpha': 3, 'beta': 1}}, r'\mathbf{X}': 0}
interval = {'z': {'interval': [0, 1]}}
case('MAP', r'z_{MAP}=arg \max_{z} \ p(z|\mathbf{X})', 6 / 8, model, interval, tolerance=1e-6)
case('MAP', r'= arg \max_{z} \ p(\mathbf{X}|z)p(z)', 6 / 8, model, interval, tolerance=1e-6)
case('Maximum', r'z_{MLE}=arg \max_{z} \ p(\mathbf{X}|z)', 4 / 6, model, interval, tolerance=1e-6)
case('Markov Chain', r'P(x_{t+1}|x_{t},x_{t-1},\dots,x_0)=P(x_{t+1}|x_{t})', 0.7,
     {'P(x_{t+1}|x_t)': {'table': [[0.3, 0.6], [0.7, 0.4]], 'args': ['x_{t+1}', 'x_t']}, 'x_{t+1}': 2, 'x_t': 1})
q, positive, negative = numpy.array([1.0, 2.0]), numpy.array([2.0, 1.0]), numpy.array([[0.0, -1.0], [1.0, -1.0]])


def similarity(a, b):
    return mpmath.mpf(float(a @ b)) / mpmath.sqrt(float(a @ a)) / mpmath.sqrt(float(b @ b))


for tau in [0.5, 0.03]:
    scores = [similarity(q, key) / mpmath.mpf(repr(tau)) for key in [positive, *negative]]
    loss = mpmath.log1p(sum(mpmath.exp(score - scores[0]) for score in scores[1:]))
    case('InfoNCE', r'\mathcal{L}_{\text{InfoNCE}} = -\log \frac{\exp(\text{sim}(q, k^+) / \tau)}{\exp(\text{sim}(q, k^+) / \tau) + \sum_{i=1}^{K} \exp(\text{sim}(q, k_i^-) / \tau)}',
         loss, {'q': q.tolist(), 'k^+': positive.tolist(), 'k^-': negative.tolist(), 'tau': tau, 'K': 2})
energies = numpy.array([0.2, 1.5, 3.0, 0.1])
energy = {r'E(\mathbf{x})': {'table': energies.tolist(), 'args': [r'\mathbf{x}']}}
case('Energy', r'Z = \sum_{\mathbf{x}} e^{-E(\mathbf{x})}', numpy.exp(-energies).sum(), energy)
case('Energy', r'P(\mathbf{x}) = \frac{e^{-E(\mathbf{x})}}{Z}', numpy.exp(-energies[1]) / numpy.exp(-energies).sum(), {**energy, r'\mathbf{x}': 2})
gradient = r'\frac{\partial \log P(\mathbf{x}; \theta)}{\partial \theta} = -\frac{\partial E(\mathbf{x}; \theta)}{\partial \theta} + \mathbb{E}_{P(\mathbf{x}; \theta)}\left[\frac{\partial E(\mathbf{x}; \theta)}{\partial \theta}\right]'
weights = numpy.exp(-0.4 * numpy.array([0.0, 1.0, 8.0]))
expected = -1.0 + (weights / weights.sum()) @ numpy.array([0.0, 1.0, 8.0])
for member in [0, 1]:
    case('Energy', gradient, expected, {r'E(\mathbf{x};\theta)': {'fn': {'params': [r'\mathbf{x}', r'\theta'], 'latex': r'\theta x^3'}}, r'\mathbf{x}': 1, 'theta': 0.4}, {r'\mathbf{x}': [0, 1, 2]}, member=member)
p, r = numpy.array([0.1, 0.0, 0.9]), numpy.array([0.3, 0.3, 0.4])
case('KL', r'D_{KL}(P \parallel Q) = \sum_{i} P(i) \log\left(\frac{P(i)}{Q(i)}\right)', stats.entropy(p, r), {'P': p.tolist(), 'Q': r.tolist()})
case('KL', r'D_{KL}(P \parallel Q) = \int_{-\infty}^{\infty} P(x) \log\left(\frac{P(x)}{Q(x)}\right) \, dx', numpy.log(3 / 0.5) + (0.25 + 4) / 18 - 0.5,
     {'P': {'dist': 'Normal', 'args': {'mu': -1, 'sigma': 0.5}}, 'Q': {'dist': 'Normal', 'args': {'loc': 1, 'scale': 3}}})
queries, keys, values = numpy.array([[1.0, 0.0], [0.5, -1.0]]), numpy.array([[0.0, 2.0], [1.0, 1.0], [3.0, 0.0]]), numpy.array([[1.0, 0.0], [0.0, 1.0], [2.0, 2.0]])
case('Scaled', r'\text{Attention}(Q,K,V)=\text{softmax}\left(\frac{QK^T}{\sqrt{d_k}}\right)V',
     scipy.special.softmax(queries @ keys.T / numpy.sqrt(2), axis=1) @ values, {'Q': queries.tolist(), 'K': keys.tolist(), 'V': values.tolist(), 'd_k': 2})
m, v = 0.9 * 0.1 + 0.1 * 2.0, 0.99 * 0.5 + 0.01 * 4.0
case('Adam', r'''\begin{aligned}
m_t &= \beta_1 m_{t-1} + (1-\beta_1) g_t \\
v_t &= \beta_2 v_{t-1} + (1-\beta_2) g_t^2 \\
\theta_t &= \theta_{t-1} - \eta \frac{m_t}{\sqrt{v_t} + \epsilon}
\end{aligned}''', {'m_t': m, 'v_t': v, r'\theta_t': 1 - 0.01 * m / (numpy.sqrt(v) + 1e-8)},
     {r'\beta_1': 0.9, r'\beta_2': 0.99, 'm_{t-1}': 0.1, 'v_{t-1}': 0.5, 'g_t': 2, r'\theta_{t-1}': 1, r'\eta': 0.01, r'\epsilon': 1e-8})
for x in [1.5, -25]:
    softplus = mpmath.log1p(mpmath.exp(x))
    case('torch.nn.Mish', 'Mish(x)=x*Tanh(Softplus(x))', x * mpmath.tanh(softplus), {'x': x})

json.dump({'made_with': {'scipy': scipy.__version__, 'numpy': numpy.__version__, 'mpmath': mpmath.__version__}, 'cases': cases}, sys.stdout, indent='\t')
print()
