import { describe, expect, test } from 'vitest';
import { createNoteService } from '../../../core';
import { BudgetExceeded } from '../../../core/math/budget';
import { createBudget, linkMovable, type Movable, type Values } from '../../../core/runtime';

const service = createNoteService({ log: () => undefined, now: () => 0 });
const budget = (steps = 1e6) => createBudget({ steps, elements: 1e6 });

/** A formula's first part as a page gets it: by way of JSON. */
function movable(latex: string): Movable {
	const live = service.open('note', 1, `$${latex}$`).play(0, {});
	if (live.status !== 'live') throw new Error(JSON.stringify(live));
	return linkMovable(JSON.parse(JSON.stringify(live.parts[0]?.program)) as Movable['program']);
}

const values = (entries: Readonly<Record<string, number>>): Values => new Map(Object.entries(entries));

describe('a movable program', () => {
	test.each<readonly [latex: string, at: Readonly<Record<string, number>>, value: number]>([
		['f(x)=x^2+1', { x: 3 }, 10],
		['f(x|\\mu,\\sigma)=\\frac{1}{\\sigma\\sqrt{2\\pi}}e^{-\\frac{(x-\\mu)^2}{2\\sigma^2}}', { x: 0, '\\mu': 0, '\\sigma': 1 }, 0.3989422804014327],
		['\\sum_{i=1}^n i', { n: 100 }, 5050],
	])('%s has its value where the slots stand', (latex, at, value) => {
		const run = movable(latex).value(values(at), budget(), budget());
		expect(run.ok && run.value).toBe(value);
	});

	test('runs along one slot and leaves the others', () => expect([0, 1, 2].map(movable('f(x,a)=a x^2').along('x', values({ a: 3 }), budget()))).toEqual([0, 3, 12]));
	test('gives an entry of an array', () => expect(movable('f(x,a)=(a, a x)').along('x', values({ a: 3 }), budget(), 1)(2)).toBe(6));
	test('has a gap where there is no value', () => expect([-1, 1].map(movable('\\ln x').along('x', values({}), budget()))).toEqual([NaN, 0]));
	test('has a gap where the value is not certain', () => expect(movable('\\int_0^1 \\frac{1}{t-x}dt').along('x', values({}), budget())(0.5)).toBeNaN());
	test('ends where the budget does', () => {
		const along = movable('\\sum_{i=1}^{n} \\frac{1}{i}').along('n', values({}), budget(1000));
		expect(along(2)).toBe(1.5);
		expect(() => along(100_000)).toThrow(BudgetExceeded);
	});
	test.each<readonly [words: string, latex: string, at: Readonly<Record<string, number>>, value: (x: number) => number]>([
		['a sum', '\\frac{x}{\\sum_{i=1}^{n} \\frac{1}{i}}', { n: 4 }, x => x * 12 / 25],
		['a sum within a sum', '\\sum_{k=1}^{2} x^k \\sum_{i=1}^{n} i', { n: 4 }, x => 10 * (x + x * x)],
		['an integral', 'x\\int_0^{a} 2t dt', { a: 3 }, x => 9 * x],
		['none that has no value', '\\begin{cases}x&a>0\\\\\\int_0^1\\frac{1}{t-0.5}dt&a\\le 0\\end{cases}', { a: 1 }, x => x],
	])('computes %s once', (_, latex, at, value) => {
		const along = movable(latex).along('x', values(at), budget());
		for (const x of [0.5, 1, 3]) expect(along(x)).toBeCloseTo(value(x), 12);
	});
	test('pays once for what stays', () => {
		const along = movable('\\frac{e^{-x}}{\\sum_{i=1}^{n} e^{-i}}').along('x', values({ n: 500 }), budget(5000));
		expect(Array.from({ length: 50 }, (_, x) => along(x)).every(Number.isFinite)).toBe(true);
	});
	test('is not a number where a slot has no value', () => {
		const run = movable('f(x,a)=a x').value(values({ x: 1 }), budget(), budget());
		expect(run.ok && run.value).toBeNaN();
	});
});
