import type { Value } from '../../../../core/base/value';
import { REAL } from '../../../../core/base/type';
import type { GradientVariable } from '../../../../core/program/gradient/compileGradient';
import type { Ir } from '../../../../core/semantics/ir';
import { add, apply, bind, build, constant, element, fold, input, local, multiply } from './helpers';

/** A log density as notes have it, and the same written by hand with its gradient. */
export interface Target {
	readonly ir: Ir;
	readonly variables: readonly GradientVariable[];
	readonly shapes: readonly (readonly number[])[];
	/** Of the inputs, in their order. */
	readonly ranks: readonly number[];
	readonly plain?: (inputs: readonly Value[]) => (at: Float64Array, gradient: Float64Array) => number;
}

const i = local(100);
const k = local(101);
const one = constant(1);
const number = (id: number): GradientVariable => ({ local: id, rank: 0 });
const array = (id: number, rank: 1 | 2 = 1): GradientVariable => ({ local: id, rank });
const sum = (n: number, body: Ir): Ir => fold('sum', 100, one, constant(n), body);
const normal = (x: Ir, mu: Ir, sigma: Ir): Ir => apply('normalLogPdf', [x, mu, sigma]);
const exp = (x: Ir): Ir => apply('exp', [x]);
const dataOf = (value: Value | undefined): Float64Array => (typeof value === 'object' ? value.data : Float64Array.of(value ?? NaN));
const LOG_SQRT_2PI = 0.9189385332046728;

/** Independent coordinates, each with a mean and a deviation of its own. */
export const normals = (n: number): Target => ({
	ir: sum(n, normal(element(local(0, 1), i), element(input(0, 1), i), element(input(1, 1), i))),
	variables: [array(0)], shapes: [[n]], ranks: [1, 1],
	plain: ([means, scales]) => {
		const [m, s] = [dataOf(means), dataOf(scales)];
		const shift = s.reduce((total, scale) => total + Math.log(scale) + LOG_SQRT_2PI, 0);
		return (at, gradient) => {
			let value = -shift;
			for (let d = 0; d < n; d++) {
				const z = ((at[d] as number) - (m[d] as number)) / (s[d] as number);
				value -= 0.5 * z * z;
				gradient[d] = -z / (s[d] as number);
			}
			return value;
		};
	},
});

/** R. M. Neal, "Slice sampling", 2003, section 8. */
export const funnel = (n: number): Target => ({
	ir: add(normal(local(0), constant(0), constant(3)), sum(n, normal(element(local(1, 1), i), constant(0), exp(apply('divide', [local(0), constant(2)]))))),
	variables: [number(0), array(1)], shapes: [[], [n]], ranks: [],
	plain: () => (at, gradient) => {
		const v = at[0] as number;
		const precision = Math.exp(-v);
		let squares = 0;
		for (let d = 1; d <= n; d++) {
			const x = at[d] as number;
			squares += x * x;
			gradient[d] = -x * precision;
		}
		gradient[0] = -v / 9 + 0.5 * squares * precision - 0.5 * n;
		return -v * v / 18 - Math.log(3) - LOG_SQRT_2PI - 0.5 * squares * precision - n * (0.5 * v + LOG_SQRT_2PI);
	},
});

/** Labels are -1 and 1; each coefficient has a standard normal prior. */
export const logisticRegression = (n: number, d: number): Target => ({
	ir: add(
		sum(n, apply('logLogistic', [multiply(element(input(1, 1), i), apply('dot', [local(0, 1), element(input(0, 2), i)], 0))])),
		fold('sum', 102, one, constant(d), normal(element(local(0, 1), local(102)), constant(0), one)),
	),
	variables: [array(0)], shapes: [[d]], ranks: [2, 1],
	plain: ([rows, labels]) => {
		const [X, y] = [dataOf(rows), dataOf(labels)];
		return (at, gradient) => {
			let value = 0;
			for (let j = 0; j < d; j++) {
				const w = at[j] as number;
				value -= 0.5 * w * w + LOG_SQRT_2PI;
				gradient[j] = -w;
			}
			for (let r = 0; r < n; r++) {
				let margin = 0;
				for (let j = 0; j < d; j++) margin += (X[r * d + j] as number) * (at[j] as number);
				const label = y[r] as number;
				margin *= label;
				const e = Math.exp(-Math.abs(margin));
				value += Math.min(margin, 0) - Math.log1p(e);
				const slope = label * (margin < 0 ? 1 : e) / (1 + e);
				for (let j = 0; j < d; j++) gradient[j] = (gradient[j] as number) + slope * (X[r * d + j] as number);
			}
			return value;
		};
	},
});

/** Normal components with means and log deviations that are sought and weights that are given. */
export const mixture = (n: number, components: number): Target => ({
	ir: add(
		sum(n, fold('logSumExp', 101, one, constant(components), add(apply('log', [element(input(1, 1), k)]), normal(element(input(0, 1), i), element(local(0, 1), k), exp(element(local(1, 1), k)))))),
		fold('sum', 102, one, constant(components), add(normal(element(local(0, 1), local(102)), constant(0), constant(5)), normal(element(local(1, 1), local(102)), constant(0), one))),
	),
	variables: [array(0), array(1)], shapes: [[components], [components]], ranks: [1, 1],
	plain: ([points, weights]) => {
		const [x, logWeights] = [dataOf(points), dataOf(weights).map(Math.log)];
		const terms = new Float64Array(components);
		const zs = new Float64Array(components);
		const scales = new Float64Array(components);
		return (at, gradient) => {
			let value = 0;
			for (let c = 0; c < components; c++) {
				const [mu, log] = [at[c] as number, at[components + c] as number];
				scales[c] = Math.exp(log);
				value += -mu * mu / 50 - Math.log(5) - 0.5 * log * log - 2 * LOG_SQRT_2PI;
				gradient[c] = -mu / 25;
				gradient[components + c] = -log;
			}
			for (let r = 0; r < n; r++) {
				let high = -Infinity;
				for (let c = 0; c < components; c++) {
					const z = ((x[r] as number) - (at[c] as number)) / (scales[c] as number);
					zs[c] = z;
					const term = (logWeights[c] as number) - 0.5 * z * z - (at[components + c] as number) - LOG_SQRT_2PI;
					terms[c] = term;
					if (term > high) high = term;
				}
				let total = 0;
				for (let c = 0; c < components; c++) {
					const power = Math.exp((terms[c] as number) - high);
					terms[c] = power;
					total += power;
				}
				value += high + Math.log(total);
				for (let c = 0; c < components; c++) {
					const share = (terms[c] as number) / total;
					const z = zs[c] as number;
					gradient[c] = (gradient[c] as number) + share * z / (scales[c] as number);
					gradient[components + c] = (gradient[components + c] as number) + share * (z * z - 1);
				}
			}
			return value;
		};
	},
});

/** A. Gelman et al., Bayesian Data Analysis, section 5.5: μ, log τ, and the effect of each school. */
export const eightSchools: Target = {
	ir: bind(103, exp(local(1)), add(
		normal(local(0), constant(0), constant(5)),
		apply('cauchyLogPdf', [local(103), constant(0), constant(5)]),
		local(1),
		sum(8, add(normal(element(local(2, 1), i), local(0), local(103)), normal(element(input(0, 1), i), element(local(2, 1), i), element(input(1, 1), i)))),
	)),
	variables: [number(0), number(1), array(2)], shapes: [[], [], [8]], ranks: [1, 1],
	plain: ([effects, errors]) => {
		const [y, s] = [dataOf(effects), dataOf(errors)];
		const shift = s.reduce((total, scale) => total + Math.log(scale) + 2 * LOG_SQRT_2PI, 0) + Math.log(5) + LOG_SQRT_2PI + Math.log(Math.PI * 5);
		return (at, gradient) => {
			const [mu, log] = [at[0] as number, at[1] as number];
			const tau = Math.exp(log);
			const ratio = tau / 5;
			let value = -mu * mu / 50 - Math.log1p(ratio * ratio) + log - 8 * log - shift;
			let byMu = -mu / 25;
			let byLog = 1 - 2 * ratio * ratio / (1 + ratio * ratio) - 8;
			for (let r = 0; r < 8; r++) {
				const theta = at[2 + r] as number;
				const z = (theta - mu) / tau;
				const e = ((y[r] as number) - theta) / (s[r] as number);
				value -= 0.5 * (z * z + e * e);
				byMu += z / tau;
				byLog += z * z;
				gradient[2 + r] = e / (s[r] as number) - z / tau;
			}
			gradient[0] = byMu;
			gradient[1] = byLog;
			return value;
		};
	},
};

/** The location and the log scale of data with four degrees of freedom. */
export const studentT = (n: number): Target => ({
	ir: add(sum(n, apply('studentTLogPdf', [element(input(0, 1), i), constant(4), local(0), exp(local(1))])), normal(local(0), constant(0), constant(10)), normal(local(1), constant(0), one)),
	variables: [number(0), number(1)], shapes: [[], []], ranks: [1],
	plain: ([points]) => {
		const x = dataOf(points);
		const shift = Math.log(0.375); // Γ(5/2) / (√(4π) Γ(2))
		return (at, gradient) => {
			const [mu, log] = [at[0] as number, at[1] as number];
			const sigma = Math.exp(log);
			let value = n * (shift - log) - mu * mu / 200 - Math.log(10) - 0.5 * log * log - 2 * LOG_SQRT_2PI;
			let byMu = -mu / 100;
			let byLog = -log - n;
			for (let r = 0; r < n; r++) {
				const z = ((x[r] as number) - mu) / sigma;
				const heavy = 1 + 0.25 * z * z;
				value -= 2.5 * Math.log(heavy);
				const slope = 1.25 * z / heavy;
				byMu += slope / sigma;
				byLog += slope * z;
			}
			gradient[0] = byMu;
			gradient[1] = byLog;
			return value;
		};
	},
});

/** A straight line through data with normal errors of a deviation that is sought. */
export const linearRegression = (n: number): Target => ({
	ir: add(sum(n, normal(element(input(1, 1), i), add(local(0), multiply(local(1), element(input(0, 1), i))), exp(local(2)))), normal(local(0), constant(0), constant(5)), normal(local(1), constant(0), constant(5)), normal(local(2), constant(0), one)),
	variables: [number(0), number(1), number(2)], shapes: [[], [], []], ranks: [1, 1],
	plain: ([points, values]) => {
		const [x, y] = [dataOf(points), dataOf(values)];
		return (at, gradient) => {
			const [a, b, log] = [at[0] as number, at[1] as number, at[2] as number];
			const sigma = Math.exp(log);
			let [value, byA, byB, byLog] = [-(a * a + b * b) / 50 - 2 * Math.log(5) - 0.5 * log * log - 3 * LOG_SQRT_2PI - n * (log + LOG_SQRT_2PI), -a / 25, -b / 25, -log - n];
			for (let r = 0; r < n; r++) {
				const z = ((y[r] as number) - a - b * (x[r] as number)) / sigma;
				value -= 0.5 * z * z;
				byA += z / sigma;
				byB += z / sigma * (x[r] as number);
				byLog += z * z;
			}
			gradient[0] = byA;
			gradient[1] = byB;
			gradient[2] = byLog;
			return value;
		};
	},
});

/** Those above and what else models are made of, at the sizes of the table. */
export const TARGETS: Readonly<Record<string, Target>> = {
	'a normal of 10 dimensions': normals(10),
	'a funnel': funnel(9),
	'logistic regression': logisticRegression(12, 3),
	'a mixture': mixture(10, 3),
	'eight schools': eightSchools,
	"Student's t": studentT(9),
	'a straight line': linearRegression(8),
	'Poisson regression': {
		ir: sum(8, apply('poissonLogPmf', [element(input(1, 1), i), exp(add(local(0), multiply(local(1), element(input(0, 1), i))))])),
		variables: [number(0), number(1)], shapes: [[], []], ranks: [1, 1],
	},
	'a multivariate normal': {
		ir: apply('multivariateNormalLogPdf', [local(0, 1), input(0, 1), add(apply('matmul', [local(1, 2), apply('transpose', [local(1, 2)])]), input(1, 2))], 0),
		variables: [array(0), array(1, 2)], shapes: [[3], [3, 2]], ranks: [1, 2],
	},
	'an autoregression': {
		ir: fold('sum', 100, constant(2), constant(8), normal(element(input(0, 1), i), multiply(apply('tanh', [local(0)]), element(input(0, 1), apply('subtract', [i, one]))), apply('log1pExp', [local(1)]))),
		variables: [number(0), number(1)], shapes: [[], []], ranks: [1],
	},
	'softmax regression': {
		ir: bind(103, build(104, one, constant(3), apply('matrixVector', [local(0, 2), element(input(0, 2), local(104))], 1)), fold('sum', 100, one, constant(3), element(apply('logSoftmax', [element(local(103, 2), i), constant(-1)]), element(input(1, 1), i)))),
		variables: [array(0, 2)], shapes: [[3, 2]], ranks: [2, 1],
	},
	'a gamma and a beta density': {
		ir: add(apply('gammaLogPdf', [input(0), exp(local(0)), exp(local(1))]), apply('betaLogPdf', [apply('logistic', [local(1)]), exp(local(0)), constant(2.5)])),
		variables: [number(0), number(1)], shapes: [[], []], ranks: [0],
	},
	'an integral inside': {
		ir: apply('negate', [apply('log', [{ kind: 'integral', local: 105, low: constant(0), high: constant(2), landmarks: [], body: exp(apply('negate', [multiply(local(0), apply('power', [local(105), local(1)]))])), type: REAL, span: one.span }])]),
		variables: [number(0), number(1)], shapes: [[], []], ranks: [],
	},
};
