import { expect, test } from 'vitest';
import { createNoteService } from '../../../core';
import claimsD from '../../tables/textbook/d-claims.json';
import claims from '../../tables/textbook/claims.json';

interface Claim {
	readonly id: string;
	readonly context: string;
	readonly latex: string;
	readonly verdict: string;
}

const service = createNoteService({ log: () => undefined, now: () => 0 });

test.each([...claims.items, ...claimsD.items].map((claim: Claim) => [claim.id, claim] as const))('%s', (_, { context, latex, verdict }) => {
	const open = service.open('note', 1, context);
	expect(open.check(open.find(latex)[0]?.index ?? -1, { limits: { steps: 10_000_000 } }).verdict).toBe(verdict);
});
