import { symbolWords, type Outcome, type SymbolReading } from '../core/index';

/** A symbol with what is known of it as words too. */
export function worded(symbol: SymbolReading): SymbolReading & { readonly words?: string } {
	const words = symbolWords(symbol);
	return words === undefined ? symbol : { ...symbol, words };
}

/** `\sigma (standard deviation, greater than 0)`. */
export function symbolAndWords(symbol: SymbolReading): string {
	const words = symbolWords(symbol);
	return words === undefined ? symbol.symbol : `${symbol.symbol} (${words})`;
}

/** An outcome with the words for each symbol that is missing, and without decisions that go without saying. */
export function withWords(outcome: Outcome): Outcome {
	if (outcome.status === 'value') {
		const { decisions = [], ...rest } = outcome;
		const said = decisions.filter(({ obvious }) => !obvious);
		return said.length > 0 ? { ...rest, decisions: said } : rest;
	}
	return outcome.status === 'open' && outcome.missingDetails ? { ...outcome, missingDetails: outcome.missingDetails.map(worded) } : outcome;
}
