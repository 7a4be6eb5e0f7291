import type * as vscode from 'vscode';
import type { FromPreview, ToPreview } from '../../protocol';
import type { OpenNote } from '../../core/service';
import { core } from '../core';
import type { Services } from '../services';
import { readInSlices } from '../slices';

type Asked = Extract<FromPreview, { readonly type: 'play' | 'keep' | 'evaluate' }>;

interface Wanted {
	readonly bind: Readonly<Record<string, unknown>>;
	/** What was moved in the page gives way. */
	readonly replaces?: boolean;
}

/** The formulas of one note's preview that can be opened: makes their programs, keeps what the reader gives them. */
export class LivePreview implements vscode.Disposable {
	/** What was last sent of each formula that is open, by its index. */
	private sent = new Map<number, string>();

	private readonly subscription: vscode.Disposable;

	constructor(private readonly document: vscode.TextDocument, private readonly services: Services, private readonly post: (message: ToPreview) => void) {
		this.subscription = services.bindings.onDidChange(({ uri, by }) => { if (by !== this && uri === document.uri.toString()) void this.takeOver(); });
	}

	/** The page is new, and has nothing. */
	forget(): void {
		this.sent.clear();
	}

	/** Brings the page up to date with a version that it shows now. */
	async update(version: number): Promise<void> {
		const note = await this.services.notes.get(this.document);
		const isCurrent = () => this.document.version === version;
		if (!note || note.version !== version) return;
		const { canEvaluate } = await core();
		await readInSlices(note, isCurrent);
		if (!isCurrent()) return;
		const formulas = note.note.formulas.flatMap((_, index) => (canEvaluate(note.formula(index)) ? [index] : []));
		this.post({ type: 'playable', version, formulas });
		const before = this.sent;
		this.sent = new Map();
		for (const [index, { bind, isOpen }] of this.services.bindings.in(note)) if (isOpen) this.play(note, index, { bind }, before.get(index));
	}

	/** Opens formulas, and moves those that are open, as another feature wants them. */
	private async takeOver(): Promise<void> {
		const note = await this.services.notes.get(this.document);
		if (!note) return;
		for (const [index, { bind, isOpen }] of this.services.bindings.in(note)) if (isOpen) this.play(note, index, { bind, replaces: true }, this.sent.get(index));
	}

	/** Does what the page asks; what it asks of another version is dropped. */
	async receive(asked: Asked): Promise<void> {
		const note = await this.services.notes.get(this.document);
		if (!note || note.version !== asked.version || asked.formula >= note.formulaCount) return;
		switch (asked.type) {
			case 'play': return this.play(note, asked.formula, { bind: { ...this.services.bindings.of(note, asked.formula)?.bind, ...asked.bind } });
			case 'keep': this.sent.delete(asked.formula); return this.services.bindings.keep(note, asked.formula, { bind: asked.bind, isOpen: asked.isOpen }, this);
			case 'evaluate': {
				const { request, formula, bind, domain } = asked;
				const outcome = await this.services.evaluator.soon(note, formula, { bind, domain });
				this.post({ type: 'outcome', request, outcome: { ...outcome } });
			}
		}
	}

	dispose(): void {
		this.subscription.dispose();
	}

	private play(note: OpenNote, index: number, { bind, replaces = false }: Wanted, before?: string): void {
		const outcome = note.play(index, { bind });
		const text = JSON.stringify(outcome);
		this.sent.set(index, text);
		if (text !== before) this.post({ type: 'live', formula: index, version: note.version, outcome: { ...outcome }, replaces });
	}
}
