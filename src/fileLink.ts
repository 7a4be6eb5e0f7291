/** A file that a link of a note names. */
export interface FileLink {
	/** Relative to the note's folder; to the workspace folder where it starts with a slash. */
	readonly path: string;
	/** A heading of it as a link writes it, or a line, `L12`; empty for none. */
	readonly fragment: string;
}

/** Reads the address of a link; undefined where it leads elsewhere: to a server, to a command, to an address with a scheme of any kind. */
export function fileLink(href: string): FileLink | undefined {
	const [, address = '', fragment = ''] = /^([^#?]*)(?:\?[^#]*)?(?:#(.*))?$/su.exec(href) ?? [];
	const path = withoutEscapes(address);
	// before the escapes are read and after: what either is taken for elsewhere must be harmless
	return path === undefined || [address, path].some(isElsewhere) ? undefined : { path, fragment: withoutEscapes(fragment) ?? fragment };
}

/** The path that a link leads to from a note's folder; undefined where that is not below `root`. */
export function pathWithin(root: string, folder: string, { path }: FileLink): string | undefined {
	const parts: string[] = [];
	for (const part of `${path.startsWith('/') ? root : folder}/${path}`.split('/')) {
		if (part === '..') parts.pop();
		else if (part !== '' && part !== '.') parts.push(part);
	}
	const file = `/${parts.join('/')}`;
	return file.startsWith(`${root.replace(/\/$/u, '')}/`) ? file : undefined;
}

function isElsewhere(path: string): boolean {
	return path === '' || /^(?:[^/]*:|\/\/)|[\p{Cc}\\]/u.test(path);
}

/** Text without the escapes of addresses; undefined where they stand for nothing. */
export function withoutEscapes(text: string): string | undefined {
	try {
		return decodeURIComponent(text);
	} catch {
		return undefined;
	}
}
