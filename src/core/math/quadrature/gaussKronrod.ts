/** Nodes from the outermost to 0 of the 21-point Kronrod rule on [-1, 1]; from `src/test/tables/constants.py`. */
const NODES: readonly number[] = [
	0.9956571630258081,
	0.9739065285171717,
	0.9301574913557082,
	0.8650633666889845,
	0.7808177265864169,
	0.6794095682990244,
	0.5627571346686047,
	0.4333953941292472,
	0.2943928627014602,
	0.14887433898163122,
	0.0,
];

const KRONROD_WEIGHTS: readonly number[] = [
	0.011694638867371874,
	0.032558162307964725,
	0.054755896574351995,
	0.07503967481091996,
	0.0931254545836976,
	0.10938715880229764,
	0.12349197626206584,
	0.13470921731147334,
	0.14277593857706009,
	0.14773910490133849,
	0.1494455540029169,
];

/** Of the 10-point Gauss rule; 0 at the nodes that are Kronrod's own. */
const GAUSS_WEIGHTS: readonly number[] = [
	0.0,
	0.06667134430868814,
	0.0,
	0.1494513491505806,
	0.0,
	0.21908636251598204,
	0.0,
	0.26926671930999635,
	0.0,
	0.29552422471475287,
	0.0,
];

/**
 * A rule of the same size as the difference of the other two, which is 0 for every polynomial of degree 18 and for even functions: these
 * weights on the right, their negatives on the left.
 */
const ODD_NULL: readonly number[] = [
	-0.023296518008671774,
	0.06647125601476568,
	-0.10190177744705231,
	0.12879036514834305,
	-0.14548306658243848,
	0.14911780788144263,
	-0.13904460003641153,
	0.11667735739951439,
	-0.08409625908638287,
	0.04401948232611067,
	0.0,
];

/** What the values at the nodes count in the polynomial through all of them at 1: those on its side of 0, and their mirror images. */
const NEAR_END: readonly number[] = [
	1.4519157452043354,
	-0.704885368800862,
	0.42270675752632075,
	-0.2973304121440102,
	0.22908207321981036,
	-0.18449348950793468,
	0.15228044438094668,
	-0.1280430297573559,
	0.10909885309779642,
	-0.0936192483448126,
	0.08057700589485046,
];

const FAR_END: readonly number[] = [
	0.003159577455741209,
	-0.009318022917369455,
	0.015295591421297048,
	-0.02151174352157006,
	0.028195322214622166,
	-0.035218834383130594,
	0.04260645263295047,
	-0.05061392739735705,
	0.05947261579936957,
	-0.06935636207363793,
	0.0,
];

/** Of the interval's length, what lies between an end and the node next to it. */
export const END_GAP = (1 - (NODES[0] ?? NaN)) / 2;

/** What one application of the rule tells. */
export interface RuleResult {
	readonly value: number;
	/** Estimated bound of the error of `value`, the rounding of the nodes apart. */
	readonly error: number;
	/** The integral of |f|. */
	readonly magnitude: number;
	/** What the rounding of the nodes may do to the value: a narrow integrand far from 0 cannot be known better. */
	readonly rounding: number;
	/** The polynomial through the nodes at both ends: where neighbouring intervals disagree, f jumps between their nodes. */
	readonly atLow: number;
	readonly atHigh: number;
}

/** Integrand calls of one application. */
export const RULE_CALLS = 21;

/**
 * The integral of f over [low, high] by the 21-point Gauss-Kronrod rule.
 * @source  R. Piessens et al., QUADPACK, 1983: the rule and the error estimate of its routine QK21; J. Berntsen and T. O. Espelid, ACM TOMS
 *          17 (1991), 233, for null rules of both parities.
 */
export function gaussKronrod(f: (x: number) => number, low: number, high: number): RuleResult {
	const centre = low / 2 + high / 2;
	const half = high / 2 - low / 2;
	const values: number[] = [];
	let kronrod = 0;
	let gauss = 0;
	let magnitude = 0;
	let odd = 0;
	let atLow = 0;
	let atHigh = 0;
	for (let i = 0; i < NODES.length; i++) {
		const offset = half * (NODES[i] ?? NaN);
		// Rounding must not carry a node beyond its end, where f may be nothing.
		const left = f(Math.max(low, centre - offset));
		const right = offset === 0 ? 0 : f(Math.min(high, centre + offset));
		const weight = KRONROD_WEIGHTS[i] ?? NaN;
		kronrod += weight * (left + right);
		gauss += (GAUSS_WEIGHTS[i] ?? NaN) * (left + right);
		odd += (ODD_NULL[i] ?? NaN) * (right - left);
		magnitude += weight * (Math.abs(left) + Math.abs(right));
		values.push(left, right);
		const near = NEAR_END[i] ?? NaN;
		const far = FAR_END[i] ?? NaN;
		atLow += near * left + far * right;
		atHigh += offset === 0 ? near * left : near * right + far * left;
	}
	const deviation = meanDeviation(values, kronrod / 2) * half;
	// A kink or a jump at an unlucky place leaves no trace in one of them, but not in both.
	const difference = Math.max(Math.abs(kronrod - gauss), Math.abs(odd)) * half;
	const rounding = 0.5 * Number.EPSILON * Math.max(Math.abs(low), Math.abs(high)) * variation(values);
	return { value: kronrod * half, error: estimate(difference, deviation, magnitude * half), magnitude: magnitude * half, rounding, atLow, atHigh };
}

/** How far the values go up and down from node to node; they come in pairs from the outside to the centre. */
function variation(values: readonly number[]): number {
	const centre = values[values.length - 2] ?? NaN;
	let total = 0;
	for (let i = 0; i < values.length - 2; i++) total += Math.abs((i + 2 < values.length - 2 ? values[i + 2] ?? NaN : centre) - (values[i] ?? NaN));
	return total;
}

/** The integral of |f - mean| on [-1, 1]. */
function meanDeviation(values: readonly number[], mean: number): number {
	let total = 0;
	for (let i = 0; i < NODES.length; i++) {
		const right = NODES[i] === 0 ? 0 : Math.abs((values[2 * i + 1] ?? NaN) - mean);
		total += (KRONROD_WEIGHTS[i] ?? NaN) * (Math.abs((values[2 * i] ?? NaN) - mean) + right);
	}
	return total;
}

/** The rules that should be 0 are as large as the error of a rule of half the degree; the better one is better by a power. */
function estimate(difference: number, deviation: number, magnitude: number): number {
	if (!Number.isFinite(difference)) return Infinity;
	const sharpened = deviation > 0 && difference > 0 ? deviation * Math.min(1, Math.pow(200 * difference / deviation, 1.5)) : difference;
	return sharpened + 4 * Number.EPSILON * magnitude;
}
