import * as vscode from 'vscode';
import { contentPolicy } from './contentPolicy';
import { loadsRemotePictures } from './remotePictures';

/** The page of a preview: its own script and styles, pictures beside the note, from the web those that the reader allows, nothing else. */
export function pageOf(webview: vscode.Webview, extension: vscode.Uri, note: vscode.Uri): string {
	const nonce = createNonce();
	const address = (...path: readonly string[]) => attribute(webview.asWebviewUri(vscode.Uri.joinPath(extension, ...path)).toString());
	const remote = loadsRemotePictures(note);
	const policy = contentPolicy({ source: webview.cspSource, nonce, remotePictures: remote });
	return `<!DOCTYPE html>
<html lang="en">
<head>
	<meta charset="utf-8">
	<meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">
	<meta name="referrer" content="no-referrer">
	<meta name="viewport" content="width=device-width, initial-scale=1">
	<title>Preview</title>
	<link rel="stylesheet" href="${address('dist', 'katex', 'katex.min.css')}">
	<link rel="stylesheet" href="${address('media', 'preview.css')}">
</head>
<body>
	<p id="ml-notice" role="status" hidden></p>
	<main id="ml-note" data-uri="${attribute(note.toString())}"${remote ? ' data-remote-pictures' : ''}></main>
	<script nonce="${nonce}" src="${address('dist', 'preview.js')}"></script>
</body>
</html>`;
}

/** Text as data in a quoted attribute. */
export function attribute(text: string): string {
	return text.replace(/[&<>"]/gu, character => `&#${character.charCodeAt(0)};`);
}

function createNonce(): string {
	return [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('');
}
