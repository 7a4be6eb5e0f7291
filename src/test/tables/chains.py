#!/usr/bin/python3
"""Writes chains.json beside itself: Markov chains with what is known of them, in exact fractions (Python's own), rounded to double precision at the
end. PUBLISHED holds the fractions against closed forms and against values in print.

Run: /usr/bin/python3 src/test/tables/chains.py
"""
import json
import os
from fractions import Fraction as F
from math import comb, gcd


def solve(a, b):
    """Gauss-Jordan elimination; columns of b."""
    n = len(a)
    rows = [list(r) + list(c) for r, c in zip(a, b)]
    for k in range(n):
        pivot = next(i for i in range(k, n) if rows[i][k] != 0)
        rows[k], rows[pivot] = rows[pivot], rows[k]
        rows[k] = [x / rows[k][k] for x in rows[k]]
        for i in range(n):
            if i != k and rows[i][k] != 0:
                factor = rows[i][k]
                rows[i] = [x - factor * y for x, y in zip(rows[i], rows[k])]
    return [r[n:] for r in rows]


def multiply(a, b):
    return [[sum(x * y for x, y in zip(row, column)) for column in zip(*b)] for row in a]


def power(p, n):
    result = [[F(int(i == j)) for j in range(len(p))] for i in range(len(p))]
    while n:
        if n & 1:
            result = multiply(result, p)
        p = multiply(p, p)
        n >>= 1
    return result


def reachable(p):
    n = len(p)
    reach = [[i == j or p[i][j] > 0 for j in range(n)] for i in range(n)]
    for k in range(n):
        for i in range(n):
            for j in range(n):
                reach[i][j] = reach[i][j] or (reach[i][k] and reach[k][j])
    return reach


def classes(p):
    reach, found = reachable(p), []
    for i in range(len(p)):
        if not any(i in c for c in found):
            found.append([j for j in range(len(p)) if reach[i][j] and reach[j][i]])
    return found, [all(p[i][j] == 0 for i in c for j in range(len(p)) if j not in c) for c in found]


def period(p, i):
    n, steps, result = len(p), [[x > 0 for x in row] for row in p], 0
    current = [j == i for j in range(n)]
    for length in range(1, 2 * n * n + 1):
        current = [any(current[k] and steps[k][j] for k in range(n)) for j in range(n)]
        if current[i]:
            result = gcd(result, length)
    return result


def stationary(p):
    found, closed = classes(p)
    if sum(closed) != 1:
        return None
    states = found[closed.index(True)]
    n = len(states)
    a = [[p[states[j]][states[i]] - (i == j) for j in range(n)] for i in range(n - 1)] + [[F(1)] * n]
    pi = solve(a, [[F(0)] for _ in range(n - 1)] + [[F(1)]])
    result = [F(0)] * len(p)
    for k, state in enumerate(states):
        result[state] = pi[k][0]
    return result


def hitting_probabilities(p, targets):
    reach = reachable(p)
    between = [i for i in range(len(p)) if i not in targets and any(reach[i][t] for t in targets)]
    a = [[F(int(i == j)) - p[i][j] for j in between] for i in between]
    h = solve(a, [[sum(p[i][t] for t in targets)] for i in between])
    result = [F(int(i in targets)) for i in range(len(p))]
    for k, i in enumerate(between):
        result[i] = h[k][0]
    return result


def hitting_times(p, targets):
    sure = [i for i, h in enumerate(hitting_probabilities(p, targets)) if h == 1 and i not in targets]
    a = [[F(int(i == j)) - p[i][j] for j in sure] for i in sure]
    k = solve(a, [[F(1)] for _ in sure])
    result = [F(0) if i in targets else None for i in range(len(p))]
    for index, i in enumerate(sure):
        result[i] = k[index][0]
    return result


def mixing_time(p, epsilon=F(1, 4), most=20000):
    pi = stationary(p)
    found, closed = classes(p)
    if pi is None or period(p, found[closed.index(True)][0]) != 1:
        return None
    distance = lambda q: max(sum(abs(x - y) for x, y in zip(row, pi)) / 2 for row in q)
    low, high = 0, 1
    if distance(power(p, 0)) <= epsilon:
        return 0
    while distance(power(p, high)) > epsilon:
        low, high = high, 2 * high
        if high > most:
            return -1
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if distance(power(p, middle)) <= epsilon else (middle, high)
    return high


def ehrenfest(n):
    return [[F(i, n) if j == i - 1 else F(n - i, n) if j == i + 1 else F(0) for j in range(n + 1)] for i in range(n + 1)]


def ruin(n, win):
    return [[F(int(i == j)) if i in (0, n) else win if j == i + 1 else 1 - win if j == i - 1 else F(0) for j in range(n + 1)] for i in range(n + 1)]


def graph(edges, n):
    neighbours = [[j for j in range(n) if (i, j) in edges or (j, i) in edges] for i in range(n)]
    return [[F(1, len(neighbours[i])) if j in neighbours[i] else F(0) for j in range(n)] for i in range(n)]


def birth_and_death(up, down):
    n = len(up) + 1
    rows = [[F(0)] * n for _ in range(n)]
    for i in range(n - 1):
        rows[i][i + 1], rows[i + 1][i] = up[i], down[i]
    for i in range(n):
        rows[i][i] = 1 - sum(rows[i])
    return rows


def pages(links, damping):
    n = len(links)
    return [[damping * (F(int(j in out), len(out)) if out else F(1, n)) + (1 - damping) / n for j in range(n)] for out in links]


def moran(n, fitness):
    def row(i):
        mutants = F(fitness) * i / (fitness * i + n - i)
        up, down = mutants * F(n - i, n), (1 - mutants) * F(i, n)
        return [up if j == i + 1 else down if j == i - 1 else 1 - up - down if j == i else F(0) for j in range(n + 1)]
    return [row(i) for i in range(n + 1)]


def wright_fisher(n):
    return [[comb(n, j) * F(i, n) ** j * F(n - i, n) ** (n - j) for j in range(n + 1)] for i in range(n + 1)]


UP, DOWN = [F(1, 2), F(1, 3), F(1, 4), F(1, 5)], [F(1, 3), F(1, 3), F(1, 2), F(3, 5)]
LINKS = [[1, 2], [], [0, 1, 4], [4, 5], [3, 5], [3]]
tiny = F(1, 2 ** 40)
CHAINS = {
    'weather': [[F(7, 10), F(3, 10)], [F(2, 5), F(3, 5)]],
    'Land of Oz': [[F(1, 2), F(1, 4), F(1, 4)], [F(1, 2), F(0), F(1, 2)], [F(1, 4), F(1, 4), F(1, 2)]],
    'Ehrenfest': ehrenfest(6),
    'fair ruin': ruin(6, F(1, 2)),
    'unfair ruin': ruin(8, F(9, 20)),
    'cycle of three': [[F(0), F(1), F(0)], [F(0), F(0), F(1)], [F(1), F(0), F(0)]],
    'drifting ring': [[F(2, 3) if j == (i + 1) % 5 else F(1, 3) if j == (i - 1) % 5 else F(0) for j in range(5)] for i in range(5)],
    'house graph': graph({(0, 1), (1, 2), (2, 3), (3, 0), (2, 4), (3, 4)}, 5),
    'transient start': [[F(1, 3), F(1, 3), F(1, 3), F(0)], [F(0), F(0), F(1), F(0)], [F(0), F(1, 5), F(3, 5), F(1, 5)], [F(0), F(0), F(1, 2), F(1, 2)]],
    'two worlds': [[F(1, 2), F(1, 2), F(0), F(0), F(0)], [F(1, 4), F(3, 4), F(0), F(0), F(0)], [F(0), F(0), F(0), F(1), F(0)], [F(0), F(0), F(1), F(0), F(0)], [F(1, 6), F(1, 6), F(1, 3), F(0), F(1, 3)]],
    'nearly two worlds': [[F(3, 4) - tiny, F(1, 4), tiny, F(0)], [F(1, 2), F(1, 2), F(0), F(0)], [F(0), F(0), F(1, 2), F(1, 2)], [F(0), 3 * tiny, F(1, 8), F(7, 8) - 3 * tiny]],
    'rare states': [[1 - F(1, 1024), F(1, 1024), F(0), F(0)], [1 - F(1, 1024), F(0), F(1, 1024), F(0)], [1 - F(1, 1024), F(0), F(0), F(1, 1024)], [F(1), F(0), F(0), F(0)]],
    'success runs': [[F(1, 2) if j == 0 else F(1, 2) if j == min(i + 1, 5) else F(0) for j in range(6)] for i in range(6)],
    'one state': [[F(1)]],
    'walk on a cycle': [[F(1, 2) if (i - j) % 7 in (1, 6) else F(0) for j in range(7)] for i in range(7)],
    'birth and death': birth_and_death(UP, DOWN),
    'six pages': pages(LINKS, F(9, 10)),
    'coupons': [[F(i, 6) if j == i else F(6 - i, 6) if j == i + 1 else F(0) for j in range(7)] for i in range(7)],
    'drunkard': ruin(4, F(1, 2)),
    'Moran': moran(6, 1),
    'Moran with selection': moran(6, F(3, 2)),
    'Wright-Fisher': wright_fisher(6),
}

GRINSTEAD = 'C. M. Grinstead and J. L. Snell, Introduction to Probability, 2nd ed., chapter 11'
LEVIN = 'D. A. Levin, Y. Peres and E. L. Wilmer, Markov Chains and Mixing Times, 2nd ed.'
FELLER = 'W. Feller, An Introduction to Probability Theory and Its Applications I, 3rd ed.'


def ruined(n, odds):
    """The probability to win from each fortune, where `odds` are those against a single win."""
    return [F(i, n) if odds == 1 else (1 - odds ** i) / (1 - odds ** n) for i in range(n + 1)]


def durations(n, win):
    odds = (1 - win) / win
    return [F(i * (n - i)) if odds == 1 else (i - n * ruined(n, odds)[i]) / (1 - 2 * win) for i in range(n + 1)]


def shares(weights):
    return [w / F(sum(weights)) for w in weights]


def balanced(up, down):
    weights = [F(1)]
    for u, d in zip(up, down):
        weights.append(weights[-1] * u / d)
    return shares(weights)


def two_states(p, q, n):
    fade = (1 - p - q) ** n
    return [[(q + p * fade) / (p + q), (p - p * fade) / (p + q)], [(q - q * fade) / (p + q), (p + q * fade) / (p + q)]]


def rounded(values, digits):
    return [float(f'%.{digits}g' % float(x)) for x in values]


# What is in print, beside what is computed.
PUBLISHED = [
    ('weather', 'J. R. Norris, Markov Chains, 1997, example 1.1.4', lambda p: (power(p, 7), two_states(F(3, 10), F(2, 5), 7))),
    ('Land of Oz', GRINSTEAD, lambda p: (stationary(p), [F(2, 5), F(1, 5), F(2, 5)])),
    ('Land of Oz', GRINSTEAD, lambda p: (hitting_times(p, {2}), [F(10, 3), F(8, 3), F(0)])),
    ('drunkard', GRINSTEAD, lambda p: (hitting_times(p, {0, 4}), [0, 3, 4, 3, 0])),
    ('drunkard', GRINSTEAD, lambda p: (hitting_probabilities(p, {0}), [1, F(3, 4), F(1, 2), F(1, 4), 0])),
    ('Ehrenfest', FELLER + ', section XV.6', lambda p: (stationary(p), [F(comb(6, i), 64) for i in range(7)])),
    ('fair ruin', FELLER + ', sections XIV.2 and 3', lambda p: (hitting_probabilities(p, {6}), ruined(6, F(1)))),
    ('fair ruin', FELLER + ', sections XIV.2 and 3', lambda p: (hitting_times(p, {0, 6}), durations(6, F(1, 2)))),
    ('unfair ruin', FELLER + ', sections XIV.2 and 3', lambda p: (hitting_probabilities(p, {8}), ruined(8, F(11, 9)))),
    ('unfair ruin', FELLER + ', sections XIV.2 and 3', lambda p: (hitting_times(p, {0, 8}), durations(8, F(9, 20)))),
    ('success runs', FELLER + ', section XIII.7', lambda p: (hitting_times(p, {5})[0], F(2 ** 6 - 2))),
    ('walk on a cycle', LEVIN + ', section 2.1', lambda p: (hitting_times(p, {6}), [F((i + 1) * (6 - i)) for i in range(7)])),
    ('house graph', LEVIN + ', example 1.12', lambda p: (stationary(p), shares([2, 2, 3, 3, 2]))),
    ('birth and death', LEVIN + ', section 2.5', lambda p: (stationary(p), balanced(UP, DOWN))),
    ('coupons', LEVIN + ', section 2.2', lambda p: (hitting_times(p, {6})[0], 6 * sum(F(1, k) for k in range(1, 7)))),
    ('cycle of three', 'J. R. Norris, Markov Chains, 1997, section 1.8', lambda p: (period(p, 0), 3)),
    ('six pages', 'A. N. Langville and C. D. Meyer, Google\'s PageRank and Beyond, 2006, section 4.6', lambda p: (rounded(stationary(p), 3), [0.0372, 0.054, 0.0415, 0.375, 0.206, 0.286])),
    ('Moran', 'P. A. P. Moran, Proc. Camb. Phil. Soc. 54 (1958), 60', lambda p: (hitting_probabilities(p, {6}), [F(i, 6) for i in range(7)])),
    ('Moran with selection', 'M. A. Nowak, Evolutionary Dynamics, 2006, section 6.2', lambda p: (hitting_probabilities(p, {6}), ruined(6, F(2, 3)))),
    ('Wright-Fisher', 'W. J. Ewens, Mathematical Population Genetics, 2nd ed., section 3.2', lambda p: (hitting_probabilities(p, {6}), [F(i, 6) for i in range(7)])),
]
for name, source, compare in PUBLISHED:
    computed, printed = compare(CHAINS[name])
    assert computed == printed, (name, source, computed, printed)


def number(x):
    return 'inf' if x is None else float(x)


def facts(name, p):
    found, closed = classes(p)
    pi = stationary(p)
    last = len(p) - 1
    return {
        'name': name,
        'sources': sorted({source for known, source, _ in PUBLISHED if known == name}),
        'P': [[float(x) for x in row] for row in p],
        'classes': [next(k for k, c in enumerate(found) if i in c) for i in range(len(p))],
        'recurrent': [int(closed[next(k for k, c in enumerate(found) if i in c)]) for i in range(len(p))],
        'periods': [period(p, i) for i in range(len(p))],
        'stationary': None if pi is None else [float(x) for x in pi],
        'power': [[float(x) for x in row] for row in power(p, 7)],
        'absorption': [[float(h) for h in row] for row in zip(*[hitting_probabilities(p, set(c)) for c, is_closed in zip(found, closed) if is_closed])],
        'absorptionTimes': [number(t) for t in hitting_times(p, {i for c, is_closed in zip(found, closed) if is_closed for i in c})],
        'hitting': [float(h) for h in hitting_probabilities(p, {last})],
        'hittingTimes': [number(t) for t in hitting_times(p, {last})],
        'mixing': mixing_time(p) if max(x.denominator for row in p for x in row) < 10 ** 6 else -1,
        'reversible': None if pi is None else int(all(pi[i] * p[i][j] == pi[j] * p[j][i] for i in range(len(p)) for j in range(len(p)))),
    }


with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), 'chains.json'), 'w') as file:
    file.write('[\n' + ',\n'.join(json.dumps(facts(name, p)) for name, p in CHAINS.items()) + '\n]\n')
