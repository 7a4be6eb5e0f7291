import { sized } from '../../base/refusal';
import { EvaluationFault } from '../fault';
import { sameValue } from '../frame';
import type { StepOf } from './gradientProgram';
import { preparation, type LinkedStep, type Surroundings } from './linked';
import { prepare, strideOf, type Register } from './register';

/** Elements of an array by their indices, or one part of it of lower rank. Where the indices are the same at every point so are their places. */
export function linkElement(step: StepOf<'element'>, { program, registers, budget, loop }: Surroundings): LinkedStep {
	const out = registers[step.out] as Register;
	const array = registers[step.array] as Register;
	const indices = step.indices.map(index => registers[index] as Register);
	const isFixed = step.indices.every(index => program.registers[index]?.varies === false);
	const isInLanes = loop !== undefined && out.rank === 0;
	let offsets = new Int32Array(1);
	let isStale = true;
	let viewed: Float64Array | undefined;
	let viewedFrom = -1;
	let start = -1;
	let located = array.shape;
	let lanes = 1;
	let part = 1;
	const offsetOf = (lane: number): number => {
		let offset = 0;
		for (let axis = 0; axis < indices.length; axis++) {
			const register = indices[axis] as Register;
			const index = (register.value[lane * strideOf(register)] as number) - step.base;
			const length = array.shape[axis] ?? 0;
			if (!Number.isInteger(index) || index < 0 || index >= length) {
				if (step.tolerant) return -1;
				throw new EvaluationFault({ code: 'index-out-of-range', index: index + step.base, length, base: step.base });
			}
			offset = offset * length + index;
		}
		return offset;
	};
	/** Elements that follow one another as the lanes do need no places of their own. */
	const canRun = isInLanes && loop.isRun && indices.length === 1 && indices[0] === loop.index;
	const locate = (): void => {
		if (array.rank < indices.length) throw new EvaluationFault({ code: 'shape-mismatch', left: { shape: { kind: 'indices', count: indices.length } }, right: sized(array.shape) });
		lanes = isInLanes ? loop.index.size : 1;
		isStale = false;
		located = array.shape;
		const first = canRun && lanes > 0 ? offsetOf(0) : -1;
		start = first >= 0 && offsetOf(lanes - 1) - first === lanes - 1 ? first : -1;
		if (start >= 0) return;
		if (offsets.length < lanes) offsets = new Int32Array(lanes);
		for (let lane = 0; lane < lanes; lane++) offsets[lane] = offsetOf(lane);
	};
	const forward = (): void => {
		if (!isFixed || isStale || !isSameShape(located, array.shape)) locate();
		if (out.rank > 0) return takePart();
		if (start >= 0) return lookAt();
		if (viewed) [out.value, out.adjoint] = [new Float64Array(lanes), out.active ? new Float64Array(lanes) : array.adjoint];
		viewed = undefined;
		prepare(out, lanes, budget);
		for (let lane = 0; lane < lanes; lane++) out.value[lane] = (offsets[lane] as number) < 0 ? NaN : array.value[offsets[lane] as number] as number;
	};
	/** Elements that stand side by side are seen where they are, and receive their adjoints there. */
	const lookAt = (): void => {
		if (viewed === array.value && out.size === lanes && viewedFrom === start) return;
		viewed = array.value;
		viewedFrom = start;
		out.value = viewed.subarray(start, start + lanes);
		if (out.active) out.adjoint = array.adjoint.subarray(start, start + lanes);
		out.size = lanes;
	};
	const takePart = (): void => {
		const shape = array.shape.slice(indices.length);
		part = shape.reduce((product, length) => product * length, 1);
		prepare(out, part, budget, shape);
		const offset = offsets[0] as number;
		if (offset < 0) out.value.fill(NaN);
		else copy(array.value, offset * part, out.value, part);
	};
	const backward = (): void => {
		const { adjoint } = out;
		const received = array.adjoint;
		if (out.rank > 0) {
			if ((offsets[0] as number) >= 0) receive(received, (offsets[0] as number) * part, adjoint, part);
		} else if (start < 0) for (let lane = 0; lane < lanes; lane++) if ((offsets[lane] as number) >= 0) received[offsets[lane] as number] = (received[offsets[lane] as number] as number) + (adjoint[lane] as number);
	};
	return { fixed: () => { isStale = true; }, forward, ...(out.active ? { backward } : {}) };
}

function copy(from: Float64Array, start: number, to: Float64Array, size: number): void {
	for (let i = 0, at = start; i < size; i++, at++) to[i] = from[at] as number;
}

function receive(received: Float64Array, start: number, adjoint: Float64Array, size: number): void {
	for (let i = 0, at = start; i < size; i++, at++) received[at] = (received[at] as number) + (adjoint[i] as number);
}

function isSameShape(a: readonly number[], b: readonly number[]): boolean {
	if (a.length !== b.length) return false;
	for (let axis = 0; axis < a.length; axis++) if (a[axis] !== b[axis]) return false;
	return true;
}

/**
 * The value of the first case that holds in each lane. Two may meet at a point, but not disagree there; where the point moves with the
 * variables it is no place for a derivative.
 */
export function linkSelect(step: StepOf<'select'>, { program, registers, budget, loop }: Surroundings): LinkedStep {
	const out = registers[step.out] as Register;
	const conditions = step.branches.map(({ when }) => registers[when] as Register);
	const values = [...step.branches.map(({ value }) => value), ...(step.otherwise === undefined ? [] : [step.otherwise])].map(value => registers[value] as Register);
	const isMoving = step.branches.some(({ when }) => program.registers[when]?.varies === true);
	const args = [...conditions, ...values];
	const read = (register: Register, lane: number): number => register.value[lane * strideOf(register)] as number;
	const makeRoom = preparation(out, args, budget, loop?.index);
	let chosen = new Int8Array(1);
	/** A case, or behind them all where none holds; -1 where the derivative is not told. */
	const choose = (lane: number): number => {
		const first = conditions.findIndex(condition => read(condition, lane) === 1);
		out.value[lane] = first >= 0 ? read(values[first] as Register, lane) : values.length > conditions.length ? read(values[conditions.length] as Register, lane) : NaN;
		if (first < 0) return conditions.length;
		const others = conditions.flatMap((condition, i) => (i > first && read(condition, lane) === 1 ? [i] : []));
		if (others.length === 0) return first;
		if (!others.every(other => sameValue(read(values[other] as Register, lane), out.value[lane] as number))) out.value[lane] = NaN;
		return isMoving ? -1 : first;
	};
	return {
		forward() {
			makeRoom();
			if (chosen.length < out.size) chosen = new Int8Array(out.size);
			for (let lane = 0; lane < out.size; lane++) chosen[lane] = choose(lane);
		},
		...(out.active ? { backward: () => {
			for (const [i, value] of values.entries()) {
				if (!value.active) continue;
				const step = strideOf(value);
				for (let lane = 0; lane < out.size; lane++) {
					if (chosen[lane] === i) value.adjoint[lane * step] = (value.adjoint[lane * step] as number) + (out.adjoint[lane] as number);
					else if (chosen[lane] === -1) value.adjoint[lane * step] = NaN;
				}
			}
		} } : {}),
	};
}

/** Values of one shape under a new first axis. */
export function linkStack(step: StepOf<'stack'>, { registers, budget }: Surroundings): LinkedStep {
	const out = registers[step.out] as Register;
	const items = step.items.map(item => registers[item] as Register);
	return {
		forward() {
			const part = items[0]?.size ?? 0;
			prepare(out, items.length * part, budget, [items.length, ...(items[0]?.shape ?? [])]);
			for (const [at, { value, size, shape }] of items.entries()) {
				if (size !== part) throw new EvaluationFault({ code: 'shape-mismatch', left: sized(items[0]?.shape), right: sized(shape) });
				for (let i = 0; i < size; i++) out.value[at * part + i] = value[i] as number;
			}
		},
		...(out.active ? { backward: () => {
			for (const [at, { active, adjoint, size }] of items.entries()) {
				if (active) for (let i = 0; i < size; i++) adjoint[i] = (adjoint[i] as number) + (out.adjoint[at * size + i] as number);
			}
		} } : {}),
	};
}

/** What stands outside of a loop, as each of its lanes sees it. */
export function linkSpread(step: StepOf<'spread'>, { registers, budget, loop }: Surroundings): LinkedStep {
	const [out, from] = [registers[step.out], registers[step.from]] as [Register, Register];
	const isNumber = from.rank === 0;
	const isOwned = step.by === 'owner';
	return {
		forward() {
			const size = isNumber ? loop?.index.size ?? 1 : from.size;
			prepare(out, size, budget, from.shape);
			const owners = loop?.owners;
			for (let i = 0; i < size; i++) out.value[i] = from.value[isNumber ? isOwned ? owners?.[i] ?? 0 : 0 : i] as number;
		},
		...(out.active ? { backward: () => {
			const owners = loop?.owners;
			for (let i = 0; i < out.size; i++) {
				const at = isNumber ? isOwned ? owners?.[i] ?? 0 : 0 : i;
				from.adjoint[at] = (from.adjoint[at] as number) + (out.adjoint[i] as number);
			}
		} } : {}),
	};
}
