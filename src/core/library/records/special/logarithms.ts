import { NON_NEGATIVE, PROBABILITY, type Domain } from '../../../base/domain';
import type { LibraryRecord } from '../../record';
import { FIRST, SECOND, X, xIn } from '../parameters';

const NON_POSITIVE: Domain = { kind: 'interval', low: -Infinity, high: 0 };
const FROM_MINUS_ONE: Domain = { kind: 'interval', low: -1, high: Infinity };

export const logarithmRecords: readonly LibraryRecord[] = [
	{
		id: 'log1pExp',
		names: { latex: ['log1pexp'], keyword: ['logarithm of one plus exponential'] },
		parameters: [X], doc: 'The logarithm of 1 + e to the x, without overflow.', formula: '\\ln(1+e^x)', derivative: { x: 'sigmoid(x)' },
		example: { args: { x: 1000 }, value: 1000 }, source: 'M. Mächler, 2012',
	},
	{
		id: 'log1mExp',
		names: { latex: ['log1mexp'], keyword: ['logarithm of one minus exponential'] },
		parameters: [xIn(NON_POSITIVE)], doc: 'The logarithm of 1 - e to the x.', formula: '\\ln(1-e^x)', derivative: { x: '-\\frac{1}{(e^{-x}-1)}' },
		example: { args: { x: -1e-20 }, value: -46.051701859880914 }, source: 'M. Mächler, 2012',
	},
	{
		id: 'logAddExp',
		names: { latex: ['logaddexp'], keyword: ['logarithm of a sum of two exponentials'], torch: ['torch.logaddexp'], numpy: ['numpy.logaddexp'], jax: ['jax.numpy.logaddexp'] },
		parameters: [FIRST, SECOND], doc: 'The logarithm of the sum of two exponentials, without overflow.', formula: '\\ln(e^x+e^y)',
		derivative: { x: 'sigmoid(x-y)', y: 'sigmoid(y-x)' },
		example: { args: { x: 1000, y: 1000 }, value: 1000.6931471805599 }, source: 'numpy.logaddexp',
	},
	{
		id: 'logSubExp',
		names: { latex: ['logsubexp'], keyword: ['logarithm of a difference of two exponentials'] },
		parameters: [FIRST, SECOND], doc: 'The logarithm of the difference of two exponentials, without overflow.', formula: '\\ln(e^x-e^y)',
		derivative: { x: '\\frac{1}{1-\\exp(y-x)}', y: '\\frac{1}{1-\\exp(x-y)}' },
		example: { args: { x: 1001, y: 1000 }, value: 1000.5413248546129 }, source: 'M. Mächler, 2012',
	},
	{
		id: 'xlogy',
		names: { latex: ['xlogy'], keyword: ['x log y'], torch: ['torch.xlogy', 'torch.special.xlogy'], scipy: ['scipy.special.xlogy'], jax: ['jax.scipy.special.xlogy'] },
		parameters: [FIRST, { ...SECOND, domain: NON_NEGATIVE }], doc: 'x times the logarithm of y, 0 where x is 0.', formula: 'x\\ln y',
		derivative: { x: '\\ln(y)', y: '\\frac{x}{y}' },
		example: { args: { x: 0, y: 0 }, value: 0 }, source: 'scipy.special.xlogy',
	},
	{
		id: 'xlog1py',
		names: { latex: ['xlog1py'], keyword: ['x log one plus y'], torch: ['torch.special.xlog1py'], scipy: ['scipy.special.xlog1py'], jax: ['jax.scipy.special.xlog1py'] },
		parameters: [FIRST, { ...SECOND, domain: FROM_MINUS_ONE }], doc: 'x times the logarithm of 1 + y, 0 where x is 0.', formula: 'x\\ln(1+y)',
		derivative: { x: '\\ln(1+y)', y: '\\frac{x}{1+y}' },
		example: { args: { x: 2, y: 1e-20 }, value: 2e-20 }, source: 'scipy.special.xlog1py',
	},
	{
		id: 'entropyTerm',
		names: { latex: ['entr'], keyword: ['entropy term'], torch: ['torch.special.entr'], scipy: ['scipy.special.entr'], jax: ['jax.scipy.special.entr'] },
		parameters: [xIn(NON_NEGATIVE)], doc: 'One term of an entropy; 0 at 0.', formula: '-x\\ln x', derivative: { x: '-\\ln(x)-1' },
		example: { args: { x: [0, 0.5] }, value: [0, 0.34657359027997264] }, source: 'scipy.special.entr',
	},
	{
		id: 'divergenceTerm',
		names: { latex: [], keyword: ['divergence term'], scipy: ['scipy.special.rel_entr'] },
		parameters: [{ ...FIRST, domain: NON_NEGATIVE }, { ...SECOND, domain: NON_NEGATIVE }],
		doc: 'One term of a Kullback-Leibler divergence; 0 where x is 0, infinite where only y is.', formula: 'x\\ln\\frac{x}{y}', derivative: { x: '\\ln(\\frac{x}{y})+1', y: '-\\frac{x}{y}' },
		example: { args: { x: [0, 0.5], y: [0, 0.25] }, value: [0, 0.34657359027997264] }, source: 'S. Kullback and R. A. Leibler, 1951',
	},
	{
		id: 'logit',
		names: { latex: ['logit'], keyword: ['log odds'], torch: ['torch.logit', 'torch.special.logit'], scipy: ['scipy.special.logit'], jax: ['jax.scipy.special.logit'] },
		parameters: [{ ...xIn(PROBABILITY), aliases: ['input', 'p'] }], doc: 'The logarithm of the odds.', formula: '\\ln\\frac{x}{1-x}', derivative: { x: '\\frac{1}{x(1-x)}' },
		example: { args: { x: 0.75 }, value: 1.0986122886681098 }, source: 'scipy.special.logit',
	},
];
