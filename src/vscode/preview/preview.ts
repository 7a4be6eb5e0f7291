import * as vscode from 'vscode';
import { fromPreview, patchOf, type Block, type ToPreview } from '../../protocol';
import { macros, onDidChangeMacros } from '../macros';
import type { Services } from '../services';
import { pageOf } from './page';
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
		this.subscriptions = [
			this.scroll,
			onDidChangeMacros(() => this.schedule()),
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
		// The page is new, or was restored, and shows nothing yet.
		this.ready = true;
		this.blocks = [];
		this.version = undefined;
		void this.update().then(() => { if (!message.restored) this.scroll.followEditor(); });
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
			this.post(patchOf(this.blocks, after, this.base));
			this.post({ type: 'notice', text: '' });
			this.blocks = after;
			this.version = version;
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
