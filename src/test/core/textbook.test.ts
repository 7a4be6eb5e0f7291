import { expect, test } from 'vitest';
import partA from '../tables/textbook/a.json';
import partB from '../tables/textbook/b.json';
import { agrees, openText } from './helpers';

/** A formula in textbook notation with values from NumPy and SciPy, written without looking at how it would be read. */
interface Item {
	readonly id: string;
	readonly note: string;
	readonly formula: string;
	readonly bind?: Readonly<Record<string, unknown>>;
	readonly domain?: Readonly<Record<string, unknown>>;
	readonly indexBase?: number;
	readonly member?: number;
	readonly tolerance?: number;
	readonly expect?: string;
	readonly cases?: readonly { readonly bind: Readonly<Record<string, unknown>>; readonly value: unknown }[];
}

const items = [...partA.cases, ...partB.cases] as unknown as readonly Item[];
let right = 0;
let points = 0;

for (const { id, note, formula, bind, cases = [{ bind: {}, value: undefined }], tolerance = 1e-9, expect: negative, ...request } of items) {
	test(`${id}: no wrong value`, () => {
		const open = openText(note);
		const [found] = open.find(formula);
		expect(found, formula).toBeDefined();
		for (const point of cases) {
			const outcome = open.evaluate(found?.index ?? 0, { ...request, bind: { ...bind, ...point.bind }, limits: { steps: 5_000_000 } });
			if (negative) expect(outcome.status).not.toBe('value');
			if (negative || outcome.status !== 'value') {
				points += negative ? 0 : 1;
				continue;
			}
			expect(agrees(plainKeys(outcome.value), plainKeys(point.value), tolerance), `got ${JSON.stringify(outcome.value)}, expected ${JSON.stringify(point.value)}`).toBe(true);
			points++;
			right++;
		}
	});
}

/** Keys of several left sides without spaces and braces; small values by their distance from 1. */
function plainKeys(value: unknown): unknown {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
	return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key.replace(/[\s{}]/g, ''), inner]));
}

/** The first run, before the code knew any of them: 332 of 446 right and 16 wrong. */
test('most of the textbook formulas have their value', () => {
	expect(points).toBe(446);
	expect(right).toBeGreaterThanOrEqual(408);
});
