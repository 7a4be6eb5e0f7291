import type { Cursor } from './cursor';
import type { Node } from './syntax';

export interface Row { readonly cells: readonly Node[]; readonly start: number; readonly end: number }

/** row ("\\" row)*, each of cell ("&" cell)*, up to the `\end`, which is taken. Empty rows are left out; an empty cell is a hole. */
export function readRows(cursor: Cursor): readonly Row[] {
	const begin = cursor.advance();
	const rows: Row[] = [];
	while (!ends(cursor)) {
		if (cursor.peek().kind === 'newline') cursor.advance();
		else rows.push(row(cursor));
	}
	const end = cursor.peek();
	if (end.kind === 'end' && begin.kind === 'begin' && end.environment === begin.environment) cursor.advance();
	else cursor.report({ code: 'missing-close', open: `\\begin{${begin.kind === 'begin' ? begin.environment : ''}}`, span: begin.span });
	return rows;
}

const ends = (cursor: Cursor): boolean => cursor.peek().kind === 'end' || cursor.peek().kind === 'stop';

function row(cursor: Cursor): Row {
	const start = cursor.start();
	const cells: Node[] = [cell(cursor)];
	while (cursor.peek().kind === 'ampersand') {
		cursor.advance();
		cells.push(cell(cursor));
	}
	return { cells, start, end: cursor.from(start).end };
}

/** One cell; what does not belong there is skipped, so that the rows keep their places. */
function cell(cursor: Cursor): Node {
	const node = isEmpty(cursor) ? cursor.hole() : cursor.within('line', () => cursor.list());
	while (!isEmpty(cursor)) cursor.skipUnexpected();
	return node;
}

function isEmpty(cursor: Cursor): boolean {
	const { kind } = cursor.peek();
	return kind === 'ampersand' || kind === 'newline' || kind === 'end' || kind === 'stop';
}
