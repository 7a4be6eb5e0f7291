import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { errorOf } from '../../../../scripts/accuracy/measure.mjs';
import { report, type Page } from '../../../../scripts/accuracy/report.mjs';
import { dense, scalar } from '../../../core/library/implementations';
import { scalarSpecial } from '../../../core/library/scalarSpecial';
import { createBudget } from '../../../core/math/budget';

/** 4e-15 in units of ε. */
const GOAL = 18;

const KINDS = ['special', 'activations', 'distributions', 'moments'] as const;

/** Arguments, the value to 50 digits rounded, and |f| + Σ |x ∂f/∂x|. */
type Case = readonly number[];
const tables: Readonly<Record<string, readonly Case[]>> = Object.assign({}, ...KINDS.map(kind => read<{ functions: Record<string, readonly Case[]> }>(kind).functions));

const pages = KINDS.map(kind => read<Page>(`${kind}.measured`));

/** Up to which SciPy's error does not matter. */
const ROUNDING = 2;

/** What the page states of each function: its largest error, infinite where there is a point without a value. */
const stated: ReadonlyMap<string, number> = new Map(
	pages.flatMap(({ families }) => families.flatMap(({ measured }) => measured.map(({ id, ours }) => [id, ours.failures > 0 ? Infinity : ours.error] as const))),
);

function read<T>(name: string): T {
	return JSON.parse(readFileSync(new URL(`../../tables/accuracy/${name}.json`, import.meta.url), 'utf8')) as T;
}

function error(id: string, row: Case): number {
	const [value = NaN, scale = NaN] = row.slice(-2);
	return errorOf(valueOf(id, row.slice(0, -2)), value, scale);
}

/** A function of a whole array takes its elements. */
function valueOf(id: string, args: readonly number[]): number {
	const ofNumbers = scalar[id];
	if (ofNumbers) return ofNumbers(...args);
	return Number(dense[id]?.([{ shape: [args.length], data: Float64Array.from(args) }, NaN], createBudget({ steps: 1e6, elements: 1e6 })) ?? NaN);
}

/** By order they are those of order 0 and 1. */
const BY_ORDER: ReadonlySet<string> = new Set(['besselJ', 'besselY', 'besselI', 'besselIe', 'besselK', 'besselKe']);

describe('docs/ACCURACY.md', () => {
	test('is what npm run accuracy writes', () => expect(readFileSync('docs/ACCURACY.md', 'utf8')).toBe(report(pages)));

	test.each([...stated])('%s is within %d', (id, largest) => {
		const cases = tables[id] ?? [];
		expect(cases.length).toBeGreaterThan(30);
		// Another engine may round an exponential or a power otherwise.
		expect(cases.filter(row => !(error(id, row) <= largest + 0.5))).toEqual([]);
	});

	test('lists every special function', () => expect(Object.keys(scalarSpecial).filter(id => !stated.has(id) && !BY_ORDER.has(id))).toEqual([]));

	test('lists what has a table', () => expect([...stated.keys()].sort()).toEqual(Object.keys(tables).sort()));

	test('is what the comments say', () => {
		const claims = readdirSync('src/core/math', { recursive: true, encoding: 'utf8' })
			.filter(path => path.endsWith('.ts'))
			.flatMap(path => [...readFileSync(`src/core/math/${path}`, 'utf8').matchAll(/@error {3}at most ([\d.]+) ε(?:(?!\*\/)[^])*\*\/\nexport function (\w+)/g)])
			.map(([, bound, id = '']) => ({ id, bound: Number(bound) }));
		expect(claims.filter(({ id }) => stated.has(id)).length).toBeGreaterThan(50);
		expect(claims.filter(({ id, bound }) => (stated.get(id) ?? 0) > bound)).toEqual([]);
	});

	test('states no error above 4e-15', () => expect([...stated].filter(([, largest]) => !(largest <= GOAL))).toEqual([]));

	test('states no error more than twice SciPy\'s', () => {
		const compared = pages.flatMap(({ families }) => families.flatMap(({ measured }) => measured));
		expect(compared.filter(({ ours, scipy }) => scipy && scipy.failures === 0 && ours.error > Math.max(ROUNDING, 2 * scipy.error)).map(({ id }) => id)).toEqual([]);
	});
});
