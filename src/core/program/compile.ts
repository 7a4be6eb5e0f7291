import { rankOf } from '../base/type';
import type { Input, Ir, Range } from '../semantics/ir';
import { childrenOf } from '../semantics/ir';
import type { Constant, Op, OpRange, Program } from './program';

/** The program of a meaning: inputs that it uses become slots, locals registers behind them. Expects no holes. */
export function compile(ir: Ir, inputs: readonly Input[]): { readonly program: Program; readonly inputs: readonly number[] } {
	const used = [...inputsOf(ir)].toSorted((a, b) => a - b);
	const slotOf = new Map(used.map((input, slot) => [input, slot]));
	const registers = new Map<number, number>();
	const registerOf = (local: number): number => {
		const known = registers.get(local);
		if (known !== undefined) return known;
		const slot = used.length + registers.size;
		registers.set(local, slot);
		return slot;
	};
	const body = lower(ir);
	const slots = used.map(input => {
		const { rank, key } = inputs[input] as Input;
		return { kind: rank === 0 ? 'real' as const : 'tensor' as const, rank, key };
	});
	return { program: { version: 1, slots, size: used.length + registers.size, body }, inputs: used };

	function lower(from: Ir): Op {
		const rank = rankOf(from.type);
		switch (from.kind) {
			case 'constant': return { op: 'constant', value: constantOf(from.value), rank };
			case 'input': return { op: 'slot', slot: slotOf.get(from.input) as number, rank };
			case 'local': return { op: 'slot', slot: registerOf(from.local), rank };
			case 'apply': return { op: 'apply', name: from.operation, args: from.args.map(lower), rank };
			case 'let': return { op: 'let', value: lower(from.value), slot: registerOf(from.local), body: lower(from.body), rank };
			case 'fold': return { op: 'fold', fold: from.fold, range: lowerRange(from.range), slot: registerOf(from.local), body: lower(from.body), rank };
			case 'integral': return { op: 'integral', low: lower(from.low), high: lower(from.high), landmarks: from.landmarks.map(lower), slot: registerOf(from.local), body: lower(from.body), rank };
			case 'search': return { op: 'search', goal: from.goal, low: lower(from.low), high: lower(from.high), slot: registerOf(from.local), body: lower(from.body), rank };
			case 'build': return { op: 'build', range: lowerRange(from.range), slot: registerOf(from.local), body: lower(from.body), rank };
			case 'element': return { op: 'element', array: lower(from.array), indices: from.indices.map(lower), base: from.base, rank };
			case 'piecewise': return {
				op: 'piecewise',
				branches: from.branches.map(({ when, value }) => ({ when: lower(when), value: lower(value) })),
				...(from.otherwise ? { otherwise: lower(from.otherwise) } : {}),
				rank,
			};
			case 'stack': return { op: 'stack', items: from.items.map(lower), rank };
			case 'hole': return { op: 'constant', value: 'nan', rank };
		}
	}

	function lowerRange(range: Range): OpRange {
		if (range.kind === 'values') return range;
		return { kind: 'integers', from: lower(range.from), to: lower(range.to), ...(range.except ? { except: lower(range.except) } : {}) };
	}
}

function inputsOf(ir: Ir, found = new Set<number>()): ReadonlySet<number> {
	if (ir.kind === 'input') found.add(ir.input);
	for (const child of childrenOf(ir)) inputsOf(child, found);
	return found;
}

export function constantOf(value: number): Constant {
	if (Number.isFinite(value)) return value;
	return Number.isNaN(value) ? 'nan' : value > 0 ? 'inf' : '-inf';
}
