import type { Node } from './formula/syntax';
import { equationsOf } from './semantics/equations';
import { isSymbol, keyOf } from './semantics/symbols';

/** The left side of a formula, where it names something. */
export function signatureOf(node: Node): string | undefined {
	const left = equationsOf(node)[0]?.left;
	return left && (isSymbol(left) || isApplication(left)) ? keyOf(left) : undefined;
}

export function isApplication(node: Node): boolean {
	return node.kind === 'juxtaposition' && node.items.length === 2 && isSymbol(node.items[0] as Node) && node.items[1]?.kind === 'brackets';
}
