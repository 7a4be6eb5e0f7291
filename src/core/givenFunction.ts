import type { Node } from './formula/syntax';
import { arrayDistributionByName, byLatex, memberByName, type Fault } from './library';
import type { NoteFunction } from './library/noteFunction';
import type { Budget } from './math/budget';
import { mixtureOf, type Mixture } from './math/dist/mixture';
import { readNote } from './note';
import { createNoteFunction } from './noteFunction';
import { parseNote, type ParsedFormula } from './noteFormulas';
import { readBindings, spell, type Bound } from './semantics/bindings';
import { readFormula } from './semantics/readFormula';
import { CONSTANTS } from './semantics/readImplied';
import { keyOf, wholeSymbols } from './semantics/symbols';
import type { Moving } from './semantics/target';

/** What the variables of a function that is given are called; more are not taken. */
const LETTERS = ['x', 'y', 'z', 'u', 'v', 'w', 'a', 'b', 'c', 'd', 'g', 'h'] as const;

/**
 * A function that a caller gives as bindings do: a formula in its parameters, of which bold ones are vectors, with their domains beside it, a distribution in its
 * variate and then in the symbols that its arguments leave open, a table in its axes. It is read as a note would that says no more than
 * `f(x, y)`.
 */
export function readGivenFunction(json: unknown, name: string, budget: Budget): NoteFunction | Fault {
	if (typeof json !== 'object' || json === null || Array.isArray(json)) return { code: 'binding-kind', name, expected: 'function' };
	const conditions = conditionsOf(json);
	const letters = LETTERS.filter(letter => !conditions.includes(letter));
	const own = variablesOf(json).map((rank, i): Moving => ({ key: letters[i] ?? '', rank }));
	const moving = [...own, ...conditions.map((key): Moving => ({ key, rank: 0 }))];
	const latex = `f(${own.map(({ key }) => key).join(',')}${conditions.length > 0 ? `|${conditions.join(',')}` : ''})`;
	if (own.length > letters.length) return { code: 'wrong-arity', name, expected: letters.length, actual: own.length };
	const note = parseNote(readNote(`$${latex}$`), { macros: new Map() });
	const bindings = readBindings({ [latex]: json }, domainsOf(json, moving, note.parse), 1, note.parse);
	const { target, diagnostics: [fault] } = readFormula({ formula: note.formulas[0] as ParsedFormula, definitions: note.definitions, names: note.names(undefined), bindings, moving });
	if (fault) return fault;
	if (!target) return { code: 'binding-kind', name, expected: 'function' };
	const bound = bindings.applications[0]?.bound;
	const distribution = bound && distributionOf(bound);
	return { ...createNoteFunction(target, bindings, budget), ...(distribution ? { distribution } : {}) };
}

/** The symbols in the arguments of a distribution, by their keys. */
function conditionsOf(json: object): readonly string[] {
	if (!('dist' in json)) return [];
	const { parse } = parseNote(readNote(''), { macros: new Map() });
	const bound = readBindings({ 'f(x)': json }, {}, 1, parse).applications[0]?.bound;
	if (bound?.kind !== 'distribution' && bound?.kind !== 'mixture') return [];
	const args = bound.kind === 'mixture' ? [...bound.weights, ...bound.components.flatMap(component => [...component.args.values()])] : [...bound.args.values()];
	const keys = args.flatMap(wholeSymbols).map(keyOf);
	return [...new Set(keys)].filter(key => !CONSTANTS.has(key) && !byLatex(key));
}

/** The distribution that is given by the names of families and numbers. */
function distributionOf(bound: Bound): Mixture | undefined {
	if (bound.kind !== 'distribution' && bound.kind !== 'mixture') return undefined;
	const { weights, components } = bound.kind === 'mixture' ? bound : { weights: [ONE], components: [bound] };
	const members = components.map(({ name, args }) => memberByName(name, Object.fromEntries([...args].map(([parameter, node]) => [parameter, numberIn(node)]))));
	return members.every(member => member !== undefined) ? mixtureOf(weights.map(numberIn), members) : undefined;
}

const ONE: Node = { kind: 'number', value: 1, text: '1', span: { start: 0, end: 0 } };

function numberIn(node: Node): number {
	return node.kind === 'number' ? node.value : NaN;
}

/** Where the parameters of a formula lie, by what they are called here; a table says it of its axes itself. */
function domainsOf(json: object, moving: readonly Moving[], parse: (latex: string) => Node): Readonly<Record<string, unknown>> {
	const { fn, domain } = json as { readonly fn?: { readonly params?: unknown }; readonly domain?: object };
	const parameters: readonly unknown[] = Array.isArray(fn?.params) ? fn.params : [];
	const keyed = new Map(Object.entries(domain ?? {}).map(([name, value]) => [keyOf(parse(spell(name))), value]));
	return Object.fromEntries(parameters.flatMap((name, i) => {
		const key = keyOf(parse(spell(String(name))));
		return keyed.has(key) ? [[moving[i]?.key ?? '', keyed.get(key)] as const] : [];
	}));
}

/** The rank of each variable. */
function variablesOf(json: object): readonly number[] {
	const { fn, table, args, dist } = json as { readonly fn?: { readonly params?: unknown }; readonly table?: unknown; readonly args?: unknown; readonly dist?: unknown };
	if (Array.isArray(fn?.params)) return fn.params.map(parameter => (/\\(?:mathbf|boldsymbol|bm|vec)\b/.test(String(parameter)) ? 1 : 0));
	if (table !== undefined && Array.isArray(args)) return args.map(() => 0);
	return [arrayDistributionByName(String(dist))?.variate.type === 'vector' ? 1 : 0];
}
