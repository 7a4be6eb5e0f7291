type Bindings = Readonly<Record<string, unknown>>;

/** What is open in a page and what the reader gave it, by the names of formulas: VS Code starts the page anew now and then. */
export class Memory {
	constructor(private readonly storage: Pick<Storage, 'getItem' | 'setItem'> | undefined) {}

	/** The formulas of a note that were open. */
	open(uri: string): ReadonlyMap<string, Bindings> {
		try {
			return new Map(Object.entries(JSON.parse(this.storage?.getItem(keyOf(uri)) ?? '{}') as Readonly<Record<string, Bindings>>));
		} catch {
			return new Map();
		}
	}

	/** Remembers a formula as open with what it was given, or as closed. */
	keep(uri: string, name: string, bind: Bindings | undefined): void {
		const open = new Map(this.open(uri));
		if (bind) open.set(name, bind);
		else open.delete(name);
		try {
			this.storage?.setItem(keyOf(uri), JSON.stringify(Object.fromEntries(open)));
		} catch {
			// full; the page works without
		}
	}
}

/** The storage of a window, where the page may have it. */
export function sessionStorageOf(window: { readonly sessionStorage: Storage }): Storage | undefined {
	try {
		return window.sessionStorage;
	} catch {
		return undefined;
	}
}

function keyOf(uri: string): string {
	return `ml-notes ${uri}`;
}
