import * as vscode from 'vscode';
import type { OpenNote } from '../core/service';

/** What a reader gave a formula, in the preview or the palette. */
export interface Kept {
	readonly bind: Readonly<Record<string, unknown>>;
	/** Whether it is open in the preview. */
	readonly isOpen: boolean;
}

/** Something that a reader gave is another now. */
export interface KeptChange {
	readonly uri: string;
	/** Who changed it, and need not be told. */
	readonly by?: object;
}

/** Formulas that are kept of one note at most; those kept first go first. */
const MOST = 200;
const KEY = 'bindings ';

/** What readers gave formulas, kept over restarts of the editor and shared by its features. A formula is known by its keyword and its text. */
export class KeptBindings implements vscode.Disposable {
	private readonly changes = new vscode.EventEmitter<KeptChange>();
	readonly onDidChange = this.changes.event;

	constructor(private readonly memory: vscode.Memento) {}

	/** Whether anything is kept of a note. */
	has(uri: string): boolean {
		return Object.keys(this.all(uri)).length > 0;
	}

	of(note: OpenNote, index: number): Kept | undefined {
		return this.all(note.uri)[namesOf(note)[index] ?? ''];
	}

	keep(note: OpenNote, index: number, kept: Kept, by?: object): void {
		const name = namesOf(note)[index] ?? '';
		const { [name]: before, ...others } = this.all(note.uri);
		if (JSON.stringify(before ?? NOTHING) === JSON.stringify(kept)) return;
		const isWorth = kept.isOpen || Object.keys(kept.bind).length > 0;
		const all = [...Object.entries(others), ...(isWorth ? [[name, kept] as const] : [])].slice(-MOST);
		void this.memory.update(KEY + note.uri, all.length === 0 ? undefined : Object.fromEntries(all));
		this.changes.fire({ uri: note.uri, ...(by ? { by } : {}) });
	}

	/** What is kept of the formulas that the note has now, by their places. */
	in(note: OpenNote): ReadonlyMap<number, Kept> {
		if (!this.has(note.uri)) return new Map();
		const all = this.all(note.uri);
		return new Map(namesOf(note).flatMap((name, index) => {
			const kept = all[name];
			return kept ? [[index, kept] as const] : [];
		}));
	}

	dispose(): void {
		this.changes.dispose();
	}

	private all(uri: string): Readonly<Record<string, Kept>> {
		return this.memory.get<Readonly<Record<string, Kept>>>(KEY + uri, {});
	}
}

const NOTHING: Kept = { bind: {}, isOpen: false };

const remembered = new WeakMap<OpenNote, readonly string[]>();

/** The names of a note's formulas: keyword and text, and of several that are the same, which. */
function namesOf(note: OpenNote): readonly string[] {
	const known = remembered.get(note);
	if (known) return known;
	const { formulas, entries } = note.note;
	const counts = new Map<string, number>();
	const names = formulas.map(({ latex, entry }) => {
		const text = `${entry === undefined ? '' : entries[entry]?.keyword ?? ''} ${latex.replace(/\s+/gu, '')}`;
		const count = counts.get(text) ?? 0;
		counts.set(text, count + 1);
		return `${text} ${count}`;
	});
	remembered.set(note, names);
	return names;
}
