import * as vscode from 'vscode';

/** Opens the file that a link of a note leads to, if it lies in the note's own folder or below its workspace folder. */
export async function followLink(note: vscode.Uri, href: string): Promise<void> {
	const file = fileOf(note, href);
	if (!file) return void vscode.window.showInformationMessage(`The link ${href} leads out of this folder; open the file from the explorer.`);
	try {
		await vscode.workspace.fs.stat(file);
	} catch {
		return void vscode.window.showInformationMessage(`There is no file ${href} beside this note.`);
	}
	await vscode.commands.executeCommand('vscode.open', file, vscode.ViewColumn.One);
}

/** The file that a relative link names; undefined where it is none, or leaves the folder. */
function fileOf(note: vscode.Uri, href: string): vscode.Uri | undefined {
	const path = decoded(href.replace(/[?#].*$/su, ''));
	if (path === undefined || path === '' || /^(?:[a-z][a-z0-9+.-]*:|[/\\])|[\p{Cc}\\]/iu.test(path)) return undefined;
	const root = vscode.workspace.getWorkspaceFolder(note)?.uri ?? vscode.Uri.joinPath(note, '..');
	const file = vscode.Uri.joinPath(note, '..', path);
	return file.path.startsWith(`${root.path.replace(/\/$/u, '')}/`) ? file : undefined;
}

function decoded(path: string): string | undefined {
	try {
		return decodeURIComponent(path);
	} catch {
		// no escape that stands for anything
		return undefined;
	}
}
