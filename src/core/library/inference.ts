import { quantileOfCurve } from '../math/inference/curve';
import { equalTailed, narrowest } from '../math/inference/intervals';
import { posteriorOnLine } from '../math/inference/line';
import { modeOnLine } from '../math/inference/mode';
import { posteriorOnRegion, type RegionPosterior } from '../math/inference/region';
import type { Support } from '../math/inference/support';
import type { Budget } from '../math/budget';
import { CERTAIN } from '../math/series/estimate';
import { vector } from '../math/tensor/dense';
import { CallFault } from './fault';
import type { Findings, MethodFunction } from './method';
import { densityOf, numberOf, within } from './noteFunctions';

/** Inference on a likelihood and a prior that are given, by the id of the record. */
export const inference: Readonly<Record<string, MethodFunction>> = {
	posterior([likelihood, prior, low, high, level], budget) {
		const joint = densityOf([likelihood, prior]);
		const supports = joint.supports.map(support => within(support, numberOf(low), numberOf(high)));
		const [support] = supports;
		return support && supports.length === 1 ? onLine(joint.logDensity, support, numberOf(level), budget) : onRegion(posteriorOnRegion(joint.logDensity, supports, budget));
	},
};

function onLine(logJoint: (at: Float64Array) => number, support: Support, level: number, budget: Budget): Findings {
	const at = new Float64Array(1);
	const logDensity = (x: number): number => {
		at[0] = x;
		return logJoint(at);
	};
	const { logEvidence, error, mean, deviation, curve } = posteriorOnLine(logDensity, support, budget);
	requireEvidence(logEvidence, error);
	const quantile = (p: number): number => quantileOfCurve(curve, p);
	const [tails, shortest] = [equalTailed(quantile, level), narrowest(quantile, level, budget)];
	const mode = modeOnLine(logDensity, support, budget);
	return {
		parts: {
			evidence: Math.exp(logEvidence), logEvidence, logEvidenceError: error,
			mean, deviation, median: quantile(0.5), mode: mode.certain ? mode.at : NaN,
			equalTailed: vector(Float64Array.of(tails.low, tails.high)), highestDensity: vector(Float64Array.of(shortest.low, shortest.high)),
			points: vector(curve.points), density: vector(curve.values), cumulative: vector(curve.cumulative),
		},
	};
}

function onRegion({ logEvidence, error, mode, coordinates }: RegionPosterior): Findings {
	requireEvidence(logEvidence, error);
	return {
		parts: {
			evidence: Math.exp(logEvidence), logEvidence, logEvidenceError: error,
			mean: vector(Float64Array.from(coordinates, ({ mean }) => mean)), deviation: vector(Float64Array.from(coordinates, ({ deviation }) => deviation)), mode: vector(mode),
		},
	};
}

function requireEvidence(logEvidence: number, error: number): void {
	if (!(error <= CERTAIN && Number.isFinite(logEvidence))) throw new CallFault({ code: 'not-certain', of: 'evidence', bound: error });
}
