import type { Value } from '../base/value';
import type { Budget } from '../math/budget';
import type { Argument } from './arguments';

/** What a method finds, by the names of its parts. */
export type Findings = Readonly<Record<string, Value>>;

/** What works on whole functions, so that no program can hold it. */
export type MethodFunction = (args: readonly Argument[], budget: Budget) => Findings;
