import { inDomain, type Domain } from '../base/domain';
import { isDense, type Value } from '../base/value';
import { createBudget } from '../math/budget';
import { createRandom, type Random } from '../math/sampling/random';
import { nearestShares } from '../math/shares';
import type { Node } from '../formula/syntax';
import { equationsOf, expressionBefore, type Equation } from '../semantics/equations';
import { nodesIn } from '../semantics/symbols';
import type { Subject } from './check';
import { conditionsAround, conditionTest } from './conditions';
import { drawArray } from './drawArray';
import { drawPoint } from './draw';
import { gatherEvidence, type Evidence } from './evidence';
import type { FunctionForm, Guess, Guesses } from './guesses';
import { findHypothesis, isHypothesis, trialPoint, type Hypothesis, type Search, type Unread } from './hypothesis';
import { Evaluator, type Setup } from './members';
import { axisOf, type AxisName } from './sizes';
import type { Point } from './verdict';

/** Values at which a formula can be looked at, and what each open symbol was taken for. */
export interface Example {
	readonly point: Point;
	readonly guesses: Guesses;
	/** Where numbers that count or place the entries of arrays may lie, by their keys. */
	readonly ends: ReadonlyMap<string, Domain>;
	/** The member of the chain to look at, where it is not the last. */
	readonly member?: number;
}

/**
 * What is given, and for each symbol that stays open a plain value of its kind. A number that is given takes the place of the example's:
 * what the reader has moved is the same formula when it is opened again, its other symbols where they were, in the same order.
 */
export function findExample(subject: Subject, given: Point, indexBase: number): Example | Unread {
	const { formula } = subject;
	const before = expressionBefore(formula.node);
	const equations = before ? [before] : equationsOf(formula.node);
	let example: Example = { point: given, guesses: new Map(), ends: new Map() };
	const numbers = new Set(Object.entries(given.bind).flatMap(([key, value]) => (typeof value === 'number' ? [key] : [])));
	for (const equation of equations) {
		const found = exampleOfEquation(equation, subject, { point: example.point, numbers }, indexBase);
		if (!isExample(found) || equations.length === 1) return found;
		example = { point: found.point, guesses: new Map([...example.guesses, ...found.guesses]), ends: new Map([...example.ends, ...found.ends]) };
	}
	return example;
}

export function isExample(found: Example | Unread): found is Example {
	return 'point' in found;
}

/** What is given, and the numbers among it that the reader gave. */
interface Given {
	readonly point: Point;
	readonly numbers: ReadonlySet<string>;
}

/** The last member that can be computed decides, as in an evaluation; a written number, as in `\sum_i p_i = 1`, says nothing to play with. */
function exampleOfEquation(equation: Equation, { formula, above, neighbours, legend, definitions, names, parse }: Subject, { point: given, numbers }: Given, indexBase: number): Example | Unread {
	const { left, members } = equation;
	const evidence = gatherEvidence(formula, neighbours, legend);
	const setup: Setup = { question: { formula, chain: above[0], definitions, names }, equation, indexBase, parse };
	let unread: Unread | undefined;
	const chain = [...(left ? [left] : []), ...members];
	const candidates = [...members.toReversed(), ...(left && equation.kind === 'equation' ? [left] : [])];
	for (const node of candidates.some(({ kind }) => kind !== 'number') ? candidates.filter(({ kind }) => kind !== 'number') : candidates) {
		const search: Search = { nodes: [node], setup, evidence, formulas: neighbours, given };
		const hypothesis = hypothesisAround(numbers, search);
		if (!isHypothesis(hypothesis)) {
			unread ??= hypothesis;
			continue;
		}
		const trial = trialPoint(hypothesis.guesses, search);
		const meets = conditionTest(conditionsAround(neighbours.filter(({ index }) => index !== formula.index)), trial, setup);
		const evaluator = new Evaluator([node], setup);
		const hasValue = (point: Point): boolean => evaluator.values(point, createBudget({ steps: TRIAL_STEPS, elements: TRIAL_STEPS }))?.every(isFinite) ?? false;
		const isTelling = conditionTest(firstConditions(node), trial, setup);
		const lengthOf = lengthsOf(hypothesis, areVectorsOfThePlane(hypothesis, evidence) ? 2 : LENGTH);
		return { point: plainPoint(hypothesis, lengthOf, given, indexBase, equation.text, [point => meets(point) && isTelling(point) && hasValue(point), point => meets(point) && hasValue(point), meets]), guesses: hypothesis.guesses, ends: endsOf(hypothesis, lengthOf, indexBase), ...(node === members.at(-1) ? {} : { member: chain.indexOf(node) }) };
	}
	return unread ?? { missing: [] };
}

/** The hypothesis that there is without the numbers, if each of them is a number in it too, and no length. */
function hypothesisAround(numbers: ReadonlySet<string>, search: Search): Hypothesis | Unread {
	if (numbers.size === 0) return findHypothesis(search);
	const { bind, domain } = search.given;
	const without = findHypothesis({ ...search, given: { bind: Object.fromEntries(Object.entries(bind).filter(([key]) => !numbers.has(key))), domain } });
	const stands = isHypothesis(without) && [...numbers].every(key => without.guesses.get(key)?.kind === 'number' && !without.sizes.lengths.has(key) && !without.sizes.places.has(key));
	return stands ? without : findHypothesis(search);
}

/** Where no other length is fixed. */
const LENGTH = 3;
/** How many points are tried until one meets the conditions. */
const TRIES = 20;

function plainPoint({ guesses, sizes }: Hypothesis, lengthOf: LengthOf, given: Point, indexBase: number, stream: string, wishes: readonly ((point: Point) => boolean)[]): Point {
	const random = createRandom(1, stream);
	const pointAt = (shift: number, bind: Point['bind']): Point => {
		const drawn = drawPoint(guesses, { indexBase, lengthOf, sizes }, random.split('model', shift), random.split('values', shift));
		const tied = new Set([...sizes.lengths.keys(), ...sizes.places.keys()]);
		const plain = [...guesses].flatMap(([key, guess], place) => {
			const value = guess.kind === 'table' ? plainTable(drawn.bind[key]) : tied.has(key) ? undefined : plainValue(guess, place + shift, axis => lengthOf(axisOf(key, axis)), random.split(key, shift));
			return value === undefined ? [] : [[key, value] as const];
		});
		return { bind: { ...drawn.bind, ...Object.fromEntries(plain), ...bind }, domain: { ...drawn.domain, ...given.domain } };
	};
	const shifts = Array.from({ length: TRIES }, (_, shift) => shift);
	const shiftFor = (bind: Point['bind'], order: readonly number[]): number => {
		for (const meets of wishes) {
			const found = order.find(shift => meets(pointAt(shift, bind)));
			if (found !== undefined) return found;
		}
		return order[0] ?? 0;
	};
	const own = Object.fromEntries(Object.entries(given.bind).filter(([key]) => !guesses.has(key)));
	const shift = shiftFor(own, shifts);
	return pointAt(shiftFor(given.bind, [shift, ...shifts]), given.bind);
}

/** What one of the trials may cost. */
const TRIAL_STEPS = 20_000;

function isFinite(value: Value): boolean {
	return isDense(value) ? value.data.every(Number.isFinite) : Number.isFinite(value);
}

/** A length is one of those that the arrays have, a place is one of their places. */
function endsOf({ sizes }: Hypothesis, lengthOf: LengthOf, indexBase: number): ReadonlyMap<string, Domain> {
	const lengths = [...sizes.lengths].map(([key, axis]) => [key, { kind: 'interval', low: 1, high: lengthOf(axis) + (sizes.lastIndices.has(key) ? indexBase - 1 : 0), integer: true }] as const);
	const places = [...sizes.places].map(([key, axis]) => [key, { kind: 'interval', low: indexBase, high: indexBase + lengthOf(axis) - 1, integer: true }] as const);
	return new Map<string, Domain>([...lengths, ...places]);
}

type LengthOf = (axis: AxisName) => number;

/** Vectors whose lengths and angles matter are seen best in the plane. */
function areVectorsOfThePlane({ guesses }: Hypothesis, { measured }: Evidence): boolean {
	const arrays = [...guesses].filter(([, guess]) => guess.kind === 'array');
	return arrays.length > 1 && arrays.every(([key, guess]) => guess.kind === 'array' && guess.rank === 1 && measured.has(key));
}

function lengthsOf({ sizes, fixed }: Hypothesis, length: number): LengthOf {
	return axis => {
		const name = sizes.nameOf(axis);
		return fixed.get(name) ?? Math.max(length, sizes.least.get(axis) ?? 1);
	};
}

/** What a formula by cases says first is what it is about. */
function firstConditions(node: Node): readonly Node[] {
	return [...nodesIn(node)].flatMap(inner => (inner.kind === 'cases' ? inner.rows.slice(0, 1).flatMap(({ condition }) => condition ?? []) : []));
}

/** A value that is easy to read; undefined where what is drawn is as good. */
function plainValue(guess: Guess, place: number, lengthOf: (axis: number) => number, random: Random): unknown {
	switch (guess.kind) {
		case 'number': return plainNumber(guess.domains, place);
		case 'array': {
			const shape = Array.from({ length: guess.rank }, (_, axis) => lengthOf(axis));
			if (guess.structures.has('simplex') && guess.rank === 1) return shares(lengthOf(0), place);
			if (guess.structures.size > 0) return undefined;
			let element = LENGTH * place;
			return drawArray(shape, guess.structures, () => plainNumber(guess.domains, element++) ?? NaN, random);
		}
		case 'function': return { fn: { params: PARAMETERS.slice(0, guess.parameters), latex: PLAIN_FUNCTIONS[guess.form](PARAMETERS.slice(0, guess.parameters)) } };
		case 'normal': return { dist: 'Normal', args: { mu: place, sigma: 1 + place / 2 } };
		default: return undefined;
	}
}

/** A table of probabilities in hundredths, of which none is 0. */
function plainTable(drawn: unknown): unknown {
	const { table, ...names } = drawn as { readonly table: readonly number[] | readonly (readonly number[])[] };
	const shares = nearestShares(table.flat().map(share => share + 0.02));
	const width = table.length === 0 ? 0 : shares.length / table.length;
	return { ...names, table: typeof table[0] === 'number' ? shares : table.map((_, row) => shares.slice(row * width, (row + 1) * width)) };
}

/** `0.5, 0.3, 0.2`, and turned at another place: shares that fall by the same steps and add up to 1. */
function shares(length: number, place: number): readonly number[] {
	const weights = Array.from({ length }, (_, i) => length - ((i + place) % length) + (length > 2 ? 0.5 : 1));
	const total = weights.reduce((sum, weight) => sum + weight);
	const rounded = weights.slice(1).map(weight => Math.round(100 * weight / total) / 100);
	return [Number((1 - rounded.reduce((sum, share) => sum + share, 0)).toFixed(2)), ...rounded];
}

const PARAMETERS = ['u', 'v', 'w'] as const;

/** `u^2`, and `(u - v)^2` of two, each of which matters. */
const squares = ([first = '', ...others]: readonly string[]): string => (others.length === 0 ? `${first}^2` : others.map(other => `(${first} - ${other})^2`).join(' + '));

const PLAIN_FUNCTIONS: Readonly<Record<FunctionForm, (letters: readonly string[]) => string>> = {
	smooth: letters => `\\frac{${squares(letters)}}{2}`,
	convex: squares,
	concave: letters => `-(${squares(letters)})`,
	positive: letters => `\\exp(-\\frac{${squares(letters)}}{2})`,
	quadratic: letters => letters.map(letter => `${letter}^T ${letter}`).join(' + '),
};

const NUMBERS = [1, 0.5, 2, -1, 1.5, 0.3, 3, -0.5];

/** One after the other, so that not all are the same, between the ends of the domains where there is one; undefined where none lies in all of them. */
function plainNumber(domains: readonly Domain[], place: number): number | undefined {
	const inOrder = NUMBERS.map((_, i) => NUMBERS[(i + place) % NUMBERS.length] as number);
	const fitting = inOrder.filter(number => domains.every(domain => inDomain(domain, number)));
	// at the ends of an interval, and in its middle, there is often little to see
	const isSpecial = (number: number): boolean => domains.some(domain => domain.kind === 'interval' && !domain.integer && [domain.low, domain.high, (domain.low + domain.high) / 2].includes(number));
	return fitting.find(number => !isSpecial(number)) ?? fitting[0];
}

