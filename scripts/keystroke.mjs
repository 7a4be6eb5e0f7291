// `npm run keystroke` (after `npm run build`): types into long notes and measures in Chromium, with the worker and the page of the preview,
// how long each key takes to the page; writes docs/KEYSTROKE.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { chromium } from 'playwright-core';
import { findBrowser } from '../src/test/host/browser.mjs';
import { openNote, openPreview, typeKeys } from './keystroke/page.mjs';
import { report } from './keystroke/report.mjs';

const SAMPLE = 'src/test/notes/keywords.md';
const SIZES = [30_000, 300_000, 1_000_000];
const KEYS = 100;

const sample = `${readFileSync(SAMPLE, 'utf8').trimEnd()}\n\n`;
const browser = await chromium.launch({ executablePath: await findBrowser(), args: ['--no-sandbox'] });
try {
	const measured = [];
	for (const size of SIZES) {
		const text = sample.repeat(Math.round(size / sample.length));
		const page = await openPreview(browser);
		const [load = NaN] = loadavg();
		const opened = await openNote(page, text);
		const keys = await typeKeys(page, KEYS);
		measured.push({ size: text.length, load, opened, keys });
		await page.close();
	}
	const text = report(measured, browser.version());
	writeFileSync('docs/KEYSTROKE.md', text);
	process.stdout.write(text);
} finally {
	await browser.close();
}
