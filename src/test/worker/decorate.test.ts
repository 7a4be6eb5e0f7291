import { expect, test } from 'vitest';
import { createNoteService } from '../../core/index';
import type { OpenNote } from '../../core/service';
import { decorate } from '../../worker/decorate';

const open = (uri: string, text: string): OpenNote => createNoteService({ log: () => undefined, now: () => 0 }).open(uri, 1, text);

function whole(note: OpenNote): readonly string[] {
	for (let step = 0; step < 100; step++) {
		const { note: { formulas }, isWhole } = decorate(note);
		if (isWhole) return formulas.map(({ latex, live }) => `${latex}${live ? ' opens' : ''}`);
	}
	throw new Error('no end');
}

test('carries what opens, and what is written as it', () => {
	expect(whole(open('a.md', 'A circle: $A=\\pi r^2$, with $r$ and $a<b$.'))).toEqual(['A=\\pi r^2 opens']);
	expect(whole(open('b.md', 'As $A=\\pi r^2$ and $A = \\pi r^2$'))).toHaveLength(2);
});

test('has nothing of code', () => expect(whole(open('c.md', '`$A=\\pi r^2$`\n\n```\n$A=\\pi r^2$\n```\n'))).toEqual([]));

test('says whose it is', () => expect(decorate(open('d.md', 'words')).note.uri).toBe('d.md'));

test('goes on with each of several notes where it was', () => {
	const notes = ['e.md', 'f.md'].map(uri => open(uri, '$A=\\pi r^2$\n\n'.repeat(3)));
	for (const note of notes) decorate(note);
	expect(notes.map(note => decorate(note).isWhole)).toEqual([true, true]);
});
