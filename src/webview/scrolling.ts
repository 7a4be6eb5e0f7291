import type { Page } from './page';

/** How long after the page was changed its scrolling may be an echo of that, in milliseconds. */
const ECHO = 250;

/** How many frames the heights of blocks take to settle. */
const SETTLING = 6;

export interface ScrollListener {
	/** The page is elsewhere, whoever scrolled it. */
	readonly moved: (place: Place) => void;
	/** The reader scrolled to this line. */
	readonly scrolled: (line: number) => void;
}

/** Translates between lines of the note and places on the page, and tells when the reader scrolls. */
export class Scrolling {
	private changedAt = -ECHO;
	/** Where the page was moved to, unless the reader went on from there. */
	private shownTop = 0;
	private isReader = false;
	private pending = false;
	private requests = 0;
	/** Where the page was before a restart, until the reader does something. */
	private held: Place | undefined;

	constructor(private readonly page: Page, private readonly listener: ScrollListener) {
		addEventListener('scroll', () => this.scrolled(), { passive: true });
		for (const type of ['pointerdown', 'keydown', 'wheel']) addEventListener(type, () => this.letGo(), { passive: true, capture: true });
		// the note comes in parts, and what is open in it after it
		new ResizeObserver(() => { if (this.held) this.bringBack(this.held); }).observe(document.documentElement);
	}

	/** The note changes: the browser may scroll to keep what is in sight in place. */
	changed(): void {
		this.changedAt = performance.now();
	}

	/** Brings a line to the top of the page. Blocks that come into view get their true heights then, so it is brought there again for some frames. */
	show(line: number): void {
		this.held = undefined;
		const request = ++this.requests;
		const bring = (frames: number): void => {
			if (request !== this.requests) return;
			this.bring(line);
			if (frames > 0) requestAnimationFrame(() => bring(frames - 1));
		};
		bring(SETTLING);
	}

	/** The place at the top of the page. */
	get place(): Place {
		const { before } = this.atTop();
		return before ? { line: before.line, above: -before.element.getBoundingClientRect().top } : { line: 0, above: 0 };
	}

	/** Brings the page to where it was, and keeps it there while it grows. */
	restore(place: Place): void {
		this.requests++;
		this.held = place;
		this.bringBack(place);
	}

	/** From here on the reader scrolls. */
	private letGo(): void {
		this.held = undefined;
		this.requests++;
		this.changedAt = -ECHO;
	}

	private bringBack({ line, above }: Place): void {
		const { before } = this.around(this.page.blockAt(line), mark => mark.line <= line);
		const isTop = line <= 0 && above <= 0;
		this.scrollTo(before && !isTop ? scrollY + before.element.getBoundingClientRect().top + above : 0);
	}

	/** Between two marks, in proportion. */
	private bring(line: number): void {
		const { before, after } = this.around(this.page.blockAt(line), mark => mark.line <= line);
		const top = before ? before.element.getBoundingClientRect().top : -scrollY;
		const bottom = after ? after.element.getBoundingClientRect().top : document.documentElement.scrollHeight - scrollY;
		const share = after && before && after.line > before.line ? (line - before.line) / (after.line - before.line) : 0;
		this.scrollTo(line <= 0 ? 0 : scrollY + top + share * (bottom - top));
	}

	/** Blocks that come into view get their true heights, and the browser scrolls to make up for that. */
	private scrollTo(top: number): void {
		scrollTo({ top, behavior: 'instant' });
		this.shownTop = scrollY;
		this.changed();
	}

	/** The line at the top of the page. */
	private line(): number {
		const { before, after } = this.atTop();
		if (!before) return 0;
		const top = before.element.getBoundingClientRect().top;
		const bottom = after?.element.getBoundingClientRect().top ?? top;
		const share = bottom > top ? Math.min(1, -top / (bottom - top)) : 0;
		return before.line + share * ((after?.line ?? before.line) - before.line);
	}

	private atTop() {
		return this.around(this.page.blockAtTop(), ({ element }) => element.getBoundingClientRect().top <= 0);
	}

	/** The last mark for which `isBefore` holds, and the next one. Marks of blocks that are out of sight cost a layout to measure. */
	private around(from: number, isBefore: (mark: Mark) => boolean): { readonly before?: Mark; readonly after?: Mark } {
		let before: Mark | undefined;
		for (const mark of this.page.marks(from)) {
			if (!isBefore(mark)) return { ...(before && { before }), after: mark };
			before = mark;
		}
		return before ? { before } : {};
	}

	private scrolled(): void {
		const isEcho = performance.now() - this.changedAt < ECHO || Math.abs(scrollY - this.shownTop) < 2;
		if (!isEcho) {
			this.shownTop = Infinity;
			this.held = undefined;
			this.isReader = true;
		}
		if (this.pending) return;
		this.pending = true;
		requestAnimationFrame(() => {
			this.pending = false;
			this.listener.moved(this.place);
			if (this.isReader) this.listener.scrolled(this.line());
			this.isReader = false;
		});
	}
}

/** A line at which something begins, and how many pixels of that are above the top of the page. */
export interface Place {
	readonly line: number;
	readonly above: number;
}

interface Mark {
	readonly line: number;
	readonly element: Element;
}
