// `npm run stories`: draws a walk on a Markov chain and a chain that draws from two hills, step by step, as the preview plays them, and
// writes media/stories.gif. It needs Chromium, as the tests do, and /usr/bin/python3 with Pillow (Debian: python3-pil).
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { chromium } from 'playwright-core';
import { findBrowser } from '../src/test/host/browser.mjs';

const FOLDER = resolve('.build/stories');
const TARGET = 'media/stories.gif';
const SIZE = { width: 400, height: 300 };
/** Steps that are shown: each of the first, then ever fewer. */
const SHOWN = [...Array.from({ length: 16 }, (_, i) => i), ...Array.from({ length: 34 }, (_, i) => Math.round(16 * 1.075 ** (i + 1)))];

const TRANSITIONS = [[0.7, 0.2, 0.1], [0.3, 0.4, 0.3], [0.2, 0.3, 0.5]];
const HILLS = { fn: { params: ['x'], latex: 'e^{-\\frac{(x-2)^2}{2}}+0.6e^{-\\frac{(x+2)^2}{2}}' } };

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
await esbuild.build({ entryPoints: ['src/core/index.ts', 'src/core/runtime.ts'], outdir: FOLDER, outExtension: { '.js': '.mjs' }, bundle: true, platform: 'node', format: 'esm', logLevel: 'warning' });
const { createNoteService, findingsPage, targetOf, targetRequest } = await import(pathToFileURL(join(FOLDER, 'index.mjs')).href);
const { drawPicture, readStory, LIGHT } = await import(pathToFileURL(join(FOLDER, 'runtime.mjs')).href);
const service = createNoteService({ log: console.error, now: () => performance.now() });

/** @param {string} method @param {Record<string, unknown>} args @param {readonly string[]} variables */
function story(method, args, variables) {
	const outcome = service.call(method, args);
	const asked = targetRequest(method, args, outcome);
	const page = findingsPage(method, { args, variables, target: asked && targetOf(service.call(asked.method, asked.args)) }, outcome);
	const record = service.library.find(/** @param {{ id: string }} record */({ id }) => id === method);
	return readStory({ ...record, results: record.results ?? [] }, page.story, page.around);
}

const last = SHOWN.at(-1) ?? 0;
const stories = [story('chainPath', { P: TRANSITIONS, start: 0, n: last + 1, seed: 3 }, []), story('metropolisSteps', { target: HILLS, steps: last + 1, scale: 2, seed: 4 }, ['x'])];
const frames = SHOWN.map(step => stories.map(({ sceneAt }) => drawPicture(sceneAt(step).pictures[0], { ...SIZE, palette: LIGHT }).svg).join(''));

const browser = await chromium.launch({ executablePath: await findBrowser(), args: ['--no-sandbox'] });
try {
	const page = await browser.newPage({ viewport: { width: 2 * SIZE.width, height: SIZE.height } });
	const files = frames.map((_, i) => join(FOLDER, `${String(i).padStart(3, '0')}.png`));
	for (const [i, path] of files.entries()) {
		await page.setContent(`<style>body{margin:0;display:flex;background:#fff;font:12px system-ui,sans-serif}</style>${frames[i]}`);
		await page.screenshot({ path });
	}
	execFileSync('/usr/bin/python3', ['scripts/stories/animate.py', TARGET, ...files], { stdio: 'inherit' });
} finally {
	await browser.close();
}
