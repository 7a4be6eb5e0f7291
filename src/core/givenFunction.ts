import type { Node } from './formula/syntax';
import { arrayDistributionByName, memberByName, type Fault } from './library';
import type { NoteFunction } from './library/noteFunction';
import type { Budget } from './math/budget';
import { mixtureOf, type Mixture } from './math/dist/mixture';
import { readNote } from './note';
import { createNoteFunction } from './noteFunction';
import { parseNote, type ParsedFormula } from './noteFormulas';
import { readBindings, spell, type Bound } from './semantics/bindings';
import { readFormula } from './semantics/readFormula';
import { keyOf } from './semantics/symbols';
import type { Moving } from './semantics/target';

/** What the variables of a function that is given are called; more are not taken. */
const LETTERS = ['x', 'y', 'z', 'u', 'v', 'w', 'a', 'b', 'c', 'd', 'g', 'h'] as const;

/**
 * A function that a caller gives as bindings do: a formula in its parameters, of which bold ones are vectors, a distribution in its
 * variate, a table in its axes. It is read as a note would that says no more than `f(x, y)`.
 */
export function readGivenFunction(json: unknown, name: string, budget: Budget): NoteFunction | Fault {
	if (typeof json !== 'object' || json === null || Array.isArray(json)) return { code: 'binding-kind', name, expected: 'function' };
	const moving = variablesOf(json).map((rank, i): Moving => ({ key: LETTERS[i] ?? '', rank }));
	const latex = `f(${moving.map(({ key }) => key).join(',')})`;
	if (moving.length > LETTERS.length) return { code: 'wrong-arity', name, expected: LETTERS.length, actual: moving.length };
	const note = parseNote(readNote(`$${latex}$`), { macros: new Map() });
	const bindings = readBindings({ [latex]: json }, domainsOf(json, moving, note.parse), 1, note.parse);
	const { target, diagnostics: [fault] } = readFormula({ formula: note.formulas[0] as ParsedFormula, definitions: note.definitions, names: note.names(undefined), bindings, moving });
	if (fault) return fault;
	if (!target) return { code: 'binding-kind', name, expected: 'function' };
	const bound = bindings.applications[0]?.bound;
	const distribution = bound && distributionOf(bound);
	return { ...createNoteFunction(target, bindings, budget), ...(distribution ? { distribution } : {}) };
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
