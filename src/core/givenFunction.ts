import { arrayDistributionByName, type Fault } from './library';
import type { NoteFunction } from './library/noteFunction';
import type { Budget } from './math/budget';
import { readNote } from './note';
import { createNoteFunction } from './noteFunction';
import { parseNote, type ParsedFormula } from './noteFormulas';
import { readBindings } from './semantics/bindings';
import { readFormula } from './semantics/readFormula';
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
	const bindings = readBindings({ [latex]: json }, {}, 1, note.parse);
	const { target, diagnostics: [fault] } = readFormula({ formula: note.formulas[0] as ParsedFormula, definitions: note.definitions, names: note.names(undefined), bindings, moving });
	if (fault) return fault;
	return target ? createNoteFunction(target, bindings, budget) : { code: 'binding-kind', name, expected: 'function' };
}

/** The rank of each variable. */
function variablesOf(json: object): readonly number[] {
	const { fn, table, args, dist } = json as { readonly fn?: { readonly params?: unknown }; readonly table?: unknown; readonly args?: unknown; readonly dist?: unknown };
	if (Array.isArray(fn?.params)) return fn.params.map(parameter => (/\\(?:mathbf|boldsymbol|bm|vec)\b/.test(String(parameter)) ? 1 : 0));
	if (table !== undefined && Array.isArray(args)) return args.map(() => 0);
	return [arrayDistributionByName(String(dist))?.variate.type === 'vector' ? 1 : 0];
}
