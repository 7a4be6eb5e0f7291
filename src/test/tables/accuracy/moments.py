"""The moments and entropies under test, a family each; see machinery.py.

Parameters are drawn as for the densities (distributions.py); what is infinite there is left out. Entropies of counts that have no closed
form are summed over the masses, at fewer points. Moments of the truncated normal are by the recurrence of its partial moments, those of
the von Mises distribution by its Fourier series, both with digits to spare.
"""
import numpy
import scipy.stats as st
from mpmath import mp, mpf

from distributions import (
    beta_binomial_log_pmf, binomial_log_pmf, drawn, hypergeometric_log_pmf, interval_mass, location_scale, negative_binomial_log_pmf, poisson_log_pmf, t_params,
)
from machinery import Draw, Tested
from references import half, log_beta

COUNT = 700
ENOUGH = 1000
LEAST = 250
COUNT_OF_SUMS = 300
NAMES = ('Mean', 'Variance', 'Skewness', 'Kurtosis', 'Entropy')


def family(id, params, moments, dist=None, fixed=(), sums=None):
    """`moments` are the functions for NAMES; `sums` draws the parameters of an entropy that is summed."""
    def tested(i, name, function):
        summed = sums is not None and name == 'Entropy'
        points = lambda _: sums(Draw(id), COUNT_OF_SUMS) if summed else params(Draw(id), COUNT)
        scipy = (lambda *args: dist(*args).stats(moments='mvsk'[i])) if dist and i < 4 else None
        return Tested(f'{id}{name}', points, with_digits(function), scipy, fixed, enough=ENOUGH, least=COUNT_OF_SUMS // 2 if summed else LEAST)
    return [tested(i, name, function) for i, (name, function) in enumerate(zip(NAMES, moments)) if function]


def with_digits(function):
    """With digits for what cancels."""
    def reference(*params):
        with mp.extradps(30):
            return mpf(function(*params))
    return reference


def constant(value):
    return lambda *_: mpf(value)


def above(bound, function, i=0):
    """Infinite unless a parameter is above a bound."""
    return lambda *params: function(*params) if params[i] > bound else mp.inf


def rates(draw, count):
    return [(p,) for p in draw.uniforms(0, 1, count // 2) + draw.log_uniform(1e-100, 1, count - count // 2)]


def trials(most):
    return lambda draw, count: [(float(round(n)), p) for n, p in zip(draw.log_uniform(1, most, count), draw.uniforms(0.001, 0.999, count))]


def entropy_of(log_mass, ends):
    def entropy(*params):
        low, high = ends(*params)
        logs = [log_mass(mpf(k), *params) for k in range(int(low), int(high) + 1)]
        return -mp.fsum(mp.exp(log) * log for log in logs)
    return entropy


def far(mean, deviation):
    """Up to where the masses no longer count."""
    return int(mean + 60 * deviation + 400)


def gamma_entropy(a):
    return a + mp.loggamma(a) + (1 - a) * mp.digamma(a)


def beta_kurtosis(a, b):
    return 6 * ((a - b) ** 2 * (a + b + 1) - a * b * (a + b + 2)) / (a * b * (a + b + 2) * (a + b + 3))


def beta_entropy(a, b):
    return log_beta(a, b) - (a - 1) * mp.digamma(a) - (b - 1) * mp.digamma(b) + (a + b - 2) * mp.digamma(a + b)


def t_entropy(nu, m, s):
    return (nu + 1) / 2 * (mp.digamma((nu + 1) / 2) - mp.digamma(nu / 2)) + mp.log(nu) / 2 + log_beta(nu / 2, half) + mp.log(s)


def f_entropy(m, n):
    return mp.log(n / m) + log_beta(m / 2, n / 2) + (1 - m / 2) * mp.digamma(m / 2) - (1 + n / 2) * mp.digamma(n / 2) + (m + n) / 2 * mp.digamma((m + n) / 2)


def central(raw):
    """Mean, variance, skewness and kurtosis from E[X^k], k = 1 to 4."""
    m1, m2, m3, m4 = raw
    variance = m2 - m1 ** 2
    third = m3 - 3 * m1 * m2 + 2 * m1 ** 3
    return m1, variance, third / variance ** mpf(1.5), (m4 - 4 * m1 * m3 + 6 * m1 ** 2 * m2 - 3 * m1 ** 4) / variance ** 2 - 3


def of_raw(raw, scale, location=lambda *params: 0):
    """The four moments of location + scale X."""
    digits = lambda i: lambda *params: at_digits(raw, i, *params)
    return [lambda *p: location(*p) + scale(*p) * digits(0)(*p), lambda *p: scale(*p) ** 2 * digits(1)(*p), digits(2), digits(3)]


def at_digits(raw, i, *params):
    with mp.extradps(60):
        return central(raw(*params))[i]


def weibull_raw(k, scale):
    return [mp.gamma(1 + j / k) for j in range(1, 5)]


def log_normal_kurtosis(m, s):
    w = mp.exp(s * s)
    return w ** 4 + 2 * w ** 3 + 3 * w ** 2 - 6


def truncated_normal_raw(mu, s, a, b):
    low, high = (a - mu) / s, (b - mu) / s
    total = interval_mass(low, high)
    moments = [mpf(1), (mp.npdf(low) - mp.npdf(high)) / total]
    for k in range(2, 5):
        moments.append((k - 1) * moments[k - 2] - (high ** (k - 1) * mp.npdf(high) - low ** (k - 1) * mp.npdf(low)) / total)
    return moments[1:]


def truncated_normal_entropy(mu, s, a, b):
    with mp.extradps(40):
        total = interval_mass((a - mu) / s, (b - mu) / s)
        return mp.log(s * mp.sqrt(2 * mp.pi) * total) + truncated_normal_raw(mu, s, a, b)[1] / 2


def truncated_normal_params(draw, count):
    ends = zip(draw.uniforms(-30, 30, count), draw.log_uniform(0.01, 30, count), location_scale(draw, count))
    return [(m, s, m + s * low, m + s * (low + width)) for low, width, (m, s) in ends]


def bessel_ratios(k):
    """I_j(k)/I_0(k) by downward recurrence."""
    n = int((2 * float(k) * mp.dps * 2.31) ** 0.5) + mp.dps + 20
    ratios = [mpf(0), mpf(10) ** -mp.dps]
    for j in range(n, 0, -1):
        ratios.append(2 * j / k * ratios[-1] + ratios[-2])
    return [r / ratios[-1] for r in reversed(ratios[1:])]


def von_mises_variance(mu, k):
    return mp.pi ** 2 / 3 + 4 * mp.fsum((-1) ** j * r / j ** 2 for j, r in enumerate(bessel_ratios(k)) if j > 0)


def von_mises_kurtosis(mu, k):
    fourth = mp.pi ** 4 / 5 + 2 * mp.fsum((-1) ** j * r * (4 * mp.pi ** 2 / j ** 2 - mpf(24) / j ** 4) for j, r in enumerate(bessel_ratios(k)) if j > 0)
    return fourth / von_mises_variance(mu, k) ** 2 - 3


def von_mises_entropy(mu, k):
    return mp.log(2 * mp.pi * mp.besseli(0, k)) - k * mp.besseli(1, k) / mp.besseli(0, k)


def hypergeometric_params(least, most):
    def params(draw, count):
        sizes = [round(N) for N in draw.log_uniform(least, most, count)]
        return [(N, draw.randint(1, N - 1), draw.randint(1, N - 1)) for N in sizes]
    return params


def hypergeometric_kurtosis(N, K, n):
    spread = n * K * (N - K) * (N - n)
    return ((N - 1) * N * N * (N * (N + 1) - 6 * K * (N - K) - 6 * n * (N - n)) + 6 * spread * (5 * N - 6)) / (spread * (N - 2) * (N - 3))


def beta_binomial_params(most):
    return lambda draw, count: [(float(round(n)), a, b) for n, a, b in zip(draw.log_uniform(1, most, count), draw.log_uniform(0.05, 1e3, count), draw.log_uniform(0.05, 1e3, count))]


def beta_binomial_factorial(n, a, b):
    """E[X^k], k = 1 to 4, from the factorial moments."""
    f = [mp.ff(n, j) * mp.rf(a, j) / mp.rf(a + b, j) for j in range(5)]
    return [f[1], f[2] + f[1], f[3] + 3 * f[2] + f[1], f[4] + 6 * f[3] + 7 * f[2] + f[1]]


def binary_entropy(p):
    return -p * mp.log(p) - (1 - p) * mp.log1p(-p)


log_normal_params = lambda draw, count: list(zip(draw.uniforms(-3, 3, count), draw.log_uniform(0.01, 10, count)))
negative_binomial_params = lambda draw, count: list(zip(draw.log_uniform(0.1, 1e3, count), draw.uniforms(0.01, 1, count)))
uniform_params = lambda draw, count: [(a, a + w) for a, w in location_scale(draw, count)]
discrete_uniform_params = lambda draw, count: [(a, a + n) for a, n in zip(map(int, draw.uniforms(-1e6, 1e6, count)), map(int, draw.log_uniform(1, 1e9, count)))]

FAMILIES = {
    'Normal': family('normal', location_scale, [lambda m, s: m, lambda m, s: s * s, constant(0), constant(0), lambda m, s: half + mp.log(2 * mp.pi) / 2 + mp.log(s)], st.norm),
    'LogNormal': family('logNormal', log_normal_params, [lambda m, s: mp.exp(m + s * s / 2), lambda m, s: mp.expm1(s * s) * mp.exp(2 * m + s * s), lambda m, s: (mp.exp(s * s) + 2) * mp.sqrt(mp.expm1(s * s)), log_normal_kurtosis, lambda m, s: m + half + mp.log(s * mp.sqrt(2 * mp.pi))], lambda m, s: st.lognorm(s, 0, numpy.exp(m))),
    'Logistic': family('logistic', location_scale, [lambda m, s: m, lambda m, s: (s * mp.pi) ** 2 / 3, constant(0), constant(mpf(6) / 5), lambda m, s: mp.log(s) + 2], st.logistic),
    'Laplace': family('laplace', location_scale, [lambda m, b: m, lambda m, b: 2 * b * b, constant(0), constant(3), lambda m, b: 1 + mp.log(2 * b)], st.laplace),
    'Cauchy': family('cauchy', location_scale, [None, None, None, None, lambda m, s: mp.log(4 * mp.pi * s)]),
    'StudentT': family('studentT', t_params, [above(1, lambda nu, m, s: m), above(2, lambda nu, m, s: s * s * nu / (nu - 2)), above(3, constant(0)), above(4, lambda nu, m, s: 6 / (nu - 4)), t_entropy], st.t),
    'Gumbel': family('gumbel', location_scale, [lambda m, b: m + b * mp.euler, lambda m, b: (mp.pi * b) ** 2 / 6, lambda m, b: 12 * mp.sqrt(6) * mp.zeta(3) / mp.pi ** 3, constant(mpf(12) / 5), lambda m, b: mp.log(b) + mp.euler + 1], st.gumbel_r),
    'Uniform': family('uniform', uniform_params, [lambda a, b: (a + b) / 2, lambda a, b: (b - a) ** 2 / 12, constant(0), constant(mpf(-6) / 5), lambda a, b: mp.log(b - a)], lambda a, b: st.uniform(a, b - a)),
    'Exponential': family('exponential', drawn((1e-3, 1e3)), [lambda r: 1 / r, lambda r: 1 / r ** 2, constant(2), constant(6), lambda r: 1 - mp.log(r)], lambda r: st.expon(0, 1 / r)),
    'Gamma': family('gamma', drawn((1e-2, 1e4), (1e-3, 1e3)), [lambda a, r: a / r, lambda a, r: a / r ** 2, lambda a, r: 2 / mp.sqrt(a), lambda a, r: 6 / a, lambda a, r: gamma_entropy(a) - mp.log(r)], lambda a, r: st.gamma(a, 0, 1 / r)),
    'InverseGamma': family('inverseGamma', drawn((0.5, 1e4), (1e-3, 1e3)), [above(1, lambda a, b: b / (a - 1)), above(2, lambda a, b: b ** 2 / ((a - 1) ** 2 * (a - 2))), above(3, lambda a, b: 4 * mp.sqrt(a - 2) / (a - 3)), above(4, lambda a, b: 6 * (5 * a - 11) / ((a - 3) * (a - 4))), lambda a, b: a + mp.log(b) + mp.loggamma(a) - (1 + a) * mp.digamma(a)], lambda a, b: st.invgamma(a, 0, b)),
    'ChiSquared': family('chiSquared', drawn((0.1, 1e4)), [lambda n: n, lambda n: 2 * n, lambda n: mp.sqrt(8 / n), lambda n: 12 / n, lambda n: gamma_entropy(n / 2) + mp.log(2)], st.chi2),
    'Beta': family('beta', drawn((0.05, 1e3), (0.05, 1e3)), [lambda a, b: a / (a + b), lambda a, b: a * b / ((a + b) ** 2 * (a + b + 1)), lambda a, b: 2 * (b - a) / (a + b + 2) * mp.sqrt((a + b + 1) / (a * b)), beta_kurtosis, beta_entropy], st.beta),
    'F': family('f', drawn((0.5, 500), (3, 5e3)), [above(2, lambda m, n: n / (n - 2), 1), above(4, lambda m, n: 2 * n ** 2 * (m + n - 2) / (m * (n - 2) ** 2 * (n - 4)), 1), above(6, lambda m, n: (2 * m + n - 2) * mp.sqrt(8 * (n - 4)) / ((n - 6) * mp.sqrt(m * (m + n - 2))), 1), above(8, lambda m, n: 12 * (m * (5 * n - 22) * (m + n - 2) + (n - 4) * (n - 2) ** 2) / (m * (n - 6) * (n - 8) * (m + n - 2)), 1), f_entropy], st.f),
    'Weibull': family('weibull', drawn((0.1, 50), (1e-3, 1e3)), [*of_raw(weibull_raw, lambda k, s: s), lambda k, s: mp.euler * (1 - 1 / k) + mp.log(s / k) + 1], lambda k, s: st.weibull_min(k, 0, s)),
    'Pareto': family('pareto', drawn((0.5, 50), (1e-3, 1e3)), [above(1, lambda a, m: a * m / (a - 1)), above(2, lambda a, m: m ** 2 * a / ((a - 1) ** 2 * (a - 2))), above(3, lambda a, m: 2 * (1 + a) / (a - 3) * mp.sqrt((a - 2) / a)), above(4, lambda a, m: 6 * (a ** 3 + a ** 2 - 6 * a - 2) / (a * (a - 3) * (a - 4))), lambda a, m: mp.log(m / a) + 1 + 1 / a], lambda a, m: st.pareto(a, 0, m)),
    'HalfNormal': family('halfNormal', drawn((1e-3, 1e3)), [lambda s: s * mp.sqrt(2 / mp.pi), lambda s: s ** 2 * (1 - 2 / mp.pi), lambda s: mp.sqrt(2) * (4 - mp.pi) / (mp.pi - 2) ** mpf(1.5), lambda s: 8 * (mp.pi - 3) / (mp.pi - 2) ** 2, lambda s: mp.log(mp.pi * s * s / 2) / 2 + half], lambda s: st.halfnorm(0, s)),
    'TruncatedNormal': family('truncatedNormal', truncated_normal_params, [*of_raw(truncated_normal_raw, lambda m, s, a, b: s, lambda m, s, a, b: m), truncated_normal_entropy]),
    'VonMises': family('vonMises', lambda draw, count: list(zip(draw.uniforms(-3, 3, count), draw.log_uniform(0.01, 200, count))), [lambda m, k: m, von_mises_variance, constant(0), von_mises_kurtosis, von_mises_entropy]),
    'Bernoulli': family('bernoulli', rates, [lambda p: p, lambda p: p * (1 - p), lambda p: (1 - 2 * p) / mp.sqrt(p * (1 - p)), lambda p: (1 - 6 * p * (1 - p)) / (p * (1 - p)), binary_entropy], st.bernoulli),
    'Binomial': family('binomial', trials(1e5), [lambda n, p: n * p, lambda n, p: n * p * (1 - p), lambda n, p: (1 - 2 * p) / mp.sqrt(n * p * (1 - p)), lambda n, p: (1 - 6 * p * (1 - p)) / (n * p * (1 - p)), entropy_of(binomial_log_pmf, lambda n, p: (0, n))], st.binom, fixed=(0,), sums=trials(100)),
    'NegativeBinomial': family('negativeBinomial', negative_binomial_params, [lambda r, p: r * (1 - p) / p, lambda r, p: r * (1 - p) / p ** 2, lambda r, p: (2 - p) / mp.sqrt(r * (1 - p)), lambda r, p: 6 / r + p * p / (r * (1 - p)), entropy_of(negative_binomial_log_pmf, lambda r, p: (0, far(r * (1 - p) / p, mp.sqrt(r * (1 - p)) / p)))], st.nbinom, sums=lambda draw, count: list(zip(draw.log_uniform(0.5, 20, count), draw.uniforms(0.3, 0.99, count)))),
    'Geometric': family('geometric', drawn((1e-6, 1)), [lambda p: 1 / p, lambda p: (1 - p) / p ** 2, lambda p: (2 - p) / mp.sqrt(1 - p), lambda p: 6 + p * p / (1 - p), lambda p: binary_entropy(p) / p], st.geom),
    'Poisson': family('poisson', drawn((1e-2, 1e6)), [lambda m: m, lambda m: m, lambda m: 1 / mp.sqrt(m), lambda m: 1 / m, entropy_of(poisson_log_pmf, lambda m: (0, far(m, mp.sqrt(m))))], st.poisson, sums=drawn((1e-2, 100))),
    'DiscreteUniform': family('discreteUniform', discrete_uniform_params, [lambda a, b: (a + b) / 2, lambda a, b: ((b - a + 1) ** 2 - 1) / 12, constant(0), lambda a, b: mpf(-6) / 5 * ((b - a + 1) ** 2 + 1) / ((b - a + 1) ** 2 - 1), lambda a, b: mp.log(b - a + 1)], lambda a, b: st.randint(a, b + 1), fixed=(0, 1)),
    'Hypergeometric': family('hypergeometric', hypergeometric_params(4, 1e6), [lambda N, K, n: n * K / N, lambda N, K, n: n * K * (N - K) * (N - n) / (N ** 2 * (N - 1)), lambda N, K, n: (N - 2 * K) * mp.sqrt(N - 1) * (N - 2 * n) / (mp.sqrt(n * K * (N - K) * (N - n)) * (N - 2)), hypergeometric_kurtosis, entropy_of(hypergeometric_log_pmf, lambda N, K, n: (max(0, n + K - N), min(n, K)))], st.hypergeom, fixed=(0, 1, 2), sums=hypergeometric_params(4, 100)),
    'BetaBinomial': family('betaBinomial', beta_binomial_params(1e4), [*of_raw(beta_binomial_factorial, constant(1)), entropy_of(beta_binomial_log_pmf, lambda n, a, b: (0, n))], st.betabinom, fixed=(0,), sums=beta_binomial_params(50)),
}
