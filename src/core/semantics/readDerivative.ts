import type { Span } from '../base/span';
import { rankOf, REAL } from '../base/type';
import type { Node } from '../formula/syntax';
import { transpose } from './arithmetic';
import { apply, constant, type Context, hole, local, type Scope, withLocals } from './context';
import type { DerivativeFraction } from './derivativeFraction';
import { differentiate } from './differentiate';
import { buildLike, lengthOf } from './elements';
import { mentions, type Ir } from './ir';
import { indicesBelow, familyArray } from './readFamily';
import { familyReadings, isSymbol, keyOf } from './symbols';

/**
 * How a vector differentiated by a vector is laid out. Writers differ, so that it is refused unless the transposed variable settles it
 * or, as under a determinant, it does not matter.
 */
export type Layout = 'rows' | 'any' | 'unsettled';

/** The derivative of an operand by each variable in turn. */
export function readDerivative(operand: Node | undefined, { variables, isTransposed }: Omit<DerivativeFraction, 'operand'>, layout: Layout, span: Span, scope: Scope, context: Context): Ir {
	const [variable, ...rest] = variables;
	if (!operand || !variable || !variables.every(isSymbol)) return context.refuse({ code: 'unsupported', what: 'derivative', span });
	// by one vector twice it is symmetric
	const isSymmetric = rest.length === 1 && keyOf(rest[0] as Node) === keyOf(variable);
	const settled = isSymmetric ? 'any' : isTransposed ? 'rows' : layout;
	return byVariable(variable, settled, span, scope, context, inner =>
		(rest.length > 0 ? readDerivative(operand, { variables: rest, isTransposed }, layout, span, inner, context) : context.read(operand, inner)));
}

/** Moves one symbol, or one element of a family, and differentiates what is read then. */
function byVariable(variable: Node, layout: Layout, span: Span, scope: Scope, context: Context, readOperand: (scope: Scope) => Ir): Ir {
	for (const reading of familyReadings(variable)) {
		const { family, indices } = reading;
		const array = indices.length > 0 ? familyArray(family, scope, context) : undefined;
		const rank = array ? rankOf(array.type) : 0;
		const complete = indicesBelow(reading, rank, scope, context);
		if (!array || rank > 2 || rank !== complete?.length) continue;
		const component = componentOf(array, complete.map((index, axis) => {
			const read = context.read(index, scope);
			context.useIndex(read, { array, axis, family: keyOf(family) });
			return apply('subtract', [read, constant(context.bindings.indexBase, span)], REAL, span);
		}), span);
		return moved(family, array, span, scope, context, readOperand, (body, id) => differentiate(body, { local: id, component }, context));
	}
	const value = context.read(variable, scope);
	if (value.type.kind === 'unknown') {
		readOperand(scope);
		return hole(span);
	}
	return moved(variable, value, span, scope, context, readOperand, (body, id) => derivativeBy(body, id, value, layout, span, context));
}

function moved(symbol: Node, value: Ir, span: Span, scope: Scope, context: Context, readOperand: (scope: Scope) => Ir, derive: (body: Ir, id: number) => Ir): Ir {
	const id = context.freshLocal();
	const key = keyOf(symbol);
	context.letBe(id, value);
	const moving = local(id, span, value.type);
	const inner = withLocals(scope, [[key, { kind: 'value', ir: moving }]]);
	const body = context.withMoving(key, moving, () => readOperand(inner));
	if (body.type.kind === 'unknown') return hole(span);
	// that `u` does not depend on `v` is not known from a number given for `u`
	if (!mentions(body, id)) return context.refuse({ code: 'no-dependence', name: key, span });
	const derived = derive(body, id);
	return derived.kind === 'hole' ? derived : { kind: 'let', local: id, value, body: derived, type: derived.type, span };
}

/** By a number; by each element of a vector or a matrix; the Jacobian of a vector by a vector. */
export function derivativeBy(body: Ir, id: number, value: Ir, layout: Layout, span: Span, context: Context): Ir {
	const rank = rankOf(value.type);
	const bodyRank = rankOf(body.type);
	if (rank === 0) return differentiate(body, { local: id }, context);
	if (bodyRank === 0 && rank <= 2) return byElements(body, id, value, span, context);
	if (bodyRank !== 1 || rank !== 1) return context.refuse({ code: 'unsupported', what: 'derivative-of-array', span });
	if (layout === 'unsettled') return context.refuse({ code: 'ambiguous', what: 'derivative-of-vector', span });
	const columns = byElements(body, id, value, span, context);
	return columns.kind === 'hole' ? columns : transpose(columns, span, context);
}

/** An array over the elements of `value`, in its shape, of the derivatives by each. */
function byElements(body: Ir, id: number, value: Ir, span: Span, context: Context): Ir {
	const axes = Array.from({ length: rankOf(value.type) }, () => context.freshLocal());
	const component = componentOf(value, axes.map(axis => local(axis, span)), span);
	const derivative = differentiate(body, { local: id, component }, context);
	return derivative.kind === 'hole' ? derivative : buildLike(value, axes, derivative, span);
}

/** Where an element lies in its array's data, row by row; the indices count from 0. */
function componentOf(array: Ir, indices: readonly Ir[], span: Span): Ir {
	return indices.slice(1).reduce((at, index, i) => apply('add', [apply('multiply', [at, lengthOf(array, i + 1, span)], REAL, span), index], REAL, span), indices[0] as Ir);
}
