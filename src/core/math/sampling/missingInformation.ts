/**
 * How well the momenta reach all energies: below 0.3 the tails are explored too slowly.
 * @source  M. Betancourt, Diagnosing suboptimal cotangent disintegrations in Hamiltonian Monte Carlo, 2016.
 */
export function missingInformation(energies: Float64Array): number {
	const mean = energies.reduce((sum, value) => sum + value, 0) / energies.length;
	let steps = 0;
	let spread = 0;
	energies.forEach((value, i) => {
		spread += (value - mean) ** 2;
		if (i > 0) steps += (value - (energies[i - 1] ?? NaN)) ** 2;
	});
	return steps / spread;
}
