import { join, type Span } from '../base/span';
import { rankOf, REAL, tensor } from '../base/type';
import type { BarsNode, BracketsNode, FractionNode, MatrixNode, Node, RootNode, ScriptsNode } from '../formula/syntax';
import { divide, elementwise, multiply } from './arithmetic';
import type { Bound } from './bindings';
import { apply, constant, type Context, hole, type Scope } from './context';
import type { Ir } from './ir';
import { derivativeFraction } from './derivativeFraction';
import { readDerivative } from './readDerivative';
import { readFamilyList } from './readFamilyList';
import { readUnderDeterminant } from './readGradient';
import { readCondition } from './readRelation';
import { boundSymbol, readBound } from './bound';
import { raise } from './raise';
import { lengthOf } from './elements';
import { readElement, readIndexed } from './readFamily';
import { countedIn } from './running';
import { sizeOfSet } from './setBuilder';
import { familyReadings, isSymbol, keyOf, nodesIn } from './symbols';

/** Brackets that group, and those that mean something: floor, ceiling, the nearest integer, inner product, Iverson. */
export function readBrackets(node: BracketsNode, scope: Scope, context: Context): Ir {
	const { open, close, items, span } = node;
	const [only] = items;
	if (open === '⟨' && close === '⟩' && items.length === 2) {
		const [left, right] = items.map(item => context.read(item, scope)) as [Ir, Ir];
		return multiply(left, right, 'cdot', span, context);
	}
	if (items.length !== 1 || !only) return readTuple(node, scope, context);
	if (open === '⌊' && close === '⌋') return elementwise('floor', [context.read(only, scope)], span, context);
	if (open === '⌊' && close === '⌉') return elementwise('round', [context.read(only, scope)], span, context);
	if (open === '⌈' && close === '⌉') return elementwise('ceil', [context.read(only, scope)], span, context);
	if (only.kind === 'relation') return open === '[' ? readCondition(only, scope, context) : context.refuse({ code: 'unsupported', what: 'relation-in-brackets', span });
	if (!'([{'.includes(open)) return context.refuse({ code: 'unsupported', what: 'brackets', span });
	return context.read(only, scope);
}

/** `(1, 2)` and `[1, 2]` are vectors where their parts are numbers. */
function readTuple(node: BracketsNode, scope: Scope, context: Context): Ir {
	const { items, separators, span, open } = node;
	const family = readFamilyList(node, scope, context);
	if (family) return family;
	if (items.length === 0 || open === '{' || separators.some(separator => separator !== ',')) return context.refuse({ code: 'unsupported', what: 'list', span });
	const read = items.map(item => context.read(item, scope));
	// lists in a list are its rows, but vectors may also be columns, or follow each other as `[h, x]` does in an LSTM
	if (read.some((part, i) => rankOf(part.type) > 0 && items[i]?.kind !== 'brackets')) return context.refuse({ code: 'ambiguous', what: 'list-of-vectors', parts: [keyOf(node)], span });
	return stack(read, span, context);
}

/** `|x|` is an absolute value, a cardinality or a determinant; `\|x\|` a norm. */
export function readBars(node: BarsNode, scope: Scope, context: Context): Ir {
	return readNorm(node, undefined, false, scope, context);
}

/** `|C_k|` given as an array is one value for each `k` that runs here. */
function readBoundBars(bound: Extract<Bound, { kind: 'value' }>, node: BarsNode, scope: Scope, context: Context): Ir {
	const array = readBound(bound, keyOf(node), node.span, context);
	const written = familyReadings(node.body)[0]?.indices.filter(index => [...nodesIn(index)].some(inner => scope.locals.has(keyOf(inner)))) ?? [];
	const indices = written.length > 0 ? written : countedIn(node.body, scope, true);
	return bound.rank > 0 && indices.length > 0 ? readElement(array, node, indices, node.span, scope, context) : array;
}

/** The square of a matrix's norm with a 2 below is the spectral norm's to some and the sum of squares to others. */
function readNorm(node: BarsNode, which: Node | undefined, isRaised: boolean, scope: Scope, context: Context): Ir {
	const { span, body: inside, delimiter } = node;
	const whole = context.bindings.symbols.get(keyOf(node));
	if (!which && whole?.kind === 'value' && !scope.closed) return readBoundBars(whole, node, scope, context);
	const set = delimiter === '|' && !which ? sizeOfSet(inside) : undefined;
	if (set) return context.read(set, scope);
	if (delimiter === '|' && !which && isSetName(inside, scope, context)) return context.miss(keyOf(node), span);
	const body = delimiter === '|' && !which ? readUnderDeterminant(inside, scope, context) : context.read(inside, scope);
	if (body.type.kind === 'unknown') return hole(span);
	const rank = rankOf(body.type);
	if (delimiter === '|' && !which) return readSingleBars(node, body, scope, context);
	if (rank === 0 && !which) return elementwise('abs', [body], span, context);
	const norm = which ? keyOf(which) : rank === 2 ? '' : '2';
	const operation = rank === 1 ? VECTOR_NORMS.get(norm) : rank === 2 && !(isRaised && norm === '2') ? MATRIX_NORMS.get(norm) : undefined;
	if (!operation) return context.refuse({ code: 'ambiguous', what: rank === 2 ? 'norm-of-matrix' : 'norm-of-vector', parts: [keyOf(node.body), ...(which ? [keyOf(which)] : [])], span });
	context.decide({ code: 'norm', norm: norm || 'F', span });
	return apply(operation, [body], REAL, span);
}

const MATRIX_NORMS: ReadonlyMap<string, string> = new Map([['F', 'norm2'], ['2', 'normSpectral'], ['*', 'normNuclear']]);
const VECTOR_NORMS: ReadonlyMap<string, string> = new Map([['1', 'norm1'], ['2', 'norm2'], ['\\infty', 'normInfinity']]);

function readSingleBars(node: BarsNode, body: Ir, scope: Scope, context: Context): Ir {
	const { span, body: inside } = node;
	const rank = rankOf(body.type);
	if (rank === 0) {
		context.decide({ code: 'absolute-value', span });
		return elementwise('abs', [body], span, context);
	}
	if (body.type.kind === 'set' || (rank === 1 && isCapital(inside))) {
		context.decide({ code: 'cardinality', span });
		return isListed(inside, scope) ? lengthOf(body, 0, span) : apply('cardinality', [body], REAL, span);
	}
	if (rank === 2 && isCalligraphic(inside)) return context.refuse({ code: 'ambiguous', what: 'bars-around-table', parts: [keyOf(inside)], span });
	if (rank === 2) {
		context.decide({ code: 'determinant', span });
		return apply('determinant', [body], REAL, span);
	}
	return context.refuse({ code: 'ambiguous', what: 'bars-around-vector', parts: [keyOf(inside)], span });
}

/** Whether the elements of what is counted are used beside it, one by one: of the batch in `\frac{1}{|B|}\sum_{b \in B}` equal ones count too. */
function isListed(counted: Node, { from }: Scope): boolean {
	const key = keyOf(counted);
	const nodes = from ? [...nodesIn(from.node)] : [];
	const asSet = nodes.flatMap(node => (node.kind === 'bars' ? [node.body] : node.kind === 'binary' && '∩∪∖'.includes(node.operator) ? [node.left, node.right] : []));
	return nodes.filter(node => keyOf(node) === key).length > asSet.filter(node => keyOf(node) === key).length;
}

/** `|\mathcal{A}|` of a set that is not given asks for the number of its elements. */
function isSetName(node: Node, scope: Scope, context: Context): boolean {
	return isCapital(node) && isSymbol(node) && !scope.locals.has(keyOf(node)) && !context.bindings.symbols.has(keyOf(node)) && node.kind === 'name' && node.font !== 'bold';
}

function isCalligraphic(node: Node): boolean {
	return node.kind === 'name' && node.font === 'calligraphic';
}

function isCapital(node: Node): boolean {
	return node.kind === 'name' ? /^[A-Z]$/.test(node.letters) : node.kind === 'scripts' ? isCapital(node.base) : false;
}

/** Scripts on something that is no symbol: `(a+b)^2`, `\|x\|_2^2`, `A^{-1}` of a bracket. */
export function readRaised(node: ScriptsNode, scope: Scope, context: Context): Ir {
	const { base, sub, sup, primes, span } = node;
	if (primes > 0) return context.refuse({ code: 'unsupported', what: 'prime', span });
	if (sub?.kind === 'mark' && sub.mark === '+') return positivePart(context.read(base, scope), sup, span, scope, context);
	const isNorm = base.kind === 'bars' && base.delimiter === '‖';
	if (sub && !isNorm) return context.refuse({ code: 'unsupported', what: 'subscript', span: sub.span });
	const read = isNorm ? readNorm(sub ? { ...base, span: join(base.span, sub.span) } : base, sub, sup !== undefined, scope, context) : context.read(base, scope);
	return sup ? raise(read, sup, span, scope, context) : read;
}

/** `(x)_+` is x where it is positive, else 0. */
function positivePart(body: Ir, sup: Node | undefined, span: Span, scope: Scope, context: Context): Ir {
	const positive = elementwise('max', [body, constant(0, span)], span, context);
	return sup ? raise(positive, sup, span, scope, context) : positive;
}

/** A quotient; `\frac{d f}{d x}` and `\frac{\partial f}{\partial x}` are derivatives and never quotients. */
export function readFraction(node: FractionNode, scope: Scope, context: Context): Ir {
	const { over, under, span } = node;
	const derivative = derivativeFraction(node);
	const whole = derivative && boundSymbol(keyOf(node), scope, context);
	if (whole) return readIndexed(whole, node, scope, context) ?? readBound(whole, keyOf(node), span, context);
	if (derivative) return readDerivative(derivative.operand, derivative, 'unsettled', span, scope, context);
	return divide(context.read(over, scope), context.read(under, scope), span, context);
}

export function readRoot(node: RootNode, scope: Scope, context: Context): Ir {
	const body = context.read(node.body, scope);
	return node.index ? elementwise('root', [body, context.read(node.index, scope)], node.span, context) : elementwise('sqrt', [body], node.span, context);
}

/** A matrix; with one column a vector, between bars its determinant. */
export function readMatrix(node: MatrixNode, scope: Scope, context: Context): Ir {
	const { rows, delimiters, span } = node;
	const columns = rows[0]?.length ?? 0;
	if (rows.length === 0 || rows.some(row => row.length !== columns) || rows.some(row => row.some(cell => [...nodesIn(cell)].some(({ kind }) => kind === 'dots')))) {
		return context.refuse({ code: 'unsupported', what: 'matrix', span });
	}
	const read = rows.map(row => row.map(cell => context.read(cell, scope)));
	if (columns === 1) return stack(read.map(([cell]) => cell as Ir), span, context);
	const matrix = stack(read.map(row => stack(row, span, context)), span, context);
	if (delimiters !== '||' || matrix.type.kind === 'unknown') return matrix;
	context.decide({ code: 'determinant', span });
	return apply('determinant', [matrix], REAL, span);
}

function stack(items: readonly Ir[], span: Span, context: Context): Ir {
	if (items.some(item => item.type.kind === 'unknown')) return hole(span);
	const rank = rankOf((items[0] as Ir).type);
	if (items.some(item => rankOf(item.type) !== rank)) return context.refuse({ code: 'unsupported', what: 'block-matrix', span });
	return { kind: 'stack', items, type: tensor(rank + 1), span };
}
