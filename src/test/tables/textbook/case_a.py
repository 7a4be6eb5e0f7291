"""Collects the cases of the a_*.py scripts of this folder and writes them as a.json.

Run: /usr/bin/python3 src/test/tables/textbook/case_a.py
Needs Debian's python3-scipy and python3-mpmath (made with SciPy 1.10.1, mpmath 1.2.1, NumPy 1.24.2).

A note marks its formula with ⟦ and ⟧, so that the formula stands in one place only. Every value is computed twice,
by `value` and by an independent `check`; the script stops where they differ. The bindings of a case with values stand
whole in each of its points; a case without values has them in `bind` and says in `expect` how it ends.
"""
import json
import pathlib

import mpmath
import numpy
import scipy

mpmath.mp.dps = 40
TOLERANCE = 1e-9
AGREEMENT = 1e-11
cases = []


def topic(name):
    """The two recorders of a topic: `case` for formulas with a value, `negative` for those that have none."""
    def case(identifier, note, keys, rows, value, check, **more):
        text, formula = split(note)
        points = [point(identifier, keys, row, value, check) for row in rows]
        record(f'{name}/{identifier}', name, text, formula, {}, cases=points, tolerance=TOLERANCE, **more)

    def negative(identifier, note, bind, expect, why, **more):
        text, formula = split(note)
        record(f'{name}/{identifier}', name, text, formula, bind, expect=expect, why=why, **more)

    return case, negative


def split(note):
    before, rest = note.split('⟦')
    formula, after = rest.split('⟧')
    return before + formula + after, formula.strip()


def record(identifier, name, text, formula, bind, **more):
    if any(other['id'] == identifier for other in cases):
        raise ValueError(f'two cases are called {identifier}')
    cases.append({'id': identifier, 'topic': name, 'note': text, 'formula': formula, 'bind': bind, **more})


def point(identifier, keys, row, value, check):
    if len(keys) != len(row):
        raise ValueError(f'{identifier}: {len(keys)} keys for {len(row)} bindings')
    arguments = [numpy.array(entry) if isinstance(entry, list) else entry for entry in row]
    first, second = plain(value(*arguments)), plain(check(*arguments))
    if not agree(first, second):
        raise ValueError(f'{identifier}: {first} by value, {second} by check')
    return {'bind': dict(zip(keys, row)), 'value': first}


def plain(value):
    """The JSON form of a number, an array or an object of them."""
    if isinstance(value, dict):
        return {key: plain(entry) for key, entry in value.items()}
    if isinstance(value, mpmath.matrix):
        return plain(value.tolist() if value.cols > 1 else list(value))
    if isinstance(value, (list, tuple)) or numpy.ndim(value) > 0:
        return [plain(entry) for entry in value]
    return float(value)


def agree(first, second):
    if isinstance(first, dict):
        return first.keys() == second.keys() and all(agree(first[key], second[key]) for key in first)
    return numpy.shape(first) == numpy.shape(second) and numpy.allclose(first, second, rtol=AGREEMENT, atol=1e-15)


def exact(values):
    """The entries of an array as mpmath numbers."""
    return [mpmath.mpf(float(value)) for value in values]


def matrix(values):
    return mpmath.matrix(numpy.asarray(values, dtype=float).tolist())


def total(terms):
    return mpmath.fsum(terms)


def versions():
    return {'scipy': scipy.__version__, 'numpy': numpy.__version__, 'mpmath': mpmath.__version__}


def write():
    text = json.dumps({'made_with': versions(), 'cases': cases}, indent='\t', ensure_ascii=False)
    pathlib.Path(__file__).with_name('a.json').write_text(text + '\n', encoding='utf-8')


if __name__ == '__main__':
    # The scripts record into the module of this name, which is another one than __main__.
    import a_models  # noqa: F401
    import a_statistics  # noqa: F401
    import a_training  # noqa: F401
    from case_a import write as write_all
    write_all()
