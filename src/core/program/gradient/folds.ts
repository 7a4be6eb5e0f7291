import type { Gather } from './gradientProgram';

/** A fold of numbers that come in pieces, and what each of them receives of its adjoint. */
export interface NumberFold {
	begin(): void;
	take(values: Float64Array, start: number, end: number): void;
	result(): number;
	/** Adds the share of the adjoint that each number receives; where it is not `stateless`, of the numbers that were taken since `begin`. */
	seed(adjoint: number, result: number, values: Float64Array, adjoints: Float64Array, start: number, end: number): void;
	readonly isStateless: boolean;
}

/** What rounding loses of every addition is added at the end, without the branch of Neumaier's. @source D. E. Knuth, The Art of Computer Programming 2, section 4.2.2. */
function sum(): NumberFold {
	const state = new Float64Array(2); // the total and what was lost; numbers of a closure would be boxed
	return {
		isStateless: true,
		begin: () => { state[0] = state[1] = 0; },
		take(values, start, end) {
			let total = state[0] as number;
			let lost = state[1] as number;
			for (let i = start; i < end; i++) {
				const value = values[i] as number;
				const next = total + value;
				const part = next - total;
				lost += total - (next - part) + (value - part);
				total = next;
			}
			state[0] = total;
			state[1] = lost;
		},
		result: () => (Number.isFinite(state[0]) ? (state[0] as number) + (state[1] as number) : state[0] as number),
		seed(adjoint, _, __, adjoints, start, end) {
			for (let i = start; i < end; i++) adjoints[i] = (adjoints[i] as number) + adjoint;
		},
	};
}

/** Each factor receives the product of all others, also where one of them is 0. */
function product(): NumberFold {
	let result = 1;
	/** The product of what is not 0. */
	let others = 1;
	let zeros = 0;
	return {
		isStateless: false,
		begin: () => { result = others = 1; zeros = 0; },
		take(values, start, end) {
			for (let i = start; i < end; i++) {
				const value = values[i] as number;
				result *= value;
				if (value === 0) zeros++;
				else others *= value;
			}
		},
		result: () => result,
		seed(adjoint, _, values, adjoints, start, end) {
			if (adjoint === 0) return;
			for (let i = start; i < end; i++) {
				const value = values[i] as number;
				const share = value === 0 ? zeros === 1 ? others : 0 : zeros > 0 ? 0 : others / value;
				adjoints[i] = (adjoints[i] as number) + adjoint * share;
			}
		},
	};
}

/** Where the best is not the only one there is no slope. */
function best(isBetter: (value: number, so: number) => boolean): NumberFold {
	let found = NaN;
	let equals = 0;
	let isUnknown = false;
	return {
		isStateless: false,
		begin: () => { found = NaN; equals = 0; isUnknown = false; },
		take(values, start, end) {
			for (let i = start; i < end; i++) {
				const value = values[i] as number;
				if (Number.isNaN(value)) isUnknown = true;
				if (equals === 0 || isBetter(value, found)) {
					found = value;
					equals = 1;
				} else if (value === found) equals++;
			}
		},
		result: () => (isUnknown ? NaN : found),
		seed(adjoint, result, values, adjoints, start, end) {
			if (adjoint === 0) return;
			const share = equals > 1 ? NaN : adjoint;
			for (let i = start; i < end; i++) if (values[i] === result || Number.isNaN(result)) adjoints[i] = (adjoints[i] as number) + share;
		},
	};
}

/** Shifted by the largest so far. */
function logSumExp(): NumberFold {
	const state = new Float64Array(2); // the largest, and the sum of what is over it
	return {
		isStateless: true,
		begin: () => { state[0] = -Infinity; state[1] = 0; },
		take(values, start, end) {
			const before = state[0] as number;
			let high = before;
			for (let i = start; i < end; i++) high = Math.max(high, values[i] as number);
			let total = high === before ? state[1] as number : (state[1] as number) * Math.exp(before - high);
			if (Number.isFinite(high)) for (let i = start; i < end; i++) total += Math.exp((values[i] as number) - high);
			state[0] = high;
			state[1] = total;
		},
		result: () => (Number.isFinite(state[0]) ? (state[0] as number) + Math.log(state[1] as number) : state[0] as number),
		seed(adjoint, result, values, adjoints, start, end) {
			if (adjoint === 0) return;
			for (let i = start; i < end; i++) adjoints[i] = (adjoints[i] as number) + adjoint * Math.exp((values[i] as number) - result);
		},
	};
}

/** A fold with a state of its own. */
export const NUMBER_FOLDS: Readonly<Record<Exclude<Gather, 'build'>, () => NumberFold>> = {
	sum, product, logSumExp,
	max: () => best((value, so) => value > so),
	min: () => best((value, so) => value < so),
};
