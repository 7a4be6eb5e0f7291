import { withoutEscapes, fileLink } from '../fileLink';
import { ID_PREFIX } from './ids';

/** Where a link of a note may lead: a web page, a mail address, a heading of the same note. Everything else is shown as text. */
export function safeHref(href: string): string | undefined {
	if (/[\p{Cc}\s\\]/u.test(href)) return undefined;
	// as in VS Code's preview, letters may be large where the id's are small
	if (href.startsWith('#')) return `#${ID_PREFIX}${encodeURIComponent((withoutEscapes(href.slice(1)) ?? href.slice(1)).toLowerCase())}`;
	return /^(?:https?:\/\/[^/?#%]+(?:[/?#]|$)|mailto:[^/])/iu.test(href) ? href : undefined;
}

/** A file of the note's folder, as a link names it, with a heading or without. */
export function localFile(href: string): string | undefined {
	return fileLink(href) ? href : undefined;
}

/** A picture beside the note. */
export function localPicture(source: string): string | undefined {
	return source.startsWith('/') || !fileLink(source) ? undefined : source;
}

/** A picture of a web page: its server learns when a note is read, so that the reader is to allow it. */
export function remotePicture(source: string): string | undefined {
	return /^https:\/\/[^/?#%\s\\\p{Cc}]+(?:[/?#][^\s\\\p{Cc}]*)?$/iu.test(source) ? source : undefined;
}
