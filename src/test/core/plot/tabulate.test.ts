import { describe, expect, test } from 'vitest';
import { tabulatePicture } from '../../../core/plot/tabulate';
import { PICTURES } from './pictures';

describe('the numbers of a picture', () => {
	test.each([
		['steps', [{ label: '', rows: [[0, 0.2], [1, 0.7], [2, 1]] }]],
		['bars', [{ label: 'p', rows: [[0, 0.2, 0.1], [1, 0.5, 0.1], [2, 0.3, 0.1]] }, { label: 'q', rows: [[0, 0.3], [1, 0.3], [2, 0.4]] }]],
		['histogram', [{ label: 'samples', rows: [[1, 2, expect.closeTo(1 / 7)], [2, 3, expect.closeTo(2 / 7)], [3, 4, expect.closeTo(4 / 7)]] }]],
		['heat', [{ label: 'p(x, y)', rows: [[0, 0, 0], [1, 0, 1], [2, 0, 2], [0, 1, 1], [1, 1, -1], [2, 1, 3]] }]],
		['simplex', [{ label: 'p', rows: [[0.5, 0.3, 0.2]] }]],
		['simplex field', [{ label: '', rows: [[1, 0, 0, 0], [0.5, 0.5, 0, 1], [0, 1, 0, 0], [0.5, 0, 0.5, 1], [0, 0.5, 0.5, 4], [0, 0, 1, 0]] }]],
		['states', [{ label: 'sun', rows: [[0.9, 0.1]] }, { label: 'rain', rows: [[0.5, 0.5]] }]],
		['matrix', [{ label: '', rows: [[5, 1], [0, 4]] }]],
		['table', [{ label: 'α', rows: [[0.9], [0.8]] }, { label: '∏ α', rows: [[0.9], [0.72]] }]],
	])('%s', (name, blocks) => {
		const picture = PICTURES[name];
		expect(picture && tabulatePicture(picture).blocks).toEqual(blocks);
	});
});
