import { ballOf, exactly, type Ball } from '../../math/ball/ball';
import { E, LN10, LN2, PI } from '../../math/doubleDouble/constants';
import type { Constant } from '../program';

/** Doubles that stand for a constant of mathematics are that constant; every other is what it is. */
const IRRATIONAL: ReadonlyMap<Constant, Ball> = new Map([PI, E, LN2, LN10].map(constant => [constant.high, ballOf(constant, 2 ** -104)]));

export function constantBall(value: Constant): Ball {
	return IRRATIONAL.get(value) ?? exactly(value === 'inf' ? Infinity : value === '-inf' ? -Infinity : Number(value));
}
