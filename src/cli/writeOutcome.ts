import { findingsTable, printTable, type Outcome } from '../core/index';
import type { LibraryRecord } from '../core/library';
import { lineOf } from './batch';
import { toJson, UsageError, writeLine } from './io';
import { withWords } from './worded';

/** Writes what came of an evaluation or a call: for people, whole as JSON, or its curves, traces or tables as columns. */
export function writeOutcome(outcome: Outcome, record: LibraryRecord | undefined, { json = false, csv = false }: { readonly json?: boolean | undefined; readonly csv?: boolean | undefined }): void {
	if (json && csv) throw new UsageError('--json and --csv exclude each other');
	if (json) return writeLine(toJson(withWords(outcome)));
	if (!csv || outcome.status !== 'value') return writeLine(lineOf(outcome, record));
	const table = findingsTable(record?.results ?? [], outcome.value);
	if (!table) throw new UsageError('--csv takes a result with curves, traces, tables or several numbers');
	writeLine(printTable(table, ','));
}
