import type * as vscode from 'vscode';
import type { FromPreview, ToPreview } from '../../protocol';
import type { LiveOutcome, OpenNote } from '../../core/service';
import { core } from '../core';
import type { Services } from '../services';
import { readInSlices } from '../slices';
import { MethodRuns } from './methodRuns';

type Asked = Extract<FromPreview, { readonly type: 'play' | 'keep' | 'evaluate' | 'run' }>;

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
	private readonly runs: MethodRuns;

	constructor(private readonly document: vscode.TextDocument, private readonly services: Services, private readonly post: (message: ToPreview) => void) {
		this.runs = new MethodRuns(services, post);
		this.subscription = services.bindings.onDidChange(({ uri, by }) => { if (by !== this && uri === document.uri.toString()) void this.takeOver(); });
	}

	/** Ends what is running for the page. */
	dispose(): void {
		this.subscription.dispose();
		this.runs.dispose();
	}

	cancel(request: number): void {
		this.runs.cancel(request);
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
		const formulas: number[] = [];
		await readInSlices(note, isCurrent, index => { if (canEvaluate(note.formula(index)) || note.methods(index).length > 0) formulas.push(index); });
		if (!isCurrent()) return;
		this.post({ type: 'playable', version, formulas });
		const before = this.sent;
		this.sent = new Map();
		for (const [index, { bind, isOpen }] of this.services.bindings.in(note)) if (isOpen) await this.play(note, index, { bind }, before.get(index));
	}

	/** Opens formulas, and moves those that are open, as another feature wants them. */
	private async takeOver(): Promise<void> {
		const note = await this.services.notes.get(this.document);
		if (!note) return;
		for (const [index, { bind, isOpen }] of this.services.bindings.in(note)) if (isOpen) await this.play(note, index, { bind, replaces: true }, this.sent.get(index));
	}

	/** Does what the page asks; what it asks of another version is dropped. */
	async receive(asked: Asked): Promise<void> {
		const note = await this.services.notes.get(this.document);
		if (!note || note.version !== asked.version || asked.formula >= note.formulaCount) return;
		switch (asked.type) {
			case 'play': return this.play(note, asked.formula, { bind: { ...this.services.bindings.of(note, asked.formula)?.bind, ...asked.bind } });
			case 'run': return this.runs.run(note, asked);
			case 'keep': this.sent.delete(asked.formula); return this.services.bindings.keep(note, asked.formula, { bind: asked.bind, isOpen: asked.isOpen }, this);
			case 'evaluate': {
				const { request, formula, bind, domain } = asked;
				const outcome = await this.services.evaluator.soon(note, formula, { bind, domain });
				this.post({ type: 'outcome', request, outcome: { ...outcome } });
			}
		}
	}

	private async play(note: OpenNote, index: number, { bind, replaces = false }: Wanted, before?: string): Promise<void> {
		const { methodCards, plainMath } = await core();
		const offers = note.methods(index);
		const played = note.play(index, { bind });
		// what has no value to play with may still call for methods
		const outcome: LiveOutcome = played.status === 'live' || offers.length === 0 ? played : { status: 'live', title: plainMath(note.formula(index).latex), parts: [], parameters: [], domain: {}, assumed: [], companions: [], checks: [] };
		const cards = outcome.status === 'live' ? methodCards(offers, outcome) : [];
		const text = JSON.stringify([outcome, cards]);
		this.sent.set(index, text);
		if (text === before) return;
		this.post({ type: 'live', formula: index, version: note.version, outcome: { ...outcome }, replaces });
		this.post({ type: 'methods', formula: index, version: note.version, cards: cards.map(card => ({ ...card })) });
	}
}
