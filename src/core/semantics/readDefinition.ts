import type { Span } from '../base/span';
import { rankOf } from '../base/type';
import type { Node } from '../formula/syntax';
import { boundSymbol } from './bound';
import { apply, type Context, type Local, type Scope, withLocals } from './context';
import { type Definition, nearestFirst, rivalsOf } from './definitions';
import { type Ir, relocated } from './ir';
import { staysInEntry } from './names';
import { keyOf } from './symbols';

/**
 * Definitions of a name that are in scope, nearest first. What the formula's left side takes as an argument is given, not defined; a
 * symbol that the entry speaks of itself is not another entry's.
 */
export function definitionsFor<K extends Definition['kind']>(key: string, kind: K, scope: Scope, context: Context): readonly Extract<Definition, { kind: K }>[] {
	return context.subject.given.has(key) ? [] : definitionsInScope(key, kind, scope, context);
}

export function definitionsInScope<K extends Definition['kind']>(key: string, kind: K, scope: Scope, context: Context): readonly Extract<Definition, { kind: K }>[] {
	if (scope.closed) return [];
	const { entry } = context.subject;
	const isOwn = staysInEntry(key) || (entry === scope.from?.entry && context.subject.mentioned.has(key));
	const inScope = context.definitions.of(kind, key).filter(({ text, formula, isExample }) =>
		!scope.excluded.has(text) && (!isOwn || formula.entry === scope.from?.entry) && (!isExample || formula.index === scope.from?.index));
	return nearestFirst(inScope, scope.from);
}

/** The nearest definition, beside its rivals; where none can be computed, what its last member is missing. */
export function readDefinition(definitions: readonly Definition[], indices: readonly Node[], span: Span, scope: Scope, context: Context): Ir | undefined {
	const [definition] = definitions;
	if (!definition) return undefined;
	return relocated(readAgreeing(definition, definitions, scope, context, one => {
		const names = one.kind === 'family' ? one.indices : [];
		const locals = names.map((name, i): readonly [string, Local] => [name, { kind: 'thunk', node: indices[i] as Node, scope }]);
		return readMembers(one, withLocals(definitionScope(one, scope), locals), context);
	}), span);
}

/** A definition's value, which its rivals that can be computed must share: of two different ones it is not known which is meant. */
export function readAgreeing<D extends Definition>(chosen: D, definitions: readonly D[], scope: Scope, context: Context, readOne: (definition: D) => Ir): Ir {
	const [value, ...others] = context.succeeding(() => readOne(chosen), rivalsOf(chosen, definitions, scope.from).map(rival => () => readOne(rival)));
	return others.filter(other => rankOf(other.type) === rankOf(value.type)).reduce((agreed, other) => apply('agree', [agreed, other], value.type, value.span), value);
}

/** The last member of a definition that can be computed. */
export function readMembers(definition: Definition, inner: Scope, context: Context): Ir {
	const [last, ...others] = definition.members.toReversed().map(member => () => context.read(member, inner)) as [() => Ir, ...(() => Ir)[]];
	return context.succeeding(last, others, 1)[0];
}

/**
 * A definition's body sees its parameters and the note, but no local of the place that uses it, but for one thing: a helper of the same
 * entry, such as `h = x + 1` beside `g(x) = hx^2`, speaks of the function's parameters.
 */
export function definitionScope(definition: Definition, scope: Scope): Scope {
	const isHelper = scope.from !== undefined && definition.formula.entry === scope.from.entry && definition.kind !== 'function';
	const parameters = isHelper ? [...scope.locals].filter(([, local]) => local.parameter) : [];
	return { locals: new Map(parameters), from: definition.formula, excluded: new Set([...scope.excluded, definition.text]), closed: false };
}

export function isKnown(node: Node, scope: Scope, context: Context): boolean {
	const key = keyOf(node);
	return scope.locals.has(key) || boundSymbol(key, scope, context) !== undefined || definitionsFor(key, 'value', scope, context).length > 0;
}
