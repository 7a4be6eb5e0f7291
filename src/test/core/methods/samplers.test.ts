import { describe, expect, test } from 'vitest';
import { createNoteService, type Outcome } from '../../../core';

const service = createNoteService({ log: () => undefined, now: () => 0 });

type Args = Readonly<Record<string, unknown>>;
const fn = (params: readonly string[], latex: string, domain?: Args): Args => ({ fn: { params, latex }, ...(domain ? { domain } : {}) });
const normal = (mu: number, sigma: number): Args => ({ dist: 'Normal', args: { mu, sigma } });

function part(outcome: Outcome, name: string): unknown {
	if (outcome.status !== 'value') throw new Error(JSON.stringify(outcome));
	return (outcome.value as Record<string, unknown>)[name];
}

const numbers = (outcome: Outcome, name: string): readonly number[] => [part(outcome, name)].flat(3) as number[];

/** What a reader is told when there is no value. */
const problem = (outcome: Outcome): string => (outcome.status === 'refused' ? outcome.code : JSON.stringify(outcome));

/** Its means lie within four of their standard errors. */
function expectMeans(outcome: Outcome, ...means: readonly number[]): void {
	const [found, errors] = [numbers(outcome, 'mean'), numbers(outcome, 'standardError')];
	expect(found).toHaveLength(means.length);
	means.forEach((mean, i) => expect(Math.abs((found[i] ?? NaN) - mean), `${found[i]} for ${mean}`).toBeLessThan(4 * (errors[i] ?? NaN)));
}

const SPINS = { domain: { s: [-1, 1] } };

describe('metropolis', () => {
	const choose = '\\binom{10}{k} z^k (1-z)^{10-k}';

	test.each<readonly [words: string, args: Args, means: readonly number[]]>([
		['whole numbers without end', { target: { dist: 'Poisson', args: { lambda: 40 } } }, [40]],
		['few whole numbers', { target: { dist: 'Binomial', args: { n: 3, p: 0.2 } } }, [0.6]],
		['listed values', { target: fn(['k'], 'k', { k: [1, 2, 7] }) }, [5.4]],
		['a table', { target: { table: [0.2, 0.3, 0.5], args: ['k'], domain: { k: [0, 1, 5] } } }, [2.8]],
		['whole numbers beside real ones', { target: fn(['k', 'z'], choose, { k: { range: [0, 10] }, z: { interval: [0, 1] } }) }, [5, 0.5]],
		['an interval that the formula does not tell of', { target: fn(['x'], 'x', { x: { interval: [0, 1] } }) }, [2 / 3]],
		['a far and narrow interval', { target: fn(['x'], '1', { x: { interval: [1000, 1000.001] } }) }, [1000.0005]],
	])('%s', (_, args, means) => expectMeans(service.call('metropolis', { draws: 2000, ...args }), ...means));

	test('draws no value outside a support', () => {
		const draws = numbers(service.call('metropolis', { target: fn(['k', 'z'], choose, { k: { range: [0, 10] }, z: { interval: [0, 1] } }), draws: 200 }), 'draws');
		expect(draws.filter((_, i) => i % 2 === 0).every(k => Number.isInteger(k) && k >= 0 && k <= 10)).toBe(true);
		expect(draws.filter((_, i) => i % 2 === 1).every(z => z >= 0 && z <= 1)).toBe(true);
	});

	test('spins of an array, as a domain of its elements says', () => {
		// a ring of four: the mean product of neighbours is (t + t³) / (1 + t⁴) with t = tanh β
		const note = '$P(s)=e^{\\beta\\mathbf{s}^TA\\mathbf{s}/2}$';
		const bind = { '\\beta': 0.5, A: [[0, 1, 0, 1], [1, 0, 1, 0], [0, 1, 0, 1], [1, 0, 1, 0]] };
		const outcome = service.open('note', 1, note).call(0, 'metropolis', { bind, variables: ['\\mathbf{s}'], domain: { '\\mathbf{s}': [-1, 1] }, args: { start: [1, 1, 1, 1], draws: 4000 } });
		const draws = numbers(outcome, 'draws');
		const t = Math.tanh(0.5);
		let sum = 0;
		for (let i = 0; i < draws.length; i += 4) sum += (draws[i] ?? NaN) * (draws[i + 1] ?? NaN);
		expect(sum / (draws.length / 4)).toBeCloseTo((t + t ** 3) / (1 + t ** 4), 1);
		expect(draws.every(s => s === 1 || s === -1)).toBe(true);
	});

	test('step by step to the next whole number', () => {
		const steps = service.call('metropolisSteps', { target: { dist: 'Poisson', args: { lambda: 4 } }, steps: 100 });
		const [current, candidate, ratio] = ['current', 'candidate', 'ratio'].map(name => numbers(steps, name)) as [number[], number[], number[]];
		current.forEach((k, i) => {
			expect(Math.abs((candidate[i] ?? NaN) - k)).toBe(1);
			const expected = (candidate[i] ?? 0) > k ? 4 / (k + 1) : k / 4;
			expect(ratio[i]).toBeCloseTo(Math.min(1, expected), 12);
		});
	});
});

describe('gibbs', () => {
	const agreeing = [[0.4, 0.1], [0.1, 0.4]];

	test.each<readonly [words: string, joint: unknown, means: readonly number[]]>([
		['a joint table', [[0.1, 0.2], [0.3, 0.4]], [0.7, 0.6]],
		['weights that do not sum to 1', [[1, 2], [3, 4]], [0.7, 0.6]],
		['variables of different lengths', [[1, 2, 3], [3, 2, 1]], [0.5, 1]],
		['a table with its values', { table: agreeing, args: ['a', 'b'], domain: { a: [-1, 1], b: [10, 20] } }, [0, 15]],
		['energies that underflow', fn(['a'], 'e^{-2000-a}', { a: [0, 1] }), [1 / (1 + Math.E)]],
		['a formula over finitely many values', fn(['a', 'b', 's'], 'e^{0.3(ab+bs)}(s+2)', { a: [-1, 1], b: [-1, 1], ...SPINS.domain }), [Math.tanh(0.3) ** 2 * 0.5, Math.tanh(0.3) * 0.5, 0.5]],
	])('%s', (_, joint, means) => expectMeans(service.call('gibbs', { joint, draws: 4000 }), ...means));

	test('each step draws one variable by its conditional', () => {
		const steps = service.call('gibbsSteps', { joint: [[0.1, 0.2, 0.1], [0.3, 0.1, 0.2]], start: [0, 2], steps: 40 });
		const [variable, conditional, uniform, next] = ['variable', 'conditional', 'uniform', 'next'].map(name => part(steps, name)) as [number[], number[][], number[], number[][]];
		const table = [[0.1, 0.2, 0.1], [0.3, 0.1, 0.2]];
		let state: readonly number[] = part(steps, 'start') as number[];
		expect(state).toEqual([0, 2]);
		variable.forEach((axis, i) => {
			expect(axis).toBe(i % 2);
			const weights = axis === 0 ? table.map(row => row[state[1] ?? NaN] ?? NaN) : table[state[0] ?? NaN] ?? [];
			const total = weights.reduce((sum, weight) => sum + weight, 0);
			[0, 1, 2].forEach(k => expect(conditional[i]?.[k]).toBeCloseTo((weights[k] ?? 0) / total, 12));
			let rest = uniform[i] ?? NaN;
			let chosen = 0;
			while (rest >= (conditional[i]?.[chosen] ?? Infinity)) rest -= conditional[i]?.[chosen++] ?? NaN;
			expect(next[i]).toEqual(axis === 0 ? [chosen, state[1]] : [state[0], chosen]);
			state = next[i] ?? [];
		});
	});

	test.each<readonly [words: string, args: Args, problem: string]>([
		['a formula over a line', { joint: fn(['x'], 'e^{-x^2}') }, 'invalid-binding'],
		['a negative entry', { joint: [[1, -1], [1, 1]] }, 'invalid-binding'],
		['nothing that is possible', { joint: [[0, 0], [0, 0]] }, 'invalid-binding'],
		['a start that is impossible', { joint: [[1, 0], [0, 1]], start: [0, 1] }, 'invalid-binding'],
		['a start outside', { joint: [[1, 1], [1, 1]], start: [0, 2] }, 'invalid-binding'],
		['a number', { joint: 5 }, 'invalid-binding'],
	])('refuses %s', (_, args, code) => expect(problem(service.call('gibbs', args))).toBe(code));
});

describe('hmc', () => {
	test.each<readonly [words: string, args: Args, means: readonly number[]]>([
		['a distribution', { target: normal(3, 2) }, [3]],
		['one above 0', { target: { dist: 'Gamma', args: { alpha: 3, rate: 1 } } }, [3]],
		['a formula in two numbers', { target: fn(['a', 'b'], 'e^{-(a-1)^2-(a-b)^2}') }, [1, 1]],
		['a positive number', { target: fn(['x'], 'x e^{-x}', { x: { interval: [0, 'inf'] } }) }, [2]],
	])('%s', (_, args, means) => {
		const outcome = service.call('hmc', { draws: 500, warmup: 500, leapfrogs: 7, ...args });
		expectMeans(outcome, ...means);
		expect(part(outcome, 'divergences')).toBe(0);
		expect(part(outcome, 'missingInformation')).toBeGreaterThan(0.3);
		// seven for each draw of each chain
		expect(part(outcome, 'gradients')).toBe(4 * 500 * 7);
	});

	test('refuses whole numbers', () => expect(problem(service.call('hmc', { target: { dist: 'Poisson', args: { lambda: 4 } } }))).toBe('invalid-binding'));
	test('refuses a start on a border', () => expect(problem(service.call('nuts', { target: { dist: 'Beta', args: { alpha: 1, beta: 1 } }, start: 0 }))).toBe('invalid-binding'));

	test('point by point along its trajectories', () => {
		const size = 0.3;
		const steps = service.call('hmcSteps', { target: normal(0, 1), start: [1], stepSize: size, leapfrogs: 6, steps: 8 });
		const [position, momentum, energy] = ['position', 'momentum', 'energy'].map(name => part(steps, name)) as [number[][], number[][], number[][]];
		const [ratio, uniform, accepted, next] = ['ratio', 'uniform', 'accepted', 'next'].map(name => numbers(steps, name)) as [number[], number[], number[], number[]];
		position.forEach((path, t) => {
			expect(path).toHaveLength(7);
			expect(path[0]).toBe(t === 0 ? 1 : next[t - 1]);
			path.forEach((x, i) => {
				const r = momentum[t]?.[i] ?? NaN;
				expect(energy[t]?.[i]).toBeCloseTo((x * x + r * r + Math.log(2 * Math.PI)) / 2, 12);
				if (i === 6) return;
				const half = r - size / 2 * x;
				expect(path[i + 1]).toBeCloseTo(x + size * half, 12);
				expect(momentum[t]?.[i + 1]).toBeCloseTo(half - size / 2 * (path[i + 1] ?? NaN), 12);
			});
			expect(ratio[t]).toBeCloseTo(Math.min(1, Math.exp((energy[t]?.[0] ?? NaN) - (energy[t]?.[6] ?? NaN))), 12);
			expect(accepted[t]).toBe(Number((uniform[t] ?? NaN) < (ratio[t] ?? NaN)));
			expect(next[t]).toBe(accepted[t] === 1 ? path[6] : path[0]);
		});
		expect(numbers(steps, 'diverged').every(x => x === 0)).toBe(true);
	});

	test('tells which trajectories diverge', () => expect(numbers(service.call('hmcSteps', { target: normal(0, 0.01), stepSize: 1, steps: 3 }), 'diverged')).toEqual([1, 1, 1]));
	test('lays the trajectories of several numbers behind one another', () => {
		const position = part(service.call('hmcSteps', { target: fn(['a', 'b'], 'e^{-a^2-b^2}'), leapfrogs: 3, steps: 2 }), 'position') as number[][][];
		expect([position.length, position[0]?.length, position[0]?.[0]?.length]).toEqual([2, 4, 2]);
	});
});

describe('a run', () => {
	const target = normal(0, 1);

	test.each(['metropolis', 'gibbs', 'nuts', 'hmc'])('of %s tells how far it is', name => {
		const told: (readonly [number, number])[] = [];
		service.call(name, { ...(name === 'gibbs' ? { joint: [[1, 1], [1, 1]] } : { target }), draws: 30, warmup: 20, chains: 2 }, { progress: (done, total) => told.push([done, total]) });
		const total = name === 'gibbs' ? 60 : 100;
		expect(told).toHaveLength(total);
		expect(told.at(-1)).toEqual([total, total]);
		expect(told.every(([done], i) => i === 0 || done > (told[i - 1]?.[0] ?? NaN))).toBe(true);
	});

	test('ends when it is cancelled, and says where', () => {
		let done = 0;
		const watch = { cancelled: () => done > 100, progress: () => { done++; } };
		const note = 'Let $f(x)=e^{-x^2}$ be.';
		const ended = service.open('note', 1, note).call(0, 'metropolis', { args: { draws: 1e5 } }, watch);
		expect(ended).toMatchObject({ status: 'refused', code: 'out-of-steps', span: { start: note.indexOf('f(x)'), end: note.indexOf('$ be') } });
		expect(done).toBeLessThan(5000);
	});

	test('of arguments outside their domains has no value', () => expect(service.call('nuts', { target, draws: -1 })).toEqual({ status: 'value', value: 'nan', reason: 'draws is outside its domain' }));
});

describe('a chain by a formula', () => {
	const domain = { i: { range: [0, 3] }, j: { range: [0, 3] } };
	const walk = fn(['i', 'j'], '\\begin{cases}1 & i=j, i=0\\\\1 & i=j, i=3\\\\0.5 & |i-j|=1, 0<i<3\\\\0 & \\text{otherwise}\\end{cases}', domain);
	const ring = fn(['i', 'j'], '\\frac{1}{4}', domain);

	test.each<readonly [name: string, args: Args, value: unknown]>([
		['stationaryDistribution', { P: ring }, [0.25, 0.25, 0.25, 0.25]],
		['hittingTimes', { P: ring, targets: 0 }, [0, 4, 4, 4]],
		['absorptionTimes', { P: walk }, [0, 2, 2, 0]],
		// drift keeps the mean share
		['hittingProbabilities', { P: fn(['i', 'j'], '\\binom{6}{j}(\\frac{i}{6})^j(1-\\frac{i}{6})^{6-j}', { i: { range: [0, 6] }, j: { range: [0, 6] } }), targets: 6 }, [0, 1 / 6, 2 / 6, 3 / 6, 4 / 6, 5 / 6, 1]],
		['stationaryDistribution', { P: { table: [[0.5, 0.5], [0.25, 0.75]], args: ['i', 'j'] } }, [1 / 3, 2 / 3]],
	])('%s', (name, args, value) => {
		const outcome = service.call(name, args);
		if (outcome.status !== 'value') throw new Error(JSON.stringify(outcome));
		(value as number[]).forEach((x, i) => expect((outcome.value as unknown as number[])[i]).toBeCloseTo(x, 12));
	});

	test('of a note', () => {
		const note = service.open('note', 1, 'With $P(i,j)=\\frac{2-|i-j|}{3}$ the chain stays more often.');
		const outcome = note.call(0, 'stationaryDistribution', { domain: { i: [0, 1], j: [0, 1] }, variables: ['i', 'j'] });
		expect(outcome).toMatchObject({ status: 'value' });
		(outcome as unknown as { value: readonly number[] }).value.forEach(x => expect(x).toBeCloseTo(0.5, 12));
	});

	test('over endless states is refused', () => expect(problem(service.call('stationaryDistribution', { P: fn(['i', 'j'], '1') }))).toBe('invalid-binding'));
});
