import type { LibraryRecord } from '../record';
import { distributionRecords } from './distribution';
import { meanOnly, successProbability, trials } from './distributionParameters';

/** Distributions over the integers. */
export const discreteRecords: readonly LibraryRecord[] = [
	...distributionRecords({
		id: 'bernoulli', names: ['Bernoulli'], parameters: [successProbability], source: 'Elementary',
		aspects: {
			Pmf: { formula: 'p^k(1-p)^{1-k}', example: [[1, 0.3], 0.3] },
			LogPmf: { formula: 'k\\ln p+(1-k)\\ln(1-p)', example: [[1, 1], 0] },
			Cdf: { formula: '1-p', example: [[0, 0.25], 0.75] },
			Survival: { formula: 'p', example: [[0, 0.25], 0.25] },
			Mean: { formula: 'p', example: [[0.3], 0.3] },
			Variance: { formula: 'p(1-p)', example: [[0.5], 0.25] },
		},
	}),
	...distributionRecords({
		id: 'binomial', names: ['Binomial'], parameters: trials, source: 'C. Loader, "Fast and accurate computation of binomial probabilities", 2000',
		aspects: {
			Pmf: { formula: '\\binom{n}{k}p^k(1-p)^{n-k}', example: [[1, 2, 0.5], 0.5] },
			LogPmf: { formula: '\\ln\\binom{n}{k}+k\\ln p+(n-k)\\ln(1-p)', example: [[2, 2, 1], 0] },
			Cdf: { formula: '\\sum_{j\\le k}\\binom{n}{j}p^j(1-p)^{n-j}', example: [[1, 2, 0.5], 0.75] },
			Survival: { formula: '\\sum_{j>k}\\binom{n}{j}p^j(1-p)^{n-j}', example: [[1, 2, 0.5], 0.25] },
			Mean: { formula: 'np', example: [[10, 0.5], 5] },
			Variance: { formula: 'np(1-p)', example: [[10, 0.5], 2.5] },
		},
	}),
	...distributionRecords({
		id: 'poisson', names: ['Poisson'], parameters: meanOnly, source: 'C. Loader, "Fast and accurate computation of binomial probabilities", 2000',
		aspects: {
			Pmf: { formula: '\\frac{\\lambda^k e^{-\\lambda}}{k!}', example: [[0, 1], 0.36787944117144233] },
			LogPmf: { formula: 'k\\ln\\lambda-\\lambda-\\ln(k!)', example: [[0, 3], -3] },
			Cdf: { formula: '\\sum_{j\\le k}\\frac{\\lambda^j e^{-\\lambda}}{j!}', example: [[1, 1], 0.7357588823428847] },
			Survival: { formula: '\\sum_{j>k}\\frac{\\lambda^j e^{-\\lambda}}{j!}', example: [[1, 1], 0.2642411176571153] },
			Mean: { formula: '\\lambda', example: [[3], 3] },
			Variance: { formula: '\\lambda', example: [[3], 3] },
		},
	}),
	...distributionRecords({
		id: 'geometric', names: ['Geometric'], parameters: [successProbability], source: 'Elementary; counted from 1 as SciPy\'s geom, not torch\'s',
		aspects: {
			Pmf: { formula: '(1-p)^{k-1}p', example: [[2, 0.5], 0.25] },
			LogPmf: { formula: '(k-1)\\ln(1-p)+\\ln p', example: [[1, 1], 0] },
			Cdf: { formula: '1-(1-p)^k', example: [[2, 0.5], 0.75] },
			Survival: { formula: '(1-p)^k', example: [[2, 0.5], 0.25] },
			Mean: { formula: '\\frac{1}{p}', example: [[0.25], 4] },
			Variance: { formula: '\\frac{1-p}{p^2}', example: [[0.5], 2] },
		},
	}),
];
