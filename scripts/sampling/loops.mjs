/** Samplers as one writes them by hand: no tree, no budget, nothing learned, no step told. */

/** @typedef {{ readonly normal: () => number, readonly uniform: () => number }} Random */

/**
 * Leapfrog steps with one fresh momentum for so many of them.
 * @param {import('./models.mjs').LogDensity} logDensity
 * @param {{ readonly size: number, readonly inverseMass: Float64Array, readonly steps: number, readonly each: number }} options
 * @param {Random} random
 */
export function leapfrogLoop(logDensity, { size, inverseMass, steps, each }, random) {
	const dimensions = inverseMass.length;
	const [position, momentum, gradient] = [new Float64Array(dimensions), new Float64Array(dimensions), new Float64Array(dimensions)];
	let sum = logDensity(position, gradient);
	for (let step = 0; step < steps; step++) {
		if (step % each === 0) for (let i = 0; i < dimensions; i++) momentum[i] = random.normal() / Math.sqrt(inverseMass[i] ?? NaN);
		for (let i = 0; i < dimensions; i++) {
			const pushed = (momentum[i] ?? NaN) + size / 2 * (gradient[i] ?? NaN);
			momentum[i] = pushed;
			position[i] = (position[i] ?? NaN) + size * (inverseMass[i] ?? NaN) * pushed;
		}
		sum += logDensity(position, gradient);
		for (let i = 0; i < dimensions; i++) momentum[i] = (momentum[i] ?? NaN) + size / 2 * (gradient[i] ?? NaN);
	}
	return sum;
}

/**
 * @param {(x: number) => number} logDensity
 * @param {number} scale
 * @param {number} steps
 * @param {Random} random
 */
export function metropolisLoop(logDensity, scale, steps, random) {
	const draws = new Float64Array(steps);
	let x = 0;
	let density = logDensity(x);
	for (let i = 0; i < steps; i++) {
		const candidate = x + scale * random.normal();
		const candidateDensity = logDensity(candidate);
		if (Math.log(random.uniform()) < candidateDensity - density) {
			x = candidate;
			density = candidateDensity;
		}
		draws[i] = x;
	}
	return draws;
}
