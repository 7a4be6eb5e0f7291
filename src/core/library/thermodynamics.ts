import type { Value } from '../base/value';

/** What a Boltzmann distribution is known by. */
interface Thermodynamics {
	readonly logPartition: number;
	readonly meanEnergy: number;
	readonly heatCapacity: number;
}

/** The quantities by their names, without what is not known and a partition function that no double holds. */
export function thermodynamics({ logPartition: logZ, meanEnergy, heatCapacity }: Thermodynamics, t: number): Readonly<Record<string, Value>> {
	const partition = Math.exp(logZ) || NaN;
	const freeEnergy = -t * logZ;
	const quantities = { partition, logPartition: logZ, freeEnergy, meanEnergy, heatCapacity, entropy: (meanEnergy - freeEnergy) / t };
	return Object.fromEntries(Object.entries(quantities).filter(([, value]) => Number.isFinite(value)));
}
