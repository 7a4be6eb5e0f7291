import { expect, test } from 'vitest';
import { REAL } from '../../../core/base/type';
import { records } from '../../../core/library';
import { scalar } from '../../../core/library/implementations';
import { createBudget } from '../../../core/math/budget';
import { judge } from '../../../core/program/judge';
import { NO_BINDINGS } from '../../../core/semantics/bindings';
import { apply, constant, Context, local } from '../../../core/semantics/context';
import { NO_DEFINITIONS } from '../../../core/semantics/definitions';
import { differentiate } from '../../../core/semantics/differentiate';
import { read } from '../../../core/semantics/read';

const span = { start: 0, end: 0 };
const subject = { formula: undefined, entry: undefined, declared: new Set<string>(), mentioned: new Set<string>(), applied: new Set<string>(), functions: new Map<string, string>(), domains: new Map(), signs: new Map(), otherFunctions: new Set<string>(), bounds: new Map(), given: new Set<string>(), sizes: new Map<string, number>() };

/** The stated derivative of a record by one parameter, as the chain rule uses it. */
function derivative(id: string, args: readonly number[], by: number): number {
	const context = new Context(NO_BINDINGS, NO_DEFINITIONS, read, subject);
	const variable = context.freshLocal();
	const inputs = args.map((value, i) => (i === by ? local(variable, span) : constant(value, span)));
	const derived = differentiate(apply(id, inputs, REAL, span), { local: variable }, context);
	expect(context.diagnostics, id).toEqual([]);
	expect([...context.missing.keys()], id).toEqual([]);
	const run = judge({ kind: 'let', local: variable, value: constant(args[by] ?? NaN, span), body: derived, type: REAL, span }, [], createBudget({ steps: 1e6, elements: 100 }));
	return run.ok && typeof run.value === 'number' ? run.value : NaN;
}

/** Richardson's extrapolation of central differences; undefined where the two steps disagree, as at a kink. */
function slope(f: (x: number) => number, x: number): number | undefined {
	const central = (h: number): number => (f(x + h) - f(x - h)) / (2 * h);
	const [coarse, fine] = [central(2e-4), central(1e-4)];
	return Math.abs(coarse - fine) < 1e-5 * Math.max(1, Math.abs(fine)) ? (4 * fine - coarse) / 3 : undefined;
}

const SHIFTS = [0, 0.137, -0.211, 0.52];

for (const { id, parameters, derivative: stated, example } of records) {
	const f = scalar[id];
	if (!f || !stated) continue;
	for (const name of Object.keys(stated)) {
		test(`the derivative of ${id} by ${name}`, () => {
			const by = parameters.findIndex(parameter => parameter.name === name);
			expect(by).toBeGreaterThanOrEqual(0);
			const base = parameters.map(parameter => Number(example.args[parameter.name] ?? parameter.default ?? NaN));
			for (const shift of SHIFTS) {
				const args = base.map((value, i) => (i === by ? value + shift : value));
				const expected = slope(x => f(...args.map((value, i) => (i === by ? x : value))), args[by] ?? NaN);
				if (expected === undefined || !Number.isFinite(expected)) continue;
				expect(Math.abs(derivative(id, args, by) - expected)).toBeLessThanOrEqual(1e-7 * Math.max(1, Math.abs(expected)));
			}
		});
	}
}
