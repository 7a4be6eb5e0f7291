import type { Diagnostic } from '../base/diagnostic';
import type { Json } from '../base/value';

/** A point as bindings, in the form of DESIGN 5: it can be given back to an evaluation. */
export interface Point {
	readonly bind: Readonly<Record<string, unknown>>;
	readonly domain: Readonly<Record<string, unknown>>;
}

/** A point at which a claim does not hold, and what its members are there. */
export interface Counterexample extends Point {
	readonly members: readonly { readonly latex: string; readonly value: Json }[];
}

/** Why nothing could be said of a claim, or what is wrong with it. The sentence for each is in `view/verdicts.ts`. */
export type Reason =
	/** The formula states nothing that could be true or false. */
	| { readonly code: 'no-claim' }
	/** It introduces a name, or sets a condition. */
	| { readonly code: 'definition' }
	| { readonly code: 'condition' }
	/** Equality up to something: `\approx`, `\propto`. */
	| { readonly code: 'loose-relation'; readonly operator: string }
	/** Fewer than two members can be computed without one another. */
	| { readonly code: 'no-independent-member'; readonly missing: readonly string[] }
	| { readonly code: 'not-read'; readonly fault: Diagnostic }
	/** What is said of names that may mean something else here, or may only be assumed. */
	| { readonly code: 'assumption' }
	| { readonly code: 'too-few-points'; readonly points: number }
	| { readonly code: 'members-differ' }
	| { readonly code: 'cases-gap' }
	| { readonly code: 'cases-disagree' };

/** What a check found. `holds` means: no counterexample in `points` points of the stated domain; it is no proof. */
export interface Verdict {
	readonly verdict: 'holds' | 'fails' | 'unchecked';
	/** Points at which the claim could be held against what it computes. */
	readonly points: number;
	readonly counterexample?: Counterexample;
	readonly reason?: Reason;
}
