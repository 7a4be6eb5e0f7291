import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { byId } from '../../../core/library';
import { callRecord } from '../../../core/library/call';
import { createBudget } from '../../../core/math/budget';

interface Row {
	readonly id: string;
	readonly args: readonly unknown[];
	readonly value: number;
}

const { rows } = JSON.parse(readFileSync('src/test/tables/evidence.json', 'utf8')) as { readonly rows: readonly Row[] };

test.each(rows)('$id against quadrature', ({ id, args, value }) => {
	const record = byId(id);
	if (!record) throw new Error(id);
	const result = callRecord(record, args, createBudget({ steps: 1e6, elements: 1e5 }));
	expect(result.kind === 'value' && typeof result.value === 'number' ? Math.abs(result.value - value) : NaN).toBeLessThanOrEqual(4e-15 * (1 + Math.abs(value)));
});
