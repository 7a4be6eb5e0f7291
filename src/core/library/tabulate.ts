import type { Dense } from '../base/value';
import type { Budget } from '../math/budget';
import { valuesOf, type Support } from '../math/inference/support';
import { CallFault } from './fault';

/** A function written out over finitely many values of each variable, the last of them running fastest. */
export interface Tabulated {
	readonly table: Dense;
	/** Along each axis. */
	readonly values: readonly (readonly number[])[];
}

/** Throws CallFault, of the parameter of a name, unless all supports are finite. */
export function tabulate(evaluate: (at: Float64Array) => number, supports: readonly Support[], name: string, budget: Budget): Tabulated {
	const values = supports.map(support => valuesIn(support, name));
	const shape = values.map(({ length }) => length);
	const count = shape.reduce((product, n) => product * n, 1);
	budget.claim(count);
	budget.spend(count);
	const at = Float64Array.from(values, ([first = NaN]) => first);
	const indices = shape.map(() => 0);
	const data = Float64Array.from({ length: count }, () => {
		const entry = evaluate(at);
		// on to the next point, carrying over from the last axis
		for (let axis = shape.length - 1; axis >= 0; axis--) {
			const next = ((indices[axis] ?? 0) + 1) % (shape[axis] ?? 1);
			indices[axis] = next;
			at[axis] = values[axis]?.[next] ?? NaN;
			if (next > 0) break;
		}
		return entry;
	});
	return { table: { shape, data }, values };
}

function valuesIn(support: Support, name: string): readonly number[] {
	const values = support.kind === 'interval' ? undefined : valuesOf(support);
	if (values && values.length > 0) return values;
	throw new CallFault({ code: 'invalid-binding', name, why: 'endless' });
}
