import type { Lexicon } from '../../../core/formula/index';

/** A lexicon of some names, as the entries of a note would give it. */
export function lexiconOf(names: readonly string[]): Lexicon {
	return { longestName: (letters, offset) => Math.max(0, ...names.filter(name => letters.startsWith(name, offset)).map(name => name.length)) };
}

export const lexicon = lexiconOf(['exp', 'ln', 'log', 'sim', 'TP', 'TN', 'FP', 'FN', 'Var', 'MAE', 'max']);
