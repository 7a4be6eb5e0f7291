import type { Node } from '../formula/syntax';
import type { Bound } from './bindings';
import { applicationOf, keyOf, lettersOf } from './symbols';

/** What formulas call a distribution, and what its arguments are by convention; a variance is told by its name. */
interface Convention {
	readonly written: readonly string[];
	readonly name: string;
	readonly parameters: readonly string[];
	/** Last arguments for which the convention is beyond doubt. */
	readonly last?: RegExp;
}

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
 * `\mathcal{N}(\mu, \sigma^2)`, `\text{Poisson}(\lambda)`; undefined for what is no known name, or where conventions differ: a geometric
 * variable counts trials or failures.
 */
export function namedDistribution(node: Node): Extract<Bound, { kind: 'distribution' }> | undefined {
	const call = applicationOf(node);
	const letters = call && !call.power ? lettersOf(call.head) : undefined;
	const convention = CONVENTIONS.find(({ written }) => letters !== undefined && written.includes(letters));
	const args = call?.brackets.items ?? [];
	if (!convention || args.length !== convention.parameters.length || !(convention.last ?? /^/).test(keyOf(args.at(-1) as Node))) return undefined;
	return {
		kind: 'distribution',
		name: convention.name,
		args: new Map(convention.parameters.map((parameter, i) => {
			const arg = args[i] as Node;
			return parameter === 'variance' ? ['sigma', { kind: 'root', body: arg, span: arg.span }] : [parameter, arg];
		})),
	};
}
