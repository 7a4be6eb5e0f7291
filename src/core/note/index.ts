export { editNote } from './edit';
export { Lines } from '../base/lines';
export { readNote } from './read';
export { repairFormula } from './repair/debris';
export { misDecodedEdits, misDecodedSpan } from './repair/misDecoded';
export type * from './note';
