export { expandMacros } from './expand';
export type { Expansion } from './expand';
export { definesMacros, macrosFrom } from './macros';
export type { Macros } from './macros';
export { parseExpansion, parseFormula } from './parse';
export { printFormula } from './print';
export { MAX_CHARACTERS, MAX_TOKENS } from './scan';
export { MAX_DEPTH } from './cursor';
export type * from './syntax';
