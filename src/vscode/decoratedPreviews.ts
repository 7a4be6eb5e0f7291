import type { MarkdownIt } from 'markdown-it';
import * as vscode from 'vscode';
import { DECORATED_NOTE, type DecoratedNote } from '../decoratedNote';
import { attribute } from '../htmlPage';
import { macros } from './macros';
import { MARKDOWN } from './noteStore';
import type { WorkerClient } from './worker/client';

/** How long typing rests before the programs of a note are made anew, in milliseconds. */
const REST = 1000;
/** How many steps they may take, and one of them in milliseconds. */
const STEPS = 40;
const DEADLINE = 10_000;
/** How often the preview is asked to refresh at most, and how long it is waited for, in milliseconds. */
const ATTEMPTS = 4;
const PATIENCE = 1000;
/** How long a page has to load, in milliseconds, before it is refreshed: VS Code hides a new page for ever if the one before it finishes loading meanwhile. */
const LOADING = 1500;
/** Longer notes are not decorated: VS Code takes too long to show them anew. */
const MAXIMUM_LENGTH = 100_000;

interface DecoratedDocument {
	/** That was last rendered. */
	version: number;
	/** A hidden element that carries the programs, of this version or the one before. */
	html: string;
	/** What of that the preview has, and since when. */
	rendered: string;
	renderedAt: number;
	timer?: unknown;
}

/**
 * Live formulas in VS Code's own Markdown preview. The page has no channel to us, so the programs of a note go into its HTML. They are made
 * in the worker while the reader rests. Where the preview shows others by then it has to be refreshed, which starts its page anew: the page
 * itself remembers what was open.
 */
export class DecoratedPreviews implements vscode.Disposable {
	private readonly documents = new Map<string, DecoratedDocument>();
	private readonly closing = vscode.workspace.onDidCloseTextDocument(({ uri }) => this.forget(uri.toString()));

	constructor(private readonly worker: WorkerClient) {}

	/** Adds the programs to what the preview renders; what is parsed for other purposes is left alone. */
	readonly extendMarkdownIt = (markdown: MarkdownIt): MarkdownIt => {
		const { renderer } = markdown;
		const render = renderer.render.bind(renderer);
		// HTML of the note could hide what comes after it, or pretend to be it
		renderer.render = (tokens, options, environment) => this.decorationOf(environment) + render(tokens, options, environment);
		return markdown;
	};

	dispose(): void {
		this.closing.dispose();
		for (const uri of this.documents.keys()) this.forget(uri);
	}

	private forget(uri: string): void {
		clearTimeout(this.documents.get(uri)?.timer);
		this.documents.delete(uri);
	}

	/** What is known of the rendered note; until its programs are there, those of the version before. */
	private decorationOf(environment: unknown): string {
		const document = documentOf(environment);
		if (!document || !showsFormulas(document)) return '';
		const uri = document.uri.toString();
		const known = this.documents.get(uri);
		const decorated = known ?? { version: -1, html: htmlOf({ uri, formulas: [] }), rendered: '', renderedAt: 0 };
		this.documents.set(uri, decorated);
		if (decorated.version !== document.version && document.getText().length <= MAXIMUM_LENGTH) {
			clearTimeout(decorated.timer);
			decorated.timer = setTimeout(() => void this.decorate(document, decorated).catch(() => undefined), known ? REST : 0);
		}
		decorated.version = document.version;
		decorated.rendered = decorated.html;
		decorated.renderedAt = performance.now();
		return decorated.html;
	}

	/** Makes the programs step by step. If the worker fails the note is shown as it was. */
	private async decorate(document: vscode.TextDocument, decorated: DecoratedDocument): Promise<void> {
		const { version } = document;
		const uri = document.uri.toString();
		const text = document.getText();
		for (let step = 0; step < STEPS; step++) {
			const { note, isWhole } = await this.worker.request('decorate', { uri, version, text, macros: macros() }, { deadline: DEADLINE, key: `decorate ${uri}` });
			if (document.version !== version || this.documents.get(uri) !== decorated) return;
			if (isWhole) return refresh(decorated, htmlOf(note));
		}
	}
}

/** VS Code drops a refresh while it waits to look for changes of the note, so it is asked until it has rendered the programs. */
async function refresh(decorated: DecoratedDocument, html: string): Promise<void> {
	decorated.html = html;
	const isDone = (): boolean => decorated.html !== html || decorated.rendered === html;
	for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
		for (let left = loadingLeft(decorated); left > 0; left = loadingLeft(decorated)) await sleep(left);
		if (isDone()) return;
		await vscode.commands.executeCommand('markdown.preview.refresh');
		await sleep(PATIENCE);
	}
}

function loadingLeft({ renderedAt }: DecoratedDocument): number {
	return renderedAt + LOADING - performance.now();
}

function sleep(milliseconds: number): Promise<void> {
	return new Promise(resolve => { setTimeout(() => resolve(), milliseconds); });
}

function htmlOf(note: DecoratedNote): string {
	return `<div hidden ${DECORATED_NOTE}="${attribute(JSON.stringify(note))}"></div>`;
}

/** Without VS Code's own formulas there is nothing that could open. */
function showsFormulas({ uri }: vscode.TextDocument): boolean {
	return vscode.workspace.getConfiguration('markdown.math', uri).get('enabled', true);
}

/** The note that VS Code renders. It says which only when it renders a document for its preview. */
function documentOf(environment: unknown): vscode.TextDocument | undefined {
	if (typeof environment !== 'object' || environment === null || !('currentDocument' in environment)) return undefined;
	const { currentDocument } = environment;
	if (!(currentDocument instanceof vscode.Uri)) return undefined;
	const uri = currentDocument.toString();
	return vscode.workspace.textDocuments.find(document => document.languageId === MARKDOWN && document.uri.toString() === uri);
}
