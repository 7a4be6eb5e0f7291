import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { byId } from '../../../core/library';
import { toJson } from '../../../core/base/value';
import { callRecord } from '../../../core/library/call';
import { createBudget } from '../../../core/math/budget';

interface Row {
	readonly id: string;
	readonly args: readonly unknown[];
	readonly value: number;
}

interface Predicted extends Row {
	readonly density: string;
	readonly at: unknown;
}

const { rows, predictives } = JSON.parse(readFileSync('src/test/tables/evidence.json', 'utf8')) as { readonly rows: readonly Row[]; readonly predictives: readonly Predicted[] };

function call(id: string, args: readonly unknown[]): unknown {
	const record = byId(id);
	if (!record) throw new Error(id);
	const result = callRecord(record, args, createBudget({ steps: 1e6, elements: 1e5 }));
	return result.kind === 'value' ? toJson(result.value) : undefined;
}

test.each(rows)('$id against quadrature', ({ id, args, value }) => {
	expect(Math.abs(Number(call(id, args)) - value)).toBeLessThanOrEqual(4e-15 * (1 + Math.abs(value)));
});

test.each(predictives)('$id against quadrature', ({ id, args, density, at, value }) => {
	const parameters = id.startsWith('multivariate') ? [call(`${id}Mean`, args), call(`${id}Covariance`, args)] : id === 'dirichletPredictive' ? [call(id, args)] : call(id, args) as readonly unknown[];
	expect(Math.abs(Number(call(density, [at, ...parameters])) - value)).toBeLessThanOrEqual(4e-15 * (1 + Math.abs(value)));
});

test.each<readonly [id: string, args: readonly unknown[]]>([
	['betaPredictive', [-1, 3, 7, 3, 5]], ['poissonPredictive', [0, 1, [3]]], ['poissonPredictive', [2, 1, [1.5]]], ['exponentialPredictive', [2, 1, [-1]]], ['normalPredictive', [0, -1, 1, [2]]],
	['normalVariancePredictive', [-1, 1, 0, [2, 3, 4]]], ['normalInverseGammaPredictive', [0, 0, 1, 1, [2]]], ['dirichletPredictive', [[-1, 2], [3, 1]]],
	['multivariateNormalPredictiveMean', [[0, 0], [[1, 2], [2, 1]], [[1, 0], [0, 1]], [[1, 1]]]], ['multivariateNormalLogEvidence', [[0, 0], [[1, 0], [0, 1]], [[1, 2], [2, 1]], [[1, 1]]]],
])('%s is not a number for %j', (id, args) => {
	expect([call(id, args)].flat(2)).toContain('nan');
});
