import type { Node } from '../formula/syntax';
import { add, divide, elementwise, negate } from './arithmetic';
import { constant, type Context, hole, type Scope } from './context';
import { readEllipsis, termsOfSum } from './ellipsis';
import type { Ir } from './ir';
import { readBinder } from './readBinder';
import { definitionsFor } from './readDefinition';
import { readSign } from './readOperator';
import { readMomentSymbol } from './readMoment';
import { readBinary, readProduct } from './readProduct';
import { readCases } from './readRelation';
import { exponential, libraryHead } from './readLibraryCall';
import { readBars, readBrackets, readFraction, readMatrix, readRaised, readRoot } from './readStructure';
import { readSymbol } from './readSymbol';
import { isSymbol, keyOf } from './symbols';

/** Reads an expression in its scope: one case per kind of node. Total: what has no meaning here is a diagnostic and a hole. */
export function read(node: Node, scope: Scope, context: Context): Ir {
	const { span } = node;
	switch (node.kind) {
		case 'number': return constant(node.value, span);
		case 'name': case 'accent': return readName(node, scope, context);
		case 'scripts': return isSymbol(node) ? readScripted(node, scope, context) : readRaised(node, scope, context);
		case 'juxtaposition': return readProduct(node, scope, context);
		case 'brackets': return readBrackets(node, scope, context);
		case 'bars': return readBars(node, scope, context);
		case 'binary':
			if (node.operator === '+' && node.left.kind === 'binary' && node.left.right.kind === 'dots') return readDottedSum(node, scope, context);
			if (node.operator === '+' || node.operator === '-') {
				return add(node.operator === '+' ? 'add' : 'subtract', context.read(node.left, scope), context.read(node.right, scope), span, context);
			}
			return readBinary(node, scope, context);
		case 'prefix': return readPrefix(node, scope, context);
		case 'postfix': {
			const body = context.read(node.body, scope);
			return node.operator === '!' ? elementwise('factorial', [body], span, context) : divide(body, constant(100, span), span, context);
		}
		case 'fraction': return readFraction(node, scope, context);
		case 'binomial': return elementwise('binomial', [context.read(node.over, scope), context.read(node.under, scope)], span, context);
		case 'root': return readRoot(node, scope, context);
		case 'binder': return readBinder(node, scope, context);
		case 'cases': return readCases(node, scope, context);
		case 'matrix': return readMatrix(node, scope, context);
		case 'hole': return context.refuse({ code: 'missing-operand', expected: 'expression', span });
		case 'unknown': return context.refuse({ code: 'unknown-command', command: node.command, span });
		case 'relation': case 'list': case 'lines': case 'dots': case 'mark': case 'text': return context.refuse({ code: 'unsupported', what: node.kind, span });
	}
}

/** `a_1 + a_2 + \dots + a_n`. */
function readDottedSum(node: Node, scope: Scope, context: Context): Ir {
	const terms = termsOfSum(node);
	const sum = readEllipsis('sum', terms.slice(0, -2), terms.at(-1) as Node);
	return sum ? context.read(sum, scope) : context.refuse({ code: 'unsupported', what: 'dots', span: node.span });
}

function readName(node: Node, scope: Scope, context: Context): Ir {
	return readSign(node, scope, context) ?? (isBareFunction(node, scope, context) ? context.refuse({ code: 'missing-operand', expected: 'argument', span: node.span }) : readMomentSymbol(node, scope, context) ?? readSymbol(node, scope, context));
}

function readScripted(node: Extract<Node, { kind: 'scripts' }>, scope: Scope, context: Context): Ir {
	if (isExponential(node, scope, context) && node.sup) return exponential(context.read(node.sup, scope), node.span, context);
	return readName(node, scope, context);
}

/** A library function without an argument is none: `\log` alone, `\exp^2`. */
function isBareFunction(node: Node, scope: Scope, context: Context): boolean {
	return libraryHead(node) !== undefined && !scope.locals.has(keyOf(node)) && !context.bindings.symbols.has(keyOf(node)) && !context.subject.declared.has(keyOf(node));
}

/** `e^{…}` is the exponential function unless `e` is a symbol here; of an error `e` that is defined beside it, `e^2` is the square. */
function isExponential({ base, sub, sup, primes }: Extract<Node, { kind: 'scripts' }>, scope: Scope, context: Context): boolean {
	const isOwnPower = sup?.kind === 'number' && definitionsFor('e', 'value', scope, context).some(({ formula }) => formula.entry === scope.from?.entry);
	return !isOwnPower && base.kind === 'name' && base.letters === 'e' && base.font !== 'bold' && !sub && primes === 0
		&& !scope.locals.has('e') && !context.subject.declared.has('e') && (scope.closed || !context.bindings.symbols.has('e'));
}

function readPrefix(node: Extract<Node, { kind: 'prefix' }>, scope: Scope, context: Context): Ir {
	const body = context.read(node.body, scope);
	if (body.type.kind === 'unknown') return hole(node.span);
	if (node.operator === '-') return negate(body, node.span);
	if (node.operator === '+') return body;
	return context.refuse({ code: 'unsupported', what: 'sign', sign: node.operator, span: node.span });
}

