import type { Budget } from '../budget';
import type { Dense } from '../tensor/dense';
import { inverse } from './lu';
import { identity, isSymmetric, squareSize } from './matrix';
import { matmul } from './products';
import { squareRoot } from './squareRoot';
import { symmetricEigen } from './symmetricEigen';

/**
 * A power of a square matrix: whole powers of any, by repeated squaring, of the inverse where they are negative; other powers of a
 * symmetric matrix by its eigenvalues, NaN throughout where one is negative. Of a matrix that is not symmetric there is the principal
 * square root and its inverse, and NaN for other powers.
 * @error   whole powers as of repeated products; others to a small multiple of n ε ‖a‖ⁿ.
 * @source  N. J. Higham, Functions of Matrices, 2008, section 1.2 (primary functions).
 */
export function matrixPower(a: Dense, exponent: number, budget: Budget): Dense {
	if (Number.isInteger(exponent)) return wholePower(exponent < 0 ? inverse(a) : a, Math.abs(exponent), budget);
	if (Math.abs(exponent) !== 0.5 || isSymmetric(a)) return symmetricPower(a, exponent, budget);
	return squareRoot(exponent < 0 ? inverse(a) : a, budget);
}

function wholePower(a: Dense, exponent: number, budget: Budget): Dense {
	const size = squareSize(a);
	let base = a;
	let result = identity(size);
	for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
		budget.claim(2 * a.data.length);
		budget.spend(2 * a.data.length * size);
		if (left % 2 === 1) result = matmul(result, base);
		base = matmul(base, base);
	}
	return result;
}

function symmetricPower(a: Dense, exponent: number, budget: Budget): Dense {
	const { values, vectors } = symmetricEigen(a, budget);
	const size = values.length;
	budget.spend(size ** 3);
	budget.claim(a.data.length);
	const data = new Float64Array(a.data.length);
	for (const [k, value] of values.entries()) {
		const power = Math.pow(value, exponent);
		for (let i = 0; i < size; i++) {
			const scaled = power * (vectors.data[i * size + k] as number);
			for (let j = 0; j < size; j++) data[i * size + j] = (data[i * size + j] as number) + scaled * (vectors.data[j * size + k] as number);
		}
	}
	return { shape: a.shape, data };
}
