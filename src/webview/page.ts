import { placesOf, type Block, type Patch } from '../protocol';
import { place, type FormulaPage } from './formulaPage';
import { withoutMarks } from './marks';
import { reconcile } from './reconcile';

const RESULT = 'ml-result';

/** The note on the page, block by block. */
export class Page implements FormulaPage {
	private elements: readonly Element[] = [];
	private sizes: readonly Omit<Block, 'html'>[] = [];
	private lines: readonly number[] = [];
	private firstFormulas: readonly number[] = [];
	/** The formulas of each block: a search of a long page takes longer than a frame. */
	private readonly known = new WeakMap<Element, readonly Element[]>();
	private readonly attachments = new Map<Element, Element>();
	private shownVersion = 0;
	private selected: Element | undefined;

	constructor(private readonly root: HTMLElement) {}

	/** Brings the page up to date. Elements that stay the same stay in place, and with them selection, scrolling and results. */
	apply({ start, remove, insert, version, base }: Patch): void {
		const replaced = this.elements.slice(start, start + remove);
		const touched = [...this.attachments].filter(([formula]) => replaced.some(block => block.contains(formula)));
		const focused = document.hasFocus() ? document.activeElement : null;
		for (const [, attachment] of touched) attachment.remove();
		const next = this.elements[start + remove] ?? null;
		const loadsRemote = this.root.hasAttribute('data-remote-pictures');
		const shown = insert.map(({ html }, index) => {
			const [old, block] = [replaced[index], blockOf(html, base, loadsRemote)];
			if (old) withoutMarks(old, () => reconcile(old, block));
			else this.root.insertBefore(block, next);
			return old ?? block;
		});
		for (const old of replaced.slice(insert.length)) old.remove();
		for (const block of shown) this.known.delete(block);
		this.elements = this.elements.toSpliced(start, remove, ...shown);
		this.sizes = this.sizes.toSpliced(start, remove, ...insert.map(({ above, lines, formulas }) => ({ above, lines, formulas })));
		({ lines: this.lines, firstFormulas: this.firstFormulas } = placesOf(this.sizes));
		this.shownVersion = version;
		for (const [formula, attachment] of touched) {
			// what belongs to a formula stays for as long as its element does: an edited formula is a new element
			if (formula.isConnected) place(formula, attachment);
			else this.attachments.delete(formula);
			if (focused instanceof HTMLElement && attachment.contains(focused)) focused.focus({ preventScroll: true });
		}
	}

	/** Takes the blocks that are there already. */
	adopt(lines: readonly number[], firstFormulas: readonly number[]): void {
		this.elements = [...this.root.children];
		this.lines = lines;
		this.firstFormulas = firstFormulas;
	}

	/** The version of the note that is shown. */
	get version(): number {
		return this.shownVersion;
	}

	/** Shows a value below its formula, in place of an earlier one. */
	showResult(index: number, html: string): void {
		const formula = this.formula(index);
		if (!formula) return;
		const result = document.createElement('div');
		result.className = RESULT;
		result.setAttribute('role', 'status');
		result.append(...nodesOf(html));
		this.attach(formula, result);
	}

	/** Puts something below a formula, in place of what was there. */
	attach(formula: Element, attachment: Element, moves = true): void {
		this.detach(formula);
		this.attachments.set(formula, attachment);
		place(formula, attachment);
		if (moves) attachment.scrollIntoView({ block: 'nearest' });
	}

	detach(formula: Element): void {
		this.attachments.get(formula)?.remove();
		this.attachments.delete(formula);
	}

	/** Marks the formula that the editor's cursor is in. */
	select(index: number): void {
		this.selected?.classList.remove('selected');
		this.selected = index < 0 ? undefined : this.formula(index);
		this.selected?.classList.add('selected');
	}

	/** The line of the note that an element stands on. */
	lineOf(element: Element): number {
		let found = 0;
		for (const { line, element: mark } of this.marks()) if (mark.contains(element) || mark.compareDocumentPosition(element) === Node.DOCUMENT_POSITION_FOLLOWING) found = line;
		return found;
	}

	/** The last block that begins at or above a line. */
	blockAt(line: number): number {
		return this.lines.findLastIndex(first => first <= line);
	}

	/** The last block that begins at or above the top of the window. */
	blockAtTop(): number {
		const blocks = this.elements;
		let [low, high] = [0, blocks.length - 1];
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if ((blocks[middle]?.getBoundingClientRect().top ?? 0) <= 0) low = middle;
			else high = middle - 1;
		}
		return low;
	}

	/** The elements that begin at a line of the note, in order, from a block on; the outermost of those that begin together. */
	*marks(from = 0): Generator<{ readonly line: number; readonly element: Element }> {
		for (let index = from; index < this.elements.length; index++) {
			const [block, first] = [this.elements[index], this.lines[index] ?? 0];
			if (!block) continue;
			yield { line: first, element: block };
			let last = first;
			for (const element of block.querySelectorAll('[data-line]')) {
				const line = first + Number(element.getAttribute('data-line'));
				if (line !== last) yield { line, element };
				last = line;
			}
		}
	}

	/** The formulas of the page with their places in the note. */
	*formulas(): Generator<readonly [index: number, formula: Element]> {
		for (const [index, block] of this.elements.entries()) {
			const first = this.firstFormulas[index] ?? 0;
			for (const [i, formula] of this.formulasIn(block).entries()) yield [first + i, formula];
		}
	}

	formula(index: number): Element | undefined {
		const at = this.firstFormulas.findLastIndex(first => first <= index);
		const [block, first] = [this.elements[at], this.firstFormulas[at]];
		return block && first !== undefined ? this.formulasIn(block)[index - first] : undefined;
	}

	/** The place of a formula in the note. */
	indexOf(formula: Element): number | undefined {
		const at = this.elements.findIndex(element => element.contains(formula));
		const [block, first] = [this.elements[at], this.firstFormulas[at]];
		return block && first !== undefined ? first + this.formulasIn(block).indexOf(formula) : undefined;
	}

	private formulasIn(block: Element): readonly Element[] {
		const known = this.known.get(block) ?? [...block.querySelectorAll('.formula')];
		this.known.set(block, known);
		return known;
	}
}

function blockOf(html: string, base: string, loadsRemote: boolean): HTMLElement {
	const block = document.createElement('section');
	block.append(...nodesOf(html));
	for (const element of block.querySelectorAll<HTMLElement>('[data-style]')) element.style.cssText = element.dataset['style'] ?? '';
	for (const picture of block.querySelectorAll<HTMLImageElement>('img[data-src]')) picture.src = new URL(picture.dataset['src'] ?? '', base).href;
	for (const words of block.querySelectorAll<HTMLElement>('.no-picture[data-remote]')) {
		if (loadsRemote) words.replaceWith(remotePicture(words));
		else words.append(loadButton(words.dataset['remote'] ?? ''));
	}
	return block;
}

function remotePicture(words: HTMLElement): HTMLImageElement {
	const picture = document.createElement('img');
	picture.alt = words.textContent ?? '';
	picture.src = words.dataset['remote'] ?? '';
	return picture;
}

function loadButton(source: string): HTMLButtonElement {
	const button = document.createElement('button');
	button.type = 'button';
	button.className = 'ml-load';
	button.textContent = 'Load…';
	button.title = `The picture is at ${new URL(source).host}, which learns when it is loaded.`;
	return button;
}

/** The extension's HTML, in which nothing of a note is markup; scripts would not run here either. */
function nodesOf(html: string): readonly Node[] {
	return [...new DOMParser().parseFromString(html, 'text/html').body.childNodes].map(node => document.adoptNode(node));
}
