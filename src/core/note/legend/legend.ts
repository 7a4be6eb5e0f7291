import type { Domain } from '../../base/domain';
import type { Words } from '../words';

/** What a paragraph says of a symbol. Offsets count in its words, `formula` among its formulas. */
export interface Description {
	readonly latex: string;
	readonly formula: number;
	readonly words: string;
	readonly start: number;
	readonly end: number;
	readonly domain?: Domain;
}

/** What a paragraph or bullet says of the symbols in it; `latex` holds its formulas. */
export function legendOf(words: Words, latex: readonly string[]): readonly Description[] {
	void words; void latex;
	return [];
}
