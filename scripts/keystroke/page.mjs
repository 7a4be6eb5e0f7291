/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';

/**
 * @typedef {object} Driver what the page offers the script
 * @property {(text: string) => Promise<Opened>} open
 * @property {(keys: number) => Promise<readonly Key[]>} type
 *
 * @typedef {object} Opened milliseconds from the request
 * @property {number} first until the first patch is on screen
 * @property {number} whole until all of the note is in the page
 * @property {number} blocks
 *
 * @typedef {object} Key milliseconds from the key
 * @property {number} rendered until the worker's answer is there
 * @property {number} patched until the page has it
 * @property {number} shown until the frame with it is done
 */

/** Nobody answers there: what the page has is given to it. */
const HOME = 'http://preview.test/';

const TYPES = new Map([['.js', 'text/javascript'], ['.css', 'text/css'], ['.woff2', 'font/woff2']]);

const PAGE = `<!DOCTYPE html><meta charset="utf-8">
<link rel="stylesheet" href="dist/katex/katex.min.css"><link rel="stylesheet" href="media/preview.css"><link rel="stylesheet" href="media/live.css">
<p id="ml-notice" hidden></p><main id="ml-note" data-uri="file:///note.md"></main>
<script>globalThis.acquireVsCodeApi = () => ({ postMessage() {}, getState() {}, setState() {} });</script>
<script src="dist/preview.js"></script>`;

/** The page of the preview with its own script and the worker, without an editor. @param {import('playwright-core').Browser} browser */
export async function openPreview(browser) {
	const page = await browser.newPage({ viewport: { width: 800, height: 1000 } });
	await page.route(`${HOME}**`, async (route, request) => {
		const path = new URL(request.url()).pathname.slice(1);
		if (path === '') return route.fulfill({ body: PAGE, contentType: 'text/html' });
		return route.fulfill({ body: readFileSync(path), contentType: TYPES.get(extname(path)) ?? 'application/octet-stream' });
	});
	await page.goto(HOME);
	await page.evaluate(drive, { worker: 'dist/worker.js', firstStep: 400_000, step: 2_000_000 });
	return page;
}

/** @param {import('playwright-core').Page} page @param {string} text @returns {Promise<Opened>} */
export function openNote(page, text) {
	return page.evaluate(note => /** @type {Driver} */ (Reflect.get(globalThis, 'preview')).open(note), text);
}

/** @param {import('playwright-core').Page} page @param {number} keys @returns {Promise<readonly Key[]>} */
export function typeKeys(page, keys) {
	return page.evaluate(count => /** @type {Driver} */ (Reflect.get(globalThis, 'preview')).type(count), keys);
}

/** Runs in the page, in place of the extension. @param {{ readonly worker: string, readonly firstStep: number, readonly step: number }} options */
async function drive({ worker: file, firstStep, step }) {
	const worker = new Worker(file);
	const answered = () => new Promise(resolve => { worker.addEventListener('message', ({ data }) => resolve(data.value), { once: true }); });
	await answered();
	/** @type {string[]} */
	let lines = [];
	let number = 0;

	/** Has a version rendered and shown, as the extension does; the patch goes through JSON as it does between its processes. */
	const show = async () => {
		const start = performance.now();
		const before = number++;
		worker.postMessage({ id: number, kind: 'render', uri: 'file:///note.md', text: lines.join('\n'), macros: {}, before, after: number, most: before === 0 ? firstStep : step });
		const { patch, isWhole } = await answered();
		const rendered = performance.now();
		// registered behind the preview's own listener, so that it hears of the message when that is done
		const patched = new Promise(resolve => { addEventListener('message', () => resolve(performance.now()), { once: true }); });
		postMessage(JSON.parse(JSON.stringify({ ...patch, type: 'patch', version: number, base: location.href })));
		const inPage = await patched;
		await new Promise(resolve => { requestAnimationFrame(() => { setTimeout(resolve, 0); }); });
		return { isWhole, rendered: rendered - start, patched: inPage - start, shown: performance.now() - start };
	};

	/** @type {Driver} */
	const driver = {
		async open(text) {
			lines = text.split('\n');
			const start = performance.now();
			let { shown: first, isWhole } = await show();
			while (!isWhole) ({ isWhole } = await show());
			return { first, whole: performance.now() - start, blocks: document.querySelectorAll('#ml-note > section').length };
		},
		async type(count) {
			const words = 'The rate $x^2$ is what it was, and no more than that. ';
			const middle = Math.floor(lines.length / 2);
			const at = lines.findIndex((line, i) => i > middle && line.trim() === '');
			lines.splice(at, 0, '', '');
			await show();
			postMessage({ type: 'reveal', line: at });
			const keys = [];
			for (let i = 0; i < count; i++) {
				lines[at + 1] += words.charAt(i % words.length);
				const { rendered, patched, shown } = await show();
				keys.push({ rendered, patched, shown });
				await new Promise(resolve => { setTimeout(resolve, 40); });
			}
			return keys;
		},
	};
	Reflect.set(globalThis, 'preview', driver);
}
