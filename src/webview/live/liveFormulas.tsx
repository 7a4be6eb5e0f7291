import { effect } from '@preact/signals';
import { render } from 'preact';
import { plainMath } from '../../core/runtime';
import type { LiveFormula, LiveOutcome, MethodCard, Outcome } from '../../core/service';
import type { FromPreview, ToPreview } from '../../protocol';
import type { FormulaPage } from '../formulaPage';
import { createFormulaModel, type FormulaModel } from './formulaModel';
import { createMethodsModel, type MethodsModel, type RunMessage } from './methods/methodsModel';
import { Panel } from './panel';

/** How long a parameter rests before it is kept, in milliseconds. */
const KEEP_AFTER = 300;

interface Opened {
	readonly model: FormulaModel;
	readonly methods: MethodsModel;
	readonly box: HTMLElement;
	readonly stop: () => void;
	timer?: number;
}

export interface LiveFormulasOptions {
	/** Whether no core answers that could read what is new: a formula, another distribution. */
	readonly isAlone: boolean;
}

/** The formulas of the page that can be opened, and those that are. */
export class LiveFormulas {
	private readonly opened = new Map<Element, Opened>();
	/** The formula that was asked for and has not opened yet. */
	private asking: Element | undefined;
	/** The formula that is no longer wanted when its programs come. */
	private declined: Element | undefined;
	private requests = 0;
	private readonly running = new Map<number, MethodsModel>();
	private readonly waiting = new Map<number, (outcome: Outcome) => void>();

	constructor(private readonly page: FormulaPage, private readonly post: (message: FromPreview) => void, private readonly options: LiveFormulasOptions = { isAlone: false }) {
		const ask = (target: EventTarget | null): boolean => {
			const formula = target instanceof Element ? target.closest('.formula.live') : null;
			if (!formula) return false;
			this.toggle(formula);
			return true;
		};
		addEventListener('click', event => {
			// a second click is a jump to the editor, and the first was the beginning of it
			if (event.detail === 2) this.takeBack(event.target);
			else if (event.detail <= 1 && getSelection()?.isCollapsed !== false) ask(event.target);
		});
		addEventListener('keydown', event => {
			if (event.key === 'Escape') this.closeAround(event.target);
			if ((event.key === 'Enter' || event.key === ' ') && event.target instanceof Element && event.target.matches('.formula.live') && ask(event.target)) event.preventDefault();
		});
		// whoever leaves the page may hide it, and what is hidden is gone
		addEventListener('blur', () => { for (const formula of this.opened.keys()) this.keep(formula, true); });
	}

	/** Marks the formulas that can be opened. */
	mark(indices: readonly number[]): void {
		const playable = new Set(indices);
		for (const [index, formula] of this.page.formulas()) {
			if (!playable.has(index) || formula.classList.contains('live')) continue;
			formula.classList.add('live');
			formula.setAttribute('role', 'button');
			formula.setAttribute('tabindex', '0');
			formula.setAttribute('aria-expanded', 'false');
			// a button hides the MathML inside it from screen readers
			formula.setAttribute('aria-label', `Open ${plainMath(formula.querySelector('annotation')?.textContent ?? 'formula')}`);
		}
		// what was moved while the note changed was of a version that is gone
		for (const formula of this.opened.keys()) this.keep(formula, true);
	}

	/** Opens a formula, or gives the one that is open its new programs. */
	show(index: number, outcome: LiveOutcome, replaces = false): void {
		const formula = this.page.formula(index);
		if (!formula) return;
		const isAsked = this.asking === formula;
		if (isAsked) this.asking = undefined;
		if (this.declined === formula) {
			this.declined = undefined;
			return;
		}
		if (outcome.status !== 'live') return this.refuse(formula, outcome);
		const known = this.opened.get(formula);
		if (known) known.model.take(outcome, replaces);
		else this.open(formula, outcome, isAsked);
	}

	/** Gives a formula its new programs if it is open. */
	refresh(index: number, live: LiveFormula): void {
		const formula = this.page.formula(index);
		const known = formula && this.opened.get(formula);
		if (known && JSON.stringify(known.model.live.value) !== JSON.stringify(live)) known.model.live.value = live;
	}

	/** Opens a formula as the reader had left it, if it is not open. */
	reopen(index: number, live: LiveFormula, bind: Readonly<Record<string, unknown>>): void {
		const formula = this.page.formula(index);
		if (!formula || this.opened.has(formula)) return;
		const { model } = this.open(formula, live, false);
		for (const { key } of live.parameters) if (Object.hasOwn(bind, key) && !model.move(key, bind[key])) model.resetOne(key);
		this.keep(formula, true);
	}

	/** After a change of the page that is not ours: what is open goes where its formula is now, and closes where that is gone. */
	follow(successor: (formula: Element) => Element | undefined): void {
		const before = [...this.opened];
		this.opened.clear();
		for (const [formula] of before) this.page.detach(formula);
		for (const [formula, opened] of before) {
			const now = successor(formula);
			if (!now) {
				opened.stop();
				opened.methods.stop();
				render(null, opened.box);
				continue;
			}
			this.opened.set(now, opened);
			this.page.attach(now, opened.box);
			now.setAttribute('aria-expanded', 'true');
		}
	}

	answer(request: number, outcome: Outcome): void {
		this.waiting.get(request)?.(outcome);
		this.waiting.delete(request);
	}

	/** The methods that an open formula calls for. */
	offer(index: number, cards: readonly MethodCard[]): void {
		const known = this.openedAt(index);
		if (known) known.methods.cards.value = cards;
	}

	/** Those that only the editor can run, by name. */
	offerElsewhere(index: number, names: readonly string[]): void {
		const known = this.openedAt(index);
		if (known) known.methods.elsewhere.value = names;
	}

	/** How a method goes, to the formula that it was run on. */
	tell(message: Extract<ToPreview, { readonly type: 'progress' | 'findings' }>): void {
		this.running.get(message.request)?.tell(message);
		if (message.type === 'findings') this.running.delete(message.request);
	}

	private openedAt(index: number): Opened | undefined {
		const formula = this.page.formula(index);
		return formula && this.opened.get(formula);
	}

	private toggle(formula: Element): void {
		if (this.opened.has(formula)) return this.close(formula);
		const asked = this.asked(formula, {});
		if (!asked) return;
		this.asking = formula;
		this.post({ type: 'play', ...asked });
	}

	/** Undoes what a click did. */
	private takeBack(target: EventTarget | null): void {
		const formula = target instanceof Element ? target.closest('.formula.live') : null;
		if (!formula) return;
		if (this.asking === formula) this.declined = formula;
		else this.toggle(formula);
		this.asking = undefined;
	}

	/** What opens again, and not because the reader asks, leaves the page where it is. */
	private open(formula: Element, live: LiveFormula, isAsked: boolean): Opened {
		const model = createFormulaModel(live, this.options.isAlone);
		const methods: MethodsModel = createMethodsModel(model, {
			run: message => this.run(formula, methods, message),
			cancel: request => this.cancel(request),
			now: () => performance.now(),
		});
		const box = document.createElement('section');
		box.className = 'ml-live';
		box.setAttribute('aria-label', 'Live formula');
		// its element may be another by then
		const formulaNow = () => [...this.opened].find(([, opened]) => opened.box === box)?.[0] ?? formula;
		const stop = effect(() => {
			if (model.rested.value && model.shown.value.some(({ isHeavy }) => isHeavy)) this.compute(formulaNow(), model);
		});
		const opened: Opened = { model, methods, box, stop };
		this.opened.set(formula, opened);
		this.page.attach(formula, box, isAsked);
		formula.setAttribute('aria-expanded', 'true');
		render(<Panel
			model={model}
			methods={methods}
			isAlone={this.options.isAlone}
			onMove={fits => this.moved(formulaNow(), fits)}
			onSave={file => this.post({ type: 'save', ...file })}
			onReset={key => {
				if (key === undefined) model.reset();
				else model.resetOne(key);
				this.keep(formulaNow(), true);
				this.moved(formulaNow(), false);
			}}
			onClose={() => this.close(formulaNow())}
		/>, box);
		this.keep(formula, true);
		return opened;
	}

	/** Has a method run; the number of the request. */
	private run(formula: Element, methods: MethodsModel, { bind, domain, ...message }: RunMessage): number | undefined {
		const asked = this.asked(formula, bind);
		if (!asked) return undefined;
		const request = ++this.requests;
		this.running.set(request, methods);
		this.post({ type: 'run', request, ...asked, domain, ...message });
		return request;
	}

	private cancel(request: number): void {
		this.running.delete(request);
		this.post({ type: 'cancel', request });
	}

	/** Has the worker compute what is too long for the page. */
	private compute(formula: Element, { live, parameters, answer }: FormulaModel): void {
		const standing = parameters.value;
		const asked = this.asked(formula, Object.fromEntries(standing.map(({ key, value }) => [key, value])));
		if (!asked) return;
		const request = ++this.requests;
		this.waiting.set(request, outcome => answer(standing, outcome));
		this.post({ type: 'evaluate', request, ...asked, domain: live.value.domain });
	}

	/** A formula that cannot be opened says why, until it is asked again. */
	private refuse(formula: Element, outcome: Exclude<LiveOutcome, LiveFormula>): void {
		const box = document.createElement('p');
		box.className = 'ml-live ml-reason';
		box.setAttribute('role', 'status');
		box.textContent = outcome.status === 'open' ? `Needs ${outcome.missing.join(', ')}.` : outcome.message;
		this.page.attach(formula, box);
	}

	private close(formula: Element): void {
		const known = this.opened.get(formula);
		if (!known) return;
		this.keep(formula, false);
		known.methods.stop();
		known.stop();
		render(null, known.box);
		this.opened.delete(formula);
		this.page.detach(formula);
		formula.setAttribute('aria-expanded', 'false');
		if (formula instanceof HTMLElement) formula.focus({ preventScroll: true });
	}

	private closeAround(target: EventTarget | null): void {
		for (const [formula, { box }] of this.opened) if (target instanceof Node && box.contains(target)) this.close(formula);
	}

	/** What the reader has moved is kept when it rests; what the programs cannot take is asked for anew. */
	private moved(formula: Element, fits: boolean): void {
		const known = this.opened.get(formula);
		if (!known) return;
		if (!fits) {
			const asked = this.asked(formula, known.model.given.value);
			if (asked) this.post({ type: 'play', ...asked });
		}
		clearTimeout(known.timer);
		known.timer = setTimeout(() => this.keep(formula, true), KEEP_AFTER);
	}

	private keep(formula: Element, isOpen: boolean): void {
		const known = this.opened.get(formula);
		const asked = known && this.asked(formula, known.model.given.value);
		if (asked) this.post({ type: 'keep', ...asked, isOpen });
	}

	private asked(formula: Element, bind: Readonly<Record<string, unknown>>) {
		const index = this.page.indexOf(formula);
		return index === undefined ? undefined : { formula: index, version: this.page.version, bind, domain: {} };
	}
}
