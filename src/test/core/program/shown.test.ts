import { describe, expect, test } from 'vitest';
import cancellation from '../../tables/cancellation.json';
import spikes from '../../tables/spikes.json';
import { evaluate } from '../helpers';

/** A formula that double precision gets wrong, or nearly; the value is null where a double holds none. */
interface Case {
	readonly formula: string;
	readonly bind: Readonly<Record<string, unknown>>;
	readonly domain?: Readonly<Record<string, unknown>>;
	readonly value: number | null;
}

interface Table {
	readonly name: string;
	readonly cases: readonly Case[];
	readonly relative: number;
	/** What is this small is shown as 0. */
	readonly absolute: number;
	readonly right: number;
}

const TABLES: readonly Table[] = [
	// the first run, before anything looked for what is narrow: 82 right and 16 wrong
	{ name: 'narrow, far, doubled or vanishing', cases: spikes.cases as unknown as readonly Case[], relative: 1e-7, absolute: 1e-200, right: 112 },
	{ name: 'cancelling or out of range', cases: cancellation.cases as unknown as readonly Case[], relative: 1e-9, absolute: 1e-30, right: 156 },
];

for (const { name, cases, relative, absolute, right: least } of TABLES) {
	describe(name, () => {
		let right = 0;
		for (const [i, { formula, bind, domain, value }] of cases.entries()) {
			test(`${i}: ${formula} is right or refused`, () => {
				const outcome = evaluate(formula, bind, { ...(domain ? { domain } : {}), limits: { steps: 8_000_000 } });
				expect(outcome.status).not.toBe('open');
				if (outcome.status !== 'value') return;
				expect(value, `got ${JSON.stringify(outcome.value)}`).not.toBeNull();
				const bound = relative * Math.abs(value ?? NaN) + absolute;
				expect(Math.abs(Number(outcome.value) - (value ?? NaN)), `got ${JSON.stringify(outcome.value)}, expected ${value}`).toBeLessThanOrEqual(bound);
				right++;
			});
		}
		test('most have their value', () => expect(right).toBeGreaterThanOrEqual(least));
	});
}
