import { NON_NEGATIVE, type Domain } from '../../base/domain';
import type { LibraryRecord } from '../record';
import { FIRST, SECOND, X, xIn } from './parameters';

const UNIT_BALL: Domain = { kind: 'interval', low: -1, high: 1 };
const OPEN_UNIT_BALL: Domain = { kind: 'interval', low: -1, high: 1, openLow: true, openHigh: true };
const FROM_ONE: Domain = { kind: 'interval', low: 1, high: Infinity };

interface Elementary {
	readonly id: string;
	readonly latex: readonly string[];
	readonly keyword: string;
	/** Its name in torch, NumPy and JAX; `numpy` where NumPy and JAX have another. */
	readonly torch?: string;
	readonly numpy?: string | readonly string[];
	/** Its name under scipy.special. */
	readonly scipy?: string;
	readonly doc: string;
	readonly formula: string;
	readonly derivative?: string;
	readonly domain?: Domain;
	readonly at: number;
	readonly value: number;
}

function elementary({ id, latex, keyword, torch, numpy = torch, scipy, doc, formula, derivative, domain, at, value }: Elementary): LibraryRecord {
	return {
		id,
		names: {
			latex,
			keyword: [keyword],
			...(torch ? { torch: [`torch.${torch}`] } : {}),
			...(numpy ? { numpy: [numpy].flat().map(name => `numpy.${name}`), jax: [numpy].flat().map(name => `jax.numpy.${name}`) } : {}),
			...(scipy ? { scipy: [`scipy.special.${scipy}`] } : {}),
		},
		parameters: [domain ? xIn(domain) : X],
		doc, formula,
		...(derivative ? { derivative: { x: derivative } } : {}),
		example: { args: { x: at }, value },
		source: 'ECMAScript Math',
	};
}

export const elementaryRecords: readonly LibraryRecord[] = [
	elementary({ id: 'exp', latex: ['\\exp', 'exp'], keyword: 'exponential function', torch: 'exp', doc: 'e to the power x.', formula: 'e^x', derivative: '\\exp(x)', at: 1, value: Math.E }),
	elementary({ id: 'exp2', latex: [], keyword: 'power of two', torch: 'exp2', scipy: 'exp2', doc: '2 to the power x.', formula: '2^x', derivative: '2^x\\ln(2)', at: 3, value: 8 }),
	elementary({ id: 'expm1', latex: ['expm1'], keyword: 'exponential minus one', torch: 'expm1', scipy: 'expm1', doc: 'e to the power x, less 1, exact near 0.', formula: 'e^x-1', derivative: '\\exp(x)', at: 1e-10, value: 1.00000000005e-10 }),
	elementary({ id: 'log', latex: ['\\log', '\\ln', 'log', 'ln'], keyword: 'natural logarithm', torch: 'log', doc: 'The natural logarithm.', formula: '\\ln x', derivative: '\\frac{1}{x}', domain: NON_NEGATIVE, at: Math.E, value: 1 }),
	elementary({ id: 'log2', latex: ['log2'], keyword: 'binary logarithm', torch: 'log2', doc: 'The logarithm to base 2.', formula: '\\log_2 x', derivative: '\\frac{1}{x\\ln(2)}', domain: NON_NEGATIVE, at: 8, value: 3 }),
	elementary({ id: 'log10', latex: ['\\lg', 'lg', 'log10'], keyword: 'common logarithm', torch: 'log10', doc: 'The logarithm to base 10.', formula: '\\log_{10} x', derivative: '\\frac{1}{x\\ln(10)}', domain: NON_NEGATIVE, at: 1000, value: 3 }),
	elementary({ id: 'log1p', latex: ['log1p'], keyword: 'logarithm of one plus', torch: 'log1p', scipy: 'log1p', doc: 'The natural logarithm of 1 + x, exact near 0.', formula: '\\ln(1+x)', derivative: '\\frac{1}{1+x}', domain: { kind: 'interval', low: -1, high: Infinity }, at: 1e-10, value: 9.9999999995e-11 }),
	elementary({ id: 'sqrt', latex: ['sqrt'], keyword: 'square root', torch: 'sqrt', doc: 'The square root.', formula: '\\sqrt{x}', derivative: '\\frac{1}{2\\sqrt{x}}', domain: NON_NEGATIVE, at: 9, value: 3 }),
	elementary({ id: 'cbrt', latex: ['cbrt'], keyword: 'cube root', numpy: 'cbrt', scipy: 'cbrt', doc: 'The cube root, of negative numbers too.', formula: '\\sqrt[3]{x}', derivative: '\\frac{1}{3\\cdot cbrt(x)^2}', at: -8, value: -2 }),
	elementary({ id: 'square', latex: [], keyword: 'square', torch: 'square', doc: 'x times x.', formula: 'x^2', derivative: '2x', at: -3, value: 9 }),
	elementary({ id: 'reciprocal', latex: [], keyword: 'reciprocal', torch: 'reciprocal', doc: 'One over x.', formula: '\\frac{1}{x}', derivative: '-\\frac{1}{x^2}', at: 4, value: 0.25 }),
	elementary({ id: 'abs', latex: ['abs'], keyword: 'absolute value', torch: 'abs', numpy: ['abs', 'absolute'], doc: 'The magnitude.', formula: '\\left|x\\right|', derivative: '\\frac{x}{\\left|x\\right|}', at: -2.5, value: 2.5 }),
	elementary({ id: 'sign', latex: ['\\sgn', '\\sign', 'sign', 'sgn'], keyword: 'sign', torch: 'sign', doc: '-1, 0 or 1.', formula: '\\operatorname{sign}(x)', derivative: '0', at: -2.5, value: -1 }),
	elementary({ id: 'floor', latex: ['floor'], keyword: 'floor', torch: 'floor', doc: 'The largest integer not above x.', formula: '\\lfloor x\\rfloor', derivative: '0', at: -1.5, value: -2 }),
	elementary({ id: 'ceil', latex: ['ceil'], keyword: 'ceiling', torch: 'ceil', doc: 'The smallest integer not below x.', formula: '\\lceil x\\rceil', derivative: '0', at: 1.5, value: 2 }),
	elementary({ id: 'round', latex: ['round'], keyword: 'rounding', torch: 'round', numpy: ['round', 'rint'], doc: 'The nearest integer; halves go to the even one.', formula: '\\operatorname{round}(x)', derivative: '0', at: 2.5, value: 2 }),
	elementary({ id: 'trunc', latex: ['trunc'], keyword: 'truncation', torch: 'trunc', doc: 'x without its fraction.', formula: '\\operatorname{trunc}(x)', derivative: '0', at: -1.5, value: -1 }),
	elementary({ id: 'sin', latex: ['\\sin', 'sin'], keyword: 'sine', torch: 'sin', doc: 'The sine.', formula: '\\sin x', derivative: '\\cos(x)', at: 1, value: 0.8414709848078965 }),
	elementary({ id: 'cos', latex: ['\\cos', 'cos'], keyword: 'cosine', torch: 'cos', doc: 'The cosine.', formula: '\\cos x', derivative: '-\\sin(x)', at: 1, value: 0.5403023058681398 }),
	elementary({ id: 'tan', latex: ['\\tan', 'tan'], keyword: 'tangent', torch: 'tan', doc: 'The tangent.', formula: '\\tan x', derivative: '1+\\tan(x)^2', at: 1, value: 1.5574077246549023 }),
	elementary({ id: 'cot', latex: ['\\cot'], keyword: 'cotangent', doc: 'The cotangent.', formula: '\\frac{1}{\\tan x}', derivative: '-1-\\cot(x)^2', at: 1, value: 0.6420926159343306 }),
	elementary({ id: 'sec', latex: ['\\sec'], keyword: 'secant', doc: 'The secant.', formula: '\\frac{1}{\\cos x}', derivative: '\\sec(x)\\tan(x)', at: 1, value: 1.8508157176809255 }),
	elementary({ id: 'csc', latex: ['\\csc'], keyword: 'cosecant', doc: 'The cosecant.', formula: '\\frac{1}{\\sin x}', derivative: '-\\csc(x)\\cot(x)', at: 1, value: 1.1883951057781212 }),
	elementary({ id: 'asin', latex: ['\\arcsin', 'arcsin'], keyword: 'inverse sine', torch: 'asin', numpy: 'arcsin', doc: 'The angle in [-π/2, π/2] with this sine.', formula: '\\arcsin x', derivative: '\\frac{1}{\\sqrt{1-x^2}}', domain: UNIT_BALL, at: 1, value: Math.PI / 2 }),
	elementary({ id: 'acos', latex: ['\\arccos', 'arccos'], keyword: 'inverse cosine', torch: 'acos', numpy: 'arccos', doc: 'The angle in [0, π] with this cosine.', formula: '\\arccos x', derivative: '-\\frac{1}{\\sqrt{1-x^2}}', domain: UNIT_BALL, at: 1, value: 0 }),
	elementary({ id: 'atan', latex: ['\\arctan', 'arctan'], keyword: 'inverse tangent', torch: 'atan', numpy: 'arctan', doc: 'The angle in [-π/2, π/2] with this tangent.', formula: '\\arctan x', derivative: '\\frac{1}{1+x^2}', at: 1, value: Math.PI / 4 }),
	elementary({ id: 'sinh', latex: ['\\sinh', 'sinh'], keyword: 'hyperbolic sine', torch: 'sinh', doc: 'The hyperbolic sine.', formula: '\\frac{e^x-e^{-x}}{2}', derivative: '\\cosh(x)', at: 1, value: 1.1752011936438014 }),
	elementary({ id: 'cosh', latex: ['\\cosh', 'cosh'], keyword: 'hyperbolic cosine', torch: 'cosh', doc: 'The hyperbolic cosine.', formula: '\\frac{e^x+e^{-x}}{2}', derivative: '\\sinh(x)', at: 1, value: 1.5430806348152437 }),
	elementary({ id: 'coth', latex: ['\\coth'], keyword: 'hyperbolic cotangent', doc: 'The hyperbolic cotangent.', formula: '\\frac{1}{\\tanh x}', derivative: '1-\\coth(x)^2', at: 1, value: 1.3130352854993312 }),
	elementary({ id: 'asinh', latex: ['asinh', 'arcsinh', 'arsinh'], keyword: 'inverse hyperbolic sine', torch: 'asinh', numpy: 'arcsinh', doc: 'The number with this hyperbolic sine.', formula: '\\ln(x+\\sqrt{x^2+1})', derivative: '\\frac{1}{\\sqrt{x^2+1}}', at: 1, value: 0.881373587019543 }),
	elementary({ id: 'acosh', latex: ['acosh', 'arccosh', 'arcosh'], keyword: 'inverse hyperbolic cosine', torch: 'acosh', numpy: 'arccosh', doc: 'The non-negative number with this hyperbolic cosine.', formula: '\\ln(x+\\sqrt{x^2-1})', derivative: '\\frac{1}{\\sqrt{x-1}\\sqrt{x+1}}', domain: FROM_ONE, at: 2, value: 1.3169578969248166 }),
	elementary({ id: 'atanh', latex: ['atanh', 'arctanh', 'artanh'], keyword: 'inverse hyperbolic tangent', torch: 'atanh', numpy: 'arctanh', doc: 'The number with this hyperbolic tangent.', formula: '\\frac{1}{2}\\ln\\frac{1+x}{1-x}', derivative: '\\frac{1}{1-x^2}', domain: OPEN_UNIT_BALL, at: 0.5, value: 0.5493061443340548 }),
	{
		id: 'max',
		names: { latex: ['\\max', 'max'], keyword: ['larger of two'], torch: ['torch.maximum'], numpy: ['numpy.maximum'], jax: ['jax.numpy.maximum'] },
		parameters: [FIRST, SECOND],
		doc: 'The larger of two numbers.', formula: '\\max(x,y)',
		derivative: { x: '\\frac{1+sign(x-y)}{2}', y: '\\frac{1-sign(x-y)}{2}' },
		example: { args: { x: 0, y: [-1, 2] }, value: [0, 2] }, source: 'ECMAScript Math',
	},
	{
		id: 'min',
		names: { latex: ['\\min', 'min'], keyword: ['smaller of two'], torch: ['torch.minimum'], numpy: ['numpy.minimum'], jax: ['jax.numpy.minimum'] },
		parameters: [FIRST, SECOND],
		doc: 'The smaller of two numbers.', formula: '\\min(x,y)',
		derivative: { x: '\\frac{1-sign(x-y)}{2}', y: '\\frac{1+sign(x-y)}{2}' },
		example: { args: { x: 0, y: [-1, 2] }, value: [-1, 0] }, source: 'ECMAScript Math',
	},
	{
		id: 'power',
		names: { latex: ['pow'], keyword: ['power'], torch: ['torch.pow'], numpy: ['numpy.power'], jax: ['jax.numpy.power'] },
		parameters: [FIRST, { ...SECOND, aliases: ['x2', 'exponent', 'b'] }],
		doc: 'x to the power y.', formula: 'x^y',
		derivative: { x: 'y x^{y-1}', y: 'x^y\\ln(x)' },
		example: { args: { x: 2, y: 10 }, value: 1024 }, source: 'ECMAScript Math',
	},
	{
		id: 'root',
		names: { latex: [], keyword: ['n-th root'] },
		parameters: [{ ...X, aliases: [] }, { name: 'n', type: 'real', doc: 'the degree' }],
		doc: 'The real n-th root; of a negative number for odd n only.', formula: '\\sqrt[n]{x}',
		derivative: { x: '\\frac{\\sqrt[n]{x}}{n x}' },
		example: { args: { x: -27, n: 3 }, value: -3 }, source: 'Power of 1/n with one Newton step',
	},
	{
		id: 'mod',
		names: { latex: ['\\bmod', 'mod'], keyword: ['modulo'], torch: ['torch.remainder'], numpy: ['numpy.mod', 'numpy.remainder'], jax: ['jax.numpy.mod', 'jax.numpy.remainder'] },
		parameters: [FIRST, SECOND],
		doc: 'The remainder with the sign of the divisor.', formula: 'x-y\\left\\lfloor\\frac{x}{y}\\right\\rfloor',
		derivative: { x: '1', y: '-\\left\\lfloor\\frac{x}{y}\\right\\rfloor' },
		example: { args: { x: -7, y: 3 }, value: 2 }, source: 'D. E. Knuth, The Art of Computer Programming, vol. 1, 1.2.4',
	},
	{
		id: 'kroneckerDelta',
		names: { latex: [], keyword: ['Kronecker delta'] },
		parameters: [{ name: 'i', type: 'integer', doc: 'the first index' }, { name: 'j', type: 'integer', doc: 'the second index' }],
		doc: '1 where two whole numbers are the same, else 0.', formula: '1[i=j]',
		example: { args: { i: 2, j: 2 }, value: 1 }, source: 'DLMF, Common Notations and Definitions',
	},
	{
		id: 'clip',
		names: { latex: ['clip', 'clamp'], keyword: ['clipping', 'clamping'], torch: ['torch.clamp', 'torch.clip'], numpy: ['numpy.clip'], jax: ['jax.numpy.clip'] },
		parameters: [{ ...FIRST, aliases: ['input', 'a', 'arr'] }, { name: 'low', aliases: ['min', 'a_min'], type: 'real', doc: 'the lower bound' }, { name: 'high', aliases: ['max', 'a_max'], type: 'real', doc: 'the upper bound' }],
		doc: 'x kept between two bounds.', formula: '\\min(\\max(x,low),high)',
		derivative: { x: '\\begin{cases}1&low<x<high\\\\0&\\text{otherwise}\\end{cases}' },
		example: { args: { x: 3, low: -1, high: 2 }, value: 2 }, source: 'NumPy clip',
	},
	{
		id: 'hypot',
		names: { latex: ['hypot'], keyword: ['hypotenuse'], torch: ['torch.hypot'], numpy: ['numpy.hypot'], jax: ['jax.numpy.hypot'] },
		parameters: [FIRST, SECOND],
		doc: 'The length of the vector (x, y), without overflow.', formula: '\\sqrt{x^2+y^2}',
		derivative: { x: '\\frac{x}{hypot(x,y)}', y: '\\frac{y}{hypot(x,y)}' },
		example: { args: { x: 3, y: 4 }, value: 5 }, source: 'ECMAScript Math',
	},
	{
		id: 'atan2',
		names: { latex: ['atan2'], keyword: ['angle of a point'], torch: ['torch.atan2'], numpy: ['numpy.arctan2'], jax: ['jax.numpy.arctan2'] },
		parameters: [{ ...FIRST, name: 'y', aliases: ['x1', 'input', 'a'] }, { ...SECOND, name: 'x', aliases: ['x2', 'other', 'b'] }],
		doc: 'The angle of the point (x, y), in [-π, π].', formula: '\\operatorname{atan2}(y,x)',
		derivative: { y: '\\frac{x}{x^2+y^2}', x: '-\\frac{y}{x^2+y^2}' },
		example: { args: { y: 1, x: -1 }, value: 2.356194490192345 }, source: 'ECMAScript Math',
	},
];
