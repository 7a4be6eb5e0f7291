"""Textbook formulas, part F: probability, statistics, classical machine learning and numerical methods.

Run: /usr/bin/python3 src/test/tables/textbook/f.py
Needs Debian's python3-numpy, python3-scipy, python3-mpmath and python3-torch.

Writes f.json and f-negatives.json with the collector of part C: every value is computed twice by independent means,
and the script stops where they differ.
"""
import c
import f_probability, f_statistics, f_learning, f_computing, f_negatives  # noqa: E401, F401

c.write('f.json', c.items)
c.write('f-negatives.json', c.negatives)
