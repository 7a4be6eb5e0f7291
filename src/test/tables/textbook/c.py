"""Textbook formulas, part C: the collector that the c_*.py scripts share, and the writer of c.json and c-negatives.json.

Run: /usr/bin/python3 src/test/tables/textbook/c.py
Needs Debian's python3-numpy, python3-scipy, python3-mpmath and python3-torch.

The files have the item form of the scoring tool: context, latex, cases of inputs and expected. A note marks its formula
with ⟦ and ⟧, so that it stands in one place only. Every value is computed twice, by `value` (which sees arrays) and by an
independent `check` (which sees lists); the script stops where they differ. Negatives have bindings but no value.
"""
import json
import pathlib
import sys
from collections import namedtuple

import mpmath
import numpy
import scipy
import torch

mpmath.mp.dps = 40
TOLERANCE = 1e-9
AGREEMENT = 1e-11
items = []
negatives = []

Bound = namedtuple('Bound', 'json value')


def table(values, *args, **domain):
    return Bound({'table': values, 'args': list(args), **({'domain': domain} if domain else {})}, values)


def fn(params, latex, value):
    """A function binding, and the same function in Python, which has to work for floats and for mpmath's numbers."""
    return Bound({'fn': {'params': params.split(), 'latex': latex}}, value)


def dist(name, **args):
    return Bound({'dist': name, 'args': args}, args)


def split(note):
    before, rest = note.strip('\n').split('⟦')
    formula, after = rest.split('⟧')
    return before + formula + after, formula.strip()


def written(entry):
    return entry.json if isinstance(entry, Bound) else entry


def listed(entry):
    return entry.value if isinstance(entry, Bound) else entry


def arrayed(entry):
    entry = listed(entry)
    return numpy.array(entry) if isinstance(entry, list) else entry


def plain(value):
    """The JSON form of a number, an array or an object of them."""
    if isinstance(value, dict):
        return {key: plain(part) for key, part in value.items()}
    if isinstance(value, mpmath.matrix):
        return plain(value.tolist() if value.cols > 1 else list(value))
    if isinstance(value, (numpy.ndarray, torch.Tensor)):
        return plain(value.tolist())
    if isinstance(value, (list, tuple)):
        return [plain(part) for part in value]
    if isinstance(value, (bool, str)):
        return value
    if isinstance(value, (int, numpy.integer)):
        return int(value)
    return float(value)


def agree(first, second):
    if isinstance(first, dict):
        return isinstance(second, dict) and first.keys() == second.keys() and all(agree(first[key], second[key]) for key in first)
    first, second = numpy.asarray(first, dtype=float), numpy.asarray(second, dtype=float)
    return first.shape == second.shape and numpy.allclose(first, second, rtol=AGREEMENT, atol=1e-15, equal_nan=True)


def add(target, name, language, note, more, **fields):
    if any(item['id'] == name for item in items + negatives):
        raise ValueError(f'{name}: used twice')
    context, latex = split(note)
    target.append({'id': name, 'language': language, 'context': context, 'latex': latex, **more, **fields})


def case(name, note, keys, rows, value, check, language='en', tolerance=TOLERANCE, **more):
    """A formula with a value: a row has the bindings of the keys in their order."""
    cases = []
    for row in rows:
        if len(keys) != len(row):
            raise ValueError(f'{name}: {len(keys)} keys for {len(row)} bindings')
        first = plain(value(*map(arrayed, row)))
        second = plain(check(*map(listed, row)))
        if not agree(first, second):
            raise ValueError(f'{name}: {first} by value, {second} by check')
        cases.append({'inputs': {key: written(entry) for key, entry in zip(keys, row)}, 'expected': first})
    add(items, name, language, note, more, cases=cases, tolerance={'rel': tolerance, 'abs': 1e-12})


def negative(name, note, status, inputs, why, language='en', **more):
    """A formula without a value for these bindings: `status` is open or refused, or both where either is honest."""
    inputs = {key: written(entry) for key, entry in inputs.items()}
    add(negatives, name, language, note, more, cases=[{'inputs': inputs, 'expected': None}], status=status, why=why)


def write(name, entries):
    versions = {'numpy': numpy.__version__, 'scipy': scipy.__version__, 'torch': torch.__version__, 'mpmath': mpmath.__version__}
    path = pathlib.Path(__file__).with_name(name)
    path.write_text(json.dumps({'meta': {'count': len(entries), 'made_with': versions}, 'items': entries}, ensure_ascii=False, indent='\t') + '\n')


if __name__ == '__main__':
    sys.modules['c'] = sys.modules['__main__']
    import c_training, c_models, c_evaluation, c_probability, c_decisions, c_negatives  # noqa: E401, F401
    write('c.json', items)
    write('c-negatives.json', negatives)
