import { toJson } from './base/value';
import { refusal } from './evaluate';
import { byName, callRecord } from './library';
import { createBudget } from './math/budget';
import { faultOf } from './program/run';
import type { Parameter } from './library/record';
import type { Host, Outcome, SymbolReading } from './service';

/** What one call may cost, on command. */
const LIMITS = { steps: 50_000_000, elements: 4_000_000, time: 10_000 } as const;
const NOWHERE = { start: 0, end: 0 };

/** Calls a library function by any of its names, with arguments by name or by position. */
export function callFunction(name: string, args: unknown, { now }: Host): Outcome {
	const record = byName(name);
	if (!record) return refusal({ code: 'no-such-function', name, span: NOWHERE });
	const budget = createBudget({ ...LIMITS, now });
	try {
		const result = callRecord(record, args, budget);
		if (result.kind === 'fault') return refusal({ ...result.fault, ...(result.fault.code === 'wrong-arity' ? { name } : {}), span: NOWHERE });
		if (result.kind === 'missing') return { status: 'open', missing: result.names, missingDetails: record.parameters.filter(({ name: parameter }) => result.names.includes(parameter)).map(parameterReading) };
		const value = toJson(result.value);
		const [outside] = result.outside;
		return { status: 'value', value, ...(outside && value === 'nan' ? { reason: `${outside.name} is outside its domain` } : {}) };
	} catch (error) {
		return refusal({ ...faultOf(error, budget), span: NOWHERE });
	}
}

const TYPES = { real: 'number', integer: 'integer', vector: 'vector', tensor: 'array' } as const satisfies Record<Parameter['type'], SymbolReading['type']>;

function parameterReading({ name, type, domain, doc }: Parameter): SymbolReading {
	return { symbol: name, role: 'value', type: TYPES[type], ...(domain ? { domain } : {}), ...(doc ? { description: doc } : {}) };
}
