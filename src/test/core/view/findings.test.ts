import { describe, expect, test } from 'vitest';
import { byId, type LibraryRecord } from '../../../core/library';
import { describeFindings } from '../../../core/view/describeFindings';
import { findingsTable, printTable } from '../../../core/view/findingsTable';
import { toHtml } from '../../../core/view/print/html';
import { toMarkdown } from '../../../core/view/print/markdown';
import { toTerminal } from '../../../core/view/print/terminal';

const RESULTS: LibraryRecord['results'] = [
	{ name: 'density', doc: 'the density', kind: 'curve', over: 'points' },
	{ name: 'points', doc: 'where it is taken' },
	{ name: 'interval', doc: 'the interval', kind: 'interval' },
	{ name: 'intervals', doc: 'two of them', kind: 'interval' },
	{ name: 'mean', doc: 'the mean' },
	{ name: 'gone', doc: 'not found here' },
	{ name: 'gradient', doc: 'the gradient', kind: 'table' },
	{ name: 'draws', doc: 'the draws', kind: 'trace', axes: ['chain', 'draw'] },
];
const RECORD = { ...(byId('posterior') as LibraryRecord), results: RESULTS };
const curve = Array.from({ length: 1001 }, (_, i) => i / 1000);
const table = [[1, 2, 3, 4], [5, 6, 7, 8]];
const draws = [Array.from({ length: 50 }, (_, i) => i), Array.from({ length: 50 }, (_, i) => -i)];
const view = describeFindings(RECORD, { status: 'value', value: { density: curve, points: curve, draws, gradient: table, interval: [0.1, 'inf'], intervals: [[0, 1], [2, 3.5]], extra: 2, mean: 1 / 3 }, by: 'by quadrature', reason: 'the chains do not agree' });

describe('what a method found', () => {
	test('in a terminal: numbers first, then what is short, then what is summarised', () => expect(toTerminal(view).split('\n')).toEqual([
		'  mean       0.333333 · the mean',
		'  extra      2',
		'  interval   0.1 to ∞ · the interval',
		'  intervals  0 to 1; 2 to 3.5 · two of them',
		'  density    curve of 1,001 points from 0 to 1 · the density',
		'  gradient   table of 2 × 4 · the gradient',
		'  draws      trace of 2 × 50 · the draws',
		'Found by quadrature.',
		'The chains do not agree',
	]));
	test('as Markdown, where nothing has a meaning', () => expect(toMarkdown(view, { picture: () => undefined, link: () => '' })).toContain('- mean = **0\\.333333** · the mean\n- extra = **2**\n'));
	test('as HTML, with small tables whole', () => {
		const html = toHtml(view);
		expect(html).toContain('<th scope="row" title="the mean">mean</th><td><strong>0.333333</strong></td>');
		expect(html).toContain('<tr><td>5</td><td>6</td><td>7</td><td>8</td></tr>');
		expect(html.length).toBeLessThan(2500);
	});
	test('markup in it is text', () => expect(toHtml(describeFindings(RECORD, { status: 'value', value: { '<b>': 1 } }))).toContain('&lt;b&gt;'));
	test('what is no value is said as elsewhere', () => expect(toTerminal(describeFindings(RECORD, { status: 'open', missing: ['x'] }))).toBe('Needs x.'));
	test('a plain value', () => expect(toTerminal(describeFindings(RECORD, { status: 'value', value: [1, 2] }))).toBe('= [1, 2]'));
});

describe('as columns', () => {
	test.each<readonly [words: string, value: Parameters<typeof findingsTable>[1], head: readonly string[] | undefined, rows: number, first: string]>([
		['curves beside what they run over', { density: curve, points: curve, mean: 1 }, ['points', 'density'], 1001, '0,0'],
		['draws, a column for each chain', { draws, mean: 1 }, ['draws 1', 'draws 2'], 50, '0,0'],
		['draws of several quantities', { draws: [[[1, 2], [3, 4], [5, 6]], [[7, 8], [9, 10], [11, 12]]] }, ['draws 1 1', 'draws 1 2', 'draws 2 1', 'draws 2 2'], 3, '1,2,7,8'],
		['a table', { gradient: table, mean: 1 }, ['gradient 1', 'gradient 2', 'gradient 3', 'gradient 4'], 2, '1,2,3,4'],
		['numbers alone', { mean: 1, extra: 'inf', interval: [1, 2] }, ['name', 'value'], 2, 'mean,1'],
		['a list', [1, 2, 3], ['value'], 3, '1'],
		['a matrix', [[1, 2], [3, 4]], ['value 1', 'value 2'], 2, '1,2'],
		['a number', 3, undefined, 0, ''],
	])('%s', (_, value, head, rows, first) => {
		const found = findingsTable(RESULTS ?? [], value);
		expect(found?.head).toEqual(head);
		expect(found?.rows.length ?? 0).toBe(rows);
		if (found) expect(printTable(found, ',').split('\n')[1]).toBe(first);
	});
	test('a name with a separator is quoted', () => expect(printTable({ head: ['a,"b"'], rows: [['1']] }, ',')).toBe('"a,""b"""\n1'));
});
