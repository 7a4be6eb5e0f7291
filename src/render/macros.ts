import type { Token } from 'markdown-it';
import { expandMacros } from '../core/formula';
import type { Macros } from '../core/formula';
import { repairFormula } from '../core/note/repair/debris';

/** Takes the macros out of the formulas among the tokens, in the order of writing; KaTeX is not to know them. Answers with what holds behind the tokens. */
export function expandFormulas(tokens: readonly Token[], given: Macros): Macros {
	let macros = given;
	for (const token of tokens) {
		if (token.children) macros = expandFormulas(token.children, macros);
		if (!token.type.startsWith('math_')) continue;
		const { text, diagnostics, macros: after } = expandMacros(repairFormula(token.content).text, macros);
		macros = after;
		// what cannot be expanded is shown as it is written
		if (diagnostics.length === 0) token.content = text;
	}
	return macros;
}
