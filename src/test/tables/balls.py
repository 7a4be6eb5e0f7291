#!/usr/bin/python3
"""Writes balls.json beside itself: functions of ball arithmetic at doubles, to 60 digits with mpmath.

A case is [name, arguments, numerator, exponent]: the value is the whole number `numerator` times two to the `exponent`.

Run: /usr/bin/python3 src/test/tables/balls.py
"""
import json
import math
import os
import random

import mpmath
from mpmath import mp, mpf

mp.dps = 90
rng = random.Random(20261124)


def log_uniform(low, high, count, signs=(1,)):
    return [rng.choice(signs) * math.exp(rng.uniform(math.log(low), math.log(high))) for _ in range(count)]


BOTH = (-1, 1)
small = log_uniform(1e-30, 1, 12, BOTH) + [1e-300, -1e-18]
wide = log_uniform(1e-3, 700, 25, BOTH)
cases = []


def table(name, function, points):
    for point in points:
        args = point if isinstance(point, tuple) else (point,)
        value = mp.re(function(*[mpf(x) for x in args]))
        scaled = +value
        mp.prec, precision = 240, mp.prec
        sign, man, exponent, _ = (+scaled)._mpf_
        mp.prec = precision
        cases.append([name, [float(x) for x in args], str((-1) ** sign * int(man)), int(exponent)])


pairs = list(zip(log_uniform(1e-20, 1e20, 20, BOTH), log_uniform(1e-20, 1e20, 20, BOTH)))
near = [(x, x * (1 + 2.0 ** -rng.randint(30, 52))) for x in log_uniform(1e-3, 1e3, 8)]
table('add', lambda a, b: a + b, pairs + near)
table('subtract', lambda a, b: a - b, pairs + near)
table('multiply', lambda a, b: a * b, pairs + [(1e200, 1e250), (1e-200, 1e-250)])
table('divide', lambda a, b: a / b, pairs + [(1e200, 1e-250), (6.0, 3.0)])
table('sqrt', mp.sqrt, log_uniform(1e-30, 1e30, 20) + [1e300, 1e-300, 4.0, 2.25])
table('exp', mp.exp, small + wide + [1e-5, 1000.0, -1000.0, 12345.678, -98765.4])
table('expm1', mp.expm1, small + wide + [1000.0, -1000.0, 0.34, 0.36])
table('log', mp.log, log_uniform(1e-300, 1e300, 25) + [1 + 2.0 ** -50, 1 - 2.0 ** -53, 0.91, 1.09, 1.11, 1.0])
table('log1p', mp.log1p, small[:-2] + [1e-18, -1e-300, 0.09, 0.11, -0.99, 5.0, 1e200])
table('power', mp.power, [(1.5, 100.0), (2.5, -3.7), (0.3, 3000.0), (1e-3, 0.5), (7.0, -20.0), (1.0000001, 1e9)])
table('sin', mp.sin, small + wide + [3.141592653589793, 1e9])
table('cos', mp.cos, small + wide + [1.5707963267948966, 1e9])
table('atan', mp.atan, small + wide + [1e20])
table('tanh', mp.tanh, small + wide)
table('sinh', mp.sinh, small + wide)
table('asinh', mp.asinh, small + wide)
table('atanh', mp.atanh, small[:-2] + [0.5, -0.99, 1 - 2.0 ** -40])
table('asin', mp.asin, [0.5, -0.9, 1e-10, 1 - 2.0 ** -40])
table('acos', mp.acos, [0.5, -0.9, 1 - 2.0 ** -40])
table('erf', mp.erf, small + log_uniform(0.1, 6, 25, BOTH))
table('erfc', mp.erfc, log_uniform(0.1, 40, 30, BOTH) + [2.5, 2.4999])
table('gamma', mp.gamma, log_uniform(1e-5, 500, 30) + [0.5, -0.5, -3.7, 5.0, 171.0, 1000.0])
table('logGamma', mp.loggamma, log_uniform(1e-5, 1e6, 30) + [1.0000001, 2.0000001, 35.9, 36.1])
table('binomial', mp.binomial, [(5.0, 2.0), (1000.0, 500.0), (10000.0, 3000.0), (60.0, 30.0), (200.0, 199.0)])

with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), 'balls.json'), 'w') as file:
    file.write('{"made_with": {"mpmath": "%s"}, "cases": [\n' % mpmath.__version__)
    file.write(',\n'.join(json.dumps(case) for case in cases))
    file.write('\n]}\n')
