import * as vscode from 'vscode';
import type { TextChange } from '../core/note/note';
import type { NoteService, OpenNote } from '../core/service';
import { core } from './core';
import { macros, onDidChangeMacros } from './macros';

export const MARKDOWN = 'markdown';

/** Notes up to this many characters are read whole. */
export const LONGEST_READ = 1_000_000;

/** The notes behind the editor's documents. A note is read when it is first asked for, and an edit when it is asked for again. */
export class NoteStore implements vscode.Disposable {
	private created: NoteService | undefined;
	private readonly unread = new Map<string, TextChange[]>();
	private readonly subscriptions: readonly vscode.Disposable[];

	constructor(private readonly log: (message: string) => void) {
		this.subscriptions = [
			vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => this.remember(document, contentChanges)),
			vscode.workspace.onDidCloseTextDocument(document => this.forget(document)),
			onDidChangeMacros(() => vscode.workspace.textDocuments.forEach(document => this.forget(document))),
		];
	}

	/** The note in its current version; undefined for documents that are no notes or too large to be read whole. */
	async get(document: vscode.TextDocument): Promise<OpenNote | undefined> {
		const service = await this.service();
		if (document.languageId !== MARKDOWN || document.isClosed) return undefined;
		const uri = document.uri.toString();
		const known = service.get(uri);
		if (known?.version === document.version) return known;
		const changes = this.unread.get(uri);
		this.unread.delete(uri);
		const text = document.getText();
		if (text.length > LONGEST_READ) return undefined;
		const edited = known && changes && service.edit(uri, document.version, changes);
		// Changed line ends shift offsets without being reported as edits.
		return edited?.note.text.length === text.length ? edited : service.open(uri, document.version, text);
	}

	/** Calls and lists what does not need a note. */
	async service(): Promise<NoteService> {
		const { createNoteService } = await core();
		return this.created ??= createNoteService({ log: this.log, now: () => performance.now(), macros });
	}

	dispose(): void {
		for (const subscription of this.subscriptions) subscription.dispose();
	}

	private remember(document: vscode.TextDocument, changes: readonly vscode.TextDocumentContentChangeEvent[]): void {
		const uri = document.uri.toString();
		if (changes.length === 0 || !this.created?.get(uri)) return;
		const unread = this.unread.get(uri) ?? [];
		unread.push(...changes.map(({ rangeOffset, rangeLength, text }) => ({ span: { start: rangeOffset, end: rangeOffset + rangeLength }, text })));
		this.unread.set(uri, unread);
	}

	private forget(document: vscode.TextDocument): void {
		const uri = document.uri.toString();
		this.unread.delete(uri);
		this.created?.close(uri);
	}
}
