import type { Patch } from '../protocol';
import { reconcile } from './reconcile';

const RESULT = 'ml-result';

/** The note on the page, block by block. */
export class Page {
	private lines: readonly number[] = [];
	private firstFormulas: readonly number[] = [];
	private readonly results = new Map<Element, Element>();

	constructor(private readonly root: HTMLElement) {}

	/** Brings the page up to date. Elements that stay the same stay in place, and with them selection, scrolling and results. */
	apply({ start, remove, insert, lines, firstFormulas, base }: Patch): void {
		for (const result of this.results.values()) result.remove();
		const replaced = [...this.root.children].slice(start, start + remove);
		const added = insert.map(html => blockOf(html, base));
		added.forEach((block, index) => {
			const old = replaced[index];
			if (old) reconcile(old, block);
			else this.root.insertBefore(block, this.root.children[start + index] ?? null);
		});
		for (const old of replaced.slice(added.length)) old.remove();
		this.lines = lines;
		this.firstFormulas = firstFormulas;
		this.restoreResults();
	}

	/** Shows a value below its formula, in place of an earlier one. */
	showResult(index: number, html: string): void {
		const formula = this.formula(index);
		if (!formula) return;
		this.results.get(formula)?.remove();
		const result = document.createElement('span');
		result.className = RESULT;
		result.setAttribute('role', 'status');
		result.append(...nodesOf(html));
		this.results.set(formula, result);
		formula.after(result);
		result.scrollIntoView({ block: 'nearest' });
	}

	/** The elements that begin at a line of the note, in order. */
	*marks(): Generator<{ readonly line: number; readonly element: Element }> {
		for (const [index, block] of [...this.root.children].entries()) {
			const first = this.lines[index] ?? 0;
			yield { line: first, element: block };
			for (const element of block.querySelectorAll('[data-line]')) yield { line: first + Number(element.getAttribute('data-line')), element };
		}
	}

	private formula(index: number): Element | undefined {
		const block = this.firstFormulas.findLastIndex(first => first <= index);
		const first = this.firstFormulas[block];
		return first === undefined ? undefined : this.root.children[block]?.querySelectorAll('.formula')[index - first];
	}

	/** A result stays for as long as its formula's element does: an edited formula is a new element. */
	private restoreResults(): void {
		for (const [formula, result] of this.results) {
			if (formula.isConnected) formula.after(result);
			else this.results.delete(formula);
		}
	}
}

function blockOf(html: string, base: string): HTMLElement {
	const block = document.createElement('section');
	block.append(...nodesOf(html));
	for (const element of block.querySelectorAll<HTMLElement>('[data-style]')) element.style.cssText = element.dataset['style'] ?? '';
	for (const picture of block.querySelectorAll<HTMLImageElement>('img[data-src]')) picture.src = new URL(picture.dataset['src'] ?? '', base).href;
	return block;
}

/** The extension's HTML, in which nothing of a note is markup; scripts would not run here either. */
function nodesOf(html: string): readonly Node[] {
	return [...new DOMParser().parseFromString(html, 'text/html').body.childNodes].map(node => document.adoptNode(node));
}
