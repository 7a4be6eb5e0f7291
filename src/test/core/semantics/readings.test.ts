import { expect, test } from 'vitest';
import type { EvalRequest } from '../../../core/index';
import { agrees, answer } from '../helpers';

type Case = readonly [latex: string, bind: NonNullable<EvalRequest['bind']>, expected: unknown, request?: Omit<EvalRequest, 'bind'> & { readonly note?: string }];

const { exp, log, sqrt, tanh, PI } = Math;

/** Both readings of each undecided notation, and the refusal: one line a case. */
const CASES: Readonly<Record<string, readonly Case[]>> = {
	'application and product': [
		['w(1-w)', { w: 0.25 }, 0.1875],
		['g(2)', { g: { fn: { params: ['t'], latex: 't^2+1' } } }, 5],
		['e^u(u+1)', { u: 2 }, exp(2) * 3],
		['v(1+u)', { v: [1, 2], u: 1 }, [2, 4]],
		['P(k)', { P: [0.2, 0.8], k: 2 }, 0.8],
		['h(3)', {}, { missing: ['h(3)'] }],
		['c(y)', { 'c(y)': 4, y: 1 }, 4],
		['c(y_t)', { 'c(y_t)': 4 }, 4],
		['f(u)^2', { f: { fn: { params: ['x'], latex: 'x+1' } }, u: 2 }, 9],
		['a(b)^2', { a: 2, b: 3 }, 18],
	],
	'definitions of the note': [
		['y=2\\phi(3)', {}, 20, { note: '$\\phi(r)=r^2+1$ and $y=2\\phi(3)$' }],
		['y=s_2', { a: [1, 2] }, 4, { note: 'Let $s_i=a_i^2$. Then $y=s_2$.' }],
		['r=m+1', { u: 4 }, 3, { note: 'With $m=\\sqrt{u}$: $r=m+1$' }],
		['\\rho=\\text{gap}(u,v),\\quad \\text{gap}(a,b)=|a-b|', { u: 1, v: 4 }, 3],
		['A=2B,\\quad B=3', {}, 6],
		['A=2,\\quad B=3', {}, { A: 2, B: 3 }],
		['k(u,v)=uv+k(v,u)', { u: 1, v: 2 }, { missing: ['k(v,u)'] }],
		['q(b)=q(b|1)c', { c: 3 }, { missing: ['b', 'q(b|1)'] }],
	],
	'scripts': [
		['u_2+u_3', { u: [1, 2, 4] }, 6],
		['u_{\\max}-u_0', { 'u_{\\max}': 5, u_0: 2 }, 3],
		['u^+-u^{-}', { 'u^+': 5, 'u^-': 2 }, 3],
		['\\theta^{(2)}', { '\\theta': [4, 5] }, 5],
		['\\theta^{(t)}', { '\\theta^{(t)}': 7 }, 7],
		['m_{rc}', { m: [[1, 2], [3, 4]], r: 2, c: 1 }, 3],
		['\\bar{b}_t', { '\\bar{b}_t': 0.5 }, 0.5],
		['u_4', { u: [1, 2] }, { refused: 'index-out-of-range' }],
		['\\hat{r}_i=2o_i', { o: [1, 2] }, [2, 4]],
		['\\hat{r}_i=2o_i', { o: [1, 2], i: 2 }, 4],
		['S_{ij}=a_ib_j', { a: [1, 2], b: [3, 4] }, [[3, 4], [6, 8]]],
		['\\sigma^2', { '\\sigma': 3 }, 9],
		['\\sigma^2', { '\\sigma^2': 3 }, 3],
	],
	'sums, products and extremes': [
		['\\sum_{j=1}^{3}j^2', {}, 14],
		['\\sum_j a_j', { a: [1, 2, 4] }, 7],
		['\\sum a_j^2', { a: [1, 2] }, 5],
		['\\prod_{j=1}^{m}a_j', { a: [2, 3, 4], m: 3 }, 24],
		['\\sum_{j=0}^{1}a_j', { a: [5, 7] }, 12],
		['\\sum_{j\\ne 2}a_j', { a: [1, 2, 4] }, 5],
		['\\sum_{i=1}^{2}\\sum_{j=1}^{2}m_{ij}', { m: [[1, 2], [3, 4]] }, 10],
		['\\sum_{i,j}m_{ij}', { m: [[1, 2], [3, 4]] }, 10],
		['\\max_j a_j', { a: [3, 9, 4] }, 9],
		['\\arg\\max_j a_j', { a: [3, 9, 9] }, 2],
		['\\min_{b}R(b)', { 'R(b)': { table: [3, 1, 2], args: ['b'] } }, 1],
		['\\max(u,v,2)', { u: 1, v: 5 }, 5],
		['\\sum_{r}R(r)r', { 'R(r)': { table: [0.5, 0.5], args: ['r'], domain: { r: [10, 20] } } }, 15],
		['\\sum_{k=0}^{\\infty}\\frac{u^k}{k!}', { u: 1.5 }, exp(1.5)],
		['\\sum_{k=1}^{\\infty}\\frac{1}{k}', {}, { refused: 'not-certain' }],
		['\\sum_z g(z)', { g: { fn: { params: ['z'], latex: 'z' } } }, { refused: 'no-range' }],
		['\\sum_z g(z)', { g: { fn: { params: ['z'], latex: 'z' } } }, 6, { domain: { z: [1, 2, 3] } }],
		['\\sum_{i=1}^{m}b_i', { m: 2, b: [[1, 2], [3, 4]] }, [4, 6]],
	],
	'integrals': [
		['\\int_0^u t^2dt', { u: 3 }, 9],
		['\\int_{-\\infty}^{\\infty}e^{-t^2}dt', {}, sqrt(PI)],
		['\\int f(t)dt', { 'f(t)': { dist: 'Normal', args: { mu: 3, sigma: 1e-3 } } }, 1],
		['\\int f(t)dt', { 'f(t)': { table: [1, 2], args: ['t'] } }, 3],
		['\\int t^2dt', {}, { refused: 'no-range' }],
	],
	'vectors and matrices': [
		['u\\cdot v', { u: [1, 2], v: [3, 4] }, 11],
		['u\\odot v', { u: [1, 2], v: [3, 4] }, [3, 8]],
		['u v', { u: [1, 2], v: [3, 4] }, { refused: 'ambiguous' }],
		['u^Tv', { u: [1, 2], v: [3, 4] }, 11],
		['uv^\\top', { u: [1, 2], v: [3, 4] }, [[3, 4], [6, 8]]],
		['Mu', { M: [[1, 2], [3, 4]], u: [1, 1] }, [3, 7]],
		['u^TMu', { M: [[1, 2], [3, 4]], u: [1, 1] }, 10],
		['M^{-1}', { M: [[2, 0], [0, 4]] }, [[0.5, 0], [0, 0.25]]],
		['M+2I', { M: [[1, 2], [3, 4]] }, [[3, 2], [3, 6]]],
		['|M|', { M: [[1, 2], [3, 4]] }, -2],
		['\\|u\\|', { u: [3, 4] }, 5],
		['\\|u\\|_1', { u: [3, -4] }, 7],
		['\\|u-v\\|_2^2', { u: [3, 4], v: [0, 0] }, 25],
		['\\|M\\|_F', { M: [[1, 2], [2, 4]] }, 5],
		['\\|M\\|', { M: [[1, 2], [2, 4]] }, { refused: 'ambiguous' }],
		['\\begin{bmatrix}a\\\\ 2\\end{bmatrix}', { a: 1 }, [1, 2]],
		['\\tanh(Mu)', { M: [[1, 0], [0, 2]], u: [0.1, 0.2] }, [tanh(0.1), tanh(0.4)]],
		['u+M', { M: [[1, 2], [3, 4]], u: [1, 1] }, { refused: 'shape-mismatch' }],
		['|C\\cup D|-|C\\cap D|', { C: [1, 2], D: [2, 3] }, 2],
		['|u|', { u: -3 }, 3],
		['|\\mathcal{S}|', {}, { missing: ['|\\mathcal{S}|'] }],
	],
	'functions': [
		['\\log u', { u: 5 }, log(5)],
		['\\log_2 8', {}, 3],
		['\\ln\\frac{u}{v}', { u: 4, v: 2 }, log(2)],
		['\\cos 2u', { u: 0.5 }, Math.cos(1)],
		['\\sin^2u+\\cos^2u', { u: 0.7 }, 1],
		['\\tanh^{-1}(u)', { u: 0.5 }, Math.atanh(0.5)],
		['exp(-u)', { u: 1 }, exp(-1)],
		['1[u>2]', { u: 3 }, 1],
		['\\binom{5}{2}', {}, 10],
		['\\sqrt[3]{u}', { u: -8 }, -2],
		['\\lfloor u\\rfloor', { u: 2.7 }, 2],
		['u/2v', { u: 1, v: 1 }, { refused: 'ambiguous' }],
		['u/\\log v', { u: 1, v: exp(1) }, 1],
		['\\frac{du}{dv}', { d: 1, u: 1, v: 1 }, { refused: 'unsupported' }],
		['\\nabla u', { u: 1 }, { refused: 'unsupported' }],
	],
	'chains, cases and updates': [
		['a=b^2=c+1', { c: 3 }, 4],
		['a=b^2=c+1', { b: 3 }, 9],
		['a=b^2=c+1', { b: 3, c: 8 }, 9, { member: 1 }],
		['a=b', { b: 1 }, { refused: 'no-such-member' }, { member: 2 }],
		['w\\leftarrow w-\\eta g', { w: 1, '\\eta': 0.1, g: 2 }, 0.8],
		['r(u)=\\begin{cases}u&u>0\\\\0&u\\le 0\\end{cases}', { u: -1 }, 0],
		['r(u)=\\begin{cases}u&\\text{if }u>0\\\\-1&\\text{otherwise}\\end{cases}', { u: -1 }, -1],
		['r(u)=\\begin{cases}u&u>0\\\\0&u<0\\end{cases}', { u: 0 }, 'nan'],
		['u>3', { u: 4 }, { refused: 'no-value' }],
	],
};

for (const [topic, cases] of Object.entries(CASES)) {
	for (const [latex, bind, expected, request] of cases) {
		test(`${topic}: ${latex} with ${JSON.stringify(bind)}`, () => {
			const got = answer(latex, bind, request);
			expect(agrees(got, expected), `got ${JSON.stringify(got)}, expected ${JSON.stringify(expected)}`).toBe(true);
		});
	}
}
