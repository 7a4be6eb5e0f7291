import type { NoteFormula } from '../semantics/definitions';
import { isDensity, staysInEntry } from '../semantics/names';
import { familyReadings, isSymbol, keyOf, nodesIn, without } from '../semantics/symbols';
import type { Node } from '../formula/syntax';
import { headOrSelf, isAtomic, isConstant, type Claim } from './claims';
import type { Evidence } from './evidence';
import type { Guesses } from './guesses';
import type { Independent } from './independence';
import { missingIn, readUnder } from './members';
import { INDEPENDENCE_WORDS } from './randomVariables';
import type { Reason } from './verdict';

/** Words before a formula after which it is a condition on what is drawn. */
const CONDITION_WORDS = /(?:\b(?:if|when|whenever|such that|assum(?:e|es|ed|ing)|suppos(?:e|ing)|let|provided|given|unless|subject to|s\.t\.|satisf(?:y|ies|ying)|requires?|setting|set|choos(?:e|ing)|condition|constraint)(?:\s+(?:that|all|any|every|some|the))?|若|当|假设|满足|令)\s*[:,：，]?\s*$/i;

/** Words that make a claim of what could be an assumption. */
const GENERAL_WORDS = /\b(?:always|never|in general|for (?:all|any|every))\b|总是|恒/i;

/**
 * Why a counterexample refutes nothing: the statement is rather a condition, an assumption on a function that the note leaves open, or a
 * second definition. Undefined where it stands refuted.
 */
export function leniencyOf({ members }: Claim, { nodes, comparisons, setup }: Independent, guesses: Guesses, { before }: NoteFormula, { prose }: Evidence): Reason | undefined {
	if (CONDITION_WORDS.test(before)) return { code: 'condition' };
	const isDrawn = (node: Node): boolean => [...keysOf(node), keyOf(headOrSelf(node))].some(key => guesses.has(key));
	const atoms = nodes.filter(isAtomic);
	const isOpenFunction = [...guesses.values()].some(({ kind }) => kind === 'function');
	if (isOpenFunction && (atoms.some(atom => !isSymbol(atom) && isDrawn(atom)) || comparisons.some(comparison => comparison !== '='))) return { code: 'assumption' };
	const [first] = nodes;
	if (first && isSymbol(first) && isDrawn(first)) return { code: 'definition' };
	// `E[XY] = 0` describes some laws
	if ([...guesses.values()].some(({ kind }) => kind === 'law') && nodes.some(isConstant)) return { code: 'assumption' };
	const isTable = [...guesses.values()].some(({ kind }) => kind === 'table');
	if (isTable && INDEPENDENCE_WORDS.test(prose + before)) return { code: 'assumption' };
	if (isTable && atoms.some(atom => isDensity(keyOf(headOrSelf(atom)))) && isFactorised(members) && !GENERAL_WORDS.test(before)) return { code: 'assumption' };
	if (comparisons.every(comparison => comparison === '=') && definesOpen(nodes, guesses, setup)) return { code: 'definition' };
	return comparisons.every(comparison => comparison === '=') && isRedefined(nodes, setup) ? { code: 'definition' } : undefined;
}

/** `p(x, y) = p(x)p(y)`: a product of unconditional densities says that they are independent. */
function isFactorised(members: readonly Node[]): boolean {
	return members.some(member => member.kind === 'juxtaposition' && member.items.length >= 4 && member.items.every(item => isSymbol(item) || (item.kind === 'brackets' && item.items.length === 1)));
}

/** A name that is said anew in terms of symbols that its first definition does not have. */
function isRedefined([first, ...others]: readonly Node[], setup: Independent['setup']): boolean {
	if (!first || !isAtomic(first) || staysInEntry(keyOf(headOrSelf(first)))) return false;
	const open = (node: Node): readonly string[] => missingIn(readUnder([node], { bind: {}, domain: {} }, setup));
	const own = new Set(open(first));
	if (others.some(other => isOfOtherVariables(first, other, setup))) return true;
	return others.some(other => open(other).some(key => !own.has(key)));
}

/** A sum for discrete variables, and an integral for continuous ones, of one name: each defines it for its own. */
function isOfOtherVariables(first: Node, other: Node, { question }: Independent['setup']): boolean {
	if (other.kind !== 'binder' || !['sum', 'int'].includes(other.operator)) return false;
	const earlier = question.definitions.of('function', keyOf(headOrSelf(first))).filter(({ text }) => !question.without?.has(text)).flatMap(({ members }) => members.at(-1) ?? []);
	return earlier.some(member => member.kind === 'binder' && member.operator === (other.operator === 'sum' ? 'int' : 'sum'));
}

/**
 * Whether an equation may be what says what a drawn symbol is: it stands on one side alone, and the other side has symbols of its own.
 * A function or a table stands there anywhere, `\nabla J(w) = \dots`; a number or an array once and so that it could be solved for,
 * `\frac{1}{\sigma_n^2} = \dots`, `\log p_k = \dots`.
 */
function definesOpen(nodes: readonly Node[], guesses: Guesses, setup: Independent['setup']): boolean {
	const open = nodes.map(node => new Set(missingIn(readUnder([node], { bind: {}, domain: {} }, setup))));
	return [...guesses].some(([key, guess]) => {
		const head = key.replace(/\(.*$/, '');
		const counts = nodes.map((node, i) => Math.max(occurrences(node, head), open[i]?.has(key) ? 1 : 0));
		const [side, ...others] = nodes.filter((_, i) => (counts[i] ?? 0) > 0);
		if (!side || others.length > 0 || nodes.every(node => node === side || isConstant(node))) return false;
		if (guess.kind === 'function' || guess.kind === 'table' || guess.kind === 'normal') return true;
		return (guess.kind === 'number' || guess.kind === 'array') && Math.max(...counts) === 1 && isSolvable(side, key);
	});
}

function occurrences(node: Node, key: string): number {
	return [...nodesIn(node)].filter(inner => keyOf(inner) === key || (inner.kind === 'scripts' && keysOf(inner).includes(key) && keyOf(inner.base) !== key)).length;
}

function keysOf(symbol: Node): readonly string[] {
	const base = symbol.kind === 'scripts' && symbol.sup ? [keyOf(without(symbol, 'sup'))] : [];
	return [keyOf(symbol), ...base, ...familyReadings(symbol).map(({ family }) => keyOf(family)), ...(symbol.kind === 'scripts' ? [keyOf(symbol.base)] : [])];
}

/** A symbol under arithmetic, a power, a logarithm, bars or a determinant can be solved for; inside a sum or a function it cannot. */
function isSolvable(node: Node, key: string): boolean {
	if (isSymbol(node)) return keysOf(node).includes(key);
	switch (node.kind) {
		case 'prefix': case 'bars': case 'root': return isSolvable(node.body, key);
		case 'scripts': return isSolvable(node.base, key);
		case 'binary': return isSolvable(node.left, key) || isSolvable(node.right, key);
		case 'fraction': return isSolvable(node.over, key) || isSolvable(node.under, key);
		case 'brackets': return node.items.some(item => isSolvable(item, key));
		// what stands in the brackets of an application is its argument
		case 'juxtaposition': return node.items.some((item, i) => !(i > 0 && item.kind === 'brackets' && isSymbol(node.items[i - 1] as Node)) && isSolvable(item, key));
		default: return false;
	}
}
