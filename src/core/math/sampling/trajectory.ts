import { createPoint, type PhasePoint } from './hamiltonian';

/** A stretch of a trajectory in the direction in which it grows: what is asked of it when its neighbour is appended. */
export interface Stretch {
	/** The momenta where it begins and where it ends. */
	first: Float64Array;
	last: Float64Array;
	/** The sum of the momenta of all its points. */
	readonly momentum: Float64Array;
	/** One of its points, drawn by their weights. */
	proposal: PhasePoint;
	/** The logarithm of the sum of e^-energy. */
	logWeight: number;
	/** The sum of the probabilities to accept, also of what is not part of it because it diverged or turned. */
	acceptance: number;
}

/** The room that transitions need, used again by each. */
export interface Trajectory {
	/** The points that it grows from. */
	readonly earliest: PhasePoint;
	readonly latest: PhasePoint;
	readonly whole: Stretch;
	/** For the stretch that is appended to one of 2^depth points, a depth each. */
	readonly appended: Stretch[];
}

export function createTrajectory(dimensions: number): Trajectory {
	return { earliest: createPoint(dimensions), latest: createPoint(dimensions), whole: createStretch(dimensions), appended: [] };
}

export function createStretch(dimensions: number): Stretch {
	return {
		first: new Float64Array(dimensions), last: new Float64Array(dimensions), momentum: new Float64Array(dimensions),
		proposal: createPoint(dimensions), logWeight: NaN, acceptance: NaN,
	};
}

/** Makes a stretch of one point. */
export function begin(stretch: Stretch, { position, momentum, gradient, logDensity }: PhasePoint, logWeight: number): void {
	const { first, last, momentum: sum, proposal } = stretch;
	for (let i = 0; i < position.length; i++) {
		const p = momentum[i] as number;
		first[i] = p;
		last[i] = p;
		sum[i] = p;
		proposal.position[i] = position[i] as number;
		proposal.gradient[i] = gradient[i] as number;
	}
	proposal.logDensity = logDensity;
	stretch.logWeight = logWeight;
}

/** Looks at a stretch from its other end. */
export function reverse(stretch: Stretch): void {
	const { first, last } = stretch;
	stretch.first = last;
	stretch.last = first;
}

/** Makes the proposal of another stretch that of this one. */
export function adopt(stretch: Stretch, other: Stretch): void {
	const { proposal } = stretch;
	stretch.proposal = other.proposal;
	other.proposal = proposal;
}

/**
 * Appends a neighbour, whose arrays may be used again afterwards, and tells whether the whole keeps its direction: neither it nor a half of it
 * with the first point of the other turns back.
 */
export function append(stretch: Stretch, next: Stretch, arePoints: boolean, inverseMass: Float64Array): boolean {
	const isStraight = keepsOn(inverseMass, stretch.first, next.last, stretch.momentum, next.momentum)
		// between two points there is no more to ask
		&& (arePoints || (keepsOn(inverseMass, stretch.first, next.first, stretch.momentum, next.first) && keepsOn(inverseMass, stretch.last, next.last, stretch.last, next.momentum)));
	const { momentum, last } = stretch;
	for (let i = 0; i < momentum.length; i++) momentum[i] = (momentum[i] as number) + (next.momentum[i] as number);
	stretch.last = next.last;
	next.last = last;
	stretch.logWeight = logSum(stretch.logWeight, next.logWeight);
	return isStraight;
}

/** Whether two points, given by their momenta, still move along the sum of the momenta, given in two parts. */
function keepsOn(inverseMass: Float64Array, first: Float64Array, last: Float64Array, before: Float64Array, after: Float64Array): boolean {
	let atFirst = 0;
	let atLast = 0;
	for (let i = 0; i < before.length; i++) {
		const velocity = (inverseMass[i] as number) * ((before[i] as number) + (after[i] as number));
		atFirst += velocity * (first[i] as number);
		atLast += velocity * (last[i] as number);
	}
	return atFirst > 0 && atLast > 0;
}

function logSum(a: number, b: number): number {
	const most = Math.max(a, b);
	return most === -Infinity ? most : most + Math.log1p(Math.exp(Math.min(a, b) - most));
}
