import type { Domain } from '../base/domain';
import type { Diagnostic } from '../base/diagnostic';
import type { Operand, Shape } from '../base/refusal';
import type { Span } from '../base/span';
import { BOOLEAN, INTEGER, rankOf, REAL, UNKNOWN, type Type } from '../base/type';
import type { Node } from '../formula/syntax';
import type { Bindings, Support } from './bindings';
import type { Decision } from './decision';
import type { Definitions, NoteFormula } from './definitions';
import { sizesOf } from './sizes';
import { localsIn, withLets, type Ir } from './ir';

/**
 * What a name stands for inside a binder, a definition or a bound function. A thunk is read where it is used, in the scope it came
 * from. An index is `stepped` where `x_{t+1}` stands beside `x_t`: then these are symbols to ask for, not the family `x`.
 */
export type Local =
	| { readonly kind: 'value'; readonly ir: Ir; readonly stepped?: boolean; readonly parameter?: boolean }
	| { readonly kind: 'thunk'; readonly node: Node; readonly scope: Scope; readonly parameter?: boolean };

/** Where a name is looked up. */
export interface Scope {
	readonly locals: ReadonlyMap<string, Local>;
	/** The formula whose entry and section decide which definition is nearest; undefined in a bound function, which does not see the note. */
	readonly from: NoteFormula | undefined;
	/** Equations that are being computed, by their text: out of scope meanwhile. */
	readonly excluded: ReadonlySet<string>;
	/** Which binding a scope without a note may see. */
	readonly closed: boolean;
}

export function withLocals(scope: Scope, locals: Iterable<readonly [string, Local]>): Scope {
	return { ...scope, locals: new Map([...scope.locals, ...locals]) };
}

/** A family that a local indexes, by which its range may be known. */
export interface IndexUse {
	readonly array: Ir;
	readonly axis: number;
	readonly family: string;
}

/** A density that an integral meets, by which it knows where to look. */
export interface DensityUse {
	readonly variate: Ir;
	readonly location: Ir;
	readonly scale: Ir;
}

/** What is read, and what its surroundings say of names. */
export interface Subject {
	/** Diagnostics and missing symbols have their spans in this one. */
	readonly formula: NoteFormula | undefined;
	readonly entry: number | undefined;
	/** Symbols that the entry describes as values: a constant's letter among them is no constant. */
	readonly declared: ReadonlySet<string>;
	/** Symbols that the entry says are functions of the library, with their ids: `\sigma` is the sigmoid. */
	readonly functions: ReadonlyMap<string, string>;
	/** Where symbols lie, as the entry says it. */
	readonly domains: ReadonlyMap<string, Domain>;
	/** What signs of products stand for, where that is told. */
	readonly signs: ReadonlyMap<string, SignMeaning>;
	/** Functions with a prime that are no derivatives: `V'` is the target network. */
	readonly otherFunctions: ReadonlySet<string>;
	/** Formulas that only bound a symbol, by their index: a condition of the formula before. */
	readonly bounds: ReadonlyMap<number, { readonly key: string; readonly low: number; readonly high: number }>;
	/** Symbols that the entry speaks of on their own. */
	readonly mentioned: ReadonlySet<string>;
	/** Symbols that the entry speaks of as applied, `x(t)`. */
	readonly applied: ReadonlySet<string>;
	/** Whether an array whose key has a free index of its own, `b_i`, is one value per index. */
	readonly isKeyedPerIndex?: boolean | undefined;
	/** Arguments on the formula's left side. */
	readonly given: ReadonlySet<string>;
}

/** A product of each element, of all pairs of elements, or another operation. */
export type SignMeaning = 'elementwise' | 'outer' | 'other';

/** Everything one reading gathers. `read` is the dispatcher, handed in so that productions need not import it. */
export class Context {
	readonly missing = new Map<string, Span>();
	readonly diagnostics: Diagnostic[] = [];
	readonly decisions: Decision[] = [];
	readonly assumed = new Set<string>();
	private readonly indexUses = new Map<number, IndexUse[]>();
	/** What locals stand for that are computed once and used in a body. */
	private readonly lets = new Map<number, Ir>();
	readonly supports = new Map<number, Support[]>();
	readonly densities: DensityUse[] = [];
	/** Free indices that are the same all through an array: its name, and where it stands. */
	private readonly held = new Map<number, { readonly name: string; readonly span: Span }>();
	/** Free indices in the key of an array that is read as a whole, each with the family of that key. */
	readonly keyed = new Map<number, string>();
	private readonly derived = new Set<string>();
	private readonly sizes = new Map<Node, ReadonlyMap<string, number>>();
	/** Symbols that a derivative moves: their locals stand for them wherever the note's formulas use them. */
	private readonly moving = new Map<string, Ir>();
	/** What is being read, and where the subject asks for it: the node itself, or the name whose definition it belongs to. */
	private place: { readonly source: NoteFormula | undefined; readonly asked: Span } | undefined;
	private depth = 0;

	constructor(
		readonly bindings: Bindings,
		readonly definitions: Definitions,
		private readonly dispatch: (node: Node, scope: Scope, context: Context) => Ir,
		readonly subject: Subject,
		/** The number of the next local. */
		private locals = 0,
	) {}

	read(node: Node, scope: Scope): Ir {
		if (this.depth > MAX_DEPTH) return this.refuse({ code: 'too-deep', limit: MAX_DEPTH, span: node.span });
		const before = this.place;
		this.place = { source: scope.from, asked: before && scope.from !== this.subject.formula ? before.asked : node.span };
		this.depth++;
		try {
			return this.dispatch(node, scope, this);
		} finally {
			this.depth--;
			this.place = before;
		}
	}

	force(local: Local): Ir {
		return local.kind === 'value' ? local.ir : this.read(local.node, local.scope);
	}

	/** Reads what follows from a rule, unless the same is already being derived from itself. */
	deriving<T>(key: string, readInner: () => T): T | undefined {
		if (this.derived.has(key)) return undefined;
		this.derived.add(key);
		try {
			return readInner();
		} finally {
			this.derived.delete(key);
		}
	}

	/** Reads with a symbol standing for something else, in every definition that the reading meets. */
	withMoving<T>(key: string, ir: Ir, readInner: () => T): T {
		const before = this.moving.get(key);
		this.moving.set(key, ir);
		try {
			return readInner();
		} finally {
			if (before) this.moving.set(key, before);
			else this.moving.delete(key);
		}
	}

	movingAt(key: string): Ir | undefined {
		return this.moving.get(key);
	}

	freshLocal(): number {
		return this.locals++;
	}

	refuse(diagnostic: Diagnostic): Ir {
		const within = this.place && this.place.source !== undefined && this.place.source !== this.subject.formula ? this.subject.formula?.latex.slice(this.place.asked.start, this.place.asked.end) : undefined;
		this.diagnostics.push({ ...diagnostic, span: this.asked(diagnostic.span), ...(within === undefined ? {} : { within }) });
		return hole(diagnostic.span);
	}

	miss(key: string, span: Span): Ir {
		// a function that is given does not see the note: what it lacks cannot be asked for
		if (this.place && this.place.source === undefined) return this.refuse({ code: 'free-symbol', name: key, span });
		if (!this.missing.has(key)) this.missing.set(key, this.asked(span));
		return hole(span);
	}

	/** A span of what is being read as one of the subject's own text. */
	private asked(span: Span): Span {
		return this.place && this.place.source !== this.subject.formula ? this.place.asked : span;
	}

	/** How something that is being read is written; undefined in what is bound, whose text the note does not have. */
	textAt({ start, end }: Span): string | undefined {
		return this.place?.source?.latex.slice(start, end).trim() || undefined;
	}

	/** How both sides are written, where that is known. */
	parts(a: Ir, b: Ir): { readonly parts?: readonly string[] } {
		const [left, right] = [this.textAt(a.span), this.textAt(b.span)];
		return left === undefined || right === undefined ? {} : { parts: [left, right] };
	}

	/** One side of a mismatch. */
	operand({ type, span }: Ir): Operand {
		const text = this.textAt(span);
		const shape: Shape = type.kind === 'unknown' ? type : { kind: 'axes', rank: rankOf(type), ...(type.kind === 'tensor' && type.row ? { row: true } : {}) };
		return { shape, span: this.asked(span), ...(text === undefined ? {} : { text }) };
	}

	decide(decision: Decision): void {
		const placed = { ...decision, span: this.asked(decision.span) };
		const isSame = (known: Decision): boolean => known.code === placed.code && known.span.start === placed.span.start && JSON.stringify(known) === JSON.stringify(placed);
		if (!this.decisions.some(isSame)) this.decisions.push(placed);
	}

	useIndex(index: Ir, use: IndexUse): void {
		if (index.kind === 'local') push(this.indexUses, index.local, use);
	}

	/** The families that a local indexes, as they are where the local is introduced: nothing bound further inside. */
	indexUsesOf(index: number): readonly IndexUse[] {
		return (this.indexUses.get(index) ?? []).flatMap(use => {
			const array = withLets(use.array, this.lets);
			return localsIn(array).every(id => id < index) ? [{ ...use, array }] : [];
		});
	}

	/** An array that is a value itself is for one index, and so the formula has no value for each. */
	hold(indices: readonly number[], array: { readonly name: string; readonly span: Span }): void {
		for (const index of indices) this.held.set(index, array);
	}

	heldBy(index: number): { readonly name: string; readonly span: Span } | undefined {
		return this.held.get(index);
	}

	/** Sizes that the lengths of the bindings tell in a formula. */
	sizesIn(formula: Node): ReadonlyMap<string, number> {
		const known = this.sizes.get(formula) ?? sizesOf(formula, this.bindings);
		this.sizes.set(formula, known);
		return known;
	}

	/** A local that is computed before the body which is read next. */
	letBe(id: number, value: Ir): void {
		this.lets.set(id, value);
	}

	useSupport(argument: Ir, support: Support): void {
		if (argument.kind === 'local') push(this.supports, argument.local, support);
	}

	/** Runs a reading that may fail; where it leaves something missing or refused, nothing of it is kept and the result is undefined. */
	attempt(read: () => Ir): Ir | undefined {
		const { ir, failure } = this.tried(read);
		return failure ? undefined : ir;
	}

	/** The readings that succeed, `most` of them at most; where none does, the first one, with what it is missing. */
	succeeding(first: () => Ir, others: readonly (() => Ir)[], most = Infinity): readonly [Ir, ...Ir[]] {
		const tried = this.tried(first);
		const found = tried.failure ? [] : [tried.ir];
		for (const read of others) {
			if (found.length >= most) break;
			found.push(...[this.attempt(read)].filter(ir => ir !== undefined));
		}
		const [one, ...more] = found;
		if (one) return [one, ...more];
		if (tried.failure) this.keep(tried.failure);
		return [tried.ir];
	}

	/** Runs a reading that may fail; where it does, nothing of it is kept unless `keep` is told so. */
	tried(read: () => Ir): Attempted {
		const before = this.gathered();
		const ir = read();
		if (this.missing.size === before.missing.length && this.diagnostics.length === before.diagnostics.length) return { ir };
		const failure = this.gathered();
		this.keep(before);
		return { ir, failure };
	}

	private gathered(): Gathered {
		return { missing: [...this.missing], diagnostics: [...this.diagnostics], decisions: [...this.decisions], assumed: [...this.assumed] };
	}

	/** Puts what is gathered in the place of what has been so far. */
	keep({ missing, diagnostics, decisions, assumed }: Gathered): void {
		this.missing.clear();
		for (const [key, span] of missing) this.missing.set(key, span);
		this.diagnostics.splice(0, Infinity, ...diagnostics);
		this.decisions.splice(0, Infinity, ...decisions);
		this.assumed.clear();
		for (const code of assumed) this.assumed.add(code);
	}
}

/** A reading that may have failed; `failure` is what it left. */
export interface Attempted {
	readonly ir: Ir;
	readonly failure?: Gathered;
}

/** What a reading says beside its result. */
interface Gathered {
	readonly missing: readonly (readonly [string, Span])[];
	readonly diagnostics: readonly Diagnostic[];
	readonly decisions: readonly Decision[];
	readonly assumed: readonly string[];
}

/** How deep definitions and brackets may nest before a reading is refused. */
const MAX_DEPTH = 200;

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
	const list = map.get(key);
	if (list) list.push(value);
	else map.set(key, [value]);
}

export function hole(span: Span): Ir {
	return { kind: 'hole', type: UNKNOWN, span };
}

export function constant(value: number, span: Span): Ir {
	return { kind: 'constant', value, span, type: Number.isInteger(value) ? INTEGER : REAL };
}

export function local(id: number, span: Span, type: Type = REAL): Ir {
	return { kind: 'local', local: id, span, type };
}

export function apply(operation: string, args: readonly Ir[], type: Type, span: Span): Ir {
	return { kind: 'apply', operation, args, type, span };
}

export function condition(operation: string, args: readonly Ir[], span: Span): Ir {
	return apply(operation, args, BOOLEAN, span);
}
