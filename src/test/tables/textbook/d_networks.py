"""Layers, optimisers, schedules, attention, recurrent and generative networks, contrastive losses."""
import mpmath as mp
import numpy as np
import torch
from scipy import special, stats

from c import case, fn

STEP = mp.mpf(10) ** -25  # of a derivative along the imaginary axis


def tensor(values):
    return torch.tensor(values, dtype=torch.float64)


def receptive_field(kernels, strides):
    field, jump = 1, 1
    for kernel, stride in zip(kernels, strides):
        field, jump = field + (kernel - 1) * jump, jump * stride
    return field


case('layer/mlp', r'''
# MLP forward pass
Two layers, $\phi$ is the ReLU:
\begin{align}
h &= \phi(W_1 x + b_1) \\
\hat y &= W_2 h + b_2
\end{align}
Squared error: $⟦L=\frac12\|\hat y-y\|^2⟧$
with $\phi(a)=\max(0,a)$.
''', ['W_1', 'b_1', 'W_2', 'b_2', 'x', 'y'], [[[[1.0, -1.0], [0.5, 2.0]], [0.1, -0.2], [[1.0, 0.5]], [0.3], [0.4, 0.9], [1.0]], [[[2.0], [-1.0]], [0.0, 0.5], [[1.0, 1.0], [0.0, -1.0]], [0.0, 0.1], [-0.3], [0.5, -0.5]]],
    lambda W, b, V, d, x, y: 0.5 * np.sum((V @ np.maximum(0, W @ x + b) + d - y) ** 2),
    lambda W, b, V, d, x, y: 0.5 * torch.nn.functional.mse_loss(torch.nn.functional.linear(torch.relu(torch.nn.functional.linear(tensor(x), tensor(W), tensor(b))), tensor(V), tensor(d)), tensor(y), reduction='sum').item())

case('layer/backprop-delta', r'''
### 反向传播
隐藏层误差（$\odot$ 逐元素乘）：
$$⟦\delta^{(l)}=\left((W^{(l+1)})^T\delta^{(l+1)}\right)\odot\sigma'(z^{(l)})⟧$$
其中 $\sigma(z)=\frac{1}{1+e^{-z}}$，因此 $\sigma'(z)=\sigma(z)(1-\sigma(z))$。
''', ['W^{(l+1)}', r'\delta^{(l+1)}', 'z^{(l)}'], [[[[0.5, -1.0, 0.2], [0.1, 0.4, 2.0]], [0.3, -0.6], [0.0, 1.0, -2.0]], [[[1.0, 1.0]], [0.25], [0.7, -0.7]]],
    lambda W, d, z: W.T @ d * special.expit(z) * special.expit(-z),
    lambda W, d, z: [mp.fsum(r[j] * mp.mpf(e) for r, e in zip(W, d)) / (4 * mp.cosh(mp.mpf(z[j]) / 2) ** 2) for j in range(len(z))], language='zh')

case('layer/gelu-tanh', r'''
* torch.nn.GELU(approximate='tanh')
	* $⟦GELU(x)=0.5*x*(1+Tanh(\sqrt{2/\pi}*(x+0.044715*x^3)))⟧$
''', ['x'], [[1.0], [-0.7], [3.2]],
    lambda x: 0.5 * x * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x**3))),
    lambda x: torch.nn.functional.gelu(tensor(x), approximate='tanh').item())

case('layer/swiglu', r'''
SwiGLU feed-forward (LLaMA): $⟦\text{FFN}(x)=W_2\left(\text{Swish}(W_1x)\odot W_3x\right)⟧$ where $\text{Swish}(a)=a\cdot\sigma(a)$, $\sigma$ = sigmoid. No biases.
''', ['x', 'W_1', 'W_2', 'W_3'], [[[1.0, -0.5], [[0.2, 0.4], [-1.0, 0.3], [0.5, 0.5]], [[1.0, 0.0, 2.0], [0.3, -0.6, 0.1]], [[1.0, 1.0], [0.0, -2.0], [0.7, 0.1]]], [[2.0], [[0.5]], [[-1.0], [3.0]], [[0.4]]]],
    lambda x, W, V, U: V @ (W @ x * special.expit(W @ x) * (U @ x)),
    lambda x, W, V, U: (tensor(V) @ (torch.nn.functional.silu(tensor(W) @ tensor(x)) * (tensor(U) @ tensor(x)))).tolist())

case('layer/rmsnorm', r'''
**RMSNorm** drops the mean of LayerNorm

* $\text{RMS}(x)=\sqrt{\frac{1}{d}\sum_{i=1}^{d}x_i^2+\epsilon}$
* $⟦y_i=\frac{x_i}{\text{RMS}(x)}g_i⟧$
* $g$ : learned gain, $d$ : width
''', ['x', 'g', 'd', r'\epsilon'], [[[1.0, -2.0, 0.5], [1.0, 1.5, 2.0], 3, 1e-6], [[0.3, 0.4], [0.5, -1.0], 2, 0.01]],
    lambda x, g, d, e: x / np.sqrt(np.mean(x * x) + e) * g,
    lambda x, g, d, e: (tensor(x) * torch.rsqrt(tensor(x).pow(2).mean() + e) * tensor(g)).tolist())

case('layer/batchnorm-inference', r'''
BN 在推理时使用滑动平均统计量：
1. 训练：$\mu_{run}\leftarrow(1-m)\mu_{run}+m\mu_B$
2. 推理：$⟦y=\gamma\cdot\frac{x-\mu_{run}}{\sqrt{\sigma^2_{run}+\epsilon}}+\beta⟧$
3. $m$ 为动量（PyTorch 默认 0.1）
''', ['x', r'\mu_{run}', r'\sigma^2_{run}', r'\epsilon', r'\gamma', r'\beta'], [[1.5, 1.0, 0.25, 1e-5, 2.0, 0.1], [-0.4, 0.3, 4.0, 1e-3, 0.5, -1.0]],
    lambda x, m, v, e, g, b: g * (x - m) / np.sqrt(v + e) + b,
    lambda x, m, v, e, g, b: torch.nn.functional.batch_norm(tensor([[x]]), tensor([m]), tensor([v]), tensor([g]), tensor([b]), False, 0.1, e).item(), language='zh')

case('layer/conv-output', r'''
* **Conv2d output size**
	* input $n\times n$, kernel $f$, padding $p$, stride $s$
	* out: $⟦\left\lfloor\frac{n+2p-f}{s}\right\rfloor+1⟧$
''', ['n', 'p', 'f', 's'], [[224, 3, 7, 2], [28, 0, 5, 1], [32, 1, 4, 3]],
    lambda n, p, f, s: (n + 2 * p - f) // s + 1, lambda n, p, f, s: torch.nn.functional.conv1d(torch.zeros(1, 1, n), torch.zeros(1, 1, f), stride=s, padding=p).shape[-1])

case('layer/receptive-field', r'''
## Receptive field
Layer $l$ has kernel $k_l$ and stride $s_l$. The field after $L$ layers is
$$⟦r_L=1+\sum_{l=1}^{L}(k_l-1)\prod_{i=1}^{l-1}s_i⟧$$
''', ['k', 's', 'L'], [[[3, 3, 5], [2, 1, 2], 3], [[7, 2], [2, 2], 2]],
    lambda k, s, L: 1 + int(((k - 1) * np.cumprod(np.r_[1, s[:-1]])).sum()),
    lambda k, s, L: receptive_field(k, s))

case('init/xavier', r'''
- Xavier uniform: $W\sim U(-a,a)$ with $⟦a=gain\times\sqrt{\frac{6}{fan_{in}+fan_{out}}}⟧$
- He: $std=\sqrt{2/fan_{in}}$
''', ['gain', 'fan_{in}', 'fan_{out}'], [[1.0, 256, 128], [1.4142135623730951, 9, 27]],
    lambda g, i, o: g * np.sqrt(6 / (i + o)), lambda g, i, o: mp.mpf(g) * (mp.mpf(6) / (i + o)) ** 0.5)

case('loss/label-smoothing', r'''
#### Label smoothing
$K$ classes, smoothing $\epsilon$, one-hot label $y$, prediction $p$
$$y_k^{LS}=(1-\epsilon)y_k+\frac{\epsilon}{K}$$
$$⟦L=-\sum_{k=1}^{K}y_k^{LS}\log p_k⟧$$
''', ['y', 'p', 'K', r'\epsilon'], [[[0, 1, 0], [0.2, 0.7, 0.1], 3, 0.1], [[1, 0, 0, 0], [0.4, 0.3, 0.2, 0.1], 4, 0.3]],
    lambda y, p, K, e: -((1 - e) * y + e / K) @ np.log(p),
    lambda y, p, K, e: torch.nn.functional.cross_entropy(tensor([p]).log(), tensor([y]), label_smoothing=e).item())

case('loss/focal', r'''
**Focal loss** 解决正负样本不平衡：
$$
⟦FL(p_t)=-\alpha_t(1-p_t)^\gamma log(p_t)⟧
$$
- $p_t = p$ 若 $y=1$，否则 $1-p$
- $\gamma$ 聚焦参数，$\alpha_t$ 类别权重
''', ['p_t', r'\alpha_t', r'\gamma'], [[0.9, 0.25, 2.0], [0.2, 0.75, 0.5]],
    lambda p, a, g: -a * (1 - p) ** g * np.log(p), lambda p, a, g: mp.mpf(a) * mp.exp(g * mp.log(1 - mp.mpf(p))) * mp.log(1 / mp.mpf(p)), language='zh')

case('loss/dice', r'''
soft Dice for segmentation, $p_i$ predicted probability and $g_i$ mask at pixel $i$, $N$ pixels:
$⟦D=1-\frac{2\sum_{i}^{N}p_ig_i+\epsilon}{\sum_{i}^{N}p_i^2+\sum_{i}^{N}g_i^2+\epsilon}⟧$
''', ['p', 'g', 'N', r'\epsilon'], [[[0.9, 0.2, 0.6, 0.1], [1, 0, 1, 0], 4, 1.0], [[0.5, 0.5], [1, 1], 2, 0.0]],
    lambda p, g, N, e: 1 - (2 * p @ g + e) / (p @ p + g @ g + e),
    lambda p, g, N, e: mp.fsum((mp.mpf(a) - b) ** 2 for a, b in zip(p, g)) / (mp.fsum(mp.mpf(a) ** 2 + b * b for a, b in zip(p, g)) + e))

case('optim/nesterov', r'''
* ✨ **Nesterov momentum**
	* look ahead, then correct
	* $⟦v_t=\gamma v_{t-1}+\eta\nabla_\theta J(\theta-\gamma v_{t-1})⟧$
	* $\theta\leftarrow\theta-v_t$
	* $\gamma\approx0.9$ is the momentum term, $\eta$ is the learning rate
''', ['J', r'\theta', 'v_{t-1}', r'\gamma', r'\eta'], [
    [fn('u', r'u^4-3u', lambda u: u**4 - 3 * u), 0.5, 0.2, 0.9, 0.1], [fn('u', r'\cos(u)', mp.cos), 1.0, -0.5, 0.8, 0.05]],
    lambda J, t, v, g, e: g * v + e * float(mp.diff(J, t - g * v)),
    lambda J, t, v, g, e: mp.mpf(g) * v + e * J(mp.mpc(mp.mpf(t) - mp.mpf(g) * v, STEP)).imag / STEP)

case('optim/rmsprop', r'''
## RMSProp
> divide the learning rate by a running average of the magnitudes of recent gradients

$$⟦\begin{aligned}
E[g^2]_t &= \rho E[g^2]_{t-1} + (1-\rho)g_t^2\\
\theta_{t+1} &= \theta_t - \frac{\eta}{\sqrt{E[g^2]_t+\epsilon}}g_t
\end{aligned}⟧$$
''', ['E[g^2]_{t-1}', 'g_t', r'\theta_t', r'\rho', r'\eta', r'\epsilon'], [[0.04, 0.5, 1.0, 0.9, 0.01, 1e-8], [1.0, -2.0, 0.3, 0.99, 0.001, 1e-6]],
    lambda E, g, t, r, n, e: {'E[g^2]_t': r * E + (1 - r) * g * g, r'\theta_{t+1}': t - n / np.sqrt(r * E + (1 - r) * g * g + e) * g},
    lambda E, g, t, r, n, e: {'E[g^2]_t': mp.mpf(r) * (mp.mpf(E) - mp.mpf(g) ** 2) + mp.mpf(g) ** 2, r'\theta_{t+1}': t - mp.mpf(n) * g / mp.sqrt(mp.mpf(r) * (mp.mpf(E) - mp.mpf(g) ** 2) + mp.mpf(g) ** 2 + e)})

case('optim/adam-bias', r'''
Adam 面试必背：
$m_t=\beta_1m_{t-1}+(1-\beta_1)g_t$
$v_t=\beta_2v_{t-1}+(1-\beta_2)g_t^2$
偏差修正：$\hat m_t=\frac{m_t}{1-\beta_1^t}$，$\hat v_t=\frac{v_t}{1-\beta_2^t}$
更新：$⟦\theta_t=\theta_{t-1}-\frac{\eta}{\sqrt{\hat v_t}+\epsilon}\hat m_t⟧$
''', [r'\theta_{t-1}', 'm_{t-1}', 'v_{t-1}', 'g_t', r'\beta_1', r'\beta_2', 't', r'\eta', r'\epsilon'], [[1.0, 0.0, 0.0, 0.3, 0.9, 0.999, 1, 0.001, 1e-8], [0.5, 0.1, 0.02, -0.4, 0.9, 0.99, 7, 0.01, 1e-6]],
    lambda w, m, v, g, a, b, t, n, e: w - n * ((a * m + (1 - a) * g) / (1 - a**t)) / (np.sqrt((b * v + (1 - b) * g * g) / (1 - b**t)) + e),
    lambda w, m, v, g, a, b, t, n, e: mp.mpf(w) - mp.mpf(n) / (mp.sqrt((mp.mpf(b) * v + (1 - mp.mpf(b)) * mp.mpf(g) ** 2) / (1 - mp.mpf(b) ** t)) + e) * (mp.mpf(a) * m + (1 - mp.mpf(a)) * g) / (1 - mp.mpf(a) ** t), language='zh')

case('optim/clip', r'''
Gradient clipping by norm: $⟦g\leftarrow g\cdot\min\left(1,\frac{c}{\|g\|}\right)⟧$ where $c$ is the threshold.
''', ['g', 'c'], [[[3.0, 4.0], 1.0], [[0.1, -0.2, 0.2], 1.0]],
    lambda g, c: g * min(1, c / np.linalg.norm(g)), lambda g, c: [mp.mpf(v) * c / max(mp.mpf(c), mp.norm(g)) for v in g])

case('schedule/cosine-warm', r'''
### LR schedule
tags:: #training

Cosine annealing (SGDR), `T_max` = $T_{max}$:

$$⟦\eta_t=\eta_{min}+\frac{1}{2}(\eta_{max}-\eta_{min})\left(1+\cos\left(\frac{T_{cur}}{T_{max}}\pi\right)\right)⟧$$
''', [r'\eta_{min}', r'\eta_{max}', 'T_{cur}', 'T_{max}'], [[0.0, 0.1, 25, 100], [1e-5, 0.01, 70, 90]],
    lambda a, b, t, T: a + (b - a) / 2 * (1 + np.cos(t / T * np.pi)), lambda a, b, t, T: a + (mp.mpf(b) - a) * mp.cos(mp.pi * t / (2 * mp.mpf(T))) ** 2)

case('schedule/noam', r'''
"Attention is all you need" learning rate:
$⟦lrate=d_{\text{model}}^{-0.5}\cdot\min(step\_num^{-0.5},\,step\_num\cdot warmup\_steps^{-1.5})⟧$
''', [r'd_{\text{model}}', r'step\_num', r'warmup\_steps'], [[512, 100, 4000], [256, 10000, 4000]],
    lambda d, s, w: d**-0.5 * min(s**-0.5, s * w**-1.5), lambda d, s, w: min(1 / mp.sqrt(s), s / mp.sqrt(mp.mpf(w) ** 3)) / mp.sqrt(d))

case('attention/scaled-dot', r'''
# Transformer
## Self-attention
$X\in\mathbb{R}^{n\times d}$, $Q=XW^Q$, $K=XW^K$, $V=XW^V$

$$⟦\text{Attention}(Q,K,V)=\text{softmax}\left(\frac{QK^T}{\sqrt{d_k}}\right)V⟧$$

softmax 按行计算，$d_k$ 是 key 的维度。
''', ['X', 'W^Q', 'W^K', 'W^V', 'd_k'], [[[[1.0, 0.0], [0.5, -1.0], [0.2, 0.3]], [[0.5, 0.1], [1.0, -0.4]], [[1.0, 0.0], [0.3, 0.6]], [[2.0, 1.0, 0.0], [0.0, -1.0, 0.5]], 2], [[[1.0], [-0.5]], [[0.4, 0.2, 1.0]], [[1.0, -2.0, 0.3]], [[1.5]], 3]],
    lambda X, A, B, C, d: special.softmax(X @ A @ (X @ B).T / np.sqrt(d), axis=1) @ X @ C,
    lambda X, A, B, C, d: (torch.softmax(tensor(X) @ tensor(A) @ (tensor(X) @ tensor(B)).T / d**0.5, 1) @ (tensor(X) @ tensor(C))).tolist(), language='zh')

case('attention/positional', r'''
* ✨ **Sinusoidal positional encoding**
	* even dimensions : $⟦PE_{(pos,2i)}=\sin\left(\frac{pos}{10000^{2i/d_{model}}}\right)⟧$
	* odd dimensions : $PE_{(pos,2i+1)}=\cos\left(\frac{pos}{10000^{2i/d_{model}}}\right)$
''', ['pos', 'i', 'd_{model}'], [[5, 2, 16], [100, 0, 512]],
    lambda p, i, d: np.sin(p / 10000 ** (2 * i / d)), lambda p, i, d: mp.sin(p * mp.exp(-mp.log(10000) * 2 * i / d)))

case('attention/bahdanau', r'''
Additive attention. Score $e_i=v^\top\tanh(W_sS+W_hh_i)$, weights $a_i=\frac{\exp(e_i)}{\sum_{j=1}^{T}\exp(e_j)}$, context:
$$⟦c=\sum_{i=1}^{T}a_ih_i⟧$$
where $S$ is the decoder state and $h_1,\dots,h_T$ are the encoder states.
''', ['S', 'h', 'v', 'W_s', 'W_h', 'T'], [[[0.5, -1.0], [[1.0, 0.0], [0.3, 0.8], [-0.5, 0.4]], [0.7, -0.2], [[0.1, 0.2], [0.3, -0.4]], [[1.0, -1.0], [0.5, 0.5]], 3], [[1.0], [[2.0], [-1.0]], [1.5], [[0.4]], [[-0.6]], 2]],
    lambda S, h, v, A, B, T: special.softmax(np.tanh(A @ S + h @ B.T) @ v) @ h,
    lambda S, h, v, A, B, T: (torch.softmax(torch.tanh((tensor(A) @ tensor(S))[None] + tensor(h) @ tensor(B).T) @ tensor(v), 0) @ tensor(h)).tolist())

case('rnn/gru', r'''
**GRU**（门控循环单元），方括号表示拼接，$\sigma$ 为 sigmoid：
$$⟦\begin{aligned}
z_t&=\sigma(W_zx_t+U_zh_{t-1})\\
r_t&=\sigma(W_rx_t+U_rh_{t-1})\\
\tilde h_t&=\tanh(Wx_t+U(r_t\odot h_{t-1}))\\
h_t&=(1-z_t)\odot h_{t-1}+z_t\odot\tilde h_t
\end{aligned}⟧$$
''', ['x_t', 'h_{t-1}', 'W_z', 'U_z', 'W_r', 'U_r', 'W', 'U'], [[[1.0], [0.2, -0.4], [[0.5], [0.1]], [[1.0, 0.0], [0.3, 0.2]], [[-0.5], [0.4]], [[0.2, 0.2], [0.0, 1.0]], [[0.7], [-1.0]], [[0.1, 0.9], [0.5, -0.5]]], [[0.5, -1.0], [0.8], [[1.0, 0.2]], [[-0.3]], [[0.0, 0.4]], [[0.9]], [[-0.6, 0.1]], [[1.2]]]],
    lambda x, h, A, B, C, D, W, U: (lambda z, r: (lambda n: {'z_t': z, 'r_t': r, r'\tilde h_t': n, 'h_t': (1 - z) * h + z * n})(np.tanh(W @ x + U @ (r * h))))(special.expit(A @ x + B @ h), special.expit(C @ x + D @ h)),
    lambda x, h, A, B, C, D, W, U: (lambda x, h, z, r: (lambda n: {'z_t': z, 'r_t': r, r'\tilde h_t': n, 'h_t': torch.lerp(h, n, z)})(torch.tanh(tensor(W) @ x + tensor(U) @ (r * h))))(tensor(x), tensor(h), torch.sigmoid(tensor(A) @ tensor(x) + tensor(B) @ tensor(h)), torch.sigmoid(tensor(C) @ tensor(x) + tensor(D) @ tensor(h))), language='zh')

case('rnn/lstm-cell', r'''
LSTM notes
* $f_t$, $i_t$, $o_t$ forget / input / output gate
* $\tilde{C}_t$ candidate
* cell state $C_t=f_t*C_{t-1}+i_t*\tilde{C}_t$
* hidden state $⟦h_t=o_t*\tanh(C_t)⟧$
''', ['f_t', 'i_t', 'o_t', r'\tilde{C}_t', 'C_{t-1}'], [[[0.9, 0.1], [0.2, 0.8], [0.5, 0.6], [0.3, -0.7], [1.0, -2.0]], [[0.5], [0.5], [1.0], [1.0], [0.0]]],
    lambda f, i, o, c, C: o * np.tanh(f * C + i * c), lambda f, i, o, c, C: [d * (1 - 2 / (1 + mp.exp(2 * (mp.mpf(a) * e + mp.mpf(b) * g)))) for a, b, d, g, e in zip(f, i, o, c, C)])

case('gan/value', r'''
### GAN
$$\min_G\max_D V(D,G)$$
with empirical value over $m$ real samples $x_i$ and $m$ noise samples $z_i$:
$$⟦V=\frac{1}{m}\sum_{i=1}^{m}\left[\log D(x_i)+\log(1-D(G(z_i)))\right]⟧$$
Here a toy discriminator $D(x)=\frac{1}{1+e^{-x}}$ and generator $G(z)=az+b$.
''', ['x', 'z', 'm', 'a', 'b'], [[[1.0, 2.0, 0.5], [0.1, -0.4, 1.2], 3, 0.5, -1.0], [[0.0], [0.3], 1, 2.0, 0.1]],
    lambda x, z, m, a, b: np.mean(special.log_expit(x) + special.log_expit(-(a * z + b))),
    lambda x, z, m, a, b: mp.log(mp.fprod(1 / (1 + mp.exp(-mp.mpf(v))) / (1 + mp.exp(mp.mpf(a) * w + b)) for v, w in zip(x, z))) / m)

case('vae/elbo', r'''
- VAE loss per sample, encoder outputs $\mu$ and $\log\sigma^2$ =: $s$, latent size $J$
	- $KL=-\frac{1}{2}\sum_{j=1}^{J}(1+s_j-\mu_j^2-e^{s_j})$
	- reconstruction $R=\|x-\hat x\|^2$
	- total: $⟦\mathcal{L}=R+\beta KL⟧$ (β-VAE for $\beta>1$)
''', ['x', r'\hat x', r'\mu', 's', 'J', r'\beta'], [[[1.0, 0.5], [0.8, 0.4], [0.1, -0.3], [-0.5, 0.2], 2, 4.0], [[0.2], [0.9], [1.0], [0.0], 1, 1.0]],
    lambda x, y, m, s, J, b: ((x - y) ** 2).sum() - b / 2 * np.sum(1 + s - m**2 - np.exp(s)),
    lambda x, y, m, s, J, b: torch.nn.functional.mse_loss(tensor(x), tensor(y), reduction='sum').item() + b * torch.distributions.kl_divergence(torch.distributions.Normal(tensor(m), (tensor(s) / 2).exp()), torch.distributions.Normal(tensor([0.0] * J), tensor([1.0] * J))).sum().item())

case('flow/change-of-variables', r'''
> [!note] Normalizing flow
> If $x=f(z)$ is invertible, $p_X(x)=p_Z(f^{-1}(x))\left|\frac{df^{-1}(x)}{dx}\right|$.
> For the affine flow $f(z)=e^{s}z+t$ with standard normal base:
> $$⟦\log p_X(x)=-\frac12\log(2\pi)-\frac12\left(\frac{x-t}{e^{s}}\right)^2-s⟧$$
''', ['x', 's', 't'], [[1.3, 0.2, 0.5], [-2.0, -0.7, 0.0]],
    lambda x, s, t: stats.norm.logpdf(x, t, np.exp(s)), lambda x, s, t: mp.log(mp.npdf(x, t, mp.exp(s))))

case('diffusion/forward', r'''
**DDPM 前向过程**
$$q(x_t|x_0)=\mathcal{N}(x_t;\sqrt{\bar\alpha_t}x_0,(1-\bar\alpha_t)I)$$
其中 $\alpha_t=1-\beta_t$，$\bar\alpha_t=\prod_{s=1}^{t}\alpha_s$，采样：
$$⟦x_t=\sqrt{\bar\alpha_t}x_0+\sqrt{1-\bar\alpha_t}\epsilon⟧$$
''', [r'\beta', 't', 'x_0', r'\epsilon'], [[[0.1, 0.2, 0.3], 2, [1.0, -0.5], [0.3, 0.4]], [[0.01, 0.02, 0.05, 0.1], 4, [2.0], [-1.0]]],
    lambda b, t, x, e: np.sqrt(np.prod(1 - b[:t])) * x + np.sqrt(1 - np.prod(1 - b[:t])) * e,
    lambda b, t, x, e: [mp.exp(mp.fsum(mp.log1p(-mp.mpf(v)) for v in b[:t]) / 2) * u + mp.sqrt(-mp.expm1(mp.fsum(mp.log1p(-mp.mpf(v)) for v in b[:t]))) * w for u, w in zip(x, e)], language='zh')

case('diffusion/cfg', r'''
Classifier-free guidance: conditional prediction $\epsilon_\theta(x_t,c)$, unconditional $\epsilon_\theta(x_t,\varnothing)$, scale $w$
$⟦\tilde\epsilon=(1+w)\epsilon_\theta(x_t,c)-w\epsilon_\theta(x_t,\varnothing)⟧$
''', [r'\epsilon_\theta(x_t,c)', r'\epsilon_\theta(x_t,\varnothing)', 'w'], [[[0.5, -1.0], [0.2, 0.1], 7.5], [[1.0], [1.0], 3.0]],
    lambda c, u, w: (1 + w) * c - w * u, lambda c, u, w: [mp.mpf(a) + w * (mp.mpf(a) - b) for a, b in zip(c, u)])

case('contrastive/simclr', r'''
* ##### ✨NT-Xent (SimCLR)
	* $z_1,\dots,z_N$ are the embeddings of the batch, $\text{sim}(u,v)=\frac{u^Tv}{\|u\|\|v\|}$
	* loss of the positive pair $(i,j)$ : $⟦\ell_{i,j}=-\log\frac{\exp(\text{sim}(z_i,z_j)/\tau)}{\sum_{k=1}^{N}\mathbb{1}_{[k\neq i]}\exp(\text{sim}(z_i,z_k)/\tau)}⟧$
	* $\tau$ : temperature
''', ['z', 'i', 'j', 'N', r'\tau'], [[[[1.0, 0.0], [0.8, 0.6], [0.0, 2.0], [-1.0, 1.0]], 1, 2, 4, 0.5], [[[1.0, 1.0], [0.5, -0.5], [2.0, 1.0]], 3, 1, 3, 0.1]],
    lambda z, i, j, N, t: (lambda s: special.logsumexp(np.delete(s, i - 1)) - s[j - 1])(z @ z[i - 1] / np.linalg.norm(z, axis=1) / np.linalg.norm(z[i - 1]) / t),
    lambda z, i, j, N, t: torch.nn.functional.cross_entropy((torch.nn.functional.cosine_similarity(tensor(z), tensor(z[i - 1])[None]) / t)[[k for k in range(N) if k != i - 1]][None], torch.tensor([j - 1 - (j > i)])).item())

case('contrastive/clip', r'''
CLIP: image embeddings $I_1,\dots,I_N$ and text embeddings $T_1,\dots,T_N$ (all normalised), logits $s_{ij}=I_i\cdot T_j/\tau$. Image-to-text half of the loss:

$$⟦L_{I\to T}=-\frac{1}{N}\sum_{i=1}^{N}\log\frac{e^{s_{ii}}}{\sum_{j=1}^{N}e^{s_{ij}}}⟧$$
''', ['I', 'T', r'\tau', 'N'], [[[[1.0, 0.0], [0.0, 1.0], [0.6, 0.8]], [[0.8, 0.6], [0.0, 1.0], [1.0, 0.0]], 0.5, 3], [[[1.0, 0.0], [-1.0, 0.0]], [[0.6, -0.8], [0.0, 1.0]], 0.1, 2]],
    lambda I, T, t, N: -np.mean(np.diag(special.log_softmax(I @ T.T / t, axis=1))),
    lambda I, T, t, N: torch.nn.functional.cross_entropy(tensor(I) @ tensor(T).T / t, torch.arange(N)).item())
