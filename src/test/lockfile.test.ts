import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Package {
	readonly name?: string;
	readonly version?: string;
	readonly dev?: boolean;
	readonly hasInstallScript?: boolean;
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { readonly packages: Readonly<Record<string, Package>> };

/** Name, path and version of what is installed; an alias goes by its real name. */
const installed = Object.entries(packages)
	.filter(([path]) => path !== '')
	.map(([path, entry]) => ({ path, alias: path.split('node_modules/').at(-1) ?? path, ...entry }));

const atLeast = (version: string, floor: string): boolean => version.localeCompare(floor, 'en', { numeric: true }) >= 0;

// Versions below these have known holes.
for (const [name, floor] of [
	['katex', '0.16.21'],
	['markdown-it', '14.2.0'],
	['linkify-it', '5.0.2'],
	['dompurify', '3.4.6'],
] as const) test(`no ${name} below ${floor}`, () => {
	const below = installed.filter(({ alias, version, dev }) => alias === name && !dev && !atLeast(version ?? '0', floor));
	expect(below).toEqual([]);
});

test('there is one KaTeX', () => expect(installed.filter(({ alias }) => alias === 'katex')).toHaveLength(1));

test('markdown-it-katex is the fork', () =>
	expect(installed.filter(({ alias }) => alias === 'markdown-it-katex').map(({ name }) => name)).toEqual(['@vscode/markdown-it-katex']));

test('no package that evaluates strings; the bench may compare with one', () => {
	expect(installed.filter(({ alias, dev }) => ['expr-eval', 'vm2', 'safe-eval', 'mathjs', '@cortex-js/compute-engine'].includes(alias) && !dev)).toEqual([]);
	expect(installed.filter(({ alias }) => ['expr-eval', 'vm2', 'safe-eval'].includes(alias))).toEqual([]);
});

test('no runtime package has an install script', () =>
	expect(installed.filter(({ dev, hasInstallScript }) => hasInstallScript && !dev)).toEqual([]));
