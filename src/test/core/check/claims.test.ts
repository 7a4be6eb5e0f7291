import { expect, test } from 'vitest';
import { createNoteService } from '../../../core';
import { CLAIMS } from './claims';

const service = createNoteService({ log: () => undefined, now: () => 0 });

test.each(CLAIMS)('%s $%s$: %s', (prose, formula, verdict) => {
	const open = service.open('note', 1, `* **Claim.** ${prose} $${formula}$\n`);
	const [found] = open.find(formula);
	expect(open.check(found?.index ?? -1, { limits: { steps: 5_000_000 } }).verdict).toBe(verdict);
});
