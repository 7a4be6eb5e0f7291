"""Textbook formulas, part B: the collector that the b_*.py scripts share, and the writer of b.json.

Run: /usr/bin/python3 src/test/tables/textbook/case_b.py > src/test/tables/textbook/b.json
Needs Debian's python3-numpy, python3-scipy and python3-mpmath.

A note marks its formula with ⟦ and ⟧, so that it stands in one place only. Every value is given twice, by two
formulations or two libraries, and must agree before it is written.
"""
import json
import platform
import sys

import mpmath
import numpy
import scipy

mpmath.mp.dps = 30
items = []


def plain(value):
    """A value as JSON has it: NumPy and mpmath numbers become floats, arrays become lists."""
    if isinstance(value, dict):
        return {key: plain(part) for key, part in value.items()}
    if isinstance(value, numpy.ndarray):
        return plain(value.tolist())
    if isinstance(value, (list, tuple)):
        return [plain(part) for part in value]
    if isinstance(value, (bool, str, int)):
        return value
    return float(value)


def agree(first, second, tolerance):
    if isinstance(first, dict):
        return first.keys() == second.keys() and all(agree(first[key], second[key], tolerance) for key in first)
    first, second = numpy.asarray(first, dtype=float), numpy.asarray(second, dtype=float)
    return first.shape == second.shape and numpy.allclose(first, second, rtol=tolerance, atol=1e-14)


def add(name, topic, marked, bind, **more):
    identifier = f'{topic}/{name}'
    if any(item['id'] == identifier for item in items):
        raise ValueError(f'{identifier}: used twice')
    before, rest = marked.strip('\n').split('⟦')
    formula, after = rest.split('⟧')
    items.append({'id': identifier, 'topic': topic, 'note': before + formula + after, 'formula': formula, 'bind': bind, **more})


def case(name, topic, note, *rows, tolerance=1e-9, **more):
    """A formula with a value: each row is the bindings, the value, and the value once more from elsewhere."""
    cases = []
    for bind, value, again in rows:
        if not agree(plain(value), plain(again), min(tolerance, 1e-9) / 10):
            raise ValueError(f'{name}: {plain(value)} against {plain(again)}')
        cases.append({'bind': bind, 'value': plain(value)})
    add(name, topic, note, {}, cases=cases, tolerance=tolerance, **more)


def negative(name, topic, note, expect, bind, why, **more):
    """A formula that has no value: `open` when something is missing, `refused` when nothing is to be computed."""
    add(name, topic, note, bind, expect=expect, why=why, **more)


def main():
    # Run as a script this module is `__main__`; the scripts fill the one imported by name.
    import case_b
    import b_distributions  # noqa: F401
    import b_decisions  # noqa: F401
    import b_models  # noqa: F401
    versions = {'python': platform.python_version(), 'scipy': scipy.__version__, 'numpy': numpy.__version__, 'mpmath': mpmath.__version__}
    document = {'made_with': versions, 'cases': case_b.items}
    json.dump(document, sys.stdout, ensure_ascii=False, indent='\t')
    sys.stdout.write('\n')


if __name__ == '__main__':
    main()
