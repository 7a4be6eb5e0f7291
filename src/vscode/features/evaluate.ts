import * as vscode from 'vscode';
import { EVALUATE, type EvaluateTarget } from '../convert';
import { MARKDOWN } from '../noteStore';
import type { Previews } from '../preview/register';
import type { Services } from '../services';

/** "ML Notes: Evaluate…": what to evaluate, with which arguments, and what to do with the value. */
export function registerEvaluate(services: Services, previews: Previews): vscode.Disposable {
	/** The arguments that were last used, by title, for as long as the window is open. */
	const used = new Map<string, string>();

	return vscode.commands.registerCommand(EVALUATE, async (target?: unknown) => {
		const document = documentOf(target);
		const { askArguments, formulaCallable, offerResult, pickCallable } = await import('./evaluate/index');
		const note = document && await services.notes.get(document);
		if (!document || !note) {
			void vscode.window.showInformationMessage('Open a Markdown note to evaluate its formulas.');
			return;
		}
		const reading = isTarget(target) ? note.formulaAt(target.offset) : undefined;
		const callable = reading ? formulaCallable(note, reading, services.evaluator) : await pickCallable(note, cursorIn(document), services);
		if (!callable) return;
		const answer = await askArguments(callable, used.get(callable.title) ?? '');
		if (!answer) return;
		used.set(callable.title, answer.line);
		await offerResult(document, callable, answer, previews);
	});
}

/** The document of a link, if it is one of ours and open; else the one that is being edited. */
function documentOf(target: unknown): vscode.TextDocument | undefined {
	if (isTarget(target)) return vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === target.uri);
	const editors = [vscode.window.activeTextEditor, ...vscode.window.visibleTextEditors];
	return editors.find(editor => editor?.document.languageId === MARKDOWN)?.document;
}

function cursorIn(document: vscode.TextDocument): number | undefined {
	const editor = vscode.window.visibleTextEditors.find(visible => visible.document === document);
	return editor && document.offsetAt(editor.selection.active);
}

function isTarget(value: unknown): value is EvaluateTarget {
	if (typeof value !== 'object' || value === null) return false;
	const { uri, offset } = value as Partial<Record<keyof EvaluateTarget, unknown>>;
	return typeof uri === 'string' && Number.isSafeInteger(offset);
}
