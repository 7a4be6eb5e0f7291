import type { LibraryRecord, Parameter, Result } from '../record';

/** Two hills, so that a chain has something to cross. */
const HILLS = { fn: { params: ['x'], latex: 'e^{-\\frac{(x-2)^2}{2}}+0.6e^{-\\frac{(x+2)^2}{2}}' } };
const TARGET: Parameter = { name: 'target', aliases: ['density', 'likelihood'], type: 'function', begin: HILLS, doc: 'the density to draw from, which need not be normalised' };
const JOINT: Parameter = { name: 'joint', aliases: ['target', 'table', 'p'], type: 'tensor', orFunction: true, doc: 'the probabilities of all states, which need not sum to 1: an axis for each variable, or a function over finitely many values' };
const START: Parameter = { name: 'start', type: 'tensor', default: NaN, doc: 'where the chains begin; inside the support if left out' };
const CHAINS: Parameter = { name: 'chains', type: 'integer', default: 4, domain: { kind: 'interval', low: 1, high: 100, integer: true }, doc: 'how many chains' };
const SEED: Parameter = { name: 'seed', type: 'integer', default: 1, doc: 'what the random numbers start from' };
const ACCEPTANCE: Parameter = { name: 'acceptance', aliases: ['target_accept', 'adapt_delta'], type: 'real', default: 0.8, domain: { kind: 'interval', low: 0, high: 1, openLow: true, openHigh: true }, doc: 'the acceptance to aim at' };
const LEAPFROGS: Parameter = { name: 'leapfrogs', aliases: ['L', 'n_leapfrog', 'num_leapfrog_steps'], type: 'integer', default: 10, domain: { kind: 'interval', low: 1, high: 10_000, integer: true }, doc: 'the leapfrog steps of a trajectory' };

function count(name: string, standard: number, doc: string): Parameter {
	return { name, type: 'integer', default: standard, domain: { kind: 'interval', low: 1, high: 1e6, integer: true }, doc };
}

const DRAWS = count('draws', 1000, 'draws that each chain keeps');
const STEPS: Parameter = { ...count('steps', 20, 'how many steps'), begin: 200 };

const positive = (name: string, aliases: readonly string[], standard: number, doc: string): Parameter => ({ name, aliases, type: 'real', default: standard, domain: { kind: 'interval', low: 0, high: Infinity, openLow: true }, doc });

const NORMAL = { dist: 'Normal', args: { mu: 1, sigma: 2 } };
/** Two variables that agree mostly. */
const AGREEING = [[0.4, 0.1], [0.1, 0.4]];

const TRACE: Result = { name: 'draws', doc: 'the chains, draw by draw', kind: 'trace', axes: ['chain', 'draw'] };
const OF_CHAINS: readonly Result[] = [
	{ name: 'mean', doc: 'the mean of each quantity', kind: 'place' },
	{ name: 'deviation', doc: 'its standard deviation' },
	{ name: 'standardError', doc: 'the Monte Carlo standard error of the mean' },
	{ name: 'low', doc: 'the 5 % quantile' },
	{ name: 'median', doc: 'the median', kind: 'place' },
	{ name: 'high', doc: 'the 95 % quantile' },
	{ name: 'rHat', words: 'R-hat', doc: 'how far the chains disagree, rank-normalised; 1 where they do not' },
	{ name: 'bulkSize', words: 'bulk ESS', doc: 'how many independent draws the middle is worth' },
	{ name: 'tailSize', words: 'tail ESS', doc: 'the same of the tails' },
	{ name: 'acceptance', doc: 'the mean probability to accept' },
	TRACE,
];
const OF_GRADIENTS: readonly Result[] = [
	...OF_CHAINS.filter(result => result !== TRACE),
	{ name: 'divergences', doc: 'transitions in which the energy was lost' },
	{ name: 'missingInformation', doc: 'how far the energies of draws were explored, the worst of all chains; too little below 0.3' },
	{ name: 'gradients', doc: 'how often the gradient was computed for the draws' },
	TRACE,
];

const steps = (...results: readonly (readonly [name: string, doc: string])[]): readonly Result[] => results.map(([name, doc]) => ({ name, doc, kind: 'trace' }));
const DECIDED = [['uniform', 'the number drawn to decide'], ['accepted', '1 if it goes']] as const;
const NEXT = ['next', 'where it is then'] as const;

const HASTINGS = 'W. K. Hastings, Biometrika 57 (1970), 97';
const GEMAN = 'S. Geman and D. Geman, IEEE Trans. Pattern Anal. Mach. Intell. 6 (1984), 721';
const NEAL = 'R. M. Neal, MCMC using Hamiltonian dynamics, Handbook of Markov Chain Monte Carlo, 2011';

/** Methods that draw from a density that is given. */
export const samplerRecords: readonly LibraryRecord[] = [
	{
		id: 'metropolis', names: { latex: [], keyword: ['Metropolis-Hastings', 'MCMC', 'Markov chain Monte Carlo', 'random walk Metropolis'] },
		parameters: [TARGET, START, DRAWS, count('warmup', 1000, 'steps that learn the walk and are not kept'), CHAINS, SEED],
		doc: 'Draws from a density by a random walk that has learned its steps, also of whole numbers and listed values: moments, the 5, 50 and 95 % quantiles, R-hat, effective sample sizes, and the chains.',
		formula: '\\alpha=\\min\\left(1,\\frac{p(x\')}{p(x)}\\right)',
		results: OF_CHAINS,
		example: { args: { target: NORMAL, draws: 100, warmup: 100, chains: 2 }, value: {} },
		source: `${HASTINGS}; C. Andrieu and J. Thoms, Stat. Comput. 18 (2008), 343`,
	},
	{
		id: 'gibbs', names: { latex: [], keyword: ['Gibbs sampling', 'Gibbs sampler'] },
		parameters: [JOINT, START, DRAWS, count('warmup', 100, 'sweeps that are not kept'), CHAINS, SEED],
		doc: 'Draws from a joint table by turns, each variable from its distribution given the others: what MCMC finds of the values of each.',
		formula: 'x_i\\sim p(x_i\\mid x_{-i})',
		results: OF_CHAINS,
		example: { args: { joint: AGREEING, draws: 100, chains: 2 }, value: { acceptance: 1 } },
		source: GEMAN,
	},
	{
		id: 'hmc', names: { latex: [], keyword: ['Hamiltonian Monte Carlo', 'HMC', 'hybrid Monte Carlo'] },
		parameters: [TARGET, START, LEAPFROGS, DRAWS, count('warmup', 1000, 'transitions that learn step size and mass and are not kept'), CHAINS, SEED, ACCEPTANCE],
		doc: 'Draws from a smooth density by trajectories of so many steps along its exact gradient. It finds what NUTS does, which chooses their length itself.',
		formula: 'H(x,r)=-\\ln p(x)+\\frac{1}{2}r^TM^{-1}r',
		results: OF_GRADIENTS,
		example: { args: { target: NORMAL, draws: 50, warmup: 50, chains: 2 }, value: { divergences: 0 } },
		source: NEAL,
	},
	{
		id: 'nuts', names: { latex: [], keyword: ['NUTS', 'no-U-turn sampler'] },
		parameters: [TARGET, START, DRAWS, count('warmup', 1000, 'transitions that learn step size and mass and are not kept'), CHAINS, SEED, ACCEPTANCE],
		doc: 'Draws from a smooth density by the no-U-turn sampler on its exact gradient; ends of its support are transformed away. It finds what MCMC does, divergences, and how well its energies are explored.',
		formula: 'H(x,r)=-\\ln p(x)+\\frac{1}{2}r^TM^{-1}r',
		results: OF_GRADIENTS,
		example: { args: { target: NORMAL, draws: 50, warmup: 50, chains: 2 }, value: {} },
		source: 'M. D. Hoffman and A. Gelman, J. Mach. Learn. Res. 15 (2014), 1593',
	},
	{
		id: 'metropolisSteps', names: { latex: [], keyword: ['Metropolis-Hastings steps', 'steps of Metropolis-Hastings'] },
		parameters: [TARGET, START, positive('scale', [], 1, 'the deviation of a candidate from where the chain is; whole numbers and listed values step to the next one'), STEPS, SEED],
		doc: 'One chain of the Metropolis-Hastings algorithm step by step: where it is, the candidate, the probability to accept it, what was drawn to decide, and where it goes.',
		formula: 'x_{t+1}=\\begin{cases}x\'&u<\\alpha\\\\x_t&\\text{otherwise}\\end{cases}',
		results: steps(['current', 'where the chain is'], ['candidate', 'where it may go'], ['ratio', 'the probability to go there'], ...DECIDED, NEXT),
		example: { args: { target: { dist: 'Normal', args: { mu: 0, sigma: 1 } }, steps: 3 }, value: {} },
		source: HASTINGS,
	},
	{
		id: 'gibbsSteps', names: { latex: [], keyword: ['Gibbs sampling steps', 'steps of Gibbs sampling'] },
		parameters: [JOINT, START, STEPS, SEED],
		doc: 'One chain of Gibbs sampling step by step: which variable is drawn, its distribution given the others, what was drawn to choose by it, and the state.',
		formula: 'x_i\\sim p(x_i\\mid x_{-i})',
		results: [{ name: 'start', doc: 'where the chain begins' }, ...steps(['variable', 'which variable is drawn, from 0'], ['conditional', 'the distribution of its values, given the others'], ['uniform', 'the number drawn to choose by it'], NEXT)],
		example: { args: { joint: AGREEING, start: [0, 0], steps: 2 }, value: { variable: [0, 1], start: [0, 0] } },
		source: GEMAN,
	},
	{
		id: 'hmcSteps', names: { latex: [], keyword: ['Hamiltonian Monte Carlo steps', 'HMC trajectories', 'leapfrog trajectories'] },
		parameters: [TARGET, START, positive('stepSize', ['epsilon', 'step_size'], 0.1, 'the time of a leapfrog step'), LEAPFROGS, { ...count('steps', 5, 'how many trajectories'), begin: 40 }, SEED],
		doc: 'Trajectories of Hamiltonian Monte Carlo point by point, with a mass of 1: positions, momenta, energies, the probability to accept the end, and where the chain goes.',
		formula: '\\frac{dx}{dt}=r,\\quad\\frac{dr}{dt}=\\nabla\\ln p(x)',
		results: steps(['position', 'the points of each trajectory, its start included'], ['momentum', 'the momenta there'], ['energy', 'the energies there, which a perfect integrator keeps'], ['ratio', 'the probability to accept the end'], ...DECIDED, ['diverged', '1 if the energy was lost'], NEXT),
		example: { args: { target: { dist: 'Normal', args: { mu: 0, sigma: 1 } }, start: [1], stepSize: 0.1, leapfrogs: 2, steps: 1 }, value: {} },
		source: NEAL,
	},
];
