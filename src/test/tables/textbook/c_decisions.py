"""Reinforcement learning."""
import numpy as np
import torch
from mpmath import mp

from c import case, table


def tensor(values):
    return torch.tensor(values, dtype=torch.float64)


REWARD = [[1.0, 0.0], [0.5, 2.0]]                                  # s, a
MOVE = [[[0.8, 0.1], [0.3, 0.6]], [[0.2, 0.9], [0.7, 0.4]]]        # s', s, a
POLICY = [[0.4, 0.9], [0.6, 0.1]]                                  # a, s
ACTION = [[1.2, -0.3, 0.8], [0.0, 2.0, 1.5]]                       # s, a


def table_move():
    return table(MOVE, "s'", 's', 'a')


case('rl/bellman-optimality', r'''
* ##### ✨Bellman optimality equation
	$⟦V^*(s)=\max_{a}\left[R(s,a)+\gamma\sum_{s'}P(s'|s,a)V_k(s')\right]⟧$
	* one sweep of value iteration when $V_k$ is the old estimate
	* $\gamma$ : discount factor
''', ['R', 'P', 'V_k', r'\gamma', 's'],
     [(table(REWARD, 's', 'a'), table_move(), table([3.0, 1.0], 's'), 0.9, 1), (table(REWARD, 's', 'a'), table_move(), table([-1.0, 4.0], 's'), 0.5, 2)],
     lambda r, p, v, g, s: np.max(r[s - 1] + g * np.einsum('na,n->a', p[:, s - 1], v)),
     lambda r, p, v, g, s: max(r[s - 1][a] + g * mp.fsum(p[n][s - 1][a] * mp.mpf(v[n]) for n in range(2)) for a in range(2)))

case('rl/q-learning', r'''
### Q-learning

离策略时序差分控制：

$$⟦Q(s,a)\leftarrow Q(s,a)+\alpha\left[r+\gamma\max_{a'}Q(s',a')-Q(s,a)\right]⟧$$

其中 $\alpha$ 是学习率，$\gamma$ 是折扣因子，$s'$ 是下一个状态。
''', ['Q', 's', 'a', r'\alpha', 'r', r'\gamma', "s'"],
     [(table(ACTION, 's', 'a'), 1, 2, 0.1, 1.0, 0.9, 2), (table(ACTION, 's', 'a'), 2, 2, 0.5, -1.0, 0.99, 1)],
     lambda q, s, a, l, r, g, n: q[s - 1, a - 1] + l * (r + g * q[n - 1].max() - q[s - 1, a - 1]),
     lambda q, s, a, l, r, g, n: torch.lerp(tensor(q[s - 1][a - 1]), tensor(r + g * sorted(q[n - 1])[-1]), l).item(), 'zh')

case('rl/expected-sarsa', r'''
**Expected SARSA** replaces the maximum by the mean under the policy:
$$⟦\delta=r+\gamma\sum_{a'}\pi(a'|s')Q(s',a')-Q(s,a)⟧$$
''', ['r', r'\gamma', r'\pi', "s'", 'Q', 's', 'a'],
     [(1.0, 0.9, table(POLICY, 'a', 's'), 2, table([[0.5, 1.5], [2.0, -1.0]], 's', 'a'), 1, 1), (0.0, 0.5, table(POLICY, 'a', 's'), 1, table([[0.5, 1.5], [2.0, -1.0]], 's', 'a'), 2, 2)],
     lambda r, g, p, n, q, s, a: r + g * p[:, n - 1] @ q[n - 1] - q[s - 1, a - 1],
     lambda r, g, p, n, q, s, a: mp.fsum([r, -q[s - 1][a - 1], *(mp.mpf(g) * p[b][n - 1] * q[n - 1][b] for b in range(2))]))

case('rl/gae', r'''
* ✨ **Generalized Advantage Estimation (GAE)**
	$$⟦\hat{A}_t=\sum_{l=0}^{T-t-1}(\gamma\lambda)^l\delta_{t+l}⟧$$
	* $\delta_t=r_t+\gamma V_{t+1}-V_t$ : TD residual
	* the episode ends at $T$
''', ['r', 'V', r'\gamma', r'\lambda', 't', 'T'], [([1.0, 0.0, 2.0], [0.5, 0.8, 0.3, 0.0], 0.99, 0.95, 1, 4), ([1.0, 0.0, 2.0], [0.5, 0.8, 0.3, 0.0], 0.9, 0.5, 2, 4)],
     lambda r, v, g, l, t, e: sum((g * l) ** k * (r + g * v[1:] - v[:-1])[t - 1 + k] for k in range(e - t)),
     lambda r, v, g, l, t, e: (lambda f: f(f, t - 1))(lambda f, i: 0 if i >= e - 1 else mp.mpf(r[i]) + mp.mpf(g) * v[i + 1] - v[i] + mp.mpf(g) * l * f(f, i + 1)))

case('rl/ppo-clip', r'''
**PPO** keeps the probability ratio $r_t=\frac{\pi_\theta(a_t|s_t)}{\pi_{\theta_{old}}(a_t|s_t)}$ near one:

$$⟦L^{CLIP}=\min\left(r_t\hat{A}_t,\ \text{clip}(r_t,1-\epsilon,1+\epsilon)\hat{A}_t\right)⟧$$
''', ['r_t', r'\hat{A}_t', r'\epsilon'], [(1.4, 2.0, 0.2), (1.4, -2.0, 0.2), (0.95, 0.5, 0.1)],
     lambda r, a, e: min(r * a, np.clip(r, 1 - e, 1 + e) * a), lambda r, a, e: torch.minimum(tensor(r) * a, tensor(r).clamp(1 - e, 1 + e) * a).item())

case('rl/lambda-return', r'''
- TD(λ): the λ-return mixes $n$-step returns $G_{t:t+n}$ of an episode with end $T$
$$
⟦G_t^\lambda=(1-\lambda)\sum_{n=1}^{T-t-1}\lambda^{n-1}G_{t:t+n}+\lambda^{T-t-1}G_t⟧
$$
''', [r'\lambda', 'T', 't', 'G_{t:t+n}', 'G_t'], [(0.9, 4, 0, [1.0, 1.5, 0.5], 2.0), (0.5, 5, 2, [0.3, 0.7], -1.0)],
     lambda l, e, t, g, r: (1 - l) * np.sum(l ** np.arange(e - t - 1) * g) + l ** (e - t - 1) * r,
     lambda l, e, t, g, r: (1 - mp.mpf(l)) * mp.polyval(g[::-1], mp.mpf(l)) + mp.mpf(l) ** (e - t - 1) * r)

case('rl/n-step-return', r'''
**$n$-step return**, rewards $R_{t+1},R_{t+2},\dots$ and a bootstrap value: $$⟦G_{t:t+n}=\sum_{k=1}^{n}\gamma^{k-1}R_{t+k}+\gamma^nV(S_{t+n})⟧$$
''', [r'\gamma', 'R', 't', 'n', 'V(S_{t+n})'], [(0.9, [1.0, 2.0, 3.0, 4.0], 1, 2, 10.0), (0.5, [0.0, 1.0, -1.0], 0, 3, 2.0)],
     lambda g, r, t, n, v: np.sum(g ** np.arange(n) * r[t:t + n]) + g ** n * v, lambda g, r, t, n, v: mp.polyval([v, *r[t:t + n][::-1]], mp.mpf(g)))

case('rl/ucb', r'''
* 多臂赌博机的 UCB 算法：$⟦A_t=\arg\max_{a}\left[Q_t(a)+c\sqrt{\frac{\ln t}{N_t(a)}}\right]⟧$，$N_t(a)$ 为动作 $a$ 被选择的次数
''', ['Q_t(a)', 'N_t(a)', 'c', 't'], [([0.5, 0.6, 0.4], [10, 20, 2], 2.0, 32), ([0.5, 0.6, 0.4], [10, 20, 10], 0.01, 40)],
     lambda q, n, c, t: int(np.argmax(q + c * np.sqrt(np.log(t) / n))) + 1, lambda q, n, c, t: max((mp.mpf(q[a]) + c * mp.sqrt(mp.log(t) / n[a]), a + 1) for a in range(3))[1], 'zh')

case('rl/dqn-loss', r'''
### DQN loss

Over a mini-batch of $N$ transitions with targets $y_j=r_j+\gamma\max_{a'}\hat{Q}(s_j',a')$ (from the target network)

$$⟦L(\theta)=\frac{1}{N}\sum_{j=1}^{N}\left(y_j-Q_j\right)^2⟧$$

where $Q_j$ is the prediction for the action that was taken.
''', ['y', 'Q', 'N'], [([1.0, 0.5, 2.0], [0.8, 0.9, 1.0], 3), ([0.0, -1.0], [0.4, 0.2], 2)],
     lambda y, q, n: np.mean((y - q) ** 2), lambda y, q, n: torch.nn.functional.mse_loss(tensor(q), tensor(y)).item())

case('rl/dueling', r'''
**Dueling network**: $⟦Q(s,a)=V(s)+A(s,a)-\frac{1}{|\mathcal{A}|}\sum_{a'\in\mathcal{A}}A(s,a')⟧$
''', ['V', 'A', 's', 'a', r'|\mathcal{A}|'], [(table([1.0, -1.0], 's'), table([[0.2, 0.5, -0.1], [1.0, 0.0, 2.0]], 's', 'a'), 1, 2, 3), (table([1.0, -1.0], 's'), table([[0.2, 0.5, -0.1], [1.0, 0.0, 2.0]], 's', 'a'), 2, 1, 3)],
     lambda v, x, s, a, n: v[s - 1] + x[s - 1, a - 1] - x[s - 1].mean(), lambda v, x, s, a, n: mp.fsum([v[s - 1], x[s - 1][a - 1], -mp.fsum(x[s - 1]) / n]))

case('rl/gradient-bandit', r'''
- Gradient bandit, preference of the chosen arm: $⟦H_{t+1}(A_t)=H_t(A_t)+\alpha(R_t-\bar{R}_t)\left(1-\pi_t(A_t)\right)⟧$
''', ['H_t(A_t)', r'\alpha', 'R_t', r'\bar{R}_t', r'\pi_t(A_t)'], [(0.0, 0.1, 1.0, 0.4, 0.25), (1.5, 0.4, -0.5, 0.2, 0.8)],
     lambda h, a, r, b, p: h + a * (r - b) * (1 - p), lambda h, a, r, b, p: mp.fsum([h, mp.mpf(a) * r, -mp.mpf(a) * b, -mp.mpf(a) * r * p, mp.mpf(a) * b * p]))

case('rl/policy-entropy', r'''
**エントロピー正則化**: 方策 $\pi(a|s)$ のエントロピー $⟦\mathcal{H}(s)=-\sum_{a}\pi(a|s)\log\pi(a|s)⟧$ を報酬に加える
''', [r'\pi(a|s)', 's'], [(table(POLICY, 'a', 's'), 1), (table(POLICY, 'a', 's'), 2)],
     lambda p, s: torch.distributions.Categorical(tensor(p.tolist())[:, s - 1]).entropy().item(), lambda p, s: -mp.fsum(mp.mpf(r[s - 1]) * mp.log(r[s - 1]) for r in p), 'ja')

case('rl/policy-value', r'''
* Value of a policy as an expectation : $⟦V^\pi(s)=\mathbb{E}_{a\sim\pi(\cdot|s)}\left[Q^\pi(s,a)\right]⟧$
	* $\pi(a|s)$ is the policy, $Q^\pi(s,a)$ the action value
''', [r'\pi(a|s)', r'Q^\pi', 's'], [(table(POLICY, 'a', 's'), table([[1.0, 2.0], [0.5, -1.5]], 's', 'a'), 1), (table(POLICY, 'a', 's'), table([[1.0, 2.0], [0.5, -1.5]], 's', 'a'), 2)],
     lambda p, q, s: p[:, s - 1] @ q[s - 1], lambda p, q, s: mp.fdot([r[s - 1] for r in p], q[s - 1]))
