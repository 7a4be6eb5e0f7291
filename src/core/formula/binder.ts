import type { Cursor } from './cursor';
import { strayDifferential, takeInnerDifferential, unwritten } from './differential';
import { readScripts, scripts } from './scripts';
import type { BinderNode, BinderOperator, Node } from './syntax';
import { isDifferential, startsOperand } from './token';
import type { Token } from './token';

interface Head { readonly operator: BinderOperator; readonly tokens: number; readonly integrals: number }

/** The head of a binder: `\sum`, `\arg\max`; a name such as `\max` only with a subscript, unless it has one below it already. */
function headOf(token: Token, hasSubscript: boolean): Head | undefined {
	if (token.kind === 'binder') return { operator: token.operator, tokens: 1, integrals: token.operator === 'int' ? token.count : 0 };
	if (token.kind !== 'name' || token.head === undefined || token.head === 'function' || !hasSubscript) return undefined;
	return { operator: token.head, tokens: 1, integrals: 0 };
}

/** A subscript is there, perhaps behind a superscript, `\max^{n}_{i=1}`. */
function subscriptFollows(cursor: Cursor, ahead: number): boolean {
	if (cursor.peek(ahead).kind !== 'sup') return cursor.peek(ahead).kind === 'sub';
	const after = cursor.peek(ahead + 1).kind === 'group' ? afterGroup(cursor, ahead + 1) : ahead + 2;
	return after !== undefined && cursor.peek(after).kind === 'sub';
}

/** The head at the cursor, bare or in braces, `{\arg\max}_x`. */
function headAt(cursor: Cursor, hasSubscript: boolean): Head | undefined {
	const token = cursor.peek();
	if (token.kind !== 'group') return headOf(token, hasSubscript || subscriptFollows(cursor, 1));
	if (cursor.peek(2).kind !== 'endgroup') return undefined;
	const head = headOf(cursor.peek(1), hasSubscript || subscriptFollows(cursor, 3));
	return head && { ...head, tokens: 3 };
}

export const startsBinder = (cursor: Cursor): boolean => headAt(cursor, false) !== undefined;

/** binder ::= head scripts product | "\int" scripts sum differential+ */
export function binder(cursor: Cursor): Node {
	return binderBelow(cursor, cursor.start(), undefined) ?? cursor.hole('expression');
}

/** The same with its subscript written before it, `\underset{x}{\arg\max}`; undefined where no head follows. */
export function binderBelow(cursor: Cursor, start: number, below: Node | undefined): BinderNode | undefined {
	const head = headAt(cursor, below !== undefined);
	if (!head) return undefined;
	const isClosed = head.integrals > 0 && cursor.hasDifferential();
	for (let i = 0; i < head.tokens; i++) cursor.advance();
	const limits = readLimits(cursor, head, start, below);
	const { body, differentials } = isClosed ? integrand(cursor, head.integrals) : term(cursor, head);
	return { kind: 'binder', operator: head.operator, ...limits, differentials, body, span: cursor.from(start) };
}

type Limits = Pick<BinderNode, 'sub' | 'sup' | 'lostLimits'>;

function readLimits(cursor: Cursor, head: Head, start: number, below: Node | undefined): Limits {
	const { sub = below, sup, primes } = readScripts(cursor);
	if (primes > 0) cursor.report({ code: 'unexpected', found: "'", span: cursor.from(start) });
	if (!sub && !sup && cursor.peek().kind === 'group') {
		const lost = lostLimits(cursor, head, start);
		if (lost) return lost;
	}
	return { ...(sub && { sub }), ...(sup && { sup }) };
}

/**
 * `\int{a}{b}` has lost its script signs. An infinite limit tells which one is the upper: -∞ is the lower one and +∞ the upper; where neither
 * is infinite, the first is the lower.
 */
function lostLimits(cursor: Cursor, head: Head, start: number): Limits | undefined {
	const second = afterGroup(cursor);
	if (second === undefined || cursor.peek(second).kind !== 'group' || afterGroup(cursor, second) === undefined) return undefined;
	if (head.integrals > 0 ? isDifferential([cursor.peek(second + 1), cursor.peek(second + 2)], 0) : !hasRelation(cursor, second)) return undefined;
	const first = cursor.group();
	const last = cursor.group();
	cursor.report({ code: 'lost-limits', span: cursor.from(start) });
	const isSwapped = infinity(first) > 0 || infinity(last) < 0;
	return isSwapped ? { sub: last, sup: first, lostLimits: true } : { sub: first, sup: last, lostLimits: true };
}

/** How far ahead the group that starts `from` tokens ahead ends. */
function afterGroup(cursor: Cursor, from = 0): number | undefined {
	let depth = 0;
	for (let ahead = from; ; ahead++) {
		const { kind } = cursor.peek(ahead);
		if (kind === 'group') depth++;
		else if (kind === 'endgroup' && --depth === 0) return ahead + 1;
		else if (kind === 'stop') return undefined;
	}
}

/** The limits of `\sum{i=1}{n}` show by their relation; `\sum{a}{b}` may as well be a product. */
function hasRelation(cursor: Cursor, before: number): boolean {
	for (let ahead = 0; ahead < before; ahead++) if (cursor.peek(ahead).kind === 'relation') return true;
	return false;
}

/** 1 for ∞, -1 for -∞, else 0. */
function infinity(node: Node): number {
	if (node.kind === 'name' && node.letters === '\\infty') return 1;
	if (node.kind === 'prefix' && (node.operator === '-' || node.operator === '+')) return (node.operator === '-' ? -1 : 1) * infinity(node.body);
	return 0;
}

interface Body { readonly body: Node; readonly differentials: readonly Node[] }

/** The body of all but closed integrals runs to the end of the term; an integral may have its differential in a numerator. */
function term(cursor: Cursor, head: Head): Body {
	const body = cursor.nest(() => cursor.product());
	const taken = head.integrals > 0 ? takeInnerDifferential(body) : undefined;
	if (taken) return { body: taken.body, differentials: [taken.variable] };
	// `\int{x\,dx}y` would be read back as another integral than it is written.
	const stray = head.integrals > 0 ? strayDifferential(body) : undefined;
	if (stray) cursor.report({ code: 'unexpected', found: 'd', span: stray.span });
	return { body, differentials: [] };
}

/** Up to the differential, over sums; the differential may also stand before the integrand, `\int dx\, f(x)`. */
function integrand(cursor: Cursor, signs: number): Body {
	const at = cursor.start();
	cursor.pendingIntegrals++;
	const written = cursor.atDifferential() ? undefined : cursor.nest(() => cursor.sum());
	const differentials: Node[] = [];
	while (cursor.atDifferential() && (cursor.pendingIntegrals === 1 || differentials.length < signs)) differentials.push(differential(cursor));
	cursor.pendingIntegrals--;
	const follows = written === undefined && startsOperand(cursor.peek()) && !cursor.atDifferential();
	return { body: written ?? (follows ? cursor.nest(() => cursor.product()) : unwritten(at)), differentials };
}

/** differential ::= "d" operand scripts */
function differential(cursor: Cursor): Node {
	cursor.advance();
	const start = cursor.start();
	return scripts(cursor, cursor.nest(() => cursor.operand()), start);
}
