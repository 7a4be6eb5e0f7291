import { rankOf } from '../../base/type';
import { childrenOf, mapChildren, type Ir, type Kind, type Range } from '../../semantics/ir';
import { scalarOperation } from '../operations';

/** Whether a loop's body is made of numbers alone where it changes with the loop, so that all elements can be computed step by step. */
export function runsInLanes(ir: Ir, bound: ReadonlySet<number>): boolean {
	if (!usesAny(ir, bound)) return !hasLoop(ir);
	const inner = (child: Ir): boolean => runsInLanes(child, bound);
	switch (ir.kind) {
		case 'local': return rankOf(ir.type) === 0;
		case 'apply': return rankOf(ir.type) === 0 && ir.args.every(arg => rankOf(arg.type) === 0 && inner(arg)) && scalarOperation(ir.operation) !== undefined;
		case 'let': return rankOf(ir.body.type) === 0 && inner(ir.value) && runsInLanes(ir.body, usesAny(ir.value, bound) ? new Set([...bound, ir.local]) : bound);
		case 'fold': return foldsInLanes(ir, bound);
		case 'element': return rankOf(ir.type) === 0 && ir.indices.every(inner) && !usesAny(ir.array, bound) && !hasLoop(ir.array);
		case 'piecewise': return childrenOf(ir).every(inner);
		default: return false;
	}
}

function foldsInLanes(ir: Kind<'fold'>, bound: ReadonlySet<number>): boolean {
	if (ir.fold === 'argmax' || ir.fold === 'argmin' || isEndless(ir.range) || rankOf(ir.body.type) > 0) return false;
	const bounds = ir.range.kind === 'values' ? [] : [ir.range.from, ir.range.to, ...(ir.range.except ? [ir.range.except] : [])];
	return bounds.every(end => runsInLanes(end, bound)) && runsInLanes(ir.body, new Set([...bound, ir.local]));
}

/** A sum that a series ends. */
export function isEndless(range: Range): boolean {
	return range.kind === 'integers' && range.to.kind === 'constant' && range.to.value === Infinity;
}

/**
 * `x_i` of a matrix `X` as one element where only products with what does not change use it: the dot product with a row is an element
 * of the product with the matrix, and an element of a row is an element of the matrix.
 */
export function withoutRows(ir: Ir, bound: ReadonlySet<number>): Ir {
	const inner = mapChildren(ir, child => withoutRows(child, 'local' in ir && ir.kind !== 'local' ? new Set([...bound, ir.local]) : bound));
	if (inner.kind === 'element' && inner.array.kind === 'element' && inner.array.base === inner.base) return { ...inner, array: inner.array.array, indices: [...inner.array.indices, ...inner.indices] };
	if (inner.kind !== 'apply' || (inner.operation !== 'dot' && inner.operation !== 'inner')) return inner;
	const [a, b] = inner.args as [Ir, Ir];
	return productWithRow(a, b, bound) ?? productWithRow(b, a, bound) ?? inner;
}

function productWithRow(row: Ir, vector: Ir, bound: ReadonlySet<number>): Ir | undefined {
	if (row.kind !== 'element' || rankOf(row.array.type) !== 2 || row.indices.length !== 1 || rankOf(vector.type) !== 1) return undefined;
	if (!usesAny(row, bound) || usesAny(row.array, bound) || usesAny(vector, bound)) return undefined;
	const product: Ir = { kind: 'apply', operation: 'matrixVector', args: [row.array, vector], type: vector.type, span: row.span };
	return { ...row, array: product, type: { kind: 'real' } };
}

function usesAny(ir: Ir, locals: ReadonlySet<number>): boolean {
	return (ir.kind === 'local' && locals.has(ir.local)) || childrenOf(ir).some(child => usesAny(child, locals));
}

function hasLoop(ir: Ir): boolean {
	return ir.kind === 'fold' || ir.kind === 'build' || ir.kind === 'integral' || ir.kind === 'search' || childrenOf(ir).some(hasLoop);
}
