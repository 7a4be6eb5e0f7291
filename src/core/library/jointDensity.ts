import type { Budget } from '../math/budget';
import { logarithmsAt, memberOfKernel, type NamedMember } from '../math/inference/kernel';
import type { IntervalSupport } from '../math/inference/support';
import { isDense } from '../base/value';
import { isValue, type Argument } from './arguments';
import { functionsIn, likelihoodOf, productOf } from './factors';
import type { NoteFunction, Variable } from './noteFunction';
import { densityOf, numbersOf, WHOLE_LINE, within, type Density } from './noteFunctions';

/** What a joint density is made of. */
export interface JointDensityArguments {
	readonly likelihood: Argument | undefined;
	readonly prior: Argument | undefined;
	/** Rows of data, where the likelihood is the density of one of them. */
	readonly data?: Argument | undefined;
	/** Ends of where to look, one for all or one for each. */
	readonly low: Argument | undefined;
	readonly high: Argument | undefined;
	readonly start?: Argument | undefined;
}

/** A density with the function that it is of. */
export interface WholeDensity extends Density {
	readonly whole: NoteFunction;
}

/** Likelihood times prior as a density of what is sought, with the ends that are given. */
export interface JointDensity extends WholeDensity {
	/** Its factors, where both were given. */
	readonly likelihood: NoteFunction;
	readonly prior: NoteFunction | undefined;
}

export function jointDensityOf({ likelihood, prior, data, low, high, start }: JointDensityArguments): JointDensity {
	const ofData = productOf(functionsIn([likelihood]).map(density => observed(density, data)));
	const [believed] = functionsIn([prior]);
	const whole = between(believed ? productOf([ofData, believed]) : ofData, numbersOf(low), numbersOf(high));
	return { whole, likelihood: ofData, prior: believed, ...densityOf([whole], numbersOf(start)) };
}

/** The likelihood of data that are given, if any are. */
function observed(density: NoteFunction, data: Argument | undefined): NoteFunction {
	const rows = numbersOf(data);
	if (!rows || data === undefined || !isValue(data)) return density;
	return likelihoodOf(density, isDense(data) ? data : { shape: [1], data: rows });
}

/** A density that is 0 beyond the ends that are given. */
function between(density: NoteFunction, lows: Float64Array | undefined, highs: Float64Array | undefined): NoteFunction {
	if (!lows && !highs) return density;
	const variables = density.variables.map((variable, i): Variable => ({ ...variable, support: within(variable.support ?? WHOLE_LINE, endAt(lows, i), endAt(highs, i)) }));
	return { ...density, variables };
}

function endAt(ends: Float64Array | undefined, i: number): number {
	return ends?.[ends.length === 1 ? 0 : i] ?? NaN;
}

/** A density of one number. */
export function alongLine(logDensity: (at: Float64Array) => number): (x: number) => number {
	const at = new Float64Array(1);
	return x => {
		at[0] = x;
		return logDensity(at);
	};
}

/** A posterior in closed form. */
export interface Conjugate {
	readonly posterior: NamedMember;
	readonly logEvidence: number;
	readonly error: number;
	/** The family of the likelihood, where it was named. */
	readonly likelihood?: string;
}

/** Where the posterior is held against likelihood times prior. */
const LEVELS = [0.5, 0.1, 0.25, 0.75, 0.9] as const;
/** How far their ratio may differ between these, on the scale of the logarithm. */
const ROUNDING = 1e-10;

/**
 * The posterior of one continuous quantity where likelihood times prior has the kernel of a known family. Their ratio, which is the
 * evidence, is the same everywhere; it is looked at in several places, and what differs there is not believed.
 * @source  S. Chib, Marginal likelihood from the Gibbs output, J. Amer. Statist. Assoc. 90 (1995), 1313, for the identity.
 */
export function conjugateOf({ whole, supports: [support, ...others], logDensity }: WholeDensity, budget: Budget): Conjugate | undefined {
	if (support?.kind !== 'interval' || others.length > 0) return undefined;
	const kernel = whole.kernel();
	const given = kernel?.given(new Float64Array(0));
	const posterior = given && memberWithin(given, support);
	if (!kernel || !posterior) return undefined;
	const { family, parameters } = posterior;
	budget.spend(2 * LEVELS.length);
	const joint = alongLine(logDensity);
	const ratios = LEVELS.map(level => {
		const at = family.quantile(level, ...parameters);
		const [ofJoint, ofPosterior] = [joint(at), family.logDensity(at, ...parameters)];
		return { ratio: ofJoint - ofPosterior, scale: 1 + Math.abs(ofJoint) + Math.abs(ofPosterior) + logarithmsAt(given, at) };
	});
	const [{ ratio: logEvidence, scale }] = ratios as [typeof ratios[number]];
	const difference = ratios.reduce((most, { ratio }) => Math.max(most, Math.abs(ratio - logEvidence)), 0);
	if (!ratios.every(({ ratio, scale: size }) => Math.abs(ratio - logEvidence) <= ROUNDING * size)) return undefined;
	const [likelihood, ...more] = kernel.families;
	return { posterior, logEvidence, error: difference + 4 * Number.EPSILON * scale, ...(likelihood !== undefined && more.length === 0 ? { likelihood } : {}) };
}

/** The member of a family that has a kernel between ends that are given besides its own. */
function memberWithin(kernel: Parameters<typeof memberOfKernel>[0], { low, high }: IntervalSupport): NamedMember | undefined {
	return memberOfKernel({ ...kernel, low: Math.max(kernel.low, low), high: Math.min(kernel.high, high) });
}
