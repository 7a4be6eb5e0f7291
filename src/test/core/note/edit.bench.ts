// npx vitest bench --run src/test/core/note
import { readFileSync } from 'node:fs';
import { bench, describe } from 'vitest';
import { editNote, readNote } from '../../../core/note';

const sample = readFileSync(new URL('../../notes/keywords.md', import.meta.url), 'utf8');
const large = sample.repeat(30);

describe(`a note of ${Math.round(large.length / 1000)} kB`, () => {
	let note = readNote(large);
	const middle = large.indexOf('$p(x)$ is', large.length / 2);
	bench('read afresh', () => {
		readNote(large);
	});
	bench('a letter typed in the middle', () => {
		note = editNote(note, [{ span: { start: middle, end: middle }, text: 'x' }]);
		note = editNote(note, [{ span: { start: middle, end: middle + 1 }, text: '' }]);
	});
});
