import { describe, expect, test } from 'vitest';
import partA from '../tables/textbook/a.json';
import partB from '../tables/textbook/b.json';
import partC from '../tables/textbook/c.json';
import negativesC from '../tables/textbook/c-negatives.json';
import partD from '../tables/textbook/d.json';
import negativesD from '../tables/textbook/d-negatives.json';
import partE from '../tables/textbook/e.json';
import negativesE from '../tables/textbook/e-negatives.json';
import partF from '../tables/textbook/f.json';
import negativesF from '../tables/textbook/f-negatives.json';
import { agrees, openText } from './helpers';

type Fields = Readonly<Record<string, unknown>>;

/** A formula in textbook notation with values from NumPy, SciPy and mpmath, written without looking at how it would be read. */
interface Item {
	readonly id: string;
	readonly note: string;
	readonly formula: string;
	readonly request: Fields;
	readonly relative: number;
	/** It has no value: something is missing, or it cannot be told what is meant. */
	readonly isNegative: boolean;
	readonly points: readonly { readonly bind: Fields; readonly value: unknown }[];
}

interface Case {
	readonly id: string;
	readonly note: string;
	readonly formula: string;
	readonly bind?: Fields;
	readonly domain?: Fields;
	readonly indexBase?: number;
	readonly member?: number;
	readonly tolerance?: number;
	readonly expect?: string;
	readonly cases?: readonly { readonly bind: Fields; readonly value: unknown }[];
}

interface Entry {
	readonly id: string;
	readonly context: string;
	readonly latex: string;
	readonly entry?: string;
	readonly domain?: Fields;
	readonly index_base?: number;
	readonly member?: number;
	readonly status?: string;
	readonly tolerance?: { readonly rel: number };
	readonly cases: readonly { readonly inputs: Fields; readonly expected: unknown }[];
}

function fromCase({ id, note, formula, bind, domain, indexBase, member, tolerance = 1e-9, expect: negative, cases = [{ bind: {}, value: undefined }] }: Case): Item {
	return { id, note, formula, request: defined({ domain, indexBase, member }), relative: tolerance, isNegative: negative !== undefined, points: cases.map(point => ({ ...point, bind: { ...bind, ...point.bind } })) };
}

function fromEntry({ id, context, latex, entry, domain, index_base, member, status, tolerance, cases }: Entry): Item {
	return { id, note: context, formula: latex, request: defined({ domain, indexBase: index_base, member, entry }), relative: tolerance?.rel ?? 1e-9, isNegative: status !== undefined, points: cases.map(({ inputs, expected }) => ({ bind: inputs, value: expected })) };
}

function defined(fields: Fields): Fields {
	return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

const cases = (part: { readonly cases: unknown }): readonly Item[] => (part.cases as readonly Case[]).map(fromCase);
const entries = (part: { readonly items: unknown }): readonly Item[] => (part.items as readonly Entry[]).map(fromEntry);

// how many values of each part were right in its first run, before the code knew any of it, and are right now
describe.each([
	['A and B', [...cases(partA), ...cases(partB)], 332, 440],
	['C', [...entries(partC), ...entries(negativesC)], 284, 324],
	['D', [...entries(partD), ...entries(negativesD)], 215, 243],
	['E', [...entries(partE), ...entries(negativesE)], 60, 84],
	['F', [...entries(partF), ...entries(negativesF)], 76, 96],
])('textbook %s', (_, items, first, now) => {
	let right = 0;

	for (const { id, note, formula, request: { entry, ...request }, relative, isNegative, points } of items) {
		test(`${id}: no wrong value`, () => {
			const open = openText(note);
			const [found] = open.find(formula, entry as string | undefined);
			expect(found, formula).toBeDefined();
			for (const { bind, value } of points) {
				const outcome = open.evaluate(found?.index ?? 0, { ...request, bind, limits: { steps: 5_000_000 } });
				if (isNegative) expect(outcome.status).not.toBe('value');
				if (isNegative || outcome.status !== 'value') continue;
				expect(agrees(plainKeys(outcome.value), plainKeys(value), relative, 1e-12), `got ${JSON.stringify(outcome.value)}, expected ${JSON.stringify(value)}`).toBe(true);
				right++;
			}
		});
	}

	test('most formulas have their value', () => {
		expect(now).toBeGreaterThanOrEqual(first);
		expect(right).toBeGreaterThanOrEqual(now);
	});
});

/** Keys of several left sides without spaces and braces. */
function plainKeys(value: unknown): unknown {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
	return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key.replace(/[\s{}]/g, ''), inner]));
}
