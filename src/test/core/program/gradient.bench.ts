// npm run bench
import { bench, describe } from 'vitest';
import type { Value } from '../../../core/base/value';
import { linkTarget } from './gradient/helpers';
import { eightSchools, funnel, linearRegression, logisticRegression, mixture, normals, studentT, type Target } from './gradient/targets';

const wave = (n: number, from = 0): Value => ({ shape: [n], data: Float64Array.from({ length: n }, (_, i) => 2 * Math.sin(from + 1.7 * i)) });
const matrix = (rows: number, columns: number): Value => ({ shape: [rows, columns], data: Float64Array.from({ length: rows * columns }, (_, i) => Math.cos(2.3 * i)) });
const labels = (n: number): Value => ({ shape: [n], data: Float64Array.from({ length: n }, (_, i) => (Math.sin(5.1 * i) > 0 ? 1 : -1)) });
const positive = (n: number): Value => ({ shape: [n], data: Float64Array.from({ length: n }, (_, i) => 1 + (i % 3) / n) });

/** A log density and its gradient as notes have it, beside a plain loop written by hand. */
const BENCHES: Readonly<Record<string, readonly [target: Target, inputs: readonly Value[]]>> = {
	'a normal of 10 dimensions': [normals(10), [wave(10), positive(10)]],
	'a funnel of 10 dimensions': [funnel(9), []],
	'logistic regression of 500 by 5': [logisticRegression(500, 5), [matrix(500, 5), labels(500)]],
	'a mixture of 3 over 500 points': [mixture(500, 3), [wave(500), { shape: [3], data: Float64Array.of(0.2, 0.3, 0.5) }]],
	'eight schools': [eightSchools, [wave(8), positive(8)]],
	"Student's t of 500 points": [studentT(500), [wave(500)]],
	'a straight line through 500 points': [linearRegression(500), [wave(500), wave(500, 1)]],
	'a normal of 1,000 dimensions': [normals(1000), [wave(1000), positive(1000)]],
	'a straight line through 20,000 points': [linearRegression(20_000), [wave(20_000), wave(20_000, 1)]],
};

for (const [name, [target, inputs]] of Object.entries(BENCHES)) {
	describe(name, () => {
		const size = target.shapes.flat().reduce((sum, length) => sum + length, target.shapes.filter(({ length }) => length === 0).length);
		const at = Float64Array.from({ length: size }, (_, i) => 0.3 + 0.1 * i / size);
		const gradient = new Float64Array(size);
		const swept = linkTarget(target, inputs);
		const plain = target.plain?.(inputs);
		bench('by hand', () => void plain?.(at, gradient));
		bench('in reverse', () => void swept(at, gradient));
	});
}
