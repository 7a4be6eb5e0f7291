import type { CreateFunction, ReadPart } from './appliedFunctions';
import type { Node } from '../formula/syntax';
import { productOf } from '../library/factors';
import type { LibraryRecord } from '../library/record';
import { createNoteFunction } from './noteFunction';
import type { BeliefFactors } from '../semantics/beliefFactors';

/** Whether a method asks for a likelihood and a prior, and could be given both. */
export function tellsFactorsApart({ parameters }: LibraryRecord, args: Readonly<Record<string, unknown>>): boolean {
	const isFunction = (wanted: string): boolean => parameters.some(({ name, type }) => name === wanted && type === 'function');
	return isFunction('likelihood') && isFunction('prior') && !Object.hasOwn(args, 'prior');
}

/** The likelihood and the prior of a formula, each as a function of what is not known; undefined where one cannot be read alone. */
export function separateFactors({ likelihood, prior }: Pick<BeliefFactors, 'likelihood' | 'prior'>, read: ReadPart): ReadonlyMap<string, CreateFunction> | undefined {
	const [first, second] = [productOfParts(likelihood, read), prior.length > 0 ? productOfParts(prior, read) : undefined];
	if (!first || (prior.length > 0 && !second)) return undefined;
	return new Map([['likelihood', first], ...(second ? [['prior', second] as const] : [])]);
}

function productOfParts(parts: readonly Node[], read: ReadPart): CreateFunction | undefined {
	const creates = parts.flatMap((part): readonly CreateFunction[] => {
		const { meaning: { target, diagnostics, missing }, bindings, assumed } = read(part);
		if (!target || target.variables.length !== 1 || assumed.length > 0 || diagnostics.length > 0 || missing.length > 0) return [];
		return [budget => createNoteFunction(target, bindings, budget)];
	});
	return creates.length === parts.length ? budget => productOf(creates.map(create => create(budget))) : undefined;
}
