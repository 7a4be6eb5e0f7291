import type { LibraryRecord, Parameter } from '../record';
import { VARIATE, type Aspect } from './distribution';
import { positive, probability, real } from './parameters';

const LOC = real('loc', 'how far the distribution is moved', [], 0);
const SCALE = positive('scale', 'how far it is stretched', [], 1);
const Q: Parameter = probability('q', 'the probability');
const K: Parameter = { ...VARIATE, name: 'k', aliases: ['x'] };

interface ScipyForm {
	/** The id of our own distribution. */
	readonly id: string;
	readonly scipy: string;
	readonly shapes: readonly Parameter[];
	readonly discrete?: boolean;
	readonly quantile?: boolean;
	/** Shapes and a point for the examples, and the values there in the order of the aspects. */
	readonly example: readonly [at: readonly number[], values: readonly number[]];
}

const FORMS: readonly ScipyForm[] = [
	{ id: 'uniform', scipy: 'uniform', shapes: [], quantile: true, example: [[0.5], [1, 0, 0.5, 0.5, 0.5]] },
	{ id: 'exponential', scipy: 'expon', shapes: [], quantile: true, example: [[0], [1, 0, 0, 1, 0]] },
	{ id: 'gamma', scipy: 'gamma', shapes: [positive('a', 'the shape')], example: [[1, 1], [0.36787944117144233, -1, 0.6321205588285577, 0.36787944117144233]] },
	{ id: 'beta', scipy: 'beta', shapes: [positive('a', 'the first shape'), positive('b', 'the second shape')], example: [[0.5, 1, 1], [1, 0, 0.5, 0.5]] },
	{ id: 'bernoulli', scipy: 'bernoulli', shapes: [probability('p', 'the probability of success')], discrete: true, example: [[0, 0.5], [0.5, -0.6931471805599453, 0.5, 0.5]] },
	{ id: 'binomial', scipy: 'binom', shapes: [{ ...real('n', 'the number of trials'), type: 'integer' }, probability('p', 'the probability of success')], discrete: true, example: [[0, 1, 0.5], [0.5, -0.6931471805599453, 0.5, 0.5]] },
	{ id: 'poisson', scipy: 'poisson', shapes: [{ ...real('mu', 'the mean'), domain: { kind: 'interval', low: 0, high: Infinity } }], discrete: true, example: [[0, 1], [0.36787944117144233, -1, 0.36787944117144233, 0.6321205588285577]] },
	{ id: 'geometric', scipy: 'geom', shapes: [probability('p', 'the probability of success')], discrete: true, example: [[1, 0.5], [0.5, -0.6931471805599453, 0.5, 0.5]] },
];

const METHODS: readonly (readonly [aspect: Aspect, method: string])[] = [['Cdf', 'cdf'], ['Survival', 'sf'], ['Quantile', 'ppf']];

/** Distributions whose parameters SciPy counts otherwise than we do: shapes, then loc, then scale. */
export const scipyRecords: readonly LibraryRecord[] = FORMS.flatMap(({ id, scipy, shapes, discrete, quantile, example: [at, values] }) => {
	const densities: readonly (readonly [Aspect, string])[] = discrete ? [['Pmf', 'pmf'], ['LogPmf', 'logpmf']] : [['Pdf', 'pdf'], ['LogPdf', 'logpdf']];
	return [...densities, ...METHODS.slice(0, quantile ? 3 : 2)].map(([aspect, method], i): LibraryRecord => {
		const variate = aspect === 'Quantile' ? Q : discrete ? K : VARIATE;
		const parameters = [variate, ...shapes, LOC, ...(discrete ? [] : [SCALE])];
		return {
			id: `${id}${aspect}Scipy`,
			names: { latex: [], keyword: [], scipy: [`scipy.stats.${scipy}.${method}`], jax: [`jax.scipy.stats.${scipy}.${method}`] },
			parameters,
			doc: `SciPy's ${scipy}.${method}.`,
			formula: discrete ? 'f(k-loc)' : 'f\\left(\\frac{x-loc}{scale}\\right)',
			example: { args: Object.fromEntries(parameters.slice(0, at.length).map(({ name }, j) => [name, at[j]])), value: values[i] ?? NaN },
			source: `scipy.stats.${scipy}`,
		};
	});
});
