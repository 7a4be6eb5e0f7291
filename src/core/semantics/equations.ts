import type { Node, RelationNode, RelationOperator } from '../formula/syntax';
import { keyOf, nodesIn } from './symbols';

/** A chain `left = member = member`, or an expression with no left side. */
export interface Equation {
	readonly left?: Node;
	/** What may be computed, in the order of writing; the left side is member 0 of the chain and not in here. */
	readonly members: readonly Node[];
	readonly operators: readonly RelationOperator[];
	/** Canonical text, by which copies are recognised. */
	readonly text: string;
	readonly kind: 'equation' | 'update' | 'expression' | 'statement' | 'proportion';
	readonly span: Node['span'];
}

const EQUAL: ReadonlySet<RelationOperator> = new Set<RelationOperator>(['=', ':=', '≡', '≜', '≈', '≃']);

/**
 * The equations of a formula: one for most, several where lines or a comma with a space part them. Lines that go on with a relation
 * belong to the chain before them; conditions written beside an equation (`, \quad x > 0`) are left out.
 */
export function equationsOf(node: Node): readonly Equation[] {
	const parts = partsOf(node).map(equationOf);
	const equations = parts.filter(part => part.kind !== 'statement');
	return equations.some(part => part.kind !== 'expression') ? equations.filter(part => part.kind !== 'expression') : parts;
}

/** `ab, \quad a = 2`: an expression with no left side before equations that may be its helpers. */
export function expressionBefore(node: Node): Equation | undefined {
	const [first, ...others] = partsOf(node).map(equationOf);
	return first?.kind === 'expression' && others.length > 0 && others.every(({ kind }) => kind === 'equation') ? first : undefined;
}

/** A relation as it is written, inequalities included, and the equation that it is read as. */
export interface Statement {
	readonly relation: RelationNode;
	readonly equation: Equation;
}

/** Everything that a formula states, in the order of writing; `above` is the chain that its first line goes on with. */
export function statementsOf(node: Node, above?: Node): readonly Statement[] {
	const rows = above ? joinContinuations([above, ...(node.kind === 'lines' ? node.rows : [node])]) : [node];
	return rows.flatMap(partsOf).flatMap(part => (part.kind === 'relation' ? [{ relation: part, equation: equationOf(part) }] : []));
}

function partsOf(node: Node): readonly Node[] {
	if (node.kind === 'lines') return joinContinuations(node.rows).flatMap(partsOf);
	if (node.kind === 'list' && node.separators.some(separator => separator === 'quad')) return node.items.flatMap(partsOf);
	if (node.kind === 'list' && node.items.filter(item => item.kind === 'relation').length > 1) return node.items;
	if (node.kind === 'list' && node.items[0]?.kind === 'relation' && node.items.slice(1).every(item => item.kind === 'text' || item.kind === 'relation')) return node.items.slice(0, 1);
	return [node];
}

/** Joins rows that begin with a relation to the row before. */
function joinContinuations(rows: readonly Node[]): readonly Node[] {
	const joined: Node[] = [];
	for (const row of rows) {
		const before = joined.at(-1);
		if (before && row.kind === 'relation' && row.items[0]?.kind === 'hole') joined[joined.length - 1] = joinChain(before, row);
		else joined.push(row);
	}
	return joined;
}

/** One chain from a formula and its continuation `= …`. */
function joinChain(first: Node, rest: RelationNode): Node {
	const head = first.kind === 'relation' ? first : { items: [first], operators: [] };
	return {
		kind: 'relation',
		items: [...head.items, ...rest.items.slice(1)],
		operators: [...head.operators, ...rest.operators],
		span: { start: first.span.start, end: Math.max(first.span.end, rest.span.end) },
	};
}

function equationOf(node: Node): Equation {
	const common = { text: keyOf(node), span: node.span };
	if (node.kind !== 'relation') return { ...common, members: [node], operators: [], kind: isStatement(node) ? 'statement' : 'expression' };
	const [left, ...members] = node.items;
	const { operators } = node;
	const first = operators[0];
	if (first === '←' || (first === ':=' && left && members.some(member => occurs(left, member)))) {
		return { ...common, ...sided(left), members: members.slice(-1), operators, kind: 'update' };
	}
	if (first === '∝') return { ...common, ...sided(left), members: members.slice(-1), operators, kind: 'proportion' };
	if (operators.every(operator => EQUAL.has(operator))) return { ...common, ...sided(left), members, operators, kind: 'equation' };
	// `a = b > 0`: the equation, then a condition on it
	const stop = operators.findIndex(operator => !EQUAL.has(operator));
	if (stop > 0) return { ...common, ...sided(left), members: members.slice(0, stop), operators: operators.slice(0, stop), kind: 'equation' };
	// how a variable is distributed has no value, but is of use to its moments
	return { ...common, ...sided(left), members: operators.join() === '∼' ? members : [], operators, kind: 'statement' };
}

/** Words, lists and sequences say something but have no value of their own. */
function isStatement({ kind }: Node): boolean {
	return kind === 'text' || kind === 'list' || kind === 'dots' || kind === 'lines' || kind === 'mark';
}

function sided(left: Node | undefined): { readonly left?: Node } {
	return left && left.kind !== 'hole' ? { left } : {};
}

function occurs(symbol: Node, inside: Node): boolean {
	const key = keyOf(symbol);
	for (const node of nodesIn(inside)) if (keyOf(node) === key) return true;
	return false;
}
