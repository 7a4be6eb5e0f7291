import { isDense, type Value } from '../base/value';
import type { CaseRow, Node, RelationNode } from '../formula/syntax';
import { createBudget } from '../math/budget';
import type { NoteFormula } from '../semantics/definitions';
import { statementsOf, type Statement } from '../semantics/equations';
import { headOf, isSymbol, nodesIn } from '../semantics/symbols';
import { claimOf, isCondition } from './claims';
import { Evaluator, faultsIn, missingIn, readUnder, type Setup } from './members';
import type { Point } from './verdict';

const CHECK_STEPS = 20_000;

/** 1 where a condition holds, else 0: what `cases` would make of it. */
export function indicatorOf(condition: Node): Node {
	const { span } = condition;
	const number = (value: number): Node => ({ kind: 'number', value, text: String(value), span });
	return { kind: 'cases', rows: [{ value: number(1), condition, otherwise: false, span }, { value: number(0), otherwise: true, span }], span };
}

/** The inequalities that the formulas around a claim set as conditions: `a < b`, and the `a < b` behind `a \le x \le b` and `[a, b]`. */
export function conditionsAround(formulas: readonly NoteFormula[]): readonly Node[] {
	return formulas.flatMap(({ node }) => [...statementsOf(node).filter(isInequality).map(({ relation }): Node => relation), ...impliedBy(node)]);
}

function isInequality(statement: Statement): boolean {
	const claim = claimOf(statement);
	return 'members' in claim && claim.comparisons.every(comparison => comparison !== '=') && isCondition(claim) && !claim.members.some(hasApplication);
}

/** What is applied may be defined, and then the inequality is a claim of its own. */
function hasApplication(node: Node): boolean {
	for (const inner of nodesIn(node)) if (inner.kind === 'juxtaposition' && inner.items.some((item, i) => headOf(item, inner.items[i + 1]) !== undefined)) return true;
	return false;
}

/** The lower end of an interval lies below its upper end. */
function impliedBy(node: Node): readonly Node[] {
	const implied: Node[] = [];
	for (const inner of nodesIn(node)) {
		if (inner.kind === 'cases') implied.push(...inner.rows.flatMap(intervalOf));
		if (inner === node && inner.kind === 'brackets' && inner.open === '[' && inner.items.length === 2 && inner.separators[0] === ',') implied.push(...below(inner.items[0], inner.items[1]));
	}
	return implied;
}

function intervalOf({ condition }: CaseRow): readonly Node[] {
	if (condition?.kind !== 'relation' || condition.items.length !== 3) return [];
	const [low, , high] = condition.items;
	if (condition.operators.every(operator => operator === '≤' || operator === '<')) return below(low, high);
	return condition.operators.every(operator => operator === '≥' || operator === '>') ? below(high, low) : [];
}

function below(low: Node | undefined, high: Node | undefined): readonly RelationNode[] {
	return low && high && (isSymbol(low) || isSymbol(high)) ? [{ kind: 'relation', items: [low, high], operators: ['<'], span: low.span }] : [];
}

/** A condition on `p_i` with `i` left free is one for each element. */
function holdsEverywhere(value: Value): boolean {
	return isDense(value) ? value.data.every(truth => truth === 1) : value === 1;
}

/** Tells whether a point meets the conditions that can be computed there. */
export function conditionTest(conditions: readonly Node[], trial: Point, setup: Setup): (point: Point) => boolean {
	const readable = conditions.map(indicatorOf).filter(node => {
		const reading = readUnder([node], trial, setup);
		return missingIn(reading).length === 0 && faultsIn(reading).length === 0;
	});
	if (readable.length === 0) return () => true;
	const evaluator = new Evaluator(readable, setup);
	return point => {
		const values = evaluator.values(point, createBudget({ steps: CHECK_STEPS, elements: CHECK_STEPS }));
		return values === undefined || values.every(holdsEverywhere);
	};
}
