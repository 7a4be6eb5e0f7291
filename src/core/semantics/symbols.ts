import { printFormula } from '../formula/print';
import type { BracketsNode, JuxtapositionNode, NameNode, Node, ScriptsNode } from '../formula/syntax';

/** A symbol as it is looked up: `x`, `\hat{y}`, `\theta_{t-1}`; undefined where the node is something else. */
export function isSymbol(node: Node): boolean {
	switch (node.kind) {
		case 'name': return true;
		case 'accent': return isSymbol(node.body);
		case 'scripts': return isSymbol(node.base);
		default: return false;
	}
}

/** Canonical LaTeX, the same for all spellings of one symbol or application. */
export const keyOf = printFormula;

/** `\mathbf{x}` as `x`, `\text{sim}` as `sim`: the letters alone, for names that may drop their font. */
export function lettersOf(node: Node): string | undefined {
	if (node.kind === 'name') return node.letters;
	return node.kind === 'scripts' || node.kind === 'accent' ? lettersOf(node.kind === 'scripts' ? node.base : node.body) : undefined;
}

/** The symbol without its font, scripts kept. */
export function withoutFont(node: Node): Node {
	switch (node.kind) {
		case 'name': return node.letters.length === 1 || node.letters.startsWith('\\') ? { ...node, font: 'plain' } : node;
		case 'accent': return { ...node, body: withoutFont(node.body) };
		case 'scripts': return { ...node, base: withoutFont(node.base) };
		default: return node;
	}
}

/** `\Delta` and what it is before, with its scripts. */
export function splitChange(node: Node): { readonly sign: Node; readonly symbol: Node } | undefined {
	if (node.kind === 'scripts') {
		const split = splitChange(node.base);
		return split && { sign: split.sign, symbol: { ...node, base: split.symbol } };
	}
	if (node.kind !== 'accent' || node.accent !== 'change') return undefined;
	return { sign: { kind: 'name', letters: '\\Delta', font: 'plain', span: { start: node.span.start, end: node.body.span.start } }, symbol: node.body };
}

/** The key of the symbol set in bold. */
export function boldKey(family: Node): string {
	return keyOf(embolden(family));
}

function embolden(node: Node): Node {
	if (node.kind === 'name') return { ...node, font: 'bold' } satisfies NameNode;
	if (node.kind === 'accent') return { ...node, body: embolden(node.body) };
	return node.kind === 'scripts' ? { ...node, base: embolden(node.base) } : node;
}

export function isTransposeMark(sup: Node): boolean {
	return sup.kind === 'name' && (sup.letters === 'T' || sup.letters === '\\top' || sup.letters === '\\intercal');
}

/** A family and the indices written on one of its members. */
export interface FamilyReading {
	readonly family: Node;
	readonly indices: readonly Node[];
	/** The subscript as one index, where numerals stand beside letters in it: `2i` is a product or the indices 2 and `i`. */
	readonly numbered?: Node;
}

/**
 * The ways to read a scripted symbol as a member of a family, nearest first: `k_i^{-}` is `k^{-}` at `i`; `x_j^{(i)}` is `x_j` at `i`,
 * `x^{(i)}` at `j`, or `x` at `i, j`.
 */
export function familyReadings(node: Node): readonly FamilyReading[] {
	if (node.kind !== 'scripts') return [];
	const { base, sub, sup } = node;
	const index = sup && supIndex(sup);
	const readings: FamilyReading[] = [];
	// `x_{(1)}` is the smallest, wherever it stands
	if (sub?.kind === 'brackets' && sub.open === '(' && sub.items.length === 1) return [];
	const numbered = sub && numbersIn(sub).length > 0 ? { numbered: sub } : {};
	if (sub) readings.push({ family: without(node, 'sub'), indices: indicesIn(sub), ...numbered });
	if (index) readings.push({ family: without(node, 'sup'), indices: [index] });
	if (sub && index && node.primes === 0) readings.push({ family: base, indices: [index, ...indicesIn(sub)] });
	return readings;
}

/** The ways to keep the first of several indices in the family's name: `p_{L,k}` is `p_L` at `k`. */
export function labelledReadings(node: Node): readonly (FamilyReading & { readonly label: Node })[] {
	const sub = node.kind === 'scripts' ? node.sub : undefined;
	if (node.kind !== 'scripts' || (!(sub?.kind === 'list' && sub.separators.every(separator => separator === ',')) && (sub?.kind !== 'juxtaposition' || !sub.items.every(item => item.kind === 'number' || isSymbol(item))))) return [];
	const { items } = sub;
	return items.slice(1).map((_, i) => {
		const span = { start: sub.span.start, end: (items[i] as Node).span.end };
		const label = i === 0 ? items[0] as Node : { ...sub, items: items.slice(0, i + 1), ...(sub.kind === 'list' ? { separators: sub.separators.slice(0, i) } : {}), span };
		return { family: { ...node, sub: label }, label, indices: items.slice(i + 1) };
	}).toReversed();
}

/** Letters that count by custom: what they are at most may not be a whole number, but they are. */
export function isCounter(key: string): boolean {
	return /^[i-n]$/.test(key);
}

/** `:` and `*` for an index run through its whole axis, `W_{:,j}`. */
export function isWholeAxis(index: Node): boolean {
	return index.kind === 'name' && (index.letters === ':' || index.letters === '*');
}

/** The dot of `n_{i\cdot}`, which names what is left of an axis: its sum, its mean or a slice. */
export function isDot(index: Node): boolean {
	return index.kind === 'name' && index.letters === '\\cdot';
}

/** The products of numerals and letters in a subscript that is no list: `2i` in `2i-1`. */
export function numbersIn(sub: Node): readonly JuxtapositionNode[] {
	if (sub.kind === 'binary') return [...numbersIn(sub.left), ...numbersIn(sub.right)];
	return sub.kind === 'juxtaposition' && sub.items.every(isLoneIndex) && sub.items.some(({ kind }) => kind === 'number') ? [sub] : [];
}

/** `2i`, but not `1i` and `i2`, which nobody writes for a product. */
export function isMultiple({ items: [first, ...others] }: JuxtapositionNode): boolean {
	return first?.kind === 'number' && first.value > 1 && others.every(({ kind }) => kind !== 'number');
}

/** The same symbol with one of its scripts taken off. */
export function without(node: ScriptsNode, script: 'sub' | 'sup'): Node {
	const { sub, sup, primes, base, span } = node;
	const left = script === 'sub' ? sup : sub;
	if (!left && primes === 0) return base;
	return { kind: 'scripts', base, primes, span, ...(left ? (script === 'sub' ? { sup: left } : { sub: left }) : {}) };
}

/** `(i)` and `[l]` above a symbol are indices; other superscripts are not. */
function supIndex(sup: Node): Node | undefined {
	return sup.kind === 'brackets' && (sup.open === '(' || sup.open === '[') && sup.items.length === 1 ? sup.items[0] : undefined;
}

/** `i,j`, `ij`, `ij'` and `1j` are two indices, `i+1` one. */
export function indicesIn(sub: Node): readonly Node[] {
	if (sub.kind === 'list') return sub.items;
	if (sub.kind === 'juxtaposition' && sub.items.every(isLoneIndex)) return sub.items;
	return [sub];
}

function isLoneIndex(item: Node): boolean {
	if (item.kind === 'scripts') return !item.sub && !item.sup && isLoneIndex(item.base);
	return (item.kind === 'name' && item.font === 'plain') || (item.kind === 'number' && /^\d+$/.test(item.text));
}

/** A symbol beside brackets: what may be an application. `power` and `sub` are scripts behind the brackets: `f(x)^2`, `E[g^2]_t`. */
export interface Head {
	readonly head: Node;
	readonly brackets: BracketsNode;
	readonly power?: Node;
	readonly sub?: Node;
}

/** Reads two neighbours of a juxtaposition as an application; undefined where they cannot be one. */
export function headOf(first: Node, second: Node | undefined): Head | undefined {
	if (!second || !isSymbol(first)) return undefined;
	if (second.kind === 'brackets') return isCall(second) ? { head: first, brackets: second } : undefined;
	if (second.kind !== 'scripts' || second.base.kind !== 'brackets' || !isCall(second.base) || second.primes > 0 || second.sub?.kind === 'mark') return undefined;
	const { base, sup, sub } = second;
	return { head: first, brackets: base, ...(sup ? { power: sup } : {}), ...(sub ? { sub } : {}) };
}

/** A node that is one application, with its scripts. */
export function applicationOf(node: Node): Head | undefined {
	return node.kind === 'juxtaposition' && node.items.length === 2 ? headOf(node.items[0] as Node, node.items[1]) : undefined;
}

/** `E[g^2]_t` without what is raised above it. */
export function decoratedNode({ head, brackets, sub }: Head): Node {
	if (!sub) return applicationNode(head, brackets);
	const span = { start: brackets.span.start, end: sub.span.end };
	return { kind: 'juxtaposition', items: [head, { kind: 'scripts', base: brackets, sub, primes: 0, span }], span: { start: head.span.start, end: span.end } };
}

function isCall({ open, close }: BracketsNode): boolean {
	return (open === '(' && close === ')') || (open === '[' && close === ']') || (open === '{' && close === '}');
}

/** The application as a node of its own, for its key. */
export function applicationNode(head: Node, brackets: BracketsNode): Node {
	return { kind: 'juxtaposition', items: [head, brackets], span: { start: head.span.start, end: brackets.span.end } };
}

/** How arguments are grouped: `p(x|z)` is `|`, `f(x;a,b)` is `;,`. Semicolons count as commas. */
export function shapeOf(brackets: BracketsNode): string {
	return brackets.separators.map(separator => (separator === ';' || separator === ':' ? ',' : separator)).join('');
}

/** `X = x` inside brackets stands for `x`. */
export function eventValue(argument: Node): Node {
	return argument.kind === 'relation' && argument.operators[0] === '=' && argument.items.length === 2
		? argument.items[1] as Node
		: argument;
}

/** The letter that says which variable an argument is: `y` for `y'`, `y_i`, `\mathbf{y}`; the complements `\neg A` and `\bar A` are others. */
export function argumentLetter(argument: Node): string | undefined {
	const value = eventValue(argument);
	const event = complementedEvent(value);
	return event ? `¬${lettersOf(event) ?? ''}` : lettersOf(value);
}

/** `A` of `\neg A`, `\bar A` and `A^c`, where `A` is a capital letter. */
export function complementedEvent(node: Node): Node | undefined {
	if (node.kind === 'prefix') return node.operator === '¬' ? node.body : undefined;
	const isMarked = (node.kind === 'accent' && node.accent === 'bar') || (node.kind === 'scripts' && !node.sub && node.sup?.kind === 'name' && node.sup.letters === 'c');
	const event = node.kind === 'accent' ? node.body : node.kind === 'scripts' ? node.base : undefined;
	return isMarked && event?.kind === 'name' && /^[A-Z]$/.test(event.letters) ? event : undefined;
}

/** The symbols of an expression, each with all its scripts. */
export function wholeSymbols(node: Node): readonly Node[] {
	return isSymbol(node) ? [node] : childNodes(node).flatMap(wholeSymbols);
}

/** Every node inside, itself first. */
export function* nodesIn(node: Node): Generator<Node> {
	yield node;
	for (const child of childNodes(node)) yield* nodesIn(child);
}

function childNodes(node: Node): readonly Node[] {
	switch (node.kind) {
		case 'accent': case 'bars': case 'prefix': case 'postfix': return [node.body];
		case 'scripts': return [node.base, ...(node.sub ? [node.sub] : []), ...(node.sup ? [node.sup] : [])];
		case 'juxtaposition': case 'brackets': case 'list': case 'relation': return node.items;
		case 'binary': return [node.left, node.right];
		case 'fraction': case 'binomial': return [node.over, node.under];
		case 'root': return node.index ? [node.body, node.index] : [node.body];
		case 'binder': return [...(node.sub ? [node.sub] : []), ...(node.sup ? [node.sup] : []), node.body, ...node.differentials];
		case 'cases': return node.rows.flatMap(row => (row.condition ? [row.value, row.condition] : [row.value]));
		case 'matrix': return node.rows.flat();
		case 'lines': return node.rows;
		default: return [];
	}
}

/** The factors of a product as they are written, each application as one. */
export function factorsOf(node: Node): readonly Node[] {
	if (node.kind === 'binary' && (node.operator === 'cdot' || node.operator === 'times')) return [...factorsOf(node.left), ...factorsOf(node.right)];
	if (node.kind !== 'juxtaposition') return [node];
	const factors: Node[] = [];
	for (let at = 0; at < node.items.length; at++) {
		const item = node.items[at] as Node;
		const call = headOf(item, node.items[at + 1]);
		if (call && !call.power) at++;
		factors.push(call && !call.power ? applicationNode(call.head, call.brackets) : item);
	}
	return factors;
}

/** The expression with a symbol replaced wherever it stands as a whole. */
export function substitute(node: Node, key: string, by: Node): Node {
	if (isSymbol(node) && keyOf(node) === key) return by;
	const inside = (inner: Node): Node => substitute(inner, key, by);
	switch (node.kind) {
		case 'accent': case 'bars': case 'prefix': case 'postfix': return { ...node, body: inside(node.body) };
		case 'scripts': return { ...node, base: inside(node.base), ...(node.sub ? { sub: inside(node.sub) } : {}), ...(node.sup ? { sup: inside(node.sup) } : {}) };
		case 'juxtaposition': case 'brackets': case 'list': case 'relation': return { ...node, items: node.items.map(inside) };
		case 'binary': return { ...node, left: inside(node.left), right: inside(node.right) };
		case 'fraction': case 'binomial': return { ...node, over: inside(node.over), under: inside(node.under) };
		case 'root': return { ...node, body: inside(node.body) };
		case 'binder': return { ...node, body: inside(node.body) };
		default: return node;
	}
}
