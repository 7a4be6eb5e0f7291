import type { Token } from 'markdown-it';

/** Markdown's smallest parts that can stand by themselves: a block at the top, or an item of a list at the top. */
export interface Piece {
	readonly tokens: readonly Token[];
	/** The first line, in the source. */
	readonly line: number;
	/** Of an item: the list that it is in. */
	readonly list?: List;
}

/** A list at the top, of which a piece is an item. */
interface List {
	readonly index: number;
	readonly ordered: boolean;
	/** The number of the item, in lists that are numbered. */
	readonly number: number;
}

/** The pieces of a note, in order; what is no part of one, such as the definition of a link's address, is left out. */
export function piecesOf(tokens: readonly Token[]): readonly Piece[] {
	const pieces: Piece[] = [];
	for (const group of groupsAt(tokens, 0)) {
		const [open] = group;
		const line = open?.map?.[0] ?? 0;
		const isList = open?.type === 'bullet_list_open' || open?.type === 'ordered_list_open';
		if (!open || !isList) {
			pieces.push({ tokens: group, line });
			continue;
		}
		const index = pieces.length;
		const first = Number(open.attrGet('start') ?? 1);
		groupsAt(group.slice(1, -1), 1).forEach((item, i) => pieces.push({
			tokens: item,
			line: item[0]?.map?.[0] ?? line,
			list: { index, ordered: open.type === 'ordered_list_open', number: first + i },
		}));
	}
	return pieces;
}

/** Tokens from an opening one to the one that closes it. */
function groupsAt(tokens: readonly Token[], level: number): readonly Token[][] {
	const groups: Token[][] = [];
	let depth = level;
	for (const token of tokens) {
		if (depth === level) groups.push([]);
		groups.at(-1)?.push(token);
		depth += token.nesting;
	}
	return groups;
}
