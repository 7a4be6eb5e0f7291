import { PROBABILITY, type Domain } from '../../../base/domain';
import type { LibraryRecord } from '../../record';
import { X, xIn } from '../parameters';

const UNIT_BALL: Domain = { kind: 'interval', low: -1, high: 1 };
const UP_TO_TWO: Domain = { kind: 'interval', low: 0, high: 2 };
const NON_POSITIVE: Domain = { kind: 'interval', low: -Infinity, high: 0 };

export const errorFunctionRecords: readonly LibraryRecord[] = [
	{
		id: 'erf',
		names: { latex: ['erf'], keyword: ['error function'], torch: ['torch.erf', 'torch.special.erf'], scipy: ['scipy.special.erf'], jax: ['jax.scipy.special.erf'] },
		parameters: [X], doc: 'The error function.', formula: '\\frac{2}{\\sqrt{\\pi}}\\int_0^x e^{-t^2}dt',
		derivative: { x: '\\frac{2}{\\sqrt{\\pi}}e^{-x^2}' },
		example: { args: { x: 1 }, value: 0.8427007929497149 }, source: 'DLMF 7.2.1',
	},
	{
		id: 'erfc',
		names: { latex: ['erfc'], keyword: ['complementary error function'], torch: ['torch.erfc', 'torch.special.erfc'], scipy: ['scipy.special.erfc'], jax: ['jax.scipy.special.erfc'] },
		parameters: [X], doc: 'One minus the error function, exact in its tail.', formula: '1-\\operatorname{erf}(x)',
		derivative: { x: '-\\frac{2}{\\sqrt{\\pi}}e^{-x^2}' },
		example: { args: { x: 10 }, value: 2.088487583762545e-45 }, source: 'DLMF 7.2.2',
	},
	{
		id: 'erfcx',
		names: { latex: ['erfcx'], keyword: ['scaled complementary error function'], torch: ['torch.special.erfcx'], scipy: ['scipy.special.erfcx'] },
		parameters: [X], doc: 'The complementary error function without its exponential decay.', formula: 'e^{x^2}\\operatorname{erfc}(x)',
		derivative: { x: '2x\\,erfcx(x)-\\frac{2}{\\sqrt{\\pi}}' },
		example: { args: { x: 1 }, value: 0.427583576155807 }, source: 'DLMF 7.2.3',
	},
	{
		id: 'logErfc',
		names: { latex: ['logerfc'], keyword: ['log complementary error function'] },
		parameters: [X], doc: 'The logarithm of the complementary error function, also where that underflows.', formula: '\\ln\\operatorname{erfc}(x)',
		derivative: { x: '-\\frac{2}{\\sqrt{\\pi}\\,erfcx(x)}' },
		example: { args: { x: 30 }, value: -903.9741171106439 }, source: 'DLMF 7.2.2',
	},
	{
		id: 'erfInverse',
		names: { latex: ['erfinv'], keyword: ['inverse error function'], torch: ['torch.erfinv', 'torch.special.erfinv'], scipy: ['scipy.special.erfinv'], jax: ['jax.scipy.special.erfinv', 'jax.lax.erf_inv'] },
		parameters: [xIn(UNIT_BALL)], doc: 'The number with this error function.', formula: '\\operatorname{erf}^{-1}(x)',
		derivative: { x: '\\frac{\\sqrt{\\pi}}{2}\\exp(erfinv(x)^2)' },
		example: { args: { x: 0.5 }, value: 0.4769362762044699 }, source: 'DLMF 7.17.1',
	},
	{
		id: 'erfcInverse',
		names: { latex: ['erfcinv'], keyword: ['inverse complementary error function'], scipy: ['scipy.special.erfcinv'] },
		parameters: [xIn(UP_TO_TWO)], doc: 'The number with this complementary error function.', formula: '\\operatorname{erfc}^{-1}(x)',
		derivative: { x: '-\\frac{\\sqrt{\\pi}}{2}\\exp(erfcinv(x)^2)' },
		example: { args: { x: 1e-20 }, value: 6.601580622355143 }, source: 'DLMF 7.17.1',
	},
	{
		id: 'standardNormalCdf',
		names: { latex: ['ndtr'], keyword: ['standard normal CDF'], torch: ['torch.special.ndtr'], scipy: ['scipy.special.ndtr'], jax: ['jax.scipy.special.ndtr'] },
		parameters: [X], doc: 'The probability that a standard normal variable is at most x, exact in its tail.', formula: '\\frac{1}{2}\\operatorname{erfc}\\left(-\\frac{x}{\\sqrt{2}}\\right)',
		derivative: { x: '\\frac{1}{\\sqrt{2\\pi}}\\exp(-\\frac{x^2}{2})' },
		example: { args: { x: -10 }, value: 7.619853024160525e-24 }, source: 'DLMF 7.2.2',
	},
	{
		id: 'standardNormalLogCdf',
		names: { latex: ['logndtr'], keyword: ['standard normal log CDF'], torch: ['torch.special.log_ndtr'], scipy: ['scipy.special.log_ndtr'], jax: ['jax.scipy.special.log_ndtr'] },
		parameters: [X], doc: 'The logarithm of the standard normal distribution function, also where that underflows.', formula: '\\ln\\left(\\frac{1}{2}\\operatorname{erfc}\\left(-\\frac{x}{\\sqrt{2}}\\right)\\right)',
		derivative: { x: '\\sqrt{\\frac{2}{\\pi}}\\frac{1}{erfcx(-\\frac{x}{\\sqrt{2}})}' },
		example: { args: { x: -100 }, value: -5005.524208694205 }, source: 'DLMF 7.2.3',
	},
	{
		id: 'standardNormalQuantile',
		names: { latex: ['ndtri'], keyword: ['standard normal quantile', 'probit'], torch: ['torch.special.ndtri'], scipy: ['scipy.special.ndtri'], jax: ['jax.scipy.special.ndtri'] },
		parameters: [{ ...xIn(PROBABILITY), aliases: ['input', 'p', 'y'] }], doc: 'The number that a standard normal variable exceeds with probability 1 - x.', formula: '-\\sqrt{2}\\operatorname{erfc}^{-1}(2x)',
		derivative: { x: '\\sqrt{2\\pi}\\exp(\\frac{ndtri(x)^2}{2})' },
		example: { args: { x: 0.975 }, value: 1.9599639845400538 }, source: 'M. J. Wichura, Appl. Stat. 37 (1988), 477',
	},
	{
		id: 'standardNormalQuantileOfLog',
		names: { latex: ['ndtriexp'], keyword: ['standard normal quantile of a log probability'], scipy: ['scipy.special.ndtri_exp'] },
		parameters: [{ ...xIn(NON_POSITIVE), aliases: ['y'] }], doc: 'The standard normal quantile of a probability given by its logarithm.', formula: '-\\sqrt{2}\\operatorname{erfc}^{-1}(2e^x)',
		derivative: { x: '\\sqrt{2\\pi}\\exp(x+\\frac{ndtriexp(x)^2}{2})' },
		example: { args: { x: -1000 }, value: -44.6157477319694 }, source: 'scipy.special.ndtri_exp',
	},
];
