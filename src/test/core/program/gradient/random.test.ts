import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mapChildren, type Ir } from '../../../../core/semantics/ir';
import { apply, constant, element, fold, forward, input, bind, local, piecewise, reverse, vector } from './helpers';

const VARIABLES = [{ local: 900, rank: 0 }, { local: 901, rank: 0 }, { local: 902, rank: 1 }] as const;
const indices = (depth: number): readonly Ir[] => Array.from({ length: depth }, (_, id) => local(id));

/** Random meanings over two numbers, a vector of three and data: arithmetic, functions, cases, sums and products in each other, lets, elements. */
function meanings(size: number, depth: number): fc.Arbitrary<Ir> {
	const leaves = fc.oneof(
		fc.constantFrom(1, 2, -1, 0.5).map(constant),
		fc.constantFrom(900, 901).map(id => local(id)),
		fc.constantFrom(1, 2, 3).map(at => element(local(902, 1), constant(at))),
		...(depth > 0 ? [fc.constantFrom(...indices(depth))] : []),
	);
	if (size === 0) return leaves;
	const inner = meanings(size - 1, depth);
	const under = meanings(size - 1, depth + 1);
	const familyElement = fc.tuple(fc.constantFrom(local(902, 1), input(0, 1)), under).map(([family, body]) => fold('sum', depth, constant(1), constant(3), apply('multiply', [element(family, local(depth)), body])));
	return fc.oneof(
		leaves,
		fc.tuple(fc.constantFrom('add', 'subtract', 'multiply', 'divide', 'power', 'max', 'xlogy'), inner, inner).map(([operation, a, b]) => apply(operation, [a, b])),
		fc.tuple(fc.constantFrom('exp', 'log', 'negate', 'tanh', 'sin', 'logistic', 'sqrt', 'log1pExp', 'relu'), inner).map(([operation, a]) => apply(operation, [a])),
		fc.tuple(inner, inner, inner).map(([a, b, c]) => apply('normalLogPdf', [a, b, c])),
		under.map(body => fold('sum', depth, constant(1), constant(3), body)),
		fc.tuple(inner, under).map(([end, body]) => fold('sum', depth, constant(1), apply('floor', [apply('min', [apply('abs', [end]), constant(3)])]), body)),
		familyElement,
		under.map(body => fold('product', depth, constant(1), constant(3), body)),
		fc.tuple(inner, under).map(([value, body]) => bind(depth, value, body)),
		fc.tuple(inner, inner, inner, inner).map(([a, b, c, d]) => piecewise([[apply('less', [a, b]), c]], d)),
	);
}

/** With a number of its own for every local that is bound, as in all that is read. */
function distinct(ir: Ir, next: { id: number }, names: ReadonlyMap<number, number> = new Map()): Ir {
	if (ir.kind === 'local') return { ...ir, local: names.get(ir.local) ?? ir.local };
	if (ir.kind !== 'let' && ir.kind !== 'fold') return mapChildren(ir, child => distinct(child, next, names));
	const id = next.id++;
	const inside = new Map([...names, [ir.local, id]]);
	return { ...mapChildren(ir, child => distinct(child, next, child === ir.body ? inside : names)), local: id } as Ir;
}

const number = fc.integer({ min: -192, max: 192 }).map(value => (value + 0.5) / 64);
const points = fc.tuple(number, number, fc.tuple(number, number, number));

test('the gradient is what the symbolic derivatives give, coordinate by coordinate', () => {
	let compared = 0;
	fc.assert(fc.property(meanings(3, 0).map(ir => distinct(ir, { id: 0 })), points, (ir, [u, v, w]) => {
		const at = [u, v, vector(...w)];
		const data = [vector(0.5, 2, -1)];
		const told = reverse(ir, VARIABLES, at, data);
		if (!('value' in told)) throw new Error(told.join());
		const expected = forward(ir, VARIABLES, at, data);
		if (!Number.isFinite(expected.value) || !expected.gradient.every(value => Math.abs(value) < 1e6)) return;
		expect(difference(told.value, expected.value)).toBeLessThanOrEqual(1e-9);
		for (const [i, value] of expected.gradient.entries()) {
			if (difference(told.gradient[i] as number, value) > 1e-9) {
				// the symbolic form may cancel: then it is another a rounding away
				const moved = forward(ir, VARIABLES, [u * (1 + 1e-13), v, vector(...w)], data);
				expect(difference(moved.gradient[i] as number, value)).toBeGreaterThan(1e-11);
			} else compared++;
		}
	}), { numRuns: 300, seed: 19 });
	expect(compared).toBeGreaterThan(600);
});

function difference(a: number, b: number): number {
	return Math.abs(a - b) / Math.max(1, Math.abs(a), Math.abs(b));
}
