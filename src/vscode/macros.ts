import * as vscode from 'vscode';

const SETTING = 'markdown.math.macros';

/** The macros that the settings give to every note; those of a folder that is not trusted are left out. */
export function macros(): Readonly<Record<string, string>> {
	const configuration = vscode.workspace.getConfiguration();
	const given: unknown = vscode.workspace.isTrusted ? configuration.get(SETTING) : configuration.inspect(SETTING)?.globalValue;
	if (typeof given !== 'object' || given === null) return {};
	return Object.fromEntries(Object.entries(given).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

/** Tells when the macros of the settings, or which of them count, may be others. */
export function onDidChangeMacros(listener: () => void): vscode.Disposable {
	return vscode.Disposable.from(
		vscode.workspace.onDidChangeConfiguration(event => { if (event.affectsConfiguration(SETTING)) listener(); }),
		vscode.workspace.onDidGrantWorkspaceTrust(listener),
	);
}
