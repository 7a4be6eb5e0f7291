import { isDense, toJson, type Value } from '../base/value';
import { createBudget, type Budget } from '../math/budget';
import type { Node } from '../formula/syntax';
import { keyOf } from '../semantics/symbols';
import type { Comparison } from './claims';
import { excess } from './compare';
import { Evaluator, type Setup } from './members';
import { nudged } from './nudge';
import { simplify } from './simplify';
import type { Sampler } from './sampler';
import type { Guesses } from './guesses';
import type { Point, Verdict } from './verdict';

/** What a check may cost. Steps decide; time only ends what steps do not. */
export interface Limits {
	readonly steps: number;
	readonly milliseconds: number;
	readonly now: () => number;
}

/** Members that are compared with each other: each with the next. */
export interface Chain {
	readonly nodes: readonly Node[];
	readonly comparisons: readonly Comparison[];
}

const POINTS_PER_ROUND = 6;
/** How many points of the domain must have been finite before anything holds. */
export const ENOUGH_POINTS = 32;
const EQUALITY_ROUNDS = 8;
/** An inequality may fail in a corner only. */
const INEQUALITY_ROUNDS = 32;
const EXTRA_ROUNDS = 12;
/** What one point may cost. */
const POINT_STEPS = 1_000_000;
const POINT_ELEMENTS = 1_000_000;
/** A difference this many times the tolerance is no rounding; one that is less must be found three times. */
const CLEAR = 1000;
const DOUBTFUL_POINTS = 3;

/** How much a member may move where a point does by 1e-9: more, and what it is there is rounding. */
const STEADY = 1e-3;

function areNear(values: readonly Value[], others: readonly Value[]): boolean {
	const [a, b] = [values, others].map(list => list.flatMap(value => (isDense(value) ? [...value.data] : [value]))) as [number[], number[]];
	const scale = Math.max(...a.map(Math.abs));
	return a.every((x, i) => Math.abs(x - (b[i] ?? NaN)) <= STEADY * scale);
}

/** Holds the members of a claim against each other at drawn points, until one refutes it or enough do not. */
export function holdAgainst({ nodes, comparisons }: Chain, sampler: Sampler, guesses: Guesses, setup: Setup, limits: Limits, meets: (point: Point) => boolean): Verdict {
	const evaluator = new Evaluator(nodes, setup);
	const deadline = limits.now() + limits.milliseconds;
	const rounds = comparisons.every(comparison => comparison === '=') ? EQUALITY_ROUNDS : INEQUALITY_ROUNDS;
	const sizes = new Set<string>();
	let spent = 0;
	let points = 0;
	let doubtful = 0;

	const worst = (values: readonly Value[] | undefined): number =>
		values ? Math.max(...comparisons.map((comparison, i) => excess(comparison, values[i] as Value, values[i + 1] as Value))) : NaN;
	const pay = <T>(compute: (budget: Budget) => T): T => {
		const budget = createBudget({ steps: POINT_STEPS, elements: POINT_ELEMENTS, time: Math.max(1, deadline - limits.now()), now: limits.now });
		const result = compute(budget);
		spent += budget.spent;
		return result;
	};
	const fails = (point: Point, bound: number): boolean => {
		if (!(pay(budget => worst(evaluator.values(point, budget))) > bound)) return false;
		const judged = pay(budget => evaluator.judged(point, budget));
		if (judged !== undefined && !(worst(judged) > bound)) return false;
		const values = pay(budget => evaluator.values(point, budget));
		const near = pay(budget => evaluator.values(nudged(point), budget));
		return values !== undefined && near !== undefined && worst(near) > bound / 2 && areNear(values, near);
	};
	const refuted = (point: Point, bound: number): Verdict => {
		const simple = simplify(point, guesses, candidate => meets(candidate) && fails(candidate, bound));
		const values = pay(budget => evaluator.values(simple, budget)) ?? [];
		return { verdict: 'fails', points, counterexample: { ...simple, members: nodes.map((node, i) => ({ latex: keyOf(node), value: toJson(values[i] ?? NaN) })) }, reason: { code: 'members-differ' } };
	};

	const total = sampler.isFree ? rounds + EXTRA_ROUNDS : 1;
	for (let round = 0; round < total; round++) {
		if (round >= rounds && isEnough()) break;
		for (let index = 0; index < (sampler.isFree ? POINTS_PER_ROUND : 1); index++) {
			if (spent > limits.steps || limits.now() > deadline) return conclude();
			const sample = sampler.draw(round, index);
			if (!sample) continue;
			const beyond = pay(budget => worst(evaluator.values(sample.point, budget)));
			if (Number.isNaN(beyond)) continue;
			if (beyond > 1 && !fails(sample.point, 1)) continue;
			points++;
			sizes.add(sample.sizes);
			if (beyond <= 1) continue;
			if (fails(sample.point, CLEAR)) return refuted(sample.point, CLEAR);
			if (++doubtful >= DOUBTFUL_POINTS) return refuted(sample.point, 1);
		}
	}
	return conclude();

	function isEnough(): boolean {
		return !sampler.isFree ? points === 1 : points >= ENOUGH_POINTS && (!sampler.hasSizes || sizes.size > 1);
	}

	function conclude(): Verdict {
		if (!isEnough() || doubtful > 0) return { verdict: 'unchecked', points, reason: { code: 'too-few-points', points } };
		return { verdict: 'holds', points };
	}
}
