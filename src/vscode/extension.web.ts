import * as vscode from 'vscode';
import { activateWith, type MarkdownApi } from './activate';
import { startWebWorker } from './worker/webWorker';

export function activate(context: vscode.ExtensionContext): MarkdownApi {
	return activateWith(context, startWebWorker(vscode.Uri.joinPath(context.extensionUri, 'dist', 'worker.js')));
}
