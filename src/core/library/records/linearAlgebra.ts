import type { LibraryRecord, Parameter } from '../record';
import { ARRAY, AXIS, nonNegative } from './parameters';

const MATRIX: Parameter = { name: 'A', aliases: ['input', 'a', 'x', 'm'], type: 'tensor', doc: 'the matrix' };
const LEFT: Parameter = { name: 'x', aliases: ['input', 'a', 'x1', 'u', 'q', 'A'], type: 'tensor', doc: 'the left operand' };
const RIGHT: Parameter = { name: 'y', aliases: ['other', 'tensor', 'b', 'x2', 'v', 'k', 'vec2', 'B', 'mat2'], type: 'tensor', doc: 'the right operand' };

const GOLUB = 'G. H. Golub and C. F. Van Loan, Matrix Computations, 4th ed.';

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
		parameters: [{ ...MATRIX, aliases: ['input', 'a'] }, { name: 'b', aliases: ['B', 'other'], type: 'tensor', doc: 'the right side' }], doc: 'The x with Ax = b.', formula: 'A^{-1}b',
		example: { args: { A: [[2, 0], [0, 4]], b: [2, 2] }, value: [1, 0.5] }, source: `${GOLUB}, LU with partial pivoting`,
	},
];
