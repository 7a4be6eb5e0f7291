import { expect, test } from 'vitest';
import { createNoteService, type OpenNote } from '../../core/index';

function openWith(macros: Readonly<Record<string, unknown>>, text: string): OpenNote {
	return createNoteService({ log: () => undefined, now: () => 0, macros: () => macros }).open('memory:note', 1, text);
}

const valueOf = (open: OpenNote, latex: string, bind = {}): unknown => {
	const [formula] = open.find(latex);
	const outcome = open.evaluate(formula?.index ?? -1, { bind });
	return outcome.status === 'value' ? outcome.value : outcome;
};

test('a definition holds from its place on', () => {
	const open = openWith({}, '$\\sq{3}$\n\n\\newcommand{\\sq}[1]{#1^2}\n\n$\\sq{4}$\n\n$$\\renewcommand{\\sq}[1]{#1^3}$$\n\n$\\sq{2}$');
	expect(open.formula(0).status).toBe('refused');
	expect([valueOf(open, '\\sq{4}'), valueOf(open, '\\sq{2}')]).toEqual([16, 8]);
});

test('one text under two definitions has two meanings', () => {
	const open = openWith({}, '\\def\\c{2}\n\n$y=\\c+1$\n\n\\def\\c{3}\n\n$y=\\c+1$');
	const [first, second] = open.find('y=\\c+1').map(({ index }) => open.evaluate(index, {}));
	expect([first, second]).toEqual([{ status: 'value', value: 3 }, { status: 'value', value: 4 }]);
});

test('macros of the settings hold in every note, and its own win', () => {
	const settings = { '\\half': '\\frac12', '\\sq': '#1^2' };
	expect(valueOf(openWith(settings, '$\\sq{3}\\half$'), '\\sq{3}\\half')).toBe(4.5);
	expect(valueOf(openWith(settings, '\\def\\half{7}\n\n$\\half$'), '\\half')).toBe(7);
});

test('symbols behind macros are bound by either spelling, and described', () => {
	const open = openWith({ '\\x': '\\mathbf{x}' }, 'Let $\\x$ be the input.\n\n$s=\\|\\x\\|_1$');
	expect(valueOf(open, 's=\\|\\x\\|_1', { '\\x': [1, -2] })).toBe(3);
	expect(valueOf(open, 's=\\|\\x\\|_1', { '\\mathbf{x}': [1, -2] })).toBe(3);
	expect(open.find('s=\\|\\x\\|_1')[0]?.symbols).toEqual([expect.objectContaining({ symbol: '\\mathbf{x}', description: 'the input' })]);
});

test('a fault lies at the use of the macro, in the note', () => {
	const open = openWith({ '\\loop': '\\loop' }, 'ab $x+\\loop$');
	expect(open.diagnostics()).toEqual([{ code: 'recursive-macro', name: '\\loop', span: { start: 6, end: 11 } }]);
});

test('definitions alone state that they are', () => {
	const open = openWith({}, '\\newcommand{\\R}{\\mathbb{R}}');
	expect(open.formula(0)).toMatchObject({ status: 'refused', kind: 'statement', diagnostics: [], reason: expect.stringContaining('defines macros') });
	expect(open.expanded(0)).toBe('');
});

test('an edited definition changes what follows', () => {
	const service = createNoteService({ log: () => undefined, now: () => 0 });
	const text = '\\def\\c{2}\n\nSome words.\n\n$y=\\c+1$';
	service.open('memory:note', 1, text).evaluate(1, {});
	const at = text.indexOf('2');
	const open = service.edit('memory:note', 2, [{ span: { start: at, end: at + 1 }, text: '5' }]);
	expect(open.evaluate(1, {})).toEqual({ status: 'value', value: 6 });
	expect(open.formula(1).status).toBe('ready');
});
