import { describe, expect, test } from 'vitest';
import { describeCourse } from '../../../core/plot/course';
import { describePicture } from '../../../core/plot/describe';
import { PICTURES } from './pictures';

describe('every kind of picture in words', () => {
	test.each(Object.entries({
		curve: 'f(x) rises from 0.054 at x = −2 to 0.399 at 0, then falls to 0.054 at 2.',
		'two axes': 'f rises from 0.054 at x = −2 to 0.399 at 0, then falls to 0.054 at 2. F rises from 0 at x = −2 to 1 at 2.',
		steps: 'f(x) rises from 0.2 at x = 0 to 1 at 2.',
		'log axes': 'loss rises from 0.0001 at τ = 0.01 to 10000 at 100.',
		path: 'path: a path of 4 points from (0, 0) to (−1, 1).',
		area: 'tail: shaded from 1 to 2.',
		band: 'interval: x from −1 to 1 is shaded. f(x) rises from 0.054 at x = −2 to 0.399 at 0, then falls to 0.054 at 2.',
		bars: 'p: 0.2 at cat, 0.5 at dog, 0.3 at bird. q: 0.3 at cat, 0.3 at dog, 0.4 at bird.',
		histogram: 'samples: histogram of 7 samples of x, their mean 2.57, most of them between 3 and 4.',
		points: 'accepted: 2 at x = 0, 3 at x = 1. rejected: 2.5 at x = 0.5.',
		rules: 'mean: line at x = 0. line at f(x) = 0.3. f(x) rises from 0.054 at x = −2 to 0.399 at 0, then falls to 0.054 at 2.',
		vectors: 'q: arrow to (1, 0). k: arrow to (0, 1). 90°: the angle between the two is 90°.',
		heat: 'p(x, y): over x and f(x), highest 3 at x = 2, f(x) = 1, lowest −1 at x = 1, f(x) = 1.',
		contours: 'contour lines over x and f(x), highest 3 at x = 2, f(x) = 1, lowest −1 at x = 1, f(x) = 1. Lines at 0.5.',
		nothing: 'Nothing to show.',
		simplex: 'Shares of cat, dog, bird. p: cat 0.5, dog 0.3, bird 0.2.',
		'simplex field': 'Shares of a, b, c. Shaded from 0 to 4, highest at a 0, b 0.5, c 0.5.',
		states: '2 states; from sun to sun 0.9, rain 0.1; from rain to sun 0.5, rain 0.5. Distribution: sun 0.8; rain 0.2. Now in rain.',
		matrix: '2 rows, 2 columns. cat: 5, 1; dog: 0, 4.',
		table: 'α: 0.9; 0.8. ∏ α: 0.9; 0.72.',
	}))('%s', (name, words) => {
		const picture = PICTURES[name];
		expect(picture && describePicture(picture)).toBe(words);
	});
});

test('one is singular', () => expect(describePicture({ kind: 'matrix', title: 't', rows: [[1]] })).toBe('1 row, 1 column. Row 1: 1.'));

describe('the course of a curve', () => {
	const x = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
	test.each([
		['constant', [2, 2, 2], 'y stays at 2 from x = 0 to 2.'],
		['down', [3, 2, 1], 'y falls from 3 at x = 0 to 1 at 2.'],
		['one turn', [0, 4, 1], 'y rises from 0 at x = 0 to 4 at 1, then falls to 1 at 2.'],
		['a turn too small to tell', [0, 1, 0.999, 2], 'y rises from 0 at x = 0 to 2 at 3.'],
		['a small change of a large value', [1, 1 + 1e-6, 1], 'y rises from 1 at x = 0 to 1.000001 at 1, then falls to 1 at 2.'],
		['a break', [0, 1, NaN, 5, 4], 'y rises from 0 at x = 0 to 1 at 1; after a break it falls from 5 at 3 to 4 at 4.'],
		['many turns', [0, 1, 0, 2, 0, 1, 0, 1, 0, 1], 'y turns 8 times between x = 0 and 9; lowest 0 at 0, highest 2 at 3, last 1.'],
		['many turns, the lowest too near for one', [0, -0.01, 2, 0, 2, 0, 2, 0, 2, 0], 'y turns 7 times between x = 0 and 9; lowest −0.01 at 1, highest 2 at 2, last 0.'],
		['nothing', [NaN, NaN], 'y has no values to show.'],
		['one point', [7], 'y is 7 at x = 0.'],
	])('%s', (_, y, words) => expect(describeCourse(x.slice(0, y.length), y, { x: 'x', y: 'y' })).toBe(words));
});
