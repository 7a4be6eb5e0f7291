import { createLookup } from './lookup';
import type { LibraryRecord } from './record';
import { activationRecords } from './records/activations';
import { continuousRecords } from './records/continuous';
import { discreteRecords } from './records/discrete';
import { elementaryRecords } from './records/elementary';
import { informationRecords } from './records/information';
import { linearAlgebraRecords } from './records/linearAlgebra';
import { reductionRecords } from './records/reductions';
import { scipyRecords } from './records/scipyForms';
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
	{ title: 'Information and losses', records: informationRecords },
	{ title: 'Continuous distributions', records: continuousRecords },
	{ title: 'Discrete distributions', records: discreteRecords },
	{ title: 'Distributions with SciPy\'s parameters', records: scipyRecords },
];

export const records: readonly LibraryRecord[] = sections.flatMap(section => section.records);

export const { byName, byLatex, byKeyword, byId } = createLookup(records);

export { assignArguments, resolveArguments, type Assigned, type Assignment, type Resolved } from './arguments';
export { callRecord, faultOf, type CallResult } from './call';
export { distributionByName, distributions, type Distribution } from './distributions';
export type { Fault } from './fault';
export type { LibraryRecord, Parameter } from './record';
