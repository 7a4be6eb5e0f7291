import { rankOf, REAL, tensor } from '../../../../core/base/type';
import type { Value } from '../../../../core/base/value';
import { createBudget } from '../../../../core/math/budget';
import { compileGradient, type GradientVariable } from '../../../../core/program/gradient/compileGradient';
import { linkGradient, type ValueAndGradient } from '../../../../core/program/gradient/linkGradient';
import { judge } from '../../../../core/program/judge';
import { faultOf } from '../../../../core/program/run';
import { createClosedContext } from '../../../../core/semantics/closedContext';
import { differentiate } from '../../../../core/semantics/differentiate';
import type { Fold, Ir } from '../../../../core/semantics/ir';
import type { Target } from './targets';

const span = { start: 0, end: 0 };
const budget = () => createBudget({ steps: 1e9, elements: 1e8 });

export const constant = (value: number): Ir => ({ kind: 'constant', value, type: REAL, span });
export const local = (id: number, rank = 0): Ir => ({ kind: 'local', local: id, type: tensor(rank), span });
export const input = (id: number, rank = 0): Ir => ({ kind: 'input', input: id, type: tensor(rank), span });
/** Of the rank of its first array, unless it is told. */
export const apply = (operation: string, args: readonly Ir[], rank = Math.max(0, ...args.map(arg => rankOf(arg.type)))): Ir => ({ kind: 'apply', operation, args, type: tensor(rank), span });
export const element = (array: Ir, ...indices: readonly Ir[]): Ir => ({ kind: 'element', array, indices, base: 1, type: tensor(rankOf(array.type) - indices.length), span });
export const fold = (kind: Fold, id: number, from: Ir, to: Ir, body: Ir): Ir => ({ kind: 'fold', fold: kind, local: id, range: { kind: 'integers', from, to }, body, type: body.type, span });
export const build = (id: number, from: Ir, to: Ir, body: Ir): Ir => ({ kind: 'build', local: id, range: { kind: 'integers', from, to }, body, type: tensor(rankOf(body.type) + 1), span });
export const bind = (id: number, value: Ir, body: Ir): Ir => ({ kind: 'let', local: id, value, body, type: body.type, span });
export const piecewise = (branches: readonly (readonly [when: Ir, value: Ir])[], otherwise?: Ir): Ir => ({ kind: 'piecewise', branches: branches.map(([when, value]) => ({ when, value })), ...(otherwise ? { otherwise } : {}), type: REAL, span });
export const stack = (...items: readonly Ir[]): Ir => ({ kind: 'stack', items, type: tensor(1 + rankOf((items[0] as Ir).type)), span });
export const add = (...terms: readonly Ir[]): Ir => terms.reduce((sum, term) => apply('add', [sum, term]));
export const multiply = (a: Ir, b: Ir): Ir => apply('multiply', [a, b]);

export const vector = (...data: readonly number[]): Value => ({ shape: [data.length], data: Float64Array.from(data) });
export const matrix = (rows: number, ...data: readonly number[]): Value => ({ shape: [rows, data.length / rows], data: Float64Array.from(data) });

export interface Told {
	readonly value: number;
	readonly gradient: readonly number[];
}

const shapeOf = (value: Value): readonly number[] => (typeof value === 'number' ? [] : value.shape);
const dataOf = (value: Value): readonly number[] => (typeof value === 'number' ? [value] : [...value.data]);

/** The value and gradient of a target. */
export function linkTarget({ ir, variables, shapes }: Pick<Target, 'ir' | 'variables' | 'shapes'>, inputs: readonly Value[]): ValueAndGradient {
	const program = compileGradient(ir, inputs.map((value, i) => ({ key: `x_${i}`, rank: shapeOf(value).length })), variables, createClosedContext());
	if (!program) throw new Error('no gradient');
	return linkGradient(program, inputs, shapes, createBudget({ steps: Infinity, elements: 1e8 }));
}

/** In reverse, at two points of which the second counts, so that what is computed once is seen to stay. */
export function reverse(ir: Ir, variables: readonly GradientVariable[], at: readonly Value[], inputs: readonly Value[] = []): Told | readonly string[] {
	const context = createClosedContext();
	const program = compileGradient(ir, inputs.map((value, i) => ({ key: `x_${i}`, rank: shapeOf(value).length })), variables, context);
	if (!program) return context.diagnostics.map(diagnostic => `${diagnostic.code} ${'name' in diagnostic ? diagnostic.name : ''}`);
	const paid = budget();
	const run = linkGradient(JSON.parse(JSON.stringify(program)) as typeof program, inputs, at.map(shapeOf), paid);
	const tell = (point: Float64Array): Told => {
		const gradient = new Float64Array(point.length);
		try {
			return { value: run(point, gradient), gradient: [...gradient] };
		} catch (error) {
			faultOf(error, paid);
			return { value: NaN, gradient: [...gradient.fill(NaN)] };
		}
	};
	const point = Float64Array.from(at.flatMap(dataOf));
	tell(point.map(x => x + 0.125));
	return tell(point);
}

/** Symbolically, one coordinate after another, each run by the judge. */
export function forward(ir: Ir, variables: readonly GradientVariable[], at: readonly Value[], inputs: readonly Value[] = []): Told {
	const values = [...inputs, ...at];
	const run = (meaning: Ir): number => {
		const bound = variables.reduceRight<Ir>((body, variable, i) => bind(variable.local, input(inputs.length + i, variable.rank), body), meaning);
		const judged = judge(bound, values, createBudget({ steps: 1e6, elements: 1e6 }));
		return judged.ok && typeof judged.value === 'number' ? judged.value : NaN;
	};
	const gradient = variables.flatMap((variable, i) => dataOf(at[i] as Value).map((_, component) => {
		const context = createClosedContext();
		while (context.freshLocal() < 1000);
		const derived = differentiate(ir, variable.rank === 0 ? variable : { local: variable.local, component: constant(component) }, context);
		if (context.diagnostics.length > 0) throw new Error(JSON.stringify(context.diagnostics));
		return run(derived);
	}));
	return { value: run(ir), gradient };
}
