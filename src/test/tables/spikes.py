#!/usr/bin/python3
"""Writes spikes.json beside itself: integrals, sums without end, expectations and maxima whose mass is narrow, far away, doubled or out of
the range of doubles, at places and widths drawn by a seeded generator, each with its value to 20 digits from mpmath or in closed form.

A case is {formula, bind, domain?, value}; a value of null has none: it diverges, is a tie, or is beyond the range of doubles.

Run: /usr/bin/python3 src/test/tables/spikes.py
"""
import json
import math
import os
import random

import mpmath
from mpmath import mp, mpf

mp.dps = 60
rng = random.Random(20261125)
cases = []


def exact(x):
    return [exact(v) for v in x] if isinstance(x, list) else mpf(x)


def case(formula, bind, value, domain=None):
    """`value` is a function of the bindings, which it gets as exact doubles, or None."""
    found = None if value is None else value(*[exact(v) for v in bind.values()])
    found = None if found is None or abs(found) > mpf('1.7e308') else float(found) if abs(found) > mpf('1e-300') else 0
    cases.append({'formula': formula, 'bind': bind, **({'domain': domain} if domain else {}), 'value': found})


def digits(x):
    """Few digits, as an author writes them."""
    return float(f'{x:.4g}')


def width(low=1e-6, high=1e-2):
    return digits(math.exp(rng.uniform(math.log(low), math.log(high))))


def place(size=10):
    return digits(rng.uniform(-size, size))


def inside(low=0.05, high=0.95):
    return digits(rng.uniform(low, high))


def normal_mass(low, high, mu, sigma):
    return mp.ncdf((high - mu) / sigma) - mp.ncdf((low - mu) / sigma)


ROOT = mp.sqrt(2 * mp.pi)
DENSITY = r'\frac{1}{\sigma\sqrt{2\pi}}e^{-\frac{(x-\mu)^2}{2\sigma^2}}'

for size in (1, 10, 1e3, 1e6):
    case(rf'\int_{{-\infty}}^\infty {DENSITY} dx', {r'\mu': place(size), r'\sigma': width()}, lambda mu, s: mpf(1))
for _ in range(3):
    case(rf'\int_0^1 {DENSITY} dx', {r'\mu': inside(), r'\sigma': width()}, lambda mu, s: normal_mass(0, 1, mu, s))
    case(rf'\int_0^\infty x^2 {DENSITY} dx', {r'\mu': digits(rng.uniform(1, 50)), r'\sigma': width()}, lambda mu, s: mu ** 2 + s ** 2)
    case(rf'\int_{{-\infty}}^\infty \cos(x) {DENSITY} dx', {r'\mu': place(), r'\sigma': width()}, lambda mu, s: mp.cos(mu) * mp.exp(-s ** 2 / 2))
case(rf'\int_0^\infty {DENSITY} dx', {r'\mu': 0.0, r'\sigma': width()}, lambda mu, s: mpf(1) / 2)
for _ in range(4):
    case(r'\int_{-\infty}^\infty e^{-\frac{a(x-b)^2}{2}}e^{-\frac{c(x-d)^2}{2}}dx', {'a': digits(1 / width() ** 2), 'b': place(), 'c': digits(1 / width(1e-3, 1) ** 2), 'd': place(1)},
         lambda a, b, c, d: mp.sqrt(2 * mp.pi / (a + c)) * mp.exp(-a * c * (b - d) ** 2 / (2 * (a + c))))
    case(r'\int_{-\infty}^\infty e^{-ax^2+bx}dx', {'a': (a := digits(1 / width(1e-5, 1e-1) ** 2)), 'b': digits(a * rng.uniform(-3, 3))}, lambda a, b: mp.sqrt(mp.pi / a) * mp.exp(b * b / (4 * a)))
    case(r'\int_{-\infty}^\infty (x-m)^2 e^{-ax^2+2amx-am^2}dx', {'m': place(3), 'a': digits(1 / width(1e-4, 1) ** 2)}, lambda m, a: mp.sqrt(mp.pi / a) / (2 * a))
for _ in range(4):
    case(r'\int_{-\infty}^\infty\left(w\frac{1}{\sqrt{2\pi}}e^{-x^2/2}+(1-w)\frac{1}{s\sqrt{2\pi}}e^{-\frac{(x-m)^2}{2s^2}}\right)dx', {'w': inside(), 's': width(), 'm': place(4)}, lambda w, s, m: mpf(1))
    case(r'\int_{-\infty}^\infty e^{-\frac{|x-c|}{s}}dx', {'c': place(100), 's': width()}, lambda c, s: 2 * s)
    case(r'\int_{-\infty}^\infty\frac{1}{1+\left(\frac{x-c}{s}\right)^2}dx', {'c': place(100), 's': width()}, lambda c, s: mp.pi * s)
    case(r'\int_0^1 x^a(1-x)^b dx', {'a': float(rng.randint(100, 100000)), 'b': float(rng.randint(100, 100000))}, lambda a, b: mp.beta(a + 1, b + 1))
    case(r'\frac{\int_0^1 x^{a+1}(1-x)^b dx}{\int_0^1 x^a(1-x)^b dx}', {'a': float(rng.randint(100, 100000)), 'b': float(rng.randint(100, 100000))}, lambda a, b: (a + 1) / (a + b + 2))
    case(r'\int_0^\infty x^{a-1}e^{-bx}dx', {'a': digits(rng.uniform(50, 400)), 'b': digits(rng.uniform(20, 200))}, lambda a, b: mp.gamma(a) / b ** a)
    case(r'\int_0^\infty\frac{1}{x}e^{-\frac{(\log x-m)^2}{2s^2}}dx', {'m': place(3), 's': width(1e-5, 1e-2)}, lambda m, s: s * ROOT)
for k in (1e3, 1e6, 1e9):
    case(r'\int_{-3}^3 e^{-k(x^2-1)^2}dx', {'k': k}, lambda k: 2 * mp.quad(lambda x: mp.exp(-k * (x * x - 1) ** 2), [1 + t / mp.sqrt(8 * k) for t in (-30, -20, -12, -8, -6, -4, -2, 0, 2, 4, 6, 8, 12, 20, 30)]))
for n in (20, 200):
    data = [digits(rng.gauss(3, 1)) for _ in range(n)]
    case(r'\frac{\int_{-\infty}^\infty z\prod_{i=1}^n e^{-\frac{(x_i-z)^2}{2}}dz}{\int_{-\infty}^\infty\prod_{i=1}^n e^{-\frac{(x_i-z)^2}{2}}dz}', {'x': data, 'n': n}, lambda x, n: mp.fsum(x) / n)

# a spike that nothing in the formula points at
case(r'\int_{-10}^{10}\frac{1}{1+e^{k(x-a)}}\left(1-\frac{1}{1+e^{k(x-a)}}\right)dx', {'k': 1e6, 'a': 1.2345}, lambda k, a: 1 / k)
case(r'\int_0^1\left(1+e^{-(10^6(x^2-0.3))^2}\right)dx', {}, lambda: 1 + mp.quad(lambda t: mp.exp(-t * t) / (2 * mp.sqrt(mpf('0.3') + t / 10 ** 6)) / 10 ** 6, [-30, 0, 30]))
case(r'\int_1^\infty\frac1x dx', {}, None)
case(r'\int_0^1\frac1{x^2}dx', {}, None)
case(r'\int_{-1}^1\frac1x dx', {}, None)

# sums without end
for rate in (0.5, 30, 700, 5000, 40000):
    case(r'\sum_{k=0}^\infty\frac{\lambda^ke^{-\lambda}}{k!}', {r'\lambda': float(rate)}, lambda r: mpf(1))
    case(r'\sum_{k=0}^\infty k\frac{\lambda^ke^{-\lambda}}{k!}', {r'\lambda': float(rate)}, lambda r: r)
for m, s in ((300, 5), (20000, 10), (1000, 0.05), (1000000, 100)):
    case(r'\sum_{k=0}^\infty e^{-\frac{(k-m)^2}{2s^2}}', {'m': float(m), 's': float(s)}, lambda m, s: mp.fsum(mp.exp(-((k - m) ** 2) / (2 * s ** 2)) for k in range(max(0, int(m - 20 * s) - 2), int(m + 20 * s) + 3)))
    case(r'\sum_{k=0}^\infty\left(2^{-k}+e^{-\frac{(k-m)^2}{2s^2}}\right)', {'m': float(m), 's': float(s)}, lambda m, s: 2 + mp.fsum(mp.exp(-((k - m) ** 2) / (2 * s ** 2)) for k in range(max(0, int(m - 20 * s) - 2), int(m + 20 * s) + 3)))
case(r'\sum_{k=1}^\infty\frac{1}{k^2}', {}, lambda: mp.zeta(2))
case(r'\sum_{k=1}^\infty\frac{1}{k^{1.2}}', {}, lambda: mp.zeta(mpf(1.2)))
case(r'\sum_{k=1}^\infty\frac{(-1)^{k+1}}{k}', {}, lambda: mp.log(2))
case(r'\sum_{k=0}^\infty\frac{(-1)^k}{2k+1}', {}, lambda: mp.pi / 4)
case(r'\sum_{k=1}^\infty\frac{(-1)^k}{\sqrt k}', {}, lambda: -mp.altzeta(mpf(1) / 2))
case(r'\sum_{k=0}^\infty\frac{x^k}{k!}', {'x': -30.0}, lambda x: mp.exp(x))
case(r'\sum_{k=0}^\infty\frac{x^k}{k!}', {'x': 100.0}, lambda x: mp.exp(x))
case(r'\sum_{k=0}^\infty\frac{(-1)^kx^{2k}}{(2k)!}', {'x': 20.0}, lambda x: mp.cos(x))
case(r'\sum_{k=1}^\infty k^3q^k', {'q': 0.99}, lambda q: q * (1 + 4 * q + q * q) / (1 - q) ** 4)
case(r'\sum_{k=1}^\infty kp(1-p)^{k-1}', {'p': 0.001}, lambda p: 1 / p)
case(r'\sum_{k=2}^\infty\frac{1}{k\log^2 k}', {}, lambda: mpf('2.10974280123689'))
for formula in (r'\sum_{k=1}^\infty\frac1k', r'\sum_{k=2}^\infty\frac{1}{k\log k}', r'\sum_{k=1}^\infty\frac{1}{\sqrt k}', r'\sum_{k=0}^\infty(-1)^k', r'\sum_{k=0}^\infty 1.0001^k', r'\sum_{k=1}^\infty\frac{k!}{10^k}', r'\sum_{k=1}^\infty\sin(k)'):
    case(formula, {}, None)


# maxima over intervals and lists
def interval(low, high):
    return {'x': {'interval': [low, high]}}


for _ in range(4):
    case(rf'\arg\max_x {DENSITY}', {r'\mu': inside(), r'\sigma': width()}, lambda mu, s: mu, interval(0, 1))
    case(rf'\max_x {DENSITY}', {r'\mu': inside(), r'\sigma': width()}, lambda mu, s: 1 / (s * ROOT), interval(0, 1))
    case(r'\arg\max_x x^a(1-x)^b', {'a': float(rng.randint(100, 100000)), 'b': float(rng.randint(100, 100000))}, lambda a, b: a / (a + b), interval(0, 1))
    case(r'\arg\max_x\left(e^{-\frac{x^2}{2}}+he^{-\frac{(x-c)^2}{2s^2}}\right)', {'h': 2.0, 'c': place(4), 's': width(1e-6, 1e-4)}, lambda h, c, s: c, interval(-5, 5))
    case(r'\max_x\left(e^{-\frac{x^2}{2}}+he^{-\frac{(x-c)^2}{2s^2}}\right)', {'h': 2.0, 'c': place(4), 's': width(1e-7, 1e-6)}, lambda h, c, s: h + mp.exp(-c * c / 2), interval(-5, 5))
for gap in (1e-3, 1e-6, 1e-9, 1e-12):
    case(r'\arg\max_x\left(e^{-(x-1)^2}+(1+g)e^{-(x+1)^2}\right)', {'g': gap}, lambda g: mp.findroot(lambda x: -2 * (x - 1) * mp.exp(-(x - 1) ** 2) - 2 * (1 + g) * (x + 1) * mp.exp(-(x + 1) ** 2), mpf('-0.9')), interval(-5, 5))
case(r'\arg\max_x\left(e^{-(x-1)^2}+e^{-(x+1)^2}\right)', {}, None, interval(-5, 5))
case(r'\arg\min_x (x-c)^2', {'c': 0.3}, lambda c: c, interval(0, 1))
case(r'\arg\min_x |x-c|', {'c': 0.3}, lambda c: c, interval(0, 1))
case(r'\arg\max_x (x-c)^2', {'c': 0.3}, lambda c: mpf(1), interval(0, 1))
case(r'\arg\max_i a_i', {'a': [0.1, 0.7, 0.7, 0.2]}, lambda a: mpf(2))
case(r'\arg\max_i a_i', {'a': [0.3, 0.1 + 0.2]}, lambda a: mpf(2))
case(r'\arg\max_i a_ib_i', {'a': [0.3, 0.1], 'b': [0.1, 0.3]}, lambda a, b: mpf(1))
case(r'\arg\max_i (a_i+b_i)', {'a': [0.1, 0.3], 'b': [0.2, 0.0]}, None)
case(r'\arg\max_i\prod_{j=1}^m a_{ij}', {'a': [[1e-200] * 3, [2e-200] * 3], 'm': 3}, lambda a, m: mpf(2))
case(r'\arg\max_i e^{a_i}', {'a': [1000.0, 2000.0, 1500.0]}, lambda a: mpf(2))
case(r'\max_i\log\frac{e^{a_i}}{\sum_j e^{a_j}}', {'a': [1000.0, 2000.0, 1500.0]}, lambda a: -mp.log1p(mp.exp(-500) + mp.exp(-1000)))

with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), 'spikes.json'), 'w') as file:
    file.write('{"made_with": {"mpmath": "%s"}, "cases": [\n' % mpmath.__version__)
    file.write(',\n'.join(json.dumps(item) for item in cases))
    file.write('\n]}\n')
