import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromPreview, patchOf, previewState, toPreview, type Block, type FromPreview, type ToPreview } from '../../protocol';
import { workerRequest } from '../../workerProtocol';

const arbitraryBlocks = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 })
	.map(letters => letters.map((html): Block => ({ html, above: 0, lines: 1, formulas: 0 })));

describe('patchOf', () => {
	test('turns the one into the other', () => fc.assert(fc.property(arbitraryBlocks, arbitraryBlocks, (before, after) => {
		const { start, remove, insert } = patchOf(before, after);
		expect(before.toSpliced(start, remove, ...insert)).toEqual(after);
	})));
	test('a change in the middle leaves both ends', () => {
		const blocks = ['a', 'b', 'c'].map((html): Block => ({ html, above: 0, lines: 1, formulas: 0 }));
		const changed: Block = { html: 'x', above: 0, lines: 1, formulas: 0 };
		expect(patchOf(blocks, blocks.with(1, changed))).toEqual({ start: 1, remove: 1, insert: [changed] });
	});
	test('passes its own schema', () => fc.assert(fc.property(arbitraryBlocks, arbitraryBlocks, (before, after) => toPreview({ type: 'patch', ...patchOf(before, after), version: 1, base: 'https://x/' }))));
});

const asked = { formula: 0, version: 1, bind: {}, domain: {} };

/** One message of every type; the compiler sees to it that none is missing. */
const FROM_PREVIEW: { readonly [K in FromPreview['type']]: Extract<FromPreview, { readonly type: K }> } = {
	ready: { type: 'ready', restored: false },
	scrolled: { type: 'scrolled', line: 1.5 },
	play: { type: 'play', ...asked },
	keep: { type: 'keep', ...asked, isOpen: true },
	evaluate: { type: 'evaluate', request: 1, ...asked },
	jump: { type: 'jump', version: 1, line: 1, formula: -1 },
	follow: { type: 'follow', href: 'a.md' },
	loadPictures: { type: 'loadPictures' },
	save: { type: 'save', name: 'a.svg', content: '' },
	run: { type: 'run', request: 1, ...asked, method: 'a', args: {}, onFormula: true, variables: ['x'] },
	cancel: { type: 'cancel', request: 1 },
};
const TO_PREVIEW: { readonly [K in ToPreview['type']]: Extract<ToPreview, { readonly type: K }> } = {
	patch: { type: 'patch', start: 0, remove: 0, insert: [{ html: 'a', above: 0, lines: 1, formulas: 0 }], version: 1, base: 'https://x/' },
	reveal: { type: 'reveal', line: 1.5 },
	result: { type: 'result', formula: 0, html: '' },
	notice: { type: 'notice', text: '' },
	playable: { type: 'playable', version: 1, formulas: [0] },
	live: { type: 'live', formula: 0, version: 1, outcome: {}, replaces: false },
	outcome: { type: 'outcome', request: 1, outcome: {} },
	select: { type: 'select', version: 1, formula: -1 },
	methods: { type: 'methods', formula: 0, version: 1, cards: [{}] },
	progress: { type: 'progress', request: 1, done: 0.5, total: 1 },
	findings: { type: 'findings', request: 1, isFound: true, html: '', page: {} },
};

const kindOf = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value);

describe('forged messages are refused', () => {
	test.each([
		null, undefined, 1, 'ready', [], {}, { type: 'evaluate' }, { type: 'ready' }, { type: 'ready', restored: true, more: 1 }, { type: 'scrolled' }, { type: 'scrolled', line: '1' },
		{ type: 'scrolled', line: NaN }, { type: 'scrolled', line: Infinity }, { type: ['ready'] }, Object.create({ type: 'ready' }),
	])('%j', message => expect(fromPreview(message)).toBe(false));
	test.each([
		// hand-made: each is near one of ours
		{ type: 'ready', restored: 1 }, { type: 'Ready', restored: true }, { type: 'ready\0', restored: true }, { __proto__: null, type: 'scrolled', line: '0' }, { type: 'scrolled', line: -Infinity },
		{ type: 'scrolled', line: null }, { type: 'scrolled', line: [1] }, { type: 'scrolled', line: { valueOf: 1 } }, { type: 'scrolled', line: 1, html: '<b>' }, { type: 'play' },
		{ type: 'play', formula: 0, version: 1, bind: {} }, { type: 'play', formula: -1, version: 1, bind: {}, domain: {} }, { type: 'play', formula: 0.5, version: 1, bind: {}, domain: {} },
		{ type: 'play', formula: 1e9, version: 1, bind: {}, domain: {} }, { type: 'play', formula: 0, version: '1', bind: {}, domain: {} }, { type: 'play', formula: 0, version: 1, bind: [], domain: {} },
		{ type: 'play', formula: 0, version: 1, bind: null, domain: {} }, { type: 'play', formula: 0, version: 1, bind: 'x', domain: {} }, { type: 'play', formula: 0, version: 2 ** 54, bind: {}, domain: {} },
		{ type: 'play', formula: 0, version: 1, bind: {}, domain: {}, isOpen: true }, { type: 'keep', formula: 0, version: 1, bind: {}, domain: {} }, { type: 'keep', formula: 0, version: 1, bind: {}, domain: {}, isOpen: 'yes' },
		{ type: 'evaluate', formula: 0, version: 1, bind: {}, domain: {} }, { type: 'evaluate', request: -1, formula: 0, version: 1, bind: {}, domain: {} }, { type: 'evaluate', request: '1', formula: 0, version: 1, bind: {}, domain: {} },
		{ type: 'jump', version: 1, line: 0 }, { type: 'jump', version: 1, line: -1, formula: -1 }, { type: 'jump', version: 1, line: 0, formula: -2 }, { type: 'jump', version: 1, line: 0.1, formula: 0 },
		{ type: 'follow' }, { type: 'follow', href: 1 }, { type: 'follow', href: ['a.md'] }, { type: 'follow', href: 'a'.repeat(2049) }, { type: 'follow', href: 'a.md', command: 'x' },
		{ type: 'loadPictures', from: 'https://a' }, { type: 'command', command: 'workbench.action.terminal.new' }, { type: 'patch', start: 0 }, { type: 'open', uri: 'file:///etc/passwd' }, { type: '__proto__' }, { type: 'constructor' }, { type: 'toString' },
		{ 'type ': 'ready', restored: true }, [['type', 'ready']], 'ready', 0, -0, true, Symbol.iterator, () => ({ type: 'ready' }), new Map([['type', 'ready']]), new Date(0), new String('ready'), 1n,
	])('hand-made message %#', message => expect(fromPreview(message)).toBe(false));
	test('anything at all', () => fc.assert(fc.property(fc.anything(), message => !fromPreview(message) && !toPreview(message) && !workerRequest(message) && !previewState(message)), { numRuns: 10_000 }));
	test.each([...Object.values(FROM_PREVIEW), ...Object.values(TO_PREVIEW)])('$type is accepted as it is, and forged by one field is not', message => {
		const isOurs = (forged: unknown) => fromPreview(forged) || toPreview(forged);
		expect(isOurs(message)).toBe(true);
		expect(isOurs({ ...message, more: 1 })).toBe(false);
		expect(isOurs(Object.create(message))).toBe(false);
		for (const [name, value] of Object.entries(message)) {
			const { [name]: _, ...less } = message as Readonly<Record<string, unknown>>;
			expect(isOurs(less)).toBe(false);
			fc.assert(fc.property(fc.anything(), other => {
				const isSame = name === 'type' ? other === value : kindOf(other) === kindOf(value);
				return isSame || !isOurs({ ...message, [name]: other });
			}), { numRuns: 200 });
		}
	});
	test.each([
		{ id: 0, kind: 'render' }, { id: -1, kind: 'render', text: '' }, { id: 0, kind: 'run', text: '' }, { id: 0, kind: 'typeset', latex: 'x', display: 1, color: '' },
	])('%j', message => expect(workerRequest(message)).toBe(false));
	test('ours are accepted', () => {
		expect(fromPreview({ type: 'scrolled', line: 1.5 })).toBe(true);
		expect(fromPreview({ type: 'ready', restored: false })).toBe(true);
		expect(workerRequest({ id: 0, kind: 'render', uri: 'a', text: '', macros: {}, before: 0, after: 1, most: 1 })).toBe(true);
	});
});
