import type { IntervalSupport } from './support';
import { legendreRule } from './legendre';

/** Where a density is expected to stand, and how wide. */
export interface Centre {
	readonly mean: number;
	readonly deviation: number;
}

/** A stretch of the line with the density at the nodes of a rule. */
export interface Panel {
	readonly low: number;
	readonly high: number;
	/** At the nodes. */
	readonly values: readonly number[];
	readonly mass: number;
}

export const RULE = legendreRule(7);

/** Ends of panels, in deviations from a centre; further ones follow while they still hold something. */
const REACHES = [1, 2, 3.2, 4.6, 6.4, 9, 14, 25, 50, 100, 300, 1e3, 1e4, 1e5, 1e6];
/** A panel that holds less of the whole is the last on its side. */
const NEGLIGIBLE = 1e-12;
/** Halvings of a panel towards a jump or a singular end. */
const DEEPEST = 48;

/**
 * A density by panels of Gauss and Legendre, in rising order: around the centres and outwards until they hold nothing, each halved until
 * the last coefficients of its polynomial are less than `tolerance` of the whole. The mass is far more exact than that: twice as many
 * coefficients count in it.
 */
export function panelsOf(density: (x: number) => number, { low, high, landmarks = [] }: IntervalSupport, centres: readonly Centre[], tolerance: number): readonly Panel[] {
	const around = centres.flatMap(({ mean, deviation }) => [mean, ...REACHES.flatMap(reach => [mean - reach * deviation, mean + reach * deviation])]);
	const ends = [...new Set([low, high, ...landmarks, ...around])].filter(x => x >= low && x <= high && Number.isFinite(x)).sort((a, b) => a - b);
	const inside = centres.map(({ mean }) => Math.min(high, Math.max(low, mean)));
	const [leftmost, rightmost] = [Math.min(...inside), Math.max(...inside)];
	const start = Math.max(1, ends.findIndex(end => end > (inside[0] ?? NaN)));
	const outward = (from: number, direction: 1 | -1, isPast: (end: number) => boolean): readonly Panel[] => {
		const panels: Panel[] = [];
		for (let i = from; i > 0 && i < ends.length; i += direction) {
			const panel = panelBetween(density, ends[i - 1] ?? NaN, ends[i] ?? NaN);
			panels.push(panel);
			mass += panel.mass;
			if (panel.mass <= NEGLIGIBLE * mass && isPast(ends[direction > 0 ? i : i - 1] ?? NaN)) break;
		}
		return panels;
	};
	let mass = 0;
	const above = outward(start, 1, end => end > rightmost);
	const below = outward(start - 1, -1, end => end < leftmost);
	const refine = (panel: Panel, depth: number): readonly Panel[] => {
		if (depth === 0 || !(roughness(panel) > tolerance * mass)) return [panel];
		const middle = panel.low + (panel.high - panel.low) / 2;
		return [panelBetween(density, panel.low, middle), panelBetween(density, middle, panel.high)].flatMap(half => refine(half, depth - 1));
	};
	return [...below.toReversed(), ...above].flatMap(panel => refine(panel, DEEPEST));
}

/** The places of the nodes. */
export function nodesOf({ low, high }: Panel): readonly number[] {
	return RULE.nodes.map(node => low + (high - low) * ((1 + node) / 2));
}

function panelBetween(density: (x: number) => number, low: number, high: number): Panel {
	const values = RULE.nodes.map(node => density(low + (high - low) * ((1 + node) / 2)));
	return { low, high, values, mass: inner(RULE.weights, values) * (high - low) / 2 };
}

/** What the last coefficients would hold of the panel. */
function roughness({ low, high, values }: Panel): number {
	return RULE.last.reduce((most, weights) => Math.max(most, Math.abs(inner(weights, values))), 0) * (high - low) / 2;
}

function inner(weights: readonly number[], values: readonly number[]): number {
	let sum = 0;
	for (let i = 0; i < weights.length; i++) sum += (weights[i] ?? NaN) * (values[i] ?? NaN);
	return sum;
}
