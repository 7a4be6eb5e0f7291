import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readNote } from '../../../core/note';
import { describeNote, hidden } from './describe';

const notes = new URL('../../notes/', import.meta.url);
const fixtures = new URL('../../fixtures/note/', import.meta.url);

const texts: [string, string][] = [
	...readdirSync(notes).filter(name => name.endsWith('.md')).map((name): [string, string] => [name, readFileSync(new URL(name, notes), 'utf8')]),
	...['entries', 'delimiters', 'chains', 'legend'].map((name): [string, string] => [name, hidden(readFileSync(new URL(`${name}.txt`, fixtures), 'utf8'))]),
];
const endings: [string, (line: number) => string][] = [
	['CRLF', () => '\r\n'],
	['CR', () => '\r'],
	['mixed', line => ['\n', '\r', '\r\n'][line % 3] ?? '\n'],
	['U+2028', () => '\u2028'],
	['U+0085', () => '\u0085'],
];

for (const [name, text] of texts) {
	for (const [ending, of] of endings) {
		test(`${name} reads the same with ${ending}`, () => {
			let line = 0;
			const other = text.replace(/\n/g, () => of(line++));
			expect(outline(other)).toBe(outline(text));
		});
	}
}

/** What the note says, with every line ending written alike. */
function outline(text: string): string {
	const note = readNote(text);
	return describeNote(note, ['sections', 'entries', 'formulas', 'before', 'legend', 'code', 'hints'])
		.replace(/⟨d⟩↵|⟨d⟩|⟨2028⟩|⟨85⟩/g, '↵');
}
