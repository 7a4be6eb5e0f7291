import type { Span } from '../base/span';
import type { Type } from '../base/type';

/**
 * The typed meaning of a formula. Every name is resolved: what comes from bindings is a numbered input, what a binder or a definition
 * introduces is a numbered local. Spans count in the formula that was read.
 */
export type Ir = { readonly type: Type; readonly span: Span } & (
	| { readonly kind: 'constant'; readonly value: number }
	| { readonly kind: 'input'; readonly input: number }
	| { readonly kind: 'local'; readonly local: number }
	/** An arithmetic operation of `program/operations.ts` or a library function by its id. */
	| { readonly kind: 'apply'; readonly operation: string; readonly args: readonly Ir[] }
	| { readonly kind: 'let'; readonly local: number; readonly value: Ir; readonly body: Ir }
	| { readonly kind: 'fold'; readonly fold: Fold; readonly local: number; readonly range: Range; readonly body: Ir }
	| { readonly kind: 'integral'; readonly local: number; readonly low: Ir; readonly high: Ir; readonly body: Ir; readonly landmarks: readonly Ir[] }
	/** arg max or arg min over an interval. */
	| { readonly kind: 'search'; readonly goal: 'argmax' | 'argmin' | 'max' | 'min'; readonly local: number; readonly low: Ir; readonly high: Ir; readonly body: Ir }
	/** The array of the body's values over a range: `\gamma_i x_i` with `i` left free. */
	| { readonly kind: 'build'; readonly local: number; readonly range: Range; readonly body: Ir }
	/** Indices count from `base`. */
	| { readonly kind: 'element'; readonly array: Ir; readonly indices: readonly Ir[]; readonly base: number }
	/** The first branch whose condition holds; NaN where none does and there is no `otherwise`. */
	| { readonly kind: 'piecewise'; readonly branches: readonly { readonly when: Ir; readonly value: Ir }[]; readonly otherwise?: Ir }
	/** An array written out; its items are one rank lower. */
	| { readonly kind: 'stack'; readonly items: readonly Ir[] }
	/** Something that is missing or was refused; never compiled. */
	| { readonly kind: 'hole' }
);

export type Fold = 'sum' | 'product' | 'max' | 'min' | 'argmax' | 'argmin' | LogFold;

/** The logarithm of a sum of exponentials of the body; made by `program/stabilise.ts`, never read. */
export type LogFold = 'logSumExp';

/** Whole numbers `from..to` (to may be infinite for sums), or the values of a finite support. */
export type Range =
	| { readonly kind: 'integers'; readonly from: Ir; readonly to: Ir; readonly except?: Ir }
	| { readonly kind: 'values'; readonly values: readonly number[] };

/** What a slot of the program is filled with. */
export interface Input {
	/** The canonical key of the binding. */
	readonly key: string;
	readonly rank: number;
}

export type Kind<K extends Ir['kind']> = Extract<Ir, { kind: K }>;

/** The expressions directly inside, ranges and bounds included. */
export function childrenOf(ir: Ir): readonly Ir[] {
	switch (ir.kind) {
		case 'constant': case 'input': case 'local': case 'hole': return [];
		case 'apply': return ir.args;
		case 'let': return [ir.value, ir.body];
		case 'fold': case 'build': return [...boundsOf(ir.range), ir.body];
		case 'integral': return [ir.low, ir.high, ir.body, ...ir.landmarks];
		case 'search': return [ir.low, ir.high, ir.body];
		case 'element': return [ir.array, ...ir.indices];
		case 'piecewise': return [...ir.branches.flatMap(({ when, value }) => [when, value]), ...(ir.otherwise ? [ir.otherwise] : [])];
		case 'stack': return ir.items;
	}
}

/** The same expression with every expression directly inside replaced. */
export function mapChildren(ir: Ir, map: (child: Ir) => Ir): Ir {
	switch (ir.kind) {
		case 'constant': case 'input': case 'local': case 'hole': return ir;
		case 'apply': return { ...ir, args: ir.args.map(map) };
		case 'let': return { ...ir, value: map(ir.value), body: map(ir.body) };
		case 'fold': case 'build': return { ...ir, range: mapRange(ir.range, map), body: map(ir.body) };
		case 'integral': return { ...ir, low: map(ir.low), high: map(ir.high), body: map(ir.body), landmarks: ir.landmarks.map(map) };
		case 'search': return { ...ir, low: map(ir.low), high: map(ir.high), body: map(ir.body) };
		case 'element': return { ...ir, array: map(ir.array), indices: ir.indices.map(map) };
		case 'piecewise': return {
			...ir,
			branches: ir.branches.map(({ when, value }) => ({ when: map(when), value: map(value) })),
			...(ir.otherwise ? { otherwise: map(ir.otherwise) } : {}),
		};
		case 'stack': return { ...ir, items: ir.items.map(map) };
	}
}

function boundsOf(range: Range): readonly Ir[] {
	return range.kind === 'values' ? [] : [range.from, range.to, ...(range.except ? [range.except] : [])];
}

function mapRange(range: Range, map: (child: Ir) => Ir): Range {
	if (range.kind === 'values') return range;
	return { ...range, from: map(range.from), to: map(range.to), ...(range.except ? { except: map(range.except) } : {}) };
}

/** The same meaning with all of it at one place: where a definition is used, spans of its own text say nothing. */
export function relocated(ir: Ir, span: Span): Ir {
	return { ...mapChildren(ir, child => relocated(child, span)), span };
}

/** The expression with locals replaced by what they stand for. */
export function withLets(ir: Ir, lets: ReadonlyMap<number, Ir>): Ir {
	const value = ir.kind === 'local' ? lets.get(ir.local) : undefined;
	return value ? withLets(value, lets) : mapChildren(ir, child => withLets(child, lets));
}

/** The locals that occur in an expression. */
export function localsIn(ir: Ir): readonly number[] {
	return ir.kind === 'local' ? [ir.local] : childrenOf(ir).flatMap(localsIn);
}

/** The largest number of a local, used or bound; -1 where there is none. */
export function lastLocal(ir: Ir): number {
	return Math.max('local' in ir ? ir.local : -1, ...childrenOf(ir).map(lastLocal));
}

/** Whether a local occurs in an expression. */
export function mentions(ir: Ir, local: number): boolean {
	return ir.kind === 'local' ? ir.local === local : childrenOf(ir).some(child => mentions(child, local));
}

/** Whether anything inside is missing or refused. */
export function hasHole(ir: Ir): boolean {
	return ir.kind === 'hole' || childrenOf(ir).some(hasHole);
}

/** Structural equality, spans and types apart; locals bound inside compare by number, so only expressions built once compare equal. */
export function sameIr(a: Ir, b: Ir): boolean {
	if (a === b) return true;
	if (a.kind !== b.kind) return false;
	const own = ownFields(a);
	const other = ownFields(b);
	if (own.length !== other.length || own.some((field, i) => field !== other[i])) return false;
	const left = childrenOf(a);
	const right = childrenOf(b);
	return left.length === right.length && left.every((child, i) => sameIr(child, right[i] as Ir));
}

function ownFields(ir: Ir): readonly unknown[] {
	switch (ir.kind) {
		case 'constant': return [Object.is(ir.value, -0) ? 0 : ir.value];
		case 'input': return [ir.input];
		case 'local': return [ir.local];
		case 'apply': return [ir.operation];
		case 'let': case 'integral': return [ir.local];
		case 'fold': return [ir.fold, ir.local, ...(ir.range.kind === 'values' ? ir.range.values : [ir.range.kind])];
		case 'build': return [ir.local, ...(ir.range.kind === 'values' ? ir.range.values : [ir.range.kind])];
		case 'search': return [ir.goal, ir.local];
		case 'element': return [ir.base];
		case 'piecewise': return [ir.branches.length, ir.otherwise !== undefined];
		case 'stack': case 'hole': return [];
	}
}
