import type { Node } from '../formula/syntax';
import { conditionalOf, isDensityOf } from './densityNodes';
import { equationsOf } from './equations';
import { isSearch } from './formulaShapes';
import { applicationOf, eventValue, factorsOf, isSymbol, keyOf, nodesIn } from './symbols';

/** Of a product of densities: what says how probable the data are given something, and what is said of that beforehand. */
export interface BeliefFactors {
	/** What is not known, by its key. */
	readonly unknown: string;
	/** Factors with it behind the bar; at least one. */
	readonly likelihood: readonly Node[];
	/** Factors with it before a bar or without one. */
	readonly prior: readonly Node[];
}

/** The factors of the first member that is such a product; a denominator may hold the unknown only where it is bound. */
export function beliefFactors(node: Node): BeliefFactors | undefined {
	for (const { left, members } of equationsOf(node)) {
		for (const member of members) {
			const found = isSearch(member) ? factorsOfMember(member.body, searched(member.sub)) : factorsOfMember(member, left && askedFor(left));
			if (found) return found;
		}
	}
	return undefined;
}

/** The symbol below a search. */
function searched(sub: Node | undefined): string | undefined {
	const symbol = sub && [...nodesIn(sub)].find(isSymbol);
	return symbol && keyOf(symbol);
}

/** The only symbol before the bar of the left side. */
function askedFor(left: Node): string | undefined {
	const [first, ...others] = (isDensityOf(left) && conditionalOf(left)?.of) || [];
	return first && others.length === 0 ? keyOf(eventValue(first)) : undefined;
}

function factorsOfMember(member: Node, asked: string | undefined): BeliefFactors | undefined {
	const { over, under } = quotientOf(member);
	const factors = over.map(factor => ({ factor, density: factor.kind === 'binder' && factor.operator === 'prod' ? factor.body : factor })).map(({ factor, density }) => {
		const conditional = conditionalOf(density);
		return { factor, isDensity: isDensityOf(density), of: keysOf(conditional?.of ?? applicationOf(density)?.brackets.items ?? []), given: keysOf(conditional?.given ?? []) };
	});
	const unknown = asked ?? factors.flatMap(({ given }) => given).find(key => factors.some(({ of }) => of.includes(key)));
	if (unknown === undefined || !factors.every(({ isDensity, of, given }) => isDensity && (of.includes(unknown) || given.includes(unknown))) || under.some(node => isFreeIn(unknown, node))) return undefined;
	const likelihood = factors.filter(({ given }) => given.includes(unknown));
	return likelihood.length === 0 ? undefined : { unknown, likelihood: likelihood.map(({ factor }) => factor), prior: factors.filter(one => !likelihood.includes(one)).map(({ factor }) => factor) };
}

function keysOf(nodes: readonly Node[]): readonly string[] {
	return nodes.map(node => keyOf(eventValue(node)));
}

/** The factors above and below the line. */
function quotientOf(node: Node): { readonly over: readonly Node[]; readonly under: readonly Node[] } {
	const sides = factorsOf(node).map(factor => {
		if (factor.kind === 'fraction') return { over: factorsOf(factor.over), under: factorsOf(factor.under) };
		return factor.kind === 'binary' && factor.operator === '/' ? { over: factorsOf(factor.left), under: factorsOf(factor.right) } : { over: [factor], under: [] };
	});
	return { over: sides.flatMap(({ over }) => over), under: sides.flatMap(({ under }) => under) };
}

/** Whether a symbol stands in a node, and no integral or sum of it binds it there. */
function isFreeIn(key: string, node: Node): boolean {
	if (node.kind === 'binder' && [...node.differentials, ...(node.sub ? nodesIn(node.sub) : [])].some(bound => keyOf(bound) === key)) return false;
	return [...nodesIn(node)].some(inner => keyOf(inner) === key);
}
