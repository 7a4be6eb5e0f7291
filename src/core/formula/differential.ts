import type { FractionNode, JuxtapositionNode, Node, NumberNode } from './syntax';

/** An integrand that is not written: `\int dx` integrates 1. */
export const unwritten = (at: number): NumberNode => ({ kind: 'number', value: 1, text: '1', span: { start: at, end: at } });

/** The body of `\int \frac{dx}{x}` without the differential, `\frac{1}{x}`, and its variable; undefined if no numerator ends with one. */
export function takeNumeratorDifferential(body: Node): { readonly body: Node; readonly variable: Node } | undefined {
	if (body.kind === 'fraction') return fromFraction(body);
	if (body.kind !== 'juxtaposition') return undefined;
	for (const [i, item] of body.items.entries()) {
		const taken = item.kind === 'fraction' ? fromFraction(item) : undefined;
		if (taken) return { variable: taken.variable, body: { ...body, items: body.items.with(i, taken.body) } };
	}
	return undefined;
}

/** Not from `\frac{df}{dx}`, which is a derivative. */
function fromFraction(fraction: FractionNode): { readonly body: FractionNode; readonly variable: Node } | undefined {
	const { over, under } = fraction;
	if (over.kind !== 'juxtaposition' || !endsWithDifferential(over) || (under.kind === 'juxtaposition' && endsWithDifferential(under))) return undefined;
	const rest = over.items.slice(0, -2);
	const variable = over.items.at(-1);
	const first = rest[0];
	const last = rest.at(-1);
	if (!variable) return undefined;
	const left: Node = !first || !last ? unwritten(over.span.start)
		: rest.length === 1 ? first
		: { ...over, items: rest, span: { start: over.span.start, end: last.span.end } };
	return { variable, body: { ...fraction, over: left } };
}

function endsWithDifferential({ items }: JuxtapositionNode): boolean {
	const sign = items.at(-2);
	const variable = items.at(-1);
	const bare = variable?.kind === 'scripts' ? variable.base : variable;
	return sign?.kind === 'name' && sign.letters === 'd' && (sign.font === 'plain' || sign.font === 'roman') && (bare?.kind === 'name' || bare?.kind === 'accent');
}
