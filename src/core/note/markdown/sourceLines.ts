import { PieceMap } from '../offsetMap';

/** The lines of a source, which end in `\n` alone. */
export class SourceLines {
	private readonly starts: number[] = [0];

	constructor(private readonly source: string) {
		let at = source.indexOf('\n');
		while (at >= 0) {
			this.starts.push(at + 1);
			at = source.indexOf('\n', at + 1);
		}
	}

	/** Where the line starts; a line beyond the last starts at the end. */
	start(line: number): number {
		return this.starts[line] ?? this.source.length;
	}

	/** How many blanks the line starts with. */
	indent(line: number): number {
		const text = this.text(line);
		return text.length - text.trimStart().length;
	}

	text(line: number): string {
		const end = line + 1 < this.starts.length ? this.start(line + 1) - 1 : this.source.length;
		return this.source.slice(this.start(line), end);
	}
}

/**
 * From a block's content to the source, for content that starts on `firstLine`. Each line of it is the end of a source line, less the
 * markers of quotes and lists before it, and less the closing marks of a heading.
 */
export function contentMap(content: string, lines: SourceLines, firstLine: number): PieceMap {
	const from: number[] = [];
	const to: number[] = [];
	let at = 0;
	for (const [i, line] of content.split('\n').entries()) {
		const source = lines.text(firstLine + i);
		const body = line.trimStart();
		const indent = line.length - line.trimStart().length;
		const trimmed = source.trimEnd();
		const ends = trimmed.endsWith(body.trimEnd());
		const column = ends ? trimmed.length - body.trimEnd().length : Math.max(0, source.lastIndexOf(body));
		const start = lines.start(firstLine + i);
		// a tab that a marker takes a part of leaves spaces which the source does not have
		const blanks = body === '' ? 0 : indent;
		if (blanks > 0 && source.slice(Math.max(0, column - blanks), column) !== line.slice(0, blanks)) {
			from.push(at);
			to.push(start + Math.max(0, column - 1));
			from.push(at + blanks);
			to.push(start + column);
		} else {
			from.push(at);
			to.push(start + column - blanks);
		}
		at += line.length + 1;
	}
	return new PieceMap(from, to);
}

/** From a table cell's content to its row, searched from offset `from`; `\|` in the row is `|` in the cell. */
export function cellMap(content: string, lines: SourceLines, line: number, from: number): { readonly map: PieceMap; readonly end: number } {
	const start = lines.start(line);
	const row = lines.text(line);
	const written = content.replaceAll('|', '\\|');
	const found = row.indexOf(written, from - start);
	if (found < 0) return { map: new PieceMap([0], [from]), end: from };
	const pieces: [number[], number[]] = [[0], [start + found]];
	let bars = 0;
	for (let at = content.indexOf('|'); at >= 0; at = content.indexOf('|', at + 1)) {
		pieces[0].push(at, at + 1);
		pieces[1].push(start + found + at + bars, start + found + at + bars + 2);
		bars++;
	}
	const end = start + found + written.length;
	return { map: new PieceMap(...pieces), end };
}
