/**
 * Formulas as a textbook has them, without care for tails, overflow or domains: what a note's author would type. The gamma function is
 * C. Lanczos's with six terms (W. H. Press et al., Numerical Recipes, 2nd ed., 6.1), erf is M. Abramowitz and I. A. Stegun's 7.1.26.
 */

const { exp, log, sqrt, pow, abs, PI, atan, tan, floor, ceil } = Math;

const LANCZOS = [76.18009172947146, -86.50532032941678, 24.01409824083091, -1.231739572450155, 0.1208650973866179e-2, -0.5395239384953e-5];

/** @param {number} x */
export function logGamma(x) {
	const t = x + 5.5;
	let series = 1.000000000190015;
	for (let j = 0; j < 6; j++) series += (LANCZOS[j] ?? NaN) / (x + 1 + j);
	return log(2.506628274631 * series / x) - t + (x + 0.5) * log(t);
}

/** @param {number} x */
export function erf(x) {
	const t = 1 / (1 + 0.3275911 * abs(x));
	const tail = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429)))) * exp(-x * x);
	return x < 0 ? tail - 1 : 1 - tail;
}

/** @type {(a: number, b: number) => number} */
export const logBeta = (a, b) => logGamma(a) + logGamma(b) - logGamma(a + b);

/** @type {(n: number, k: number) => number} */
const logChoose = (n, k) => logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);

/** @type {(term: (k: number) => number, from: number, to: number) => number} */
function sum(term, from, to) {
	let total = 0;
	for (let k = from; k <= to; k++) total += term(k);
	return total;
}

/** @type {(mass: (k: number, ...parameters: number[]) => number, first: (...parameters: number[]) => number) => (k: number, ...parameters: number[]) => number} */
const cumulated = (mass, first) => (k, ...parameters) => sum(j => mass(j, ...parameters), first(...parameters), k);

/** @typedef {(x: number, a: number, b: number, c: number) => number} Plain */
/** @typedef {{ readonly density: Plain, readonly logDensity: Plain, readonly cdf?: Plain, readonly quantile?: Plain }} PlainFamily */

/** @type {(logDensity: Plain, rest?: Partial<PlainFamily>) => PlainFamily} */
const byLog = (logDensity, rest = {}) => ({ density: (x, a, b, c) => exp(logDensity(x, a, b, c)), logDensity, ...rest });
/** @type {(density: Plain, rest?: Partial<PlainFamily>) => PlainFamily} */
const byDensity = (density, rest = {}) => ({ density, logDensity: (x, a, b, c) => log(density(x, a, b, c)), ...rest });

/** @type {Plain} */
const binomialMass = (k, n, p) => exp(logChoose(n, k) + k * log(p) + (n - k) * log(1 - p));
/** @type {Plain} */
const poissonMass = (k, lambda) => exp(k * log(lambda) - lambda - logGamma(k + 1));
/** @type {Plain} */
const negativeBinomialMass = (k, r, p) => exp(logGamma(k + r) - logGamma(r) - logGamma(k + 1) + r * log(p) + k * log(1 - p));
/** @type {Plain} */
const hypergeometricMass = (k, N, K, n) => exp(logChoose(K, k) + logChoose(N - K, n - k) - logChoose(N, n));

/** By the id of the family, with the parameters of ours. @type {Readonly<Record<string, PlainFamily>>} */
export const families = {
	normal: byDensity((x, mu, sigma) => exp(-((x - mu) ** 2) / (2 * sigma ** 2)) / (sigma * sqrt(2 * PI)), {
		logDensity: (x, mu, sigma) => -((x - mu) ** 2) / (2 * sigma ** 2) - log(sigma * sqrt(2 * PI)), cdf: (x, mu, sigma) => (1 + erf((x - mu) / (sigma * sqrt(2)))) / 2,
	}),
	logistic: byDensity((x, mu, s) => exp(-(x - mu) / s) / (s * (1 + exp(-(x - mu) / s)) ** 2), { cdf: (x, mu, s) => 1 / (1 + exp(-(x - mu) / s)), quantile: (p, mu, s) => mu + s * log(p / (1 - p)) }),
	laplace: byDensity((x, mu, b) => exp(-abs(x - mu) / b) / (2 * b), {
		logDensity: (x, mu, b) => -abs(x - mu) / b - log(2 * b), cdf: (x, mu, b) => x < mu ? exp((x - mu) / b) / 2 : 1 - exp(-(x - mu) / b) / 2, quantile: (p, mu, b) => p < 0.5 ? mu + b * log(2 * p) : mu - b * log(2 - 2 * p),
	}),
	cauchy: byDensity((x, mu, gamma) => 1 / (PI * gamma * (1 + ((x - mu) / gamma) ** 2)), { cdf: (x, mu, gamma) => 0.5 + atan((x - mu) / gamma) / PI, quantile: (p, mu, gamma) => mu + gamma * tan(PI * (p - 0.5)) }),
	studentT: byLog((x, nu) => logGamma((nu + 1) / 2) - logGamma(nu / 2) - log(nu * PI) / 2 - (nu + 1) / 2 * log(1 + x * x / nu)),
	gumbel: byLog((x, mu, beta) => -(x - mu) / beta - exp(-(x - mu) / beta) - log(beta), { cdf: (x, mu, beta) => exp(-exp(-(x - mu) / beta)), quantile: (p, mu, beta) => mu - beta * log(-log(p)) }),
	logNormal: byDensity((x, mu, sigma) => exp(-((log(x) - mu) ** 2) / (2 * sigma ** 2)) / (x * sigma * sqrt(2 * PI)), {
		logDensity: (x, mu, sigma) => -((log(x) - mu) ** 2) / (2 * sigma ** 2) - log(x * sigma * sqrt(2 * PI)), cdf: (x, mu, sigma) => (1 + erf((log(x) - mu) / (sigma * sqrt(2)))) / 2,
	}),
	exponential: byDensity((x, lambda) => lambda * exp(-lambda * x), { logDensity: (x, lambda) => log(lambda) - lambda * x, cdf: (x, lambda) => 1 - exp(-lambda * x), quantile: (p, lambda) => -log(1 - p) / lambda }),
	gamma: byLog((x, alpha, beta) => alpha * log(beta) - logGamma(alpha) + (alpha - 1) * log(x) - beta * x),
	inverseGamma: byLog((x, alpha, beta) => alpha * log(beta) - logGamma(alpha) - (alpha + 1) * log(x) - beta / x),
	chiSquared: byLog((x, nu) => (nu / 2 - 1) * log(x) - x / 2 - nu / 2 * log(2) - logGamma(nu / 2)),
	f: byLog((x, d, e) => d / 2 * log(d / e) + (d / 2 - 1) * log(x) - (d + e) / 2 * log(1 + d * x / e) - logBeta(d / 2, e / 2)),
	weibull: byDensity((x, k, lambda) => k / lambda * pow(x / lambda, k - 1) * exp(-pow(x / lambda, k)), { cdf: (x, k, lambda) => 1 - exp(-pow(x / lambda, k)), quantile: (p, k, lambda) => lambda * pow(-log(1 - p), 1 / k) }),
	pareto: byDensity((x, alpha, least) => alpha * pow(least, alpha) / pow(x, alpha + 1), { cdf: (x, alpha, least) => 1 - pow(least / x, alpha), quantile: (p, alpha, least) => least / pow(1 - p, 1 / alpha) }),
	uniform: byDensity((x, a, b) => x >= a && x <= b ? 1 / (b - a) : 0, { cdf: (x, a, b) => (x - a) / (b - a), quantile: (p, a, b) => a + p * (b - a) }),
	beta: byLog((x, alpha, beta) => (alpha - 1) * log(x) + (beta - 1) * log(1 - x) - logBeta(alpha, beta)),
	bernoulli: byDensity((k, p) => k === 1 ? p : 1 - p, { cdf: (k, p) => k < 1 ? 1 - p : 1, quantile: (q, p) => q <= 1 - p ? 0 : 1 }),
	binomial: byDensity(binomialMass, { cdf: cumulated(binomialMass, () => 0) }),
	negativeBinomial: byDensity(negativeBinomialMass, { cdf: cumulated(negativeBinomialMass, () => 0) }),
	geometric: byDensity((k, p) => p * pow(1 - p, k - 1), { cdf: (k, p) => 1 - pow(1 - p, k), quantile: (q, p) => ceil(log(1 - q) / log(1 - p)) }),
	poisson: byDensity(poissonMass, { logDensity: (k, lambda) => k * log(lambda) - lambda - logGamma(k + 1), cdf: cumulated(poissonMass, () => 0) }),
	discreteUniform: byDensity((_, a, b) => 1 / (b - a + 1), { cdf: (k, a, b) => (floor(k) - a + 1) / (b - a + 1), quantile: (q, a, b) => a - 1 + ceil(q * (b - a + 1)) }),
	hypergeometric: byDensity(hypergeometricMass, { cdf: cumulated(hypergeometricMass, () => 0) }),
};
