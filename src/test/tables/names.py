"""Writes names.json: what SciPy and torch give under their own names and argument names, as `ml-notes call` is asked for it.

    /usr/bin/python3 src/test/tables/names.py

Every row is [name, arguments, value, tolerance]; the value is null where only the shape of an answer can be the same (draws). What we do
not offer is in NOT_OFFERED with the reason; its names must be refused.
"""
import json
import warnings
from pathlib import Path

import numpy as np
import scipy
import scipy.special as special
import scipy.stats as stats
import torch
import torch.distributions as D

warnings.simplefilter('ignore')
torch.set_default_dtype(torch.float64)

NOT_OFFERED = {
    r'scipy\.stats\.(?!(norm|laplace|gumbel_r|logistic|cauchy|t)\.)\w+\.fit': 'SciPy moves loc as well, ours keeps it or has no fit; our fits have names in words',
    r'scipy\.stats\.multivariate_normal\.(cdf|logcdf)': 'not there yet',
    r'scipy\.special\.kl_div': 'x log(x/y) - x + y, of which ours is the first part, rel_entr',
    r'numpy\.(add|subtract|multiply|divide)': 'formulas write them as operators',
    r'torch\.distributions\.(HalfCauchy|Kumaraswamy|ContinuousBernoulli|LogisticNormal|OneHotCategorical)\.': 'not among our families',
}
# Where theirs is known to fewer digits than ours.
ROUGH = {'torch.distributions.VonMises.log_prob': 1e-5, 'torch.distributions.Multinomial.entropy': 1e-6}

rows = []


def add(name, args, call):
    try:
        value = call()
    except Exception:
        return
    value = np.asarray(value.detach().numpy() if hasattr(value, 'detach') else value).tolist()
    text = json.dumps(value)
    if 'NaN' not in text and 'Infinity' not in text:
        # torch subtracts from 1 what 1 swallows.
        swallowed = name == 'torch.distributions.Geometric.entropy' and args.get('logits', 0) < -10
        rows.append([name, args, value, 1e-3 if swallowed else ROUGH.get(name, 1e-9)])


CONTINUOUS = {
    'norm': {}, 'lognorm': {'s': .5}, 'logistic': {}, 'uniform': {}, 'expon': {}, 'gamma': {'a': 2.5}, 'invgamma': {'a': 3.5}, 'beta': {'a': 2., 'b': 3.},
    't': {'df': 5.}, 'cauchy': {}, 'laplace': {}, 'chi2': {'df': 4.}, 'f': {'dfn': 4., 'dfd': 10.}, 'weibull_min': {'c': 1.5}, 'gumbel_r': {}, 'pareto': {'b': 5.},
    'vonmises': {'kappa': 2.}, 'halfnorm': {}, 'truncnorm': {'a': -1., 'b': 2.},
}
DISCRETE = {
    'bernoulli': {'p': .3}, 'binom': {'n': 10, 'p': .3}, 'nbinom': {'n': 5, 'p': .4}, 'geom': {'p': .3}, 'poisson': {'mu': 3.5},
    'hypergeom': {'M': 20, 'n': 7, 'N': 12}, 'randint': {'low': 2, 'high': 9}, 'betabinom': {'n': 10, 'a': 2., 'b': 3.},
}


def scipy_family(name, shapes, moves, level, variate, methods):
    dist = getattr(stats, name)
    for move in ({}, moves):
        x = dist.ppf(level, **shapes, **move)
        x = int(x) if variate == 'k' else float(x)
        for method in methods:
            add(f'scipy.stats.{name}.{method}', {variate: x, **shapes, **move}, lambda: getattr(dist, method)(x, **shapes, **move))
        for method in ('ppf', 'isf'):
            add(f'scipy.stats.{name}.{method}', {'q': .2, **shapes, **move}, lambda: getattr(dist, method)(.2, **shapes, **move))
        for method, extra in (('mean', {}), ('var', {}), ('std', {}), ('median', {}), ('entropy', {}), ('stats', {}), ('support', {}), ('moment', {'order': 3}), ('interval', {'confidence': .9})):
            add(f'scipy.stats.{name}.{method}', {**extra, **shapes, **move}, lambda: getattr(dist, method)(**extra, **shapes, **move))
    rows.append([f'scipy.stats.{name}.rvs', {**shapes, 'size': 2, 'random_state': 1}, None, 0])


for name, shapes in CONTINUOUS.items():
    scipy_family(name, shapes, {'loc': .5, 'scale': 2.}, .35, 'x', ('pdf', 'logpdf', 'cdf', 'logcdf', 'sf', 'logsf'))
    if name != 't':  # Ours takes the degrees of freedom as given.
        rows.append([f'scipy.stats.{name}.fit', {'data': [1., 2., 4.]}, None, 0])
for name in ('norm', 'laplace'):
    add(f'scipy.stats.{name}.fit', {'data': [1., 2., 4.]}, lambda: getattr(stats, name).fit([1., 2., 4.]))
for name, shapes in DISCRETE.items():
    scipy_family(name, shapes, {'loc': 2}, .55, 'k', ('pmf', 'logpmf', 'cdf', 'logcdf', 'sf', 'logsf'))

COVARIANCE = [[2., 1.], [1., 2.]]
for owner, variates, given in (
    ('multivariate_normal', {'pdf': [1., 1.], 'logpdf': [1., 1.], 'cdf': [1., 1.], 'logcdf': [1., 1.]}, {'mean': [0., 1.], 'cov': COVARIANCE}),
    ('dirichlet', {'pdf': [.25, .25, .5], 'logpdf': [.25, .25, .5]}, {'alpha': [2., 3., 5.]}),
    ('wishart', {'pdf': [[4., 1.], [1., 3.]], 'logpdf': [[4., 1.], [1., 3.]]}, {'df': 4, 'scale': [[1., .5], [.5, 1.]]}),
    ('multinomial', {'pmf': [1, 1, 2], 'logpmf': [1, 1, 2]}, {'n': 4, 'p': [.25, .25, .5]}),
):
    dist = getattr(stats, owner)
    for method, x in variates.items():
        add(f'scipy.stats.{owner}.{method}', {'x': x, **given}, lambda: getattr(dist, method)(np.array(x), **given))
    for method in ('mean', 'var', 'mode', 'cov', 'entropy'):
        add(f'scipy.stats.{owner}.{method}', given, lambda: getattr(dist, method)(**given))

TORCH = [
    ('Normal', {'loc': 1., 'scale': 2.}, .5), ('LogNormal', {'loc': .2, 'scale': .5}, 1.5), ('Uniform', {'low': 1., 'high': 4.}, 2.), ('Exponential', {'rate': 2.}, .5),
    ('Gamma', {'concentration': 2.5, 'rate': 2.}, .5), ('Beta', {'concentration1': 2., 'concentration0': 3.}, .4), ('StudentT', {'df': 5., 'loc': 1., 'scale': 2.}, .5),
    ('Cauchy', {'loc': 1., 'scale': 2.}, .5), ('Laplace', {'loc': 1., 'scale': 2.}, .5), ('Chi2', {'df': 4.}, .5), ('FisherSnedecor', {'df1': 4., 'df2': 10.}, .5),
    ('Weibull', {'scale': 2., 'concentration': 1.5}, .5), ('Gumbel', {'loc': 1., 'scale': 2.}, .5), ('Pareto', {'scale': 2., 'alpha': 5.}, 3.), ('VonMises', {'loc': 1., 'concentration': 2.}, .5),
    ('HalfNormal', {'scale': 2.}, .5), ('HalfCauchy', {'scale': 2.}, .5), ('Kumaraswamy', {'concentration1': 2., 'concentration0': 3.}, .4), ('ContinuousBernoulli', {'probs': .3}, .4),
    ('LogisticNormal', {'loc': [0.], 'scale': [1.]}, [.4, .6]), ('Poisson', {'rate': 3.5}, 2.),
    *((name, {**more, **odds}, x) for name, more, x in (('Bernoulli', {}, 1.), ('Binomial', {'total_count': 10}, 3.), ('NegativeBinomial', {'total_count': 5}, 3.), ('Geometric', {}, 2.)) for odds in ({'probs': .3}, {'logits': .4}, {'logits': -30.})),
    *((name, {**more, **odds}, x) for name, more, x in (('Categorical', {}, 1), ('OneHotCategorical', {}, [0., 1., 0.]), ('Multinomial', {'total_count': 4}, [1., 1., 2.])) for odds in ({'probs': [.2, .3, .5]}, {'logits': [.1, .4, -.3]})),
    ('Dirichlet', {'concentration': [2., 3., 5.]}, [.25, .25, .5]),
    *((name, {**more, **spread}, x) for name, more, x in (('MultivariateNormal', {'loc': [0., 1.]}, [1., 1.]), ('Wishart', {'df': 4.}, [[4., 1.], [1., 3.]])) for spread in ({'covariance_matrix': COVARIANCE}, {'precision_matrix': COVARIANCE}, {'scale_tril': [[1.5, 0.], [.5, 1.]]})),
]
for name, args, x in TORCH:
    owner = f'torch.distributions.{name}'
    dist = getattr(D, name)(**{key: value if (name, key) == ('Multinomial', 'total_count') else torch.tensor(value) for key, value in args.items()})
    for method in ('log_prob', 'cdf'):
        add(f'{owner}.{method}', {'value': x, **args}, lambda: getattr(dist, method)(torch.tensor(x)))
    add(f'{owner}.icdf', {'value': .2, **args}, lambda: dist.icdf(torch.tensor(.2)))
    for member in ('mean', 'variance', 'stddev', 'mode'):
        add(f'{owner}.{member}', args, lambda: getattr(dist, member))
    add(f'{owner}.entropy', args, lambda: dist.entropy())
    rows.append([f'{owner}.sample', {**args, 'sample_shape': 2}, None, 0])

SPECIAL = {
    'erf erfc erfcx erfinv erfcinv gamma gammaln loggamma digamma psi expit logit log_expit log_ndtr ndtr entr j0 j1 y0 y1 i0 i1 i0e i1e k0 k1 k0e k1e exp2 cbrt expm1 log1p spence ndtri': (.3,),
    'beta betaln xlogy xlog1py rel_entr kl_div gammainc gammaincc gammaincinv gammainccinv binom zeta': (1.5, .4),
    'jv yv iv ive kv kve polygamma': (1, .7),
    'betainc betaincinv': (1.5, 2.5, .4),
}
for names, args in SPECIAL.items():
    for name in names.split():
        add(f'scipy.special.{name}', list(args), lambda: getattr(special, name)(*args))
for name in ('logsumexp', 'softmax', 'log_softmax'):
    add(f'scipy.special.{name}', [[.1, 2., -1.]], lambda: getattr(special, name)([.1, 2., -1.]))
NUMPY = {
    'exp exp2 expm1 log log2 log10 log1p sqrt cbrt square reciprocal abs absolute sign floor ceil trunc sin cos tan arcsin arccos arctan sinh cosh tanh arcsinh arctanh rint round': [.3],
    'power maximum minimum hypot arctan2 mod logaddexp add subtract multiply divide': [1.7, .4],
    'sum prod mean median std var max min amax amin argmax argmin cumsum cumprod': [[1., 4., 2.]],
    'dot outer inner': [[1., 2.], [3., 4.]],
    'linalg.det linalg.inv linalg.cholesky linalg.eigvalsh linalg.norm linalg.cond linalg.matrix_rank linalg.pinv trace transpose diag': [COVARIANCE],
    'linalg.solve': [COVARIANCE, [1., 2.]], 'matmul': [COVARIANCE, [1., 2.]], 'linalg.matrix_power': [COVARIANCE, 3], 'clip': [2., 0., 1.],
}
for names, args in NUMPY.items():
    for name in names.split():
        owner, _, last = name.rpartition('.')
        add(f'numpy.{name}', args, lambda: getattr(getattr(np, owner) if owner else np, last)(*args))
JAX_SPECIAL = 'erf erfc erfinv gammaln digamma expit logit log_ndtr ndtr entr i0 i1 i0e i1e ndtri'
for name in JAX_SPECIAL.split():
    add(f'jax.scipy.special.{name}', [.3], lambda: getattr(special, name)(.3))
for name, method, args in (('norm', 'pdf', (.3,)), ('norm', 'logcdf', (.3,)), ('norm', 'ppf', (.3,)), ('norm', 'isf', (.3,)), ('beta', 'logpdf', (.3, 2., 3.)), ('gamma', 'logpdf', (.3, 2.)), ('t', 'pdf', (.3, 4.)), ('poisson', 'logpmf', (2, 1.5)), ('multivariate_normal', 'logpdf', ([1., 1.], [0., 1.], COVARIANCE))):
    add(f'jax.scipy.stats.{name}.{method}', list(args), lambda: getattr(getattr(stats, name), method)(*args))

path = Path(__file__).with_suffix('.json')
made = f'names.py, scipy {scipy.__version__}, numpy {np.__version__}, torch {torch.__version__}'
lines = ',\n'.join(json.dumps(row, separators=(',', ':')) for row in rows)
path.write_text(f'{{"made by":{json.dumps(made)},\n"not offered":{json.dumps(NOT_OFFERED)},\n"rows":[\n{lines}\n]}}\n')
print(len(rows), 'rows')
