import { REAL, rankOf } from '../base/type';
import { compile } from '../program/compile';
import type { Program } from '../program/program';
import { optimise } from '../program/optimise';
import { withLets, type Input, type Ir, type Kind, type Range } from '../semantics/ir';

/** The slot of the variable of an integral or a sum. No binding has such a key. */
export const SUMMAND_VARIABLE = 'variable of the sum';

/** What a formula integrates or adds up, as a function of the variable, so that it can be drawn. */
export interface Summand {
	readonly kind: 'integral' | 'sum';
	readonly program: Program;
	/** The ends of its range, or the values that the variable takes. */
	readonly range: SummandEnds | { readonly values: readonly number[] };
	/** Places at which an integrand has its weight. */
	readonly landmarks: readonly Program[];
}

interface SummandEnds {
	readonly low: Program;
	readonly high: Program;
}

/** The integral or the sum that a number comes to, up to a sign and factors; undefined where it is something else. */
export function summandOf(ir: Ir, inputs: readonly Input[]): Summand | undefined {
	if (rankOf(ir.type) > 0) return undefined;
	const found = findSum(ir, { whole: inner => inner, lets: inner => inner });
	if (!found) return undefined;
	const { sum, around } = found;
	const program = (of: Ir): Program => compile(optimise(of), [...inputs, { key: SUMMAND_VARIABLE, rank: 0 }]).program;
	const variable: Ir = { kind: 'input', input: inputs.length, type: REAL, span: ir.span };
	const ends = (low: Ir, high: Ir): SummandEnds => ({ low: program(around.lets(low)), high: program(around.lets(high)) });
	const body = program(around.whole(withLets(sum.body, new Map([[sum.local, variable]]))));
	if (sum.kind === 'integral') return { kind: 'integral', program: body, range: ends(sum.low, sum.high), landmarks: sum.landmarks.map(place => program(around.lets(place))) };
	return { kind: 'sum', program: body, range: rangeOf(sum.range, ends), landmarks: [] };
}

function rangeOf(range: Range, ends: (low: Ir, high: Ir) => SummandEnds): Summand['range'] {
	return range.kind === 'values' ? range : ends(range.from, range.to);
}

interface Around {
	/** All that stands around the sum. */
	readonly whole: (inner: Ir) => Ir;
	/** Only what gives names their values. */
	readonly lets: (inner: Ir) => Ir;
}

interface Found {
	readonly sum: Kind<'integral'> | Kind<'fold'>;
	readonly around: Around;
}

/** Goes in where the value is linear in what is inside. */
function findSum(ir: Ir, around: Around): Found | undefined {
	switch (ir.kind) {
		case 'integral': return { sum: ir, around };
		case 'fold': return ir.fold === 'sum' ? { sum: ir, around } : undefined;
		case 'let': return findSum(ir.body, { whole: inner => around.whole({ ...ir, body: inner }), lets: inner => around.lets({ ...ir, body: inner }) });
		case 'apply': return linearPlaces(ir).map(place => findSum(ir.args[place] as Ir, {
			...around,
			whole: inner => around.whole({ ...ir, args: ir.args.map((arg, i) => (i === place ? inner : arg)) }),
		})).find(found => found !== undefined);
		default: return undefined;
	}
}

function linearPlaces({ operation }: Kind<'apply'>): readonly number[] {
	switch (operation) {
		case 'negate': case 'divide': return [0];
		case 'multiply': return [0, 1];
		default: return [];
	}
}
