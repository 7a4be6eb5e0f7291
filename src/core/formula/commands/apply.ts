import { binderBelow } from '../binder';
import type { Cursor } from '../cursor';
import type { Node } from '../syntax';
import { commandNamed } from './index';
import type { Command } from './command';

/** Reads the command at the cursor with its arguments. */
export function command(cursor: Cursor): Node {
	const token = cursor.advance();
	const name = token.kind === 'command' ? token.name : '';
	const { start } = token.span;
	const known = commandNamed(name);
	if (known?.args === 1) return one(cursor, known, name, start);
	if (known?.args === 2) {
		const first = cursor.argument();
		const second = cursor.argument();
		return known.build(first, second, cursor.from(start), name);
	}
	const below = name === '\\underset' ? binderBelow(cursor, start, cursor.argument()) : undefined;
	if (below) return below;
	cursor.report({ code: 'unknown-command', command: name, span: token.span });
	return { kind: 'unknown', command: name, span: cursor.from(start) };
}

function one(cursor: Cursor, known: Extract<Command, { args: 1 }>, name: string, start: number): Node {
	const option = known.optional ? optional(cursor) : undefined;
	const outer = cursor.font;
	cursor.font = known.font ?? outer;
	const body = cursor.argument();
	cursor.font = outer;
	const node = known.build(body, cursor.from(start), name, option);
	if (known.label !== undefined && cursor.peek().kind === known.label) {
		cursor.advance();
		cursor.argument();
	}
	return node;
}

/** `[…]` before the argument: the index of a root. */
function optional(cursor: Cursor): Node | undefined {
	const open = cursor.peek();
	if (open.kind !== 'open' || open.delimiter !== '[' || open.sized) return undefined;
	cursor.advance();
	const node = cursor.within('brackets', () => cursor.list());
	if (cursor.peek().kind === 'close') cursor.advance();
	else cursor.report({ code: 'missing-close', open: '[', span: open.span });
	return node;
}
