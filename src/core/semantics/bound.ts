import type { Span } from '../base/span';
import { tensor } from '../base/type';
import type { Bound } from './bindings';
import type { Context, Scope } from './context';
import type { Ir } from './ir';

export function boundSymbol(key: string, scope: Scope, context: Context): Bound | undefined {
	return scope.closed ? undefined : context.bindings.symbols.get(key);
}

export function readBound(bound: Bound, name: string, span: Span, context: Context): Ir {
	if (bound.kind === 'value') return { kind: 'input', input: bound.input, type: tensor(bound.rank), span };
	if (bound.kind === 'table' && bound.shape.length === 1) return { kind: 'input', input: bound.input, type: tensor(1), span };
	return context.refuse({ code: 'binding-kind', name, expected: 'value', span });
}
