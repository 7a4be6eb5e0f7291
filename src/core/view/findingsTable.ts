import { isRecord, type Json } from '../base/value';
import type { Result } from '../library';
import { shapeOf } from './number';

/** Columns by their names, all of one length, as lines of text. */
export interface FindingsTable {
	readonly head: readonly string[];
	readonly rows: readonly (readonly string[])[];
}

/** The curves of a result beside what they run over; of a result without curves its traces, its tables, or all its numbers, whichever it has. */
export function findingsTable(results: readonly Result[], value: Json | Readonly<Record<string, Json>>): FindingsTable | undefined {
	if (!isRecord(value)) return Array.isArray(value) ? fromColumns(columnsOf('value', value)) : undefined;
	const has = ({ name }: Result): boolean => Array.isArray(value[name]);
	for (const kind of ['curve', 'trace', 'table'] as const) {
		const [first, ...others] = results.filter(result => result.kind === kind && has(result));
		if (!first) continue;
		const alike = [first, ...others].filter(({ name, over }) => over === first.over && lengthOf(first, value) === lengthOf({ ...first, name }, value));
		const names = [...(first.over !== undefined && Array.isArray(value[first.over]) ? [first.over] : []), ...alike.map(({ name }) => name)];
		return fromColumns(names.flatMap(name => columnsOf(name, value[name] ?? [], alike.find(result => result.name === name)?.axes)));
	}
	const numbers = Object.entries(value).filter(([, part]) => !Array.isArray(part));
	return numbers.length > 0 ? { head: ['name', 'value'], rows: numbers.map(([name, part]) => [name, String(part)]) } : undefined;
}

function lengthOf({ name }: Result, value: Readonly<Record<string, Json>>): number | undefined {
	return shapeOf(value[name] ?? 0)[0];
}

type Column = readonly [name: string, items: readonly Json[]];

/** A list is a column, a table one for each of its columns; of draws each chain is one, and each coordinate of a chain. */
function columnsOf(name: string, part: Json, axes: readonly string[] = []): readonly Column[] {
	const items = part as readonly Json[];
	const rank = shapeOf(part).length;
	if (rank <= 1) return [[name, items]];
	if (axes[0] === 'chain') return items.flatMap((chain, i) => columnsOf(`${name} ${i + 1}`, chain));
	const rows = items as readonly (readonly Json[])[];
	return (rows[0] ?? []).flatMap((_, column) => columnsOf(`${name} ${column + 1}`, rows.map(row => row[column] ?? 'nan')));
}

function fromColumns(columns: readonly Column[]): FindingsTable {
	const length = Math.max(0, ...columns.map(([, items]) => items.length));
	return { head: columns.map(([name]) => name), rows: Array.from({ length }, (_, i) => columns.map(([, items]) => String(items[i] ?? ''))) };
}

/** The table as text with separators; no name or number has one in it, but for a comma a name is put in quotes. */
export function printTable({ head, rows }: FindingsTable, separator: ',' | '\t'): string {
	const cell = (text: string): string => (text.includes(separator) || text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text);
	return [head, ...rows].map(row => row.map(cell).join(separator)).join('\n');
}
