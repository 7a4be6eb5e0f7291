import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readNote, type Note } from '../../../core/note';
import { byteOf } from '../../../core/note/repair/windows1252';
import { describeNote } from './describe';

const read = (url: URL): string => readFileSync(url, 'utf8');
const own = (name: string): string => read(new URL(`../../notes/${name}`, import.meta.url));

test('our sample note reads as it is meant', () => {
	const note = readNote(own('keywords.md'));
	expect(note.sections.map(section => section.title)).toEqual(['Building Blocks', 'Chance', 'Learning', 'Code']);
	expect(note.entries.filter(entry => entry.code === undefined)).toHaveLength(17);
	expect(note.entries.flatMap(entry => entry.code ?? [])).toEqual(['torch.nn.Mish', 'torch.cumprod']);
	expect(note.entries.find(entry => entry.keyword === 'Normal Distribution')?.names).toEqual(['Normal Distribution', 'Gaussian Distribution']);
	expect(note.formulas).toHaveLength(99);
	expect(note.legend.length).toBeGreaterThanOrEqual(50);
	expect(note.formulas.filter(formula => formula.continues !== undefined)).toHaveLength(2);
});

test('the mis-decoded twin gives the same model', () => {
	expectTwins(own('keywords.md'), own('keywords-mis-decoded.md'));
});

// The notes that the project was given; they are no part of the repository.
const shared = new URL('../../../../../shared/notes/', import.meta.url);
const isShared = existsSync(new URL('keywords.md', shared));

test.skipIf(!isShared)('the given note, where it is at hand: sections, entries, formulas, legend', () => {
	const note = readNote(read(new URL('keywords.md', shared)));
	expect(note.sections).toHaveLength(3);
	expect(note.entries.filter(entry => entry.code === undefined)).toHaveLength(13);
	expect(note.entries.filter(entry => entry.code !== undefined)).toHaveLength(2);
	expect(note.formulas.filter(formula => formula.delimiter === '$')).toHaveLength(101);
	expect(note.legend.length).toBeGreaterThanOrEqual(40);
});

test.skipIf(!isShared)('the given note and its twin, where they are at hand, give the same model', () => {
	expectTwins(read(new URL('keywords.md', shared)), read(new URL('keywords-as-received.md', shared)));
});

/** The same model, and every offset of the one at the byte where it is in the other. */
function expectTwins(text: string, misDecoded: string): void {
	const note = readNote(text);
	const twin = readNote(misDecoded);
	const hints = (of: Note) => of.diagnostics.filter(diagnostic => diagnostic.code !== 'mis-decoded').map(diagnostic => ({ ...diagnostic, span: undefined }));
	expect(twin.diagnostics[0]?.code).toBe('mis-decoded');
	expect(hints(twin)).toEqual(hints(note));
	const bytes = byteOffsets(text);
	const twinBytes = Array.from({ length: misDecoded.length + 1 }, (_, i) => i);
	expect(Array.from(misDecoded, unit => byteOf(unit.charCodeAt(0)))).toEqual([...new TextEncoder().encode(text)]);
	expect(spansIn(twin, twinBytes)).toEqual(spansIn(note, bytes));
}

/** Everything with its offsets in bytes, every position inside a formula too. */
function spansIn(note: Note, bytes: readonly number[]) {
	const at = ({ start, end }: { start: number; end: number }) => [bytes[start], bytes[end]];
	return {
		outline: describeNote({ ...note, entries: [], codeReferences: [], formulas: [] }, ['sections', 'legend']),
		sections: note.sections.map(section => [section.title, at(section.span), at(section.titleSpan)]),
		entries: note.entries.map(entry => [entry.names, entry.section, at(entry.span), at(entry.nameSpan)]),
		formulas: note.formulas.map(formula => [formula.latex, formula.before, formula.entry, formula.continues, at(formula.span), at(formula.content),
			Array.from({ length: formula.latex.length + 1 }, (_, i) => bytes[formula.offsets.toOriginal(i)])]),
		legend: note.legend.map(item => [item.latex, item.words, at(item.wordsSpan)]),
		code: note.codeReferences.map(reference => [reference.name, at(reference.span)]),
	};
}

/** The offset in UTF-8 of each UTF-16 offset. */
function byteOffsets(text: string): readonly number[] {
	const offsets: number[] = [];
	let bytes = 0;
	for (const character of text) {
		for (let i = 0; i < character.length; i++) offsets.push(bytes);
		bytes += new TextEncoder().encode(character).length;
	}
	return [...offsets, bytes];
}
