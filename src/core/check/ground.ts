import type { Hypothesis, Search } from './hypothesis';
import type { Sampler } from './sampler';
import type { Point } from './verdict';

/** What a claim is checked on: what its open symbols are taken for, and how points are drawn for them. */
export interface Ground {
	readonly hypothesis: Hypothesis;
	readonly search: Search;
	readonly sampler: Sampler;
	/** Whether a point meets the conditions that the note sets. */
	readonly meets: (point: Point) => boolean;
}
