import type { Cursor } from './cursor';
import { startsScripts } from './scripts';
import type { ListNode, Node } from './syntax';
import { startsOperand } from './token';
import type { Token } from './token';
import { isConnective } from './words';

/** list ::= item (separator item)*; on a line, a word is an item of its own. */
export function list(cursor: Cursor): Node {
	const start = cursor.start();
	const items: Node[] = [item(cursor)];
	const separators: ListNode['separators'][number][] = [];
	for (;;) {
		cursor.skipEmpty();
		const token = cursor.peek();
		if (token.kind === 'period') cursor.advance();
		else if (token.kind === 'separator') {
			cursor.advance();
			if (endsList(cursor)) break;
			separators.push(token.separator);
			items.push(item(cursor));
		} else if (cursor.frame === 'line' && (token.kind === 'text' || (items.at(-1)?.kind === 'text' && (startsOperand(token) || token.kind === 'operator')))) {
			separators.push('quad');
			items.push(item(cursor));
		} else break;
	}
	const [only] = items;
	return only && items.length === 1 ? only : { kind: 'list', items, separators, span: cursor.from(start) };
}

/** What holds the lines is closed. */
export function endsLines(cursor: Cursor): boolean {
	const { kind } = cursor.peek();
	return kind === 'stop' || kind === 'endgroup' || kind === 'end' || kind === 'close';
}

/** Closing punctuation of a sentence is no separator. */
function endsList(cursor: Cursor): boolean {
	const { kind } = cursor.peek();
	return endsLines(cursor) || kind === 'newline' || kind === 'ampersand' || kind === 'period';
}

/** item ::= text | statement */
function item(cursor: Cursor): Node {
	cursor.skipEmpty();
	const token = cursor.peek();
	if (cursor.frame !== 'line' || token.kind !== 'text' || isOperand(token.text, cursor.peek(1))) return cursor.statement();
	cursor.advance();
	return { kind: 'text', text: token.text, span: token.span };
}

/** `\text{true positives} = 3` is a relation of a text, while `\text{if } -1 < x` is a word before one. */
function isOperand(text: string, next: Token): boolean {
	if (next.kind === 'operator') return !/\s$/.test(text) && !isConnective(text);
	return next.kind === 'relation' || startsScripts(next);
}
