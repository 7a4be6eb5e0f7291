import * as vscode from 'vscode';
import type { ToPreview } from '../../protocol';

/** How long the editor may be on its way to where the preview moved it, in milliseconds. */
const ECHO = 250;

/** Keeps the editor and the preview of a note at the same line, whichever of them is scrolled. */
export class ScrollSync implements vscode.Disposable {
	private editorMovedAt = -ECHO;
	/** The line at the top of the editor, as far as the preview knows. */
	private top: number | undefined;
	private readonly subscription: vscode.Disposable;

	constructor(private readonly document: vscode.TextDocument, private readonly post: (message: ToPreview) => void) {
		this.subscription = vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
			if (textEditor.document !== document || performance.now() - this.editorMovedAt < ECHO) return;
			// less or more may fit below, as when a value comes to stand above a formula
			if (topOf(textEditor) !== this.top) this.movePreview(textEditor);
		});
		this.top = topOf(this.editor());
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
		this.top = top.line;
		editor.revealRange(new vscode.Range(top, top), vscode.TextEditorRevealType.AtTop);
	}

	dispose(): void {
		this.subscription.dispose();
	}

	private movePreview(editor: vscode.TextEditor): void {
		this.top = topOf(editor);
		if (this.top !== undefined) this.showLine(this.top);
	}

	private editor(): vscode.TextEditor | undefined {
		return vscode.window.visibleTextEditors.find(({ document }) => document === this.document);
	}
}

const topOf = (editor: vscode.TextEditor | undefined): number | undefined => editor?.visibleRanges[0]?.start.line;
