import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fromJson, type Json, type Value } from '../../../../core/base/value';
import { reverse } from './helpers';
import { TARGETS } from './targets';

interface Row {
	readonly data: readonly Json[];
	readonly at: readonly number[];
	readonly value: string;
	readonly gradient: readonly string[];
}

/** To 30 digits by src/test/tables/gradients.py. */
const { cases } = JSON.parse(readFileSync('src/test/tables/gradients.json', 'utf8')) as { readonly cases: Readonly<Record<string, Row>> };

test('every target has its row', () => expect(Object.keys(cases)).toEqual(Object.keys(TARGETS)));

for (const [name, { ir, variables, shapes, plain }] of Object.entries(TARGETS)) {
	const row = cases[name] as Row;
	const inputs = row.data.map(item => fromJson(item) as Value);
	const expected = [row.value, ...row.gradient].map(Number);
	const scale = Math.max(...expected.map(Math.abs));

	test(`the gradient of ${name}`, () => {
		let start = 0;
		const at = shapes.map((shape): Value => {
			const size = shape.reduce((product, length) => product * length, 1);
			const data = row.at.slice(start, start += size);
			return shape.length === 0 ? data[0] as number : { shape, data: Float64Array.from(data) };
		});
		const told = reverse(ir, variables, at, inputs);
		if (!('value' in told)) throw new Error(told.join());
		for (const [i, value] of [told.value, ...told.gradient].entries()) expect(Math.abs(value - (expected[i] as number)), `${i}`).toBeLessThanOrEqual(2e-15 * scale * Math.sqrt(expected.length));
	});

	if (!plain) continue;
	test(`${name} by hand`, () => {
		const gradient = new Float64Array(row.gradient.length);
		const value = plain(inputs)(Float64Array.from(row.at), gradient);
		for (const [i, own] of [value, ...gradient].entries()) expect(Math.abs(own - (expected[i] as number)), `${i}`).toBeLessThanOrEqual(2e-15 * scale * Math.sqrt(expected.length));
	});
}
