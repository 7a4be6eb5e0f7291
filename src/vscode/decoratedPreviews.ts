import type { MarkdownIt } from 'markdown-it';
import * as vscode from 'vscode';
import { DECORATED_NOTE } from '../decoratedNote';
import { attribute } from '../htmlPage';
import { macros } from './macros';
import { MARKDOWN } from './noteStore';
import type { WorkerClient } from './worker/client';

/** How long typing rests before the programs of a note are made anew, in milliseconds. */
const REST = 500;
const DEADLINE = 10_000;
/** Longer notes are not decorated. */
const MAXIMUM_LENGTH = 300_000;
/** Nor are notes whose programs would weigh more, in characters. */
const MAXIMUM_DATA = 4_000_000;

interface Decoration {
	/** Of the note that was last asked about. */
	version: number;
	/** A hidden element that carries the programs, or nothing. */
	html: string;
	timer?: unknown;
}

/**
 * Live formulas in VS Code's own Markdown preview. The page has no channel to us, so the programs of a note go into its HTML; they are
 * made in the worker while the reader rests, and the preview is refreshed when they are others than those it has.
 */
export class DecoratedPreviews implements vscode.Disposable {
	private readonly decorations = new Map<string, Decoration>();
	private readonly closing = vscode.workspace.onDidCloseTextDocument(({ uri }) => this.forget(uri.toString()));

	constructor(private readonly worker: WorkerClient) {}

	/** Adds the programs to what the preview renders; what is parsed for other purposes is left alone. */
	readonly extendMarkdownIt = (markdown: MarkdownIt): MarkdownIt => {
		const { renderer } = markdown;
		const render = renderer.render.bind(renderer);
		renderer.render = (tokens, options, environment) => render(tokens, options, environment) + this.decorationOf(environment);
		return markdown;
	};

	dispose(): void {
		this.closing.dispose();
		for (const uri of this.decorations.keys()) this.forget(uri);
	}

	private forget(uri: string): void {
		clearTimeout(this.decorations.get(uri)?.timer);
		this.decorations.delete(uri);
	}

	/** What is known of the rendered note; until its programs are there, those of the version before. */
	private decorationOf(environment: unknown): string {
		const document = documentOf(environment);
		if (!document) return '';
		const uri = document.uri.toString();
		const decoration = this.decorations.get(uri) ?? { version: -1, html: '' };
		this.decorations.set(uri, decoration);
		if (decoration.version !== document.version) {
			decoration.version = document.version;
			clearTimeout(decoration.timer);
			decoration.timer = setTimeout(() => void this.decorate(document, decoration), REST);
		}
		return decoration.html;
	}

	private async decorate(document: vscode.TextDocument, decoration: Decoration): Promise<void> {
		const { version } = document;
		const html = await this.htmlOf(document);
		if (version !== document.version || html === decoration.html) return;
		decoration.html = html;
		await vscode.commands.executeCommand('markdown.preview.refresh');
	}

	private async htmlOf(document: vscode.TextDocument): Promise<string> {
		const text = document.getText();
		if (text.length > MAXIMUM_LENGTH) return '';
		const uri = document.uri.toString();
		try {
			const note = await this.worker.request('decorate', { uri, version: document.version, text, macros: macros() }, { deadline: DEADLINE, key: `decorate ${uri}` });
			const data = JSON.stringify(note);
			return data.length > MAXIMUM_DATA ? '' : `<div hidden ${DECORATED_NOTE}="${attribute(data)}"></div>`;
		} catch {
			// the note is shown as VS Code shows it
			return '';
		}
	}
}

/** The note that VS Code renders. It says which only when it renders a document for its preview. */
function documentOf(environment: unknown): vscode.TextDocument | undefined {
	if (typeof environment !== 'object' || environment === null || !('currentDocument' in environment)) return undefined;
	const { currentDocument } = environment;
	if (!(currentDocument instanceof vscode.Uri)) return undefined;
	const uri = currentDocument.toString();
	return vscode.workspace.textDocuments.find(document => document.languageId === MARKDOWN && document.uri.toString() === uri);
}
