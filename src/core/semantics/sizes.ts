import type { BinderNode, Node } from '../formula/syntax';
import type { Bindings } from './bindings';
import { boldKey } from './readSymbol';
import { familyReadings, isSymbol, keyOf, nodesIn } from './symbols';

/**
 * Sizes that the bindings tell: the `n` of `\sum_{i=1}^n y_i` is the length of the `y` that was given. A size that two families tell
 * differently is not known.
 */
export function sizesOf(formula: Node, bindings: Bindings): ReadonlyMap<string, number> {
	const told = new Map<string, Set<number>>();
	for (const node of nodesIn(formula)) {
		if (node.kind !== 'binder') continue;
		const counted = countedBy(node, bindings);
		if (!counted) continue;
		for (const length of lengthsOf(node.body, counted.variable, bindings)) {
			const lengths = told.get(counted.size) ?? new Set();
			told.set(counted.size, lengths.add(length));
		}
	}
	return new Map([...told].flatMap(([size, lengths]) => (lengths.size === 1 ? [[size, [...lengths][0] as number]] : [])));
}

/** `i = 1` below and a symbol above that is not bound. */
function countedBy({ sub, sup }: BinderNode, { symbols, indexBase }: Bindings): { readonly variable: string; readonly size: string } | undefined {
	if (sub?.kind !== 'relation' || sub.operators.join() !== '=' || !sup || !isSymbol(sup) || symbols.has(keyOf(sup))) return undefined;
	const [variable, from] = sub.items as readonly [Node, Node];
	return from.kind === 'number' && from.value === indexBase && indexBase === 1 ? { variable: keyOf(variable), size: keyOf(sup) } : undefined;
}

/** The lengths of the axes that a variable indexes. */
function lengthsOf(body: Node, variable: string, { symbols }: Bindings): readonly number[] {
	return [...nodesIn(body)].flatMap(node => familyReadings(node)).flatMap(({ family, indices }) => {
		const bound = symbols.get(keyOf(family)) ?? symbols.get(boldKey(family));
		const axis = indices.findIndex(index => keyOf(index) === variable);
		return bound?.kind === 'value' && bound.rank >= indices.length && axis >= 0 ? [bound.shape[axis] ?? 0] : [];
	});
}
