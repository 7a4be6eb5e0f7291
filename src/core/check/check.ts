import type { CasesNode, Node } from '../formula/syntax';
import { createRandom } from '../math/sampling/random';
import type { Definitions, NoteFormula } from '../semantics/definitions';
import { statementsOf, type Statement } from '../semantics/equations';
import type { EntryNames } from '../semantics/readFormula';
import { familyReadings, keyOf } from '../semantics/symbols';
import { claimOf, headOrSelf, isCondition, subjectsIn, type Claim } from './claims';
import { conditionsAround, conditionTest, indicatorOf } from './conditions';
import { checkCases } from './coverage';
import type { Ground } from './ground';
import type { Guesses } from './guesses';
import { gatherEvidence, type Evidence, type LegendLine } from './evidence';
import { findHypothesis, isHypothesis, trialPoint, type Search } from './hypothesis';
import { holdAgainst, type Limits } from './holdAgainst';
import { independentMembers } from './independence';
import { leniencyOf } from './leniency';
import type { Setup } from './members';
import { Sampler } from './sampler';
import type { Point, Reason, Verdict } from './verdict';

/** A formula of a note with what the note says around it. */
export interface Subject {
	readonly formula: NoteFormula;
	/** The formulas whose chain it continues, from the first on. */
	readonly above: readonly NoteFormula[];
	/** All formulas of its entry, itself included; of what stands outside entries, those of its section. */
	readonly neighbours: readonly NoteFormula[];
	/** The keyword of its entry. */
	readonly keyword?: string | undefined;
	/** What the note says of symbols in its entry and outside entries. */
	readonly legend: readonly LegendLine[];
	readonly definitions: Definitions;
	readonly names: EntryNames;
	readonly parse: (latex: string) => Node;
}

/** How a formula is to be checked. */
export interface CheckOptions {
	/** Bindings that are given; what they leave open is drawn. */
	readonly given: Point;
	readonly indexBase: number;
	readonly seed: number;
	readonly limits: Limits;
}

/** Holds what a formula claims against what it computes. Seeded: the same formula in the same note has the same verdict. */
export function checkFormula(subject: Subject, options: CheckOptions): Verdict {
	const { formula, above, neighbours, legend } = subject;
	const [head] = above;
	const statements = statementsOf(formula.node, head && joined(above));
	if (statements.length === 0) return unchecked({ code: 'no-claim' });
	const evidence = gatherEvidence(formula, neighbours, legend);
	const verdicts = statements.map((statement, i) => checkStatement(statement, statements.filter((_, other) => other !== i), subject, evidence, options));
	return worstOf(verdicts);
}

/** The chain so far as one tree. */
function joined(above: readonly NoteFormula[]): Node {
	const [first, ...rest] = above as readonly [NoteFormula, ...NoteFormula[]];
	return rest.reduce<Node>((chain, { node }) => statementsOf(node, chain).at(-1)?.relation ?? chain, first.node);
}

function unchecked(reason: Reason): Verdict {
	return { verdict: 'unchecked', points: 0, reason };
}

/** A failure outweighs everything; what was checked outweighs what could not be. */
function worstOf(verdicts: readonly Verdict[]): Verdict {
	const of = (kind: Verdict['verdict']): Verdict | undefined => verdicts.find(({ verdict }) => verdict === kind);
	return of('fails') ?? of('holds') ?? verdicts[0] as Verdict;
}

function checkStatement(statement: Statement, others: readonly Statement[], subject: Subject, evidence: Evidence, options: CheckOptions): Verdict {
	const { formula, above, definitions, neighbours, parse } = subject;
	const names = withNormalNames(subject.names, `${subject.keyword ?? ''} ${evidence.prose}`);
	const texts = new Set([statement.equation.text, ...(above.length > 0 ? [...above, formula] : []).flatMap(({ node }) => statementsOf(node).map(({ equation }) => equation.text))]);
	const setup: Setup = { question: { formula, definitions, names, without: texts }, equation: statement.equation, indexBase: options.indexBase, parse };
	const conditions = [...others.map(({ relation }): Node => relation).filter(isInequalityNode), ...conditionsAround(neighbours.filter(({ index }) => index !== formula.index))];
	const check: Check = { subject, evidence, options, setup, conditions };
	const cases = statement.relation.items.find((item): item is CasesNode => item.kind === 'cases');
	const covered = cases ? coverageOf(cases, check) : undefined;
	if (covered?.verdict === 'fails') return covered;
	const claim = claimOf(statement);
	const claimed = 'members' in claim ? checkClaim(claim, check) : unchecked(claim);
	return claimed.verdict === 'unchecked' && covered ? covered : claimed;
}

/** `\Phi` beside words of the normal distribution is its standard distribution function. */
function withNormalNames(names: EntryNames, prose: string): EntryNames {
	if (names.functions.has('\\Phi') || !/\bnormal\b|\bgaussian\b|正态|高斯/i.test(prose)) return names;
	return { ...names, functions: new Map([...names.functions, ['\\Phi', 'normalCdf']]), declared: new Set([...names.declared].filter(name => name !== '\\Phi')) };
}

function isInequalityNode(node: Node): boolean {
	return node.kind === 'relation' && node.operators.every(operator => '<≤>≥'.includes(operator));
}

/** Everything that the check of one statement rests on. */
interface Check {
	readonly subject: Subject;
	readonly evidence: Evidence;
	readonly options: CheckOptions;
	readonly setup: Setup;
	readonly conditions: readonly Node[];
}

function checkClaim(claim: Claim, check: Check): Verdict {
	const { subject, setup: plain, options } = check;
	const independent = independentMembers(claim, plain, subject.formula, subject.definitions);
	if ('code' in independent) return unchecked(independent);
	const { nodes, comparisons, setup } = independent;
	const found = prepare(nodes, { ...check, setup });
	if ('code' in found) return unchecked(isCondition(claim) ? { code: 'condition' } : found);
	const { sampler, meets, search, hypothesis } = found;
	if (isCondition(claim) && isOpen(claim, hypothesis.guesses)) return unchecked({ code: 'condition' });
	const tied = new Set([...hypothesis.sizes.lengths.keys(), ...hypothesis.sizes.places.keys()]);
	const free = new Map([...hypothesis.guesses].filter(([key]) => !tied.has(key)));
	const verdict = holdAgainst({ nodes, comparisons }, sampler, free, search.setup, options.limits, meets);
	if (isApproximate(verdict)) return unchecked({ code: 'loose-relation', operator: '≈' });
	const lenient = verdict.verdict === 'fails' ? leniencyOf(claim, independent, free, subject.formula, check.evidence) : undefined;
	return lenient ? { verdict: 'unchecked', points: verdict.points, reason: lenient } : verdict;
}

/** Sides that differ by less than this are an approximation that is written as an equality. */
const APPROXIMATE = 1e-3;

function isApproximate({ counterexample }: Verdict): boolean {
	const [left, right] = (counterexample?.members ?? []).map(({ value }) => value);
	return typeof left === 'number' && typeof right === 'number' && Math.abs(left - right) < APPROXIMATE * Math.max(Math.abs(left), Math.abs(right));
}

/** Whether all that a statement speaks of is drawn, none of it computed. */
function isOpen({ members }: Claim, guesses: Guesses): boolean {
	const subjects = members.flatMap(subjectsIn);
	return subjects.length > 0 && subjects.every(node => guesses.has(keyOf(node)) || guesses.has(keyOf(headOrSelf(node))) || familyReadings(node).some(({ family }) => guesses.has(keyOf(family))));
}

/** Finds what the open symbols are, and how points are drawn for them. */
function prepare(nodes: readonly Node[], { subject, evidence, options, setup, conditions }: Check): Ground | Reason {
	const search: Search = { nodes, setup, evidence, formulas: subject.neighbours, given: options.given };
	const hypothesis = findHypothesis(search);
	if (!isHypothesis(hypothesis)) {
		const { missing, fault } = hypothesis;
		return fault ? { code: 'not-read', fault } : { code: 'no-independent-member', missing };
	}
	const meets = conditionTest(conditions, trialPoint(hypothesis.guesses, search), setup);
	const random = createRandom(options.seed, setup.equation.text);
	return { hypothesis, search, meets, sampler: new Sampler(hypothesis, options.given, options.indexBase, random, meets) };
}

function coverageOf(cases: CasesNode, check: Check): Verdict | undefined {
	const rows = cases.rows.flatMap(({ condition }) => (condition ? [condition] : []));
	if (rows.length === 0) return undefined;
	const found = prepare(rows.map(indicatorOf), check);
	if ('code' in found) return unchecked(found);
	const valued = prepare([...rows.map(indicatorOf), ...cases.rows.map(({ value }) => value)], check);
	return checkCases(cases, 'code' in valued ? found : valued, !('code' in valued), check.options.limits);
}
