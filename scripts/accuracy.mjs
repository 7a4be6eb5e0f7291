// `npm run accuracy [-- id…]`: measures the functions of the library against 50 digits and writes docs/ACCURACY.md.
// What is tested, and how, heads src/test/tables/accuracy/machinery.py. Wants Debian's python3-mpmath and python3-scipy (python3-gmpy2 makes it fast).
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import { measure } from './accuracy/measure.mjs';
import { report } from './accuracy/report.mjs';

const FOLDER = '.build/accuracy';

/** @param {string} name */
const read = name => JSON.parse(readFileSync(`${FOLDER}/${name}.json`, 'utf8'));

/** @returns {Promise<Readonly<Record<string, (...args: number[]) => number>>>} the functions that ship, by id */
async function loadFunctions() {
	const outfile = resolve(FOLDER, 'scalar.mjs');
	await build({ entryPoints: ['src/core/library/scalar.ts'], bundle: true, format: 'esm', outfile });
	return (await import(pathToFileURL(outfile).href)).scalar;
}

const { status } = spawnSync('/usr/bin/python3', ['src/test/tables/accuracy', ...process.argv.slice(2)], { stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);

const functions = await loadFunctions();
const made = read('contents');
/** @type {readonly import('./accuracy/report.mjs').Family[]} */
const families = made.contents.map((/** @type {{ kind: string, family: string, functions: readonly string[] }} */ { kind, family, functions: ids }) => ({
	kind, family, measured: ids.map(id => measure(read(id), functions[id])),
}));
mkdirSync('docs', { recursive: true });
writeFileSync('docs/ACCURACY.md', report(made, families));
