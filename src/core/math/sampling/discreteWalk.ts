import { indexOf, type DiscreteSupport } from '../inference/support';
import type { AdaptiveWalk } from './adaptiveWalk';
import type { Proposal } from './metropolis';
import type { Random } from './random';

/**
 * Steps up or down by a distance that is drawn, as probable there as back. Integers may be left at their ends, where the target has no
 * density; a list of values is a ring.
 */
export function discreteWalk(support: DiscreteSupport, distance: (random: Random) => number): Proposal {
	const values = support.kind === 'finite' ? support.values : undefined;
	return {
		draw([from = NaN], random) {
			const step = (random.uniform() < 0.5 ? -1 : 1) * distance(random);
			if (!values) return Float64Array.of(from + step);
			const to = (indexOf(values, from) + step) % values.length;
			return Float64Array.of(values[to < 0 ? to + values.length : to] ?? NaN);
		},
	};
}

/** The acceptance to aim at in one dimension. */
const ACCEPTANCE = 0.44;
/** Nearly all steps are to a neighbour. */
const LEAST = Math.log(0.25);
const MOST = Math.log(2 ** 40);

/** Such steps of rounded normal lengths, whose scale is learned as that of continuous ones. */
export function createDiscreteWalk(support: DiscreteSupport): AdaptiveWalk {
	const most = support.kind === 'finite' ? Math.log(Math.max(1, support.values.length / 4)) : MOST;
	let logScale = 0;
	let steps = 0;
	return {
		proposal: discreteWalk(support, random => Math.max(1, Math.ceil(Math.exp(logScale) * Math.abs(random.normal())))),
		learn(_, acceptance) {
			steps++;
			logScale = Math.min(most, Math.max(LEAST, logScale + (acceptance - ACCEPTANCE) / Math.pow(steps, 0.6)));
		},
	};
}
