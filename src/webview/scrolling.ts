import type { Page } from './page';

/** How long after the page was moved or changed its scrolling may be an echo of that, in milliseconds. */
const ECHO = 250;

/** How many frames the heights of blocks take to settle. */
const SETTLING = 6;

/** Translates between lines of the note and places on the page, and tells when the reader scrolls. */
export class Scrolling {
	private movedAt = -ECHO;
	private changedAt = -ECHO;
	/** Where the page was moved to. */
	private shownTop = 0;
	private pending = false;
	private requests = 0;

	constructor(private readonly page: Page, private readonly onScroll: (line: number) => void) {
		addEventListener('scroll', () => this.scrolled(), { passive: true });
	}

	/** The note changes: the browser may scroll to keep what is in sight in place. */
	changed(): void {
		this.changedAt = performance.now();
	}

	/** Brings a line to the top of the page. Blocks that come into view get their true heights then, so it is brought there again for some frames. */
	show(line: number): void {
		const request = ++this.requests;
		const bring = (frames: number): void => {
			// the reader may have scrolled on meanwhile
			if (request !== this.requests || (frames < SETTLING && Math.abs(scrollY - this.shownTop) > 2)) return;
			this.bring(line);
			if (frames > 0) requestAnimationFrame(() => bring(frames - 1));
		};
		bring(SETTLING);
	}

	/** Between two marks, in proportion. */
	private bring(line: number): void {
		this.movedAt = performance.now();
		const { before, after } = this.around(this.page.blockAt(line), mark => mark.line <= line);
		const top = before ? before.element.getBoundingClientRect().top : -scrollY;
		const bottom = after ? after.element.getBoundingClientRect().top : document.documentElement.scrollHeight - scrollY;
		const share = after && before && after.line > before.line ? (line - before.line) / (after.line - before.line) : 0;
		scrollTo({ top: line <= 0 ? 0 : scrollY + top + share * (bottom - top), behavior: 'instant' });
		this.shownTop = scrollY;
	}

	/** The line at the top of the page. */
	private line(): number {
		const { before, after } = this.around(this.page.blockAtTop(), ({ element }) => element.getBoundingClientRect().top <= 0);
		if (!before) return 0;
		const top = before.element.getBoundingClientRect().top;
		const bottom = after?.element.getBoundingClientRect().top ?? top;
		const share = bottom > top ? Math.min(1, -top / (bottom - top)) : 0;
		return before.line + share * ((after?.line ?? before.line) - before.line);
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
		const now = performance.now();
		const isEcho = now - this.changedAt < ECHO || (now - this.movedAt < ECHO && Math.abs(scrollY - this.shownTop) < 2);
		if (this.pending || isEcho) return;
		this.pending = true;
		requestAnimationFrame(() => {
			this.pending = false;
			this.onScroll(this.line());
		});
	}
}

interface Mark {
	readonly line: number;
	readonly element: Element;
}
