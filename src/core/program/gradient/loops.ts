import { sized } from '../../base/refusal';
import { EvaluationFault } from '../fault';
import { gatherInto, gatherTerms } from './gather';
import { NUMBER_FOLDS } from './folds';
import type { LoopStep, StepRange } from './gradientProgram';
import type { LinkedBlock, LinkedLoop, LoopSurroundings, Surroundings } from './linked';
import { prepare, strideOf, type Register } from './register';
import { linkTerms, type Terms } from './terms';

/** So many elements are computed at once. What is longer is computed again in the backward sweep, piece by piece. */
const LANES = 2048;

export function runForward(block: LinkedBlock, isPrimed: boolean): void {
	if (!isPrimed) for (const step of block.fixed) step();
	const { forward } = block;
	for (let i = 0; i < forward.length; i++) forward[i]?.();
}

export function runBackward(block: LinkedBlock): void {
	const { backward } = block;
	for (let i = 0; i < backward.length; i++) backward[i]?.();
}

/** The elements of a range, of one lane where it differs between lanes. */
interface Elements {
	readonly count: number;
	readonly at: (element: number) => number;
	/** The first of numbers that follow one another; NaN where they do not. */
	readonly first: number;
}

const NONE: Elements = { count: NaN, at: element => element, first: NaN };

/** Where it is none the count is NaN. */
function elementsOf({ range, tolerant }: { readonly range: StepRange; readonly tolerant: boolean }, registers: readonly Register[], lane = 0): Elements {
	if (range.kind === 'values') return { count: range.values.length, at: element => range.values[element] as number, first: NaN };
	const read = (at: number): number => {
		const register = registers[at] as Register;
		return register.value[lane * strideOf(register)] as number;
	};
	const [from, to] = [read(range.from), read(range.to)];
	if (!Number.isInteger(from) || !Number.isInteger(to)) {
		if (tolerant) return NONE;
		throw new EvaluationFault({ code: 'no-value', what: 'range' });
	}
	const count = Math.max(0, to - from + 1);
	const skipped = range.except === undefined ? NaN : read(range.except) - from;
	if (!(Number.isInteger(skipped) && skipped >= 0 && skipped < count)) return { count, at: element => from + element, first: from };
	return { count: count - 1, at: element => from + element + (element >= skipped ? 1 : 0), first: NaN };
}

function fillIndices(indices: Float64Array, { first, at }: Elements, start: number, size: number): void {
	if (Number.isNaN(first)) for (let i = 0; i < size; i++) indices[i] = at(start + i);
	else for (let i = 0, index = first + start; i < size; i++, index++) indices[i] = index;
}

/**
 * A loop in pieces: as many elements as fit, or one at a time where arrays are among what it computes. Of a sum that comes taken apart the
 * adjoint is known, so that each piece runs backwards at once and nothing need be computed again.
 */
export function loopInPieces(step: LoopStep, block: LinkedBlock, { program, registers, budget }: Surroundings, sum: Terms | undefined): LinkedLoop {
	const [index, body, out] = [registers[step.index], registers[step.body], registers[step.out]] as [Register, Register, Register];
	const piece = step.mode === 'lanes' ? LANES : 1;
	const gather = sum ? gatherTerms(linkTerms(sum, registers), out, budget) : gatherInto(step.gather, body, out, budget);
	const isFixed = program.registers[step.index]?.varies === false;
	let elements: Elements = NONE;
	let loaded = 0;
	let isPrimed = false;
	const forget = (): void => {
		isPrimed = false;
		for (const loop of block.loops) loop.forget();
	};
	const run = (start: number, size: number): void => {
		budget.spend(size * (1 + block.forward.length));
		if (!isPrimed) {
			forget();
			prepare(index, size, budget);
			fillIndices(index.value, elements, start, size);
		}
		runForward(block, isPrimed);
		loaded = start;
		isPrimed = elements.count <= piece;
	};
	return {
		forget,
		forward() {
			if (!isFixed || !isPrimed) {
				isPrimed = false;
				elements = elementsOf(step, registers);
			}
			const { count } = elements;
			gather.begin(count || 0);
			for (let start = 0; start < count; start += piece) {
				const size = Math.min(piece, count - start);
				run(start, size);
				gather.take(start, size);
				if (sum) runBackward(block);
			}
			gather.finish();
			if (Number.isNaN(count)) out.value.fill(NaN);
		},
		backward() {
			if (sum) return;
			const pieces = Math.ceil(elements.count / piece);
			for (let at = pieces - 1; at >= 0; at--) {
				const start = at * piece;
				const size = Math.min(piece, elements.count - start);
				if (start !== loaded) run(start, size);
				gather.seed(start, size);
				runBackward(block);
			}
		},
	};
}

/** The loops of all lanes of the loop around them at once. */
export function loopInSegments(step: LoopStep, block: LinkedBlock, surroundings: LoopSurroundings, around: Register, { program, registers, budget }: Surroundings): LinkedLoop {
	const [index, body, out] = [registers[step.index], registers[step.body], registers[step.out]] as [Register, Register, Register];
	if (step.gather === 'build') throw new EvaluationFault({ code: 'shape-mismatch', left: sized([]), right: sized(undefined) });
	const fold = NUMBER_FOLDS[step.gather]();
	let ends = new Int32Array(0);
	let isUnknown = new Int8Array(0);
	let isPrimed = false;
	const forget = (): void => {
		isPrimed = false;
		for (const loop of block.loops) loop.forget();
	};
	const load = (): void => {
		if (ends.length < around.size) {
			ends = new Int32Array(around.size);
			isUnknown = new Int8Array(around.size);
		}
		let total = 0;
		for (let lane = 0; lane < around.size; lane++) {
			const { count } = elementsOf(step, registers, lane);
			total += count || 0;
			ends[lane] = total;
			isUnknown[lane] = Number.isNaN(count) ? 1 : 0;
		}
		prepare(index, total, budget);
		if (surroundings.owners.length < total) surroundings.owners = new Int32Array(total);
		for (let lane = 0, at = 0; lane < around.size; lane++) {
			const elements = elementsOf(step, registers, lane);
			for (let element = 0; element < elements.count; element++, at++) {
				surroundings.owners[at] = lane;
				index.value[at] = elements.at(element);
			}
		}
	};
	const isFixed = program.registers[step.index]?.varies === false;
	return {
		forget,
		forward() {
			if (!isPrimed || !isFixed) {
				forget();
				load();
			}
			budget.spend(index.size * (1 + block.forward.length));
			runForward(block, isPrimed);
			isPrimed = true;
			prepare(out, around.size, budget);
			for (let lane = 0, start = 0; lane < around.size; lane++) {
				fold.begin();
				fold.take(body.value, start, ends[lane] as number);
				out.value[lane] = isUnknown[lane] === 1 ? NaN : fold.result();
				start = ends[lane] as number;
			}
		},
		backward() {
			for (let lane = 0, start = 0; lane < around.size; lane++) {
				const end = ends[lane] as number;
				if (!fold.isStateless) {
					fold.begin();
					fold.take(body.value, start, end);
				}
				fold.seed(out.adjoint[lane] as number, out.value[lane] as number, body.value, body.adjoint, start, end);
				start = end;
			}
			runBackward(block);
		},
	};
}
