import type { BracketsNode, Node } from '../formula/syntax';
import { equationsOf, type Equation } from './equations';
import { applicationNode, applicationOf, argumentLetter, eventValue, isSymbol, keyOf, nodesIn, shapeOf, without } from './symbols';

/** A formula of the note, parsed, with its place. */
export interface NoteFormula {
	readonly index: number;
	readonly node: Node;
	readonly latex: string;
	/** Where it begins, counted from 1. */
	readonly line: number;
	readonly entry?: number | undefined;
	readonly section?: number | undefined;
	/** The words before it. */
	readonly before: string;
}

/** What a left side defines. */
export type Definition = {
	/** The symbol or the function's name, canonical. */
	readonly key: string;
	/** The members to the right, in order. */
	readonly members: readonly Node[];
	/** Canonical text of the whole equation: its copies are the same definition. */
	readonly text: string;
	readonly formula: NoteFormula;
	/** `x = 0`, `T = \tau`: a condition or an example rather than a definition; it holds in its own formula only. */
	readonly isExample: boolean;
} & (
	| { readonly kind: 'value' }
	/** `X \sim \mathcal{N}(\mu, \sigma^2)`. */
	| { readonly kind: 'law' }
	/** `w_i = …`: a family, given for each index. */
	| { readonly kind: 'family'; readonly indices: readonly string[] }
	| { readonly kind: 'function'; readonly brackets: BracketsNode; readonly parameters: readonly string[]; readonly letters: readonly string[]; readonly shape: string }
);

/** What one formula defines, before it is known where the formula stands. */
export type Defined = DistributiveOmit<Definition, 'formula'>;
type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** What a formula's tree defines, in the order of writing. */
export function definedBy(node: Node): readonly Defined[] {
	return equationsOf(node).flatMap(definitionsOf);
}

/** The definitions of a note, found by kind and name. */
export class Definitions {
	private readonly byKey = new Map<string, Definition[]>();

	constructor(definitions: Iterable<Definition>) {
		for (const definition of definitions) {
			const key = `${definition.kind} ${definition.key}`;
			const list = this.byKey.get(key);
			if (list) list.push(definition);
			else this.byKey.set(key, [definition]);
		}
	}

	/** All functions, in no particular order. */
	functions(): readonly Extract<Definition, { kind: 'function' }>[] {
		return [...this.byKey.values()].flatMap(list => list.filter(definition => definition.kind === 'function'));
	}

	/** In the order of writing. */
	of<K extends Definition['kind']>(kind: K, key: string): readonly Extract<Definition, { kind: K }>[] {
		return (this.byKey.get(`${kind} ${key}`) ?? []) as Extract<Definition, { kind: K }>[];
	}
}

export const NO_DEFINITIONS = new Definitions([]);

function definitionsOf(equation: Equation): readonly Defined[] {
	const { left, members, operators } = equation;
	if (left && operators.join() === '∼') return (left.kind === 'list' ? left.items : [left]).map(variable => ({ kind: 'law', key: keyOf(variable), members, text: equation.text, isExample: false }));
	const isAssignment = equation.kind === 'update' && operators.join() === '←' && left && !members.some(member => [...nodesIn(member)].some(node => keyOf(node) === keyOf(left)));
	if (!left || members.length === 0 || !(isAssignment || operators.every(operator => DEFINING.has(operator)))) return [];
	const common = { members, text: equation.text, isExample: members.every(isPlain) };
	const application = applicationOf(left);
	if (application?.sub && !application.power) return [{ ...common, kind: 'value', key: keyOf(left) }];
	if (application && !application.power) {
		const { head, brackets } = application;
		const parameters = brackets.items.map(eventValue);
		if (!parameters.every(parameter => isSymbol(parameter) && !isPower(parameter))) return [{ ...common, kind: 'value', key: applicationKey(head, brackets) }];
		return [{
			...common,
			kind: 'function',
			key: keyOf(head),
			brackets,
			parameters: parameters.map(keyOf),
			letters: parameters.map(parameter => argumentLetter(parameter) ?? ''),
			shape: shapeOf(brackets),
		}];
	}
	if (!isSymbol(left)) return [];
	return [{ ...common, kind: 'value', key: keyOf(left) }, ...familyDefinition(left, members, common)];
}

/** `E[X^2]` is defined for itself: it is no rule that would serve `E[X]`. */
function isPower(node: Node): boolean {
	return node.kind === 'scripts' && node.sup?.kind === 'number';
}

/** A number or a symbol alone, without a power. */
function isPlain(member: Node): boolean {
	if (member.kind === 'scripts' && member.sup && member.sup.kind !== 'mark') return false;
	return member.kind === 'number' || member.kind === 'dots' || isSymbol(member) || (member.kind === 'prefix' && isPlain(member.body))
		|| (member.kind === 'list' && member.items.every(isPlain));
}

const DEFINING: ReadonlySet<string> = new Set(['=', ':=', '≡', '≜']);

/** `w_i = \frac{p(x_i)}{q(x_i)}` gives the family `w`: its subscript is a letter that the right side uses too. */
function familyDefinition(left: Node, members: readonly Node[], common: Pick<Definition, 'members' | 'text' | 'isExample'>): readonly Defined[] {
	if (left.kind !== 'scripts' || !left.sub) return [];
	const indices = left.sub.kind === 'list' ? left.sub.items : left.sub.kind === 'juxtaposition' ? left.sub.items : [left.sub];
	if (!indices.every(index => index.kind === 'name' && index.font === 'plain')) return [];
	const names = indices.map(keyOf);
	const used = new Set(members.flatMap(member => [...nodesIn(member)]).filter(node => node.kind === 'name').map(keyOf));
	return names.every(name => used.has(name) || name === DOT) && names.some(name => name !== DOT) ? [{ ...common, kind: 'family', key: keyOf(without(left, 'sub')), indices: names }] : [];
}

const DOT = '{\\cdot}';

/** As many indices, with dots at the same places: `n_{i\cdot}` and `n_{\cdot j}` are two families. */
export function fitsIndices(defined: readonly string[], written: readonly string[]): boolean {
	return defined.length === written.length && defined.every((name, i) => (name === DOT) === (written[i] === DOT));
}

/** Definitions nearest first: of the same formula, the same entry, the same section, the note. Among equals the first one written wins. */
export function nearestFirst<D extends Definition>(definitions: readonly D[], from: NoteFormula | undefined): readonly D[] {
	if (!from || definitions.length < 2) return definitions;
	const sorted = definitions.toSorted((a, b) => distance(a, from) - distance(b, from));
	const [nearest] = sorted;
	// other entries that are equally near and say different things leave it open
	return nearest && distance(nearest, from) > 1 && rivalsOf(nearest, sorted, from).length > 0 ? [] : sorted;
}

/** Other definitions of the same that are equally near. */
export function rivalsOf<D extends Definition>(chosen: D, definitions: readonly D[], from: NoteFormula | undefined): readonly D[] {
	if (!from) return [];
	const rivals = definitions.filter(other => other.text !== chosen.text && other.key === chosen.key && sameArguments(other, chosen) && distance(other, from) === distance(chosen, from));
	return [...new Map(rivals.map(rival => [rival.text, rival])).values()];
}

function distance({ formula }: Definition, from: NoteFormula): number {
	if (formula.index === from.index) return 0;
	if (formula.entry === from.entry) return 1;
	return formula.section !== undefined && formula.section === from.section ? 2 : 3;
}

function sameArguments(a: Definition, b: Definition): boolean {
	if (a.kind === 'family' && b.kind === 'family') return fitsIndices(a.indices, b.indices);
	return a.kind !== 'function' || b.kind !== 'function' || (a.shape === b.shape && a.letters.join() === b.letters.join());
}

/** The left side of a function's definition, canonical. */
export function patternOf({ key, brackets }: Extract<Definition, { kind: 'function' }>): string {
	return `${key}${keyOf(brackets)}`;
}

/** The canonical text of an application, for keys and messages. */
export function applicationKey(head: Node, brackets: BracketsNode): string {
	return keyOf(applicationNode(head, brackets));
}
