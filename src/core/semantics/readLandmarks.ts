import type { Span } from '../base/span';
import { REAL } from '../base/type';
import { apply, constant, type DensityUse } from './context';
import { childrenOf, mentions, type Ir } from './ir';

/**
 * Where an integrand may have its mass or a kink, in terms of what is known outside the integral: the locations of its densities with
 * some deviations around them, and what the variable is compared with or subtracted from.
 */
export function readLandmarks(body: Ir, id: number, densities: readonly DensityUse[] = []): readonly Ir[] {
	return [...densities.flatMap(density => aroundDensity(density, id)), ...differences(body, id)].slice(0, MOST);
}

const MOST = 24;
const DEVIATIONS = [-8, -2, 0, 2, 8] as const;

function aroundDensity({ variate, location, scale }: DensityUse, id: number): readonly Ir[] {
	const isVariable = (ir: Ir): boolean => ir.kind === 'local' && ir.local === id;
	const center = isVariable(variate) ? location : isVariable(location) ? variate : undefined;
	if (!center || !isOutside(center, id) || !isOutside(scale, id)) return [];
	return DEVIATIONS.map(deviations => moved(center, deviations, scale, center.span));
}

function moved(center: Ir, deviations: number, scale: Ir, span: Span): Ir {
	return apply('add', [center, apply('multiply', [constant(deviations, span), scale], REAL, span)], REAL, span);
}

/** `c` of `x - c`, `c - x`, `x < c` and their like; 0 of `x^2`. */
function differences(ir: Ir, id: number): readonly Ir[] {
	const inner = childrenOf(ir).flatMap(child => differences(child, id));
	if (ir.kind === 'apply' && EVEN.has(ir.operation) && ir.args[0]?.kind === 'local' && ir.args[0].local === id) return [constant(0, ir.span), ...inner];
	if (ir.kind !== 'apply' || !COMPARED.has(ir.operation)) return inner;
	const [a, b] = ir.args as [Ir, Ir];
	const other = a.kind === 'local' && a.local === id ? b : b.kind === 'local' && b.local === id ? a : undefined;
	return other && isOutside(other, id) ? [other, ...inner] : inner;
}

/** What turns at 0. */
const EVEN: ReadonlySet<string> = new Set(['power', 'abs']);

const COMPARED: ReadonlySet<string> = new Set(['subtract', 'less', 'lessEqual', 'greater', 'greaterEqual', 'max', 'min']);

/** Whether an expression can be computed before the integral starts: it uses no local that is bound inside. */
function isOutside(ir: Ir, id: number): boolean {
	return !mentions(ir, id) && usesOnlyEarlier(ir, id);
}

function usesOnlyEarlier(ir: Ir, id: number): boolean {
	if (ir.kind === 'local') return ir.local < id;
	return ir.kind === 'constant' || ir.kind === 'input' || ((ir.kind === 'apply' || ir.kind === 'element') && childrenOf(ir).every(child => usesOnlyEarlier(child, id)));
}
