import { cases } from './cases';
import type { Cursor } from './cursor';
import { isLineEnvironment } from './layout';
import { readRows } from './rows';
import type { MatrixNode, Node } from './syntax';

/** Matrices by environment, with their delimiters. */
const MATRICES: Readonly<Record<string, MatrixNode['delimiters']>> = {
	matrix: '', smallmatrix: '', array: '', darray: '', pmatrix: '()', bmatrix: '[]', Bmatrix: '{}', vmatrix: '||', Vmatrix: '‖‖', psmallmatrix: '()', bsmallmatrix: '[]',
};
const CASES: ReadonlySet<string> = new Set(['cases', 'dcases', 'rcases', 'drcases', 'numcases']);

/** environment ::= "\begin{…}" row ("\\" row)* "\end{…}", with the cursor on its begin. */
export function environment(cursor: Cursor): Node {
	const begin = cursor.peek();
	const start = cursor.start();
	const name = begin.kind === 'begin' ? begin.environment : '';
	const matrix = Object.hasOwn(MATRICES, name) ? MATRICES[name] : undefined;
	return cursor.within('line', () => {
		if (CASES.has(name)) return cases(cursor, start);
		const rows = readRows(cursor);
		if (matrix !== undefined) return { kind: 'matrix', rows: rows.map(({ cells }) => cells), delimiters: matrix, span: cursor.from(start) };
		if (!isLineEnvironment(name)) {
			cursor.report({ code: 'unknown-command', command: `\\begin{${name}}`, span: begin.span });
			return { kind: 'unknown', command: `\\begin{${name}}`, span: cursor.from(start) };
		}
		const lines = rows.flatMap(({ cells }) => cells);
		const [only] = lines;
		return lines.length === 1 && only ? only : { kind: 'lines', rows: lines, span: cursor.from(start) };
	});
}
