import type { Value } from '../../base/value';
import { exactly, isUnknown, midpointOf, UNDEFINED, UNKNOWN, type Ball } from '../../math/ball/ball';
import { add, subtract } from '../../math/ball/arithmetic';
import { wholeNumber } from '../../math/ball/compare';
import type { Budget } from '../../math/budget';
import { EvaluationFault } from '../fault';
import { createFrame, sameValue, store, type Frame } from '../frame';
import { linkNumber } from '../link';
import type { Op, OpOf, OpRange, Program } from '../program';
import { ballArrayOperation } from './arrays';
import { constantBall } from './constants';
import { foldBalls, type BallTerm } from './folds';
import { holdsSearch, signedParts } from './parts';
import { ballOperation } from './scalars';
import { encloseIntegral } from './integrals';
import { encloseMaximum } from './maxima';
import { encloseSeries } from './series';
import type { Body } from './body';
import { asBall, fromValue, isArray, lift, map, stackOf, toValue, type BallArray, type BallValue } from './values';

/**
 * The value of a program in ball arithmetic: to about 32 digits and with a bound of what rounding did to it, the inputs taken as exact.
 * A walk of its own over the program, dearer than the linked closures by an order of magnitude; it runs once for a value that is shown.
 */
export function enclose(program: Program, inputs: readonly Value[], budget: Budget): BallValue {
	const walk = new Walk(program, inputs, budget);
	return walk.value(program.body);
}

class Walk {
	private readonly registers: (BallValue | undefined)[];
	/** The same values in double precision, for what is searched by closures. */
	private readonly frame: Frame;

	constructor({ size, slots, version, body }: Program, inputs: readonly Value[], private readonly budget: Budget) {
		this.registers = [...inputs.map(fromValue), ...Array.from<undefined>({ length: size - inputs.length })];
		this.frame = createFrame({ size, slots, version, body }, inputs, budget);
	}

	value(op: Op): BallValue {
		this.budget.spend(1);
		switch (op.op) {
			case 'constant': return constantBall(op.value);
			case 'slot': return this.registers[op.slot] ?? UNKNOWN;
			case 'apply': return this.apply(op);
			case 'let': return this.under(op.slot, this.value(op.value), op.body);
			case 'fold': return this.fold(op);
			case 'build': return stackOf([...this.terms(op.slot, op.range, op.body)].map(({ value }) => value), this.budget);
			case 'element': return this.element(op);
			case 'piecewise': return this.piecewise(op);
			case 'stack': return stackOf(op.items.map(item => this.value(item)), this.budget);
			case 'integral': return encloseIntegral(this.ball(op.low), this.ball(op.high), op.landmarks.map(landmark => midpointOf(this.ball(landmark))).filter(Number.isFinite), this.body(op.slot, op.body));
			case 'search': return encloseMaximum(op.goal, this.ball(op.low), this.ball(op.high), this.body(op.slot, op.body));
		}
	}

	private ball(op: Op): Ball {
		return asBall(this.value(op));
	}

	private under(slot: number, value: BallValue, body: Op): BallValue {
		this.registers[slot] = value;
		store(this.frame, slot, toValue(value));
		return this.value(body);
	}

	private apply({ name, args }: OpOf<'apply'>): BallValue {
		const values = args.map(arg => this.value(arg));
		const scalar = ballOperation(name);
		if (scalar && !values.some(isArray)) return scalar(...values.map(asBall));
		const whole = ballArrayOperation(name);
		if (whole) return whole(values, this.budget);
		if (!scalar) throw new EvaluationFault({ code: 'no-value', what: 'operation' });
		return lift(scalar, values, this.budget);
	}

	private* terms(slot: number, range: OpRange, body: Op): Generator<BallTerm> {
		for (const at of this.elements(range)) yield { at, value: this.under(slot, exactly(at), body) };
	}

	private* elements(range: OpRange): Generator<number> {
		if (range.kind === 'values') return yield* range.values;
		const [from, to, except] = [range.from, range.to, range.except].map(bound => bound && wholeNumber(this.ball(bound)));
		if (from === undefined || to === undefined) throw new EvaluationFault({ code: 'no-value', what: 'range' });
		for (let i = from; i <= to; i++) if (i !== except) yield i;
	}

	private fold({ fold, slot, range, body }: OpOf<'fold'>): BallValue {
		if (range.kind === 'values' || fold !== 'sum' || this.ball(range.to).high !== Infinity) return foldBalls(fold, this.terms(slot, range, body), this.budget);
		const from = wholeNumber(this.ball(range.from));
		if (from === undefined) throw new EvaluationFault({ code: 'no-value', what: 'range' });
		return encloseSeries(from, range.except && wholeNumber(this.ball(range.except)), this.body(slot, body));
	}

	/** The body of a search: by closures in double precision, and in ball arithmetic at chosen points. */
	private body(slot: number, body: Op): Body {
		const closure = linkNumber(body);
		return {
			double: x => {
				this.frame.numbers[slot] = x;
				return closure(this.frame);
			},
			ball: x => asBall(this.under(slot, exactly(x), body)),
			parts: signedParts(body, slot).map(part => {
				const partClosure = linkNumber(part);
				return x => {
					this.frame.numbers[slot] = x;
					return partClosure(this.frame);
				};
			}),
			isNested: holdsSearch(body),
			budget: this.budget,
		};
	}

	private element({ array, indices, base }: OpOf<'element'>): BallValue {
		let value = this.value(array);
		for (const index of indices) {
			const at = wholeNumber(this.ball(index));
			if (at === undefined) return isArray(value) && value.shape.length > 1 ? map(value, () => UNKNOWN) : UNKNOWN;
			value = elementOf(value, at - base, base);
		}
		return value;
	}

	/** Where rounding decides between cases, both must give the same. */
	private piecewise({ branches, otherwise }: OpOf<'piecewise'>): Ball {
		const conditions = branches.map(({ when }) => this.ball(when));
		const holding = branches.filter((_, i) => conditions[i]?.high === 1);
		const doubtful = branches.filter((_, i) => isUnknown(conditions[i] ?? UNKNOWN));
		const fallback = holding.length === 0 && otherwise ? [this.ball(otherwise)] : [];
		const values = [...holding, ...doubtful].map(({ value }) => this.ball(value)).concat(fallback);
		const [first, ...others] = values;
		if (!first || (holding.length === 0 && !otherwise)) return doubtful.length > 0 ? UNKNOWN : UNDEFINED;
		if (others.every(other => sameValue(midpointOf(other), midpointOf(first)))) return others.reduce(hull, first);
		return doubtful.length > 0 ? UNKNOWN : UNDEFINED;
	}
}

function elementOf(value: BallValue, at: number, base: number): BallValue {
	const length = isArray(value) ? value.shape[0] ?? 0 : 0;
	if (!isArray(value) || at < 0 || at >= length) throw new EvaluationFault({ code: 'index-out-of-range', index: at + base, length, base });
	const size = value.items.length / length;
	const inner: BallArray = { shape: value.shape.slice(1), items: value.items.slice(at * size, (at + 1) * size) };
	return inner.shape.length === 0 ? inner.items[0] ?? UNKNOWN : inner;
}

/** A ball that holds both midpoints. */
function hull(a: Ball, b: Ball): Ball {
	const distance = subtract(b, a);
	return distance.high === 0 ? a : add(a, { high: 0, low: 0, radius: Math.abs(distance.high) + distance.radius, exponent: distance.exponent });
}
