import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromPreview, patchOf, previewState, toPreview, type Block } from '../../protocol';
import { workerRequest } from '../../workerProtocol';

const arbitraryBlocks = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 })
	.map(letters => letters.map((html, line): Block => ({ html, line, firstFormula: 0 })));

describe('patchOf', () => {
	test('turns the one into the other', () => fc.assert(fc.property(arbitraryBlocks, arbitraryBlocks, (before, after) => {
		const { start, remove, insert, lines } = patchOf(before, after, 1, '');
		const html = before.map(block => block.html);
		html.splice(start, remove, ...insert);
		expect(html).toEqual(after.map(block => block.html));
		expect(lines).toHaveLength(after.length);
	})));
	test('a change in the middle leaves both ends', () => {
		const blocks = ['a', 'b', 'c'].map((html, line): Block => ({ html, line, firstFormula: 0 }));
		expect(patchOf(blocks, blocks.with(1, { html: 'x', line: 1, firstFormula: 0 }), 1, '')).toMatchObject({ start: 1, remove: 1, insert: ['x'] });
	});
	test('passes its own schema', () => fc.assert(fc.property(arbitraryBlocks, arbitraryBlocks, (before, after) => toPreview(patchOf(before, after, 1, 'https://x/')))));
});

describe('forged messages are refused', () => {
	test.each([
		null, undefined, 1, 'ready', [], {}, { type: 'evaluate' }, { type: 'ready' }, { type: 'ready', restored: true, more: 1 }, { type: 'scrolled' }, { type: 'scrolled', line: '1' },
		{ type: 'scrolled', line: NaN }, { type: 'scrolled', line: Infinity }, { type: ['ready'] }, Object.create({ type: 'ready' }),
	])('%j', message => expect(fromPreview(message)).toBe(false));
	test('anything at all', () => fc.assert(fc.property(fc.anything(), message => !fromPreview(message) && !toPreview(message) && !workerRequest(message) && !previewState(message)), { numRuns: 2000 }));
	test.each([
		{ id: 0, kind: 'render' }, { id: -1, kind: 'render', text: '' }, { id: 0, kind: 'run', text: '' }, { id: 0, kind: 'typeset', latex: 'x', display: 1, color: '' },
	])('%j', message => expect(workerRequest(message)).toBe(false));
	test('ours are accepted', () => {
		expect(fromPreview({ type: 'scrolled', line: 1.5 })).toBe(true);
		expect(fromPreview({ type: 'ready', restored: false })).toBe(true);
		expect(workerRequest({ id: 0, kind: 'render', text: '', macros: {} })).toBe(true);
	});
});
