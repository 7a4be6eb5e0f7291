import { expect, test } from 'vitest';
import { renderPatch } from '../../worker/previews';

const ask = (uri: string, text: string, before: number, after: number, most = 1_000_000) => renderPatch({ uri, text, macros: {}, before, after, most });

test('an edit comes as its block alone', () => {
	ask('a', 'zero\n\none\n\ntwo\n', 0, 1);
	const { patch, isChange, isWhole } = ask('a', 'zero\n\none\n\nthree\n', 1, 2);
	expect([isChange, isWhole, patch.start, patch.remove, patch.insert.length]).toEqual([true, true, 2, 1, 1]);
});

test('who shows something else gets all', () => {
	ask('b', 'one\n', 0, 1);
	expect(ask('b', 'one\n', 5, 6)).toMatchObject({ isChange: false, patch: { start: 0, remove: 0, insert: [{ html: '<p data-line="0">one</p>\n' }] } });
});

test('a long note comes in steps, the first of them first', () => {
	const text = Array.from({ length: 60 }, (_, i) => `# ${i}\n\ntext\n\n`).join('');
	let [answer, blocks, steps] = [ask('c', text, 0, 1, 500), 0, 1];
	for (blocks += answer.patch.insert.length; !answer.isWhole; blocks += answer.patch.insert.length) {
		answer = ask('c', text, steps, ++steps, 500);
		expect([answer.isChange, answer.patch.remove, answer.patch.start]).toEqual([true, 0, blocks]);
	}
	expect(steps).toBeGreaterThan(3);
	expect(blocks).toBe(60);
});
