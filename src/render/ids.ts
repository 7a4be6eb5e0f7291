/** Before every id that comes from a note, so that none can shadow a name of the page. */
export const ID_PREFIX = 'note-';

/** The id of a heading with this title, as GitHub and VS Code make them. */
export function headingId(title: string): string {
	return ID_PREFIX + encodeURIComponent(title.trim().toLowerCase().replace(/[^\p{L}\p{M}\p{Nd}\p{Nl}\p{Pc}\s-]/gu, '').replace(/\s/gu, '-'));
}

/** Makes ids of a page differ: one that was there before is numbered. */
export function uniqueIds(): (id: string) => string {
	const uses = new Map<string, number>();
	return id => {
		let use = uses.get(id) ?? 0;
		let unique = id;
		while (uses.has(unique)) unique = `${id}-${++use}`;
		uses.set(id, use);
		if (unique !== id) uses.set(unique, 0);
		return unique;
	};
}
