import type { Node } from '../formula/syntax';
import { fromJson, isDense, type Value } from '../base/value';
import { arrayDistributionByName, assignArguments, byLatex, memberByName, type Fault, type Parameter } from '../library';
import type { ArrayMember, NoteFunction } from '../library/noteFunction';
import type { Budget } from '../math/budget';
import { mixtureOf, type Mixture } from '../math/dist/mixture';
import { readNote } from '../note';
import { createNoteFunction } from './noteFunction';
import { parseNote, type ParsedFormula } from '../noteFormulas';
import { readBindings, spell, type Bound } from '../semantics/bindings';
import { readFormula } from '../semantics/readFormula';
import { CONSTANTS } from '../semantics/readImplied';
import { keyOf, wholeSymbols } from '../semantics/symbols';
import type { Moving } from '../semantics/target';

/** What the variables of a function that is given are called; more are not taken. */
const LETTERS = ['x', 'y', 'z', 'u', 'v', 'w', 'a', 'b', 'c', 'd', 'g', 'h'] as const;

/**
 * A function that a caller gives as bindings do: a formula in its parameters, of which bold ones are vectors, with their domains beside it, a distribution in its
 * variate and then in the symbols that its arguments leave open, a table or an array in its axes. It is read as a note would that says no more than
 * `f(x, y)`.
 */
export function readGivenFunction(given: unknown, name: string, budget: Budget): NoteFunction | Fault {
	const json = Array.isArray(given) ? tableOf(given) : given;
	if (typeof json !== 'object' || json === null) return { code: 'binding-kind', name, expected: 'function' };
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
	return { ...createNoteFunction(target, bindings, budget), ...(bound ? knownDistribution(bound) : {}) };
}

/** Of a distribution that is given by names and numbers alone, what closed forms need. */
export function knownDistribution(bound: Bound): Pick<NoteFunction, 'distribution' | 'arrays'> {
	const [distribution, arrays] = [distributionOf(bound), arrayMemberOf(bound)];
	return { ...(distribution ? { distribution } : {}), ...(arrays ? { arrays } : {}) };
}

/** An array as a table of as many axes; undefined of what is no array of numbers. */
function tableOf(json: readonly unknown[]): object | undefined {
	const array = fromJson(json);
	return array !== undefined && isDense(array) && array.shape.length <= LETTERS.length ? { table: json, args: LETTERS.slice(0, array.shape.length) } : undefined;
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

/** The distribution of arrays that is given by its name and by numbers. */
function arrayMemberOf(bound: Bound): ArrayMember | undefined {
	const family = bound.kind === 'distribution' ? arrayDistributionByName(bound.name) : undefined;
	if (bound.kind !== 'distribution' || !family) return undefined;
	const assignment = assignArguments(family.parameters, Object.fromEntries(bound.args));
	if (assignment.kind === 'fault' || assignment.missing.length > 0) return undefined;
	const values = family.parameters.map(parameter => {
		const given = assignment.assigned.find(entry => entry.parameter === parameter);
		return given ? valueIn(given.value, parameter) : parameter.default ?? NaN;
	});
	return { id: family.density.replace(/P[dm]f$/, ''), parameters: values };
}

/** A number, or what is written as a matrix; a vector is one of one column. */
function valueIn(node: Node, { type }: Parameter): Value {
	if (node.kind !== 'matrix') return numberIn(node);
	const data = Float64Array.from(node.rows.flat(), numberIn);
	return { shape: type === 'vector' ? [data.length] : [node.rows.length, data.length / node.rows.length], data };
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
