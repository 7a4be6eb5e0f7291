import type { Export } from './exportedNote';
import { htmlPage } from './htmlPage';

export interface ExportedPage extends Export {
	readonly title: string;
	/** The script of the page, and its SHA-256 in base 64. */
	readonly script: string;
	readonly scriptHash: string;
	/** With their fonts inside. */
	readonly styles: string;
	/** The address of a picture beside the note, as data; undefined where it cannot be had. */
	readonly pictureOf: (source: string) => string | undefined;
}

/** The note as one HTML file, with live formulas, that reaches for nothing outside itself. */
export function exportedPage({ title, html, note, script, scriptHash, styles, pictureOf }: ExportedPage): string {
	return htmlPage({
		title,
		policy: `default-src 'none'; img-src data: blob:; font-src data:; style-src 'unsafe-inline'; script-src 'sha256-${scriptHash}'; base-uri 'none'; form-action 'none'`,
		head: `<style>${styles}</style>`,
		body: `<main id="ml-note">
${html.map(block => `<section>${withPictures(standing(block), pictureOf)}</section>`).join('\n')}
</main>
<script type="application/json" id="ml-data">${JSON.stringify(note).replaceAll('<', '\\u003c')}</script>
<script>${script}</script>`,
	});
}

const PICTURE = /<img alt="([^"]*)" data-src="([^"]*)">/gu;

/** The pictures beside the note that its blocks show, as they are written. */
export function pictureSources(html: readonly string[]): readonly string[] {
	return [...new Set(html.flatMap(block => [...block.matchAll(PICTURE)].map(([, , source = '']) => sourceOf(source))))];
}

const PICTURE_TYPES: Readonly<Record<string, string>> = { png: 'image/png', jpg: 'image/jpeg', jpeg: 'image/jpeg', gif: 'image/gif', webp: 'image/webp', svg: 'image/svg+xml' };

/** What a file is as a picture, by its name. */
export function pictureType(source: string): string | undefined {
	const ending = /\.(\w+)$/u.exec(source)?.[1]?.toLowerCase() ?? '';
	return Object.hasOwn(PICTURE_TYPES, ending) ? PICTURE_TYPES[ending] : undefined;
}

/** What the preview's script sets in the page is written out where no such script runs. */
function standing(html: string): string {
	return html.replaceAll(' data-style="', ' style="').replaceAll(' href="" data-href="', ' href="');
}

/** Pictures beside the note become part of the page; of others their words stay. */
function withPictures(html: string, pictureOf: ExportedPage['pictureOf']): string {
	return html.replaceAll(PICTURE, (_, words: string, source: string) => {
		const address = pictureOf(sourceOf(source));
		return address === undefined ? `<span class="no-picture">${words || 'picture'}</span>` : `<img alt="${words}" src="${address}">`;
	});
}

function sourceOf(written: string): string {
	return written.replaceAll('&amp;', '&');
}
