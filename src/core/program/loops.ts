import { isDense, type Dense, type Value } from '../base/value';
import type { Budget } from '../math/budget';
import { maximise } from '../math/optimize/maximise';
import { integrate } from '../math/quadrature/integrate';
import { sumSeries } from '../math/series/sumSeries';
import { logSumExp } from '../math/tensor/softmax';
import type { Fold } from '../semantics/ir';
import { certain } from './certainty';
import { EvaluationFault } from './fault';
import { asNumber, stackOf, type Frame, type NumberEval, type ValueEval } from './frame';
import { lift, scalarOperation } from './operations';

export type LinkedRange =
	| { readonly kind: 'integers'; readonly from: NumberEval; readonly to: NumberEval; readonly except?: NumberEval }
	| { readonly kind: 'values'; readonly values: readonly number[] };

/** The elements of a range, counted before they are visited; an infinite end is left to `sumSeries`. */
function elementsOf(range: LinkedRange, frame: Frame): Iterable<number> {
	if (range.kind === 'values') return range.values;
	const from = range.from(frame);
	const to = range.to(frame);
	if (!Number.isInteger(from) || !(Number.isInteger(to) || to === Infinity)) throw new EvaluationFault({ code: 'no-value', what: 'range' });
	if (to === Infinity) throw new EvaluationFault({ code: 'not-certain', of: 'endless', bound: Infinity });
	return count(from, to, range.except?.(frame));
}

function* count(from: number, to: number, except: number | undefined): Generator<number> {
	for (let i = from; i <= to; i++) if (i !== except) yield i;
}

/** `\sum`, `\prod`, `\max`, `\arg\max` over the elements of a range. */
export function foldOver(fold: Fold, slot: number, range: LinkedRange, body: ValueEval): ValueEval {
	return frame => {
		if (fold === 'argmax' || fold === 'argmin') return certainBest(fold, slot, range, body, frame);
		if (fold === 'product') return productOf(termsOf(slot, range, body, frame), frame);
		if (fold === 'sum' && range.kind === 'integers' && range.to(frame) === Infinity) return sumToInfinity(slot, range, body, frame);
		return FOLDS[fold](termsOf(slot, range, body, frame), frame.budget);
	};
}

/** A product that leaves the range of a double is marked. */
function productOf(terms: Iterable<Term>, frame: Frame): number {
	let product = 1;
	let hasZero = false;
	for (const { value } of terms) {
		const factor = asNumber(value);
		hasZero ||= factor === 0 || !Number.isFinite(factor);
		product *= factor;
	}
	if (!hasZero && (product === 0 || !Number.isFinite(product))) frame.overflowed = true;
	return product;
}

/** A tie of values that have all left the range of a double is none. */
function certainBest(fold: 'argmax' | 'argmin', slot: number, range: LinkedRange, body: ValueEval, frame: Frame): number {
	const { at, value } = best(termsOf(slot, range, body, frame), fold === 'argmax' ? (x, so) => x > so : (x, so) => x < so);
	if (frame.overflowed && (value === 0 || !Number.isFinite(value))) throw new EvaluationFault({ code: 'not-certain', of: 'tie', bound: Infinity });
	return at;
}

interface Term {
	readonly at: number;
	readonly value: Value;
}

function* termsOf(slot: number, range: LinkedRange, body: ValueEval, frame: Frame): Generator<Term> {
	for (const at of elementsOf(range, frame)) {
		frame.budget.spend(1);
		frame.numbers[slot] = at;
		yield { at, value: body(frame) };
	}
}

const FOLDS: Readonly<Record<Fold, (terms: Iterable<Term>, budget: Budget) => Value>> = {
	sum: sumOf,
	product: terms => {
		let product = 1;
		for (const { value } of terms) product *= asNumber(value);
		return product;
	},
	max: terms => best(terms, (value, so) => value > so).value,
	min: terms => best(terms, (value, so) => value < so).value,
	argmax: terms => best(terms, (value, so) => value > so).at,
	argmin: terms => best(terms, (value, so) => value < so).at,
	logSumExp: terms => logSumExp(Float64Array.from([...terms].map(({ value }) => asNumber(value)))),
};

/** Numbers with Neumaier's compensation, so that the order and the number of terms do not show; arrays element by element. */
function sumOf(terms: Iterable<Term>, budget: Budget): Value {
	let sum = 0;
	let lost = 0;
	let arrays: Value | undefined;
	for (const { value } of terms) {
		if (isDense(value)) {
			arrays = arrays === undefined ? value : lift(plus, [arrays, value], budget);
			continue;
		}
		const next = sum + value;
		lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
		sum = next;
	}
	return arrays ?? (Number.isFinite(sum) ? sum + lost : sum);
}

const plus = scalarOperation('add') as (...args: number[]) => number;

/** The first of the best terms; NaN where any term is NaN or there is none. */
function best(terms: Iterable<Term>, better: (value: number, so: number) => boolean): { readonly at: number; readonly value: number } {
	let found = { at: NaN, value: NaN };
	let none = true;
	for (const { at, value: term } of terms) {
		const value = asNumber(term);
		if (Number.isNaN(value)) return { at: NaN, value: NaN };
		if (none || better(value, found.value)) found = { at, value };
		none = false;
	}
	return found;
}

function sumToInfinity(slot: number, range: Extract<LinkedRange, { kind: 'integers' }>, body: ValueEval, frame: Frame): number {
	const from = range.from(frame);
	const except = range.except?.(frame);
	if (!Number.isInteger(from)) throw new EvaluationFault({ code: 'no-value', what: 'range' });
	const term = (at: number): number => {
		if (at === except) return 0;
		frame.numbers[slot] = at;
		return asNumber(body(frame));
	};
	return certain('series', sumSeries(term, from, frame.budget));
}

/** The array of the body's values over a range, counted before the first is computed. */
export function buildOver(slot: number, range: LinkedRange, body: ValueEval): (frame: Frame) => Dense {
	return frame => {
		frame.budget.claim(range.kind === 'values' ? range.values.length : Math.max(0, range.to(frame) - range.from(frame) + 1));
		return stackOf([...termsOf(slot, range, body, frame)].map(({ value }) => value), frame.budget);
	};
}

/** An integral with its error bound; split at the landmarks that lie inside. */
export function integrateOver(slot: number, low: NumberEval, high: NumberEval, landmarks: readonly NumberEval[], body: NumberEval): NumberEval {
	return frame => {
		const integrand = (x: number): number => {
			frame.numbers[slot] = x;
			return body(frame);
		};
		const from = low(frame);
		const to = high(frame);
		return certain('integral', integrate(integrand, from, to, { landmarks: landmarks.map(landmark => landmark(frame)).filter(Number.isFinite), budget: frame.budget }));
	};
}

/** The largest or smallest value of the body on an interval, or where it is taken. */
export function searchOver(goal: 'argmax' | 'argmin' | 'max' | 'min', slot: number, low: NumberEval, high: NumberEval, body: NumberEval): NumberEval {
	const sign = goal === 'argmax' || goal === 'max' ? 1 : -1;
	return frame => {
		const objective = (x: number): number => {
			frame.numbers[slot] = x;
			return sign * body(frame);
		};
		const { at, value, certain: isCertain } = maximise(objective, low(frame), high(frame), frame.budget);
		if (!isCertain) throw new EvaluationFault({ code: 'not-certain', of: 'search', bound: Infinity });
		return goal === 'argmax' || goal === 'argmin' ? at : sign * value;
	};
}
