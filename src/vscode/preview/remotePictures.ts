import * as vscode from 'vscode';

const SECTION = 'mlNotes';
const SETTING = 'remotePictures';
const LOAD = 'Load Pictures';

/** Whether a note's preview loads pictures from the web; VS Code leaves out what a folder sets that is not trusted. */
export function loadsRemotePictures(note: vscode.Uri): boolean {
	return vscode.workspace.getConfiguration(SECTION, note).get(SETTING) === true;
}

/** Asks the reader, who pressed the button beside such a picture. */
export async function askForRemotePictures(): Promise<void> {
	const chosen = await vscode.window.showInformationMessage('Load pictures from the web in the previews of your notes?', {
		modal: true,
		detail: 'Their servers learn when you read a note. The setting ML Notes: Remote Pictures takes it back.',
	}, LOAD);
	if (chosen === LOAD) await vscode.workspace.getConfiguration(SECTION).update(SETTING, true, vscode.ConfigurationTarget.Global);
}

export function onDidChangeRemotePictures(note: vscode.Uri, listener: () => void): vscode.Disposable {
	return vscode.workspace.onDidChangeConfiguration(event => { if (event.affectsConfiguration(`${SECTION}.${SETTING}`, note)) listener(); });
}
