import type * as vscode from 'vscode';
import type { OpenNote } from '../core/service';

/** What a reader gave a formula in the preview. */
export interface Kept {
	readonly bind: Readonly<Record<string, unknown>>;
	readonly isOpen: boolean;
}

/** Formulas that are kept of one note at most; those kept first go first. */
const MOST = 200;
const KEY = 'bindings ';

/** What readers gave formulas, kept over restarts of the editor. A formula is known by its keyword and its text. */
export class KeptBindings {
	constructor(private readonly memory: vscode.Memento) {}

	of(note: OpenNote, index: number): Kept | undefined {
		return this.all(note.uri)[nameOf(note, index)];
	}

	keep(note: OpenNote, index: number, kept: Kept): void {
		const { [nameOf(note, index)]: _, ...others } = this.all(note.uri);
		const isWorth = kept.isOpen || Object.keys(kept.bind).length > 0;
		const all = [...Object.entries(others), ...(isWorth ? [[nameOf(note, index), kept] as const] : [])].slice(-MOST);
		void this.memory.update(KEY + note.uri, all.length === 0 ? undefined : Object.fromEntries(all));
	}

	/** The formulas that are open. */
	opened(note: OpenNote): readonly number[] {
		const all = this.all(note.uri);
		if (!Object.values(all).some(({ isOpen }) => isOpen)) return [];
		return note.note.formulas.flatMap((_, index) => (all[nameOf(note, index)]?.isOpen ? [index] : []));
	}

	private all(uri: string): Readonly<Record<string, Kept>> {
		return this.memory.get<Readonly<Record<string, Kept>>>(KEY + uri, {});
	}
}

/** Its keyword and its text; of several that are the same, which. */
function nameOf({ note: { formulas, entries } }: OpenNote, index: number): string {
	const textOf = (at: number): string => {
		const { latex, entry } = formulas[at] ?? { latex: '', entry: undefined };
		return `${entry === undefined ? '' : entries[entry]?.keyword ?? ''} ${latex.replace(/\s+/gu, '')}`;
	};
	const text = textOf(index);
	return `${text} ${formulas.slice(0, index).filter((_, at) => textOf(at) === text).length}`;
}
