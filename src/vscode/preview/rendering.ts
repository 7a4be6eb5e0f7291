import type * as vscode from 'vscode';
import type { Patch } from '../../protocol';
import type { WorkerClient } from '../worker/client';
import { macros } from '../macros';

const DEADLINE = 10_000;

/** How much HTML is made at once, in characters: a screenful or two first, so that it is soon there, then more at a time. */
const FIRST_STEP = 400_000;
const STEP = 2_000_000;

/** Patches for a page that shows a note: each from what the one before has left there. */
export class Rendering {
	/** The number of the last patch; 0 if there was none. */
	private last = 0;
	private numbers = 0;
	private blocks = 0;
	private pages = 0;

	constructor(private readonly document: vscode.TextDocument, private readonly worker: WorkerClient) {}

	/** The page is a new one, and empty. */
	restart(): void {
		this.pages++;
		this.last = 0;
		this.blocks = 0;
	}

	/** The next patch on the way to the note as it is now; undefined if it was for a page that is gone. */
	async next(): Promise<{ readonly patch: Omit<Patch, 'base'>; readonly isWhole: boolean } | undefined> {
		const { pages } = this;
		const { uri, version } = this.document;
		const [before, after] = [this.last, ++this.numbers];
		const { patch, isChange, isWhole } = await this.worker.request('render', {
			uri: uri.toString(),
			text: this.document.getText(),
			macros: macros(),
			before,
			after,
			most: this.blocks === 0 ? FIRST_STEP : STEP,
		}, { deadline: DEADLINE });
		if (pages !== this.pages) return undefined;
		const remove = isChange ? patch.remove : this.blocks;
		this.last = after;
		this.blocks += patch.insert.length - remove;
		return { patch: { type: 'patch', ...patch, remove, version }, isWhole };
	}
}
