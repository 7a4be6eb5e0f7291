import type { Decision } from '../semantics/decision';

type Reasons = { readonly [C in Decision['code']]: (decision: Extract<Decision, { readonly code: C }>) => string };

/** One sentence per decision, written once: why something was read as it was. */
const REASONS: Reasons = {
	'applied-definition': ({ name }) => `\`${name}\` is a function here: the note defines it`,
	'applied-binding': ({ name }) => `\`${name}\` is given as a function`,
	'applied-library': ({ name }) => `\`${name}\` is a function of the library`,
	'product-with-value': ({ name }) => `\`${name}\` times the bracket: \`${name}\` is a value here`,
	'dot-product': () => 'read as a dot product: both sides are vectors',
	'matrix-product': () => 'read as a matrix product',
	'elementwise': ({ operation }) => `${operation} is taken element by element`,
	'transpose': () => 'the superscript is read as a transpose',
	'index': ({ name, family }) => `\`${name}\` counts the elements of \`${family}\``,
	'constant': ({ name }) => `\`${name}\` is the constant`,
	'cardinality': () => 'the bars count the elements of a set',
	'determinant': () => 'the bars are a determinant',
	'norm': ({ norm }) => `the bars are the ${norm}-norm`,
	'range-from-length': ({ name, family }) => `\`${name}\` runs over all elements of \`${family}\``,
	'range-from-support': ({ name }) => `\`${name}\` runs over its support`,
	'size-from-length': ({ name, size }) => `\`${name}\` is ${size}, the length of what is given`,
	'free-index': ({ name }) => `\`${name}\` is left free, so the value is an array over it`,
	'complement': ({ name }) => `\`${name}\` is one minus the probability of the event`,
	'bayes-rule': ({ name }) => `\`${name}\` follows by Bayes' rule`,
	'inverse-function': ({ name }) => `the superscript −1 of \`${name}\` is the inverse function`,
};

/** Why something was read as it was, in English. */
export function reasonOf(decision: Decision): string {
	return (REASONS[decision.code] as (decision: Decision) => string)(decision);
}

/** Whether a reader would not have taken it for granted: that \pi is π and \exp the exponential goes without saying. */
export function isNoteworthy(decision: Decision): boolean {
	return decision.code !== 'applied-library' && !(decision.code === 'constant' && decision.name.startsWith('\\'));
}
