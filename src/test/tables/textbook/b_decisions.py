"""Reinforcement learning, Bayesian inference and graphical models, information theory."""
import mpmath as mp
import numpy as np
from scipy import optimize, special, stats

from case_b import case, negative

T = 'reinforcement'

def table(values, *args, **domain):
    return {'table': np.asarray(values).tolist(), 'args': list(args), **({'domain': domain} if domain else {})}

def discounted(rewards, gamma):
    backward = 0.0
    for reward in reversed(rewards):
        backward = reward + gamma * backward
    return sum(gamma ** i * r for i, r in enumerate(rewards)), backward
case('episode-return', T, r'''
* ##### ✨Return
	Sum of the discounted rewards $R_k$ after step $t$ of an episode that ends at $T$ : $⟦G_t=\sum_{k=t+1}^{T}\gamma^{k-t-1}R_k⟧$
''',
    ({'R': [1, 0, -2, 5, 3], 't': 1, 'T': 5, r'\gamma': 0.9}, *discounted([0, -2, 5, 3], 0.9)),
    ({'R': [0.5, 0.5, 2.0], 't': 0, 'T': 3, r'\gamma': 0.5}, *discounted([0.5, 0.5, 2], 0.5)))

case('endless-discounted-sum', T, r'''
**Discounting.** With reward $r(t)$ at time $t$ and discount $0\le\gamma<1$ the value of living forever is

$$⟦V=\sum_{t=0}^{\infty}\gamma^t r(t)⟧$$
''',
    ({r'\gamma': 0.9, 'r': {'fn': {'params': ['t'], 'latex': '0.5^t'}}}, 1 / (1 - 0.45), mp.nsum(lambda t: mp.mpf('0.45') ** t, [0, mp.inf])),
    ({r'\gamma': 0.5, 'r': {'fn': {'params': ['t'], 'latex': '3+t'}}}, 3 / 0.5 + 0.5 / 0.25, mp.nsum(lambda t: mp.mpf(0.5) ** t * (3 + t), [0, mp.inf])))

policy = np.array([[0.6, 0.2], [0.4, 0.8]])  # a, s
world = np.array([  # s', r, s, a
    [[[0.1, 0.3], [0.2, 0.0]], [[0.4, 0.1], [0.3, 0.5]]],
    [[[0.2, 0.4], [0.1, 0.25]], [[0.3, 0.2], [0.4, 0.25]]]])
v = np.array([1.5, -0.5])
def evaluated(s, gamma):
    loop = sum(policy[a, s] * world[n, r, s, a] * (r + gamma * v[n]) for a in range(2) for n in range(2) for r in range(2))
    return loop, np.einsum('a,nra,nr->', policy[:, s], world[:, :, s, :], np.array([0, 1])[None, :] + gamma * v[:, None])
dynamics = table(world, "s'", 'r', 's', 'a', r=[0, 1])
case('policy-evaluation-sweep', T, r'''
* ✨ **Policy evaluation**
	One sweep makes $v_{k+1}$ out of $v_k$ : $⟦v_{k+1}(s)=\sum_{a}\pi(a|s)\sum_{s',r}p(s',r|s,a)\left[r+\gamma v_k(s')\right]⟧$
	* $\pi(a|s)$ is the policy
	* $p(s',r|s,a)$ is the probability of next state $s'$ and reward $r$
''',
    ({r'\pi': table(policy, 'a', 's'), 'p': dynamics, 'v_k': table(v, 's'), 's': 1, r'\gamma': 0.9}, *evaluated(0, 0.9)),
    ({r'\pi': table(policy, 'a', 's'), 'p': dynamics, 'v_k': table(v, 's'), 's': 2, r'\gamma': 0.5}, *evaluated(1, 0.5)))

reward, move = np.array([[1.0, 0.2], [0.0, -1.0]]), np.array([[[0.7, 0.1], [0.5, 0.2]], [[0.3, 0.9], [0.5, 0.8]]])  # s,a and s',s,a
value = np.array([2.0, 4.0])
def best(s, gamma):
    return max(reward[s, a] + gamma * sum(move[n, s, a] * value[n] for n in range(2)) for a in range(2)), (reward[s] + gamma * value @ move[:, s]).max()
case('value-iteration', T, r'''
### 值迭代

对状态 $s$ 做一次更新，$R(s,a)$ 是奖励，$P(s'|s,a)$ 是转移概率，$\gamma$ 是折扣：
$$⟦V_{k+1}(s)\leftarrow\max_{a}\left(R(s,a)+\gamma\sum_{s'}P(s'|s,a)V_k(s')\right)⟧$$
''',
    ({'R': table(reward, 's', 'a'), 'P': table(move, "s'", 's', 'a'), 'V_k': table(value, 's'), 's': 1, r'\gamma': 0.9}, *best(0, 0.9)),
    ({'R': table(reward, 's', 'a'), 'P': table(move, "s'", 's', 'a'), 'V_k': table(value, 's'), 's': 2, r'\gamma': 0.8}, *best(1, 0.8)))

Q = np.array([[0.5, 1.0, 0.2], [2.0, 0.3, 1.5]])
def q_learned(s, a, r, n, step, gamma):
    return Q[s, a] + step * (r + gamma * Q[n].max() - Q[s, a]), (1 - step) * Q[s, a] + step * (r + gamma * max(Q[n].tolist()))
case('q-learning-update', T, r'''
* ##### ✨Q-learning
	Off-policy control with step size $\alpha$ and discount $\gamma$ :
	$$⟦Q(S_t,A_t)\leftarrow Q(S_t,A_t)+\alpha\left[R_{t+1}+\gamma\max_{a}Q(S_{t+1},a)-Q(S_t,A_t)\right]⟧$$
''',
    ({'Q': table(Q, 's', 'a'), 'S_t': 1, 'A_t': 2, 'R_{t+1}': -1.0, 'S_{t+1}': 2, r'\alpha': 0.1, r'\gamma': 0.95}, *q_learned(0, 1, -1, 1, 0.1, 0.95)),
    ({'Q': table(Q, 's', 'a'), 'S_t': 2, 'A_t': 3, 'R_{t+1}': 0.5, 'S_{t+1}': 1, r'\alpha': 0.5, r'\gamma': 0.9}, *q_learned(1, 2, 0.5, 0, 0.5, 0.9)))

chosen = np.array([[0.2, 0.5], [0.5, 0.1], [0.3, 0.4]])  # a, s
def expected_sarsa(s, a, r, n, step, gamma):
    return Q[s, a] + step * (r + gamma * chosen[:, n] @ Q[n] - Q[s, a]), Q[s, a] * (1 - step) + step * (r + gamma * np.average(Q[n], weights=chosen[:, n]))
case('expected-sarsa', T, r'''
- Expected Sarsa: averages over the next action instead of drawing it

  $$⟦Q(S,A)\leftarrow Q(S,A)+\alpha\left[R+\gamma\sum_{a}\pi(a|S')Q(S',a)-Q(S,A)\right]⟧$$
''',
    ({'Q': table(Q, 's', 'a'), r'\pi': table(chosen, 'a', 's'), 'S': 1, 'A': 3, 'R': 2.0, "S'": 2, r'\alpha': 0.2, r'\gamma': 0.9}, *expected_sarsa(0, 2, 2, 1, 0.2, 0.9)),
    ({'Q': table(Q, 's', 'a'), r'\pi': table(chosen, 'a', 's'), 'S': 2, 'A': 1, 'R': -1.0, "S'": 1, r'\alpha': 0.3, r'\gamma': 1.0}, *expected_sarsa(1, 0, -1, 0, 0.3, 1)))

def lambda_return(returns, lam):
    weights = [(1 - lam) * lam ** i for i in range(len(returns) - 1)] + [lam ** (len(returns) - 1)]
    folded = returns[-1]
    for value in reversed(returns[:-1]):
        folded = (1 - lam) * value + lam * folded
    return np.dot(weights, returns), folded
case('lambda-return', T, r'''
* ✨ **TD($\lambda$)**
	$G^{(n)}$ is the $n$-step return and $N$ the steps to the end of the episode : $⟦G^{\lambda}=(1-\lambda)\sum_{n=1}^{N-1}\lambda^{n-1}G^{(n)}+\lambda^{N-1}G^{(N)}⟧$
''',
    ({'G': [1.0, 1.6, 2.2, 0.9], 'N': 4, r'\lambda': 0.8}, *lambda_return([1.0, 1.6, 2.2, 0.9], 0.8)),
    ({'G': [0.5, -1.0], 'N': 2, r'\lambda': 0.25}, *lambda_return([0.5, -1.0], 0.25)))

case('eligibility-trace', T, r'''
**Eligibility trace.** Every trace fades, the visited state is topped up:
$⟦E_t(s)=\gamma\lambda E_{t-1}(s)+\mathbf{1}(S_t=s)⟧$
''',
    ({'E_{t-1}(s)': 0.4, r'\gamma': 0.9, r'\lambda': 0.5, 'S_t': 2, 's': 2}, 0.9 * 0.5 * 0.4 + 1, mp.mpf('1.18')),
    ({'E_{t-1}(s)': 1.5, r'\gamma': 0.99, r'\lambda': 0.9, 'S_t': 3, 's': 1}, 0.99 * 0.9 * 1.5, mp.mpf('1.3365')))

def gae(rewards, values, gamma, lam):
    # By the definition, and as the weighted average of k-step advantages.
    deltas = [rewards[i] + gamma * values[i + 1] - values[i] for i in range(len(rewards))]
    steps = len(rewards)
    advantages = [sum(gamma ** i * rewards[i] for i in range(k)) + gamma ** k * values[k] - values[0] for k in range(1, steps + 1)]
    mean = sum((1 - lam) * lam ** k * advantages[k] for k in range(steps - 1)) + lam ** (steps - 1) * advantages[-1]
    return sum((gamma * lam) ** i * d for i, d in enumerate(deltas)), mean
case('generalised-advantage', T, r'''
* ##### ✨Generalized Advantage Estimation (GAE)
	$⟦\hat{A}_t^{\text{GAE}(\gamma,\lambda)}=\sum_{l=0}^{T-t-1}(\gamma\lambda)^l\delta_{t+l}⟧$
	* $\delta_t=r_t+\gamma V(s_{t+1})-V(s_t)$ is the TD residual
	* $T$ is the length of the trajectory, time starts at $0$
''',
    ({'r': [1.0, 0.0, 2.0], 'V(s_t)': [0.5, 1.2, 0.8, 0.0], 't': 0, 'T': 3, r'\gamma': 0.99, r'\lambda': 0.95}, *gae([1, 0, 2], [0.5, 1.2, 0.8, 0], 0.99, 0.95)),
    ({r'\delta': [0.3, -0.2, 0.5, 0.1], 't': 1, 'T': 4, r'\gamma': 0.9, r'\lambda': 0.5}, -0.2 + 0.45 * 0.5 + 0.45 ** 2 * 0.1, np.polyval([0.1, 0.5, -0.2], 0.45)),
    indexBase=0)

probs, adv = np.array([0.5, 0.2, 0.9]), np.array([1.0, -0.5, 2.0])
case('policy-gradient-surrogate', T, r'''
* Vanilla policy gradient
	$⟦L^{PG}(\theta)=\frac{1}{N}\sum_{i=1}^{N}\log\pi_{\theta}(a_i|s_i)\,\hat{A}_i⟧$ over $N$ sampled actions, $\hat{A}_i$ their advantages
''',
    ({r'\pi_{\theta}(a_i|s_i)': probs.tolist(), r'\hat{A}': adv.tolist(), 'N': 3}, np.mean(np.log(probs) * adv), mp.log(mp.mpf('0.5') / mp.sqrt('0.2') * mp.mpf('0.81')) / 3),
    ({r'\pi_{\theta}(a_i|s_i)': [0.25, 0.5], r'\hat{A}': [-1.0, 3.0], 'N': 2}, (np.log(4) - 3 * np.log(2)) / 2, -mp.log(2) / 2))

ratio, gain = np.array([1.4, 0.7, 0.9]), np.array([2.0, -1.0, 0.5])
def clipped(ratio, gain, eps):
    return np.mean(np.minimum(ratio * gain, np.clip(ratio, 1 - eps, 1 + eps) * gain)), np.mean(np.where(gain >= 0, np.minimum(ratio, 1 + eps), np.maximum(ratio, 1 - eps)) * gain)
case('ppo-clip', T, r'''
* ✨ **PPO**
	Clipped surrogate over $T$ steps with ratio $r_t(\theta)=\frac{\pi_\theta(a_t|s_t)}{\pi_{\theta_{old}}(a_t|s_t)}$ and advantage $\hat{A}_t$ :
	$$⟦L^{CLIP}(\theta)=\frac{1}{T}\sum_{t=1}^{T}\min\left(r_t(\theta)\hat{A}_t,\text{clip}(r_t(\theta),1-\epsilon,1+\epsilon)\hat{A}_t\right)⟧$$
''',
    ({r'r_t(\theta)': ratio.tolist(), r'\hat{A}': gain.tolist(), 'T': 3, r'\epsilon': 0.2}, *clipped(ratio, gain, 0.2)),
    ({r'r_t(\theta)': [0.5, 1.5], r'\hat{A}': [1.0, -2.0], 'T': 2, r'\epsilon': 0.1}, *clipped(np.array([0.5, 1.5]), np.array([1, -2]), 0.1)))

case('softmax-policy', T, r'''
### Softmax (Boltzmann) exploration
$$⟦\pi(a\mid s)=\frac{\exp(Q(s,a)/\tau)}{\sum_{a'}\exp(Q(s,a')/\tau)}⟧$$
The temperature $\tau$ tunes the greed.
''',
    ({'Q': table(Q, 's', 'a'), 's': 1, 'a': 2, r'\tau': 0.5}, special.softmax(Q[0] / 0.5)[1], 1 / sum(mp.exp((q - 1) / mp.mpf(0.5)) for q in Q[0])),
    ({'Q': table(Q, 's', 'a'), 's': 2, 'a': 3, r'\tau': 2.0}, special.softmax(Q[1] / 2)[2], 1 / sum(mp.exp((q - 1.5) / 2) for q in Q[1])))

def ucb(q, n, t, c):
    scores = np.array(q) + c * np.sqrt(np.log(t) / np.array(n))
    return int(np.argmax(scores)) + 1, max(range(len(q)), key=lambda i: q[i] + c * mp.sqrt(mp.log(t) / n[i])) + 1
case('upper-confidence-bound', T, r'''
**UCB.** $Q_t(a)$ is the estimate of arm $a$ and $N_t(a)$ how often it was pulled before step $t$; $c>0$ sets the courage.

$$⟦A_t=\arg\max_{a}\left[Q_t(a)+c\sqrt{\frac{\ln t}{N_t(a)}}\right]⟧$$
''',
    ({'Q_t(a)': table([0.6, 0.5, 0.1], 'a'), 'N_t(a)': table([10, 3, 7], 'a'), 't': 20, 'c': 1.0}, *ucb([0.6, 0.5, 0.1], [10, 3, 7], 20, 1.0)),
    ({'Q_t(a)': table([0.6, 0.5, 0.1], 'a'), 'N_t(a)': table([10, 3, 7], 'a'), 't': 20, 'c': 0.05}, *ucb([0.6, 0.5, 0.1], [10, 3, 7], 20, 0.05)))

case('soft-state-value', T, r'''
- 软贝尔曼（Soft Bellman）: 温度 $\alpha$ 越大越随机，$⟦V(s)=\alpha\log\sum_{a}\exp\left(\frac{Q(s,a)}{\alpha}\right)⟧$
''',
    ({'Q': table(Q, 's', 'a'), 's': 1, r'\alpha': 0.2}, 0.2 * special.logsumexp(Q[0] / 0.2), mp.mpf('0.2') * mp.log(sum(mp.exp(q / mp.mpf('0.2')) for q in Q[0]))),
    ({'Q': table(Q, 's', 'a'), 's': 2, r'\alpha': 1.5}, 1.5 * special.logsumexp(Q[1] / 1.5), 1.5 * mp.log(sum(mp.exp(q / mp.mpf(1.5)) for q in Q[1]))))

case('soft-actor-critic-target', T, r'''
* ##### ✨SAC target
	Two critics $Q_1,Q_2$, reward $r$, end flag $d$, entropy weight $\alpha$ : $⟦y=r+\gamma(1-d)\left(\min_{j=1,2}Q_j(s',a')-\alpha\log\pi(a'|s')\right)⟧$
''',
    ({'r': 1.0, r'\gamma': 0.99, 'd': 0, "Q_j(s',a')": [3.2, 2.7], r'\alpha': 0.2, r"\pi(a'|s')": 0.4}, 1 + 0.99 * (2.7 - 0.2 * np.log(0.4)), 1 + mp.mpf('0.99') * (mp.mpf('2.7') + mp.log('2.5') / 5)),
    ({'r': -0.5, r'\gamma': 0.9, 'd': 1, "Q_j(s',a')": [1.0, 4.0], r'\alpha': 0.1, r"\pi(a'|s')": 0.7}, -0.5, -0.5 + 0.9 * 0 * 1.0))

case('gradient-bandit', T, r'''
**Gradient bandit.** Preferences move with the reward above the baseline $\bar{R}_t$; $A_t$ is the arm just pulled.
$$⟦H_{t+1}(a)=H_t(a)+\alpha(R_t-\bar{R}_t)(\mathbb{1}_{a=A_t}-\pi_t(a))⟧$$
''',
    ({'H_t(a)': 0.3, r'\alpha': 0.1, 'R_t': 2.0, r'\bar{R}_t': 1.2, 'a': 1, 'A_t': 1, r'\pi_t(a)': 0.25}, 0.3 + 0.1 * 0.8 * 0.75, mp.mpf('0.36')),
    ({'H_t(a)': 0.3, r'\alpha': 0.1, 'R_t': 2.0, r'\bar{R}_t': 1.2, 'a': 2, 'A_t': 1, r'\pi_t(a)': 0.25}, 0.3 - 0.1 * 0.8 * 0.25, mp.mpf('0.28')))

negative('policy-gradient-theorem', T, r'''
* ✨ **Policy gradient theorem**
	$⟦\nabla_\theta J(\theta)=\mathbb{E}_{\pi_\theta}\left[\nabla_\theta\log\pi_\theta(a|s)\,Q^{\pi_\theta}(s,a)\right]⟧$ with $Q^{\pi_\theta}$ the action value under the policy $\pi_\theta$
''', 'open', {r'\theta': 0.5, 's': 1}, 'neither the policy nor the action value is known')

T = 'bayes'

def diagnostic(sick, hit, false):
    return hit * sick / (hit * sick + false * (1 - sick)), 1 / (1 + mp.mpf(false) * (1 - sick) / (mp.mpf(hit) * sick))
case('positive-test', T, r'''
* ##### ✨Bayes' rule for a test
	How likely is the disease $D$ after a positive test $T$ : $⟦P(D|T)=\frac{P(T|D)P(D)}{P(T|D)P(D)+P(T|\neg D)P(\neg D)}⟧$
	* $P(\neg D)=1-P(D)$
''',
    ({'P(T|D)': 0.99, 'P(D)': 0.01, r'P(T|\neg D)': 0.05}, *diagnostic(0.01, 0.99, 0.05)),
    ({'P(T|D)': 0.8, 'P(D)': 0.3, r'P(T|\neg D)': 0.1}, *diagnostic(0.3, 0.8, 0.1)))

def beta_binomial(theta, x, n, a, b):
    return stats.beta.pdf(theta, a + x, b + n - x), mp.mpf(theta) ** (a + x - 1) * (1 - mp.mpf(theta)) ** (b + n - x - 1) / mp.beta(a + x, b + n - x)
case('posterior-of-named-distributions', T, r'''
**Posterior density.** Likelihood times prior, normalised:
$$⟦p(\theta|x)=\frac{p(x|\theta)p(\theta)}{\int p(x|\theta')p(\theta')\,d\theta'}⟧$$
''',
    ({'p(x|\\theta)': {'dist': 'Binomial', 'args': {'n': 10, 'p': r'\theta'}}, r'p(\theta)': {'dist': 'Beta', 'args': {'alpha': 2, 'beta': 3}}, 'x': 6, r'\theta': 0.4}, *beta_binomial(0.4, 6, 10, 2, 3)),
    ({'p(x|\\theta)': {'dist': 'Poisson', 'args': {'lambda': r'\theta'}}, r'p(\theta)': {'dist': 'Gamma', 'args': {'alpha': 3, 'rate': 2}}, 'x': 4, r'\theta': 1.5}, stats.gamma.pdf(1.5, 7, scale=1 / 3), mp.mpf(3) ** 7 / mp.gamma(7) * mp.mpf(1.5) ** 6 * mp.exp(-4.5)))

case('posterior-predictive-coin', T, r'''
- Posterior predictive: chance that the next flip is a one, given flips $D$
  $⟦p(\tilde{x}=1|D)=\int_0^1\theta\,p(\theta|D)\,d\theta⟧$
''',
    ({r'p(\theta|D)': {'dist': 'Beta', 'args': {'alpha': 5, 'beta': 3}}}, 5 / 8, stats.beta.mean(5, 3)),
    ({r'p(\theta|D)': {'fn': {'params': [r'\theta', 'D'], 'latex': r'12\theta^2(1-\theta)'}}, 'D': 0}, 12 / 20, mp.quad(lambda t: 12 * t ** 3 * (1 - t), [0, 1])))

case('posterior-predictive-normal', T, r'''
* ✨ **Posterior predictive**
	Average the model over what is still unknown : $⟦p(x^*|\mathcal{D})=\int p(x^*|\mu)p(\mu|\mathcal{D})\,d\mu⟧$
''',
    ({r'p(x^*|\mu)': {'dist': 'Normal', 'args': {'mu': r'\mu', 'sigma': 1.0}}, r'p(\mu|\mathcal{D})': {'dist': 'Normal', 'args': {'mu': 0.8, 'sigma': 0.4}}, 'x^*': 1.5}, stats.norm.pdf(1.5, 0.8, np.sqrt(1.16)), mp.quad(lambda u: mp.npdf(1.5, u, 1) * mp.npdf(u, 0.8, 0.4), [-5, 0, 1, 2, 6])),
    ({r'p(x^*|\mu)': {'dist': 'Normal', 'args': {'mu': r'2\mu', 'sigma': 0.5}}, r'p(\mu|\mathcal{D})': {'dist': 'Normal', 'args': {'mu': -1.0, 'sigma': 0.3}}, 'x^*': -1.2}, stats.norm.pdf(-1.2, -2, np.sqrt(0.61)), mp.quad(lambda u: mp.npdf(-1.2, 2 * u, 0.5) * mp.npdf(u, -1, 0.3), [-5, -2, -1, 0, 3])))

def normal_update(m0, s0, mean, s, n):
    return (m0 / s0 ** 2 + n * mean / s ** 2) / (1 / s0 ** 2 + n / s ** 2), m0 + (mean - m0) * s0 ** 2 / (s0 ** 2 + s ** 2 / n)
case('normal-normal-update', T, r'''
* ##### ✨共轭先验（正态均值）
	先验 $\mathcal{N}(\mu_0,\sigma_0^2)$，$n$ 个样本的均值为 $\bar{x}$，已知标准差 $\sigma$，后验均值：
	$⟦\mu_n=\frac{\frac{\mu_0}{\sigma_0^2}+\frac{n\bar{x}}{\sigma^2}}{\frac{1}{\sigma_0^2}+\frac{n}{\sigma^2}}⟧$
''',
    ({r'\mu_0': 1.0, r'\sigma_0': 2.0, r'\bar{x}': 3.4, r'\sigma': 1.5, 'n': 6}, *normal_update(1, 2, 3.4, 1.5, 6)),
    ({r'\mu_0': 0.0, r'\sigma_0': 0.5, r'\bar{x}': -1.0, r'\sigma': 3.0, 'n': 2}, *normal_update(0, 0.5, -1, 3, 2)))

case('gamma-poisson-update', T, r'''
### Gamma prior on a Poisson rate
Counts $x_1,\dots,x_n$ turn the prior parameters $\alpha,\beta$ into
$$
⟦\begin{aligned}\alpha'&=\alpha+\sum_{i=1}^{n}x_i\\ \beta'&=\beta+n\end{aligned}⟧
$$
''',
    ({r'\alpha': 2.0, r'\beta': 1.0, 'x': [3, 0, 4], 'n': 3}, {r"\alpha'": 9.0, r"\beta'": 4.0}, {r"\alpha'": 2 + np.sum([3, 0, 4]), r"\beta'": 1 + len([3, 0, 4])}),
    ({r'\alpha': 0.5, r'\beta': 0.1, 'x': [1], 'n': 1}, {r"\alpha'": 1.5, r"\beta'": 1.1}, {r"\alpha'": 0.5 + np.sum([1]), r"\beta'": 0.1 + 1}))

P = np.array([[0.9, 0.1, 0.0], [0.2, 0.6, 0.2], [0.1, 0.3, 0.6]])
start = np.array([0.2, 0.5, 0.3])
case('markov-chain-n-steps', T, r'''
* ✨ **n steps of a Markov chain**
	$⟦\pi^{(n)}=\pi^{(0)}P^n⟧$ with the row vector $\pi^{(0)}$ of starting probabilities and the transition matrix $P$
''',
    ({r'\pi^{(0)}': start.tolist(), 'P': P.tolist(), 'n': 3}, start @ np.linalg.matrix_power(P, 3), ((start @ P) @ P) @ P),
    ({r'\pi^{(0)}': [1, 0], 'P': [[0.5, 0.5], [0.25, 0.75]], 'n': 2}, [0.375, 0.625], np.linalg.matrix_power(np.array([[0.5, 0.5], [0.25, 0.75]]), 2)[0]))

case('chapman-kolmogorov', T, r'''
**Chapman–Kolmogorov.** Two steps go through some state $k$ in between: $⟦p_{ij}^{(2)}=\sum_{k}p_{ik}p_{kj}⟧$, where $p_{ij}$ is the chance of a step from $i$ to $j$.
''',
    ({'p': P.tolist(), 'i': 1, 'j': 3}, (P @ P)[0, 2], sum(P[0, k] * P[k, 2] for k in range(3))),
    ({'p': P.tolist(), 'i': 3, 'j': 1}, (P @ P)[2, 0], sum(P[2, k] * P[k, 0] for k in range(3))))

alpha, trans, emit = np.array([0.3, 0.1, 0.05]), P, np.array([0.5, 0.2, 0.7])
case('hmm-forward', T, r'''
* ##### ✨HMM forward algorithm
	$N$ hidden states, transitions $a_{ij}$, chance $b_j(o_{t+1})$ of the next observation :
	$⟦\alpha_{t+1}(j)=\left[\sum_{i=1}^{N}\alpha_t(i)a_{ij}\right]b_j(o_{t+1})⟧$
''',
    ({r'\alpha_t(i)': alpha.tolist(), 'a': trans.tolist(), 'b_j(o_{t+1})': emit.tolist(), 'N': 3, 'j': 2}, (alpha @ trans * emit)[1], sum(alpha[i] * trans[i, 1] for i in range(3)) * 0.2),
    ({r'\alpha_t(i)': alpha.tolist(), 'a': trans.tolist(), 'b_j(o_{t+1})': emit.tolist(), 'N': 3, 'j': 3}, (alpha @ trans * emit)[2], sum(alpha[i] * trans[i, 2] for i in range(3)) * 0.7))

classes, features = np.array([0.3, 0.5, 0.2]), np.array([[0.1, 0.3, 0.6], [0.8, 0.2, 0.5]])  # j, c
case('naive-bayes-decision', T, r'''
* 朴素贝叶斯分类器
	在对数域取最大，避免下溢，$c$ 为类别，共 $d$ 个特征：$⟦\hat{y}=\arg\max_{c}\left[\log P(c)+\sum_{j=1}^{d}\log P(x_j|c)\right]⟧$
''',
    ({'P(c)': table(classes, 'c'), 'P(x_j|c)': table(features, 'j', 'c'), 'd': 2}, int(np.argmax(np.log(classes) + np.log(features).sum(0))) + 1, int(np.argmax(classes * features.prod(0))) + 1),
    ({'P(c)': table([0.9, 0.1], 'c'), 'P(x_j|c)': table([[0.2, 0.4], [0.5, 0.5], [0.3, 0.6]], 'j', 'c'), 'd': 3}, int(np.argmax(np.log([0.9, 0.1]) + np.log([0.03, 0.12]))) + 1, int(np.argmax([0.9 * 0.03, 0.1 * 0.12])) + 1))

count = np.array([[3, 0], [1, 4], [0, 2]])  # w, c
case('laplace-smoothing', T, r'''
**Laplace smoothing.** For a word $w$ of the vocabulary $V$ in class $c$,
$$⟦P(w|c)=\frac{\text{count}(w,c)+1}{\sum_{w'\in V}\text{count}(w',c)+|V|}⟧$$
''',
    ({r'\text{count}': table(count, 'w', 'c'), 'V': [1, 2, 3], 'w': 1, 'c': 2}, 1 / 9, (count[0, 1] + 1) / np.sum(count[:, 1] + 1)),
    ({r'\text{count}': table(count, 'w', 'c'), 'V': [1, 2, 3], 'w': 2, 'c': 1}, 2 / 7, (count[1, 0] + 1) / np.sum(count[:, 0] + 1)))

def ising(spins, neighbours, beta):
    field = sum(spins[j - 1] for j in neighbours)
    return 1 / (1 + np.exp(-2 * beta * field)), special.softmax([beta * field, -beta * field])[0]
case('gibbs-conditional-of-ising', T, r'''
* ✨ **Gibbs sampling for the Ising model**
	Spins $x_j\in\{-1,+1\}$, inverse temperature $\beta$, neighbours $\mathcal{N}_i$ of site $i$ :
	$⟦p(x_i=1\mid x_{-i})=\frac{1}{1+\exp\left(-2\beta\sum_{j\in\mathcal{N}_i}x_j\right)}⟧$
''',
    ({r'\mathcal{N}_i': [1, 3, 5], 'x': [1, -1, 1, -1, -1], r'\beta': 0.4, 'i': 2}, *ising([1, -1, 1, -1, -1], [1, 3, 5], 0.4)),
    ({r'\mathcal{N}_i': [2, 4], 'x': [1, -1, 1, -1], r'\beta': 0.7, 'i': 3}, *ising([1, -1, 1, -1], [2, 4], 0.7)))

def hastings(p, q, x, y):
    value = min(1, p(y) * q(x, y) / (p(x) * q(y, x)))
    return value, mp.exp(min(0, mp.log(p(y)) + mp.log(q(x, y)) - mp.log(p(x)) - mp.log(q(y, x))))
case('metropolis-hastings-ratio', T, r'''
* ##### ✨Metropolis–Hastings
	A proposal $x'$ from $q(x'|x)$ is accepted with probability $⟦A(x'|x)=\min\left(1,\frac{\tilde{p}(x')q(x|x')}{\tilde{p}(x)q(x'|x)}\right)⟧$ where $\tilde{p}$ need not be normalised
''',
    ({r'\tilde{p}': {'fn': {'params': ['x'], 'latex': 'e^{-x^4+x^2}'}}, 'q': {'fn': {'params': ['u', 'v'], 'latex': r'e^{-(u-0.5v)^2}'}}, 'x': 1.1, "x'": 0.3}, *hastings(lambda x: mp.exp(-mp.mpf(x) ** 4 + mp.mpf(x) ** 2), lambda u, v: mp.exp(-(u - 0.5 * v) ** 2), 1.1, 0.3)),
    ({r'\tilde{p}': {'fn': {'params': ['x'], 'latex': r'\exp(-|x|)'}}, 'q': {'fn': {'params': ['u', 'v'], 'latex': '1'}}, 'x': 0.5, "x'": -2.0}, *hastings(lambda x: mp.exp(-abs(x)), lambda u, v: mp.mpf(1), 0.5, -2.0)))

def coin_map(x, values, prior):
    scores = [stats.bernoulli.logpmf(x, t).sum() + np.log(p) for t, p in zip(values, prior)]
    products = [np.prod([t if v else 1 - t for v in x]) * p for t, p in zip(values, prior)]
    return values[int(np.argmax(scores))], values[int(np.argmax(products))]
coin = {'p(x|\\theta)': {'dist': 'Bernoulli', 'args': {'p': r'\theta'}}, r'\Theta': [0.1, 0.4, 0.8]}
case('map-over-finite-set', T, r'''
### MAP over a grid
Only the values in $\Theta$ are allowed:
$$⟦\hat\theta_{MAP}=\arg\max_{\theta\in\Theta}\left\{\sum_{i=1}^{n}\log p(x_i|\theta)+\log p(\theta)\right\}⟧$$
''',
    ({**coin, r'p(\theta)': {'table': [0.2, 0.3, 0.5], 'args': [r'\theta'], 'domain': {r'\theta': [0.1, 0.4, 0.8]}}, 'x': [1, 0, 1, 1], 'n': 4}, *coin_map([1, 0, 1, 1], [0.1, 0.4, 0.8], [0.2, 0.3, 0.5])),
    ({**coin, r'p(\theta)': {'table': [0.05, 0.9, 0.05], 'args': [r'\theta'], 'domain': {r'\theta': [0.1, 0.4, 0.8]}}, 'x': [1, 1, 0], 'n': 3}, *coin_map([1, 1, 0], [0.1, 0.4, 0.8], [0.05, 0.9, 0.05])))

def exponential_mle(x):
    return len(x) / sum(x), optimize.brentq(lambda rate: len(x) / rate - sum(x), 1e-3, 49, xtol=1e-13, rtol=1e-13)
case('mle-of-exponential-rate', T, r'''
**Maximum likelihood.** For waiting times $x_1,\dots,x_n$ the rate is
$$⟦\hat\lambda=\operatorname*{arg\,max}_{\lambda>0}\prod_{i=1}^{n}\lambda e^{-\lambda x_i}⟧$$
''',
    ({'x': [0.5, 1.2, 0.3, 2.0], 'n': 4}, *exponential_mle([0.5, 1.2, 0.3, 2.0])),
    ({'x': [0.1, 0.15], 'n': 2}, *exponential_mle([0.1, 0.15])),
    domain={r'\lambda': {'interval': [0, 50]}}, tolerance=1e-6)

case('evidence-of-uniform-prior', T, r'''
* Evidence of a coin with a flat prior, $k$ ones in $n$ flips : $⟦p(D|M)=\int_0^1\binom{n}{k}\theta^k(1-\theta)^{n-k}d\theta⟧$
''',
    ({'n': 10, 'k': 7}, 1 / 11, mp.binomial(10, 7) * mp.beta(8, 4)),
    ({'n': 4, 'k': 0}, 1 / 5, mp.beta(1, 5)))

case('bayes-factor', T, r'''
* ✨ **Bayes factor**
	A free parameter with prior $p_1(\theta)$ against the fixed value $\theta_0$ : $⟦BF_{10}=\frac{\int p(D|\theta)p_1(\theta)\,d\theta}{p(D|\theta_0)}⟧$
''',
    ({r'p(D|\theta)': {'fn': {'params': ['D', r'\theta'], 'latex': r'\theta^8(1-\theta)^2'}}, r'p_1(\theta)': {'dist': 'Beta', 'args': {'alpha': 2, 'beta': 2}}, r'\theta_0': 0.5, 'D': 0}, special.beta(10, 4) / special.beta(2, 2) * 1024, mp.quad(lambda t: t ** 8 * (1 - t) ** 2 * 6 * t * (1 - t), [0, 1]) * 1024),
    ({r'p(D|\theta)': {'dist': 'Normal', 'args': {'mu': r'\theta', 'sigma': 1}}, r'p_1(\theta)': {'dist': 'Normal', 'args': {'mu': 0, 'sigma': 2}}, r'\theta_0': 0.0, 'D': 2.2}, stats.norm.pdf(2.2, 0, np.sqrt(5)) / stats.norm.pdf(2.2), mp.exp(mp.mpf('4.84') / 2 * (1 - mp.mpf(1) / 5)) / mp.sqrt(5)))

negative('conditional-independence', T, r'''
* ##### ✨D-separation
	In a chain the middle node blocks the path : $⟦X\perp\!\!\!\perp Y\mid Z⟧$
''', 'refused', {}, 'a statement about three variables')

negative('chain-rule-without-factor', T, r'''
**Factorisation.** A small graph: $⟦p(a,b,c)=p(a)\,p(b|a)\,p(c|a,b)⟧$
''', 'open', {'p(a)': table([0.4, 0.6], 'a'), 'p(b|a)': table([[0.1, 0.5], [0.9, 0.5]], 'b', 'a'), 'a': 1, 'b': 2, 'c': 1}, 'p(c|a,b) is not bound')

T = 'information-theory'

case('entropy-in-bits', T, r'''
* ##### ✨Shannon entropy
	Bits needed on average for a symbol $x$ of the alphabet $\mathcal{X}$ : $⟦H(X)=-\sum_{x\in\mathcal{X}}p(x)\log_2p(x)⟧$
''',
    ({'p(x)': table([0.5, 0.25, 0.125, 0.125], 'x'), r'\mathcal{X}': [1, 2, 3, 4]}, 1.75, stats.entropy([0.5, 0.25, 0.125, 0.125], base=2)),
    ({'p(x)': table([0.7, 0.3, 0.0], 'x'), r'\mathcal{X}': [1, 2, 3]}, -(0.7 * np.log2(0.7) + 0.3 * np.log2(0.3)), stats.entropy([0.7, 0.3, 0], base=2)))

px, pyx = np.array([0.3, 0.7]), np.array([[0.2, 0.6], [0.5, 0.1], [0.3, 0.3]])  # y, x
case('joint-entropy-from-factors', T, r'''
**Joint entropy** from the first symbol and what follows it:
$$⟦H(X,Y)=-\sum_{x,y}p(x)p(y|x)\log\left[p(x)p(y|x)\right]⟧$$
''',
    ({'p(x)': table(px, 'x'), 'p(y|x)': table(pyx, 'y', 'x')}, stats.entropy((pyx * px).ravel()), stats.entropy(px) + px @ stats.entropy(pyx)),
    ({'p(x)': table([0.5, 0.5], 'x'), 'p(y|x)': table([[0.5, 1.0], [0.5, 0.0]], 'y', 'x')}, stats.entropy([0.25, 0.25, 0.5]), 1.5 * mp.log(2)))

def mutual(p):
    p = np.array(p)
    a, b = p.sum(1), p.sum(0)
    return sum(p[i, j] * np.log(p[i, j] / (a[i] * b[j])) for i in range(len(a)) for j in range(len(b)) if p[i, j]), stats.entropy(a) + stats.entropy(b) - stats.entropy(p.ravel())
case('mutual-information', T, r'''
* ✨ **互信息**
	衡量 $X$ 与 $Y$ 共享多少信息，$p(x)$、$p(y)$ 是联合分布 $p(x,y)$ 的边缘分布：
	$⟦I(X;Y)=\sum_{x,y}p(x,y)\log\frac{p(x,y)}{p(x)p(y)}⟧$
''',
    ({'p': table([[0.3, 0.1], [0.2, 0.4]], 'x', 'y')}, *mutual([[0.3, 0.1], [0.2, 0.4]])),
    ({'p': table([[0.25, 0.0, 0.25], [0.1, 0.2, 0.2]], 'x', 'y')}, *mutual([[0.25, 0.0, 0.25], [0.1, 0.2, 0.2]])))

def conditional_mutual(p):
    p = np.array(p)
    h = lambda *axes: stats.entropy(p.sum(axis=axes).ravel() if axes else p.ravel())
    loop = sum(p[i, j, k] * np.log(p[:, :, k].sum() * p[i, j, k] / (p[i, :, k].sum() * p[:, j, k].sum())) for i, j, k in np.ndindex(p.shape))
    return loop, h(1) + h(0) - h() - h(0, 1)
three = [[[0.1, 0.05], [0.2, 0.1]], [[0.05, 0.2], [0.15, 0.15]]]
case('conditional-mutual-information', T, r'''
### Conditional mutual information
$$⟦I(X;Y|Z)=\sum_{x,y,z}p(x,y,z)\log\frac{p(z)p(x,y,z)}{p(x,z)p(y,z)}⟧$$
''',
    ({'p(x,y,z)': table(three, 'x', 'y', 'z')}, *conditional_mutual(three)),
    ({'p(x,y,z)': table([[[0.1, 0.2], [0.15, 0.1]], [[0.2, 0.05], [0.05, 0.15]]], 'x', 'y', 'z')}, *conditional_mutual([[[0.1, 0.2], [0.15, 0.1]], [[0.2, 0.05], [0.05, 0.15]]])))

case('cross-entropy-as-expectation', T, r'''
* ##### ✨Cross entropy
	Cost of coding symbols of $p$ with a code made for $q$ : $⟦H(p,q)=-\mathbb{E}_{x\sim p}[\log q(x)]⟧$
''',
    ({'p': table([0.5, 0.3, 0.2], 'x'), 'q': table([0.2, 0.2, 0.6], 'x')}, -np.dot([0.5, 0.3, 0.2], np.log([0.2, 0.2, 0.6])), stats.entropy([0.5, 0.3, 0.2]) + stats.entropy([0.5, 0.3, 0.2], [0.2, 0.2, 0.6])),
    ({'p': {'dist': 'Normal', 'args': {'mu': 0.5, 'sigma': 1}}, 'q': {'dist': 'Normal', 'args': {'mu': 0, 'sigma': 2}}}, 0.5 * np.log(8 * np.pi) + 1.25 / 8, -mp.quad(lambda x: mp.npdf(x, 0.5, 1) * mp.log(mp.npdf(x, 0, 2)), [-10, -2, 0.5, 3, 11])))

chances = np.array([0.2, 0.1, 0.5, 0.05])
case('perplexity-of-bigrams', T, r'''
- Perplexity: for a text $W$ of $N$ words under a bigram model
  $$⟦PP(W)=\sqrt[N]{\prod_{i=1}^{N}\frac{1}{P(w_i|w_{i-1})}}⟧$$
''',
    ({'P(w_i|w_{i-1})': chances.tolist(), 'N': 4}, np.prod(chances) ** -0.25, np.exp(-np.mean(np.log(chances)))),
    ({'P(w_i|w_{i-1})': [0.25, 0.5, 0.125], 'N': 3}, 4.0, stats.gmean([4, 2, 8])))

case('perplexity-of-language-model', T, r'''
* Perplexity (PPL) is the exponentiated average negative log-likelihood of a sequence of $t$ tokens
	$⟦\text{PPL}=\exp\left\{-\frac{1}{t}\sum_i^t\log p_\theta(x_i|x_{<i})\right\}⟧$
''',
    ({r'p_\theta(x_i|x_{<i})': [0.3, 0.6, 0.1], 't': 3}, np.exp(-np.mean(np.log([0.3, 0.6, 0.1]))), mp.cbrt(1 / mp.mpf('0.018'))),
    ({r'p_\theta(x_i|x_{<i})': [0.5, 0.02], 't': 2}, 10.0, 1 / stats.gmean([0.5, 0.02])))

def jensen(p, q):
    p, q = np.array(p), np.array(q)
    m = (p + q) / 2
    return (stats.entropy(p, m) + stats.entropy(q, m)) / 2, stats.entropy(m) - (stats.entropy(p) + stats.entropy(q)) / 2
case('jensen-shannon', T, r'''
* ✨ **Jensen–Shannon divergence**
	The symmetric and bounded cousin of KL : $⟦JSD(P\|Q)=\frac{1}{2}D(P\|M)+\frac{1}{2}D(Q\|M),\quad M=\frac{1}{2}(P+Q)⟧$
	* $D(P\|Q)=\sum_{i}P(i)\log\frac{P(i)}{Q(i)}$
''',
    ({'P': [0.4, 0.4, 0.2], 'Q': [0.1, 0.3, 0.6]}, *jensen([0.4, 0.4, 0.2], [0.1, 0.3, 0.6])),
    ({'P': [1.0, 0.0], 'Q': [0.5, 0.5]}, *jensen([1, 0], [0.5, 0.5])))

def bernoulli_fisher(p):
    return 1 / (p * (1 - p)), sum(stats.bernoulli.pmf(x, p) * mp.diff(lambda t: x * mp.log(t) + (1 - x) * mp.log(1 - t), p) ** 2 for x in (0, 1))
case('fisher-information-of-bernoulli', T, r'''
**Fisher information.** How sharply one flip $x$ with $f(x;p)=p^x(1-p)^{1-x}$ speaks about $p$:
$$⟦I(p)=\sum_{x=0}^{1}f(x;p)\left(\frac{\partial\log f(x;p)}{\partial p}\right)^2⟧$$
''',
    ({'p': 0.3}, *bernoulli_fisher(0.3)), ({'p': 0.85}, *bernoulli_fisher(0.85)), tolerance=1e-7)

case('tsallis-entropy', T, r'''
* Tsallis 熵：$⟦S_q(p)=\frac{1}{q-1}\left(1-\sum_ip_i^q\right)⟧$，$q\neq1$
''',
    ({'q': 2.0, 'p': [0.5, 0.3, 0.2]}, 1 - 0.38, 1 - np.linalg.norm([0.5, 0.3, 0.2]) ** 2),
    ({'q': 0.5, 'p': [0.9, 0.1]}, 2 * (np.sqrt(0.9) + np.sqrt(0.1) - 1), (1 - mp.sqrt('0.9') - mp.sqrt('0.1')) / mp.mpf(-0.5)))

def renyi(order, p, q):
    p, q = np.array(p), np.array(q)
    return np.log(np.sum(p ** order * q ** (1 - order))) / (order - 1), special.logsumexp(order * np.log(p) - (order - 1) * np.log(q)) / (order - 1)
case('renyi-divergence', T, r'''
* ##### ✨Rényi divergence
	Of order $\alpha>0$, $\alpha\neq1$ : $⟦D_\alpha(P\|Q)=\frac{1}{\alpha-1}\log\sum_{i=1}^{n}\frac{p_i^\alpha}{q_i^{\alpha-1}}⟧$
''',
    ({r'\alpha': 2.0, 'p': [0.5, 0.3, 0.2], 'q': [0.2, 0.2, 0.6], 'n': 3}, *renyi(2, [0.5, 0.3, 0.2], [0.2, 0.2, 0.6])),
    ({r'\alpha': 0.5, 'p': [0.9, 0.1], 'q': [0.4, 0.6], 'n': 2}, *renyi(0.5, [0.9, 0.1], [0.4, 0.6])))

case('differential-entropy', T, r'''
### Differential entropy
Of a density $f$ on the real line: $$⟦h(X)=-\int_{-\infty}^{\infty}f(x)\log f(x)\,dx⟧$$
''',
    ({'f': {'dist': 'Normal', 'args': {'mu': 1, 'sigma': 0.5}}}, stats.norm.entropy(1, 0.5), mp.log(2 * mp.pi * mp.e / 4) / 2),
    ({'f': {'fn': {'params': ['x'], 'latex': r'\frac{1}{2}e^{-|x|}'}}}, stats.laplace.entropy(), 1 + mp.log(2)))

case('binary-symmetric-channel', T, r'''
**Capacity** of a channel that flips each bit with probability $p$: $⟦C=1-H_b(p)⟧$, where $H_b(p)=-p\log_2p-(1-p)\log_2(1-p)$.
''',
    ({'p': 0.11}, 1 - stats.entropy([0.11, 0.89], base=2), 1 + (mp.mpf('0.11') * mp.log('0.11') + mp.mpf('0.89') * mp.log('0.89')) / mp.log(2)),
    ({'p': 0.4}, 1 - stats.entropy([0.4, 0.6], base=2), 1 + (mp.mpf('0.4') * mp.log('0.4') + mp.mpf('0.6') * mp.log('0.6')) / mp.log(2)))

negative('information-without-joint', T, r'''
* ✨ **Mutual information, other form**
	$⟦I(X;Y)=H(X)-H(X|Y)⟧$
	* $H(X)=-\sum_xp(x)\log p(x)$
	* $H(X|Y)=-\sum_{x,y}p(x,y)\log p(x|y)$
''', 'open', {'p(x)': table([0.4, 0.6], 'x')}, 'the joint distribution is not bound')
