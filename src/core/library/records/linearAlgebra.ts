import type { LibraryRecord, Parameter } from '../record';
import { ARRAY, AXIS, flag, nonNegative } from './parameters';

const MATRIX: Parameter = { name: 'A', aliases: ['input', 'a', 'x', 'm'], type: 'tensor', doc: 'the matrix' };
const LEFT: Parameter = { name: 'x', aliases: ['input', 'a', 'x1', 'u', 'q', 'A'], type: 'tensor', doc: 'the left operand' };
const RIGHT: Parameter = { name: 'y', aliases: ['other', 'tensor', 'b', 'x2', 'v', 'k', 'vec2', 'B', 'mat2'], type: 'tensor', doc: 'the right operand' };

const RIGHT_SIDE: Parameter = { name: 'b', aliases: ['B', 'other'], type: 'tensor', doc: 'the right side' };

const GOLUB = 'G. H. Golub and C. F. Van Loan, Matrix Computations, 4th ed.';
const JACOBI = 'H. Rutishauser, The Jacobi method for real symmetric matrices, Numer. Math. 9 (1966), 1';

export const linearAlgebraRecords: readonly LibraryRecord[] = [
	{
		id: 'dot', names: { latex: [], keyword: ['dot product', 'inner product'], torch: ['torch.dot', 'torch.inner'], numpy: ['numpy.vdot', 'numpy.inner'], jax: ['jax.numpy.vdot', 'jax.numpy.inner'] },
		parameters: [LEFT, RIGHT], doc: 'The sum of the products of two vectors of one length.', formula: 'x^\\top y',
		example: { args: { x: [1, 2, 3], y: [4, 5, 6] }, value: 32 }, source: GOLUB,
	},
	{
		id: 'cosineSimilarity', names: { latex: ['cossim'], keyword: ['cosine similarity'], torch: ['torch.nn.CosineSimilarity', 'torch.nn.functional.cosine_similarity', 'torch.cosine_similarity'] },
		parameters: [LEFT, RIGHT, { ...AXIS, doc: 'the axis of the vectors in larger arrays; 1 if left out' }], doc: 'The cosine of the angle between two vectors.', formula: '\\frac{x^\\top y}{\\lVert x\\rVert\\lVert y\\rVert}',
		example: { args: { x: [1, 0], y: [1, 1] }, value: 0.7071067811865475 }, source: 'torch.nn.CosineSimilarity, without its floor of the norms',
	},
	{
		id: 'norm', names: { latex: ['norm'], keyword: ['norm', 'vector norm', 'p-norm', 'Euclidean norm'], torch: ['torch.norm', 'torch.linalg.norm', 'torch.linalg.vector_norm'], numpy: ['numpy.linalg.norm', 'numpy.linalg.vector_norm'], jax: ['jax.numpy.linalg.norm'], scipy: ['scipy.linalg.norm'] },
		parameters: [ARRAY, { ...nonNegative('p', 'the order, 2 if left out', ['ord']), default: NaN }, AXIS], doc: 'The p-norm of a vector, without overflow; of a matrix the Frobenius norm.', formula: '\\left(\\sum_i\\left|x_i\\right|^p\\right)^{1/p}',
		example: { args: { x: [3e200, 4e200] }, value: 5e200 }, source: GOLUB,
	},
	{
		id: 'normalize', names: { latex: [], keyword: ['normalised vector', 'unit vector'], torch: ['torch.nn.functional.normalize'] },
		parameters: [ARRAY, AXIS], doc: 'The array divided by its Euclidean norm.', formula: '\\frac{x}{\\lVert x\\rVert}',
		example: { args: { x: [3, 4] }, value: [0.6, 0.8] }, source: GOLUB,
	},
	{
		id: 'matmul', names: { latex: ['matmul'], keyword: ['matrix product', 'matrix multiplication'], torch: ['torch.matmul', 'torch.mm', 'torch.mv'], numpy: ['numpy.matmul', 'numpy.dot'], jax: ['jax.numpy.matmul', 'jax.numpy.dot'] },
		parameters: [LEFT, RIGHT], doc: 'The matrix product; a vector on the left is a row, on the right a column.', formula: '(XY)_{ij}=\\sum_k X_{ik}Y_{kj}',
		example: { args: { x: [[1, 2], [3, 4]], y: [[5, 6], [7, 8]] }, value: [[19, 22], [43, 50]] }, source: GOLUB,
	},
	{
		id: 'outer', names: { latex: [], keyword: ['outer product'], torch: ['torch.outer'], numpy: ['numpy.outer'], jax: ['jax.numpy.outer'] },
		parameters: [LEFT, RIGHT], doc: 'The matrix of all products of two vectors.', formula: 'x y^\\top',
		example: { args: { x: [1, 2], y: [3, 4] }, value: [[3, 4], [6, 8]] }, source: GOLUB,
	},
	{
		id: 'transpose', names: { latex: [], keyword: ['transpose'], torch: ['torch.t'], numpy: ['numpy.transpose'], jax: ['jax.numpy.transpose'] },
		parameters: [MATRIX], doc: 'The matrix with rows and columns exchanged; a vector stays as it is.', formula: 'A^\\top',
		example: { args: { A: [[1, 2], [3, 4]] }, value: [[1, 3], [2, 4]] }, source: GOLUB,
	},
	{
		id: 'trace', names: { latex: ['\\tr', '\\trace', 'tr', 'Tr', 'trace'], keyword: ['trace of a matrix'], torch: ['torch.trace'], numpy: ['numpy.trace'], jax: ['jax.numpy.trace'] },
		parameters: [MATRIX], doc: 'The sum of the diagonal.', formula: '\\sum_i A_{ii}',
		example: { args: { A: [[1, 2], [3, 4]] }, value: 5 }, source: GOLUB,
	},
	{
		id: 'diag', names: { latex: ['diag'], keyword: ['diagonal'], torch: ['torch.diag'], numpy: ['numpy.diag'], jax: ['jax.numpy.diag'] },
		parameters: [{ ...MATRIX, name: 'x', aliases: ['input', 'v', 'A'], doc: 'a vector or a matrix' }], doc: 'The diagonal matrix of a vector, or the diagonal of a matrix.', formula: '\\operatorname{diag}(x)',
		example: { args: { x: [1, 2] }, value: [[1, 0], [0, 2]] }, source: GOLUB,
	},
	{
		id: 'determinant', names: { latex: ['\\det', 'det'], keyword: ['determinant'], torch: ['torch.det', 'torch.linalg.det'], numpy: ['numpy.linalg.det'], jax: ['jax.numpy.linalg.det'], scipy: ['scipy.linalg.det'] },
		parameters: [MATRIX], doc: 'The determinant of a square matrix.', formula: '\\det A',
		example: { args: { A: [[1, 2], [3, 4]] }, value: -2 }, source: `${GOLUB}, LU with partial pivoting`,
	},
	{
		id: 'inverse', names: { latex: [], keyword: ['matrix inverse'], torch: ['torch.inverse', 'torch.linalg.inv'], numpy: ['numpy.linalg.inv'], jax: ['jax.numpy.linalg.inv'], scipy: ['scipy.linalg.inv'] },
		parameters: [MATRIX], doc: 'The inverse of a square matrix; not a number where it is singular.', formula: 'A^{-1}',
		example: { args: { A: [[2, 0], [0, 4]] }, value: [[0.5, 0], [0, 0.25]] }, source: `${GOLUB}, LU with partial pivoting`,
	},
	{
		id: 'solve', names: { latex: [], keyword: ['solution of a linear system'], torch: ['torch.linalg.solve'], numpy: ['numpy.linalg.solve'], jax: ['jax.numpy.linalg.solve'], scipy: ['scipy.linalg.solve'] },
		parameters: [{ ...MATRIX, aliases: ['input', 'a'] }, RIGHT_SIDE], doc: 'The x with Ax = b.', formula: 'A^{-1}b',
		example: { args: { A: [[2, 0], [0, 4]], b: [2, 2] }, value: [1, 0.5] }, source: `${GOLUB}, LU with partial pivoting`,
	},
	{
		id: 'logDeterminant', names: { latex: ['logdet'], keyword: ['log determinant', 'log-determinant'], torch: ['torch.logdet'] },
		parameters: [MATRIX], doc: 'The logarithm of the determinant, without overflow; not a number where the determinant is negative.', formula: '\\ln\\det A',
		example: { args: { A: [[2, 0], [0, 4]] }, value: 2.0794415416798357 }, source: `${GOLUB}, LU with partial pivoting`,
	},
	{
		id: 'cholesky', names: { latex: [], keyword: ['Cholesky factor', 'Cholesky decomposition'], torch: ['torch.linalg.cholesky', 'torch.cholesky'], numpy: ['numpy.linalg.cholesky'], jax: ['jax.numpy.linalg.cholesky'] },
		parameters: [MATRIX], doc: 'The lower triangular factor of a positive definite matrix; not a number where it is not symmetric and positive definite.', formula: 'L,\\quad A=LL^\\top',
		example: { args: { A: [[4, 2], [2, 10]] }, value: [[2, 0], [1, 3]] }, source: `${GOLUB}, section 4.2`,
	},
	{
		id: 'solveTriangular', names: { latex: [], keyword: ['solution of a triangular system'], torch: ['torch.linalg.solve_triangular'] },
		parameters: [{ ...MATRIX, aliases: ['input', 'a'] }, RIGHT_SIDE, flag('upper', 'whether the upper triangle is read; else the lower')], doc: 'The x with Ax = b for a triangular matrix.', formula: 'A^{-1}b',
		example: { args: { A: [[2, 0], [1, 4]], b: [2, 5], upper: false }, value: [1, 1] }, source: `${GOLUB}, section 3.1`,
	},
	{
		id: 'solveTriangularScipy', names: { latex: [], keyword: [], scipy: ['scipy.linalg.solve_triangular'], jax: ['jax.scipy.linalg.solve_triangular'] },
		parameters: [{ ...MATRIX, aliases: ['a'] }, RIGHT_SIDE, flag('lower', 'whether the lower triangle is read; the upper if left out', 0)], doc: 'The x with Ax = b for a triangular matrix, upper unless said otherwise.', formula: 'A^{-1}b',
		example: { args: { A: [[2, 1], [0, 4]], b: [3, 4] }, value: [1, 1] }, source: `${GOLUB}, section 3.1`,
	},
	{
		id: 'symmetricEigenvalues', names: { latex: [], keyword: ['eigenvalues of a symmetric matrix'], torch: ['torch.linalg.eigvalsh'], numpy: ['numpy.linalg.eigvalsh'], scipy: ['scipy.linalg.eigvalsh'], jax: ['jax.numpy.linalg.eigvalsh'] },
		parameters: [MATRIX], doc: 'The eigenvalues of a symmetric matrix, rising; not a number where it is not symmetric.', formula: '\\lambda,\\quad Av=\\lambda v',
		example: { args: { A: [[2, 1], [1, 2]] }, value: [1, 3] }, source: JACOBI,
	},
	{
		id: 'symmetricEigenvectors', names: { latex: [], keyword: ['eigenvectors of a symmetric matrix'] },
		parameters: [MATRIX], doc: 'Unit eigenvectors of a symmetric matrix as columns, in the order of the rising eigenvalues, each up to its sign.', formula: 'v,\\quad Av=\\lambda v',
		example: { args: { A: [[3, 0], [0, 2]] }, value: [[0, 1], [1, 0]] }, source: JACOBI,
	},
	{
		id: 'singularValues', names: { latex: [], keyword: ['singular values'], torch: ['torch.linalg.svdvals'], numpy: ['numpy.linalg.svdvals'], scipy: ['scipy.linalg.svdvals'], jax: ['jax.numpy.linalg.svdvals'] },
		parameters: [MATRIX], doc: 'The singular values of a matrix, falling.', formula: '\\sqrt{\\lambda(A^\\top A)}',
		example: { args: { A: [[3, 0], [4, 5]] }, value: [6.708203932499369, 2.23606797749979] }, source: `${GOLUB}, section 8.6`,
	},
	{
		id: 'conditionNumber', names: { latex: [], keyword: ['condition number'], torch: ['torch.linalg.cond'], numpy: ['numpy.linalg.cond'], jax: ['jax.numpy.linalg.cond'] },
		parameters: [MATRIX], doc: 'The largest over the smallest singular value.', formula: '\\frac{\\sigma_{\\max}}{\\sigma_{\\min}}',
		example: { args: { A: [[3, 0], [4, 5]] }, value: 3 }, source: `${GOLUB}, section 2.6`,
	},
	{
		id: 'matrixRank', names: { latex: ['\\rank'], keyword: ['rank of a matrix'], torch: ['torch.linalg.matrix_rank'], numpy: ['numpy.linalg.matrix_rank'], jax: ['jax.numpy.linalg.matrix_rank'] },
		parameters: [MATRIX], doc: 'The number of singular values that rounding does not explain.', formula: '\\operatorname{rank}A',
		example: { args: { A: [[1, 2], [2, 4]] }, value: 1 }, source: `${GOLUB}, section 5.4`,
	},
	{
		id: 'pseudoInverse', names: { latex: [], keyword: ['pseudo-inverse', 'pseudoinverse', 'Moore-Penrose inverse'], torch: ['torch.linalg.pinv', 'torch.pinverse'], numpy: ['numpy.linalg.pinv'], scipy: ['scipy.linalg.pinv'], jax: ['jax.numpy.linalg.pinv'] },
		parameters: [MATRIX], doc: 'The Moore-Penrose inverse; singular values that rounding explains count as 0.', formula: 'A^+',
		example: { args: { A: [[2, 0], [0, 0]] }, value: [[0.5, 0], [0, 0]] }, source: `${GOLUB}, section 5.5`,
	},
	{
		id: 'leastSquares', names: { latex: [], keyword: ['least squares', 'linear least squares'] },
		parameters: [{ ...MATRIX, aliases: ['input', 'a', 'X'] }, { ...RIGHT_SIDE, aliases: [...RIGHT_SIDE.aliases ?? [], 'y'] }], doc: 'The shortest x of those that bring Ax nearest to b.', formula: 'A^+b',
		example: { args: { A: [[1, 0], [0, 1], [0, 0]], b: [1, 2, 3] }, value: [1, 2] }, source: `${GOLUB}, section 5.5`,
	},
	{
		id: 'matrixPower', names: { latex: [], keyword: ['matrix power'], torch: ['torch.matrix_power', 'torch.linalg.matrix_power'], numpy: ['numpy.linalg.matrix_power'], jax: ['jax.numpy.linalg.matrix_power'] },
		parameters: [MATRIX, { name: 'n', type: 'integer', doc: 'how often' }], doc: 'The product of n equal square matrices; of the inverse where n is negative.', formula: 'A^n',
		example: { args: { A: [[1, 1], [0, 1]], n: 5 }, value: [[1, 5], [0, 1]] }, source: GOLUB,
	},
	{
		id: 'matrixExponential', names: { latex: ['expm'], keyword: ['matrix exponential'], torch: ['torch.matrix_exp', 'torch.linalg.matrix_exp'], scipy: ['scipy.linalg.expm'], jax: ['jax.scipy.linalg.expm'] },
		parameters: [MATRIX], doc: 'The exponential series of a square matrix.', formula: '\\sum_{k=0}^\\infty\\frac{A^k}{k!}',
		example: { args: { A: [[0, 3], [0, 0]] }, value: [[1, 3], [0, 1]] }, source: 'N. J. Higham, SIAM J. Matrix Anal. Appl. 26 (2005), 1179',
	},
];
