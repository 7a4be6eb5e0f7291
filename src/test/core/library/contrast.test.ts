import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createNoteService, type Outcome } from '../../../core';

type Numbers = number | readonly Numbers[];
interface Row {
	readonly args: Readonly<Record<'queries' | 'keys' | 'temperature' | 'cosine' | 'symmetric', Numbers>>;
	readonly loss: number;
	readonly losses: Numbers;
	readonly similarities: Numbers;
	readonly gradient: Numbers;
	readonly temperatureGradient: number;
	readonly queryGradient: Numbers;
	readonly keyGradient: Numbers;
}

const { rows } = JSON.parse(readFileSync('src/test/tables/contrast.json', 'utf8')) as { readonly rows: readonly Row[] };
const service = createNoteService({ log: () => undefined, now: () => 0 });
const flat = (numbers: Numbers): readonly number[] => (typeof numbers === 'number' ? [numbers] : numbers.flatMap(flat));

function partsOf(outcome: Outcome): Readonly<Record<string, Numbers>> {
	if (outcome.status !== 'value') throw new Error(JSON.stringify(outcome));
	return outcome.value as unknown as Readonly<Record<string, Numbers>>;
}

/** The largest difference, over the largest of the numbers that are expected, or over 1 for what is a difference of numbers near 1. */
function difference(found: Numbers, expected: Numbers, least: number): number {
	const [a, b] = [flat(found), flat(expected)];
	expect(a).toHaveLength(b.length);
	const scale = Math.max(least, ...b.map(Math.abs));
	return Math.max(...a.map((value, i) => Math.abs(value - (b[i] ?? NaN)) / scale));
}

describe('the contrastive loss and its gradients are those of torch', () => {
	test.each(rows.map(row => [`${(row.args.queries as Numbers[]).length} pairs at ${row.args.temperature}, ${row.args.cosine ? 'cosines' : 'dot products'}, ${row.args.symmetric ? 'both ways' : 'one way'}`, row] as const))('%s', (_, { args, ...expected }) => {
		const found = partsOf(service.call('infoNceOfVectors', args));
		for (const part of ['loss', 'losses', 'similarities', 'temperatureGradient'] as const) expect(difference(found[part] ?? NaN, expected[part], 1), part).toBeLessThan(2e-14);
		// Slopes of what is near 0 are differences of shares near 1.
		for (const [part, unit] of [['gradient', 1 / Math.min(...flat(args.temperature))], ['queryGradient', 1], ['keyGradient', 1]] as const) expect(difference(found[part] ?? NaN, expected[part], unit), part).toBeLessThan(2e-14);
		expect(found.bound).toBeCloseTo(Math.log((args.queries as Numbers[]).length) - expected.loss, 12);
		const ofMatrix = partsOf(service.call('infoNce', { similarities: expected.similarities, temperature: args.temperature, symmetric: args.symmetric }));
		expect(difference(ofMatrix.gradient ?? NaN, expected.gradient, 1e-3)).toBeLessThan(1e-10);
	});
});

test.each<readonly [words: string, name: string, args: unknown, code: string]>([
	['queries and keys of two lengths', 'infoNceOfVectors', { queries: [[1, 0]], keys: [[1]] }, 'shape-mismatch'],
	['more keys than queries', 'infoNceOfVectors', { queries: [[1, 0]], keys: [[1, 0], [0, 1]] }, 'shape-mismatch'],
	['lists of two lengths', 'informationOfLabels', { x: [1, 2], y: [1] }, 'shape-mismatch'],
	['no labels', 'informationOfLabels', { x: [], y: [] }, 'binding-kind'],
])('%s are refused', (_, name, args, code) => expect(service.call(name, args)).toMatchObject({ status: 'refused', code }));
