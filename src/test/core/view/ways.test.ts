import { expect, test } from 'vitest';
import type { Way } from '../../../core/library/method';
import { wayWords } from '../../../core/view/ways';

test.each<readonly [way: Way, words: string]>([
	[{ kind: 'closed-form' }, 'in closed form'],
	[{ kind: 'conjugate', likelihood: 'Binomial', posterior: 'Beta' }, 'in closed form: the prior is conjugate to the Binomial likelihood, and the posterior is Beta'],
	[{ kind: 'sum', terms: 1 }, 'by a sum of 1 term'],
	[{ kind: 'quadrature', dimensions: 1 }, 'by quadrature'],
	[{ kind: 'quadrature', dimensions: 2 }, 'by quadrature in 2 dimensions'],
	[{ kind: 'sum-and-quadrature', terms: 3, dimensions: 1 }, 'by a sum of 3 terms, each by quadrature'],
	[{ kind: 'climbs', starts: 8, agreed: 6 }, 'by climbing from 8 starts, 6 of which came here; a better place elsewhere cannot be excluded'],
	[{ kind: 'several', ways: [{ parts: ['divergence', 'reverse'], by: { kind: 'closed-form' } }, { parts: ['jensenShannon'], by: { kind: 'draws', draws: 100 } }] }, 'divergence and reverse in closed form; jensenShannon from 100 draws'],
	[{ kind: 'chains', chains: 4, draws: 1000 }, 'from 4 chains of 1000 draws'],
])('%o', (way, words) => expect(wayWords(way)).toBe(words));
