import * as vscode from 'vscode';
import { previewState } from '../../protocol';
import { OPEN_PREVIEW } from '../convert';
import { MARKDOWN } from '../noteStore';
import type { Services } from '../services';
import { Preview } from './preview';

const VIEW_TYPE = 'mlNotes.preview';

export interface Previews extends vscode.Disposable {
	/** Opens the note's preview if need be, at a line. */
	readonly showLine: (document: vscode.TextDocument, line: number) => void;
	/** The note whose preview the reader is in. */
	readonly active: () => vscode.TextDocument | undefined;
	/** Opens the note's preview if need be, and shows a value beside one of its formulas. */
	readonly show: (document: vscode.TextDocument, formula: { readonly index: number; readonly version: number }, html: string) => Promise<void>;
}

/** "ML Notes: Open Preview to the Side": one preview for each note, restored when the window is. */
export function registerPreview({ extensionUri }: vscode.ExtensionContext, services: Services): Previews {
	const previews = new Map<string, Preview>();

	const adopt = (panel: vscode.WebviewPanel, document: vscode.TextDocument): Preview => {
		const key = document.uri.toString();
		const preview = new Preview(panel, document, extensionUri, services);
		previews.set(key, preview);
		panel.onDidDispose(() => {
			preview.dispose();
			if (previews.get(key) === preview) previews.delete(key);
		});
		return preview;
	};
	const open = (document: vscode.TextDocument): Preview => {
		const known = previews.get(document.uri.toString());
		if (!known) return adopt(vscode.window.createWebviewPanel(VIEW_TYPE, 'Preview', { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true }), document);
		known.reveal();
		return known;
	};

	const registrations = vscode.Disposable.from(
		vscode.commands.registerCommand(OPEN_PREVIEW, () => {
			const document = vscode.window.activeTextEditor?.document;
			if (document?.languageId === MARKDOWN) open(document);
			else void vscode.window.showInformationMessage('Open a Markdown note to preview it.');
		}),
		vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, {
			async deserializeWebviewPanel(panel, state: unknown) {
				if (!previewState(state)) return panel.dispose();
				try {
					adopt(panel, await vscode.workspace.openTextDocument(vscode.Uri.parse(state.uri, true)));
				} catch (error) {
					// The note is gone, and its preview with it.
					services.log(`the preview of ${state.uri} is not restored: ${String(error)}`);
					panel.dispose();
				}
			},
		}),
	);

	return {
		showLine: (document, line) => open(document).showLine(line),
		show: async (document, { index, version }, html) => open(document).show({ formula: index, version, html }),
		active: () => [...previews.values()].find(({ isActive }) => isActive)?.document,
		dispose: () => registrations.dispose(),
	};
}
