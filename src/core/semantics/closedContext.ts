import { NO_BINDINGS } from './bindings';
import { Context } from './context';
import { NO_DEFINITIONS } from './definitions';
import { read } from './read';

/** A context of no note, in which the formulas of library records are read; its locals begin at a number. */
export function createClosedContext(firstLocal = 0): Context {
	return new Context(NO_BINDINGS, NO_DEFINITIONS, read, NOTHING, firstLocal);
}

const NOTHING = { formula: undefined, entry: undefined, declared: new Set<string>(), functions: new Map(), domains: new Map(), signs: new Map(), otherFunctions: new Set<string>(), bounds: new Map(), mentioned: new Set<string>(), applied: new Set<string>(), given: new Set<string>() };
