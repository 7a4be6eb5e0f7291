import type { BracketsNode, Node } from '../formula/syntax';
import type { ApplicationBinding } from './bindings';
import type { Context, Scope } from './context';
import type { Definition } from './definitions';
import { isDensity } from './names';
import { definitionsFor } from './readDefinition';
import { argumentLetter, boldKey, eventValue, keyOf, lettersOf, nodesIn, shapeOf, withoutFont } from './symbols';

export type FunctionDefinition = Extract<Definition, { kind: 'function' }>;

/** What a call is matched with: a binding or a definition, and the call's brackets as that one has them. */
export interface Match<T> {
	readonly target: T;
	readonly brackets: BracketsNode;
}

/**
 * The brackets of a call as a pattern has them. A group behind `;` names parameters: a call without it takes the pattern's own, a
 * call with it may meet a pattern that has none.
 */
function alignBrackets(call: BracketsNode, pattern: BracketsNode): BracketsNode | undefined {
	const given = call.items.length;
	const wanted = pattern.items.length;
	if (given === wanted) return shapeOf(call) === shapeOf(pattern) ? call : undefined;
	const [longer, shorter] = given > wanted ? [call, pattern] : [pattern, call];
	const { length } = shorter.items;
	const cut = longer.separators[length - 1];
	const sameStart = shapeOf({ ...longer, separators: longer.separators.slice(0, length - 1) }) === shapeOf(shorter);
	if (length === 0 || cut !== ';' || !sameStart) return undefined;
	return { ...call, items: [...call.items, ...pattern.items.slice(given)].slice(0, wanted), separators: pattern.separators };
}

/** Letters must be the same; a number fits any letter, and so does an expression unless the function is a density. */
export function lettersMatch(name: string, letters: readonly string[], brackets: BracketsNode, ignoresCase = false): boolean {
	const isSame = (a: string | undefined, b: string | undefined): boolean => a === b || (ignoresCase && a?.toLowerCase() === b?.toLowerCase());
	return brackets.items.every((item, i) => {
		const event = eventLetter(item);
		if (event !== undefined) return isSame(event, letters[i]) || (isRandom(event) && isOtherName(event, letters, i));
		const letter = argumentLetter(item);
		return letter === undefined ? !isDensity(name) || eventValue(item).kind === 'number' : isSame(letter, letters[i]);
	});
}

/** `z` of `z = 1`. */
function eventLetter(item: Node): string | undefined {
	const left = item.kind === 'relation' && item.operators.join() === '=' ? item.items[0] : undefined;
	return left && lettersOf(left);
}

/** The values of a random variable go by its small letter, or by any that is not another one's. */
function isOtherName(event: string, letters: readonly string[], at: number): boolean {
	const own = letters.findIndex(letter => letter.toLowerCase() === event.toLowerCase());
	return own < 0 ? !isRandom(letters[at] ?? '') : own === at;
}

function isRandom(letter: string): boolean {
	return /^[A-Z]/.test(letter);
}

/**
 * The bindings of one name whose arguments have the same letters, most equal arguments first: `Q(s,a;\theta)` and `Q(s,a;\theta^-)` are two.
 * A lone function takes any argument unless it is a density.
 */
export function matchingBindings(candidates: readonly ApplicationBinding[], brackets: BracketsNode): readonly Match<ApplicationBinding>[] {
	const aligned = matchesOf(candidates, brackets, target => target.brackets);
	// at which arguments a value holds is told when it is read
	const byLetter = aligned.filter(match => lettersMatch(match.target.bound.kind === 'value' ? '' : match.target.head, match.target.brackets.items.map(item => argumentLetter(item) ?? ''), match.brackets));
	if (byLetter.length > 0) return byLetter.toSorted((a, b) => sameArguments(b.target.brackets, b.brackets) - sameArguments(a.target.brackets, a.brackets));
	return aligned.length === 1 ? aligned.filter(({ target }) => target.bound.kind === 'function' && !isDensity(target.head)) : [];
}

/** How many arguments are the same but for their font and an event's left side, `X = x`. */
export function sameArguments(a: BracketsNode, b: BracketsNode): number {
	const plain = (item: Node | undefined): string => (item ? keyOf(withoutFont(eventValue(item))) : '');
	return a.items.filter((item, i) => plain(item) === plain(b.items[i])).length;
}

/** The nearest definition with this name that fits; densities, and functions defined several times, also need the same letters. */
export function chooseDefinition(name: string, brackets: BracketsNode, scope: Scope, context: Context): Match<FunctionDefinition> | undefined {
	const all = definitionsFor(name, 'function', scope, context);
	const aligned = matchesOf(all, brackets, target => target.brackets).filter(match => usesArguments(match.target, match.brackets));
	const byLetter = aligned.find(match => lettersMatch(name, match.target.letters, match.brackets));
	return byLetter || isDensity(name) || new Set(all.map(({ text }) => text)).size > 1 ? byLetter : aligned[0];
}

/** Exact patterns go before those that a group of parameters sets apart. */
function matchesOf<T>(targets: readonly T[], brackets: BracketsNode, patternOf: (target: T) => BracketsNode): readonly Match<T>[] {
	const matches = targets.flatMap(target => {
		const aligned = alignBrackets(brackets, patternOf(target));
		return aligned ? [{ target, brackets: aligned }] : [];
	});
	const exact = matches.filter(match => match.brackets === brackets);
	return exact.length > 0 ? exact : matches;
}

/** A definition whose body never mentions a parameter, such as `Var(X) = \sum_i p_i(x_i-\mu)^2`, holds for that argument only. */
function usesArguments({ parameters, members }: FunctionDefinition, brackets: BracketsNode): boolean {
	return parameters.every((parameter, i) => {
		const argument = brackets.items[i];
		return (argument && keyOf(eventValue(argument)) === parameter) || members.some(member => mentionsSymbol(member, parameter));
	});
}

function mentionsSymbol(node: Node, key: string): boolean {
	for (const inner of nodesIn(node)) if (keyOf(inner) === key || keyOf(withoutFont(inner)) === key || boldKey(inner) === key) return true;
	return false;
}
