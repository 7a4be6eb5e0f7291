import { rankOf } from '../base/type';
import { childrenOf, type Ir } from '../semantics/ir';
import type { Input } from '../semantics/ir';

/** An axis of something drawn: `x` and its first axis is `x#0`; the values of a variable are `@x`. */
export type AxisName = string;

export const axisOf = (key: string, axis: number): AxisName => `${key}#${axis}`;
export const valuesOf = (variable: string): AxisName => `@${variable}`;

/** Which axes have one length, which numbers are such lengths, and which are places on an axis. */
export interface Sizes {
	/** The name that stands for all axes of one length with this one. */
	readonly nameOf: (axis: AxisName) => AxisName;
	/** `n` where `\sum_{i=1}^n x_i` runs through `x`: its axis. */
	readonly lengths: ReadonlyMap<string, AxisName>;
	/** Those that count to the last index, which is one less than the length where indices start at 0. */
	readonly lastIndices: ReadonlySet<string>;
	/** `k` of `x_k`. */
	readonly places: ReadonlyMap<string, AxisName>;
	/** The least length, where an element is named by its number. */
	readonly least: ReadonlyMap<AxisName, number>;
}

/** What the note says of sizes: symbols that count axes, and matrices that are square. */
export interface SizeHints {
	readonly lengths: ReadonlyMap<string, readonly AxisName[]>;
	readonly squares: Iterable<string>;
}

/** Solves the sizes of what is drawn from the meaning of a claim's members: operations say which axes go together. */
export function solveSizes(members: readonly Ir[], inputs: readonly Input[], axesOf: (key: string, rank: number) => readonly AxisName[], hints: SizeHints): Sizes {
	const solver = new Solver(inputs, axesOf);
	for (const [i, ir] of members.entries()) solver.solve(ir, i);
	for (const key of hints.squares) solver.square(key);
	for (const [key, axes] of hints.lengths) for (const axis of axes) solver.lengthOf(key, axis);
	return solver.finish();
}

class Solver {
	private readonly parent = new Map<AxisName, AxisName>();
	private readonly lengths = new Map<string, AxisName>();
	private readonly lastIndices = new Set<string>();
	private readonly places = new Map<string, AxisName>();
	private readonly least: (readonly [AxisName, number])[] = [];
	private fresh = 0;
	private member = 0;
	private readonly locals = new Map<string, readonly AxisName[]>();
	private result: readonly AxisName[] | undefined;

	constructor(private readonly inputs: readonly Input[], private readonly axesOf: (key: string, rank: number) => readonly AxisName[]) {}

	solve(ir: Ir, member: number): void {
		this.member = member;
		const axes = this.axes(ir);
		if (this.result) this.align(this.result, axes);
		else this.result = axes;
	}

	finish(): Sizes {
		const least = new Map<AxisName, number>();
		for (const [axis, length] of this.least) least.set(this.find(axis), Math.max(length, least.get(this.find(axis)) ?? 0));
		return { nameOf: axis => this.find(axis), lengths: this.lengths, lastIndices: this.lastIndices, places: this.places, least };
	}

	private find(axis: AxisName): AxisName {
		const parent = this.parent.get(axis);
		if (parent === undefined) return axis;
		const root = this.find(parent);
		this.parent.set(axis, root);
		return root;
	}

	private join(a: AxisName | undefined, b: AxisName | undefined): void {
		if (a === undefined || b === undefined) return;
		const [left, right] = [this.find(a), this.find(b)];
		if (left !== right) this.parent.set(left, right);
	}

	private align(a: readonly AxisName[], b: readonly AxisName[]): void {
		if (a.length === b.length) a.forEach((axis, i) => this.join(axis, b[i]));
	}

	private newAxes(rank: number): readonly AxisName[] {
		return Array.from({ length: rank }, () => `?${this.fresh++}`);
	}

	/** Counters and variables are axes too: what they index has one length. */
	private axisOfLocal(local: number): AxisName {
		return `local ${this.member}.${local}`;
	}

	private axes(ir: Ir): readonly AxisName[] {
		const rank = rankOf(ir.type);
		switch (ir.kind) {
			case 'constant': case 'hole': return this.newAxes(rank);
			case 'input': return rank === 0 ? [] : this.axesOf(this.inputs[ir.input]?.key ?? '', rank);
			case 'local': return this.locals.get(this.axisOfLocal(ir.local)) ?? this.newAxes(rank);
			case 'let': {
				this.locals.set(this.axisOfLocal(ir.local), this.axes(ir.value));
				return this.axes(ir.body);
			}
			case 'fold': case 'build': {
				this.range(ir);
				const body = this.axes(ir.body);
				return ir.kind === 'build' ? [this.axisOfLocal(ir.local), ...body] : body;
			}
			case 'element': return this.element(ir);
			case 'stack': {
				const items = ir.items.map(item => this.axes(item));
				items.slice(1).forEach(item => this.align(items[0] ?? [], item));
				return [...this.newAxes(1), ...(items[0] ?? [])];
			}
			case 'apply': return this.operation(ir);
			case 'integral': case 'search': case 'piecewise':
				childrenOf(ir).forEach(child => this.axes(child));
				return [];
		}
	}

	private range({ local, range }: Extract<Ir, { kind: 'fold' | 'build' }>): void {
		if (range.kind !== 'integers') return;
		this.axes(range.from);
		this.axes(range.to);
		const counter = this.axisOfLocal(local);
		if (range.to.kind === 'input') {
			const key = this.inputs[range.to.input]?.key ?? '';
			this.lengthOf(key, counter);
			this.lastIndices.add(key);
		}
		const length = lengthIn(range.to);
		const [array, axis] = length?.args ?? [];
		if (array && axis?.kind === 'constant') this.join(counter, this.axes(array)[axis.value]);
	}

	square(key: string): void {
		this.join(axisOf(key, 0), axisOf(key, 1));
	}

	/** Says that a symbol counts an axis. */
	lengthOf(key: string, counter: AxisName): void {
		const known = this.lengths.get(key);
		if (known) this.join(known, counter);
		else this.lengths.set(key, counter);
	}

	private element({ array, indices, base }: Extract<Ir, { kind: 'element' }>): readonly AxisName[] {
		const axes = this.axes(array);
		for (const [i, index] of indices.entries()) {
			const axis = axes[i];
			if (axis === undefined) continue;
			if (index.kind === 'local') this.join(axis, this.axisOfLocal(index.local));
			else if (index.kind === 'constant') this.least.push([axis, index.value - base + 1]);
			else if (index.kind === 'input') this.placeIs(index.input, axis);
			else this.axes(index);
		}
		return axes.slice(indices.length);
	}

	private placeIs(input: number, axis: AxisName): void {
		const key = this.inputs[input]?.key ?? '';
		const known = this.places.get(key);
		if (known) this.join(known, axis);
		else this.places.set(key, axis);
	}

	private operation({ operation, args, type }: Extract<Ir, { kind: 'apply' }>): readonly AxisName[] {
		const axes = args.map(arg => this.axes(arg));
		const [a = [], b = []] = axes;
		switch (operation) {
			case 'matmul': this.join(a[1], b[0]); return [a[0] ?? '', b[1] ?? ''];
			case 'matrixVector': this.join(a[1], b[0]); return [a[0] ?? ''];
			case 'vectorMatrix': this.join(a[0], b[0]); return [b[1] ?? ''];
			case 'outer': return [a[0] ?? '', b[0] ?? ''];
			case 'transpose': return a.toReversed();
			case 'inverse': case 'determinant': case 'trace': case 'addIdentity': case 'subtractIdentity': case 'matrixPower':
				this.join(a[0], a[1]);
				return rankOf(type) === 0 ? [] : a;
			case 'solve': this.join(a[0], a[1]); this.join(a[0], b[0]); return b;
			case 'diag': return a.length === 1 ? [a[0] ?? '', a[0] ?? ''] : a.slice(0, 1);
			case 'length': case 'cardinality': case 'union': case 'intersection': case 'difference': return this.newAxes(rankOf(type));
			case 'position': return [];
			case 'unit': case 'fill': return b;
			default: {
				// element by element, or over all elements: arrays of one rank have one shape
				const arrays = axes.filter(list => list.length > 0);
				const [first = []] = arrays;
				arrays.slice(1).forEach(list => this.align(first, list));
				return rankOf(type) === first.length ? first : this.newAxes(rankOf(type));
			}
		}
	}
}

/** The length of an array inside the upper end of a range. */
function lengthIn(ir: Ir): Extract<Ir, { kind: 'apply' }> | undefined {
	if (ir.kind === 'apply' && ir.operation === 'length') return ir;
	return ir.kind === 'apply' && (ir.operation === 'add' || ir.operation === 'subtract') ? ir.args.map(lengthIn).find(found => found !== undefined) : undefined;
}
