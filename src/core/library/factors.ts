import { ShapeError, type Dense } from '../math/tensor/dense';
import { productOfKernels } from '../math/inference/kernel';
import type { Support } from '../math/inference/support';
import type { LogDensity } from '../math/sampling/hamiltonian';
import { isValue, type Argument } from './arguments';
import { CallFault } from './fault';
import type { NoteFunction, Variable } from './noteFunction';

/** The functions among arguments; those left out do not count. */
export function functionsIn(args: readonly (Argument | undefined)[]): readonly NoteFunction[] {
	return args.filter((argument): argument is NoteFunction => argument !== undefined && !isValue(argument));
}

/** The product of functions of the same variables. */
export function productOf(factors: readonly NoteFunction[]): NoteFunction {
	const [first, ...others] = factors;
	if (first && others.length === 0) return first;
	const variables = first?.variables ?? [];
	const other = others.find(({ variables: { length } }) => length !== variables.length);
	if (other) throw new CallFault({ code: 'wrong-arity', name: '', expected: variables.length, actual: other.variables.length });
	return {
		variables: variables.map((variable, i): Variable => withSupport(variable, factors.flatMap(factor => factor.variables[i]?.support ?? []))),
		value: () => {
			const values = factors.map(factor => factor.value());
			return at => values.reduce((product, value) => product * value(at), 1);
		},
		logDensity: at => factors.reduce((sum, { logDensity }) => sum + logDensity(at), 0),
		gradient: dimensions => sumOf(factors.map(({ gradient }) => gradient(dimensions))),
		curvature: () => {
			const curvatures = complete(factors.map(({ curvature }) => curvature()));
			return curvatures && (at => curvatures.map(curvature => curvature(at)).reduce(plus));
		},
		kernel: () => {
			const kernels = complete(factors.map(({ kernel }) => kernel()));
			return kernels && { families: [...new Set(kernels.flatMap(({ families }) => families))], given: before => productOfKernels(kernels.map(({ given }) => given(before))) };
		},
	};
}

/**
 * A density of data as the likelihood of what follows them among its variables: the product over the rows of data. The first variables,
 * as many as a row has numbers or one that is an array, are the data.
 */
export function likelihoodOf(density: NoteFunction, data: Dense): NoteFunction {
	const columns = data.shape.length > 1 ? data.shape[1] ?? 0 : 1;
	const [first] = density.variables;
	const taken = first && first.rank > 0 ? 1 : columns;
	if (data.shape.length > 2 || density.variables.length <= taken) throw new ShapeError(data.shape, [density.variables.length]);
	const rows = Array.from({ length: data.shape[0] ?? 0 }, (_, i) => data.data.subarray(i * columns, (i + 1) * columns));
	const joined = (row: Float64Array, at: Float64Array): Float64Array => Float64Array.of(...row, ...at);
	const logDensity = (at: Float64Array): number => rows.reduce((sum, row) => sum + density.logDensity(joined(row, at)), 0);
	return {
		variables: density.variables.slice(taken),
		value: () => at => Math.exp(logDensity(at)),
		logDensity,
		gradient(dimensions) {
			const gradient = density.gradient(columns + dimensions);
			const slopes = new Float64Array(columns + dimensions);
			return sumOf(rows.map(row => (at, into) => {
				const value = gradient(joined(row, at), slopes);
				into.set(slopes.subarray(columns));
				return value;
			}));
		},
		curvature() {
			const curvature = density.curvature();
			return curvature && (at => rows.map(row => lastBlock(curvature(joined(row, at)), columns + at.length, at.length)).reduce(plus, new Float64Array(at.length ** 2)));
		},
		kernel() {
			const kernel = density.kernel();
			return kernel && { families: kernel.families, given: before => productOfKernels(rows.map(row => kernel.given(joined(row, before)))) };
		},
	};
}

function withSupport({ name, rank }: Variable, supports: readonly Support[]): Variable {
	return { name, rank, ...(supports.length > 0 ? { support: supports.reduce(common) } : {}) };
}

/** Where both are: discrete values where one of them is. */
function common(a: Support, b: Support): Support {
	if (a.kind !== 'interval') return a;
	if (b.kind !== 'interval') return b;
	return { kind: 'interval', low: Math.max(a.low, b.low), high: Math.min(a.high, b.high), landmarks: [...a.landmarks ?? [], ...b.landmarks ?? []] };
}

/** Added up, with their gradients. */
function sumOf(terms: readonly LogDensity[]): LogDensity {
	const [only, ...others] = terms;
	if (only && others.length === 0) return only;
	let slopes = new Float64Array(0);
	return (at, gradient) => {
		if (slopes.length !== at.length) slopes = new Float64Array(at.length);
		gradient.fill(0);
		return terms.reduce((sum, term) => {
			const value = term(at, slopes);
			slopes.forEach((slope, i) => { gradient[i] = (gradient[i] ?? NaN) + slope; });
			return sum + value;
		}, 0);
	};
}

function plus(a: Float64Array, b: Float64Array): Float64Array {
	return a.map((value, i) => value + (b[i] ?? NaN));
}

/** The last rows and columns of a square matrix. */
function lastBlock(matrix: Float64Array, size: number, kept: number): Float64Array {
	const skipped = size - kept;
	return Float64Array.from({ length: kept * kept }, (_, k) => matrix[(skipped + Math.floor(k / kept)) * size + skipped + k % kept] ?? NaN);
}

/** Undefined where one is missing. */
function complete<T>(items: readonly (T | undefined)[]): readonly T[] | undefined {
	const found = items.filter(item => item !== undefined);
	return found.length === items.length ? found : undefined;
}
