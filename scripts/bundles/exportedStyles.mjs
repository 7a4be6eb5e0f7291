import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The styles of a page that stands alone, KaTeX's with their fonts inside. @param {string} katex KaTeX's folder @param {string} file */
export async function writeExportedStyles(katex, file) {
	const css = await readFile(join(katex, 'katex.min.css'), 'utf8');
	const names = [...new Set([...css.matchAll(/url\(([^)]*\.woff2)\)/g)].map(([, name]) => String(name)))];
	const fonts = new Map(await Promise.all(names.map(async name => /** @type {const} */ ([name, (await readFile(join(katex, name))).toString('base64')]))));
	const withFonts = css.replaceAll(/url\(([^)]*\.woff2)\)/g, (_, name) => `url(data:font/woff2;base64,${fonts.get(name)})`);
	const ours = ['preview', 'live', 'exported'].map(name => readFile(`media/${name}.css`, 'utf8'));
	await writeFile(file, [withFonts, ...await Promise.all(ours)].join('\n'));
}
