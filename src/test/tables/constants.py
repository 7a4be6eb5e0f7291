#!/usr/bin/python3
"""Computes the constants of src/core/math to 30 digits and prints them rounded to double precision, as TypeScript arrays.

Run: /usr/bin/python3 src/test/tables/constants.py
"""
import mpmath
from mpmath import mp, mpf

mp.dps = 40


def emit(name, values):
    print(f'{name}: [')
    for value in values:
        print(f'\t{float(value)!r},')
    print(']')


def chebyshev(function, terms, samples=200):
    """Coefficients c of f(t) = c0/2 + sum c_k T_k(t) on [-1, 1]."""
    angles = [mp.pi * (j + mpf(1) / 2) / samples for j in range(samples)]
    values = [function(mp.cos(angle)) for angle in angles]
    return [2 * mp.fsum(v * mp.cos(k * a) for v, a in zip(values, angles)) / samples for k in range(terms)]


def erfcx(x):
    return mp.exp(x * x) * mp.erfc(x) if x < 40 else mp.fsum(
        (-1) ** k * mp.fac2(2 * k - 1) / (2 * x * x) ** k for k in range(20)) / (x * mp.sqrt(mp.pi))


def erfcx_mapped(t, centre=mpf(4)):
    """(1 + 2x) erfcx(x) with t = (x - 4) / (x + 4), x >= 0."""
    x = centre * (1 + t) / (1 - t)
    return (1 + 2 * x) * erfcx(x)


def gauss_kronrod(n):
    """Nodes >= 0 of the Kronrod extension of the n-point Gauss rule, their weights, and the Gauss weights (0 at Kronrod's own nodes)."""
    mp.dps = 80
    legendre = [mp.fsum((-1) ** j * mp.binomial(n, j) * mp.binomial(2 * n - 2 * j, n) for j in [(n - power) // 2]) / 2 ** n
                if (n - power) % 2 == 0 else mpf(0) for power in range(n + 1)]
    gauss = [mp.re(root) for root in mp.polyroots(legendre[::-1], maxsteps=500, extraprec=400)]
    # Stieltjes' polynomial of degree n + 1: monic, of one parity, and P_n times it is orthogonal to every power up to n.
    degree = n + 1
    powers = list(range(degree % 2, degree, 2))
    moments = {}

    def moment(k):
        if k not in moments:
            moments[k] = mp.fsum(c * (1 + (-1) ** (i + k)) / (i + k + 1) for i, c in enumerate(legendre))
        return moments[k]

    tests = [j for j in range(0, n + 1) if (j + n + degree) % 2 == 0]
    matrix = mp.matrix(len(tests), len(powers))
    right = mp.matrix(len(tests), 1)
    for r, j in enumerate(tests):
        for c, p in enumerate(powers):
            matrix[r, c] = moment(j + p)
        right[r] = -moment(j + degree)
    solution = mp.lu_solve(matrix, right)
    polynomial = [mpf(0)] * (degree + 1)
    polynomial[0] = mpf(1)
    for c, p in enumerate(powers):
        polynomial[degree - p] = solution[c]
    own = [mp.re(root) for root in mp.polyroots(polynomial, maxsteps=500, extraprec=400)]
    nodes = sorted(gauss + own, reverse=True)
    size = len(nodes)
    vandermonde = mp.matrix(size, size)
    target = mp.matrix(size, 1)
    for k in range(size):
        for i, node in enumerate(nodes):
            vandermonde[k, i] = mp.legendre(k, node)
        target[k] = 2 if k == 0 else 0
    weights = mp.lu_solve(vandermonde, target)
    derivative = lambda x: mp.fsum(i * c * x ** (i - 1) for i, c in enumerate(legendre) if i > 0)
    half = [i for i, node in enumerate(nodes) if node > -mpf(10) ** -30]
    result = []
    for i in half:
        node = nodes[i]
        is_gauss = any(abs(node - g) < mpf(10) ** -30 for g in gauss)
        result.append((node if abs(node) > mpf(10) ** -30 else mpf(0), weights[i], 2 / ((1 - node ** 2) * derivative(node) ** 2) if is_gauss else mpf(0)))
    mp.dps = 40
    return result


def significant(coefficients):
    """Without those at the end that a double cannot feel."""
    least = mpf(10) ** -18 * max(abs(c) for c in coefficients)
    return coefficients[:1 + max(k for k, c in enumerate(coefficients) if abs(c) >= least)]


def near_digamma_root():
    """psi(x) / (x - root) with t = 2x - 3, 1 <= x <= 2."""
    root = mp.findroot(mp.digamma, mpf('1.4616'))
    high = mpf(float(root))
    print('special/digamma.ts ROOT', repr(float(high)), repr(float(root - high)))
    return chebyshev(lambda t: mp.digamma((3 + t) / 2) / ((3 + t) / 2 - root), 30)


def below_8(function):
    """Coefficients of a function of x with t = x^2/32 - 1, 0 <= x <= 8."""
    return chebyshev(lambda t: function(8 * mp.sqrt((1 + t) / 2)), 26)


def without_logarithm(order):
    """What Y has besides 2/pi times log(x/2) J (and -1/x in order 1)."""
    rest = lambda x: mp.bessely(order, x) - 2 / mp.pi * (mp.log(x / 2) * mp.besselj(order, x) - order / x)
    return lambda x: rest(x) / x ** order


def hankel(order, part):
    """The parts of J sqrt(pi x / 2) in phase with its asymptotic cosine (0) and, times x, out of phase (1), with t = 128/x^2 - 1, x >= 8."""
    def function(t):
        x = 8 / mp.sqrt((1 + t) / 2)
        phase = x - (mpf(order) / 2 + mpf(1) / 4) * mp.pi
        j, y = mp.besselj(order, x), mp.bessely(order, x)
        cosine, sine = mp.cos(phase), mp.sin(phase)
        return mp.sqrt(mp.pi * x / 2) * (j * cosine + y * sine if part == 0 else x * (y * cosine - j * sine))
    return chebyshev(function, 26)


def modified(function, order, sign, least):
    """e^(-sign x) sqrt(x) times the function, with t = 2 least/x - 1, x >= least."""
    scaled = lambda x: mp.exp(-sign * x) * mp.sqrt(x) * function(order, x)
    return chebyshev(lambda t: scaled(2 * least / (1 + t)), 36)


emit('special/erf.ts ERFCX', chebyshev(erfcx_mapped, 30))
emit('special/logGamma.ts ZETA_TERMS, (-1)^k (zeta(k) - 1) / k for k = 2…', [(-1) ** k * (mp.zeta(k) - 1) / k for k in range(2, 30)])
emit('special/stirling.ts STIRLING, B_2k / (2k (2k - 1))', [mp.bernoulli(2 * k) / (2 * k * (2 * k - 1)) for k in range(1, 11)])
emit('special/digamma.ts ASYMPTOTIC, B_2k / 2k', [mp.bernoulli(2 * k) / (2 * k) for k in range(1, 11)])
emit('special/digamma.ts NEAR_ROOT', significant(near_digamma_root()))
emit('special/hurwitzZeta.ts EULER_MACLAURIN, B_2k / (2k)!', [mp.bernoulli(2 * k) / mp.factorial(2 * k) for k in range(1, 13)])
emit('special/dilogarithm.ts DEBYE, B_2k / (2k + 1)!', [mp.bernoulli(2 * k) / mp.factorial(2 * k + 1) for k in range(1, 11)])
for order in (0, 1):
    emit(f'special/bessel/tables.ts J{order}', significant(below_8(lambda x: mp.besselj(order, x) / x ** order)))
    emit(f'special/bessel/tables.ts Y{order}', significant(below_8(without_logarithm(order))))
    emit(f'special/bessel/tables.ts P{order}', significant(hankel(order, 0)))
    emit(f'special/bessel/tables.ts Q{order}', significant(hankel(order, 1)))
    emit(f'special/bessel/tables.ts I{order}', significant(modified(mp.besseli, order, 1, 8)))
    emit(f'special/bessel/tables.ts K{order}', significant(modified(mp.besselk, order, -1, 2)))
print('1 - euler gamma', repr(float(1 - mp.euler)))
print('log sqrt 2 pi', repr(float(mp.log(mp.sqrt(2 * mp.pi)))))
print('sqrt 2 pi', repr(float(mp.sqrt(2 * mp.pi))), '1/sqrt(2 pi)', repr(float(1 / mp.sqrt(2 * mp.pi))))
print('euler gamma', repr(float(mp.euler)), '1/e', repr(float(mp.exp(-1))), repr(float(mp.exp(-1) - mpf(float(mp.exp(-1))))))
print('2/sqrt(pi)', repr(float(2 / mp.sqrt(mp.pi))))
print('sqrt(2/pi)', repr(float(mp.sqrt(2 / mp.pi))))
print('selu scale, alpha from the fixed point (0, 1)')
alpha = -mp.sqrt(2 / mp.pi) / (mp.erfc(1 / mp.sqrt(2)) * mp.exp(mpf(1) / 2) - 1)
scale = (1 - mp.erfc(1 / mp.sqrt(2)) * mp.sqrt(mp.e)) * mp.sqrt(2 * mp.pi) * (
    2 * mp.erfc(mp.sqrt(2)) * mp.e ** 2 + mp.pi * mp.erfc(1 / mp.sqrt(2)) ** 2 * mp.e
    - 2 * (2 + mp.pi) * mp.erfc(1 / mp.sqrt(2)) * mp.sqrt(mp.e) + mp.pi + 2) ** (-mpf(1) / 2)
print(repr(float(scale)), repr(float(alpha)))
with mp.workdps(60):
    print('doubleDouble/constants.ts')
    for name, value in [('PI', mp.pi), ('HALF_PI', mp.pi / 2), ('E', mp.e), ('LN2', mp.log(2)), ('LN10', mp.log(10)),
                        ('HALF_LOG_2PI', mp.log(2 * mp.pi) / 2), ('SQRT_PI', mp.sqrt(mp.pi))]:
        print(f'{name}: {{ high: {float(value)!r}, low: {float(value - mpf(float(value)))!r} }}')
rule = gauss_kronrod(10)
emit('quadrature/gaussKronrod.ts NODES', [node for node, _, _ in rule])
emit('quadrature/gaussKronrod.ts KRONROD', [weight for _, weight, _ in rule])
emit('quadrature/gaussKronrod.ts GAUSS', [weight for _, _, weight in rule])

all_nodes = [sign * node for node, _, _ in rule for sign in ((-1, 1) if node else (1,))]


def at_one(node):
    """What the value at a node counts in the polynomial through all of them, at 1."""
    return mp.fprod((1 - other) / (node - other) for other in all_nodes if abs(other - node) > mpf(10) ** -20)


emit('quadrature/gaussKronrod.ts NEAR_END', [at_one(node) for node, _, _ in rule])
emit('quadrature/gaussKronrod.ts FAR_END', [at_one(-node) if node else mpf(0) for node, _, _ in rule])


def odd_null_rule():
    """Weights at the nodes > 0, their negatives at the mirrored ones: 0 for every polynomial of degree 18, as long as Kronrod less Gauss."""
    positive = [node for node, _, _ in rule if node]
    size = len(positive)
    matrix = mp.matrix(size - 1, size - 1)
    right = mp.matrix(size - 1, 1)
    for k in range(size - 1):
        for i in range(size - 1):
            matrix[k, i] = positive[i] ** (2 * k + 1)
        right[k] = -positive[-1] ** (2 * k + 1)
    weights = [*mp.lu_solve(matrix, right), mpf(1)]
    length = mp.sqrt(mp.fsum((kronrod - gauss) ** 2 * (2 if node else 1) for node, kronrod, gauss in rule))
    own = mp.sqrt(2 * mp.fsum(w * w for w in weights))
    return [w * length / own for w in weights] + [mpf(0)]


emit('quadrature/gaussKronrod.ts ODD_NULL', odd_null_rule())
