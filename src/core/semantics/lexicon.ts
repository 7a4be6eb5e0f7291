import type { Lexicon } from '../formula/syntax';

/** Names of several letters that formulas write without a backslash, besides those of the library. */
const COMMON_NAMES: readonly string[] = ['Var', 'Cov', 'Corr', 'Std', 'Pr', 'KL', 'JS', 'TP', 'TN', 'FP', 'FN', 'arg', 'argmax', 'argmin', 'IoU', 'MSE', 'MAE', 'RMSE'];

/**
 * The names that a scanner should keep whole: of the library, of the note, of the bindings. The longest match wins; what is not a name
 * is single letters.
 */
export function createLexicon(...sources: readonly Iterable<string>[]): Lexicon {
	const byFirst = new Map<string, Set<string>>();
	let longest = 0;
	for (const source of [COMMON_NAMES, ...sources]) {
		for (const name of source) {
			if (!/^[A-Za-z]{2,}$/.test(name)) continue;
			longest = Math.max(longest, name.length);
			const first = name.charAt(0);
			const names = byFirst.get(first) ?? new Set();
			byFirst.set(first, names.add(name));
		}
	}
	return {
		longestName(letters, offset) {
			const names = byFirst.get(letters.charAt(offset));
			if (!names) return 0;
			for (let length = Math.min(longest, letters.length - offset); length > 1; length--) {
				if (names.has(letters.slice(offset, offset + length))) return length;
			}
			return 0;
		},
	};
}

/** Names that a formula introduces: words in `\text{…}` and its like, and a run of letters that it begins with and defines. */
export function namesInFormula(latex: string): readonly string[] {
	const words = [...latex.matchAll(/\\(?:text|mathrm|operatorname\*?|mathit|mathsf)\s*\{\s*([A-Za-z]{2,40})\s*\}/g)].flatMap(([, word]) => (word && !WORDS.has(word) ? [word] : []));
	const heads = [...latex.matchAll(/(?:^|\\quad|\\qquad|\\\\|\\begin\{[a-z]+\*?\})\s*([A-Za-z]{2,40})\s*(?:_(?:\{[^{}]*\}|[A-Za-z0-9])\s*)?&?(?=\(|=|:=|\[|\\left)/g)].flatMap(([, head]) => head ?? []);
	return [...words, ...heads.filter(head => !isRepeatedOutside(head, latex))];
}

const WORDS: ReadonlySet<string> = new Set(['if', 'for', 'and', 'or', 'otherwise', 'else', 'where', 'with', 'when', 'is', 'in', 'on', 'of', 'to', 'data', 'let', 'such', 'that', 'by', 'at']);

/** `AB = BA` is a product: each of its letters stands elsewhere in the formula on its own or beside the others. */
function isRepeatedOutside(head: string, latex: string): boolean {
	const rest = latex.replaceAll(head, ' ').replace(/\\[A-Za-z]+/g, ' ');
	return [...head].every(letter => new RegExp(`(?<![A-Za-z])[${head}]*${letter}[${head}]*(?![A-Za-z])`).test(rest));
}
