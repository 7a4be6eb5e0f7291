import type { Decision } from '../semantics/decision';

/** What a sentence may need to know of the note: the line of a definition, counted from 1. */
type LineOf = (name: string, pattern: string) => number | undefined;
type Say<C extends Decision['code']> = (decision: Extract<Decision, { readonly code: C }>, lineOf: LineOf) => string;
type Reasons = { readonly [C in Decision['code']]: Say<C> };

/** One sentence per decision, written once: why something was read as it was. LaTeX stands in backticks. */
export const REASONS: Reasons = {
	'applied-definition': ({ name, pattern }, lineOf) => `\`${name}\` is a function here: \`${pattern}\` is defined${onLine(lineOf(name, pattern))}`,
	'applied-binding': ({ name }) => `\`${name}\` is given as a function`,
	'applied-library': ({ name }) => `\`${name}\` is a function of the library`,
	'applied-unknown': ({ name }) => `\`${name}\` is read as a function: nothing says that it is a value`,
	'product-with-value': ({ name }) => `\`${name}\` times the bracket: \`${name}\` is a value here`,
	'parameter-group': ({ name }) => `what stands behind the semicolon of \`${name}\` names its parameters`,
	'event': ({ name }) => `the equals sign in the brackets is an event: the value that \`${name}\` takes`,
	'dot-product': () => 'read as a dot product: both sides are vectors',
	'matrix-product': () => 'read as a matrix product',
	'elementwise': ({ operation }) => `${operation} is taken element by element`,
	'transpose': () => 'the superscript is read as a transpose',
	'exponent': ({ name }) => `\`${name}\` is an exponent here: its base is a number`,
	'index': ({ name, family }) => `\`${name}\` counts the elements of \`${family}\``,
	'name-script': ({ name }) => `the script of \`${name}\` belongs to its name`,
	'constant': ({ name }) => `\`${name}\` is the constant`,
	'own-symbol': ({ name }) => `\`${name}\` is a symbol of the note here, not the constant`,
	'absolute-value': () => 'the bars are an absolute value: a number is between them',
	'cardinality': () => 'the bars count the elements of a set',
	'determinant': () => 'the bars are a determinant',
	'norm': ({ norm }) => `the bars are the ${norm}-norm`,
	'range-from-length': ({ name, family }) => `\`${name}\` runs over all elements of \`${family}\``,
	'range-from-support': ({ name }) => `\`${name}\` runs over its support`,
	'sum-over-support': ({ name }) => `the integral over \`${name}\` is a sum: its support is finite`,
	'size-from-length': ({ name, size }) => `\`${name}\` is ${size}, the length of what is given`,
	'free-index': ({ name }) => `\`${name}\` is left free, so the value is an array over it`,
	'family-list': ({ name }) => `the dots stand for the elements of \`${name}\` between the first and the last`,
	'density': ({ name, density }) => `\`${name}\` has the density \`${density}\``,
	'distributed': ({ name, distribution }) => `\`${name}\` is distributed as ${distribution}: the note says so`,
	'weighted': ({ name }) => `the note's sum says what values \`${name}\` takes, and how probably`,
	'tabled': ({ name }) => `the table that is given says how probable each value in \`${name}\` is`,
	'drawn': ({ name }) => `\`${name}\` is drawn from the density below the sign, and bound inside the brackets`,
	'variance': () => 'the second parameter of `\\mathcal{N}` is the variance',
	'bayes-rule': ({ name }) => `\`${name}\` follows by Bayes' rule`,
	'divergence': ({ name }) => `the Kullback-Leibler divergence of ${name}, by the natural logarithm`,
	'complement': ({ name }) => `\`${name}\` is one minus the probability of the event`,
	'member': ({ member }) => `\`${member}\` is the last member of the chain that can be computed`,
	'update': ({ name }) => `the arrow gives \`${name}\` a new value, computed from the old ones`,
	'proportion': () => 'the right side is taken as it stands, without its constant of proportion',
	'inverse-function': ({ name }) => `the superscript −1 of \`${name}\` is the inverse function`,
};

/** What to write for the other reading, where there is one. */
const OTHERWISE: { readonly [C in Decision['code']]?: Say<C> } = {
	'applied-definition': ({ name }) => `write \`${name} \\cdot (…)\` for a product`,
	'applied-binding': () => 'give a number for a product with the bracket',
	'applied-unknown': ({ name }) => `write \`${name} \\cdot (…)\` for a product`,
	'product-with-value': ({ name }) => `define \`${name}(…)\` for a function`,
	'dot-product': () => 'write `\\odot` for a product of each element',
	'matrix-product': () => 'write `\\odot` for a product of each element',
	'elementwise': () => 'write it for one element, `x_i`, to say which',
	'transpose': () => 'give the superscript a value for a power',
	'exponent': () => 'write `\\top` over an array for a transpose',
	'absolute-value': () => 'give a matrix for its determinant, a set for its size',
	'cardinality': () => 'write `\\|…\\|` for a norm',
	'determinant': () => 'write `\\|…\\|_F` for a norm',
	'norm': () => 'write the norm that is meant below the bars, as in `\\|x\\|_1`',
	'range-from-length': () => 'write bounds for another range',
	'range-from-support': () => 'write bounds for another range',
	'sum-over-support': () => 'give an interval as the domain for an integral',
	'free-index': ({ name }) => `give \`${name}\` a value for one element`,
	'variance': () => 'write `\\sigma^2` where a deviation is meant',
	'constant': ({ name }) => `say in the note what \`${name}\` is for a symbol of its own`,
	'inverse-function': ({ name }) => `write \`\\frac{1}{${name}(x)}\` for the reciprocal`,
};

function onLine(line: number | undefined): string {
	return line === undefined ? '' : ` on line ${line}`;
}

const NOWHERE: LineOf = () => undefined;

/** Why something was read as it was, in English. */
export function reasonOf(decision: Decision, lineOf: LineOf = NOWHERE): string {
	return (REASONS[decision.code] as Say<Decision['code']>)(decision as never, lineOf);
}

/** What to write for the other reading; undefined where there is none. */
export function otherwiseOf(decision: Decision): string | undefined {
	return (OTHERWISE[decision.code] as Say<Decision['code']> | undefined)?.(decision as never, NOWHERE);
}

/** What goes without saying: that \pi is π and \exp the exponential, that bars round a number are its absolute value, that a label is one. */
export function isObvious(decision: Decision): boolean {
	return decision.code === 'applied-library' || decision.code === 'absolute-value' || decision.code === 'name-script' || (decision.code === 'constant' && decision.name.startsWith('\\'));
}
