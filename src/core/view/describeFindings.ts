import { isRecord, type Json } from '../base/value';
import type { LibraryRecord, Result } from '../library';
import type { Outcome } from '../service';
import { describeOutcome, remarks } from './describe';
import { formatCount, formatValue, shapeOf } from './number';
import type { FindingRow, View } from './view';

/** What came of a method, as a reader sees it: its numbers, then what is longer, how it was found, and why it may be doubted. */
export function describeFindings(record: LibraryRecord, outcome: Outcome): View {
	if (outcome.status !== 'value' || !isRecord(outcome.value)) return describeOutcome(outcome);
	return { kind: 'stack', parts: [{ kind: 'findings', rows: findingRows(record, outcome.value) }, ...remarks(outcome)] };
}

/** The parts of a result by their names, numbers first, in the order of the record otherwise. */
export function findingRows({ results = [] }: LibraryRecord, value: Json | Readonly<Record<string, Json>>): readonly FindingRow[] {
	if (!isRecord(value)) return [rowOf({ name: 'value', doc: '' }, value)];
	const under = new Set(results.filter(({ name }) => Object.hasOwn(value, name)).map(({ over }) => over));
	// what curves run over is said of them
	const known = results.filter(({ name }) => Object.hasOwn(value, name) && !under.has(name));
	const others = Object.keys(value).filter(name => results.every(result => result.name !== name)).map((name): Result => ({ name, doc: '' }));
	return [...known, ...others]
		.map(result => ({ result, part: value[result.name] ?? 'nan' }))
		.toSorted((a, b) => lengthiness(a.part) - lengthiness(b.part))
		.map(({ result, part }) => rowOf(result, part, result.over === undefined ? undefined : value[result.over]));
}

/** A number goes before a few of them, and these before what is summarised. */
function lengthiness(part: Json): number {
	return Array.isArray(part) ? (isShort(part) ? 1 : 2) : 0;
}

const SHORT = 6;
const SMALL_TABLE = 8;

function isShort(part: Json): boolean {
	return shapeOf(part).reduce((count, length) => count * length, 1) <= SHORT;
}

function rowOf({ name, doc, kind }: Result, part: Json, over?: Json): FindingRow {
	const row = { name, words: doc };
	const summed = (shown: string): FindingRow => ({ ...row, shown, summary: true });
	const shape = shapeOf(part);
	if (kind === 'interval' && shape.at(-1) === 2) return { ...row, shown: shape.length === 1 ? intervalOf(part) : (part as readonly Json[]).map(intervalOf).join('; ') };
	if (isShort(part)) return { ...row, shown: formatValue(part) };
	if (shape.length === 2 && shape.every(length => length <= SMALL_TABLE)) {
		return { ...summed(`table of ${sizesOf(shape)}`), table: (part as readonly (readonly Json[])[]).map(line => line.map(entry => formatValue(entry))) };
	}
	if (kind === 'curve') return summed(`curve of ${sizesOf(shape)} points${Array.isArray(over) ? ` ${endsOf(over)}` : ''}`);
	if (kind === 'trace') return summed(`trace of ${sizesOf(shape)}`);
	if (kind === 'table') return summed(`table of ${sizesOf(shape)}`);
	return summed(formatValue(part));
}

function intervalOf(part: Json): string {
	return (part as readonly Json[]).map(end => formatValue(end)).join(' to ');
}

function endsOf(points: readonly Json[]): string {
	return `from ${formatValue(points[0] ?? 'nan')} to ${formatValue(points.at(-1) ?? 'nan')}`;
}

function sizesOf(shape: readonly number[]): string {
	return shape.map(formatCount).join(' × ');
}
