import { effect } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createNoteService, type LiveFormula } from '../../core';
import { createFormulaModel, type FormulaModel } from '../../webview/live/formulaModel';

const service = createNoteService({ log: () => undefined, now: () => 0 });

function live(note: string, bind: Readonly<Record<string, unknown>> = {}): LiveFormula {
	const outcome = service.open('note', 1, note).play(0, { bind });
	if (outcome.status !== 'live') throw new Error(JSON.stringify(outcome));
	return outcome;
}

const open = (note: string, bind = {}): FormulaModel => createFormulaModel(live(note, bind));
const LINE = '$f(x,a)=ax+1$';
const valuesOf = ({ shown }: FormulaModel) => shown.value.map(({ value }) => value);

describe('an open formula', () => {
	beforeEach(() => void vi.useFakeTimers());
	afterEach(() => void vi.useRealTimers());

	test('has the value where its parameters stand', () => expect(valuesOf(open(LINE, { x: 3, a: 2 }))).toEqual([7]));
	test('follows what is moved, and says what was given', () => {
		const model = open(LINE, { a: 2 });
		expect(model.given.value).toEqual({ a: 2 });
		expect(model.move('x', 5)).toBe(true);
		expect(valuesOf(model)).toEqual([11]);
		expect(model.given.value).toEqual({ x: 5, a: 2 });
	});
	test('computes once for each move', () => {
		const model = open(LINE, { x: 3, a: 2 });
		const seen: unknown[] = [];
		effect(() => void seen.push(valuesOf(model)[0]));
		model.move('x', 4);
		model.move('x', 5);
		expect(seen).toEqual([7, 9, 11]);
	});
	test('needs other programs for a vector of another length', () => {
		const model = open('$\\sum_{i=1}^n x_i^2$', { x: [1, 2] });
		expect(model.move('x', [1, 3])).toBe(true);
		expect(model.move('x', [1, 3, 4])).toBe(false);
	});
	test('goes back to what the note leaves open', () => {
		const model = open(LINE);
		model.move('x', 5);
		model.reset();
		expect(model.given.value).toEqual({});
	});
	test('keeps what was moved over an edit', () => {
		const model = open(LINE, { a: 2 });
		model.move('x', 5);
		model.take(live('$f(x,a)=ax+2$', { a: 2 }), false);
		expect(valuesOf(model)).toEqual([12]);
	});
	test('gives way to what is given elsewhere', () => {
		const model = open(LINE, { a: 2 });
		model.move('x', 5);
		model.take(live(LINE, { x: 1, a: 3 }), true);
		expect(valuesOf(model)).toEqual([4]);
	});
	test('rests a moment after the last move', () => {
		const model = open(LINE);
		expect(model.rested.value).toBe(true);
		model.move('x', 5);
		vi.advanceTimersByTime(100);
		model.move('x', 6);
		vi.advanceTimersByTime(100);
		expect(model.rested.value).toBe(false);
		vi.advanceTimersByTime(100);
		expect(model.rested.value).toBe(true);
	});
});

describe('what is too long for the page', () => {
	const heavy = (): FormulaModel => open('$h(n)=\\sum_{i=1}^{n}\\sum_{j=1}^{n}\\sum_{k=1}^{n}\\sin(ijk)$', { n: 700 });

	test('waits for the worker, whose value is taken where nothing has moved', () => {
		const model = heavy();
		expect(model.shown.value).toEqual([{ isHeavy: true }]);
		model.answer(model.parameters.value, { status: 'value', value: 42 });
		expect(model.shown.value).toEqual([{ value: 42 }]);
	});
	test('drops what comes too late', () => {
		const model = heavy();
		const before = model.parameters.value;
		model.move('n', 701);
		model.answer(before, { status: 'value', value: 42 });
		expect(model.shown.value).toEqual([{ isHeavy: true }]);
	});
	test('drops it after everything was put back, too', () => {
		const model = heavy();
		model.answer(model.parameters.value, { status: 'value', value: 42 });
		model.reset();
		expect(model.shown.value).toEqual([{ isHeavy: true }]);
	});
});
