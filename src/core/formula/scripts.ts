import type { Cursor } from './cursor';
import type { MarkNode, Node, NameNode } from './syntax';
import type { Token } from './token';

export interface Scripts {
	readonly sub?: Node;
	readonly sup?: Node;
	readonly primes: number;
}

export const startsScripts = ({ kind }: Token): boolean => kind === 'sub' || kind === 'sup' || kind === 'prime';

/** The base with the scripts that follow it, if any. `start` is where the base starts. */
export function scripts(cursor: Cursor, base: Node, start: number): Node {
	if (!startsScripts(cursor.peek())) return base;
	const written = readScripts(cursor);
	const span = cursor.from(start);
	// `{x_i}^2` is `x_i^2`.
	if (base.kind === 'scripts' && !base.sup && !written.sub && written.primes === 0) return { ...base, ...written, primes: base.primes, span };
	return { kind: 'scripts', base, ...written, span };
}

/** scripts ::= ("_" script | "^" script | "'")*; a second subscript or superscript is an error, as in TeX. */
export function readScripts(cursor: Cursor): Scripts {
	let sub: Node | undefined;
	let sup: Node | undefined;
	let primes = 0;
	for (let token = cursor.peek(); startsScripts(token); token = cursor.peek()) {
		if ((token.kind === 'sub' && sub) || (token.kind === 'sup' && sup)) {
			cursor.skipUnexpected();
			script(cursor);
			continue;
		}
		cursor.advance();
		if (token.kind === 'prime') primes++;
		else if (token.kind === 'sub') sub = inPlainFont(cursor, () => script(cursor));
		else {
			const isIndex = cursor.peek().kind === 'group' && cursor.peek(1).kind === 'open';
			const read = isIndex ? inPlainFont(cursor, () => superscript(cursor)) : superscript(cursor);
			primes += read.primes;
			sup = read.node;
		}
	}
	return { ...(sub && { sub }), ...(sup && { sup }), primes };
}

/** `\mathbf{t_i}` is `\mathbf{t}_i`: the font is the symbol's, and the index is the one that runs elsewhere. */
function inPlainFont<T>(cursor: Cursor, read: () => T): T {
	const outer = cursor.font;
	cursor.font = 'plain';
	const node = read();
	cursor.font = outer;
	return node;
}

/** `^{\prime\prime}` is primes, `^{\prime 2}` a prime and a superscript. */
function superscript(cursor: Cursor): { readonly node?: Node; readonly primes: number } {
	const braced = cursor.peek().kind === 'group' && cursor.peek(1).kind === 'prime';
	if (!braced && cursor.peek().kind !== 'prime') return { node: script(cursor), primes: 0 };
	if (!braced) {
		cursor.advance();
		return { primes: 1 };
	}
	let primes = 0;
	while (cursor.peek(primes + 1).kind === 'prime') primes++;
	const closes = cursor.peek(primes + 1).kind === 'endgroup';
	const open = cursor.advance();
	for (let i = 0; i < primes; i++) cursor.advance();
	if (closes) {
		cursor.advance();
		return { primes };
	}
	const node = cursor.within('group', () => cursor.lines());
	if (cursor.peek().kind === 'endgroup') cursor.advance();
	else cursor.report({ code: 'missing-close', open: '{', span: open.span });
	return { node, primes };
}

/** script ::= mark | argument */
function script(cursor: Cursor): Node {
	const braced = cursor.peek().kind === 'group';
	const token = cursor.peek(braced ? 1 : 0);
	const stars = braced ? starsNode(cursor) : undefined;
	if (stars) return stars;
	const sign = braced && cursor.peek(2).kind !== 'endgroup' ? undefined : signNode(token);
	if (!sign) return cursor.argument();
	for (let i = 0; i < (braced ? 3 : 1); i++) cursor.advance();
	return sign;
}

/** `K_{**}`, between test points: a name of stars. */
function starsNode(cursor: Cursor): NameNode | undefined {
	let stars = 0;
	for (let token = cursor.peek(1); token.kind === 'operator' && token.operator === '*'; token = cursor.peek(stars + 1)) stars++;
	if (stars < 2 || cursor.peek(stars + 1).kind !== 'endgroup') return undefined;
	const start = cursor.start();
	for (let i = 0; i < stars + 2; i++) cursor.advance();
	return { kind: 'name', letters: '*'.repeat(stars), font: 'plain', span: cursor.from(start) };
}

const MARKS: Readonly<Record<string, MarkNode['mark']>> = { '+': '+', '-': '-', '*': '*', '±': '±', 'circ': '∘', '\\dagger': '†' };

/** A script that is only a sign; `A^\perp` is a name. */
function signNode(token: Token): MarkNode | NameNode | undefined {
	const { span } = token;
	if (token.kind === 'relation' && token.operator === '⊥') return { kind: 'name', letters: '\\perp', font: 'plain', span };
	const mark = token.kind === 'operator' ? MARKS[token.operator] : token.kind === 'name' ? MARKS[token.letters] : undefined;
	return mark && { kind: 'mark', mark, span };
}
