import * as vscode from 'vscode';
import { activateWith } from './activate';
import { startNodeWorker } from './worker/nodeWorker';

export function activate(context: vscode.ExtensionContext): void {
	activateWith(context, startNodeWorker(vscode.Uri.joinPath(context.extensionUri, 'dist', 'worker.js').fsPath));
}
