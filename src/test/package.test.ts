import { expect, test } from 'vitest';
import { checkContents, zipNames } from '../../scripts/vsix/contents.mjs';

const complete = [
	'extension.vsixmanifest', '[Content_Types].xml',
	...['package.json', 'readme.md', 'changelog.md', 'LICENSE.txt', 'media/icon.png', 'dist/extension.js', 'dist/core.js', 'dist/extension.web.js', 'dist/worker.js',
		'dist/preview.js', 'dist/builtin.js', 'media/live.css', 'dist/exported.js', 'dist/exported.css', 'dist/katex/katex.min.css', 'dist/katex/fonts/KaTeX_Main-Regular.woff2'].map(name => `extension/${name}`),
];

test('accepts what ships', () => expect(checkContents(complete)).toEqual([]));
test('misses the worker', () => expect(checkContents(complete.filter(name => !name.endsWith('worker.js')))).toEqual(['the VSIX lacks dist/worker.js']));

for (const stray of ['dist/cli.js', 'dist/extension.js.map', 'src/core/index.ts', 'node_modules/katex/package.json', '.env', 'dist/katex/fonts/KaTeX_Main-Regular.ttf']) {
	test(`refuses ${stray}`, () => expect(checkContents([...complete, `extension/${stray}`])).toEqual([`the VSIX has extension/${stray}`]));
}

test('reads the names of an empty ZIP', () => expect(zipNames(Buffer.from(`504b0506${'00'.repeat(18)}`, 'hex'))).toEqual([]));
test('refuses what is no ZIP', () => expect(() => zipNames(Buffer.from('no zip at all, but long enough'))).toThrow('invalid ZIP'));
