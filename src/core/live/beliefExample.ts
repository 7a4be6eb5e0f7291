import type { Point } from '../check/verdict';
import type { Node } from '../formula/syntax';
import { beliefFactors } from '../semantics/beliefFactors';
import { conditionalOf, isDensityOf } from '../semantics/densityNodes';
import { equationsOf } from '../semantics/equations';
import { isSearch, shapesOf } from '../semantics/formulaShapes';
import { applicationOf, eventValue, isSymbol, keyOf, nodesIn } from '../semantics/symbols';

/** Tosses of a coin, and how many of them were heads. */
const TOSSES = 10;
const HEADS = 7;
const SHARE = 0.6;

/**
 * What a formula of likelihood and prior is easily played with: tosses of a bent coin, of which a Beta distribution says what is believed
 * before. Undefined where it is none of one number given another, or where its densities are given.
 */
export function beliefExample(node: Node, chain: Node | undefined, given: Point): Point | undefined {
	const shapes = shapesOf(node, chain);
	// what is summed over is no share
	if ([...nodesIn(node)].some(inner => inner.kind === 'binder' && inner.operator === 'sum')) return undefined;
	if (shapes.has('search')) {
		const known = posteriorExample(node, given);
		if (known) return known;
	}
	const factors = shapes.has('bayes') || shapes.has('joint') || shapes.has('search') ? beliefFactors(node) : undefined;
	const [likelihood, ...others] = factors?.likelihood ?? [];
	const [prior, ...more] = factors?.prior ?? [];
	if (!factors || !likelihood || others.length > 0 || more.length > 0) return undefined;
	const conditional = conditionalOf(likelihood);
	const [data, ...rest] = conditional?.of.map(eventValue) ?? [];
	const heads = [likelihood, ...(prior ? [prior] : [])].map(density => applicationOf(density)?.head);
	if (!data || !isSymbol(data) || rest.length > 0 || conditional?.given.length !== 1 || (prior && applicationOf(prior)?.brackets.items.length !== 1)) return undefined;
	const keys = { likelihood: keyOf(likelihood), data: keyOf(data), ...(prior ? { prior: keyOf(prior) } : {}) };
	if (heads.some(head => head && Object.hasOwn(given.bind, keyOf(head)))) return undefined;
	const isGiven = Object.hasOwn(given.bind, keys.likelihood);
	return {
		bind: {
			[keys.likelihood]: { dist: 'Binomial', args: { n: TOSSES, p: factors.unknown } },
			...(keys.prior === undefined ? {} : { [keys.prior]: { dist: 'Beta', args: { alpha: 2, beta: 2 } } }),
			[keys.data]: HEADS,
			...(shapes.has('search') ? {} : { [factors.unknown]: SHARE }),
			...given.bind,
		},
		// of another likelihood nothing is known
		domain: isGiven ? given.domain : { ...tossed(keys.data), [factors.unknown]: { interval: [0, 1] }, ...given.domain },
	};
}

/** The same of a search for what is most probable under a posterior that is not taken apart. */
function posteriorExample(node: Node, given: Point): Point | undefined {
	const search = equationsOf(node).flatMap(({ members }) => members).find(isSearch);
	const posterior = search && isDensityOf(search.body) ? conditionalOf(search.body) : undefined;
	const [unknown, ...others] = posterior?.of ?? [];
	const [data, ...more] = posterior?.given.map(eventValue) ?? [];
	const name = search && applicationOf(search.body)?.head;
	if (!search?.sub || !unknown || !data || !name || others.length > 0 || more.length > 0 || !isSymbol(data) || ![...nodesIn(search.sub)].some(inner => keyOf(inner) === keyOf(unknown))) return undefined;
	const key = keyOf(search.body);
	if (Object.hasOwn(given.bind, key) || Object.hasOwn(given.bind, keyOf(name))) return undefined;
	return {
		bind: { [key]: { dist: 'Beta', args: { alpha: `${keyOf(data)}+2`, beta: `${TOSSES + 2}-${keyOf(data)}` } }, [keyOf(data)]: HEADS, ...given.bind },
		domain: { ...tossed(keyOf(data)), ...given.domain },
	};
}

function tossed(data: string): Point['domain'] {
	return { [data]: { range: [0, TOSSES] } };
}
