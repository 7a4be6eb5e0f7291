import type { Fold } from '../semantics/ir';

/** What a slot is filled with from outside: a number (`rank` 0) or an array. */
export interface Slot {
	readonly kind: 'real' | 'tensor';
	readonly rank: number;
	/** The key that it is bound by, for messages and forms. */
	readonly key: string;
}

/**
 * A formula ready to run, as plain data: it survives JSON, crosses threads and lies in exported pages. Slots come first, then the
 * registers of binders and lets; nothing is looked up by name.
 */
export interface Program {
	readonly version: 1;
	readonly slots: readonly Slot[];
	/** Slots and registers together. */
	readonly size: number;
	readonly body: Op;
}

/** Non-finite constants as strings, since JSON has none. */
export type Constant = number | 'inf' | '-inf' | 'nan';

/** One operation; `rank` is 0 where it gives a number. */
export type Op = { readonly rank: number } & (
	| { readonly op: 'constant'; readonly value: Constant }
	| { readonly op: 'slot'; readonly slot: number }
	| { readonly op: 'apply'; readonly name: string; readonly args: readonly Op[] }
	| { readonly op: 'let'; readonly slot: number; readonly value: Op; readonly body: Op }
	| { readonly op: 'fold'; readonly fold: Fold; readonly slot: number; readonly range: OpRange; readonly body: Op }
	| { readonly op: 'integral'; readonly slot: number; readonly low: Op; readonly high: Op; readonly body: Op; readonly landmarks: readonly Op[] }
	| { readonly op: 'search'; readonly goal: 'argmax' | 'argmin' | 'max' | 'min'; readonly slot: number; readonly low: Op; readonly high: Op; readonly body: Op }
	| { readonly op: 'build'; readonly slot: number; readonly range: OpRange; readonly body: Op }
	| { readonly op: 'element'; readonly array: Op; readonly indices: readonly Op[]; readonly base: number }
	| { readonly op: 'piecewise'; readonly branches: readonly { readonly when: Op; readonly value: Op }[]; readonly otherwise?: Op }
	| { readonly op: 'stack'; readonly items: readonly Op[] }
);

export type OpRange =
	| { readonly kind: 'integers'; readonly from: Op; readonly to: Op; readonly except?: Op }
	| { readonly kind: 'values'; readonly values: readonly number[] };

export type OpOf<K extends Op['op']> = Extract<Op, { op: K }>;
