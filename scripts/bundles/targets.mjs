/**
 * What is built from what. `shipped` bundles go into the VSIX; the command line does not.
 * @typedef {object} Target
 * @property {string} out file in dist/
 * @property {string} entry
 * @property {boolean} shipped
 * @property {import('esbuild').BuildOptions} options
 */

/** VS Code 1.100 runs Node 20 and Chromium 132. */
const NODE = 'node20';
const BROWSER = 'chrome132';

/**
 * In Node the core is a file of its own, so that activation does not read it; a web extension is one file.
 * @type {import('esbuild').Plugin}
 */
const coreBeside = {
	name: 'core-beside',
	setup(build) {
		build.onResolve({ filter: /\/core\/index$/ }, ({ kind }) => (kind === 'entry-point' ? undefined : { path: './core.js', external: true }));
	},
};

/** @type {readonly Target[]} */
export const targets = [
	{
		out: 'extension.js',
		entry: 'src/vscode/extension.ts',
		shipped: true,
		options: { platform: 'node', format: 'cjs', target: NODE, external: ['vscode'], plugins: [coreBeside] },
	},
	{
		out: 'core.js',
		entry: 'src/core/index.ts',
		shipped: true,
		options: { platform: 'node', format: 'cjs', target: NODE },
	},
	{
		out: 'extension.web.js',
		entry: 'src/vscode/extension.web.ts',
		shipped: true,
		options: { platform: 'browser', format: 'cjs', target: BROWSER, external: ['vscode'] },
	},
	{
		// Runs in Node's worker_threads and, from a Blob, as a Web Worker. It may ask for Node's module only after it has seen `require`.
		out: 'worker.js',
		entry: 'src/worker/worker.ts',
		shipped: true,
		options: { platform: 'browser', format: 'cjs', target: [NODE, BROWSER], external: ['node:worker_threads'] },
	},
	{
		out: 'preview.js',
		entry: 'src/webview/preview.ts',
		shipped: true,
		options: { platform: 'browser', format: 'iife', target: BROWSER, jsx: 'automatic', jsxImportSource: 'preact' },
	},
	{
		// Makes formulas live in VS Code's own Markdown preview.
		out: 'builtin.js',
		entry: 'src/webview/builtin.ts',
		shipped: true,
		options: { platform: 'browser', format: 'iife', target: BROWSER, jsx: 'automatic', jsxImportSource: 'preact' },
	},
	{
		// The script of pages that stand alone.
		out: 'exported.js',
		entry: 'src/webview/exported.ts',
		shipped: true,
		options: { platform: 'browser', format: 'iife', target: BROWSER, jsx: 'automatic', jsxImportSource: 'preact' },
	},
	{
		out: 'cli.js',
		entry: 'src/cli/main.ts',
		shipped: false,
		options: { platform: 'node', format: 'cjs', target: NODE, banner: { js: '#!/usr/bin/env node' } },
	},
];
