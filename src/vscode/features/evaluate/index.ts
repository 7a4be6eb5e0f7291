export { askArguments } from './askArguments';
export { formulaCallable } from './callable';
export { offerResult } from './offerResult';
export { pickCallable } from './pickCallable';
