"""The distributions under test, a family each; see machinery.py."""
import scipy.stats as st
from mpmath import mp, mpf

from machinery import Tested
from references import half, log_beta, logistic, normal_cdf, regularised_beta, regularised_gamma

SIGNS = (1, -1)
COUNT = 6000


def around(spread):
    """(x, location, scale) with x up to `spread` scales away."""
    return lambda draw: [(m + s * z, m, s) for m, s, z in zip(draw.uniforms(-10, 10, COUNT), draw.log_uniform(1e-3, 1e3, COUNT), draw.uniforms(-spread, spread, COUNT))]


def levels(location, scale):
    """(p, location, scale) for quantiles."""
    return lambda draw: [(p, draw.uniform(-location, location), s) for p, s in zip(draw.uniforms(0, 1, 2500) + draw.log_uniform(1e-300, 0.5, 2500) + draw.near([0.5, 0.25, 0.75]), draw.log_uniform(1 / scale, scale, COUNT + 200))]


def exp_of(log_density):
    return lambda *args: mp.exp(log_density(*args))


def normal_log_pdf(x, mu, s):
    return -((x - mu) / s) ** 2 / 2 - mp.log(s * mp.sqrt(2 * mp.pi))


def normal_quantile(p, mu, sigma):
    """By Newton's steps on log Φ, which is concave: from any start they come from below."""
    lower = min(p, 1 - p)
    if lower == half:
        return mu + mpf(0)
    z = -mp.sqrt(-2 * mp.log(lower)) if lower < 0.3 else (lower - half) * 2.5
    for _ in range(60):
        below = normal_cdf(z)
        step = mp.log(below / lower) * below * mp.sqrt(2 * mp.pi) * mp.exp(z * z / 2)
        z -= step
        if abs(step) < mpf(10) ** (3 - mp.dps) * abs(z):
            break
    return mu + sigma * (z if p < half else -z)


def logistic_log_pdf(x, mu, s):
    z = (x - mu) / s
    return -z - 2 * mp.log1p(mp.exp(-z)) - mp.log(s)


def laplace_cdf(x, mu, b):
    return mp.exp((x - mu) / b) / 2 if x < mu else 1 - mp.exp((mu - x) / b) / 2


def t_points(draw):
    return [(m + s * z, nu, m, s) for m, s, z, nu in zip(draw.uniforms(-5, 5, COUNT), draw.log_uniform(0.1, 10, COUNT), draw.log_uniform(1e-3, 1e3, COUNT, SIGNS), draw.log_uniform(0.1, 1e5, COUNT))]


def t_log_pdf(x, nu, mu, s):
    return mp.loggamma((nu + 1) / 2) - mp.loggamma(nu / 2) - mp.log(nu * mp.pi) / 2 - (nu + 1) / 2 * mp.log1p(((x - mu) / s) ** 2 / nu) - mp.log(s)


def t_cdf(x, nu, mu, s):
    z = (x - mu) / s
    tail = regularised_beta(nu / 2, half, nu / (nu + z * z), z * z / (nu + z * z))[0] / 2
    return tail if z <= 0 else 1 - tail


def rates(draw):
    return list(zip(draw.log_uniform(1e-5, 10, COUNT), draw.log_uniform(1e-3, 50, COUNT)))


def gamma_points(draw):
    return [(a / r * mp.exp(draw.gauss(0, 2 / (a + 0.3) ** 0.5)), a, r) for a, r in zip(draw.log_uniform(1e-2, 1e4, COUNT + 200), draw.log_uniform(1e-3, 1e3, COUNT + 200))]


def gamma_log_pdf(x, a, r):
    return a * mp.log(r) - mp.loggamma(a) + (a - 1) * mp.log(x) - r * x


def beta_points(draw):
    middle = [(min(0.9999, max(1e-12, draw.betavariate(a, b))), a, b) for a, b in zip(draw.log_uniform(0.05, 1e3, 4500), draw.log_uniform(0.05, 1e3, 4500))]
    return middle + list(zip(draw.log_uniform(1e-200, 1, 3000), draw.log_uniform(0.1, 50, 3000), draw.log_uniform(0.1, 50, 3000)))


def beta_log_pdf(x, a, b):
    return (a - 1) * mp.log(x) + (b - 1) * mp.log1p(-x) - log_beta(a, b)


def binomial_points(draw):
    cases = [(round(n), p) for n, p in zip(draw.log_uniform(1, 1e7, COUNT), draw.uniforms(0, 1, COUNT))]
    return [(min(n, max(0, round(n * p + draw.gauss(0, 4 * (n * p * (1 - p)) ** 0.5)))), n, p) for n, p in cases]


def binomial_log_pmf(k, n, p):
    return mp.loggamma(n + 1) - mp.loggamma(k + 1) - mp.loggamma(n - k + 1) + k * mp.log(p) + (n - k) * mp.log1p(-p)


def poisson_points(largest):
    return lambda draw: [(max(0, round(m + draw.gauss(0, 4 * m ** 0.5))), m) for m in draw.log_uniform(1e-3, largest, COUNT)]


def poisson_log_pmf(k, m):
    return k * mp.log(m) - m - mp.loggamma(k + 1)


def geometric_points(draw):
    return [(draw.randint(1, max(1, int(8 / p))), p) for p in draw.log_uniform(1e-6, 1, COUNT)]


FAMILIES = {
    'Normal': [
        Tested('normalPdf', around(36), exp_of(normal_log_pdf), st.norm.pdf),
        Tested('normalLogPdf', around(1e3), normal_log_pdf, st.norm.logpdf),
        Tested('normalCdf', around(36), lambda x, m, s: normal_cdf((x - m) / s), st.norm.cdf),
        Tested('normalSurvival', around(36), lambda x, m, s: normal_cdf((m - x) / s), st.norm.sf),
        Tested('normalLogCdf', around(35), lambda x, m, s: mp.log(normal_cdf((x - m) / s)) if x < m else mp.log1p(-normal_cdf((m - x) / s)), st.norm.logcdf),
        Tested('normalQuantile', levels(1, 10), normal_quantile, st.norm.ppf),
    ],
    'Logistic': [
        Tested('logisticPdf', around(600), exp_of(logistic_log_pdf), st.logistic.pdf),
        Tested('logisticLogPdf', around(600), logistic_log_pdf, st.logistic.logpdf),
        Tested('logisticCdf', around(600), lambda x, m, s: logistic((x - m) / s), st.logistic.cdf),
        Tested('logisticSurvival', around(600), lambda x, m, s: logistic((m - x) / s), st.logistic.sf),
        Tested('logisticLogCdf', around(600), lambda x, m, s: -mp.log1p(mp.exp((m - x) / s)), st.logistic.logcdf),
        Tested('logisticQuantile', levels(10, 1e3), lambda p, m, s: m + s * (mp.log(p) - mp.log1p(-p)), st.logistic.ppf),
    ],
    'Laplace': [
        Tested('laplacePdf', around(600), lambda x, m, b: mp.exp(-abs(x - m) / b) / (2 * b), st.laplace.pdf),
        Tested('laplaceLogPdf', around(600), lambda x, m, b: -abs(x - m) / b - mp.log(2 * b), st.laplace.logpdf),
        Tested('laplaceCdf', around(600), laplace_cdf, st.laplace.cdf),
        Tested('laplaceSurvival', around(600), lambda x, m, b: laplace_cdf(-x, -m, b), st.laplace.sf),
        Tested('laplaceQuantile', levels(10, 1e3), lambda p, m, b: m + b * mp.log(2 * p) if p < half else m - b * mp.log(2 * (1 - p)), st.laplace.ppf),
    ],
    'StudentT': [
        Tested('studentTPdf', t_points, exp_of(t_log_pdf), st.t.pdf),
        Tested('studentTLogPdf', t_points, t_log_pdf, st.t.logpdf),
        Tested('studentTCdf', t_points, t_cdf, st.t.cdf),
        Tested('studentTSurvival', t_points, lambda x, nu, m, s: t_cdf(-x, nu, -m, s), st.t.sf),
    ],
    'Exponential': [
        Tested('exponentialPdf', rates, lambda x, r: r * mp.exp(-r * x), lambda x, r: st.expon.pdf(x, 0, 1 / r)),
        Tested('exponentialCdf', rates, lambda x, r: -mp.expm1(-r * x), lambda x, r: st.expon.cdf(x, 0, 1 / r)),
        Tested('exponentialSurvival', rates, lambda x, r: mp.exp(-r * x), lambda x, r: st.expon.sf(x, 0, 1 / r)),
        Tested('exponentialQuantile', lambda draw: list(zip(draw.uniforms(0, 1, COUNT), draw.log_uniform(1e-3, 50, COUNT))), lambda p, r: -mp.log1p(-p) / r, lambda p, r: st.expon.ppf(p, 0, 1 / r)),
    ],
    'Gamma': [
        Tested('gammaPdf', gamma_points, exp_of(gamma_log_pdf), lambda x, a, r: st.gamma.pdf(x, a, 0, 1 / r)),
        Tested('gammaLogPdf', gamma_points, gamma_log_pdf, lambda x, a, r: st.gamma.logpdf(x, a, 0, 1 / r)),
        Tested('gammaCdf', gamma_points, lambda x, a, r: regularised_gamma(a, r * x)[0], lambda x, a, r: st.gamma.cdf(x, a, 0, 1 / r)),
        Tested('gammaSurvival', gamma_points, lambda x, a, r: regularised_gamma(a, r * x)[1], lambda x, a, r: st.gamma.sf(x, a, 0, 1 / r)),
    ],
    'Beta': [
        Tested('betaPdf', beta_points, exp_of(beta_log_pdf), st.beta.pdf),
        Tested('betaLogPdf', beta_points, beta_log_pdf, st.beta.logpdf),
        Tested('betaCdf', beta_points, lambda x, a, b: regularised_beta(a, b, x)[0], st.beta.cdf),
        Tested('betaSurvival', beta_points, lambda x, a, b: regularised_beta(a, b, x)[1], st.beta.sf),
    ],
    'Binomial': [
        Tested('binomialPmf', binomial_points, exp_of(binomial_log_pmf), st.binom.pmf, fixed=(0, 1)),
        Tested('binomialLogPmf', binomial_points, binomial_log_pmf, st.binom.logpmf, fixed=(0, 1)),
    ],
    'Poisson': [
        Tested('poissonPmf', poisson_points(1e8), exp_of(poisson_log_pmf), st.poisson.pmf, fixed=(0,)),
        Tested('poissonLogPmf', poisson_points(1e8), poisson_log_pmf, st.poisson.logpmf, fixed=(0,)),
        Tested('poissonCdf', poisson_points(1e5), lambda k, m: regularised_gamma(k + 1, m)[1], st.poisson.cdf, fixed=(0,)),
        Tested('poissonSurvival', poisson_points(1e5), lambda k, m: regularised_gamma(k + 1, m)[0], st.poisson.sf, fixed=(0,)),
    ],
    'Geometric': [
        Tested('geometricPmf', geometric_points, lambda k, p: p * (1 - p) ** (k - 1), st.geom.pmf, fixed=(0,)),
        Tested('geometricCdf', geometric_points, lambda k, p: -mp.expm1(k * mp.log1p(-p)), st.geom.cdf, fixed=(0,)),
        Tested('geometricSurvival', geometric_points, lambda k, p: (1 - p) ** k, st.geom.sf, fixed=(0,)),
    ],
}
