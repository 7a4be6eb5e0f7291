import type { Constant, Op, OpRange, Program } from './program';

/**
 * The program with every sum, integral and search that does not depend on one slot computed once, so that the others are not computed
 * again at each place of a picture.
 * @param compute the number that an operation of the slots alone comes to; undefined where it has none, and then it stays.
 */
export function freeze(program: Program, slot: number, compute: (body: Op) => number | undefined): Program {
	const frozen = (op: Op): Op => {
		const isLoop = op.op === 'fold' || op.op === 'integral' || op.op === 'search';
		const value = isLoop && op.rank === 0 && isOf(op, program.slots.length, slot) ? compute(op) : undefined;
		return value === undefined ? mapOps(op, frozen) : { op: 'constant', value: constantOf(value), rank: 0 };
	};
	return { ...program, body: frozen(program.body) };
}

function constantOf(value: number): Constant {
	return Number.isNaN(value) ? 'nan' : value === Infinity ? 'inf' : value === -Infinity ? '-inf' : value;
}

/** Whether an operation takes nothing but slots, of which there are `count`, and not this one. */
function isOf(op: Op, count: number, slot: number, bound: ReadonlySet<number> = new Set()): boolean {
	if (op.op === 'slot') return bound.has(op.slot) || (op.slot < count && op.slot !== slot);
	const inner = 'slot' in op ? new Set([...bound, op.slot]) : bound;
	let holds = true;
	mapOps(op, child => {
		holds &&= isOf(child, count, slot, inner);
		return child;
	});
	return holds;
}

function mapOps(op: Op, map: (child: Op) => Op): Op {
	switch (op.op) {
		case 'constant': case 'slot': return op;
		case 'apply': return { ...op, args: op.args.map(map) };
		case 'let': return { ...op, value: map(op.value), body: map(op.body) };
		case 'fold': case 'build': return { ...op, range: mapRange(op.range, map), body: map(op.body) };
		case 'integral': return { ...op, low: map(op.low), high: map(op.high), landmarks: op.landmarks.map(map), body: map(op.body) };
		case 'search': return { ...op, low: map(op.low), high: map(op.high), body: map(op.body) };
		case 'element': return { ...op, array: map(op.array), indices: op.indices.map(map) };
		case 'piecewise': return { ...op, branches: op.branches.map(({ when, value }) => ({ when: map(when), value: map(value) })), ...(op.otherwise ? { otherwise: map(op.otherwise) } : {}) };
		case 'stack': return { ...op, items: op.items.map(map) };
	}
}

function mapRange(range: OpRange, map: (child: Op) => Op): OpRange {
	if (range.kind === 'values') return range;
	return { ...range, from: map(range.from), to: map(range.to), ...(range.except ? { except: map(range.except) } : {}) };
}
