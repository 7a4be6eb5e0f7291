import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createNoteService } from '../../../core/index';

type Row = readonly [name: string, args: unknown, value: unknown, tolerance: number];

const table = JSON.parse(readFileSync(new URL('../../tables/names.json', import.meta.url), 'utf8')) as { readonly 'not offered': Readonly<Record<string, string>>; readonly rows: readonly Row[] };
const service = createNoteService({ log: () => undefined, now: () => 0 });
const notOffered = Object.keys(table['not offered']).map(pattern => new RegExp(`^${pattern}`));

const numbers = (value: unknown): readonly number[] => (Array.isArray(value) ? value.flatMap(numbers) : [Number(value)]);

/** Under a name and the argument names of another library, and with its value. */
test.each(table.rows.map(row => [row[0], JSON.stringify(row[1]), row] as const))('%s %s', (name, _, [, args, expected, tolerance]) => {
	const outcome = service.call(name, args);
	if (notOffered.some(pattern => pattern.test(name))) {
		expect(outcome).toMatchObject({ status: 'refused', code: 'no-such-function' });
		return;
	}
	if (outcome.status !== 'value') throw new Error(JSON.stringify(outcome));
	if (expected === null) return;
	const [actual, wanted] = [numbers(outcome.value), numbers(expected)];
	expect(actual).toHaveLength(wanted.length);
	expect(wanted.filter((value, i) => !(Math.abs((actual[i] ?? NaN) - value) <= tolerance * (Math.abs(value) + 1))), `${actual.join()} for ${wanted.join()}`).toEqual([]);
});
