import type { Node } from '../formula/syntax';
import type { Bindings } from './bindings';
import { applicationOf, type Head, headOf, keyOf, nodesIn } from './symbols';

/** Letters in the subscripts, and in bracketed superscripts, of a left side and its arguments. */
export function freeIndices(left: Node): readonly Node[] {
	const found = new Map<string, Node>();
	for (const node of nodesIn(left)) {
		// below a gradient stands what it moves
		if (node.kind !== 'scripts' || (node.base.kind === 'name' && node.base.letters === '\\nabla')) continue;
		for (const script of [node.sub, node.sup?.kind === 'brackets' ? node.sup.items[0] : undefined]) {
			const letters = script?.kind === 'list' || script?.kind === 'juxtaposition' ? script.items : script ? [script] : [];
			for (const letter of letters) if (letter.kind === 'name' && /^[a-z]$/.test(letter.letters) && letter.font === 'plain') found.set(keyOf(letter), letter);
		}
	}
	return [...found.values()];
}

/** Arguments of the left side that only count what the right side has one of for each: `j` of `\delta_t(j) = \dots b_j(o_t)`. */
export function countingArguments(left: Node, node: Node, bindings: Bindings): readonly Node[] {
	const letters = applicationOf(left)?.brackets.items.filter(item => item.kind === 'name' && /^[a-z]$/.test(item.letters) && item.font === 'plain') ?? [];
	const subscripts = new Set([...nodesIn(node)].flatMap(inner => (inner.kind === 'scripts' && inner.sub ? [...nodesIn(inner.sub)] : [])));
	const entries = new Set([...nodesIn(node)].flatMap(inner => (inner.kind === 'juxtaposition' ? inner.items.flatMap((item, i) => arrayIndices(headOf(item, inner.items[i + 1]), bindings)) : [])));
	return letters.filter(letter => {
		const uses = [...nodesIn(node)].filter(inner => keyOf(inner) === keyOf(letter));
		return uses.some(use => subscripts.has(use)) && uses.every(use => subscripts.has(use) || entries.has(use));
	});
}

/** What stands between the brackets behind a name that an array is given for, alone or with its brackets. */
function arrayIndices(call: Head | undefined, { symbols, applications }: Bindings): readonly Node[] {
	const name = call && keyOf(call.head);
	const bounds = [...applications.filter(({ head }) => head === name).map(({ bound }) => bound), ...[symbols.get(name ?? '')].filter(bound => bound !== undefined)];
	return call && bounds.some(bound => bound.kind === 'value' && bound.rank > 0) ? call.brackets.items : [];
}

/** Letters that a subscript steps from: `t` where `x_{t+1}` is written. */
export function steppedLetters(node: Node): ReadonlySet<string> {
	const letters = new Set<string>();
	for (const { sub } of [...nodesIn(node)].filter(inner => inner.kind === 'scripts')) {
		if (sub?.kind === 'binary') for (const inner of nodesIn(sub)) if (inner.kind === 'name') letters.add(keyOf(inner));
	}
	return letters;
}
