import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { add, divide, multiply, sqrt, subtract } from '../../../core/math/ball/arithmetic';
import { exactly, isUnknown, midpointOf, UNKNOWN, type Ball } from '../../../core/math/ball/ball';
import { compare, floor, wholeNumber } from '../../../core/math/ball/compare';
import { determinant, inverse } from '../../../core/math/ball/linear';
import { throughDouble } from '../../../core/math/ball/throughDouble';
import { scalarOperation } from '../../../core/program/operations';
import { ballOperation } from '../../../core/program/enclosure/scalars';
import table from '../../tables/balls.json';

/** A whole number times a power of two: every ball and every case of the table is one. */
interface Exact {
	readonly numerator: bigint;
	readonly exponent: number;
}

function exactOf(double: number, exponent: number): Exact {
	if (double === 0) return { numerator: 0n, exponent: 0 };
	let shift = 0;
	let whole = double;
	for (; !Number.isInteger(whole) && shift < 1100; shift++) whole *= 2;
	return { numerator: BigInt(whole), exponent: exponent - shift };
}

function over(exponent: number, { numerator, exponent: own }: Exact): bigint {
	return numerator << BigInt(own - exponent);
}

/** Whether the ball holds the number. */
function holds(ball: Ball, number: Exact): boolean {
	const [high, low, radius] = [ball.high, ball.low, ball.radius].map(part => exactOf(part, ball.exponent)) as [Exact, Exact, Exact];
	const common = Math.min(...[high, low, radius, number].map(({ exponent }) => exponent));
	const distance = over(common, high) + over(common, low) - over(common, number);
	return (distance < 0n ? -distance : distance) <= over(common, radius);
}

const operation = (name: string): ((...args: Ball[]) => Ball) => ballOperation(name) ?? (() => UNKNOWN);

describe('a function holds its value in a narrow ball', () => {
	const names = [...new Set(table.cases.map(([name]) => name as string))];
	test.each(names)('%s', name => {
		for (const [own, args, numerator, exponent] of table.cases as unknown as readonly (readonly [string, readonly number[], string, number])[]) {
			if (own !== name) continue;
			const ball = operation(name)(...args.map(exactly));
			expect(Number.isFinite(ball.high), `${name}(${args.join(', ')})`).toBe(true);
			expect(holds(ball, { numerator: BigInt(numerator), exponent }), `${name}(${args.join(', ')})`).toBe(true);
			expect(ball.radius, `${name}(${args.join(', ')})`).toBeLessThanOrEqual(Math.max(1e-20 * Math.abs(ball.high), 1e-25));
		}
	});
});

test('exact results have no error', () => {
	for (const [ball, value] of [
		[add(exactly(0.1), exactly(0.2)), 0.1 + 0.2], [multiply(exactly(3), exactly(7)), 21], [divide(exactly(6), exactly(3)), 2],
		[sqrt(exactly(2.25)), 1.5], [operation('log2')(exactly(8)), 3], [operation('log10')(exactly(1000)), 3], [operation('factorial')(exactly(20)), 2432902008176640000],
	] as const) {
		expect(ball.radius).toBe(0);
		expect(midpointOf(ball)).toBe(value);
	}
});

describe('what rounding may decide is not decided', () => {
	const third = divide(exactly(1), exactly(3));
	test.each<readonly [name: string, ball: Ball, expected: number | undefined]>([
		['0.1 + 0.2 against 0.3', exactly(compare(add(exactly(0.1), exactly(0.2)), exactly(0.3)) ?? NaN), NaN],
		['0.1 against the double above it', exactly(compare(exactly(0.1), exactly(0.1 + 2 ** -56)) ?? NaN), -1],
		['⌊0.3/0.1⌋', floor(divide(exactly(0.3), exactly(0.1))), undefined],
		['⌊3 · 1/3⌋', floor(multiply(exactly(3), third)), 1],
		['⌊4/2⌋', floor(divide(exactly(4), exactly(2))), 2],
		['⌊-0.5⌋', floor(exactly(-0.5)), -1],
		['a count of 3 · 1/3', exactly(wholeNumber(multiply(exactly(3), third)) ?? NaN), 1],
		['1/(3 · 1/3 - 1)', divide(exactly(1), subtract(multiply(exactly(3), third), exactly(1))), undefined],
		['the logarithm of what may be 0', operation('log')(subtract(multiply(exactly(3), third), exactly(1))), undefined],
	])('%s', (_, ball, expected) => {
		if (expected === undefined) expect(isUnknown(ball)).toBe(true);
		else expect(ball.high).toBe(expected);
	});
});

test('a function of doubles is as sure as its arguments', () => {
	const doubled = throughDouble(Math.cbrt, [{ ...exactly(8), radius: 1e-9 }]);
	expect(doubled.radius).toBeGreaterThan(1e-10 / 1.3);
	expect(doubled.radius).toBeLessThan(1e-9);
	expect(throughDouble(Math.cbrt, [exactly(27)]).radius).toBeLessThan(1e-13);
	expect(isUnknown(throughDouble(Math.cbrt, [operation('exp')(exactly(1e4))]))).toBe(true);
});

test('holds what the library computes in double precision', () => {
	const names = ['add', 'subtract', 'multiply', 'divide', 'exp', 'expm1', 'log', 'log1p', 'sin', 'cos', 'tanh', 'atan', 'sqrt', 'erf', 'erfc', 'gelu', 'mish', 'softplus', 'logistic', 'logit', 'elu', 'normalCdf', 'normalPdf', 'normalLogPdf', 'logAddExp', 'xlogy', 'cosh', 'asinh', 'hypot', 'log2', 'log10', 'tan', 'acos', 'asin', 'atanh', 'sinh', 'exp2'];
	fc.assert(fc.property(fc.constantFrom(...names), fc.double({ min: -30, max: 30, noNaN: true }), fc.double({ min: 1e-3, max: 8, noNaN: true }), fc.double({ min: 0.1, max: 3, noNaN: true }), (name, x, y, z) => {
		const double = scalarOperation(name)?.(x, y, z) ?? NaN;
		const ball = operation(name)(...[x, y, z].map(exactly));
		return Object.is(Math.abs(double), Math.abs(midpointOf(ball))) || Math.abs(double - midpointOf(ball)) <= 1e-13 * (Math.abs(double) + Math.abs(x) * 1e-3) || (isUnknown(ball) && !Number.isFinite(double));
	}), { numRuns: 3000, seed: 5 });
});

describe('matrices', () => {
	const rows = (values: readonly (readonly number[])[]): readonly (readonly Ball[])[] => values.map(row => row.map(exactly));
	test('a Hilbert matrix of size 8 has the determinant of its table', () => {
		const hilbert = Array.from({ length: 8 }, (_, i) => Array.from({ length: 8 }, (_, j) => divide(exactly(1), exactly(i + j + 1))));
		expect(midpointOf(determinant(hilbert)) * 3.653568471257345e32).toBeCloseTo(1, 9);
		expect(determinant(hilbert).radius).toBeLessThan(1e-43);
	});
	test('singular matrices have none', () => {
		expect(midpointOf(determinant(rows([[1, 2], [2, 4]])))).toBe(0);
		expect(inverse(rows([[1, 2], [2, 4]]))).toBeUndefined();
	});
	test('an inverse', () => expect(inverse(rows([[4, 7], [2, 6]]))?.map(row => row.map(midpointOf))).toEqual([[0.6, -0.7], [-0.2, 0.4]]));
});
