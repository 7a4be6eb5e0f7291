import { sized } from '../base/refusal';
import { isDense, type Value } from '../base/value';
import type { Budget } from '../math/budget';
import { EvaluationFault } from './fault';
import { asNumber, sameValue, stackOf, store, type Frame, type NumberEval, type ValueEval } from './frame';
import { buildOver, foldOver, integrateOver, searchOver, type LinkedRange } from './loops';
import { arrayOperation, lift, scalarOperation, type ScalarOperation } from './operations';
import type { Op, OpOf, OpRange, Program } from './program';

/** Closures over numbered slots: no names, no generated code. One for numbers, which allocates nothing, and one for arrays. */
export interface Linked {
	readonly program: Program;
	readonly run: ValueEval;
}

export function link(program: Program): Linked {
	return { program, run: linkValue(program.body) };
}

/** What cannot be linked fails when it is run, so that it is a fault like any other. */
function withoutValue(): never {
	throw new EvaluationFault({ code: 'no-value', what: 'operation' });
}

/** An operation that may give an array. */
function linkValue(op: Op): ValueEval {
	if (op.rank === 0) return linkNumber(op);
	switch (op.op) {
		case 'slot': {
			const { slot } = op;
			return frame => frame.arrays[slot] ?? { shape: [0], data: new Float64Array(0) };
		}
		case 'apply': return linkApply(op);
		case 'let': return linkLet(op, linkValue);
		case 'fold': return foldOver(op.fold, op.slot, linkRange(op.range), linkValue(op.body));
		case 'build': return buildOver(op.slot, linkRange(op.range), linkValue(op.body));
		case 'element': return linkElement(op);
		case 'stack': return linkStack(op);
		default: return withoutValue;
	}
}

/** An operation that gives a number. */
export function linkNumber(op: Op): NumberEval {
	switch (op.op) {
		case 'constant': {
			const value = Number(op.value === 'inf' ? Infinity : op.value === '-inf' ? -Infinity : op.value);
			return () => value;
		}
		case 'slot': {
			const { slot } = op;
			return frame => frame.numbers[slot] as number;
		}
		case 'apply': return linkNumberApply(op);
		case 'let': return linkLet(op, linkNumber);
		case 'fold': {
			const fold = foldOver(op.fold, op.slot, linkRange(op.range), linkValue(op.body));
			return frame => asNumber(fold(frame));
		}
		case 'integral': return integrateOver(op.slot, linkNumber(op.low), linkNumber(op.high), op.landmarks.map(linkNumber), linkNumber(op.body));
		case 'search': return searchOver(op.goal, op.slot, linkNumber(op.low), linkNumber(op.high), linkNumber(op.body));
		case 'element': {
			const element = linkElement(op);
			return frame => asNumber(element(frame));
		}
		case 'piecewise': return linkPiecewise(op);
		case 'build': case 'stack': return withoutValue;
	}
}

function linkNumberApply(op: OpOf<'apply'>): NumberEval {
	const operation = scalarOperation(op.name);
	if (operation && op.args.every(({ rank }) => rank === 0)) return linkScalar(operation, op.args.map(linkNumber), OVERFLOWING.has(op.name));
	const apply = linkApply(op);
	return frame => asNumber(apply(frame));
}

/** Operations that leave the range of a double where their value does not; a quotient by 0 or a logarithm of 0 is truly infinite. */
const OVERFLOWING: ReadonlySet<string> = new Set(['exp', 'multiply', 'power', 'factorial', 'gamma', 'binomial', 'cosh', 'sinh', 'normalPdf']);

/** An infinity, or a 0, that finite arguments other than 0 do not have. */
function isBeyond(value: number, a: number, b: number): boolean {
	return (value === 0 || value === Infinity || value === -Infinity) && Number.isFinite(a) && Number.isFinite(b) && a !== 0 && b !== 0;
}

/** Fixed arities keep the hot path free of argument arrays; every operation costs one step. */
function linkScalar(operation: ScalarOperation, args: readonly NumberEval[], canOverflow: boolean): NumberEval {
	const [first, second, third] = args;
	if (args.length === 1 && first) {
		return frame => {
			frame.budget.spend(1);
			const a = first(frame);
			const value = operation(a);
			if (canOverflow && isBeyond(value, a, 1)) frame.overflowed = true;
			return value;
		};
	}
	if (args.length === 2 && first && second) {
		return frame => {
			frame.budget.spend(1);
			const a = first(frame);
			const b = second(frame);
			const value = operation(a, b);
			if (canOverflow && isBeyond(value, a, b)) frame.overflowed = true;
			return value;
		};
	}
	if (args.length === 3 && first && second && third) {
		return frame => {
			frame.budget.spend(1);
			return operation(first(frame), second(frame), third(frame));
		};
	}
	return frame => {
		frame.budget.spend(1);
		return operation(...args.map(arg => arg(frame)));
	};
}

function linkApply(op: OpOf<'apply'>): ValueEval {
	const args = op.args.map(linkValue);
	const whole = arrayOperation(op.name);
	const scalar = scalarOperation(op.name);
	if (whole && !(scalar && op.args.every(({ rank }) => rank === 0))) return frame => whole(args.map(arg => arg(frame)), frame.budget);
	if (!scalar) return withoutValue;
	return frame => lift(scalar, args.map(arg => arg(frame)), frame.budget);
}

function linkLet<E extends ValueEval>(op: OpOf<'let'>, linkBody: (body: Op) => E): (frame: Frame) => ReturnType<E> {
	const { slot } = op;
	const value = linkValue(op.value);
	const body = linkBody(op.body);
	return frame => {
		store(frame, slot, value(frame));
		return body(frame) as ReturnType<E>;
	};
}

function linkRange(range: OpRange): LinkedRange {
	if (range.kind === 'values') return range;
	return { kind: 'integers', from: linkNumber(range.from), to: linkNumber(range.to), ...(range.except ? { except: linkNumber(range.except) } : {}) };
}

function linkElement(op: OpOf<'element'>): ValueEval {
	const array = linkValue(op.array);
	const indices = op.indices.map(linkNumber);
	const { base } = op;
	return frame => elementOf(array(frame), indices.map(index => index(frame) - base), base, frame.budget);
}

function elementOf(value: Value, indices: readonly number[], base: number, budget: Budget): Value {
	if (!isDense(value)) throw new EvaluationFault({ code: 'shape-mismatch', left: { shape: { kind: 'indices', count: indices.length } }, right: sized([]) });
	const { shape, data } = value;
	let offset = 0;
	for (const [axis, index] of indices.entries()) {
		const length = shape[axis] ?? 0;
		if (!Number.isInteger(index) || index < 0 || index >= length) throw new EvaluationFault({ code: 'index-out-of-range', index: index + base, length, base });
		offset = offset * length + index;
	}
	const rest = shape.slice(indices.length);
	if (rest.length === 0) return data[offset] as number;
	const size = rest.reduce((product, length) => product * length, 1);
	budget.claim(size);
	return { shape: rest, data: data.slice(offset * size, (offset + 1) * size) };
}

function linkPiecewise(op: OpOf<'piecewise'>): NumberEval {
	const branches = op.branches.map(({ when, value }) => ({ when: linkNumber(when), value: linkNumber(value) }));
	const otherwise = op.otherwise && linkNumber(op.otherwise);
	return frame => {
		const covering = branches.filter(({ when }) => when(frame) === 1);
		const [first, ...others] = covering;
		if (first) {
			const value = first.value(frame);
			// two cases may meet at a point, but not disagree there
			if (others.every(other => sameValue(other.value(frame), value))) return value;
			frame.uncovered = true;
			return NaN;
		}
		if (otherwise) return otherwise(frame);
		frame.uncovered = true;
		return NaN;
	};
}

function linkStack(op: OpOf<'stack'>): ValueEval {
	const items = op.items.map(linkValue);
	return frame => stackOf(items.map(item => item(frame)), frame.budget);
}
