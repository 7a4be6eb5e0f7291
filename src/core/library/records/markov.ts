import type { LibraryRecord, Parameter } from '../record';
import { real } from './parameters';

/** Three states that are all left and come back to. */
const WANDERER = [[0.7, 0.2, 0.1], [0.3, 0.4, 0.3], [0.2, 0.3, 0.5]];

const P: Parameter = { name: 'P', aliases: ['p', 'transitions', 'A'], type: 'tensor', orFunction: true, stochastic: true, begin: WANDERER, doc: 'the transition matrix, or a function of two states: rows are the states that are left, and sum to 1' };
const N: Parameter = { name: 'n', aliases: ['steps', 't'], type: 'integer', doc: 'the number of steps' };
const TARGETS: Parameter = { name: 'targets', aliases: ['target', 'states'], type: 'tensor', doc: 'a state or a list of states, counted from 0' };

const NORRIS = 'J. R. Norris, Markov Chains, 1997';
const GTH = 'W. K. Grassmann, M. I. Taksar and D. P. Heyman, Oper. Res. 33 (1985), 1107';
const LEVIN = 'D. A. Levin, Y. Peres and E. L. Wilmer, Markov Chains and Mixing Times, 2nd ed.';

/** 0 and 3 keep the walk; from 1 and 2 it goes either way. */
const GAMBLER = [[1, 0, 0, 0], [0.5, 0, 0.5, 0], [0, 0.5, 0, 0.5], [0, 0, 0, 1]];

/** Functions of a Markov chain with finitely many states, which count from 0. */
export const markovRecords: readonly LibraryRecord[] = [
	{
		id: 'nStepTransitions', value: 'transitions', names: { latex: [], keyword: ['n-step transition matrix', 'n-step transition probabilities'] },
		parameters: [P, N], doc: 'The probabilities to be in each state n steps after each state.', formula: 'P^n',
		example: { args: { P: [[0.5, 0.5], [0.25, 0.75]], n: 2 }, value: [[0.375, 0.625], [0.3125, 0.6875]] }, source: NORRIS,
	},
	{
		id: 'distributionAfter', value: 'shares', names: { latex: [], keyword: ['distribution after n steps'] },
		parameters: [P, { name: 'initial', aliases: ['mu', 'start', 'pi'], type: 'vector', doc: 'the distribution at the start' }, N], doc: 'The distribution of a Markov chain n steps after its start.', formula: '\\mu P^n',
		example: { args: { P: [[0.5, 0.5], [0.25, 0.75]], initial: [1, 0], n: 2 }, value: [0.375, 0.625] }, source: NORRIS,
	},
	{
		id: 'stationaryDistribution', value: 'shares', names: { latex: [], keyword: ['stationary distribution', 'steady state', 'steady-state distribution', 'equilibrium distribution', 'invariant distribution'] },
		parameters: [P], doc: 'The distribution that a step leaves as it is; not a number where there are several.', formula: '\\pi,\\quad \\pi P=\\pi,\\ \\sum_i\\pi_i=1',
		example: { args: { P: [[0.5, 0.5], [0.25, 0.75]] }, value: [0.3333333333333333, 0.6666666666666666] }, source: GTH,
	},
	{
		id: 'communicatingClasses', names: { latex: [], keyword: ['communicating classes'] },
		parameters: [P], doc: 'For each state the number of its class: states are in one class where each can be reached from the other.', formula: 'i\\leftrightarrow j',
		example: { args: { P: GAMBLER }, value: [0, 1, 1, 2] }, source: NORRIS,
	},
	{
		id: 'recurrentStates', names: { latex: [], keyword: ['recurrent states'] },
		parameters: [P], doc: 'For each state 1 if the chain surely returns to it, 0 if it is transient.', formula: '\\Pr(X_n=i\\text{ again}\\mid X_0=i)=1',
		example: { args: { P: GAMBLER }, value: [1, 0, 0, 1] }, source: NORRIS,
	},
	{
		id: 'chainPeriod', names: { latex: [], keyword: ['period of a Markov chain', 'periodicity'] },
		parameters: [P], doc: 'For each state the greatest common divisor of the lengths of all ways back to it; 0 where there is none.', formula: '\\gcd\\{n\\ge 1:(P^n)_{ii}>0\\}',
		example: { args: { P: [[0, 1], [1, 0]] }, value: [2, 2] }, source: 'E. V. Denardo, Math. Oper. Res. 2 (1977), 20',
	},
	{
		id: 'absorptionProbabilities', names: { latex: [], keyword: ['absorption probabilities'] },
		parameters: [P], doc: 'For each state the probabilities to end in each closed class, in the order of their first states.', formula: '\\Pr(X_n\\in C_j\\text{ some day}\\mid X_0=i)',
		example: { args: { P: GAMBLER }, value: [[1, 0], [0.6666666666666666, 0.3333333333333333], [0.3333333333333333, 0.6666666666666666], [0, 1]] }, source: NORRIS,
	},
	{
		id: 'absorptionTimes', names: { latex: [], keyword: ['expected absorption times', 'expected steps to absorption'] },
		parameters: [P], doc: 'For each state the expected number of steps until the chain is in a closed class.', formula: '(I-Q)^{-1}\\mathbf{1}',
		example: { args: { P: GAMBLER }, value: [0, 2, 2, 0] }, source: NORRIS,
	},
	{
		id: 'hittingProbabilities', names: { latex: [], keyword: ['hitting probabilities'] },
		parameters: [P, TARGETS], doc: 'For each state the probability to visit one of the targets some day.', formula: '\\Pr(X_n\\in A\\text{ some day}\\mid X_0=i)',
		example: { args: { P: GAMBLER, targets: 3 }, value: [0, 0.3333333333333333, 0.6666666666666666, 1] }, source: NORRIS,
	},
	{
		id: 'hittingTimes', names: { latex: [], keyword: ['hitting times', 'expected hitting times', 'mean first passage times'] },
		parameters: [P, TARGETS], doc: 'For each state the expected number of steps to the first visit of a target; infinite where it may never come.', formula: 'E[\\min\\{n:X_n\\in A\\}\\mid X_0=i]',
		example: { args: { P: [[0.5, 0.5], [0.25, 0.75]], targets: [1] }, value: [2, 0] }, source: NORRIS,
	},
	{
		id: 'mixingTime', names: { latex: [], keyword: ['mixing time'] },
		parameters: [P, real('epsilon', 'the distance in total variation', ['eps'], 0.25)], doc: 'The number of steps after which the start is forgotten, but for ε in total variation.', formula: '\\min\\left\\{n:\\max_i\\tfrac{1}{2}\\sum_j\\left|(P^n)_{ij}-\\pi_j\\right|\\le\\epsilon\\right\\}',
		example: { args: { P: [[0.9, 0.1], [0.1, 0.9]] }, value: 4 }, source: LEVIN,
	},
	{
		id: 'isReversible', names: { latex: [], keyword: ['reversibility', 'detailed balance'] },
		parameters: [P], doc: 'Whether the chain run backwards is the same: 1 if detailed balance holds, else 0.', formula: '\\pi_i P_{ij}=\\pi_j P_{ji}',
		example: { args: { P: [[0.5, 0.5], [0.25, 0.75]] }, value: 1 }, source: LEVIN,
	},
	{
		id: 'chainPath', value: 'path', names: { latex: [], keyword: ['Markov chain simulation', 'Markov chain path'] },
		parameters: [P, { name: 'start', type: 'integer', doc: 'the first state, counted from 0' }, { ...N, begin: 600 }, { name: 'seed', type: 'integer', default: 0, doc: 'the same seed gives the same path' }], doc: 'A random path of n steps, its start included.', formula: 'X_0,X_1,\\dots,X_n',
		example: { args: { P: WANDERER, start: 0, n: 30 }, value: [0, 0, 2, 0, 1, 0, 1, 1, 1, 1, 1, 0, 0, 0, 2, 2, 2, 2, 2, 2, 2, 0, 1, 0, 2, 2, 2, 2, 2, 1, 1] }, source: NORRIS,
	},
	{
		id: 'estimateTransitions', names: { latex: [], keyword: ['transition matrix estimate', 'estimated transition matrix'] },
		parameters: [{ name: 'path', aliases: ['x', 'states'], type: 'vector', doc: 'the states one after the other, counted from 0' }, { name: 'size', type: 'integer', default: NaN, doc: 'the number of states; one more than the largest if left out' }], doc: 'The transition matrix under which a path is most likely; not a number in rows of states that it never leaves.', formula: '\\hat P_{ij}=\\frac{n_{ij}}{\\sum_k n_{ik}}',
		example: { args: { path: [0, 1, 0, 1, 1] }, value: [[0, 1], [0.5, 0.5]] }, source: 'P. Billingsley, Ann. Math. Statist. 32 (1961), 12',
	},
];
