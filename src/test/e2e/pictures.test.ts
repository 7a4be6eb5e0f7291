import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { hostFolder, root } from '../host/paths.mjs';
import { until } from './harness';

const NOTE = `# Pictures

* ##### ✨Bell
	$b(x)=e^{-\\frac{x^2}{2}}$

* ##### ✨Cosine
	$c(q,k)=\\frac{q \\cdot k}{\\|q\\|\\|k\\|}$

* ##### ✨Entropy
	$H=-\\sum_i p_i\\ln p_i$ of probabilities $p$

* ##### ✨Bayes
	$p(z|x)=\\frac{p(x|z)p(z)}{\\sum_z p(x|z)p(z)}$

* ##### ✨Sheet
	$g(u,v)=u^2-v$
`;

const folder = join(hostFolder, 'scratch', `pictures-${process.pid}`);
let browser: Browser;
let page: Page;

beforeAll(async () => {
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, 'note.md'), NOTE);
	execFileSync(process.execPath, [join(root, 'dist/cli.js'), 'render', join(folder, 'note.md'), '-o', join(folder, 'page.html')]);
	browser = await chromium.launch({ executablePath: inject('browser'), args: ['--no-sandbox', '--disable-gpu'] });
	page = await browser.newPage({ viewport: { width: 900, height: 900 } });
	await page.goto(pathToFileURL(join(folder, 'page.html')).href);
});
afterAll(async () => {
	await browser?.close();
	rmSync(folder, { recursive: true, force: true });
});

const panel = (): Locator => page.locator('.ml-live');
const overlay = (): Locator => panel().locator('.ml-overlay');
const readout = (): Promise<string> => panel().locator('.ml-readout').innerText();
const value = async (): Promise<number> => Number((await panel().locator('.ml-values strong').first().innerText()).replace('−', '-'));
const fields = (): Promise<readonly number[]> => panel().locator('.ml-parameters input.ml-number').evaluateAll(inputs => inputs.map(input => Number((input as HTMLInputElement).value.replace('−', '-'))));
const ticks = (): Promise<string> => panel().locator('.ml-ticks').innerHTML();
const choose = (name: string, option: string): Promise<unknown> => panel().locator('label').filter({ hasText: new RegExp(`^${name} `) }).locator('select').selectOption({ label: option });

/** Opens one formula alone. */
async function open(text: string): Promise<void> {
	while (await panel().count() > 0) await panel().getByRole('button', { name: 'Close' }).click();
	await page.locator('.formula.live').filter({ has: page.locator('annotation', { hasText: text }) }).click();
	await until('the picture', async () => await overlay().count() > 0 || undefined);
	await panel().evaluate(element => element.scrollIntoView());
}

/** Drags from one place of the picture to another, in pixels from its corner. */
async function drag(from: readonly [x: number, y: number], to: readonly [x: number, y: number]): Promise<void> {
	const box = await overlay().boundingBox();
	if (!box) throw new Error('the picture is not there');
	await page.mouse.move(box.x + from[0], box.y + from[1]);
	await page.mouse.down();
	await page.mouse.move(box.x + to[0], box.y + to[1], { steps: 6 });
	await page.mouse.up();
}

async function gripOf(name: string): Promise<readonly [x: number, y: number]> {
	const grip = panel().locator(`.ml-grip[aria-label="${name}"]`);
	return [Number(await grip.getAttribute('cx')), Number(await grip.getAttribute('cy'))];
}

describe('a curve', () => {
	beforeAll(() => open('{x^2}'));

	test('tells its values at the pointer', async () => {
		await overlay().hover({ position: { x: 300, y: 60 } });
		await until('the values', async () => /^x = .*b\(x\) = /u.test(await readout()) || undefined);
		const [x = NaN, y = NaN] = (await readout()).replaceAll('−', '-').match(/-?\d[\d.e-]*/gu)?.map(Number) ?? [];
		expect(y).toBeCloseTo(Math.exp(-x * x / 2), 3);
	});

	test('tells its values by the arrow keys, zooms, moves and shows all again', async () => {
		await overlay().focus();
		await page.keyboard.press('ArrowRight');
		const first = await readout();
		await page.keyboard.press('ArrowRight');
		await until('the next value', async () => await readout() !== first || undefined);
		const whole = await ticks();
		await page.keyboard.press('+');
		await until('less of it', async () => await ticks() !== whole || undefined);
		const near = await ticks();
		await page.keyboard.press('Shift+ArrowRight');
		await until('another part', async () => await ticks() !== near || undefined);
		await page.keyboard.press('0');
		await until('all of it', async () => await ticks() === whole || undefined);
	});

	test('is moved by the pointer', async () => {
		const whole = await ticks();
		await drag([120, 80], [200, 80]);
		await until('another part', async () => await ticks() !== whole || undefined);
		await panel().getByRole('button', { name: 'Show all' }).click();
		await until('all of it', async () => await ticks() === whole || undefined);
	});

	test('has its area shaded and told', async () => {
		await choose('Shade', 'left of x');
		const [x = NaN] = await fields();
		await until('the area', async () => /area [\d.]+/u.test(await panel().locator('.ml-legend').innerHTML()) || undefined);
		const area = Number(/area ([\d.]+)/u.exec(await panel().locator('.ml-legend').innerHTML())?.[1]);
		expect(area).toBeGreaterThan(Math.sqrt(Math.PI / 2) * (x > 0 ? 1 : 0));
		expect(area).toBeLessThan(Math.sqrt(2 * Math.PI));
		await choose('Shade', 'nothing');
	});

	test('shows its slope and its relatives no more than asked', async () => {
		await panel().getByLabel('Slope').check();
		await until('two curves', async () => await panel().locator('.ml-curve').count() === 2 || undefined);
		await panel().getByLabel('Slope').uncheck();
		await until('one curve', async () => await panel().locator('.ml-curve').count() === 1 || undefined);
	});

	test('has its numbers in a table', async () => {
		await panel().getByRole('button', { name: 'Table' }).click();
		expect(await panel().locator('.ml-numbers tr').count()).toBeGreaterThan(20);
		await panel().getByRole('button', { name: 'Table' }).click();
	});

	test.each([['SVG', '<svg'], ['PNG', '\u0089PNG']] as const)('is kept as %s', async (kind, begins) => {
		const [download] = await Promise.all([page.waitForEvent('download'), panel().getByRole('button', { name: `Save ${kind}` }).click()]);
		expect(download.suggestedFilename()).toBe(`b-x.${kind.toLowerCase()}`);
		const content = readFileSync(await download.path());
		expect(content.toString('latin1').startsWith(begins)).toBe(true);
		expect(content.length).toBeGreaterThan(1000);
	});

	test('says in words how it runs', async () => expect(await panel().locator('.ml-picture desc').textContent()).toMatch(/rises .* then falls/));
});

test('the tips of vectors are dragged, by pointer and by keys', async () => {
	await open('cdot k');
	const [before, [x, y]] = [await value(), await gripOf('q')];
	await drag([x, y], [x - 40, y - 30]);
	await until('another value', async () => await value() !== before || undefined);
	const [q1 = NaN, q2 = NaN, k1 = NaN, k2 = NaN] = await fields();
	expect(await value()).toBeCloseTo((q1 * k1 + q2 * k2) / Math.hypot(q1, q2) / Math.hypot(k1, k2), 5);
	await panel().locator('.ml-grip[aria-label="k"]').focus();
	await page.keyboard.press('ArrowLeft');
	await until('another vector', async () => (await fields())[2] !== k1 || undefined);
});

test('shares are dragged in their triangle, and stay shares', async () => {
	await open('ln p_i');
	await choose('Picture', 'Triangle');
	await until('the triangle', async () => await panel().locator('.ml-grip[aria-label="p"]').count() === 1 || undefined);
	const [before, [x, y]] = [await fields(), await gripOf('p')];
	await drag([x, y], [x + 20, y - 30]);
	await until('other shares', async () => (await fields()).join() !== before.join() || undefined);
	expect((await fields()).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 6);
	await drag([...await gripOf('p')], [2, 2]);
	expect((await fields()).every(share => share >= 0)).toBe(true);
});

test('a table of probabilities keeps its sum, and a bar is chosen by a click', async () => {
	await open('sum_z');
	await panel().locator('.ml-grid input[type=range]').first().focus();
	const before = await fields();
	await page.keyboard.press('End');
	await until('another table', async () => (await fields()).join() !== before.join() || undefined);
	expect((await fields()).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 4);
	await page.keyboard.press('Home');
	await until('a table without it', async () => (await fields())[0] === 0 || undefined);
	expect((await fields()).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 4);
	const [z, other] = await Promise.all([panel().locator('select[aria-label="z"]').inputValue(), overlay().boundingBox()]);
	await overlay().click({ position: { x: z === '3' ? 60 : (other?.width ?? 0) - 60, y: 100 } });
	await until('another bar', async () => await panel().locator('select[aria-label="z"]').inputValue() !== z || undefined);
});

test('a map moves both its numbers', async () => {
	await open('u^2-v');
	await choose('Picture', 'Heat map');
	const grip = panel().locator('.ml-grip[aria-label="u and v"]');
	await grip.waitFor();
	const [before, [x, y]] = [await fields(), await gripOf('u and v')];
	await drag([x, y], [x + 50, y - 40]);
	await until('both numbers', async () => (await fields()).every((number, i) => number !== before[i]) || undefined);
	const [u = NaN, v = NaN] = await fields();
	expect(await value()).toBeCloseTo(u * u - v, 4);
});
