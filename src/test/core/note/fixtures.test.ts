import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readNote } from '../../../core/note';
import { describeNote, hidden, type Part } from './describe';

// A fixture file starts with the parts it shows. Then each case is its title, a line with a dot, a note, a dot, what is read, a dot.
// `→` is a tab, `⟨200b⟩` the character of that number; in what is read `↵` is a line end and `<…>` what stands at a span.
const folder = new URL('../../fixtures/note/', import.meta.url);

for (const file of readdirSync(folder).filter(name => name.endsWith('.txt'))) {
	const [head = '', ...rest] = readFileSync(new URL(file, folder), 'utf8').split('\n');
	const parts = head.replace(/^shows /, '').split(' ') as Part[];
	const cases = rest.join('\n').split(/\n\.\n/);
	for (let i = 0; i + 2 < cases.length + 1 && (cases[i] ?? '').trim() !== ''; i += 3) {
		const [title = '', note = '', outline = ''] = cases.slice(i, i + 3);
		test(`${file.replace('.txt', '')}: ${title.trim()}`, () => {
			expect(describeNote(readNote(hidden(note)), parts)).toBe(outline.trim());
		});
	}
}
