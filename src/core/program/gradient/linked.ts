import { sized } from '../../base/refusal';
import type { Budget } from '../../math/budget';
import { EvaluationFault } from '../fault';
import type { GradientProgram } from './gradientProgram';
import type { LinkedLoop, LoopSurroundings } from './loops';
import { prepare, type Register } from './register';

/** What steps are linked with. */
export interface Surroundings {
	readonly program: GradientProgram;
	readonly registers: readonly Register[];
	readonly budget: Budget;
	/** The loop around, where there is one. */
	readonly loop?: LoopSurroundings;
}

/** A step in both directions. */
export interface LinkedStep {
	readonly forward: () => void;
	readonly backward?: () => void;
	readonly loop?: LinkedLoop;
}

/** The size of the arrays among the arguments, which must be of one shape, or 1. */
export function prepareLike(out: Register, args: readonly Register[], budget: Budget): void {
	let like = args[0] as Register;
	for (const arg of args) {
		if (arg.size === 1 && arg.rank === 0) continue;
		if (like.size === 1 && like.rank === 0) like = arg;
		else if (arg.size !== like.size) throw new EvaluationFault({ code: 'shape-mismatch', left: sized(like.shape), right: sized(arg.shape) });
	}
	prepare(out, like.size, budget, like.shape);
}
