import fc from 'fast-check';
import { expect, test } from 'vitest';
import { REAL, tensor } from '../../../core/base/type';
import { createBudget } from '../../../core/math/budget';
import type { Value } from '../../../core/base/value';
import { subtract } from '../../../core/math/ball/arithmetic';
import { containsZero, isUnknown, midpointOf, type Ball } from '../../../core/math/ball/ball';
import { compile } from '../../../core/program/compile';
import { enclose } from '../../../core/program/enclosure/enclose';
import { asBall } from '../../../core/program/enclosure/values';
import { hoistLoops } from '../../../core/program/hoist';
import { judge } from '../../../core/program/judge';
import { link } from '../../../core/program/link';
import { run, type Run } from '../../../core/program/run';
import { stabilise } from '../../../core/program/stabilise';
import type { Input, Ir } from '../../../core/semantics/ir';

const span = { start: 0, end: 0 };
const INPUTS: readonly Input[] = [{ key: 'u', rank: 0 }, { key: 'v', rank: 0 }, { key: 'a', rank: 1 }];
const budget = () => createBudget({ steps: 1e6, elements: 1e6 });

const apply = (operation: string, args: readonly Ir[]): Ir => ({ kind: 'apply', operation, args, type: REAL, span });
const integer = (value: number): Ir => ({ kind: 'constant', value, type: REAL, span });
/** Locals are numbered by their depth, so that a program never reads one before it is set. */
const local = (depth: number): Ir => ({ kind: 'local', local: depth, type: REAL, span });
const vector: Ir = { kind: 'input', input: 2, type: tensor(1), span };

/** Random meanings over two numbers and a vector of three: arithmetic, functions, cases, sums, lets, elements. */
function meanings(size: number, depth: number): fc.Arbitrary<Ir> {
	const leaves = fc.oneof(
		fc.constantFrom(0, 1, 2, -1, 0.5).map(integer),
		fc.constantFrom(0, 1).map((input): Ir => ({ kind: 'input', input, type: REAL, span })),
		...(depth > 0 ? [fc.nat(depth - 1).map(local)] : []),
	);
	if (size === 0) return leaves;
	const inner = meanings(size - 1, depth);
	const under = meanings(size - 1, depth + 1);
	return fc.oneof(
		leaves,
		fc.tuple(fc.constantFrom('add', 'subtract', 'multiply', 'divide'), inner, inner).map(([operation, a, b]) => apply(operation, [a, b])),
		fc.tuple(fc.constantFrom('exp', 'log', 'negate', 'tanh'), inner).map(([operation, a]) => apply(operation, [a])),
		inner.map(a => apply('log', [apply('add', [integer(1), apply('exp', [a])])])),
		under.map((body): Ir => ({ kind: 'fold', fold: 'sum', local: depth, range: { kind: 'integers', from: integer(1), to: integer(3) }, body, type: REAL, span })),
		under.map((body): Ir => ({ kind: 'fold', fold: 'product', local: depth, range: { kind: 'values', values: [0.5, 2] }, body, type: REAL, span })),
		fc.tuple(inner, under).map(([value, body]): Ir => ({ kind: 'let', local: depth, value, body, type: REAL, span })),
		fc.constantFrom(1, 2, 3).map((at): Ir => ({ kind: 'element', array: vector, indices: [integer(at)], base: 1, type: REAL, span })),
		fc.tuple(inner, inner, inner).map(([a, b, c]): Ir => ({ kind: 'piecewise', branches: [{ when: apply('less', [a, b]), value: c }], otherwise: a, type: REAL, span })),
	);
}

const points = fc.tuple(...[0, 1].map(() => fc.double({ min: -3, max: 3, noNaN: true })), fc.tuple(...[0, 1, 2].map(() => fc.double({ min: 0.1, max: 3, noNaN: true }))));

const valuesOf = ([u, v, a]: readonly [...number[], readonly number[]] | readonly unknown[]): readonly Value[] => [u as number, v as number, { shape: [3], data: Float64Array.from(a as number[]) }];

function fast(ir: Ir, values: readonly Value[]): Run {
	const { program, inputs } = compile(ir, INPUTS);
	const survived = JSON.parse(JSON.stringify(program)) as typeof program;
	return run(link(survived), inputs.map(input => values[input] as Value), budget());
}

test('the linked program equals the judge, bit for bit, before any rewrite', () => {
	fc.assert(fc.property(meanings(4, 0), points, (ir, point) => {
		const values = valuesOf(point);
		const judged = judge(ir, values, budget());
		const linked = fast(ir, values);
		if (!linked.ok && linked.fault.code === 'out-of-range') {
			expect(judged.ok && !Number.isFinite(judged.value)).toBe(true);
			return;
		}
		expect(linked.ok).toBe(judged.ok);
		if (judged.ok && linked.ok) expect(difference(linked.value, judged.value)).toBeLessThanOrEqual(4e-16 * 8);
	}), { numRuns: 3000, seed: 7 });
});

/** Errors of the plain form grow with what cancels in it; a rewrite is held to it only where the plain form is sound at two nearby points. */
test('a stabilised program agrees with the judge where the plain form is well conditioned', () => {
	let compared = 0;
	fc.assert(fc.property(meanings(4, 0), points, (ir, point) => {
		const values = valuesOf(point);
		const judged = judge(ir, values, budget());
		const stable = fast(hoistLoops(stabilise(ir)), values);
		if (!judged.ok || !stable.ok || !Number.isFinite(judged.value) || Math.abs(judged.value as number) > 1e6) return;
		const moved = judge(ir, values.map(value => (typeof value === 'number' ? value * (1 + 1e-13) : value)), budget());
		if (!moved.ok || difference(moved.value, judged.value) > 1e-11) return;
		compared++;
		expect(difference(stable.value, judged.value)).toBeLessThanOrEqual(1e-9);
	}), { numRuns: 3000, seed: 11 });
	expect(compared).toBeGreaterThan(1000);
});

/** Both hold the true value, so they must meet, however badly conditioned the plain form is: every rewrite is held to every digit there is. */
test('a stabilised program and the plain one meet in ball arithmetic', () => {
	let compared = 0;
	fc.assert(fc.property(meanings(4, 0), points, (ir, point) => {
		const values = valuesOf(point);
		const [plain, stable] = [ir, hoistLoops(stabilise(ir))].map(meaning => {
			const { program, inputs } = compile(meaning, INPUTS);
			return asBall(enclose(program, inputs.map(input => values[input] as Value), budget()));
		}) as [Ball, Ball];
		if (!Number.isFinite(plain.high) || !Number.isFinite(stable.high)) return;
		compared++;
		expect(containsZero(subtract(plain, stable))).toBe(true);
	}), { numRuns: 2000, seed: 13 });
	expect(compared).toBeGreaterThan(1000);
});

/** Rounding of the plain walk stays within what balls say of it, where they say that it is small. */
test('the judge agrees with ball arithmetic where the plain form is well conditioned', () => {
	let compared = 0;
	fc.assert(fc.property(meanings(4, 0), points, (ir, point) => {
		const values = valuesOf(point);
		const judged = judge(ir, values, budget());
		const moved = judge(ir, values.map(value => (typeof value === 'number' ? value * (1 + 1e-13) : value)), budget());
		if (!judged.ok || !moved.ok || !Number.isFinite(judged.value) || Math.abs(judged.value as number) > 1e6 || difference(moved.value, judged.value) > 1e-11) return;
		const { program, inputs } = compile(ir, INPUTS);
		const ball = asBall(enclose(program, inputs.map(input => values[input] as Value), budget()));
		if (isUnknown(ball)) return;
		compared++;
		expect(difference(midpointOf(ball), judged.value)).toBeLessThanOrEqual(1e-9);
	}), { numRuns: 2000, seed: 17 });
	expect(compared).toBeGreaterThan(1000);
});

/** Relative to the larger of the two, or to 1. */
function difference(a: Value, b: Value): number {
	if (typeof a !== 'number' || typeof b !== 'number') return a === b ? 0 : Infinity;
	if (Object.is(a, b) || a === b || (Number.isNaN(a) && Number.isNaN(b))) return 0;
	return Math.abs(a - b) / Math.max(1, Math.abs(a), Math.abs(b));
}

test('what a loop does not change is computed once', () => {
	const sum = (depth: number, body: Ir): Ir => ({ kind: 'fold', fold: 'sum', local: depth, range: { kind: 'integers', from: integer(1), to: integer(100) }, body, type: REAL, span });
	const nested = sum(0, apply('multiply', [local(0), sum(1, apply('exp', [local(1)]))]));
	const cost = (ir: Ir): number => {
		const paid = budget();
		run(link(compile(ir, []).program), [], paid);
		return paid.spent;
	};
	expect(cost(nested)).toBeGreaterThan(20_000);
	expect(cost(hoistLoops(nested))).toBeLessThan(1_000);
	expect(run(link(compile(hoistLoops(nested), []).program), [], budget())).toEqual(run(link(compile(nested, []).program), [], budget()));
});

test('a budget ends a loop', () => {
	const long: Ir = { kind: 'fold', fold: 'sum', local: 0, range: { kind: 'integers', from: integer(1), to: integer(1e12) }, body: local(0), type: REAL, span };
	const { program } = compile(long, []);
	expect(run(link(program), [], createBudget({ steps: 1000, elements: 10 }))).toMatchObject({ ok: false, fault: { code: 'out-of-steps' } });
});

test('an array is counted before it is made', () => {
	const large: Ir = { kind: 'build', local: 0, range: { kind: 'integers', from: integer(1), to: integer(1e9) }, body: local(0), type: tensor(1), span };
	const { program } = compile(large, []);
	expect(run(link(program), [], createBudget({ steps: 1e7, elements: 1000 }))).toMatchObject({ ok: false, fault: { code: 'too-large' } });
});
