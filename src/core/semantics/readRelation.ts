import type { Span } from '../base/span';
import { rankOf, REAL } from '../base/type';
import type { CasesNode, Node, RelationNode, RelationOperator } from '../formula/syntax';
import { condition, type Context, hole, type Scope } from './context';
import type { Ir } from './ir';

const COMPARISONS: Partial<Record<RelationOperator, string>> = {
	'=': 'equal', '≠': 'notEqual', '<': 'less', '≤': 'lessEqual', '>': 'greater', '≥': 'greaterEqual',
};

/** A condition: `a \le x \le b`, `y = c`, `x \in [0,1]`; parts joined by a comma or "and" must all hold. */
export function readCondition(node: Node, scope: Scope, context: Context): Ir {
	switch (node.kind) {
		case 'relation': return readComparisons(node, scope, context);
		case 'list': return all(node.items.map(item => readCondition(item, scope, context)), node.span);
		case 'brackets': if (node.items.length === 1 && node.open === '(') return readCondition(node.items[0] as Node, scope, context); break;
		case 'binary':
			if (node.operator === '∧' || node.operator === '∨') {
				return condition(node.operator === '∧' ? 'and' : 'or', [readCondition(node.left, scope, context), readCondition(node.right, scope, context)], node.span);
			}
			break;
		case 'prefix': if (node.operator === '¬') return condition('not', [readCondition(node.body, scope, context)], node.span); break;
		default:
	}
	return context.refuse({ code: 'unsupported', what: 'condition', span: node.span });
}

function readComparisons(node: RelationNode, scope: Scope, context: Context): Ir {
	return all(node.operators.map((operator, i) => readComparison(operator, node.items[i] as Node, node.items[i + 1] as Node, node.span, scope, context)), node.span);
}

function all(conditions: readonly Ir[], span: Span): Ir {
	return conditions.reduce((left, right) => condition('and', [left, right], span));
}

function readComparison(operator: RelationOperator, left: Node, right: Node, span: Span, scope: Scope, context: Context): Ir {
	if (operator === '∈' || operator === '∉') return readMembership(operator, left, right, span, scope, context);
	const operation = COMPARISONS[operator];
	if (!operation) return context.refuse({ code: 'unsupported', what: 'sign', sign: operator, span });
	const sides = [context.read(left, scope), context.read(right, scope)];
	if (sides.some(side => side.type.kind === 'unknown')) return hole(span);
	if (sides.some(side => rankOf(side.type) > 0)) return context.refuse({ code: 'unsupported', what: 'comparison-of-arrays', span });
	return condition(operation, sides, span);
}

/** `x \in [a, b)` and `x \in \{0, 1\}`. */
function readMembership(operator: '∈' | '∉', left: Node, right: Node, span: Span, scope: Scope, context: Context): Ir {
	const element = context.read(left, scope);
	const inside = membership(element, right, span, scope, context);
	if (!inside) return context.refuse({ code: 'unsupported', what: 'set', span: right.span });
	return operator === '∉' ? condition('not', [inside], span) : inside;
}

function membership(element: Ir, set: Node, span: Span, scope: Scope, context: Context): Ir | undefined {
	if (set.kind !== 'brackets' || set.separators.some(separator => separator !== ',')) return undefined;
	const items = set.items.map(item => context.read(item, scope));
	if (set.open === '{') return items.map(item => condition('equal', [element, item], span)).reduceRight((right, left) => condition('or', [left, right], span));
	const [low, high] = items;
	if (items.length !== 2 || !low || !high) return undefined;
	return condition('and', [
		condition(set.open === '[' ? 'greaterEqual' : 'greater', [element, low], span),
		condition(set.close === ']' ? 'lessEqual' : 'less', [element, high], span),
	], span);
}

/** `\begin{cases}`: the first row whose condition holds. */
export function readCases(node: CasesNode, scope: Scope, context: Context): Ir {
	const branches: { when: Ir; value: Ir }[] = [];
	let otherwise: Ir | undefined;
	for (const row of node.rows) {
		const value = context.read(row.value, scope);
		if (rankOf(value.type) > 0) return context.refuse({ code: 'unsupported', what: 'cases-of-arrays', span: row.span });
		if (row.condition) branches.push({ when: readCondition(row.condition, scope, context), value });
		else if (row.otherwise || node.rows.at(-1) === row) otherwise = value;
		else return context.refuse({ code: 'missing-operand', expected: 'condition', span: row.span });
	}
	return { kind: 'piecewise', branches, ...(otherwise ? { otherwise } : {}), type: REAL, span: node.span };
}
