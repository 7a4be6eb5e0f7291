import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { editNote, readNote, type Note, type TextChange } from '../../../core/note';

/** Pieces that open and close what can reach far: fences, front matter, comments, lists, quotes, tables, formulas. */
const PIECES = ['\\newcommand{\\a}{b}', '\\def\\c', '\n', '\n\n', '\r\n', '\r', '\u2028', '\t', '  ', '    ', '* ', '- ', '1. ', '2) ', '> ', '# ', '## ', '---\n', '===\n', '```\n', '~~~\n', '```math\n',
	'$', '$$', '$$\n', '\\[', '\\]', '\\(', '\\)', '\\begin{align}\n', '\\end{align}\n', '`', '$`', '`$', '<!--', '-->', '<div>\n', '</div>\n', '|a|b|\n', '|-|-|\n', '| $x$ |\n',
	'**Name.** ', '* ✨ **Name**\n', '- Name: $x=1$\n', 'text ', '$x$ is the rate ', '$=y$', 'with mean $\\mu$', '[a]: b\n', '[a](b$)', 'Âµ', 'â€“', 'é', '—', '\u200b', '\ufeff', 'torch.exp()', 'a $5 and $6 '];

const piece = fc.constantFrom(...PIECES);
const text = fc.array(piece, { maxLength: 150, size: 'max' }).map(pieces => pieces.join(''));
const change = fc.record({ from: fc.nat(5000), length: fc.oneof(fc.constant(0), fc.nat(12), fc.nat(200)), text: fc.array(piece, { maxLength: 3 }).map(pieces => pieces.join('')) });

/** A note as plain data: every offset of every map is written out. */
function plain(note: Note) {
	return {
		...note,
		lines: note.lines.count,
		formulas: note.formulas.map(formula => ({ ...formula, offsets: Array.from({ length: formula.latex.length + 1 }, (_, i) => formula.offsets.toOriginal(i)) })),
	};
}

function toChange(note: Note, { from, length, text }: { from: number; length: number; text: string }): TextChange {
	const start = from % (note.text.length + 1);
	return { span: { start, end: Math.min(start + length, note.text.length) }, text };
}

test('a formula that waits for its end finds it at the end of the note', () => {
	const before = '$$x\n\na\n\nb\n\nc\n\nd\n\n> ';
	const note = editNote(readNote(before), [{ span: { start: before.length, end: before.length }, text: '$$' }]);
	expect(plain(note)).toEqual(plain(readNote(note.text)));
});

test('after random edits, incremental equals fresh', () => {
	fc.assert(fc.property(text, fc.array(change, { minLength: 1, maxLength: 8 }), (before, changes) => {
		let note = readNote(before);
		for (const one of changes) {
			note = editNote(note, [toChange(note, one)]);
			expect(plain(note)).toEqual(plain(readNote(note.text)));
		}
	}), { numRuns: 1000 });
}, 120_000);
