import type { CreateFunction } from './appliedFunctions';
import type { Span } from '../base/span';
import { toJson } from '../base/value';
import { refusal } from '../evaluate';
import { readGivenFunction } from './givenFunction';
import { byName, callRecord } from '../library';
import type { ReadFunction } from '../library/arguments';
import type { Findings } from '../library/method';
import type { LibraryRecord } from '../library/record';
import { createBudget } from '../math/budget';
import { faultOf } from '../program/run';
import { parameterReadings } from './parameterReadings';
import type { Host, Outcome, Watch } from '../service';
import { DOUBTS } from '../view/doubts';
import { wayWords } from '../view/ways';

/** What one call may cost, on command. */
const LIMITS = { steps: 200_000_000, elements: 4_000_000, time: 10_000 } as const;
const NOWHERE: Span = { start: 0, end: 0 };

/** Calls a library function by any of its names, with arguments by name or by position. */
export function callFunction(name: string, args: unknown, host: Host, watch: Watch = {}): Outcome {
	const record = byName(name);
	if (!record) return refusal({ code: 'no-such-function', name, span: NOWHERE });
	return answer(record, args, { host, watch, span: NOWHERE, readFunction: readGivenFunction });
}

/** Calls a method with a function of the caller's own as its first one; the other arguments go by their names. */
export function callWithFunction(name: string, args: Readonly<Record<string, unknown>>, create: CreateFunction, place: Omit<Place, 'readFunction'>): Outcome {
	const record = byName(name);
	const parameter = record?.parameters.find(({ type, orFunction }) => type === 'function' || orFunction);
	if (!record || !parameter) return refusal({ code: record ? 'no-method' : 'no-such-function', name, span: place.span });
	return callWithFunctions(record, args, new Map([[parameter.name, create]]), place);
}

/** Calls a method with functions of the caller's own, by the names of their parameters. */
export function callWithFunctions(record: LibraryRecord, args: Readonly<Record<string, unknown>>, functions: ReadonlyMap<string, CreateFunction>, place: Omit<Place, 'readFunction'>): Outcome {
	const own = Object.fromEntries([...functions.keys()].map(name => [name, OWN]));
	return answer(record, { ...args, ...own }, { ...place, readFunction: (json, asked, budget) => (json === OWN && functions.get(asked)?.(budget)) || readGivenFunction(json, asked, budget) });
}

/** Stands among the arguments for the caller's own function. */
const OWN = Symbol('own function');

/** Where a call is made, and by whom. */
interface Place {
	readonly host: Host;
	readonly watch: Watch;
	/** What is wrong is wrong there. */
	readonly span: Span;
	readonly readFunction: ReadFunction;
}

function answer(record: LibraryRecord, args: unknown, { host: { now }, watch: { cancelled, progress }, span, readFunction }: Place): Outcome {
	const budget = createBudget({ ...LIMITS, now, ...(cancelled ? { cancelled } : {}) });
	try {
		const result = callRecord(record, args, budget, readFunction, progress);
		if (result.kind === 'fault') return refusal({ ...result.fault, ...(result.fault.code === 'wrong-arity' ? { name: record.id } : {}), span });
		if (result.kind === 'missing') return { status: 'open', missing: result.names, missingDetails: parameterReadings(record, ({ name }) => result.names.includes(name)) };
		if (result.kind === 'findings') return outcomeOf(result.findings);
		const value = toJson(result.value);
		const [outside] = result.outside;
		return { status: 'value', value, ...(outside && value === 'nan' ? { reason: `${outside.name} is outside its domain` } : {}) };
	} catch (error) {
		return refusal({ ...faultOf(error, budget), span });
	}
}

function outcomeOf({ parts, by, doubt }: Findings): Outcome {
	const value = Object.fromEntries(Object.entries(parts).map(([part, found]) => [part, toJson(found)]));
	return { status: 'value', value, ...(by ? { by: wayWords(by) } : {}), ...(doubt ? { reason: DOUBTS[doubt] } : {}) };
}
