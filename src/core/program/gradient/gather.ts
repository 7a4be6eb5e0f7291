import { sized } from '../../base/refusal';
import type { Budget } from '../../math/budget';
import { EvaluationFault } from '../fault';
import { NUMBER_FOLDS } from './folds';
import type { Gather } from './gradientProgram';
import { prepare, type Register } from './register';
import type { TermSum } from './terms';

/** What a loop does with the elements that it has computed, piece by piece, and how its adjoint comes back to them. */
export interface LinkedGather {
	readonly begin: (count: number) => void;
	readonly take: (start: number, size: number) => void;
	readonly finish: () => void;
	readonly seed: (start: number, size: number) => void;
}

export function gatherInto(gather: Gather, body: Register, out: Register, budget: Budget): LinkedGather {
	if (gather === 'build') return build(body, out, budget);
	if (body.rank > 0) return sumOfArrays(gather, body, out, budget);
	const fold = NUMBER_FOLDS[gather]();
	return {
		begin: () => fold.begin(),
		take: (_, size) => fold.take(body.value, 0, size),
		finish() {
			prepare(out, 1, budget);
			out.value[0] = fold.result();
		},
		seed: (_, size) => fold.seed(out.adjoint[0] as number, out.value[0] as number, body.value, body.adjoint, 0, size),
	};
}

/** A sum of terms that take their adjoints with them. */
export function gatherTerms({ begin, take, total }: TermSum, out: Register, budget: Budget): LinkedGather {
	return {
		begin,
		take: (_, size) => take(size),
		finish() {
			prepare(out, 1, budget);
			out.value[0] = total();
		},
		seed() {},
	};
}

/** The elements under a new first axis: numbers, many at once, or arrays one by one. */
function build(body: Register, out: Register, budget: Budget): LinkedGather {
	let count = 0;
	return {
		begin(next) {
			count = next;
			if (count === 0 || body.rank === 0) prepare(out, count, budget, [count]);
		},
		take(start, size) {
			const part = body.rank === 0 ? size : body.size;
			if (body.rank > 0 && start === 0) prepare(out, count * part, budget, [count, ...body.shape]);
			if (body.rank > 0 && out.size !== count * part) throw new EvaluationFault({ code: 'shape-mismatch', left: sized(out.shape.slice(1)), right: sized(body.shape) });
			const offset = body.rank === 0 ? start : start * part;
			for (let i = 0; i < part; i++) out.value[offset + i] = body.value[i] as number;
		},
		finish() {},
		seed(start, size) {
			if (!body.active) return;
			const part = body.rank === 0 ? size : body.size;
			const offset = body.rank === 0 ? start : start * part;
			for (let i = 0; i < part; i++) body.adjoint[i] = (body.adjoint[i] as number) + (out.adjoint[offset + i] as number);
		},
	};
}

/** Element by element; no other fold of arrays is read. */
function sumOfArrays(gather: Gather, body: Register, out: Register, budget: Budget): LinkedGather {
	return {
		begin() {
			prepare(out, 1, budget);
			out.value[0] = 0;
		},
		take(start) {
			if (gather !== 'sum') throw new EvaluationFault({ code: 'shape-mismatch', left: sized(body.shape), right: sized([]) });
			if (start === 0) {
				prepare(out, body.size, budget, body.shape);
				out.value.fill(0, 0, out.size);
			} else if (body.size !== out.size) throw new EvaluationFault({ code: 'shape-mismatch', left: sized(out.shape), right: sized(body.shape) });
			for (let i = 0; i < body.size; i++) out.value[i] = (out.value[i] as number) + (body.value[i] as number);
		},
		finish() {},
		seed() {
			for (let i = 0; i < body.size; i++) body.adjoint[i] = (body.adjoint[i] as number) + (out.adjoint[i] as number);
		},
	};
}
