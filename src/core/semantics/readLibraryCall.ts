import type { Span } from '../base/span';
import { rankOf, REAL, tensor, type Type } from '../base/type';
import type { BracketsNode, Node } from '../formula/syntax';
import { byId, byLatex } from '../library';
import type { LibraryRecord } from '../library/record';
import { divide, elementwise } from './arithmetic';
import { freeIndex } from './binderVariables';
import { apply, constant, type Context, hole, local, type Scope, withLocals } from './context';
import { indicesOf } from './elements';
import type { Ir } from './ir';
import type { Call } from './readApplication';
import { readFamilyList } from './readFamilyList';
import { readUnderDeterminant } from './readGradient';
import { raise } from './raise';
import { extremeOfSet } from './setBuilder';
import { keyOf, lettersOf } from './symbols';

/** The library function that a name stands for; its scripts are a base, a power or the mark of the inverse. */
export interface LibraryHead {
	readonly record: LibraryRecord;
	readonly sub?: Node;
	readonly sup?: Node;
}

/** `\log`, `\log_2`, `\sin^2`, `softmax`; undefined where the library has no function of that name. */
export function libraryHead(node: Node): LibraryHead | undefined {
	const name = node.kind === 'scripts' && node.primes === 0 ? node.base : node;
	if (name.kind !== 'name' || (name.font !== 'plain' && name.font !== 'roman')) return undefined;
	const record = byLatex(name.letters);
	if (!record) return undefined;
	return node.kind === 'scripts' ? { record, ...(node.sub ? { sub: node.sub } : {}), ...(node.sup ? { sup: node.sup } : {}) } : { record };
}

/** A symbol that the entry calls a function of the library. */
function namedFunction(head: Node, context: Context): LibraryHead | undefined {
	const id = context.subject.functions.get(keyOf(head));
	const record = id === undefined ? undefined : byId(id);
	return record && { record };
}

/** `\exp(x)`, `\max(0, x)`, `\text{mean}(\{r_1, \dots, r_G\})`. */
export function readLibraryCall(head: Node, { brackets, scope, span }: Call, context: Context): Ir | undefined {
	const library = libraryHead(head) ?? (scope.closed ? undefined : namedFunction(head, context));
	if (!library) return isNormalSign(head) ? readNormal(brackets, scope, span, context) : undefined;
	context.decide({ code: 'applied-library', name: lettersOf(head) ?? '', id: library.record.id, span });
	const { id } = library.record;
	const set = id === 'max' || id === 'min' ? extremeOfSet(id, brackets) : undefined;
	if (set) return context.read(set, scope);
	return callLibrary(library, readArguments(library, brackets, scope, context), scope, span, context);
}

/** `\mathcal{N}(x; \mu, \sigma^2)`: the density of a normal distribution given by its variance, or of vectors by their covariance. */
function readNormal(brackets: BracketsNode, scope: Scope, span: Span, context: Context): Ir | undefined {
	const [separator, comma] = brackets.separators;
	if (brackets.items.length !== 3 || (separator !== ';' && separator !== '|') || comma !== ',') return undefined;
	const third = brackets.items[2] as Node;
	const last = keyOf(third);
	if (isDeviationName(last)) return context.refuse({ code: 'ambiguous', what: 'normal-parameter', parts: [last], span: third.span });
	const [x, mean, variance] = brackets.items.map(item => context.read(item, scope)) as [Ir, Ir, Ir];
	if ([x, mean, variance].some(arg => arg.type.kind === 'unknown')) return hole(span);
	if (rankOf(x.type) === 1) return readMultivariateNormal(x, mean, variance, span, context);
	if ([x, mean, variance].some(arg => rankOf(arg.type) > 0)) return context.refuse({ code: 'unsupported', what: 'density-of-array', span });
	context.decide({ code: 'variance', span });
	const deviation = apply('sqrt', [variance], REAL, span);
	context.densities.push({ variate: x, location: mean, scale: deviation });
	return apply('normalPdf', [x, mean, deviation], REAL, span);
}

/** The density of a vector by its mean and its covariance, which may be a multiple of the identity. */
function readMultivariateNormal(x: Ir, mean: Ir, covariance: Ir, span: Span, context: Context): Ir {
	const centred = rankOf(mean.type) === 0 ? apply('fill', [mean, x], tensor(1), span) : mean;
	const isIdentity = covariance.kind === 'apply' && covariance.operation === 'identity';
	const matrix = isIdentity ? apply('diag', [apply('fill', [covariance.args[0] as Ir, x], tensor(1), span)], tensor(2), span) : covariance;
	if (rankOf(centred.type) !== 1 || rankOf(matrix.type) !== 2) return context.refuse({ code: 'unsupported', what: 'density-of-array', span });
	return apply('multivariateNormalPdf', [x, centred, matrix], REAL, span);
}

/** `\sigma` and `s`, with an index or without. */
function isDeviationName(key: string): boolean {
	return /^(?:\\sigma|s)(?:_(?:\w|\{[^}]*\}))?$/.test(key);
}

function isNormalSign(head: Node): boolean {
	return head.kind === 'name' && head.letters === 'N' && head.font === 'calligraphic';
}

function readArguments({ record }: LibraryHead, brackets: BracketsNode, scope: Scope, context: Context): readonly Ir[] {
	const family = readFamilyList(brackets, scope, context);
	if (family) return [family];
	return brackets.items.map((item, i) => {
		if (isOfSquare(record)) return readUnderDeterminant(item, scope, context);
		return isWholeArray(record, i) ? readOverFreeIndex(item, scope, context) ?? context.read(item, scope) : context.read(item, scope);
	});
}

function isWholeArray({ parameters }: LibraryRecord, position: number): boolean {
	const type = parameters[position]?.type;
	return type === 'tensor' || type === 'vector';
}

/** `\text{median}(|x_i - m|)`: all the values that an index nobody gives runs through. */
function readOverFreeIndex(item: Node, scope: Scope, context: Context): Ir | undefined {
	const index = freeIndex(item, scope, context);
	if (!index) return undefined;
	const id = context.freshLocal();
	const { span } = item;
	return context.attempt(() => {
		const body = context.read(item, withLocals(scope, [[keyOf(index), { kind: 'value', ir: local(id, index.span) }]]));
		const [use] = context.indexUsesOf(id);
		if (!use || rankOf(body.type) > 0) return context.miss(keyOf(index), index.span);
		context.decide({ code: 'range-from-length', name: keyOf(index), family: use.family, span });
		return { kind: 'build', local: id, range: indicesOf(use.array, use.axis, span, context), body, type: tensor(1), span };
	});
}

/** The determinant and the trace: of a number they are the number. */
export function isOfSquare({ id }: LibraryRecord): boolean {
	return id === 'determinant' || id === 'trace';
}

/** Applies a library function that has scripts of its own: `\log_2 x`, `\sin^2 x`, `\tanh^{-1} x`. */
export function callLibrary({ record, sub, sup }: LibraryHead, args: readonly Ir[], scope: Scope, span: Span, context: Context): Ir {
	if (sub && !(record.id === 'log' && args.length === 1)) return context.refuse({ code: 'unsupported', what: 'subscript-of-function', sign: record.names.latex[0] ?? record.id, span });
	const inverse = sup && isMinusOne(sup) ? INVERSES.get(record.id) : undefined;
	if (sup && isMinusOne(sup)) {
		if (!inverse) return context.refuse({ code: 'ambiguous', what: 'minus-one', parts: [record.names.latex[0] ?? record.id], span });
		context.decide({ code: 'inverse-function', name: record.id, span });
		return elementwise(inverse, args, span, context);
	}
	const value = applyRecord(record, args, span, context);
	const based = sub ? logOfBase(args[0] as Ir, sub, scope, span, context) : value;
	return sup ? raise(based, sup, span, scope, context) : based;
}

function logOfBase(argument: Ir, sub: Node, scope: Scope, span: Span, context: Context): Ir {
	if (sub.kind === 'number' && (sub.value === 2 || sub.value === 10)) return elementwise(sub.value === 2 ? 'log2' : 'log10', [argument], span, context);
	const base = context.read(sub, scope);
	return divide(elementwise('log', [argument], span, context), elementwise('log', [base], span, context), span, context);
}

const INVERSES: ReadonlyMap<string, string> = new Map([
	['sin', 'asin'], ['cos', 'acos'], ['tan', 'atan'], ['sinh', 'asinh'], ['cosh', 'acosh'], ['tanh', 'atanh'],
]);

function isMinusOne(sup: Node): boolean {
	return sup.kind === 'prefix' && sup.operator === '-' && sup.body.kind === 'number' && sup.body.value === 1;
}

/** Applies a library function by its record: elementwise where it is a scalar function, as a whole where it takes arrays. */
function applyRecord(record: LibraryRecord, args: readonly Ir[], span: Span, context: Context): Ir {
	if (args.some(arg => arg.type.kind === 'unknown')) return hole(span);
	const [only] = args;
	if (isOfSquare(record) && args.length === 1 && only && rankOf(only.type) === 0) return only;
	if (EXTREMES.has(record.id)) return extreme(record.id, args, span, context);
	const required = record.parameters.filter(parameter => parameter.default === undefined).length;
	if (args.length < required || args.length > record.parameters.length) {
		return context.refuse({ code: 'wrong-arity', name: record.names.latex[0] ?? record.id, expected: args.length < required ? required : record.parameters.length, actual: args.length, span });
	}
	const complete = [...args, ...record.parameters.slice(args.length).map(parameter => constant(parameter.default ?? NaN, span))];
	if (record.parameters.every(({ type }) => type === 'real' || type === 'integer')) return elementwise(record.id, complete, span, context);
	for (const [i, { type, name }] of record.parameters.entries()) {
		const rank = rankOf((complete[i] as Ir).type);
		if (type === 'vector' ? rank !== 1 : type !== 'tensor' && rank !== 0) {
			return context.refuse({ code: 'argument-kind', name: record.names.latex[0] ?? record.id, parameter: name, expected: type === 'vector' ? 'vector' : 'number', actual: context.operand(complete[i] as Ir), span: (complete[i] as Ir).span });
		}
	}
	return apply(record.id, complete, resultType(record, complete), span);
}

const EXTREMES: ReadonlySet<string> = new Set(['max', 'min']);

/** Of several numbers, or of the elements of one array. */
function extreme(id: string, args: readonly Ir[], span: Span, context: Context): Ir {
	const [only, ...others] = args;
	if (only && others.length === 0 && rankOf(only.type) === 1) return apply(id === 'max' ? 'maxOf' : 'minOf', [only], REAL, span);
	if (args.length < 2) return context.refuse({ code: 'wrong-arity', name: id, expected: 2, actual: args.length, span });
	return args.reduce((left, right) => elementwise(id, [left, right], span, context));
}

/** Functions of a whole array that give an array of the same shape; the others give a number. */
const SHAPE_KEEPING: ReadonlySet<string> = new Set(['softmax', 'logSoftmax', 'cumprod', 'cumsum', 'normalize']);

function resultType(record: LibraryRecord, args: readonly Ir[]): Type {
	const [first] = args;
	return SHAPE_KEEPING.has(record.id) && first ? first.type : record.id === 'diag' && first ? tensor(3 - rankOf(first.type)) : REAL;
}

/** `e^x` is the exponential function, not a power of a rounded constant. */
export function exponential(exponent: Ir, span: Span, context: Context): Ir {
	return elementwise('exp', [exponent], span, context);
}

