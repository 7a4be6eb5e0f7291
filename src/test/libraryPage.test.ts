import { readFileSync } from 'node:fs';
import katex from 'markdown-it-katex';
import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { librarySections } from '../core/index';

const page = readFileSync('docs/LIBRARY.md', 'utf8');
const html = new MarkdownIt({ html: true }).use(katex, { throwOnError: false }).render(page);
const records = librarySections.flatMap(section => section.records);

/** GitHub shows no larger file. */
const LARGEST = 500_000;

test('has every function, in a row of its own or in the line of a form', () => {
	const lines = page.split('\n');
	const missing = records.filter(({ id, form, names: { scipy = [], torch = [] } }) => {
		if (form === undefined) return !page.includes(`| \`${id}(`);
		const [module, method] = /^(.*)\.(\w+)$/.exec([...scipy, ...torch][0] ?? '')?.slice(1) ?? ['', id];
		return !lines.some(line => line.startsWith(`With ${form}'s`) && line.includes(`\`${module}`) && line.includes(`\`${method}\``));
	});
	expect(missing.map(({ id }) => id)).toEqual([]);
});

test('typesets every formula', () => {
	const formulas = records.filter(({ form }) => form === undefined).flatMap(({ formula, derivative = {} }) => [formula, ...Object.values(derivative)]);
	expect(html.match(/class="katex"/g)).toHaveLength(formulas.length);
	expect(html).not.toContain('katex-error');
});

test('leads to each of its headings', () => {
	const targets = [...page.matchAll(/\]\(#([^)]*)\)/g)].map(([, target]) => target);
	const headings = [...page.matchAll(/^##+ (.*)$/gm)].map(([, title = '']) => title.toLowerCase().replaceAll(' ', '-').replace(/[^\w-]/g, ''));
	expect(targets).toEqual(headings);
	expect(new Set(headings).size).toBe(headings.length);
});

test('is small enough for GitHub to show', () => {
	expect(page.length).toBeLessThan(LARGEST);
});
