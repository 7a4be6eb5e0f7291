import type { Node } from '../formula/syntax';
import { spell } from './bindings';
import { applicationOf, familyReadings, headOf, keyOf, nodesIn } from './symbols';

/**
 * What indices count from: families and arrays from 1, or from 0 where a sum of the formula starts to index one there. `arrays` are the
 * names that arrays are given under: `\sum_{k=0}^{n} p(k)` indexes `p` if that is one.
 */
export function indexBaseOf(formula: Node, arrays: ReadonlySet<string>): number {
	for (const binder of nodesIn(formula)) {
		if (binder.kind !== 'binder' || binder.sub?.kind !== 'relation') continue;
		const [variable, from] = binder.sub.items;
		if (!variable || from?.kind !== 'number' || from.value !== 0) continue;
		const key = keyOf(variable);
		for (const node of nodesIn(binder.body)) if (indices(node, arrays).some(index => keyOf(index) === key)) return 0;
	}
	return 1;
}

/** `i` of `x_i`, and `k` of `p(k)` where `p` is an array. */
function indices(node: Node, arrays: ReadonlySet<string>): readonly Node[] {
	const called = node.kind !== 'juxtaposition' ? [] : node.items.flatMap((item, i) => {
		const call = headOf(item, node.items[i + 1]);
		return call && arrays.has(keyOf(call.head)) ? call.brackets.items : [];
	});
	return [...familyReadings(node).flatMap(reading => reading.indices), ...called];
}

/** The names under which arrays, and tables without a domain, are given: `p` for `p` and for `p(k)`. */
export function arraysIn(bind: Readonly<Record<string, unknown>>, parse: (latex: string) => Node): ReadonlySet<string> {
	const given = Object.entries(bind).filter(([, value]) => Array.isArray(value) || (typeof value === 'object' && value !== null && 'table' in value && !('domain' in value)));
	return new Set(given.map(([text]) => {
		const node = parse(spell(text));
		return keyOf(applicationOf(node)?.head ?? node);
	}));
}
