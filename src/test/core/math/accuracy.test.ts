import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { scalar } from '../../../core/library/implementations';

/** Largest error, in units of ε (|f| + Σ |x ∂f/∂x|); the functions say the same in their comments. */
const BOUNDS: Readonly<Record<string, number>> = {
	erf: 1,
	erfc: 1,
	erfcx: 2.5,
	gamma: 1,
	logGamma: 2,
	digamma: 5,
	factorial: 1.5,
	logFactorial: 1,
	beta: 5.5,
	logBeta: 7,
	binomial: 13.5,
	lowerGamma: 5,
	upperGamma: 4.5,
	incompleteBeta: 8.5,
	log1pExp: 1,
	log1mExp: 1,
	logAddExp: 1,
	xlogy: 1,
	entropyTerm: 1,
	divergenceTerm: 1,
	logistic: 1,
	logLogistic: 1,
	logit: 1,
	tanh: 1,
	mish: 1,
	gelu: 1,
	geluTanh: 2,
	silu: 1,
	swish: 1,
	softplus: 1,
	softsign: 1,
	tanhShrink: 2.5,
	elu: 1,
	celu: 1,
	selu: 1.5,
	root: 1,
	normalPdf: 1,
	normalLogPdf: 1,
	normalCdf: 1,
	normalSurvival: 1,
	normalLogCdf: 1,
	normalQuantile: 1,
	logisticPdf: 1,
	logisticLogPdf: 1,
	logisticCdf: 1,
	logisticSurvival: 1,
	logisticLogCdf: 1,
	logisticQuantile: 1,
	laplacePdf: 1,
	laplaceLogPdf: 1,
	laplaceCdf: 1,
	laplaceSurvival: 1,
	laplaceQuantile: 1,
	studentTPdf: 3.5,
	studentTLogPdf: 1.5,
	studentTCdf: 3.5,
	studentTSurvival: 3,
	exponentialPdf: 1,
	exponentialCdf: 1,
	exponentialSurvival: 1,
	exponentialQuantile: 1,
	gammaPdf: 1.5,
	gammaLogPdf: 4,
	gammaCdf: 3.5,
	gammaSurvival: 4.5,
	betaPdf: 2,
	betaLogPdf: 2,
	betaCdf: 4,
	betaSurvival: 12,
	binomialPmf: 2.5,
	binomialLogPmf: 2,
	poissonPmf: 4,
	poissonLogPmf: 3.5,
	poissonCdf: 2,
	poissonSurvival: 4,
	geometricPmf: 3.5,
	geometricCdf: 1,
	geometricSurvival: 1,
};

/** Arguments, the value to 70 digits rounded, and |f| + Σ |x ∂f/∂x|. */
type Case = readonly (number | string)[];
const tables: Readonly<Record<string, readonly Case[]>> = { ...read('special'), ...read('activations'), ...read('distributions') };

function read(family: string): Readonly<Record<string, readonly Case[]>> {
	const file = new URL(`../../tables/accuracy.${family}.json`, import.meta.url);
	return (JSON.parse(readFileSync(file, 'utf8')) as { functions: Record<string, readonly Case[]> }).functions;
}

const SMALLEST = 5e-324;

function errorOf(id: string, row: Case): number {
	const [value, scale] = row.slice(-2).map(Number) as [number, number];
	const actual = scalar[id]?.(...row.slice(0, -2).map(Number)) ?? NaN;
	if (actual === value) return 0;
	return Math.max(0, Math.abs(actual - value) - 2 * SMALLEST) / (Number.EPSILON * Math.max(scale, 1e-307));
}

describe('error against 70 digits', () => {
	test.each(Object.entries(BOUNDS))('%s ≤ %d ε', (id, bound) => {
		const cases = (tables[id] ?? []).filter(row => row.every(Number.isFinite));
		expect(cases.length).toBeGreaterThan(80);
		const wrong = cases.filter(row => !(errorOf(id, row) <= bound));
		expect(wrong).toEqual([]);
	});

	test('is nowhere above 4e-15', () => expect(Math.max(...Object.values(BOUNDS)) * Number.EPSILON).toBeLessThan(4e-15));

	test('is stated for every table', () => expect(Object.keys(BOUNDS).sort()).toEqual(Object.keys(tables).sort()));
});
