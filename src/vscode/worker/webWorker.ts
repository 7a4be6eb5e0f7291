import * as vscode from 'vscode';
import type { StartWorker } from './port';

/** Starts the worker from a Blob: a web extension is one file and cannot load another by address. */
export const startWebWorker = (file: vscode.Uri): StartWorker => async events => {
	const source = await vscode.workspace.fs.readFile(file);
	const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
	const worker = new Worker(address);
	worker.addEventListener('message', ({ data }) => {
		// The worker has started, so its source has been read.
		URL.revokeObjectURL(address);
		events.message(data);
	});
	worker.addEventListener('error', ({ message }) => events.gone(message));
	return { post: message => worker.postMessage(message), terminate: () => worker.terminate() };
};
