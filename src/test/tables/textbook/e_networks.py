"""Normalisation, activations, attention, recurrent and convolutional layers, experts, adapters and quantisation."""
import math

import mpmath as mp
import numpy as np
import torch
from scipy import special

from c import case


def tensor(values):
    return torch.tensor(values, dtype=torch.float64)


def gru(x, h, W, U, b, V, R, c, P, Q, d):
    update, reset = special.expit(W @ x + U @ h + b), special.expit(V @ x + R @ h + c)
    return (1 - update) * h + update * np.tanh(P @ x + Q @ (reset * h) + d)


def gru_of_tensors(*values):
    x, h, W, U, b, V, R, c, P, Q, d = map(tensor, values)
    reset = torch.sigmoid(torch.nn.functional.linear(x, V, c) + torch.mv(R, h))
    return torch.lerp(h, torch.tanh(torch.nn.functional.linear(x, P, d) + torch.mv(Q, reset * h)), torch.sigmoid(torch.nn.functional.linear(x, W, b) + torch.mv(U, h)))


case('layer/layer-norm', r'''
### Layer Normalization
Normalises over the features of one sample, so it does not depend on the batch.
$$⟦\mathrm{LN}(\mathbf{x})=\frac{\mathbf{x}-\mu}{\sqrt{\sigma^2+\epsilon}}\odot\boldsymbol{\gamma}+\boldsymbol{\beta}⟧$$
where $\mu=\frac{1}{d}\sum_{i=1}^{d}x_i$ and $\sigma^2=\frac{1}{d}\sum_{i=1}^{d}(x_i-\mu)^2$ are taken over the $d$ features of $\mathbf{x}$; $\boldsymbol{\gamma}$ and $\boldsymbol{\beta}$ are learned, $\epsilon$ is a small constant.
''', [r'\mathbf{x}', 'd', r'\epsilon', r'\boldsymbol{\gamma}', r'\boldsymbol{\beta}'], [[[1.0, 2.0, 4.0], 3, 1e-05, [1.0, 0.5, 2.0], [0.0, 0.1, -0.2]], [[-1.0, 0.5], 2, 0.01, [1.5, 1.0], [0.3, 0.0]]],
    lambda x, d, e, g, b: (x - sum(x) / d) / np.sqrt(sum((x - sum(x) / d) ** 2) / d + e) * g + b,
    lambda x, d, e, g, b: torch.nn.functional.layer_norm(tensor(x), (d,), tensor(g), tensor(b), e))

case('layer/rms-norm-where', r'''
* ✨ **RMSNorm**
	LayerNorm without the re-centring, as in LLaMA; $g_i$ is a learned gain
	$$⟦\bar{a}_i=\frac{a_i}{\operatorname{RMS}(\mathbf{a})}g_i,\quad\text{where}~~\operatorname{RMS}(\mathbf{a})=\sqrt{\frac{1}{n}\sum_{i=1}^{n}a_i^2}⟧$$
''', [r'\mathbf{a}', 'g', 'n'], [[[1.0, -2.0, 2.0], [1.0, 0.5, 2.0], 3], [[0.3, 0.4], [1.0, 1.0], 2]],
    lambda a, g, n: a / np.sqrt(sum(a * a) / n) * g,
    lambda a, g, n: tensor(a) * torch.rsqrt(tensor(a).pow(2).mean()) * tensor(g))

case('layer/swiglu-biases', r'''
### SwiGLU
With $\text{Swish}_\beta(x)=x\,\sigma(\beta x)$, $\sigma$ the logistic sigmoid and $\otimes$ the component-wise product ($x$ is a row vector):
$$⟦\text{SwiGLU}(x,W,V,b,c,\beta)=\text{Swish}_\beta(xW+b)\otimes(xV+c)⟧$$
''', ['x', 'W', 'V', 'b', 'c', r'\beta'], [
    [[1.0, -0.5], [[0.5, 1.0, -1.0], [0.2, 0.0, 2.0]], [[1.0, 0.0, 0.3], [-1.0, 1.0, 0.1]], [0.1, 0.0, -0.2], [0.0, 0.5, 1.0], 1.0],
    [[2.0, 1.0], [[1.0, 0.0], [0.0, 1.0]], [[0.5, 1.0], [1.0, 0.5]], [0.0, -3.0], [0.0, 0.0], 1.7],
],
    lambda x, W, V, b, c, s: (x @ W + b) * special.expit(s * (x @ W + b)) * (x @ V + c),
    lambda x, W, V, b, c, s: (lambda u: u * torch.sigmoid(s * u))(tensor(x) @ tensor(W) + tensor(b)) * (tensor(x) @ tensor(V) + tensor(c)))

case('layer/hard-swish', r'''
### Activations used in mobile nets

| name | formula | notes |
|------|---------|-------|
| ReLU6 | $\text{ReLU6}(x)=\min(\max(0,x),6)$ | clipped |
| h-swish | $⟦\text{h-swish}[x]=x\frac{\text{ReLU6}(x+3)}{6}⟧$ | MobileNetV3 |
''', ['x'], [[1.0], [-4.0], [5.5], [-1.2]],
    lambda x: x * min(max(0, x + 3), 6) / 6,
    lambda x: torch.nn.functional.hardswish(tensor(x)))

case('layer/gru', r'''
## GRU
Input $x_t$, previous state $h_{t-1}$, $\sigma$ is the sigmoid.

update gate $z_t=\sigma(W_zx_t+U_zh_{t-1}+b_z)$

reset gate $r_t=\sigma(W_rx_t+U_rh_{t-1}+b_r)$

candidate $\hat{h}_t=\tanh(W_hx_t+U_h(r_t\odot h_{t-1})+b_h)$

output $⟦h_t=(1-z_t)\odot h_{t-1}+z_t\odot\hat{h}_t⟧$
''', ['x_t', 'h_{t-1}', 'W_z', 'U_z', 'b_z', 'W_r', 'U_r', 'b_r', 'W_h', 'U_h', 'b_h'], [
    [[1.0], [0.5, -0.5], [[0.1], [0.2]], [[0.3, 0.0], [-0.1, 0.5]], [0.0, 0.1], [[1.0], [-1.0]], [[0.2, 0.2], [0.0, 1.0]], [0.0, 0.0], [[0.7], [-0.6]], [[1.0, -1.0], [0.5, 0.5]], [0.1, -0.1]],
    [[0.2, -0.3], [0.9], [[0.1, 1.0]], [[0.3]], [0.5], [[1.0, 0.0]], [[-0.2]], [0.3], [[0.7, 0.4]], [[1.5]], [0.0]],
],
    gru, gru_of_tensors)

case('layer/conv-height', r'''
* `torch.nn.Conv2d` output height, input $(N,C_{in},H_{in},W_{in})$:
  $$⟦H_{out}=\left\lfloor\frac{H_{in}+2\times\text{padding}[0]-\text{dilation}[0]\times(\text{kernel\_size}[0]-1)-1}{\text{stride}[0]}+1\right\rfloor⟧$$
''', [r'\text{padding}', r'\text{dilation}', r'\text{kernel\_size}', r'\text{stride}', 'H_{in}'], [[[3, 1], [1, 1], [7, 5], [2, 1], 224], [[0, 2], [2, 1], [3, 3], [3, 2], 50]],
    lambda p, d, k, s, h: (h + 2 * p[0] - d[0] * (k[0] - 1) - 1) // s[0] + 1,
    lambda p, d, k, s, h: torch.nn.Conv2d(1, 1, k, s, p, d)(torch.zeros(1, 1, h, 60)).shape[2], index_base=0)

case('attention/kernel-smoother', r'''
### Attention as a kernel smoother
Row $i$ of the output, with $Q_i$, $K_j$, $V_j$ the rows of $Q,K,V$:
$$⟦V'_i=\frac{\sum_{j=1}^{N}\text{sim}\left(Q_i,K_j\right)V_j}{\sum_{j=1}^{N}\text{sim}\left(Q_i,K_j\right)}⟧$$
Softmax attention is the case $\text{sim}(q,k)=\exp\left(\frac{q^Tk}{\sqrt{D}}\right)$.
''', ['Q', 'K', 'V', 'N', 'D'], [
    [[[1.0, 0.0], [0.5, -0.5]], [[0.2, 0.4], [1.0, -1.0]], [[1.0, 2.0, 3.0], [0.0, -1.0, 0.5]], 2, 2],
    [[[1.0], [2.0], [-0.5]], [[0.2], [1.0], [0.3]], [[1.0], [0.0], [5.0]], 3, 1],
],
    lambda Q, K, V, N, D: [(lambda s: sum(w * v for w, v in zip(s, V)) / sum(s))([math.exp(sum(q * k) / math.sqrt(D)) for k in K]) for q in Q],
    lambda Q, K, V, N, D: (torch.softmax(tensor(Q) @ tensor(K).T / math.sqrt(D), 1) @ tensor(V)).tolist())

case('attention/alibi', r'''
* ##### ✨ALiBi
	Instead of position embeddings add a static bias to the scores of the $i$-th query $\mathbf{q}_i$ against the first $i$ keys $\mathbf{K}\in\mathbb{R}^{i\times d}$; $m$ is a head-specific slope
	$$⟦\text{softmax}\left(\mathbf{q}_i\mathbf{K}^{\top}+m\cdot[-(i-1),\ldots,-2,-1,0]\right)⟧$$
''', [r'\mathbf{q}_i', r'\mathbf{K}', 'i', 'm'], [[[0.5, 1.0], [[1.0, 0.0], [0.2, 0.3], [-1.0, 1.0]], 3, 0.25], [[1.0], [[0.1], [0.2], [0.3], [0.4], [0.5]], 5, 0.5]],
    lambda q, K, i, m: (lambda s: [w / sum(s) for w in s])([math.exp(sum(q * K[j]) - m * (i - 1 - j)) for j in range(i)]),
    lambda q, K, i, m: torch.softmax(tensor(K) @ tensor(q) + m * torch.arange(1 - i, 1).double(), 0))

case('experts/keep-top-k', r'''
### Sparsely gated MoE: top-$k$ gating
Only the $k$ largest of the noisy logits $H(x)$ keep a non-zero gate.
$$⟦G(x)=\text{Softmax}(\text{KeepTopK}(H(x),k))⟧$$
$$\text{KeepTopK}(v,k)_i=\begin{cases}v_i & \text{if } v_i \text{ is in the top } k \text{ elements of } v.\\ -\infty & \text{otherwise.}\end{cases}$$
''', ['H(x)', 'k'], [[[1.0, 3.0, 2.0, -1.0], 2], [[0.3, 0.1, 0.2], 1]],
    lambda v, k: (lambda e: e / e.sum())(np.where(v >= np.sort(v)[-k], np.exp(v), 0)),
    lambda v, k: [mp.exp(u) / mp.fsum(map(mp.exp, sorted(v)[-k:])) if u in sorted(v)[-k:] else 0 for u in v])

case('adapter/lora', r'''
## LoRA (Low-Rank Adaptation)
The pretrained weight $W_0$ is frozen, only $A\in\mathbb{R}^{r\times k}$ and $B\in\mathbb{R}^{d\times r}$ are trained; the update $\Delta W=BA$ is scaled by $\frac{\alpha}{r}$:

$$⟦h = W_0 x + \Delta W x = W_0 x + \frac{\alpha}{r} B A x⟧$$
''', ['W_0', 'A', 'B', 'x', r'\alpha', 'r'], [
    [[[1.0, 0.0, 2.0], [0.5, -1.0, 0.0]], [[0.1, 0.2, 0.3]], [[1.0], [-2.0]], [1.0, 2.0, -1.0], 16, 1],
    [[[1.0, 0.0], [0.0, 1.0]], [[0.1, 0.2], [0.0, -0.3]], [[1.0, 0.5], [-2.0, 0.0]], [0.5, 2.0], 4, 2],
],
    lambda W, A, B, x, a, r: W @ x + a / r * (B @ (A @ x)),
    lambda W, A, B, x, a, r: (tensor(W) + a / r * tensor(B) @ tensor(A)) @ tensor(x))

case('quantise/affine', r'''
**Affine (asymmetric) quantization.** A real $x$ is mapped to an unsigned $b$-bit integer with scale $s$ and zero-point $z$ ($\lfloor\cdot\rceil$ is rounding to nearest):
$$
⟦x_{\text{int}}=\operatorname{clamp}\left(\left\lfloor\frac{x}{s}\right\rceil+z;\;0,\;2^b-1\right)⟧
$$
''', ['x', 's', 'z', 'b'], [[0.73, 0.05, 7, 4], [0.73, 0.1, 7, 4], [-3.33, 0.02, 128, 8]],
    lambda x, s, z, b: min(max(math.floor(x / s + 0.5) + z, 0), 2**b - 1),
    lambda x, s, z, b: torch.clamp(torch.round(tensor(x / s)) + z, 0, 2**b - 1))

case('quantise/absmax', r'''
### Absmax quantization (LLM.int8())
Scale the tensor $X_{f16}$ into the range $[-127,127]$ by dividing by its absolute maximum, then round to the nearest integer:
$$⟦X_{i8}=\left\lfloor\frac{127\cdot X_{f16}}{\max_{i,j}\left|X_{f16}\right|_{ij}}\right\rceil⟧$$
''', ['X_{f16}'], [[[[0.5, -1.2], [0.31, 0.9]]], [[[2.0, 0.1, -0.33]]]],
    lambda X: np.floor(127 * X / np.abs(X).max() + 0.5).astype(int),
    lambda X: torch.round(127 * tensor(X) / tensor(X).abs().max()))
