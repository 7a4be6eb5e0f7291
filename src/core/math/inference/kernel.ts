import { beta } from '../dist/beta';
import { gamma } from '../dist/gamma';
import { inverseGamma } from '../dist/inverseGamma';
import { normal } from '../dist/normal';
import { pareto } from '../dist/pareto';
import { uniform } from '../dist/uniform';
import type { Member } from '../info/members';

/** What the logarithm of a density may be linear in: ln z, ln(1 - z), or a power of z by its exponent. */
export type Statistic = 'log' | 'logOfComplement' | number;

/** A log density of one number but for a constant: coefficients of statistics, between two ends outside of which there is nothing. */
export interface Kernel {
	readonly coefficients: ReadonlyMap<Statistic, number>;
	readonly low: number;
	readonly high: number;
}

/** The kernel of a product of densities. */
export function productOfKernels(kernels: readonly Kernel[]): Kernel {
	const statistics = new Set(kernels.flatMap(({ coefficients }) => [...coefficients.keys()]));
	return {
		coefficients: new Map([...statistics].map(statistic => [statistic, kernels.reduce((sum, { coefficients }) => sum + (coefficients.get(statistic) ?? 0), 0)])),
		low: kernels.reduce((most, { low }) => Math.max(most, low), -Infinity),
		high: kernels.reduce((least, { high }) => Math.min(least, high), Infinity),
	};
}

/** How large the logarithms in a kernel are at a point, which is what rounding goes by. */
export function logarithmsAt({ coefficients }: Kernel, z: number): number {
	return Math.abs((coefficients.get('log') ?? 0) * Math.log(z)) + Math.abs((coefficients.get('logOfComplement') ?? 0) * Math.log1p(-z)) || 0;
}

/** A family that has all kernels of some statistics on a support. */
interface KernelFamily {
	readonly name: string;
	readonly family: Member['family'];
	readonly statistics: readonly Statistic[];
	readonly isSupport: (low: number, high: number) => boolean;
	/** From the coefficients of the statistics, in their order, and the ends. */
	readonly parametersOf: (coefficients: readonly number[], low: number, high: number) => readonly number[];
}

const isPositive = (low: number, high: number): boolean => low === 0 && high === Infinity;

/** @source  C. M. Bishop, Pattern Recognition and Machine Learning, 2006, section 2.4, for the exponential family. */
const FAMILIES: readonly KernelFamily[] = [
	{ name: 'Uniform', family: uniform, statistics: [], isSupport: (low, high) => low !== 0 || high !== 1, parametersOf: (_, low, high) => [low, high] },
	{ name: 'Beta', family: beta, statistics: ['log', 'logOfComplement'], isSupport: (low, high) => low === 0 && high === 1, parametersOf: ([a = NaN, b = NaN]) => [a + 1, b + 1] },
	{ name: 'Gamma', family: gamma, statistics: ['log', 1], isSupport: isPositive, parametersOf: ([a = NaN, b = NaN]) => [a + 1, -b] },
	{ name: 'InverseGamma', family: inverseGamma, statistics: ['log', -1], isSupport: isPositive, parametersOf: ([a = NaN, b = NaN]) => [-a - 1, -b] },
	{ name: 'Pareto', family: pareto, statistics: ['log'], isSupport: (low, high) => low > 0 && high === Infinity, parametersOf: ([a = NaN], low) => [-a - 1, low] },
	{ name: 'Normal', family: normal, statistics: [1, 2], isSupport: (low, high) => low === -Infinity && high === Infinity, parametersOf: ([b = NaN, a = NaN]) => [-b / (2 * a), Math.sqrt(-1 / (2 * a))] },
];

export interface NamedMember extends Member {
	readonly name: string;
}

/** The distribution that has a kernel; undefined where it is of no family known here, or has no finite integral. */
export function memberOfKernel({ coefficients, low, high }: Kernel): NamedMember | undefined {
	const used = [...coefficients].filter(([, coefficient]) => coefficient !== 0).map(([statistic]) => statistic);
	const known = FAMILIES.find(({ statistics, isSupport }) => isSupport(low, high) && used.every(statistic => statistics.includes(statistic)));
	if (!known) return undefined;
	const parameters = known.parametersOf(known.statistics.map(statistic => coefficients.get(statistic) ?? 0), low, high);
	return known.family.isValid(...parameters) && parameters.every(Number.isFinite) ? { name: known.name, family: known.family, parameters } : undefined;
}
