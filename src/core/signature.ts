import type { Node } from './formula/syntax';
import type { ParsedFormula } from './noteFormulas';
import { equationsOf } from './semantics/equations';
import { isSymbol, keyOf } from './semantics/symbols';
import { plainMath } from './view/plain';

/** The left side of a formula, where it names something. */
export function signatureOf(node: Node): string | undefined {
	const left = equationsOf(node)[0]?.left;
	return left && (isSymbol(left) || isApplication(left)) ? keyOf(left) : undefined;
}

export function isApplication(node: Node): boolean {
	return node.kind === 'juxtaposition' && node.items.length === 2 && isSymbol(node.items[0] as Node) && node.items[1]?.kind === 'brackets';
}

/** What names a formula for a reader: its left side, or all of it, as plain text. */
export function titleOf({ node, latex }: Pick<ParsedFormula, 'node' | 'latex'>): string {
	const [equation, another] = equationsOf(node);
	const left = equation?.kind === 'equation' && !another ? equation.left && keyOf(equation.left) : undefined;
	return plainMath(signatureOf(node) ?? left ?? latex).replace(/^\s*=\s*/, '');
}
