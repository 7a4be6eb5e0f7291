import type { Chart, Mark, Picture } from '../../../core/plot/picture';
import { sampleCurve } from '../../../core/plot/sampleCurve';

const chart = (marks: readonly Mark[], rest: Partial<Chart> = {}): Chart => ({ kind: 'chart', title: 'a chart', x: { label: 'x' }, y: { label: 'f(x)' }, marks, ...rest });

const density = sampleCurve(x => Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI), { from: -2, to: 2, budget: 100 });
const field = { x: [0, 1, 2], y: [0, 1], values: [0, 1, 2, 1, -1, 3] };

/** A picture of every kind, and a chart with every mark. */
export const PICTURES: Readonly<Record<string, Picture>> = {
	curve: chart([{ kind: 'curve', ...density }]),
	'two axes': chart([{ kind: 'curve', label: 'f', ...density }, { kind: 'curve', label: 'F', right: true, x: [-2, 2], y: [0, 1] }], { right: { label: 'F(x)', domain: [0, 1] } }),
	steps: chart([{ kind: 'curve', step: true, faint: true, x: [0, 1, 2], y: [0.2, 0.7, 1] }]),
	pole: chart([{ kind: 'curve', ...sampleCurve(x => 1 / x, { from: -1, to: 1 }) }]),
	'log axes': chart([{ kind: 'curve', x: [0.01, 1, 100], y: [1e-4, 1, 1e4] }], { x: { label: 'τ', scale: 'log' }, y: { label: 'loss', scale: 'log' } }),
	path: chart([{ kind: 'curve', label: 'path', x: [0, 1, 0.5, -1], y: [0, 1, 2, 1] }], { equal: true }),
	area: chart([{ kind: 'area', label: 'tail', from: 1, ...density }]),
	'signed area': chart([{ kind: 'area', x: [-1, 0, 1], y: [1, 0, -1], base: [0, 0, 0] }]),
	band: chart([{ kind: 'band', label: 'interval', from: -1, to: 1 }, { kind: 'curve', ...density }]),
	bars: chart([{ kind: 'bars', x: [0, 1, 2], y: [0.2, 0.5, 0.3], errors: [0.1, 0.1, 0.1], label: 'p' }, { kind: 'bars', x: [0, 1, 2], y: [0.3, 0.3, 0.4], label: 'q' }], { x: { label: 'class', names: [{ at: 0, name: 'cat' }, { at: 1, name: 'dog' }, { at: 2, name: 'bird' }] } }),
	histogram: chart([{ kind: 'histogram', samples: [1, 2, 2, 3, 3, 3, 4], bins: 3, label: 'samples' }]),
	points: chart([{ kind: 'points', x: [0, 1], y: [2, 3], label: 'accepted' }, { kind: 'points', hollow: true, x: [0.5], y: [2.5], label: 'rejected' }]),
	rules: chart([{ kind: 'rule', axis: 'x', at: 0, label: 'mean' }, { kind: 'rule', axis: 'y', at: 0.3 }, { kind: 'curve', ...density }]),
	vectors: chart([{ kind: 'arrow', label: 'q', to: [1, 0] }, { kind: 'arrow', label: 'k', to: [0, 1] }, { kind: 'angle', label: '90°', between: [[1, 0], [0, 1]] }], { equal: true }),
	heat: chart([{ kind: 'heat', label: 'p(x, y)', ...field }]),
	contours: chart([{ kind: 'contours', levels: [0.5], ...field }]),
	'nothing': chart([]),
	simplex: { kind: 'simplex', title: 'shares', corners: ['cat', 'dog', 'bird'], points: [{ shares: [0.5, 0.3, 0.2], label: 'p' }], path: [[0.5, 0.3, 0.2], [1 / 3, 1 / 3, 1 / 3]] },
	'simplex field': { kind: 'simplex', title: 'a Dirichlet density', corners: ['a', 'b', 'c'], points: [], field: { steps: 2, values: [0, 1, 0, 1, 4, 0] } },
	states: { kind: 'states', title: 'weather', states: ['sun', 'rain'], transitions: [[0.9, 0.1], [0.5, 0.5]], distribution: [0.8, 0.2], current: 1 },
	matrix: { kind: 'matrix', title: 'confusion', rows: [[5, 1], [0, 4]], rowNames: ['cat', 'dog'], columnNames: ['cat', 'dog'] },
	table: { kind: 'table', title: 'cumprod', columns: [{ label: 'α', values: [0.9, 0.8] }, { label: '∏ α', values: [0.9, 0.72] }], rowNames: ['1', '2'] },
};
