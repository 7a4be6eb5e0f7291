import type { Span } from '../../base/span';
import type { Accent, Node } from '../syntax';
import type { Command } from './command';

const ACCENTS: Readonly<Record<Exclude<Accent, 'change'>, readonly string[]>> = {
	hat: ['\\hat', '\\widehat'],
	bar: ['\\bar', '\\overline'],
	tilde: ['\\tilde', '\\widetilde'],
	vec: ['\\vec', '\\overrightarrow'],
	dot: ['\\dot'],
	ddot: ['\\ddot'],
	breve: ['\\breve'],
	check: ['\\check', '\\widecheck'],
	acute: ['\\acute'],
	grave: ['\\grave'],
	ring: ['\\mathring'],
	underline: ['\\underline', '\\underbar'],
};

export const accents: readonly Command[] = Object.entries(ACCENTS).map(([accent, names]) => ({
	names,
	args: 1,
	build: (body, span) => accented(accent as Accent, body, span),
}));

/** `\hat{y_i}` is `\hat{y}_i`: an index is no part of what is marked, a power is, as in the mean `\bar{x^2}`. */
function accented(accent: Accent, body: Node, span: Span): Node {
	const isIndexed = body.kind === 'scripts' && (body.base.kind === 'name' || body.base.kind === 'accent') && (body.sup ? body.sup.kind === 'brackets' : body.sub !== undefined);
	return isIndexed ? { ...body, base: { kind: 'accent', accent, body: body.base, span }, span } : { kind: 'accent', accent, body, span };
}
