import type { Cursor } from './cursor';
import { casesInBraces } from './cases';
import type { BarsNode, BracketsNode, MatrixNode, Node, Separator } from './syntax';
import { startsOperand } from './token';
import type { Token } from './token';

type Open = Extract<Token, { kind: 'open' | 'close' }>;

const PARTNER: Readonly<Record<Open['delimiter'], BracketsNode['close']>> = {
	'(': ')', '[': ']', '{': '}', '⟨': '⟩', '⌊': '⌋', '⌈': '⌉', '|': '|', '‖': '|', '.': '.',
};

/** brackets ::= open item (separator item)* close, with the cursor on the opening one. */
export function brackets(cursor: Cursor): Node {
	const open = cursor.advance() as Open;
	if (open.delimiter === '{' && open.sized) {
		const cases = casesInBraces(cursor, open.span.start);
		if (cases) return cases;
	}
	const content = { items: [] as Node[], separators: [] as Separator[] };
	cursor.within('brackets', () => {
		items(cursor, open, content);
		return cursor.hole();
	});
	const close = closing(cursor, open, content.separators);
	return build(cursor, open, close, content);
}

interface Content {
	readonly items: Node[];
	readonly separators: Separator[];
}

function items(cursor: Cursor, open: Open, { items, separators }: Content): void {
	if (endsContent(cursor, open)) {
		if (open.delimiter === '|' || open.delimiter === '‖') items.push(cursor.hole('expression'));
		return;
	}
	items.push(cursor.statement());
	for (;;) {
		const token = cursor.peek();
		if (token.kind === 'separator') {
			cursor.advance();
			separators.push(token.separator === 'quad' ? ',' : token.separator);
			items.push(cursor.statement());
		} else if (endsContent(cursor, open)) return;
		else {
			cursor.skipUnexpected();
			if (!startsOperand(cursor.peek())) continue;
			separators.push(',');
			items.push(cursor.statement());
		}
	}
}

/** A bracket that is closed by another kind ends as well; `closing` decides whether it may. */
function endsContent(cursor: Cursor, open: Open): boolean {
	const token = cursor.peek();
	switch (token.kind) {
		case 'stop': case 'endgroup': case 'end': case 'newline': case 'ampersand': case 'over':
			return true;
		case 'close': return !(open.sized && !token.sized);
		default: return false;
	}
}

/** The bracket that closes: the partner, any other of a sized pair, or the other half of an interval `[0,1)` or of `⌊x⌉`. */
function closing(cursor: Cursor, open: Open, separators: readonly Separator[]): Open | undefined {
	const token = cursor.peek();
	if (token.kind === 'close' && token.sized === open.sized) {
		const isHalfOpen = /[([]/.test(open.delimiter) && /[([]/.test(token.delimiter) && separators.length === 1;
		const isMixed = isBar(open.delimiter) && isBar(token.delimiter) && open.delimiter !== token.delimiter;
		const isNearest = open.delimiter === '⌊' && token.delimiter === '⌈';
		if ((open.sized && !isMixed) || token.delimiter === open.delimiter || isHalfOpen || isNearest) return cursor.advance() as Open;
	}
	cursor.report({ code: 'missing-close', open: open.delimiter, span: open.span });
	return undefined;
}

function build(cursor: Cursor, open: Open, close: Open | undefined, { items, separators }: Content): Node {
	const span = cursor.from(open.span.start);
	const [only] = items;
	const closes = close?.delimiter ?? open.delimiter;
	if (only?.kind === 'matrix' && only.delimiters === '' && items.length === 1 && open.delimiter === closes) {
		const delimiters = MATRIX_DELIMITERS[open.delimiter];
		if (delimiters !== undefined) return { ...only, delimiters, span };
	}
	if (isBar(open.delimiter) && open.delimiter === closes) {
		const body: Node = only && items.length === 1 ? only : { kind: 'list', items, separators, span };
		return { kind: 'bars', delimiter: open.delimiter, body, span };
	}
	return { kind: 'brackets', open: open.delimiter === '‖' ? '|' : open.delimiter, close: PARTNER[closes], items, separators, span };
}

const isBar = (delimiter: string): delimiter is BarsNode['delimiter'] => delimiter === '|' || delimiter === '‖';

const MATRIX_DELIMITERS: Readonly<Partial<Record<Open['delimiter'], MatrixNode['delimiters']>>> = { '(': '()', '[': '[]', '{': '{}', '|': '||', '‖': '‖‖' };
