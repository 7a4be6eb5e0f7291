import type { Span } from '../base/span';
import { rankOf } from '../base/type';
import type { Node, ScriptsNode } from '../formula/syntax';
import { power, transpose } from './arithmetic';
import { constant, type Context, type Scope } from './context';
import type { Ir } from './ir';
import { isKnown } from './readDefinition';
import { isTransposeMark, keyOf, without } from './symbols';

/** A superscript that is no label and no index: a power or a transpose. */
export function readScripts(node: ScriptsNode, scope: Scope, context: Context): Ir | undefined {
	const { sup } = node;
	if (!sup || sup.kind === 'mark' || isLabel(sup)) return undefined;
	return raise(context.read(without(node, 'sup'), scope), sup, node.span, scope, context);
}

/** `base^sup`, where `T` and `\top` over an array transpose it. */
export function raise(base: Ir, sup: Node, span: Span, scope: Scope, context: Context): Ir {
	if (isTransposeMark(sup) && (rankOf(base.type) > 0 || !isKnown(sup, scope, context))) return transpose(base, span, context);
	if (sup.kind === 'prefix' && isTransposeMark(sup.body) && rankOf(base.type) === 2) return power(transpose(base, span, context), constant(-1, span), span, context);
	return isTransposeMark(sup) ? readExponent(base, sup, span, scope, context) : power(base, context.read(sup, scope), span, context);
}

/** What could be a transpose is an exponent here. */
function readExponent(base: Ir, sup: Node, span: Span, scope: Scope, context: Context): Ir {
	context.decide({ code: 'exponent', name: keyOf(sup), span });
	return power(base, context.read(sup, scope), span, context);
}

/** Words, a bracketed index, and several capitals above a symbol are part of its name. */
function isLabel(sup: Node): boolean {
	return sup.kind === 'text' || (sup.kind === 'brackets' && (sup.open === '(' || sup.open === '[')) || (sup.kind === 'name' && sup.font === 'roman');
}
