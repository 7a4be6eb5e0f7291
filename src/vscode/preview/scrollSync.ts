import * as vscode from 'vscode';
import type { ToPreview } from '../../protocol';

/** How long after the preview moved the editor its own scrolling is taken for an echo, in milliseconds. */
const ECHO = 250;

/** Keeps the editor and the preview of a note at the same line, whichever of them is scrolled. */
export class ScrollSync implements vscode.Disposable {
	private editorMovedAt = -ECHO;
	private readonly subscription: vscode.Disposable;

	constructor(private readonly document: vscode.TextDocument, private readonly post: (message: ToPreview) => void) {
		this.subscription = vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
			if (textEditor.document !== document || performance.now() - this.editorMovedAt < ECHO) return;
			this.movePreview(textEditor);
		});
	}

	/** Brings the preview to where the editor is. */
	followEditor(): void {
		const editor = this.editor();
		if (editor) this.movePreview(editor);
	}

	/** Brings the preview to a line. */
	showLine(line: number): void {
		this.post({ type: 'reveal', line });
	}

	/** The reader scrolled the preview; this line is now at its top. */
	previewScrolled(line: number): void {
		const editor = this.editor();
		if (!editor) return;
		this.editorMovedAt = performance.now();
		const top = new vscode.Position(Math.max(0, Math.min(Math.floor(line), this.document.lineCount - 1)), 0);
		editor.revealRange(new vscode.Range(top, top), vscode.TextEditorRevealType.AtTop);
	}

	dispose(): void {
		this.subscription.dispose();
	}

	private movePreview(editor: vscode.TextEditor): void {
		const [visible] = editor.visibleRanges;
		if (visible) this.showLine(visible.start.line);
	}

	private editor(): vscode.TextEditor | undefined {
		return vscode.window.visibleTextEditors.find(({ document }) => document === this.document);
	}
}
