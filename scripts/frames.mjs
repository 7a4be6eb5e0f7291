// `npm run frames [-- NOTE.md]` (after `npm run build`): drags the sliders of the heaviest formulas of a note in Chromium, on the page that
// `ml-notes render` writes, and writes docs/FRAMES.md if the note is the sample.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { findBrowser } from '../src/test/host/browser.mjs';
import { dragAndTrace, rank } from './frames/drag.mjs';
import { report } from './frames/report.mjs';

const SAMPLE = 'src/test/notes/keywords.md';
/** How many of the heaviest are dragged. */
const DRAGGED = 6;

const [note = SAMPLE] = process.argv.slice(2);
const file = resolve('.build/frames.html');
mkdirSync('.build', { recursive: true });
execFileSync(process.execPath, ['dist/cli.js', 'render', note, '-o', file], { stdio: 'inherit' });

const browser = await chromium.launch({ executablePath: await findBrowser(), args: ['--no-sandbox'] });
try {
	const page = await browser.newPage({ viewport: { width: 900, height: 1000 } });
	await page.goto(pathToFileURL(file).href);
	const ranked = await rank(page);
	const drags = [];
	for (const { title, index } of ranked.slice(0, DRAGGED)) {
		await page.reload();
		const before = loadavg()[0] ?? NaN;
		drags.push({ title, load: before, frames: await dragAndTrace(browser, page, index) });
	}
	const text = report(drags, { formulas: ranked.length, browser: browser.version() });
	if (note === SAMPLE) writeFileSync('docs/FRAMES.md', text);
	process.stdout.write(text);
} finally {
	await browser.close();
}
