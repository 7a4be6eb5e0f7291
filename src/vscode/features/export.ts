import * as vscode from 'vscode';
import { exportedPage, pictureSources, pictureType } from '../../exportedPage';
import { EXPORT_PAGE } from '../convert';
import { macros } from '../macros';
import { MARKDOWN } from '../noteStore';
import type { Previews } from '../preview/register';
import type { Services } from '../services';

/** For the programs of all formulas, in milliseconds. */
const DEADLINE = 120_000;
const OPEN = 'Open';

/** "ML Notes: Export as Page…": the note as one HTML file with live formulas. Also where a folder is not trusted: it runs nothing of the note, and writes where the reader says. */
export function registerExport({ extensionUri }: vscode.ExtensionContext, services: Services, previews: Previews): vscode.Disposable {
	return vscode.commands.registerCommand(EXPORT_PAGE, async () => {
		const document = previews.active() ?? vscode.window.activeTextEditor?.document;
		if (document?.languageId !== MARKDOWN) return void vscode.window.showInformationMessage('Open a Markdown note to export it.');
		const file = await vscode.window.showSaveDialog({ defaultUri: pageUri(document.uri), filters: { 'Web page': ['html'] }, title: 'Export as Page' });
		if (!file) return;
		try {
			await vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title: 'Exporting the note…' }, async () => {
				await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(await pageOf(document, extensionUri, services)));
			});
		} catch (error) {
			services.log(`export: ${error instanceof Error ? error.message : String(error)}`);
			return void vscode.window.showErrorMessage(`The note could not be exported to ${nameOf(file)}.`);
		}
		if (await vscode.window.showInformationMessage(`The note is exported to ${vscode.workspace.asRelativePath(file)}.`, OPEN) === OPEN) await open(file);
	});
}

async function pageOf(document: vscode.TextDocument, extension: vscode.Uri, { decorator }: Services): Promise<string> {
	const { uri, version } = document;
	const exported = await decorator.request('export', { uri: uri.toString(), version, text: document.getText(), macros: macros() }, { deadline: DEADLINE });
	const [script, styles] = await Promise.all(['exported.js', 'exported.css'].map(name => vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'dist', name))));
	if (!script || !styles) throw new Error('a file of the page is missing');
	const pictures = new Map(await Promise.all(pictureSources(exported.html).map(async source => [source, await pictureAddress(uri, source)] as const)));
	return exportedPage({
		...exported,
		title: nameOf(uri),
		script: new TextDecoder().decode(script),
		scriptHash: base64(new Uint8Array(await crypto.subtle.digest('SHA-256', script))),
		styles: new TextDecoder().decode(styles),
		pictureOf: source => pictures.get(source),
	});
}

/** A picture in the note's folder, as data. */
async function pictureAddress(note: vscode.Uri, source: string): Promise<string | undefined> {
	const type = pictureType(source);
	const folder = vscode.Uri.joinPath(note, '..');
	const file = vscode.Uri.joinPath(folder, decodeURI(source));
	if (type === undefined || !file.path.startsWith(`${folder.path.replace(/\/$/u, '')}/`)) return undefined;
	try {
		return `data:${type};base64,${base64(await vscode.workspace.fs.readFile(file))}`;
	} catch {
		// its words stay
		return undefined;
	}
}

/** A page on this machine goes to the browser, another is shown as the file that it is. */
async function open(file: vscode.Uri): Promise<void> {
	if (file.scheme === 'file' && vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined) await vscode.env.openExternal(file);
	else await vscode.commands.executeCommand('vscode.open', file);
}

function pageUri(note: vscode.Uri): vscode.Uri {
	const name = `${nameOf(note).replace(/\.\w+$/u, '')}.html`;
	if (note.scheme !== 'untitled') return vscode.Uri.joinPath(note, '..', name);
	const [folder] = vscode.workspace.workspaceFolders ?? [];
	return folder ? vscode.Uri.joinPath(folder.uri, name) : vscode.Uri.file(name);
}

function nameOf(uri: vscode.Uri): string {
	return uri.path.split('/').at(-1) ?? '';
}

/** In pieces, because a call takes only so many arguments. */
function base64(bytes: Uint8Array): string {
	let binary = '';
	for (let start = 0; start < bytes.length; start += 8192) binary += String.fromCharCode(...bytes.subarray(start, start + 8192));
	return btoa(binary);
}
