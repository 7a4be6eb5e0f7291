import { describe, expect, test } from 'vitest';
import { dense, scalar } from '../../../core/library/implementations';
import { createBudget } from '../../../core/math/budget';

const { NaN: NAN, POSITIVE_INFINITY: INF } = Number;

/** Arguments and the value at borders, poles, infinities and outside the domain. */
const BORDERS: readonly (readonly [id: string, args: readonly number[], value: number])[] = [
	['erf', [INF], 1], ['erf', [-INF], -1], ['erf', [NAN], NAN], ['erf', [-0], -0],
	['erfc', [INF], 0], ['erfc', [-INF], 2], ['erfc', [26.5], 2.2109076642637343e-307], ['erfc', [28], 0],
	['erfcx', [INF], 0], ['erfcx', [-INF], INF], ['erfcx', [1e300], 5.641895835477563e-301],
	['gamma', [0], NAN], ['gamma', [-3], NAN], ['gamma', [171], 7.257415615307999e306], ['gamma', [172], INF], ['gamma', [INF], INF], ['gamma', [-INF], NAN], ['gamma', [171.7], INF],
	['logGamma', [0], INF], ['logGamma', [-2], INF], ['logGamma', [1], 0], ['logGamma', [2], 0], ['logGamma', [INF], INF], ['logGamma', [NAN], NAN],
	['digamma', [0], NAN], ['digamma', [-1], NAN], ['digamma', [INF], INF],
	['factorial', [0], 1], ['factorial', [22], 1.1240007277776077e21], ['factorial', [170], 7.257415615307999e306], ['factorial', [171], INF], ['factorial', [-1], NAN],
	['logFactorial', [0], 0], ['logFactorial', [-1], NAN],
	['beta', [0, 1], NAN], ['beta', [1, 1], 1], ['logBeta', [1, 1], 0],
	['binomial', [5, 2], 10], ['binomial', [5, 6], 0], ['binomial', [5, -1], 0], ['binomial', [-2, 3], -4], ['binomial', [1029, 514], 1.429820686498904e308], ['binomial', [1030, 515], INF], ['binomial', [9007199254740991, 2], 4.0564819207303327e31], ['binomial', [1e15, 1], 1e15],
	['lowerGamma', [1, 0], 0], ['lowerGamma', [1, INF], 1], ['lowerGamma', [0, 1], NAN], ['lowerGamma', [1, -1], NAN],
	['upperGamma', [1, 0], 1], ['upperGamma', [1, INF], 0],
	['incompleteBeta', [2, 3, 0], 0], ['incompleteBeta', [2, 3, 1], 1], ['incompleteBeta', [2, 3, 1.5], NAN],
	['log1pExp', [1e308], 1e308], ['log1pExp', [-INF], 0], ['log1mExp', [0], -INF], ['log1mExp', [1], NAN],
	['logAddExp', [-INF, -INF], -INF], ['logAddExp', [INF, -INF], INF], ['logAddExp', [INF, INF], INF], ['logAddExp', [NAN, 0], NAN],
	['xlogy', [0, 0], 0], ['xlogy', [0, NAN], NAN], ['xlogy', [0, -1], NAN],
	['entropyTerm', [0], 0], ['entropyTerm', [-1], NAN],
	['logistic', [-INF], 0], ['logistic', [INF], 1], ['logistic', [-745], 5e-324], ['logLogistic', [-INF], -INF], ['logit', [0], -INF], ['logit', [1], INF], ['logit', [2], NAN],
	['logErfc', [INF], -INF], ['logErfc', [-INF], 0.6931471805599453], ['erfInverse', [1], INF], ['erfInverse', [-1], -INF], ['erfInverse', [1.1], NAN], ['erfInverse', [-0], -0],
	['erfcInverse', [0], INF], ['erfcInverse', [2], -INF], ['erfcInverse', [1], 0], ['erfcInverse', [2.1], NAN], ['erfcInverse', [NAN], NAN],
	['standardNormalCdf', [INF], 1], ['standardNormalLogCdf', [-INF], -INF], ['standardNormalLogCdf', [INF], 0], ['standardNormalQuantile', [0], -INF], ['standardNormalQuantile', [0.5], 0], ['standardNormalQuantile', [-0.1], NAN],
	['standardNormalQuantileOfLog', [0], INF], ['standardNormalQuantileOfLog', [-INF], -INF], ['standardNormalQuantileOfLog', [1], NAN], ['standardNormalQuantileOfLog', [-1e10], -141421.35614695231],
	['trigamma', [0], NAN], ['trigamma', [-1], NAN], ['trigamma', [INF], 0], ['polygamma', [0, 1], -0.5772156649015329], ['polygamma', [1, 0], NAN], ['polygamma', [2, -1], NAN], ['polygamma', [1.5, 1], NAN], ['polygamma', [-1, 1], NAN], ['polygamma', [200, 1], -INF],
	['logLowerGamma', [1, 0], -INF], ['logLowerGamma', [1, INF], 0], ['logLowerGamma', [-1, 1], NAN], ['logUpperGamma', [1, 0], 0], ['logUpperGamma', [1, INF], -INF], ['logUpperGamma', [1, 1e5], -1e5],
	['lowerGammaInverse', [2, 0], 0], ['lowerGammaInverse', [2, 1], INF], ['lowerGammaInverse', [2, 1.5], NAN], ['lowerGammaInverse', [0, 0.5], NAN], ['upperGammaInverse', [2, 0], INF], ['upperGammaInverse', [2, 1], 0], ['lowerGammaInverse', [1e-3, 0.1], 0], ['lowerGammaInverse', [1, NAN], NAN],
	['upperBeta', [2, 3, 0], 1], ['upperBeta', [2, 3, 1], 0], ['upperBeta', [2, 3, -1], NAN], ['logIncompleteBeta', [2, 3, 0], -INF], ['logIncompleteBeta', [2, 3, 1], 0], ['incompleteBetaInverse', [2, 3, 0], 0], ['incompleteBetaInverse', [2, 3, 1], 1], ['incompleteBetaInverse', [2, 3, 2], NAN], ['incompleteBetaInverse', [2, 2, 0.5], 0.5], ['incompleteBetaInverse', [1e-3, 1, 0.1], 0],
	['besselJ0', [0], 1], ['besselJ0', [INF], 0], ['besselJ1', [0], 0], ['besselJ1', [-INF], 0], ['besselY0', [0], -INF], ['besselY0', [-1], NAN], ['besselY1', [0], -INF], ['besselY1', [INF], 0], ['besselJ', [2, 1], NAN],
	['besselI0', [0], 1], ['besselI0', [INF], INF], ['besselI0', [-INF], INF], ['besselI0e', [INF], 0], ['besselI1', [-INF], -INF], ['besselI1', [0], 0], ['besselI1e', [-INF], 0],
	['besselK0', [0], INF], ['besselK0', [-1], NAN], ['besselK0', [INF], 0], ['besselK1', [0], INF], ['besselK1e', [-1], NAN], ['besselK0e', [INF], 0], ['besselI0', [NAN], NAN], ['besselK1', [NAN], NAN], ['besselJ0', [NAN], NAN],
	['zeta', [1], INF], ['zeta', [0], -0.5], ['zeta', [-2], 0], ['zeta', [-1], -1 / 12], ['zeta', [INF], 1], ['zeta', [INF, 2], 0], ['zeta', [2, 0], NAN], ['zeta', [0.5, 2], NAN], ['zeta', [-INF], NAN], ['zeta', [NAN], NAN], ['zeta', [1e300], 1],
	['lambertW', [0], 0], ['lambertW', [-0.36787944117144233], -1], ['lambertW', [-0.36787944117144233, -1], -1], ['lambertW', [-1], NAN], ['lambertW', [INF], INF], ['lambertW', [0, -1], -INF], ['lambertW', [1, -1], NAN], ['lambertW', [1, 1], NAN], ['lambertW', [Math.E], 1],
	['dilogarithm', [0], 0], ['dilogarithm', [1], 1.6449340668482264], ['dilogarithm', [1.1], NAN], ['dilogarithm', [-INF], -INF], ['dilogarithm', [-1], -0.8224670334241132], ['spence', [0], 1.6449340668482264], ['spence', [1], 0], ['spence', [-1], NAN], ['spence', [INF], -INF],
	['logSubExp', [1, 1], -INF], ['logSubExp', [0, 1], NAN], ['logSubExp', [INF, 0], INF], ['logSubExp', [INF, INF], NAN], ['logSubExp', [-INF, -INF], -INF], ['xlog1py', [0, -1], 0], ['xlog1py', [0, -2], NAN], ['xlog1py', [1, -1], -INF],
	['mish', [-30], -2.807286890651921e-12], ['mish', [INF], INF], ['mish', [-INF], -0], ['mish', [NAN], NAN],
	['gelu', [-INF], -0], ['gelu', [INF], INF], ['silu', [-INF], -0], ['relu', [-0], 0], ['relu', [NAN], NAN], ['softsign', [-INF], -1],
	['normalPdf', [0, 0, 0], NAN], ['normalPdf', [INF, 0, 1], 0], ['normalCdf', [-INF, 0, 1], 0], ['normalCdf', [INF, 0, 1], 1],
	['normalQuantile', [0, 0, 1], -INF], ['normalQuantile', [1, 0, 1], INF], ['normalQuantile', [1.1, 0, 1], NAN], ['normalQuantile', [0.5, 3, 1], 3], ['normalQuantile', [1e-300, 0, 1], -37.0470962993612],
	['normalLogCdf', [-1e10, 0, 1], -5e19],
	['bernoulliPmf', [1, 0.3], 0.3], ['bernoulliPmf', [0, 0.25], 0.75], ['bernoulliPmf', [0.5, 0.3], 0], ['bernoulliPmf', [1, 1.1], NAN], ['bernoulliLogPmf', [0, 1], -INF],
	['binomialPmf', [0, 0, 0.5], 1], ['binomialPmf', [0, 5, 0], 1], ['binomialPmf', [5, 5, 1], 1], ['binomialPmf', [6, 5, 0.5], 0], ['binomialPmf', [1.5, 5, 0.5], 0], ['binomialPmf', [1, -1, 0.5], NAN],
	['poissonPmf', [0, 0], 1], ['poissonPmf', [1, 0], 0], ['poissonPmf', [-1, 2], 0], ['poissonPmf', [1, -2], NAN],
	['geometricPmf', [0, 0.5], 0], ['geometricPmf', [1, 1], 1], ['geometricPmf', [2, 1], 0], ['geometricPmf', [1, 0], NAN],
	['uniformPdf', [0, 0, 1], 1], ['uniformPdf', [1.5, 0, 1], 0], ['uniformPdf', [0, 1, 0], NAN], ['uniformCdf', [2, 0, 1], 1],
	['exponentialPdf', [-1, 1], 0], ['exponentialPdf', [0, 0], NAN],
	['gammaPdf', [0, 1, 3], 3], ['gammaPdf', [0, 0.5, 1], INF], ['gammaPdf', [0, 2, 1], 0], ['gammaPdf', [-1, 2, 1], 0],
	['betaPdf', [0, 1, 3], 3], ['betaPdf', [1, 3, 1], 3], ['betaPdf', [0, 0.5, 1], INF], ['betaPdf', [2, 1, 1], 0], ['betaPdf', [0.5, 0, 1], NAN],
	['studentTVariance', [2, 0, 1], INF], ['studentTVariance', [1, 0, 1], NAN], ['studentTPdf', [0, INF, 0, 1], 0.3989422804014327], ['studentTCdf', [INF, 2, 0, 1], 1],
	['normalInverseSurvival', [1e-300, 0, 1], 37.0470962993612], ['normalInverseSurvival', [0, 0, 1], INF], ['normalInverseSurvival', [1, 0, 1], -INF], ['normalInverseSurvival', [1.1, 0, 1], NAN], ['normalInverseSurvival', [0.5, 0, -1], NAN],
	['exponentialInverseSurvival', [1e-300, 1], 690.7755278982137], ['betaInverseSurvival', [1e-10, 0.01, 2], 0.999859287025635], ['betaInverseSurvival', [0, 2, 3], 1], ['poissonInverseSurvival', [0, 2], INF], ['bernoulliInverseSurvival', [0.25, 0.25], 0],
	['normalMoment', [4, 1, 2], 73], ['normalMoment', [0, 1, 2], 1], ['normalMoment', [5, 1, 2], NAN], ['normalMoment', [1.5, 1, 2], NAN], ['cauchyMoment', [1, 0, 1], NAN], ['cauchyMoment', [0, 0, 1], 1], ['bernoulliMoment', [3, 1], 1], ['bernoulliMoment', [3, 2], NAN], ['studentTMoment', [2, 2, 0, 1], INF],
	['bernoulliLogPmfTorch', [0, NAN, 50], -50], ['bernoulliLogPmfTorch', [1, NAN, 50], -1.9287498479639178e-22], ['bernoulliLogPmfTorch', [1, NAN, -700], -700], ['bernoulliLogPmfTorch', [1, NAN, 701], NAN], ['bernoulliEntropyTorch', [NAN, 50], 9.836624224615981e-21],
	['binomialLogPmfTorch', [9, 10, NAN, 50], -47.69741490700595], ['geometricLogPmfTorch', [1, NAN, 50], -50], ['geometricMeanTorch', [NAN, 50], 1.9287498479639178e-22], ['negativeBinomialLogPmfTorch', [0, 5, NAN, 50], -250], ['negativeBinomialMeanTorch', [5, NAN, -50], 9.643749239819588e-22],
	['round', [0.5], 0], ['round', [1.5], 2], ['round', [-1.5], -2], ['mod', [-1, 3], 2], ['mod', [1, -3], -2], ['mod', [1, 0], NAN], ['root', [-8, 3], -2], ['root', [-8, 2], NAN], ['root', [1024, 10], 2],
];

test.each(BORDERS)('%s(%j) = %d', (id, args, expected) => {
	const actual = scalar[id]?.(...args) ?? NaN;
	// Integers are exact, signs of zero apart; the rest may be one unit of the last place off.
	if (Number.isInteger(expected) || !Number.isFinite(expected)) expect(actual === 0 ? Math.abs(actual) : actual).toBe(expected === 0 ? Math.abs(expected) : expected);
	else expect(Math.abs(actual - expected)).toBeLessThanOrEqual(Number.EPSILON * Math.abs(expected));
});

describe('arrays', () => {
	const vector = (...data: number[]) => ({ shape: [data.length], data: Float64Array.from(data) });
	const matrix = (rows: number, ...data: number[]) => ({ shape: [rows, data.length / rows], data: Float64Array.from(data) });
	const run = (id: string, ...args: Parameters<NonNullable<typeof dense[string]>>[0][number][]) => dense[id]?.(args, createBudget({ steps: 1e6, elements: 1e6 }));

	test.each([
		['sum', [vector(1e100, 1, -1e100)], 1],
		['sum', [vector()], 0],
		['sum', [vector(INF, 1)], INF],
		['prod', [vector()], 1],
		['mean', [vector()], NAN],
		['var', [vector(1e9, 1e9 + 1, 1e9 + 2), NAN, 0], 2 / 3],
		['sampleVar', [vector(5), NAN, 1], NAN],
		['logSumExp', [vector(-INF, -INF)], -INF],
		['logSumExp', [vector(1000, -1000)], 1000],
		['logSumExp', [vector()], -INF],
		['norm', [vector(3e-200, 4e-200), NAN], 5e-200],
		['norm', [vector(0, 0), NAN], 0],
		['norm', [vector(3, -4), INF], 4],
		['norm', [vector(3, 0), 0], 1],
		['cosineSimilarity', [vector(1e200, 0), vector(1e-200, 0)], 1],
		['cosineSimilarity', [vector(0, 0), vector(1, 0)], NAN],
		['maxOf', [vector(1, NAN, 3)], NAN],
		['argMaxOf', [vector(1, 3, 3)], 1],
		['determinant', [matrix(2, 0, 1, 1, 0)], -1],
		['determinant', [matrix(2, 1, 2, 2, 4)], 0],
		['trace', [matrix(2, 1, 2, 3, 4)], 5],
		['klDivergence', [vector(0, 1), vector(0, 1)], 0],
		['klDivergence', [vector(1, 0), vector(0, 1)], INF],
		['klDivergence', [vector(-1, 2), vector(0.5, 0.5)], NAN],
		['entropy', [vector(1, 0)], 0],
		['crossEntropy', [vector(0, 1), vector(0, 1)], 0],
		['categoricalPmf', [2, vector(0.5, 0.5)], 0],
	] as const)('%s', (id, args, expected) => {
		const actual = run(id, ...args);
		if (Number.isFinite(expected)) expect(actual).toBeCloseTo(expected, 14);
		else expect(actual).toBe(expected);
	});

	test('the inverse of a matrix that needs pivots', () => {
		const inverse = run('inverse', matrix(3, 0, 2, 0, 1, 0, 0, 0, 0, 4));
		expect(inverse).toEqual(matrix(3, 0, 1, 0, 0.5, 0, 0, 0, 0, 0.25));
	});

	test('arrays are claimed before they are made', () => {
		const budget = createBudget({ steps: 1e9, elements: 1000 });
		expect(() => dense['outer']?.([vector(...Array.from({ length: 40 }, () => 1)), vector(...Array.from({ length: 40 }, () => 1))], budget)).toThrow('elements');
	});
});
