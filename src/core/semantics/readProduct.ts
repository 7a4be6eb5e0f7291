import type { BinaryNode, JuxtapositionNode, Node } from '../formula/syntax';
import { rankOf } from '../base/type';
import { join, type Span } from '../base/span';
import { divide, elementwise, multiply, transpose } from './arithmetic';
import { boundSymbol } from './bound';
import { type Context, hole, type Scope } from './context';
import type { LibraryRecord } from '../library/record';
import type { Ir } from './ir';
import { readApplication } from './readApplication';
import { readEllipsis } from './ellipsis';
import { readUnderDeterminant } from './readGradient';
import { callLibrary, isOfSquare, libraryHead } from './readLibraryCall';
import { readOperator } from './readOperator';
import { readDecorated } from './readDecorated';
import { raise } from './raise';
import { headOf, isSymbol, keyOf } from './symbols';

/** Factors side by side: applications and functions without brackets are found first, then what is left is multiplied from the left. */
export function readProduct(node: JuxtapositionNode, scope: Scope, context: Context): Ir {
	const factors = readFactors(node.items, apartIn(node), scope, context);
	return factors.reduce((left, right) => multiply(left, right, 'juxtaposition', join(left.span, right.span), context));
}

/** How many factors a juxtaposition has once applications are read: `1/f(x)` divides by one, `1/2x` by two. */
function readFactors(written: readonly Node[], apart: ReadonlySet<Node>, scope: Scope, context: Context): readonly Ir[] {
	const factors: Ir[] = [];
	const items = withoutDots(written);
	for (let at = 0; at < items.length;) {
		const { factor, next } = readFactor(items, at, apart, scope, context);
		factors.push(factor);
		at = next;
	}
	return factors;
}

/** `x_1! \cdots x_K!` as one factor, where it is alike before and behind the dots. */
function withoutDots(items: readonly Node[]): readonly Node[] {
	const dots = items.findIndex(({ kind }) => kind === 'dots');
	const last = items[dots + 1];
	const product = dots > 0 && last ? readEllipsis('prod', items.slice(0, dots), last) : undefined;
	return product ? [product, ...items.slice(dots + 2)] : items;
}

interface Factor {
	readonly factor: Ir;
	readonly next: number;
}

function readFactor(items: readonly Node[], at: number, apart: ReadonlySet<Node>, scope: Scope, context: Context): Factor {
	const item = items[at] as Node;
	const operator = readOperator(items, at, scope, context);
	if (operator) return operator;
	const call = headOf(item, items[at + 1]);
	if (call?.sub) return { factor: readDecorated(call, scope, context), next: at + 2 };
	if (call) {
		const span = join(item.span, (items[at + 1] as Node).span);
		const applied = readApplication(call.head, scope, { brackets: call.brackets, scope, span }, context);
		if (applied) return { factor: call.power ? raise(applied, call.power, span, scope, context) : applied, next: at + 2 };
		context.decide({ code: 'product-with-value', name: keyOf(call.head), span });
	}
	const library = scope.locals.has(keyOf(item)) || boundSymbol(keyOf(item), scope, context) ? undefined : libraryHead(item);
	if (library && !call && at + 1 < items.length) {
		const { argument, next } = readBareArgument(items, at + 1, apart, library.record, scope, context);
		return { factor: callLibrary(library, [argument], scope, join(item.span, argument.span), context), next };
	}
	return { factor: context.read(item, scope), next: at + 1 };
}

const ANGLES: ReadonlySet<string> = new Set(['sin', 'cos', 'tan', 'cot', 'sec', 'csc']);

/** Several factors are one argument where they are an angle (`\cos m\theta`), begin with a number (`\log 2\pi`), or end in a sum or product that takes its factor in. */
function isWholeArgument(items: readonly Node[], isAngle: boolean): boolean {
	const [first] = items;
	if (items.at(-1)?.kind === 'binder') return true;
	if (first?.kind === 'number') return true;
	const isInPi = items.at(-1)?.kind === 'name' && keyOf(items.at(-1) as Node) === '\\pi';
	return isAngle && items.every(item => item.kind === 'number' || isSymbol(item) || (isInPi && item.kind === 'fraction'));
}

/**
 * The argument of a function without brackets: the factors up to the next function. Whether `\log p(x) q(x)` is a logarithm times `q`
 * or the logarithm of the product cannot be told, and is refused.
 */
function readBareArgument(items: readonly Node[], from: number, apart: ReadonlySet<Node>, record: LibraryRecord, scope: Scope, context: Context): { readonly argument: Ir; readonly next: number } {
	let next = from + 1;
	const first = items[from] as Node;
	if (first.kind !== 'bars') while (next < items.length && !startsFunction(items[next] as Node) && !endsArgument(items, next, apart)) next++;
	const taken = items.slice(from, next);
	const factors = taken.length === 1 && isOfSquare(record) ? [readUnderDeterminant(first, scope, context)] : readFactors(taken, apart, scope, context);
	if (factors.length > 1 && !isWholeArgument(taken, ANGLES.has(record.id))) {
		const span = join(first.span, (taken.at(-1) as Node).span);
		return { argument: context.refuse({ code: 'ambiguous', what: 'argument-end', parts: [items[from - 1] as Node, ...taken].map(keyOf), span }), next };
	}
	return { argument: factors.reduce((left, right) => multiply(left, right, 'juxtaposition', join(left.span, right.span), context)), next };
}

/** A written space behind brackets or a fraction ends the argument: `\log p(x)\,w`. */
function endsArgument(items: readonly Node[], next: number, apart: ReadonlySet<Node>): boolean {
	const before = items[next - 1];
	const last = before?.kind === 'scripts' ? before.base : before;
	return apart.has(items[next] as Node) && (last?.kind === 'brackets' || last?.kind === 'fraction');
}

function apartIn({ items, apart = [] }: JuxtapositionNode): ReadonlySet<Node> {
	return new Set(apart.map(i => items[i] as Node));
}

function startsFunction(item: Node): boolean {
	return libraryHead(item) !== undefined;
}

/** `a + b`, `a \cdot b`, `a / b` and their like. */
export function readBinary(node: BinaryNode, scope: Scope, context: Context): Ir {
	const { operator, left, right, span } = node;
	if (operator === '/') return readDivision(left, right, span, scope, context);
	const a = context.read(left, scope);
	const b = context.read(right, scope);
	const stated = context.subject.signs.get(operator);
	if (stated === 'other') return context.refuse({ code: 'unsupported', what: 'sign', sign: operator, span });
	if (stated === 'elementwise') return multiply(a, b, 'odot', span, context);
	if (stated === 'outer' && rankOf(a.type) === 1 && rankOf(b.type) === 1) return multiply(a, transpose(b, span, context), 'juxtaposition', span, context);
	switch (operator) {
		case 'cdot': case 'times': case '*': case 'odot': case 'otimes': return multiply(a, b, operator, span, context);
		case 'circ': return multiply(a, b, 'odot', span, context);
		case 'div': return divide(a, b, span, context);
		case 'mod': return elementwise('mod', [a, b], span, context);
		case '∩': case '∪': case '∖': return readSets(operator, a, b, span);
		default: return context.refuse({ code: 'unsupported', what: 'sign', sign: operator, span });
	}
}

function readSets(operator: '∩' | '∪' | '∖', a: Ir, b: Ir, span: Span): Ir {
	if (a.type.kind === 'unknown' || b.type.kind === 'unknown') return hole(span);
	const operation = operator === '∩' ? 'intersection' : operator === '∪' ? 'union' : 'difference';
	return { kind: 'apply', operation, args: [a, b], type: { kind: 'set' }, span };
}

/** `\log a` before a slash: it is not told where the argument ends. */
function endsInBareFunction(node: Node): boolean {
	if (node.kind === 'binary') return endsInBareFunction(node.right);
	if (node.kind === 'prefix') return endsInBareFunction(node.body);
	if (node.kind !== 'juxtaposition') return false;
	const head = node.items.findLastIndex(item => libraryHead(item) !== undefined);
	const argument = node.items[head + 1];
	return head >= 0 && argument !== undefined && headOf(node.items[head] as Node, argument) === undefined && argument.kind !== 'bars';
}

/** `\log a` as the function and its argument. */
function partsBehindFunction(left: Node): readonly string[] {
	if (left.kind === 'binary') return partsBehindFunction(left.right);
	if (left.kind === 'prefix') return partsBehindFunction(left.body);
	const items = left.kind === 'juxtaposition' ? left.items : [left];
	const head = items.findLastIndex(item => libraryHead(item) !== undefined);
	return [items.slice(0, head + 1), items.slice(head + 1)].map(part => part.map(keyOf).join(' '));
}

/** `a/bc` may mean `(a/b)c` or `a/(bc)`: with more than one factor below it is refused. */
function readDivision(left: Node, right: Node, span: Span, scope: Scope, context: Context): Ir {
	if (endsInBareFunction(left)) return context.refuse({ code: 'ambiguous', what: 'division-behind-function', parts: [...partsBehindFunction(left), keyOf(right)], span });
	const over = context.read(left, scope);
	if (right.kind !== 'juxtaposition') return divide(over, context.read(right, scope), span, context);
	const factors = readFactors(right.items, apartIn(right), scope, context);
	const [under] = factors;
	if (factors.length === 1 && under) return divide(over, under, span, context);
	if (factors.some(factor => factor.type.kind === 'unknown')) return hole(span);
	const what = factors.every(factor => rankOf(factor.type) === 0) ? 'division' : 'division-by-product';
	return context.refuse({ code: 'ambiguous', what, parts: [left, ...right.items].map(keyOf), span });
}
