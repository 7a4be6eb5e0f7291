import type { BinderNode, BinderOperator, BracketsNode, Node } from '../formula/syntax';
import { isSymbol } from './symbols';

/** `\{i : p_i \le a\}`: what its members are, and what must hold of them. */
interface SetBuilder {
	readonly member: Node;
	readonly conditions: readonly Node[];
}

function setBuilder({ open, items, separators }: BracketsNode): SetBuilder | undefined {
	const [member, ...conditions] = items;
	const [colon, ...others] = separators;
	if (open !== '{' || !member || conditions.length === 0 || (colon !== ':' && colon !== '|') || others.some(separator => separator !== ',')) return undefined;
	return conditions.every(({ kind }) => kind === 'relation') ? { member, conditions } : undefined;
}

/** `\max\{i : p_i \le a\}` as `\max_{i : p_i \le a} i`; undefined for other brackets. */
export function extremeOfSet(operator: BinderOperator, brackets: BracketsNode): BinderNode | undefined {
	const [only] = brackets.items;
	const set = setBuilder(brackets.open !== '{' && only?.kind === 'brackets' && brackets.items.length === 1 ? only : brackets);
	return set && isSymbol(set.member) ? overMembers(operator, set, set.member) : undefined;
}

/** `|\{i : y_i = 1\}|` as the sum of ones. */
export function sizeOfSet(node: Node): BinderNode | undefined {
	const set = node.kind === 'brackets' ? setBuilder(node) : undefined;
	return set && isSymbol(set.member) ? overMembers('sum', set, { kind: 'number', value: 1, text: '1', span: node.span }) : undefined;
}

function overMembers(operator: BinderOperator, { member, conditions }: SetBuilder, body: Node): BinderNode {
	const { span } = member;
	const sub: Node = { kind: 'list', items: [member, ...conditions], separators: conditions.map((_, i) => (i === 0 ? ':' : ',')), span };
	return { kind: 'binder', operator, sub, differentials: [], body, span };
}
