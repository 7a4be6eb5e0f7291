import type { Value } from '../base/value';
import type { Budget } from '../math/budget';
import { expectationOnLine } from '../math/inference/expectation';
import { legendreRule } from '../math/inference/legendre';
import { curveOf, posteriorOnLine } from '../math/inference/line';
import { findPeaks } from '../math/inference/peaks';
import type { Support } from '../math/inference/support';
import { sum } from '../math/tensor/sum';
import { curveParts, intervalsOf, marginalOf } from './credible';
import { CallFault } from './fault';
import { alongLine, type JointDensity } from './jointDensity';
import type { NoteFunction } from './noteFunction';

/** How near to 1 a density must add up, and how near to the exact one it must come where both are taken. */
const NORMALISED = 1e-6;
const AGREED = 1e-6;
const NONE = { value: NaN, error: Infinity };
/** Quantiles at which the exact density is taken. */
const LEVELS = [0.02, 0.3, 0.5, 0.8, 0.99] as const;

/**
 * Mean, deviation, intervals and curve of the next number, averaged over one unknown at the nodes of its posterior's curve. Nothing where the
 * density of a number does not add up to 1 over the support, or where the exact densities say otherwise, as for a density that is much
 * narrower than what is known of its place.
 */
export function predictiveCurve(model: NoteFunction, joint: JointDensity, exactLogDensity: (x: number) => number, { support, level }: { readonly support: Support; readonly level: number }, budget: Budget): Readonly<Record<string, Value>> {
	const [unknown] = joint.supports;
	if (!unknown) return {};
	return attempted(() => {
		for (const stride of STRIDES) {
			const found = curveBy(nodesOf(joint, unknown, stride, budget), model, exactLogDensity, { support, level }, budget);
			if (found) return found;
		}
		return undefined;
	}) ?? {};
}

/** Steps that a curve may take; one that is wildly bent is not worth more. */
const MOST_STEPS = 10_000_000;

/** Undefined where something is not certain, or takes too long. */
function attempted<T>(compute: () => T): T | undefined {
	try {
		return compute();
	} catch (error) {
		if (error instanceof CallFault) return undefined;
		throw error;
	}
}

function curveBy(nodes: readonly WeightedNode[], model: NoteFunction, exactLogDensity: (x: number) => number, { support, level }: { readonly support: Support; readonly level: number }, budget: Budget): Readonly<Record<string, Value>> | undefined {
	const at = new Float64Array(2);
	const before = budget.spent;
	const density = (x: number): number => {
		at[0] = x;
		budget.spend(nodes.length);
		if (budget.spent - before > MOST_STEPS) throw new CallFault({ code: 'out-of-steps', steps: MOST_STEPS });
		return sum(Float64Array.from(nodes, ({ z, weight }) => {
			at[1] = z;
			return weight * (Math.exp(model.logDensity(at)) || 0);
		}));
	};
	const logDensity = (x: number): number => Math.log(density(x));
	const isConfirmed = (x: number): boolean => Math.abs(logDensity(x) - exactLogDensity(x)) <= AGREED;
	if (!likeliestAt(model, nodes, support, budget).every(isConfirmed)) return undefined;
	const marginal = marginalOf(curveOf(logDensity, support, budget));
	const { curve, quantile } = marginal;
	const centre = quantile(0.5);
	const { logEvidence, means: [mean = NONE, square = NONE] } = expectationOnLine([x => x - centre, x => (x - centre) ** 2], logDensity, support, budget);
	if (!(Math.abs(logEvidence) <= NORMALISED) || !LEVELS.map(quantile).every(isConfirmed)) return undefined;
	const { equalTailed = NaN, narrowest = NaN } = intervalsOf(marginal, level, budget);
	const { points = NaN, density: values = NaN, cumulative = NaN } = curveParts(curve);
	const moments = Number.isFinite(mean.error) ? { mean: centre + mean.value, deviation: Number.isFinite(square.error) ? Math.sqrt(square.value - mean.value ** 2) : NaN } : { mean: NaN, deviation: NaN };
	return { ...moments, median: centre, equalTailed, narrowest, points, curve: values, cumulative };
}

interface WeightedNode {
	readonly z: number;
	readonly weight: number;
}

const RULE = legendreRule(5);
/** Points of the posterior's curve that a rule spans, the coarser first. */
const STRIDES = [8, 2] as const;
/** A node of less probability does not count. */
const NEGLIGIBLE = 1e-14;

/** The values of a discrete unknown with their probabilities, or the nodes of a rule between points of the posterior's curve. */
function nodesOf({ logDensity }: JointDensity, support: Support, stride: number, budget: Budget): readonly WeightedNode[] {
	const along = alongLine(logDensity);
	const { curve: { kind, points, values }, logEvidence } = posteriorOnLine(along, support, budget);
	if (kind === 'mass') return Array.from(points, (z, i) => ({ z, weight: values[i] ?? NaN }));
	const [low = NaN, high = NaN] = [points[0], points.at(-1)];
	const landmarks = support.kind === 'interval' ? (support.landmarks ?? []).filter(x => x > low && x < high) : [];
	const borders = [...new Set([...points.filter((_, i) => i % stride === 0), ...landmarks, high])].sort((a, b) => a - b);
	return borders.slice(1).flatMap((to, i) => {
		const from = borders[i] ?? NaN;
		return RULE.nodes.map((node, k): WeightedNode => {
			const z = from + (to - from) * (node + 1) / 2;
			return { z, weight: (to - from) / 2 * (RULE.weights[k] ?? NaN) * Math.exp(along(z) - logEvidence) };
		});
	}).filter(({ weight }) => weight > NEGLIGIBLE);
}

/** Where the next number is likeliest with the unknown in the middle: a rule that is too coarse for the density shows itself here. */
function likeliestAt(model: NoteFunction, nodes: readonly WeightedNode[], support: Support, budget: Budget): readonly number[] {
	const middle = nodes[nodes.length >> 1];
	if (!middle || support.kind !== 'interval') return [];
	return findPeaks(x => model.logDensity(Float64Array.of(x, middle.z)), support.low, support.high, [middle.z, ...support.landmarks ?? []], budget).slice(0, 1).map(({ at }) => at);
}
