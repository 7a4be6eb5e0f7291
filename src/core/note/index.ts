export { editNote } from './edit';
export { readNote } from './read';
export { repairFormula } from './repair/debris';
export { misDecodedEdits, misDecodedSpan } from './repair/misDecoded';
export type * from './note';
