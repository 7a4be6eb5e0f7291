// npm run bench: special functions beside the plain formulas that a reader might write, which are right in the middle alone.
import { bench, describe } from 'vitest';
import { scalar } from '../../../core/library/implementations';

const POINTS = 1024;

/** Points drawn evenly, the same in every run. */
function spread(low: number, high: number, stride = 0.6180339887498949): readonly number[] {
	return Array.from({ length: POINTS }, (_, i) => low + (high - low) * ((i * stride) % 1));
}

/** erf by Abramowitz and Stegun 7.1.26, to seven digits. */
function plainErf(x: number): number {
	const t = 1 / (1 + 0.3275911 * Math.abs(x));
	const tail = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429)))) * Math.exp(-x * x);
	return Math.sign(x) * (1 - tail);
}

/** log Γ by Stirling's formula with two terms. */
function plainLogGamma(x: number): number {
	return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + 1 / (12 * x) - 1 / (360 * x ** 3);
}

/** P(a, x) by its power series. */
function plainLowerGamma(a: number, x: number): number {
	let term = 1 / a;
	let sum = term;
	for (let n = 1; n < 200; n++) {
		term *= x / (a + n);
		sum += term;
	}
	return sum * Math.exp(a * Math.log(x) - x - plainLogGamma(a));
}

const CASES: readonly (readonly [id: string, points: readonly (readonly number[])[], plain?: (...args: number[]) => number])[] = [
	['erf', spread(-4, 4).map(x => [x]), plainErf],
	['erfInverse', spread(-1, 1).map(x => [x])],
	['logGamma', spread(0.1, 40).map(x => [x]), plainLogGamma],
	['digamma', spread(0.1, 40).map(x => [x])],
	['trigamma', spread(0.1, 40).map(x => [x])],
	['lowerGamma', spread(0.1, 40).map(a => [a, a * 1.1]), plainLowerGamma],
	['lowerGammaInverse', spread(0.1, 40).map((a, i) => [a, (i + 0.5) / POINTS])],
	['incompleteBeta', spread(0.1, 40).map((a, i) => [a, 20, (i + 0.5) / POINTS])],
	['besselJ0', spread(0, 40).map(x => [x])],
	['besselI0e', spread(0, 40).map(x => [x])],
	['zeta', spread(1.1, 40).map(s => [s, 1]), s => Array.from({ length: 100 }, (_, k) => (k + 1) ** -s).reduce((sum, term) => sum + term, 0)],
	['lambertW', spread(-0.3, 40).map(z => [z, 0])],
];

for (const [id, points, plain] of CASES) {
	describe(`${id}, ${POINTS} calls`, () => {
		const f = scalar[id] ?? (() => NaN);
		bench('ours', () => points.forEach(args => f(...args)), { time: 100 });
		if (plain) bench('plain formula', () => points.forEach(args => plain(...args)), { time: 100 });
	});
}
