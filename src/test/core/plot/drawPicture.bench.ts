// npm run bench
import { bench, describe } from 'vitest';
import { drawPicture } from '../../../core/plot/draw';
import type { Chart } from '../../../core/plot/picture';
import { sampleCurve } from '../../../core/plot/sampleCurve';

const POINTS = 1000;
const x = Float64Array.from({ length: POINTS }, (_, index) => -4 + 8 * index / (POINTS - 1));
const curves = [0, 0.5, 1, 1.5].map(mu => x.map(value => Math.exp(-0.5 * (value - mu) ** 2)));
const chart: Chart = { kind: 'chart', title: 'four densities', x: { label: 'x' }, y: { label: 'density' }, marks: curves.map((y, index) => ({ kind: 'curve', label: `μ = ${index / 2}`, x, y })) };

/** What a frame costs while a slider moves, beside the least that any writer of SVG must do: the same numbers in a string. */
describe('4 curves of 1,000 points', () => {
	bench('as a picture', () => void drawPicture(chart, { width: 640, height: 400 }));
	bench('as bare strings', () => {
		for (const y of curves) void Array.from(x, (value, index) => `L${((value + 4) * 80).toFixed(2)},${(400 - 400 * (y[index] ?? 0)).toFixed(2)}`).join('');
	});
});

describe('points of a function', () => {
	bench('a density', () => void sampleCurve(value => Math.exp(-0.5 * value * value), { from: -4, to: 4 }));
	bench('the tangent, with its poles', () => void sampleCurve(Math.tan, { from: -4, to: 4 }));
});
