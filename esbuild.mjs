// Builds the bundles into dist/: `node esbuild.mjs` minified and checked, `--dev` with source maps, `--watch` the same and again on change.
import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import * as esbuild from 'esbuild';
import { checkBundle } from './scripts/bundles/checks.mjs';
import { writeExportedStyles } from './scripts/bundles/exportedStyles.mjs';
import { copyKatex } from './scripts/bundles/katex.mjs';
import { targets } from './scripts/bundles/targets.mjs';

const watch = process.argv.includes('--watch');
const dev = watch || process.argv.includes('--dev');

/** @param {import('./scripts/bundles/targets.mjs').Target} target @returns {import('esbuild').BuildOptions} */
const optionsOf = target => ({
	entryPoints: [target.entry],
	outfile: `dist/${target.out}`,
	bundle: true,
	minify: !dev,
	sourcemap: dev ? 'linked' : false,
	sourcesContent: false,
	legalComments: 'none',
	logLevel: 'warning',
	// The fork of markdown-it-katex requires KaTeX, we import it: without the alias both forms are bundled.
	alias: { katex: './node_modules/katex/dist/katex.mjs' },
	...target.options,
});

/** @param {string} name @param {import('esbuild').Metafile} metafile */
async function bundleOf(name, metafile) {
	const output = metafile.outputs[`dist/${name}`];
	if (!output) throw new Error(`esbuild wrote no dist/${name}`);
	return {
		name,
		bytes: output.bytes,
		inputs: Object.keys(output.inputs),
		externals: output.imports.filter(({ external }) => external).map(({ path }) => path),
		text: await readFile(`dist/${name}`, 'utf8'),
	};
}

/** @param {import('./scripts/bundles/targets.mjs').Target} target @returns {Promise<string[]>} complaints */
async function build(target) {
	const built = await esbuild.build({ ...optionsOf(target), metafile: true }).catch(() => undefined);
	if (!built) return [`${target.out} does not build`]; // esbuild has said why
	const { metafile } = built;
	await writeFile(`.build/meta/${target.out}.json`, JSON.stringify(metafile));
	if (!target.shipped) await chmod(`dist/${target.out}`, 0o755);
	const bundle = await bundleOf(target.out, metafile);
	console.log(`dist/${target.out}  ${(bundle.bytes / 1000).toFixed(1)} kB`);
	return dev ? [] : checkBundle(bundle);
}

await rm('dist', { recursive: true, force: true });
await mkdir('.build/meta', { recursive: true });
await copyKatex('dist/katex');
await writeExportedStyles('dist/katex', 'dist/exported.css');

const present = targets.filter(({ entry }) => existsSync(entry));
for (const { entry } of targets.filter(target => !present.includes(target))) console.log(`skipped: no ${entry} yet`);

if (watch) {
	for (const target of present) await (await esbuild.context({ ...optionsOf(target), logLevel: 'info' })).watch();
} else {
	const complaints = (await Promise.all(present.map(build))).flat();
	for (const complaint of complaints) console.error(`build: ${complaint}`);
	if (complaints.length > 0) process.exitCode = 1;
	else if (!dev) console.log(`${present.length} bundles within their walls and budgets`);
}
