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

/** With Neumaier's compensation, as all sums here. */
function sum(): NumberFold {
	let total = 0;
	let lost = 0;
	return {
		isStateless: true,
		begin: () => { total = lost = 0; },
		take(values, start, end) {
			for (let i = start; i < end; i++) {
				const value = values[i] as number;
				const next = total + value;
				lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
				total = next;
			}
		},
		result: () => (Number.isFinite(total) ? total + lost : total),
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
	let high = -Infinity;
	let total = 0;
	return {
		isStateless: true,
		begin: () => { high = -Infinity; total = 0; },
		take(values, start, end) {
			let largest = high;
			for (let i = start; i < end; i++) largest = Math.max(largest, values[i] as number);
			if (largest !== high) {
				total *= Math.exp(high - largest);
				high = largest;
			}
			if (Number.isFinite(high)) for (let i = start; i < end; i++) total += Math.exp((values[i] as number) - high);
		},
		result: () => (Number.isFinite(high) ? high + Math.log(total) : high),
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
