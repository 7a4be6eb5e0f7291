import { isDense, type Value } from '../base/value';
import type { Budget } from '../math/budget';
import { maximise } from '../math/optimize/maximise';
import { integrate } from '../math/quadrature/integrate';
import { sumSeries } from '../math/series/sumSeries';
import type { Ir, Kind, Range } from '../semantics/ir';
import { certain } from './certainty';
import { EvaluationFault, type Fault } from './fault';
import { asNumber, sameValue, stackOf } from './frame';
import { arrayOperation, lift, scalarOperation } from './operations';
import { guard, type Run } from './run';

/**
 * The judge: a plain walk over the meaning as it was read, before any rewrite. Slow and simple; the fast path is held against it.
 */
export function judge(ir: Ir, inputs: readonly Value[], budget: Budget): Run {
	return guard(budget, () => {
		const walk = new Walk(inputs, budget);
		const value = walk.value(ir);
		return { value, uncovered: walk.uncovered };
	});
}

/** The innermost expression at which a walk ended, and what the last operation was given. */
export interface Site {
	readonly ir: Ir;
	readonly args: readonly Value[];
}

/** Where the plain walk ends with this fault; undefined where it does not. */
export function siteOf(ir: Ir, inputs: readonly Value[], code: Fault['code'], budget: Budget): Site | undefined {
	const walk = new Walk(inputs, budget);
	const result = guard(budget, () => ({ value: walk.value(ir), uncovered: false }));
	return !result.ok && result.fault.code === code ? walk.site : undefined;
}

class Walk {
	private readonly locals = new Map<number, Value>();
	uncovered = false;
	site: Site | undefined;
	private args: readonly Value[] = [];

	constructor(private readonly inputs: readonly Value[], private readonly budget: Budget) {}

	value(ir: Ir): Value {
		this.budget.spend(1);
		try {
			return this.valueOf(ir);
		} catch (fault) {
			this.site ??= { ir, args: this.args };
			throw fault;
		}
	}

	private valueOf(ir: Ir): Value {
		switch (ir.kind) {
			case 'constant': return ir.value;
			case 'input': return this.inputs[ir.input] ?? NaN;
			case 'local': return this.locals.get(ir.local) ?? NaN;
			case 'apply': return this.apply(ir);
			case 'let': return this.under(ir.local, this.value(ir.value), ir.body);
			case 'fold': return this.fold(ir);
			case 'integral': return this.integral(ir);
			case 'search': return this.search(ir);
			case 'build': return stackOf([...this.elements(ir.range)].map(at => this.under(ir.local, at, ir.body)), this.budget);
			case 'element': return this.element(ir);
			case 'piecewise': return this.piecewise(ir);
			case 'stack': return stackOf(ir.items.map(item => this.value(item)), this.budget);
			case 'hole': return NaN;
		}
	}

	private number(ir: Ir): number {
		return asNumber(this.value(ir));
	}

	private under(local: number, at: Value, body: Ir): Value {
		this.locals.set(local, at);
		return this.value(body);
	}

	private apply({ operation, args }: Kind<'apply'>): Value {
		const values = args.map(arg => this.value(arg));
		this.args = values;
		const scalar = scalarOperation(operation);
		if (scalar && !values.some(isDense)) return scalar(...values.map(asNumber));
		const whole = arrayOperation(operation);
		if (whole) return whole(values, this.budget);
		if (!scalar) throw new EvaluationFault({ code: 'no-value', what: 'operation' });
		return lift(scalar, values, this.budget);
	}

	private* elements(range: Range): Generator<number> {
		if (range.kind === 'values') return yield* range.values;
		const from = this.number(range.from);
		const to = this.number(range.to);
		const except = range.except && this.number(range.except);
		if (!Number.isInteger(from) || !Number.isInteger(to)) throw new EvaluationFault({ code: 'no-value', what: 'range' });
		for (let i = from; i <= to; i++) if (i !== except) yield i;
	}

	private fold(ir: Kind<'fold'>): Value {
		const { fold, range, local, body } = ir;
		if (fold === 'sum' && range.kind === 'integers' && this.number(range.to) === Infinity) {
			return certain('series', sumSeries(at => asNumber(this.under(local, at, body)), this.number(range.from), this.budget));
		}
		const terms = [...this.elements(range)].map(at => ({ at, value: this.under(local, at, body) }));
		const values = terms.map(({ value }) => value);
		switch (fold) {
			case 'sum': return values.reduce((sum, value) => lift((a = 0, b = 0) => a + b, [sum, value], this.budget), 0);
			case 'product': return values.reduce<number>((product, value) => product * asNumber(value), 1);
			case 'max': return Math.max(...values.map(asNumber));
			case 'min': return Math.min(...values.map(asNumber));
			case 'argmax': case 'argmin': {
				const best = (fold === 'argmax' ? Math.max : Math.min)(...values.map(asNumber));
				return terms.find(({ value }) => value === best)?.at ?? NaN;
			}
			case 'logSumExp': return Math.log(values.reduce<number>((sum, value) => sum + Math.exp(asNumber(value)), 0));
		}
	}

	private integral({ local, low, high, body, landmarks }: Kind<'integral'>): number {
		const splits = landmarks.map(landmark => this.number(landmark)).filter(Number.isFinite);
		return certain('integral', integrate(x => asNumber(this.under(local, x, body)), this.number(low), this.number(high), { landmarks: splits, budget: this.budget }));
	}

	private search({ goal, local, low, high, body }: Kind<'search'>): number {
		const sign = goal === 'argmax' || goal === 'max' ? 1 : -1;
		const { at, value, certain } = maximise(x => sign * asNumber(this.under(local, x, body)), this.number(low), this.number(high), this.budget);
		if (!certain) throw new EvaluationFault({ code: 'not-certain', of: 'search', bound: Infinity });
		return goal === 'argmax' || goal === 'argmin' ? at : sign * value;
	}

	private element({ array, indices, base }: Kind<'element'>): Value {
		let value = this.value(array);
		for (const index of indices) {
			const at = this.number(index) - base;
			const length = isDense(value) ? value.shape[0] ?? 0 : 0;
			if (!isDense(value) || !Number.isInteger(at) || at < 0 || at >= length) throw new EvaluationFault({ code: 'index-out-of-range', index: at + base, length, base });
			const size = value.data.length / length;
			const shape = value.shape.slice(1);
			const data = value.data.slice(at * size, (at + 1) * size);
			value = shape.length === 0 ? data[0] as number : { shape, data };
		}
		return value;
	}

	private piecewise({ branches, otherwise }: Kind<'piecewise'>): number {
		const values = branches.filter(({ when }) => this.number(when) === 1).map(({ value }) => this.number(value));
		const [first] = values;
		if (first !== undefined && values.every(value => sameValue(value, first))) return first;
		if (first === undefined && otherwise) return this.number(otherwise);
		this.uncovered = true;
		return NaN;
	}
}
