import type { LiveFormula, OpenNote } from '../service';
import { canEvaluate } from '../view';

/** The formulas of a note that can be played with, by their indices, each when it is asked for. */
export function* liveFormulas(open: OpenNote): Generator<readonly [index: number, live: LiveFormula]> {
	for (let index = 0; index < open.formulaCount; index++) {
		const outcome = canEvaluate(open.formula(index)) ? open.play(index, {}) : undefined;
		if (outcome?.status === 'live') yield [index, outcome];
	}
}
