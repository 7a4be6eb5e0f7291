"""The machinery behind docs/ACCURACY.md.

    npm run accuracy              makes what references are missing, measures every function, writes docs/ACCURACY.md and the small tables
    npm run accuracy -- erf beta  makes the references of these functions anew and measures them alone; of the others the page keeps what it says
    npm run accuracy -- special   the same for the functions of a kind

A function is tested by one `Tested` in the list of its kind (special.py, activations.py, distributions.py): the id of its library record,
how its points are drawn, its definition in mpmath, and SciPy's function if there is one. Points come from a generator seeded with the id,
so that they are the same on every machine. Each function gets at least 5,000 points, log-uniform over its domain, and borders, roots and
tails. References are computed to 50 digits; one point in 97 is computed again to 80, and a difference stops the run.

The error of a value is measured in units of ε (|f| + Σ |x ∂f/∂x|), the sum over the real arguments: what rounding the arguments alone may
cause. Points whose value is not finite, or of which a number is below 1e-300 in size, are left out.

References lie in .build/accuracy, a file each. Beside this file are committed, for the unit tests: some 40 points of each function (special.json) and
what was measured (special.measured.json), from which the page is written.
"""
import dataclasses
import hashlib
import json
import math
import multiprocessing
import os
import random
import sys
import warnings

import mpmath
import numpy
import scipy
from mpmath import mp, mpf

warnings.simplefilter('ignore')
DIGITS = 50
STEP = mpf(10) ** -20
LEAST_POINTS = 5000
SMALLEST = mpf(10) ** -300
LARGEST = mpf(sys.float_info.max)
COMMITTED = 40


@dataclasses.dataclass(frozen=True)
class Tested:
    """`fixed` are the indices of arguments that are integers and have no error of their own; `spread` is Σ |x ∂f/∂x| where differences are
    too dear, over some of the arguments, which is stricter; of points in no order `enough` rows will do, of a dear reference `least` too."""
    id: str
    points: callable
    reference: callable
    scipy: callable = None
    fixed: tuple = ()
    spread: callable = None
    enough: int = sys.maxsize
    least: int = LEAST_POINTS


class Draw(random.Random):
    """Draws lists of numbers."""

    def log_uniform(self, low, high, count=1000, signs=(1,)):
        return [self.choice(signs) * math.exp(self.uniform(math.log(low), math.log(high))) for _ in range(count)]

    def uniforms(self, low, high, count=1000):
        return [self.uniform(low, high) for _ in range(count)]

    def integers(self, low, high, count=1000):
        return [float(self.randint(low, high)) for _ in range(count)]

    def near(self, centres, count=100):
        """The centres, and points at relative distances from 1/8 down to 2^-52 of each."""
        return list(centres) + [c + self.choice((1, -1)) * max(abs(c), 1e-300) * 2.0 ** -self.uniform(3, 52) for c in centres for _ in range(count)]


def single(*lists):
    """Points of a function of one argument."""
    return [(x,) for xs in lists for x in xs]


def points_of(tested):
    points = tested.points(Draw(tested.id))
    return [tuple(float(x) for x in point) for point in points]


def evaluate(tested, args):
    return mpf(mp.re(tested.reference(*args)))


def row_of(tested, point):
    """[arguments…, value, scale], or None for a point that is left out."""
    if any(0 < abs(x) < 1e-300 for x in point):
        return None
    args = [mpf(x) for x in point]
    try:
        value = evaluate(tested, args)
        if not mp.isfinite(value) or abs(value) > LARGEST or (abs(value) < SMALLEST and value != 0):
            return None
        scale = abs(value) + (abs(tested.spread(*args)) if tested.spread else 0)
        for i, x in enumerate(args):
            if not tested.spread and i not in tested.fixed and x != 0:
                moved = [a * (1 + STEP) if j == i else a for j, a in enumerate(args)]
                scale += abs(evaluate(tested, moved) - value) / STEP
    except Exception as error:
        raise ValueError(f'{tested.id} has no reference at {point}: {error!r}') from error
    return [*point, float(value), float(scale)] if scale <= LARGEST else None


def check(tested, row):
    """The reference is the same to 80 digits; `row` has been computed to 50."""
    *point, value, scale = row
    if scale == 0:
        return
    args = [mpf(x) for x in point]
    first = evaluate(tested, args)
    with mp.workdps(DIGITS + 30):
        second = evaluate(tested, args)
    if abs(first - second) > mpf(10) ** -20 * mpf(scale):
        raise ValueError(f'{tested.id}{tuple(point)}: {mp.nstr(first, 25)} to {DIGITS} digits, {mp.nstr(second, 25)} to {DIGITS + 30}')


FAMILIES = {}


def rows_of_part(part):
    kind, family, index, start, stop = part
    mp.dps = DIGITS
    tested = FAMILIES[kind][family][index]
    rows = [row_of(tested, point) for point in points_of(tested)[start:stop]]
    rows = [row for row in rows if row is not None]
    for row in rows[::97]:
        check(tested, row)
    return rows


def scipy_values(tested, rows):
    if tested.scipy is None:
        return [None] * len(rows)
    columns = [numpy.array(column) for column in list(zip(*rows))[:-2]]
    with numpy.errstate(all='ignore'):
        values = numpy.real(tested.scipy(*columns))
    return [float(value) if math.isfinite(value) else None for value in values]


def digest(points):
    return hashlib.sha256(repr(points).encode()).hexdigest()[:16]


def make(pool, kind, family, index, tested, path):
    points = points_of(tested)
    parts = [(kind, family, index, start, start + 250) for start in range(0, len(points), 250)]
    rows = []
    while parts and len(rows) < tested.enough:
        rows += [row for rows in pool.map(rows_of_part, parts[:4], 1) for row in rows]
        parts = parts[4:]
    if len(rows) < tested.least:
        raise ValueError(f'{tested.id}: {len(rows)} points, of which at least {tested.least} are wanted')
    rows = [[*row, other] for row, other in zip(rows, scipy_values(tested, rows))]
    with open(path, 'w') as file:
        json.dump({'id': tested.id, 'digest': digest(points), 'compared': tested.scipy is not None, 'rows': rows}, file)
    print(tested.id, len(rows), 'points', flush=True)


def is_current(path, tested):
    if not os.path.exists(path):
        return False
    with open(path) as file:
        return json.load(file)['digest'] == digest(points_of(tested))


def written_before(path):
    if not os.path.exists(path):
        return {}
    with open(path) as file:
        return json.load(file)['functions']


def write_committed(kind, families, made, folder, here):
    path = os.path.join(here, f'{kind}.json')
    tables = written_before(path)
    for id in made:
        with open(os.path.join(folder, f'{id}.json')) as file:
            rows = json.load(file)['rows']
        tables[id] = [row[:-1] for row in rows[::max(1, len(rows) // COMMITTED)]]
    ids = [tested.id for family in families.values() for tested in family]
    lines = [f'"{id}": [\n' + ',\n'.join(json.dumps(row) for row in tables[id]) + '\n]' for id in ids if id in tables]
    with open(path, 'w') as file:
        file.write('{\n"made by": "src/test/tables/accuracy, mpmath ' + mpmath.__version__ + f', {DIGITS} digits",\n"functions": {{\n' + ',\n'.join(lines) + '\n}}\n')


def main(kinds, arguments):
    """`kinds` maps the name of a kind to its families, title to functions."""
    mp.dps = DIGITS
    FAMILIES.update(kinds)
    here = os.path.dirname(os.path.abspath(__file__))
    folder = os.path.join(here, '../../../../.build/accuracy')
    os.makedirs(folder, exist_ok=True)
    contents = {}
    with multiprocessing.Pool() as pool:
        for kind, families in kinds.items():
            made = []
            for family, functions in families.items():
                for index, tested in enumerate(functions):
                    path = os.path.join(folder, f'{tested.id}.json')
                    if arguments and not arguments & {kind, tested.id}:
                        continue
                    if tested.id in arguments or not is_current(path, tested):
                        make(pool, kind, family, index, tested, path)
                    made.append(tested.id)
            if made:
                write_committed(kind, families, made, folder, here)
                contents[kind] = {'made': made, 'families': {family: [tested.id for tested in functions] for family, functions in families.items()}}
    with open(os.path.join(folder, 'contents.json'), 'w') as file:
        json.dump({'digits': DIGITS, 'mpmath': mpmath.__version__, 'scipy': scipy.__version__, 'kinds': contents}, file)
