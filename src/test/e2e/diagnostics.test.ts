import { describe, expect, test } from 'vitest';
import { until, useWorkbench, variants } from './harness';

const NOTE = `# Slips

A group without an end: $\\frac{1}{$ and good: $\\frac{1}{2}$.

An unknown command: $1 + \\foo{2}$.
`;
const [, , unclosed = '', , unknown = ''] = NOTE.split('\n');

describe.each(variants)('diagnostics, %s host', variant => {
	const workbench = useWorkbench(variant, { name: 'diagnostics', files: { 'note.md': NOTE }, open: 'note.md' });
	const errors = async () => (await workbench().probe.diagnostics('note.md')).filter(({ source, severity }) => source === 'ML Notes' && severity === 'Error');

	test('mark the formulas that cannot be typeset, and those alone', async () => {
		const found = await until('two errors', async () => {
			const now = await errors();
			return now.length === 2 ? now : undefined;
		});
		expect(found.map(({ range }) => range.start.line)).toEqual([2, 4]);
	});

	test('name the exact range', async () => {
		const [first, second] = await errors();
		expect(first?.range.start.character).toBeGreaterThan(unclosed.indexOf('$'));
		expect(first?.range.end.character).toBeLessThanOrEqual(unclosed.indexOf('$ and') + 1);
		expect(second?.range.start).toEqual({ line: 4, character: unknown.indexOf('\\foo') });
		expect(second?.range.end).toEqual({ line: 4, character: unknown.indexOf('{2}') });
	});

	test('are underlined in the editor', async () => {
		await workbench().page.locator('.editor-instance .squiggly-error').first().waitFor();
		expect(await workbench().page.locator('.editor-instance .squiggly-error').count()).toBeGreaterThanOrEqual(2);
	});

	test('go when the formula is mended', async () => {
		await workbench().probe.edit('note.md', NOTE.replace('\\frac{1}{$', '\\frac{1}{3}$').replace('\\foo{2}', '2'));
		await until('no errors', async () => (await errors()).length === 0 || undefined);
	});
});
