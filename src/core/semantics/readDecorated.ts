import { rankOf } from '../base/type';
import type { Node } from '../formula/syntax';
import type { Context, Scope } from './context';
import type { Ir } from './ir';
import { raise } from './raise';
import { readElement } from './readFamily';
import { readKnown } from './readSymbol';
import { applicationNode, decoratedNode, indicesIn, keyOf, type Head } from './symbols';

/** `E[g^2]_t`: a symbol of its own where a binding or the note treats it so, else an element of what the application gives. */
export function readDecorated(call: Head, scope: Scope, context: Context): Ir {
	const node = decoratedNode(call);
	const value = readKnown(node, scope, context) ?? readPart(call, node, scope, context) ?? context.miss(keyOf(node), node.span);
	return call.power ? raise(value, call.power, node.span, scope, context) : value;
}

/** `f(x)_i`. */
function readPart({ head, brackets, sub }: Head, { span }: Node, scope: Scope, context: Context): Ir | undefined {
	const whole = context.attempt(() => context.read(applicationNode(head, brackets), scope));
	if (!whole || !sub || rankOf(whole.type) === 0) return undefined;
	return readElement(whole, applicationNode(head, brackets), indicesIn(sub), span, scope, context);
}
