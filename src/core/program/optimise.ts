import type { Ir } from '../semantics/ir';
import { hoistLoops } from './hoist';
import { stabilise } from './stabilise';

/** The same value, without overflow or cancellation where that is known, and with nothing computed again in a loop that could be computed before it. */
export function optimise(ir: Ir): Ir {
	return hoistLoops(stabilise(ir));
}
