import { sized } from '../../base/refusal';
import type { Budget } from '../../math/budget';
import { EvaluationFault } from '../fault';
import { gatherInto } from './gather';
import { NUMBER_FOLDS } from './folds';
import type { LoopStep, StepRange } from './gradientProgram';
import { prepare, strideOf, type Register } from './register';

/** The steps of a loop's body, linked. */
export interface LinkedBlock {
	/** Steps that are the same at every point: run again only where their elements change. */
	readonly fixed: readonly (() => void)[];
	readonly forward: readonly (() => void)[];
	/** In the order in which they run. */
	readonly backward: readonly (() => void)[];
	readonly loops: readonly LinkedLoop[];
}

export interface LinkedLoop {
	readonly forward: () => void;
	readonly backward: () => void;
	/** What was computed for other elements no longer holds. */
	readonly forget: () => void;
}

/** What the steps in a loop know of it. */
export interface LoopSurroundings {
	readonly index: Register;
	/** The lane of the loop around it that each lane belongs to. */
	owners: Int32Array;
}

/** So many elements are computed at once. What is longer is computed again in the backward sweep, piece by piece. */
const LANES = 2048;

export function runForward(block: LinkedBlock, isPrimed: boolean): void {
	if (!isPrimed) for (const step of block.fixed) step();
	for (const step of block.forward) step();
}

export function runBackward(block: LinkedBlock): void {
	for (const step of block.backward) step();
}

/** The elements of a range that does not depend on lanes. */
interface Elements {
	readonly count: number;
	readonly at: (element: number) => number;
}

const NONE: Elements = { count: NaN, at: element => element };

/** Where it is none the count is NaN. */
function elementsOf({ range, tolerant }: { readonly range: StepRange; readonly tolerant: boolean }, registers: readonly Register[], lane = 0): Elements {
	if (range.kind === 'values') return { count: range.values.length, at: element => range.values[element] as number };
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
	if (!(Number.isInteger(skipped) && skipped >= 0 && skipped < count)) return { count, at: element => from + element };
	return { count: count - 1, at: element => from + element + (element >= skipped ? 1 : 0) };
}

/** A loop in pieces: as many elements as fit, or one at a time where arrays are among what it computes. */
export function loopInPieces(step: LoopStep, block: LinkedBlock, registers: readonly Register[], budget: Budget): LinkedLoop {
	const [index, body, out] = [registers[step.index], registers[step.body], registers[step.out]] as [Register, Register, Register];
	const piece = step.mode === 'lanes' ? LANES : 1;
	const gather = gatherInto(step.gather, body, out, budget);
	let elements: Elements = { count: 0, at: element => element };
	let [first, last] = [NaN, NaN];
	let loaded = 0;
	let isPrimed = false;
	const forget = (): void => {
		isPrimed = false;
		for (const loop of block.loops) loop.forget();
	};
	const run = (start: number): void => {
		const size = Math.min(piece, elements.count - start);
		budget.spend(size * (1 + block.forward.length));
		if (!isPrimed) {
			forget();
			prepare(index, size, budget);
			for (let i = 0; i < size; i++) index.value[i] = elements.at(start + i);
		}
		runForward(block, isPrimed);
		loaded = start;
		isPrimed = elements.count <= piece;
	};
	return {
		forget,
		forward() {
			elements = elementsOf(step, registers);
			const ends: [number, number] = !(elements.count > 0) ? [NaN, elements.count] : [elements.at(0), elements.at(elements.count - 1)];
			if (ends[0] !== first || ends[1] !== last || step.range.kind === 'integers' && step.range.except !== undefined) isPrimed = false;
			[first, last] = ends;
			gather.begin(elements.count || 0);
			for (let start = 0; start < elements.count; start += piece) {
				run(start);
				gather.take(start, Math.min(piece, elements.count - start));
			}
			gather.finish();
			if (Number.isNaN(elements.count)) out.value.fill(NaN);
		},
		backward() {
			const pieces = Math.ceil(elements.count / piece);
			for (let at = pieces - 1; at >= 0; at--) {
				if (at * piece !== loaded) run(at * piece);
				gather.seed(at * piece, Math.min(piece, elements.count - at * piece));
				runBackward(block);
			}
		},
	};
}

/** The loops of all lanes of the loop around them at once. */
export function loopInSegments(step: LoopStep, block: LinkedBlock, surroundings: LoopSurroundings, around: Register, registers: readonly Register[], budget: Budget): LinkedLoop {
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
	const isFixed = step.range.kind === 'values';
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
