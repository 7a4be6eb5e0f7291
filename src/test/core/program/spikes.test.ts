import { expect, test } from 'vitest';
import table from '../../tables/spikes.json';
import { evaluate } from '../helpers';

/** A narrow, far, doubled or vanishing body; the value is null where there is none. */
interface Case {
	readonly formula: string;
	readonly bind: Readonly<Record<string, unknown>>;
	readonly domain?: Readonly<Record<string, unknown>>;
	readonly value: number | null;
}

let right = 0;

for (const [i, { formula, bind, domain, value }] of (table.cases as unknown as readonly Case[]).entries()) {
	test(`${i}: ${formula} is right or refused`, () => {
		const outcome = evaluate(formula, bind, { ...(domain ? { domain } : {}), limits: { steps: 8_000_000 } });
		expect(outcome.status).not.toBe('open');
		if (outcome.status !== 'value') return;
		expect(value, `got ${JSON.stringify(outcome.value)}`).not.toBeNull();
		expect(Math.abs(Number(outcome.value) - (value ?? NaN)), `got ${JSON.stringify(outcome.value)}, expected ${value}`).toBeLessThanOrEqual(1e-7 * Math.abs(value ?? NaN) + 1e-200);
		right++;
	});
}

/** The first run, before anything looked for what is narrow: 82 right and 16 wrong. */
test('most have their value', () => expect(right).toBeGreaterThanOrEqual(112));
