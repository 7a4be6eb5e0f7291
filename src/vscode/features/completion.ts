import * as vscode from 'vscode';
import type { Completion } from '../../core/completions';
import { rangeOf } from '../convert';
import { core } from '../core';
import { MARKDOWN } from '../noteStore';
import type { Services } from '../services';
import { recordText } from './recordText';

/** An item of the list with what it stands for, from which its documentation is made once it is looked at. */
class NamedItem extends vscode.CompletionItem {
	constructor(readonly completion: Completion, range: { readonly inserting: vscode.Range; readonly replacing: vscode.Range }, place: number) {
		const { label, text, filter, words, record } = completion;
		const detail = record?.doc ?? words;
		super({ label, ...(detail === undefined ? {} : { description: detail }) }, record ? vscode.CompletionItemKind.Function : vscode.CompletionItemKind.Variable);
		this.insertText = text;
		this.filterText = filter;
		this.range = range;
		this.sortText = String(place).padStart(5, '0');
	}
}

/** Names in formulas, those of the note first, and what follows `torch.` or `np.` in words. */
export function registerCompletion({ notes, pictures }: Services): vscode.Disposable {
	return vscode.languages.registerCompletionItemProvider({ language: MARKDOWN }, {
		async provideCompletionItems(document, position, token) {
			const { completionsAt } = await core();
			const note = await notes.get(document);
			if (!note || token.isCancellationRequested || document.version !== note.version) return undefined;
			const found = completionsAt(note, document.offsetAt(position));
			if (!found) return undefined;
			const replacing = rangeOf(document, found.span);
			const range = { inserting: replacing.with({ end: position }), replacing };
			return found.items.map((completion, place) => new NamedItem(completion, range, place));
		},
		async resolveCompletionItem(item: NamedItem) {
			const { record } = item.completion;
			if (record) item.documentation = await recordText(record, pictures);
			return item;
		},
	}, '\\', '.');
}
