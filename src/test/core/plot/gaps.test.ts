import { expect, test } from 'vitest';
import { gapsOf } from '../../../core/plot/gaps';
import { sampleCurve } from '../../../core/plot/sampleCurve';

test.each<readonly [name: string, f: (x: number) => number, gaps: readonly (readonly [number, number])[]]>([
	['a function with values everywhere', x => x * x, []],
	['a jump', x => (x < 1 ? 0 : 1), []],
	['a pole', x => 1 / x, []],
	['a hole', x => (x === 0 ? NaN : x), []],
	['a logarithm', Math.log, [[-4, 0]]],
	['two pieces with nothing between', x => (Math.abs(x) < 1 ? NaN : 1), [[-1, 1]]],
	['an end', x => (x > 2 ? NaN : x), [[2, 4]]],
	['no value at all', () => NaN, [[-4, 4]]],
])('the gaps of %s', (_, f, gaps) => {
	const { x, y } = sampleCurve(f, { from: -4, to: 4 });
	expect(gapsOf(x, y).map(gap => gap.map(end => Math.round(end * 100) / 100 || 0))).toEqual(gaps);
});
