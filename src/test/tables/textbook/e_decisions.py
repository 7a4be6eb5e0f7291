"""Reinforcement learning and bandits."""
import functools
import math

import mpmath as mp
import numpy as np

from c import case, table

case('rl/q-learning-update', r'''
### Q-learning
Off-policy TD control with learning rate $\alpha$: after $(s,a,r,s')$
$$⟦Q(s,a)\leftarrow Q(s,a)+\alpha\Big[r+\gamma\max_{a'}Q(s',a')-Q(s,a)\Big]⟧$$
''', ['Q', 's', 'a', "s'", 'r', r'\gamma', r'\alpha'], [
    [table([[1.0, 2.0], [0.5, -1.0], [3.0, 0.0]], 's', 'a'), 1, 2, 3, -1.0, 0.9, 0.1],
    [table([[1.0, 2.0], [0.5, -1.0], [3.0, 0.0]], 's', 'a'), 2, 1, 2, 0.25, 0.5, 0.7],
],
    lambda Q, s, a, n, r, g, l: Q[s - 1, a - 1] + l * (r + g * Q[n - 1].max() - Q[s - 1, a - 1]),
    lambda Q, s, a, n, r, g, l: (1 - l) * Q[s - 1][a - 1] + l * (r + g * max(Q[n - 1])))

case('rl/double-dqn', r'''
### Double DQN
The online network with weights $\boldsymbol{\theta}_t$ selects the action, the target network with weights $\boldsymbol{\theta}_t^{-}$ evaluates it:
$$⟦Y_t^{\text{DoubleDQN}}\equiv R_{t+1}+\gamma Q\Big(S_{t+1},\underset{a}{\operatorname{argmax}}\,Q(S_{t+1},a;\boldsymbol{\theta}_t);\boldsymbol{\theta}_t^{-}\Big)⟧$$
''', ['R_{t+1}', r'\gamma', 'S_{t+1}', r'\boldsymbol{\theta}_t', r'\boldsymbol{\theta}_t^{-}', 'Q'], [
    [1.0, 0.99, 1, 1, 2, table([[[0.1, 2.0], [0.9, 0.4], [0.5, 3.0]]], 's', 'a', 'w')],
    [-1.0, 0.5, 2, 2, 1, table([[[0.0, 0.0], [1.0, 1.0]], [[2.0, 0.1], [5.0, -0.9]]], 's', 'a', 'w')],
],
    lambda r, g, s, o, t, Q: r + g * Q[s - 1, Q[s - 1, :, o - 1].argmax(), t - 1],
    lambda r, g, s, o, t, Q: r + g * max(Q[s - 1], key=lambda v: v[o - 1])[t - 1])

case('rl/gae-rollout', r'''
**Generalized Advantage Estimation (GAE)**: exponentially weighted sum of the TD residuals $\delta_t$ over a rollout that ends at step $T$, where $V(s_t)$ is the value estimate, $\gamma$ the discount and $\lambda\in[0,1]$ trades bias for variance
$$⟦\hat{A}_t^{\mathrm{GAE}(\gamma,\lambda)}=\sum_{l=0}^{T-t-1}(\gamma\lambda)^l\,\delta_{t+l},\quad\text{with}\quad\delta_t=r_t+\gamma V(s_{t+1})-V(s_t)⟧$$
''', ['r', 'V(s_t)', r'\gamma', r'\lambda', 'T', 't'], [[[1.0, 0.0, 2.0], [0.5, 0.7, 1.0, 0.2], 0.99, 0.95, 4, 1], [[1.0, 0.0, 2.0], [0.5, 0.7, 1.0, 0.2], 0.9, 0.5, 4, 2]],
    lambda r, V, g, l, T, t: sum((g * l) ** k * (r[t + k - 1] + g * V[t + k] - V[t + k - 1]) for k in range(T - t)),
    lambda r, V, g, l, T, t: functools.reduce(lambda s, k: r[k - 1] + g * V[k] - V[k - 1] + g * l * s, range(T - 1, t - 1, -1), 0))

case('rl/v-trace', r'''
### V-trace (IMPALA)
$n$-step target for $V(x_s)$ from behaviour-policy data; $\rho_t$ and $c_i$ are truncated importance weights and $\delta_tV=\rho_t\left(r_t+\gamma V(x_{t+1})-V(x_t)\right)$ is a temporal difference for $V$ (for $s=t$ the product is 1).
$$⟦v_s\stackrel{\text{def}}{=}V(x_s)+\sum_{t=s}^{s+n-1}\gamma^{t-s}\left(\prod_{i=s}^{t-1}c_i\right)\delta_tV⟧$$
''', ['V(x_t)', 'r', 'c', r'\rho', r'\gamma', 's', 'n'], [
    [[0.5, 1.0, -0.3, 0.8], [1.0, 0.0, 0.5], [0.9, 1.0, 0.4], [1.0, 0.7, 1.0], 0.9, 1, 3],
    [[0.5, 1.0, -0.3, 0.8], [1.0, 0.0, 0.5], [0.9, 1.0, 0.4], [1.0, 0.7, 1.0], 0.5, 2, 2],
],
    lambda V, r, c, q, g, s, n: V[s - 1] + sum(g ** (t - s) * np.prod(c[s - 1 : t - 1]) * q[t - 1] * (r[t - 1] + g * V[t] - V[t - 1]) for t in range(s, s + n)),
    lambda V, r, c, q, g, s, n: V[s - 1] + functools.reduce(lambda a, t: q[t - 1] * (r[t - 1] + g * V[t] - V[t - 1]) + g * c[t - 1] * a, range(s + n - 1, s - 1, -1), 0))

case('rl/ppo-batch', r'''
### PPO, clipped surrogate
$r_t(\theta)$ is the probability ratio and $\hat{A}_t$ the advantage at timestep $t$. The expectation $\hat{\mathbb{E}}_t[\ldots]$ is the empirical average over a finite batch of samples.
$$⟦L^{CLIP}(\theta)=\hat{\mathbb{E}}_t\left[\min\left(r_t(\theta)\hat{A}_t,\ \operatorname{clip}\left(r_t(\theta),1-\epsilon,1+\epsilon\right)\hat{A}_t\right)\right]⟧$$
''', [r'r_t(\theta)', r'\hat{A}', r'\epsilon'], [[[1.3, 0.7, 1.0], [1.0, -2.0, 0.5], 0.2], [[0.5, 1.5], [1.0, -1.0], 0.1]],
    lambda q, A, e: np.minimum(q * A, np.clip(q, 1 - e, 1 + e) * A).mean(),
    lambda q, A, e: sum(min(u * a, min(max(u, 1 - e), 1 + e) * a) for u, a in zip(q, A)) / len(q))

case('rl/sac-target', r'''
* ✨ **Soft Actor-Critic (SAC)**
	Both critics regress to a shared target that takes the smaller of two target networks; $\alpha$ is the entropy temperature, $d$ the done flag and $\tilde{a}'\sim\pi_{\theta}(\cdot|s')$
	$$⟦y(r,s',d)=r+\gamma(1-d)\left(\min_{j=1,2}Q_{\phi_{\text{targ},j}}(s',\tilde{a}')-\alpha\log\pi_{\theta}(\tilde{a}'|s')\right)⟧$$
''', ['r', 'd', r'\gamma', r'\alpha', r"Q_{\phi_{\text{targ},1}}(s',\tilde{a}')", r"Q_{\phi_{\text{targ},2}}(s',\tilde{a}')", r"\pi_{\theta}(\tilde{a}'|s')"], [[1.0, 0, 0.99, 0.2, 3.0, 2.5, 0.4], [-0.5, 1, 0.9, 0.1, 3.0, 4.5, 0.1], [0.0, 0, 0.5, 1.0, -1.0, 4.5, 1.3]],
    lambda r, d, g, a, p, q, w: r + g * (1 - d) * (min(p, q) - a * math.log(w)),
    lambda r, d, g, a, p, q, w: mp.mpf(r) + (0 if d else mp.mpf(g) * (min(p, q) - mp.log(mp.mpf(w) ** a))))

case('bandit/ucb-counts', r'''
* ##### ✨Upper Confidence Bound (UCB)
	Pick the action with the best optimistic estimate; $N_t(a)$ counts how often $a$ was selected before time $t$, $c>0$ controls exploration:
	$$⟦A_t\doteq\underset{a}{\arg\max}\left[Q_t(a)+c\sqrt{\frac{\ln t}{N_t(a)}}\,\right]⟧$$
''', ['Q_t(a)', 'N_t(a)', 'c', 't'], [[[1.0, 0.8, 0.2], [50, 10, 3], 1.0, 63], [[1.0, 0.8, 0.2], [50, 10, 3], 0.05, 63]],
    lambda Q, N, c, t: np.argmax(Q + c * np.sqrt(np.log(t) / N)) + 1,
    lambda Q, N, c, t: max(range(len(Q)), key=lambda a: Q[a] + c * mp.sqrt(mp.log(t) / N[a])) + 1)
