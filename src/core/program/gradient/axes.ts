import type { Register } from './register';
import type { WholeRule } from './rules';

/** One lane of an array along an axis, and where its result stands. */
interface Lane {
	readonly start: number;
	readonly step: number;
	readonly length: number;
	readonly result: number;
}

/** All lanes along an axis, counted from the end where it is negative; the whole array is one where the axis is NaN. */
function lanesOf({ shape, size }: Register, axis: number): readonly Lane[] {
	if (Number.isNaN(axis) || shape.length === 0) return [{ start: 0, step: 1, length: size, result: 0 }];
	const at = axis < 0 ? axis + shape.length : axis;
	const length = shape[at] as number;
	const step = shape.slice(at + 1).reduce((product, n) => product * n, 1);
	return Array.from({ length: size / Math.max(1, length) }, (_, lane) => ({ start: Math.floor(lane / step) * step * length + (lane % step), step, length, result: lane }));
}

type LaneRule = (x: Register, out: Register, lane: Lane, extra: number) => void;

function along(rule: LaneRule): WholeRule {
	return (out, args, by) => {
		const [x, axis, extra] = args as [Register, Register?, Register?];
		// an axis does not move
		if (by !== 0) (args[by] as Register).adjoint[0] = NaN;
		else for (const lane of lanesOf(x, axis?.value[0] ?? NaN)) rule(x, out, lane, extra?.value[0] ?? 0);
	};
}

/** A number for each lane: the slope by an element, from the element and the result. */
function reduction(slopeOf: (x: Register, out: Register, lane: Lane, extra: number) => (value: number, at: number) => number): WholeRule {
	return along((x, out, lane, extra) => {
		const g = out.adjoint[lane.result] as number;
		if (g === 0) return;
		const slope = slopeOf(x, out, lane, extra);
		for (let i = 0, at = lane.start; i < lane.length; i++, at += lane.step) x.adjoint[at] = (x.adjoint[at] as number) + g * slope(x.value[at] as number, at);
	});
}

/** Along a lane: the sum of a term over its places. */
function total({ start, step, length }: Lane, term: (at: number) => number): number {
	let sum = 0;
	for (let i = 0, at = start; i < length; i++, at += step) sum += term(at);
	return sum;
}

/** An array of the same shape: what each place receives, from what the whole lane received. */
function scan(told: (x: Register, out: Register, lane: Lane) => (at: number) => number): WholeRule {
	return along((x, out, lane) => {
		const receives = told(x, out, lane);
		for (let i = 0, at = lane.start; i < lane.length; i++, at += lane.step) x.adjoint[at] = (x.adjoint[at] as number) + receives(at);
	});
}

const best = reduction((x, out, lane) => {
	const value = out.value[lane.result] as number;
	const isTied = total(lane, at => (x.value[at] === value ? 1 : 0)) > 1;
	return own => (own === value ? isTied ? NaN : 1 : 0);
});

const product = reduction((x, _, lane) => (_value, at) => {
	let others = 1;
	for (let i = 0, other = lane.start; i < lane.length; i++, other += lane.step) if (other !== at) others *= x.value[other] as number;
	return others;
});

const meanOf = (x: Register, lane: Lane): number => total(lane, at => x.value[at] as number) / lane.length;

const variance = reduction((x, _, lane, correction) => {
	const mean = meanOf(x, lane);
	return value => 2 * (value - mean) / (lane.length - correction);
});

const deviation = reduction((x, out, lane, correction) => {
	const mean = meanOf(x, lane);
	return value => (value - mean) / ((lane.length - correction) * (out.value[lane.result] as number));
});

const softmax = (sign: 1 | -1): WholeRule => scan((_, { adjoint, value }, lane) => {
	const mean = total(lane, at => (adjoint[at] as number) * (value[at] as number));
	return at => sign * (value[at] as number) * ((adjoint[at] as number) - mean);
});

const logSoftmax = scan((_, { adjoint, value }, lane) => {
	const sum = total(lane, at => adjoint[at] as number);
	return at => (adjoint[at] as number) - Math.exp(value[at] as number) * sum;
});

/** Each place is in the sums of all that follow it. */
const cumsum = along((x, { adjoint }, { start, step, length }) => {
	let sum = 0;
	for (let i = length - 1, at = start + i * step; i >= 0; i--, at -= step) {
		sum += adjoint[at] as number;
		x.adjoint[at] = (x.adjoint[at] as number) + sum;
	}
});

export const AXIS_RULES: Readonly<Record<string, WholeRule>> = {
	sum: reduction(() => () => 1),
	mean: reduction((_, __, { length }) => () => 1 / length),
	prod: product,
	maxOf: best,
	minOf: best,
	logSumExp: reduction((_, out, { result }) => value => Math.exp(value - (out.value[result] as number))),
	var: variance, sampleVar: variance,
	std: deviation, sampleStd: deviation,
	softmax: softmax(1), softmaxOfAll: softmax(1), softmin: softmax(-1),
	logSoftmax, logSoftmaxOfAll: logSoftmax,
	cumsum,
};
