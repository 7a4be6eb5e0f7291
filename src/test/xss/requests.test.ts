import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { renderBlocks } from '../../render/blocks';
import { findBrowser } from '../host/browser.mjs';
import { show } from './inPage';
import { openPreview } from './pages';

const FAR = 'https://far.example';
const NOTE = `![words](${FAR}/picture.png) ![][far] ![x](//far.example/a.png) ![x](http://far.example/b.png) ![x](<${FAR}/c d.png>) ![x](data:image/png;base64,a)

<img src="${FAR}/d.png"> <link rel="prefetch" href="${FAR}/e"> <style>@import "${FAR}/f.css";</style> <video poster="${FAR}/g"></video>

$\\includegraphics{${FAR}/h.png}$ $\\color{url(${FAR}/i)}x$ $\\htmlStyle{background:url(${FAR}/j)}{x}$

[x](${FAR}/k) <${FAR}/l> ![local](a.png)

[far]: ${FAR}/m.png
`;

let browser: Browser;
beforeAll(async () => { browser = await chromium.launch({ executablePath: await findBrowser(), args: ['--no-sandbox', '--disable-gpu'] }); });
afterAll(async () => browser?.close());

async function read(options: { readonly hasPolicy: boolean; readonly remotePictures?: boolean }) {
	const { page, requests } = await openPreview(browser, options);
	await page.evaluate(show, renderBlocks(NOTE).map(({ html }) => html));
	await page.waitForLoadState('networkidle');
	const buttons = await page.locator('.ml-load').count();
	const words = await page.locator('[alt="words"], .no-picture').first().evaluate(element => element.getAttribute('alt') ?? element.firstChild?.textContent);
	await page.close();
	return { requests: [...requests].toSorted(), buttons, words };
}

test.each([false, true])('reading a note asks no server for anything, with a policy: %s', async hasPolicy =>
	expect(await read({ hasPolicy })).toEqual({ requests: [], buttons: 3, words: 'words' }));

test('a reader who allows pictures from the web gets those alone', async () =>
	expect(await read({ hasPolicy: true, remotePictures: true })).toEqual({ requests: [`${FAR}/c%20d.png`, `${FAR}/m.png`, `${FAR}/picture.png`], buttons: 0, words: 'words' }));
