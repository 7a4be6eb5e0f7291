import type { LibraryRecord } from '../record';
import { distributionRecords } from './distribution';
import { alphaBeta, bounds, locationScale, rateOnly, shapeRate, studentT } from './distributionParameters';

/** Distributions over the real numbers. */
export const continuousRecords: readonly LibraryRecord[] = [
	...distributionRecords({
		id: 'normal', names: ['Normal', 'Gaussian'], scipy: 'norm', parameters: locationScale('sigma'), source: 'DLMF 7.2; SciPy\'s norm',
		aspects: {
			Pdf: { formula: '\\frac{1}{\\sigma\\sqrt{2\\pi}}e^{-\\frac{(x-\\mu)^2}{2\\sigma^2}}', example: [[0, 0, 1], 0.3989422804014327] },
			LogPdf: { formula: '-\\frac{(x-\\mu)^2}{2\\sigma^2}-\\ln(\\sigma\\sqrt{2\\pi})', example: [[0, 0, 1], -0.9189385332046728], derivative: { x: '-\\frac{x-\\mu}{\\sigma^2}', mu: '\\frac{x-\\mu}{\\sigma^2}', sigma: '\\frac{(x-\\mu)^2}{\\sigma^3}-\\frac{1}{\\sigma}' } },
			Cdf: { formula: '\\frac{1}{2}\\operatorname{erfc}\\left(-\\frac{x-\\mu}{\\sigma\\sqrt{2}}\\right)', example: [[-40, 0, 2], 2.7536241186062337e-89], derivative: { x: '\\frac{1}{\\sigma\\sqrt{2\\pi}}\\exp(-\\frac{(x-\\mu)^2}{2\\sigma^2})' } },
			Survival: { formula: '\\frac{1}{2}\\operatorname{erfc}\\left(\\frac{x-\\mu}{\\sigma\\sqrt{2}}\\right)', example: [[1, 0, 1], 0.15865525393145705] },
			LogCdf: { formula: '\\ln\\left(\\frac{1}{2}\\operatorname{erfc}\\left(-\\frac{x-\\mu}{\\sigma\\sqrt{2}}\\right)\\right)', example: [[-100, 0, 1], -5005.524208694205] },
			Quantile: { formula: '\\mu+\\sigma\\Phi^{-1}(q)', example: [[0.975, 0, 1], 1.959963984540054] },
			Mean: { formula: '\\mu', example: [[3, 2], 3] },
			Variance: { formula: '\\sigma^2', example: [[3, 2], 4] },
		},
	}),
	...distributionRecords({
		id: 'logistic', names: ['Logistic'], scipy: 'logistic', parameters: locationScale('s'), source: 'N. L. Johnson et al., Continuous Univariate Distributions, vol. 2; SciPy\'s logistic',
		aspects: {
			Pdf: { formula: '\\frac{e^{-(x-\\mu)/s}}{s\\left(1+e^{-(x-\\mu)/s}\\right)^2}', example: [[0, 0, 1], 0.25] },
			LogPdf: { formula: '-\\frac{x-\\mu}{s}-\\ln s-2\\ln\\left(1+e^{-(x-\\mu)/s}\\right)', example: [[0, 0, 1], -1.3862943611198906] },
			Cdf: { formula: '\\frac{1}{1+e^{-(x-\\mu)/s}}', example: [[1, 0, 1], 0.7310585786300049], derivative: { x: '\\frac{sigmoid(\\frac{x-\\mu}{s})sigmoid(-\\frac{x-\\mu}{s})}{s}' } },
			Survival: { formula: '\\frac{1}{1+e^{(x-\\mu)/s}}', example: [[-1, 0, 1], 0.7310585786300049] },
			LogCdf: { formula: '-\\ln\\left(1+e^{-(x-\\mu)/s}\\right)', example: [[-800, 0, 1], -800] },
			Quantile: { formula: '\\mu+s\\ln\\frac{q}{1-q}', example: [[0.5, 3, 2], 3] },
			Mean: { formula: '\\mu', example: [[3, 2], 3] },
			Variance: { formula: '\\frac{\\pi^2 s^2}{3}', example: [[0, 1], 3.289868133696453] },
		},
	}),
	...distributionRecords({
		id: 'laplace', names: ['Laplace'], scipy: 'laplace', parameters: locationScale('b'), source: 'N. L. Johnson et al., Continuous Univariate Distributions, vol. 2; SciPy\'s laplace',
		aspects: {
			Pdf: { formula: '\\frac{1}{2b}e^{-\\frac{\\left|x-\\mu\\right|}{b}}', example: [[0, 0, 2], 0.25] },
			LogPdf: { formula: '-\\frac{\\left|x-\\mu\\right|}{b}-\\ln(2b)', example: [[0, 0, 0.5], 0] },
			Cdf: { formula: '\\frac{1}{2}+\\frac{1}{2}\\operatorname{sign}(x-\\mu)\\left(1-e^{-\\frac{\\left|x-\\mu\\right|}{b}}\\right)', example: [[0, 0, 1], 0.5] },
			Survival: { formula: '\\frac{1}{2}-\\frac{1}{2}\\operatorname{sign}(x-\\mu)\\left(1-e^{-\\frac{\\left|x-\\mu\\right|}{b}}\\right)', example: [[0, 0, 1], 0.5] },
			Quantile: { formula: '\\mu-b\\operatorname{sign}(q-\\frac{1}{2})\\ln(1-2\\left|q-\\frac{1}{2}\\right|)', example: [[0.25, 0, 1], -0.6931471805599453] },
			Mean: { formula: '\\mu', example: [[3, 2], 3] },
			Variance: { formula: '2b^2', example: [[0, 2], 8] },
		},
	}),
	...distributionRecords({
		id: 'studentT', names: ['Student t', 'Student\'s t', 'StudentT'], scipy: 't', parameters: studentT, source: 'C. Loader\'s saddle point; SciPy\'s t',
		aspects: {
			Pdf: { formula: '\\frac{\\Gamma(\\frac{\\nu+1}{2})}{\\sigma\\sqrt{\\nu\\pi}\\,\\Gamma(\\frac{\\nu}{2})}\\left(1+\\frac{(x-\\mu)^2}{\\nu\\sigma^2}\\right)^{-\\frac{\\nu+1}{2}}', example: [[0, 1, 0, 1], 0.3183098861837907] },
			LogPdf: { formula: '\\ln\\frac{\\Gamma(\\frac{\\nu+1}{2})}{\\sigma\\sqrt{\\nu\\pi}\\,\\Gamma(\\frac{\\nu}{2})}-\\frac{\\nu+1}{2}\\ln\\left(1+\\frac{(x-\\mu)^2}{\\nu\\sigma^2}\\right)', example: [[0, 1, 0, 1], -1.1447298858494002] },
			Cdf: { formula: '1-\\frac{1}{2}I_{\\nu/(\\nu+x^2)}\\left(\\frac{\\nu}{2},\\frac{1}{2}\\right)', example: [[1, 1, 0, 1], 0.75] },
			Survival: { formula: '\\frac{1}{2}I_{\\nu/(\\nu+x^2)}\\left(\\frac{\\nu}{2},\\frac{1}{2}\\right)', example: [[1, 1, 0, 1], 0.25] },
			Mean: { formula: '\\mu', example: [[3, 1, 2], 1] },
			Variance: { formula: '\\frac{\\nu\\sigma^2}{\\nu-2}', example: [[3, 1, 2], 12] },
		},
	}),
	...distributionRecords({
		id: 'uniform', names: ['Uniform'], parameters: bounds, source: 'Elementary',
		aspects: {
			Pdf: { formula: '\\begin{cases}\\frac{1}{b-a}&a\\le x\\le b\\\\0&\\text{otherwise}\\end{cases}', example: [[1, 0, 4], 0.25] },
			LogPdf: { formula: '-\\ln(b-a)', example: [[1, 0, 1], 0] },
			Cdf: { formula: '\\frac{x-a}{b-a}', example: [[1, 0, 4], 0.25] },
			Survival: { formula: '\\frac{b-x}{b-a}', example: [[1, 0, 4], 0.75] },
			Quantile: { formula: 'a+q(b-a)', example: [[0.25, 0, 4], 1] },
			Mean: { formula: '\\frac{a+b}{2}', example: [[0, 4], 2] },
			Variance: { formula: '\\frac{(b-a)^2}{12}', example: [[0, 6], 3] },
		},
	}),
	...distributionRecords({
		id: 'exponential', names: ['Exponential'], parameters: rateOnly, source: 'Elementary',
		aspects: {
			Pdf: { formula: '\\lambda e^{-\\lambda x}', example: [[0, 2], 2] },
			LogPdf: { formula: '\\ln\\lambda-\\lambda x', example: [[3, 1], -3] },
			Cdf: { formula: '1-e^{-\\lambda x}', example: [[1, 1], 0.6321205588285577] },
			Survival: { formula: 'e^{-\\lambda x}', example: [[1, 1], 0.36787944117144233] },
			Quantile: { formula: '-\\frac{\\ln(1-q)}{\\lambda}', example: [[0.5, 1], 0.6931471805599453] },
			Mean: { formula: '\\frac{1}{\\lambda}', example: [[4], 0.25] },
			Variance: { formula: '\\frac{1}{\\lambda^2}', example: [[2], 0.25] },
		},
	}),
	...distributionRecords({
		id: 'gamma', names: ['Gamma'], parameters: shapeRate, source: 'C. Loader\'s saddle point; DLMF 8.2',
		aspects: {
			Pdf: { formula: '\\frac{\\beta^\\alpha}{\\Gamma(\\alpha)}x^{\\alpha-1}e^{-\\beta x}', example: [[1, 1, 2], 0.2706705664732254] },
			LogPdf: { formula: '\\alpha\\ln\\beta-\\ln\\Gamma(\\alpha)+(\\alpha-1)\\ln x-\\beta x', example: [[1, 1, 1], -1] },
			Cdf: { formula: '\\frac{1}{\\Gamma(\\alpha)}\\int_0^{\\beta x}t^{\\alpha-1}e^{-t}dt', example: [[1, 2, 1], 0.2642411176571153] },
			Survival: { formula: '\\frac{1}{\\Gamma(\\alpha)}\\int_{\\beta x}^\\infty t^{\\alpha-1}e^{-t}dt', example: [[1, 2, 1], 0.7357588823428847] },
			Mean: { formula: '\\frac{\\alpha}{\\beta}', example: [[3, 2], 1.5] },
			Variance: { formula: '\\frac{\\alpha}{\\beta^2}', example: [[3, 2], 0.75] },
		},
	}),
	...distributionRecords({
		id: 'beta', names: ['Beta'], parameters: alphaBeta, source: 'C. Loader\'s saddle point; DLMF 8.17',
		aspects: {
			Pdf: { formula: '\\frac{\\Gamma(\\alpha+\\beta)}{\\Gamma(\\alpha)\\Gamma(\\beta)}x^{\\alpha-1}(1-x)^{\\beta-1}', example: [[0.5, 2, 2], 1.5] },
			LogPdf: { formula: '\\ln\\frac{\\Gamma(\\alpha+\\beta)}{\\Gamma(\\alpha)\\Gamma(\\beta)}+(\\alpha-1)\\ln x+(\\beta-1)\\ln(1-x)', example: [[0.5, 1, 1], 0] },
			Cdf: { formula: 'I_x(\\alpha,\\beta)', example: [[0.5, 2, 3], 0.6875] },
			Survival: { formula: '1-I_x(\\alpha,\\beta)', example: [[0.5, 2, 3], 0.3125] },
			Mean: { formula: '\\frac{\\alpha}{\\alpha+\\beta}', example: [[1, 3], 0.25] },
			Variance: { formula: '\\frac{\\alpha\\beta}{(\\alpha+\\beta)^2(\\alpha+\\beta+1)}', example: [[1, 1], 0.08333333333333333] },
		},
	}),
];
