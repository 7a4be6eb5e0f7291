import type { Constant, Program, Slot } from '../program';
import type { Fold } from '../../semantics/ir';

/**
 * A number or an array and its derivative, ready to run forwards and backwards. Plain data that survives JSON. Registers are numbered:
 * slots first, then the variables, then what the steps compute, each once.
 */
export interface GradientProgram {
	readonly version: 1;
	readonly slots: readonly Slot[];
	/** The number of axes of each variable; their coordinates lie one behind another, rows first. */
	readonly variables: readonly { readonly rank: number }[];
	/** Of every register, slots and variables too. */
	readonly registers: readonly RegisterKind[];
	readonly steps: readonly Step[];
	/** The register of the value, a number. */
	readonly result: number;
}

export interface RegisterKind {
	readonly rank: number;
	/** Whether it is another at another point; what is not is computed once. */
	readonly varies: boolean;
	/** Whether a derivative flows through it. */
	readonly active: boolean;
}

/**
 * One step. Inside a loop that runs in lanes a register holds one number for every element of the range, and a step computes all of them.
 */
export type Step = { readonly out: number } & (
	| { readonly step: 'constant'; readonly value: Constant }
	/** Element by element; numbers are taken in every element. */
	| { readonly step: 'elementwise'; readonly name: string; readonly args: readonly number[] }
	/** Passes a value on whose partial derivatives by `args` are registers too. */
	| { readonly step: 'chain'; readonly of: number; readonly args: readonly number[]; readonly partials: readonly number[] }
	/** An operation on whole arrays. */
	| { readonly step: 'whole'; readonly name: string; readonly args: readonly number[] }
	/** An element, or a part of lower rank. Where it is `tolerant` an index outside gives NaN, since a case may not hold there. */
	| { readonly step: 'element'; readonly array: number; readonly indices: readonly number[]; readonly base: number; readonly tolerant: boolean }
	/** The value of the first condition that is 1. */
	| { readonly step: 'select'; readonly branches: readonly { readonly when: number; readonly value: number }[]; readonly otherwise?: number }
	| { readonly step: 'stack'; readonly items: readonly number[] }
	/** What stands outside of a loop in each of its lanes. */
	| { readonly step: 'spread'; readonly from: number; readonly by: 'one' | 'owner' }
	| LoopStep
	/** A value that a program of its own finds, such as an integral. */
	| { readonly step: 'program'; readonly program: Program; readonly args: readonly number[] }
);

export interface LoopStep {
	readonly step: 'loop';
	readonly out: number;
	/** All elements at once, one after another, or those of all lanes of the loop around it at once. */
	readonly mode: LoopMode;
	readonly gather: Gather;
	readonly index: number;
	readonly range: StepRange;
	readonly steps: readonly Step[];
	readonly body: number;
	/** A case may not hold where the loop stands: a range that is none gives NaN. */
	readonly tolerant: boolean;
}

type LoopMode = 'lanes' | 'single' | 'segments';

/** What becomes of the elements: folded, or put into an array. */
export type Gather = Exclude<Fold, 'argmax' | 'argmin'> | 'build';

export type StepRange =
	| { readonly kind: 'integers'; readonly from: number; readonly to: number; readonly except?: number }
	| { readonly kind: 'values'; readonly values: readonly number[] };

export type StepOf<K extends Step['step']> = Extract<Step, { step: K }>;
