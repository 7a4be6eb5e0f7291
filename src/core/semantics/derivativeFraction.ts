import type { FractionNode, Node } from '../formula/syntax';
import { isTransposeMark, without } from './symbols';

/** `\frac{\partial f}{\partial x}`, `\frac{d^2}{dx^2}`: what is differentiated, if it stands above, and by what, in order. */
export interface DerivativeFraction {
	readonly operand: Node | undefined;
	/** Empty where what stands below is not understood. */
	readonly variables: readonly Node[];
	/** `\partial x^\top` below: a vector above then has a row for each of its elements. */
	readonly isTransposed: boolean;
}

/** Reads a fraction as a derivative; undefined where it is an ordinary quotient. */
export function derivativeFraction({ over, under }: FractionNode): DerivativeFraction | undefined {
	const above = itemsOf(over);
	const below = itemsOf(under);
	const sign = signOf(above[0]);
	if (!sign || signOf(below[0]) !== sign) return undefined;
	const isUnderstood = below.length % 2 === 0 && below.every((item, i) => i % 2 === 1 || signOf(item) === sign);
	const written = below.filter((_, i) => i % 2 === 1);
	const variables = written.flatMap(item => Array.from({ length: Math.min(orderOf(item), MAX_ORDER) }, () => variableOf(item)));
	const rest = above.slice(1);
	const [first] = rest;
	const operand: Node | undefined = rest.length > 1 ? { kind: 'juxtaposition', items: rest, span: over.span } : first;
	return { operand, variables: isUnderstood && variables.length === orderOf(above[0] as Node) ? variables : [], isTransposed: written.some(isTransposed) };
}

const MAX_ORDER = 4;

/** 2 of `\partial x^2` and of `\partial^2`. */
function orderOf(item: Node): number {
	return item.kind === 'scripts' && item.sup?.kind === 'number' ? item.sup.value : 1;
}

function variableOf(item: Node): Node {
	return item.kind === 'scripts' && (orderOf(item) > 1 || isTransposed(item)) ? without(item, 'sup') : item;
}

function isTransposed(item: Node): boolean {
	return item.kind === 'scripts' && item.sup !== undefined && isTransposeMark(item.sup);
}

function itemsOf(node: Node): readonly Node[] {
	return node.kind === 'juxtaposition' ? node.items : [node];
}

/** `d` or `\partial`, also with an order above it. */
function signOf(node: Node | undefined): string | undefined {
	const name = node?.kind === 'scripts' && !node.sub && node.primes === 0 ? node.base : node;
	return name?.kind === 'name' && (name.letters === 'd' || name.letters === '\\partial') ? name.letters : undefined;
}
