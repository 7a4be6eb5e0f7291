import type { Budget } from '../budget';
import type { Dense } from '../tensor/dense';
import { determinant, inverse } from './lu';
import { identity, squareSize } from './matrix';
import { norm } from './norm';
import { matmul } from './products';

const MOST_STEPS = 60;

/** How near the iteration comes to its end before its last step. */
const CLOSE = 1e-8;

/** Largest relative residual of a root that is told. */
const RESIDUAL = 1e-12;

/**
 * The principal square root of a square matrix, symmetric or not: the X with X² = A whose eigenvalues have positive real parts. NaN
 * throughout where there is none (an eigenvalue on the closed negative axis) or it is not found to 12 digits.
 * @error   ‖X² − A‖ ≤ 1e-12 ‖A‖; of the entries, that times the condition of the root.
 * @source  N. J. Higham, Functions of Matrices, 2008, equation (6.29), the product form of the scaled Denman-Beavers iteration.
 */
export function squareRoot(a: Dense, budget: Budget): Dense {
	// of ordinary size no determinant overflows; by a power of 4 nothing is rounded
	const unit = 2 ** Math.round(Math.log2(norm(a.data)) / 2);
	const scaled = combine(1 / unit ** 2, a, 0, a);
	const root = iterate(scaled, budget);
	const residual = norm(combine(1, matmul(root, root), -1, scaled).data);
	return combine(residual <= RESIDUAL * norm(scaled.data) ? unit : NaN, root, 0, root);
}

function iterate(a: Dense, budget: Budget): Dense {
	const size = squareSize(a);
	const one = identity(size);
	let [product, root] = [a, a];
	for (let step = 0, distance = Infinity; step < MOST_STEPS && distance > CLOSE; step++) {
		budget.spend(4 * size ** 3);
		budget.claim(5 * a.data.length);
		distance = norm(combine(1, product, -1, one).data);
		// near the end it converges quadratically, and scaling would only disturb that
		const scale = distance < 0.1 ? 1 : Math.abs(determinant(product)) ** (-1 / (2 * size));
		const back = inverse(product);
		root = matmul(root, combine(scale / 2, one, 1 / (2 * scale), back));
		product = combine(0.5, one, 0.25, combine(scale ** 2, product, 1 / scale ** 2, back));
	}
	return root;
}

/** s A + t B. */
function combine(s: number, a: Dense, t: number, b: Dense): Dense {
	return { shape: a.shape, data: a.data.map((value, i) => s * value + t * (b.data[i] ?? NaN)) };
}
