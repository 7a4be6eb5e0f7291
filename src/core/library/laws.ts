import { mixtureLogDensity, mixtureQuantile, mixtureSupport, type Mixture } from '../math/dist/mixture';
import { createBaseMeasure, type PointFunction } from '../math/info/baseMeasure';
import { landmarksOf, type Member } from '../math/info/members';
import type { Support } from '../math/inference/support';
import type { Budget } from '../math/budget';
import { createRandom } from '../math/sampling/random';
import { CERTAIN } from '../math/series/estimate';
import type { Dense } from '../math/tensor/dense';
import { isValue, type Argument } from './arguments';
import { dense } from './dense';
import { CallFault } from './fault';
import type { ArrayMember, NoteFunction } from './noteFunction';

/** How numbers are distributed, however it was given. */
export interface Law {
	/** Normalised; -Infinity outside the support. */
	readonly logDensity: PointFunction;
	/** One for each number; undefined where only draws tell of it, as where the numbers add up to 1. */
	readonly supports: readonly Support[] | undefined;
	/** A bound of the error of the logarithm. */
	readonly error: number;
	/** What it added up to where it had to be divided by that. */
	readonly mass?: number;
	/** The one family that it is of. */
	readonly member?: Member;
	readonly arrays?: ArrayMember;
	readonly quantile?: (p: number) => number;
	/** Rows of draws, which the same seed repeats. */
	readonly draw?: (size: number, seed: number, budget: Budget) => Dense;
}

/** What adds up to 1 as nearly as this is taken to be normalised. */
const NORMALISED = 1e-9;
const WHOLE_LINE: Support = { kind: 'interval', low: -Infinity, high: Infinity };

/**
 * The law that a distribution, a table or a formula gives. Formulas and tables are divided by what they add up to. The length of a vector
 * that a formula takes is that of the parameters of a distribution beside it. Throws CallFault where it has no finite integral.
 */
export function lawOf(name: string, argument: Argument | undefined, beside: Argument | undefined, budget: Budget): Law {
	if (argument === undefined || isValue(argument)) throw new CallFault({ code: 'binding-kind', name, expected: 'function' });
	const { distribution, arrays } = argument;
	if (distribution) return ofMixture(distribution);
	return arrays && CLOSED.has(arrays.id) ? ofArrays(argument, arrays) : normalised(argument, lengthBeside(beside), budget);
}

/** Distributions of vectors whose information has a closed form. */
const CLOSED: ReadonlySet<string> = new Set(['multivariateNormal', 'dirichlet']);

function ofMixture(mixture: Mixture): Law {
	const { members } = mixture;
	const [member, ...others] = members;
	const isSingle = member !== undefined && others.length === 0;
	const [low, high] = mixtureSupport(mixture);
	return {
		logDensity: isSingle ? at => member.family.logDensity(at[0] ?? NaN, ...member.parameters) : at => mixtureLogDensity(at[0] ?? NaN, mixture),
		supports: [member?.family.variate === 'integer' ? { kind: 'integers', low, high } : { kind: 'interval', low, high, landmarks: landmarksOf(members) }],
		error: 0,
		...(isSingle ? { member } : {}),
		quantile: p => mixtureQuantile(p, mixture),
		draw(size, seed, budget) {
			const random = createRandom(seed, 'law');
			budget.spend(size);
			budget.claim(size);
			return { shape: [size, 1], data: Float64Array.from({ length: size }, () => mixtureQuantile(random.uniform(), mixture)) };
		},
	};
}

function ofArrays({ logDensity }: NoteFunction, arrays: ArrayMember): Law {
	const isNormal = arrays.id === 'multivariateNormal';
	return {
		logDensity, arrays, error: 0,
		supports: isNormal ? Array.from({ length: lengthOf(arrays) }, () => WHOLE_LINE) : undefined,
		draw: (size, seed, budget) => dense[`${arrays.id}Sample`]?.([...arrays.parameters, size, seed], budget) as Dense,
	};
}

function lengthBeside(beside: Argument | undefined): number {
	return beside !== undefined && !isValue(beside) && beside.arrays ? lengthOf(beside.arrays) : NaN;
}

function lengthOf({ parameters: [first] }: ArrayMember): number {
	return typeof first === 'object' ? first.data.length : NaN;
}

function normalised({ variables, logDensity: given }: NoteFunction, length: number, budget: Budget): Law {
	const supports = variables.flatMap(({ rank, name, support = WHOLE_LINE }) => {
		if (rank > 0 && Number.isNaN(length)) throw new CallFault({ code: 'binding-kind', name, expected: 'number' });
		return Array.from({ length: rank === 0 ? 1 : length - variables.length + 1 }, () => support);
	});
	const logDensity: PointFunction = at => (isInside(at, supports) ? given(at) : -Infinity);
	const measure = createBaseMeasure([logDensity], supports, budget);
	const [height = NaN] = measure?.heights ?? [];
	const { value, error } = measure && Number.isFinite(height) ? measure.total(at => Math.exp(logDensity(at) - height)) : { value: NaN, error: Infinity };
	const logMass = height + Math.log(value);
	if (!(error <= CERTAIN * value)) throw new CallFault({ code: 'not-certain', of: 'evidence', bound: error / value });
	const off = Math.abs(Math.expm1(logMass));
	if (off <= NORMALISED) return { logDensity, supports, error: off };
	return { logDensity: at => logDensity(at) - logMass, supports, error: error / value, mass: Math.exp(logMass) };
}

/** Whether each coordinate is one of its support. */
export function isInside(at: Float64Array, supports: readonly Support[]): boolean {
	return supports.every((support, i) => {
		const x = at[i] ?? NaN;
		return support.kind === 'finite' ? support.values.includes(x) : x >= support.low && x <= support.high && (support.kind === 'interval' || Number.isInteger(x));
	});
}
