import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { hostFolder, root } from '../host/paths.mjs';
import { until } from './harness';

const NOTE = `# Chance

![far away](https://example.com/a.png) <img src="https://example.com/b.png" onerror="document.title='run'">

* ##### ✨Circle
	$A=\\pi r^2$

* ##### ✨Expectation
	$E=\\sum_{x=1}^{3} x f(x)$ where $f$ is a function.

* ##### ✨Wide
	$s=a+b+c+d+e+f+g+h+k+l+m+n+o+p+q+r+t+u+v+w+a^2+b^2+c^2+d^2+e^2+f^2+g^2+h^2+k^2+l^2$
`;

const folder = join(hostFolder, 'scratch', `exported-${process.pid}`);
const requests: string[] = [];
let browser: Browser;
let page: Page;

beforeAll(async () => {
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, 'note.md'), NOTE);
	execFileSync(process.execPath, [join(root, 'dist/cli.js'), 'render', join(folder, 'note.md'), '--title', 'A & B', '-o', join(folder, 'page.html')]);
	browser = await chromium.launch({ executablePath: inject('browser'), args: ['--no-sandbox', '--disable-gpu'] });
	page = await browser.newPage({ viewport: { width: 900, height: 800 }, colorScheme: 'light' });
	page.on('request', request => requests.push(request.url()));
	await page.goto(pathToFileURL(join(folder, 'page.html')).href);
});
afterAll(async () => {
	await browser?.close();
	rmSync(folder, { recursive: true, force: true });
});

const formula = (text: string) => page.locator('.formula.live').filter({ has: page.locator('annotation', { hasText: text }) });
const value = async (): Promise<number> => Number((await page.locator('.ml-values strong').first().innerText()).replace('−', '-'));
const radius = async (): Promise<number> => Number(await page.locator('.ml-live input[aria-label="r, value"]').inputValue());
const path = async (): Promise<string> => (await page.locator('.ml-picture .ml-points').first().getAttribute('d')) ?? '';
const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

test('has its title and runs nothing of the note', async () => expect(await page.title()).toBe('A & B'));

test('a slider moves value and picture', async () => {
	await formula('r^2').click();
	await until('the picture', async () => await path() !== '' || undefined);
	const [before, place] = [await value(), await path()];
	await page.locator('.ml-live input[type=range]').focus();
	for (let step = 0; step < 5; step++) await page.keyboard.press('ArrowRight');
	await until('another value', async () => await value() !== before && Math.abs(await value() - Math.PI * (await radius()) ** 2) < 1e-4 || undefined);
	await until('another place', async () => await path() !== place || undefined);
});

test('what only the editor can read is disabled, and says so', async () => {
	await formula('f(x)').click();
	const field = page.locator('.ml-live fieldset').first();
	await field.waitFor();
	expect(await field.getAttribute('title')).toMatch(/Open the note in the editor/);
	expect(await field.locator('input, select').first().isDisabled()).toBe(true);
});

test('is dark for who reads in the dark', async () => {
	const light = await background();
	await page.emulateMedia({ colorScheme: 'dark' });
	expect(await background()).not.toBe(light);
	await page.emulateMedia({ colorScheme: 'light' });
});

test('fits 320 pixels', async () => {
	await page.setViewportSize({ width: 320, height: 700 });
	await until('no wider than the window', async () => await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth) || undefined);
	await page.setViewportSize({ width: 900, height: 800 });
});

test('prints what is open, without what moves it', async () => {
	await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
	for (const control of ['button', 'input[type=range]', 'input[type=checkbox]']) expect(await page.locator(`.ml-live ${control}`).first().isVisible(), control).toBe(false);
	expect(await page.locator('.ml-live input[aria-label="r, value"]').isVisible()).toBe(true);
	expect(await page.locator('.ml-picture').first().isVisible()).toBe(true);
	expect(await background()).toBe('rgb(255, 255, 255)');
	await page.emulateMedia({ media: null, colorScheme: 'light' });
});

test('asks nobody for anything', () => expect(requests.filter(url => !/^(?:file|data):/u.test(url))).toEqual([]));
