import type { Domain } from '../base/domain';
import type { CasesNode } from '../formula/syntax';
import { isSymbol, keyOf } from '../semantics/symbols';

/** The symbol of cases whose rows each name one of its values, as those of a mass function do: these are all that it takes. */
export function namedValues({ rows }: CasesNode): readonly (readonly [key: string, domain: Domain])[] {
	const named = rows.map(({ condition }) => (condition?.kind === 'relation' && condition.operators.join() === '=' ? condition.items : []));
	const [symbol] = named[0] ?? [];
	if (!symbol || !isSymbol(symbol) || rows.length < 2) return [];
	const key = keyOf(symbol);
	const values = named.flatMap(([side, value]) => (side && keyOf(side) === key && value?.kind === 'number' ? [value.value] : []));
	return values.length === rows.length ? [[key, { kind: 'values', values: values.toSorted((a, b) => a - b) }]] : [];
}
