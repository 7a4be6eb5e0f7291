import type { Random } from '../math/sampling/random';
import { drawPoint } from './draw';
import type { Guesses } from './guesses';
import type { Hypothesis } from './hypothesis';
import type { AxisName } from './sizes';
import type { Point } from './verdict';

/** A drawn point with the sizes it was drawn under. */
export interface Sample {
	readonly point: Point;
	readonly sizes: string;
}

const MAX_SIZE = 5;
/** How often a point is drawn again that breaks a condition. */
const ATTEMPTS = 40;

/** Draws points of a hypothesis, the same ones for the same stream. Points of one round share their sizes and functions. */
export class Sampler {
	constructor(
		private readonly hypothesis: Hypothesis,
		private readonly given: Point,
		private readonly indexBase: number,
		private readonly random: Random,
		private readonly meets: (point: Point) => boolean,
	) {}

	/** Whether there is anything to draw: without it a claim has one point. */
	get isFree(): boolean {
		return this.hypothesis.guesses.size > 0;
	}

	/** Whether anything that is drawn has a size. */
	get hasSizes(): boolean {
		return hasAxes(this.hypothesis.guesses) && this.hypothesis.fixed.size === 0;
	}

	draw(round: number, index: number): Sample | undefined {
		const model = this.random.split('model', round);
		const lengths = new Map<AxisName, number>();
		const lengthOf = (axis: AxisName): number => {
			const name = this.hypothesis.sizes.nameOf(axis);
			const known = lengths.get(name) ?? this.length(name, round, model);
			lengths.set(name, known);
			return known;
		};
		const { guesses, sizes } = this.hypothesis;
		for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
			const drawn = drawPoint(guesses, { indexBase: this.indexBase, lengthOf, sizes }, model, this.random.split('values', round, index, attempt));
			const point: Point = { bind: { ...drawn.bind, ...this.given.bind }, domain: { ...drawn.domain, ...this.given.domain } };
			if (this.meets(point)) return { point, sizes: [...lengths.values()].join() };
		}
		return undefined;
	}

	/** The first rounds avoid 1, at which too much holds. */
	private length(axis: AxisName, round: number, model: Random): number {
		const { fixed, sizes: { least } } = this.hypothesis;
		const smallest = Math.max(least.get(axis) ?? 1, round < 3 ? 2 : 1);
		return fixed.get(axis) ?? smallest + model.split('length', axis).below(Math.max(1, MAX_SIZE - smallest + 1));
	}
}

function hasAxes(guesses: Guesses): boolean {
	return [...guesses.values()].some(({ kind }) => kind === 'array' || kind === 'table' || kind === 'support' || kind === 'law');
}
