import type { Budget } from '../math/budget';
import type { BaseMeasure } from '../math/info/baseMeasure';
import { entropyOver } from '../math/info/betweenDensities';
import { informationOfNormal, mutualInformationOver } from '../math/info/mutual';
import type { Argument } from './arguments';
import { dense } from './dense';
import { CallFault } from './fault';
import { integrands } from './integrands';
import { lawOf, type Law } from './laws';
import { byDraws, findingsOf, hasMassBeyond, inClosedForm, isCertain, measureOf, ofArrays, ofEstimate, ofInformation, type Drawing, type Measured } from './measures';
import type { MethodFunction } from './method';
import type { ArrayMember } from './noteFunction';
import { numberOf } from './noteFunctions';
import { crossEntropy, divergence, jensenShannon, type Quantity } from './quantities';

/** Information of distributions, tables and formulas, by the id of the record. */
export const information: Readonly<Record<string, MethodFunction>> = {
	entropyOf([p, draws, seed], budget) {
		const law = lawOf('p', p, undefined, budget);
		return findingsOf({ entropy: entropyOf(law, drawingOf(draws, seed), budget) }, [law]);
	},
	crossEntropyOf([p, q, draws, seed], budget) {
		const pair = pairOf(p, q, budget);
		return findingsOf({ crossEntropy: between(crossEntropy, pair, drawingOf(draws, seed), budget) }, pair.laws);
	},
	divergenceBetween([p, q, draws, seed], budget) {
		const pair = pairOf(p, q, budget);
		const { laws } = pair;
		const of = (quantity: Quantity, [first, second] = laws): Measured | undefined => between(quantity, { ...pair, laws: [first, second] }, drawingOf(draws, seed), budget);
		const first = of(divergence);
		// Of three dimensions one integral is dear enough.
		const others = isDear(first) ? {} : { reverse: of(divergence, [laws[1], laws[0]]), jensenShannon: of(jensenShannon), crossEntropy: of(crossEntropy) };
		return findingsOf({ divergence: first, ...others }, laws, integrands(laws, pair.measure, budget));
	},
	mutualInformationOf([p, first], budget) {
		const law = lawOf('p', p, undefined, budget);
		return findingsOf(mutualInformation(law, numberOf(first), budget), [law]);
	},
};

/** How near a difference of entropies has to be known, whatever is left of it. */
const DIFFERENCE = 1e-8;

/** Of vectors that are normal by their determinants, of anything else by entropies. */
function mutualInformation(law: Law, split: number, budget: Budget): Readonly<Record<string, Measured | undefined>> {
	const { arrays, supports = [], logDensity } = law;
	if (!(split >= 1 && split < supports.length)) throw new CallFault({ code: 'wrong-arity', name: 'p', expected: split + 1, actual: supports.length });
	const closed = arrays && ofNormal(arrays, split, budget);
	if (closed) return closed;
	const found = mutualInformationOver(logDensity, supports, split, budget);
	if (!found) return { information: undefined };
	const { information: mutual, first, second, joint, measure } = found;
	const [firstEntropy, secondEntropy, jointEntropy] = [first, second, joint].map(estimate => ofEstimate(estimate, measure, [law]));
	return { information: ofEstimate(mutual, measure, [law], DIFFERENCE), firstEntropy, secondEntropy, jointEntropy };
}

function ofNormal({ id, parameters }: ArrayMember, split: number, budget: Budget): Readonly<Record<string, Measured>> | undefined {
	const covariance = dense[`${id}Covariance`]?.(parameters, budget);
	if (id !== 'multivariateNormal' || covariance === undefined || typeof covariance === 'number') return undefined;
	const { information, first, second, joint } = informationOfNormal(covariance, split);
	return { information: inClosedForm(information), firstEntropy: inClosedForm(first), secondEntropy: inClosedForm(second), jointEntropy: inClosedForm(joint) };
}

/** Two laws, and the measure over where either is. */
interface Pair {
	readonly laws: readonly [Law, Law];
	readonly measure: BaseMeasure | undefined;
	/** One counts what the other measures, so that neither has a share of the other. */
	readonly isApart: boolean;
}

function pairOf(p: Argument | undefined, q: Argument | undefined, budget: Budget): Pair {
	const laws = [lawOf('p', p, q, budget), lawOf('q', q, p, budget)] as const;
	const [first, second] = [laws[0].supports ?? [], laws[1].supports ?? []];
	if (laws.every(({ supports }) => supports) && first.length !== second.length) throw new CallFault({ code: 'wrong-arity', name: 'q', expected: first.length, actual: second.length });
	const isApart = first.some(({ kind }, i) => (kind === 'interval') !== (second[i]?.kind === 'interval') && second[i] !== undefined);
	return { laws, isApart, measure: isApart ? undefined : measureOf(laws, budget) };
}

function isDear(found: Measured | undefined): boolean {
	return found !== undefined && 'dimensions' in found.by && found.by.dimensions > 2;
}

function drawingOf(draws: Argument | undefined, seed: Argument | undefined): Drawing {
	return { draws: numberOf(draws), seed: numberOf(seed) };
}

/** In closed form where there is one, else by a sum or by quadrature, else from draws; undefined where it is not certain. */
function entropyOf(law: Law, drawing: Drawing, budget: Budget): Measured | undefined {
	const { member, arrays, logDensity } = law;
	if (drawing.draws > 0) return byDraws(law, at => -logDensity(at), drawing, budget);
	// That of most families of integers is a sum, of which the measure has a bound.
	if (member?.family.variate === 'real') return inClosedForm(member.family.entropy(...member.parameters));
	if (arrays) return ofArrays('Entropy', [arrays], budget);
	const measure = measureOf([law], budget);
	return measure ? ofEstimate(entropyOver(logDensity, measure), measure, [law]) : byDraws(law, at => -logDensity(at), drawing, budget);
}

function between(quantity: Quantity, { laws: [p, q], measure, isApart }: Pair, drawing: Drawing, budget: Budget): Measured | undefined {
	if (isApart) return inClosedForm(quantity.apart);
	if (drawing.draws > 0) return quantity.byDraws(p, q, drawing, budget);
	if (p.member && q.member) {
		const before = budget.spent;
		const found = ofInformation(quantity.betweenMembers(p.member, q.member, budget), () => budget.spent - before);
		return isCertain(found) ? found : undefined;
	}
	const closed = quantity.betweenArrays?.(p, q, budget);
	if (closed) return closed;
	// What a measure cannot tell may not exist: draws would give it a value all the same.
	if (!measure) return quantity.byDraws(p, q, drawing, budget);
	if (quantity.apart === Infinity && hasMassBeyond(p, q, measure)) return inClosedForm(Infinity);
	return ofEstimate(quantity.over(p.logDensity, q.logDensity, measure), measure, [p, q]);
}
