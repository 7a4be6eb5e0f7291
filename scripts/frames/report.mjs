import { cpus } from 'node:os';
import { quantile } from './trace.mjs';

/**
 * @typedef {object} Drag
 * @property {string} title
 * @property {number} load of the machine before, over a minute
 * @property {readonly { readonly script: number, readonly layout: number }[]} frames
 */

/** @param {readonly Drag[]} drags @param {{ readonly formulas: number, readonly browser: string }} of */
export function report(drags, { formulas, browser }) {
	return `# Frames

What a drag costs. On the page that \`ml-notes render\` writes of the sample note, the first slider of each of its ${formulas} formulas that have
one was moved five times; the ${drags.length} that took longest were then dragged with the mouse for three seconds. From Chromium's own trace: all script of
the page in a frame (event handlers, effects, rendering, timers, and the layout they force), then style, layout and painting besides.
Times are the thread's own, so that the work of others on the machine does not count. A frame has 16.7 ms. Written by \`npm run frames\`; Chromium ${browser}, ${cpus().length} cores.
The load is the machine's over the minute before.

| Formula | Frames | Script, median | Script, 95 of 100 | Longest | Layout and paint, median | Load |
|---|---|---|---|---|---|---|
${drags.map(row).join('\n')}
`;
}

/** @param {Drag} drag */
function row({ title, frames, load }) {
	const script = frames.map(frame => frame.script);
	const ms = (/** @type {number} */ value) => `${value.toFixed(1)} ms`;
	return `| ${title.replaceAll('|', '\\|').slice(0, 60)} | ${frames.length} | ${ms(quantile(script, 0.5))} | ${ms(quantile(script, 0.95))} | ${ms(Math.max(...script))} | ${ms(quantile(frames.map(({ layout }) => layout), 0.5))} | ${load.toFixed(1)} |`;
}
