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
}

with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), 'quadrature.json'), 'w') as file:
    file.write('{\n' + ',\n'.join([f'"mpmath": {json.dumps(mpmath.__version__)}'] + [f'{json.dumps(name)}: {float(value)!r}' for name, value in INTEGRALS.items()]) + '\n}\n')
