/** Where a link of a note may lead: a web page, a mail address, a heading of the same note. Everything else is shown as text. */
export function safeHref(href: string): string | undefined {
	if (/[\p{Cc}\s\\]/u.test(href)) return undefined;
	if (href.startsWith('#')) return `#${ID_PREFIX}${href.slice(1)}`;
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

/** Before every id that comes from a note, so that none can shadow a name of the page. */
const ID_PREFIX = 'note-';

/** The id of a heading, as GitHub makes them. */
export function headingId(title: string): string {
	return ID_PREFIX + encodeURIComponent(title.trim().toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').replace(/\s/gu, '-'));
}
