import type { Aspect } from '../aspects';
import type { DistributionRecord } from './distribution';

/** An end of a support: a number, or the name of the parameter that says it. */
export type SupportEnd = number | string;

/** A family's functions in terms of its parameters and of x, k or q, inside the support; what is left out follows from the rest. */
export interface Formulas {
	readonly density: string;
	readonly logDensity: string;
	/** Left out where it is no more than the integral or the sum of the density. */
	readonly cdf?: string;
	/** Where it is told without `1 -`, and the logarithms where they are told without cancellation. */
	readonly survival?: string;
	readonly logCdf?: string;
	readonly logSurvival?: string;
	readonly quantile?: string;
	readonly mean: string;
	readonly variance: string;
	readonly skewness?: string;
	readonly kurtosis?: string;
	readonly entropy?: string;
	readonly mode: string;
}

interface Defined {
	readonly formula: string;
	readonly derivative?: Readonly<Record<string, string>>;
}

type Row = readonly [formula: string, condition: string | undefined];

/** The formulas of all functions, also right outside the support, and the derivatives of probabilities, which are densities. */
export function formulasOf({ variate, formulas, support = [-Infinity, Infinity], parameters }: DistributionRecord): Readonly<Record<Aspect, Defined>> {
	const x = variate === 'real' ? 'x' : 'k';
	const [low, high] = support.map(end => endOf(end, parameters.map(({ name }) => name)));
	const inside = [low || high ? `${low ? `${low}\\le ` : ''}${x}${high ? `\\le ${high}` : ''}` : '', variate === 'integer' ? '\\lfloor k\\rfloor=k' : ''].filter(Boolean).join(',') || undefined;
	const below = low && `${x}<${low}`;
	const above = high && `${x}\\ge ${high}`;
	const density = piecewise([[formulas.density, inside]], '0');
	const cdf = formulas.cdf === undefined ? `F(${x})` : piecewise([['0', below], ['1', above]], formulas.cdf);
	const survival = formulas.survival === undefined ? `1-${cdf}` : piecewise([['1', below], ['0', above]], formulas.survival);
	const slope = (sign: string): Pick<Defined, 'derivative'> => (variate === 'real' ? { derivative: { x: sign + density } } : {});
	const only = (formula: string | undefined, otherwise: string): Defined => ({ formula: formula === undefined ? otherwise : piecewise([[formula, inside]]) });
	return {
		density: { formula: density },
		logDensity: only(formulas.logDensity, ''),
		cdf: { formula: formulas.cdf === undefined ? variate === 'real' ? '\\int_{-\\infty}^x f(t)dt' : '\\sum_{j\\le k} f(j)' : cdf, ...slope('') },
		survival: { formula: survival, ...slope('-') },
		logCdf: only(formulas.logCdf, `\\ln F(${x})`),
		logSurvival: only(formulas.logSurvival, `\\ln\\left(1-F(${x})\\right)`),
		quantile: { formula: formulas.quantile ?? 'F^{-1}(q)' },
		inverseSurvival: { formula: 'F^{-1}(1-q)' },
		mean: { formula: formulas.mean },
		variance: { formula: formulas.variance },
		standardDeviation: { formula: `\\sqrt{${formulas.variance}}` },
		skewness: { formula: formulas.skewness ?? 'E\\left[(X-E[X])^3\\right]/Var[X]^{3/2}' },
		kurtosis: { formula: formulas.kurtosis ?? 'E\\left[(X-E[X])^4\\right]/Var[X]^2-3' },
		entropy: { formula: formulas.entropy ?? 'E\\left[-\\ln f(X)\\right]' },
		median: { formula: 'F^{-1}\\left(\\frac{1}{2}\\right)' },
		mode: { formula: formulas.mode },
	};
}

/** Undefined where there is no end. */
function endOf(end: SupportEnd, parameters: readonly string[]): string | undefined {
	if (typeof end === 'number') return Number.isFinite(end) ? String(end) : undefined;
	return parameters.includes(end) ? end : undefined;
}

/** The rows that have a condition; without one the first formula alone, and without what is otherwise nothing there. */
function piecewise(rows: readonly Row[], otherwise?: string): string {
	const written = rows.filter(([, condition]) => condition !== undefined && condition !== '').map(([formula, condition]) => `${formula}&${condition}`);
	if (written.length === 0) return otherwise !== undefined && rows.length > 1 ? otherwise : rows[0]?.[0] ?? '';
	return `\\begin{cases}${[...written, ...(otherwise === undefined ? [] : [`${otherwise}&\\text{otherwise}`])].join('\\\\')}\\end{cases}`;
}
