import * as vscode from 'vscode';
import { Evaluator } from './evaluator';
import { KeptBindings } from './keptBindings';
import { NoteStore } from './noteStore';
import { Pictures } from './pictures';
import { Runner } from './runner';
import { WorkerClient } from './worker/client';
import type { StartWorker } from './worker/port';

/** What the features share. Nothing here reads a note or starts a worker before it is asked to. */
export interface Services {
	readonly notes: NoteStore;
	readonly pictures: Pictures;
	readonly evaluator: Evaluator;
	readonly runner: Runner;
	readonly bindings: KeptBindings;
	/** Typesets, renders and checks. */
	readonly typesetter: WorkerClient;
	/** Makes the programs for VS Code's own preview, and runs methods. */
	readonly decorator: WorkerClient;
	readonly log: (message: string) => void;
}

export function createServices(context: vscode.ExtensionContext, startWorker: StartWorker): Services {
	const channel = vscode.window.createOutputChannel('ML Notes', { log: true });
	const log = (message: string) => channel.warn(message);
	const typesetter = new WorkerClient(startWorker, log, () => notify('Formulas are no longer typeset, because the typesetter keeps failing.'));
	const calculator = new WorkerClient(startWorker, log, () => notify('Long evaluations have stopped, because they keep failing.'));
	const methods = new WorkerClient(startWorker, log, () => notify('Methods can no longer be run, because they keep failing.'));
	const notes = new NoteStore(log);
	const bindings = new KeptBindings(context.workspaceState);
	context.subscriptions.push(channel, typesetter, calculator, methods, notes, bindings);
	return { notes, typesetter, decorator: methods, pictures: new Pictures(typesetter), evaluator: new Evaluator(calculator), runner: new Runner(methods), bindings, log };
}

function notify(what: string): void {
	void vscode.window.showWarningMessage(`${what} Reload the window to start them again.`);
}
