import type { LibraryRecord } from '../record';
import { besselFunctionRecords } from './special/besselFunctions';
import { betaFunctionRecords } from './special/betaFunctions';
import { errorFunctionRecords } from './special/errorFunctions';
import { gammaFunctionRecords } from './special/gammaFunctions';
import { logarithmRecords } from './special/logarithms';
import { zetaFunctionRecords } from './special/zetaFunctions';

export const specialRecords: readonly LibraryRecord[] = [
	...errorFunctionRecords,
	...gammaFunctionRecords,
	...betaFunctionRecords,
	...besselFunctionRecords,
	...zetaFunctionRecords,
	...logarithmRecords,
];
