import type { Json } from '../core/base/value';
import { enumerate, findingRows, formatValue, isRecord, type Outcome } from '../core/index';
import type { LibraryRecord } from '../core/library';
import { EXIT, parseJson, printable, readText, say, toJson, UnreadableError, UsageError, writeLine } from './io';
import { symbolAndWords, withWords } from './worded';

/** What a line that is no case is answered with. */
export type Refusal = Extract<Outcome, { status: 'refused' }>;

/** Answers each line of a JSONL file with an outcome; a line that is no case is answered as refused, and the rest goes on. */
export function runBatch(path: string, answer: (line: Readonly<Record<string, unknown>>) => Outcome): number {
	return runLines(path, line => withWords(answer(line)), refusal => refusal, ({ status }) => status === 'value');
}

/** Answers each line of a JSONL file with one line. */
export function runLines<T extends object>(path: string, answer: (line: Readonly<Record<string, unknown>>) => T, refuse: (refusal: Refusal) => T, isFine: (answer: T) => boolean): number {
	let exit: number = EXIT.fine;
	for (const [number, text] of readText(path).split(/\r?\n/).entries()) {
		if (text.trim() === '') continue;
		const { id, answered } = answerLine(text, number + 1, answer, refuse);
		if (!isFine(answered)) exit = EXIT.findings;
		writeLine(toJson({ id, ...answered }));
	}
	return exit;
}

function answerLine<T>(text: string, number: number, answer: (line: Readonly<Record<string, unknown>>) => T, refuse: (refusal: Refusal) => T): { readonly id: unknown; readonly answered: T } {
	let id: unknown = number;
	try {
		const line = parseJson(text, `line ${number}`);
		if (!isRecord(line)) throw new UsageError(`line ${number} is not a JSON object`);
		id = line['id'] ?? number;
		return { id, answered: answer(line) };
	} catch (error) {
		if (error instanceof UnreadableError) throw error;
		if (error instanceof UsageError) return { id, answered: refuse({ status: 'refused', code: 'invalid-case', message: error.message }) };
		// a fault of ours in one line must not lose the others
		say(`line ${number}: ${String(error instanceof Error ? error.stack : error)}`);
		return { id, answered: refuse({ status: 'refused', code: 'internal-error', message: 'This is a fault of ML Notes; please report it.' }) };
	}
}

/** An outcome for people: the value alone or a line for each of its parts, how it was found, or what to do. Of a method numbers go first, and what is long is summarised. */
export function lineOf(outcome: Outcome, record?: LibraryRecord): string {
	switch (outcome.status) {
		case 'value': {
			const lines = partsOf(outcome.value, record);
			const notes = [outcome.by, outcome.reason, ...(outcome.assumed ?? []).map(code => `assumed: ${code}`)].filter(Boolean);
			if (notes.length > 0) lines.push(`${lines.length > 1 ? '' : `${lines.pop() ?? ''}  `}(${notes.join('; ')})`);
			return lines.map(printable).join('\n');
		}
		case 'open': return printable(`give ${enumerate(outcome.missingDetails?.map(symbolAndWords) ?? outcome.missing)}`);
		case 'refused': return printable(outcome.message);
	}
}

function partsOf(value: Extract<Outcome, { status: 'value' }>['value'], record: LibraryRecord | undefined): string[] {
	if (!isRecord(value)) return [shown(value)];
	if (!record?.results) return Object.entries(value).map(([name, part]) => `${name} = ${shown(part)}`);
	return findingRows(record, value).map(({ name, shown: words, summary }) => `${name} = ${summary ? words : shown(value[name] ?? 'nan')}`);
}

/** Longer arrays are shortened where a person reads; JSON has them whole. */
const LONGEST_VALUE = 400;

function shown(value: Json): string {
	const whole = JSON.stringify(value).replaceAll('"', '');
	return whole.length > LONGEST_VALUE ? formatValue(value) : whole;
}
