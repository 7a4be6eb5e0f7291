#!/usr/bin/python3
"""Writes quadrature.json beside itself: integrals by the name that quadrature.test.ts gives their integrands, to 40 digits with mpmath and
rounded to double precision. Closed forms where there are any, else tanh-sinh or Gauss-Legendre rules between the points that matter.

Run: /usr/bin/python3 src/test/tables/quadrature.py
"""
import json
import os

import mpmath
from mpmath import mp, mpf

mp.dps = 40
pi, e, log, exp, sqrt, gamma, cos, sin = mp.pi, mp.e, mp.log, mp.exp, mp.sqrt, mp.gamma, mp.cos, mp.sin
inf = mp.inf


def quad(f, *points, **options):
    """Checked against itself with twice the digits."""
    value = mp.quad(f, points, maxdegree=12, **options)
    with mp.workdps(60):
        again = mp.quad(f, points, maxdegree=13, **options)
    assert abs(value - again) <= mpf(10) ** -25 * max(1, abs(again)), (points, value, again)
    return again


def double(x):
    """The double nearest to a decimal, exactly."""
    return mpf(float(x))


def arctan_peak(centre, width, a, b):
    return (mp.atan((b - centre) / width) - mp.atan((a - centre) / width)) / width


def normal_mass(mu, sigma, a, b):
    return (mp.erf((b - mu) / sigma / sqrt(2)) - mp.erf((a - mu) / sigma / sqrt(2))) / 2


half_pi = double(1.5707963267948966)

INTEGRALS = {
    # smooth
    'exponential': e - 1,
    'sine': 1 - cos(double(3.141592653589793)),
    'Runge': 2 * mp.atan(5) / 5,
    'high power': mpf(1) / 21,
    'Bessel angle': quad(lambda x: cos(10 * sin(x)), *[double(3.141592653589793) * k / 8 for k in range(9)]),
    'log over quadratic': pi * log(2) / 8,
    'damped sine': quad(lambda x: exp(-x) * sin(10 * x), *range(11)),
    'quartic': quad(lambda x: 1 / (1 + x ** 4), -1, 0, 1),
    'backwards': -(e - 1),
    # singular ends
    'x^-0.5': mpf(2),
    'x^-0.9': 1 / (1 - double(0.9)),
    'x^-0.99': 1 / (1 - double(0.99)),
    'log': mpf(-1),
    'log squared': mpf(2),
    'log by root': mpf(-4),
    'root': mpf(2) / 3,
    'x^0.1': 1 / (1 + double(0.1)),
    'root at 1': mpf(2),
    'arcsine density': mpf(1),
    'log at 1': mpf(-1),
    'beta function': gamma(mpf(1) / 4) * gamma(mpf(3) / 4),
    'root of log': sqrt(pi) / 2,
    'root of log below': sqrt(pi),
    "sophomore's dream": mp.nsum(lambda n: n ** -n, [1, inf]),
    'log sine': quad(lambda x: log(sin(x)), 0, half_pi),
    'essential': exp(-1),
    'log log': -mp.euler,
    'oscillating singularity': mpf(2) / 5,
    'sine of 1/x': mp.sin(1) - mp.ci(1),
    'root at 1 from above': mpf(2),
    'singular far out': mpf(2),
    'two logs': quad(lambda x: log(x) * log(1 - x), 0, mpf(1) / 2, 1),
    # singular inside
    'root inside': 2 * (sqrt(double(0.4)) + sqrt(1 - double(0.4))),
    'log inside': double(0.3) * log(double(0.3)) + (1 - double(0.3)) * log(1 - double(0.3)) - 1,
    'cusp inside': 3 * (mpf(1) / 2) ** (mpf(2) / 3),
    # kinks and jumps
    'kink': (double(0.3) ** 2 + (1 - double(0.3)) ** 2) / 2,
    'kink unknown': (mpf(1) / 9 + mpf(4) / 9) / 2,
    'step': double(0.3),
    'step unknown': double(0.37),
    'staircase': mpf(2),
    'jump': e - exp(double(0.3)),
    'square wave': quad(lambda x: mp.sign(sin(20 * x)), *[pi * k / 20 for k in range(7)], 1),
    'rectified sine': quad(lambda x: abs(sin(10 * x)), 0, *[pi * k / 10 for k in range(1, 4)], 1),
    'sawtooth of 1/x': log(20) - sum(n * (mpf(1) / n - mpf(1) / (n + 1)) for n in range(1, 20)),
    'uniform density': mpf(1),
    # narrow peaks
    'three peaks': quad(lambda x: mp.sech(10 * (x - double(0.2))) ** 2 + mp.sech(100 * (x - double(0.4))) ** 4 + mp.sech(1000 * (x - double(0.6))) ** 6,
                        0, 0.2, 0.36, 0.39, 0.4, 0.41, 0.44, 0.59, 0.596, 0.599, double(0.6), 0.601, 0.604, 0.61, 0.7, 1),
    'narrow normal': normal_mass(double(0.3), double(1e-3), 0, 1),
    'needle': normal_mass(double(0.3), double(1e-6), 0, 1),
    'needle at 0': normal_mass(0, double(1e-6), 0, 1),
    'Lorentz peak': arctan_peak(mpf(1) / 2, double(1e-3), 0, 1),
    'Lorentz needle': arctan_peak(double(0.3), double(1e-7), 0, 1),
    'normal on the line': mpf(1),
    'normal at 5': mpf(1),
    'normal at 1000': mpf(1),
    'two modes': mpf(1),
    'spike on a hill': mpf(1),
    'likelihood of many': quad(lambda x: exp(1000 * (double(0.3) * log(x / double(0.3)) + double(0.7) * log((1 - x) / double(0.7)))), 0, 0.1, 0.2, 0.25, 0.28, 0.3, 0.32, 0.35, 0.4, 0.6, 1),
    'logistic posterior': quad(lambda x: exp(-x * x / 2) / (1 + exp(-5 * x)) ** 3 / (1 + exp(3 * x)), *range(-14, 15)),
    # oscillating
    'fast cosine': sin(100) / 100,
    'very fast cosine': sin(1000) / 1000,
    'chirp': sqrt(pi / 2) * mp.fresnels(10 * sqrt(2 / pi)),
    'sine integral': mp.si(100),
    'damped cosine': mpf(1) / 401,
    'normal times cosine': sqrt(pi) * exp(-mpf(25) / 4),
    'characteristic function': exp(-mpf(50)),
    'Cauchy times cosine': pi / e,
    'sine over x': pi / 2,
    'sine over square': mp.sin(1) - mp.ci(1),
    'Fresnel': sqrt(pi / 8),
    'cosine over root': sqrt(pi / 2),
    # tails
    'exponential tail': mpf(1),
    'normal tail': sqrt(pi / 2) * mp.erfc(5 / sqrt(2)),
    'Cauchy': pi,
    'x^-1.5': mpf(2),
    'x^-1.1': 1 / (double(1.1) - 1),
    'x^-1.02': 1 / (double(1.02) - 1),
    'log over square': mpf(1),
    'log tail': 1 / log(2),
    'Student half': sqrt(double(0.5)) * mp.beta(mpf(1) / 2, mpf(1) / 4),
    'stretched': mpf(2),
    'stretched far': mpf(24),
    'root and tail': pi,
    'log and tail': pi ** 3 / 8,
    'antisymmetric log': mpf(0),
    'Gumbel': mpf(1),
    'inverse gamma': sqrt(pi),
    'moment': mpf(120),
    'gamma near 0': gamma(1 - double(0.99)),
    'Planck': pi ** 4 / 15,
    'both ways': sqrt(pi) * exp(-2) / 2,
    'lognormal': mpf(1),
    'wide lognormal': mpf(1),
    'slow power': quad(lambda u: 0, 0, 1) + pi / double(1.2) / sin(pi / double(1.2)),
    'left tail': mpf(1),
    'far left': mpf(1) / 3,
    'sech': pi,
    'Fermi': log(1 + e),
    # D. Kahaner; D. H. Bailey; A. Genz; QUADPACK; DLMF
    'Kahaner 9': quad(lambda x: 1 / (x ** 4 + x * x + double(0.9)), -1, 0, 1),
    'Kahaner 5': quad(lambda x: mpf(23) / 25 * mp.cosh(x) - cos(x), -1, 0, 1),
    'Kahaner 6': mpf(2) / 3,
    'x^1.5': mpf(2) / 5,
    'Kahaner 13': quad(lambda x: x / (exp(x) - 1), 0, mpf(1) / 2, 1),
    'Kahaner 14': log(2 * e / (1 + e)),
    'Kahaner 15': quad(lambda x: 2 / (2 + sin(10 * pi * x)), *[mpf(k) / 20 for k in range(21)]),
    'Kahaner 17': quad(lambda x: 50 / pi / (2500 * x * x + 1), 0, mpf(1) / 50, mpf(1) / 10, 1, 10),
    'Kahaner 18': quad(lambda x: (sin(50 * pi * x) / (50 * pi * x)) ** 2 * 50, *[mpf(1) / 100 + mpf(k) * mpf(99) / 100 / 100 for k in range(101)]),
    'Kahaner 19': quad(lambda x: cos(cos(x) + 3 * sin(x) + 2 * cos(2 * x) + 3 * sin(2 * x) + 3 * cos(3 * x)), *[double(3.141592653589793) * k / 12 for k in range(13)]),
    'Kahaner 21': quad(lambda x: mp.sech(10 * (x - double(0.2))) ** 2 + mp.sech(100 * (x - double(0.4))) ** 4 + mp.sech(1000 * (x - double(0.6))) ** 6, 0, 0.2, 0.36, 0.39, 0.4, 0.41, 0.44, 0.59, 0.596, 0.599, double(0.6), 0.601, 0.604, 0.61, 0.7, 1),
    'Bailey 1': quad(lambda t: t * log(1 + t), 0, 1),
    'Bailey 2': (pi - 2 + 2 * log(2)) / 12,
    'Bailey 3': (exp(pi / 2) - 1) / 2,
    'Bailey 4': 5 * pi ** 2 / 96,
    'Bailey 5': -mpf(4) / 9,
    'Bailey 6': pi / 4,
    'Bailey 7': 2 * sqrt(pi) * gamma(mpf(3) / 4) / gamma(mpf(1) / 4),
    'Bailey 8': mpf(2),
    'Bailey 9': -pi / 2 * log(2),
    'Bailey 10': pi * sqrt(2) / 2,
    'Bailey 11': pi / 2,
    'Bailey 12': sqrt(pi),
    'Bailey 13': sqrt(pi / 2),
    'Bailey 14': mpf(1) / 2,
    'Genz oscillatory 5': (sin(2 * pi * double(0.3) + 5) - sin(2 * pi * double(0.3))) / 5,
    'Genz product peak 5': 5 * (mp.atan(5 * (1 - double(0.3))) + mp.atan(5 * double(0.3))),
    'Genz corner peak 5': (1 - 1 / mpf(1 + 5)) / 5,
    'Genz Gaussian 5': sqrt(pi) / 2 / 5 * (mp.erf(5 * (1 - double(0.3))) + mp.erf(5 * double(0.3))),
    'Genz continuous 5': (2 - exp(-5 * double(0.3)) - exp(-5 * (1 - double(0.3)))) / 5,
    'Genz discontinuous 5': (exp(5 * double(0.3)) - 1) / 5,
    'Genz oscillatory 20': (sin(2 * pi * double(0.7) + 20) - sin(2 * pi * double(0.7))) / 20,
    'Genz product peak 20': 20 * (mp.atan(20 * (1 - double(0.7))) + mp.atan(20 * double(0.7))),
    'Genz corner peak 20': (1 - 1 / mpf(1 + 20)) / 20,
    'Genz Gaussian 20': sqrt(pi) / 2 / 20 * (mp.erf(20 * (1 - double(0.7))) + mp.erf(20 * double(0.7))),
    'Genz continuous 20': (2 - exp(-20 * double(0.7)) - exp(-20 * (1 - double(0.7)))) / 20,
    'Genz discontinuous 20': (exp(20 * double(0.7)) - 1) / 20,
    'QUADPACK 1, 1': -1 / mpf(2) ** 2,
    'QUADPACK 2, 1': mp.atan((4 - pi) * mpf(4) ** (1 - 1)) + mp.atan(pi * mpf(4) ** (1 - 1)),
    'QUADPACK 3, 1': pi * mp.besselj(0, mpf(2) ** 1),
    'QUADPACK 4, 1': ((mpf(2) / 3) ** (1 + double(0.1) * 1) + (mpf(1) / 3) ** (1 + double(0.1) * 1)) / (1 + double(0.1) * 1),
    'QUADPACK 5, 1': ((1 - pi / 4) ** (1 - double(0.1) * 1) + (pi / 4) ** (1 - double(0.1) * 1)) / (1 - double(0.1) * 1),
    'QUADPACK 12, 1': quad(lambda x: exp(20 * (x - 1)) * sin(mpf(2) ** 1 * x), *[mpf(i) / 16 for i in range(17)]),
    'QUADPACK 14, 1': sqrt(pi) * exp(-mpf(4) ** 1 / 4),
    'QUADPACK 15, 1': 2 * mpf(2) ** (3 * 1),
    'QUADPACK 16, 1': mpf(10) ** -double(0.5) * mp.beta(double(0.5), mpf(3) / 2),
    'QUADPACK 1, 5': -1 / mpf(6) ** 2,
    'QUADPACK 2, 5': mp.atan((4 - pi) * mpf(4) ** (5 - 1)) + mp.atan(pi * mpf(4) ** (5 - 1)),
    'QUADPACK 3, 5': pi * mp.besselj(0, mpf(2) ** 5),
    'QUADPACK 4, 5': ((mpf(2) / 3) ** (1 + double(0.1) * 5) + (mpf(1) / 3) ** (1 + double(0.1) * 5)) / (1 + double(0.1) * 5),
    'QUADPACK 5, 5': ((1 - pi / 4) ** (1 - double(0.1) * 5) + (pi / 4) ** (1 - double(0.1) * 5)) / (1 - double(0.1) * 5),
    'QUADPACK 12, 5': quad(lambda x: exp(20 * (x - 1)) * sin(mpf(2) ** 5 * x), *[mpf(i) / 16 for i in range(17)]),
    'QUADPACK 14, 5': sqrt(pi) * exp(-mpf(4) ** 5 / 4),
    'QUADPACK 15, 5': 2 * mpf(2) ** (3 * 5),
    'QUADPACK 16, 5': mpf(10) ** -double(0.25) * mp.beta(double(0.25), mpf(7) / 4),
    'sine 1 over x': pi / 2,
    'cosine 1 over 1 + x²': pi / 2 * exp(-1),
    'x sine 1 over 1 + x²': pi / 2 * exp(-1),
    'sine 1 over root': sqrt(pi / 2 / 1),
    'sine 1 by exponential': mpf(1) / (1 + 1 ** 2),
    'sine 7 over x': pi / 2,
    'cosine 7 over 1 + x²': pi / 2 * exp(-7),
    'x sine 7 over 1 + x²': pi / 2 * exp(-7),
    'sine 7 over root': sqrt(pi / 2 / 7),
    'sine 7 by exponential': mpf(7) / (1 + 7 ** 2),
    'cosine of square': sqrt(pi / 8),
    'sine of cube': gamma(mpf(1) / 3) / 6,
    'cosine integral': -mp.ci(1),
    'sine over x, log': -pi * mp.euler / 2,
    'sine squared over square': pi / 2,
    'sine cubed over cube': 3 * pi / 8,
    'sine to the left': pi / 2,
    'sine over the line': pi,
    'Bessel tail': mpf(1),
    'a chirp over x': pi / 4,
    'Catalan': mp.catalan,
    'Euler': -mp.euler,
    'zeta(2)': pi ** 2 / 6,
    'dilogarithm at 1': -pi ** 2 / 6,
    'eta': pi ** 2 / 12,
    'gamma(1/3)': gamma(mpf(1) / 3),
    'lemniscate': gamma(mpf(1) / 4) ** 2 / (4 * sqrt(2 * pi)),
    'elliptic K': mp.ellipk(mpf(1) / 2),
    'Binet': 1 - log(2 * pi) / 2,
    'log gamma': log(2 * pi) / 2,
    'Airy at 0': mpf(1) / 3 ** (mpf(2) / 3) / gamma(mpf(2) / 3) * pi,
    'logistic variance': pi ** 2 / 3,
    'root in the tail': mp.beta(mpf(1) / 2, 1),
}

with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), 'quadrature.json'), 'w') as file:
    file.write('{\n' + ',\n'.join([f'"mpmath": {json.dumps(mpmath.__version__)}'] + [f'{json.dumps(name)}: {float(value)!r}' for name, value in INTEGRALS.items()]) + '\n}\n')
