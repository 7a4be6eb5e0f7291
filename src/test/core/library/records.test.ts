import { describe, expect, test } from 'vitest';
import { isDense, toJson, type Json } from '../../../core/base/value';
import { byLatex, byName, callRecord, records } from '../../../core/library';
import { createNoteService } from '../../../core';
import { dense, scalar } from '../../../core/library/implementations';
import { methods } from '../../../core/library/methods';
import { createBudget } from '../../../core/math/budget';

const service = createNoteService({ log: () => undefined, now: () => 0 });
const budget = () => createBudget({ steps: 1e6, elements: 1e6 });

/** Values agree to a few units of the last place. */
function expectClose(actual: Json, expected: unknown, tolerance = 2e-15): void {
	const numbers = (json: unknown): unknown[] => Array.isArray(json) ? json.flatMap(numbers) : [json];
	const shapeOf = (json: unknown): unknown => Array.isArray(json) ? [json.length, ...json.map(shapeOf)] : 0;
	expect(shapeOf(actual)).toEqual(shapeOf(expected));
	numbers(actual).forEach((value, i) => {
		const other = numbers(expected)[i];
		if (typeof value !== 'number' || typeof other !== 'number') expect(value).toBe(other);
		else expect(Math.abs(value - other), `${value} for ${other}`).toBeLessThanOrEqual(tolerance * Math.abs(other));
	});
}

describe('every record', () => {
	test.each(records.map(record => [record.id, record] as const))('%s computes its example', (_, record) => {
		const outcome = service.call(record.id, record.example.args);
		if (outcome.status !== 'value') throw new Error(JSON.stringify(outcome));
		// of what a method finds an example tells a part
		if (!Object.hasOwn(methods, record.id)) expectClose(outcome.value as Json, record.example.value);
		else for (const [part, value] of Object.entries(record.example.value as Record<string, unknown>)) expectClose((outcome.value as Record<string, Json>)[part] as Json, value, 1e-9);
	});

	test.each(records.map(record => [record.id, record] as const))('%s says what it is', (id, record) => {
		expect(id).toMatch(/^[a-z][A-Za-z0-9]*$/);
		expect([scalar, dense, methods].filter(table => Object.hasOwn(table, id))).toHaveLength(1);
		expect(record.doc).toMatch(/^\S.*\.$/);
		expect(record.source).not.toBe('');
		expect(record.formula).not.toBe('');
		expect(Object.keys(record.example.args).filter(name => !record.parameters.some(parameter => parameter.name === name))).toEqual([]);
		expect(Object.keys(record.derivative ?? {}).every(name => record.parameters.some(parameter => parameter.name === name))).toBe(true);
	});

	test.each(records.filter(({ id }) => Object.hasOwn(methods, id)).map(record => [record.id, record] as const))('%s tells of what it finds', (_, { id, results = [], example }) => {
		const outcome = service.call(id, example.args);
		const names = results.map(({ name }) => name);
		expect(Object.keys(outcome.status === 'value' ? outcome.value : {}).filter(part => !names.includes(part))).toEqual([]);
		expect(new Set(names).size).toBe(names.length);
		expect(results.filter(({ over }) => over !== undefined && !names.includes(over))).toEqual([]);
	});

	test('has an id of its own, and every function a record', () => {
		const ids = records.map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
		expect([scalar, dense, methods].flatMap(Object.keys).sort()).toEqual([...ids].sort());
	});

	test('claims no name that another has', () => {
		const claimed = new Map<string, string>();
		for (const { id, names } of records) {
			for (const name of [...names.latex, ...names.keyword.map(word => word.toLowerCase()), ...names.torch ?? [], ...names.numpy ?? [], ...names.scipy ?? [], ...names.jax ?? []]) {
				expect(claimed.get(name) ?? id, name).toBe(id);
				claimed.set(name, id);
			}
		}
	});

	test.each(records.map(record => [record.id, record] as const))('%s keeps its parameters apart', (_, { parameters }) => {
		const names = parameters.flatMap(({ name }) => name);
		expect(new Set(names).size).toBe(names.length);
	});
});

describe('byName', () => {
	test.each([
		['torch.nn.Mish', 'mish'],
		['torch.nn.Mish()', 'mish'],
		['nn.Mish', 'mish'],
		['F.softmax', 'softmax'],
		['np.cumprod', 'cumprod'],
		['jnp.tanh', 'tanh'],
		['st.norm.pdf', 'normalPdf'],
		['stats.logistic.cdf', 'logisticCdf'],
		['scipy.stats.norm.sf', 'normalSurvival'],
		['scipy.stats.norm.ppf', 'normalQuantile'],
		['scipy.stats.binom.pmf', 'binomialPmfScipy'],
		['jax.nn.gelu', 'geluApproximate'],
		['Logistic CDF', 'logisticCdf'],
		['logistic cdf', 'logisticCdf'],
		['kl  divergence', 'klDivergence'],
		['Kullback–Leibler divergence', 'klDivergence'],
		['Gaussian density', 'normalPdf'],
		['softplus', 'softplus'],
		['normalPdf', 'normalPdf'],
		['torch.std', 'sampleStd'],
		['numpy.std', 'std'],
		['__proto__', undefined],
		['constructor', undefined],
		['torch.nn.Misch', undefined],
	])('%s', (name, id) => expect(byName(name)?.id).toBe(id));
});

describe('byLatex', () => {
	test.each([
		['\\tanh', 'tanh'],
		['Tanh', 'tanh'],
		['Softplus', 'softplus'],
		['\\ln', 'log'],
		['exp', 'exp'],
		['\\det', 'determinant'],
		['mean', 'mean'],
		['std', 'std'],
		['var', 'var'],
		['sgn', 'sign'],
		['tr', 'trace'],
		['\\sigma', undefined],
		['Mean', undefined],
		['toString', undefined],
	])('%s', (letters, id) => expect(byLatex(letters)?.id).toBe(id));
});

describe('callRecord', () => {
	const call = (name: string, args: unknown) => {
		const record = byName(name);
		if (!record) throw new Error(name);
		const result = callRecord(record, args, budget());
		return result.kind === 'value' ? toJson(result.value) : result.kind === 'missing' ? { missing: result.names } : { fault: result.kind === 'fault' ? result.fault.code : result.kind };
	};

	test.each<readonly [string, unknown, unknown]>([
		['torch.distributions.Bernoulli.log_prob', { value: 0, logits: [-1, 50] }, [-0.3132616875182228, -50]],
		['torch.distributions.Bernoulli.log_prob', { value: 0 }, { missing: ['probs'] }],
		['torch.distributions.Bernoulli.log_prob', { value: 0, probs: 0.5, logits: 0 }, { fault: 'invalid-binding' }],
		['torch.distributions.Categorical.log_prob', { value: [0, 1, 2], logits: [0, -800] }, [0, -800, '-inf']],
		['torch.distributions.Multinomial.log_prob', { value: [1, 1], total_count: 2, logits: [0, -800] }, -799.3068528194401],
		['torch.distributions.MultivariateNormal.log_prob', { value: [1, 1], loc: [0, 0], scale_tril: [[1, 0], [1, 1e-9]] }, 18.385388770537066],
		['torch.distributions.MultivariateNormal.log_prob', { value: [1, 1], loc: [0, 0], scale_tril: [[1, 1], [0, 1]] }, 'nan'],
		['torch.distributions.MultivariateNormal.variance', { loc: [0, 0], precision_matrix: [[2, 0], [0, 4]] }, [0.5, 0.25]],
		['torch.distributions.MultivariateNormal.mean', { loc: [0, 0], covariance_matrix: [[1, 2], [2, 1]] }, ['nan', 'nan']],
		['torch.distributions.Wishart.mean', { df: 3, scale_tril: [[1, 0], [0.5, 2]] }, [[3, 1.5], [1.5, 12.75]]],
		['torch.distributions.MultivariateNormal.mean', { loc: [0, 0] }, { missing: ['Sigma'] }],
		['Categorical quantile', { q: [0, 0.3, 0.7, 1], p: [0, 0.3, 0.4, 0.3, 0] }, [1, 1, 2, 3]],
		['Categorical survival function', { k: [-1, 0.5, 2], p: [0.25, 0.25, 0.5] }, [1, 0.75, 0]],
		['Multinomial entropy', { n: 1, p: [0.25, 0.25, 0.5] }, 1.0397207708399179],
		['scipy.stats.norm.interval', { confidence: 0.9, scale: 2 }, [-3.289707253902945, 3.289707253902945]],
		['torch.nn.Mish', { input: [-1, 0, 2.5] }, [-0.30340146137410895, 0, 2.471392304557881]],
		['torch.cumprod', { input: [[1, 2, 3], [4, 5, 6]], dim: 1 }, [[1, 2, 6], [4, 20, 120]]],
		['torch.cumprod', { input: [[1, 2, 3], [4, 5, 6]], dim: -2 }, [[1, 2, 3], [4, 10, 18]]],
		['np.cumprod', [[[1, 2], [3, 4]]], [1, 2, 6, 24]],
		['Logistic CDF', { x: 1, mu: 0, s: 1 }, 0.7310585786300049],
		['Logistic CDF', { x: 1, '\\mu': 0, s: 1 }, 0.7310585786300049],
		['scipy.stats.logistic.cdf', { x: [-40, 0, 3], loc: 1, scale: 2 }, [1.2501528648238605e-9, 0.3775406687981454, 0.7310585786300049]],
		['scipy.stats.norm.pdf', [0], 0.3989422804014327],
		['scipy.stats.uniform.pdf', { x: 2.5, loc: 2, scale: 4 }, 0.25],
		['scipy.stats.gamma.pdf', { x: 2, a: 1, scale: 2 }, 0.18393972058572117],
		['Gamma PDF', { x: 2, alpha: 1, scale: 2 }, 0.18393972058572117],
		['Gamma PDF', { x: 2, alpha: 1, rate: 0.5 }, 0.18393972058572117],
		['Normal PDF', { x: [0, 1], mu: [[0], [1]], sigma: 1 }, [[0.3989422804014327, 0.24197072451914337], [0.24197072451914337, 0.3989422804014327]]],
		['numpy.std', { a: [[1, 3], [5, 5]], axis: 1 }, [1, 0]],
		['torch.softmax', { input: [[0, 0], [0, 'inf']], dim: 1 }, [[0.5, 0.5], ['nan', 'nan']]],
		['numpy.linalg.norm', { x: [3, 4], ord: 1 }, 7],
		['numpy.linalg.norm', { x: [[3, 4], [0, 0]] }, 5],
		['torch.nn.CosineSimilarity', { x1: [[1, 0], [1, 1]], x2: [[1, 0], [1, -1]] }, [1, 0]],
		['numpy.linalg.inv', { a: [[1, 2], [2, 4]] }, [['nan', 'nan'], ['nan', 'nan']]],
		['Normal PDF', { x: 0, sigma: -1 }, 'nan'],
		['KL divergence', { p: [0.5, 0.5], q: [1, 0] }, 'inf'],
		['KL divergence', { p: [0, 1], q: [0.5, 0.5] }, 0.6931471805599453],
		['entropy', { p: [] }, 0],
		// what is wrong with a call
		['Normal PDF', { mu: 1 }, { missing: ['x'] }],
		['Beta PDF', [0.5], { missing: ['alpha', 'beta'] }],
		['Normal PDF', { x: 0, tau: 1 }, { fault: 'invalid-binding' }],
		['Normal PDF', { x: 0, mu: 1, loc: 1 }, { fault: 'invalid-binding' }],
		['Normal PDF', [0, 0, 1, 2], { fault: 'wrong-arity' }],
		['Normal PDF', { x: 'one' }, { fault: 'binding-kind' }],
		['Normal PDF', { x: [[1], 2] }, { fault: 'binding-kind' }],
		['Normal PDF', 3, { fault: 'invalid-binding' }],
		['Normal PDF', { x: [1, 2], mu: [1, 2, 3] }, { fault: 'shape-mismatch' }],
		['torch.cumprod', { input: [1, 2], dim: 1 }, { fault: 'no-such-axis' }],
		['torch.cumprod', { input: [1, 2], dim: 0.5 }, { fault: 'binding-kind' }],
		['KL divergence', { p: [1], q: [0.5, 0.5] }, { fault: 'shape-mismatch' }],
		['KL divergence', { p: 1, q: [0.5, 0.5] }, { fault: 'binding-kind' }],
		['numpy.linalg.norm', { x: [[3, 4], [0, 0]], ord: 2 }, { fault: 'shape-mismatch' }],
		['torch.det', { input: [[1, 2, 3], [4, 5, 6]] }, { fault: 'shape-mismatch' }],
		['torch.matmul', { input: [[1, 2]], other: [[1, 2]] }, { fault: 'shape-mismatch' }],
		['torch.softmax', { input: [1, 2], __proto__: [1] }, [0.2689414213699951, 0.7310585786300049]],
	])('%s %j', (name, args, expected) => {
		const actual = call(name, args);
		if (typeof expected === 'object' && expected !== null && !Array.isArray(expected)) expect(actual).toEqual(expected);
		else expectClose(actual as Json, expected);
	});

	test('names the parameters whose values lie outside their domains', () => {
		const record = byName('Normal PDF');
		const result = record && callRecord(record, { x: 0, sigma: [1, -1] }, budget());
		expect(result?.kind === 'value' && result.outside.map(({ name }) => name)).toEqual(['sigma']);
	});

	test('pays for its arrays', () => {
		const small = createBudget({ steps: 100, elements: 100 });
		const record = byName('numpy.outer');
		const vector = Array.from({ length: 20 }, () => 1);
		expect(() => record && callRecord(record, [vector, vector], small)).toThrow('steps');
	});

	test('gives arrays of the shape of its arguments', () => {
		const record = byName('softmax');
		const result = record && callRecord(record, [[[1, 2, 3]]], budget());
		expect(result?.kind === 'value' && isDense(result.value) && result.value.shape).toEqual([1, 3]);
	});
});
