import { rankOf } from '../base/type';
import { childrenOf, lastLocal, mapChildren, type Ir } from '../semantics/ir';

/**
 * Moves what a loop would compute again and again, though it does not depend on its variable, in front of it: the evidence below a
 * posterior, the sum below a softmax. Only what is costly moves, and nothing moves out of a case that may not be reached.
 */
export function hoistLoops(ir: Ir): Ir {
	let next = lastLocal(ir) + 1;
	return hoist(ir, () => next++);
}

/** What is computed in a function and does not depend on its variables, to be computed once for all calls; `body` has it as locals. */
export function hoistFixed(ir: Ir, variables: ReadonlySet<number>): { readonly body: Ir; readonly fixed: readonly Fixed[] } {
	const fixed: Fixed[] = [];
	let next = Math.max(lastLocal(ir), ...variables) + 1;
	const freshLocal = (): number => next++;
	const body = extract(hoist(ir, freshLocal), variables, value => keepIn(fixed, value, freshLocal), inner => isCostly(inner) || inner.kind === 'apply');
	return { body, fixed };
}

interface Fixed {
	readonly local: number;
	readonly value: Ir;
}

/** Remembers a value under a local of its own, which stands for it. */
function keepIn(kept: Fixed[], value: Ir, freshLocal: () => number): Ir {
	const local = freshLocal();
	kept.push({ local, value });
	return { kind: 'local', local, type: value.type, span: value.span };
}

function hoist(ir: Ir, freshLocal: () => number): Ir {
	const inner = mapChildren(ir, child => hoist(child, freshLocal));
	if (!isLoop(inner)) return inner;
	const moved: Fixed[] = [];
	const body = extract(inner.body, new Set([inner.local]), value => keepIn(moved, value, freshLocal));
	if (moved.length === 0) return inner;
	const loop: Ir = { ...inner, body };
	return moved.reduceRight<Ir>((rest, { local, value }) => ({ kind: 'let', local, value, body: rest, type: rest.type, span: rest.span }), loop);
}

function isLoop(ir: Ir): ir is Extract<Ir, { kind: 'fold' | 'build' | 'integral' | 'search' }> {
	return ir.kind === 'fold' || ir.kind === 'build' || ir.kind === 'integral' || ir.kind === 'search';
}

function isCostly(ir: Ir): boolean {
	return isLoop(ir) || (ir.kind === 'apply' && rankOf(ir.type) === 2 && ir.operation !== 'transpose');
}

/** Replaces the outermost parts worth it that use no local of the loop or of anything inside it. */
function extract(ir: Ir, bound: ReadonlySet<number>, replace: (value: Ir) => Ir, isWorthIt = isCostly): Ir {
	if (isWorthIt(ir) && !uses(ir, bound)) return replace(ir);
	if (ir.kind === 'piecewise') return ir;
	const inner = 'local' in ir && ir.kind !== 'local' ? new Set([...bound, ir.local]) : bound;
	return mapChildren(ir, child => extract(child, inner, replace, isWorthIt));
}

function uses(ir: Ir, locals: ReadonlySet<number>): boolean {
	return (ir.kind === 'local' && locals.has(ir.local)) || childrenOf(ir).some(child => uses(child, locals));
}
