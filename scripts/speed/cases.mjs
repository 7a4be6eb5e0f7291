/** What is compared: our function, stdlib's and the plain formula, at the same points. */
import { erf, families as plainFamilies, logBeta, logGamma } from './plain.mjs';

/** @typedef {import('./compare.mjs').Case} Case */
/** @typedef {(...args: number[]) => number} Numeric */
/** @typedef {{ readonly stdlib: string, readonly parameters: readonly (readonly number[])[], readonly shift?: number, readonly used?: number }} FamilyCase `used`: the parameters that stdlib knows; `shift`: by how much it counts less */

/** By the id of the family. @type {Readonly<Record<string, FamilyCase>>} */
const FAMILIES = {
	normal: { stdlib: 'normal', parameters: [[0, 1], [-3, 0.5], [100, 15]] },
	logistic: { stdlib: 'logistic', parameters: [[0, 1], [-3, 0.5], [100, 15]] },
	laplace: { stdlib: 'laplace', parameters: [[0, 1], [-3, 0.5], [100, 15]] },
	cauchy: { stdlib: 'cauchy', parameters: [[0, 1], [-3, 0.5], [100, 15]] },
	studentT: { stdlib: 't', parameters: [[1.5, 0, 1], [5, 0, 1], [40, 0, 1]], used: 1 },
	gumbel: { stdlib: 'gumbel', parameters: [[0, 1], [-3, 0.5], [100, 15]] },
	logNormal: { stdlib: 'lognormal', parameters: [[0, 1], [-1, 0.25], [3, 2]] },
	exponential: { stdlib: 'exponential', parameters: [[1], [0.1], [20]] },
	gamma: { stdlib: 'gamma', parameters: [[0.5, 1], [3, 2], [40, 0.5]] },
	inverseGamma: { stdlib: 'invgamma', parameters: [[0.5, 1], [3, 2], [40, 0.5]] },
	chiSquared: { stdlib: 'chisquare', parameters: [[1], [4], [60]] },
	f: { stdlib: 'f', parameters: [[1, 4], [5, 9], [20, 60]] },
	weibull: { stdlib: 'weibull', parameters: [[0.7, 1], [1.5, 3], [8, 100]] },
	pareto: { stdlib: 'pareto-type1', parameters: [[0.7, 1], [3, 2], [8, 100]] },
	uniform: { stdlib: 'uniform', parameters: [[0, 1], [-3, 5], [100, 100.5]] },
	beta: { stdlib: 'beta', parameters: [[0.5, 0.5], [2, 5], [40, 15]] },
	bernoulli: { stdlib: 'bernoulli', parameters: [[0.5], [0.1], [0.9]] },
	binomial: { stdlib: 'binomial', parameters: [[10, 0.5], [40, 0.1], [500, 0.7]] },
	negativeBinomial: { stdlib: 'negative-binomial', parameters: [[3, 0.5], [10, 0.2], [40, 0.7]] },
	geometric: { stdlib: 'geometric', parameters: [[0.5], [0.1], [0.02]], shift: 1 },
	poisson: { stdlib: 'poisson', parameters: [[1], [8], [300]] },
	discreteUniform: { stdlib: 'discrete-uniform', parameters: [[1, 6], [-10, 10], [0, 1000]] },
	hypergeometric: { stdlib: 'hypergeometric', parameters: [[20, 7, 12], [60, 25, 10], [500, 200, 60]] },
};

/** Our name of what is asked, its two endings of ids, and stdlib's. */
const ASPECTS = /** @type {const} */ ([
	['density', ['Pdf', 'Pmf'], ['pdf', 'pmf']],
	['logDensity', ['LogPdf', 'LogPmf'], ['logpdf', 'logpmf']],
	['cdf', ['Cdf'], ['cdf']],
	['quantile', ['Quantile'], ['quantile']],
]);

/** @typedef {readonly [low: number, high: number, spacing?: 'log' | 'whole']} Interval */
/** @typedef {{ readonly stdlib: string, readonly order?: readonly number[], readonly over: readonly Interval[], readonly plain?: Numeric, readonly note?: string }} SpecialCase `order`: where stdlib's arguments stand among ours */

/** By id. @type {Readonly<Record<string, SpecialCase>>} */
const SPECIAL = {
	erf: { stdlib: 'erf', over: [[-4, 4]], plain: erf },
	erfc: { stdlib: 'erfc', over: [[-4, 20]], plain: x => 1 - erf(x) },
	erfcx: { stdlib: 'erfcx', over: [[-4, 20]] },
	erfInverse: { stdlib: 'erfinv', over: [[-0.999, 0.999]] },
	erfcInverse: { stdlib: 'erfcinv', over: [[1e-12, 1.9, 'log']] },
	gamma: { stdlib: 'gamma', over: [[0.01, 60]], plain: x => Math.exp(logGamma(x)) },
	logGamma: { stdlib: 'gammaln', over: [[0.01, 1e6, 'log']], plain: logGamma },
	factorial: { stdlib: 'factorial', over: [[0, 60, 'whole']], plain: n => Math.exp(logGamma(n + 1)) },
	logFactorial: { stdlib: 'factorialln', over: [[0, 1000, 'whole']], plain: n => logGamma(n + 1) },
	digamma: { stdlib: 'digamma', over: [[0.01, 1e4, 'log']] },
	trigamma: { stdlib: 'trigamma', over: [[0.01, 1e4, 'log']] },
	polygamma: { stdlib: 'polygamma', over: [[2, 5, 'whole'], [0.1, 100, 'log']] },
	lowerGamma: { stdlib: 'gammainc', order: [1, 0], over: [[0.1, 100, 'log'], [0.1, 100, 'log']], note: '¹' },
	lowerGammaInverse: { stdlib: 'gammaincinv', order: [1, 0], over: [[0.1, 100, 'log'], [0.001, 0.999]] },
	beta: { stdlib: 'beta', over: [[0.1, 50, 'log'], [0.1, 50, 'log']], plain: (a, b) => Math.exp(logBeta(a, b)) },
	logBeta: { stdlib: 'betaln', over: [[0.1, 500, 'log'], [0.1, 500, 'log']], plain: logBeta },
	incompleteBeta: { stdlib: 'betainc', order: [2, 0, 1], over: [[0.1, 50, 'log'], [0.1, 50, 'log'], [0.01, 0.99]] },
	incompleteBetaInverse: { stdlib: 'betaincinv', order: [2, 0, 1], over: [[0.1, 50, 'log'], [0.1, 50, 'log'], [0.01, 0.99]] },
	binomial: { stdlib: 'binomcoef', over: [[30, 60, 'whole'], [0, 30, 'whole']], plain: (n, k) => Math.exp(logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1)) },
	besselJ0: { stdlib: 'besselj0', over: [[0, 60]] },
	besselJ1: { stdlib: 'besselj1', over: [[0, 60]] },
	besselY0: { stdlib: 'bessely0', over: [[0.01, 60]] },
	besselY1: { stdlib: 'bessely1', over: [[0.01, 60]] },
	zeta: { stdlib: 'riemann-zeta', order: [0], over: [[1.1, 30], [1, 1, 'whole']] },
};

const POINTS = 240;
/** The steps of an R-sequence: points that fill a box evenly without chance. */
const STEPS = [0.8191725133961645, 0.6710436067037893, 0.5497004779019703];

/** @param {number} axis */
function evenly(axis) {
	return Array.from({ length: POINTS }, (_, i) => (0.5 + (i + 1) * (STEPS[axis] ?? NaN)) % 1);
}

/** @param {Interval} interval @param {number} axis */
function columnOver([low, high, spacing], axis) {
	return Float64Array.from(evenly(axis), u => {
		if (spacing === 'log') return low * (high / low) ** u;
		return spacing === 'whole' ? Math.floor(low + u * (high - low + 1)) : low + u * (high - low);
	});
}

/**
 * @param {Readonly<Record<string, Numeric>>} ours by id
 * @param {(name: string) => Numeric} load a package of stdlib
 * @param {readonly string[]} packages what there is of it
 * @returns {Case[]}
 */
export function casesOf(ours, load, packages) {
	const special = Object.entries(SPECIAL).map(([id, { stdlib, order, over, plain, note = '' }]) => {
		const columns = over.map(columnOver);
		const theirs = order ? order.map(i => columns[i] ?? new Float64Array(0)) : columns;
		return { id, group: 'Special functions', note, ours: { f: functionOf(ours, id), columns }, stdlib: { f: load(`math-base-special-${stdlib}`), columns: theirs }, ...(plain ? { plain: { f: plain, columns } } : {}) };
	});
	const distributions = Object.entries(FAMILIES).flatMap(([family, { stdlib, parameters, shift = 0, used }]) => ASPECTS.flatMap(([aspect, endings, theirEndings]) => {
		const id = endings.map(ending => family + ending).find(name => name in ours) ?? '';
		const probabilities = Float64Array.from(evenly(0), u => 0.001 + 0.998 * u);
		const values = (parameters[0] ?? []).map((_, axis) => Float64Array.from(probabilities, (_, i) => parameters[i % parameters.length]?.[axis] ?? NaN));
		const quantile = functionOf(ours, `${family}Quantile`);
		const isQuantile = aspect === 'quantile';
		const first = isQuantile ? probabilities : probabilities.map((p, i) => quantile(p, ...values.map(column => column[i] ?? NaN)));
		const name = theirEndings.map(ending => `stats-base-dists-${stdlib}-${ending}`).find(each => packages.includes(each));
		const plain = plainFamilies[family]?.[aspect];
		const columns = [first, ...values];
		return !name && !plain ? [] : {
			id, group: 'Distributions', note: id === 'normalQuantile' ? '²' : '',
			ours: { f: functionOf(ours, id), columns },
			...(name ? { stdlib: { f: load(name), columns: [isQuantile ? first : first.map(x => x - shift), ...values.slice(0, used)], shift: isQuantile ? shift : 0 } } : {}),
			...(plain ? { plain: { f: /** @type {Numeric} */ (plain), columns } } : {}),
		};
	}));
	return [...special, ...distributions];
}

/** @param {Readonly<Record<string, Numeric>>} ours @param {string} id */
function functionOf(ours, id) {
	const f = ours[id];
	if (!f) throw new Error(`no function ${id}`);
	return f;
}
