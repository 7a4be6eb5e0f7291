import * as vscode from 'vscode';
import { describeEvaluation, formatResult, toHtml } from '../../../core/index';
import type { Previews } from '../../preview/register';
import type { Answer } from './askArguments';
import type { Callable } from './callable';
import { onOneLine } from './onOneLine';

interface Choice extends vscode.QuickPickItem {
	readonly act: () => Thenable<unknown> | Promise<unknown>;
}

/** Shows the value and offers to copy it, to write it into the note, or to show it in the preview. */
export async function offerResult(document: vscode.TextDocument, callable: Callable, { outcome, given: { bind } }: Answer, previews: Previews): Promise<void> {
	const version = document.version;
	const { formula } = callable;
	const choices: readonly Choice[] = [
		{ label: '$(copy) Copy', description: 'with all digits', act: () => vscode.env.clipboard.writeText(JSON.stringify(outcome.value)) },
		{ label: '$(insert) Insert at the Cursor', description: 'as shown', act: () => insertText(document, version, textOf(outcome)) },
		...(formula === undefined ? [] : [{
			label: '$(open-preview) Show in Preview',
			description: 'beside the formula',
			act: () => previews.show(document, formula, toHtml(describeEvaluation(outcome, bind, callable.signature))),
		}]),
	];
	const chosen = await vscode.window.showQuickPick(choices, {
		title: `${callable.title}  ${onOneLine(outcome)}`,
		placeHolder: 'What to do with the value',
	});
	await chosen?.act();
}

/** Writes where the cursor is, unless the note has changed since the value was computed. */
export async function insertText(document: vscode.TextDocument, version: number, text: string): Promise<void> {
	const editor = vscode.window.visibleTextEditors.find(visible => visible.document === document);
	const edited = editor !== undefined && document.version === version
		&& await editor.edit(builder => builder.replace(editor.selection, text));
	if (!edited) void vscode.window.showInformationMessage('The note has changed in the meantime; evaluate again to insert the value.');
}

function textOf({ value }: Answer['outcome']): string {
	return Array.isArray(value) ? JSON.stringify(value) : formatResult(value);
}
