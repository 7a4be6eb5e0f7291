import type { Span } from '../base/span';

/** A piece of the text: it was written at `span`, letter for letter or by a macro. */
interface Piece {
	readonly at: number;
	readonly span: Span;
	readonly isKept: boolean;
}

/** A text that is written piece by piece from another, and the way back to that. */
export class OriginalSpans {
	text = '';
	private readonly pieces: Piece[] = [];

	constructor(private readonly originalLength: number) {}

	/** Takes over what is written at `at`. */
	keep(written: string, at: number): void {
		this.put(written, { start: at, end: at + written.length }, true);
	}

	/** Writes something else for what is written at `span`. */
	replace(written: string, span: Span): void {
		if (written !== '') this.put(written, span, false);
	}

	/** A span of the text as one of the original. */
	readonly toOriginal = ({ start, end }: Span): Span => {
		const from = this.startOf(start);
		return { start: from, end: end > start ? this.endOf(end) : from };
	};

	private put(written: string, span: Span, isKept: boolean): void {
		// a command's name must not run into the letter behind it
		const glue = !this.follows(span, isKept) && /^[A-Za-z]/.test(written) && endsInCommand(this.text) ? ' ' : '';
		this.text += glue;
		if (!this.follows(span, isKept)) this.pieces.push({ at: this.text.length, span, isKept });
		this.text += written;
	}

	/** Whether a piece stands right behind the last in the original, too. */
	private follows({ start }: Span, isKept: boolean): boolean {
		const last = this.pieces.at(-1);
		return isKept && last !== undefined && last.isKept && last.span.start - last.at === start - this.text.length;
	}

	private startOf(offset: number): number {
		if (offset >= this.text.length) return this.originalLength;
		const piece = this.pieceAt(offset);
		return piece ? piece.isKept ? piece.span.start + offset - piece.at : piece.span.start : offset;
	}

	private endOf(offset: number): number {
		const piece = this.pieceAt(offset - 1);
		return piece ? piece.isKept ? piece.span.start + offset - piece.at : piece.span.end : offset;
	}

	private pieceAt(offset: number): Piece | undefined {
		let low = 0;
		let high = this.pieces.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if ((this.pieces[middle]?.at ?? 0) <= offset) low = middle;
			else high = middle - 1;
		}
		return this.pieces[low];
	}
}

function endsInCommand(text: string): boolean {
	let at = text.length;
	while (at > 0 && /[A-Za-z]/.test(text.charAt(at - 1))) at--;
	return at < text.length && text.charAt(at - 1) === '\\' && text.charAt(at - 2) !== '\\';
}
