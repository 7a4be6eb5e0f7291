import type { Dense } from '../../base/value';
import type { Budget } from '../../math/budget';
import { arrayOperation } from '../operations';
import { adjointOf, valueOf, type Register } from './register';
import type { WholeRule } from './rules';

/** Adds to the adjoint of an argument what is told of each element. */
function receive({ adjoint, size }: Register, of: (at: number) => number): void {
	for (let i = 0; i < size; i++) adjoint[i] = (adjoint[i] as number) + of(i);
}

function compute(name: string, args: readonly Dense[], budget: Budget): Dense {
	return arrayOperation(name)?.(args, budget) as Dense;
}

const columnsOf = (a: Register): number => a.shape[1] as number;
const transposed = (a: Dense, budget: Budget): Dense => compute('transpose', [a], budget);

const transpose: WholeRule = (out, args) => {
	const [a] = args as [Register];
	const [rows, columns] = a.shape as [number, number];
	receive(a, at => out.adjoint[(at % columns) * rows + Math.floor(at / columns)] as number);
};

const trace: WholeRule = (out, args) => {
	const [a] = args as [Register];
	receive(a, at => (at % (columnsOf(a) + 1) === 0 ? out.adjoint[0] as number : 0));
};

/** The diagonal of a matrix, or a matrix with this diagonal. */
const diag: WholeRule = (out, args) => {
	const [a] = args as [Register];
	if (a.rank === 1) return receive(a, at => out.adjoint[at * (a.size + 1)] as number);
	const step = columnsOf(a) + 1;
	receive(a, at => (at % step === 0 && at / step < out.size ? out.adjoint[at / step] as number : 0));
};

const addScaledIdentity = (sign: 1 | -1): WholeRule => (out, args, by) => {
	const [a, scale] = args as [Register, Register];
	if (by === 0) return receive(a, at => out.adjoint[at] as number);
	for (let i = 0; i < out.size; i += columnsOf(out) + 1) scale.adjoint[0] = (scale.adjoint[0] as number) + sign * (out.adjoint[i] as number);
};

/** `-A⁻ᵀ Ō A⁻ᵀ`. */
const inverse: WholeRule = (out, args, _, budget) => {
	const own = transposed(valueOf(out) as Dense, budget);
	const { data } = compute('matmul', [compute('matmul', [own, adjointOf(out)], budget), own], budget);
	receive(args[0] as Register, at => -(data[at] as number));
};

/** Jacobi's formula; `scale` is what the inverse is taken times. */
const byInverse = (scale: (out: Register) => number): WholeRule => (out, args, _, budget) => {
	const [a] = args as [Register];
	const { data } = transposed(compute('inverse', [valueOf(a) as Dense], budget), budget);
	const factor = (out.adjoint[0] as number) * scale(out);
	receive(a, at => factor * (data[at] as number));
};

/**
 * With `u = Σ⁻¹(x - μ)` the slopes are `-u`, `u` and `½(uuᵀ - Σ⁻¹)`; that by Σ takes every element as free, as the others do.
 * @source K. B. Petersen and M. S. Pedersen, The Matrix Cookbook, 2012, section 8.1.
 */
const multivariateNormalLogPdf: WholeRule = (out, args, by, budget) => {
	const [x, mu, sigma] = args as [Register, Register, Register];
	const precision = compute('inverse', [valueOf(sigma) as Dense], budget);
	const away: Dense = { shape: [x.size], data: x.value.slice(0, x.size).map((value, i) => value - (mu.value[i] as number)) };
	const { data: u } = compute('matrixVector', [precision, away], budget);
	const g = out.adjoint[0] as number;
	if (by === 0) receive(x, at => -g * (u[at] as number));
	else if (by === 1) receive(mu, at => g * (u[at] as number));
	else receive(sigma, at => 0.5 * g * ((u[Math.floor(at / x.size)] as number) * (u[at % x.size] as number) - (precision.data[at] as number)));
};

export const MATRICES: Readonly<Record<string, WholeRule>> = {
	transpose, trace, diag, inverse, multivariateNormalLogPdf,
	addIdentity: addScaledIdentity(1),
	subtractIdentity: addScaledIdentity(-1),
	determinant: byInverse(out => out.value[0] as number),
	logDeterminant: byInverse(() => 1),
};
