import { join, type Span } from '../base/span';
import type { NameNode, Node } from '../formula/syntax';
import { type Context, hole, local, type Scope, withLocals } from './context';
import { rankOf, REAL, type Type } from '../base/type';
import { derivativeFraction } from './derivativeFraction';
import type { Ir } from './ir';
import { differentiate } from './differentiate';
import { derivativeBy, type Layout, readDerivative } from './readDerivative';
import { applicationOf, isSymbol, keyOf, lettersOf, wholeSymbols, type Head } from './symbols';

/** `\nabla_\theta J(\theta_t)`, and `\nabla^2 J(\theta_t)` for the Hessian: by the symbol below the sign, or by the one argument. */
export function readGradient(sign: Node, operand: Node, layout: Layout, span: Span, scope: Scope, context: Context): Ir {
	const { sub, sup, primes } = sign.kind === 'scripts' ? sign : { primes: 0 };
	const order = sup === undefined ? 1 : sup.kind === 'number' ? sup.value : 0;
	if (primes > 0 || (order !== 1 && order !== 2)) return context.refuse({ code: 'unsupported', what: 'gradient-power', span });
	const call = applicationOf(operand);
	const [argument] = call?.brackets.items ?? [];
	const variable = sub ? standIn(sub, operand) : call && call.brackets.items.length === 1 && argument && isSymbol(argument) ? argument : undefined;
	if (variable) return readDerivative(operand, { variables: Array.from({ length: order }, () => variable), isTransposed: false }, layout, span, scope, context);
	return (call && !sub ? derivativeAt(call, order, layout, span, scope, context) : undefined) ?? context.refuse({ code: 'unsupported', what: 'gradient', span });
}

/** The variable itself where the operand has it, else the one argument of that letter: `\theta_t` for `\theta`. */
function standIn(named: Node, operand: Node): Node | undefined {
	const symbols = wholeSymbols(operand);
	if (symbols.some(symbol => keyOf(symbol) === keyOf(named))) return named;
	const same = new Map(symbols.filter(symbol => symbol.kind === 'scripts' && lettersOf(symbol) === lettersOf(named)).map(symbol => [keyOf(symbol), symbol]));
	return same.size === 1 ? [...same.values()][0] : same.size === 0 ? named : undefined;
}

/** What stands under a determinant or a trace: there it does not matter how a derivative is laid out. */
export function readUnderDeterminant(node: Node, scope: Scope, context: Context): Ir {
	const [only] = node.kind === 'brackets' ? node.items : [node];
	const derivative = only?.kind === 'fraction' ? derivativeFraction(only) : undefined;
	return derivative?.operand ? readDerivative(derivative.operand, derivative, 'any', node.span, scope, context) : context.read(node, scope);
}

/** `f'(x)` and `f''(x)` of a function that is known without its primes; undefined where it is not. */
export function readPrimed(head: Node, { brackets }: Pick<Head, 'brackets'>, scope: Scope, context: Context): Ir | undefined {
	// `V'` may be another network, as the note says
	if (head.kind !== 'scripts' || head.primes === 0 || head.primes > 2 || context.subject.otherFunctions.has(keyOf(head))) return undefined;
	const { sub, sup, base, primes, span } = head;
	const plain: Node = sub || sup ? { ...head, primes: 0 } : base;
	const call: Head = { head: plain, brackets };
	const whole = join(span, brackets.span);
	// `f'(x; w)` is by `x`; of several arguments it cannot be told
	return brackets.separators.every((separator, i) => i === 0 ? separator !== ',' : true) ? derivativeAt(call, primes, 'elementwise', whole, scope, context) : undefined;
}

/** A function differentiated by its first argument, at the point that stands there; undefined where the function is not known. */
function derivativeAt({ head, brackets }: Head, order: number, layout: Layout | 'elementwise', span: Span, scope: Scope, context: Context): Ir | undefined {
	const [argument, ...others] = brackets.items;
	if (!argument || others.length > 0 && brackets.separators[0] === ',') return undefined;
	const value = context.read(argument, scope);
	if (value.type.kind === 'unknown') return hole(span);
	const id = context.freshLocal();
	context.letBe(id, value);
	const at: Node = { kind: 'juxtaposition', items: [head, { ...brackets, items: [{ ...PLACE, span: argument.span }, ...others] }], span };
	const readAt = (type: Type): Ir | undefined =>
		context.attempt(() => context.read(at, withLocals(scope, [[keyOf(PLACE), { kind: 'value', ir: local(id, argument.span, type) }]])));
	const body = readAt(value.type);
	if (!body) return undefined;
	// a function of numbers that is taken element by element is differentiated so
	const isLifted = layout === 'elementwise' && rankOf(body.type) > 0 && rankOf(readAt(REAL)?.type ?? value.type) === 0;
	let derived = body;
	for (let k = 0; k < order && derived.kind !== 'hole'; k++) {
		derived = isLifted ? differentiate(derived, { local: id }, context)
			: derivativeBy(derived, id, local(id, span, value.type), k > 0 ? 'any' : layout === 'elementwise' ? 'unsettled' : layout, span, context);
	}
	return derived.kind === 'hole' ? derived : { kind: 'let', local: id, value, body: derived, type: derived.type, span };
}

/** Stands for the argument while a function is differentiated; no formula can write it. */
const PLACE: NameNode = { kind: 'name', letters: '\\ argument', font: 'plain', span: { start: 0, end: 0 } };
