#!/usr/bin/python3
"""Writes cancellation.json beside itself: formulas that lose their digits, overflow or vanish in double precision, each with its value
from mpmath, the bindings taken as exact doubles.

A case is {formula, bind, value}; a value of null has none that a double can hold.

Run: /usr/bin/python3 src/test/tables/cancellation.py
"""
import json
import os
import random

import mpmath
from mpmath import mp, mpf

mp.dps = 400
rng = random.Random(20261126)
cases = []


def exact(x):
    return [exact(v) for v in x] if isinstance(x, list) else mpf(x)


def case(formula, value, *points, names='x'):
    """`value` is a function of the bindings; a point is one argument or a tuple of them, bound to the names in turn."""
    for point in points or [()]:
        args = point if isinstance(point, tuple) else (point,)
        found = value(*[exact(v) for v in args])
        found = mp.re(found)
        number = None if abs(found) > mpf('1.79e308') else float(found)
        cases.append({'formula': formula, 'bind': dict(zip(names.split(), args)), 'value': number})


def mean(xs):
    return mp.fsum(xs) / len(xs)


def binomial(n, k):
    """By whole numbers: mpmath's own goes through gamma functions."""
    value = mpf(1)
    for i in range(int(k)):
        value = value * (n - i) / (i + 1)
    return value


case(r'\frac{1-\cos x}{x^2}', lambda x: (1 - mp.cos(x)) / x ** 2, 1e-3, 1e-6, 1e-9, 1e-12)
case(r'\frac{x-\sin x}{x^3}', lambda x: (x - mp.sin(x)) / x ** 3, 1e-2, 1e-4, 1e-6)
case(r'\frac{e^x-1-x}{x^2}', lambda x: (mp.expm1(x) - x) / x ** 2, 1e-3, 1e-6, -1e-7)
case(r'\frac{\tan x-\sin x}{x^3}', lambda x: (mp.tan(x) - mp.sin(x)) / x ** 3, 1e-3, 1e-5)
case(r'\sqrt{x+1}-\sqrt{x}', lambda x: mp.sqrt(x + 1) - mp.sqrt(x), 1e8, 1e12, 1e16, 1e20)
case(r'x\left(\sqrt{x^2+1}-x\right)', lambda x: x * (mp.sqrt(x * x + 1) - x), 1e4, 1e8, 1e10)
case(r'\frac{1}{x}-\frac{1}{x+1}', lambda x: 1 / x - 1 / (x + 1), 1e6, 1e12)
case(r'\left(1+\frac1x\right)^x', lambda x: mp.exp(x * mp.log1p(1 / x)), 1e6, 1e12, 1e17, 12345678.0)
case(r'\frac{(1+x)^{10}-1}{x}', lambda x: ((1 + x) ** 10 - 1) / x, 1e-10, 1e-15)
case(r'\frac{-b+\sqrt{b^2-4ac}}{2a}', lambda a, b, c: (-b + mp.sqrt(b * b - 4 * a * c)) / (2 * a), (1.0, 1e8, 1.0), (1.0, 1e5, 1e-3), (2.0, -1e9, 3.0), names='a b c')
case(r'1-e^x', lambda x: -mp.expm1(x), 1e-20, -1e-9, 1e-5)
case(r'e^x-1', lambda x: mp.expm1(x), 1e-20, -1e-9, 1e-5)
case(r'e^x-e^y', lambda x, y: mp.exp(x) - mp.exp(y), (1.0, 1.0 + 1e-12), (30.0, 30.0000001), names='x y')
case(r'\log(1+x)', lambda x: mp.log1p(x), 1e-20, -1e-12, 1e-7)
case(r'\log x-\log y', lambda x, y: mp.log(x / y), (1e6, 1e6 + 1e-6), (3.0, 3.0000000001), names='x y')
case(r'\frac{e^x-e^{-x}}{e^x+e^{-x}}', lambda x: mp.tanh(x), 1e-12, 20.0, 800.0, -1000.0)
case(r'\frac{e^x-e^{-x}}{2}', lambda x: mp.sinh(x), 1e-10, 1e-4)
case(r'1-\tanh(x)^2', lambda x: 1 - mp.tanh(x) ** 2, 10.0, 19.0, 30.0)
case(r'\tanh(x)-\tanh(y)', lambda x, y: mp.tanh(x) - mp.tanh(y), (15.0, 15.5), (0.5, 0.5000000001), names='x y')
case(r'y=\sigma(1-\sigma), \quad \sigma=\frac{1}{1+e^{-x}}', lambda x: mp.exp(-x) / (1 + mp.exp(-x)) ** 2, 40.0, 100.0, -200.0)
case(r'\log\frac{p}{1-p}', lambda p: mp.log(p / (1 - p)), 1e-18, 0.5000000001, names='p')
case(r'\sum_{k=0}^{60}\frac{(-x)^k}{k!}', lambda x: mp.fsum((-x) ** k / mp.factorial(k) for k in range(61)), 5.0, 10.0, 15.0)
case(r'\sum_{k=0}^{100}\frac{(-30)^k}{k!}', lambda: mp.fsum(mpf(-30) ** k / mp.factorial(k) for k in range(101)))
case(r'\sum_{k=0}^{n}(-1)^k\binom{n}{k}\frac{1}{k+1}', lambda n: 1 / (n + 1), 20.0, 40.0, 55.0, names='n')
case(r'\sum_{k=1}^{n}\frac{(-1)^{k+1}}{k}-\log 2', lambda n: mp.fsum((-1) ** (k + 1) / mpf(k) for k in range(1, int(n) + 1)) - mp.log(2), 1000.0, names='n')
case(r'\sum_{k=1}^{n}\frac1k-\log n', lambda n: mp.harmonic(n) - mp.log(n), 1000.0, names='n')
case(r'\binom{n}{k}-\binom{n-1}{k-1}-\binom{n-1}{k}+1', lambda n, k: 1, (60.0, 30.0), (80.0, 40.0), names='n k')
case(r'\binom{n}{k}-\binom{n-1}{k-1}', lambda n, k: binomial(n - 1, k), (60.0, 30.0), (1000.0, 500.0), names='n k')
case(r'\frac{n!}{k!(n-k)!}', lambda n, k: binomial(n, k), (10.0, 3.0), (200.0, 100.0), (1000.0, 500.0), (10000.0, 3.0), names='n k')
case(r'\binom{n}{k}p^k(1-p)^{n-k}', lambda n, k, p: binomial(n, k) * p ** k * (1 - p) ** (n - k), (10000.0, 3000.0, 0.3), (10000.0, 10.0, 0.001), (2000.0, 0.0, 0.01), names='n k p')
case(r'\frac{\lambda^ke^{-\lambda}}{k!}', lambda l, k: l ** k * mp.exp(-l) / mp.factorial(k), (1000.0, 1000.0), (1e5, 1e5), (3.0, 400.0), names=r'\lambda k')
case(r'\frac{\Gamma(n+\frac12)}{\Gamma(n)}', lambda n: mp.exp(mp.loggamma(n + mpf(1) / 2) - mp.loggamma(n)), 10.0, 1000.0, 1e8, names='n')
case(r'\frac{\Gamma(a+b)}{\Gamma(a)\Gamma(b)}x^{a-1}(1-x)^{b-1}', lambda a, b, x: mp.exp(mp.loggamma(a + b) - mp.loggamma(a) - mp.loggamma(b) + (a - 1) * mp.log(x) + (b - 1) * mp.log(1 - x)), (2000.0, 3000.0, 0.4), (1.5, 2.5, 0.3), names='a b x')
case(r'\log n!-n\log n+n', lambda n: mp.loggamma(n + 1) - n * mp.log(n) + n, 1e6, 1e12, names='n')

DATA = [[1e9 + v for v in (1.0, 2.0, 4.0, 7.0)], [1e8 + rng.gauss(0, 1) for _ in range(50)], [1e12 + v for v in (0.5, 0.25, -0.75)]]
SIZED = [(data, float(len(data))) for data in DATA]
case(r'\frac1n\sum_{i=1}^nx_i^2-\left(\frac1n\sum_{i=1}^nx_i\right)^2', lambda x, n: mean([v * v for v in x]) - mean(x) ** 2, *SIZED, names='x n')
case(r'y=\frac{1}{n-1}\left(\sum_{i=1}^nx_i^2-n\cdot m\cdot m\right), \quad m=\frac1n\sum_{i=1}^nx_i', lambda x, n: (mp.fsum(v * v for v in x) - n * mean(x) ** 2) / (n - 1), *SIZED, names='x n')
case(r'y=\sqrt{\frac1n\sum_{i=1}^n(x_i-\mu)^2}, \quad \mu=\frac1n\sum_{i=1}^nx_i', lambda x, n: mp.sqrt(mean([(v - mean(x)) ** 2 for v in x])), *SIZED, names='x n')
case(r'\sum_{i=1}^nx_i', lambda x, n: mp.fsum(x), ([1e100, 1.0, -1e100, 1.0], 4.0), ([1e16, 1.0, -1e16], 3.0), names='x n')
case(r'ad-bc', lambda a, b, c, d: a * d - b * c, (1.0000001, 1.0, 1.0000002, 1.0000001), (94906267.0, 94906266.0, 94906268.0, 94906267.0), names='a b c d')
case(r'\det(A)', lambda a: mp.det(mp.matrix(a)), [[94906267.0, 94906266.0], [94906268.0, 94906267.0]], [[1 / (i + j + 1) for j in range(6)] for i in range(6)], names='A')
case(r'\|x-y\|^2', lambda x, y: mp.fsum((a - b) ** 2 for a, b in zip(x, y)), ([1e8, 1e8 + 1], [1e8 + 1e-7, 1e8 + 1]), names='x y')
case(r'1-\frac{x\cdot y}{\|x\|\|y\|}', lambda x, y: 1 - mp.fsum(a * b for a, b in zip(x, y)) / mp.sqrt(mp.fsum(a * a for a in x) * mp.fsum(b * b for b in y)), ([1.0, 2.0], [1.0, 2.0000001]), ([3.0, 4.0, 5.0], [3.0, 4.0, 5.000001]), names='x y')

case(r'\sqrt{x^2+y^2}', lambda x, y: mp.sqrt(x * x + y * y), (3e200, 4e200), (3e-200, 4e-200), (1e300, 1.0), (3.0, 4.0), names='x y')
case(r'\frac{x}{\sqrt{x^2+y^2}}', lambda x, y: x / mp.sqrt(x * x + y * y), (3e200, 4e200), (3e-200, 4e-200), names='x y')
case(r'\|x\|', lambda x: mp.sqrt(mp.fsum(v * v for v in x)), [3e200, 4e200], [3e-200, 4e-200])
case(r'\log(1+e^x)', lambda x: mp.log1p(mp.exp(x)), 1000.0, -50.0, -800.0, 0.0)
case(r'\log\sum_{i=1}^ne^{x_i}', lambda x, n: mp.log(mp.fsum(mp.exp(v) for v in x)), ([1000.0, 1001.0, 1002.0], 3.0), ([-2000.0, -2001.0], 2.0), ([0.0, -50.0], 2.0), names='x n')
case(r'\frac{e^a}{e^a+e^b}', lambda a, b: 1 / (1 + mp.exp(b - a)), (1000.0, 1001.0), (-1000.0, -1001.0), (0.0, 800.0), names='a b')
case(r'\frac{e^{x_1}}{\sum_{j=1}^ne^{x_j}}', lambda x, n: mp.exp(x[0]) / mp.fsum(mp.exp(v) for v in x), ([1000.0, 999.0, 1e-3], 3.0), ([-5000.0, -5001.0, -5002.0], 3.0), names='x n')
case(r'\prod_{i=1}^np_i', lambda p, n: mp.fprod(p), ([0.001] * 90, 90.0), ([0.5] * 1000, 1000.0), ([1e200, 1e200, 1e-300], 3.0), names='p n')
case(r'\log\prod_{i=1}^np_i', lambda p, n: mp.log(mp.fprod(p)), ([0.001] * 300, 300.0), names='p n')
case(r'\left(\prod_{i=1}^nx_i\right)^{1/n}', lambda x, n: mp.exp(mean([mp.log(v) for v in x])), ([1e-150, 1e-160, 1e-170], 3.0), ([1e200] * 5, 5.0), names='x n')
case(r'\frac{\prod_{i=1}^np_i}{\prod_{i=1}^np_i+\prod_{i=1}^nq_i}', lambda p, q, n: mp.fprod(p) / (mp.fprod(p) + mp.fprod(q)), ([0.01] * 200, [0.0101] * 200, 200.0), names='p q n')
case(r'p\log p', lambda p: mpf(0) if p == 0 else p * mp.log(p), 0.0, 1e-300, names='p')
case(r'-\sum_{i=1}^np_i\log p_i', lambda p, n: -mp.fsum(v * mp.log(v) for v in p if v), ([0.0, 0.5, 0.5], 3.0), ([1e-300, 1.0], 2.0), names='p n')
case(r'\sum_{i=1}^np_i\log\frac{p_i}{q_i}', lambda p, q, n: mp.fsum(a * mp.log(a / b) for a, b in zip(p, q) if a), ([0.5, 0.5], [0.5 + 1e-9, 0.5 - 1e-9], 2.0), ([0.0, 1.0], [0.0, 1.0], 2.0), names='p q n')
case(r'-\log\frac{e^{s/\tau}}{e^{s/\tau}+\sum_{i=1}^ne^{m_i/\tau}}', lambda s, m, n, t: mp.log1p(mp.fsum(mp.exp((v - s) / t) for v in m)), (0.9, [-0.1, 0.03], 2.0, 0.02), (0.5, [0.4, -1.0], 2.0, 0.001), names=r's m n \tau')
case(r'\log(1-e^{-x})', lambda x: mp.log(-mp.expm1(-x)), 1e-15, 40.0, 300.0)
case(r'\frac{1}{\sigma\sqrt{2\pi}}e^{-\frac{(x-\mu)^2}{2\sigma^2}}', lambda x, m, s: mp.exp(-((x - m) / s) ** 2 / 2) / s / mp.sqrt(2 * mp.pi), (1.0, 1.0 + 1e-9, 1e-9), (30.0, 0.0, 1.0), names=r'x \mu \sigma')
case(r'\sin(\pi x)', lambda x: mp.sin(mp.pi * x), 1.0, 1e6, 0.5)
case(r'e^x', lambda x: mp.exp(x), 1000.0, -1000.0, 700.0)
case(r'\frac{e^x}{e^y}', lambda x, y: mp.exp(x - y), (1000.0, 999.0), names='x y')
case(r'x^n-y^n', lambda x, y, n: x ** n - y ** n, (1.0000001, 1.0, 50.0), (10.0, 9.999999999, 30.0), names='x y n')
case(r'\operatorname{erf}(x)-\operatorname{erf}(y)', lambda x, y: mp.erf(x) - mp.erf(y), (5.0, 4.9), (0.5, 0.5000001), names='x y')
case(r'1-\operatorname{erf}(x)', lambda x: mp.erfc(x), 3.0, 6.0, 10.0)
case(r'y=\frac{f-g}{h}, \quad f=\sin(x+h), \quad g=\sin(x)', lambda x, h: (mp.sin(x + h) - mp.sin(x)) / h, (1.0, 1e-9), (1.0, 1e-13), names='x h')

with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), 'cancellation.json'), 'w') as file:
    file.write('{"made_with": {"mpmath": "%s"}, "cases": [\n' % mpmath.__version__)
    file.write(',\n'.join(json.dumps(item) for item in cases))
    file.write('\n]}\n')
