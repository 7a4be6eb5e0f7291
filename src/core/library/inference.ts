import { quantileOfCurve } from '../math/inference/curve';
import { equalTailed, narrowest } from '../math/inference/intervals';
import { posteriorOnLine } from '../math/inference/line';
import { modeOnLine } from '../math/inference/mode';
import { posteriorOnRegion, type RegionPosterior } from '../math/inference/region';
import type { Support } from '../math/inference/support';
import type { Budget } from '../math/budget';
import { vector } from '../math/tensor/dense';
import { isValue, type Argument } from './arguments';
import { CallFault } from './fault';
import type { Findings, MethodFunction } from './method';
import type { NoteFunction } from './noteFunction';

/** Inference on a likelihood and a prior that are given, by the id of the record. */
export const inference: Readonly<Record<string, MethodFunction>> = {
	posterior([likelihood, prior, low, high, level], budget) {
		const joint = jointOf([likelihood, prior]);
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
		evidence: Math.exp(logEvidence), logEvidence, logEvidenceError: error,
		mean, deviation, median: quantile(0.5), mode: mode.certain ? mode.at : NaN,
		equalTailed: vector(Float64Array.of(tails.low, tails.high)), highestDensity: vector(Float64Array.of(shortest.low, shortest.high)),
		points: vector(curve.points), density: vector(curve.values), cumulative: vector(curve.cumulative),
	};
}

function onRegion({ logEvidence, error, mode, coordinates }: RegionPosterior): Findings {
	requireEvidence(logEvidence, error);
	return {
		evidence: Math.exp(logEvidence), logEvidence, logEvidenceError: error,
		mean: vector(Float64Array.from(coordinates, ({ mean }) => mean)), deviation: vector(Float64Array.from(coordinates, ({ deviation }) => deviation)), mode: vector(mode),
	};
}

/** Relative, as of every search. */
const CERTAIN = 1e-7;

function requireEvidence(logEvidence: number, error: number): void {
	if (!(error <= CERTAIN && Number.isFinite(logEvidence))) throw new CallFault({ code: 'not-certain', of: 'evidence', bound: error });
}

/** The product of the functions that are given, which have the same variables. */
function jointOf(factors: readonly (Argument | undefined)[]): { readonly logDensity: (at: Float64Array) => number; readonly supports: readonly Support[] } {
	const functions = factors.filter((factor): factor is NoteFunction => factor !== undefined && !isValue(factor));
	const [first] = functions;
	return {
		logDensity: at => functions.reduce((sum, { logDensity }) => sum + logDensity(at), 0),
		supports: (first?.variables ?? []).map((_, i) => functions.map(({ variables }) => variables[i]?.support ?? WHOLE_LINE).reduce(common)),
	};
}

const WHOLE_LINE: Support = { kind: 'interval', low: -Infinity, high: Infinity };

/** Where both are: discrete values where one of them is. */
function common(a: Support, b: Support): Support {
	if (a.kind !== 'interval') return a;
	if (b.kind !== 'interval') return b;
	return { kind: 'interval', low: Math.max(a.low, b.low), high: Math.min(a.high, b.high), landmarks: [...a.landmarks ?? [], ...b.landmarks ?? []] };
}

/** The part between ends that are given; NaN is no end. */
function within(support: Support, low: number, high: number): Support {
	if (support.kind !== 'interval') return support;
	return { ...support, low: Number.isNaN(low) ? support.low : Math.max(low, support.low), high: Number.isNaN(high) ? support.high : Math.min(high, support.high) };
}

function numberOf(value: Argument | undefined): number {
	return typeof value === 'number' ? value : NaN;
}
