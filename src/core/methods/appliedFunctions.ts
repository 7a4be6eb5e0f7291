import type { Node } from '../formula/syntax';
import { knownDistribution } from './givenFunction';
import { byLatex, type LibraryRecord } from '../library';
import type { NoteFunction } from '../library/noteFunction';
import type { Budget } from '../math/budget';
import type { Support } from '../math/inference/support';
import { createNoteFunction } from './noteFunction';
import type { Bindings } from '../semantics/bindings';
import { equationsOf } from '../semantics/equations';
import type { Meaning } from '../semantics/readFormula';
import { applicationNode, headOf, keyOf, nodesIn, type Head } from '../semantics/symbols';

export type CreateFunction = (budget: Budget) => NoteFunction;

/** A part of a formula as a function of what varies in it. */
export type ReadPart = (part: Node) => { readonly meaning: Meaning; readonly bindings: Bindings; readonly assumed: readonly string[] };

/** Whether the first function that a method is given is a density, so that a formula may be it. */
export function takesDensity({ parameters }: LibraryRecord): boolean {
	const given = parameters.find(({ type }) => type === 'function');
	return given !== undefined && [given.name, ...given.aliases ?? []].includes('density');
}

/** Whether a method is given functions that are no density of the formula's own. */
export function takesOthers(record: LibraryRecord): boolean {
	return record.parameters.some(({ type }) => type === 'function') && !takesDensity(record);
}

/**
 * The functions that a formula is about, `p` and `q` of `\sum_x p(x)\log\frac{p(x)}{q(x)}`, for the parameters of a method that are
 * functions and are not given: by their names where they have the same, then in the order of the formula. Undefined where they are fewer,
 * or where one has nothing to vary.
 */
export function appliedFunctions(node: Node, record: LibraryRecord, args: Readonly<Record<string, unknown>>, read: ReadPart): ReadonlyMap<string, CreateFunction> | undefined {
	const wanted = record.parameters.filter(({ type, name, aliases = [] }) => type === 'function' && ![name, ...aliases].some(other => Object.hasOwn(args, other)));
	const applied = applicationsIn(node);
	const named = wanted.map(({ name, aliases = [] }) => applied.find(({ head }) => [name, ...aliases].includes(keyOf(head))));
	const others = applied.filter(application => !named.includes(application));
	const functions = wanted.flatMap(({ name }, i) => {
		const application = named[i] ?? others.shift();
		const create = application && functionOf(application, read);
		return create ? [[name, create] as const] : [];
	});
	return functions.length === wanted.length ? new Map(functions) : undefined;
}

/** One application of each function on the right side, that with most arguments: of `p(x,y)` and `p(x)` the joint. */
function applicationsIn(node: Node): readonly Head[] {
	const members = equationsOf(node).flatMap(({ left, members: sides }) => (left ? sides.filter(side => side !== left) : sides));
	const all = members.flatMap(member => [...nodesIn(member)]).flatMap(inner => (inner.kind === 'juxtaposition' ? inner.items.flatMap((item, i) => {
		const next = inner.items[i + 1];
		return (next && headOf(item, next)) ?? [];
	}) : [])).filter(({ head }) => !byLatex(keyOf(head)));
	const names = [...new Set(all.map(({ head }) => keyOf(head)))];
	return names.flatMap(name => all.filter(({ head }) => keyOf(head) === name).sort((a, b) => b.brackets.items.length - a.brackets.items.length)[0] ?? []);
}

function functionOf({ head, brackets }: Head, read: ReadPart): CreateFunction | undefined {
	const node = applicationNode(head, brackets);
	const { meaning: { target, diagnostics, missing }, bindings, assumed } = read(node);
	if (!target || target.variables.length === 0 || assumed.length > 0 || diagnostics.length > 0 || missing.length > 0) return undefined;
	const supports = supportsOf(head, target.variables.length, bindings);
	return budget => {
		const given = createNoteFunction(target, bindings, budget);
		const variables = given.variables.map((variable, i) => ({ ...variable, ...(supports?.[i] ? { support: supports[i] } : {}) }));
		return { ...given, variables, ...(brackets.items.length === 1 ? knownAt(node, head, bindings) : {}) };
	};
}

/** The indices of an array that is read as a function of them. */
function supportsOf(head: Node, count: number, { symbols, indexBase }: Bindings): readonly Support[] | undefined {
	const bound = symbols.get(keyOf(head));
	if (bound?.kind !== 'value' || bound.rank !== count) return undefined;
	return bound.shape.map(length => ({ kind: 'integers', low: indexBase, high: indexBase + length - 1 }));
}

/** What is known of a function of one variable that is bound to a distribution. */
function knownAt(node: Node, head: Node, { applications, symbols }: Bindings): Partial<NoteFunction> {
	const key = keyOf(node);
	const own = applications.find(application => application.key === key) ?? applications.find(application => application.head === keyOf(head) && application.brackets.items.length === 1);
	const bound = own?.bound ?? symbols.get(keyOf(head));
	return bound ? knownDistribution(bound) : {};
}
