// `npm run accuracy [-- kind… id…]`: measures functions of the library, all or those named, against 50 digits and writes docs/ACCURACY.md.
// What is tested, and how, heads src/test/tables/accuracy/machinery.py. Wants Debian's python3-mpmath and python3-scipy (python3-gmpy2 makes it fast).
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import { measure } from './accuracy/measure.mjs';
import { report, TITLES } from './accuracy/report.mjs';

const FOLDER = '.build/accuracy';
const TABLES = 'src/test/tables/accuracy';

/** @param {string} path */
const read = path => JSON.parse(readFileSync(path, 'utf8'));

/** @returns {Promise<(id: string) => (...args: number[]) => unknown>} the functions that ship; one of a whole array takes its elements */
async function loadFunctions() {
	const outfile = resolve(FOLDER, 'functions.mjs');
	const contents = ["export { dense, scalar } from './src/core/library/implementations';", "export { createBudget } from './src/core/math/budget';"].join('\n');
	await build({ stdin: { contents, resolveDir: '.' }, bundle: true, format: 'esm', outfile });
	const { scalar, dense, createBudget } = await import(pathToFileURL(outfile).href);
	const budget = createBudget({ steps: Infinity, elements: Infinity });
	return id => scalar[id] ?? ((...elements) => dense[id]([{ shape: [elements.length], data: Float64Array.from(elements) }, NaN], budget));
}

const { status } = spawnSync('/usr/bin/python3', [TABLES, ...process.argv.slice(2)], { stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);

const functionOf = await loadFunctions();
const { kinds, ...made } = read(`${FOLDER}/contents.json`);
for (const [kind, { made: anew, families }] of Object.entries(kinds)) {
	const path = `${TABLES}/${kind}.measured.json`;
	/** @type {Map<string, import('./accuracy/measure.mjs').Measured>} */
	const known = new Map(existsSync(path) ? read(path).families.flatMap((/** @type {import('./accuracy/report.mjs').Family} */ { measured }) => measured.map(each => [each.id, each])) : []);
	for (const id of anew) known.set(id, measure(read(`${FOLDER}/${id}.json`), functionOf(id)));
	const measured = Object.entries(families)
		.map(([family, ids]) => ({ family, measured: ids.flatMap((/** @type {string} */ id) => known.get(id) ?? []) }))
		.filter(family => family.measured.length > 0);
	writeFileSync(path, `${JSON.stringify({ kind, ...made, families: measured }, null, '\t')}\n`);
}
const pages = Object.keys(TITLES).map(kind => `${TABLES}/${kind}.measured.json`).filter(existsSync);
writeFileSync('docs/ACCURACY.md', report(pages.map(read)));
