import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { contentPolicy } from '../../vscode/preview/contentPolicy';
import { root } from '../host/paths.mjs';
import { watch } from './inPage';

/** Nobody answers there: what the page has is given to it. */
const HOME = 'http://preview.test/';
const NONCE = '0123456789abcdef';

/** A page, and what it asked of others. */
export interface WatchedPage {
	readonly page: Page;
	readonly requests: readonly string[];
}

export async function openWatched(browser: Browser, files: Readonly<Record<string, string>>): Promise<WatchedPage> {
	const page = await browser.newPage();
	const requests: string[] = [];
	await page.addInitScript(watch);
	await page.route(/^(?!data:|blob:|about:)/u, async (route, request) => {
		const url = request.url();
		const body = url.startsWith(HOME) ? files[url.slice(HOME.length)] : undefined;
		if (!url.startsWith(HOME)) requests.push(url);
		await (body === undefined ? route.abort() : route.fulfill({ body, contentType: url.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8' }));
	});
	await page.goto(HOME);
	return { page, requests };
}

/** The page of the preview with its own script. */
export function openPreview(browser: Browser, { hasPolicy, remotePictures = false }: { readonly hasPolicy: boolean; readonly remotePictures?: boolean }): Promise<WatchedPage> {
	const policy = hasPolicy ? `<meta http-equiv="Content-Security-Policy" content="${contentPolicy({ source: HOME, nonce: NONCE, remotePictures })}">` : '';
	return openWatched(browser, {
		'': `<!DOCTYPE html><meta charset="utf-8">${policy}<body><p id="ml-notice"></p><main id="ml-note" data-uri="file:///note.md"${remotePictures ? ' data-remote-pictures' : ''}></main>
			<script nonce="${NONCE}">globalThis.sent = []; globalThis.acquireVsCodeApi = () => ({ postMessage(message) { sent.push(message); }, getState() {}, setState() {} });</script><script nonce="${NONCE}" src="preview.js"></script>`,
		'preview.js': readFileSync(join(root, 'dist/preview.js'), 'utf8'),
	});
}

/** An exported page, as it is or without its policy. */
export function openExported(browser: Browser, html: string, hasPolicy: boolean): Promise<WatchedPage> {
	return openWatched(browser, { '': hasPolicy ? html : html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/u, '') });
}
