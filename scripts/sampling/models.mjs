/** Models as notes write them, beside the same written by hand. */

/** @typedef {(at: Float64Array, gradient: Float64Array) => number} LogDensity the logarithm of a density; its gradient is put into the second array */
/** @typedef {{ readonly note: string, readonly variables: readonly { readonly key: string, readonly rank: number }[], readonly bind: Readonly<Record<string, unknown>> }} Formula */
/** @typedef {Formula & { readonly name: string, readonly dimensions: number, readonly byHand: LogDensity }} Model */
/** @typedef {Formula & { readonly name: string, readonly byHand: (x: number) => number }} Line a density on the line */

/** @param {number} n @param {(i: number) => number} of */
const column = (n, of) => Array.from({ length: n }, (_, i) => of(i));

const ROWS = column(100, i => i).map(i => column(5, j => 2 * Math.sin(0.37 * i + 1.7 * j)));
const LABELS = column(100, i => Number(Math.sin(5.1 * i) > 0));
const PRECISION = column(10, i => i).map(i => column(10, j => 0.5 ** Math.abs(i - j) + (i === j ? 0.3 : 0)));
const EFFECTS = [28, 8, -3, 7, -1, 1, 18, 12];
const ERRORS = [15, 10, 16, 11, 9, 11, 10, 18];

/** @returns {LogDensity} */
function correlatedNormal() {
	const matrix = Float64Array.from(PRECISION.flat());
	return (x, gradient) => {
		let value = 0;
		for (let i = 0; i < 10; i++) {
			let sum = 0;
			for (let j = 0; j < 10; j++) sum += (matrix[10 * i + j] ?? NaN) * (x[j] ?? NaN);
			gradient[i] = -sum;
			value -= (x[i] ?? NaN) * sum / 2;
		}
		return value;
	};
}

/** @returns {LogDensity} */
function logisticRegression() {
	const rows = Float64Array.from(ROWS.flat());
	const labels = Float64Array.from(LABELS);
	return (w, gradient) => {
		let value = 0;
		for (let j = 0; j < 5; j++) {
			const weight = w[j] ?? NaN;
			value -= weight * weight / 2;
			gradient[j] = -weight;
		}
		for (let i = 0; i < 100; i++) {
			let margin = 0;
			for (let j = 0; j < 5; j++) margin += (rows[5 * i + j] ?? NaN) * (w[j] ?? NaN);
			const label = labels[i] ?? NaN;
			const power = Math.exp(-Math.abs(margin));
			value += (margin > 0 ? (label - 1) * margin : label * margin) - Math.log1p(power);
			const residual = label - (margin > 0 ? 1 : power) / (1 + power);
			for (let j = 0; j < 5; j++) gradient[j] = (gradient[j] ?? NaN) + residual * (rows[5 * i + j] ?? NaN);
		}
		return value;
	};
}

/** @returns {LogDensity} */
function eightSchools() {
	const effects = Float64Array.from(EFFECTS);
	const errors = Float64Array.from(ERRORS);
	return (at, gradient) => {
		const mu = at[0] ?? NaN;
		const t = at[1] ?? NaN;
		const tau = Math.exp(t);
		let value = -(mu * mu) / 50 - t * t / 2;
		let [byMu, byT] = [-mu / 25, -t];
		for (let j = 0; j < 8; j++) {
			const theta = at[2 + j] ?? NaN;
			const residual = ((effects[j] ?? NaN) - mu - tau * theta) / (errors[j] ?? NaN);
			const slope = residual / (errors[j] ?? NaN);
			value -= (theta * theta + residual * residual) / 2;
			byMu += slope;
			byT += slope * tau * theta;
			gradient[2 + j] = slope * tau - theta;
		}
		gradient[0] = byMu;
		gradient[1] = byT;
		return value;
	};
}

/** @type {readonly Model[]} */
export const MODELS = [
	{ name: 'a correlated normal in 10 dimensions', note: String.raw`$p(x)=e^{-\frac{1}{2}x^T A x}$`, variables: [{ key: 'x', rank: 1 }], bind: { A: PRECISION }, dimensions: 10, byHand: correlatedNormal() },
	{
		name: 'eight schools, not centred',
		note: String.raw`$p(\mu,t,\theta)=\mathcal{N}(\mu|0,25)\mathcal{N}(t|0,1)\prod_{j=1}^{8}\mathcal{N}(\theta_j|0,1)\mathcal{N}(y_j|\mu+e^t\theta_j,\sigma_j^2)$`,
		variables: [{ key: String.raw`\mu`, rank: 0 }, { key: 't', rank: 0 }, { key: String.raw`\theta`, rank: 1 }], bind: { y: EFFECTS, [String.raw`\sigma`]: ERRORS }, dimensions: 10, byHand: eightSchools(),
	},
	{
		name: 'logistic regression, 100 rows of 5',
		note: String.raw`$L(w)=e^{-w^Tw/2}\prod_i \sigma(w^T x_i)^{y_i}(1-\sigma(w^T x_i))^{1-y_i}$ where $\sigma(a)=\frac{1}{1+e^{-a}}$`,
		variables: [{ key: 'w', rank: 1 }], bind: { x: ROWS, y: LABELS }, dimensions: 5, byHand: logisticRegression(),
	},
];

/** @type {readonly Line[]} */
export const LINES = [
	{ name: 'the normal density', note: String.raw`$p(x|\mu,\sigma)=\frac{1}{\sqrt{2\pi\sigma^2}}e^{-\frac{(x-\mu)^2}{2\sigma^2}}$`, variables: [{ key: 'x', rank: 0 }], bind: { [String.raw`\mu`]: 1, [String.raw`\sigma`]: 2 }, byHand: x => -((x - 1) ** 2) / 8 },
	{
		name: 'a likelihood times a prior', note: String.raw`$p(z|x)\propto p(x|z)p(z)$`, variables: [{ key: 'z', rank: 0 }],
		bind: { x: 1.5, 'p(x|z)': { dist: 'Normal', args: { mu: 'z', sigma: 1 }, variate: 'x' }, 'p(z)': { dist: 'Normal', args: { mu: 0, sigma: 2 } } }, byHand: z => -((1.5 - z) ** 2) / 2 - z * z / 8,
	},
];
