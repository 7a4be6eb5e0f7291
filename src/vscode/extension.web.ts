import * as vscode from 'vscode';
import { activateWith } from './activate';
import { startWebWorker } from './worker/webWorker';

export function activate(context: vscode.ExtensionContext): void {
	activateWith(context, startWebWorker(vscode.Uri.joinPath(context.extensionUri, 'dist', 'worker.js')));
}
