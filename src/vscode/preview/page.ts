import * as vscode from 'vscode';
import { attribute, htmlPage } from '../../htmlPage';
import { contentPolicy } from './contentPolicy';
import { loadsRemotePictures } from './remotePictures';

/** The page of a preview: its own script and styles, pictures beside the note, from the web those that the reader allows, nothing else. */
export function pageOf(webview: vscode.Webview, extension: vscode.Uri, note: vscode.Uri): string {
	const nonce = createNonce();
	const address = (...path: readonly string[]) => attribute(webview.asWebviewUri(vscode.Uri.joinPath(extension, ...path)).toString());
	const remote = loadsRemotePictures(note);
	return htmlPage({
		title: 'Preview',
		policy: contentPolicy({ source: webview.cspSource, nonce, remotePictures: remote }),
		head: `<link rel="stylesheet" href="${address('dist', 'katex', 'katex.min.css')}">
<link rel="stylesheet" href="${address('media', 'preview.css')}">
<link rel="stylesheet" href="${address('media', 'live.css')}">`,
		body: `<p id="ml-notice" role="status" hidden></p>
<main id="ml-note" data-uri="${attribute(note.toString())}"${remote ? ' data-remote-pictures' : ''}></main>
<script nonce="${nonce}" src="${address('dist', 'preview.js')}"></script>`,
	});
}

function createNonce(): string {
	return [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('');
}
