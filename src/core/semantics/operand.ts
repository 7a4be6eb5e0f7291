import type { Operand } from '../base/refusal';
import { rankOf } from '../base/type';
import type { Ir } from './ir';

/** One side of a mismatch, as far as its type says it. */
export function operandOf({ type, span }: Ir): Operand {
	if (type.kind === 'unknown') return { shape: { kind: 'unknown' }, span };
	return { shape: { kind: 'axes', rank: rankOf(type), ...(type.kind === 'tensor' && type.row ? { row: true } : {}) }, span };
}
