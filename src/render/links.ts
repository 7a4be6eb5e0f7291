import { ID_PREFIX } from './ids';

/** Where a link of a note may lead: a web page, a mail address, a heading of the same note. Everything else is shown as text. */
export function safeHref(href: string): string | undefined {
	if (/[\p{Cc}\s\\]/u.test(href)) return undefined;
	// as in VS Code's preview, letters may be large where the id's are small
	if (href.startsWith('#')) return `#${ID_PREFIX}${encodeURIComponent(decoded(href.slice(1)).toLowerCase())}`;
	return /^(?:https?:\/\/[^/]|mailto:[^/])/iu.test(href) ? href : undefined;
}

/** A file beside the note, as a link names it: a relative path, with a heading or without. */
export function localFile(href: string): string | undefined {
	return /^[^#]/u.test(href) ? localPicture(href) : undefined;
}

/** A picture beside the note. Remote pictures would tell their server when a note is read; they are not loaded. */
export function localPicture(source: string): string | undefined {
	return /^(?:[a-z][a-z0-9+.-]*:|[/\\])|[\p{Cc}\\]|%5c/iu.test(source) ? undefined : source;
}

/** An address without its escapes; one in which they stand for nothing stays. */
function decoded(address: string): string {
	try {
		return decodeURIComponent(address);
	} catch {
		return address;
	}
}
