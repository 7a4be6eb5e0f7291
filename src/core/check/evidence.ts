import { inDomain, type Domain } from '../base/domain';
import type { BinderNode, Node, RelationNode } from '../formula/syntax';
import type { NoteFormula } from '../semantics/definitions';
import { equationsOf } from '../semantics/equations';
import { applicationOf, familyReadings, headOf, isSymbol, keyOf, lettersOf, nodesIn, wholeSymbols } from '../semantics/symbols';
import { namedValues } from './namedValues';
import { axisOf, type AxisName } from './sizes';

/** What the words of the note say of a symbol. */
export interface LegendLine {
	readonly key: string;
	readonly words: string;
	readonly domain?: Domain;
}

/** What a drawn array must be beyond its shape. */
export type Structure = 'simplex' | 'unit' | 'symmetric' | 'definite' | 'orthogonal' | 'stochastic' | 'invertible' | 'one-hot';

/** What the notation and the words around a claim tell of the symbols in it. */
export interface Evidence {
	/** How many axes a symbol seems to have, by key, with how much speaks for it. */
	readonly ranks: ReadonlyMap<string, ReadonlyMap<number, number>>;
	/** Symbols that count: sizes, bounds of sums, arguments of factorials. */
	readonly integers: ReadonlySet<string>;
	readonly structures: ReadonlyMap<string, ReadonlySet<Structure>>;
	/** Domains that the note states, all of which hold. */
	readonly domains: ReadonlyMap<string, readonly Domain[]>;
	/** Axes that a symbol counts: `n` of `x_1, \dots, x_n`, of `x \in \mathbb{R}^n`, of `\frac{1}{n}\sum_i x_i`. */
	readonly lengths: ReadonlyMap<string, readonly AxisName[]>;
	/** Marks of a transpose, which are no symbols. */
	readonly marks: ReadonlySet<string>;
	/** Names that are applied to the variable of an integral between limits, and so are functions of real numbers. */
	readonly integrands: ReadonlySet<string>;
	/** What stands alone between norm bars, and so has a length. */
	readonly measured: ReadonlySet<string>;
	/** The words of the whole entry. */
	readonly prose: string;
}

const NOTATION = 2;
const WORDS = 3;
const INDEXED = 4;

/** Gathers evidence from a claim, the formulas of its entry and what the note says of their symbols. */
export function gatherEvidence(claim: NoteFormula, formulas: readonly NoteFormula[], legend: readonly LegendLine[]): Evidence {
	const gathered = new Gathering();
	gathered.topic(claim);
	for (const { node, before } of formulas) {
		gathered.notation(node);
		gathered.mention(node, before);
	}
	for (const line of legend) gathered.say(line);
	for (const inner of nodesIn(claim.node)) if (inner.kind === 'binder' && inner.operator === 'int' && inner.sub) for (const head of appliedTo(inner.differentials[0], inner.body)) gathered.integrands.add(keyOf(head));
	for (const definition of formulas) gathered.arguments(definition.node, formulas);
	return gathered;
}

const WORD_RANKS: readonly (readonly [RegExp, number])[] = [
	[/\bmatri(?:x|ces)\b|\bsquare$|矩阵/i, 2],
	[/\bvectors?\b|\blogits\b|\bweights\b|\bembeddings?\b|\btargets\b|\bprobabilities\b|向量/i, 1],
	[/\bscalars?\b|\bconstants?\b|\bnumbers?\b|\brates?\b|\btemperature\b|\bprobability\b|\bdeviation\b|\bmean\b|\bfactor\b|\bcoefficient\b|标量|常数/i, 0],
];

const WORD_STRUCTURES: readonly (readonly [RegExp, Structure])[] = [
	[/positive[- ](?:semi-?)?definite|covariance matri|\bgram matri|\bkernel matri|正定/i, 'definite'],
	[/(?<!skew-|anti|not |non-?|necessarily )\bsymmetric\b|(?<!不)对称/i, 'symmetric'],
	[/\borthogonal matri|\borthonormal\b|\brotation matri|正交矩阵/i, 'orthogonal'],
	[/\bunit[- ](?:vector|norm|length)|单位向量/i, 'unit'],
	[/\bone-?hot\b/i, 'one-hot'],
	[/\bstochastic matri|\btransition (?:matrix|probabilit)/i, 'stochastic'],
	[/\binvertible\b|\bnon-?singular\b|可逆/i, 'invertible'],
	[/\bprobabilit(?:y distribution|y vector|ies)\b|\bsum(?:s|ming)? to (?:one|1)\b|\bnormali[sz]ed weights\b|\bconvex weights\b/i, 'simplex'],
];

class Gathering implements Evidence {
	readonly ranks = new Map<string, Map<number, number>>();
	readonly integers = new Set<string>();
	readonly structures = new Map<string, Set<Structure>>();
	readonly domains = new Map<string, Domain[]>();
	readonly lengths = new Map<string, AxisName[]>();
	readonly marks = new Set<string>();
	readonly integrands = new Set<string>();
	readonly measured = new Set<string>();
	prose = '';

	notation(root: Node): void {
		for (const node of nodesIn(root)) this.look(node);
	}

	/** `of two matrices:` just before a claim speaks of its capitals. */
	topic({ node, before }: NoteFormula): void {
		const sentence = before.split(/[.;。；]/).at(-1) ?? '';
		if (/\bmatri(?:x|ces)\b|矩阵/i.test(sentence)) for (const symbol of wholeSymbols(node)) if (MATRIX_LETTERS.test(keyOf(symbol))) this.vote(keyOf(symbol), 2, 1);
	}

	/** `two vectors $a,b$`, `an invertible matrix $A$`: the words just before a symbol that stands alone. */
	mention(node: Node, before: string): void {
		this.prose += ` ${before}`;
		const named = node.kind === 'list' ? node.items : [node];
		if (!named.every(isSymbol)) return;
		const near = before.split(/[.;:()]/).at(-1)?.split(/\s+/).slice(-6).join(' ') ?? '';
		for (const symbol of named) this.say({ key: keyOf(symbol), words: near });
	}

	say({ key, words, domain }: LegendLine): void {
		this.prose += ` ${words}`;
		if (domain) this.domains.set(key, [...(this.domains.get(key) ?? []), domain]);
		const rank = WORD_RANKS.find(([pattern]) => pattern.test(words));
		if (rank) this.vote(key, rank[1], WORDS);
		for (const [pattern, structure] of WORD_STRUCTURES) if (pattern.test(words)) this.structure(key, structure);
	}

	/** What a function takes tells of its arguments: `k_i` is a vector in `s(q, k_i)` where `s(q, k)` has `\|k\|`. */
	arguments(definition: Node, formulas: readonly NoteFormula[]): void {
		const left = equationsOf(definition)[0]?.left;
		const head = left && applicationOf(left);
		if (!head) return;
		const taken = head.brackets.items.map(parameter => [...this.ranks.get(keyOf(parameter)) ?? []].toSorted((a, b) => b[1] - a[1])[0]);
		for (const inner of formulas.flatMap(({ node }) => [...nodesIn(node)])) {
			if (inner.kind !== 'juxtaposition') continue;
			for (const [i, item] of inner.items.entries()) {
				const call = headOf(item, inner.items[i + 1]);
				if (!call || keyOf(call.head) !== keyOf(head.head) || call.brackets.items.length !== taken.length) continue;
				for (const [place, argument] of call.brackets.items.entries()) this.argument(argument, taken[place]);
			}
		}
	}

	private argument(argument: Node, [rank, weight]: readonly [number, number] = [0, 0]): void {
		if (rank === 0 || !isSymbol(argument)) return;
		const [family] = familyReadings(argument).filter(({ indices }) => indices.length > 0 && indices.every(isIndex));
		if (family) this.vote(keyOf(family.family), family.indices.length + rank, INDEXED + 1);
		else this.vote(keyOf(argument), rank, weight);
	}

	private look(node: Node): void {
		switch (node.kind) {
			case 'name': if (node.font === 'bold' && /^[A-Za-z]$|^\\[A-Za-z]+$/.test(node.letters)) this.array(node, NOTATION); break;
			case 'accent': if (node.accent === 'vec') this.vote(keyOf(node), 1, NOTATION); break;
			case 'scripts': this.lookAtScripts(node); break;
			case 'bars': if (node.delimiter === '‖') this.lookAtNorm(node.body); break;
			case 'cases': for (const [key, domain] of namedValues(node)) this.domains.set(key, [...(this.domains.get(key) ?? []), domain]); break;
			case 'juxtaposition': this.lookAtCall(node.items); this.lookAtMean(node.items); this.lookAtForm(node.items); break;
			case 'list': this.lookAtList(node.items); break;
			case 'brackets': if (node.open === '⟨') for (const item of node.items) this.terms(item); break;
			case 'postfix': if (node.operator === '!') this.count(node.body); break;
			case 'binomial': this.count(node.over); this.count(node.under); break;
			case 'binder':
				if (node.operator === 'sum' || node.operator === 'prod') this.lookAtSum(node);
				this.lookAtEntries(node);
				break;
			case 'relation': this.lookAtRelation(node); break;
			default:
		}
	}

	private lookAtNorm(body: Node): void {
		this.terms(body);
		if (isSymbol(body)) this.measured.add(keyOf(body));
	}

	private lookAtScripts(node: Extract<Node, { kind: 'scripts' }>): void {
		for (const { family, indices, numbered } of familyReadings(node)) if (!numbered && indices.length > 0 && indices.every(isIndex)) this.vote(keyOf(family), indices.length, INDEXED);
		const { base, sup, sub } = node;
		if (sup && isTransposeMark(sup)) {
			this.terms(base);
			this.marks.add(keyOf(sup));
		}
		if (sup?.kind === 'prefix' && sup.operator === '-' && (isCapital(base) || base.kind === 'brackets')) this.inverted(base);
		if (base.kind === 'name' && base.letters === '\\nabla' && sub && isSymbol(sub)) this.array(sub, 1);
		if (base.kind === 'bars' && base.delimiter === '‖' && sub) this.terms(base.body);
	}

	private lookAtCall(items: readonly Node[]): void {
		for (const [i, item] of items.entries()) {
			const letters = lettersOf(item);
			const next = items[i + 1];
			const argument = next?.kind === 'brackets' ? next.items[0] : next;
			if (!letters || !argument) continue;
			if (MATRIX_FUNCTIONS.has(letters)) this.terms(argument);
			if (VECTOR_FUNCTIONS.has(letters) && isSymbol(argument)) this.vote(keyOf(argument), 1, NOTATION);
		}
	}

	private lookAtSum({ sub, sup, body }: BinderNode): void {
		if (sup) this.count(sup);
		if (sub?.kind !== 'relation') return;
		for (const bound of sub.items.slice(1)) this.count(bound);
		const [variable, from] = sub.items;
		if (variable && from?.kind === 'number' && from.value === 1 && sup) this.counts(sup, variable, body);
	}

	/** `P(i)` is an entry of an array where a sum runs over `i`. */
	private lookAtEntries({ operator, sub, body }: BinderNode): void {
		const variable = operator === 'sum' || operator === 'prod' ? variableOf(sub) : undefined;
		if (variable && isCounter(variable)) for (const head of appliedTo(variable, body)) this.vote(keyOf(head), 1, INDEXED);
	}

	/** A capital beside a transposed or a bold vector, `x^T A x`. */
	private lookAtForm(items: readonly Node[]): void {
		const isVector = (item: Node): boolean => (item.kind === 'scripts' && isTransposeMark(item.sup) && isSymbol(item.base) && !isCapital(item.base)) || (item.kind === 'name' && item.font === 'bold' && !isCapital(item));
		if (items.some(isVector)) for (const item of items) if (item.kind === 'name' && isCapital(item)) this.vote(keyOf(item), 2, 1);
	}

	/** `\frac{1}{n}\sum_i x_i`. */
	private lookAtMean(items: readonly Node[]): void {
		for (const [i, item] of items.entries()) {
			const sum = items[i + 1];
			if (item.kind === 'fraction' && sum?.kind === 'binder' && sum.operator === 'sum' && !sum.sup && sum.sub) this.counts(item.under, sum.sub, sum.body);
		}
	}

	/** `x_1, \dots, x_n`, and `a, b > 0`, which is said of both. */
	private lookAtList(items: readonly Node[]): void {
		const dots = items.findIndex(({ kind }) => kind === 'dots');
		const last = items[dots + 1];
		if (dots > 0 && last) for (const { family, indices } of familyReadings(last)) if (indices.length === 1 && indices[0]) this.lengthIs(indices[0], axisOf(keyOf(family), 0));
		const relation = items.at(-1);
		if (relation?.kind !== 'relation' || !items.slice(0, -1).every(isSymbol)) return;
		const domain = domainOf(relation);
		if (domain) for (const item of [...items.slice(0, -1), relation.items[0] as Node]) this.domains.set(keyOf(item), [...(this.domains.get(keyOf(item)) ?? []), domain]);
	}

	/** A size counts every family that the variable of its sum indexes. */
	private counts(size: Node, variable: Node, body: Node): void {
		for (const node of nodesIn(body)) {
			for (const { family, indices } of familyReadings(node)) {
				const axis = indices.findIndex(index => keyOf(index) === keyOf(variable));
				if (axis >= 0) this.lengthIs(size, axisOf(keyOf(family), axis));
			}
		}
	}

	private lengthIs(size: Node, axis: AxisName): void {
		if (isSymbol(size)) this.lengths.set(keyOf(size), [...(this.lengths.get(keyOf(size)) ?? []), axis]);
	}

	private lookAtRelation({ items, operators }: Extract<Node, { kind: 'relation' }>): void {
		const [left, right] = items;
		if (!left || !right) return;
		if (operators[0] === '∈') {
			const symbols = left.kind === 'list' ? left.items : [left];
			const rank = rankOfSpace(right);
			for (const symbol of symbols) if (isSymbol(symbol) && rank !== undefined) {
				this.vote(keyOf(symbol), rank, INDEXED);
				sizesOfSpace(right).forEach((size, axis) => this.lengthIs(size, axisOf(keyOf(symbol), axis)));
			}
			return;
		}
		if (operators.join() !== '=') return;
		this.lookAtConstraint(left, right);
	}

	/** `\sum_k y_k = 1`, `\|w\| = 1`, `A^TA = I`, `A^T = A`. */
	private lookAtConstraint(left: Node, right: Node): void {
		const isOne = right.kind === 'number' && right.value === 1;
		if (isOne && left.kind === 'binder' && left.operator === 'sum') for (const { family, indices } of familyReadings(left.body)) if (indices.length === 1) this.structure(keyOf(family), 'simplex');
		const bars = left.kind === 'bars' ? left : left.kind === 'scripts' && left.base.kind === 'bars' ? left.base : undefined;
		if (isOne && bars && isSymbol(bars.body)) this.structure(keyOf(bars.body), 'unit');
		for (const [side, other] of [[left, right], [right, left]] as const) {
			if (side.kind === 'scripts' && side.sup?.kind === 'name' && keyOf(side.base) === keyOf(other)) this.structure(keyOf(other), 'symmetric');
		}
		if (right.kind === 'name' && right.letters === 'I' && left.kind === 'juxtaposition' && left.items.length === 2) {
			const [first, second] = left.items as readonly [Node, Node];
			const plain = isSymbol(first) && first.kind !== 'scripts' ? first : second;
			if ([first, second].some(item => item.kind === 'scripts' && keyOf(item.base) === keyOf(plain))) this.structure(keyOf(plain), 'orthogonal');
		}
	}

	/** The symbols that make up a sum of products of arrays: capitals are matrices, small letters at the end of a product vectors. */
	private terms(node: Node): void {
		switch (node.kind) {
			case 'name': case 'accent': this.array(node, NOTATION); break;
			case 'scripts': if (isSymbol(node.base)) this.array(node.base, 1); break;
			case 'brackets': for (const item of node.items) this.terms(item); break;
			case 'binary': if (node.operator === '+' || node.operator === '-') [node.left, node.right].forEach(side => this.terms(side)); break;
			case 'prefix': this.terms(node.body); break;
			case 'juxtaposition':
				for (const [i, item] of node.items.entries()) if (isCapital(item) || i === node.items.length - 1) this.terms(item);
				break;
			default:
		}
	}

	private inverted(base: Node): void {
		if (isSymbol(base)) {
			this.vote(keyOf(base), 2, NOTATION);
			this.structure(keyOf(base), 'invertible');
			return;
		}
		const inside = base.kind === 'brackets' ? base.items[0] : undefined;
		const factors = inside?.kind === 'juxtaposition' ? inside.items : inside ? [inside] : [];
		const plain = factors.map(factor => (factor.kind === 'scripts' && factor.sup ? factor.base : factor));
		if (!plain.every(factor => isCapital(factor) && isSymbol(factor))) return;
		// `X^TX` has an inverse where `X` has none
		const isGram = new Set(plain.map(keyOf)).size < plain.length;
		for (const factor of plain) if (isGram) this.vote(keyOf(factor), 2, NOTATION); else this.inverted(factor);
	}

	private array(symbol: Node, weight: number): void {
		this.vote(keyOf(symbol), isCapital(symbol) ? 2 : 1, weight);
	}

	private count(node: Node): void {
		for (const inner of node.kind === 'binary' ? [node.left, node.right] : [node]) {
			if (inner.kind === 'binary') this.count(inner);
			else if (isSymbol(inner)) this.integers.add(keyOf(inner));
		}
	}

	private vote(key: string, rank: number, weight: number): void {
		const votes = this.ranks.get(key) ?? new Map<number, number>();
		votes.set(rank, Math.max(votes.get(rank) ?? 0, weight));
		this.ranks.set(key, votes);
	}

	private structure(key: string, structure: Structure): void {
		this.structures.set(key, (this.structures.get(key) ?? new Set()).add(structure));
	}
}

/** Capitals that are seldom sizes. */
const MATRIX_LETTERS = /^(?:[A-CE-JMO-SU-Z]|\\Sigma|\\Lambda)$/;

const MATRIX_FUNCTIONS: ReadonlySet<string> = new Set(['tr', 'Tr', '\\tr', '\\operatorname{tr}', 'trace', '\\det', 'det']);
const VECTOR_FUNCTIONS: ReadonlySet<string> = new Set(['softmax', 'diag', 'logsumexp']);

function isTransposeMark(node: Node | undefined): boolean {
	return node?.kind === 'name' && ['T', '\\top', '\\intercal'].includes(node.letters);
}

/** Names that are applied to a variable alone. */
function appliedTo(variable: Node | undefined, body: Node): readonly Node[] {
	return [...nodesIn(body)].flatMap(inner => (inner.kind === 'juxtaposition' ? inner.items.flatMap((item, i) => {
		const call = headOf(item, inner.items[i + 1]);
		const [argument, ...others] = call?.brackets.items ?? [];
		return call && variable && argument && others.length === 0 && keyOf(argument) === keyOf(variable) ? [call.head] : [];
	}) : []));
}

function isCounter(variable: Node): boolean {
	return variable.kind === 'name' && /^[i-n]$/.test(variable.letters);
}

/** What a sum runs over. */
function variableOf(sub: Node | undefined): Node | undefined {
	return sub?.kind === 'relation' ? sub.items[0] : sub;
}

/** A letter that usually counts, a numeral, or a step from one. */
function isIndex(node: Node): boolean {
	if (node.kind === 'binary') return isIndex(node.left) && isIndex(node.right);
	return node.kind === 'number' || (node.kind === 'name' && node.font === 'plain' && /^[a-z]$/.test(node.letters));
}

export function isCapital(node: Node): boolean {
	if (node.kind === 'name') return /^[A-Z]$/.test(node.letters) || CAPITAL_GREEK.has(node.letters);
	return (node.kind === 'scripts' && isCapital(node.base)) || (node.kind === 'accent' && isCapital(node.body));
}

const CAPITAL_GREEK: ReadonlySet<string> = new Set(['\\Sigma', '\\Lambda', '\\Phi', '\\Psi', '\\Theta', '\\Omega', '\\Gamma', '\\Delta']);

/** `\mathbb{R}^n` has one axis, `\mathbb{R}^{n \times d}` two, `\mathbb{R}` none. */
function rankOfSpace(node: Node): number | undefined {
	const base = node.kind === 'scripts' ? node.base : node;
	if (base.kind !== 'name' || base.letters !== 'R') return undefined;
	const sup = node.kind === 'scripts' ? node.sup : undefined;
	if (!sup || sup.kind === 'mark') return 0;
	return 1 + [...nodesIn(sup)].filter(inner => inner.kind === 'binary' && inner.operator === 'times').length;
}

/** `n` and `d` of `\mathbb{R}^{n \times d}`. */
function sizesOfSpace(node: Node): readonly Node[] {
	const sup = node.kind === 'scripts' ? node.sup : undefined;
	const factors = (inner: Node): readonly Node[] => (inner.kind === 'binary' && inner.operator === 'times' ? [...factors(inner.left), ...factors(inner.right)] : [inner]);
	return sup && sup.kind !== 'mark' ? factors(sup) : [];
}

/** What `b > 0` says of `b`. */
function domainOf({ items: [, bound], operators }: RelationNode): Domain | undefined {
	if (operators.length !== 1 || bound?.kind !== 'number') return undefined;
	const { value } = bound;
	switch (operators[0]) {
		case '>': return { kind: 'interval', low: value, high: Infinity, openLow: true };
		case '≥': return { kind: 'interval', low: value, high: Infinity };
		case '<': return { kind: 'interval', low: -Infinity, high: value, openHigh: true };
		case '≤': return { kind: 'interval', low: -Infinity, high: value };
		default: return undefined;
	}
}

/** Whether a value lies in all the domains that are stated for a symbol. */
export function isStated(value: number, domains: readonly Domain[]): boolean {
	return domains.every(domain => inDomain(domain, value));
}
