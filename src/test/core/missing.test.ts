import { describe, expect, test } from 'vitest';
import { createNoteService, exampleOf, symbolWords, type SymbolReading } from '../../core/index';

const service = createNoteService({ log: () => undefined, now: () => 0 });

function symbolsOf(text: string): readonly SymbolReading[] {
	return service.open('note', 1, text).formula(0).symbols;
}

/** The first formula of a note → what is said of each symbol that it waits for; a number of which nothing is known has no words. */
const CASES: readonly (readonly [note: string, said: Readonly<Record<string, string | undefined>>])[] = [
	['$\\frac{u-m}{s}$ with mean $m$ and standard deviation $s$', { 'u': undefined, 'm': 'mean', 's': 'standard deviation, greater than 0' }],
	['$\\tau + 1$, where $\\tau$ is the temperature', { '\\tau': 'the temperature, greater than 0' }],
	['$\\sum_{i=1}^n v_i$', { v: 'a vector', n: 'a positive integer' }],
	['$\\sum_{i=1}^n a_i b_i$', { a: 'a vector as long as b', b: 'a vector as long as a', n: 'a positive integer' }],
	['$-\\sum_k y_k \\log q_k$', { y: 'a vector as long as q', q: 'a vector as long as y, each greater than 0' }],
	['$\\sum_{i,j} M_{ij}$', { M: 'a matrix' }],
	['$c u + (1-c) v$', { c: 'in [0, 1]', u: undefined, v: undefined }],
	['$\\binom{n}{k} r^k(1-r)^{n-k}$', { n: 'an integer at least 0', k: 'an integer at least 0', r: 'in [0, 1]' }],
	['$\\log a + \\sqrt{b}$', { a: 'greater than 0', b: 'at least 0' }],
	['$\\mathbf{w}^\\top \\mathbf{x} + b$', { '\\mathbf{w}': 'a vector', '\\mathbf{x}': 'a vector', 'b': undefined }],
	['$\\|A\\|_F + \\|z\\|$', { A: 'a matrix', z: 'a vector' }],
	['$|\\mathcal{S}|$', { '|\\mathcal{S}|': 'a positive integer' }],
	['$g(3, 4)$', { 'g(3,4)': 'a function of 3 and 4' }],
	['$\\sum_z p(3|z) p(z)$', { 'p(3|z)': 'a distribution or a table of 3 and z', 'p(z)': 'a distribution or a table of z' }],
	['$x_t + 1$, where $x$ is the input', { x_t: 'the input' }],
	['$a = b + 1$ and $b = 2a$', { a: 'defined by itself' }],
	['$h + 1$, where $h = \\sqrt{d}$', { d: 'at least 0' }],
];

describe('missing symbols', () => {
	test.each(CASES)('%s', (note, said) => {
		const symbols = symbolsOf(note);
		expect(Object.fromEntries(symbols.map(symbol => [symbol.symbol, symbolWords(symbol)]))).toEqual(said);
	});

	test('have their places in the note', () => {
		const text = 'So $\\frac{u}{s}$ with standard deviation $s$';
		const [, s] = symbolsOf(text);
		expect(s?.span && text.slice(s.span.start, s.span.end)).toBe('s');
		expect(s?.span?.start).toBe(13);
		expect(s?.descriptionSpan && text.slice(s.descriptionSpan.start, s.descriptionSpan.end)).toBe('standard deviation');
	});

	test('are said with an open outcome too, as the bindings leave them', () => {
		const outcome = service.open('note', 1, '$\\frac{u-m}{s}$ with mean $m$ and standard deviation $s$').evaluate(0, { bind: { u: 1, m: 0 } });
		expect(outcome).toMatchObject({ status: 'open', missing: ['s'], missingDetails: [{ symbol: 's', type: 'number', description: 'standard deviation' }] });
	});

	test('of a library function are its parameters', () =>
		expect(service.call('scipy.stats.norm.cdf', {})).toMatchObject({ status: 'open', missingDetails: [{ symbol: 'x', type: 'number' }] }));
});

describe('an example of a value', () => {
	test.each<readonly [Pick<SymbolReading, 'type' | 'domain' | 'parameters'>, string]>([
		[{ type: 'number' }, '1.3'],
		[{ type: 'number', domain: { kind: 'interval', low: 0, high: 1 } }, '0.5'],
		[{ type: 'number', domain: { kind: 'interval', low: -Infinity, high: 0 } }, '-1'],
		[{ type: 'number', domain: { kind: 'interval', low: 10, high: 12 } }, '11'],
		[{ type: 'number', domain: { kind: 'values', values: [7, 8] } }, '7'],
		[{ type: 'integer' }, '2'],
		[{ type: 'vector' }, '[1, 2]'],
		[{ type: 'matrix' }, '[[1, 2], [3, 4]]'],
		[{ type: 'function', parameters: ['a', 'b'] }, '{"fn":{"params":["x","y"],"latex":"x"}}'],
		[{ type: 'distribution', parameters: ['x'] }, '{"dist": "Normal", "args": {"mu": 0, "sigma": 1}}'],
	])('%j: %s', (symbol, example) => expect(exampleOf(symbol, 0)).toBe(example));
});
