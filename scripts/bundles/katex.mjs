import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const SOURCE = 'node_modules/katex/dist';

/** Keeps the woff2 form of each font face; every host we run in reads it. @param {string} css */
export function onlyWoff2(css) {
	return css.replaceAll(/src:\s*(url\([^)]*\.woff2\)\s*format\(["']woff2["']\))[^;}]*/g, 'src:$1');
}

/** KaTeX's stylesheet and its woff2 fonts, beside the bundles. @param {string} folder */
export async function copyKatex(folder) {
	await rm(folder, { recursive: true, force: true });
	await mkdir(join(folder, 'fonts'), { recursive: true });
	const css = onlyWoff2(await readFile(join(SOURCE, 'katex.min.css'), 'utf8'));
	if (/\.(woff|ttf)\)/.test(css)) throw new Error('katex.min.css names fonts that are not copied');
	await writeFile(join(folder, 'katex.min.css'), css);
	const fonts = (await readdir(join(SOURCE, 'fonts'))).filter(name => name.endsWith('.woff2'));
	await Promise.all(fonts.map(name => cp(join(SOURCE, 'fonts', name), join(folder, 'fonts', name))));
}
