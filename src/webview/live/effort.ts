import { createBudget } from '../../core/runtime';

type CreateBudget = () => ReturnType<typeof createBudget>;

/** Draws with one of several numbers of points, the most first, each with a budget of its own; undefined where none fits. */
type Draw<T> = (points: readonly number[], createBudget: CreateBudget) => T | undefined;

/** While something moves, and once it has come to rest: numbers of points to try, and the milliseconds that each try may take. */
const MOVING = { points: [160, 60, 25, 12], time: 5 };
const RESTING = { points: [1000, 300, 80, 25], time: 40 };

/**
 * How finely a picture is drawn: as finely as fits a frame while something moves, and finely when it rests. What a point took the last
 * time tells where to begin.
 */
export function createEffort(now: () => number): <T>(isResting: boolean, draw: Draw<T>) => T | undefined {
	let perPoint = 0;
	return (isResting, draw) => {
		const { points, time } = isResting ? RESTING : MOVING;
		const likely = points.filter((count, i) => count * perPoint <= time || i === points.length - 1);
		let tries = 0;
		let start = now();
		const drawn = draw(likely, () => {
			tries++;
			start = now();
			return createBudget({ steps: 1e9, elements: 4e6, time, now });
		});
		perPoint = (now() - start) / (likely[tries - 1] ?? 1);
		return drawn;
	};
}
