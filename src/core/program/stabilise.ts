import type { Span } from '../base/span';
import { rankOf, REAL } from '../base/type';
import { mapChildren, sameIr, type Ir, type Kind } from '../semantics/ir';
import { isPositive, logOf, minusLogOnePlus, scalar } from './logSpace';

/**
 * The same value by a way that does not overflow or cancel: logarithms of exponentials, sums of them, quotients of them,
 * `p \log p`, `1 - e^x`, `\log(1 + x)`, `1 - erf x`. A rewrite for double precision only: the judge runs what was read.
 */
export function stabilise(ir: Ir): Ir {
	// from the outside in: a logarithm has to see the quotient of exponentials as it was read
	const rewritten = isNumeric(ir) ? rewrite(ir) : undefined;
	return rewritten ? stabilise(rewritten) : mapChildren(ir, stabilise);
}

function isNumeric(ir: Ir): ir is Kind<'apply'> {
	return ir.kind === 'apply' && rankOf(ir.type) === 0 && ir.args.every(arg => rankOf(arg.type) === 0);
}

function rewrite(ir: Kind<'apply'>): Ir | undefined {
	switch (ir.operation) {
		case 'log': return logarithm(ir);
		case 'multiply': return weightedLogarithm(ir) ?? productOfExponentials(ir);
		case 'weigh': return weightedLogarithm(ir);
		case 'add': return complementOfTail(ir);
		case 'subtract': return exponentialLessOne(ir) ?? complementOfTail(ir);
		case 'divide': return quotientOfExponentials(ir);
		case 'negate': return logarithmOfLogistic(ir);
		default: return undefined;
	}
}

function logarithm({ args }: Kind<'apply'>): Ir | undefined {
	const [argument] = args as [Ir];
	return shareOfSum(argument) ?? complementOfShare(argument) ?? logOf(argument) ?? logOfOnePlus(argument);
}

const isOne = (ir: Ir): boolean => ir.kind === 'constant' && ir.value === 1;

/** `log(1 + x)` and `log(1 - x)` without the sum, and `log(1 - e^x)`. */
function logOfOnePlus(argument: Ir): Ir | undefined {
	if (argument.kind !== 'apply' || (argument.operation !== 'add' && argument.operation !== 'subtract')) return undefined;
	const [left, right] = argument.args as [Ir, Ir];
	const { span } = argument;
	if (argument.operation === 'add') return isOne(left) ? scalar('log1p', [right], span) : isOne(right) ? scalar('log1p', [left], span) : undefined;
	if (!isOne(left)) return undefined;
	return isExponential(right) ? scalar('log1mExp', right.args, span) : scalar('log1p', [scalar('negate', [right], span)], span);
}

/** `log(a / (a + b))` is `-log(1 + b/a)`: exact where the quotient rounds to 1. */
function shareOfSum(quotient: Ir): Ir | undefined {
	const share = shareIn(quotient);
	return share && logOfShare([share.own], share.others, quotient.span);
}

/** `log(1 - a / (a + b))` is `log(b / (a + b))`: exact where the difference rounds to 0, as of a logistic function. */
function complementOfShare(difference: Ir): Ir | undefined {
	if (difference.kind !== 'apply' || difference.operation !== 'subtract' || !isOne(difference.args[0] as Ir)) return undefined;
	return logOfComplement(difference.args[1] as Ir);
}

function logOfComplement(quotient: Ir): Ir | undefined {
	if (quotient.kind !== 'let') {
		const share = shareIn(quotient);
		return share && logOfShare(share.others, [share.own], quotient.span);
	}
	const body = logOfComplement(quotient.body);
	return body && { ...quotient, body, type: REAL };
}

/** `a` and `b` of `a / (a + b)`. */
function shareIn(quotient: Ir): { readonly own: Ir; readonly others: readonly Ir[] } | undefined {
	if (quotient.kind !== 'apply' || quotient.operation !== 'divide') return undefined;
	const [over, under] = quotient.args as [Ir, Ir];
	const terms = termsOf(under);
	const at = terms.findIndex(term => sameIr(term, over));
	return at < 0 || terms.length < 2 ? undefined : { own: over, others: terms.toSpliced(at, 1) };
}

/** Of positive terms that are made of exponentials, all but constants. */
function logOfShare(own: readonly Ir[], others: readonly Ir[], span: Span): Ir | undefined {
	const logs = [...own, ...others].map(term => (term.kind === 'constant' && term.value > 0 ? { ...term, value: Math.log(term.value) } : logOf(term)));
	if (!logs.every(log => log !== undefined) || [...own, ...others].every(({ kind }) => kind === 'constant')) return undefined;
	const sum = logs.slice(0, own.length).reduce((left, right) => scalar('logAddExp', [left, right], span));
	return minusLogOnePlus(logs.slice(own.length), sum, span);
}

function termsOf(ir: Ir): readonly Ir[] {
	return ir.kind === 'apply' && ir.operation === 'add' ? ir.args.flatMap(termsOf) : [ir];
}

/** `a log b` is 0 where `a` is 0, as in every entropy; `p log(p/q)` also where both are. */
function weightedLogarithm({ args, span }: Kind<'apply'>): Ir | undefined {
	const [first, second] = args as [Ir, Ir];
	for (const [weight, factor] of [[first, second], [second, first]] as const) {
		const scale = factor.kind === 'apply' ? LOGARITHMS.get(factor.operation) : undefined;
		if (factor.kind !== 'apply' || scale === undefined || (weight.kind === 'constant' && weight.value !== 0)) continue;
		const [argument] = factor.args as [Ir];
		const known = scale === 1 ? logarithm(factor) : undefined;
		const isShare = argument.kind === 'apply' && argument.operation === 'divide' && sameIr(argument.args[0] as Ir, weight);
		const term = isShare ? scalar('relativeEntropyTerm', [weight, argument.args[1] as Ir], span) : known ? scalar('weigh', [weight, known], span) : scalar('xlogy', [weight, argument], span);
		return scale === 1 ? term : scalar('divide', [term, { kind: 'constant', value: scale, type: REAL, span }], span);
	}
	return undefined;
}

/** The natural logarithm of each base. */
const LOGARITHMS: ReadonlyMap<string, number> = new Map([['log', 1], ['log2', Math.LN2], ['log10', Math.LN10]]);

/** `e^a e^b` is `e^{a + b}`, where one alone could overflow and the other vanish. */
function productOfExponentials(ir: Kind<'apply'>): Ir | undefined {
	const factors = factorsOf(ir);
	const exponents = factors.flatMap(factor => (isExponential(factor) ? [factor.args[0] as Ir] : []));
	if (exponents.length < 2) return undefined;
	const power = scalar('exp', [exponents.reduce((sum, exponent) => scalar('add', [sum, exponent], ir.span))], ir.span);
	return factors.filter(factor => !isExponential(factor)).reduceRight((product, factor) => scalar('multiply', [factor, product], ir.span), power);
}

function factorsOf(ir: Ir): readonly Ir[] {
	return ir.kind === 'apply' && ir.operation === 'multiply' ? ir.args.flatMap(factorsOf) : [ir];
}

function isExponential(ir: Ir): ir is Kind<'apply'> {
	return ir.kind === 'apply' && ir.operation === 'exp';
}

/** `e^x - 1` and `1 - e^x` without cancellation. */
function exponentialLessOne({ args, span }: Kind<'apply'>): Ir | undefined {
	const [left, right] = args as [Ir, Ir];
	if (isOne(right) && left.kind === 'apply' && left.operation === 'exp') return { ...left, operation: 'expm1', span };
	if (isOne(left) && right.kind === 'apply' && right.operation === 'exp') return scalar('negate', [{ ...right, operation: 'expm1' }], span);
	return undefined;
}

/** `-log(1 + e^{-x})` is the logarithm of the logistic function of x. */
function logarithmOfLogistic({ args, span }: Kind<'apply'>): Ir | undefined {
	const [softplus] = args as [Ir];
	const at = softplus.kind === 'apply' && softplus.operation === 'log1pExp' ? softplus.args[0] as Ir : undefined;
	return at?.kind === 'apply' && at.operation === 'negate' ? scalar('logLogistic', at.args, span) : undefined;
}

/** Functions that 1 completes to one of their tails. */
const COMPLEMENTS: ReadonlyMap<string, string> = new Map([['erf', 'erfc'], ['erfc', 'erf'], ['normalCdf', 'normalSurvival'], ['normalSurvival', 'normalCdf']]);

/** `1 - erf x` and its like by the tail itself; `1 + erf x` is the tail on the other side. */
function complementOfTail({ operation, args, span }: Kind<'apply'>): Ir | undefined {
	const [left, right] = args as [Ir, Ir];
	const [one, other] = isOne(left) ? [left, right] : [right, left];
	const complement = other.kind === 'apply' ? COMPLEMENTS.get(other.operation) : undefined;
	if (!isOne(one) || other.kind !== 'apply' || complement === undefined) return undefined;
	if (operation === 'add') return other.operation === 'erf' ? scalar('erfc', [scalar('negate', other.args, span)], span) : undefined;
	const tail: Ir = { ...other, operation: complement };
	return one === left ? tail : scalar('negate', [tail], span);
}

/** A quotient whose both sides are made of exponentials, as in a softmax, by the difference of their logarithms. */
function quotientOfExponentials({ args, span }: Kind<'apply'>): Ir | undefined {
	const [over, under] = args as [Ir, Ir];
	if (!isPositive(over) || !isPositive(under)) return undefined;
	const logOver = logOf(over);
	const logUnder = logOf(under);
	if (!logOver || !logUnder) return undefined;
	return scalar('exp', [scalar('subtract', [logOver, logUnder], span)], span);
}
