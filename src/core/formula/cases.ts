import type { Cursor } from './cursor';
import { readRows } from './rows';
import type { Row } from './rows';
import type { CaseRow, CasesNode, Node } from './syntax';
import { plainWord } from './words';

/** Words before a condition, and words that take what is left. */
const HEADS: ReadonlySet<string> = new Set([
	'if', 'for', 'when', 'where', 'with', 'as', 'else if', 'elif', 'for all', 'for any', 'in case', 'and', 'if and only if', '若', '如果', '当',
]);
const REMAINDERS: ReadonlySet<string> = new Set(['otherwise', 'else', 'elsewhere', 'other', 'in other cases', '否则', '其他', '其它']);

/** `\begin{cases} … \end{cases}`, with the cursor on its begin. */
export function cases(cursor: Cursor, start: number): CasesNode {
	const rows = readRows(cursor).map(caseRow);
	return { kind: 'cases', rows, span: cursor.from(start) };
}

/**
 * The same as `\left\{ \begin{array} … \end{array} \right.`, with the cursor behind the brace; undefined if that is not what follows, or if
 * its rows have neither a second cell nor a word, as in a system of equations.
 */
export function casesInBraces(cursor: Cursor, start: number): CasesNode | undefined {
	const begin = cursor.peek();
	if (begin.kind !== 'begin' || (begin.environment !== 'array' && begin.environment !== 'matrix')) return undefined;
	let depth = 0;
	let hasConditions = false;
	for (let ahead = 0; ; ahead++) {
		const token = cursor.peek(ahead);
		if (token.kind === 'begin') depth++;
		else if (token.kind === 'ampersand' || token.kind === 'text') hasConditions = true;
		else if (token.kind === 'stop') return undefined;
		if (token.kind !== 'end' || --depth > 0) continue;
		const close = cursor.peek(ahead + 1);
		if (!hasConditions || close.kind !== 'close' || !close.sized || close.delimiter !== '.') return undefined;
		break;
	}
	const node = cursor.within('brackets', () => cases(cursor, start));
	if (cursor.peek().kind === 'close') cursor.advance();
	return node.kind === 'cases' ? { ...node, span: cursor.from(start) } : undefined;
}

function caseRow({ cells, start, end }: Row): CaseRow {
	const [first, ...others] = cells.flatMap(parts);
	const span = { start, end };
	const value: Node = first ?? { kind: 'hole', span: { start, end: start } };
	const said = others.filter(part => !isWord(part, HEADS) && !(part.kind === 'hole'));
	const conditions = said.filter(part => !isWord(part, REMAINDERS));
	const otherwise = conditions.length === 0 && said.length > 0;
	const condition = conditions.length > 0 ? conditions.reduce(both) : undefined;
	return { value, ...(condition && { condition }), otherwise, span };
}

/** What stands in a cell; commas between conditions mean "and", so that they fall apart here and are joined by `both`. */
const parts = (cell: Node): readonly Node[] => cell.kind === 'list' ? cell.items : [cell];

const isWord = (node: Node, words: ReadonlySet<string>): boolean =>
	(node.kind === 'text' && words.has(plainWord(node.text))) || (node.kind === 'name' && node.font === 'roman' && words.has(node.letters));

const both = (left: Node, right: Node): Node =>
	({ kind: 'binary', operator: '∧', left, right, span: { start: left.span.start, end: right.span.end } });

