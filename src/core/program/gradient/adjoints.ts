import type { GradientProgram, Step } from './gradientProgram';

/**
 * The registers outside of loops whose adjoint is the same at every point, since the result only adds or subtracts them: the terms of a log
 * density. A sum among them can run backwards as soon as a piece of it has run forwards.
 */
export function knownAdjoints({ steps, result }: GradientProgram): ReadonlyMap<number, number> {
	const uses = countUses(steps);
	const adjoints = new Map(uses.has(result) ? [] : [[result, 1]]);
	for (const step of steps.toReversed()) {
		const adjoint = adjoints.get(step.out);
		if (adjoint === undefined || step.step !== 'elementwise' || !SIGNS.has(step.name)) continue;
		const signs = SIGNS.get(step.name) as readonly number[];
		for (const [i, arg] of step.args.entries()) if (uses.get(arg) === 1) adjoints.set(arg, adjoint * (signs[i] as number));
	}
	return adjoints;
}

/** How often each register is used by steps and by those of the loops among them. */
export function countUses(steps: readonly Step[]): ReadonlyMap<number, number> {
	const uses = new Map<number, number>();
	const count = (step: Step): void => {
		for (const register of usedBy(step)) uses.set(register, (uses.get(register) ?? 0) + 1);
		if (step.step === 'loop') step.steps.forEach(count);
	};
	steps.forEach(count);
	return uses;
}

/** What only adds or subtracts its arguments. */
export const SIGNS: ReadonlyMap<string, readonly number[]> = new Map([['add', [1, 1]], ['subtract', [1, -1]], ['negate', [-1]]]);

function usedBy(step: Step): readonly number[] {
	switch (step.step) {
		case 'constant': return [];
		case 'elementwise': case 'whole': case 'program': return step.args;
		case 'chain': return [step.of, ...step.args, ...step.partials];
		case 'element': return [step.array, ...step.indices];
		case 'select': return [...step.branches.flatMap(({ when, value }) => [when, value]), ...(step.otherwise === undefined ? [] : [step.otherwise])];
		case 'stack': return step.items;
		case 'spread': return [step.from];
		case 'loop': return step.range.kind === 'values' ? [step.body] : [step.body, step.range.from, step.range.to, ...(step.range.except === undefined ? [] : [step.range.except])];
	}
}
