"""The distributions under test, a family each; see machinery.py.

A family is one `family(…)`: how its parameters are drawn, the log density and both tails in mpmath, and SciPy's distribution. Variates are
SciPy's quantiles of levels drawn uniformly and log-uniformly down to 1e-300 in both tails, so that every function is seen in the bulk and
in its tails. Quantiles are exact formulas or found by Newton's steps. Of integers the quantile has no reference: it is exact or wrong, which
a unit test decides.
"""
import dataclasses
import functools

import numpy
import scipy.special as sp
import scipy.stats as st
from mpmath import mp, mpf

from machinery import Draw, STEP, Tested
from references import beta_inverse_log_odds, gamma_inverse, half, log_beta, logistic, normal_cdf, regularised_beta, regularised_gamma

COUNT = 9000
ENOUGH = 5100


def levels(draw, count, least=1e-300):
    """Probabilities, and whether they are those of the upper tail."""
    lower = [(p, False) for p in draw.uniforms(0, 1, count * 6 // 10) + draw.log_uniform(least, 0.5, count // 5)]
    return lower + [(p, True) for p in draw.log_uniform(least, 0.5, count - len(lower))]


def shuffled(draw, points):
    draw.shuffle(points)
    return points


def variates(dist, params, least=1e-300):
    """(x, parameters…) at SciPy's quantiles."""
    def points(draw):
        drawn = params(draw, COUNT * 5 // 4)
        points = []
        with numpy.errstate(all='ignore'):
            for upper in (False, True):
                chosen = [(p, args) for (p, is_upper), args in zip(levels(draw, len(drawn), least), drawn) if is_upper == upper]
                columns = [numpy.array(column) for column in zip(*[args for _, args in chosen])]
                at = numpy.array([p for p, _ in chosen])
                found = dist(*columns).isf(at) if upper else dist(*columns).ppf(at)
                points += [(float(x), *args) for x, (_, args) in zip(found, chosen) if numpy.isfinite(x)]
        return [point for point in shuffled(draw, points) if point[0] != 1 or dist is not st.beta][:COUNT]
    return points


def remembered(function):
    """What several functions ask for at the same points is computed once for a number of digits."""
    at = functools.lru_cache(100_000)(lambda digits, *args: function(*args))
    return lambda *args: at(mp.dps, *args)


def log_of(tails, side):
    """The logarithm of the lower tail (side 0) or of the upper one, from whichever says more."""
    def log_tail(*args):
        value = tails(*args)
        return mp.log(value[side]) if value[side] < half else mp.log1p(-value[1 - side])
    return log_tail


def near(start, fallback):
    return mpf(start) if 1e-300 < start < 1e300 else mpf(fallback)


@remembered
def gamma_quantile(p, a):
    """The x with P(a, x) = p, from whichever tail is smaller and from where SciPy's is."""
    tail, q = (0, p) if p < half else (1, 1 - p)
    small = mp.exp((mp.log(p) + mp.loggamma(a + 1)) / a)
    start = (sp.gammaincinv, sp.gammainccinv)[tail](float(a), float(q))
    return gamma_inverse(a, q, tail, near(start, small if small < 0.1 else a))


@remembered
def inverse_gamma_quantile(p, a):
    """The x with Q(a, 1/x) = p."""
    tail, q = (1, p) if p < half else (0, 1 - p)
    small = mp.exp((mp.log1p(-p) + mp.loggamma(a + 1)) / a)
    start = (sp.gammaincinv, sp.gammainccinv)[tail](float(a), float(q))
    return 1 / gamma_inverse(a, q, tail, near(start, small if small < 0.1 else a))


@remembered
def beta_log_odds(p, a, b):
    """The log odds of the x with I_x(a, b) = p, from where SciPy's are."""
    if p > half:
        return -beta_log_odds(1 - p, b, a)
    x = sp.btdtri(float(a), float(b), float(p))
    small = (mp.log(p * a) + log_beta(a, b)) / a
    return beta_inverse_log_odds(a, b, p, mp.log(x / (1 - mpf(x))) if 1e-300 < x < 0.999 else small if small < -1 else mpf(0))


def beta_quantile(p, a, b):
    return 1 / (1 + mp.exp(-beta_log_odds(p, a, b)))


def f_quantile(p, m, n):
    return n / m * mp.exp(beta_log_odds(p, m / 2, n / 2))


def t_quantile(p, nu, m, s):
    lower = min(p, 1 - p)
    if lower == half:
        return m
    z = mp.sqrt(nu) * mp.exp(-beta_log_odds(2 * lower, nu / 2, half) / 2)
    return m - s * z if p < half else m + s * z


def quantile_points(params, least=1e-300):
    def points(draw):
        return shuffled(draw, [(1 - p if upper else p, *args) for (p, upper), args in zip(levels(draw, COUNT, least), params(draw, COUNT)) if not upper or p > 1e-10])
    return points


def family(id, params, log_density, tails, dist, quantile=None, discrete=False, fixed=(), points=None, least=1e-300, dear=None, shapes=()):
    """The tested functions of a family; `fixed` are indices of parameters that are integers. Where the tails are dear, `dear` is
    |x ∂F/∂x| for the argument that matters."""
    variable = points or variates(dist, params, least)
    points = lambda _: variable(Draw(id))
    tails = remembered(tails)
    dear = with_shapes(dear, tails, *shapes) if dear and shapes else dear
    name = 'Pmf' if discrete else 'Pdf'
    method = name.lower()
    integers = ((0,) if discrete else ()) + tuple(i + 1 for i in fixed)
    scipy = lambda method: lambda x, *args: getattr(dist(*args), method)(x)
    density = lambda *args: mp.exp(log_density(*args))
    spread = (lambda side: lambda *args: dear(*args) / (tails(*args)[side] if side is not None else 1)) if dear else lambda side: None
    tested = [
        Tested(f'{id}{name}', points, density, scipy(method), integers),
        Tested(f'{id}Log{name}', points, log_density, scipy(f'log{method}'), integers),
        Tested(f'{id}Cdf', points, lambda *args: tails(*args)[0], scipy('cdf'), integers, spread(None)),
        Tested(f'{id}Survival', points, lambda *args: tails(*args)[1], scipy('sf'), integers, spread(None)),
        Tested(f'{id}LogCdf', points, log_of(tails, 0), scipy('logcdf'), integers, spread(0)),
        Tested(f'{id}LogSurvival', points, log_of(tails, 1), scipy('logsf'), integers, spread(1)),
    ]
    if quantile:
        tested.append(Tested(f'{id}Quantile', quantile_points(params, least), quantile, scipy('ppf'), tuple(i + 1 for i in fixed), quantile_spread(quantile, density, tails, shapes) if dear else None))
    return [dataclasses.replace(one, enough=ENOUGH) for one in tested]


def quantile_spread(quantile, density, tails, shapes):
    """What rounding p and the shapes may cost the quantile, from the slopes of the smaller tail."""
    def spread(p, *params):
        x = quantile(p, *params)
        side = 0 if p < half else 1
        total = min(p, 1 - p)
        for i in shapes:
            moved = [a * (1 + STEP) if j == i else a for j, a in enumerate(params)]
            total += abs(tails(x, *moved)[side] - tails(x, *params)[side]) / STEP
        return total / density(x, *params)
    return spread


def symmetric(lower):
    """Both tails of a distribution that is symmetric about its location, from the lower one of the standard variate."""
    def tails(x, *params):
        *shapes, location, scale = params
        z = (x - location) / scale
        tail = lower(-abs(z), *shapes)
        return (tail, 1 - tail) if z < 0 else (1 - tail, tail)
    return tails


def density_along(log_density):
    """|x f(x)|."""
    return lambda x, *params: abs(x) * mp.exp(log_density(x, *params))


def with_shapes(dear, tails, *shapes):
    """The same and, far out, where they are most of it, the slopes along some of the parameters, of the smaller tail."""
    def spread(x, *params):
        below, above = tails(x, *params)
        total = dear(x, *params)
        if min(below, above) < mpf(10) ** -10:
            side = 0 if below < above else 1
            for i in shapes:
                moved = [a * (1 + STEP) if j == i else a for j, a in enumerate(params)]
                total += abs(tails(x, *moved)[side] - min(below, above)) / STEP
        return total
    return spread


def located(log_density):
    """The log density of location + scale Z."""
    return lambda x, *params: log_density((x - params[-2]) / params[-1], *params[:-2]) - mp.log(params[-1])


def location_scale(draw, count):
    return list(zip(draw.uniforms(-10, 10, count), draw.log_uniform(1e-3, 1e3, count)))


def drawn(*ranges):
    """Parameters drawn log-uniformly from ranges."""
    return lambda draw, count: list(zip(*[draw.log_uniform(low, high, count) for low, high in ranges]))


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


def normal_tails(x, mu, sigma):
    return normal_cdf((x - mu) / sigma), normal_cdf((mu - x) / sigma)


def normal_log_pdf(x, mu, s):
    return -((x - mu) / s) ** 2 / 2 - mp.log(s * mp.sqrt(2 * mp.pi))


def logistic_log_pdf(z):
    return -z - 2 * mp.log1p(mp.exp(-z))


def laplace_quantile(p, m, b):
    return m + b * mp.log(2 * p) if p < half else m - b * mp.log(2 * (1 - p))


def t_log_pdf(z, nu):
    return mp.loggamma((nu + 1) / 2) - mp.loggamma(nu / 2) - mp.log(nu * mp.pi) / 2 - (nu + 1) / 2 * mp.log1p(z * z / nu)


def t_tail(z, nu):
    return regularised_beta(nu / 2, half, nu / (nu + z * z), z * z / (nu + z * z))[0] / 2


def t_params(draw, count):
    return [(nu, m, s) for nu, (m, s) in zip(draw.log_uniform(0.3, 1e4, count), location_scale(draw, count))]


def gumbel_tails(x, mu, beta):
    power = mp.exp(-(x - mu) / beta)
    return mp.exp(-power), -mp.expm1(-power)


def gamma_log_pdf(x, a, r):
    return a * mp.log(r) - mp.loggamma(a) + (a - 1) * mp.log(x) - r * x


def inverse_gamma_log_pdf(x, a, b):
    return a * mp.log(b) - mp.loggamma(a) - (a + 1) * mp.log(x) - b / x


def beta_log_pdf(x, a, b):
    return (a - 1) * mp.log(x) + (b - 1) * mp.log1p(-x) - log_beta(a, b)


def f_shares(x, m, n):
    return m * x / (m * x + n), n / (m * x + n)


def f_log_pdf(x, m, n):
    share, rest = f_shares(x, m, n)
    return m / 2 * mp.log(share) + n / 2 * mp.log(rest) - mp.log(x) - log_beta(m / 2, n / 2)


def weibull_log_pdf(x, k, scale):
    return mp.log(k / scale) + (k - 1) * mp.log(x / scale) - (x / scale) ** k


def weibull_tails(x, k, scale):
    power = (x / scale) ** k
    return -mp.expm1(-power), mp.exp(-power)


def pareto_tails(x, a, m):
    log = a * mp.log(m / x)
    return -mp.expm1(log), mp.exp(log)


def interval_mass(low, high):
    """Φ(high) - Φ(low), in the tail where both are small."""
    return normal_cdf(high) - normal_cdf(low) if high < 0 else normal_cdf(-low) - normal_cdf(-high)


def truncated_normal_log_pdf(x, mu, s, a, b):
    return normal_log_pdf(x, mu, s) - mp.log(interval_mass((a - mu) / s, (b - mu) / s))


def truncated_normal_tails(x, mu, s, a, b):
    low, at, high = (a - mu) / s, (x - mu) / s, (b - mu) / s
    total = interval_mass(low, high)
    return interval_mass(low, at) / total, interval_mass(at, high) / total


def truncated_normal_points(draw):
    ends = zip(draw.uniforms(-30, 30, COUNT), draw.log_uniform(0.01, 30, COUNT), draw.log_uniform(1e-12, 1, COUNT), *zip(*location_scale(draw, COUNT)))
    points = [(m + s * (low + width * (share if draw.random() < 0.5 else 1 - share)), m, s, m + s * low, m + s * (low + width)) for low, width, share, m, s in ends]
    return [point for point in points if point[3] < point[0] < point[4]]


def truncated_normal_levels(draw):
    points = truncated_normal_points(draw)
    return shuffled(draw, [(p, *point[1:]) for p, point in zip(draw.uniforms(0, 1, COUNT // 2) + draw.log_uniform(1e-300, 0.5, COUNT - COUNT // 2), points)])


def truncated_normal_quantile(p, mu, s, a, b):
    """The normal quantile of what lies below, by bisection and Newton's steps in deviations."""
    low, high = (a - mu) / s, (b - mu) / s
    if low > 0:
        return mu - (truncated_normal_quantile(1 - p, mpf(0), mpf(1), -high, -low)) * s
    below = (1 - p) * normal_cdf(low) + p * normal_cdf(high)
    return normal_quantile(below, mu, s) if below < 0.9 else mu + s * -normal_quantile((1 - p) * normal_cdf(-low) + p * normal_cdf(-high), mpf(0), mpf(1))


def von_mises_log_pdf(x, mu, k):
    return k * mp.cos(x - mu) - mp.log(2 * mp.pi * mp.besseli(0, k))


def von_mises_tails(x, mu, k):
    """By the Fourier series, with digits for what cancels in the tail; the ratios of Bessel functions by downward recurrence."""
    d = -abs(x - mu)
    from_end = max(mp.pi + d, mpf(10) ** -mp.dps)
    with mp.workdps(mp.dps + 20 + int(max(0, -log_unit(d, k)) / 2.3) + max(0, -int(mp.log10(from_end)))):
        n = int((2 * float(k) * mp.dps * 2.31) ** 0.5) + mp.dps + 20
        ratios = [mpf(0), mpf(10) ** -mp.dps]
        for j in range(n, 0, -1):
            ratios.append(2 * j / k * ratios[-1] + ratios[-2])
        ratios = [r / ratios[-1] for r in reversed(ratios[1:])]
        sines = [mpf(0), mp.sin(d)]
        twice = 2 * mp.cos(d)
        while len(sines) < len(ratios):
            sines.append(twice * sines[-1] - sines[-2])
        tail = half + (d / 2 + mp.fsum(r * s / j for j, (r, s) in enumerate(zip(ratios, sines)) if j > 0)) / mp.pi
        return (tail, 1 - tail) if x < mu else (1 - tail, tail)


def von_mises_levels(draw):
    levels = draw.uniforms(0, 1, COUNT // 2) + draw.log_uniform(1e-250, 0.5, COUNT - COUNT // 2)
    return shuffled(draw, list(zip(levels, draw.uniforms(-3, 3, COUNT), draw.log_uniform(0.01, 200, COUNT))))


def bracketed_angle(start, value_and_slope):
    """Newton's steps, halved towards an end of [-π, 0] where they leave it."""
    low, high, d = -mp.pi, mpf(0), start
    for _ in range(200):
        value, slope = value_and_slope(d)
        low, high = (low, d) if value > 0 else (d, high)
        following = d - value / slope
        if abs(following - d) < mpf(10) ** (5 - mp.dps) or abs(value) < mpf(10) ** (5 - mp.dps):
            return following
        d = following if low < following < high else (low + high) / 2
    raise ValueError('Newton\'s method has not settled')


@remembered
def von_mises_quantile(p, mu, k):
    """By Newton's steps for the logarithm of the smaller tail, which is concave in the angle."""
    lower = min(p, 1 - p)
    from_end = lower * mp.exp(-von_mises_log_pdf(mp.pi, mpf(0), k))
    if lower == half or from_end < mpf(10) ** (20 - mp.dps):
        return mu + (0 if lower == half else mp.pi - from_end if p > half else from_end - mp.pi)

    def value_and_slope(d):
        value = von_mises_tails(d, mpf(0), k)[0]
        return mp.log(value / lower), mp.exp(von_mises_log_pdf(d, mpf(0), k)) / value

    d = mpf(-3) if k < 1 else max(mpf(-3), normal_quantile(lower, mpf(0), 1 / mp.sqrt(k)))
    d = min(d, from_end - mp.pi)
    d = bracketed_angle(d, value_and_slope)
    return mu + d if p < half else mu - d


def log_unit(d, k):
    return float(k * (mp.cos(d) - 1))


def von_mises_points(draw):
    """Angles from the mean, where the density is above 1e-250 of its largest value."""
    points = []
    for m, k in zip(draw.uniforms(-3, 3, COUNT), draw.log_uniform(0.01, 200, COUNT)):
        most = min(3.14, numpy.arccos(max(-1.0, 1 - 575 / k)))
        points.append((m + draw.choice((-1, 1)) * (draw.uniform(0, most) if draw.random() < 0.7 else min(most, 3 * draw.random() / k ** 0.5)), m, k))
    return points


def binomial_log_pmf(k, n, p):
    return mp.loggamma(n + 1) - mp.loggamma(k + 1) - mp.loggamma(n - k + 1) + k * mp.log(p) + (n - k) * mp.log1p(-p)


def binomial_tails(k, n, p):
    return regularised_beta(n - k, k + 1, 1 - p, p) if k < n else (mpf(1), mpf(0))


def poisson_log_pmf(k, m):
    return k * mp.log(m) - m - mp.loggamma(k + 1)


def negative_binomial_log_pmf(k, r, p):
    return mp.loggamma(k + r) - mp.loggamma(k + 1) - mp.loggamma(r) + r * mp.log(p) + k * mp.log1p(-p)


def summed(log_mass, ends):
    """Both tails of a distribution over few integers."""
    def tails(k, *params):
        low, high = ends(*params)
        lower = mp.fsum(mp.exp(log_mass(mpf(j), *params)) for j in range(int(low), int(k) + 1))
        upper = mp.fsum(mp.exp(log_mass(mpf(j), *params)) for j in range(int(k) + 1, int(high) + 1))
        return lower, upper
    return tails


def log_choose(n, k):
    return mp.loggamma(n + 1) - mp.loggamma(k + 1) - mp.loggamma(n - k + 1)


def hypergeometric_log_pmf(k, N, K, n):
    return log_choose(K, k) + log_choose(N - K, n - k) - log_choose(N, n)


def hypergeometric_points(largest, least=2):
    def points(draw):
        points = []
        for N in draw.log_uniform(least, largest, COUNT):
            N = round(N)
            K, n = draw.randint(1, N), draw.randint(1, N)
            low, high = max(0, n + K - N), min(n, K)
            mean = n * K / N
            deviation = (mean * (1 - K / N) * (N - n) / max(1, N - 1)) ** 0.5
            points.append((min(high, max(low, round(mean + draw.gauss(0, 3) * deviation))), N, K, n))
        return points
    return points


def beta_binomial_log_pmf(k, n, a, b):
    return log_choose(n, k) + log_beta(k + a, n - k + b) - log_beta(a, b)


def beta_binomial_points(largest):
    def points(draw):
        cases = zip(draw.log_uniform(1, largest, COUNT), draw.log_uniform(0.05, 1e3, COUNT), draw.log_uniform(0.05, 1e3, COUNT))
        return [(draw.randint(0, round(n)), round(n), a, b) for n, a, b in cases]
    return points


def fewer(tested, names, points):
    """The same with other points for some of the functions."""
    return [dataclasses.replace(one, points=points) if one.id.endswith(names) else one for one in tested]


def hypergeometric_family():
    """Its arguments are integers: the slope is that along k, of the masses extended to real k."""
    ends = lambda N, K, n: (max(0, n + K - N), min(n, K))
    tested = family('hypergeometric', None, hypergeometric_log_pmf, summed(hypergeometric_log_pmf, ends), st.hypergeom, discrete=True, fixed=(0, 1, 2), points=hypergeometric_points(1e6), dear=lambda k, *args: k * mp.exp(hypergeometric_log_pmf(k, *args)))
    along = lambda one: dataclasses.replace(one, fixed=(1, 2, 3)) if 'Pmf' in one.id else one
    tested = fewer([along(one) for one in tested], ('Cdf', 'Survival'), hypergeometric_points(100))
    return fewer(tested, ('LogSurvival',), hypergeometric_points(100, 30))


def counts_and_rates(draw, count):
    return [(float(round(n)), p) for n, p in zip(draw.log_uniform(1, 1e5, count), draw.uniforms(0, 1, count))]


FAMILIES = {
    'Normal': family('normal', location_scale, normal_log_pdf, normal_tails, st.norm, normal_quantile),
    'LogNormal': family('logNormal', lambda draw, count: list(zip(draw.uniforms(-3, 3, count), draw.log_uniform(0.01, 10, count))), lambda x, m, s: normal_log_pdf(mp.log(x), m, s) - mp.log(x), lambda x, m, s: normal_tails(mp.log(x), m, s), lambda m, s: st.lognorm(s, 0, numpy.exp(m)), lambda p, m, s: mp.exp(normal_quantile(p, m, s))),
    'Logistic': family('logistic', location_scale, located(logistic_log_pdf), symmetric(logistic), st.logistic, lambda p, m, s: m + s * (mp.log(p) - mp.log1p(-p))),
    'Laplace': family('laplace', location_scale, located(lambda z: -abs(z) - mp.log(2)), symmetric(lambda z: mp.exp(z) / 2), st.laplace, laplace_quantile),
    'Cauchy': family('cauchy', location_scale, located(lambda z: -mp.log(mp.pi) - mp.log1p(z * z)), symmetric(lambda z: mp.atan2(1, -z) / mp.pi), st.cauchy, lambda p, m, s: m - s * mp.cospi(p) / mp.sinpi(p)),
    'StudentT': family('studentT', t_params, located(t_log_pdf), symmetric(t_tail), st.t, least=1e-250, shapes=(0,), dear=density_along(located(t_log_pdf)), quantile=t_quantile),
    'Gumbel': family('gumbel', location_scale, located(lambda z: -z - mp.exp(-z)), gumbel_tails, st.gumbel_r, lambda p, m, b: m - b * mp.log(-mp.log(p))),
    'Uniform': family('uniform', lambda draw, count: [(a, a + w) for a, w in location_scale(draw, count)], lambda x, a, b: -mp.log(b - a), lambda x, a, b: ((x - a) / (b - a), (b - x) / (b - a)), lambda a, b: st.uniform(a, b - a), lambda p, a, b: a + p * (b - a)),
    'Exponential': family('exponential', drawn((1e-3, 1e3)), lambda x, r: mp.log(r) - r * x, lambda x, r: (-mp.expm1(-r * x), mp.exp(-r * x)), lambda r: st.expon(0, 1 / r), lambda p, r: -mp.log1p(-p) / r),
    'Gamma': family('gamma', drawn((1e-2, 1e4), (1e-3, 1e3)), gamma_log_pdf, lambda x, a, r: regularised_gamma(a, r * x), lambda a, r: st.gamma(a, 0, 1 / r), shapes=(0,), dear=density_along(gamma_log_pdf), quantile=lambda p, a, r: gamma_quantile(p, a) / r),
    'InverseGamma': family('inverseGamma', drawn((0.1, 1e3), (1e-3, 1e3)), inverse_gamma_log_pdf, lambda x, a, b: regularised_gamma(a, b / x)[::-1], lambda a, b: st.invgamma(a, 0, b), shapes=(0,), dear=density_along(inverse_gamma_log_pdf), quantile=lambda p, a, b: b * inverse_gamma_quantile(p, a)),
    'ChiSquared': family('chiSquared', drawn((0.1, 1e4)), lambda x, n: gamma_log_pdf(x, n / 2, half), lambda x, n: regularised_gamma(n / 2, x / 2), st.chi2, shapes=(0,), dear=density_along(lambda x, n: gamma_log_pdf(x, n / 2, half)), quantile=lambda p, n: 2 * gamma_quantile(p, n / 2)),
    'Beta': family('beta', drawn((0.05, 1e3), (0.05, 1e3)), beta_log_pdf, lambda x, a, b: regularised_beta(a, b, x), st.beta, shapes=(0, 1), dear=density_along(beta_log_pdf), quantile=beta_quantile),
    'F': family('f', drawn((0.5, 500), (0.5, 500)), f_log_pdf, lambda x, m, n: regularised_beta(m / 2, n / 2, *f_shares(x, m, n)), st.f, least=1e-200, shapes=(0, 1), dear=density_along(f_log_pdf), quantile=f_quantile),
    'Weibull': family('weibull', drawn((0.1, 50), (1e-3, 1e3)), weibull_log_pdf, weibull_tails, lambda k, s: st.weibull_min(k, 0, s), lambda p, k, s: s * (-mp.log1p(-p)) ** (1 / k)),
    'Pareto': family('pareto', drawn((0.1, 50), (1e-3, 1e3)), lambda x, a, m: mp.log(a / x) + a * mp.log(m / x), pareto_tails, lambda a, m: st.pareto(a, 0, m), lambda p, a, m: m * (1 - p) ** (-1 / a)),
    'HalfNormal': family('halfNormal', drawn((1e-3, 1e3)), lambda x, s: normal_log_pdf(x, 0, s) + mp.log(2), lambda x, s: (mp.erf(x / s / mp.sqrt(2)), mp.erfc(x / s / mp.sqrt(2))), lambda s: st.halfnorm(0, s), lambda p, s: s * mp.sqrt(2) * mp.erfinv(p) if p < 0.9 else normal_quantile((1 + p) / 2, mpf(0), s)),
    'TruncatedNormal': fewer(family('truncatedNormal', None, truncated_normal_log_pdf, truncated_normal_tails, lambda m, s, a, b: st.truncnorm((a - m) / s, (b - m) / s, m, s), truncated_normal_quantile, points=truncated_normal_points), ('Quantile',), truncated_normal_levels),
    'VonMises': fewer(family('vonMises', None, von_mises_log_pdf, von_mises_tails, lambda m, k: st.vonmises(k, m), points=von_mises_points, dear=lambda x, mu, k: (abs(x) + abs(mu)) * mp.exp(von_mises_log_pdf(x, mu, k)), quantile=von_mises_quantile), ('Quantile',), von_mises_levels),
    'Bernoulli': family('bernoulli', None, lambda k, p: mp.log(p) if k == 1 else mp.log1p(-p), lambda k, p: (1 - p, p) if k == 0 else (mpf(1), mpf(0)), st.bernoulli, discrete=True, points=lambda draw: shuffled(draw, [(draw.random() < 0.2, p) for p in draw.uniforms(0, 1, COUNT // 2) + draw.log_uniform(1e-300, 1, COUNT // 2)])),
    'Binomial': family('binomial', counts_and_rates, binomial_log_pmf, binomial_tails, st.binom, discrete=True, fixed=(0,), least=1e-100, dear=lambda k, n, p: p * (n - k) / (1 - p) * mp.exp(binomial_log_pmf(k, n, p))),
    'NegativeBinomial': family('negativeBinomial', lambda draw, count: list(zip(draw.log_uniform(0.1, 1e3, count), draw.uniforms(0.01, 1, count))), negative_binomial_log_pmf, lambda k, r, p: regularised_beta(r, k + 1, p, 1 - p), st.nbinom, discrete=True, least=1e-100, shapes=(0,), dear=lambda k, r, p: (r + k) * mp.exp(negative_binomial_log_pmf(k, r, p))),
    'Geometric': family('geometric', drawn((1e-6, 1)), lambda k, p: (k - 1) * mp.log1p(-p) + mp.log(p), lambda k, p: (-mp.expm1(k * mp.log1p(-p)), mp.exp(k * mp.log1p(-p))), st.geom, discrete=True),
    'Poisson': family('poisson', drawn((1e-2, 1e6)), poisson_log_pmf, lambda k, m: regularised_gamma(k + 1, m)[::-1], st.poisson, discrete=True, least=1e-100, dear=lambda k, m: m * mp.exp(poisson_log_pmf(k, m))),
    'DiscreteUniform': family('discreteUniform', None, lambda k, a, b: -mp.log(b - a + 1), lambda k, a, b: ((k - a + 1) / (b - a + 1), (b - k) / (b - a + 1)), lambda a, b: st.randint(a, b + 1), discrete=True, fixed=(0, 1), points=lambda draw: [(draw.randint(a, a + n), a, a + n) for a, n in zip(map(int, draw.uniforms(-1e6, 1e6, COUNT)), map(int, draw.log_uniform(1, 1e9, COUNT)))]),
    'Hypergeometric': hypergeometric_family(),
    'BetaBinomial': fewer(family('betaBinomial', None, beta_binomial_log_pmf, summed(beta_binomial_log_pmf, lambda n, a, b: (0, n)), lambda n, a, b: st.betabinom(n, a, b), discrete=True, fixed=(0,), points=beta_binomial_points(1e4)), ('Cdf', 'Survival'), beta_binomial_points(12)),
}
