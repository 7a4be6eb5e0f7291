import * as vscode from 'vscode';
import type { OpenNote } from '../../core/service';
import { EVALUATE, isTarget, RUN_METHOD, type RunTarget } from '../convert';
import { MARKDOWN } from '../noteStore';
import type { Previews } from '../preview/register';
import type { Services } from '../services';

/** "ML Notes: Evaluate…": what to evaluate, with which arguments, and what to do with the value. "ML Notes: Run a Method…": the same for methods, which are run once asked to. */
export function registerEvaluate(services: Services, previews: Previews): vscode.Disposable {
	/** The arguments that were last used, by title, for as long as the window is open. */
	const used = new Map<string, string>();

	return vscode.Disposable.from(
		vscode.commands.registerCommand(EVALUATE, async (target?: unknown) => {
			const { document, note } = await noteOf(target, services);
			if (!document || !note) return;
			const { askArguments, formulaCallable, keepAnswer, keptLine, offerResult, pickCallable, runMethod } = await import('./evaluate/index');
			const reading = isTarget(target) ? note.formulaAt(target.offset) : undefined;
			const picked = reading ? { callable: formulaCallable(note, reading, services.evaluator) } : await pickCallable(note, cursorIn(document), services);
			if (!picked) return;
			if ('runnable' in picked) return runMethod(document, picked.runnable, services.runner, previews, used);
			const { callable } = picked;
			const answer = await askArguments(callable, keptLine(note, callable, services.bindings) ?? used.get(callable.title) ?? '');
			if (!answer) return;
			used.set(callable.title, answer.line);
			keepAnswer(note, callable, answer, services.bindings);
			await offerResult(document, callable, answer, previews);
		}),
		vscode.commands.registerCommand(RUN_METHOD, async (target?: unknown) => {
			const { document, note } = await noteOf(target, services);
			if (!document || !note) return;
			const { offeredRunnable, pickRunnable, runMethod } = await import('./evaluate/index');
			const reading = isTarget(target) ? note.formulaAt(target.offset) : undefined;
			const offer = reading && isRunTarget(target) ? note.methods(reading.index).find(({ method }) => method === target.method) : undefined;
			const runnable = reading && offer ? offeredRunnable(note, reading, offer, await services.notes.service()) : await pickRunnable(note, cursorIn(document), services);
			if (runnable) await runMethod(document, runnable, services.runner, previews, used);
		}),
	);
}

/** The note that a command is for; says so where there is none. */
async function noteOf(target: unknown, { notes }: Services): Promise<{ readonly document?: vscode.TextDocument; readonly note?: OpenNote | undefined }> {
	const document = documentOf(target);
	const note = document && await notes.get(document);
	if (document && note) return { document, note };
	void vscode.window.showInformationMessage('Open a Markdown note to evaluate its formulas.');
	return {};
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

function isRunTarget(value: unknown): value is RunTarget {
	return isTarget(value) && typeof (value as Partial<RunTarget>).method === 'string';
}
