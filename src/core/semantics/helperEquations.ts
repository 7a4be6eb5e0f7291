import type { Node } from '../formula/syntax';
import type { Equation } from './equations';
import { steppedLetters } from './freeIndices';
import { isSymbol, keyOf, nodesIn, wholeSymbols, without } from './symbols';

/** Whether the first equation needs, directly or through others, every later left side: then those are its helpers. */
export function usesAllOthers(equations: readonly Equation[]): boolean {
	const stepped = new Set(equations.flatMap(({ members }) => members.flatMap(member => [...steppedLetters(member)])));
	const lefts = equations.map(({ left }) => (left ? nameOfLeft(left, stepped) : undefined));
	const used = new Set([0]);
	for (const index of used) {
		const names = new Set((equations[index] as Equation).members.flatMap(member => wholeSymbols(member).flatMap(namesOf)));
		for (const [other, name] of lefts.entries()) if (name !== undefined && names.has(name)) used.add(other);
	}
	return used.size === equations.length;
}

/** A family goes by its name without the index; what steps, as `x_t` beside `x_{t-1}` does, goes by its whole name. */
function nameOfLeft(left: Node, stepped: ReadonlySet<string>): string {
	const head = left.kind === 'juxtaposition' ? left.items[0] : left;
	const symbol = head?.kind === 'scripts' && head.sub && isIndex(head.sub) && !stepped.has(keyOf(head.sub)) ? head.base : head;
	return symbol ? keyOf(symbol) : '';
}

function namesOf(node: Node): readonly string[] {
	if (!isSymbol(node)) return [];
	if (node.kind !== 'scripts') return [keyOf(node)];
	const { sub, sup, base } = node;
	const isMember = sub && (isIndex(sub) || sub.kind === 'number');
	const unraised = sup ? namesOf(without(node, 'sup')) : [];
	// an index may be a helper itself, and `x_{t+l}` is any `x_t` where `l` moves
	const letters = sub ? [...nodesIn(sub)].filter(isIndex) : [];
	const members = letters.length > 1 && sub?.kind === 'binary' ? letters.map(letter => keyOf({ ...without(node, 'sup'), sub: letter } as Node)) : [];
	// so is an exponent, if it is no label such as that of `W^Q`
	const raised = sup && !(sup.kind === 'name' && /^[A-Z]/.test(sup.letters)) ? wholeSymbols(sup).flatMap(namesOf) : [];
	return [keyOf(node), ...unraised, ...raised, ...letters.map(keyOf), ...members, ...(isMember ? [keyOf(base)] : [])];
}

function isIndex(sub: Node): boolean {
	return sub.kind === 'name' && sub.letters.length === 1;
}
