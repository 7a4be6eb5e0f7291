import { NON_NEGATIVE, NON_NEGATIVE_INTEGER, POSITIVE, POSITIVE_INTEGER, PROBABILITY, type Domain } from '../base/domain';
import type { Span } from '../base/span';
import type { Node, ScriptsNode } from '../formula/syntax';
import { isDensity, isMoment } from './names';
import { applicationNode, applicationOf, familyReadings, headOf, isSymbol, keyOf, lettersOf, nodesIn, wholeSymbols, type Head } from './symbols';

/** What a formula that waits for a symbol needs it to be, by how it is written and used. */
export interface Need {
	readonly kind: 'number' | 'integer' | 'vector' | 'matrix' | 'array' | 'function' | 'distribution';
	readonly domain?: Domain;
	/** The arguments of a function or a distribution. */
	readonly parameters?: readonly string[];
	/** Families that run through an index together with it, and so are equally long. */
	readonly sameLengthAs?: readonly string[];
	/** Where it is first used; undefined where only a definition elsewhere uses it. */
	readonly span?: Span;
}

/** What `symbol`, whose canonical key is asked for, has to be in `formula`. */
export function needOf(symbol: Node, formula: Node): Need {
	const key = keyOf(symbol);
	const inside = [...nodesIn(formula)];
	const indexed = indexedUses(key, inside);
	const first = inside.find(node => (isSymbol(node) || node.kind === 'bars') && keyOf(node) === key) ?? indexed[0]?.node;
	const span = first?.span ?? applicationSpan(key, inside);
	return { ...kindOf(symbol, key, inside, indexed), ...(span ? { span } : {}) };
}

function kindOf(symbol: Node, key: string, inside: readonly Node[], indexed: readonly IndexedUse[]): Omit<Need, 'span'> {
	const application = applicationOf(symbol);
	if (application && !isMoment(keyOf(application.head))) {
		const parameters = application.brackets.items.map(keyOf);
		return { kind: isDensity(keyOf(application.head)) ? 'distribution' : 'function', parameters };
	}
	if (symbol.kind === 'bars') return { kind: 'integer', domain: POSITIVE_INTEGER };
	const axes = Math.max(0, ...indexed.map(({ indices }) => indices.length));
	if (axes > 0) return { kind: kindOfRank(axes), ...lengthOf(key, indexed, inside), ...domainOfUse(key, inside) };
	if (isChosen(key, inside)) return { kind: 'integer', domain: NON_NEGATIVE_INTEGER };
	if (isCount(key, inside)) return { kind: 'integer', domain: POSITIVE_INTEGER };
	const rank = rankByUse(symbol, key, inside);
	return rank > 0 ? { kind: kindOfRank(rank) } : { kind: 'number', ...domainOfUse(key, inside) };
}

function kindOfRank(rank: number): Need['kind'] {
	return rank === 1 ? 'vector' : rank === 2 ? 'matrix' : 'array';
}

interface IndexedUse {
	readonly node: Node;
	readonly indices: readonly Node[];
}

/** Where the key is a family: `x_i` of `x`, and `P(i)` of a counted `i`. */
function indexedUses(key: string, inside: readonly Node[]): readonly IndexedUse[] {
	return inside.flatMap((node): readonly IndexedUse[] => {
		const reading = familyReadings(node).find(({ family, indices }) => indices.length > 0 && keyOf(family) === key);
		if (reading) return [{ node, indices: reading.indices }];
		return callsIn(node).filter(({ head, brackets }) => keyOf(head) === key && brackets.items.every(isCounter)).map(({ brackets }) => ({ node, indices: brackets.items }));
	});
}

/** A letter that counts, `i` to `n`. */
function isCounter(node: Node): boolean {
	return node.kind === 'name' && /^[i-n]$/.test(node.letters);
}

function callsIn(node: Node): readonly Head[] {
	if (node.kind !== 'juxtaposition') return [];
	return node.items.flatMap((item, i) => headOf(item, node.items[i + 1]) ?? []);
}

function applicationSpan(key: string, inside: readonly Node[]): Span | undefined {
	return inside.flatMap(callsIn).map(({ head, brackets }) => applicationNode(head, brackets)).find(node => keyOf(node) === key)?.span;
}

/** Vectors that run through an index together are equally long. */
function lengthOf(key: string, indexed: readonly IndexedUse[], inside: readonly Node[]): Pick<Need, 'sameLengthAs'> {
	const own = new Set(indexed.flatMap(({ indices }) => (indices.length === 1 ? indices.map(keyOf) : [])));
	const others = new Set(inside.flatMap(node => familyReadings(node).slice(0, 1))
		.filter(({ indices }) => indices.length === 1 && own.has(keyOf(indices[0] as Node)))
		.map(({ family }) => keyOf(family)));
	others.delete(key);
	return others.size > 0 ? { sameLengthAs: [...others] } : {};
}

/** In a binomial coefficient or a factorial, where 0 is as good as any. */
function isChosen(key: string, inside: readonly Node[]): boolean {
	return inside.some(node => (node.kind === 'binomial' && (keyOf(node.over) === key || keyOf(node.under) === key)) || (node.kind === 'postfix' && node.operator === '!' && keyOf(node.body) === key));
}

/** A bound of a sum or product, or an index of something else. */
function isCount(key: string, inside: readonly Node[]): boolean {
	return inside.some(node => {
		if (node.kind === 'binder') return (node.operator === 'sum' || node.operator === 'prod') && node.sup !== undefined && wholeSymbols(node.sup).some(symbol => keyOf(symbol) === key);
		return familyReadings(node).some(({ indices }) => indices.some(index => keyOf(index) === key));
	});
}

/** Axes that the font and the operations around it say: bold letters, transposes and norms are of vectors, or of matrices in capitals. */
function rankByUse(symbol: Node, key: string, inside: readonly Node[]): number {
	const isCapital = /^[A-Z]$/.test(lettersOf(symbol) ?? '');
	const rank = isCapital ? 2 : 1;
	if (isBold(symbol)) return rank;
	return inside.some(node => (node.kind === 'scripts' && keyOf(node.base) === key && isTranspose(node)) || (node.kind === 'bars' && node.delimiter === '‖' && keyOf(node.body) === key)) ? rank : 0;
}

function isBold(node: Node): boolean {
	if (node.kind === 'name') return node.font === 'bold';
	return node.kind === 'accent' ? node.accent === 'vec' || isBold(node.body) : node.kind === 'scripts' && isBold(node.base);
}

function isTranspose({ sup }: ScriptsNode): boolean {
	return sup?.kind === 'name' && ['T', '\\top', '\\intercal'].includes(sup.letters);
}

/** A domain that the operations around a number suggest. */
function domainOfUse(key: string, inside: readonly Node[]): Pick<Need, 'domain'> {
	if (inside.some(node => isComplement(node, key)) && inside.filter(node => isSymbol(node) && keyOf(node) === key).length > 1) return { domain: PROBABILITY };
	if (inside.some(node => isLogOf(node, key))) return { domain: POSITIVE };
	return inside.some(node => node.kind === 'root' && keyOf(node.body) === key) ? { domain: NON_NEGATIVE } : {};
}

/** `1 - p`. */
function isComplement(node: Node, key: string): boolean {
	return node.kind === 'binary' && node.operator === '-' && node.left.kind === 'number' && node.left.value === 1 && isMember(node.right, key);
}

/** `\log x` or `\log(x)`. */
function isLogOf(node: Node, key: string): boolean {
	if (node.kind !== 'juxtaposition') return false;
	return node.items.some((item, i) => {
		const next = node.items[i + 1];
		const argument = next?.kind === 'brackets' && next.items.length === 1 ? next.items[0] : next;
		return item.kind === 'name' && (item.letters === '\\log' || item.letters === '\\ln') && argument !== undefined && isMember(argument, key) && node.items[i + 2] === undefined;
	});
}

/** The symbol itself, or an element of the family. */
function isMember(node: Node, key: string): boolean {
	return keyOf(node) === key || familyReadings(node).some(({ family }) => keyOf(family) === key);
}
