import { REAL, tensor } from '../../base/type';
import { apply, constant, local, type Context } from '../../semantics/context';
import { differentiate } from '../../semantics/differentiate';
import { hasHole, localsIn, mapChildren, type Input, type Ir } from '../../semantics/ir';
import { compile } from '../compile';
import type { Program } from '../program';

/** What a program of its own takes in the order of its slots. */
type Taken = { readonly kind: 'input'; readonly input: number } | { readonly kind: 'local'; readonly local: number };

interface Apart {
	readonly program: Program;
	readonly args: readonly Taken[];
}

/**
 * A meaning that a numerical method finds, as a program of its own, and its derivatives by the locals outside that move. Undefined where
 * it has none, which the context is told.
 */
export function compileApart(ir: Ir, inputs: readonly Input[], kindOf: (local: number) => { readonly rank: number; readonly active: boolean } | undefined, context: Context): { readonly value: Apart; readonly partials: readonly { readonly local: number; readonly value: Apart }[] } | undefined {
	const outside = [...new Set(localsIn(ir))].flatMap(id => {
		const kind = kindOf(id);
		return kind ? [{ id, ...kind }] : [];
	});
	const derivatives = outside.filter(({ active }) => active).map(({ id, rank }) => ({ local: id, ir: derivative(ir, id, rank, context) }));
	if (derivatives.some(({ ir: derived }) => hasHole(derived))) return undefined;
	const apart = (meaning: Ir): Apart => {
		const input = new Map(outside.map(({ id }, i) => [id, inputs.length + i]));
		const { program, inputs: used } = compile(withInputs(meaning, input), [...inputs, ...outside.map(({ id, rank }) => ({ key: `#${id}`, rank }))]);
		return { program, args: used.map(at => (at < inputs.length ? { kind: 'input', input: at } : { kind: 'local', local: (outside[at - inputs.length] as { id: number }).id })) };
	};
	return { value: apart(ir), partials: derivatives.map(({ local: id, ir: derived }) => ({ local: id, value: apart(derived) })) };
}

/** By a vector: element by element. */
function derivative(ir: Ir, id: number, rank: number, context: Context): Ir {
	const { span } = ir;
	if (rank === 0) return differentiate(ir, { local: id }, context);
	if (rank > 1) return context.refuse({ code: 'no-derivative', name: ir.kind, span });
	const component = context.freshLocal();
	const last = apply('subtract', [apply('length', [local(id, span, tensor(1)), constant(0, span)], REAL, span), constant(1, span)], REAL, span);
	const body = differentiate(ir, { local: id, component: local(component, span) }, context);
	return { kind: 'build', local: component, range: { kind: 'integers', from: constant(0, span), to: last }, body, type: tensor(1), span };
}

function withInputs(ir: Ir, inputs: ReadonlyMap<number, number>): Ir {
	const input = ir.kind === 'local' ? inputs.get(ir.local) : undefined;
	return input === undefined ? mapChildren(ir, child => withInputs(child, inputs)) : { kind: 'input', input, type: ir.type, span: ir.span };
}
