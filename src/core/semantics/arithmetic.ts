import type { Span } from '../base/span';
import { rankOf, REAL, ROW, tensor } from '../base/type';
import { apply, constant, type Context, hole } from './context';
import type { Ir, Kind } from './ir';

/** How a product was written: it decides what a product of two vectors means. */
export type ProductSign = 'juxtaposition' | 'cdot' | 'times' | '*' | 'odot' | 'otimes';

const isUnknown = (ir: Ir): boolean => ir.type.kind === 'unknown';
const isRow = (ir: Ir): boolean => ir.type.kind === 'tensor' && ir.type.row === true;
const isIdentity = (ir: Ir): ir is Kind<'apply'> => ir.kind === 'apply' && ir.operation === 'identity';

/** `a + b` and `a - b`: of one rank, or a number with an array, which takes it in every element. */
export function add(operation: 'add' | 'subtract', a: Ir, b: Ir, span: Span, context: Context): Ir {
	if (isUnknown(a) || isUnknown(b)) return hole(span);
	if (isIdentity(b) && rankOf(a.type) === 2) return apply(operation === 'add' ? 'addIdentity' : 'subtractIdentity', [a, b.args[0] as Ir], tensor(2), span);
	if (isIdentity(a) && rankOf(b.type) === 2) return apply('addIdentity', [operation === 'add' ? b : negate(b, span), a.args[0] as Ir], tensor(2), span);
	if (isIdentity(a) || isIdentity(b)) return context.refuse({ code: 'unsupported', what: 'identity-size', span });
	return elementwise(operation, [a, b], span, context);
}

/** A product by the types of its factors; the reason is kept. */
export function multiply(a: Ir, b: Ir, sign: ProductSign, span: Span, context: Context): Ir {
	if (isUnknown(a) || isUnknown(b)) return hole(span);
	const left = rankOf(a.type);
	const right = rankOf(b.type);
	if (isIdentity(a) || isIdentity(b)) return scaleIdentity(a, b, span, context);
	if (left === 0 || right === 0) return apply('multiply', [a, b], left === 0 ? b.type : a.type, span);
	if (sign === 'odot' || sign === '*') return elementwise('multiply', [a, b], span, context);
	if (sign === 'otimes' || sign === 'times') return context.refuse({ code: 'ambiguous', what: sign === 'times' ? 'cross-product' : 'outer-product', ...context.parts(a, b), span });
	if (left === 1 && right === 1) return vectorProduct(a, b, sign, span, context);
	if (left > 2 || right > 2) return context.refuse({ code: 'unsupported', what: 'product-of-many-axes', span });
	context.decide({ code: 'matrix-product', span });
	// a list before a matrix can only be a row
	if (left === 1) return apply('vectorMatrix', [a, b], isRow(a) ? ROW : tensor(1), span);
	return right === 1 ? apply('matrixVector', [a, b], tensor(1), span) : apply('matmul', [a, b], tensor(2), span);
}

function vectorProduct(a: Ir, b: Ir, sign: ProductSign, span: Span, context: Context): Ir {
	if (sign === 'cdot' || (isRow(a) && !isRow(b))) {
		context.decide({ code: 'dot-product', span });
		return apply('dot', [a, b], REAL, span);
	}
	if (!isRow(a) && isRow(b)) {
		context.decide({ code: 'matrix-product', span });
		return apply('outer', [a, b], tensor(2), span);
	}
	return context.refuse({ code: 'ambiguous', what: 'product-of-vectors', ...context.parts(a, b), span });
}

function scaleIdentity(a: Ir, b: Ir, span: Span, context: Context): Ir {
	if (isIdentity(a) && isIdentity(b)) return { ...a, args: [apply('multiply', [a.args[0] as Ir, b.args[0] as Ir], REAL, span)], span };
	const [identity, other] = isIdentity(a) ? [a, b] : [b as Kind<'apply'>, a];
	const scale = identity.args[0] as Ir;
	if (rankOf(other.type) === 0) return { ...identity, args: [apply('multiply', [other, scale], REAL, span)], span };
	return multiply(other, scale, 'juxtaposition', span, context);
}

/** A mean as a sum in which what has probability 0 does not count, whatever its value. */
export function withoutImpossible(mean: Ir): Ir {
	if (mean.kind !== 'fold' || mean.fold !== 'sum' || mean.body.kind !== 'apply' || mean.body.operation !== 'multiply' || rankOf(mean.body.type) > 0) return mean;
	return { ...mean, body: { ...mean.body, operation: 'weigh' } };
}

/** `a / b`: by a number, or element by element. */
export function divide(a: Ir, b: Ir, span: Span, context: Context): Ir {
	if (isUnknown(a) || isUnknown(b)) return hole(span);
	if (isIdentity(a) && rankOf(b.type) === 0) return { ...a, args: [apply('divide', [a.args[0] as Ir, b], REAL, span)], span };
	if (rankOf(b.type) === 2) return context.refuse({ code: 'ambiguous', what: 'division-by-matrix', ...context.parts(a, b), span });
	return elementwise('divide', [a, b], span, context);
}

/** `a^b`; a matrix takes whole powers and its inverse, a vector the power of every element. */
export function power(a: Ir, b: Ir, span: Span, context: Context): Ir {
	if (isUnknown(a) || isUnknown(b)) return hole(span);
	if (rankOf(a.type) === 2) return matrixPower(a, b, span, context);
	if (isRow(a)) return context.refuse({ code: 'unsupported', what: 'power-of-row', span });
	return elementwise('power', [a, b], span, context);
}

/** Whole powers up to this are written out, so that they have derivatives. */
const LONGEST_PRODUCT = 16;

function matrixPower(a: Ir, b: Ir, span: Span, context: Context): Ir {
	const exponent = b.kind === 'constant' ? b.value : b.kind === 'apply' && b.operation === 'negate' && b.args[0]?.kind === 'constant' ? -b.args[0].value : NaN;
	if (exponent === -1) return apply('inverse', [a], a.type, span);
	if (rankOf(b.type) > 0) return context.refuse({ code: 'unsupported', what: 'exponent-of-matrix', span: b.span });
	context.decide({ code: 'matrix-product', span });
	if (!Number.isInteger(exponent) || exponent < 1 || exponent > LONGEST_PRODUCT) return apply('matrixPower', [a, b], a.type, span);
	let result = a;
	for (let i = 1; i < exponent; i++) result = apply('matmul', [result, a], a.type, span);
	return result;
}

export function negate(a: Ir, span: Span): Ir {
	if (isUnknown(a)) return hole(span);
	if (a.kind === 'constant') return constant(-a.value, span);
	return apply('negate', [a], a.type, span);
}

/** A transposed vector is a row; a matrix changes its axes; a number stays. */
export function transpose(a: Ir, span: Span, context: Context): Ir {
	if (isUnknown(a)) return hole(span);
	context.decide({ code: 'transpose', span });
	if (rankOf(a.type) === 1) return { ...a, type: isRow(a) ? tensor(1) : ROW, span };
	return rankOf(a.type) === 0 ? a : apply('transpose', [a], a.type, span);
}

/** A matrix as it was given, or a number times it: what a matrix exponential is taken of. Scores that were computed are another matter. */
function isScaledSymbol(ir: Ir): boolean {
	if (ir.kind !== 'apply') return ir.kind === 'input';
	return (ir.operation === 'multiply' || ir.operation === 'divide' || ir.operation === 'negate') && ir.args.every(arg => rankOf(arg.type) === 0 || isScaledSymbol(arg));
}

/** Functions that are as common of a matrix as of its elements. */
const MATRIX_FUNCTIONS: ReadonlySet<string> = new Set(['exp', 'log', 'sqrt']);

function isMatrixProduct(ir: Ir): boolean {
	return ir.kind === 'apply' && (ir.operation === 'matmul' || (ir.operation === 'multiply' && ir.args.some(isMatrixProduct)));
}

/** Averages of squares, in small letters, have a root for each element. */
function isLowerCase(ir: Ir, operation: string, context: Context): boolean {
	return operation === 'sqrt' && /^[a-z]/.test((context.operand(ir).text ?? '').replace(/\\(?:hat|bar|tilde|mathbf|boldsymbol)\b|[{}\s]/g, ''));
}

/** A scalar function of its arguments, element by element where one is an array; arrays must be of one rank. */
export function elementwise(operation: string, args: readonly Ir[], span: Span, context: Context): Ir {
	if (args.some(isUnknown)) return hole(span);
	const arrays = args.filter(arg => rankOf(arg.type) > 0);
	const first = arrays[0];
	if (!first) return apply(operation, args, REAL, span);
	const other = arrays.find(array => rankOf(array.type) !== rankOf(first.type) || isRow(array) !== isRow(first));
	if (other) return context.refuse({ code: 'shape-mismatch', left: context.operand(first), right: context.operand(other), span });
	if (rankOf(first.type) === 2 && MATRIX_FUNCTIONS.has(operation)) {
		if (operation === 'sqrt' && isMatrixProduct(first)) return power(first, constant(0.5, span), span, context);
		if (isScaledSymbol(first) && !isLowerCase(first, operation, context)) return context.refuse({ code: 'ambiguous', what: 'function-of-matrix', parts: [operation, context.operand(first).text ?? 'A'], span });
	}
	context.decide({ code: 'elementwise', operation, span });
	return apply(operation, args, first.type.kind === 'set' ? tensor(1) : first.type, span);
}
