import { DECORATED_NOTE, type DecoratedNote } from '../decoratedNote';
import { place, type FormulaPage } from './formulaPage';

/**
 * VS Code's own preview of a note, which VS Code renders and changes as it likes. Formulas are known by their LaTeX and by how often it
 * came before: their elements may stand for others after the next edit.
 */
export class BorrowedPage implements FormulaPage {
	readonly version = 0;
	private note: DecoratedNote = { formulas: [] };
	private elements: ReadonlyMap<number, Element> = new Map();
	/** All formulas that are shown, by what they are known by. */
	private shown: ReadonlyMap<string, Element> = new Map();
	private readonly attachments = new Map<Element, Element>();
	private readonly placed = new WeakSet<Element>();

	/** Reads the page anew; gives what tells where a formula of before is now. */
	update(): (formula: Element) => Element | undefined {
		const names = new Map([...this.shown].map(([name, formula]) => [formula, name]));
		this.note = noteOf(document) ?? this.note;
		const shown = occurrences([...document.querySelectorAll('.katex annotation')].flatMap(annotation => {
			const formula = annotation.closest('.katex');
			return formula ? [[annotation.textContent ?? '', formula] as const] : [];
		}));
		const written = occurrences(this.note.formulas.map(({ latex }, index) => [latex, index] as const));
		this.shown = shown.byName;
		// where VS Code sees other formulas than we do, nobody can tell which is which
		this.elements = new Map([...written.byName].flatMap(([name, index]) => {
			const formula = shown.byName.get(name);
			return formula && written.count(name) === shown.count(name) ? [[index, formula] as const] : [];
		}));
		for (const index of this.live.keys()) this.elements.get(index)?.classList.add('formula');
		return formula => this.shown.get(names.get(formula) ?? '');
	}

	/** What opens, by the places in the note. */
	get live() {
		return new Map(this.note.formulas.flatMap(({ live }, index) => (live ? [[index, live] as const] : [])));
	}

	formulas(): Iterable<readonly [number, Element]> {
		return this.elements;
	}

	formula(index: number): Element | undefined {
		return this.elements.get(index);
	}

	indexOf(formula: Element): number | undefined {
		return [...this.elements].find(([, element]) => element === formula)?.[0];
	}

	attach(formula: Element, attachment: Element): void {
		this.detach(formula);
		this.attachments.set(formula, attachment);
		place(formula, attachment);
		// what is only put back must not move the page
		if (!this.placed.has(attachment)) attachment.scrollIntoView({ block: 'nearest' });
		this.placed.add(attachment);
	}

	detach(formula: Element): void {
		this.attachments.get(formula)?.remove();
		this.attachments.delete(formula);
	}
}

/** The programs that the extension put behind the note: nothing of a note comes after them. */
function noteOf(page: Document): DecoratedNote | undefined {
	const data = [...page.querySelectorAll(`[${DECORATED_NOTE}]`)].at(-1)?.getAttribute(DECORATED_NOTE);
	return data ? JSON.parse(data) as DecoratedNote : undefined;
}

/** Things by their LaTeX without spaces and how often that came before, and how often each LaTeX comes. */
function occurrences<T>(things: readonly (readonly [latex: string, thing: T])[]) {
	const counts = new Map<string, number>();
	const byName = new Map<string, T>();
	for (const [latex, thing] of things) {
		const squeezed = latex.replace(/\s+/gu, '');
		const before = counts.get(squeezed) ?? 0;
		counts.set(squeezed, before + 1);
		byName.set(`${before} ${squeezed}`, thing);
	}
	return { byName: byName as ReadonlyMap<string, T>, count: (name: string) => counts.get(name.slice(name.indexOf(' ') + 1)) };
}
