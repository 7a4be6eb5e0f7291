import type { BracketsNode, Node } from '../formula/syntax';
import { isRandomVariable } from '../semantics/laws';
import { isMoment } from '../semantics/names';
import { headOf, isSymbol, keyOf, lettersOf, nodesIn, wholeSymbols } from '../semantics/symbols';
import type { Alternative } from './guesses';
import { missingIn, readUnder, type Setup } from './members';

export const INDEPENDENCE_WORDS = /\bindependen(?:t|ce|tly)\b|\bi\.?i\.?d\b|\bnaive\b|\buncorrelated\b|独立/i;

/** Letters of constants and functions inside a moment; others, such as `\mu`, may be moments themselves. */
const CONSTANTS = /^(?:[abcdkt]|\\alpha|\\beta|\\lambda)$/;
const FUNCTIONS = /^(?:[fgh]|\\phi|\\varphi)$/;

/**
 * A law for random variables of which the note says nothing: what is claimed of their moments then has to hold for every law,
 * `Var(aX+b) = a^2 Var(X)`. There is none where a claim also speaks of other open symbols, as `E[X] = q` does: that describes one law.
 */
export function lawAlternative(nodes: readonly Node[], prose: string, setup: Setup): Alternative | undefined {
	const brackets = nodes.flatMap(momentsIn);
	const inside = brackets.flatMap(({ items }) => items);
	const variables = [...new Set(inside.flatMap(item => [...nodesIn(item)]).filter(isRandomVariable).map(keyOf))];
	if (variables.length === 0 || variables.length > 2 || brackets.some(({ separators }) => separators.some(separator => separator !== ','))) return undefined;
	const constants = new Set(inside.flatMap(wholeSymbols).map(keyOf));
	const open = nodes.flatMap(wholeSymbols).filter(symbol => !variables.includes(keyOf(symbol)) && isOpen(symbol, setup));
	if (!open.every(symbol => constants.has(keyOf(symbol)) && isAllowed(symbol))) return undefined;
	return { key: `\\mathbb{P}(${variables.join(',')})`, guess: { kind: 'law', variables, isIndependent: INDEPENDENCE_WORDS.test(prose) }, penalty: 0 };
}

function momentsIn(node: Node): readonly BracketsNode[] {
	return [...nodesIn(node)].flatMap(inner => (inner.kind === 'juxtaposition' ? inner.items.flatMap((item, i) => {
		const call = headOf(item, inner.items[i + 1]);
		return call && isMoment(keyOf(call.head)) ? [call.brackets] : [];
	}) : []));
}

function isOpen(symbol: Node, setup: Setup): boolean {
	return !isMoment(keyOf(symbol)) && missingIn(readUnder([symbol], { bind: {}, domain: {} }, setup)).includes(keyOf(symbol));
}

function isAllowed(symbol: Node): boolean {
	const base = symbol.kind === 'scripts' && symbol.sup?.kind === 'number' ? symbol.base : symbol;
	const letters = isSymbol(base) ? lettersOf(base) ?? '' : '';
	return CONSTANTS.test(letters) || FUNCTIONS.test(letters);
}
