import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { hostFolder, root } from '../host/paths.mjs';
import { until, useWorkbench, variants } from './harness';

const NOTE = `# Chance

![a dot](dot.png) is missing.

* ##### ✨Circle
	$A=\\pi r^2$
`;

describe.each(variants)('Export as Page…, %s host', variant => {
	const workbench = useWorkbench(variant, { name: 'export', files: { 'note.md': NOTE }, open: 'note.md' });
	const folder = join(hostFolder, 'scratch', `exported-${variant}-${process.pid}`);
	const file = join(folder, 'page.html');
	afterAll(() => rmSync(folder, { recursive: true, force: true }));

	test('writes the page that the command line writes, and says where', async () => {
		const { page, probe } = workbench();
		await workbench().click('Chance');
		await workbench().command('ML Notes: Export as Page');
		await until('the dialog', async () => (await workbench().input.inputValue()).endsWith('note.html') || undefined);
		await page.keyboard.press('Enter');
		const notice = page.locator('.notification-toast').filter({ hasText: 'The note is exported to note.html' });
		await notice.waitFor();
		await notice.getByRole('button', { name: 'Open' }).click();
		await page.locator('.tab').filter({ hasText: 'note.html' }).waitFor();
		mkdirSync(folder, { recursive: true });
		writeFileSync(join(folder, 'note.md'), NOTE);
		execFileSync(process.execPath, [join(root, 'dist/cli.js'), 'render', join(folder, 'note.md'), '-o', file]);
		expect(await probe.text('note.html') === readFileSync(file, 'utf8')).toBe(true);
	});

	test('the page moves by keyboard, with no network', async () => {
		const requests: string[] = [];
		const page = await workbench().page.context().browser()?.newPage();
		if (!page) throw new Error('there is no browser');
		page.on('request', request => requests.push(request.url()));
		await page.goto(pathToFileURL(file).href);
		await page.locator('.formula.live').focus();
		await page.keyboard.press('Enter');
		const value = page.locator('.ml-values strong').first();
		const before = await value.innerText();
		await page.locator('.ml-live input[type=range]').focus();
		await page.keyboard.press('ArrowRight');
		await until('another value', async () => await value.innerText() !== before || undefined);
		expect(requests.filter(url => !/^(?:file|data):/u.test(url))).toEqual([]);
		await page.close();
	});
});
