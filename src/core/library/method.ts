import type { Value } from '../base/value';
import type { Budget } from '../math/budget';
import type { Argument } from './arguments';

/** Why what was found is not to be relied on. */
export type Doubt = 'chains-disagree' | 'few-draws' | 'divergent-steps';

/** What a method finds, by the names of its parts. */
export interface Findings {
	readonly parts: Readonly<Record<string, Value>>;
	readonly doubt?: Doubt;
}

/** What works on whole functions, so that no program can hold it. */
export type MethodFunction = (args: readonly Argument[], budget: Budget) => Findings;
