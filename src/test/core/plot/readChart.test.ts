import { expect, test } from 'vitest';
import type { Chart } from '../../../core/plot/picture';
import { readChart } from '../../../core/plot/readChart';

const chart: Chart = {
	kind: 'chart', title: 't', marks: [
		{ kind: 'curve', label: 'f', x: [0, 1, 2], y: [5, NaN, 7] },
		{ kind: 'rule', axis: 'x', at: 1 },
		{ kind: 'bars', x: [0, 1, 2], y: [0.2, 0.3, 0.5] },
	],
};

test.each([
	[0.4, [[0, 'f', 0, 5], [2, '', 0, 0.2]]],
	[1.2, [[0, 'f', 2, 7], [2, '', 1, 0.3]]],
	[99, [[0, 'f', 2, 7], [2, '', 2, 0.5]]],
	[NaN, []],
])('at %d', (x, readings) => expect(readChart(chart, x).map(({ mark, label, x, y }) => [mark, label, x, y])).toEqual(readings));
