import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Locator } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { hostFolder } from '../host/paths.mjs';
import { until, useWorkbench, variants } from './harness';

const DENSITY = 'f(x|\\mu,\\sigma)=\\frac{1}{\\sigma\\sqrt{2\\pi}}e^{-\\frac{(x-\\mu)^2}{2\\sigma^2}}';
const NOTE = `# Chance

* ##### ✨Normal Distribution
	With mean $\\mu$ and standard deviation $\\sigma$ : $${DENSITY}$

* ##### ✨Softmax
	$s(z)=\\sum_{i=1}^{n} e^{z_i}$

It is so that $a<b$.
`;

/** A file with something in it. */
async function existing(path: string): Promise<Buffer | undefined> {
	const content = existsSync(path) ? readFileSync(path) : undefined;
	return content && content.length > 0 ? content : undefined;
}

describe.each(variants)('a live formula, %s host', variant => {
	const workbench = useWorkbench(variant, { name: 'live', files: { 'note.md': NOTE }, open: 'note.md' });
	const frame = () => workbench().frameWith('#ml-note h1');
	const formula = (page: Frame, text: string): Locator => page.locator('.formula.live').filter({ has: page.locator('annotation', { hasText: text }) });
	const slider = (page: Frame, name: string): Locator => page.locator(`.ml-live input[type=range][aria-label="${name}"]`);
	const value = async (page: Frame): Promise<number> => Number((await page.locator('.ml-values strong').first().innerText()).replace('−', '-'));
	const path = (page: Frame): Promise<string> => page.locator('.ml-picture path').evaluateAll(paths => paths.map(element => element.getAttribute('d')).join(' '));
	const density = (x: number, mu: number, sigma: number): number => Math.exp(-((x - mu) ** 2) / (2 * sigma ** 2)) / (sigma * Math.sqrt(2 * Math.PI));
	const standing = async (page: Frame): Promise<number> => density(Number(await field(page, 'x')), Number(await field(page, 'μ')), Number(await field(page, 'σ')));
	const field = (page: Frame, name: string): Promise<string> => page.locator(`.ml-live input[aria-label="${name}, value"]`).inputValue();
	const agrees = (page: Frame): Promise<boolean> => until('the value where the parameters stand', async () => Math.abs(await value(page) - await standing(page)) < 1e-6 || undefined);

	test('opens at a click, with a value, a picture and sliders', async () => {
		await workbench().click('Chance');
		await workbench().command('ML Notes: Open Preview to the Side');
		const page = await frame();
		await formula(page, '\\sigma\\sqrt').click();
		await page.locator('.ml-live').waitFor();
		await agrees(page);
		await until('the curve', async () => (await path(page)).length > 500 || undefined);
		expect(await page.locator('.ml-picture desc').textContent()).toMatch(/rises/);
		expect(await page.locator('.ml-parameter').filter({ hasText: 'standard deviation' }).count()).toBe(1);
	});

	test('follows a slider that is dragged', async () => {
		const page = await frame();
		const [before, curve] = [await value(page), await path(page)];
		const box = await slider(page, 'μ').boundingBox();
		if (!box) throw new Error('the slider is not there');
		const { mouse } = workbench().page;
		await mouse.move(box.x + box.width / 2, box.y + box.height / 2);
		await mouse.down();
		await mouse.move(box.x + box.width * 0.9, box.y + box.height / 2, { steps: 8 });
		await mouse.up();
		await until('another value', async () => await value(page) !== before || undefined);
		expect(await path(page)).not.toBe(curve);
		await agrees(page);
	});

	test('follows the keys', async () => {
		const page = await frame();
		const before = await field(page, 'x');
		await slider(page, 'x').focus();
		await workbench().page.keyboard.press('ArrowRight');
		await until('the next place', async () => await field(page, 'x') !== before || undefined);
		await agrees(page);
	});

	test('takes what is typed, and marks what is no number', async () => {
		const page = await frame();
		const sigma = page.locator('.ml-live input[aria-label="σ, value"]');
		await sigma.fill('0.5');
		await agrees(page);
		const kept = await value(page);
		await sigma.fill('0.5x');
		expect(await sigma.getAttribute('aria-invalid')).toBe('true');
		expect(await value(page)).toBe(kept);
		await sigma.fill('0.5');
	});

	test('stays open over an edit above', async () => {
		const page = await frame();
		const before = await value(page);
		await workbench().probe.edit('note.md', NOTE.replace('# Chance', '# Chance and $c=1$\n\nMore words.'));
		await until('the new words', async () => (await page.locator('#ml-note').innerText()).includes('More words') || undefined);
		expect(await page.locator('.ml-live').count()).toBe(1);
		expect(await value(page)).toBe(before);
	});

	test('is there again when the window is', async () => {
		const before = await value(await frame());
		// what extensions keep is written down at once, which editors are open only every few seconds
		await workbench().reopen(['"title":"Preview note.md"', 'note.md","line":', '"sigma":0.5']);
		// the editor starts its extensions anew, all of them
		const page = await workbench().frameWith('#ml-note h1', 90_000);
		await until('the formula that was open', async () => await page.locator('.ml-live').count() === 1 || undefined);
		expect(await value(page)).toBe(before);
	}, 150_000);

	test('opens and closes by keyboard', async () => {
		const page = await frame();
		const other = formula(page, 's(z)');
		await other.focus();
		await workbench().page.keyboard.press('Enter');
		await until('two that are open', async () => await page.locator('.ml-live').count() === 2 || undefined);
		expect(await other.getAttribute('aria-expanded')).toBe('true');
		await page.locator('.ml-live').last().locator('input').first().focus();
		await workbench().page.keyboard.press('Escape');
		await until('one that is open', async () => await page.locator('.ml-live').count() === 1 || undefined);
		expect(await other.evaluate(element => element === document.activeElement)).toBe(true);
	});

	test('keeps its picture as a file', async () => {
		const page = await frame();
		await page.locator('.ml-live').first().getByRole('button', { name: 'Save PNG' }).click();
		await workbench().input.waitFor();
		await until('its name', async () => (await workbench().input.inputValue()).endsWith('.png') || undefined);
		const name = (await workbench().input.inputValue()).split('/').at(-1) ?? '';
		await workbench().page.keyboard.press('Enter');
		const content = await until('the file', () => existing(join(hostFolder, 'scratch', `live-${variant}-${process.pid}`, name)));
		expect(content.toString('latin1').startsWith('\u0089PNG')).toBe(true);
	});

	test('is not offered where there is nothing to compute', async () => expect(await formula(await frame(), 'a<b').count()).toBe(0));
});
