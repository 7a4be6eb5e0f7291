import type { Value } from '../base/value';
import type { Diagnostic } from '../base/diagnostic';
import type { Node } from '../formula/syntax';
import type { Budget } from '../math/budget';
import { compile } from '../program/compile';
import { judge } from '../program/judge';
import { link, type Linked } from '../program/link';
import { run, type Run } from '../program/run';
import { optimise } from '../program/optimise';
import { readBindings, type Bindings } from '../semantics/bindings';
import type { Equation } from '../semantics/equations';
import type { Ir } from '../semantics/ir';
import { readExpression, type Meaning, type Question } from '../semantics/readFormula';
import type { Point } from './verdict';

/** How a claim's members are read: everything but the bindings. */
export interface Setup {
	readonly question: Omit<Question, 'bindings' | 'member'>;
	readonly equation: Equation;
	readonly indexBase: number;
	readonly parse: (latex: string) => Node;
}

/** Expressions read under one point's bindings. */
export interface Reading {
	readonly bindings: Bindings;
	readonly meanings: readonly Meaning[];
}

export function readUnder(nodes: readonly Node[], point: Point, { question, equation, indexBase, parse }: Setup): Reading {
	const bindings = readBindings(point.bind, point.domain, indexBase, parse);
	return { bindings, meanings: nodes.map(node => readExpression(node, equation, { ...question, bindings })) };
}

export function missingIn({ meanings }: Reading): readonly string[] {
	return [...new Set(meanings.flatMap(({ missing }) => missing))];
}

export function faultsIn({ bindings, meanings }: Reading): readonly Diagnostic[] {
	return [...bindings.diagnostics, ...meanings.flatMap(({ diagnostics }) => diagnostics)];
}

/** The one meaning of each expression. */
export function irsOf({ meanings }: Reading): readonly Ir[] {
	return meanings.flatMap(({ parts }) => parts.map(({ ir }) => ir));
}

/** Computes expressions at points; what was read for points of one shape is kept. */
export class Evaluator {
	private readonly programs = new Map<string, readonly Compiled[]>();

	constructor(private readonly nodes: readonly Node[], private readonly setup: Setup) {}

	/** The values, by the fast engine; undefined where one has none. */
	values(point: Point, budget: Budget): readonly Value[] | undefined {
		const { bindings } = readUnder([], point, this.setup);
		return valuesOf(this.compiled(point).map(({ linked, inputs }) => run(linked, inputs.map(input => bindings.values[input] as number), budget)));
	}

	/** The values, by the slow engine, which takes the meaning as it was read. */
	judged(point: Point, budget: Budget): readonly Value[] | undefined {
		const { bindings } = readUnder([], point, this.setup);
		return valuesOf(this.compiled(point).map(({ ir }) => judge(ir, bindings.values, budget)));
	}

	private compiled(point: Point): readonly Compiled[] {
		const key = signatureOf(point);
		const known = this.programs.get(key);
		if (known) return known;
		const reading = readUnder(this.nodes, point, this.setup);
		const isReady = missingIn(reading).length === 0 && faultsIn(reading).length === 0;
		const compiled = isReady ? irsOf(reading).map((ir): Compiled => {
			const { program, inputs } = compile(optimise(ir), reading.bindings.inputs);
			return { ir, linked: link(program), inputs };
		}) : [];
		this.programs.set(key, compiled);
		return compiled;
	}
}

interface Compiled {
	readonly ir: Ir;
	readonly linked: Linked;
	readonly inputs: readonly number[];
}

function valuesOf(runs: readonly Run[]): readonly Value[] | undefined {
	const values = runs.flatMap(result => (result.ok && !result.uncovered ? [result.value] : []));
	return values.length === runs.length && runs.length > 0 ? values : undefined;
}

/** What of a point decides how the expressions are read: shapes and functions, but no values. */
function signatureOf({ bind, domain }: Point): string {
	const part = (value: unknown): unknown => {
		if (Array.isArray(value)) return shapeOf(value);
		if (typeof value !== 'object' || value === null) return 0;
		return 'table' in value ? { ...value, table: shapeOf(value.table) } : value;
	};
	return JSON.stringify([Object.entries(bind).map(([key, value]) => [key, part(value)]), domain]);
}

function shapeOf(value: unknown): readonly number[] {
	return Array.isArray(value) ? [value.length, ...shapeOf(value[0])] : [];
}
