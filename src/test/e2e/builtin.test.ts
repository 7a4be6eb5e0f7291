import type { Frame } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { until, useWorkbench } from './harness';

const NOTE = `# Chance

* ##### ✨Normal Distribution
	With mean $\\mu$ and standard deviation $\\sigma$ : $f(x|\\mu,\\sigma)=\\frac{1}{\\sigma\\sqrt{2\\pi}}e^{-\\frac{(x-\\mu)^2}{2\\sigma^2}}$

* ##### ✨Circle
	$A=\\pi r^2$

It is so that $a<b$, and code is code: \`$A=\\pi r^2$\`.
`;

// In the web host of these tests VS Code's own Markdown extension runs on the server, where ours does not: there are no plugins of its parser to be had.
describe.each(['node', 'oldest'] as const)("VS Code's own preview, %s host", variant => {
	const workbench = useWorkbench(variant, { name: 'builtin', files: { 'note.md': NOTE }, open: 'note.md' });
	const frame = () => workbench().frameWith('.markdown-body h1');
	const formula = (page: Frame, text: string) => page.locator('.katex.live').filter({ has: page.locator('annotation', { hasText: text }) });
	const field = (page: Frame, name: string) => page.locator(`.ml-live input[aria-label="${name}, value"]`);
	const value = async (page: Frame): Promise<number> => Number((await page.locator('.ml-values strong').first().innerText()).replace('−', '-'));
	const isArea = async (page: Frame): Promise<true | undefined> => Math.abs(await value(page) - Math.PI * Number(await field(page, 'r').inputValue()) ** 2) < 1e-4 || undefined;

	test('has formulas that open, where there is something to compute', async () => {
		await workbench().click('Chance');
		// the keys have no command before VS Code knows its own extensions
		await until('the preview', async () => {
			await workbench().page.keyboard.press('Control+k');
			await workbench().page.keyboard.press('v');
			await workbench().page.locator('.tab').filter({ hasText: 'Preview note.md' }).first().waitFor({ timeout: 10_000 });
			return true;
		});
		// with the programs the page is another than at first
		await until('live formulas', async () => await (await frame()).locator('.katex.live').count() === 2 || undefined);
		const page = await frame();
		expect(await formula(page, 'a<b').count()).toBe(0);
		expect(await page.locator('code .live').count()).toBe(0);
		await formula(page, 'r^2').click();
		await page.locator('.ml-picture path').first().waitFor({ state: 'attached' });
		await until('the area', () => isArea(page));
	});

	test('follows a slider', async () => {
		const page = await frame();
		const before = await value(page);
		await page.locator('.ml-live input[type=range][aria-label="r"]').focus();
		await workbench().page.keyboard.press('ArrowRight');
		await until('another area', async () => await value(page) !== before && await isArea(page) || undefined);
	});

	/** The page is another whenever VS Code refreshes it. */
	const radius = () => until('the field of r', async () => field(await frame(), 'r').inputValue({ timeout: 1000 }));

	test('keeps what is open over an edit above', async () => {
		const before = await radius();
		await workbench().probe.edit('note.md', NOTE.replace('# Chance', '# Chance and $c=1$\n\nMore words on $A=B$.'));
		await until('the new words', async () => (await (await frame()).locator('.markdown-body').innerText()).includes('More words') || undefined);
		expect(await radius()).toBe(before);
		await until('the formula as open', async () => await formula(await frame(), 'r^2').getAttribute('aria-expanded', { timeout: 1000 }) === 'true' || undefined);
	});

	test('has a new formula live, and the other open as it was', async () => {
		const before = await radius();
		await workbench().probe.edit('note.md', `${NOTE}\n* ##### ✨Cone\n\t$V=\\frac{h}{3}$\n`);
		await until('the new formula', async () => await formula(await frame(), 'h').count() === 1 || undefined);
		expect(await radius()).toBe(before);
	});

	test('closes with the formula that is gone', async () => {
		await workbench().probe.edit('note.md', NOTE.replace('r^2', 'd'));
		await until('nothing that is open', async () => await (await frame()).locator('.ml-live').count() === 0 || undefined);
	});

	test('leaves the note as it is where formulas are not shown', async () => {
		await workbench().probe.setting('markdown.math.enabled', false);
		await until('the source', async () => (await (await frame()).locator('.markdown-body').innerText()).includes('$A=') && await (await frame()).locator('.katex, .live, .ml-live').count() === 0 || undefined);
		await workbench().probe.setting('markdown.math.enabled', undefined);
		await until('formulas that open', async () => await (await frame()).locator('.katex.live').count() > 0 || undefined);
	});
});
