import * as vscode from 'vscode';

/** Asks where a picture is to be kept, beside the note by default, and writes it there. */
export async function savePicture(note: vscode.Uri, { name, content }: { readonly name: string; readonly content: string }): Promise<void> {
	const file = await vscode.window.showSaveDialog({ defaultUri: vscode.Uri.joinPath(note, '..', name.replaceAll(/[\\/]/gu, '-')) });
	if (!file) return;
	try {
		await vscode.workspace.fs.writeFile(file, Uint8Array.from(atob(content), character => character.charCodeAt(0)));
	} catch {
		void vscode.window.showErrorMessage(`The picture could not be written to ${vscode.workspace.asRelativePath(file)}.`);
	}
}
