import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readNote } from '../../../core/note';

test('any text is read, and every span lies in it', () => {
	const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ unit: fc.constantFrom(...'$\\[](){}`*_>-#\n\t |ab1.:\ufeff\ud800\u202eÃ©'), maxLength: 200 }));
	fc.assert(fc.property(text, text => {
		const note = readNote(text);
		const spans = [...note.sections, ...note.entries, ...note.formulas, ...note.diagnostics, ...note.codeReferences].map(({ span }) => span);
		for (const { start, end } of [...spans, ...note.legend.map(item => item.wordsSpan), ...note.formulas.map(formula => formula.content)]) {
			expect(start).toBeGreaterThanOrEqual(0);
			expect(end).toBeGreaterThanOrEqual(start);
			expect(end).toBeLessThanOrEqual(text.length);
		}
	}), { numRuns: 3000 });
});

test('a formula without debris is what stands at its offsets', () => {
	const content = fc.array(fc.constantFrom('x', '\\mu', '=', '_{i}', '^2', ' + ', '\\$', '\n'), { minLength: 1, maxLength: 8 }).map(parts => `z_0${parts.join('')}z`);
	const frame = fc.constantFrom<[string, string, string]>(['', '$$\n', '\n$$'], ['* a\n\t', '$$\n\t', '\n\t$$'], ['> ', '$$\n> ', '\n> $$'], ['', 'text $', '$'], ['- b\n\t* ', '\\(', '\\)'], ['', '```math\n', '\n```']);
	fc.assert(fc.property(fc.array(fc.tuple(frame, content), { minLength: 1, maxLength: 5 }), fc.constantFrom('\n', '\r\n'), (pieces, ending) => {
		const text = pieces.map(([[indent, open, close], latex]) => `${indent}${open}${latex.replaceAll('\n', ' ')}${close}`).join('\n\n').replaceAll('\n', ending);
		const { formulas } = readNote(text);
		expect(formulas.map(formula => formula.latex)).toEqual(pieces.map(([, latex]) => latex.replaceAll('\n', ' ')));
		for (const { latex, content, offsets } of formulas) {
			expect(text.slice(content.start, content.end)).toBe(latex);
			for (let i = 0; i <= latex.length; i++) expect(offsets.toOriginal(i)).toBe(content.start + i);
		}
	}));
});

test('offsets inside a formula over several lines lead to the same characters', () => {
	const text = '> - a\n>   $$\n>   x_1\r\n> \t= y−z\n>   $$';
	const [formula] = readNote(text).formulas;
	expect(formula?.latex).toBe('x_1\n= y-z');
	const at = (part: string): string => text.charAt(formula?.offsets.toOriginal(formula.latex.indexOf(part)) ?? 0);
	expect([at('x'), at('_'), at('='), at('y'), at('-'), at('z')]).toEqual(['x', '_', '=', 'y', '−', 'z']);
});

// What makes a reader search or backtrack, often enough that anything quadratic would run into the time limit.
for (const [name, unit] of [['dollars', '$'], ['double dollars', '$$ '], ['openings', '\\('], ['environments', '\\begin{align}\n'], ['backticks', '$`'], ['brackets', '[$'],
	['quotes', '>'], ['lists', '* '], ['nested lists', '- a\n  '], ['displays', '$$\n'], ['colons', 'a: '], ['commas', '$x$, '], ['bold', '**a** '], ['words', 'the mean of '], ['bars', '|a'],
	['mojibake', 'Ã'], ['debris', '$\u200b'], ['front matter', '---\n'], ['comments', '<!--'], ['entries', '* ✨ **A**\n'], ['Chinese', '的值']] as const) {
	test(`50,000 times ${name} is read`, () => {
		expect(readNote(unit.repeat(50_000)).text).toHaveLength(50_000 * unit.length);
	}, 10_000);
}

test('bytes are no text', () => {
	expect(readNote('\x01\x02PNG\x00\x05').diagnostics).toEqual([{ code: 'not-text', span: { start: 0, end: 7 } }]);
});

test('nothing is a note without anything', () => {
	for (const text of ['', '\ufeff', '\n', '\r\n \t']) expect(readNote(text)).toMatchObject({ entries: [], formulas: [], diagnostics: [] });
});
