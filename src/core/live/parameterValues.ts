import { fromJson, isRecord } from '../base/value';
import type { LiveParameter } from './liveFormula';
import type { Values } from '../program/movable';

/** What programs are given for parameters where they stand. Functions and distributions are part of the programs. */
export function parameterValues(parameters: readonly LiveParameter[]): Values {
	return new Map(parameters.flatMap(({ key, value }) => {
		const read = fromJson(entriesOf(value));
		return read === undefined ? [] : [[key, read] as const];
	}));
}

/** A table by its entries, any other value as it is. */
export function entriesOf(value: unknown): unknown {
	return isRecord(value) && 'table' in value ? value['table'] : value;
}
