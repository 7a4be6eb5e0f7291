import { expect, test } from 'vitest';
import { BudgetExceeded, createBudget, repeatedBudget } from '../../../core/math/budget';

test('what is computed over and over pays each step, and only the room that it needs at a time', () => {
	const whole = createBudget({ steps: 1000, elements: 100 });
	const repeated = repeatedBudget(whole);
	for (let i = 0; i < 50; i++) {
		repeated.repeat();
		repeated.spend(10);
		repeated.claim(40);
		repeated.claim(i === 49 ? 30 : 20);
	}
	expect(whole.spent).toBe(500);
	// 70 are taken
	expect(() => whole.claim(30)).not.toThrow();
	repeated.repeat();
	expect(() => repeated.claim(71)).toThrow(BudgetExceeded);
	expect(() => repeated.spend(501)).toThrow(BudgetExceeded);
});
