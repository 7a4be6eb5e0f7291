import { describe, expect, test } from 'vitest';
import { createNoteService, type Outcome } from '../../../core';
import table from '../../tables/energies.json';

const service = createNoteService({ log: () => undefined, now: () => 0 });

type Args = Readonly<Record<string, unknown>>;
type Numbers = number | readonly number[];
const fn = (params: readonly string[], latex: string): Args => ({ fn: { params, latex } });

function part(outcome: Outcome, name: string): unknown {
	if (outcome.status !== 'value') throw new Error(JSON.stringify(outcome));
	return (outcome.value as Record<string, unknown>)[name];
}

function problem(outcome: Outcome): string {
	return outcome.status === 'open' ? `needs ${outcome.missing.join(' ')}` : outcome.status === 'refused' ? outcome.code : JSON.stringify(outcome.value);
}

function expectNear(actual: unknown, expected: Numbers, digits: number): void {
	const found = [actual].flat(2) as number[];
	const wanted = [expected].flat();
	expect(found).toHaveLength(wanted.length);
	wanted.forEach((value, i) => expect(Math.abs((found[i] ?? NaN) - value), `${found[i]} for ${value}`).toBeLessThanOrEqual(10 ** -digits * Math.max(1, Math.abs(value))));
}

const HALF_SQUARE = fn(['x'], '\\frac{x^2}{2}');
const RING = fn(['\\mathbf{s}'], '-0.5(s_1s_2+s_2s_3+s_3s_4+s_4s_1)');
/** Of a ring of four spins with the coupling K = J/T. */
const logRing = (k: number): number => Math.log((2 * Math.cosh(k)) ** 4 + (2 * Math.sinh(k)) ** 4);

describe('the partition function of what is given', () => {
	test.each<readonly [words: string, args: Args, name: string, value: Numbers]>([
		['a normal energy', { energy: HALF_SQUARE }, 'partition', Math.sqrt(2 * Math.PI)],
		['twice as hot', { energy: HALF_SQUARE, temperature: 2 }, 'partition', Math.sqrt(4 * Math.PI)],
		['equipartition', { energy: HALF_SQUARE, temperature: 3 }, 'meanEnergy', 1.5],
		['its heat capacity', { energy: HALF_SQUARE, temperature: 3 }, 'heatCapacity', 0.5],
		['its entropy is that of the normal distribution', { energy: HALF_SQUARE }, 'entropy', (1 + Math.log(2 * Math.PI)) / 2],
		['an unnormalised density', { density: fn(['x'], '2e^{-3x}'), low: 0 }, 'partition', 2 / 3],
		['numbers that are divided by count', { density: fn(['x'], '\\frac{x^2}{2}'), low: 0, high: 1 }, 'partition', 1 / 6],
		['between ends', { energy: fn(['x'], 'x'), low: 0, high: 1 }, 'partition', 1 - Math.exp(-1)],
		['a table is a softmax', { energy: { table: [0.5, 1, 2], args: ['x'] }, temperature: 2 }, 'probabilities', [0.25, 0.5, 1].map(e => Math.exp(-e) / (Math.exp(-0.25) + Math.exp(-0.5) + Math.exp(-1)))],
		['its free energy', { energy: { table: [0.5, 1, 2], args: ['x'] } }, 'freeEnergy', -Math.log(1.1097453841206883)],
		['a table of two axes', { energy: { table: [[0, 1], [2, 3]], args: ['x', 'y'] } }, 'partition', 1 + Math.exp(-1) + Math.exp(-2) + Math.exp(-3)],
		['endless integers, Poisson\'s', { density: { dist: 'Poisson', args: { lambda: 3 } } }, 'logPartition', 0],
		['energies that overflow', { energy: fn(['x'], '-2000+x'), values: [0, 1] }, 'logPartition', 2000 + Math.log1p(Math.exp(-1))],
		['an impossible state', { energy: { table: [0, 'inf'], args: ['x'] } }, 'probabilities', [1, 0]],
		['a ring of spins', { energy: RING, values: [-1, 1], dimensions: 4 }, 'logPartition', logRing(0.5)],
		['colder', { energy: RING, values: [-1, 1], dimensions: 4, temperature: 0.25 }, 'logPartition', logRing(2)],
		['a Potts triangle of three colours', { energy: fn(['a', 'b', 'c'], '-[a=b]-[b=c]-[c=a]'), values: [1, 2, 3] }, 'partition', 3 * Math.exp(3) + 18 * Math.E + 6],
		['two dimensions', { energy: fn(['x', 'y'], 'x^2+xy+y^2') }, 'partition', 2 * Math.PI / Math.sqrt(3)],
		['their mean energy', { energy: fn(['x', 'y'], 'x^2+xy+y^2') }, 'meanEnergy', 1],
		['three dimensions', { energy: fn(['x', 'y', 'z'], 'x^2+2y^2+3z^2') }, 'partition', Math.PI ** 1.5 / Math.sqrt(6)],
		['a box', { density: fn(['x', 'y'], 'xy'), low: 0, high: 2 }, 'partition', 4],
	])('%s', (_, args, name, value) => expectNear(part(service.call('partitionFunction', args), name), value, 9));

	test.each<readonly [words: string, args: Args, by: string]>([
		['by a sum', { energy: RING, values: [-1, 1], dimensions: 4 }, 'by a sum of 16 terms'],
		['by quadrature', { energy: fn(['x', 'y'], 'x^2+y^2') }, 'by quadrature in 2 dimensions'],
		['by a series', { density: { dist: 'Poisson', args: { lambda: 3 } } }, 'by a series, summed until its rest is negligible'],
		['by annealing', { energy: fn(['\\mathbf{x}'], '\\sum_{i=1}^4 x_i^2'), dimensions: 4 }, 'by annealed importance sampling in 200 runs through 100 levels'],
	])('says that it was found %s', (_, args, by) => expect((service.call('partitionFunction', args) as { by?: string }).by).toBe(by));

	test('leaves out what no double holds', () => {
		const outcome = service.call('partitionFunction', { energy: fn(['x'], '-2000+x'), values: [0, 1] });
		expect(part(outcome, 'partition')).toBeUndefined();
	});

	test.each<readonly [words: string, args: Args, problem: string]>([
		['no finite integral', { energy: fn(['x'], '0') }, 'not-certain'],
		['a density that is negative', { density: fn(['x'], 'x'), values: [-1, 2] }, 'not-certain'],
		['nowhere possible', { energy: { table: ['inf', 'inf'], args: ['x'] } }, 'not-certain'],
		['no temperature', { energy: HALF_SQUARE, temperature: 0 }, '"nan"'],
		['a number', { energy: 5 }, 'binding-kind'],
		['nothing', {}, 'needs density'],
		['both', { energy: HALF_SQUARE, density: HALF_SQUARE }, 'invalid-binding'],
		['an array of unknown length', { energy: fn(['\\mathbf{x}'], '\\mathbf{x}^T\\mathbf{x}') }, 'invalid-binding'],
	])('%s is refused', (_, args, code) => expect(problem(service.call('partitionFunction', args))).toBe(code));
});

describe('annealed importance sampling', () => {
	test.each<readonly [words: string, args: Args, logZ: number]>([
		['a normal in eight dimensions', { energy: fn(['\\mathbf{x}'], '\\sum_{i=1}^8 x_i^2'), dimensions: 8 }, 4 * Math.log(Math.PI)],
		['a chain of twelve spins', { energy: fn(['\\mathbf{s}'], '-0.4\\sum_{i=1}^{11} s_is_{i+1}'), values: [-1, 1], dimensions: 12 }, 12 * Math.log(2) + 11 * Math.log(Math.cosh(0.4))],
		['two humps', { density: fn(['x'], 'e^{-4(x-2)^2}+e^{-4(x+2)^2}') }, Math.log(Math.PI) / 2],
		['above an end', { energy: fn(['\\mathbf{x}'], '\\sum_{i=1}^5 2x_i'), low: 0, dimensions: 5 }, -5 * Math.log(2)],
		['between ends', { density: fn(['\\mathbf{x}'], '\\prod_{i=1}^5 x_i'), low: 0, high: 1, dimensions: 5 }, -5 * Math.log(2)],
		['endless integers', { density: { dist: 'Poisson', args: { lambda: 3 } } }, 0],
	])('%s is within four of its standard errors', (_, args, logZ) => {
		const outcome = service.call('annealedImportance', args);
		const [found, error] = ['logPartition', 'standardError'].map(name => part(outcome, name)) as [number, number];
		expect(Math.abs(found - logZ)).toBeLessThan(4 * error);
		expect(error).toBeLessThan(0.2);
	});

	test('is the same for the same seed, and another for another', () => {
		const of = (seed: number) => part(service.call('annealedImportance', { energy: fn(['x'], 'x^2'), runs: 20, levels: 10, seed }), 'logPartition');
		expect(of(1)).toBe(of(1));
		expect(of(1)).not.toBe(of(2));
	});

	test('doubts weights that a few runs carry', () => {
		const outcome = service.call('annealedImportance', { energy: fn(['x'], '50(x-8)^2'), runs: 60, levels: 3 });
		expect((outcome as { reason?: string }).reason).toMatch(/nearly all the weight/);
	});
});

describe('the gradient identity', () => {
	test.each<readonly [words: string, args: Args, gradient: Numbers]>([
		['finitely many states', { energy: fn(['x', '\\theta'], '\\theta x^2'), state: 1, parameters: 0.3, values: [0, 1, 2] }, -0.04721683508112473],
		['a normal by its precision', { energy: fn(['x', 'a'], '\\frac{a x^2}{2}'), state: 3, parameters: 2 }, 0.25 - 4.5],
		['a normal by its mean', { energy: fn(['x', 'm'], '\\frac{(x-m)^2}{2}'), state: 3, parameters: 1 }, 2],
		['from a density', { density: fn(['x', 'm'], 'e^{-(x-m)^2/2}'), state: 3, parameters: 1 }, 2],
		['several parameters', { energy: fn(['x', 'a', 'b'], '\\frac{a x^2}{2}-bx'), state: 0, parameters: [1, 2] }, [2.5, -2]],
		['an array of parameters', { energy: fn(['x', '\\mathbf{w}'], '\\frac{w_1 x^2}{2}-w_2x'), state: 0, parameters: [1, 2] }, [2.5, -2]],
		['arrays of both, spins in a field', { energy: fn(['\\mathbf{s}', '\\mathbf{h}'], '-\\sum_{i=1}^3 h_is_i'), state: [1, -1, 1], parameters: [0.5, 0, -1], values: [-1, 1] }, [1 - Math.tanh(0.5), -1, 1 + Math.tanh(1)]],
	])('has both sides right of %s', (_, args, gradient) => {
		const outcome = service.call('gradientIdentity', args);
		expectNear(part(outcome, 'left'), gradient, 10);
		expectNear(part(outcome, 'right'), gradient, 10);
	});

	test.each<readonly [words: string, args: Args, problem: string]>([
		['what cannot be differentiated', { energy: fn(['x', 'a'], '\\max_{t \\in [0,1]} a(x-t)^2'), state: 1, parameters: 1 }, 'no-derivative'],
		['no partition function', { energy: fn(['x', 'a'], 'ax^2'), state: 1, parameters: -1 }, 'not-certain'],
		['too few parameters', { energy: fn(['x', 'a', 'b'], 'ax^2+b'), state: 1, parameters: 1 }, 'wrong-arity'],
		['no state', { energy: fn(['x', 'a'], 'ax^2'), parameters: 1 }, 'needs state'],
	])('%s is refused', (_, args, code) => expect(problem(service.call('gradientIdentity', args))).toBe(code));
});

describe('training', () => {
	const coin = { energy: fn(['x', 't'], 'tx'), data: [1, 1, 1, 0], start: 0, values: [0, 1] };

	test.each<readonly [words: string, args: Args, parameters: Numbers]>([
		['a coin has the log odds of its data', { ...coin, rate: 1, steps: 200 }, -Math.log(3)],
		['a normal has the moments of its data', { energy: fn(['x', 'a', 'b'], '\\frac{ax^2}{2}-bx'), data: [-1, 1, 0.5, 0.5], start: [1, 0], rate: 0.5, steps: 200 }, [1 / 0.5625, 0.25 / 0.5625]],
		['spins in a field', { energy: fn(['\\mathbf{s}', '\\mathbf{h}'], '-\\sum_{i=1}^2 h_is_i'), data: [[1, 1], [1, -1], [1, -1], [-1, 1]], start: [0, 0], values: [-1, 1], rate: 0.5, steps: 300 }, [Math.atanh(0.5), 0]],
	])('%s', (_, args, parameters) => {
		const outcome = service.call('trainEnergy', args);
		expectNear(part(outcome, 'parameters'), parameters, 6);
		const likelihoods = part(outcome, 'logLikelihoods') as readonly number[];
		likelihoods.forEach((value, i) => { if (i > 0) expect(value).toBeGreaterThanOrEqual((likelihoods[i - 1] ?? NaN) - 1e-12); });
		expect(part(outcome, 'slope')).toBeLessThan(1e-5);
	});

	test('tells each step: the path, the likelihoods and the probabilities at its end', () => {
		const outcome = service.call('trainEnergy', { ...coin, steps: 2, rate: 1 });
		expectNear(part(outcome, 'path'), [0, -0.25, -0.25 + 1 / (1 + Math.exp(-0.25)) - 0.75], 9);
		expectNear((part(outcome, 'logLikelihoods') as number[])[0], -Math.log(2), 12);
	});

	test('by contrastive divergence it comes near, and is the same for the same seed', () => {
		const data = Array.from({ length: 200 }, (_, i) => (i % 4 === 0 ? 0 : 1));
		const args = { ...coin, data, transitions: 5, steps: 200, rate: 0.3 };
		const of = (seed: number) => part(service.call('contrastiveDivergence', { ...args, seed }), 'parameters') as number[];
		expect(Math.abs((of(1)[0] ?? NaN) + Math.log(3))).toBeLessThan(0.4);
		expect(of(1)).toEqual(of(1));
		expect(of(1)).not.toEqual(of(2));
	});

	test('needs no partition function', () => {
		const outcome = service.call('contrastiveDivergence', { energy: fn(['\\mathbf{x}', 'a'], '\\frac{a}{2}\\sum_{i=1}^4 x_i^2'), data: [[1, 0, 1, -1], [-1, 2, 0, 0.5]], start: 1, steps: 5 });
		expect(part(outcome, 'logLikelihoods')).toBeUndefined();
		expect((part(outcome, 'path') as number[]).length).toBe(6);
	});
});

describe('a formula of a note', () => {
	const boltzmann = '$P(\\mathbf{x})=\\frac{e^{-E(\\mathbf{x})}}{Z}$';
	const model = '$p_\\theta(x)=\\frac{\\exp(-E(x;\\theta))}{Z(\\theta)}$';
	const square = { 'E(x;\\theta)': fn(['x', '\\theta'], '\\theta x^2') };
	const on = (note: string, method: string, request: Args): Outcome => service.open('note', 1, note).call(0, method, request);

	test.each<readonly [words: string, note: string, request: Args, name: string, value: Numbers]>([
		['without its normaliser', boltzmann, { bind: { 'E(\\mathbf{x})': fn(['x'], 'x^2') } }, 'partition', Math.sqrt(Math.PI)],
		['with a normaliser that is known', `${boltzmann} with $Z=\\sum_{\\mathbf{x}} e^{-E(\\mathbf{x})}$`, { bind: { 'E(\\mathbf{x})': { table: [0.5, 1, 2], args: ['\\mathbf{x}'] } } }, 'partition', 1.1097453841206883],
		['one over the normaliser in front', '$p(x)=\\frac{1}{Z}e^{-x^2/2}$', {}, 'partition', Math.sqrt(2 * Math.PI)],
		['the normal density', '$f(x|\\mu,\\sigma)=\\frac{1}{\\sigma\\sqrt{2\\pi}}e^{-\\frac{(x-\\mu)^2}{2\\sigma^2}}$', { bind: { '\\mu': 1, '\\sigma': 3 } }, 'partition', 3 * Math.sqrt(2 * Math.PI)],
		['the sum itself', '$Z=\\sum_x e^{-E(x)}$', { bind: { 'E(x)': { table: [0.5, 1, 2], args: ['x'] } } }, 'meanEnergy', 0.8486769586766391],
		['an integral', '$Z=\\int_{-\\infty}^\\infty e^{-2x^2}dx$', {}, 'meanEnergy', 0.5],
		['at a temperature', boltzmann, { bind: { 'E(\\mathbf{x})': fn(['x'], 'x^2') }, args: { temperature: 4 } }, 'partition', Math.sqrt(4 * Math.PI)],
	])('as a density %s', (_, note, request, name, value) => expectNear(part(on(note, 'partitionFunction', request), name), value, 9));

	test('has a gradient by its parameters, whose normaliser is not asked for', () => {
		const outcome = on(model, 'gradientIdentity', { bind: square, domain: { x: [0, 1, 2] }, args: { state: 1, parameters: 0.3 } });
		expectNear(part(outcome, 'left'), -0.04721683508112473, 10);
		expectNear(part(outcome, 'right'), -0.04721683508112473, 10);
		expectNear(part(outcome, 'ofState'), -1, 12);
	});

	test('is trained', () => {
		const outcome = on(model, 'trainEnergy', { bind: { 'E(x;\\theta)': fn(['x', '\\theta'], '\\theta x') }, domain: { x: [0, 1] }, args: { data: [1, 1, 1, 0], start: 0, rate: 1, steps: 200 } });
		expectNear(part(outcome, 'parameters'), -Math.log(3), 6);
	});

	test('with an array of parameters', () => {
		const note = '$p(x;\\theta)=\\frac{e^{-E(x;\\theta)}}{Z(\\theta)}$';
		const outcome = on(note, 'gradientIdentity', { bind: { 'E(x;\\theta)': fn(['x', '\\theta'], '\\frac{\\theta_1x^2}{2}-\\theta_2x') }, args: { state: 0, parameters: [1, 2] } });
		expectNear(part(outcome, 'left'), [2.5, -2], 9);
	});
});

describe(`held against ${table.source}`, () => {
	test.each(table.lines.map(row => [`${row.latex} at ${row.temperature}`, row] as const))('%s', (_, { latex, temperature, low, high, ...expected }) => {
		const outcome = service.call('partitionFunction', { energy: fn(['x'], latex), temperature, ...(low === null ? {} : { low }), ...(high === null ? {} : { high }) });
		for (const [name, value] of Object.entries(expected)) expectNear(part(outcome, name), value, 11);
	});

	test.each(table.lattice.rows.map(row => [`${row.parameters.join()} at ${row.state.join()}`, row] as const))('a lattice of spins, %s', (_, { parameters, state, logProbability, gradient }) => {
		const outcome = service.call('gradientIdentity', { energy: fn(['\\mathbf{s}', '\\mathbf{\\theta}'], table.lattice.latex), state, parameters, values: [-1, 1] });
		expectNear(part(outcome, 'logProbability'), logProbability, 12);
		expectNear(part(outcome, 'left'), gradient, 12);
		expectNear(part(outcome, 'right'), gradient, 12);
	});
});
