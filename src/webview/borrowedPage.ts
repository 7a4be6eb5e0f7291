import { DECORATED_NOTE, withoutSpaces, type DecoratedNote } from '../decoratedNote';
import { place, type FormulaPage } from './formulaPage';
import { successors } from './successors';

interface ShownFormula {
	readonly latex: string;
	readonly element: Element;
}

/**
 * VS Code's own preview of a note, which VS Code renders and changes as it likes. Formulas are known by their LaTeX and by how often it
 * came before: their elements may stand for others after the next edit.
 */
export class BorrowedPage implements FormulaPage {
	readonly version = 0;
	/** What the extension put before the note, as it is written. */
	private data = '';
	private note: DecoratedNote = { uri: '', formulas: [] };
	private shown: readonly ShownFormula[] = [];
	private elements: ReadonlyMap<number, Element> = new Map();
	/** What the formulas are known by. */
	private names: ReadonlyMap<number, string> = new Map();
	private readonly attachments = new Map<Element, Element>();
	private isChanging = false;

	/** Reads the page anew. `change` is given what tells where a formula of before is now; what it puts in place does not move the page. */
	update(change: (successor: (formula: Element) => Element | undefined) => void): void {
		const before = this.shown;
		this.readNote();
		this.shown = formulasOf(document);
		const shown = occurrences(this.shown.map(({ latex, element }) => [latex, element] as const));
		const written = occurrences(this.note.formulas.map(({ latex }, index) => [withoutSpaces(latex), index] as const));
		this.names = new Map([...written.byName].map(([name, index]) => [index, name]));
		// where VS Code sees other formulas than we do, nobody can tell which is which
		this.elements = new Map([...written.byName].flatMap(([name, index]) => {
			const formula = shown.byName.get(name);
			return formula && written.count(name) === shown.count(name) ? [[index, formula] as const] : [];
		}));
		for (const index of this.live.keys()) this.elements.get(index)?.classList.add('formula');
		const places = new Map(before.map(({ element }, index) => [element, index]));
		const successor = successors(before.map(({ latex }) => latex), this.shown.map(({ latex }) => latex));
		this.isChanging = true;
		change(formula => this.shown[successor(places.get(formula) ?? -1) ?? -1]?.element);
		this.isChanging = false;
	}

	private readNote(): void {
		// nothing of a note comes before it
		const data = document.querySelector(`[${DECORATED_NOTE}]`)?.getAttribute(DECORATED_NOTE);
		if (!data || data === this.data) return;
		this.data = data;
		this.note = JSON.parse(data) as DecoratedNote;
	}

	get uri(): string {
		return this.note.uri;
	}

	/** What opens, by the places in the note. */
	get live() {
		return new Map(this.note.formulas.flatMap(({ live }, index) => (live ? [[index, live] as const] : [])));
	}

	/** What a formula is known by, for as long as nothing changes before it. */
	nameOf(index: number): string | undefined {
		return this.names.get(index);
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
		if (!this.isChanging) attachment.scrollIntoView({ block: 'nearest' });
	}

	detach(formula: Element): void {
		this.attachments.get(formula)?.remove();
		this.attachments.delete(formula);
	}
}

function formulasOf(page: Document): readonly ShownFormula[] {
	return [...page.querySelectorAll('.katex annotation')].flatMap(annotation => {
		const element = annotation.closest('.katex');
		return element ? [{ latex: withoutSpaces(annotation.textContent ?? ''), element }] : [];
	});
}

/** Things by their LaTeX and how often that came before, and how often each LaTeX comes. */
function occurrences<T>(things: readonly (readonly [latex: string, thing: T])[]) {
	const counts = new Map<string, number>();
	const byName = new Map<string, T>();
	for (const [latex, thing] of things) {
		const before = counts.get(latex) ?? 0;
		counts.set(latex, before + 1);
		byName.set(`${before} ${latex}`, thing);
	}
	return { byName: byName as ReadonlyMap<string, T>, count: (name: string) => counts.get(name.slice(name.indexOf(' ') + 1)) };
}
