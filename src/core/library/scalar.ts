import * as rectified from '../math/activation/rectified';
import * as smooth from '../math/activation/smooth';
import { floorMod, root, roundHalfEven } from '../math/special/arithmetic';
import { scalarDistributions } from './scalarDistributions';
import { scalarSpecial } from './scalarSpecial';

type ScalarFunction = (...args: number[]) => number;

const elementary = {
	abs: Math.abs, sign: Math.sign, floor: Math.floor, ceil: Math.ceil, round: roundHalfEven, trunc: Math.trunc,
	exp: Math.exp, exp2: x => Math.pow(2, x), expm1: Math.expm1,
	log: Math.log, log2: Math.log2, log10: Math.log10, log1p: Math.log1p,
	sqrt: Math.sqrt, cbrt: Math.cbrt, root, square: x => x * x, reciprocal: x => 1 / x, power: Math.pow, mod: floorMod, kroneckerDelta: (i, j) => (i === j ? 1 : 0),
	clip: (x, low, high) => Math.min(Math.max(x, low), high), max: (x, y) => Math.max(x, y), min: (x, y) => Math.min(x, y), hypot: (x, y) => Math.hypot(x, y),
	sin: Math.sin, cos: Math.cos, tan: Math.tan, cot: x => 1 / Math.tan(x), sec: x => 1 / Math.cos(x), csc: x => 1 / Math.sin(x),
	asin: Math.asin, acos: Math.acos, atan: Math.atan, atan2: Math.atan2,
	sinh: Math.sinh, cosh: Math.cosh, tanh: Math.tanh, coth: x => 1 / Math.tanh(x),
	asinh: Math.asinh, acosh: Math.acosh, atanh: Math.atanh,
} satisfies Record<string, ScalarFunction>;

const activations = {
	relu: rectified.relu, relu6: rectified.relu6, leakyRelu: rectified.leakyRelu, elu: rectified.elu, celu: rectified.celu,
	selu: rectified.selu, hardTanh: rectified.hardTanh, hardSigmoid: rectified.hardSigmoid, hardSwish: rectified.hardSwish,
	softShrink: rectified.softShrink, hardShrink: rectified.hardShrink,
	mish: smooth.mish, gelu: smooth.gelu, geluTanh: smooth.geluTanh, silu: x => smooth.swish(x, 1), swish: smooth.swish,
	softplus: smooth.softplus, softplusThreshold: smooth.softplusThreshold, softsign: smooth.softsign, tanhShrink: smooth.tanhShrink,
	geluApproximate: (x, approximate) => approximate === 0 ? smooth.gelu(x) : smooth.geluTanh(x),
} satisfies Record<string, ScalarFunction>;

/** Functions of numbers by the id of their record; over arrays they are lifted elementwise. */
export const scalar: Readonly<Record<string, ScalarFunction>> = { ...elementary, ...scalarSpecial, ...activations, ...scalarDistributions };
