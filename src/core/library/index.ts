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

/** Every callable thing, in the order of completion. */
export const records: readonly LibraryRecord[] = [
	...elementaryRecords,
	...activationRecords,
	...specialRecords,
	...reductionRecords,
	...linearAlgebraRecords,
	...informationRecords,
	...continuousRecords,
	...discreteRecords,
	...scipyRecords,
];

export const { byName, byLatex, byKeyword, byId } = createLookup(records);

export { assignArguments, resolveArguments, type Assigned, type Assignment, type Resolved } from './arguments';
export { callRecord, faultOf, type CallResult } from './call';
export { distributionByName, distributions, type Distribution } from './distributions';
export type { Fault } from './fault';
export type { LibraryRecord, Parameter } from './record';
