import { constant } from './context';
import { mentions, type Ir, type Kind } from './ir';
import { logarithmsOf, type Target } from './target';

/**
 * A density without what only normalises it: the denominators that none of its first variables moves, `Z` or `\sum_x e^{-E(x)}`.
 * Numerals stay. Behind those variables are the parameters of a model, on which a normaliser depends.
 */
export function unnormalised(target: Target, states: number): Target {
	const locals = target.variables.slice(0, states).map(({ local }) => local);
	const value = withoutNormaliser(target.value, ir => !locals.some(local => mentions(ir, local)));
	return { ...target, value, ...logarithmsOf(value) };
}

function withoutNormaliser(ir: Ir, isFixed: (ir: Ir) => boolean): Ir {
	if (ir.kind === 'let') return { ...ir, body: withoutNormaliser(ir.body, isFixed) };
	if (ir.kind !== 'apply') return ir;
	const [first, second] = ir.args;
	if (!first || !second) return ir;
	switch (ir.operation) {
		case 'multiply': return { ...ir, args: ir.args.map(factor => withoutNormaliser(factor, isFixed)) };
		case 'divide': return isFixed(second) && second.kind !== 'constant' ? withoutNormaliser(first, isFixed) : { ...ir, args: [withoutNormaliser(first, isFixed), second] };
		case 'power': return isFixed(first) && isNegative(second) ? constant(1, ir.span) : ir;
		default: return ir;
	}
}

function isNegative(exponent: Ir): boolean {
	return (exponent.kind === 'constant' && exponent.value < 0) || isNegation(exponent);
}

function isNegation(ir: Ir): ir is Kind<'apply'> {
	return ir.kind === 'apply' && ir.operation === 'negate';
}
