import type { Value } from '../base/value';
import type { Mixture } from '../math/dist/mixture';
import type { Kernel } from '../math/inference/kernel';
import type { Support } from '../math/inference/support';
import type { LogDensity } from '../math/sampling/hamiltonian';

/** One argument of a function: a number or, with a rank, an array. */
export interface Variable {
	readonly name: string;
	readonly rank: number;
	/** Where it lies, or each element of an array, if that is known. */
	readonly support?: Support;
}

/** What a function tells of probability: a density that need not be normalised, or an energy, the negative logarithm of one. */
export type Telling = 'density' | 'energy';

/** A function of numbers, with its gradient. */
export interface Smooth {
	readonly value: (at: Float64Array) => number;
	/** Throws CallFault where something has no derivative. */
	readonly gradient: () => LogDensity;
}

/** A function as the weight of states, some of whose variables may be parameters. */
export interface Weight {
	/** The logarithm of the density that it tells of. Any number of its variables may be arrays: the lengths are one for each, 1 of a number. */
	readonly logWeight: (telling: Telling, lengths: readonly number[]) => Smooth;
	/**
	 * The logarithm of that density normalised over its first numbers, of which `over` says where they lie. The sum or integral that
	 * normalises it is a part of the program, so that its gradient is that of the whole, taken apart. `height` is about the largest logarithm.
	 */
	readonly logNormalised: (telling: Telling, lengths: readonly number[], over: readonly Support[], height: number) => LogDensity;
}

/**
 * A function that a note or a caller gives to a method. Its arguments lie one behind another in `at`; of several, one at most is an
 * array, whose length is what the others leave. What goes wrong inside is thrown, as in a program.
 */
export interface NoteFunction {
	readonly variables: readonly Variable[];
	/** The function itself. */
	readonly value: () => (at: Float64Array) => number;
	/** The logarithm of the function without computing it; not a number where a factor of it is negative. */
	readonly logDensity: (at: Float64Array) => number;
	/** The same with its gradient, of so many numbers. Throws CallFault where something has no derivative. */
	readonly gradient: (dimensions: number) => LogDensity;
	/** The second derivatives of the logarithm, a row behind the other, where all variables are numbers; undefined where there are none. */
	readonly curvature: () => ((at: Float64Array) => Float64Array) | undefined;
	/** How the logarithm depends on the last variable, given those before; undefined where that is no kernel of a known kind. */
	readonly kernel: () => OfKernel | undefined;
	/** As a density or an energy of a model, where it is one formula. */
	readonly weight?: Weight;
	/** Where it was given by the names of families: one distribution is a mixture of one. */
	readonly distribution?: Mixture;
	readonly arrays?: ArrayMember;
}

/** A member of a family of distributions of arrays: the id that its records begin with, and its parameters in their order. */
export interface ArrayMember {
	readonly id: string;
	readonly parameters: readonly Value[];
}

export interface OfKernel {
	/** Families of whose parameters the variable is one, by their names. */
	readonly families: readonly string[];
	readonly given: (before: Float64Array) => Kernel;
}
