import type { BinderNode, Node } from '../formula/syntax';
import { keyOf } from './symbols';

/** Stands for the index that an ellipsis runs through; no formula can write it, since dots are no name. */
const RUNNING = '…';

/**
 * `x_1! \cdots x_K!` and `a_1 + a_2 + \dots + a_n`: the terms before the dots and the one behind them as a product or sum over the index
 * that tells them apart. Undefined where they are not alike.
 */
export function readEllipsis(operator: 'sum' | 'prod', before: readonly Node[], last: Node): BinderNode | undefined {
	const [first] = before;
	const difference = first && differenceOf(first, last);
	if (!first || !difference || difference.from.kind !== 'number') return undefined;
	const { from, to } = difference;
	const start = from.value;
	const isRegular = before.every((term, i) => {
		const other = differenceOf(term, last);
		return other && keyOf(other.to) === keyOf(to) && other.from.kind === 'number' && other.from.value === start + i;
	});
	const span = { start: first.span.start, end: last.span.end };
	const index: Node = { kind: 'name', letters: RUNNING, font: 'plain', span: last.span };
	const body = replaced(last, keyOf(to), index);
	if (!isRegular || !body) return undefined;
	return { kind: 'binder', operator, sub: { kind: 'relation', items: [index, from], operators: ['='], span }, sup: to, differentials: [], body, span };
}

interface Difference {
	readonly from: Node;
	readonly to: Node;
}

/** The one place, or the same at several places, where two trees differ. */
function differenceOf(a: Node, b: Node): Difference | undefined {
	const found = differences(a, b);
	const [first] = found ?? [];
	return first && found?.every(({ from, to }) => keyOf(from) === keyOf(first.from) && keyOf(to) === keyOf(first.to)) ? first : undefined;
}

/** Undefined where the trees are not of one shape. */
function differences(a: Node, b: Node): readonly Difference[] | undefined {
	if (keyOf(a) === keyOf(b)) return [];
	if (a.kind === 'number') return [{ from: a, to: b }];
	const left = partsOf(a);
	const right = partsOf(b);
	if (!left || !right || a.kind !== b.kind || left.length !== right.length) return undefined;
	const inside = left.map((part, i) => differences(part, right[i] as Node));
	return inside.every(found => found !== undefined) ? inside.flat() : undefined;
}

/** The parts of the kinds of terms that are written with dots between them. */
function partsOf(node: Node): readonly Node[] | undefined {
	switch (node.kind) {
		case 'scripts': return [node.base, ...(node.sub ? [node.sub] : []), ...(node.sup ? [node.sup] : [])];
		case 'postfix': case 'accent': return [node.body];
		case 'juxtaposition': case 'brackets': return node.items;
		case 'fraction': return [node.over, node.under];
		case 'binary': return [node.left, node.right];
		default: return undefined;
	}
}

/** The term with another index; undefined for what `partsOf` does not take apart. */
function replaced(node: Node, key: string, by: Node): Node | undefined {
	if (keyOf(node) === key) return by;
	const map = (inner: Node): Node => replaced(inner, key, by) ?? inner;
	switch (node.kind) {
		case 'scripts': return { ...node, ...(node.sub ? { sub: map(node.sub) } : {}), ...(node.sup ? { sup: map(node.sup) } : {}) };
		case 'postfix': case 'accent': return { ...node, body: map(node.body) };
		case 'juxtaposition': case 'brackets': return { ...node, items: node.items.map(map) };
		case 'fraction': return { ...node, over: map(node.over), under: map(node.under) };
		case 'binary': return { ...node, left: map(node.left), right: map(node.right) };
		default: return undefined;
	}
}

/** The terms of a sum written with `+`, from the left. */
export function termsOfSum(node: Node): readonly Node[] {
	return node.kind === 'binary' && node.operator === '+' ? [...termsOfSum(node.left), node.right] : [node];
}
