import type { LibraryRecord, Parameter } from '../record';
import { ARRAY, AXIS, real } from './parameters';

interface Reduction {
	readonly id: string;
	readonly latex?: readonly string[];
	readonly keyword: readonly string[];
	/** Names under torch, under numpy and jax.numpy, and under scipy.special. */
	readonly torch?: readonly string[];
	readonly numpy?: readonly string[];
	readonly scipy?: readonly string[];
	readonly jax?: readonly string[];
	readonly more?: readonly Parameter[];
	readonly axis?: Parameter;
	readonly doc: string;
	readonly formula: string;
	readonly example: LibraryRecord['example'];
}

function reduction({ id, latex = [], keyword, torch = [], numpy = [], scipy = [], jax = [], more = [], axis = AXIS, doc, formula, example }: Reduction): LibraryRecord {
	const jaxNames = [...numpy.map(name => `jax.numpy.${name}`), ...jax];
	return {
		id,
		names: {
			latex, keyword,
			...(torch.length > 0 ? { torch: torch.map(name => `torch.${name}`) } : {}),
			...(numpy.length > 0 ? { numpy: numpy.map(name => `numpy.${name}`) } : {}),
			...(scipy.length > 0 ? { scipy: scipy.map(name => `scipy.special.${name}`) } : {}),
			...(jaxNames.length > 0 ? { jax: jaxNames } : {}),
		},
		parameters: [ARRAY, axis, ...more],
		doc, formula, example,
		source: 'numpy and torch, which agree',
	};
}

const LAST_AXIS: Parameter = { ...AXIS, default: -1, doc: 'the axis, from 0, or from the end if negative; the last if left out' };
const MATRIX = [[1, 2, 3], [4, 5, 6]];

export const reductionRecords: readonly LibraryRecord[] = [
	reduction({ id: 'sum', keyword: ['sum of elements'], torch: ['sum'], numpy: ['sum'], doc: 'The sum of the elements.', formula: '\\sum_i x_i', example: { args: { x: MATRIX, dim: 0 }, value: [5, 7, 9] } }),
	reduction({ id: 'prod', keyword: ['product of elements'], torch: ['prod'], numpy: ['prod'], doc: 'The product of the elements.', formula: '\\prod_i x_i', example: { args: { x: MATRIX, dim: 1 }, value: [6, 120] } }),
	reduction({ id: 'mean', latex: ['mean'], keyword: ['mean', 'average', 'arithmetic mean'], torch: ['mean'], numpy: ['mean', 'average'], doc: 'The arithmetic mean.', formula: '\\frac{1}{n}\\sum_i x_i', example: { args: { x: [1, 2, 6] }, value: 3 } }),
	reduction({ id: 'median', latex: ['median'], keyword: ['median'], numpy: ['median'], doc: 'The middle value, or the mean of the two middle values.', formula: '\\operatorname{median}(x)', example: { args: { x: [5, 1, 2, 9] }, value: 3.5 } }),
	reduction({ id: 'std', latex: ['std'], keyword: ['standard deviation', 'population standard deviation'], numpy: ['std'], more: [real('ddof', 'what is taken off the divisor', ['correction'], 0)], doc: 'The standard deviation of a population: the divisor is n.', formula: '\\sqrt{\\frac{1}{n}\\sum_i(x_i-\\bar x)^2}', example: { args: { x: [1, 3] }, value: 1 } }),
	reduction({ id: 'var', latex: ['var'], keyword: ['variance', 'population variance'], numpy: ['var'], more: [real('ddof', 'what is taken off the divisor', ['correction'], 0)], doc: 'The variance of a population: the divisor is n.', formula: '\\frac{1}{n}\\sum_i(x_i-\\bar x)^2', example: { args: { x: [1, 5] }, value: 4 } }),
	reduction({ id: 'sampleStd', keyword: ['sample standard deviation'], torch: ['std'], more: [real('correction', 'what is taken off the divisor', ['unbiased'], 1)], doc: 'The standard deviation estimated from a sample: the divisor is n - 1.', formula: '\\sqrt{\\frac{1}{n-1}\\sum_i(x_i-\\bar x)^2}', example: { args: { x: [1, 5] }, value: 2.8284271247461903 } }),
	reduction({ id: 'sampleVar', keyword: ['sample variance'], torch: ['var'], more: [real('correction', 'what is taken off the divisor', ['unbiased'], 1)], doc: 'The variance estimated from a sample: the divisor is n - 1.', formula: '\\frac{1}{n-1}\\sum_i(x_i-\\bar x)^2', example: { args: { x: [1, 5] }, value: 8 } }),
	reduction({ id: 'maxOf', keyword: ['maximum', 'largest element'], torch: ['amax', 'max'], numpy: ['max', 'amax'], doc: 'The largest element.', formula: '\\max_i x_i', example: { args: { x: MATRIX, dim: 1 }, value: [3, 6] } }),
	reduction({ id: 'minOf', keyword: ['minimum', 'smallest element'], torch: ['amin', 'min'], numpy: ['min', 'amin'], doc: 'The smallest element.', formula: '\\min_i x_i', example: { args: { x: MATRIX, dim: 0 }, value: [1, 2, 3] } }),
	reduction({ id: 'argMaxOf', keyword: ['index of the largest element'], torch: ['argmax'], numpy: ['argmax'], jax: ['jax.lax.argmax'], doc: 'The index of the largest element, from 0; the first of equals.', formula: '\\arg\\max_i x_i', example: { args: { x: [3, 7, 7] }, value: 1 } }),
	reduction({ id: 'argMinOf', keyword: ['index of the smallest element'], torch: ['argmin'], numpy: ['argmin'], jax: ['jax.lax.argmin'], doc: 'The index of the smallest element, from 0; the first of equals.', formula: '\\arg\\min_i x_i', example: { args: { x: [3, 1, 1] }, value: 1 } }),
	reduction({ id: 'cumsum', latex: ['cumsum'], keyword: ['cumulative sum'], torch: ['cumsum'], numpy: ['cumsum'], doc: 'The running sums along an axis.', formula: 'y_i=\\sum_{j\\le i}x_j', example: { args: { x: [1, 2, 3] }, value: [1, 3, 6] } }),
	reduction({ id: 'cumprod', latex: ['cumprod'], keyword: ['cumulative product'], torch: ['cumprod'], numpy: ['cumprod'], doc: 'The running products along an axis.', formula: 'y_i=\\prod_{j\\le i}x_j', example: { args: { x: MATRIX, dim: 1 }, value: [[1, 2, 6], [4, 20, 120]] } }),
	reduction({ id: 'logSumExp', latex: ['logsumexp', 'LogSumExp'], keyword: ['log-sum-exp', 'LSE'], torch: ['logsumexp', 'special.logsumexp'], scipy: ['logsumexp'], jax: ['jax.scipy.special.logsumexp', 'jax.nn.logsumexp'], doc: 'The logarithm of the sum of exponentials, without overflow.', formula: '\\ln\\sum_i e^{x_i}', example: { args: { x: [1000, 1000] }, value: 1000.6931471805599 } }),
	reduction({ id: 'softmax', latex: ['softmax', 'Softmax'], keyword: ['softmax function'], torch: ['softmax', 'special.softmax', 'nn.Softmax', 'nn.functional.softmax'], jax: ['jax.nn.softmax'], axis: LAST_AXIS, doc: 'Exponentials divided by their sum, along an axis.', formula: '\\frac{e^{x_i}}{\\sum_j e^{x_j}}', example: { args: { x: [0, Math.LN2] }, value: [0.3333333333333333, 0.6666666666666666] } }),
	reduction({ id: 'softmin', latex: ['softmin', 'Softmin'], keyword: ['softmin function'], torch: ['nn.Softmin', 'nn.functional.softmin'], axis: LAST_AXIS, doc: 'The softmax of the negated array.', formula: '\\frac{e^{-x_i}}{\\sum_j e^{-x_j}}', example: { args: { x: [0, Math.LN2] }, value: [0.6666666666666666, 0.3333333333333333] } }),
	reduction({ id: 'logSoftmax', latex: ['logsoftmax', 'LogSoftmax'], keyword: ['log softmax'], torch: ['log_softmax', 'special.log_softmax', 'nn.LogSoftmax', 'nn.functional.log_softmax'], jax: ['jax.nn.log_softmax'], axis: LAST_AXIS, doc: 'The logarithm of the softmax, without underflow.', formula: 'x_i-\\ln\\sum_j e^{x_j}', example: { args: { x: [0, -1000] }, value: [0, -1000] } }),
	reduction({ id: 'softmaxOfAll', keyword: ['softmax over all elements'], scipy: ['softmax'], doc: 'The softmax, over all elements if no axis is given.', formula: '\\frac{e^{x_i}}{\\sum_j e^{x_j}}', example: { args: { x: [[0, 0], [0, 0]] }, value: [[0.25, 0.25], [0.25, 0.25]] } }),
	reduction({ id: 'logSoftmaxOfAll', keyword: ['log softmax over all elements'], scipy: ['log_softmax'], doc: 'The logarithm of the softmax, over all elements if no axis is given.', formula: 'x_i-\\ln\\sum_j e^{x_j}', example: { args: { x: [[0, 0], [0, 0]] }, value: [[-1.3862943611198906, -1.3862943611198906], [-1.3862943611198906, -1.3862943611198906]] } }),
];
