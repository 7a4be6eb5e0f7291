import { rankOf } from '../base/type';
import type { Node } from '../formula/syntax';
import type { ApplicationBinding, Bound } from './bindings';
import { boundSymbol, readBound } from './bound';
import type { Context, Scope } from './context';
import type { Ir } from './ir';
import type { Match } from './patterns';
import type { Call } from './readApplication';
import { readEntryAt, type Placed } from './readCall';
import { countedIn, isRunning, runsIn } from './running';
import { applicationNode, eventValue, familyReadings, isSymbol, keyOf, lettersOf, nodesIn, substitute, wholeSymbols, withoutFont } from './symbols';

/** An index of a call, and what the key has in its place. */
interface WrittenIndex extends Placed {
	readonly inKey: Node | undefined;
	/** Given, and the key's own: the key may be for this one as well as for each. */
	readonly isOptional: boolean;
}

/**
 * An array that is bound under an application: one value per index where an argument runs, is an integer, or steps away from the key's;
 * else the value itself. `undefined` where an argument is neither the key's nor another one by its index: of that nothing is given.
 */
export function readBoundArray({ target, brackets }: Match<ApplicationBinding>, bound: Extract<Bound, { kind: 'value' }>, head: Node, call: Call, context: Context): Ir | undefined {
	const { scope, span } = call;
	const found = brackets.items.map((item, i) => writtenIndices(eventValue(item), eventValue(target.brackets.items[i] as Node), scope, context));
	const written = found.flatMap(indices => indices ?? []);
	if (found.includes(undefined)) return undefined;
	const onHead = familyReadings(head)[0]?.indices ?? [];
	const running = onHead.flatMap(index => (runsIn(index, scope) ? [index] : countedIn(index, scope, true))).map((node): Placed => ({ node, scope }));
	// an index on the name may mean one value for each, but which axis it is cannot be told
	const isHeadGiven = running.length === 0 && onHead.some(index => isIndexValue({ node: index, scope }, context));
	const array = readBound(bound, target.head, span, context);
	const groups = [...new Set(written.map(variableOf))].map(variable => written.filter(index => variableOf(index) === variable));
	const needed = [...running, ...groups.filter(group => !group.every(({ isOptional }) => isOptional)).map(chosenOf)];
	const all = isHeadGiven ? needed : [...running, ...groups.map(chosenOf)];
	const marked = all.length === 0 ? markedIndices(call) : [];
	const indices = [needed, all, marked].find(({ length }) => length === bound.rank);
	if (indices && groups.every(isConsistent)) return readEntryAt(array, target.head, indices, span, context);
	const isPlain = written.length === 0 && running.length === 0 && marked.length === 0 && !isHeadGiven && !runsInside(call);
	const name = keyOf(applicationNode(head, brackets));
	if (isPlain) context.hold(steppedIn(call), { name, span });
	return isPlain ? array : context.refuse({ code: 'binding-kind', name, expected: 'table', span });
}

/** The indices of an argument, none where it is the key's; undefined where it is another one by more than its indices. */
function writtenIndices(item: Node, inKey: Node, scope: Scope, context: Context): readonly WrittenIndex[] | undefined {
	const argument = passed(item, scope);
	const isSame = isAlike(argument.node, inKey);
	if (argument.node.kind === 'number' && (isSame || inKey.kind === 'number')) return isSame ? [] : undefined;
	if (isIndexValue(argument, context)) return [{ ...argument, inKey, isOptional: false }];
	const [reading] = familyReadings(argument.node);
	const [keyReading] = familyReadings(inKey);
	const indices = (reading?.indices ?? []).flatMap((index, i) => innerIndex(index, keyReading?.indices[i], argument.scope, context));
	const isOfFamily = reading !== undefined && indices.length > 0 && [keyReading?.family, inKey].some(family => family && isAlike(reading.family, family));
	const isMarked = isSymbol(argument.node) && lettersOf(argument.node) === lettersOf(inKey) && countedIn(argument.node, argument.scope, true).length > 0;
	return isSame || isOfFamily || isMarked ? indices : undefined;
}

/** An index inside an argument, where it says which value is meant; a numeral does so in the place of the key's letter. */
function innerIndex(index: Node, inKey: Node | undefined, scope: Scope, context: Context): readonly WrittenIndex[] {
	const placed = passed(index, scope);
	const isSame = inKey !== undefined && isAlike(placed.node, inKey);
	if (placed.node.kind === 'number') return inKey && inKey.kind !== 'number' ? [{ ...placed, inKey, isOptional: false }] : [];
	const runs = isStep(placed.node) && runsIn(placed.node, placed.scope);
	if (!runs && (!isIndexStep(placed, context) || (isSame && !isSymbol(placed.node)))) return [];
	return [{ ...placed, inKey, isOptional: isSame && !runs }];
}

/** What an argument is at the place of the call: behind a parameter's name stands what was passed. */
function passed(node: Node, scope: Scope): Placed {
	const local = scope.locals.get(keyOf(node));
	return local?.kind === 'thunk' ? passed(local.node, local.scope) : { node, scope };
}

function isAlike(a: Node, b: Node): boolean {
	return keyOf(withoutFont(a)) === keyOf(withoutFont(b));
}

/** Indices that are one in the key are one here; where the key has none, those of one variable are. */
function variableOf({ node, inKey }: WrittenIndex): string {
	const symbols = inKey ? wholeSymbols(inKey) : wholeSymbols(node);
	return `${inKey ? 'key' : 'call'} ${symbols.map(keyOf).join(' ') || keyOf(node)}`;
}

/** Of `w_i` and `w_{i-1}` the one without a step says which entry it is. */
function chosenOf(group: readonly WrittenIndex[]): WrittenIndex {
	return group.find(({ inKey }) => inKey && isSymbol(inKey)) ?? group.find(({ node }) => isSymbol(node)) ?? group[0] as WrittenIndex;
}

/** Whether each index is the key's with the same thing in the place of the key's variable: `p(w_j|w_{j-1})` for `p(w_i|w_{i-1})`. */
function isConsistent(group: readonly WrittenIndex[]): boolean {
	const { node, inKey } = chosenOf(group);
	const [variable] = inKey ? wholeSymbols(inKey) : [];
	const by = inKey && isSymbol(inKey) ? node : wholeSymbols(node)[0];
	return !variable || !by || group.every(other => !other.inKey || keyOf(substitute(other.inKey, keyOf(variable), by)) === keyOf(other.node));
}

/** `v` of `H(D^v)` where it is counted here. */
function markedIndices({ brackets, scope }: Call): readonly Placed[] {
	const isMarked = brackets.items.every(item => isSymbol(eventValue(item)));
	return isMarked ? countedIn(brackets, scope, true).map(node => ({ node, scope })) : [];
}

/** `i` and `i-1`, but not `<i`. */
function isStep(index: Node): boolean {
	return isSymbol(index) || (index.kind === 'binary' && (index.operator === '+' || index.operator === '-'));
}

/** A step all of whose symbols run or are given as integers. */
export function isIndexStep({ node, scope }: Placed, context: Context): boolean {
	return isStep(node) && wholeSymbols(node).every(symbol => isRunning(scope.locals.get(keyOf(symbol))) || isGivenInteger(symbol, scope, context));
}

function isGivenInteger(symbol: Node, scope: Scope, context: Context): boolean {
	const local = scope.locals.get(keyOf(symbol));
	if (local?.kind === 'thunk') return isIndexStep({ node: local.node, scope: local.scope }, context) || local.node.kind === 'number';
	const bound = local ? undefined : boundSymbol(keyOf(symbol), scope, context);
	return bound?.kind === 'value' && bound.rank === 0 && Number.isInteger(context.bindings.values[bound.input]);
}

/** Whether an argument is an index as a whole. */
function isIndexValue({ node, scope }: Placed, context: Context): boolean {
	if (node.kind === 'binary') return isIndexStep({ node, scope }, context);
	if (node.kind !== 'number' && node.kind !== 'binder' && !isSymbol(node)) return false;
	const read = context.attempt(() => context.read(node, scope));
	if (!read || rankOf(read.type) > 0) return false;
	if (node.kind === 'binder') return read.kind === 'fold' && (read.fold === 'argmax' || read.fold === 'argmin');
	return read.kind !== 'input' || Number.isInteger(context.bindings.values[read.input]);
}

function runsInside({ brackets, scope }: Call): boolean {
	return brackets.items.some(item => [...nodesIn(item)].some(node => isSymbol(node) && isRunning(scope.locals.get(keyOf(node)))));
}

/** Indices that are free on the left, of which an array that is the value itself holds one. */
function steppedIn({ brackets, scope }: Call): readonly number[] {
	return [...nodesIn(brackets)].filter(isSymbol).flatMap(symbol => {
		const local = scope.locals.get(keyOf(symbol));
		return local?.kind === 'value' && local.stepped && local.ir.kind === 'local' ? [local.ir.local] : [];
	});
}
