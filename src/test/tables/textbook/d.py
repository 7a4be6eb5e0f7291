"""Textbook formulas, part D: notes in the shapes that public vaults, cheat sheets and interview notes have.

Run: /usr/bin/python3 src/test/tables/textbook/d.py
Needs Debian's python3-numpy, python3-scipy, python3-mpmath and python3-torch.

Writes d.json, d-negatives.json and d-claims.json with the collector of part C: every value is computed twice by
independent means, and the script stops where they differ. Written without knowing how the formulas would be read.
"""
import c
import d_statistics, d_learning, d_networks, d_decisions, d_negatives, d_claims  # noqa: E401, F401

c.write('d.json', c.items)
c.write('d-negatives.json', c.negatives)
c.write('d-claims.json', d_claims.items)
