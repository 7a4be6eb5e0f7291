import { rankOf, REAL } from '../base/type';
import type { Span } from '../base/span';
import { byId } from '../library';
import { apply, constant } from './context';
import type { Ir, Kind } from './ir';

/**
 * The logarithm of a density by those of its factors and summands, which neither underflow nor overflow. It is not a number where one of
 * them is negative, even if the density is not.
 */
export function logDensityOf(ir: Ir): Ir {
	switch (ir.kind) {
		case 'let': return { ...ir, body: logDensityOf(ir.body), type: REAL };
		case 'fold': return logOfFold(ir) ?? log(ir);
		case 'piecewise': return {
			...ir,
			branches: ir.branches.map(({ when, value }) => ({ when, value: logDensityOf(value) })),
			...(ir.otherwise ? { otherwise: logDensityOf(ir.otherwise) } : {}),
		};
		case 'apply': return rankOf(ir.type) === 0 ? logOfApply(ir) ?? log(ir) : log(ir);
		default: return log(ir);
	}
}

function logOfFold(ir: Kind<'fold'>): Ir | undefined {
	const { fold, range } = ir;
	if (fold === 'product') return { ...ir, fold: 'sum', body: logDensityOf(ir.body), type: REAL };
	const isEndless = range.kind === 'integers' && range.to.kind === 'constant' && range.to.value === Infinity;
	return fold === 'sum' && !isEndless ? { ...ir, fold: 'logSumExp', body: logDensityOf(ir.body), type: REAL } : undefined;
}

function logOfApply({ operation, args, span }: Kind<'apply'>): Ir | undefined {
	const [first, second] = args;
	if (!first) return undefined;
	switch (operation) {
		case 'exp': return first;
		case 'multiply': return second && apply('add', [logDensityOf(first), logDensityOf(second)], REAL, span);
		case 'divide': return second && (isOne(first) ? apply('negate', [logDensityOf(second)], REAL, span) : apply('subtract', [logDensityOf(first), logDensityOf(second)], REAL, span));
		case 'add': return second && logOfSum(first, second, span);
		case 'sqrt': return apply('divide', [logDensityOf(first), constant(2, span)], REAL, span);
		// as a power of 0 is 1 where the exponent is 0
		case 'power': return second && apply('weigh', [second, isEven(second) ? log(apply('abs', [first], REAL, span)) : logDensityOf(first)], REAL, span);
		default: {
			const ofLog = operation.replace(/P[dm]f$/, 'Log$&');
			return ofLog !== operation && byId(ofLog) ? apply(ofLog, args, REAL, span) : undefined;
		}
	}
}

function logOfSum(first: Ir, second: Ir, span: Span): Ir {
	const other = isOne(first) ? second : isOne(second) ? first : undefined;
	return other ? apply('log1pExp', [logDensityOf(other)], REAL, span) : apply('logAddExp', [logDensityOf(first), logDensityOf(second)], REAL, span);
}

function isOne(ir: Ir): boolean {
	return ir.kind === 'constant' && ir.value === 1;
}

function isEven(exponent: Ir): boolean {
	return exponent.kind === 'constant' && exponent.value % 2 === 0;
}

function log(ir: Ir): Ir {
	return ir.kind === 'constant' ? constant(Math.log(ir.value), ir.span) : apply('log', [ir], REAL, ir.span);
}

/**
 * The same where factors and summands may be negative as long as the whole is not: slower, and a sum is added up before its logarithm is
 * taken.
 */
export function signedLogDensityOf(ir: Ir): Ir {
	return apply('add', [logMagnitudeOf(ir), apply('log', [signOf(ir)], REAL, ir.span)], REAL, ir.span);
}

function logMagnitudeOf(ir: Ir): Ir {
	if (ir.kind === 'let') return { ...ir, body: logMagnitudeOf(ir.body), type: REAL };
	if (ir.kind === 'fold' && ir.fold === 'product') return { ...ir, fold: 'sum', body: logMagnitudeOf(ir.body), type: REAL };
	if (ir.kind === 'apply' && rankOf(ir.type) === 0) {
		const { operation, args: [first, second], span } = ir;
		if (operation === 'multiply' && first && second) return apply('add', [logMagnitudeOf(first), logMagnitudeOf(second)], REAL, span);
		if (operation === 'divide' && first && second) return apply('subtract', [logMagnitudeOf(first), logMagnitudeOf(second)], REAL, span);
		if (operation === 'power' && first && second) return apply('multiply', [second, logMagnitudeOf(first)], REAL, span);
		if (operation !== 'add' && operation !== 'sqrt') return logOfApply(ir) ?? log(apply('abs', [ir], REAL, span));
	}
	return log(apply('abs', [ir], REAL, ir.span));
}

/** -1, 0 or 1 as the expression is, without computing what may under- or overflow. */
function signOf(ir: Ir): Ir {
	const { span } = ir;
	if (ir.kind === 'let') return { ...ir, body: signOf(ir.body), type: REAL };
	if (ir.kind === 'fold' && ir.fold === 'product') return { ...ir, body: signOf(ir.body), type: REAL };
	if (ir.kind === 'apply' && rankOf(ir.type) === 0) {
		const { operation, args: [first, second] } = ir;
		if (operation === 'exp') return constant(1, span);
		if ((operation === 'multiply' || operation === 'divide') && first && second) return apply('multiply', [signOf(first), signOf(second)], REAL, span);
		if (operation === 'power' && first && second) return apply('power', [signOf(first), second], REAL, span);
	}
	return apply('sign', [ir], REAL, span);
}
