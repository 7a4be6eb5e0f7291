export { askArguments } from './askArguments';
export { formulaCallable } from './callable';
export { keepAnswer, keptLine } from './kept';
export { offerResult } from './offerResult';
export { pickCallable } from './pickCallable';
export { pickRunnable } from './pickRunnable';
export { offeredRunnable } from './runnable';
export { runMethod } from './runMethod';
