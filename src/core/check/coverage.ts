import type { CasesNode, Node } from '../formula/syntax';
import { createBudget } from '../math/budget';
import { isSymbol, keyOf } from '../semantics/symbols';
import { excess } from './compare';
import { indicatorOf } from './conditions';
import { isStated } from './evidence';
import type { Ground } from './ground';
import type { Hypothesis, Search } from './hypothesis';
import { ENOUGH_POINTS, type Limits } from './holdAgainst';
import { Evaluator, missingIn, readUnder, faultsIn } from './members';
import type { Point, Verdict } from './verdict';

const ROUNDS = 12;
const POINTS_PER_ROUND = 2;
const STEPS = 200_000;


/**
 * Looks for a point that no row covers, or at which two rows that apply say different things: at drawn points, at the borders that the
 * conditions name, and between them. Rows that name single values define a finite support and leave no gap.
 */
export function checkCases(cases: CasesNode, { hypothesis, search, sampler, meets }: Ground, hasValues: boolean, limits: Limits): Verdict {
	const conditional = cases.rows.flatMap(row => (row.condition ? [{ condition: row.condition, value: row.value }] : []));
	const conditions = new Evaluator(conditional.map(({ condition }) => indicatorOf(condition)), search.setup);
	const values = new Evaluator(hasValues ? conditional.map(({ value }) => value) : [], search.setup);
	const isComplete = conditional.length < cases.rows.length || conditional.every(({ condition }) => namesValue(condition));
	const borders = bordersOf(conditional.map(({ condition }) => condition), search, sampler.draw(0, 0)?.point);
	const deadline = limits.now() + limits.milliseconds;
	let points = 0;
	for (let round = 0; round < ROUNDS; round++) {
		for (let index = 0; index < POINTS_PER_ROUND; index++) {
			const sample = sampler.draw(round, index);
			if (!sample) continue;
			for (const point of around(sample.point, borders, hypothesis, search)) {
				if (limits.now() > deadline) return { verdict: 'unchecked', points, reason: { code: 'too-few-points', points } };
				if (!meets(point)) continue;
				const holds = conditions.values(point, budget());
				if (!holds) continue;
				points++;
				const code = faultAt(holds.map(value => value === 1), isComplete, () => values.values(point, budget()));
				if (code) return { verdict: 'fails', points, counterexample: { ...point, members: [] }, reason: { code } };
			}
		}
	}
	return points >= ENOUGH_POINTS ? { verdict: 'holds', points } : { verdict: 'unchecked', points, reason: { code: 'too-few-points', points } };
}

const budget = () => createBudget({ steps: STEPS, elements: STEPS });

function faultAt(holds: readonly boolean[], isComplete: boolean, valuesOf: () => readonly (number | object)[] | undefined): 'cases-gap' | 'cases-disagree' | undefined {
	const rows = holds.flatMap((does, row) => (does ? [row] : []));
	if (rows.length === 0) return isComplete ? undefined : 'cases-gap';
	if (rows.length === 1) return undefined;
	const values = valuesOf();
	const said = rows.map(row => values?.[row]).filter(value => typeof value === 'number');
	return said.some(value => excess('=', value, said[0] ?? NaN) > 1) ? 'cases-disagree' : undefined;
}

/** `x = 1`, `k \in \{0, 1\}`. */
function namesValue(condition: Node): boolean {
	return condition.kind === 'relation' && condition.operators.every(operator => operator === '=' || operator === '∈');
}

/** Where a symbol meets what it is compared with. */
interface Border {
	readonly key: string;
	readonly at: Evaluator;
	/** `|x| < 1` has two. */
	readonly signs: readonly number[];
}

/** The other side of every comparison of a drawn number. */
function bordersOf(conditions: readonly Node[], search: Search, trial: Point | undefined): readonly Border[] {
	const borders: Border[] = [];
	for (const condition of conditions) {
		if (condition.kind !== 'relation' || !trial) continue;
		condition.items.forEach((item, i) => {
			const symbol = item.kind === 'bars' ? item.body : item;
			if (!isSymbol(symbol)) return;
			for (const other of [condition.items[i - 1], condition.items[i + 1]]) {
				if (!other) continue;
				const reading = readUnder([other], trial, search.setup);
				if (missingIn(reading).length > 0 || faultsIn(reading).length > 0) continue;
				borders.push({ key: keyOf(symbol), at: new Evaluator([other], search.setup), signs: item.kind === 'bars' ? [1, -1] : [1] });
			}
		});
	}
	return borders;
}

/** The point itself, and those where one of its numbers lies on a border, between two, or beyond all. */
function around(point: Point, borders: readonly Border[], { guesses }: Hypothesis, { given }: Search): readonly Point[] {
	const points = [point];
	for (const key of new Set(borders.map(border => border.key))) {
		const guess = guesses.get(key);
		if (guess?.kind !== 'number' || Object.hasOwn(given.bind, key)) continue;
		const places = borders.filter(border => border.key === key)
			.flatMap(({ at, signs }) => signs.map(sign => sign * Number(at.values(point, budget())?.[0])))
			.filter(Number.isFinite).toSorted((a, b) => a - b);
		const [first, last] = [places[0], places.at(-1)];
		if (first === undefined || last === undefined) continue;
		const between = places.slice(1).map((place, i) => (place + (places[i] as number)) / 2);
		const candidates = [first - 1, ...places, ...between, last + 1];
		for (const value of new Set(candidates)) if (isStated(value, guess.domains)) points.push({ ...point, bind: { ...point.bind, [key]: value } });
	}
	return points;
}
