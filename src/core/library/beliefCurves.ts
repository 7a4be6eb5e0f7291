import type { Value } from '../base/value';
import type { Budget } from '../math/budget';
import { quantileOfCurve, type DensityCurve } from '../math/inference/curve';
import { expectationOnLine } from '../math/inference/expectation';
import { curveOf } from '../math/inference/line';
import { modeOnLine } from '../math/inference/mode';
import type { Support } from '../math/inference/support';
import { sum } from '../math/tensor/sum';
import { vector } from '../math/tensor/dense';
import { alongLine, type JointDensity } from './jointDensity';

/** Even points of a stretch, besides those where the posterior bends. */
const POINTS = 160;
/** What the stretch leaves out of each tail. */
const POSTERIOR_TAIL = 1e-3;
const PRIOR_TAIL = 0.01;
/** How far a wide prior pulls it out on either side, in widths of the posterior. */
const REACH = 4;
/** Beyond this bound of the error a prior counts as one that has no integral. */
const PROPER = 1e-6;

/** What is most probable beside what is most likely, each on its curve: for one quantity, where they have an integral. Without a prior the likelihood alone. */
export function modeCurves(joint: JointDensity, budget: Budget): Readonly<Record<string, Value>> {
	const { supports: [support, ...others], prior, likelihood } = joint;
	if (!support || others.length > 0) return {};
	const logJoint = alongLine(joint.logDensity);
	const { logEvidence, error } = expectationOnLine([], logJoint, support, budget);
	if (!(error <= PROPER && Number.isFinite(logEvidence))) return {};
	const curve = curveOf(x => logJoint(x) - logEvidence, support, budget);
	if (!prior) return { line: vector(curve.points), likelihood: vector(curve.values) };
	const { at, certain } = modeOnLine(alongLine(likelihood.logDensity), support, budget);
	return { ...(certain ? { likelihoodMode: at } : {}), points: vector(curve.points), density: vector(curve.values), ...beliefCurves(joint, curve, budget) };
}

/**
 * Prior and likelihood of one quantity beside its posterior, over one stretch: the prior as it is, or over its area there where it has no
 * integral; the likelihood, which is no density, over its area there or its sum over listed values. Nothing without a prior.
 */
export function beliefCurves({ likelihood, prior, supports: [support, ...others] }: JointDensity, posterior: DensityCurve, budget: Budget): Readonly<Record<string, Value>> {
	if (!prior || !support || others.length > 0) return {};
	const logPrior = alongLine(prior.logDensity);
	const { logEvidence, error } = expectationOnLine([], logPrior, support, budget);
	const isProper = error <= PROPER && Number.isFinite(logEvidence);
	const logBelief = (x: number): number => logPrior(x) - logEvidence;
	const points = support.kind === 'interval' ? stretchOf(support, posterior, isProper ? curveOf(logBelief, support, budget) : undefined) : posterior.points;
	budget.spend(2 * points.length);
	budget.claim(3 * points.length);
	const weights = support.kind === 'interval' ? points.map((x, i) => ((points[i + 1] ?? x) - (points[i - 1] ?? x)) / 2) : points.map(() => 1);
	const before = points.map(logBelief).map(Math.exp);
	return {
		line: vector(points),
		prior: vector(isProper ? before : normalised(points.map(logPrior), weights)),
		likelihood: vector(normalised(points.map(alongLine(likelihood.logDensity)), weights)),
	};
}

/** Where posterior and prior have their mass. */
function stretchOf({ low: first, high: last }: Extract<Support, { kind: 'interval' }>, posterior: DensityCurve, prior: DensityCurve | undefined): Float64Array {
	const [left, right] = [quantileOfCurve(posterior, POSTERIOR_TAIL), quantileOfCurve(posterior, 1 - POSTERIOR_TAIL)];
	const width = right - left;
	const far = prior ? [quantileOfCurve(prior, PRIOR_TAIL), quantileOfCurve(prior, 1 - PRIOR_TAIL)] as const : [left - width, right + width] as const;
	const from = Math.max(first, Math.min(left, Math.max(far[0], left - REACH * width)));
	const to = Math.min(last, Math.max(right, Math.min(far[1], right + REACH * width)));
	// two ends that are near are shown both
	const [low, high] = Number.isFinite(last - first) && last - first < 2 * (to - from) ? [first, last] : [from, to];
	const even = Array.from({ length: POINTS + 1 }, (_, i) => low + (high - low) * i / POINTS);
	return Float64Array.from(new Set([...even, ...posterior.points.filter(x => x > low && x < high)])).sort();
}

/** Values over what they add up to with these weights, from their logarithms. */
function normalised(logs: Float64Array, weights: Float64Array): Float64Array {
	const height = logs.reduce((most, value) => Math.max(most, value), -Infinity);
	const values = logs.map(value => Math.exp(value - height) || 0);
	const total = sum(values.map((value, i) => value * (weights[i] ?? NaN)));
	return values.map(value => value / total);
}
