import type { FormulaShape } from '../semantics/formulaShapes';
import type { MethodOffer, OfferReason } from '../service';
import { plainMath } from './plain';
import { enumerate } from './words';

/** Why a method is offered and what it waits for: `Bayes' rule; needs p(x|z), p(z) and x`. */
export function describeOffer({ reason, missing }: MethodOffer): string {
	const why = reasonWords(reason);
	return missing.length === 0 ? why : `${why}; needs ${enumerate(missing.map(({ symbol }) => plainMath(symbol)))}`;
}

function reasonWords(reason: OfferReason): string {
	switch (reason.kind) {
		case 'keyword': return `Under “${reason.keyword}”`;
		case 'shape': return SHAPE_WORDS[reason.shape];
		case 'words': return 'A density';
	}
}

const SHAPE_WORDS: Readonly<Record<FormulaShape, string>> = {
	'bayes': 'Bayes’ rule',
	'joint': 'A conditional density times that of its condition',
	'search': 'A search for the most probable',
	'conditional': 'A conditional density',
	'marginal': 'A density',
	'ratio': 'The data under two models',
	'predictive': 'What comes next, averaged over what is not known',
	'slope-of-energy': 'The slope of a model’s energy',
	'boltzmann': 'A Boltzmann distribution',
	'partition': 'A partition function',
	'acceptance': 'The probability to accept a step',
	'transition': 'The transitions of a Markov chain',
	'equilibrium': 'The equilibrium of a Markov chain',
	'divergence': 'A divergence',
	'entropy': 'An entropy',
	'cross-entropy': 'A cross entropy',
	'mutual-information': 'A mutual information',
	'contrast': 'A similarity’s share among several',
	'log-share': 'A share among several',
	'logarithmic': 'A logarithm',
	'matrix': 'A matrix of transitions',
};
