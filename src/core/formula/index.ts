export { parseFormula } from './parse';
export { printFormula } from './print';
export { MAX_CHARACTERS, MAX_TOKENS } from './scan';
export { MAX_DEPTH } from './cursor';
export type * from './syntax';
