import type { FractionNode, JuxtapositionNode, Node, NumberNode } from './syntax';

/** An integrand that is not written: `\int dx` integrates 1. */
export const unwritten = (at: number): NumberNode => ({ kind: 'number', value: 1, text: '1', span: { start: at, end: at } });

interface Taken { readonly body: Node; readonly variable: Node }

/**
 * The body of `\int \frac{dx}{x}` without the differential, `\frac{1}{x}`, and its variable; also from a body in braces, `\int{x\,dx}`. Undefined
 * if there is none.
 */
export function takeInnerDifferential(body: Node): Taken | undefined {
	if (body.kind === 'fraction') return fromFraction(body);
	if (body.kind !== 'juxtaposition') return undefined;
	if (endsWithDifferential(body)) return withoutDifferential(body);
	for (const [i, item] of body.items.entries()) {
		const taken = item.kind === 'fraction' ? fromFraction(item) : undefined;
		if (taken) return { variable: taken.variable, body: { ...body, items: body.items.map((other, at) => at === i ? taken.body : other) } };
	}
	return undefined;
}

/** Not from `\frac{df}{dx}`, which is a derivative. */
function fromFraction(fraction: FractionNode): Taken | undefined {
	const { over, under } = fraction;
	if (over.kind !== 'juxtaposition' || !endsWithDifferential(over) || (under.kind === 'juxtaposition' && endsWithDifferential(under))) return undefined;
	const taken = withoutDifferential(over);
	return taken && { variable: taken.variable, body: { ...fraction, over: taken.body } };
}

function withoutDifferential(product: JuxtapositionNode): Taken | undefined {
	const rest = product.items.slice(0, -2);
	const variable = product.items.at(-1);
	const [first] = rest;
	const last = rest.at(-1);
	if (!variable) return undefined;
	if (!first || !last) return { variable, body: unwritten(product.span.start) };
	return { variable, body: rest.length === 1 ? first : { ...product, items: rest, span: { start: product.span.start, end: last.span.end } } };
}

/** The `d` of a differential in the midst of a product. */
export function strayDifferential(body: Node): Node | undefined {
	return body.kind === 'juxtaposition' ? body.items.find((sign, i) => isDifferential(sign, body.items[i + 1])) : undefined;
}

const endsWithDifferential = ({ items }: JuxtapositionNode): boolean => isDifferential(items.at(-2), items.at(-1));

function isDifferential(sign: Node | undefined, variable: Node | undefined): boolean {
	const bare = variable?.kind === 'scripts' ? variable.base : variable;
	return sign?.kind === 'name' && sign.letters === 'd' && (sign.font === 'plain' || sign.font === 'roman') && (bare?.kind === 'name' || bare?.kind === 'accent');
}
