import { sized } from '../../base/refusal';
import { EvaluationFault } from '../fault';
import { sameValue } from '../frame';
import type { StepOf } from './gradientProgram';
import { prepareLike, type LinkedStep, type Surroundings } from './linked';
import { prepare, strideOf, type Register } from './register';

/** Elements of an array by their indices, or one part of it of lower rank. */
export function linkElement(step: StepOf<'element'>, { registers, budget }: Surroundings): LinkedStep {
	const out = registers[step.out] as Register;
	const array = registers[step.array] as Register;
	const indices = step.indices.map(index => registers[index] as Register);
	let offsets = new Int32Array(1);
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
	const sizeOfPart = (): number => {
		let size = 1;
		for (let axis = indices.length; axis < array.shape.length; axis++) size *= array.shape[axis] as number;
		return size;
	};
	let part = 1;
	return {
		forward() {
			if (array.rank < indices.length) throw new EvaluationFault({ code: 'shape-mismatch', left: { shape: { kind: 'indices', count: indices.length } }, right: sized(array.shape) });
			prepareLike(out, indices, budget);
			const lanes = out.size;
			if (offsets.length < lanes) offsets = new Int32Array(lanes);
			part = out.rank === 0 ? 1 : sizeOfPart();
			if (part !== 1 || out.rank > 0) prepare(out, lanes * part, budget, array.shape.slice(indices.length));
			const { value } = out;
			const from = array.value;
			for (let lane = 0; lane < lanes; lane++) {
				const offset = offsetOf(lane);
				offsets[lane] = offset;
				for (let i = 0; i < part; i++) value[lane * part + i] = offset < 0 ? NaN : from[offset * part + i] as number;
			}
		},
		...(out.active ? { backward: () => {
			const lanes = out.size / Math.max(1, part);
			const { adjoint } = out;
			const received = array.adjoint;
			for (let lane = 0; lane < lanes; lane++) {
				const offset = offsets[lane] as number;
				if (offset >= 0) for (let i = 0; i < part; i++) received[offset * part + i] = (received[offset * part + i] as number) + (adjoint[lane * part + i] as number);
			}
		} } : {}),
	};
}

/**
 * The value of the first case that holds in each lane. Two may meet at a point, but not disagree there; where the point moves with the
 * variables it is no place for a derivative.
 */
export function linkSelect(step: StepOf<'select'>, { program, registers, budget }: Surroundings): LinkedStep {
	const out = registers[step.out] as Register;
	const conditions = step.branches.map(({ when }) => registers[when] as Register);
	const values = [...step.branches.map(({ value }) => value), ...(step.otherwise === undefined ? [] : [step.otherwise])].map(value => registers[value] as Register);
	const isMoving = step.branches.some(({ when }) => program.registers[when]?.varies === true);
	const args = [...conditions, ...values];
	const read = (register: Register, lane: number): number => register.value[lane * strideOf(register)] as number;
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
			prepareLike(out, args, budget);
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
