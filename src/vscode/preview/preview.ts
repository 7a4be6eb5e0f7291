import * as vscode from 'vscode';
import { fromPreview, patchOf, type Block, type FromPreview, type ToPreview } from '../../protocol';
import { rangeOf } from '../convert';
import { macros, onDidChangeMacros } from '../macros';
import type { Services } from '../services';
import { followLink } from './follow';
import { LivePreview } from './livePreview';
import { pageOf } from './page';
import { savePicture } from './savePicture';
import { ScrollSync } from './scrollSync';

/** How long typing rests before the preview follows, in milliseconds. */
const DEBOUNCE = 80;
const RENDER_DEADLINE = 10_000;

/** A value that the reader asked to see beside its formula. */
export interface ShownResult {
	readonly formula: number;
	readonly version: number;
	readonly html: string;
}

/** The preview of one note: follows its edits and its scrolling. */
export class Preview implements vscode.Disposable {
	private blocks: readonly Block[] = [];
	/** The version of the note that `blocks` shows. */
	private version: number | undefined;
	private ready = false;
	private timer: unknown;
	private waiting: ShownResult | undefined;
	private readonly scroll: ScrollSync;
	private readonly live: LivePreview;
	private readonly subscriptions: readonly vscode.Disposable[];

	constructor(
		private readonly panel: vscode.WebviewPanel,
		private readonly document: vscode.TextDocument,
		extension: vscode.Uri,
		private readonly services: Services,
	) {
		panel.title = `Preview ${document.uri.path.split('/').at(-1) ?? ''}`;
		panel.webview.options = { enableScripts: true, localResourceRoots: roots(extension, document.uri) };
		this.scroll = new ScrollSync(document, message => this.post(message));
		this.live = new LivePreview(document, services, message => this.post(message));
		this.subscriptions = [
			this.scroll,
			onDidChangeMacros(() => this.schedule()),
			vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => { if (textEditor.document === document) void this.select(textEditor); }),
			panel.webview.onDidReceiveMessage(message => this.receive(message)),
			vscode.workspace.onDidChangeTextDocument(event => { if (event.document === document && event.contentChanges.length > 0) this.schedule(); }),
		];
		panel.webview.html = pageOf(panel.webview, extension, document.uri);
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
		clearTimeout(this.timer);
		for (const subscription of this.subscriptions) subscription.dispose();
	}

	private receive(message: unknown): void {
		if (!fromPreview(message)) return this.services.log('refused a message from the preview');
		if (message.type === 'scrolled') return this.scroll.previewScrolled(message.line);
		if (message.type === 'jump') return void this.jump(message);
		if (message.type === 'follow') return void followLink(this.document.uri, message.href);
		if (message.type === 'save') return void savePicture(this.document.uri, message);
		if (message.type !== 'ready') return void this.live.receive(message);
		// The page is new, or was restored, and shows nothing yet.
		this.ready = true;
		this.blocks = [];
		this.version = undefined;
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
		const note = await this.services.notes.get(document);
		if (version === undefined || note?.version !== version) return;
		this.post({ type: 'select', version, formula: note.formulaAt(document.offsetAt(editor.selection.active))?.index ?? -1 });
	}

	private schedule(): void {
		clearTimeout(this.timer);
		this.timer = setTimeout(() => void this.update(), DEBOUNCE);
	}

	private async update(): Promise<void> {
		const { document } = this;
		const { version } = document;
		try {
			const body = { text: document.getText(), macros: macros() };
			const after = await this.services.typesetter.request('render', body, { deadline: RENDER_DEADLINE, key: `render ${document.uri.toString()}` });
			if (version !== document.version) return;
			this.post(patchOf(this.blocks, after, version, this.base));
			this.post({ type: 'notice', text: '' });
			this.blocks = after;
			this.version = version;
			void this.live.update(version);
		} catch {
			if (version === document.version) this.post({ type: 'notice', text: 'This version of the note could not be shown. Keep writing; the preview will follow.' });
			return;
		}
		this.showWaiting();
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
