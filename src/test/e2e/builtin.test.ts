import type { Frame } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { until, useWorkbench, variants } from './harness';

const NOTE = `# Chance

* ##### ✨Normal Distribution
	With mean $\\mu$ and standard deviation $\\sigma$ : $f(x|\\mu,\\sigma)=\\frac{1}{\\sigma\\sqrt{2\\pi}}e^{-\\frac{(x-\\mu)^2}{2\\sigma^2}}$

* ##### ✨Circle
	$A=\\pi r^2$

It is so that $a<b$.
`;

describe.each(variants)("VS Code's own preview, %s host", variant => {
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
		const page = await frame();
		await until('live formulas', async () => await page.locator('.katex.live').count() === 2 || undefined);
		expect(await formula(page, 'a<b').count()).toBe(0);
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

	test('keeps what is open over an edit above', async () => {
		const page = await frame();
		const before = await field(page, 'r').inputValue();
		await workbench().probe.edit('note.md', NOTE.replace('# Chance', '# Chance and $c=1$\n\nMore words on $A=B$.'));
		await until('the new words', async () => (await page.locator('.markdown-body').innerText()).includes('More words') || undefined);
		await until('the formula that was open', async () => await page.locator('.ml-live').count() === 1 || undefined);
		expect(await field(page, 'r').inputValue()).toBe(before);
		expect(await formula(page, 'r^2').getAttribute('aria-expanded')).toBe('true');
	});

	test('takes the new program of a formula that depends on the edit', async () => {
		const page = await frame();
		await workbench().probe.edit('note.md', `${NOTE}\n* ##### ✨Cone\n\t$V=\\frac{h}{3}$\n`);
		await until('the new formula', async () => await formula(page, 'h').count() === 1 || undefined);
	});

	test('closes with the formula that is gone', async () => {
		const page = await frame();
		await workbench().probe.edit('note.md', NOTE.replace('r^2', 'd'));
		await until('nothing that is open', async () => await page.locator('.ml-live').count() === 0 || undefined);
	});
});
