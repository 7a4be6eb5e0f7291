"""Losses, optimisers, schedules, preferences, calibration and scaling."""
import math

import mpmath as mp
import numpy as np
import torch

from c import case


def tensor(values):
    return torch.tensor(values, dtype=torch.float64)


def cosine(u, v):
    return sum(u * v) / np.sqrt(sum(u * u) * sum(v * v))


def contrasted(z, i, j, t):
    views = torch.nn.functional.normalize(tensor(z), dim=1)
    scores = (views @ views.T / t).fill_diagonal_(-math.inf)
    return torch.nn.functional.cross_entropy(scores[i - 1 : i], torch.tensor([j - 1]))


def adam(m, v, g, b, c, t, step, e, x):
    m, v = b * m + (1 - b) * g, c * v + (1 - c) * g**2
    mean, square = m / (1 - b**t), v / (1 - c**t)
    return {'m_t': m, 'v_t': v, r'\hat{m}_t': mean, r'\hat{v}_t': square, r'\theta_t': x - step * mean / (math.sqrt(square) + e)}


def adam_by_differences(m, v, g, b, c, t, step, e, x):
    g, b, c = map(mp.mpf, (g, b, c))
    m, v = g + b * (m - g), g * g + c * (v - g * g)
    mean, square = m / (1 - b**t), v / (1 - c**t)
    return {'m_t': m, 'v_t': v, r'\hat{m}_t': mean, r'\hat{v}_t': square, r'\theta_t': x - step / (mp.sqrt(square) + e) * mean}


def nesterov(x, v, A, b, m, e):
    v = m * v - e * (A @ (x + m * v) - b)
    return {'v_{t+1}': v, r'\theta_{t+1}': x + v}


def nesterov_by_autograd(x, v, A, b, m, e):
    ahead = (tensor(x) + m * tensor(v)).requires_grad_()
    (ahead @ tensor(A) @ ahead / 2 - tensor(b) @ ahead).backward()
    v = m * tensor(v) - e * ahead.grad
    return {'v_{t+1}': v, r'\theta_{t+1}': tensor(x) + v}


def newton_by_autograd(x):
    def f(u):
        return u[0] ** 4 + u[0] * u[1] + (1 + u[1]) ** 2

    x = tensor(x)
    return x - torch.linalg.solve(torch.autograd.functional.hessian(f, x), torch.autograd.functional.jacobian(f, x))


case('loss/focal-cases', r'''
**Focal Loss** down-weights easy examples ($\gamma\ge 0$ is the focusing parameter, $y\in\{\pm1\}$ the label and $p\in[0,1]$ the model's probability for $y=1$):

$$⟦\text{FL}(p_\text{t})=-\alpha_\text{t}(1-p_\text{t})^{\gamma}\log(p_\text{t}),\qquad p_\text{t}=\begin{cases}p & \text{if } y=1\\ 1-p & \text{otherwise,}\end{cases}⟧$$
''', ['p', 'y', r'\alpha_\text{t}', r'\gamma'], [[0.9, 1, 0.25, 2], [0.3, -1, 0.75, 0.5]],
    lambda p, y, a, g: (lambda q: -a * (1 - q) ** g * math.log(q))(p if y == 1 else 1 - p),
    lambda p, y, a, g: -a * abs((y == 1) - mp.mpf(p)) ** g * mp.log(1 - abs((y == 1) - mp.mpf(p))))

case('loss/pinball-indicator', r'''
- Quantile (pinball) loss: asymmetric, $\tau\in(0,1)$ is the wanted quantile and $u=y-\hat{y}$ the residual
  $$⟦\rho_{\tau}(u)=u\left(\tau-\mathbb{1}_{\{u<0\}}\right),\quad u=y-\hat{y}⟧$$
''', [r'\tau', 'y', r'\hat{y}'], [[0.9, 3.0, 1.0], [0.9, 1.0, 3.5], [0.3, 2.0, 2.0]],
    lambda t, y, f: (y - f) * (t - (y < f)),
    lambda t, y, f: max(t * (y - f), (t - 1) * (y - f)))

case('loss/nt-xent', r'''
## NT-Xent (SimCLR)
$2N$ augmented views, $(i,j)$ a positive pair, $\tau$ the temperature; $\mathrm{sim}(\boldsymbol{u},\boldsymbol{v})=\boldsymbol{u}^{\top}\boldsymbol{v}/\lVert\boldsymbol{u}\rVert\lVert\boldsymbol{v}\rVert$ is cosine similarity.

$$⟦\ell_{i,j}=-\log\frac{\exp(\mathrm{sim}(\boldsymbol{z}_i,\boldsymbol{z}_j)/\tau)}{\sum_{k=1}^{2N}\mathbb{1}_{[k\neq i]}\exp(\mathrm{sim}(\boldsymbol{z}_i,\boldsymbol{z}_k)/\tau)}⟧$$

$\mathbb{1}_{[k\neq i]}\in\{0,1\}$ is an indicator function.
''', [r'\boldsymbol{z}', 'N', 'i', 'j', r'\tau'], [[[[1.0, 0.5], [0.8, 1.0], [-1.0, 0.2], [0.0, -2.0]], 2, 1, 2, 0.5], [[[1.0, 0.5], [0.8, 1.0], [-1.0, 0.2], [0.0, -2.0]], 2, 4, 3, 0.1]],
    lambda z, N, i, j, t: -math.log(math.exp(cosine(z[i - 1], z[j - 1]) / t) / sum(math.exp(cosine(z[i - 1], z[k]) / t) for k in range(2 * N) if k != i - 1)),
    lambda z, N, i, j, t: contrasted(z, i, j, t))

case('loss/dpo', r'''
#### Direct Preference Optimization
Loss of a single pair, $y_w$ preferred over $y_l$ for the prompt $x$. $\sigma$ is the logistic function, $\beta$ controls the deviation from the reference policy $\pi_{\text{ref}}$.
$$⟦\mathcal{L}_{\text{DPO}}=-\log\sigma\left(\beta\log\frac{\pi_{\theta}(y_w\mid x)}{\pi_{\text{ref}}(y_w\mid x)}-\beta\log\frac{\pi_{\theta}(y_l\mid x)}{\pi_{\text{ref}}(y_l\mid x)}\right)⟧$$
''', [r'\pi_{\theta}(y_w\mid x)', r'\pi_{\text{ref}}(y_w\mid x)', r'\pi_{\theta}(y_l\mid x)', r'\pi_{\text{ref}}(y_l\mid x)', r'\beta'], [[0.3, 0.2, 0.1, 0.25, 0.1], [0.02, 0.05, 0.04, 0.01, 0.5]],
    lambda p, q, u, v, b: -math.log(1 / (1 + math.exp(-(b * math.log(p / q) - b * math.log(u / v))))),
    lambda p, q, u, v, b: mp.log1p((mp.mpf(p) * v / q / u) ** -mp.mpf(b)))

case('schedule/warmup-cosine', r'''
#### Linear warmup + cosine decay
Step $t$, warmup steps $T_w$, total steps $T$:
$$⟦\eta_t=\begin{cases}\dfrac{t}{T_w}\,\eta_{\max} & \text{if } t<T_w\\[6pt] \eta_{\min}+\dfrac12\left(\eta_{\max}-\eta_{\min}\right)\left(1+\cos\frac{t-T_w}{T-T_w}\pi\right) & \text{if } T_w\le t\le T\\ \eta_{\min} & \text{otherwise}\end{cases}⟧$$
''', ['t', 'T_w', 'T', r'\eta_{\max}', r'\eta_{\min}'], [[40, 100, 1000, 0.0003, 1e-05], [325, 100, 1000, 0.0003, 1e-05], [1000, 100, 1000, 0.0003, 1e-05], [1200, 100, 1000, 0.0003, 1e-05]],
    lambda t, w, T, a, z: t / w * a if t < w else z + 0.5 * (a - z) * (1 + math.cos((t - w) / (T - w) * math.pi)) if t <= T else z,
    lambda t, w, T, a, z: mp.mpf(t) / w * a if t < w else mp.mpf(z) if t > T else z + (mp.mpf(a) - z) * mp.cos(mp.pi * (t - w) / (T - w) / 2) ** 2)

case('optimise/adam-aligned', r'''
### Adam
$g_t$ is the gradient at step $t$, $\eta$ the step size.
$$
⟦\begin{aligned}
m_t &= \beta_1 m_{t-1} + (1-\beta_1) g_t \\
v_t &= \beta_2 v_{t-1} + (1-\beta_2) g_t^2 \\
\hat{m}_t &= \frac{m_t}{1-\beta_1^t} \\
\hat{v}_t &= \frac{v_t}{1-\beta_2^t} \\
\theta_t &= \theta_{t-1} - \eta \frac{\hat{m}_t}{\sqrt{\hat{v}_t}+\epsilon}
\end{aligned}⟧
$$
''', ['m_{t-1}', 'v_{t-1}', 'g_t', r'\beta_1', r'\beta_2', 't', r'\eta', r'\epsilon', r'\theta_{t-1}'], [[0.1, 0.02, -0.5, 0.9, 0.999, 3, 0.001, 1e-08, 1.0], [0.0, 0.0, 2.0, 0.5, 0.9, 1, 0.1, 0.001, -2.0]],
    adam, adam_by_differences)

case('optimise/nesterov-quadratic', r'''
* **Nesterov's accelerated gradient**
  The gradient is taken at the look-ahead point. Example: the quadratic $f(\theta)=\frac{1}{2}\theta^{\top}A\theta-b^{\top}\theta$ with symmetric $A$, momentum $\mu$, learning rate $\varepsilon>0$.
  $$⟦v_{t+1}=\mu v_t-\varepsilon\nabla f(\theta_t+\mu v_t),\qquad\theta_{t+1}=\theta_t+v_{t+1}⟧$$
''', [r'\theta_t', 'v_t', 'A', 'b', r'\mu', r'\varepsilon'], [[[1.0, -1.0], [0.1, 0.2], [[2.0, 0.5], [0.5, 1.0]], [0.3, -0.2], 0.9, 0.1], [[0.0, 2.0], [-0.5, 0.0], [[1.0, 0.0], [0.0, 10.0]], [1.0, 1.0], 0.5, 0.01]],
    nesterov, nesterov_by_autograd)

case('optimise/newton-two-variables', r'''
#### Newton's method
Minimise $f(x)=x_1^4+x_1x_2+(1+x_2)^2$ over $x=(x_1,x_2)$; one iteration is
$$⟦x_{k+1}=x_k-\left[\nabla^2f(x_k)\right]^{-1}\nabla f(x_k)⟧$$
''', ['x_k'], [[[0.75, -1.25]], [[1.0, 0.5]]],
    lambda x: x - np.linalg.solve([[12 * x[0] ** 2, 1], [1, 2]], [4 * x[0] ** 3 + x[1], x[0] + 2 * (1 + x[1])]),
    lambda x: newton_by_autograd(x))

case('optimise/barzilai-borwein', r'''
**Barzilai–Borwein step size.** With $s_{k-1}=x_k-x_{k-1}$ and $y_{k-1}=\nabla f(x_k)-\nabla f(x_{k-1})$,
$⟦\alpha_k^{\text{BB1}}=\frac{\left\langle s_{k-1},s_{k-1}\right\rangle}{\left\langle s_{k-1},y_{k-1}\right\rangle}⟧$
''', ['s_{k-1}', 'y_{k-1}'], [[[0.1, -0.2], [0.3, -0.1]], [[1.0, 2.0, 0.5], [2.0, 1.0, -1.0]]],
    lambda s, y: s @ s / (s @ y),
    lambda s, y: mp.fdot(s, s) / mp.fdot(s, y))

case('calibrate/temperature', r'''
### Temperature scaling
A single scalar $T>0$ for all classes. Given the logit vector $\mathbf{z}_i$, the new confidence prediction is
$$⟦\hat{q}_i=\max_k\,\sigma_{\text{SM}}(\mathbf{z}_i/T)^{(k)}⟧$$
with the softmax $\sigma_{\text{SM}}(\mathbf{z}_i)^{(k)}=\frac{\exp(z_i^{(k)})}{\sum_{j=1}^{K}\exp(z_i^{(j)})}$.
''', [r'\mathbf{z}_i', 'T', 'K'], [[[2.0, -1.0, 0.5], 1.5, 3], [[0.1, 0.3], 0.25, 2]],
    lambda z, T, K: max(np.exp(z / T)) / sum(np.exp(z / T)),
    lambda z, T, K: torch.softmax(tensor(z) / T, 0).max())

case('scaling/chinchilla', r'''
## Chinchilla scaling law
Loss of a model with $N$ parameters trained on $D$ tokens:
$$⟦\hat{L}(N,D)\triangleq E+\frac{A}{N^{\alpha}}+\frac{B}{D^{\beta}}⟧$$
Fitted values: $E=1.69$, $A=406.4$, $B=410.7$, $\alpha=0.34$ and $\beta=0.28$.
''', ['N', 'D'], [[70000000000.0, 1400000000000.0], [1000000000.0, 20000000000.0]],
    lambda N, D: 1.69 + 406.4 / N**0.34 + 410.7 / D**0.28,
    lambda N, D: mp.mpf('1.69') + mp.mpf('406.4') * mp.exp(-mp.mpf('0.34') * mp.log(N)) + mp.mpf('410.7') * mp.exp(-mp.mpf('0.28') * mp.log(D)))
