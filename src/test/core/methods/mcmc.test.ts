import { describe, expect, test } from 'vitest';
import { sampleTarget, targets } from './mcmcTargets';

/** Enough to tell a wrong density, in a few seconds; `npm run mcmc` draws more. */
const FEW = { draws: 200, warmup: 200 } as const;
const MORE = { draws: 600, warmup: 400 } as const;

describe('samplers on formulas of notes', () => {
	const usual = targets.filter(({ hard }) => !hard);

	test.each(usual.map(target => [target.name, target] as const))('%s', (_, target) => {
		const { moments, divergences = 0 } = sampleTarget(target, target.method === 'nuts' && target.moments.length < 10 ? MORE : FEW);
		for (const { name, z, rHat } of moments) {
			expect(Math.abs(z), name).toBeLessThan(4);
			expect(rHat, name).toBeLessThan(1.1);
		}
		expect(divergences).toBeLessThan(10);
	});

	test('a funnel that is not to be trusted is not trusted', () => {
		const [funnel] = targets.filter(({ hard }) => hard);
		expect(funnel && sampleTarget(funnel, FEW).reason).toMatch(/do not agree|fewer than 100|diverged|too slowly/);
	});
});
