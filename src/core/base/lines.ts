/** Zero-based line and UTF-16 column, as editors count them. */
export interface Position {
	readonly line: number;
	readonly column: number;
}

/** Where the lines of a text start; LF, CRLF and CR each end a line. */
export class Lines {
	private known: readonly number[] | undefined;

	constructor(readonly text: string) {}

	/** Looked for when they are first needed: most versions of a note are never asked for a line. */
	private get starts(): readonly number[] {
		return this.known ??= lineStarts(this.text);
	}

	get count(): number {
		return this.starts.length;
	}

	startOf(line: number): number {
		return this.starts[Math.max(0, Math.min(line, this.starts.length - 1))] ?? 0;
	}

	/** The position of an offset; an offset beyond the text is at its end. */
	positionAt(offset: number): Position {
		const at = Math.max(0, Math.min(offset, this.text.length));
		let low = 0;
		let high = this.starts.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if ((this.starts[middle] ?? 0) <= at) low = middle;
			else high = middle - 1;
		}
		return { line: low, column: at - (this.starts[low] ?? 0) };
	}

	offsetAt({ line, column }: Position): number {
		return Math.min(this.startOf(line) + column, this.text.length);
	}
}

function lineStarts(text: string): readonly number[] {
	const starts = [0];
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
	}
	return starts;
}
