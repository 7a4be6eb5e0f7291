import type { Value } from '../base/value';
import type { Budget } from '../math/budget';
import type { Progress } from '../math/sampling/chains';
import type { Argument } from './arguments';

/** Why what was found is not to be relied on. */
export type Doubt = 'chains-disagree' | 'few-draws' | 'divergent-steps' | 'slow-energies' | 'uneven-weights' | 'heavy-draws' | 'normalised';

/** How something was found; a reader is told. */
export type Way =
	| { readonly kind: 'closed-form' }
	/** Likelihood times prior is a density of a known family; the family of the likelihood is told where it was named. */
	| { readonly kind: 'conjugate'; readonly likelihood?: string; readonly posterior: string }
	| { readonly kind: 'sum'; readonly terms: number }
	/** Over endlessly many integers. */
	| { readonly kind: 'series' }
	| { readonly kind: 'quadrature'; readonly dimensions: number }
	/** Of values at points that were asked for, which nothing is known between. */
	| { readonly kind: 'grid'; readonly points: number }
	/** Over discrete values, and within each by quadrature. */
	| { readonly kind: 'sum-and-quadrature'; readonly terms: number; readonly dimensions: number }
	/** Every one of finitely many values was looked at. */
	| { readonly kind: 'enumeration'; readonly values: number }
	/** Every other place was excluded. */
	| { readonly kind: 'global-search' }
	/** By gradients from several starts, of which so many came to the best place; others cannot be excluded. */
	| { readonly kind: 'climbs'; readonly starts: number; readonly agreed: number }
	| { readonly kind: 'annealed'; readonly runs: number; readonly levels: number }
	| { readonly kind: 'draws'; readonly draws: number }
	| { readonly kind: 'chains'; readonly chains: number; readonly draws: number }
	/** Some parts in one way, some in another. */
	| { readonly kind: 'several'; readonly ways: readonly { readonly parts: readonly string[]; readonly by: Way }[] };

/** What a method finds, by the names of its parts, of which the record tells. */
export interface Findings {
	readonly parts: Readonly<Record<string, Value>>;
	readonly by?: Way;
	readonly doubt?: Doubt;
}

/** What works on whole functions, so that no program can hold it. */
export type MethodFunction = (args: readonly Argument[], budget: Budget, progress?: Progress) => Findings;
