import * as vscode from 'vscode';
import { fromPreview, type FromPreview, type ToPreview } from '../../protocol';
import { rangeOf } from '../convert';
import { onDidChangeMacros } from '../macros';
import { LONGEST_READ } from '../noteStore';
import type { Services } from '../services';
import { followLink } from './follow';
import { LivePreview } from './livePreview';
import { pageOf } from './page';
import { askForRemotePictures, onDidChangeRemotePictures } from './remotePictures';
import { Rendering } from './rendering';
import { savePicture } from './savePicture';
import { ScrollSync } from './scrollSync';

/** How long typing rests before it is looked which formulas open, in milliseconds. */
const REST = 200;

/** Longest note, in characters, that is shown. */
const LONGEST_SHOWN = 20_000_000;
const TOO_LONG = 'This note is longer than 20 million characters, so it is not shown.';
const TOO_LONG_TO_OPEN = 'This note is longer than a million characters, so its formulas are shown but do not open.';

/** A value that the reader asked to see beside its formula. */
export interface ShownResult {
	readonly formula: number;
	readonly version: number;
	readonly html: string;
}

/** The preview of one note: follows its edits and its scrolling. */
export class Preview implements vscode.Disposable {
	private readonly rendering: Rendering;
	/** The version of the note that the page shows, its beginning at least. */
	private version: number | undefined;
	private isWhole = false;
	private isUpdating = false;
	private isFirst = true;
	private isDisposed = false;
	private ready = false;
	private timer: unknown;
	private waiting: ShownResult | undefined;
	private readonly scroll: ScrollSync;
	private readonly live: LivePreview;
	private readonly subscriptions: readonly vscode.Disposable[];

	constructor(
		private readonly panel: vscode.WebviewPanel,
		readonly document: vscode.TextDocument,
		extension: vscode.Uri,
		private readonly services: Services,
	) {
		panel.title = `Preview ${document.uri.path.split('/').at(-1) ?? ''}`;
		panel.webview.options = { enableScripts: true, localResourceRoots: roots(extension, document.uri) };
		this.scroll = new ScrollSync(document, message => this.post(message));
		this.rendering = new Rendering(document, services.typesetter);
		this.live = new LivePreview(document, services, message => this.post(message));
		this.subscriptions = [
			this.scroll,
			onDidChangeMacros(() => {
				this.isWhole = false;
				void this.update();
			}),
			onDidChangeRemotePictures(document.uri, () => { panel.webview.html = pageOf(panel.webview, extension, document.uri); }),
			vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => { if (textEditor.document === document) void this.select(textEditor); }),
			panel.webview.onDidReceiveMessage(message => this.receive(message)),
			vscode.workspace.onDidChangeTextDocument(event => { if (event.document === document && event.contentChanges.length > 0) void this.update(); }),
		];
		panel.webview.html = pageOf(panel.webview, extension, document.uri);
	}

	/** Scrolls to a line; a page that is new does so by itself. */
	showLine(line: number): void {
		if (this.version !== undefined) this.scroll.showLine(line);
	}

	/** Whether the reader is in it. */
	get isActive(): boolean {
		return this.panel.active;
	}

	reveal(): void {
		this.panel.reveal(undefined, true);
	}

	/** Shows a value beside its formula, once the preview shows the version it was computed from; a value of another version is dropped. */
	show(result: ShownResult): void {
		this.waiting = result;
		this.showWaiting();
	}

	dispose(): void {
		this.isDisposed = true;
		clearTimeout(this.timer);
		for (const subscription of this.subscriptions) subscription.dispose();
	}

	private receive(message: unknown): void {
		if (!fromPreview(message)) return this.services.log('refused a message from the preview');
		if (message.type === 'scrolled') return this.scroll.previewScrolled(message.line);
		if (message.type === 'jump') return void this.jump(message);
		if (message.type === 'follow') return void followLink(this.document.uri, message.href, this.services.typesetter);
		if (message.type === 'loadPictures') return void askForRemotePictures();
		if (message.type === 'save') return void savePicture(this.document.uri, message);
		if (message.type === 'cancel') return this.live.cancel(message.request);
		if (message.type !== 'ready') return void this.live.receive(message);
		// The page is new, or was restored, and shows nothing yet.
		this.ready = true;
		this.rendering.restart();
		this.version = undefined;
		this.isWhole = false;
		this.isFirst = true;
		this.live.forget();
		void this.update().then(() => { if (!message.restored) this.scroll.followEditor(); });
	}

	/** Shows in the editor what the reader points at, beside the preview. */
	private async jump({ version, line, formula }: Extract<FromPreview, { readonly type: 'jump' }>): Promise<void> {
		const { document } = this;
		const note = formula < 0 ? undefined : await this.services.notes.get(document);
		const span = note?.version === version ? note.note.formulas[formula]?.span : undefined;
		const start = new vscode.Position(Math.min(line, document.lineCount - 1), 0);
		const selection = span && version === document.version ? rangeOf(document, span) : new vscode.Range(start, start);
		await vscode.window.showTextDocument(document, { selection, viewColumn: vscode.window.visibleTextEditors.find(editor => editor.document === document)?.viewColumn ?? vscode.ViewColumn.One });
	}

	/** Marks the formula that the cursor is in. */
	private async select(editor: vscode.TextEditor): Promise<void> {
		const { document, version } = this;
		// while the page is behind, it is done when that has caught up
		if (version !== document.version) return;
		const note = await this.services.notes.get(document);
		if (note?.version !== version) return;
		const at = document.offsetAt(editor.selection.active);
		this.post({ type: 'select', version, formula: note.note.formulas.findIndex(({ span }) => span.start <= at && at <= span.end) });
	}

	/** Brings the page up to date, step by step; what changes meanwhile is in the next step. */
	private async update(): Promise<void> {
		if (this.isUpdating || !this.ready) return;
		this.isUpdating = true;
		const { document } = this;
		while (!this.isDisposed && !(this.isWhole && this.version === document.version)) {
			const { version } = document;
			try {
				await this.step();
			} catch {
				if (version !== document.version) continue;
				this.post({ type: 'notice', text: 'This version of the note could not be shown. Keep writing; the preview will follow.' });
				break;
			}
		}
		this.isUpdating = false;
		this.showWaiting();
		// the cursor moved when the text did, and the page has only now the formula that it is in
		const editor = vscode.window.visibleTextEditors.find(({ document: shown }) => shown === document);
		if (editor) void this.select(editor);
	}

	private async step(): Promise<void> {
		const { document } = this;
		const length = document.getText().length;
		if (length > LONGEST_SHOWN) {
			this.post({ type: 'notice', text: TOO_LONG });
			this.version = document.version;
			this.isWhole = true;
			return;
		}
		const next = await this.rendering.next();
		if (!next) return;
		const { patch, isWhole } = next;
		this.post({ ...patch, base: this.base });
		this.version = patch.version;
		this.isWhole = isWhole;
		if (!isWhole) return;
		this.post({ type: 'notice', text: length > LONGEST_READ ? TOO_LONG_TO_OPEN : '' });
		clearTimeout(this.timer);
		this.timer = setTimeout(() => { if (this.version !== undefined) void this.live.update(this.version); }, this.isFirst ? 0 : REST);
		this.isFirst = false;
	}

	private showWaiting(): void {
		const { waiting, version, document } = this;
		if (!waiting || version !== document.version) return;
		this.waiting = undefined;
		if (waiting.version === version) this.post({ type: 'result', formula: waiting.formula, html: waiting.html });
	}

	private get base(): string {
		return `${this.panel.webview.asWebviewUri(vscode.Uri.joinPath(this.document.uri, '..')).toString()}/`;
	}

	private post(message: ToPreview): void {
		if (this.ready) void this.panel.webview.postMessage(message);
	}
}

/** What the page may load: our own files, and pictures in the folder that the note belongs to. */
function roots(extension: vscode.Uri, note: vscode.Uri): readonly vscode.Uri[] {
	const folder = vscode.workspace.getWorkspaceFolder(note)?.uri ?? vscode.Uri.joinPath(note, '..');
	return [vscode.Uri.joinPath(extension, 'dist'), vscode.Uri.joinPath(extension, 'media'), folder];
}
