import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { errorOf } from '../../../../scripts/accuracy/measure.mjs';
import { scalar } from '../../../core/library/implementations';

/** 4e-15 in units of ε. */
const GOAL = 18;

/** Arguments, the value to 50 digits rounded, and |f| + Σ |x ∂f/∂x|. */
type Case = readonly number[];
const tables: Readonly<Record<string, readonly Case[]>> = { ...read('special'), ...read('activations'), ...read('distributions') };

function read(kind: string): Readonly<Record<string, readonly Case[]>> {
	const file = new URL(`../../tables/accuracy/${kind}.json`, import.meta.url);
	return (JSON.parse(readFileSync(file, 'utf8')) as { functions: Record<string, readonly Case[]> }).functions;
}

/** Our errors as docs/ACCURACY.md states them, by id; infinite where it says that there is no value. */
const documented: ReadonlyMap<string, number> = new Map(
	[...readFileSync('docs/ACCURACY.md', 'utf8').matchAll(/^\| `(\w+)` \| \d+ \| ([^|]+) \|/gm)].map(([, id = '', error]) => [id, /no value/.test(error ?? '') ? Infinity : Number(error)]),
);

function error(id: string, row: Case): number {
	const [value = NaN, scale = NaN] = row.slice(-2);
	return errorOf(scalar[id]?.(...row.slice(0, -2)) ?? NaN, value, scale);
}

describe('docs/ACCURACY.md', () => {
	// The page rounds to a tenth, or to two digits.
	test.each([...documented])('%s is within %d', (id, stated) => {
		const cases = tables[id] ?? [];
		expect(cases.length).toBeGreaterThan(60);
		expect(cases.filter(row => !(error(id, row) <= stated * 1.05 + 0.05))).toEqual([]);
	});

	test('lists what has a table', () => expect([...documented.keys()].sort()).toEqual(Object.keys(tables).sort()));

	test('states no error above 4e-15', () => expect([...documented].filter(([, stated]) => !(stated <= GOAL))).toEqual([]));
});
