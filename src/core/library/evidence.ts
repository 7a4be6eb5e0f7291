import type { Value } from '../base/value';
import type { Budget } from '../math/budget';
import { bayesFactor, modelProbabilities, type Evidence } from '../math/inference/evidence';
import { expectationOnLine } from '../math/inference/expectation';
import { posteriorOnRegion } from '../math/inference/region';
import { valuesOf, type Support } from '../math/inference/support';
import { CERTAIN } from '../math/series/estimate';
import { vector } from '../math/tensor/dense';
import { isValue, type Argument } from './arguments';
import { arrayOf, charge, type DenseFunction } from './denseArguments';
import { CallFault } from './fault';
import { alongLine, conjugateOf, jointDensityOf, type JointDensityArguments, type WholeDensity } from './jointDensity';
import type { MethodFunction, Way } from './method';
import { numbersOf } from './noteFunctions';

/** An evidence and how it was found. */
export interface FoundEvidence extends Evidence {
	readonly by: Way;
}

/** The integral or sum of likelihood times prior: in closed form, by sums and by quadrature over up to three continuous quantities. Throws CallFault where it is not certain. */
export function evidenceOf(joint: WholeDensity, budget: Budget): FoundEvidence {
	const { logDensity, supports } = joint;
	const [support, ...others] = supports;
	const conjugate = conjugateOf(joint, budget);
	if (conjugate) return { logEvidence: conjugate.logEvidence, error: conjugate.error, by: conjugateWay(conjugate) };
	const { logEvidence, error } = support && others.length === 0 ? expectationOnLine([], alongLine(logDensity), support, budget) : posteriorOnRegion(logDensity, supports, budget);
	requireEvidence(logEvidence, error);
	return { logEvidence, error, by: wayOf(supports) };
}

export function conjugateWay({ likelihood, posterior: { name } }: NonNullable<ReturnType<typeof conjugateOf>>): Way {
	return { kind: 'conjugate', ...(likelihood === undefined ? {} : { likelihood }), posterior: name };
}

/** By sums over the discrete quantities and quadrature over the others. */
export function wayOf(supports: readonly Support[]): Way {
	const dimensions = supports.filter(({ kind }) => kind === 'interval').length;
	const terms = supports.reduce((product, support) => product * (support.kind === 'interval' ? 1 : valuesOf(support)?.length ?? Infinity), 1);
	if (dimensions === supports.length) return { kind: 'quadrature', dimensions };
	return dimensions === 0 ? { kind: 'sum', terms } : { kind: 'sum-and-quadrature', terms, dimensions };
}

export function requireEvidence(logEvidence: number, error: number): void {
	if (!(error <= CERTAIN && Number.isFinite(logEvidence))) throw new CallFault({ code: 'not-certain', of: 'evidence', bound: error });
}

export function evidenceParts(logEvidence: number, error: number): Readonly<Record<string, Value>> {
	return { evidence: Math.exp(logEvidence), logEvidence, logEvidenceError: error };
}

/** Two models of the same data, each with a prior or, as a point hypothesis has, with values of its parameters. */
export const compareModels: MethodFunction = ([likelihood, prior, otherLikelihood, otherPrior, data, low, high, otherLow, otherHigh, fixed, otherFixed], budget) => {
	const isOther = otherLikelihood !== undefined && !isValue(otherLikelihood);
	const first = evidenceOfModel({ likelihood, prior, data, low, high, start: fixed }, fixed, budget);
	const second = evidenceOfModel({ likelihood: isOther ? otherLikelihood : likelihood, prior: otherPrior, data, low: otherLow, high: otherHigh, start: otherFixed }, otherFixed, budget);
	const { factor, logFactor, error } = bayesFactor(first, second);
	return {
		parts: {
			factor, logFactor, logFactorError: error,
			logEvidence: first.logEvidence, otherLogEvidence: second.logEvidence,
			probabilities: vector(modelProbabilities(Float64Array.of(first.logEvidence, second.logEvidence))),
		},
		...(first.by.kind === second.by.kind ? { by: first.by } : {}),
	};
};

function evidenceOfModel(model: JointDensityArguments, fixed: Argument | undefined, budget: Budget): FoundEvidence {
	const joint = jointDensityOf(model);
	const at = numbersOf(fixed);
	if (!at) return evidenceOf(joint, budget);
	if (at.length !== joint.supports.length) throw new CallFault({ code: 'wrong-arity', name: '', expected: joint.supports.length, actual: at.length });
	const logEvidence = joint.logDensity(at);
	return { logEvidence, error: 4 * Number.EPSILON * Math.abs(logEvidence), by: { kind: 'closed-form' } };
}

/** Functions of the evidences of several models, by the id of their record. */
export const modelComparison: Readonly<Record<string, DenseFunction>> = {
	modelProbabilities([logEvidences, prior], budget) {
		const { data } = arrayOf(logEvidences);
		charge(budget, data.length);
		const shares = numbersOf(prior);
		return vector(modelProbabilities(data, shares));
	},
};
