import { add, multiply, sum } from '../../math/ball/arithmetic';
import { exactly, UNKNOWN, type Ball } from '../../math/ball/ball';
import { extreme } from '../../math/ball/compare';
import type { Budget } from '../../math/budget';
import type { Fold } from '../../semantics/ir';
import { indexOfBest, logSumExp } from './arrays';
import { asBall, isArray, lift, type BallValue } from './values';

export interface BallTerm {
	readonly at: number;
	readonly value: BallValue;
}

/** `\sum`, `\prod`, `\max`, `\arg\max` over terms in ball arithmetic. */
export function foldBalls(fold: Fold, terms: Iterable<BallTerm>, budget: Budget): BallValue {
	const all = [...terms];
	const values = all.map(({ value }) => value);
	const [first] = values;
	if (fold === 'sum' && first !== undefined && isArray(first)) return values.slice(1).reduce((total, value) => lift((a = UNKNOWN, b = UNKNOWN) => add(a, b), [total, value], budget), first);
	const balls = values.map(asBall);
	switch (fold) {
		case 'sum': return sum(balls);
		case 'product': return balls.reduce(multiply, exactly(1));
		case 'max': case 'min': return balls.length === 0 ? exactly(NaN) : balls.reduce((best, ball) => extreme(best, ball, fold === 'max' ? 1 : -1));
		case 'argmax': case 'argmin': return placeOfBest(all, indexOfBest(balls, fold === 'argmax' ? 1 : -1));
		case 'logSumExp': return logSumExp(balls);
	}
}

function placeOfBest(terms: readonly BallTerm[], index: Ball): Ball {
	return Number.isFinite(index.high) ? exactly(terms[index.high]?.at ?? NaN) : index;
}
