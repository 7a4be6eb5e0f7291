import type { BinderNode, Node } from '../formula/syntax';
import type { Bindings } from './bindings';
import { boldKey, type FamilyReading, familyReadings, isMultiple, isSymbol, keyOf, labelledReadings, nodesIn, numbersIn } from './symbols';

/**
 * Sizes that the bindings tell: the `n` of `\sum_{i=1}^n y_i` is the length of the `y` that was given. A size that two families tell
 * differently is not known.
 */
export function sizesOf(formula: Node, bindings: Bindings): ReadonlyMap<string, number> {
	const told = new Map<string, Set<number>>();
	const tell = (size: string, length: number): void => void told.set(size, (told.get(size) ?? new Set()).add(length));
	for (const node of nodesIn(formula)) {
		const counted = node.kind === 'binder' ? countedBy(node, bindings) : undefined;
		if (node.kind === 'binder' && counted) for (const length of lengthsOf(node.body, counted.variable, bindings)) tell(counted.size, length);
		if (node.kind === 'brackets') for (const { size, length } of listedBy(node.items, bindings)) tell(size, length);
	}
	return new Map([...told].flatMap(([size, lengths]) => (lengths.size === 1 ? [[size, [...lengths][0] as number]] : [])));
}

/** The `n` of `w_1, \dots, w_n` is the length of the `w` that was given. */
function listedBy(items: readonly Node[], { symbols, indexBase }: Bindings): readonly { readonly size: string; readonly length: number }[] {
	const [first, last] = [items[0], items.at(-1)].map(item => (item ? familyReadings(item)[0] : undefined));
	const [from, size] = [first?.indices[0], last?.indices[0]];
	const bound = last && symbols.get(keyOf(last.family));
	if (items.at(-2)?.kind !== 'dots' || indexBase !== 1 || from?.kind !== 'number' || from.value !== 1 || !size || !isSymbol(size) || symbols.has(keyOf(size)) || bound?.kind !== 'value') return [];
	return bound.rank > 0 ? [{ size: keyOf(size), length: bound.shape[0] ?? 0 }] : [];
}

/** `i = 1` below and a symbol above that is not bound. */
function countedBy({ sub, sup }: BinderNode, { symbols, indexBase }: Bindings): { readonly variable: string; readonly size: string } | undefined {
	if (sub?.kind !== 'relation' || sub.operators.join() !== '=' || !sup || !isSymbol(sup) || symbols.has(keyOf(sup))) return undefined;
	const [variable, from] = sub.items as readonly [Node, Node];
	return from.kind === 'number' && from.value === indexBase && indexBase === 1 ? { variable: keyOf(variable), size: keyOf(sup) } : undefined;
}

/** The lengths of the axes that a variable indexes. */
function lengthsOf(body: Node, variable: string, { symbols }: Bindings): readonly number[] {
	const isBound = ({ family }: FamilyReading): boolean => symbols.has(keyOf(family)) || symbols.has(boldKey(family));
	return [...nodesIn(body)].flatMap(node => {
		const readings = familyReadings(node);
		return readings.some(isBound) ? readings : labelledReadings(node);
	}).flatMap(({ family, indices, numbered }) => {
		const bound = symbols.get(keyOf(family)) ?? symbols.get(boldKey(family));
		// what may be a product counts no axis
		const axis = numbered && numbersIn(numbered).every(isMultiple) ? -1 : indices.findIndex(index => keyOf(index) === variable);
		return bound?.kind === 'value' && bound.rank >= indices.length && axis >= 0 ? [bound.shape[axis] ?? 0] : [];
	});
}
