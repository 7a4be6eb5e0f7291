import { describe, expect, test } from 'vitest';
import { BudgetExceeded } from '../../core/math/budget';
import { createEffort } from '../../webview/live/effort';

/** Draws where each point takes this long, and tells the numbers of points that were tried. */
function drawing(millisecondsPerPoint: number) {
	let clock = 0;
	let cost = millisecondsPerPoint;
	const effort = createEffort(() => clock);
	const draw = (isResting: boolean) => {
		const tried: number[] = [];
		const drawn = effort(isResting, (points, createBudget) => {
			for (const count of points) {
				tried.push(count);
				const budget = createBudget();
				try {
					for (let i = 0; i < count; i++) {
						clock += cost;
						budget.spend(1024);
					}
					return count;
				} catch (error) {
					if (!(error instanceof BudgetExceeded)) throw error;
				}
			}
			return undefined;
		});
		return { drawn, tried };
	};
	return { draw, setCost: (milliseconds: number) => { cost = milliseconds; } };
}

describe('how finely a picture is drawn', () => {
	test('is fine where that fits', () => expect(drawing(0.001).draw(false)).toEqual({ drawn: 160, tried: [160] }));
	test('is coarse where it does not, and begins there the next time', () => {
		const { draw } = drawing(0.1);
		expect(draw(false)).toEqual({ drawn: 25, tried: [160, 60, 25] });
		expect(draw(false)).toEqual({ drawn: 25, tried: [25] });
	});
	test('becomes finer as soon as it can', () => {
		const { draw, setCost } = drawing(0.1);
		draw(false);
		setCost(0.001);
		expect([draw(false), draw(false), draw(false)].map(({ drawn }) => drawn)).toEqual([25, 160, 160]);
	});
	test('has time when it rests', () => expect(drawing(0.1).draw(true)).toEqual({ drawn: 300, tried: [1000, 300] }));
	test('does not try at rest what would not fit', () => {
		const { draw } = drawing(0.1);
		draw(false);
		expect(draw(true)).toEqual({ drawn: 300, tried: [300] });
	});
	test('is nothing where nothing fits, and tries no more than the coarsest then', () => {
		const { draw } = drawing(6);
		expect(draw(false)).toEqual({ drawn: undefined, tried: [160, 60, 25, 12] });
		expect(draw(false)).toEqual({ drawn: undefined, tried: [12] });
	});
});
