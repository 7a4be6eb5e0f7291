import type { Budget } from '../math/budget';
import type { DensityCurve } from '../math/inference/curve';
import { curveOf, posteriorOnLine } from '../math/inference/line';
import { modeOnLine } from '../math/inference/mode';
import { posteriorOnRegion } from '../math/inference/region';
import type { Support } from '../math/inference/support';
import { sum } from '../math/tensor/sum';
import { vector } from '../math/tensor/dense';
import { beliefCurves } from './beliefCurves';
import { conjugateWay, evidenceParts, requireEvidence, wayOf } from './evidence';
import { CallFault } from './fault';
import { curveParts, intervalsOf, intervalsOfEach, marginalOf, type Marginal } from './credible';
import { alongLine, conjugateOf, jointDensityOf, type Conjugate, type JointDensity } from './jointDensity';
import type { Findings, MethodFunction } from './method';
import { byChains } from './posteriorByChains';
import { numberOf, numbersOf } from './noteFunctions';

/** Of more continuous quantities integrals are left to chains. */
const MOST_DIMENSIONS = 3;

/** What is known after the data, by the first way that applies. */
export const posterior: MethodFunction = ([likelihood, prior, low, high, level, data, points, start, draws, seed], budget, progress) => {
	const joint = jointDensityOf({ likelihood, prior, low, high, data, start });
	const { supports: [support, ...others], supports } = joint;
	const share = numberOf(level);
	if (!support) throw new CallFault({ code: 'no-variable' });
	const grid = numbersOf(points);
	if (grid) return onGrid(joint, grid.toSorted(), share, budget);
	if (supports.filter(({ kind }) => kind === 'interval').length > MOST_DIMENSIONS) return byChains(joint, { start, draws, seed }, share, budget, progress);
	if (others.length > 0) return onRegion(joint, share, budget);
	const conjugate = conjugateOf(joint, budget);
	return conjugate ? inClosedForm(conjugate, joint, support, share, budget) : onLine(joint, support, share, budget);
};

function inClosedForm(conjugate: Conjugate, joint: JointDensity, support: Support, level: number, budget: Budget): Findings {
	const { posterior: { family, parameters }, logEvidence, error } = conjugate;
	const [low, high] = [family.low(...parameters), family.high(...parameters)];
	const curve = curveOf(x => family.logDensity(x, ...parameters), { ...support, kind: 'interval', low, high, landmarks: [family.quantile(0.5, ...parameters)] }, budget);
	const marginal: Marginal = { quantile: p => family.quantile(p, ...parameters), curve: { ...curve, cumulative: curve.points.map(x => family.cdf(x, ...parameters)) } };
	return {
		parts: {
			...evidenceParts(logEvidence, error),
			mean: family.mean(...parameters), deviation: family.standardDeviation(...parameters), median: marginal.quantile(0.5), mode: family.mode(...parameters),
			...intervalsOf(marginal, level, budget), parameters: vector(Float64Array.from(parameters)), ...curveParts(marginal.curve), ...beliefCurves(joint, marginal.curve, budget),
		},
		by: conjugateWay(conjugate),
	};
}

function onLine(joint: JointDensity, support: Support, level: number, budget: Budget): Findings {
	const logJoint = alongLine(joint.logDensity);
	const { logEvidence, error, mean, deviation, curve } = posteriorOnLine(logJoint, support, budget);
	requireEvidence(logEvidence, error);
	const marginal = marginalOf(curve);
	const mode = modeOnLine(logJoint, support, budget);
	return {
		parts: {
			...evidenceParts(logEvidence, error),
			mean, deviation, median: marginal.quantile(0.5), mode: mode.certain ? mode.at : NaN,
			...intervalsOf(marginal, level, budget), ...curveParts(curve), ...beliefCurves(joint, curve, budget),
		},
		by: wayOf([support]),
	};
}

function onRegion({ logDensity, supports }: JointDensity, level: number, budget: Budget): Findings {
	const { logEvidence, error, mode, coordinates } = posteriorOnRegion(logDensity, supports, budget);
	requireEvidence(logEvidence, error);
	return {
		parts: {
			...evidenceParts(logEvidence, error),
			mean: vector(Float64Array.from(coordinates, ({ mean }) => mean)), deviation: vector(Float64Array.from(coordinates, ({ deviation }) => deviation)), mode: vector(mode),
			...intervalsOfEach(coordinates.map(({ curve }) => marginalOf(curve)), level, budget),
		},
		by: wayOf(supports),
	};
}

/** On points that are given, by the trapezoid rule between them or by a sum. */
function onGrid({ logDensity, supports: [support, ...others] }: JointDensity, points: Float64Array, level: number, budget: Budget): Findings {
	if (others.length > 0) throw new CallFault({ code: 'wrong-arity', name: '', expected: 1, actual: others.length + 1 });
	budget.spend(points.length);
	budget.claim(4 * points.length);
	const logs = points.map(alongLine(logDensity)).map(value => (Number.isNaN(value) ? -Infinity : value));
	const height = logs.reduce((most, value) => Math.max(most, value), -Infinity);
	const isDensity = support?.kind === 'interval';
	const widths = points.map((x, i) => (isDensity ? ((points[i + 1] ?? x) - (points[i - 1] ?? x)) / 2 : 1));
	const weights = logs.map((value, i) => Math.exp(value - height) * (widths[i] ?? NaN));
	const total = sum(weights);
	requireEvidence(height + Math.log(total), 0);
	const values = logs.map(value => Math.exp(value - height) / total);
	const mean = sum(weights.map((weight, i) => weight * (points[i] ?? NaN))) / total;
	const marginal = marginalOf(gridCurve(points, values, isDensity));
	return {
		parts: {
			evidence: Math.exp(height) * total, logEvidence: height + Math.log(total),
			mean, deviation: Math.sqrt(sum(weights.map((weight, i) => weight * ((points[i] ?? NaN) - mean) ** 2)) / total), median: marginal.quantile(0.5), mode: points[values.indexOf(Math.max(...values))] ?? NaN,
			...intervalsOf(marginal, level, budget), ...curveParts(marginal.curve),
		},
		by: { kind: 'grid', points: points.length },
	};
}

function gridCurve(points: Float64Array, values: Float64Array, isDensity: boolean): DensityCurve {
	let total = 0;
	const cumulative = values.map((value, i) => {
		const before = i === 0 ? 0 : ((values[i - 1] ?? NaN) + value) / 2 * ((points[i] ?? NaN) - (points[i - 1] ?? NaN));
		return Math.min(1, total += isDensity ? before : value);
	});
	return { kind: isDensity ? 'density' : 'mass', points, values, cumulative };
}
