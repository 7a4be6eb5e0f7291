import type { BinderNode, Node } from '../formula/syntax';
import { equationsOf } from './equations';
import { applicationOf, argumentLetter, eventValue, factorsOf, indicesIn, isSymbol, keyOf, lettersOf, nodesIn } from './symbols';

/** What a formula says by its form alone, whatever its letters are. */
export type FormulaShape =
	/** `p(z|x)` by a product with `p(x|z)`. */
	| 'bayes'
	/** A conditional density times the density of its condition. */
	| 'joint'
	/** `\arg\max` of a probability, a density or a likelihood. */
	| 'search'
	/** `p(x|\theta) = …`. */
	| 'conditional'
	/** `p(x) = …`, without a condition. */
	| 'marginal'
	/** `e^{-E}` over what it sums to. */
	| 'boltzmann'
	/** The sum or the integral of `e^{-E}`. */
	| 'partition'
	/** `\min(1, p(x')/p(x))`. */
	| 'acceptance'
	/** `P(X_{n+1}|X_n)`. */
	| 'transition'
	/** `\pi P = \pi`, or as much flow there as back. */
	| 'equilibrium'
	/** `D(P \parallel Q)`, or the sum of `P \log\frac{P}{Q}`. */
	| 'divergence'
	/** The sum of `-p \log p`. */
	| 'entropy'
	/** The sum of `-p \log q`. */
	| 'cross-entropy'
	/** `I(X;Y)`, or the sum of `p \log\frac{p}{p p}`. */
	| 'mutual-information'
	/** The logarithm of one similarity's share in several. */
	| 'contrast'
	/** The logarithm of any `\frac{e^{s}}{\sum e^{s}}`. */
	| 'log-share'
	/** It has a logarithm or an expectation of one. */
	| 'logarithmic'
	/** It has a matrix with two indices or a power of one. */
	| 'matrix';

/** The shapes of a formula, of which a mere mention has none; `above` is the formula whose chain it continues. */
export function shapesOf(node: Node, above?: Node): ReadonlySet<FormulaShape> {
	if (isNamed(node)) return new Set();
	const head = above && equationsOf(above)[0]?.left;
	const shapes = new Set<FormulaShape>();
	for (const { left = head, members } of equationsOf(node)) {
		if (left) ofLeft(left, members).forEach(shape => shapes.add(shape));
		for (const member of members) ofMember(member, left).forEach(shape => shapes.add(shape));
	}
	return shapes;
}

function ofLeft(left: Node, members: readonly Node[]): readonly FormulaShape[] {
	const isDensity = isDensityOf(left);
	return [
		...(isDensity && conditionalOf(left) ? ['conditional'] as const : []),
		...(isDensity && !conditionalOf(left) ? ['marginal'] as const : []),
		...(isTransition(left) ? ['transition'] as const : []),
		...(isDivergence(left) ? ['divergence'] as const : []),
		...(isMutualInformation(left) ? ['mutual-information'] as const : []),
		...(members.some(member => isEquilibrium(left, member)) ? ['equilibrium'] as const : []),
		...(hasMatrix(left) ? ['matrix'] as const : []),
	];
}

function ofMember(member: Node, left: Node | undefined): readonly FormulaShape[] {
	const ofLogarithms = logarithmShape(member);
	return [
		...(left && isBayes(left, member) ? ['bayes'] as const : isJoint(member) ? ['joint'] as const : []),
		...(isProbableSearch(member) ? ['search'] as const : []),
		...(isBoltzmann(member) ? ['boltzmann'] as const : []),
		...(isPartition(member) ? ['partition'] as const : []),
		...(isAcceptance(member) ? ['acceptance'] as const : []),
		...(factorsOf(bodyOf(member)).some(isTransition) ? ['transition'] as const : []),
		...(isDivergence(member) ? ['divergence'] as const : []),
		...(ofLogarithms ? [ofLogarithms] : []),
		...sharesIn(member),
		...(hasLogarithm(member) ? ['logarithmic'] as const : []),
		...(hasMatrix(member) ? ['matrix'] as const : []),
	];
}

/** `p(a, b | c)`: the letters on either side of the bar. */
interface Conditional {
	readonly of: readonly Node[];
	readonly given: readonly Node[];
}

function conditionalOf(node: Node): Conditional | undefined {
	const brackets = applicationOf(node)?.brackets;
	const bar = brackets ? brackets.separators.indexOf('|') : -1;
	if (!brackets || bar < 0) return undefined;
	return { of: brackets.items.slice(0, bar + 1), given: brackets.items.slice(bar + 1) };
}

const CAPITALS: ReadonlySet<string> = new Set(['P', 'L', 'Pr']);

/** An application of what densities, probabilities and likelihoods are called: a small letter, `P`, `L` or `Pr`. */
function isDensityOf(node: Node): boolean {
	const call = applicationOf(node);
	const letters = call && lettersOf(call.head);
	if (!call || letters === undefined || call.brackets.open === '[') return false;
	return CAPITALS.has(letters) || /^(?:[a-z]|\\(?:pi|rho|phi|varphi|psi|mu|nu|ell))$/.test(letters);
}

function lettersIn(nodes: readonly Node[]): readonly string[] {
	return nodes.map(node => argumentLetter(node) ?? keyOf(eventValue(node)));
}

const sharesOne = (some: readonly string[], others: readonly string[]): boolean => some.some(letter => others.includes(letter));

/** Factors above the line, or of the product as it stands, over an index too. */
function numeratorFactors(node: Node): readonly Node[] {
	return factorsOf(node).flatMap(factor => (factor.kind === 'fraction' ? factorsOf(factor.over) : factor.kind === 'binary' && factor.operator === '/' ? factorsOf(factor.left) : factor.kind === 'binder' && factor.operator === 'prod' ? factorsOf(factor.body) : [factor]));
}

/** A conditional that turns the left side's around. */
function isBayes(left: Node, member: Node): boolean {
	const posterior = isDensityOf(left) ? conditionalOf(left) : undefined;
	if (!posterior) return false;
	const [of, given] = [lettersIn(posterior.of), lettersIn(posterior.given)];
	return numeratorFactors(member).some(factor => {
		const likelihood = isDensityOf(factor) ? conditionalOf(factor) : undefined;
		return likelihood !== undefined && sharesOne(lettersIn(likelihood.of), given) && sharesOne(lettersIn(likelihood.given), of) && !sharesOne(of, given);
	});
}

/** A conditional density beside the density of what it is given. */
function isJoint(member: Node): boolean {
	const densities = numeratorFactors(member).filter(isDensityOf);
	const marginals = densities.flatMap(density => (conditionalOf(density) ? [] : lettersIn(applicationOf(density)?.brackets.items ?? [])));
	return densities.some(density => sharesOne(lettersIn(conditionalOf(density)?.given ?? []), marginals));
}

/** What a product or a sum over an index is of. */
function bodyOf(node: Node): Node {
	return node.kind === 'binder' && (node.operator === 'prod' || node.operator === 'sum') ? bodyOf(node.body) : node;
}

/** Whether a member is a search as a whole. */
export function isSearch(node: Node): node is BinderNode {
	return node.kind === 'binder' && (node.operator === 'argmax' || node.operator === 'argmin' || node.operator === 'max' || node.operator === 'min');
}

function isProbableSearch(node: Node): boolean {
	return isSearch(node) && node.operator === 'argmax' && [...nodesIn(node.body)].some(inner => factorsOf(inner).some(isDensityOf));
}

/** What `e^{…}` or `\exp(…)` raises. */
function exponentOf(node: Node): Node | undefined {
	if (node.kind === 'scripts' && node.base.kind === 'name' && node.base.letters === 'e' && !node.sub) return node.sup;
	const call = applicationOf(node);
	return call && /^\\?exp$/.test(lettersOf(call.head) ?? '') ? call.brackets.items[0] : undefined;
}

/** `e^{-E}`. */
function isDecay(node: Node): boolean {
	const exponent = exponentOf(node);
	const first = exponent && (exponent.kind === 'fraction' ? exponent.over : exponent.kind === 'binary' && exponent.operator === '/' ? exponent.left : exponent);
	return first?.kind === 'prefix' && first.operator === '-';
}

/** `\frac{e^{-E}}{Z}`, `\frac{1}{Z}e^{-E}` or, of what is only proportional, `e^{-E}`, where `Z` is a symbol, its application or a sum of such powers. */
function isBoltzmann(member: Node): boolean {
	const factors = factorsOf(member);
	if (member.kind === 'fraction') return isDecay(member.over) && (isNamed(member.under) || isPartition(member.under));
	if (member.kind === 'binary' && member.operator === '/') return isDecay(member.left) && isNamed(member.right);
	const [first, second] = factors;
	return factors.length === 2 && first?.kind === 'fraction' && second !== undefined && first.over.kind === 'number' && isNamed(first.under) && isDecay(second);
}

function isNamed(node: Node): boolean {
	return isSymbol(node) || applicationOf(node) !== undefined;
}

function isPartition(member: Node): boolean {
	return member.kind === 'binder' && (member.operator === 'sum' || member.operator === 'int') && (isDecay(member.body) || isPartition(member.body));
}

/** `\min(1, r)`, where `r` is a ratio of values of one function, or `e^{-\Delta E}`. */
function isAcceptance(member: Node): boolean {
	const call = applicationOf(member);
	if (!call || !/^\\?min$/.test(lettersOf(call.head) ?? '') || call.brackets.items.length !== 2) return false;
	const ratio = call.brackets.items.find(item => !(item.kind === 'number' && item.value === 1));
	if (!ratio || call.brackets.items.every(item => item === ratio || item.kind !== 'number')) return false;
	if (isDecay(ratio)) return true;
	const [over, under] = ratio.kind === 'fraction' ? [ratio.over, ratio.under] : ratio.kind === 'binary' && ratio.operator === '/' ? [ratio.left, ratio.right] : [];
	return over !== undefined && under !== undefined && sharesOne(headsOf(over), headsOf(under));
}

function headsOf(node: Node): readonly string[] {
	return factorsOf(node).flatMap(factor => applicationOf(factor)?.head ?? []).map(keyOf);
}

/** One member of a sequence given another one alone. */
function isTransition(node: Node): boolean {
	const conditional = isDensityOf(node) ? conditionalOf(node) : undefined;
	if (conditional?.of.length !== 1 || conditional.given.length !== 1) return false;
	const [next, before] = [conditional.of[0] as Node, conditional.given[0] as Node].map(stateOf) as [Node, Node];
	return isSymbol(next) && isSymbol(before) && lettersOf(next) === lettersOf(before) && keyOf(next) !== keyOf(before);
}

/** `X_n` of `X_n = i`. */
function stateOf(argument: Node): Node {
	return argument.kind === 'relation' && argument.operators[0] === '=' ? argument.items[0] as Node : argument;
}

/** `\pi P = \pi`, `\pi = \pi P`, `\pi_n = \pi_0 P^n`, `\pi_i P_{ij} = \pi_j P_{ji}`. */
function isEquilibrium(left: Node, right: Node): boolean {
	const [[a, P, ...more], [b, Q, ...others]] = [factorsOf(left), factorsOf(right)];
	if (!a || !b || more.length > 0 || others.length > 0) return false;
	if (P && Q) return isScripted(a) && keyOf(a) !== keyOf(b) && [a, P].every(isSymbol) && lettersOf(a) === lettersOf(b) && lettersOf(P) === lettersOf(Q) && isMatrix(P) && keyOf(P) !== keyOf(Q);
	const matrix = P ?? Q;
	return matrix !== undefined && isMatrix(matrix) && isSymbol(a) && isSymbol(b) && !isMatrix(a) && lettersOf(a) === lettersOf(b) && (keyOf(a) === keyOf(b) || (matrix.kind === 'scripts' && matrix.sup !== undefined));
}

function isScripted({ kind }: Node): boolean {
	return kind === 'scripts';
}

function isMatrix(node: Node): boolean {
	return isSymbol(node) && /^[A-Z]$/.test(lettersOf(node) ?? '');
}

function isDivergence(node: Node): boolean {
	return applicationOf(node)?.brackets.separators.includes('‖') ?? false;
}

function isMutualInformation(node: Node): boolean {
	const call = applicationOf(node);
	return call !== undefined && lettersOf(call.head) === 'I' && call.brackets.items.length === 2 && call.brackets.separators[0] === ';';
}

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
function logarithmShape(member: Node): FormulaShape | undefined {
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
function sharesIn(member: Node): readonly FormulaShape[] {
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

function hasLogarithm(member: Node): boolean {
	return [...nodesIn(member)].some(node => isSymbol(node) && LOGARITHM.test(lettersOf(node) ?? ''));
}

function hasMatrix(member: Node): boolean {
	return [...nodesIn(member)].some(node => node.kind === 'scripts' && isMatrix(node) && (node.sup !== undefined || (node.sub !== undefined && indicesIn(node.sub).length === 2)));
}

function comparesTwo(exponent: Node): boolean {
	if (exponent.kind === 'fraction') return isSymbol(exponent.under) || exponent.under.kind === 'number';
	if (exponent.kind === 'binary') return exponent.operator === 'cdot' || (exponent.operator === '/' && isSymbol(exponent.right));
	return applicationOf(exponent)?.brackets.items.length === 2 || (exponent.kind === 'brackets' && exponent.open === '⟨');
}
