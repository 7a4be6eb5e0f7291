import type * as vscode from 'vscode';
import type { FromPreview, ToPreview } from '../../protocol';
import type { OpenNote } from '../../core/service';
import { core } from '../core';
import type { Services } from '../services';
import { readInSlices } from '../slices';

type Asked = Extract<FromPreview, { readonly type: 'play' | 'keep' | 'evaluate' }>;

/** The formulas of one note's preview that can be opened: makes their programs, keeps what the reader gives them. */
export class LivePreview {
	/** What was last sent of each formula that is open, by its index. */
	private sent = new Map<number, string>();

	constructor(private readonly document: vscode.TextDocument, private readonly services: Services, private readonly post: (message: ToPreview) => void) {}

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
		for (const index of this.services.bindings.opened(note)) this.play(note, index, this.services.bindings.of(note, index)?.bind ?? {}, before.get(index));
	}

	/** Does what the page asks; what it asks of another version is dropped. */
	async receive(asked: Asked): Promise<void> {
		const note = await this.services.notes.get(this.document);
		if (!note || note.version !== asked.version || asked.formula >= note.formulaCount) return;
		switch (asked.type) {
			case 'play': return this.play(note, asked.formula, { ...this.services.bindings.of(note, asked.formula)?.bind, ...asked.bind });
			case 'keep': return this.services.bindings.keep(note, asked.formula, asked);
			case 'evaluate': {
				const { request, formula, bind, domain } = asked;
				const outcome = await this.services.evaluator.soon(note, formula, { bind, domain });
				this.post({ type: 'outcome', request, outcome: { ...outcome } });
			}
		}
	}

	private play(note: OpenNote, index: number, bind: Readonly<Record<string, unknown>>, before?: string): void {
		const outcome = note.play(index, { bind });
		const text = JSON.stringify(outcome);
		this.sent.set(index, text);
		if (text !== before) this.post({ type: 'live', formula: index, version: note.version, outcome: { ...outcome } });
	}
}
