import type { Budget } from '../math/budget';
import { assemble, combinationsOf } from '../math/inference/combinations';
import { expectationOnLine } from '../math/inference/expectation';
import { meanOfChains } from '../math/inference/predictive';
import type { Support } from '../math/inference/support';
import type { Progress } from '../math/sampling/chains';
import { CERTAIN, type Estimate } from '../math/series/estimate';
import { isDense } from '../base/value';
import { functionsIn } from './factors';
import { CallFault } from './fault';
import { jointDensityOf, type JointDensity } from './jointDensity';
import type { Findings, MethodFunction } from './method';
import { evidenceParts, requireEvidence, wayOf } from './evidence';
import { sampleChains, type ChainArguments } from './posteriorByChains';

/** What a density, which need not be normalised, expects of a function of the same quantities. */
export const expectation: MethodFunction = ([density, of, prior, low, high, data, start, draws, seed], budget, progress) => {
	const joint = jointDensityOf({ likelihood: density, prior, low, high, data, start });
	const [f] = functionsIn([of]);
	if (joint.supports.length === 0) throw new CallFault({ code: 'no-variable' });
	if (!f || f.variables.length !== joint.whole.variables.length) throw new CallFault({ code: 'wrong-arity', name: '', expected: joint.whole.variables.length, actual: f?.variables.length ?? 0 });
	const landmarks = f.variables.map(({ support }) => (support?.kind === 'interval' ? support.landmarks ?? [] : []));
	const supports = joint.supports.map((support, i): Support => (support.kind === 'interval' ? { ...support, landmarks: [...support.landmarks ?? [], ...landmarks[i] ?? []] } : support));
	const known = averageOver(f.value(), { ...joint, supports }, budget);
	if (!known) return byChains(joint, f.value(), { start, draws, seed }, budget, progress);
	const { logEvidence, error, mean } = known;
	requireEvidence(logEvidence, error);
	if (!(mean.error <= CERTAIN * Math.max(1, Math.abs(mean.value)))) throw new CallFault({ code: 'not-certain', of: 'integral', bound: mean.error });
	return { parts: { value: mean.value, error: mean.error, ...evidenceParts(logEvidence, error) }, by: wayOf(supports) };
};

interface Average {
	readonly logEvidence: number;
	readonly error: number;
	readonly mean: Estimate;
}

/** By a sum over the discrete quantities, and within it quadrature over one other; undefined where there are more, or too many values. */
function averageOver(f: (at: Float64Array) => number, { logDensity, supports }: JointDensity, budget: Budget): Average | undefined {
	const axes = supports.flatMap(({ kind }, i) => (kind === 'interval' ? [i] : []));
	const [axis = 0] = axes;
	const [support] = supports;
	if (axes.length > 1) return undefined;
	if (support && supports.length === 1) return along(x => f(Float64Array.of(x)), x => logDensity(Float64Array.of(x)), support, budget);
	const choices = combinationsOf(supports);
	const parts = choices?.map(chosen => {
		const at = (x: number): Float64Array => assemble(chosen, axes, Float64Array.of(x));
		return along(x => f(at(x)), x => logDensity(at(x)), axes.length === 0 ? { kind: 'finite', values: [0] } : supports[axis] as Support, budget);
	}).filter(({ logEvidence }) => !Number.isNaN(logEvidence));
	return parts && together(parts);
}

function along(f: (x: number) => number, logDensity: (x: number) => number, support: Support, budget: Budget): Average {
	const { logEvidence, error, means: [mean = { value: NaN, error: Infinity }] } = expectationOnLine([f], logDensity, support, budget);
	return { logEvidence, error, mean };
}

/** The mean of parts by their evidence. */
function together(parts: readonly Average[]): Average {
	const height = parts.reduce((most, { logEvidence }) => Math.max(most, logEvidence), -Infinity);
	const weights = parts.map(({ logEvidence }) => Math.exp(logEvidence - height));
	const total = weights.reduce((sum, weight) => sum + weight, 0);
	const average = (of: (part: Average) => number): number => parts.reduce((sum, part, i) => sum + ((weights[i] ?? NaN) === 0 ? 0 : (weights[i] ?? NaN) * of(part)), 0) / total;
	const value = average(({ mean }) => mean.value);
	return { logEvidence: height + Math.log(total), error: average(({ error }) => error), mean: { value, error: average(({ mean, error }) => mean.error + error * Math.abs(mean.value - value)) } };
}

/** The mean over draws, with its Monte Carlo standard error. */
function byChains(joint: JointDensity, f: (at: Float64Array) => number, chains: ChainArguments, budget: Budget, progress: Progress | undefined): Findings {
	const found = sampleChains(joint, chains, budget, progress);
	const { draws = NaN } = found.parts;
	const [count = 0, length = 0, width = 1] = isDense(draws) ? draws.shape : [];
	const data = isDense(draws) ? draws.data : new Float64Array(0);
	const values = Array.from({ length: count }, (_, chain) => Float64Array.from({ length }, (__, i) => f(data.subarray((chain * length + i) * width, (chain * length + i + 1) * width))));
	const { value, standardError } = meanOfChains(values);
	return { ...found, parts: { value, standardError } };
}
