import { cpus } from 'node:os';
import { quantile } from '../frames/trace.mjs';

/**
 * @typedef {object} Measured
 * @property {number} size characters of the note
 * @property {number} load of the machine before, over a minute
 * @property {import('./page.mjs').Opened} opened
 * @property {readonly import('./page.mjs').Key[]} keys
 */

/** @param {readonly Measured[]} measured @param {string} browser its version */
export function report(measured, browser) {
	return `# Keystrokes

How long a key takes to the preview. In Chromium, with the worker and the page's own script and styles, without an editor: a sentence with a
formula is typed in the middle of the sample note repeated to the length, ${measured[0]?.keys.length ?? 0} keys. Each key hands the worker the whole text, as the
extension does; the worker renders what changed, the patch goes through JSON, and the page takes it. "In the page" is until the elements
are changed, "on screen" until the frame with them is done, which waits for the display. What VS Code needs to tell the extension of the key, and to carry the patch to
the page, is not in it. The first two columns are for opening the note: until the beginning is on screen, and until all of it
is in the page. By the clock, on ${cpus().length} cores that others use too: the load is the machine's over the minute before. Written by \`npm run keystroke\`; Chromium ${browser}.

| Note | Blocks | First screen | Whole note | Worker, median | In the page, median | In the page, 95 of 100 | On screen, 95 of 100 | Load |
|---|---:|---:|---:|---:|---:|---:|---:|---:|
${measured.map(row).join('\n')}
`;
}

/** @param {Measured} measured */
function row({ size, load, opened, keys }) {
	const ms = (/** @type {number} */ value) => `${value.toFixed(value < 100 ? 1 : 0)} ms`;
	const of = (/** @type {keyof import('./page.mjs').Key} */ name, /** @type {number} */ share) => ms(quantile(keys.map(key => key[name]), share));
	return `| ${Math.round(size / 1000)} kB | ${opened.blocks} | ${ms(opened.first)} | ${ms(opened.whole)} | ${of('rendered', 0.5)} | ${of('patched', 0.5)} | ${of('patched', 0.95)} | ${of('shown', 0.95)} | ${load.toFixed(1)} |`;
}
