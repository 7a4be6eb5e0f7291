import type { Diagnostic } from '../base/diagnostic';
import { sized, type Operand } from '../base/refusal';
import type { Span } from '../base/span';
import { isDense, type Value } from '../base/value';
import { createBudget } from '../math/budget';
import type { Ir } from '../semantics/ir';
import type { Fault } from './fault';
import { siteOf } from './judge';

/** What the search for a fault's place may cost; where that is not enough, the whole formula is the place. */
const LIMITS = { steps: 200_000, elements: 4_000_000 } as const;

/** A fault of an evaluation at the innermost part of the formula that has it, with the texts of what does not fit there. */
export function locate(ir: Ir, inputs: readonly Value[], fault: Fault, latex: string): Diagnostic {
	const site = siteOf(ir, inputs, fault.code, createBudget(LIMITS));
	const at = site?.ir;
	const span = at?.span ?? { start: 0, end: latex.length };
	if (fault.code === 'index-out-of-range' && at?.kind === 'element') return { ...fault, ...named(at.array.span, span, latex), span };
	if (fault.code === 'rival-definitions' && at) return { ...fault, name: latex.slice(span.start, span.end), span };
	if (fault.code !== 'shape-mismatch' || site === undefined || at?.kind !== 'apply' || at.args.length > 2) return { ...fault, span };
	const [left = fault.left, right = fault.right] = at.args.map((arg, i) => operand(site.args[i] ?? NaN, arg.span, span, latex));
	return { ...fault, left, right, span };
}

function operand(value: Value, own: Span, whole: Span, latex: string): Operand {
	const { name } = named(own, whole, latex);
	return { ...sized(isDense(value) ? value.shape : []), ...(name === undefined ? {} : { text: name, span: own }) };
}

/** A part as the note writes it; what stands at the place of the whole was not written as a part. */
function named({ start, end }: Span, whole: Span, latex: string): { readonly name?: string } {
	const isPart = start >= whole.start && end <= whole.end && end - start < whole.end - whole.start;
	const name = isPart ? latex.slice(start, end).trim() : '';
	return name === '' ? {} : { name };
}
