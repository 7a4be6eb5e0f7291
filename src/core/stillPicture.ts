import type { LiveFormula } from './liveFormula';
import { pictureWithin } from './livePicture';
import { linkFormula, type Look } from './liveScene';
import { createBudget, type BudgetLimits } from './math/budget';
import { parameterValues } from './parameterValues';
import type { Picture } from './plot/picture';

/** The picture of a formula with its parameters where they stand; undefined where there is nothing to see within the limits. */
export function stillPicture(live: LiveFormula, look: Omit<Look, 'points'>, points: readonly number[], limits: BudgetLimits): Picture | undefined {
	const { parameters } = live;
	const values = parameterValues(parameters);
	const linked = linkFormula(live);
	const results = linked.parts.map(part => {
		const run = part.value(values, createBudget(limits), createBudget(limits));
		return run.ok ? run.value : undefined;
	});
	return pictureWithin({ ...linked, live, parameters, values, results }, { ...look, points: 0 }, points, () => createBudget(limits));
}
