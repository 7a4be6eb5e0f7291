#!/usr/bin/python3
"""Writes contrast.json beside itself: contrastive losses of batches with their gradients, by torch's autograd in double precision.

Run: /usr/bin/python3 src/test/tables/contrast.py
"""
import json
import os

import torch
from torch.nn.functional import cross_entropy, normalize

torch.manual_seed(5)
CASES = [(count, width, temperature, cosine, symmetric, scale)
         for count, width, temperature, scale in [(2, 2, 1.0, 1), (4, 3, 0.5, 1), (5, 8, 0.07, 1), (3, 2, 2.0, 1e3), (6, 4, 0.1, 1e-3)]
         for cosine in (0, 1) for symmetric in (0, 1)]
rows = []
for count, width, temperature, cosine, symmetric, scale in CASES:
    queries = (scale * torch.randn(count, width, dtype=torch.float64)).requires_grad_()
    keys = (queries.detach() + scale * torch.randn(count, width, dtype=torch.float64)).requires_grad_()
    tau = torch.tensor(temperature, dtype=torch.float64, requires_grad=True)
    similarities = normalize(queries, dim=1) @ normalize(keys, dim=1).T if cosine else queries @ keys.T
    similarities.retain_grad()
    own = torch.arange(count)
    losses = cross_entropy(similarities / tau, own, reduction='none')
    if symmetric:
        losses = (losses + cross_entropy(similarities.T / tau, own, reduction='none')) / 2
    loss = losses.mean()
    loss.backward()
    rows.append({
        'args': {'queries': queries.tolist(), 'keys': keys.tolist(), 'temperature': temperature, 'cosine': cosine, 'symmetric': symmetric},
        'loss': loss.item(), 'losses': losses.tolist(), 'similarities': similarities.tolist(), 'gradient': similarities.grad.tolist(),
        'temperatureGradient': tau.grad.item(), 'queryGradient': queries.grad.tolist(), 'keyGradient': keys.grad.tolist(),
    })

with open(os.path.join(os.path.dirname(__file__), 'contrast.json'), 'w') as file:
    file.write(json.dumps({'torch': torch.__version__, 'rows': ['#']}).replace('["#"]', '[\n' + ',\n'.join(json.dumps(row) for row in rows) + '\n]') + '\n')
