import type { Node } from '../formula/syntax';
import { equationsOf } from './equations';
import { isSearch } from './formulaShapes';
import { applicationOf, factorsOf, isSymbol, keyOf, nodesIn } from './symbols';

/**
 * Unknown constants that only scale a density, whose shape is the same without them: `Z` of `\frac{e^{-E(x)}}{Z}`, `p(x)` of
 * `\frac{p(x|z)p(z)}{p(x)}`. They stand below the line, once, and have nothing of what moves in them.
 */
export function unknownScales(node: Node, unknown: readonly string[], variables: readonly string[]): readonly string[] {
	return equationsOf(node).flatMap(({ members }) => members.flatMap(member => {
		const searched = isSearch(member) && member.sub ? [...nodesIn(member.sub)].map(keyOf) : [];
		const moving = new Set([...variables, ...searched]);
		return denominators(isSearch(member) ? member.body : member)
			.filter(factor => [...nodesIn(factor)].every(inner => !moving.has(keyOf(inner))))
			.map(keyOf)
			.filter(key => unknown.includes(key) && usesOf(key, node) === 1);
	}));
}

function denominators(node: Node): readonly Node[] {
	return factorsOf(node).flatMap(factor => {
		const under = factor.kind === 'fraction' ? factor.under : factor.kind === 'binary' && factor.operator === '/' ? factor.right : undefined;
		return under ? factorsOf(under).filter(part => isSymbol(part) || applicationOf(part) !== undefined) : [];
	});
}

function usesOf(key: string, node: Node): number {
	const uses = new Set<number>();
	for (const inner of nodesIn(node)) for (const part of [inner, ...factorsOf(inner)]) if (keyOf(part) === key) uses.add(part.span.start);
	return uses.size;
}
