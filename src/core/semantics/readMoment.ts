import type { Span } from '../base/span';
import { REAL } from '../base/type';
import type { BracketsNode, Node } from '../formula/syntax';
import { elementwise } from './arithmetic';
import { type Context, local, type Scope, withLocals } from './context';
import type { LawDecision } from './decision';
import { patternOf } from './definitions';
import type { Ir } from './ir';
import { isRandomVariable, lawOf, type Law } from './laws';
import { expectation, statedMoment } from './readExpectationUnder';
import { definitionsFor } from './readDefinition';
import { keyOf } from './symbols';

/** `E[g(X)]` and `Var[g(X)]` from what the entry says of how `X` is distributed; undefined where it says nothing. */
export function readMoment(head: Node, brackets: BracketsNode, span: Span, scope: Scope, context: Context): Ir | undefined {
	const name = keyOf(head);
	if (name === 'Cov' || name === '\\text{Cov}') return readCovariance(brackets, span, scope, context);
	const kind = momentOf(name);
	return kind && readMomentOf(kind, brackets, span, scope, context);
}

/** `Cov(X, Y)` is the mean of the product of what each lies off its mean. */
function readCovariance({ items, separators }: BracketsNode, span: Span, scope: Scope, context: Context): Ir | undefined {
	const [first, second] = items;
	if (!first || !second || items.length !== 2 || separators[0] !== ',' || scope.closed) return undefined;
	const law = lawOf([first, second], scope, context);
	if (!law) return undefined;
	context.decide({ ...reasonOf(law, first), span });
	const centred = [first, second].map(item => ({ item, id: context.freshLocal(), place: placeOf(item) }));
	const inner = withLocals(scope, centred.map(({ id, place }) => [keyOf(place), { kind: 'value', ir: local(id, span) }]));
	const product: Node = { kind: 'juxtaposition', items: centred.map(({ item, place }) => bracketed({ kind: 'binary', operator: '-', left: item, right: place, span })), span };
	const covariance = expectation(law, product, inner, span, context);
	return centred.reduceRight((body, { item, id }) => ({ kind: 'let', local: id, value: expectation(law, item, scope, span, context), body, type: body.type, span }), covariance);
}

/** How it is known what values the variable takes. */
function reasonOf(law: Law, item: Node): LawDecision {
	switch (law.kind) {
		case 'density': return { code: 'density', name: keyOf(law.variable), density: patternOf(law.density) };
		case 'named': return { code: 'distributed', name: keyOf(law.variable), distribution: law.distribution.name };
		case 'weighted': return { code: 'weighted', name: keyOf(law.variable) };
		case 'table': return { code: 'tabled', name: keyOf(item) };
	}
}

function readMomentOf(kind: 'mean' | 'variance', brackets: BracketsNode, span: Span, scope: Scope, context: Context): Ir | undefined {
	const [item] = brackets.items;
	if (!item || brackets.items.length !== 1 || scope.closed) return undefined;
	const law = lawOf([item], scope, context);
	if (!law) return undefined;
	context.decide({ ...reasonOf(law, item), span });
	const known = isRandomVariable(item) ? statedMoment(law, kind, scope, span, context) : undefined;
	if (known) return known;
	const mean = expectation(law, item, scope, span, context);
	if (kind === 'mean' || mean.kind === 'hole') return mean;
	const id = context.freshLocal();
	const place = placeOf(item);
	const square: Node = { kind: 'scripts', base: bracketed({ kind: 'binary', operator: '-', left: item, right: place, span }), sup: { kind: 'number', value: 2, text: '2', span }, primes: 0, span };
	const spread = expectation(law, square, withLocals(scope, [[keyOf(place), { kind: 'value', ir: local(id, span) }]]), span, context);
	return spread.kind === 'hole' ? spread : { kind: 'let', local: id, value: mean, body: spread, type: REAL, span };
}

/** Stands for a mean that has been computed; no formula can write it. */
function placeOf(item: Node): Node {
	return { kind: 'name', letters: `\\ mean ${keyOf(item)}`, font: 'plain', span: item.span };
}

function bracketed(node: Node): Node {
	return { kind: 'brackets', open: '(', close: ')', items: [node], separators: [], span: node.span };
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
