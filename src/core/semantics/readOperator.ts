import { join } from '../base/span';
import { tensor } from '../base/type';
import type { Node } from '../formula/syntax';
import { apply, constant, type Context, type Scope } from './context';
import type { Ir } from './ir';
import { readIndicator } from './readRelation';
import { boundSymbol } from './readSymbol';
import { keyOf } from './symbols';

/** Signs that act on what follows and are no symbols: a formula that uses one where it is not understood is refused, never read as a product. */
const OPERATOR_SIGNS: ReadonlySet<string> = new Set(['\\nabla', '\\partial', '\\Pr', '\\mathrm{d}', '\\lim', '\\Re', '\\Im', '\\forall', '\\exists', '\\emptyset']);

/** An operator at a place in a product, with how many factors it takes; undefined where there is none. */
export function readOperator(items: readonly Node[], at: number, scope: Scope, context: Context): { readonly factor: Ir; readonly next: number } | undefined {
	const item = items[at] as Node;
	const argument = items[at + 1];
	if (argument?.kind === 'brackets' && argument.items.length === 1 && isIndicator(item) && argument.items[0]?.kind === 'relation') {
		return { factor: { ...readIndicator(argument.items[0], scope, context), span: join(item.span, argument.span) }, next: at + 2 };
	}
	return undefined;
}

function isIndicator(node: Node): boolean {
	return (node.kind === 'name' && (node.letters === '1' || node.letters === 'I') ) || (node.kind === 'number' && node.value === 1);
}

/** A sign that is no symbol, or the identity matrix where `I` is not given; undefined for what is an ordinary name. */
export function readSign(node: Node, scope: Scope, context: Context): Ir | undefined {
	const key = keyOf(node);
	if (boundSymbol(key, scope, context) || scope.locals.has(key)) return undefined;
	const base = node.kind === 'scripts' ? keyOf(node.base) : key;
	if (OPERATOR_SIGNS.has(base)) return context.refuse({ code: 'unsupported', what: base, span: node.span });
	if ((key === 'I' || key === '\\mathbf{I}') && !context.subject.declared.has(key)) return apply('identity', [constant(1, node.span)], tensor(2), node.span);
	return undefined;
}

