import { REAL } from '../base/type';
import type { Span } from '../base/span';
import type { Ir, Kind } from '../semantics/ir';

/** An operation on numbers. */
export function scalar(operation: string, args: readonly Ir[], span: Span): Ir {
	return { kind: 'apply', operation, args, type: REAL, span };
}

/** Whether an expression is positive whatever its inputs are. */
export function isPositive(ir: Ir): boolean {
	switch (ir.kind) {
		case 'constant': return ir.value > 0;
		case 'fold': return (ir.fold === 'sum' || ir.fold === 'product') && isPositive(ir.body);
		case 'let': return isPositive(ir.body);
		case 'apply': {
			const { operation, args } = ir;
			if (operation === 'exp') return true;
			if (operation === 'add' || operation === 'multiply' || operation === 'divide') return args.every(isPositive);
			return (operation === 'power' || operation === 'sqrt') && isPositive(args[0] as Ir);
		}
		default: return false;
	}
}

/**
 * The logarithm of an expression that is made of exponentials, without computing them; undefined where there are none in it or where
 * the logarithm cannot be split for the signs are not known.
 */
export function logOf(ir: Ir): Ir | undefined {
	switch (ir.kind) {
		case 'apply': return logOfApply(ir);
		case 'fold': return logOfFold(ir);
		case 'let': {
			const body = logOf(ir.body);
			return body && { ...ir, body, type: REAL };
		}
		default: return undefined;
	}
}

function logOfApply(ir: Kind<'apply'>): Ir | undefined {
	const { operation, args, span } = ir;
	const [first, second] = args;
	switch (operation) {
		case 'exp': return first;
		case 'multiply': case 'divide': return first && second && logOfPair(operation, first, second, span);
		case 'add': return first && second && logOfSum(first, second, span);
		case 'power': {
			const log = first && isPositive(first) ? logOf(first) : undefined;
			return log && second && scalar('multiply', [second, log], span);
		}
		default: return undefined;
	}
}

/** `log(ab)` is split where one side is made of exponentials and is positive; the other may be anything. */
function logOfPair(operation: 'multiply' | 'divide', first: Ir, second: Ir, span: Span): Ir | undefined {
	const logs = [first, second].map(side => (isPositive(side) ? logOf(side) : undefined));
	if (logs.every(log => log === undefined)) return undefined;
	const [left, right] = [first, second].map((side, i) => logs[i] ?? scalar('log', [side], span)) as [Ir, Ir];
	return scalar(operation === 'multiply' ? 'add' : 'subtract', [left, right], span);
}

/** `log(a + b)` of two positive sides, one of them at least made of exponentials. */
function logOfSum(first: Ir, second: Ir, span: Span): Ir | undefined {
	if (!isPositive(first) || !isPositive(second)) return undefined;
	const logs = [logOf(first), logOf(second)];
	if (logs.every(log => log === undefined)) return undefined;
	const one = [first, second].findIndex(side => side.kind === 'constant' && side.value === 1);
	const other = logs[1 - one];
	if (one >= 0 && other) return scalar('log1pExp', [other], span);
	const [left, right] = [first, second].map((side, i) => logs[i] ?? scalar('log', [side], span)) as [Ir, Ir];
	return scalar('logAddExp', [left, right], span);
}

function logOfFold(ir: Kind<'fold'>): Ir | undefined {
	const body = isPositive(ir.body) ? logOf(ir.body) : undefined;
	if (!body || isInfinite(ir)) return undefined;
	if (ir.fold === 'sum') return { ...ir, fold: 'logSumExp', body, type: REAL };
	return ir.fold === 'product' ? { ...ir, fold: 'sum', body, type: REAL } : undefined;
}

/** An infinite sum keeps its plain terms: its convergence is judged on them. */
function isInfinite({ range }: Kind<'fold'>): boolean {
	return range.kind === 'integers' && range.to.kind === 'constant' && range.to.value === Infinity;
}

/** `-log(1 + Σ e^{others} / e^{own})`. */
export function minusLogOnePlus(others: readonly Ir[], own: Ir, span: Span): Ir {
	const sum = others.reduce((left, right) => scalar('logAddExp', [left, right], span));
	return scalar('negate', [scalar('log1pExp', [difference(sum, own, span)], span)], span);
}

function difference(left: Ir, right: Ir, span: Span): Ir {
	if (right.kind === 'constant' && right.value === 0) return left;
	if (left.kind !== 'constant' || left.value !== 0) return scalar('subtract', [left, right], span);
	return right.kind === 'apply' && right.operation === 'negate' ? right.args[0] as Ir : scalar('negate', [right], span);
}
