import { sized } from '../../base/refusal';
import type { Budget } from '../../math/budget';
import { EvaluationFault } from '../fault';
import type { GradientProgram } from './gradientProgram';
import { prepare, type Register } from './register';
import type { Terms } from './terms';

/** What steps are linked with. */
export interface Surroundings {
	readonly program: GradientProgram;
	readonly registers: readonly Register[];
	readonly budget: Budget;
	/** What the steps add up to, where the derivative of the result by it is the same at every point. */
	readonly sum?: Terms;
	/** The loop around, where there is one. */
	readonly loop?: LoopSurroundings;
}

/** The steps of a loop's body, linked. */
export interface LinkedBlock {
	/** Steps that are the same at every point: run again only where their elements change. */
	readonly fixed: readonly (() => void)[];
	readonly forward: readonly (() => void)[];
	/** In the order in which they run. */
	readonly backward: readonly (() => void)[];
	readonly loops: readonly LinkedLoop[];
}

export interface LinkedLoop {
	readonly forward: () => void;
	readonly backward: () => void;
	/** What was computed for other elements no longer holds. */
	readonly forget: () => void;
}

/** What the steps in a loop know of it. */
export interface LoopSurroundings {
	readonly index: Register;
	/** Whether its indices follow one another, unless one is left out. */
	readonly isRun: boolean;
	/** The lane of the loop around it that each lane belongs to. */
	owners: Int32Array;
}

/** A step in both directions. */
export interface LinkedStep {
	readonly forward: () => void;
	readonly backward?: () => void;
	/** What comes before `forward` and is the same at every point. */
	readonly fixed?: () => void;
	readonly loop?: LinkedLoop;
}

/** Makes room for what is computed element by element: one for every lane, or as many as the arrays among the arguments have, which must be of one shape. */
export function preparation(out: Register, args: readonly Register[], budget: Budget, index: Register | undefined): () => void {
	if (index && out.rank === 0) return () => prepare(out, index.size, budget);
	if (out.rank === 0 && args.every(({ rank }) => rank === 0)) return () => prepare(out, 1, budget);
	const arrays = args.filter(({ rank }) => rank > 0);
	return () => {
		const like = arrays[0] as Register;
		for (const array of arrays) if (array.size !== like.size) throw new EvaluationFault({ code: 'shape-mismatch', left: sized(like.shape), right: sized(array.shape) });
		prepare(out, like.size, budget, like.shape);
	};
}
