import type { Span } from '../base/span';
import type { Node } from '../formula/syntax';
import { boundSymbol, readBound } from './bound';
import type { Context, Scope } from './context';
import type { Ir } from './ir';
import { readScripts } from './raise';
import { definitionsFor, isKnown, readDefinition } from './readDefinition';
import { readIndexed, readMember } from './readFamily';
import { CONSTANTS, isConstant, readImplied } from './readImplied';
import { isRunning } from './running';
import { familyReadings, isSymbol, keyOf, splitChange, withoutFont } from './symbols';

/** A name, an accent or a scripted symbol in value position. */
export function readSymbol(node: Node, scope: Scope, context: Context): Ir {
	decideSpelling(node, scope, context);
	return readKnown(node, scope, context)
		?? readChange(node, scope, context)
		?? (node.kind === 'scripts' ? readScripts(node, scope, context) : undefined)
		?? readImplied(node, scope, context)
		?? context.miss(missingKey(node, scope), node.span);
}

/** Why a script is part of a name, and that a constant's letter is the note's own symbol here. */
function decideSpelling(node: Node, scope: Scope, context: Context): void {
	const { span } = node;
	if (node.kind === 'scripts' && (node.sup?.kind === 'mark' || (node.sub && isWord(node.sub)))) context.decide({ code: 'name-script', name: keyOf(node), span });
	if (node.kind === 'name' && CONSTANTS.has(node.letters) && (!isConstant(node, context) || isKnown(node, scope, context))) context.decide({ code: 'own-symbol', name: keyOf(node), span });
}

/** `MAP` and `\text{data}`, which are no indices. */
function isWord(sub: Node): boolean {
	if (sub.kind === 'juxtaposition') return sub.items.every(item => item.kind === 'name' && /^[A-Z]$/.test(item.letters));
	return sub.kind === 'text' || (sub.kind === 'name' && (sub.font === 'roman' || /^[A-Za-z]{2,}$/.test(sub.letters)));
}

/** `\Delta x` where `\Delta` is a value of its own and the two together are not. */
function readChange(node: Node, scope: Scope, context: Context): Ir | undefined {
	const split = splitChange(node);
	if (!split || !(isKnown(split.sign, scope, context) || context.subject.declared.has(keyOf(split.sign)))) return undefined;
	if (node.kind === 'scripts' && isKnown(node.base, scope, context)) return undefined;
	return context.read({ kind: 'juxtaposition', items: [split.sign, split.symbol], span: node.span }, scope);
}

/** The value of a symbol as a whole or as a member of a family; undefined where nothing of that name is known. */
export function readKnown(node: Node, scope: Scope, context: Context): Ir | undefined {
	const key = keyOf(node);
	const local = scope.locals.get(key);
	if (local) return at(context.force(local), node.span);
	const moving = scope.closed ? undefined : context.movingAt(key);
	if (moving) return at(moving, node.span);
	const bound = boundSymbol(key, scope, context);
	if (bound) return readIndexed(bound, node, scope, context) ?? readBound(bound, key, node.span, context);
	return readMember(node, scope, context)
		?? readDefinition(definitionsFor(key, 'value', scope, context), [], node.span, scope, context)
		?? readFontless(node, scope, context);
}

/** A parameter of a bound function may drop its font there: `\mathbf{x}` is `x`, and an element of `\mathbf{x}` may be written `x_i`. */
function readFontless(node: Node, scope: Scope, context: Context): Ir | undefined {
	const plain = keyOf(withoutFont(node));
	const local = scope.locals.get(plain);
	return local && plain !== keyOf(node) ? at(context.force(local), node.span) : undefined;
}

/** What to ask for: the family where the index runs inside the formula, else the symbol with its scripts. */
function missingKey(node: Node, scope: Scope): string {
	for (const { family, indices } of familyReadings(node)) {
		if (indices.length > 0 && indices.every(index => isSymbol(index) && isRunning(scope.locals.get(keyOf(index))))) return keyOf(family);
	}
	return keyOf(node);
}

/** The same meaning, seen at another place. */
function at(ir: Ir, span: Span): Ir {
	return ir.span.start === span.start && ir.span.end === span.end ? ir : { ...ir, span };
}
