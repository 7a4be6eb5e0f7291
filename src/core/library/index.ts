import { createLookup } from './lookup';
import type { LibraryRecord } from './record';
import { activationRecords } from './records/activations';
import { distributionRecords, divergenceRecords, scipyFormRecords, torchFormRecords } from './records/distribution';
import { drawRecords } from './records/draws';
import { elementaryRecords } from './records/elementary';
import { energyRecords } from './records/energies';
import { energyModelRecords } from './records/energyModels';
import { arrayRecords } from './records/distributionArrays';
import { distributionFamilies } from './records/families';
import { fitRecords } from './records/fits';
import { inferenceRecords } from './records/inference';
import { informationRecords } from './records/information';
import { linearAlgebraRecords } from './records/linearAlgebra';
import { markovRecords } from './records/markov';
import { measureRecords } from './records/measures';
import { mixtureRecords } from './records/mixtures';
import { multivariateRecords } from './records/multivariate';
import { posteriorRecords } from './records/posteriors';
import { reductionRecords } from './records/reductions';
import { samplerRecords } from './records/samplers';
import { specialRecords } from './records/special';

export interface LibrarySection {
	readonly title: string;
	readonly records: readonly LibraryRecord[];
}

/** Every callable thing, in the order of completion. */
export const sections: readonly LibrarySection[] = [
	{ title: 'Elementary functions', records: elementaryRecords },
	{ title: 'Activations', records: activationRecords },
	{ title: 'Special functions', records: specialRecords },
	{ title: 'Reductions', records: reductionRecords },
	{ title: 'Linear algebra', records: linearAlgebraRecords },
	{ title: 'Markov chains', records: markovRecords },
	{ title: 'Diagnostics of draws', records: drawRecords },
	{ title: 'Information and losses', records: informationRecords },
	{ title: 'Energies and contrast', records: energyRecords },
	{ title: 'Energy-based models', records: energyModelRecords },
	{ title: 'Inference', records: inferenceRecords },
	{ title: 'Sampling', records: samplerRecords },
	{ title: 'Continuous distributions', records: distributionFamilies.filter(({ variate }) => variate === 'real').flatMap(distributionRecords) },
	{ title: 'Discrete distributions', records: distributionFamilies.filter(({ variate }) => variate === 'integer').flatMap(distributionRecords) },
	{ title: 'Distributions of arrays, mixtures and samples', records: multivariateRecords },
	{ title: 'Distributions as a whole', records: [...mixtureRecords, ...measureRecords] },
	{ title: 'Posteriors of conjugate priors', records: posteriorRecords },
	{ title: 'Intervals, moments, supports, samples and fits', records: [...distributionFamilies.flatMap(arrayRecords), ...fitRecords] },
	{ title: 'Divergences within a family', records: distributionFamilies.flatMap(divergenceRecords) },
	{ title: 'Distributions with SciPy\'s parameters', records: distributionFamilies.flatMap(scipyFormRecords) },
	{ title: 'Distributions with torch\'s parameters', records: distributionFamilies.flatMap(torchFormRecords) },
];

export const records: readonly LibraryRecord[] = sections.flatMap(section => section.records);

export const { byName, byLatex, byKeyword, byId, byModule } = createLookup(records);

export { assignArguments } from './arguments';
export { callRecord } from './call';
export { arrayDistributionByName, distributionByName, distributionExamples, memberByName, type Distribution } from './distributions';
export type { Fault } from './fault';
export type { LibraryRecord, Parameter, Result } from './record';
