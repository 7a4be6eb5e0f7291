import type { Node, RelationOperator } from '../formula/syntax';
import type { Equation, Statement } from '../semantics/equations';
import { headOf, isSymbol, keyOf, nodesIn } from '../semantics/symbols';
import type { Reason } from './verdict';

/** How two members of a claim compare. */
export type Comparison = '=' | '≤' | '≥' | '≠';

/** A chain whose members can be held against each other. */
export interface Claim {
	readonly members: readonly Node[];
	/** Between each member and the next. */
	readonly comparisons: readonly Comparison[];
	readonly equation: Equation;
}

const COMPARISONS: Partial<Record<RelationOperator, Comparison>> = { '=': '=', '≡': '=', '≤': '≤', '<': '≤', '≥': '≥', '>': '≥', '≠': '≠' };
const DEFINING: ReadonlySet<RelationOperator> = new Set<RelationOperator>([':=', '≜', '=:', '←']);

/** What a statement claims, or why it claims nothing that can be computed. */
export function claimOf({ relation, equation }: Statement): Claim | Reason {
	const { items, operators } = relation;
	if (operators.some(operator => DEFINING.has(operator))) return { code: 'definition' };
	// what is only roughly equal ends the chain
	const end = operators.findIndex(operator => COMPARISONS[operator] === undefined);
	const kept = end < 0 ? operators : operators.slice(0, end);
	if (kept.length === 0) return { code: 'loose-relation', operator: operators[0] ?? '' };
	if (end >= 0 && !LOOSE.has(operators[end] as RelationOperator)) return { code: 'loose-relation', operator: operators[end] ?? '' };
	const members = items.slice(0, kept.length + 1).flatMap(member => (member.kind === 'hole' ? [] : [member]));
	if (members.length !== kept.length + 1) return { code: 'no-independent-member', missing: [] };
	return { members, comparisons: kept.map(operator => COMPARISONS[operator] as Comparison), equation };
}

const LOOSE: ReadonlySet<RelationOperator> = new Set<RelationOperator>(['≈', '≃', '∼', '∝']);

/** How the first of several members in a row compares to the last; undefined where the signs point both ways. */
export function across(comparisons: readonly Comparison[]): Comparison | undefined {
	const others = new Set(comparisons.filter(comparison => comparison !== '='));
	if (others.size === 0) return '=';
	const [only] = others;
	return others.size === 1 && (only !== '≠' || comparisons.length === 1) ? only : undefined;
}

/** A name, an application of one, or what a statement about it is made of: such a member can be defined by the statement. */
export function isAtomic(node: Node): boolean {
	if (isSymbol(node)) return true;
	if (node.kind === 'bars') return isSymbol(node.body);
	const head = node.kind === 'juxtaposition' && node.items.length === 2 ? headOf(node.items[0] as Node, node.items[1]) : undefined;
	return head !== undefined && !head.power;
}

/** The name that an application applies; any other node itself. */
export function headOrSelf(node: Node): Node {
	const head = node.kind === 'juxtaposition' ? headOf(node.items[0] as Node, node.items[1]) : undefined;
	return head?.head ?? node;
}

/** The names and applications that a member is made of; counters and what is marked by a script apart. */
export function subjectsIn(node: Node): readonly Node[] {
	if (node.kind === 'bars') return subjectsIn(node.body);
	if (isAtomic(node)) return isConstant(node) || isIdentity(node) ? [] : [node.kind === 'scripts' && (isTranspose(node) || node.sup?.kind === 'number') ? node.base : node];
	switch (node.kind) {
		case 'binder': return subjectsIn(node.body);
		case 'prefix': return subjectsIn(node.body);
		case 'scripts': return subjectsIn(node.base);
		case 'binary': return [...subjectsIn(node.left), ...subjectsIn(node.right)];
		case 'fraction': return [...subjectsIn(node.over), ...subjectsIn(node.under)];
		case 'juxtaposition': case 'brackets': return node.items.flatMap(subjectsIn);
		default: return [];
	}
}

/**
 * Whether a statement has the form in which conditions are set on what it names, `\sigma > 0`, `|x| < 1`, `\sum_k y_k = 1`,
 * `\|w\| = 1`, `A = A^T`: where that is open, it holds for some values and is meant to, and claims nothing.
 */
export function isCondition({ members, comparisons }: Claim): boolean {
	if (comparisons.every(comparison => comparison === '=')) return isNormalisation(members);
	if (comparisons.includes('≠')) return true;
	return members.every(member => isFlat(member)) && (members.some(isConstant) || members.some(isSymbol) || members.length > 2) && !members.some(isPolynomial);
}

/** `\sum_k y_k = 1`, `\|w\| = 1`, `x^Tx = 1`, `A^TA = I`, `A = A^T`. */
function isNormalisation([left, right, ...rest]: readonly Node[]): boolean {
	if (!left || !right || rest.length > 0) return false;
	if (isSymbol(left) && isConstant(right)) return true;
	if ([[left, right], [right, left]].some(([a, b]) => a?.kind === 'scripts' && b && isTranspose(a) && keyOf(a.base) === keyOf(b))) return true;
	return (isConstant(right) || isIdentity(right)) && isPlainAggregate(left);
}

function headArguments(node: Node): readonly Node[] {
	const brackets = node.kind === 'juxtaposition' ? node.items[1] : undefined;
	return brackets?.kind === 'brackets' ? brackets.items : [];
}

function isPlainAggregate(node: Node): boolean {
	if (node.kind === 'binder') return (node.operator === 'sum' || node.operator === 'int') && isAtomic(node.body) && headArguments(node.body).every(isSymbol);
	if (node.kind === 'bars') return isSymbol(node.body);
	if (node.kind === 'scripts' && node.base.kind === 'bars') return isSymbol(node.base.body);
	return node.kind === 'juxtaposition' && node.items.length === 2 && node.items.every(isSymbol) && node.items.some(isTranspose);
}

function isTranspose(node: Node): boolean {
	return node.kind === 'scripts' && node.sup?.kind === 'name' && ['T', '\\top', '\\intercal'].includes(node.sup.letters);
}

function isIdentity(node: Node): boolean {
	return node.kind === 'name' && (node.letters === 'I' || node.letters === '0');
}

export function isConstant(node: Node): boolean {
	return node.kind === 'number' || (node.kind === 'name' && node.letters === '\\infty') || (node.kind === 'prefix' && isConstant(node.body)) || (node.kind === 'fraction' && isConstant(node.over) && isConstant(node.under));
}

/** Made of names, numbers, bars and arithmetic alone: no function, no sum. */
function isFlat(node: Node): boolean {
	for (const inner of nodesIn(node)) if (inner.kind === 'binder' || inner.kind === 'cases' || inner.kind === 'matrix' || inner.kind === 'root' || (inner.kind === 'name' && inner.letters.length > 1 && !inner.letters.startsWith('\\')) || FUNCTION_SIGNS.has(inner.kind === 'name' ? inner.letters : '')) return false;
	return true;
}

const FUNCTION_SIGNS: ReadonlySet<string> = new Set(['\\log', '\\ln', '\\exp', '\\sin', '\\cos', '\\tan', '\\tanh', '\\sinh', '\\cosh', '\\max', '\\min', '\\det', '\\Gamma']);

/** A power, or a product in which a name occurs twice. */
function isPolynomial(node: Node): boolean {
	const names = [...nodesIn(node)].filter(inner => inner.kind === 'name').map(keyOf);
	const isRaised = [...nodesIn(node)].some(inner => inner.kind === 'scripts' && inner.sup?.kind === 'number');
	return isRaised || new Set(names).size < names.length;
}
