import * as vscode from 'vscode';
import { fileLink, pathWithin, type FileLink } from '../../fileLink';
import type { WorkerClient } from '../worker/client';

/** Reading a long note for its headings takes a while, in milliseconds. */
const DEADLINE = 5000;

/** Opens in the editor what a link of a note leads to, if it lies in the note's own folder or below its workspace folder. */
export async function followLink(note: vscode.Uri, href: string, worker: WorkerClient): Promise<void> {
	const link = fileLink(href);
	const file = link && fileOf(note, link);
	if (!link || !file) return void vscode.window.showInformationMessage(`The link ${href} leads out of this folder; open the file from the explorer.`);
	const found = await existing(file);
	if (!found) return void vscode.window.showInformationMessage(`There is no file ${href} beside this note.`);
	if (found.isFolder) return void vscode.commands.executeCommand('revealInExplorer', found.uri);
	const line = await lineOf(found.uri, link.fragment, worker);
	await vscode.commands.executeCommand('vscode.open', found.uri, { viewColumn: columnOf(note), ...(line !== undefined && { selection: new vscode.Range(line, 0, line, 0) }) });
}

function fileOf(note: vscode.Uri, link: FileLink): vscode.Uri | undefined {
	const folder = vscode.Uri.joinPath(note, '..').path;
	const path = pathWithin(vscode.workspace.getWorkspaceFolder(note)?.uri.path ?? folder, folder, link);
	return path === undefined ? undefined : note.with({ path, query: '', fragment: '' });
}

/** The file, or, as in VS Code's preview, the note of this name. */
async function existing(file: vscode.Uri): Promise<{ readonly uri: vscode.Uri; readonly isFolder: boolean } | undefined> {
	for (const uri of [file, file.with({ path: `${file.path}.md` })]) {
		try {
			const { type } = await vscode.workspace.fs.stat(uri);
			return { uri, isFolder: (type & vscode.FileType.Directory) !== 0 };
		} catch {
			// not there
		}
	}
	return undefined;
}

/** `L12`, or a heading or keyword of a note. */
async function lineOf(file: vscode.Uri, fragment: string, worker: WorkerClient): Promise<number | undefined> {
	const [, line] = /^L(\d+)/u.exec(fragment) ?? [];
	if (line !== undefined) return Math.max(0, Number(line) - 1);
	if (fragment === '' || !/\.(?:md|markdown)$/iu.test(file.path)) return undefined;
	try {
		const text = (await vscode.workspace.openTextDocument(file)).getText();
		return await worker.request('locate', { text, fragment }, { deadline: DEADLINE });
	} catch {
		// the file still opens, at its top
		return undefined;
	}
}

function columnOf(note: vscode.Uri): vscode.ViewColumn {
	return vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === note.toString())?.viewColumn ?? vscode.ViewColumn.One;
}
