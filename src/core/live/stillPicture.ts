import type { Value } from '../base/value';
import type { LiveFormula } from './liveFormula';
import { pictureWithin } from './livePicture';
import { linkFormula, type Look } from './liveScene';
import { createBudget, type BudgetLimits } from '../math/budget';
import { parameterValues } from './parameterValues';
import type { Picture } from '../plot/picture';
import type { Movable } from '../program/movable';

/** The picture of a formula with its parameters where they stand; undefined where there is nothing to see within the limits. */
export function stillPicture(live: LiveFormula, look: Omit<Look, 'points'>, points: readonly number[], limits: BudgetLimits): Picture | undefined {
	const { parameters } = live;
	const values = parameterValues(parameters);
	const linked = linkFormula(live);
	const valueOf = (movable: Movable): Value | undefined => {
		const run = movable.value(values, createBudget(limits), createBudget(limits));
		return run.ok ? run.value : undefined;
	};
	const results = linked.parts.map(valueOf);
	const totals = linked.companions.map(({ movable, summand }) => {
		const total = summand && valueOf(movable);
		return typeof total === 'number' ? total : undefined;
	});
	return pictureWithin({ ...linked, live, parameters, values, results, totals }, { ...look, points: 0 }, points, () => createBudget(limits));
}
