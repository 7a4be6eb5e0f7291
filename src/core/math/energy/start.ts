import type { Support } from '../inference/support';
import type { Random } from '../sampling/random';

/** Independent coordinates, each from a distribution over its support that can be drawn from. */
export interface Start {
	readonly logDensity: (at: Float64Array) => number;
	readonly draw: (random: Random) => Float64Array;
	/** How wide each coordinate is. */
	readonly scales: Float64Array;
}

/**
 * Where annealing may start: uniform over what is finite, exponential from one end, normal around 0 on the whole line; of endless
 * integers geometric, in one direction or both. What has no end of its own is as wide as `scale` says.
 */
export function startOver(supports: readonly Support[], scale: number): Start {
	const each = supports.map(support => coordinateOver(support, scale));
	return {
		logDensity: at => each.reduce((sum, { logDensity }, i) => sum + logDensity(at[i] ?? NaN), 0),
		draw: random => Float64Array.from(each, ({ draw }) => draw(random)),
		scales: Float64Array.from(each, coordinate => coordinate.scale),
	};
}

interface Coordinate {
	readonly logDensity: (x: number) => number;
	readonly draw: (random: Random) => number;
	readonly scale: number;
}

function coordinateOver(support: Support, scale: number): Coordinate {
	if (support.kind === 'finite') return { logDensity: () => -Math.log(support.values.length), draw: random => support.values[random.below(support.values.length)] ?? NaN, scale: 1 };
	const { low, high } = support;
	if (support.kind === 'integers') return integersBetween(low, high, scale);
	if (Number.isFinite(high - low)) return { logDensity: x => (x >= low && x <= high ? -Math.log(high - low) : -Infinity), draw: random => low + (high - low) * random.uniform(), scale: (high - low) / 2 };
	if (low === -Infinity && high === Infinity) return { logDensity: x => -((x / scale) ** 2) / 2 - Math.log(scale) - Math.log(2 * Math.PI) / 2, draw: random => scale * random.normal(), scale };
	const [end, direction] = low > -Infinity ? [low, 1] as const : [high, -1] as const;
	return {
		logDensity(x) {
			const distance = direction * (x - end);
			return distance >= 0 ? -distance / scale - Math.log(scale) : -Infinity;
		},
		draw: random => end - direction * scale * Math.log(random.uniform()),
		scale,
	};
}

function integersBetween(low: number, high: number, scale: number): Coordinate {
	const count = high - low + 1;
	if (Number.isFinite(count)) return { logDensity: k => (k >= low && k <= high ? -Math.log(count) : -Infinity), draw: random => low + random.below(count), scale: count / 2 };
	const ratio = scale / (1 + scale);
	const geometric = (random: Random): number => Math.floor(Math.log(random.uniform()) / Math.log(ratio));
	if (low === -Infinity && high === Infinity) return { logDensity: k => Math.abs(k) * Math.log(ratio) + Math.log1p(-ratio) - Math.log1p(ratio), draw: random => geometric(random) - geometric(random), scale };
	const [end, direction] = low > -Infinity ? [low, 1] as const : [high, -1] as const;
	return {
		logDensity(k) {
			const distance = direction * (k - end);
			return distance >= 0 ? distance * Math.log(ratio) + Math.log1p(-ratio) : -Infinity;
		},
		draw: random => end + direction * geometric(random),
		scale,
	};
}
