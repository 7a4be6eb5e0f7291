import { REAL } from '../../base/type';
import { apply, local, type Context } from '../../semantics/context';
import { differentiate } from '../../semantics/differentiate';
import type { Ir, Kind } from '../../semantics/ir';

/** The partial derivative of a function of numbers by one of its arguments, in terms of locals that stand for them. */
export function partialOf({ operation, args, span }: Kind<'apply'>, by: number, context: Context): { readonly partial: Ir; readonly locals: readonly number[] } {
	const locals = args.map(() => context.freshLocal());
	const call = apply(operation, locals.map(id => local(id, span)), REAL, span);
	return { partial: differentiate(call, { local: locals[by] as number }, context), locals };
}
