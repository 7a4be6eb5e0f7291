import type { Budget } from '../../math/budget';
import type { Register } from './register';

/**
 * An operation that is done element by element and whose derivative is told in one loop. `backward` adds what every argument that moves receives.
 * Where the adjoint of an element is 0 nothing is added, whatever the slope is there: a case that does not hold has no say.
 */
export interface ElementwiseRule {
	readonly forward: (out: Register, args: readonly Register[]) => void;
	readonly backward: (out: Register, args: readonly Register[]) => void;
	/**
	 * Both at once, where the adjoint of every element is known before: `factor`, times the element of `weight` where there is one. An element
	 * of weight 0 is left out. Nothing is put into the adjoint of `out`.
	 */
	readonly sweep?: (out: Register, args: readonly Register[], factor: number, weight: Register | undefined) => void;
	/** The place of a scale, whose logarithm is then the last argument: it is computed once where the scale stays or is shared, and known of an exponential. */
	readonly scale?: number;
	/** The place of an argument that must be one number that does not move; elsewhere the derivatives of the record are followed. */
	readonly fixedNumber?: number;
}

/** What an argument of an operation on whole arrays receives: added to the adjoint of `by`. */
export type WholeRule = (out: Register, args: readonly Register[], by: number, budget: Budget) => void;
