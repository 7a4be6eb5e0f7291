import type { LibraryRecord } from './record';

/** What people import the modules as. */
const MODULE_ALIASES: readonly (readonly [alias: string, module: string])[] = [
	['F.', 'torch.nn.functional.'],
	['nn.', 'torch.nn.'],
	['np.', 'numpy.'],
	['jnp.', 'jax.numpy.'],
	['stats.', 'scipy.stats.'],
	['st.', 'scipy.stats.'],
	['special.', 'scipy.special.'],
	['sp.', 'scipy.'],
];

/** Finds records by their names; an earlier record keeps a name that a later one claims as well. */
export interface Lookup {
	/** By a name of torch, NumPy, SciPy or JAX, also under a usual module alias and with `()` behind it; by keyword without case; by id. */
	readonly byName: (name: string) => LibraryRecord | undefined;
	/** By the letters of a formula, `\tanh` or `tanh`; case counts. */
	readonly byLatex: (letters: string) => LibraryRecord | undefined;
	/** By its name in words; case counts as little as the kind of dash. */
	readonly byKeyword: (words: string) => LibraryRecord | undefined;
	readonly byId: (id: string) => LibraryRecord | undefined;
	/** What a module holds, `torch.nn.`, `F.`: the rest of each name. Empty for what is no module. */
	readonly byModule: (module: string) => readonly { readonly name: string; readonly record: LibraryRecord }[];
}

export function createLookup(records: readonly LibraryRecord[]): Lookup {
	const modules = index(records, ({ names }) => [...names.torch ?? [], ...names.numpy ?? [], ...names.scipy ?? [], ...names.jax ?? []]);
	const keywords = index(records, ({ names }) => names.keyword.map(fold));
	const latex = index(records, ({ names }) => names.latex);
	const ids = index(records, ({ id }) => [id]);
	return {
		byLatex: letters => latex.get(letters),
		byKeyword: words => keywords.get(fold(words)),
		byId: id => ids.get(id),
		byModule: module => {
			const full = expandModule(module);
			return Array.from(modules).flatMap(([name, record]) => (name.startsWith(full) ? [{ name: name.slice(full.length), record }] : []));
		},
		byName: name => {
			const plain = name.trim().replace(/\s*\(\s*\)$/, '');
			return modules.get(expandModule(plain)) ?? keywords.get(fold(plain)) ?? latex.get(plain) ?? ids.get(plain);
		},
	};
}

function index(records: readonly LibraryRecord[], namesOf: (record: LibraryRecord) => readonly string[]): ReadonlyMap<string, LibraryRecord> {
	const map = new Map<string, LibraryRecord>();
	for (const record of records) for (const name of namesOf(record)) if (!map.has(name)) map.set(name, record);
	return map;
}

function expandModule(name: string): string {
	for (const [alias, module] of MODULE_ALIASES) if (name.startsWith(alias)) return module + name.slice(alias.length);
	return name;
}

/** Case, the kind of dash and the number of spaces do not count in a keyword. */
function fold(keyword: string): string {
	return keyword.toLowerCase().replace(/[\u2010-\u2015]/g, '-').replace(/\s+/g, ' ');
}
