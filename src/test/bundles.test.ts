import { expect, test } from 'vitest';
import { checkBundle } from '../../scripts/bundles/checks.mjs';
import { onlyWoff2 } from '../../scripts/bundles/katex.mjs';

const complaints = (changes: object): readonly string[] =>
	checkBundle({ name: 'extension.js', bytes: 1, inputs: [], externals: [], text: '', ...changes });

for (const [why, changes] of [
	['a host of over 800 kB', { bytes: 800_001 }],
	['a preview of over 355 kB', { name: 'preview.js', bytes: 355_001 }],
	['the parser in the preview', { name: 'preview.js', inputs: ['src/core/formula/parse.ts'] }],
	['semantics in the preview', { name: 'preview.js', inputs: ['src/core/semantics/resolve.ts'] }],
	['a record in the preview', { name: 'preview.js', inputs: ['src/core/library/records/normal.ts'] }],
	['KaTeX in the preview', { name: 'preview.js', inputs: ['node_modules/katex/dist/katex.mjs'] }],
	['MathJax in the host', { inputs: ['node_modules/@mathjax/src/mjs/mathjax.js'] }],
	['a loader in the worker', { name: 'worker.js', inputs: ['node_modules/@mathjax/src/mjs/components/loader.js'] }],
	['two KaTeX', { inputs: ['node_modules/katex/dist/katex.mjs', 'node_modules/katex/dist/katex.js'] }],
	['a process of its own', { externals: ['node:child_process'] }],
	['a virtual machine', { externals: ['vm'] }],
	['the network', { externals: ['https'] }],
	['eval', { text: 'let a=eval("1")' }],
	['indirect eval', { text: 'let a=(0,eval)("1")' }],
	['eval of the window', { text: 'window.eval("1")' }],
	['new Function', { text: 'new Function("return 1")' }],
	['Function called', { text: ';Function("return 1")()' }],
	['a timer given text', { text: 'setTimeout("f()",1)' }],
	['vm behind a computed import', { text: 'require("vm").runInThisContext' }],
] as const) test(`refuses ${why}`, () => expect(complaints(changes)).toHaveLength(1));

for (const [what, changes] of [
	['a worker with MathJax', { name: 'worker.js', bytes: 3e6, inputs: ['node_modules/@mathjax/src/mjs/mathjax.js'] }],
	['a host with KaTeX and the parser', { inputs: ['node_modules/katex/dist/katex.mjs', 'src/core/formula/parse.ts'] }],
	['the runtime in the preview', { name: 'preview.js', inputs: ['src/core/runtime.ts', 'src/core/library/implementations.ts'] }],
	['threads', { externals: ['node:worker_threads', 'vscode'] }],
	['words that only look like code', { text: 'model.eval(x);getFunction(a);x instanceof Function;setTimeout(f,1)' }],
] as const) test(`accepts ${what}`, () => expect(complaints(changes)).toEqual([]));

test('the stylesheet names woff2 fonts alone', () =>
	expect(onlyWoff2('@font-face{src:url(a.woff2) format("woff2"),url(a.woff) format("woff"),url(a.ttf) format("truetype")}'))
		.toBe('@font-face{src:url(a.woff2) format("woff2")}'));
