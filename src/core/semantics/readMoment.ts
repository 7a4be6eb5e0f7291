import type { Span } from '../base/span';
import { rankOf, REAL } from '../base/type';
import type { BracketsNode, CasesNode, Node } from '../formula/syntax';
import { add, elementwise, multiply, power } from './arithmetic';
import type { Support } from './bindings';
import { constant, type Context, hole, local, type Local, type Scope, withLocals } from './context';
import type { Ir } from './ir';
import type { FunctionDefinition } from './patterns';
import { readLandmarks } from './readLandmarks';
import { definitionScope, definitionsFor, readMembers } from './readSymbol';
import { isSymbol, keyOf, lettersOf, nodesIn } from './symbols';

/**
 * `E[g(X)]` and `Var[g(X)]` from the mass or density function that the entry states for `X`; undefined where it states none.
 */
export function readMoment(head: Node, brackets: BracketsNode, span: Span, scope: Scope, context: Context): Ir | undefined {
	const kind = momentOf(keyOf(head));
	return kind && readMomentOf(kind, brackets, span, scope, context);
}

function readMomentOf(kind: 'mean' | 'variance', brackets: BracketsNode, span: Span, scope: Scope, context: Context): Ir | undefined {
	const [item] = brackets.items;
	if (!item || brackets.items.length !== 1 || scope.closed) return undefined;
	const variables = new Map([...nodesIn(item)].filter(isRandomVariable).map(node => [keyOf(node), node]));
	const [variable, ...others] = variables.values();
	if (!variable || others.length > 0 || scope.locals.has(keyOf(variable))) return undefined;
	const density = densityOf(variable, scope, context);
	if (!density) return undefined;
	const mean = integrate(density, variable, scope, span, context, x => context.read(item, x));
	if (kind === 'mean' || mean.kind === 'hole') return mean;
	const id = context.freshLocal();
	const spread = integrate(density, variable, scope, span, context, x => power(add('subtract', context.read(item, x), local(id, span), span, context), constant(2, span), span, context));
	return spread.kind === 'hole' ? spread : { kind: 'let', local: id, value: mean, body: spread, type: REAL, span };
}

/** `\mu_X` and `\sigma_X` of a random variable are its mean and its deviation; undefined where the note says what else they are. */
export function readMomentSymbol(node: Node, scope: Scope, context: Context): Ir | undefined {
	if (node.kind !== 'scripts' || !node.sub || node.sup || node.primes > 0 || !isRandomVariable(node.sub) || scope.closed) return undefined;
	const kind = node.base.kind === 'name' ? MOMENT_LETTERS[node.base.letters] : undefined;
	const key = keyOf(node);
	if (!kind || scope.locals.has(key) || context.bindings.symbols.has(key) || definitionsFor(key, 'value', scope, context).length > 0) return undefined;
	const { span, sub } = node;
	const brackets: BracketsNode = { kind: 'brackets', open: '[', close: ']', items: [sub], separators: [], span };
	const moment = readMomentOf(kind, brackets, span, scope, context);
	return moment && kind === 'variance' ? elementwise('sqrt', [moment], span, context) : moment;
}

const MOMENT_LETTERS: Readonly<Record<string, 'mean' | 'variance'>> = { '\\mu': 'mean', '\\sigma': 'variance' };

function momentOf(name: string): 'mean' | 'variance' | undefined {
	if (name === 'E' || name === '\\mathbb{E}') return 'mean';
	return name === '\\text{Var}' || name === '\\mathbb{V}' || name === 'V' ? 'variance' : undefined;
}

function isRandomVariable(node: Node): boolean {
	return node.kind === 'name' && /^[A-Z]$/.test(node.letters) && node.font === 'plain';
}

/** The words that call a function the density or the mass function; a cumulative one is neither. */
const DENSITY_WORDS = /density|\bmass\b|\bPDF\b|\bPMF\b|密度|概率质量|分布律/i;
const CUMULATIVE_WORDS = /cumulative|\bCDF\b|distribution function|分布函数/i;

/** `f(X=x)`, or a function that the words before it call a density and whose first argument is the small letter of `X`. */
function densityOf(variable: Node, scope: Scope, context: Context): FunctionDefinition | undefined {
	const key = keyOf(variable);
	const small = lettersOf(variable)?.toLowerCase();
	const densities = context.definitions.functions().filter(({ brackets, formula, letters, text }) => {
		if (formula.entry !== scope.from?.entry || scope.excluded.has(text)) return false;
		const [first] = brackets.items;
		if (first?.kind === 'relation') return first.operators[0] === '=' && keyOf(first.items[0] as Node) === key;
		const { before } = formula;
		const isDensity = lastIndex(before, DENSITY_WORDS) > lastIndex(before, CUMULATIVE_WORDS);
		return isDensity && letters[0] === small;
	});
	// where it is also written without its cases, those say where it is 0
	return densities.find(({ members }) => members.at(-1)?.kind === 'cases') ?? densities[0];
}

/** Where a word stands last, so that the one nearest to the formula counts. */
function lastIndex(text: string, words: RegExp): number {
	return Math.max(-1, ...[...text.matchAll(new RegExp(words, 'gi'))].map(({ index }) => index));
}

/** The sum or integral of `g` times the density over its support. */
function integrate(density: FunctionDefinition, variable: Node, scope: Scope, span: Span, context: Context, readG: (scope: Scope) => Ir): Ir {
	const [parameter] = density.parameters;
	if (parameter === undefined) return hole(span);
	const id = context.freshLocal();
	const at: Local = { kind: 'value', ir: local(id, span) };
	const inner = withLocals(definitionScope(density, scope), [[parameter, at]]);
	const weight = readMembers(density, inner, context);
	const body = multiply(readG(withLocals(scope, [[keyOf(variable), at]])), weight, 'cdot', span, context);
	const support = context.bindings.supports.get(parameter) ?? context.bindings.supports.get(keyOf(variable)) ?? supportOf(density, parameter, inner, context);
	if (body.type.kind === 'unknown' || rankOf(body.type) > 0) return body.kind === 'hole' ? body : context.refuse({ code: 'unsupported', what: 'moment-of-array', span });
	if (!support) return context.refuse({ code: 'no-range', why: 'no-bounds', name: parameter, span });
	if ('kind' in support && support.kind === 'values') return { kind: 'fold', fold: 'sum', local: id, range: support, body, type: REAL, span };
	const [low, high] = 'kind' in support ? [constant(support.low, span), constant(support.high, span)] : [support.low, support.high];
	return { kind: 'integral', local: id, low, high, body, landmarks: readLandmarks(body, id), type: REAL, span };
}

/** The values that cases name one by one, the interval outside of which they are 0, or the whole line. */
function supportOf({ members }: FunctionDefinition, parameter: string, scope: Scope, context: Context): Support | { readonly low: Ir; readonly high: Ir } | undefined {
	const cases = members.at(-1);
	if (cases?.kind !== 'cases') return { kind: 'interval', low: -Infinity, high: Infinity };
	const rows = cases.rows.filter(({ value }) => !(value.kind === 'number' && value.value === 0));
	const values = rows.map(row => equalTo(row, parameter));
	if (values.every(value => value !== undefined)) return { kind: 'values', values };
	const [row, ...others] = rows;
	const bounds = row && others.length === 0 ? between(row, parameter) : undefined;
	return bounds && { low: context.read(bounds[0], scope), high: context.read(bounds[1], scope) };
}

type Row = CasesNode['rows'][number];

/** `x = 1`. */
function equalTo({ condition }: Row, parameter: string): number | undefined {
	if (condition?.kind !== 'relation' || condition.operators.join() !== '=') return undefined;
	const [left, right] = condition.items as readonly [Node, Node];
	return isSymbol(left) && keyOf(left) === parameter && right.kind === 'number' ? right.value : undefined;
}

/** `a \le x \le b`, or one side of it. */
function between({ condition }: Row, parameter: string): readonly [Node, Node] | undefined {
	if (condition?.kind !== 'relation') return undefined;
	const { items, operators, span } = condition;
	const infinite = (sign: number): Node => ({ kind: 'number', value: sign * Infinity, text: '', span });
	const [first, second, third] = items as readonly [Node, Node, Node?];
	const isLess = operators.every(operator => operator === '≤' || operator === '<');
	const isMore = operators.every(operator => operator === '≥' || operator === '>');
	if (third && keyOf(second) === parameter && isLess) return [first, third];
	if (third && keyOf(second) === parameter && isMore) return [third, first];
	if (third || keyOf(first) !== parameter) return undefined;
	return isLess ? [infinite(-1), second] : isMore ? [second, infinite(1)] : undefined;
}
