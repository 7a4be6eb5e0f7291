import type { Node } from '../formula/syntax';
import type { Bound } from './bindings';
import { applicationOf, indicesIn, keyOf, lettersOf } from './symbols';

/** What formulas call a distribution, and what its arguments are by convention; a variance is told by its name. */
interface Convention {
	readonly written: readonly string[];
	readonly name: string;
	readonly parameters: readonly string[];
	/** Arguments for which the convention is beyond doubt: the last, or each in its place. */
	readonly last?: RegExp;
	readonly letters?: readonly RegExp[];
}

const ANY = /^/;
const DEVIATION = /^(?:\\sigma|s)(?:_(?:\w|\{[^}]*\}))?$/;
const SQUARED = /\^\{?2\}?$/;
const LEAST = /^(?:m|x_(?:m|0|\{.*\}))$/;
const DEGREES = /^(?:\\nu|[dkmnp]|\d+)(?:_(?:\w|\{[^}]*\}))?(?:[-+]\d+)?$/;

const STUDENT: readonly Pick<Convention, 'name' | 'parameters' | 'letters'>[] = [
	{ name: 'StudentT', parameters: ['nu'], letters: [DEGREES] },
	{ name: 'StudentT', parameters: ['nu', 'mu', 'sigma'], letters: [DEGREES, ANY, DEVIATION] },
	{ name: 'StudentT', parameters: ['nu', 'mu', 'variance'], letters: [DEGREES, ANY, SQUARED] },
];

/** What one letter means behind `\\sim` alone: elsewhere `t(x)` and `F(x,y)` are functions of the note. Degrees of freedom may stand below it. */
const DRAWN: readonly Convention[] = [
	...STUDENT.map(form => ({ ...form, written: ['t'] })),
	{ written: ['\\chi^{2}', '\\chi^2'], name: 'ChiSquared', parameters: ['nu'], letters: [DEGREES] },
	{ written: ['F'], name: 'F', parameters: ['d_1', 'd_2'], letters: [DEGREES, DEGREES] },
];

const CONVENTIONS: readonly Convention[] = [
	{ written: ['N', 'Normal', 'Gaussian'], name: 'Normal', parameters: ['mu', 'variance'], last: /^(?!(?:\\sigma|s)(?:_(?:\w|\{[^}]*\}))?$)/ },
	{ written: ['Bernoulli', 'Bern', 'Ber'], name: 'Bernoulli', parameters: ['p'] },
	{ written: ['Binomial', 'Binom', 'Bin'], name: 'Binomial', parameters: ['n', 'p'] },
	{ written: ['B'], name: 'Binomial', parameters: ['n', 'p'], last: /^(?:p|q|\\theta|0?\.\d+)(?:_|$)/ },
	{ written: ['Poisson', 'Pois', 'Poi', 'Po'], name: 'Poisson', parameters: ['lambda'] },
	{ written: ['Uniform', 'Unif', 'U'], name: 'Uniform', parameters: ['a', 'b'] },
	{ written: ['Exponential', 'Exp', 'Expo'], name: 'Exponential', parameters: ['rate'], last: /^(?:\\lambda|[\d.]+)$/ },
	{ written: ['Beta'], name: 'Beta', parameters: ['alpha', 'beta'] },
	{ written: ['Gamma', 'Ga'], name: 'Gamma', parameters: ['alpha', 'rate'], last: /^(?:\\beta|\\lambda)$/ },
	{ written: ['Gamma', 'Ga'], name: 'Gamma', parameters: ['alpha', 'scale'], letters: [/^(?:k|\\alpha)$/, /^\\theta$/] },
	...STUDENT.map(form => ({ ...form, written: ['StudentT', 'Student', 'Student-t'] })),
	{ written: ['ChiSquared', 'ChiSq', 'Chisq', 'Chi2'], name: 'ChiSquared', parameters: ['nu'] },
	{ written: ['HalfNormal', 'HN'], name: 'HalfNormal', parameters: ['sigma'], last: /^(?:\\sigma(?:_(?:\w|\{[^}]*\}))?|1)$/ },
	{ written: ['HalfNormal', 'HN'], name: 'HalfNormal', parameters: ['variance'], last: SQUARED },
	{ written: ['DiscreteUniform', 'DUnif', 'DU'], name: 'DiscreteUniform', parameters: ['a', 'b'] },
	{ written: ['TruncatedNormal', 'TruncNormal', 'TN'], name: 'TruncatedNormal', parameters: ['mu', 'sigma', 'a', 'b'], letters: [ANY, DEVIATION] },
	{ written: ['TruncatedNormal', 'TruncNormal', 'TN'], name: 'TruncatedNormal', parameters: ['mu', 'variance', 'a', 'b'], letters: [ANY, SQUARED] },
	{ written: ['Weibull', 'Weib'], name: 'Weibull', parameters: ['k', 'lambda'], letters: [/^k$/, /^\\lambda$/] },
	{ written: ['Weibull', 'Weib'], name: 'Weibull', parameters: ['lambda', 'k'], letters: [/^\\lambda$/, /^k$/] },
	{ written: ['Pareto'], name: 'Pareto', parameters: ['x_m', 'alpha'], letters: [LEAST, /^(?:\\alpha|a)$/] },
	{ written: ['Pareto'], name: 'Pareto', parameters: ['alpha', 'x_m'], letters: [/^(?:\\alpha|a)$/, LEAST] },
	{ written: ['Laplace', 'Lap'], name: 'Laplace', parameters: ['mu', 'b'] },
	{ written: ['Cauchy'], name: 'Cauchy', parameters: ['mu', 'gamma'] },
	{ written: ['Logistic'], name: 'Logistic', parameters: ['mu', 's'] },
	{ written: ['Gumbel'], name: 'Gumbel', parameters: ['mu', 'beta'] },
	{ written: ['LogNormal', 'Lognormal', 'LN'], name: 'LogNormal', parameters: ['mu', 'variance'], last: /\^\{?2\}?$/ },
	{ written: ['InverseGamma', 'InvGamma', 'IG'], name: 'InverseGamma', parameters: ['alpha', 'beta'] },
	{ written: ['VonMises', 'VM'], name: 'VonMises', parameters: ['mu', 'kappa'] },
	{ written: ['Hypergeometric', 'Hypergeom'], name: 'Hypergeometric', parameters: ['N', 'K', 'n'] },
	{ written: ['BetaBinomial', 'BetaBin'], name: 'BetaBinomial', parameters: ['n', 'alpha', 'beta'] },
];

/**
 * `\mathcal{N}(\mu, \sigma^2)`, `\text{Poisson}(\lambda)`; undefined for what is no known name, or where conventions differ and the letters do
 * not tell: a geometric variable counts trials or failures, a Weibull's scale stands first or last.
 */
export function namedDistribution(node: Node): NamedDistribution | undefined {
	const call = applicationOf(node);
	const letters = call && !call.power ? lettersOf(call.head) : undefined;
	return letters === undefined ? undefined : byConvention(CONVENTIONS, letters, call?.brackets.items ?? []);
}

/** What a variable is drawn from: also `t_\nu`, `\chi^2(k)`, `F_{m,n}`. */
export function drawnDistribution(node: Node): NamedDistribution | undefined {
	const call = applicationOf(node);
	const head = call?.head ?? node;
	const { base, sub, sup } = head.kind === 'scripts' ? head : { base: head };
	const args = [...(sub ? indicesIn(sub) : []), ...(call?.brackets.items ?? [])];
	const letters = base.kind === 'name' && !call?.power ? base.letters + (sup ? `^${keyOf(sup)}` : '') : undefined;
	return namedDistribution(node) ?? (letters === undefined ? undefined : byConvention(DRAWN, letters, args));
}

type NamedDistribution = Extract<Bound, { kind: 'distribution' }>;

function byConvention(conventions: readonly Convention[], letters: string, args: readonly Node[]): NamedDistribution | undefined {
	const convention = conventions.find(({ written, parameters, last = ANY, letters: told = [] }) =>
		written.includes(letters) && args.length === parameters.length && last.test(keyOf(args.at(-1) as Node)) && told.every((pattern, i) => pattern.test(keyOf(args[i] as Node))));
	return convention && {
		kind: 'distribution',
		name: convention.name,
		args: new Map(convention.parameters.map((parameter, i) => {
			const arg = args[i] as Node;
			return parameter === 'variance' ? ['sigma', { kind: 'root', body: arg, span: arg.span }] : [parameter, arg];
		})),
	};
}
