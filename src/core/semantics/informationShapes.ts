import type { Node } from '../formula/syntax';
import { conditionalOf, exponentOf, headsOf, isDensityOf, isNamed } from './densityNodes';
import type { FormulaShape } from './formulaShapes';
import { applicationOf, factorsOf, isSymbol, keyOf, lettersOf, nodesIn } from './symbols';

const LOGARITHM = /^\\?(?:log|ln)$/;

/** The factors of a term and what a logarithm among them is of. */
function logarithmIn(node: Node): { readonly factors: readonly Node[]; readonly argument: Node } | undefined {
	const factors = factorsOf(node);
	for (const [i, factor] of factors.entries()) {
		const call = applicationOf(factor);
		if (call && LOGARITHM.test(lettersOf(call.head) ?? '')) return { factors: factors.toSpliced(i, 1), argument: call.brackets.items[0] ?? factor };
		const next = factors[i + 1];
		if (next && isSymbol(factor) && LOGARITHM.test(lettersOf(factor) ?? '')) return { factors: factors.toSpliced(i, 2), argument: next };
	}
	return undefined;
}

/** What the sum or the integral of `p \log …` is, by what the logarithm is of. */
export function logarithmShape(member: Node): FormulaShape | undefined {
	const unsigned = member.kind === 'prefix' ? member.body : member;
	if (unsigned.kind !== 'binder' || (unsigned.operator !== 'sum' && unsigned.operator !== 'int')) return undefined;
	const inner = unsigned.body.kind === 'prefix' ? unsigned.body.body : unsigned.body;
	if (inner.kind === 'binder') return logarithmShape(inner);
	const found = logarithmIn(inner);
	const weight = found?.factors.find(factor => factor.kind !== 'number');
	if (!found || !weight || found.factors.some(factor => factor !== weight && factor.kind !== 'number')) return undefined;
	const { argument } = found;
	if (argument.kind === 'fraction') {
		if (keyOf(argument.over) !== keyOf(weight)) return undefined;
		return factorsOf(argument.under).length > 1 ? 'mutual-information' : 'divergence';
	}
	const isNegative = member.kind === 'prefix' || unsigned.body.kind === 'prefix';
	if (!isNegative) return undefined;
	return keyOf(argument) === keyOf(weight) ? 'entropy' : isNamed(argument) && isNamed(weight) ? 'cross-entropy' : undefined;
}

/** Logarithms of `\frac{e^{s}}{\sum e^{s}}`; a contrast where `s` compares two things or is divided by a temperature, and of a score's share in scores of pairs. */
export function sharesIn(member: Node): readonly FormulaShape[] {
	return [...nodesIn(member)].flatMap(node => {
		const share = node.kind === 'juxtaposition' ? logarithmIn(node)?.argument : undefined;
		return share?.kind === 'fraction' ? ofShare(share.over, sumsIn(share.under)) : [];
	});
}

function ofShare(over: Node, terms: readonly Node[]): readonly FormulaShape[] {
	const exponent = exponentOf(over);
	if (exponent) return terms.every(term => factorsOf(term).every(factor => exponentOf(factor) === undefined)) ? [] : comparesTwo(exponent) ? ['log-share', 'contrast'] : ['log-share'];
	const score = applicationOf(over);
	const isPair = (node: Node): boolean => isDensityOf(node) && !conditionalOf(node) && applicationOf(node)?.brackets.items.length === 2;
	return score && isPair(over) && terms.some(term => isPair(term) && headsOf(term).includes(keyOf(score.head))) ? ['contrast'] : [];
}

/** What the sums in a denominator add up. */
function sumsIn(node: Node): readonly Node[] {
	return [...nodesIn(node)].flatMap(inner => (inner.kind === 'binder' && inner.operator === 'sum' ? [inner.body] : []));
}

export function hasLogarithm(member: Node): boolean {
	return [...nodesIn(member)].some(node => isSymbol(node) && LOGARITHM.test(lettersOf(node) ?? ''));
}

function comparesTwo(exponent: Node): boolean {
	if (exponent.kind === 'fraction') return isSymbol(exponent.under) || exponent.under.kind === 'number';
	if (exponent.kind === 'binary') return exponent.operator === 'cdot' || (exponent.operator === '/' && isSymbol(exponent.right));
	return applicationOf(exponent)?.brackets.items.length === 2 || (exponent.kind === 'brackets' && exponent.open === '⟨');
}
