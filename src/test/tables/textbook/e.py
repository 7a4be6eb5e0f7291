"""Textbook formulas, part E: deep learning, with its training and evaluation, reinforcement learning and generative models.

Run: /usr/bin/python3 src/test/tables/textbook/e.py
Needs Debian's python3-numpy, python3-scipy, python3-mpmath and python3-torch.

Writes e.json and e-negatives.json with the collector of part C: every value is computed twice by independent means,
and the script stops where they differ.
"""
import c
import e_networks, e_learning, e_decisions, e_evaluation, e_generative, e_negatives  # noqa: E401, F401

c.write('e.json', c.items)
c.write('e-negatives.json', c.negatives)
