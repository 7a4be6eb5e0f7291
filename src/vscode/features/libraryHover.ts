import * as vscode from 'vscode';
import { rangeOf } from '../convert';
import { core } from '../core';
import { MARKDOWN } from '../noteStore';
import type { Services } from '../services';
import { namedText } from './recordText';

/** The library function or distribution named under the pointer, in words or in a formula. */
export function registerLibraryHover({ notes, pictures }: Services): vscode.Disposable {
	return vscode.languages.registerHoverProvider({ language: MARKDOWN }, {
		async provideHover(document, position, token) {
			const { libraryAt } = await core();
			const note = await notes.get(document);
			const named = note && libraryAt(note, document.offsetAt(position));
			if (!named) return undefined;
			const text = await namedText(named, pictures);
			if (token.isCancellationRequested || document.version !== note.version) return undefined;
			return new vscode.Hover(text, rangeOf(document, named.span));
		},
	});
}
