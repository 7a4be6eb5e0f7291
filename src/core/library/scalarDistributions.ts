import type { Univariate } from '../math/dist/family';
import { rawMoment } from '../math/dist/moments';
import { lomaxCdf, lomaxLogPdf, lomaxPdf, lomaxSurvival } from '../math/dist/predictive';
import { ASPECTS, SCIPY_ASPECTS, suffixOf, TORCH_ASPECTS, type Aspect } from './aspects';
import { families, scipyFamilies, torchFamilies } from './families';

type ScalarFunction = (...args: number[]) => number;

/** The functions of a family under its id, what they tell, and the form that they are told in. */
function functionsOf(id: string, family: Univariate, aspects: readonly Aspect[], form = ''): readonly (readonly [string, ScalarFunction])[] {
	return aspects.map(aspect => [`${id}${suffixOf(aspect, family.variate)}${form}`, family[aspect]]);
}

function moments(of: Readonly<Record<string, Univariate>>, form = ''): readonly (readonly [string, ScalarFunction])[] {
	return Object.entries(of).map(([id, family]) => [`${id}Moment${form}`, (order = NaN, ...parameters) => rawMoment(order, family, parameters)]);
}

/** The parameters of both members, one after the other. */
function divergences(): readonly (readonly [string, ScalarFunction])[] {
	return Object.entries(families).flatMap(([id, { divergence, isValid }]) => {
		if (!divergence) return [];
		const total: ScalarFunction = (...args) => {
			const [p, q] = [args.slice(0, args.length / 2), args.slice(args.length / 2)];
			return isValid(...p) && isValid(...q) ? divergence(p, q) : NaN;
		};
		return [[`${id}Divergence`, total] as const];
	});
}

/** Functions of the distributions by the id of their record: those of a variate or a probability take it first, then the parameters. */
export const scalarDistributions: Readonly<Record<string, ScalarFunction>> = Object.fromEntries([
	...Object.entries(families).flatMap(([id, family]) => functionsOf(id, family, ASPECTS)),
	...Object.entries(scipyFamilies).flatMap(([id, family]) => functionsOf(id, family, SCIPY_ASPECTS, 'Scipy')),
	...Object.entries(torchFamilies).flatMap(([id, family]) => functionsOf(id, family, TORCH_ASPECTS, 'Torch')),
	...moments(families),
	...moments(scipyFamilies, 'Scipy'),
	...divergences(),
	['lomaxPdf', lomaxPdf], ['lomaxLogPdf', lomaxLogPdf], ['lomaxCdf', lomaxCdf], ['lomaxSurvival', lomaxSurvival],
]);
