"""The activation functions under test; see machinery.py."""
from mpmath import mp, mpf

from machinery import Tested, single
from references import half, logistic, normal_cdf, softplus

SIGNS = (1, -1)


def selu(x):
    tail = mp.erfc(1 / mp.sqrt(2))
    alpha = -mp.sqrt(2 / mp.pi) / (tail * mp.exp(half) - 1)
    scale = (1 - tail * mp.sqrt(mp.e)) * mp.sqrt(2 * mp.pi) * (2 * mp.erfc(mp.sqrt(2)) * mp.e ** 2 + mp.pi * tail ** 2 * mp.e - 2 * (2 + mp.pi) * tail * mp.sqrt(mp.e) + mp.pi + 2) ** (-half)
    return scale * (x if x > 0 else alpha * mp.expm1(x))


def gelu_tanh(x):
    return x * logistic(2 * mp.sqrt(2 / mp.pi) * (x + mpf('0.044715') * x ** 3))


def tails(draw):
    return single(draw.uniforms(-680, 20, 1500), draw.uniforms(-30, 30, 2500), draw.log_uniform(1e-12, 10, 1100, SIGNS))


def sharpened(draw):
    """(x, a parameter of its own)."""
    return list(zip(draw.uniforms(-30, 30, 5100), draw.log_uniform(0.01, 20, 5100)))


FAMILIES = {
    'Activations': [
        Tested('tanh', tails, mp.tanh),
        Tested('mish', tails, lambda x: x * mp.tanh(softplus(x))),
        Tested('gelu', lambda draw: single(draw.uniforms(-36, 10, 3000), draw.uniforms(-6, 6, 1100), draw.log_uniform(1e-12, 5, 1000, SIGNS)), lambda x: x * normal_cdf(x)),
        Tested('geluTanh', lambda draw: single(draw.uniforms(-19, 10, 3000), draw.uniforms(-6, 6, 1100), draw.log_uniform(1e-12, 5, 1000, SIGNS)), gelu_tanh),
        Tested('silu', tails, lambda x: x * logistic(x)),
        Tested('swish', sharpened, lambda x, b: x * logistic(b * x)),
        Tested('softplus', sharpened, lambda x, b: softplus(b * x) / b),
        Tested('softsign', tails, lambda x: x / (1 + abs(x))),
        Tested('tanhShrink', lambda draw: single(draw.uniforms(-3, 3, 3000), draw.log_uniform(1e-8, 5, 2100, SIGNS)), lambda x: x - mp.tanh(x)),
        Tested('elu', sharpened, lambda x, a: x if x > 0 else a * mp.expm1(x)),
        Tested('celu', sharpened, lambda x, a: x if x > 0 else a * mp.expm1(x / a)),
        Tested('selu', tails, selu),
        Tested('root', lambda draw: list(zip(draw.log_uniform(1e-200, 1e200, 5100), draw.integers(2, 30, 5100))), lambda x, n: x ** (1 / n), fixed=(1,)),
    ],
}
