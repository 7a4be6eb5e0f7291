import { rankOf, tensor } from '../base/type';
import type { BracketsNode, Node } from '../formula/syntax';
import { type Context, local, type Scope } from './context';
import type { Ir } from './ir';
import { familyArray } from './readFamily';
import { familyReadings, keyOf } from './symbols';

/** `\{r_1, r_2, \dots, r_G\}` and `(x_1, \dots, x_n)` with or without inner braces: the family from its first to its last index. */
export function readFamilyList(brackets: BracketsNode, scope: Scope, context: Context): Ir | undefined {
	const [only] = brackets.items;
	const items = brackets.items.length === 1 && only?.kind === 'brackets' && only.open === '{' ? only.items : brackets.items;
	if (items.length < 3 || items.at(-2)?.kind !== 'dots') return undefined;
	const first = memberOf(items[0] as Node);
	const last = memberOf(items.at(-1) as Node);
	if (!first || !last || keyOf(first.family) !== keyOf(last.family)) return undefined;
	const array = familyArray(first.family, scope, context);
	if (!array) return context.miss(keyOf(first.family), brackets.span);
	context.decide({ code: 'family-list', name: keyOf(first.family), span: brackets.span });
	const id = context.freshLocal();
	const { indexBase } = context.bindings;
	const { span } = brackets;
	return {
		kind: 'build',
		local: id,
		range: { kind: 'integers', from: context.read(first.index, scope), to: context.read(last.index, scope) },
		body: { kind: 'element', array, indices: [local(id, span)], base: indexBase, type: tensor(rankOf(array.type) - 1), span },
		type: tensor(rankOf(array.type)),
		span,
	};
}

function memberOf(node: Node): { readonly family: Node; readonly index: Node } | undefined {
	const reading = familyReadings(node).find(({ indices }) => indices.length === 1);
	const index = reading?.indices[0];
	return reading && index ? { family: reading.family, index } : undefined;
}
