import { describe, expect, test } from 'vitest';
import type { FormulaReading, Outcome } from '../../../core/service';
import { describeEvaluation, describeFormula, describeOutcome } from '../../../core/view/describe';
import { lensTitle } from '../../../core/view/lens';
import { toHtml } from '../../../core/view/print/html';
import { describeOffer } from '../../../core/view/offers';
import { escapeMarkdown, toMarkdown, type Action } from '../../../core/view/print/markdown';
import { toTerminal } from '../../../core/view/print/terminal';
import { domainWords } from '../../../core/view/words';

const READING: FormulaReading = {
	index: 0, span: { start: 0, end: 9 }, line: 0, column: 0, latex: 'f(x|\\mu)=x-\\mu', entry: 'Normal Distribution', kind: 'definition',
	signature: 'f(x|\\mu)', status: 'open', missing: ['x', '\\mu'], assumed: [], diagnostics: [],
	symbols: [
		{ symbol: 'x', role: 'value', type: 'number' },
		{ symbol: '\\mu', role: 'value', description: 'mean' },
		{ symbol: '\\sigma', role: 'value', description: 'standard deviation', domain: { kind: 'interval', low: 0, high: Infinity, openLow: true } },
	],
	decisions: [{ code: 'dot-product', span: { start: 0, end: 1 }, reason: 'read as a dot product: both sides are vectors', otherwise: 'write `\\odot` for a product of each element' }, { code: 'applied-library', span: { start: 0, end: 1 }, reason: 'obvious', obvious: true }],
};
const PLAIN = { picture: () => undefined, link: () => 'command:mlNotes.evaluate' };

describe('describeFormula', () => {
	test('as Markdown', () => expect(toMarkdown(describeFormula(READING), PLAIN)).toBe([
		'**Normal Distribution** · definition',
		'` f(x|\\mu)=x-\\mu `',
		'Needs x and μ\\.',
		'- **μ**: mean\n- **σ**: standard deviation\\, greater than 0',
		'[Evaluate…](command:mlNotes.evaluate)',
		'_Read as a dot product\\: both sides are vectors\\; write ⊙ for a product of each element\\._',
	].join('\n\n')));

	test.each([
		['a_b', 'a_b'],
		['\\frac{a}{b}', '\\frac{a}{b}'],
		['Var[X]', 'Var\\[X\\]'],
		['x](command:y)', 'x\\](command:y)'],
		['x\\](command:y)', 'x\\\\\\]\\(command\\:y\\)'],
		['` <b>', '\\` \\<b\\>'],
		['x\\', 'x\\\\'],
	])('a picture of %s', (latex, text) => expect(toMarkdown({ kind: 'formula', latex }, { ...PLAIN, picture: () => 'data:x' })).toBe(`![${text}](data:x)`));

	test('in a terminal', () => expect(toTerminal(describeFormula(READING))).toBe([
		'Normal Distribution · definition', '  f(x|μ)=x-μ', 'Needs x and μ.', '  μ  mean', '  σ  standard deviation, greater than 0',
		'Read as a dot product: both sides are vectors; write ⊙ for a product of each element.',
	].join('\n')));

	test('offers the methods that it calls for, four at most', () => {
		const offers = ['posterior', 'mode', 'nuts', 'hmc', 'gibbs'].map(method => ({ method, name: method.toUpperCase(), on: 'formula', variables: [], reason: { kind: 'words' }, missing: [] } as const));
		const link = (action: Action): string => (action.kind === 'run' ? `command:${action.method}` : 'command:evaluate');
		expect(toMarkdown(describeFormula(READING, undefined, offers), { ...PLAIN, link })).toContain('\n\nRun: [POSTERIOR](command:posterior) · [MODE](command:mode) · [NUTS](command:nuts) · [HMC](command:hmc)\n\n');
		expect(toTerminal(describeFormula(READING, undefined, offers))).not.toContain('Run');
		expect(toHtml(describeFormula(READING, undefined, offers))).not.toContain('POSTERIOR');
	});

	test.each<readonly [offer: Parameters<typeof describeOffer>[0], words: string]>([
		[{ method: 'posterior', name: 'posterior', on: 'formula', variables: [], reason: { kind: 'shape', shape: 'bayes' }, missing: [{ symbol: 'x', role: 'value' }, { symbol: '\\mu', role: 'value' }] }, 'Bayes’ rule; needs x and μ'],
		[{ method: 'nuts', name: 'NUTS', on: 'formula', variables: [], reason: { kind: 'keyword', keyword: 'MCMC' }, missing: [] }, 'Under “MCMC”'],
		[{ method: 'nuts', name: 'NUTS', on: 'formula', variables: [], reason: { kind: 'words' }, missing: [] }, 'A density'],
	])('why a method is offered: %#', (offer, words) => expect(describeOffer(offer)).toBe(words));

	test('a refused formula says why and offers no evaluation', () => {
		const text = toMarkdown(describeFormula({ ...READING, status: 'refused', reason: 'The shapes do not fit.' }), PLAIN);
		expect(text).toContain('_No value\\: The shapes do not fit\\._');
		expect(text).not.toContain('command:');
	});

	test('a ready formula shows its value', () =>
		expect(toTerminal(describeFormula({ ...READING, status: 'ready' }, { status: 'value', value: 0.25 }))).toContain('f(x|μ) = 0.25'));
});

describe('what the reader gave a formula', () => {
	const bind = { 'x': 1, '\\mu': 0 };
	const hover = (outcome: Outcome): string => toTerminal(describeFormula(READING, undefined, [], { bind, outcome }));
	test('is shown with its value', () => expect(hover({ status: 'value', value: 0.25 })).toContain('f(x|μ) = 0.25\nat x = 1 and μ = 0, from the preview'));
	test('is enough where it has a value', () => expect(hover({ status: 'value', value: 0.25 })).not.toContain('Needs'));
	test('is not enough where something is missing', () => expect(hover({ status: 'open', missing: ['x'] })).toBe(toTerminal(describeFormula(READING))));

	test.each<readonly [bind: Readonly<Record<string, unknown>>, outcome: Outcome, title: string]>([
		[bind, { status: 'value', value: 0.25 }, 'f(x|μ) = 0.25 at x = 1 and μ = 0'],
		[{}, { status: 'value', value: 3 }, 'f(x|μ) = 3'],
		[bind, { status: 'value', value: { a: 1, b: 2 } }, 'a = 1, b = 2 at x = 1 and μ = 0'],
		[{ x: 1 }, { status: 'open', missing: ['\\mu'] }, 'Needs μ. Given: x = 1.'],
		[{}, { status: 'open', missing: ['\\mu', 'x'] }, 'Needs x and μ.'],
		[bind, { status: 'refused', code: 'too-large', message: 'Too large.' }, 'Too large. Given: x = 1 and μ = 0.'],
	])('stands above it: %j %j', (given, outcome, title) => expect(lensTitle({ bind: given, outcome }, READING.signature)).toBe(title));
	test('is cut where it is long', () => expect(lensTitle({ bind: { s: { fn: 'x'.repeat(200) } }, outcome: { status: 'value', value: 1 } })).toHaveLength(121));
});

describe('describeOutcome', () => {
	test.each<readonly [Outcome, string]>([
		[{ status: 'value', value: 3 }, '= 3'],
		[{ status: 'value', value: { 'a_1': 1, '\\mu': [1, 2] } }, 'a₁ = 1\nμ = [1, 2]'],
		[{ status: 'value', value: 'nan', reason: 'log of a negative number' }, '= NaN\nLog of a negative number'],
		[{ status: 'value', value: 1, assumed: ['lost-limits'] }, '= 1\nTaken for granted: the two groups after the sign are its lower and upper limit.'],
		[{ status: 'open', missing: ['x', '\\mu', '\\sigma'] }, 'Needs x, μ and σ.'],
		[{ status: 'refused', code: 'too-large', message: 'Too large.' }, 'Too large.'],
	])('%j', (outcome, text) => expect(toTerminal(describeOutcome(outcome))).toBe(text));
});

describe('describeEvaluation', () => {
	test('says for which arguments', () => expect(toTerminal(describeEvaluation({ status: 'value', value: 0.5 }, { 'x': 1 / 3, '\\mu': [1, 'inf'], 'p': { dist: 'Normal' } }, 'f(x|\\mu)')))
		.toBe('f(x|μ) = 0.5\nat x = 0.333333, μ = [1, ∞] and p = {"dist":"Normal"}'));
});

describe('note text is data', () => {
	test.each([
		'[x](command:workbench.action.quit)', '<img src=x onerror=alert(1)>', '![x](https://example.com/a.png)', 'https://example.com', '$(zap)',
		'a`b`c', '**b**', '&lt;', 'me@example.com', '# head', '1. one', '| a | b |',
	])('%s is escaped in a hover', text => {
		expect(escapeMarkdown(text).replace(/\\[!-/:-@[-`{-~]/gu, '')).not.toMatch(/[!-/:-@[-`{-~]/u);
		expect(escapeMarkdown(text).replace(/\\(.)/gu, '$1')).toBe(text);
	});

	test('no line of a hover can be broken', () => expect(escapeMarkdown('a\n\n# b\u202e')).toBe('a \\# b'));
	test('LaTeX cannot leave its code span', () => expect(toMarkdown({ kind: 'formula', latex: '`` ` [x](command:y)' }, PLAIN)).toBe('``` `` ` [x](command:y) ```'));
	test('no markup gets into HTML', () => expect(toHtml({ kind: 'title', text: '<b onclick="x">&' })).toBe('<p class="title"><strong>&lt;b onclick=&quot;x&quot;&gt;&amp;</strong></p>'));
	test('no escape sequence gets to a terminal', () => expect(toTerminal({ kind: 'text', text: '\u001b[2Jx\u202e', tone: 'plain' })).toBe('\\u{1b}[2Jx\\u{202e}'));
	test('a hover stays under 90,000 characters', () => {
		const picture = `data:${'x'.repeat(95_000)}`;
		expect(toMarkdown({ kind: 'formula', latex: 'x' }, { ...PLAIN, picture: () => picture })).toBe('` x `');
		expect(toMarkdown({ kind: 'text', text: 'x'.repeat(100_000), tone: 'plain' }, PLAIN).length).toBeLessThan(90_000);
	});
});

describe('domainWords', () => {
	test.each([
		[{ kind: 'interval', low: 0, high: 1 }, 'in [0, 1]'],
		[{ kind: 'interval', low: 0, high: Infinity, openLow: true }, 'greater than 0'],
		[{ kind: 'interval', low: -Infinity, high: 2 }, 'at most 2'],
		[{ kind: 'interval', low: 1, high: Infinity, integer: true }, 'a positive integer'],
		[{ kind: 'interval', low: 0, high: 1, openLow: true, openHigh: true }, 'in (0, 1)'],
		[{ kind: 'interval', low: 1, high: 10, integer: true }, 'an integer in [1, 10]'],
		[{ kind: 'values', values: [0, 1, 2] }, 'one of 0, 1 and 2'],
	] as const)('%j is %s', (domain, words) => expect(domainWords(domain)).toBe(words));
});
