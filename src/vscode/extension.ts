import * as vscode from 'vscode';
import { activateWith, type MarkdownApi } from './activate';
import { startNodeWorker } from './worker/nodeWorker';

export function activate(context: vscode.ExtensionContext): MarkdownApi {
	return activateWith(context, startNodeWorker(vscode.Uri.joinPath(context.extensionUri, 'dist', 'worker.js').fsPath));
}
