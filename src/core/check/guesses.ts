import type { Domain } from '../base/domain';
import type { BracketsNode, Node } from '../formula/syntax';
import type { NoteFormula } from '../semantics/definitions';
import { isDensity, isMoment } from '../semantics/names';
import { applicationNode, argumentLetter, eventValue, familyReadings, headOf, isSymbol, keyOf, nodesIn } from '../semantics/symbols';
import { isCapital, type Evidence, type Structure } from './evidence';

/** What is drawn for a symbol that the note leaves open. Axes are named: those of one name have one size. */
export type Guess =
	| { readonly kind: 'number'; readonly domains: readonly Domain[] }
	| { readonly kind: 'array'; readonly rank: number; readonly domains: readonly Domain[]; readonly structures: ReadonlySet<Structure> }
	/** A random function of this many numbers. */
	| { readonly kind: 'function'; readonly parameters: number; readonly form: FunctionForm }
	/** A random probability table over the values of its variables. */
	| { readonly kind: 'table'; readonly axes: readonly string[] }
	| { readonly kind: 'normal' }
	/** A random law of random variables, each with a few values. */
	| { readonly kind: 'law'; readonly variables: readonly string[]; readonly isIndependent: boolean }
	/** One of the values that a variable takes. */
	| { readonly kind: 'point'; readonly variable: string }
	/** The values that a variable runs through. */
	| { readonly kind: 'support'; readonly variable: string };

export type FunctionForm = 'smooth' | 'convex' | 'concave' | 'positive' | /** Also of vectors. */ 'quadratic';

/** What each open symbol is taken for, by the key it is bound under. */
export type Guesses = ReadonlyMap<string, Guess>;

/** A guess with how much speaks against it. */
export interface Alternative {
	readonly key: string;
	readonly guess: Guess;
	readonly penalty: number;
}

/** What a missing key may stand for, by what the notation and the words tell; nothing where that cannot be drawn. */
export function alternativesFor(node: Node, guesses: Guesses, missing: readonly string[], evidence: Evidence, formulas: readonly NoteFormula[]): readonly Alternative[] {
	const application = node.kind === 'juxtaposition' && node.items.length === 2 ? headOf(node.items[0] as Node, node.items[1]) : undefined;
	if (application) {
		const { head, brackets } = application;
		return [...factorAlternatives(head, brackets.items, missing, evidence), ...functionAlternatives(head, brackets.items, evidence, formulas)];
	}
	const key = keyOf(node);
	if (node.kind === 'bars') return [{ key, guess: { kind: 'number', domains: [COUNT] }, penalty: 0 }];
	if (!isSymbol(node) || (isMoment(key) && key !== 'E')) return [];
	if ([...guesses.values()].some(guess => runsThrough(guess, key))) return [{ key, guess: { kind: 'point', variable: key }, penalty: 0 }];
	return evidence.integrands.has(key) ? integrandAlternatives(key) : valueAlternatives(node, evidence);
}

/** A density where its letter is one; else some function. */
function integrandAlternatives(key: string): readonly Alternative[] {
	const positive: Alternative = { key, guess: { kind: 'function', parameters: 1, form: 'positive' }, penalty: 1 };
	return isDensity(key) ? [{ key, guess: { kind: 'normal' }, penalty: 0 }, positive] : [{ ...positive, guess: { kind: 'function', parameters: 1, form: 'smooth' }, penalty: 0 }, positive];
}

function runsThrough(guess: Guess, variable: string): boolean {
	return guess.kind === 'table' ? guess.axes.includes(variable) : guess.kind === 'support' && guess.variable === variable;
}

const COUNT: Domain = { kind: 'interval', low: 1, high: Infinity, integer: true };

/** `T` in `A^T` is no symbol, unless nothing else fits. */
const MARK_PENALTY = 6;

/** `w_i(x_i-y_i)` and the `a` of `a(b+c) = ab+ac` are factors: they carry an index, or stand elsewhere on their own. */
function factorAlternatives(head: Node, [arg, ...others]: readonly Node[], missing: readonly string[], evidence: Evidence): readonly Alternative[] {
	if (!arg || others.length > 0 || isSymbol(arg) || arg.kind === 'number' || isMoment(keyOf(head))) return [];
	const [family] = familyReadings(head);
	if (family && evidence.ranks.get(keyOf(family.family))?.has(family.indices.length)) return valueAlternatives(family.family, evidence);
	return missing.includes(keyOf(head)) ? valueAlternatives(head, evidence) : [];
}

function valueAlternatives(node: Node, evidence: Evidence): readonly Alternative[] {
	const key = keyOf(node);
	const votes = evidence.ranks.get(key) ?? new Map<number, number>();
	const strongest = Math.max(0, ...votes.values());
	const stated = statedDomains(key, evidence);
	const ranks = [0, 1, 2, 3].filter(rank => rank < 3 || votes.has(3));
	return ranks.map(rank => {
		const vote = votes.get(rank) ?? 0;
		const prior = rank === 0 ? 0 : rank === 1 ? (isCapital(node) ? 1.6 : 1) : isCapital(node) ? 1.2 : 1.8;
		const penalty = (vote === strongest && vote > 0 ? 0 : prior + strongest - vote) + (evidence.marks.has(key) ? MARK_PENALTY : 0);
		const guess: Guess = rank === 0
			? { kind: 'number', domains: stated.length > 0 ? stated : conventionFor(node, evidence) }
			: { kind: 'array', rank, domains: elementDomains(key, stated, evidence), structures: structuresOf(node, rank, evidence) };
		return { key, guess, penalty };
	});
}

/** Domains stated for the symbol itself. */
function statedDomains(key: string, { domains, integers }: Evidence): readonly Domain[] {
	const stated = domains.get(key) ?? [];
	return integers.has(key) && !stated.some(domain => domain.kind === 'interval' && domain.integer) ? [...stated, COUNT] : stated;
}

/** `p_i > 0` says where the elements of `p` lie. */
function elementDomains(key: string, stated: readonly Domain[], { domains }: Evidence): readonly Domain[] {
	if (stated.length > 0) return stated;
	for (const [other, list] of domains) if (other.startsWith(`${key}_`) && /^_(?:\{[a-z]+\}|[a-z])$/.test(other.slice(key.length))) return list;
	return [];
}

const POSITIVE_LETTERS: ReadonlySet<string> = new Set(['\\sigma', '\\lambda', '\\tau', '\\beta', '\\alpha', '\\kappa', '\\eta', '\\epsilon', '\\varepsilon', '\\delta', '\\nu', '\\gamma', 'T']);
const PROBABILITY_WORDS = /probab|chance|\bcoin\b|bernoulli|binomial|geometric|\bmass\b|entropy|distribution|success|概率|分布/i;

/** Where a letter usually lies when the note does not say it; a subset of what it may be, so that nothing true is refuted. */
function conventionFor(node: Node, { prose }: Evidence): readonly Domain[] {
	const name = node.kind === 'scripts' ? node.base : node.kind === 'accent' ? node.body : node;
	const letters = name.kind === 'name' ? name.letters : '';
	if (/^[ijklmnNKMD]$/.test(letters)) return [COUNT];
	if (/^[pq]$/.test(letters) && PROBABILITY_WORDS.test(prose)) return [{ kind: 'interval', low: 0, high: 1 }];
	if (letters === '\\rho') return [{ kind: 'interval', low: -1, high: 1 }];
	if (letters === '\\gamma') return [{ kind: 'interval', low: 0, high: 1 }];
	return POSITIVE_LETTERS.has(letters) ? [{ kind: 'interval', low: 0, high: Infinity, openLow: true }] : [];
}

function structuresOf(node: Node, rank: number, { structures, ranks, prose, measured }: Evidence): ReadonlySet<Structure> {
	const found = new Set(structures.get(keyOf(node)) ?? []);
	const name = node.kind === 'scripts' ? node.base : node;
	const letters = name.kind === 'name' ? name.letters : '';
	const isFree = found.size === 0 || (found.size === 1 && found.has('invertible'));
	const isProbability = !measured.has(keyOf(node)) && (/^[pP]$/.test(letters) || (/^[qQ]$/.test(letters) && (ranks.has('p') || ranks.has('P') || PROBABILITY_WORDS.test(prose))));
	if (rank === 1 && isFree && (isProbability || (letters === '\\pi' && PROBABILITY_WORDS.test(prose)))) found.add('simplex');
	if (rank === 2 && isFree && letters === '\\Sigma') found.add('definite');
	return found;
}

function functionAlternatives(head: Node, args: readonly Node[], { prose, integrands }: Evidence, formulas: readonly NoteFormula[]): readonly Alternative[] {
	const key = keyOf(head);
	if (isMoment(key) && !(key === 'E' && !args.some(arg => [...nodesIn(arg)].some(isRandomVariable)))) return [];
	// `f'` is the slope of `f`, and nothing of its own
	if (head.kind === 'scripts' && head.primes > 0) return [];
	if (isDensity(key)) return densityAlternatives(head, args, integrands.has(key), formulas);
	const form: FunctionForm = /\bconcave\b/i.test(prose) ? 'concave' : /\bconvex\b/i.test(prose) ? 'convex' : 'smooth';
	const forms: readonly (readonly [FunctionForm, number])[] = [[form, 0], ['quadratic', 1], ['positive', 2]];
	const pattern = applicationsOf(key, formulas).filter(({ separators, items }) => separators.includes(';') && items.length > args.length)[0];
	const bound = pattern ? { key: keyOf(applicationNode(head, pattern)), parameters: pattern.items.length } : { key, parameters: args.length };
	return forms.map(([form, penalty]) => ({ key: bound.key, guess: { kind: 'function', parameters: bound.parameters, form }, penalty }));
}

/** How a name is applied in the formulas around. */
function applicationsOf(head: string, formulas: readonly NoteFormula[]): readonly BracketsNode[] {
	return formulas.flatMap(({ node }) => [...nodesIn(node)]).flatMap(inner => (inner.kind === 'juxtaposition' ? inner.items.flatMap((item, i) => {
		const application = headOf(item, inner.items[i + 1]);
		return application && keyOf(application.head) === head ? [application.brackets] : [];
	}) : []));
}

function isRandomVariable(node: Node): boolean {
	return node.kind === 'name' && node.font === 'plain' && /^[A-Z]$/.test(node.letters);
}

/** A joint table over all variables that densities of this letter speak of; a normal density where it is of a real number. */
function densityAlternatives(head: Node, args: readonly Node[], isContinuous: boolean, formulas: readonly NoteFormula[]): readonly Alternative[] {
	const key = keyOf(head);
	const variables = variablesOf(key, formulas, args);
	if (!variables) return [];
	const [first, ...others] = variables;
	if (first === undefined || others.length > 1) return [];
	const application = keyOf(applicationNode(head, { kind: 'brackets', open: '(', close: ')', items: args, separators: args.slice(1).map(() => ','), span: head.span }));
	return [
		{ key: others.length === 0 ? application : key, guess: { kind: 'table', axes: variables }, penalty: isContinuous ? 1.5 : 0 },
		// of several variables one is integrated over: the others belong to other formulas
		...(others.length === 0 || (isContinuous && args.length === 1) ? [
			{ key: application, guess: { kind: 'normal' as const }, penalty: isContinuous ? 0 : 1.5 },
			{ key, guess: { kind: 'function' as const, parameters: 1, form: 'positive' as const }, penalty: 2 },
		] : []),
	];
}

/** The arguments of all densities of one letter, one for each letter, as they are first written; undefined where one is no symbol. */
function variablesOf(head: string, formulas: readonly NoteFormula[], args: readonly Node[]): readonly string[] | undefined {
	const found = new Map<string, string>();
	const add = (arg: Node): void => {
		const value = eventValue(arg);
		const letter = argumentLetter(value);
		if (isSymbol(value) && letter !== undefined && !found.has(letter)) found.set(letter, keyOf(value));
	};
	args.forEach(add);
	if (found.size === 0) return undefined;
	for (const { items } of applicationsOf(head, formulas)) items.forEach(add);
	return [...found.values()];
}
