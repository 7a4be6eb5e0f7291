import type { LiveFormula, OpenNote } from './service';
import { canEvaluate } from './view';

/** The formulas of a note that can be played with, by their indices; those that are not reached in time are left out. */
export function liveFormulas(open: OpenNote, isInTime: () => boolean = () => true): ReadonlyMap<number, LiveFormula> {
	const live = new Map<number, LiveFormula>();
	for (let index = 0; index < open.formulaCount && isInTime(); index++) {
		const outcome = canEvaluate(open.formula(index)) ? open.play(index, {}) : undefined;
		if (outcome?.status === 'live') live.set(index, outcome);
	}
	return live;
}
