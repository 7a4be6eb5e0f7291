import * as vscode from 'vscode';
import type { Diagnostic } from '../../core/base/diagnostic';
import { core } from '../core';
import { rangeOf } from '../convert';
import { MARKDOWN } from '../noteStore';
import type { Services } from '../services';

/** Fixes for what a note was read in spite of: text in the wrong encoding, characters that only look like an operator. Nothing changes unasked. */
export function registerRepair({ notes }: Services): vscode.Disposable {
	return vscode.languages.registerCodeActionsProvider({ language: MARKDOWN }, {
		async provideCodeActions(document, range) {
			const { misDecodedEdits } = await core();
			const note = await notes.get(document);
			if (!note || note.version !== document.version) return [];
			const { diagnostics, text } = note.note;
			const here = diagnostics.filter(({ span }) => rangeOf(document, span).intersection(range));
			const debris = diagnostics.filter(isDebris);
			return [
				...(here.some(({ code }) => code === 'mis-decoded') ? [fix(document, 'Repair encoding', misDecodedEdits(text))] : []),
				...here.filter(isDebris).slice(0, 1).map(found => fix(document, `Write ${found.meant === '' ? 'nothing' : found.meant} here`, [replacement(found, text)])),
				...(here.some(isDebris) && debris.length > 1 ? [fix(document, `Mend all ${debris.length} look-alike characters`, debris.map(found => replacement(found, text)))] : []),
			];
		},
	}, { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] });
}

type Debris = Extract<Diagnostic, { readonly code: 'unicode-debris' }>;

function isDebris(diagnostic: Diagnostic): diagnostic is Debris {
	return diagnostic.code === 'unicode-debris';
}

interface Replacement {
	readonly start: number;
	readonly end: number;
	readonly text: string;
}

/** A command needs a space before a letter: `⋅x` is `\cdot x`. */
function replacement({ span, meant }: Debris, text: string): Replacement {
	const runsOn = /[A-Za-z]$/.test(meant) && /[A-Za-z]/.test(text.charAt(span.end));
	return { ...span, text: runsOn ? `${meant} ` : meant };
}

/** One edit, and so one step to undo. */
function fix(document: vscode.TextDocument, title: string, edits: readonly Replacement[]): vscode.CodeAction {
	const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
	action.edit = new vscode.WorkspaceEdit();
	for (const { start, end, text } of edits) action.edit.replace(document.uri, rangeOf(document, { start, end }), text);
	return action;
}
