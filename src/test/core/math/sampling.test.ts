import { describe, expect, test } from 'vitest';
import { createBudget } from '../../../core/math/budget';
import { createAdaptiveWalk } from '../../../core/math/sampling/adaptiveWalk';
import { diagnose } from '../../../core/math/sampling/diagnostics';
import { effectiveSize } from '../../../core/math/sampling/effectiveSize';
import { createPoint, energy, hamiltonianTransition, leapfrog, place, restAt, type LogDensity, type PhasePoint } from '../../../core/math/sampling/hamiltonian';
import { metropolisHastings, randomWalk, type Proposal } from '../../../core/math/sampling/metropolis';
import { createMoments, createVariances } from '../../../core/math/sampling/moments';
import { createRandom } from '../../../core/math/sampling/random';
import { missingInformation } from '../../../core/math/sampling/missingInformation';
import { sampleNuts } from '../../../core/math/sampling/sampleHamiltonian';

const budget = (steps = 2e7) => createBudget({ steps, elements: 1e7 });

/** Within three standard errors, as the draws themselves tell them. */
function expectMean(chains: readonly Float64Array[], truth: number, name: string): void {
	const all = chains.flatMap(draws => [...draws]);
	const mean = all.reduce((sum, x) => sum + x, 0) / all.length;
	const deviation = Math.sqrt(all.reduce((sum, x) => sum + (x - mean) ** 2, 0) / all.length);
	const error = deviation / Math.sqrt(effectiveSize(chains));
	expect(Math.abs(mean - truth), `${name}: ${mean} for ${truth}, standard error ${error}`).toBeLessThan(3 * error);
}

interface Target {
	readonly logDensity: LogDensity;
	readonly dimensions: number;
	/** Functions of a draw with their known means. */
	readonly means: readonly (readonly [name: string, of: (x: readonly number[]) => number, mean: number])[];
	readonly acceptance?: number;
}

/** From value and gradient as an array. */
const target = (dimensions: number, f: (x: Float64Array) => readonly [value: number, gradient: ArrayLike<number>], means: Target['means'], acceptance?: number): Target => ({
	dimensions, means, ...(acceptance !== undefined && { acceptance }),
	logDensity: (at, gradient) => {
		const [value, slopes] = f(at);
		gradient.set(slopes);
		return value;
	},
});

const EFFECTS = [28, 8, -3, 7, -1, 1, 18, 12];
const ERRORS = [15, 10, 16, 11, 9, 11, 10, 18];

const TARGETS: Readonly<Record<string, Target>> = {
	'a normal in 10 dimensions of condition 1,000': target(10, x => {
		const variance = (i: number) => 10 ** (i / 3);
		return [x.reduce((s, v, i) => s - v * v / variance(i) / 2, 0), x.map((v, i) => -v / variance(i))];
	}, [['first', ([a = 0]) => a, 0], ['last', x => x[9] ?? NaN, 0], ['first squared', ([a = 0]) => a * a, 1], ['last squared', x => (x[9] ?? NaN) ** 2, 1000]]),
	'a correlated normal': target(2, ([x = 0, y = 0]) => [-(x * x - 1.9 * x * y + y * y) / 2 / 0.0975, [-(x - 0.95 * y) / 0.0975, -(y - 0.95 * x) / 0.0975]],
		[['x', ([x = 0]) => x, 0], ['x²', ([x = 0]) => x * x, 1], ['x y', ([x = 0, y = 0]) => x * y, 0.95]]),
	'a banana': target(2, ([x = 0, y = 0]) => [-x * x / 2 - (y - x * x / 2) ** 2 / 2, [-x + x * (y - x * x / 2), -(y - x * x / 2)]],
		[['x', ([x = 0]) => x, 0], ['y', ([, y = 0]) => y, 0.5], ['x²', ([x = 0]) => x * x, 1], ['y²', ([, y = 0]) => y * y, 1.75]], 0.95),
	'Student t with 5 degrees of freedom': target(1, ([x = 0]) => [-3 * Math.log1p(x * x / 5), [-6 * x / (5 + x * x)]], [['x', ([x = 0]) => x, 0], ['|x|', ([x = 0]) => Math.abs(x), 0.9490167245562361]]),
	'a mixture': target(1, ([x = 0]) => {
		const [a, b] = [0.3 * Math.exp(-((x + 1.5) ** 2) / 2), 0.7 * Math.exp(-((x - 1.5) ** 2) / 2)];
		return [Math.log(a + b), [(-(x + 1.5) * a - (x - 1.5) * b) / (a + b)]];
	}, [['x', ([x = 0]) => x, 0.6], ['x²', ([x = 0]) => x * x, 3.25]]),
	'a beta posterior in log odds': target(1, ([z = 0]) => {
		const p = 1 / (1 + Math.exp(-z));
		return [8 * Math.log(p) + 4 * Math.log(1 - p), [8 * (1 - p) - 4 * p]];
	}, [['p', ([z = 0]) => 1 / (1 + Math.exp(-z)), 2 / 3]]),
	'the funnel, not centred': target(3, ([v = 0, a = 0, b = 0]) => [-v * v / 18 - (a * a + b * b) / 2, [-v / 9, -a, -b]], [['v²', ([v = 0]) => v * v, 9], ['x', ([v = 0, a = 0]) => Math.tanh(Math.exp(v / 2) * a), 0]]),
	// Means by adaptive quadrature over log τ, the other coordinates in closed form (SciPy).
	'eight schools, not centred': target(10, ([mu = 0, logTau = 0, ...z]) => {
		const tau = Math.exp(logTau);
		const residuals = z.map((value, j) => ((EFFECTS[j] ?? 0) - mu - tau * value) / (ERRORS[j] ?? 1));
		const slopes = residuals.map((r, j) => r / (ERRORS[j] ?? 1));
		const value = -mu * mu / 50 - Math.log1p(tau * tau / 25) + logTau - z.reduce((s, v) => s + v * v / 2, 0) - residuals.reduce((s, r) => s + r * r / 2, 0);
		return [value, [
			-mu / 25 + slopes.reduce((s, v) => s + v, 0),
			-2 * tau * tau / (25 + tau * tau) + 1 + slopes.reduce((s, v, j) => s + v * tau * (z[j] ?? 0), 0),
			...z.map((v, j) => -v + tau * (slopes[j] ?? 0)),
		]];
	}, [['mu', ([mu = 0]) => mu, 4.396820699907765], ['log tau', ([, logTau = 0]) => logTau, 0.802140254826466]], 0.95),
};

describe('sampleNuts', () => {
	const CHAINS = 4;
	const DRAWS = 1000;

	test.each(Object.entries(TARGETS))('%s', (name, { logDensity, dimensions, means, acceptance }) => {
		const chains = Array.from({ length: CHAINS }, (_, k) => {
			const random = createRandom(2026, name, k);
			return sampleNuts(logDensity, Float64Array.from({ length: dimensions }, () => random.normal()), { random, budget: budget(), warmup: 400, draws: DRAWS, ...(acceptance !== undefined && { target: acceptance }) });
		});
		for (const [quantity, of, mean] of means) {
			const values = chains.map(({ draws }) => Float64Array.from({ length: DRAWS }, (_, i) => of(draws.map(draw => draw[i] ?? NaN))));
			expectMean(values, mean, quantity);
			expect(diagnose(values).rHat, quantity).toBeLessThan(1.01);
		}
		expect(chains.reduce((sum, { divergences }) => sum + divergences, 0)).toBeLessThan(5);
		for (const { energies, meanAcceptance } of chains) {
			expect(missingInformation(energies)).toBeGreaterThan(0.3);
			expect(Math.abs(meanAcceptance - (acceptance ?? 0.8))).toBeLessThan(0.2);
		}
	});

	test('has gradients that are the slopes of its targets', () => {
		for (const [name, { logDensity, dimensions }] of Object.entries(TARGETS)) {
			const at = Float64Array.from({ length: dimensions }, (_, i) => 0.3 + 0.1 * i);
			const gradient = new Float64Array(dimensions);
			logDensity(at, gradient);
			gradient.forEach((slope, i) => {
				const shifted = (h: number) => logDensity(at.map((x, k) => k === i ? x + h : x), new Float64Array(dimensions));
				expect((shifted(1e-5) - shifted(-1e-5)) / 2e-5, `${name} ${i}`).toBeCloseTo(slope, 5);
			});
		}
	});

	test('reports that it diverges at an edge', () => {
		const logDensity: LogDensity = ([x = 0], gradient) => {
			gradient[0] = -1;
			return x > 0 ? -x : -Infinity;
		};
		const { divergences, draws: [x] } = sampleNuts(logDensity, Float64Array.of(1), { random: createRandom(1, 'edge'), budget: budget(), warmup: 100, draws: 200 });
		expect(divergences).toBeGreaterThan(0);
		expect(x?.every(value => value > 0)).toBe(true);
	});

	test('is the same for the same seed', () => {
		const run = () => sampleNuts(TARGETS['a banana']?.logDensity ?? (() => NaN), new Float64Array(2), { random: createRandom(5), budget: budget(), warmup: 50, draws: 20 }).draws;
		expect(run()).toEqual(run());
	});

	test('pays for every gradient', () => {
		let calls = 0;
		const payer = budget();
		sampleNuts(([x = 0], gradient) => { calls++; gradient[0] = -x; return -x * x / 2; }, Float64Array.of(0), { random: createRandom(1), budget: payer, warmup: 50, draws: 50 });
		expect(payer.spent).toBe(calls);
	});
});

describe('hamiltonianTransition', () => {
	const system = { logDensity: TARGETS['a correlated normal']?.logDensity ?? (() => NaN), inverseMass: Float64Array.of(1, 1), budget: budget() };

	test('has the moments of its target', () => {
		const random = createRandom(8);
		const point = restAt(system, new Float64Array(2));
		const draws = Array.from({ length: 4000 }, () => {
			const transition = hamiltonianTransition(system, point, 0.25, 5 + random.below(10), random);
			expect(transition.diverged).toBe(false);
			return point.position.slice();
		});
		expectMean([Float64Array.from(draws, ([x = 0]) => x)], 0, 'x');
		expectMean([Float64Array.from(draws, ([x = 0, y = 0]) => x * y)], 0.95, 'x y');
	});

	test('leapfrog goes back the way it came, and keeps the energy to the square of its step', () => {
		const start: PhasePoint = { ...restAt(system, Float64Array.of(0.3, -0.2)), momentum: Float64Array.of(0.5, 1) };
		const moved = (...sizes: readonly number[]): PhasePoint => {
			const point = createPoint(2);
			place(point, start);
			for (const size of sizes) leapfrog(system, point, size);
			return point;
		};
		moved(0.1, -0.1).position.forEach((x, i) => expect(x).toBeCloseTo(start.position[i] ?? NaN, 14));
		const drift = (size: number) => Math.abs(energy(system, moved(size)) - energy(system, start));
		expect(drift(0.02) / drift(0.01)).toBeGreaterThan(3.5);
	});
});

describe('metropolisHastings', () => {
	const normal = ([x = 0]: Float64Array) => -x * x / 2;

	test('tells each step', () => {
		const steps = metropolisHastings(Float64Array.of(0.5), { logDensity: normal, proposal: randomWalk(2), random: createRandom(1), budget: budget() });
		let last = Float64Array.of(0.5);
		const decisions = new Set<boolean>();
		for (let i = 0; i < 50; i++) {
			const { current, candidate, logRatio, uniform, accepted, next } = steps.next().value;
			expect(current).toEqual(last);
			expect(logRatio).toBeCloseTo(normal(candidate) - normal(current), 14);
			expect(accepted).toBe(uniform < Math.exp(logRatio));
			expect(next).toEqual(accepted ? candidate : current);
			last = Float64Array.from(next);
			decisions.add(accepted);
		}
		expect(decisions.size).toBe(2);
	});

	const run = (logDensity: (at: Float64Array) => number, proposal: Proposal, start: readonly number[], count: number) => {
		const steps = metropolisHastings(Float64Array.from(start), { logDensity, proposal, random: createRandom(3), budget: budget() });
		return Array.from({ length: count }, () => steps.next().value.next);
	};

	test('has the moments of a normal', () => {
		const draws = Float64Array.from(run(normal, randomWalk(2.4), [0], 20_000), ([x = 0]) => x);
		expectMean([draws], 0, 'x');
		expectMean([draws.map(x => x * x)], 1, 'x²');
	});

	test('corrects for a proposal that prefers a direction', () => {
		// Steps of the logarithm: the density of a candidate falls with it.
		const proposal: Proposal = {
			draw: (from, random) => from.map(x => x * Math.exp(0.9 * random.normal())),
			logDensity: ([candidate = NaN], [from = NaN]) => -(Math.log(candidate / from) ** 2) / 1.62 - Math.log(candidate),
		};
		const draws = Float64Array.from(run(([x = NaN]) => 2 * Math.log(x) - x, proposal, [1], 30_000), ([x = NaN]) => x);
		expectMean([draws], 3, 'a gamma of shape 3');
	});

	test('never accepts what has no density', () => {
		const draws = run(([x = 0]) => x < 0 ? -Infinity : x > 1 ? NaN : 0, randomWalk(1), [0.5], 2000);
		expect(draws.every(([x = NaN]) => x >= 0 && x <= 1)).toBe(true);
	});

	test('learns scale and shape', () => {
		const random = createRandom(6);
		const walk = createAdaptiveWalk(2);
		const logDensity = ([x = 0, y = 0]: Float64Array) => -(x * x - 1.98 * x * y + y * y) / 2 / 0.0199;
		const steps = metropolisHastings(Float64Array.of(0, 0), { logDensity, proposal: walk.proposal, random, budget: budget() });
		for (let i = 0; i < 5000; i++) {
			const { next, logRatio } = steps.next().value;
			walk.learn(next, Math.min(1, Math.exp(logRatio)));
		}
		const kept = Array.from({ length: 20_000 }, () => steps.next().value);
		expect(kept.filter(({ accepted }) => accepted).length / kept.length).toBeCloseTo(0.234, 1);
		expectMean([Float64Array.from(kept, ({ next: [x = 0, y = 0] }) => x * y)], 0.99, 'x y');
	});
});

test('moments are those of the whole', () => {
	const random = createRandom(9);
	const points = Array.from({ length: 50 }, () => Float64Array.of(1e6 + random.normal(), random.normal()));
	const [moments, variances] = [createMoments(2), createVariances(2)];
	for (const point of points) {
		moments.add(point);
		variances.add(point);
	}
	const mean = points.reduce((sum, [x = 0]) => sum + (x - 1e6), 0) / 50;
	const covariance = (f: (p: Float64Array) => number, g: (p: Float64Array) => number) => points.reduce((sum, p) => sum + f(p) * g(p), 0) / 49;
	const meanY = points.reduce((sum, [, y = 0]) => sum + y, 0) / 50;
	expect(moments.covariance().data[1]).toBeCloseTo(covariance(([x = 0]) => x - 1e6 - mean, ([, y = 0]) => y - meanY), 8);
	expect(variances.result()[0]).toBeCloseTo(covariance(([x = 0]) => x - 1e6 - mean, ([x = 0]) => x - 1e6 - mean), 8);
});
