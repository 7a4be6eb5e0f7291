import type { Doubt } from '../library/method';

/** Why what a method found is not to be relied on, and what to do. */
export const DOUBTS: Readonly<Record<Doubt, string>> = {
	'chains-disagree': 'the chains do not agree (R-hat is above 1.01): draw more, start elsewhere, or check that the density has a finite integral',
	'few-draws': 'the draws are worth fewer than 100 independent ones a chain: draw more',
	'divergent-steps': 'some steps diverged, so a narrow part of the density may be missed: raise the acceptance aimed at, or change the variables',
	'slow-energies': 'the chains wander too slowly between energies (the energy fraction of missing information is below 0.3), so the tails may be missed: change the variables',
	'uneven-weights': 'a few runs carry nearly all the weight (they are worth fewer than 50), so even the error is not to be trusted: anneal through more levels, or start about as wide as the density is',
	'heavy-draws': 'a few draws outweigh all others, so the mean may be far off or not exist: draw more, or look at the tails',
	normalised: 'what was given does not add up to 1, so it was divided by what it adds up to: check that it is meant as a density',
};
