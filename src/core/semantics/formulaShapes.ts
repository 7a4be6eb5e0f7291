import type { BinderNode, Node } from '../formula/syntax';
import { equationsOf } from './equations';
import { conditionalOf, exponentOf, headsOf, isDensityOf, isNamed, lettersIn, sharesOne } from './densityNodes';
import { hasLogarithm, logarithmShape, sharesIn } from './informationShapes';
import { applicationOf, factorsOf, indicesIn, isSymbol, keyOf, lettersOf, nodesIn } from './symbols';

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
	/** An energy's derivative beside its mean under the model. */
	| 'slope-of-energy'
	/** `p(D|M_1)` over `p(D|M_2)`. */
	| 'ratio'
	/** `p(x'|x)` by an integral over `p(x'|z)p(z|x)`. */
	| 'predictive'
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
		...(isSlopeOfEnergy(member) ? ['slope-of-energy'] as const : []),
		...(isRatio(member) ? ['ratio'] as const : []),
		...(left && isPredictive(left, member) ? ['predictive'] as const : []),
		...(isAcceptance(member) ? ['acceptance'] as const : []),
		...(factorsOf(bodyOf(member)).some(isTransition) ? ['transition'] as const : []),
		...(isDivergence(member) ? ['divergence'] as const : []),
		...(ofLogarithms ? [ofLogarithms] : []),
		...sharesIn(member),
		...(hasLogarithm(member) ? ['logarithmic'] as const : []),
		...(hasMatrix(member) ? ['matrix'] as const : []),
	];
}

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

/** `\sum_x e^{-E(x)}`. */
export function isPartition(member: Node): boolean {
	return member.kind === 'binder' && (member.operator === 'sum' || member.operator === 'int') && (isDecay(member.body) || isPartition(member.body));
}

/** Two derivatives of one function, one of them in an expectation. */
function isSlopeOfEnergy(member: Node): boolean {
	const isMean = (node: Node): boolean => node.kind === 'brackets' && node.open === '[' && [...nodesIn(node)].some(isDerivative);
	if (member.kind !== 'binary') return false;
	const sides = [member.left, member.right];
	return sides.some(side => [...nodesIn(side)].some(isMean)) && sides.some(side => [...nodesIn(side)].some(isDerivative) && ![...nodesIn(side)].some(isMean));
}

function isDerivative(node: Node): boolean {
	const heads = node.kind === 'fraction' ? factorsOf(node.over) : [node];
	return heads.some(head => lettersOf(head) === (node.kind === 'fraction' ? '\\partial' : '\\nabla'));
}

/** The same data under two conditions, by one function. */
function isRatio(member: Node): boolean {
	const [over, under] = quotientOf(member);
	const [first, second] = [over, under].map(node => (node && isDensityOf(node) ? conditionalOf(node) : undefined));
	if (!over || !under || !first || !second) return false;
	return headsOf(over).join() === headsOf(under).join() && first.of.map(keyOf).join() === second.of.map(keyOf).join() && first.given.map(keyOf).join() !== second.given.map(keyOf).join();
}

/** What is not known is behind the bar of one factor and before that of the other. */
function isPredictive(left: Node, member: Node): boolean {
	const next = isDensityOf(left) && !isTransition(left) ? conditionalOf(left) : undefined;
	if (!next || member.kind !== 'binder' || (member.operator !== 'int' && member.operator !== 'sum')) return false;
	const factors = factorsOf(member.body).flatMap(factor => (isDensityOf(factor) && conditionalOf(factor)) || []);
	const [of, given] = [next.of.map(keyOf), next.given.map(keyOf)];
	return factors.some(one => sharesOne(one.of.map(keyOf), of) && factors.some(other => other !== one && sharesOne(other.given.map(keyOf), given) && sharesOne(other.of.map(keyOf), one.given.map(keyOf))));
}

/** What is above and below the line. */
function quotientOf(node: Node): readonly [over?: Node, under?: Node] {
	if (node.kind === 'fraction') return [node.over, node.under];
	return node.kind === 'binary' && node.operator === '/' ? [node.left, node.right] : [];
}

/** `\min(1, r)`, where `r` is a ratio of values of one function, or `e^{-\Delta E}`. */
function isAcceptance(member: Node): boolean {
	const call = applicationOf(member);
	if (!call || !/^\\?min$/.test(lettersOf(call.head) ?? '') || call.brackets.items.length !== 2) return false;
	const ratio = call.brackets.items.find(item => !(item.kind === 'number' && item.value === 1));
	if (!ratio || call.brackets.items.every(item => item === ratio || item.kind !== 'number')) return false;
	if (isDecay(ratio)) return true;
	const [over, under] = quotientOf(ratio);
	return over !== undefined && under !== undefined && sharesOne(headsOf(over), headsOf(under));
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

function hasMatrix(member: Node): boolean {
	return [...nodesIn(member)].some(node => node.kind === 'scripts' && isMatrix(node) && (node.sup !== undefined || (node.sub !== undefined && indicesIn(node.sub).length === 2)));
}
