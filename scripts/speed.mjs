// `npm run speed [-- name…]`: times functions of the library, all or those whose row has such a name in it, beside stdlib and the plain formula
// in one run, and writes docs/SPEED.md if it was all. stdlib is installed under .build/speed alone; its versions stand in scripts/speed/stdlib.json.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { casesOf } from './speed/cases.mjs';
import { compare } from './speed/compare.mjs';
import { report } from './speed/report.mjs';

const FOLDER = '.build/speed';

/** @type {Record<string, string>} */
const versions = JSON.parse(readFileSync('scripts/speed/stdlib.json', 'utf8'));

function installStdlib() {
	mkdirSync(FOLDER, { recursive: true });
	writeFileSync(`${FOLDER}/package.json`, JSON.stringify({ private: true, dependencies: versions }));
	const { status } = spawnSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error', '--prefix', FOLDER], { stdio: 'inherit' });
	if (status !== 0) process.exit(status ?? 1);
}

/** @returns {Promise<Record<string, (...args: number[]) => number>>} the functions that ship, by the id of their record */
async function loadOurs() {
	const outfile = resolve(FOLDER, 'functions.mjs');
	await build({ stdin: { contents: "export { scalar } from './src/core/library/scalar';", resolveDir: '.' }, bundle: true, format: 'esm', minify: true, outfile });
	return (await import(pathToFileURL(outfile).href)).scalar;
}

installStdlib();
const require = createRequire(resolve(FOLDER, 'package.json'));
const wanted = process.argv.slice(2);
const rows = [];
for (const each of casesOf(await loadOurs(), name => require(`@stdlib/${name}`), Object.keys(versions).map(name => name.replace('@stdlib/', '')))) {
	if (wanted.length === 0 || wanted.some(name => each.id.includes(name))) rows.push({ ...each, ...await compare(each) });
}
const page = report(rows, { node: process.versions.node, stdlib: [...new Set(Object.values(versions))].sort() });
if (wanted.length === 0) writeFileSync('docs/SPEED.md', page);
else process.stdout.write(page);
