import { normal } from '../../core/math/dist/normal';

export interface Integral {
	readonly f: (x: number) => number;
	readonly from: number;
	readonly to: number;
	/** What a reader of the formula knows: centres, widths, borders of cases. */
	readonly landmarks?: readonly number[];
}

const INF = Number.POSITIVE_INFINITY;
const { abs, cos, cosh, exp, floor, log, PI, pow, sign, sin, sqrt } = Math;

/** A centre and what is a few deviations from it. */
const around = (mu: number, sigma: number): readonly number[] => [mu - 8 * sigma, mu - 3 * sigma, mu - sigma, mu, mu + sigma, mu + 3 * sigma, mu + 8 * sigma];

function on(from: number, to: number, f: (x: number) => number, landmarks?: readonly number[]): Integral {
	return { f, from, to, ...(landmarks && { landmarks }) };
}

/** The integrands of `quadrature.json`, by name. */
export const INTEGRALS: Readonly<Record<string, Integral>> = {
	// smooth
	'exponential': on(0, 1, exp),
	'sine': on(0, PI, sin),
	'Runge': on(-1, 1, x => 1 / (1 + 25 * x * x)),
	'high power': on(0, 1, x => pow(x, 20)),
	'Bessel angle': on(0, PI, x => cos(10 * sin(x))),
	'log over quadratic': on(0, 1, x => log(1 + x) / (1 + x * x)),
	'damped sine': on(0, 10, x => exp(-x) * sin(10 * x)),
	'quartic': on(-1, 1, x => 1 / (1 + x ** 4)),
	'backwards': on(1, 0, exp),
	// singular ends
	'x^-0.5': on(0, 1, x => 1 / sqrt(x)),
	'x^-0.9': on(0, 1, x => pow(x, -0.9)),
	'x^-0.99': on(0, 1, x => pow(x, -0.99)),
	'log': on(0, 1, log),
	'log squared': on(0, 1, x => log(x) ** 2),
	'log by root': on(0, 1, x => log(x) / sqrt(x)),
	'root': on(0, 1, sqrt),
	'x^0.1': on(0, 1, x => pow(x, 0.1)),
	'root at 1': on(0, 1, x => 1 / sqrt(1 - x)),
	'arcsine density': on(0, 1, x => 1 / (PI * sqrt(x * (1 - x)))),
	'log at 1': on(0, 1, x => log(1 - x)),
	'beta function': on(0, 1, x => pow(x, -0.75) * pow(1 - x, -0.25)),
	'root of log': on(0, 1, x => sqrt(-log(x))),
	'root of log below': on(0, 1, x => 1 / sqrt(-log(x))),
	"sophomore's dream": on(0, 1, x => pow(x, -x)),
	'log sine': on(0, PI / 2, x => log(sin(x))),
	'essential': on(0, 1, x => x === 0 ? 0 : exp(-1 / x) / (x * x)),
	'log log': on(0, 1, x => log(-log(x))),
	'oscillating singularity': on(0, 1, x => cos(log(x)) / sqrt(x)),
	'sine of 1/x': on(0, 1, x => sin(1 / x)),
	'root at 1 from above': on(1, 2, x => 1 / sqrt(x - 1)),
	'singular far out': on(100, 101, x => 1 / sqrt(x - 100)),
	'two logs': on(0, 1, x => log(x) * log(1 - x)),
	// singular inside
	'root inside': on(0, 1, x => 1 / sqrt(abs(x - 0.4)), [0.4]),
	'log inside': on(0, 1, x => log(abs(x - 0.3)), [0.3]),
	'cusp inside': on(0, 1, x => pow(abs(x - 0.5), -1 / 3), [0.5]),
	// kinks and jumps
	'kink': on(0, 1, x => abs(x - 0.3), [0.3]),
	'kink unknown': on(0, 1, x => abs(x - 1 / 3)),
	'step': on(0, 1, x => x < 0.3 ? 1 : 0, [0.3]),
	'step unknown': on(0, 1, x => x < 0.37 ? 1 : 0),
	'staircase': on(0, 1, x => floor(5 * x)),
	'jump': on(0, 1, x => x < 0.3 ? 0 : exp(x), [0.3]),
	'square wave': on(0, 1, x => sign(sin(20 * x))),
	'rectified sine': on(0, 1, x => abs(sin(10 * x))),
	'sawtooth of 1/x': on(0.05, 1, x => 1 / x - floor(1 / x)),
	'uniform density': on(-INF, INF, x => x >= 2 && x <= 3 ? 1 : 0, [2, 3]),
	// narrow peaks
	'three peaks': on(0, 1, x => cosh(10 * (x - 0.2)) ** -2 + cosh(100 * (x - 0.4)) ** -4 + cosh(1000 * (x - 0.6)) ** -6),
	'narrow normal': on(0, 1, x => normal.density(x, 0.3, 1e-3)),
	'needle': on(0, 1, x => normal.density(x, 0.3, 1e-6), around(0.3, 1e-6)),
	'needle at 0': on(0, 1, x => normal.density(x, 0, 1e-6), around(0, 1e-6)),
	'Lorentz peak': on(0, 1, x => 1 / ((x - 0.5) ** 2 + 1e-6)),
	'Lorentz needle': on(0, 1, x => 1 / ((x - 0.3) ** 2 + 1e-14), [0.3]),
	'normal on the line': on(-INF, INF, x => normal.density(x, 0, 1)),
	'normal at 5': on(-INF, INF, x => normal.density(x, 5, 0.1)),
	'normal at 1000': on(-INF, INF, x => normal.density(x, 1000, 0.01), around(1000, 0.01)),
	'two modes': on(-INF, INF, x => (normal.density(x, -50, 0.5) + normal.density(x, 50, 2)) / 2, [...around(-50, 0.5), ...around(50, 2)]),
	'spike on a hill': on(-INF, INF, x => (normal.density(x, 0, 1) + normal.density(x, 3, 1e-4)) / 2, [...around(0, 1), ...around(3, 1e-4)]),
	'likelihood of many': on(0, 1, x => exp(1000 * (0.3 * log(x / 0.3) + 0.7 * log((1 - x) / 0.7)))),
	'logistic posterior': on(-INF, INF, x => exp(-x * x / 2) / (1 + exp(-5 * x)) ** 3 / (1 + exp(3 * x))),
	// oscillating
	'fast cosine': on(0, 1, x => cos(100 * x)),
	'very fast cosine': on(0, 1, x => cos(1000 * x)),
	'chirp': on(0, 10, x => sin(x * x)),
	'sine integral': on(0, 100, x => x === 0 ? 1 : sin(x) / x),
	'damped cosine': on(0, INF, x => exp(-x) * cos(20 * x)),
	'normal times cosine': on(-INF, INF, x => exp(-x * x) * cos(5 * x)),
	'characteristic function': on(-INF, INF, x => normal.density(x, 0, 1) * cos(10 * x)),
	'Cauchy times cosine': on(-INF, INF, x => cos(x) / (1 + x * x)),
	'sine over x': on(0, INF, x => x === 0 ? 1 : sin(x) / x),
	'sine over square': on(1, INF, x => sin(x) / (x * x)),
	'Fresnel': on(0, INF, x => sin(x * x)),
	'cosine over root': on(0, INF, x => cos(x) / sqrt(x)),
	// tails
	'exponential tail': on(0, INF, x => exp(-x)),
	'normal tail': on(5, INF, x => exp(-x * x / 2)),
	'Cauchy': on(-INF, INF, x => 1 / (1 + x * x)),
	'x^-1.5': on(1, INF, x => pow(x, -1.5)),
	'x^-1.1': on(1, INF, x => pow(x, -1.1)),
	'x^-1.02': on(1, INF, x => pow(x, -1.02)),
	'log over square': on(1, INF, x => log(x) / (x * x)),
	'log tail': on(2, INF, x => 1 / (x * log(x) ** 2)),
	'Student half': on(-INF, INF, x => pow(1 + 2 * x * x, -0.75)),
	'stretched': on(0, INF, x => exp(-sqrt(x))),
	'stretched far': on(0, INF, x => exp(-pow(x, 0.25))),
	'root and tail': on(0, INF, x => 1 / (sqrt(x) * (1 + x))),
	'log and tail': on(0, INF, x => log(x) ** 2 / (1 + x * x)),
	'antisymmetric log': on(0, INF, x => log(x) / (1 + x * x)),
	'Gumbel': on(-INF, INF, x => exp(-x - exp(-x))),
	'inverse gamma': on(0, INF, x => x === 0 ? 0 : pow(x, -1.5) * exp(-1 / x)),
	'moment': on(0, INF, x => x ** 5 * exp(-x)),
	'gamma near 0': on(0, INF, x => pow(x, -0.99) * exp(-x)),
	'Planck': on(0, INF, x => x === 0 ? 0 : x ** 3 / Math.expm1(x)),
	'both ways': on(0, INF, x => exp(-x * x - 1 / (x * x))),
	'lognormal': on(0, INF, x => x === 0 ? 0 : normal.density(log(x), 0, 1) / x),
	'wide lognormal': on(0, INF, x => x === 0 ? 0 : normal.density(log(x), 0, 5) / x),
	'slow power': on(0, INF, x => 1 / (1 + pow(x, 1.2))),
	'left tail': on(-INF, -1, x => 1 / (x * x)),
	'far left': on(-INF, 0, x => exp(3 * x)),
	'sech': on(-INF, INF, x => 1 / cosh(x)),
	'Fermi': on(0, INF, x => 1 / (exp(x - 1) + 1)),
};
