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


def log_gamma_1p(x):
    """log Γ(1 + x), whose argument takes as many digits more as x is small."""
    if x == 0:
        return mpf(0)
    with mp.workdps(mp.dps + max(0, -int(mp.log10(abs(x))))):
        return log_gamma(1 + x)


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


def log_share(shares, i):
    """The logarithm of one of two numbers that sum to 1."""
    return mp.log(shares[i]) if shares[i] < half else mp.log1p(-shares[1 - i])


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


def erf_inverse(y):
    if abs(y) < mpf(10) ** -20:
        return mp.sqrt(mp.pi) / 2 * y * (1 + mp.pi / 12 * y * y)
    with mp.extradps(30):
        return mp.erfinv(y)


def normal_quantile_of_log(logarithm):
    """By Newton's steps on log Φ; in the upper half by symmetry."""
    if logarithm > mp.log(half):
        return -normal_quantile_of_log(mp.log(-mp.expm1(logarithm)))
    return increasing_concave_root(-mp.sqrt(-2 * logarithm), lambda z: normal_log_cdf_and_slope(z, logarithm))


def normal_log_cdf_and_slope(z, target):
    with mp.extradps(20):
        lower = normal_cdf(z)
        return mp.log(lower) - target, mp.npdf(z) / lower


def increasing_concave_root(start, value_and_slope):
    """Newton's method, to three digits less than there are."""
    u = start
    for _ in range(200):
        value, slope = value_and_slope(u)
        change = max(mpf(-3), min(mpf(3), -value / slope))
        u += change
        if abs(change) < mpf(10) ** (5 - mp.dps):
            return u
    raise ValueError('Newton\'s method has not settled')


def gamma_inverse(a, p, tail, start):
    """x with P(a, x) = p (tail 0) or Q(a, x) = p (tail 1), in log x; `start` is near it."""
    sign = 1 - 2 * tail

    def value_and_slope(u):
        x = mp.exp(sign * u)
        value = regularised_gamma(a, x)[tail]
        return mp.log(value / p), mp.exp(a * mp.log(x) - x - mp.loggamma(a)) / value

    with mp.extradps(15):
        return mp.exp(sign * increasing_concave_root(sign * mp.log(start), value_and_slope))


def beta_inverse(a, b, p, start):
    """x with I_x(a, b) = p."""
    with mp.extradps(15):
        return 1 / (1 + mp.exp(-beta_inverse_log_odds(a, b, p, mp.log(start / (1 - start)))))


def beta_inverse_log_odds(a, b, p, start):
    """log(x/(1 - x)) of the same x, in whichever tail is smaller: log I is concave in it."""
    if p > half:
        return -beta_inverse_log_odds(b, a, 1 - p, -start)

    def value_and_slope(u):
        x, y = 1 / (1 + mp.exp(-u)), 1 / (1 + mp.exp(u))
        value = regularised_beta(a, b, x, y)[0]
        return mp.log(value / p), mp.exp(a * mp.log(x) + b * mp.log(y) - log_beta(a, b)) / value

    with mp.extradps(15):
        return increasing_concave_root(start, value_and_slope)


def bessel_k(order, x):
    """K of order 0 or 1; mpmath's own takes long for small x."""
    if x > 60:
        return mp.besselk(order, x)
    with mp.workdps(mp.dps + 10 + int(x)):
        square = x * x / 4
        power = mpf(1)
        total = logarithmic = mpf(0)
        digammas = -2 * mp.euler if order == 0 else 1 - 2 * mp.euler
        eps = mpf(10) ** -mp.dps
        k = 0
        while power > eps * logarithmic or k < 3:
            logarithmic += power
            total += digammas * power
            k += 1
            power *= square / (k * (k + order))
            digammas += mpf(1) / k + mpf(1) / (k + order)
        if order == 0:
            return total / 2 - mp.log(x / 2) * logarithmic
        return 1 / x + mp.log(x / 2) * logarithmic * x / 2 - x / 4 * total


def hurwitz_zeta(s, a):
    """Euler-Maclaurin summation; mpmath 1.2's own is wrong in the tenth digit at (24, 292)."""
    with mp.extradps(20):
        count = max(0, int(mp.dps + s - a))
        at = a + count
        total = mp.fsum((a + k) ** -s for k in range(count)) + at ** (1 - s) / (s - 1) + at ** -s / 2
        rising = s * at ** (-s - 1)
        for j in range(1, 60):
            term = mp.bernoulli(2 * j) / mp.factorial(2 * j) * rising
            total += term
            if abs(term) < abs(total) * mpf(10) ** -mp.dps:
                return total
            rising *= (s + 2 * j - 1) * (s + 2 * j) / at ** 2
    raise ValueError('too few terms of Euler and Maclaurin')


def dilogarithm(x):
    """With digits to spare where the argument is near 1, its root or infinity."""
    if x == 0 or x == 1:
        return x * mp.zeta(2)
    with mp.extradps(20):
        if x > half:
            return mp.zeta(2) - mp.log(x) * mp.log(1 - x) - mp.polylog(2, 1 - x)
        if x < -1:
            return -mp.zeta(2) - mp.log(-x) ** 2 / 2 - mp.polylog(2, 1 / x)
        return mp.polylog(2, x)
