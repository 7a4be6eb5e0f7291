import type { Span } from '../base/span';
import type { BinaryOperator, BinderOperator, Font, RelationOperator, Separator } from './syntax';

/** Where an expression opens or closes; `.` is the invisible one of `\left.` and `\right.`. */
export type Delimiter = '(' | '[' | '{' | '⟨' | '⌊' | '⌈' | '|' | '‖' | '.';

/** What one token says, without its place. Names of commands keep their backslash. */
export type Meaning =
	| { readonly kind: 'number'; readonly text: string }
	/** `head` marks a name that takes an argument (`\log`), or that is a binder as soon as it has a subscript (`\max`). */
	| { readonly kind: 'name'; readonly letters: string; readonly font?: Font; readonly head?: 'function' | BinderOperator }
	| { readonly kind: 'text'; readonly text: string }
	/** `count` is the number of integral signs, two for `\iint`. */
	| { readonly kind: 'binder'; readonly operator: BinderOperator; readonly count: number }
	| { readonly kind: 'command'; readonly name: string }
	/** `\bf`: a font up to the end of the group. */
	| { readonly kind: 'switch'; readonly font: Font }
	| { readonly kind: 'relation'; readonly operator: RelationOperator }
	/** `word` is what `\text{ and }` was written with; at the start of a formula it is no operator. */
	| { readonly kind: 'operator'; readonly operator: BinaryOperator; readonly word?: string }
	| { readonly kind: 'not' }
	/** `sized` is `\left` and `\right`, which pair only with each other. */
	| { readonly kind: 'open' | 'close'; readonly delimiter: Delimiter; readonly sized: boolean }
	/** A bar whose role is not yet known; `settle` turns it into an opening, a closing or a separator. */
	| { readonly kind: 'bar'; readonly delimiter: '|' | '‖' }
	/** A bar after a value, `f|_{x=0}`. */
	| { readonly kind: 'evaluation' }
	| { readonly kind: 'separator'; readonly separator: Separator | 'quad' }
	| { readonly kind: 'begin' | 'end'; readonly environment: string }
	| { readonly kind: 'over'; readonly of: 'fraction' | 'binomial' }
	| { readonly kind: 'postfix'; readonly operator: '!' | '%' }
	| { readonly kind: 'group' | 'endgroup' | 'sub' | 'sup' | 'prime' | 'dots' | 'ampersand' | 'newline' | 'period' | 'stop' };

/** `isApart`: a space is written before it, `\,`. */
export type Token = { readonly span: Span; readonly isApart?: boolean } & Meaning;

/** The differential of an integral starts here: `d` before a name, `\mathrm{d}x`, `d\mathbf{x}`; never in a script, `x^d y`. */
export function isDifferential(tokens: readonly Token[], at: number): boolean {
	const token = tokens[at];
	const next = tokens[at + 1];
	const previous = tokens[at - 1];
	if (token?.kind !== 'name' || token.letters !== 'd' || (token.font !== undefined && token.font !== 'roman')) return false;
	if (previous?.kind === 'sub' || previous?.kind === 'sup') return false;
	return next?.kind === 'name' ? next.head === undefined : next?.kind === 'command' && next.name !== '\\frac' && next.name !== '\\sqrt';
}

/** Whether an operand can begin with the token. Signs do not count: they may as well be between two operands. */
export function startsOperand(token: Token | undefined): boolean {
	switch (token?.kind) {
		case 'number': case 'name': case 'text': case 'binder': case 'command': case 'switch': case 'open': case 'bar': case 'begin':
		case 'group': case 'dots': case 'not':
			return true;
		default:
			return false;
	}
}
