import type { FormulaShape } from '../semantics/formulaShapes';

/** What a note may speak of, and the methods that answer, in the order of fit. */
interface Topic {
	/** In small letters and without a generic last word: `MAP inference` is `map`. */
	readonly names: readonly string[];
	/** Formulas under such a keyword that call for the methods. */
	readonly fits: readonly FormulaShape[];
	readonly methods: readonly string[];
}

const DENSITIES: readonly FormulaShape[] = ['bayes', 'joint', 'search', 'boltzmann', 'conditional', 'marginal', 'acceptance'];
const INFORMATION: readonly FormulaShape[] = ['divergence', 'entropy', 'cross-entropy', 'mutual-information', 'logarithmic'];

export const TOPICS: readonly Topic[] = [
	{ names: ['bayesian', 'bayes', 'bayes\'', 'bayes\'s', 'bayesian updating', 'posterior'], fits: ['bayes', 'joint', 'search', 'conditional'], methods: ['posterior', 'mode', 'nuts'] },
	{ names: ['map', 'maximum a posteriori', 'mle', 'maximum likelihood', 'ml'], fits: ['search', 'bayes', 'joint', 'conditional'], methods: ['mode'] },
	{ names: ['mcmc', 'markov chain monte carlo', 'metropolis', 'metropolis-hastings', 'monte carlo'], fits: DENSITIES, methods: ['metropolis', 'metropolisSteps', 'nuts'] },
	{ names: ['hmc', 'hamiltonian monte carlo', 'hybrid monte carlo', 'nuts', 'no-u-turn'], fits: DENSITIES, methods: ['nuts', 'hmc', 'hmcSteps'] },
	{ names: ['gibbs'], fits: DENSITIES, methods: ['gibbs', 'gibbsSteps', 'metropolis'] },
	{ names: ['markov chain', 'markov', 'transition matrix', 'stationary', 'ergodic'], fits: ['transition', 'equilibrium', 'matrix', 'conditional'], methods: ['stationaryDistribution', 'nStepTransitions', 'chainPath', 'mixingTime'] },
	{ names: ['energy-based', 'ebm', 'boltzmann', 'boltzmann machine'], fits: ['boltzmann', 'partition'], methods: ['partitionFunction', 'metropolis', 'nuts', 'gradientIdentity', 'trainEnergy', 'boltzmann'] },
	{ names: ['infonce', 'nt-xent', 'contrastive', 'noise-contrastive', 'noise contrastive', 'information noise-contrastive', 'contrastive predictive coding', 'simclr', 'clip'], fits: ['contrast', 'log-share'], methods: ['infoNce'] },
	{ names: ['kl', 'kl divergence', 'kullback-leibler', 'kullback-leibler divergence', 'relative entropy', 'jensen-shannon', 'jensen-shannon divergence', 'js divergence', 'divergence'], fits: INFORMATION, methods: ['divergenceBetween', 'klDivergence'] },
	{ names: ['entropy', 'shannon entropy', 'differential entropy', 'information entropy'], fits: INFORMATION, methods: ['entropyOf', 'entropy'] },
	{ names: ['mutual information', 'information gain'], fits: INFORMATION, methods: ['mutualInformationOf', 'mutualInformation', 'informationOfLabels'] },
];

/** The methods that a shape calls for under any keyword, the most telling shape first. */
export const SHAPE_METHODS: readonly (readonly [shape: FormulaShape, methods: readonly string[]])[] = [
	['bayes', ['posterior', 'mode', 'nuts', 'metropolis']],
	['search', ['mode', 'posterior']],
	['joint', ['posterior', 'mode', 'nuts']],
	['ratio', ['bayesFactor']],
	['predictive', ['posteriorPredictive']],
	['boltzmann', ['partitionFunction', 'metropolis', 'nuts']],
	['slope-of-energy', ['gradientIdentity', 'trainEnergy', 'contrastiveDivergence']],
	['partition', ['partitionFunction']],
	['acceptance', ['metropolisSteps', 'metropolis']],
	['transition', ['stationaryDistribution', 'nStepTransitions', 'chainPath']],
	['equilibrium', ['stationaryDistribution', 'isReversible', 'nStepTransitions']],
	['contrast', ['infoNce']],
	['mutual-information', ['mutualInformationOf', 'mutualInformation']],
	['divergence', ['divergenceBetween', 'klDivergence']],
	['cross-entropy', ['crossEntropyOf', 'crossEntropy', 'divergenceBetween']],
	['entropy', ['entropyOf', 'entropy']],
];

/** What a density is asked where words say that it is one. */
export const DENSITY_METHODS: readonly string[] = ['metropolis', 'nuts'];

/** Methods that follow a gradient, which discrete values do not have. */
export const GRADIENT_METHODS: ReadonlySet<string> = new Set(['nuts', 'hmc', 'hmcSteps']);
