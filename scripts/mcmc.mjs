// `npm run mcmc [-- name…]`: samples the targets of src/test/tables/mcmc, all or those whose name has such words in it, through the methods of the library on the
// formulas of notes, holds what is found against the moments that are known, and writes docs/MCMC.md if it was all.
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { report } from './mcmc/report.mjs';

/** @returns {Promise<{ targets: readonly import('./mcmc/report.mjs').McmcTarget[], sampleTarget: (target: import('./mcmc/report.mjs').McmcTarget) => import('./mcmc/report.mjs').McmcRun }>} */
async function loadTargets() {
	const outfile = resolve('.build/mcmc/targets.mjs');
	await build({ entryPoints: ['src/test/core/methods/mcmcTargets.ts'], bundle: true, platform: 'node', format: 'esm', outfile });
	return import(pathToFileURL(outfile).href);
}

const { targets, sampleTarget } = await loadTargets();
const stan = JSON.parse(readFileSync('src/test/tables/mcmc/stan.json', 'utf8'));
const wanted = process.argv.slice(2);
const rows = targets
	.filter(({ name }) => wanted.length === 0 || wanted.some(word => name.includes(word)))
	.map(target => ({ target, run: sampleTarget(target), stan: stan.results[target.name] }));
const page = report(rows, { node: process.versions.node, rstan: stan.rstan });
if (wanted.length === 0) writeFileSync('docs/MCMC.md', page);
else process.stdout.write(page);
