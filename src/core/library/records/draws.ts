import type { LibraryRecord, Parameter } from '../record';

const DRAWS: Parameter = { name: 'x', aliases: ['draws', 'chains'], type: 'tensor', doc: 'the draws of one quantity: a list for one chain, a row for each of several' };
const LAGS: Parameter = { name: 'lags', aliases: ['nlags', 'most'], type: 'integer', doc: 'the largest lag' };
const VEHTARI = 'A. Vehtari et al., Bayesian Anal. 16 (2021), 667';

/** What the draws of Markov chains tell of how they were made. */
export const drawRecords: readonly LibraryRecord[] = [
	{
		id: 'rHat', names: { latex: [], keyword: ['R-hat', 'split R-hat', 'Rhat', 'potential scale reduction', 'Gelman-Rubin statistic'] },
		parameters: [DRAWS], doc: 'The rank-normalised split R-hat: above 1.01 the chains have not found the same distribution.', formula: '\\hat R=\\sqrt{\\frac{\\widehat{\\mathrm{var}}^+}{W}}',
		example: { args: { x: [[0, 1, 0, 1, 0, 1, 0, 1], [2, 3, 2, 3, 2, 3, 2, 3]] }, value: 1.9750237970270526 }, source: VEHTARI,
	},
	{
		id: 'bulkEffectiveSize', names: { latex: [], keyword: ['effective sample size', 'bulk effective sample size', 'bulk ESS', 'bulkEss', 'ess_bulk'] },
		parameters: [DRAWS], doc: 'The number of independent draws that would know the middle of the distribution as well.', formula: '\\frac{mn}{-1+2\\sum_t\\left(\\rho_{2t}+\\rho_{2t+1}\\right)}',
		example: { args: { x: [3, 4, 6, 5, 2, 1, 1, 2, 5, 7, 8, 6, 4, 3, 2, 1] }, value: 6.868480503257688 }, source: VEHTARI,
	},
	{
		id: 'tailEffectiveSize', names: { latex: [], keyword: ['tail effective sample size', 'tail ESS', 'tailEss', 'ess_tail'] },
		parameters: [DRAWS], doc: 'The number of independent draws that would know the 5 % and 95 % quantiles as well.', formula: '\\min\\left(\\mathrm{ESS}_{x\\le q_{0.05}},\\mathrm{ESS}_{x\\le q_{0.95}}\\right)',
		example: { args: { x: [3, 4, 6, 5, 2, 1, 1, 2, 5, 7, 8, 6, 4, 3, 2, 1] }, value: 13.721286370597243 }, source: VEHTARI,
	},
	{
		id: 'autocorrelation', names: { latex: [], keyword: ['autocorrelation', 'autocorrelation function'] },
		parameters: [{ ...DRAWS, doc: 'the draws of one chain' }, LAGS], doc: 'The correlation of the draws with themselves, so many draws apart.', formula: '\\rho_t=\\frac{\\sum_i(x_i-\\bar x)(x_{i+t}-\\bar x)}{\\sum_i(x_i-\\bar x)^2}',
		example: { args: { x: [1, 2, 3, 4], lags: 2 }, value: [1, 0.25, -0.3] }, source: 'G. E. P. Box and G. M. Jenkins, Time Series Analysis, 1976',
	},
	{
		id: 'missingInformation', names: { latex: [], keyword: ['energy fraction of missing information', 'E-BFMI', 'BFMI', 'estimated Bayesian fraction of missing information'] },
		parameters: [{ name: 'energies', aliases: ['energy', 'E'], type: 'tensor', doc: 'the energies of Hamiltonian transitions: a list for one chain, a row for each of several' }],
		doc: 'How well the momenta of a Hamiltonian sampler reach all energies, chain by chain: below 0.3 the tails are explored too slowly.', formula: '\\frac{\\sum_n\\left(E_n-E_{n-1}\\right)^2}{\\sum_n\\left(E_n-\\bar E\\right)^2}',
		example: { args: { energies: [[1, 2, 1, 2], [1, 2, 3, 4]] }, value: [3, 0.6] }, source: 'M. Betancourt, Diagnosing suboptimal cotangent disintegrations in Hamiltonian Monte Carlo, 2016',
	},
];
