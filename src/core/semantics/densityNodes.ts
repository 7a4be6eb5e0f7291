import type { Node } from '../formula/syntax';
import { applicationOf, argumentLetter, eventValue, factorsOf, isSymbol, keyOf, lettersOf } from './symbols';

/** `p(a, b | c)`: the letters on either side of the bar. */
interface Conditional {
	readonly of: readonly Node[];
	readonly given: readonly Node[];
}

export function conditionalOf(node: Node): Conditional | undefined {
	const brackets = applicationOf(node)?.brackets;
	const bar = brackets ? brackets.separators.indexOf('|') : -1;
	if (!brackets || bar < 0) return undefined;
	return { of: brackets.items.slice(0, bar + 1), given: brackets.items.slice(bar + 1) };
}

const CAPITALS: ReadonlySet<string> = new Set(['P', 'L', 'Pr']);

/** An application of what densities, probabilities and likelihoods are called: a small letter, `P`, `L` or `Pr`. */
export function isDensityOf(node: Node): boolean {
	const call = applicationOf(node);
	const letters = call && lettersOf(call.head);
	if (!call || letters === undefined || call.brackets.open === '[') return false;
	return CAPITALS.has(letters) || /^(?:[a-z]|\\(?:pi|rho|phi|varphi|psi|mu|nu|ell))$/.test(letters);
}

export function lettersIn(nodes: readonly Node[]): readonly string[] {
	return nodes.map(node => argumentLetter(node) ?? keyOf(eventValue(node)));
}

export const sharesOne = (some: readonly string[], others: readonly string[]): boolean => some.some(letter => others.includes(letter));

export function isNamed(node: Node): boolean {
	return isSymbol(node) || applicationOf(node) !== undefined;
}

export function headsOf(node: Node): readonly string[] {
	return factorsOf(node).flatMap(factor => applicationOf(factor)?.head ?? []).map(keyOf);
}

/** What `e^{…}` or `\exp(…)` raises. */
export function exponentOf(node: Node): Node | undefined {
	if (node.kind === 'scripts' && node.base.kind === 'name' && node.base.letters === 'e' && !node.sub) return node.sup;
	const call = applicationOf(node);
	return call && /^\\?exp$/.test(lettersOf(call.head) ?? '') ? call.brackets.items[0] : undefined;
}
