#!/usr/bin/python3
"""Makes the references of docs/ACCURACY.md; see machinery.py. Arguments: kinds to make alone, and ids of functions whose references are made anew."""
import sys

import activations
import distributions
import machinery
import moments
import special

machinery.main({'special': special.FAMILIES, 'activations': activations.FAMILIES, 'distributions': distributions.FAMILIES, 'moments': moments.FAMILIES}, set(sys.argv[1:]))
