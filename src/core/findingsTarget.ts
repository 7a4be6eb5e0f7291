import type { Mark, Numbers } from './plot/picture';

/** What findings are about, as far as it can be seen. */
export interface Surroundings {
	/** The density that was asked about, over the one variable that there is. */
	readonly target?: TargetCurve;
	/** What the variables are called, in plain mathematics. */
	readonly variables: readonly string[];
	/** Of the Markov chain that was asked about. */
	readonly transitions?: readonly Numbers[];
}

export interface TargetCurve {
	readonly x: Numbers;
	/** As a density, or as the probability of each value. */
	readonly y: Numbers;
	readonly isDiscrete: boolean;
}

/** The density that was asked about, as it is drawn. */
export function targetMark({ x, y, isDiscrete }: TargetCurve): Mark {
	return isDiscrete ? { kind: 'points', x, y, label: 'target', series: 1 } : { kind: 'curve', x, y, label: 'target', series: 1 };
}
