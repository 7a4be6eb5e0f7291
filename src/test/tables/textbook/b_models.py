"""Energy-based and contrastive formulas, linear models and matrix formulas."""
import mpmath as mp
import numpy as np
from scipy import linalg, special, spatial, stats

from case_b import case, negative

T = 'energy-contrastive'

W, va, hb = np.array([[0.5, -1.0], [0.3, 0.8], [-0.6, 0.1]]), np.array([0.1, -0.2, 0.4]), np.array([0.3, -0.5])
def rbm(v, h):
    return -va @ v - hb @ h - v @ W @ h, -np.r_[1, v] @ np.block([[np.zeros((1, 1)), hb[None]], [va[:, None], W]]) @ np.r_[1, h]
case('rbm-energy', T, r'''
* ##### ✨Restricted Boltzmann Machine (RBM)
	Visible units $\mathbf{v}$, hidden units $\mathbf{h}$, biases $\mathbf{a},\mathbf{b}$, weights $W$ : $⟦E(\mathbf{v},\mathbf{h})=-\mathbf{a}^\top\mathbf{v}-\mathbf{b}^\top\mathbf{h}-\mathbf{v}^\top W\mathbf{h}⟧$
''',
    ({r'\mathbf{v}': [1, 0, 1], r'\mathbf{h}': [0, 1], r'\mathbf{a}': va.tolist(), r'\mathbf{b}': hb.tolist(), 'W': W.tolist()}, *rbm(np.array([1, 0, 1]), np.array([0, 1]))),
    ({r'\mathbf{v}': [1, 1, 0], r'\mathbf{h}': [1, 1], r'\mathbf{a}': va.tolist(), r'\mathbf{b}': hb.tolist(), 'W': W.tolist()}, *rbm(np.array([1, 1, 0]), np.array([1, 1]))))

def free_energy(v):
    hidden = [np.array(h) for h in np.ndindex(2, 2)]
    return -va @ v - np.sum(np.logaddexp(0, hb + v @ W)), -special.logsumexp([-rbm(v, h)[0] for h in hidden])
case('rbm-free-energy', T, r'''
* ✨ **自由能**
	对隐单元求和之后，可见向量 $\mathbf{v}=(v_1,v_2,\dots)$ 的自由能，$a_i,b_j$ 为偏置，$W_{ij}$ 为权重：
	$⟦F(\mathbf{v})=-\sum_ia_iv_i-\sum_j\log\left(1+e^{b_j+\sum_iv_iW_{ij}}\right)⟧$
''',
    ({r'\mathbf{v}': [1, 0, 1], 'a': va.tolist(), 'b': hb.tolist(), 'W': W.tolist()}, *free_energy(np.array([1, 0, 1]))),
    ({r'\mathbf{v}': [0, 1, 1], 'a': va.tolist(), 'b': hb.tolist(), 'W': W.tolist()}, *free_energy(np.array([0, 1, 1]))))

def hopfield(w, s, t):
    w, s, t = map(np.array, (w, s, t))
    loop = -0.5 * sum(w[i, j] * s[i] * s[j] for i, j in np.ndindex(w.shape) if i != j) + sum(t * s)
    return loop, -0.5 * s @ (w - np.diag(np.diag(w))) @ s + t @ s
case('hopfield-energy', T, r'''
**Hopfield network.** States $s_i=\pm1$, weights $w_{ij}$, thresholds $\theta_i$; no unit talks to itself.

$$⟦E=-\frac{1}{2}\sum_{i\neq j}w_{ij}s_is_j+\sum_i\theta_is_i⟧$$
''',
    ({'w': [[0, 0.5, -1], [0.5, 0, 0.3], [-1, 0.3, 0]], 's': [1, -1, -1], r'\theta': [0.1, 0.2, -0.3]}, *hopfield([[0, 0.5, -1], [0.5, 0, 0.3], [-1, 0.3, 0]], [1, -1, -1], [0.1, 0.2, -0.3])),
    ({'w': [[9, 2], [2, 9]], 's': [1, 1], r'\theta': [0.0, 0.5]}, *hopfield([[9, 2], [2, 9]], [1, 1], [0, 0.5])))

case('two-spin-partition-function', T, r'''
- Two coupled spins: inverse temperature $\beta$, coupling $J$, $⟦Z=\sum_{s_1=\pm1}\sum_{s_2=\pm1}e^{\beta Js_1s_2}⟧$
''',
    ({r'\beta': 0.5, 'J': 1.2}, 4 * np.cosh(0.6), 2 * mp.exp('0.6') + 2 * mp.exp('-0.6')),
    ({r'\beta': 2.0, 'J': -0.4}, 4 * np.cosh(0.8), 2 * mp.exp('0.8') + 2 * mp.exp('-0.8')))

def triplet(a, p, n, margin):
    a, p, n = map(np.array, (a, p, n))
    return max(np.sum((a - p) ** 2) - np.sum((a - n) ** 2) + margin, 0), max(spatial.distance.sqeuclidean(a, p) - spatial.distance.sqeuclidean(a, n) + margin, 0)
case('triplet-loss', T, r'''
* ##### ✨Triplet loss
	Anchor $a$, positive $p$, negative $n$, embedding $f$ and margin $\alpha$ : $⟦\mathcal{L}(a,p,n)=\max\left(\|f(a)-f(p)\|_2^2-\|f(a)-f(n)\|_2^2+\alpha,0\right)⟧$
''',
    ({'f(a)': [0.5, 1.0], 'f(p)': [0.2, 0.8], 'f(n)': [0.9, 0.7], r'\alpha': 0.3}, *triplet([0.5, 1], [0.2, 0.8], [0.9, 0.7], 0.3)),
    ({'f(a)': [0, 0, 1], 'f(p)': [0, 0.1, 1], 'f(n)': [1, 0, 0], r'\alpha': 0.2}, *triplet([0, 0, 1], [0, 0.1, 1], [1, 0, 0], 0.2)))

case('pairwise-contrastive-loss', T, r'''
### Contrastive loss (Hadsell et al.)
$Y=0$ for a similar pair and $1$ for a dissimilar one, $D_W$ is the distance of the pair and $m$ the margin.
$$⟦L(W,Y)=(1-Y)\frac{1}{2}(D_W)^2+(Y)\frac{1}{2}\{\max(0,m-D_W)\}^2⟧$$
''',
    ({'Y': 1, 'D_W': 0.4, 'm': 1.0}, 0.18, mp.mpf('0.6') ** 2 / 2),
    ({'Y': 0, 'D_W': 1.3, 'm': 1.0}, 1.69 / 2, mp.mpf('1.3') ** 2 / 2))

views = np.array([[1.0, 0.2], [0.8, 0.5], [-0.3, 1.0], [0.1, 0.9]])
def nt_xent(i, j, tau):
    sim = 1 - spatial.distance.cdist(views, views, 'cosine')
    others = [k for k in range(4) if k != i]
    unit = views / np.linalg.norm(views, axis=1, keepdims=True)
    return -sim[i, j] / tau + special.logsumexp(sim[i, others] / tau), -mp.log(mp.exp(unit[i] @ unit[j] / tau) / sum(mp.exp(unit[i] @ unit[k] / tau) for k in others))
case('nt-xent', T, r'''
* ✨ **SimCLR | NT-Xent**
	$N$ pictures give $2N$ views $z_1,\dots,z_{2N}$; the loss of the positive pair $(i,j)$ is
	$$⟦\ell_{i,j}=-\log\frac{\exp(\mathrm{sim}(z_i,z_j)/\tau)}{\sum_{k=1}^{2N}\mathbb{1}_{[k\neq i]}\exp(\mathrm{sim}(z_i,z_k)/\tau)}⟧$$
	* $\mathrm{sim}(u,v)=u^\top v/(\|u\|\|v\|)$
''',
    ({'z': views.tolist(), 'i': 1, 'j': 2, 'N': 2, r'\tau': 0.5}, *nt_xent(0, 1, 0.5)),
    ({'z': views.tolist(), 'i': 4, 'j': 3, 'N': 2, r'\tau': 0.1}, *nt_xent(3, 2, 0.1)))

def nce(data, noise):
    return np.log(special.expit(data)) + np.log(1 - special.expit(np.array(noise))).sum(), -np.logaddexp(0, -data) - np.logaddexp(0, noise).sum()
case('noise-contrastive-estimation', T, r'''
**NCE.** One data point $x$ against $k$ noise points $\tilde{x}_1,\dots,\tilde{x}_k$, $G$ the log-ratio of the model to the noise:
$$⟦J(\theta)=\log h(x)+\sum_{i=1}^{k}\log(1-h(\tilde{x}_i)),\qquad h(u)=\frac{1}{1+\exp(-G(u))}⟧$$
''',
    ({'G': {'fn': {'params': ['u'], 'latex': '2u-1'}}, 'x': 0.9, r'\tilde{x}': [0.1, -0.4, 1.0], 'k': 3}, *nce(0.8, [-0.8, -1.8, 1.0])),
    ({'G': {'fn': {'params': ['u'], 'latex': '-u^2'}}, 'x': 0.5, r'\tilde{x}': [2.0], 'k': 1}, *nce(-0.25, [-4.0])))

def dpo(beta, w, rw, l, rl):
    return -np.log(special.expit(beta * np.log(w / rw) - beta * np.log(l / rl))), mp.log(1 + (mp.mpf(w) * rl / (mp.mpf(rw) * l)) ** -mp.mpf(beta))
case('direct-preference-optimisation', T, r'''
* ##### ✨DPO
	Preferred answer $y_w$, rejected answer $y_l$, $\sigma$ is the sigmoid, $\beta$ the strength of the tie to $\pi_{ref}$ :
	$⟦\mathcal{L}_{DPO}=-\log\sigma\left(\beta\log\frac{\pi_\theta(y_w|x)}{\pi_{ref}(y_w|x)}-\beta\log\frac{\pi_\theta(y_l|x)}{\pi_{ref}(y_l|x)}\right)⟧$
''',
    ({r'\beta': 0.5, r'\pi_\theta(y_w|x)': 0.3, r'\pi_{ref}(y_w|x)': 0.2, r'\pi_\theta(y_l|x)': 0.1, r'\pi_{ref}(y_l|x)': 0.25}, *dpo(0.5, 0.3, 0.2, 0.1, 0.25)),
    ({r'\beta': 0.1, r'\pi_\theta(y_w|x)': 0.02, r'\pi_{ref}(y_w|x)': 0.05, r'\pi_\theta(y_l|x)': 0.4, r'\pi_{ref}(y_l|x)': 0.1}, *dpo(0.1, 0.02, 0.05, 0.4, 0.1)))

negative('unknown-normaliser', T, r'''
* ✨ **Energy model of images**
	$⟦p_\theta(\mathbf{x})=\frac{1}{Z_\theta}\exp(-E_\theta(\mathbf{x}))⟧$
	* the constant $Z_\theta$ is intractable
''', 'open', {r'E_\theta': {'fn': {'params': ['x'], 'latex': 'x^2+x^4'}}, r'\mathbf{x}': 0.5}, 'the note defines no normaliser and none is bound')

T = 'linear-models'

X, y = np.array([[1, 0.5], [1, 1.5], [1, 2.0], [1, 4.0]]), np.array([1.0, 2.2, 2.1, 4.5])
weights = np.array([1, 0.5, 2, 0.25])
case('weighted-least-squares', T, r'''
* ##### ✨Weighted least squares
	Each row of $X$ counts with its weight on the diagonal of $\Omega$ : $⟦\hat\beta=(X^T\Omega X)^{-1}X^T\Omega y⟧$
''',
    ({'X': X.tolist(), r'\Omega': np.diag(weights).tolist(), 'y': y.tolist()}, np.linalg.inv(X.T @ np.diag(weights) @ X) @ X.T @ np.diag(weights) @ y, np.linalg.lstsq(X * np.sqrt(weights)[:, None], y * np.sqrt(weights), rcond=None)[0]),
    ({'X': [[1, 0], [1, 1], [1, 3]], r'\Omega': [[2, 0, 0], [0, 1, 0], [0, 0, 1]], 'y': [0, 1, 2]}, np.linalg.lstsq(np.array([[2 ** 0.5, 0], [1, 1], [1, 3]]), np.array([0, 1, 2]), rcond=None)[0], np.polyfit([0, 1, 3], [0, 1, 2], 1, w=np.sqrt([2, 1, 1]))[::-1]))

def hat(X):
    X = np.array(X, dtype=float)
    basis = linalg.orth(X)
    return X @ np.linalg.inv(X.T @ X) @ X.T, basis @ basis.T
case('hat-matrix', T, r'''
**Hat matrix.** It puts the hat on $\mathbf{y}$: $⟦\mathbf{H}=\mathbf{X}(\mathbf{X}^\top\mathbf{X})^{-1}\mathbf{X}^\top⟧$, where $\mathbf{X}$ is the design matrix.
''',
    ({r'\mathbf{X}': X.tolist()}, *hat(X)), ({r'\mathbf{X}': [[1, 1], [0, 2], [1, 0]]}, *hat([[1, 1], [0, 2], [1, 0]])))

def projection(u, v):
    u, v = np.array(u, dtype=float), np.array(v)
    return (u @ v) / (u @ u) * u, np.outer(u, u) @ v / np.linalg.norm(u) ** 2
case('vector-projection', T, r'''
- Projection of $\mathbf{v}$ on the line through $\mathbf{u}$: $⟦\mathrm{proj}_{\mathbf{u}}(\mathbf{v})=\frac{\mathbf{u}\cdot\mathbf{v}}{\mathbf{u}\cdot\mathbf{u}}\mathbf{u}⟧$
''',
    ({r'\mathbf{u}': [1, 2, -1], r'\mathbf{v}': [0.5, 1.5, 2.0]}, *projection([1, 2, -1], [0.5, 1.5, 2.0])),
    ({r'\mathbf{u}': [3, 4], r'\mathbf{v}': [1, -2]}, *projection([3, 4], [1, -2])))

S = np.array([[2.0, 0.3], [0.3, 0.5]])
def mahalanobis(x, m, S):
    x, m, S = np.array(x), np.array(m), np.array(S, dtype=float)
    return np.sqrt((x - m) @ np.linalg.inv(S) @ (x - m)), spatial.distance.mahalanobis(x, m, np.linalg.inv(S))
case('mahalanobis-distance', T, r'''
* ✨ **马氏距离**
	向量 $\vec{x}$ 到均值 $\vec{\mu}$ 的距离，$S$ 为协方差矩阵：$⟦D_M(\vec{x})=\sqrt{(\vec{x}-\vec{\mu})^TS^{-1}(\vec{x}-\vec{\mu})}⟧$
''',
    ({r'\vec{x}': [1.0, 2.0], r'\vec{\mu}': [0.5, 0.0], 'S': S.tolist()}, *mahalanobis([1, 2], [0.5, 0], S)),
    ({r'\vec{x}': [1, 1, 1], r'\vec{\mu}': [0, 0, 0], 'S': [[1, 0, 0], [0, 4, 0], [0, 0, 0.25]]}, *mahalanobis([1, 1, 1], [0, 0, 0], np.diag([1, 4, 0.25]))))

eig = np.array([4.2, 2.1, 0.5, 0.2])
case('explained-variance-ratio', T, r'''
### Explained variance
Share of the variance on the $k$-th principal axis, from the eigenvalues $\lambda_1\ge\dots\ge\lambda_d$ of the covariance:
$$⟦\rho_k=\frac{\lambda_k}{\sum_{j=1}^{d}\lambda_j}⟧$$
''',
    ({r'\lambda': eig.tolist(), 'd': 4}, eig / eig.sum(), [v / mp.mpf(7) for v in eig]),
    ({r'\lambda': [3.0, 1.0], 'd': 2, 'k': 2}, 0.25, np.array([3, 1])[1] / 4))

def rayleigh(A, x):
    A, x = np.array(A), np.array(x)
    values, vectors = np.linalg.eigh(A)
    return x @ A @ x / (x @ x), values @ (vectors.T @ x) ** 2 / (x @ x)
case('rayleigh-quotient', T, r'''
* Rayleigh quotient of a symmetric matrix $A$ and a vector $x\neq0$
	$⟦R(A,x)=\frac{x^{T}Ax}{x^{T}x}⟧$
''',
    ({'A': [[2, 1], [1, 3]], 'x': [1.0, -0.5]}, *rayleigh([[2, 1], [1, 3]], [1, -0.5])),
    ({'A': [[1, 0, 2], [0, 4, 0], [2, 0, -1]], 'x': [0.5, 1, 2]}, *rayleigh([[1, 0, 2], [0, 4, 0], [2, 0, -1]], [0.5, 1, 2])))

def quadratic_gradient(A, b, x):
    A, b, x = np.array(A), np.array(b), np.array(x)
    f = lambda *v: np.array(v) @ A @ np.array(v) + b @ np.array(v)
    return (A + A.T) @ x + b, [mp.diff(f, tuple(map(mp.mpf, x)), tuple(int(i == j) for j in range(len(x)))) for i in range(len(x))]
case('gradient-of-quadratic-form', T, r'''
**Gradient of a quadratic form**, $A$ not necessarily symmetric:
$$⟦\nabla_{\mathbf{x}}\left(\mathbf{x}^\top A\mathbf{x}+\mathbf{b}^\top\mathbf{x}\right)=(A+A^\top)\mathbf{x}+\mathbf{b}⟧$$
''',
    ({'A': [[1, 2], [0, 3]], r'\mathbf{b}': [0.5, -1.0], r'\mathbf{x}': [2.0, 1.5]}, *quadratic_gradient([[1, 2], [0, 3]], [0.5, -1], [2, 1.5])),
    ({'A': [[1, 0, 1], [2, 1, 0], [0, 0, -1]], r'\mathbf{b}': [0, 0, 1], r'\mathbf{x}': [1, 1, -0.5]}, *quadratic_gradient([[1, 0, 1], [2, 1, 0], [0, 0, -1]], [0, 0, 1], [1, 1, -0.5])),
    member=0, tolerance=1e-7)

def log_sum_exp_hessian(x):
    p = special.softmax(x)
    def entry(i, j):
        order = [0] * len(x)
        order[i] += 1
        order[j] += 1
        return mp.diff(lambda *v: mp.log(sum(mp.exp(u) for u in v)), tuple(map(mp.mpf, x)), tuple(order))
    return np.diag(p) - np.outer(p, p), [[entry(i, j) for j in range(len(x))] for i in range(len(x))]
case('hessian-of-log-sum-exp', T, r'''
* ##### ✨Hessian
	The log-sum-exp $f(\mathbf{x})=\log\sum_ie^{x_i}$ is convex, as its second derivatives show : $⟦H=\nabla^2f(\mathbf{x})⟧$
''',
    ({r'\mathbf{x}': [0.2, -1.0, 0.7]}, *log_sum_exp_hessian([0.2, -1.0, 0.7])),
    ({r'\mathbf{x}': [1.0, 1.5]}, *log_sum_exp_hessian([1.0, 1.5])), tolerance=1e-6)

data, labels = np.array([[1, 0.5, -1.0], [1, 2.0, 0.3], [1, -0.7, 0.4], [1, 0.1, 0.8]]), np.array([1, 0, 1, 1])
def logistic_partial(theta, j):
    theta = np.array(theta)
    cost = lambda t: -sum(mp.log(1 / (1 + mp.exp(-z))) if v else mp.log(1 - 1 / (1 + mp.exp(-z))) for z, v in zip([row @ theta + row[j] * (t - theta[j]) for row in data], labels)) / 4
    return np.mean((special.expit(data @ theta) - labels) * data[:, j]), mp.diff(cost, theta[j])
case('logistic-regression-partial', T, r'''
* ✨ **逻辑回归的梯度**
	$m$ 个样本 $(x^{(i)},y^{(i)})$，假设函数 $h_\theta(x)=\frac{1}{1+e^{-\theta^Tx}}$，对第 $j$ 个参数求偏导：
	$$⟦\frac{\partial J(\theta)}{\partial\theta_j}=\frac{1}{m}\sum_{i=1}^{m}\left(h_\theta(x^{(i)})-y^{(i)}\right)x_j^{(i)}⟧$$
''',
    ({'x': data.tolist(), 'y': labels.tolist(), r'\theta': [0.2, -0.5, 1.0], 'm': 4, 'j': 2}, *logistic_partial([0.2, -0.5, 1.0], 1)),
    ({'x': data.tolist(), 'y': labels.tolist(), r'\theta': [0.0, 0.3, 0.1], 'm': 4, 'j': 3}, *logistic_partial([0.0, 0.3, 0.1], 2)))

case('logistic-regression-gradient', T, r'''
### Logistic regression, all at once
With $\sigma(a)=\frac{1}{1+e^{-a}}$ taken entry by entry, $n$ rows in $X$:
$$⟦\nabla J(\mathbf{w})=\frac{1}{n}X^\top\left(\sigma(X\mathbf{w})-\mathbf{y}\right)⟧$$
''',
    ({'X': data.tolist(), r'\mathbf{y}': labels.tolist(), r'\mathbf{w}': [0.2, -0.5, 1.0], 'n': 4}, data.T @ (special.expit(data @ [0.2, -0.5, 1.0]) - labels) / 4, [logistic_partial([0.2, -0.5, 1.0], j)[1] for j in range(3)]),
    ({'X': [[1, 2], [3, -1]], r'\mathbf{y}': [0, 1], r'\mathbf{w}': [0, 0], 'n': 2}, [-0.5, 0.75], np.array([[1, 3], [2, -1]]) @ [0.25, -0.25]))

def softmax_partial(z, i, j):
    p = special.softmax(z)
    numeric = mp.diff(lambda t: mp.exp(t if i == j else z[i]) / sum(mp.exp(t if k == j else z[k]) for k in range(len(z))), z[j])
    return p[i] * ((i == j) - p[j]), numeric
case('softmax-jacobian-entry', T, r'''
**Jacobian of softmax.** With $p_i=\frac{e^{z_i}}{\sum_ke^{z_k}}$ and the Kronecker delta $\delta_{ij}$ (1 if $i=j$, else 0),
$$⟦\frac{\partial p_i}{\partial z_j}=p_i(\delta_{ij}-p_j)⟧$$
''',
    ({'z': [0.5, -1.0, 2.0], 'i': 1, 'j': 3}, *softmax_partial([0.5, -1, 2], 0, 2)),
    ({'z': [0.5, -1.0, 2.0], 'i': 3, 'j': 3}, *softmax_partial([0.5, -1, 2], 2, 2)))

def woodbury(A, U, C, V):
    A, U, C, V = (np.array(m, dtype=float) for m in (A, U, C, V))
    B = np.linalg.inv(A)
    return B - B @ U @ np.linalg.inv(np.linalg.inv(C) + V @ B @ U) @ V @ B, np.linalg.inv(A + U @ C @ V)
blocks = [[[2, 0, 0], [0, 4, 0], [0, 0, 1]], [[1, 0], [0.5, 1], [0, -1]], [[1, 0.2], [0.2, 2]], [[0.3, 1, 0], [0, 0.5, 1]]]
small = [[[1, 0], [0, 2]], [[1], [1]], [[0.5]], [[1, 2]]]
case('woodbury-right-side', T, r'''
* ##### ✨Woodbury identity
	Cheap when $U$ has few columns : $⟦(A+UCV)^{-1}=A^{-1}-A^{-1}U(C^{-1}+VA^{-1}U)^{-1}VA^{-1}⟧$ for matrices $A,U,C,V$
''',
    (dict(zip('AUCV', blocks)), *woodbury(*blocks)), (dict(zip('AUCV', small)), *woodbury(*small)), member=1)

def gain(P, H, R):
    P, H, R = (np.array(m, dtype=float) for m in (P, H, R))
    return P @ H.T @ np.linalg.inv(H @ P @ H.T + R), np.linalg.inv(np.linalg.inv(P) + H.T @ np.linalg.inv(R) @ H) @ H.T @ np.linalg.inv(R)
case('kalman-gain', T, r'''
- Kalman gain: covariance $P$ of the state, observation matrix $H$, noise covariance $R$: $⟦K=PH^\top(HPH^\top+R)^{-1}⟧$
''',
    ({'P': [[2, 0.3], [0.3, 1]], 'H': [[1, 0.5]], 'R': [[0.4]]}, *gain([[2, 0.3], [0.3, 1]], [[1, 0.5]], [[0.4]])),
    ({'P': [[1, 0.1], [0.1, 2]], 'H': [[1, 0], [1, 1]], 'R': [[0.5, 0], [0, 0.2]]}, *gain([[1, 0.1], [0.1, 2]], [[1, 0], [1, 1]], [[0.5, 0], [0, 0.2]])))

def partial_normal(m1, m2, S, k, x2):
    m, S = np.r_[m1, m2], np.array(S, dtype=float)
    # The other way: minus the conditional precision times the coupling.
    L = np.linalg.inv(S)
    return m[:k] + S[:k, k:] @ np.linalg.solve(S[k:, k:], np.array(x2) - m2), m[:k] - np.linalg.solve(L[:k, :k], L[:k, k:] @ (np.array(x2) - m2))
case('conditional-gaussian-mean', T, r'''
* ✨ **Conditional Gaussian**
	Split a Gaussian vector into parts 1 and 2, with means $\mu_1,\mu_2$ and covariance blocks $\Sigma_{12},\Sigma_{22}$; after seeing $x_2$ :
	$⟦\mu_{1|2}=\mu_1+\Sigma_{12}\Sigma_{22}^{-1}(x_2-\mu_2)⟧$
''',
    ({r'\mu_1': [1.0, 2.0], r'\mu_2': [0.5, -0.5], r'\Sigma_{12}': [[0.3, 0.1], [0.0, 0.4]], r'\Sigma_{22}': [[1.0, 0.2], [0.2, 0.8]], 'x_2': [1.5, 0.0]}, *partial_normal([1, 2], [0.5, -0.5], [[2, 0.2, 0.3, 0.1], [0.2, 1.5, 0, 0.4], [0.3, 0, 1, 0.2], [0.1, 0.4, 0.2, 0.8]], 2, [1.5, 0])),
    ({r'\mu_1': [0.0], r'\mu_2': [1.0, 1.0], r'\Sigma_{12}': [[0.5, -0.2]], r'\Sigma_{22}': [[2.0, 0.0], [0.0, 1.0]], 'x_2': [3.0, 0.0]}, *partial_normal([0], [1, 1], [[1, 0.5, -0.2], [0.5, 2, 0], [-0.2, 0, 1]], 1, [3, 0])))

def newton(f, x):
    slope = mp.diff(f, x)
    t = mp.taylor(f, x, 2)
    return x - slope / mp.diff(f, x, 2), x - t[1] / (2 * t[2])
case('newton-step', T, r'''
**Newton's method.** For a smooth function $f$,
$$⟦x_{t+1}=x_t-\left[\nabla^2f(x_t)\right]^{-1}\nabla f(x_t)⟧$$
''',
    ({'f': {'fn': {'params': ['x'], 'latex': 'x^4-3x^2+x'}}, 'x_t': 1.5}, *newton(lambda x: x ** 4 - 3 * x ** 2 + x, 1.5)),
    ({'f': {'fn': {'params': ['x'], 'latex': 'e^x-2x'}}, 'x_t': 0.0}, *newton(lambda x: mp.exp(x) - 2 * x, 0.0)), tolerance=1e-6)

negative('least-squares-without-targets', T, r'''
* ##### ✨Least squares
	$⟦\hat{w}=\arg\min_{w}\|Xw-y\|_2^2⟧$ with data matrix $X$ and targets $y$
''', 'open', {'X': [[1.0, 2.0], [0.0, 1.0]]}, 'the targets are not bound')

negative('law-of-large-numbers', T, r'''
* ✨ **Weak law of large numbers**
	For independent $X_i$ with mean $\mu$ : $⟦\frac{1}{n}\sum_{i=1}^{n}X_i\xrightarrow{P}\mu⟧$
''', 'refused', {'X': [1.0, 2.0, 4.0], 'n': 3, r'\mu': 2.0}, 'convergence is a statement, not a quantity')
