"""Definitions in mpmath that several functions and distributions share."""
from mpmath import mp, mpf

half = mpf(1) / 2
TINY = mpf(10) ** -1000


def normal_cdf(z):
    return half * mp.erfc(-z / mp.sqrt(2))


def logistic(x):
    return 1 / (1 + mp.exp(-x))


def softplus(x):
    return mp.log1p(mp.exp(x))


def log1m_exp(x):
    return mp.log(-mp.expm1(x)) if x > -1 else mp.log1p(-mp.exp(x))


def log_add_exp(x, y):
    return max(x, y) + mp.log1p(mp.exp(-abs(x - y)))


def erfcx(x):
    if x < 1e4:
        return mp.exp(x * x) * mp.erfc(x)
    return mp.fsum((-1) ** k * mp.fac2(2 * k - 1) / (2 * x * x) ** k for k in range(10)) / (x * mp.sqrt(mp.pi))


def log_gamma(x):
    return mp.re(mp.loggamma(x)) if x > 0 else mp.log(mp.pi / abs(mp.sinpi(x))) - mp.loggamma(1 - x)


def log_beta(a, b):
    with mp.extradps(30):
        return mp.loggamma(a) + mp.loggamma(b) - mp.loggamma(a + b)


def binomial(n, k):
    return mp.binomial(n, k)


def regularised_gamma(a, x):
    """(P, Q) of Q(a, x) = Γ(a, x)/Γ(a): the smaller by a series or a continued fraction, the other as what it leaves of 1."""
    with mp.workdps(mp.dps + 20):
        kernel = mp.exp(a * mp.log(x) - x - mp.loggamma(a + 1))
        eps = mpf(10) ** -mp.dps
        if x < a + 1:
            term = total = mpf(1)
            n = 1
            while term > total * eps:
                term *= x / (a + n)
                total += term
                n += 1
            return kernel * total, 1 - kernel * total
        if x < 30:
            lower = mp.gammainc(a, 0, x, regularized=True)
            return lower, mp.gammainc(a, x, mp.inf, regularized=True)
        upper = kernel * a * lentz(x + 1 - a, lambda n: (-n * (n - a), x + 2 * n + 1 - a), eps)
        return 1 - upper, upper


def regularised_beta(a, b, x, y=None):
    """(I_x(a, b), I_y(b, a)) with y = 1 - x, which a caller may know better, by the continued fraction DLMF 8.17.22 on the side where it converges fast."""
    with mp.workdps(mp.dps + 25):
        y = 1 - x if y is None else y
        if x > (a + 1) / (a + b + 2):
            return tuple(reversed(beta_fraction(b, a, y, x)))
        return beta_fraction(a, b, x, y)


def beta_fraction(a, b, x, y):
    kernel = mp.exp(a * mp.log(x) + b * mp.log(y) - mp.loggamma(a + 1) - mp.loggamma(b) + mp.loggamma(a + b))

    def step(n):
        m = n // 2
        if n % 2 == 0:
            return m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)), 1
        return -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)), 1

    value = kernel * lentz(mpf(1), step, mpf(10) ** -mp.dps)
    return value, 1 - value


def lentz(first, step, eps):
    """1/(b0 + a1/(b1 + a2/(b2 + …))) with step(n) = (a_n, b_n), by the modified method of Lentz."""
    d = 1 / first
    c = 1 / TINY
    h = d
    n = 1
    while True:
        numerator, denominator = step(n)
        d = 1 / (denominator + numerator * d)
        c = denominator + numerator / c
        h *= c * d
        if abs(c * d - 1) < eps:
            return h
        n += 1
