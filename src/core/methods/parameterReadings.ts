import type { LibraryRecord, Parameter } from '../library';
import type { SymbolReading } from '../service';

const TYPES = { real: 'number', integer: 'integer', vector: 'vector', tensor: 'array', function: 'function' } as const satisfies Record<Parameter['type'], SymbolReading['type']>;

/** What is known of some of a function's parameters. */
export function parameterReadings({ parameters }: LibraryRecord, isWanted: (parameter: Parameter) => boolean): readonly SymbolReading[] {
	return parameters.filter(isWanted).map(({ name, type, domain, doc }) => ({ symbol: name, role: 'value', type: TYPES[type], ...(domain ? { domain } : {}), ...(doc ? { description: doc } : {}) }));
}
