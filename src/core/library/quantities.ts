import type { Budget } from '../math/budget';
import type { BaseMeasure, PointFunction } from '../math/info/baseMeasure';
import { crossEntropyOver, divergenceOver, jensenShannonOver } from '../math/info/betweenDensities';
import { crossEntropyBetween, divergenceBetween, jensenShannonBetween } from '../math/info/betweenMembers';
import type { Information, Member } from '../math/info/members';
import type { Estimate } from '../math/series/estimate';
import type { Law } from './laws';
import { byDraws, inClosedForm, ofArrays, type Drawing, type Measured } from './measures';

/** What is asked of two laws, and the ways in which it can be found. */
export interface Quantity {
	/** Of laws that share nothing. */
	readonly apart: number;
	readonly betweenMembers: (p: Member, q: Member, budget: Budget) => Information;
	/** In closed form; undefined where there is none. */
	readonly betweenArrays?: (p: Law, q: Law, budget: Budget) => Measured | undefined;
	readonly over: (logP: PointFunction, logQ: PointFunction, measure: BaseMeasure) => Estimate;
	/** Undefined where that cannot be drawn which would have to be. */
	readonly byDraws: (p: Law, q: Law, drawing: Drawing, budget: Budget) => Measured | undefined;
}

export const divergence: Quantity = {
	apart: Infinity,
	betweenMembers: divergenceBetween,
	betweenArrays: closedDivergence,
	over: divergenceOver,
	byDraws: (p, q, drawing, budget) => byDraws(p, at => p.logDensity(at) - q.logDensity(at), drawing, budget),
};

export const crossEntropy: Quantity = {
	apart: Infinity,
	betweenMembers: crossEntropyBetween,
	betweenArrays(p, q, budget) {
		const [own, more] = [p.arrays && ofArrays('Entropy', [p.arrays], budget), closedDivergence(p, q, budget)];
		return own && more && inClosedForm(own.value + more.value);
	},
	over: crossEntropyOver,
	byDraws: (p, q, drawing, budget) => byDraws(p, at => -q.logDensity(at), drawing, budget),
};

export const jensenShannon: Quantity = {
	apart: Math.LN2,
	betweenMembers: jensenShannonBetween,
	over: jensenShannonOver,
	byDraws(p, q, drawing, budget) {
		// log(p/m) of m = (p + q)/2, without overflow
		const half = (own: Law, other: Law): Measured | undefined => byDraws(own, at => Math.LN2 - Math.log1p(Math.exp(other.logDensity(at) - own.logDensity(at))), drawing, budget);
		const [first, second] = [half(p, q), half(q, p)];
		return first && second && { ...first, value: (first.value + second.value) / 2, error: Math.hypot(first.error, second.error) / 2 };
	},
};

function closedDivergence(p: Law, q: Law, budget: Budget): Measured | undefined {
	return p.arrays && q.arrays ? ofArrays('Divergence', [p.arrays, q.arrays], budget) : undefined;
}
