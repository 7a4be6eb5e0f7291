import type { Guess, Guesses } from './guesses';
import { isStated } from './evidence';
import type { Point } from './verdict';

const SIMPLE_NUMBERS = [0, 1, 2, -1, 0.5, 3] as const;

/** A simpler point that `refutes` still: one symbol after the other takes the first plain value with which it does. */
export function simplify(point: Point, guesses: Guesses, refutes: (point: Point) => boolean): Point {
	let simple = point;
	for (const [key, guess] of guesses) {
		const value = Object.hasOwn(simple.bind, key) ? simple.bind[key] : undefined;
		for (const plain of plainer(value, guess)) {
			const candidate: Point = { ...simple, bind: { ...simple.bind, [key]: plain } };
			if (!refutes(candidate)) continue;
			simple = candidate;
			break;
		}
	}
	return simple;
}

/** Simpler values of the same kind, the simplest first. */
function plainer(value: unknown, guess: Guess): readonly unknown[] {
	if (guess.kind === 'number' && typeof value === 'number') {
		return [...SIMPLE_NUMBERS, ...[0, 1, 2].map(digits => rounded(value, digits))].filter(number => isStated(number, guess.domains) && isInside(number, guess));
	}
	if (guess.kind !== 'array' || !Array.isArray(value)) return [];
	if (guess.structures.size > 0 && !guess.structures.has('invertible')) return [];
	return [0, 1, 2].map(digits => mapNumbers(value, number => rounded(number, digits))).filter(array => everyNumber(array, number => isStated(number, guess.domains)));
}

/** Not at the end of a stated interval, where conventions differ. */
function isInside(number: number, { domains }: Extract<Guess, { kind: 'number' }>): boolean {
	return domains.every(domain => domain.kind === 'values' || domain.integer || (number !== domain.low && number !== domain.high));
}

function rounded(x: number, digits: number): number {
	return Number(x.toFixed(digits)) + 0;
}

function mapNumbers(value: unknown, map: (x: number) => number): unknown {
	return Array.isArray(value) ? value.map(item => mapNumbers(item, map)) : map(Number(value));
}

function everyNumber(value: unknown, test: (x: number) => boolean): boolean {
	return Array.isArray(value) ? value.every(item => everyNumber(item, test)) : test(Number(value));
}
