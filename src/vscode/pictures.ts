import * as vscode from 'vscode';
import type { WorkerClient } from './worker/client';

/** How long a hover waits for a picture it has not seen, in milliseconds. */
const PATIENCE = 50;
const CAPACITY = 200;

/** Formulas typeset as data URIs in the theme's colour. */
export class Pictures {
	/** Least recently used first. */
	private readonly known = new Map<string, string | undefined>();

	constructor(private readonly typesetter: WorkerClient) {}

	/** The picture, if it is there or comes soon; if it comes later, it is there the next time. */
	async soon(latex: string): Promise<string | undefined> {
		const color = themeColor();
		const key = `${color} ${latex}`;
		if (this.known.has(key)) return this.remember(key, this.known.get(key));
		const coming = this.typesetter.request('typeset', { latex, display: true, color }).then(
			uri => this.remember(key, uri),
			// A worker that failed may do better the next time, so nothing is remembered.
			() => undefined,
		);
		return Promise.race([coming, new Promise<undefined>(resolve => setTimeout(() => resolve(undefined), PATIENCE))]);
	}

	private remember(key: string, uri: string | undefined): string | undefined {
		this.known.delete(key);
		this.known.set(key, uri);
		if (this.known.size > CAPACITY) this.known.delete(this.known.keys().next().value ?? key);
		return uri;
	}
}

/** The colour of running text in hovers, which a picture cannot ask its surroundings for. */
function themeColor(): string {
	switch (vscode.window.activeColorTheme.kind) {
		case vscode.ColorThemeKind.Light: return '#3b3b3b';
		case vscode.ColorThemeKind.HighContrastLight: return '#000000';
		case vscode.ColorThemeKind.HighContrast: return '#ffffff';
		case vscode.ColorThemeKind.Dark: return '#cccccc';
	}
}
