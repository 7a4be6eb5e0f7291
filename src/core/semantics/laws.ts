import type { BinderNode, Node } from '../formula/syntax';
import type { Bound } from './bindings';
import type { Context, Scope } from './context';
import { nearestFirst, type Definition } from './definitions';
import { isDensity, isMoment } from './names';
import { drawnDistribution } from './namedDistributions';
import type { FunctionDefinition } from './patterns';
import { isJoint } from './tables';
import { factorsOf, isSymbol, keyOf, lettersOf, nodesIn, shapeOf } from './symbols';

/** How an entry tells what values its random variables take, and how probably. */
export type Law =
	/** By a density or a mass function of its own. */
	| { readonly kind: 'density'; readonly variable: Node; readonly density: FunctionDefinition }
	/** `X \sim \mathcal{N}(\mu, \sigma^2)`. */
	| { readonly kind: 'named'; readonly variable: Node; readonly distribution: Extract<Bound, { kind: 'distribution' }> }
	/** `E[X] = \sum_i p_i x_i`: weights over values that a binder runs through. */
	| { readonly kind: 'weighted'; readonly variable: Node; readonly binder: BinderNode; readonly weights: readonly Node[]; readonly value: Node }
	/** A table that is bound, with the variables as its axes. */
	| { readonly kind: 'table'; readonly table: Extract<Bound, { kind: 'table' }> };

export function isRandomVariable(node: Node): boolean {
	return node.kind === 'name' && /^[A-Z]$/.test(node.letters) && node.font === 'plain';
}

/** The law of all random variables in some expressions; undefined where none is told, or none that holds for all of them together. */
export function lawOf(expressions: readonly Node[], scope: Scope, context: Context): Law | undefined {
	const variables = new Map(expressions.flatMap(expression => [...nodesIn(expression)]).filter(isRandomVariable).map(node => [keyOf(node), node]));
	const [variable, ...others] = variables.values();
	if (!variable || [...variables.keys()].some(key => scope.locals.has(key))) return undefined;
	const table = tableOf([...variables.keys()], context);
	if (table || others.length > 0) return table;
	return densityOf(variable, scope, context) ?? namedLaw(variable, scope, context) ?? weightedLaw(variable, scope, context);
}

/** A value function or a conditional is no law: a table counts where it is a density of its axes whose entries add up to 1. */
function tableOf(variables: readonly string[], { bindings }: Context): Law | undefined {
	for (const { bound, brackets, head } of bindings.applications) {
		const isJointTable = bound.kind === 'table' && isDensity(head) && !shapeOf(brackets).includes('|') && isJoint(bound, bindings);
		if (isJointTable && variables.every(variable => bound.axes.some(({ name }) => name === variable))) return { kind: 'table', table: bound };
	}
	return undefined;
}

function inEntry<D extends Definition>(definitions: readonly D[], scope: Scope): readonly D[] {
	return definitions.filter(({ formula, text }) => formula.entry === scope.from?.entry && !scope.excluded.has(text));
}

function namedLaw(variable: Node, scope: Scope, context: Context): Law | undefined {
	const [law] = nearestFirst(inEntry(context.definitions.of('law', keyOf(variable)), scope), scope.from);
	const [written] = law?.members ?? [];
	const distribution = written && drawnDistribution(written);
	return distribution && { kind: 'named', variable, distribution };
}

/** What a moment of the variable itself is defined as says what values it takes: `E[X] = \sum_i p_i x_i`, `Var(X) = \sum_i p_i(x_i-\mu)^2`. */
function weightedLaw(variable: Node, scope: Scope, context: Context): Law | undefined {
	const moments = inEntry(context.definitions.functions(), scope).filter(({ key, parameters }) => isMoment(key) && parameters.join() === keyOf(variable));
	for (const { members } of moments) {
		const binder = members.at(-1);
		if (binder?.kind !== 'binder' || (binder.operator !== 'sum' && binder.operator !== 'int')) continue;
		const factors = factorsOf(binder.body);
		const at = factors.findIndex(factor => valueIn(factor, variable) !== undefined);
		const value = valueIn(factors[at], variable);
		if (value && factors.length > 1) return { kind: 'weighted', variable, binder, weights: factors.filter((_, i) => i !== at), value };
	}
	return undefined;
}

/** The small letter of the variable, alone or squared about something. */
function valueIn(factor: Node | undefined, variable: Node): Node | undefined {
	const small = lettersOf(variable)?.toLowerCase();
	if (!factor) return undefined;
	if (isSymbol(factor)) return lettersOf(factor) === small && !(factor.kind === 'scripts' && factor.sup) ? factor : undefined;
	if (factor.kind !== 'scripts' || factor.base.kind !== 'brackets' || factor.sup?.kind !== 'number' || factor.sup.value !== 2) return undefined;
	const [inside] = factor.base.items;
	return inside?.kind === 'binary' && inside.operator === '-' ? valueIn(inside.left, variable) : undefined;
}

/** The words that call a function the density or the mass function; a cumulative one is neither. */
const DENSITY_WORDS = /density|\bmass\b|\bPDF\b|\bPMF\b|密度|概率质量|分布律/i;
const CUMULATIVE_WORDS = /cumulative|\bCDF\b|distribution function|分布函数/i;

/** `f(X=x)`, or a function that the words before it call a density and whose first argument is the small letter of `X`. */
function densityOf(variable: Node, scope: Scope, context: Context): Law | undefined {
	const key = keyOf(variable);
	const small = lettersOf(variable)?.toLowerCase();
	const densities = context.definitions.functions().filter(({ brackets, formula, letters, text }) => {
		if (formula.entry !== scope.from?.entry || scope.excluded.has(text)) return false;
		const [first] = brackets.items;
		if (first?.kind === 'relation') return first.operators[0] === '=' && keyOf(first.items[0] as Node) === key;
		const { before } = formula;
		const isCalledDensity = lastIndex(before, DENSITY_WORDS) > lastIndex(before, CUMULATIVE_WORDS);
		return isCalledDensity && letters[0] === small;
	});
	// where it is also written without its cases, those say where it is 0
	const density = densities.find(({ members }) => members.at(-1)?.kind === 'cases') ?? densities[0];
	return density && { kind: 'density', variable, density };
}

/** Where a word stands last, so that the one nearest to the formula counts. */
function lastIndex(text: string, words: RegExp): number {
	return Math.max(-1, ...[...text.matchAll(new RegExp(words, 'gi'))].map(({ index }) => index));
}
