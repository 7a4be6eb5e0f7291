import { describe, expect, test } from 'vitest';
import { answer } from '../helpers';

/** Of a place, what is shown of it. */
const CERTAIN = 1e-7;
const LINE = 't\\in\\mathbb{R}';
const E = Math.E;

type Row = readonly [below: string, body: string, value: number];

/** Where a function has its only largest value; the places by hand, or as roots of the derivative. */
const PLACES: readonly Row[] = [
	[LINE, 'e^{-(t-2)^2}', 2],
	[LINE, 'e^{-t^2}', 0],
	[LINE, '1-|t|', 0],
	[LINE, '1-|t-5|', 5],
	[LINE, '\\frac{1}{1+t^2}', 0],
	[LINE, '\\frac{1}{1+(t-1000)^2}', 1000],
	[LINE, '\\frac{1}{1+10^8(t-7)^2}', 7],
	[LINE, 't-e^t', 0],
	[LINE, '-(t-3)^2', 3],
	[LINE, '-(t+40)^4', -40],
	[LINE, '-t^2+10\\cos(3t)', 0],
	[LINE, '-(t-1)^2+10\\cos(20t)', 0.9425065428071182],
	[LINE, 'e^{-(t+1)^2}+2e^{-(t-1000)^2}', 1000],
	[LINE, '\\frac{1}{1+t^2}+\\frac{2}{1+10^8(t-50)^2}', 50],
	[LINE, '2e^{-(t-1)^2}+\\frac{t^2}{1+t^2}', 1.11250644486102],
	[LINE, '\\sum_{i=1}^3 \\log\\mathcal{N}(x_i|t,1)', 7 / 3],
	[LINE, '\\prod_{i=1}^3 \\mathcal{N}(x_i|t,1)', 7 / 3],
	['t>0', 't^5 e^{-3t}', 5 / 3],
	['t>0', 't^{-t}', 1 / E],
	['t>0', '\\frac{\\log t}{t}', E],
	['t>0', 't e^{-t/1000}', 1000],
	['t>0', '5\\log t-t', 5],
	['t\\in[0,\\infty)', 't e^{-t}', 1],
	['t\\in[0,\\infty)', '\\sqrt{t} e^{-t}', 1 / 2],
	['t\\in(-\\infty,0]', 't^2 e^t', -2],
	['t\\in[0,1]', 't^3(1-t)^7', 0.3],
	['t\\in[0,1]', 't', 1],
	['t\\in[0,6]', '\\sin t', Math.PI / 2],
	['t\\in[-1,2]', 't^2', 2],
	['t\\in[0,1]', '-|t-\\frac{1}{3}|', 1 / 3],
];

/** The same turned over: arg min of -f. */
const LOWEST: readonly Row[] = [
	[LINE, '(t-3)^2', 3],
	[LINE, '|t-3|', 3],
	[LINE, 't^4', 0],
	[LINE, 't^4-3t^3+t', 2.198265566947024],
	[LINE, '\\sum_{i=1}^3 (x_i-t)^2', 7 / 3],
	[LINE, 'e^t-2t', Math.LN2],
	['t>0', 't+\\frac{4}{t}', 2],
	['t>0', 't\\log t', 1 / E],
	['t\\in[-1,1]', 't^2', 0],
];

const VALUES: readonly Row[] = [
	[LINE, 't-e^t', -1],
	[LINE, 'e^{-(t-2)^2}', 1],
	['t\\in[0,\\infty)', 't e^{-t}', 1 / E],
	['t\\in[0,1]', 't(1-t)', 1 / 4],
];

/** Ties, plateaus, waves, limits that are not reached, and what may hide behind any of them. */
const UNCERTAIN: readonly (readonly [below: string, body: string])[] = [
	[LINE, '\\cos t'],
	[LINE, '\\tanh t'],
	[LINE, 't^3'],
	[LINE, 'e^{-(t^2-1)^2}'],
	[LINE, 'e^{-(t+1)^2}+e^{-(t-1000)^2}'],
	[LINE, 'e^{-(t+1)^2}+0.001t'],
	[LINE, 't^2e^{-t^2}+0.00001t'],
	[LINE, 'e^{-t^2}+\\frac{\\log(1+t^2)}{100}'],
	[LINE, '\\max(0,\\min(1,2-|t|))'],
	[LINE, '\\cos(t)+\\cos(\\sqrt{2}t)'],
	[LINE, 't\\sin t'],
	[LINE, '|t|'],
	['t>0', '\\log t'],
	['t>0', '\\frac{1}{t}'],
	['t>0', 'e^{-t}'],
	['t\\in[0,\\infty)', '1-e^{-t}'],
	['t\\in[0,\\infty)', '\\sin^2 t'],
	['t\\in[0,1]', '\\cos(4\\pi t)'],
	['t\\in[-2,2]', '-(t^2-1)^2'],
	['t\\in[0,1]', '\\min(t,0.5)'],
	['t\\in[0,2]', '\\min(t,0.5,2-t)'],
	['t\\in[-3,3]', '-|t^2-4|'],
	['t\\in[-2,2]', '-(t^2-2)^4'],
	['t\\in[0,1]', '-\\max(0,t-0.3)'],
	['t\\in[0,1]', '1'],
];

const found = (operator: string, below: string, body: string): unknown => answer(`${operator}_{${below}} \\left(${body}\\right)`, body.includes('x_i') ? { x: [1, 2, 4] } : {});

function expectNear(got: unknown, value: number): void {
	expect(got).toBeTypeOf('number');
	expect(Math.abs(Number(got) - value)).toBeLessThanOrEqual(CERTAIN * Math.abs(value));
}

describe('arg max', () => {
	test.each(PLACES)('over %s of %s', (below, body, place) => expectNear(found('\\arg\\max', below, body), place));
	test.each(UNCERTAIN)('over %s of %s is refused', (below, body) => expect(found('\\arg\\max', below, body)).toEqual({ refused: 'not-certain' }));
});

describe('arg min', () => {
	test.each(LOWEST)('over %s of %s', (below, body, place) => expectNear(found('\\arg\\min', below, body), place));
});

describe('max', () => test.each(VALUES)('over %s of %s', (below, body, value) => expectNear(found('\\max', below, body), value)));

describe('an integral', () => {
	const { PI, sqrt, cos, sin } = Math;
	test.each<readonly [latex: string, value: number]>([
		['\\int_0^\\infty \\frac{\\sin t}{t} dt', PI / 2],
		['\\int_{-\\infty}^\\infty \\frac{\\sin t}{t} dt', PI],
		['\\int_0^\\infty \\frac{\\sin(5t)}{t} dt', PI / 2],
		['\\int_{-\\infty}^\\infty \\frac{\\cos t}{1+t^2} dt', PI / E],
		['\\int_0^\\infty \\frac{t\\sin t}{1+t^2} dt', PI / 2 / E],
		['\\int_1^\\infty \\frac{\\sin t}{t^2} dt', 0.5040670619069284],
		['\\int_0^\\infty \\frac{\\cos t}{\\sqrt{t}} dt', sqrt(PI / 2)],
		['\\int_0^\\infty \\frac{\\sin t}{\\sqrt{t}} dt', sqrt(PI / 2)],
		['\\int_0^\\infty e^{-t^2} dt', sqrt(PI) / 2],
		['\\int_0^1 \\frac{1}{\\sqrt{t}} dt', 2],
		['\\int_0^1 \\log t dt', -1],
		['\\int_0^\\infty \\frac{t^3}{e^t-1} dt', PI ** 4 / 15],
		['\\int_{-\\infty}^\\infty \\frac{1}{1+t^2} dt', PI],
		['\\int_0^\\infty t^2 e^{-t} \\sin t dt', 1 / 2],
		['\\int_0^1 \\sin(100t) dt', (1 - cos(100)) / 100],
		['\\int_0^{\\pi} \\sin t dt', 2],
		['\\int_2^\\infty \\frac{1}{t^3} dt', 1 / 8],
		['\\int_0^1 t^{-0.9} dt', 10],
		['\\int_0^\\pi \\cos(\\sin t) dt', PI * 0.7651976865579666],
		['\\int_0^1 \\frac{\\log(1+t)}{1+t^2} dt', PI * Math.LN2 / 8],
		['\\int_0^1 \\frac{\\log t}{\\sqrt{t}} dt', -4],
		['\\int_0^1 t \\sin t dt', sin(1) - cos(1)],
	])('%s', (latex, value) => expectNear(answer(latex), value));

	test.each([
		'\\int_0^\\infty \\sin t dt',
		'\\int_0^\\infty t \\cos t dt',
		'\\int_1^\\infty \\frac{1}{t} dt',
		'\\int_0^1 \\frac{1}{t} dt',
		'\\int_0^\\infty \\left(\\frac{\\sin t}{t}+e^{-(t-1000)^2}\\right) dt',
		'\\int_0^\\infty \\frac{1+\\sin t}{1+t} dt',
	])('%s is refused', latex => expect(answer(latex)).toEqual({ refused: 'not-certain' }));
});
