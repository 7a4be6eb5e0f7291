import type { Span } from '../base/span';
import { INTEGER, rankOf, REAL, tensor } from '../base/type';
import { apply, constant, type Context } from './context';
import type { Ir, Range } from './ir';

/** The array's length along an axis, as an expression. */
export function lengthOf(array: Ir, axis: number, span: Span = array.span): Ir {
	return apply('length', [array, constant(axis, span)], INTEGER, span);
}

/** The indices of an array along an axis, as a note counts them. */
export function indicesOf(array: Ir, axis: number, span: Span, { bindings: { indexBase } }: Context): Extract<Range, { kind: 'integers' }> {
	return { kind: 'integers', from: constant(indexBase, span), to: apply('add', [lengthOf(array, axis), constant(indexBase - 1, span)], REAL, span) };
}

/** An array in the shape of another, of what `body` is where the locals `axes` are the place of an element, counted from 0. */
export function buildLike(array: Ir, axes: readonly number[], body: Ir, span: Span): Ir {
	return axes.reduceRight<Ir>((inner, axis, i) => {
		const last = apply('subtract', [lengthOf(array, i, span), constant(1, span)], REAL, span);
		return { kind: 'build', local: axis, range: { kind: 'integers', from: constant(0, span), to: last }, body: inner, type: tensor(rankOf(inner.type) + 1), span };
	}, body);
}
