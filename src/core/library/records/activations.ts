import type { LibraryRecord, Parameter } from '../record';
import { real, X } from './parameters';

interface Activation {
	readonly id: string;
	readonly latex: readonly string[];
	readonly keyword: readonly string[];
	/** Class under torch.nn and function under torch.nn.functional. */
	readonly nn?: readonly string[];
	readonly functional?: readonly string[];
	/** Names outside torch.nn. */
	readonly torch?: readonly string[];
	readonly numpy?: readonly string[];
	readonly scipy?: readonly string[];
	/** Under jax.nn; SciPy's names are under jax.scipy.special as well. */
	readonly jax?: readonly string[];
	readonly parameters?: readonly Parameter[];
	readonly doc: string;
	readonly formula: string;
	readonly derivative?: Readonly<Record<string, string>>;
	readonly example: LibraryRecord['example'];
	readonly source: string;
}

function activation({ id, latex, keyword, nn = [], functional = [], torch = [], numpy, scipy, jax, parameters = [], doc, formula, derivative, example, source }: Activation): LibraryRecord {
	return {
		id,
		names: {
			latex, keyword,
			torch: [...nn.map(name => `torch.nn.${name}`), ...functional.map(name => `torch.nn.functional.${name}`), ...torch.map(name => `torch.${name}`)],
			...(numpy ? { numpy: numpy.map(name => `numpy.${name}`) } : {}),
			...(scipy ? { scipy: scipy.map(name => `scipy.special.${name}`) } : {}),
			...(jax || numpy || scipy ? { jax: [...(jax ?? []).map(name => `jax.nn.${name}`), ...(numpy ?? []).map(name => `jax.numpy.${name}`), ...(scipy ?? []).map(name => `jax.scipy.special.${name}`)] } : {}),
		},
		parameters: [X, ...parameters],
		doc, formula, example, source,
		...(derivative ? { derivative } : {}),
	};
}

const ALPHA = real('alpha', 'how far it falls below 0', [], 1);
const LAMBDA = real('lambda', 'half the width of the gap', ['lambd'], 0.5);

export const activationRecords: readonly LibraryRecord[] = [
	activation({
		id: 'tanh', latex: ['\\tanh', 'tanh', 'Tanh'], keyword: ['hyperbolic tangent'], nn: ['Tanh'], functional: ['tanh'], torch: ['tanh'], numpy: ['tanh'], jax: ['tanh'],
		doc: 'The hyperbolic tangent.', formula: '\\frac{e^x-e^{-x}}{e^x+e^{-x}}', derivative: { x: '1-\\tanh(x)^2' },
		example: { args: { x: 1 }, value: 0.7615941559557649 }, source: 'ECMAScript Math',
	}),
	activation({
		id: 'logistic', latex: ['sigmoid', 'Sigmoid', 'logistic', 'expit'], keyword: ['sigmoid', 'logistic function', 'logistic sigmoid'], nn: ['Sigmoid'], functional: ['sigmoid'], torch: ['sigmoid', 'special.expit'], scipy: ['expit'], jax: ['sigmoid'],
		doc: 'The logistic function.', formula: '\\frac{1}{1+e^{-x}}', derivative: { x: 'sigmoid(x)sigmoid(-x)' },
		example: { args: { x: [0, 1] }, value: [0.5, 0.7310585786300049] }, source: 'torch.nn.Sigmoid',
	}),
	activation({
		id: 'logLogistic', latex: ['LogSigmoid', 'logsigmoid'], keyword: ['log sigmoid'], nn: ['LogSigmoid'], functional: ['logsigmoid'], scipy: ['log_expit'], jax: ['log_sigmoid'],
		doc: 'The logarithm of the logistic function.', formula: '-\\ln(1+e^{-x})', derivative: { x: 'sigmoid(-x)' },
		example: { args: { x: -800 }, value: -800 }, source: 'torch.nn.LogSigmoid',
	}),
	activation({
		id: 'relu', latex: ['ReLU', 'relu'], keyword: ['rectified linear unit'], nn: ['ReLU'], functional: ['relu'], torch: ['relu'], jax: ['relu'],
		doc: 'x above 0, else 0.', formula: '\\max(0,x)', derivative: { x: '\\begin{cases}1&x>0\\\\0&x<0\\end{cases}' },
		example: { args: { x: [-1, 2] }, value: [0, 2] }, source: 'torch.nn.ReLU',
	}),
	activation({
		id: 'relu6', latex: ['ReLU6', 'relu6'], keyword: ['rectified linear unit to six'], nn: ['ReLU6'], functional: ['relu6'], jax: ['relu6'],
		doc: 'x kept between 0 and 6.', formula: '\\min(\\max(0,x),6)', derivative: { x: '\\begin{cases}1&0<x<6\\\\0&\\text{otherwise}\\end{cases}' },
		example: { args: { x: [-1, 2, 7] }, value: [0, 2, 6] }, source: 'torch.nn.ReLU6',
	}),
	activation({
		id: 'leakyRelu', latex: ['LeakyReLU'], keyword: ['leaky rectified linear unit', 'leaky ReLU'], nn: ['LeakyReLU'], functional: ['leaky_relu'], jax: ['leaky_relu'],
		parameters: [real('alpha', 'the slope below 0', ['negative_slope'], 0.01)],
		doc: 'x above 0, a small multiple of it below.', formula: '\\max(0,x)+\\alpha\\min(0,x)',
		derivative: { x: '\\begin{cases}1&x\\ge 0\\\\\\alpha&x<0\\end{cases}', alpha: '\\min(0,x)' },
		example: { args: { x: [-1, 2] }, value: [-0.01, 2] }, source: 'torch.nn.LeakyReLU',
	}),
	activation({
		id: 'elu', latex: ['ELU'], keyword: ['exponential linear unit'], nn: ['ELU'], functional: ['elu'], jax: ['elu'], parameters: [ALPHA],
		doc: 'x above 0, an exponential that levels off at -α below.', formula: '\\max(0,x)+\\min(0,\\alpha(e^x-1))',
		derivative: { x: '\\begin{cases}1&x>0\\\\\\alpha\\exp(x)&x\\le 0\\end{cases}', alpha: '\\begin{cases}0&x>0\\\\(e^{x}-1)&x\\le 0\\end{cases}' },
		example: { args: { x: -1 }, value: -0.6321205588285577 }, source: 'D.-A. Clevert et al., ICLR 2016; torch.nn.ELU',
	}),
	activation({
		id: 'celu', latex: ['CELU'], keyword: ['continuously differentiable exponential linear unit'], nn: ['CELU'], functional: ['celu'], jax: ['celu'], parameters: [ALPHA],
		doc: 'ELU with a continuous derivative for every α.', formula: '\\max(0,x)+\\min(0,\\alpha(e^{x/\\alpha}-1))',
		derivative: { x: '\\begin{cases}1&x>0\\\\\\exp(x/\\alpha)&x\\le 0\\end{cases}' },
		example: { args: { x: -1, alpha: 2 }, value: -0.7869386805747332 }, source: 'torch.nn.CELU',
	}),
	activation({
		id: 'selu', latex: ['SELU'], keyword: ['scaled exponential linear unit'], nn: ['SELU'], functional: ['selu'], jax: ['selu'],
		doc: 'ELU scaled so that mean 0 and variance 1 are a fixed point.', formula: '\\lambda\\left(\\max(0,x)+\\min(0,\\alpha(e^x-1))\\right)',
		derivative: { x: '\\begin{cases}1.0507009873554805&x>0\\\\1.7580993408473766\\exp(x)&x\\le 0\\end{cases}' },
		example: { args: { x: 1 }, value: 1.0507009873554805 }, source: 'G. Klambauer et al., NeurIPS 2017; torch.nn.SELU',
	}),
	activation({
		id: 'gelu', latex: ['GELU', 'gelu'], keyword: ['Gaussian error linear unit'], nn: ['GELU'], functional: ['gelu'],
		doc: 'x times the standard normal distribution function.', formula: '\\frac{x}{2}\\left(1+\\operatorname{erf}\\frac{x}{\\sqrt{2}}\\right)',
		derivative: { x: '\\frac{1}{2}erfc(-\\frac{x}{\\sqrt{2}})+\\frac{x}{\\sqrt{2\\pi}}\\exp(-\\frac{x^2}{2})' },
		example: { args: { x: 1 }, value: 0.8413447460685429 }, source: 'D. Hendrycks and K. Gimpel, 2016; torch.nn.GELU',
	}),
	activation({
		id: 'geluTanh', latex: [], keyword: ['GELU tanh approximation', 'approximate GELU'],
		doc: 'The approximation of GELU by tanh.', formula: '\\frac{x}{2}\\left(1+\\tanh\\left(\\sqrt{\\frac{2}{\\pi}}(x+0.044715x^3)\\right)\\right)',
		derivative: { x: 'sigmoid(2\\sqrt{\\frac{2}{\\pi}}(x+0.044715x^3))\\left(1+2x\\sqrt{\\frac{2}{\\pi}}(1+0.134145x^2)sigmoid(-2\\sqrt{\\frac{2}{\\pi}}(x+0.044715x^3))\\right)' },
		example: { args: { x: 1 }, value: 0.8411919906082768 }, source: 'D. Hendrycks and K. Gimpel, 2016',
	}),
	activation({
		id: 'geluApproximate', latex: [], keyword: [], jax: ['gelu'], parameters: [real('approximate', 'whether the tanh form is meant', [], 1)],
		doc: 'GELU, by default in its tanh form as JAX has it.', formula: '\\frac{x}{2}\\left(1+\\tanh\\left(\\sqrt{\\frac{2}{\\pi}}(x+0.044715x^3)\\right)\\right)',
		example: { args: { x: 1 }, value: 0.8411919906082768 }, source: 'jax.nn.gelu',
	}),
	activation({
		id: 'silu', latex: ['SiLU', 'silu'], keyword: ['sigmoid linear unit'], nn: ['SiLU'], functional: ['silu'], jax: ['silu', 'swish'],
		doc: 'x times its logistic function.', formula: '\\frac{x}{1+e^{-x}}', derivative: { x: 'sigmoid(x)(1+x\\,sigmoid(-x))' },
		example: { args: { x: 1 }, value: 0.7310585786300049 }, source: 'torch.nn.SiLU',
	}),
	activation({
		id: 'swish', latex: ['Swish', 'swish'], keyword: ['swish activation'], parameters: [real('beta', 'the steepness', [], 1)],
		doc: 'x times the logistic function of βx.', formula: '\\frac{x}{1+e^{-\\beta x}}',
		derivative: { x: 'sigmoid(\\beta x)(1+\\beta x\\,sigmoid(-\\beta x))', beta: 'x^2 sigmoid(\\beta x)sigmoid(-\\beta x)' },
		example: { args: { x: 1, beta: 2 }, value: 0.8807970779778824 }, source: 'P. Ramachandran et al., 2017',
	}),
	activation({
		id: 'mish', latex: ['Mish', 'mish'], keyword: ['Mish activation'], nn: ['Mish'], functional: ['mish'], jax: ['mish'],
		doc: 'x times the hyperbolic tangent of its softplus.', formula: 'x\\tanh(\\ln(1+e^x))',
		derivative: { x: '\\tanh(softplus(x))+x(1-\\tanh(softplus(x))^2)sigmoid(x)' },
		example: { args: { x: [-1, 0, 2.5] }, value: [-0.30340146137410895, 0, 2.471392304557881] }, source: 'D. Misra, 2019; torch.nn.Mish',
	}),
	activation({
		id: 'softplus', latex: ['softplus', 'Softplus'], keyword: ['softplus function'], jax: ['softplus'], parameters: [real('beta', 'the sharpness', [], 1)],
		doc: 'A smooth ReLU.', formula: '\\frac{1}{\\beta}\\ln(1+e^{\\beta x})',
		derivative: { x: 'sigmoid(\\beta x)', beta: '\\frac{x\\,sigmoid(\\beta x)}{\\beta}-\\frac{softplus(\\beta x)}{\\beta^2}' },
		example: { args: { x: 0 }, value: Math.LN2 }, source: 'C. Dugas et al., NIPS 2000',
	}),
	activation({
		id: 'softplusThreshold', latex: [], keyword: [], nn: ['Softplus'], functional: ['softplus'],
		parameters: [real('beta', 'the sharpness', [], 1), real('threshold', 'above it the result is x itself', [], 20)],
		doc: 'Softplus as torch computes it: x itself where βx is above the threshold.', formula: '\\frac{1}{\\beta}\\ln(1+e^{\\beta x})',
		example: { args: { x: [0, 30] }, value: [Math.LN2, 30] }, source: 'torch.nn.Softplus',
	}),
	activation({
		id: 'softsign', latex: ['softsign', 'Softsign'], keyword: ['softsign function'], nn: ['Softsign'], functional: ['softsign'], jax: ['soft_sign'],
		doc: 'x over one plus its magnitude.', formula: '\\frac{x}{1+\\left|x\\right|}', derivative: { x: '\\frac{1}{(1+\\left|x\\right|)^2}' },
		example: { args: { x: -3 }, value: -0.75 }, source: 'torch.nn.Softsign',
	}),
	activation({
		id: 'hardTanh', latex: ['Hardtanh'], keyword: ['hard tanh'], nn: ['Hardtanh'], functional: ['hardtanh'], jax: ['hard_tanh'],
		parameters: [real('low', 'the smallest value', ['min_val'], -1), real('high', 'the largest value', ['max_val'], 1)],
		doc: 'x kept between two values.', formula: '\\min(\\max(x,low),high)',
		example: { args: { x: [-2, 0.5, 2] }, value: [-1, 0.5, 1] }, source: 'torch.nn.Hardtanh',
	}),
	activation({
		id: 'hardSigmoid', latex: ['Hardsigmoid'], keyword: ['hard sigmoid'], nn: ['Hardsigmoid'], functional: ['hardsigmoid'], jax: ['hard_sigmoid'],
		doc: 'A straight line in place of the logistic function.', formula: '\\min(\\max(\\frac{x+3}{6},0),1)', derivative: { x: '\\begin{cases}\\frac{1}{6}&-3<x<3\\\\0&\\text{otherwise}\\end{cases}' },
		example: { args: { x: 1.5 }, value: 0.75 }, source: 'torch.nn.Hardsigmoid',
	}),
	activation({
		id: 'hardSwish', latex: ['Hardswish'], keyword: ['hard swish'], nn: ['Hardswish'], functional: ['hardswish'], jax: ['hard_swish', 'hard_silu'],
		doc: 'x times its hard sigmoid.', formula: 'x\\min(\\max(\\frac{x+3}{6},0),1)', derivative: { x: '\\begin{cases}0&x\\le -3\\\\1&x\\ge 3\\\\\\frac{2x+3}{6}&\\text{otherwise}\\end{cases}' },
		example: { args: { x: 1.5 }, value: 1.125 }, source: 'torch.nn.Hardswish',
	}),
	activation({
		id: 'tanhShrink', latex: ['Tanhshrink'], keyword: ['tanh shrink'], nn: ['Tanhshrink'], functional: ['tanhshrink'],
		doc: 'x less its hyperbolic tangent.', formula: 'x-\\tanh(x)', derivative: { x: '\\tanh(x)^2' },
		example: { args: { x: 1 }, value: 0.23840584404423515 }, source: 'torch.nn.Tanhshrink',
	}),
	activation({
		id: 'softShrink', latex: ['Softshrink'], keyword: ['soft shrinkage', 'soft thresholding'], nn: ['Softshrink'], functional: ['softshrink'], parameters: [LAMBDA],
		doc: 'x moved towards 0 by λ, 0 within λ of it.', formula: '\\operatorname{sign}(x)\\max(\\left|x\\right|-\\lambda,0)', derivative: { x: '\\begin{cases}1&\\left|x\\right|>\\lambda\\\\0&\\text{otherwise}\\end{cases}' },
		example: { args: { x: [-2, 0.25, 2] }, value: [-1.5, 0, 1.5] }, source: 'torch.nn.Softshrink',
	}),
	activation({
		id: 'hardShrink', latex: ['Hardshrink'], keyword: ['hard shrinkage', 'hard thresholding'], nn: ['Hardshrink'], functional: ['hardshrink'], parameters: [LAMBDA],
		doc: 'x, or 0 within λ of it.', formula: '\\begin{cases}x&\\left|x\\right|>\\lambda\\\\0&\\text{otherwise}\\end{cases}', derivative: { x: '\\begin{cases}1&\\left|x\\right|>\\lambda\\\\0&\\text{otherwise}\\end{cases}' },
		example: { args: { x: [-2, 0.25, 2] }, value: [-2, 0, 2] }, source: 'torch.nn.Hardshrink',
	}),
];
