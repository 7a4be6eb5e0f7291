import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, dirname, extname, join, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { escapeHtml, liveFormulas, type OpenNote } from '../core/index';
import { renderBlocks } from '../render/blocks';
import type { ExportedNote } from '../exportedNote';
import { placesOf } from '../protocol';
import { EXIT, readText, say, UsageError, writeText } from './io';
import { createService } from './service';

const OPTIONS = { output: { type: 'string', short: 'o' }, title: { type: 'string' } } as const;

/** `ml-notes render`: the note as one HTML file, with live formulas, that reaches for nothing outside itself. */
export function render(args: readonly string[]): number {
	const { values: { output, title }, positionals: [file, ...more] } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
	if (!file || more.length > 0 || output === undefined) throw new UsageError('render takes one file and -o PAGE.html');
	const text = readText(file);
	const open = createService().open(file, 1, text);
	const live = Object.fromEntries(liveFormulas(open));
	writeText(output, pageOf(title ?? (file === '-' ? 'Note' : basename(file)), text, dirname(resolve(file)), { live, methods: methodNames(open, Object.keys(live)) }));
	say(`${output}: ${Object.keys(live).length} of ${open.formulaCount} formulas are live`);
	return EXIT.fine;
}

function methodNames(open: OpenNote, indices: readonly string[]): ExportedNote['methods'] {
	return Object.fromEntries(indices.map(index => [index, open.methods(Number(index)).map(({ name }) => name)] as const).filter(([, names]) => names.length > 0));
}

/** Where the bundles are. */
const DIST = __dirname;

function pageOf(title: string, text: string, folder: string, { live, methods }: Pick<ExportedNote, 'live' | 'methods'>): string {
	const blocks = renderBlocks(text);
	const note: ExportedNote = { ...placesOf(blocks), live, methods };
	const script = readFileSync(join(DIST, 'exported.js'), 'utf8');
	const policy = `default-src 'none'; img-src data: blob:; font-src data:; style-src 'unsafe-inline'; script-src 'sha256-${createHash('sha256').update(script).digest('base64')}'`;
	const body = blocks.map(({ html }) => `<section>${withPictures(html.replaceAll(' data-style="', ' style="').replaceAll(' href="" data-href="', ' href="'), folder)}</section>`).join('\n');
	return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${katexStyles()}${styles('preview.css')}${styles('exported.css')}</style>
</head>
<body>
<main id="ml-note">
${body}
</main>
<script type="application/json" id="ml-data">${JSON.stringify(note).replaceAll('<', '\\u003c')}</script>
<script>${script}</script>
</body>
</html>
`;
}

function styles(name: string): string {
	return readFileSync(join(DIST, '..', 'media', name), 'utf8');
}

/** KaTeX's styles with their fonts inside. */
function katexStyles(): string {
	const css = readFileSync(join(DIST, 'katex', 'katex.min.css'), 'utf8');
	return css.replaceAll(/url\(([^)]*\.woff2)\)/gu, (_, font: string) => `url(data:font/woff2;base64,${readFileSync(join(DIST, 'katex', font)).toString('base64')})`);
}

const PICTURES: Readonly<Record<string, string>> = { '.png': 'image/png', '.jpg': 'image/jpeg', '.jpeg': 'image/jpeg', '.gif': 'image/gif', '.webp': 'image/webp', '.svg': 'image/svg+xml' };

/** Pictures beside the note become part of the page; of others their words stay. */
function withPictures(html: string, folder: string): string {
	return html.replaceAll(/<img alt="([^"]*)" data-src="([^"]*)">/gu, (_, words: string, source: string) => {
		const address = pictureAddress(source.replaceAll('&amp;', '&'), folder);
		return address === undefined ? `<span class="no-picture">${words || 'picture'}</span>` : `<img alt="${words}" src="${address}">`;
	});
}

function pictureAddress(source: string, folder: string): string | undefined {
	const type = PICTURES[extname(source).toLowerCase()];
	const path = resolve(folder, decodeURI(source));
	if (type === undefined || !path.startsWith(folder + sep)) return undefined;
	try {
		return `data:${type};base64,${readFileSync(path).toString('base64')}`;
	} catch (error) {
		say(`no picture ${source}: ${(error as NodeJS.ErrnoException).code ?? 'unknown error'}`);
		return undefined;
	}
}
