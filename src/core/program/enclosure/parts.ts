import type { Op, OpOf } from '../program';

/**
 * Parts of a body whose sign changes tell where it may be narrow, kinked or stepped: sums and differences such as the `x - \mu` of a
 * density, the sides of a comparison, and what a library function of two arguments compares. What stands inside another binder is left out.
 */
export function signedParts(body: Op, slot: number): readonly Op[] {
	const found = new Map<string, Op>();
	collect(body, part => part);
	return [...found.values()].slice(0, MOST);

	function collect(op: Op, within: (part: Op) => Op): void {
		if (!uses(op, slot) || found.size > MOST) return;
		switch (op.op) {
			case 'slot': return;
			case 'apply': {
				for (const part of signed(op)) if (uses(part, slot)) found.set(JSON.stringify(part), within(part));
				for (const arg of op.args) collect(arg, within);
				return;
			}
			case 'let': {
				collect(op.value, within);
				const inner = (part: Op): Op => within({ op: 'let', slot: op.slot, value: op.value, body: part, rank: 0 });
				// what the let binds depends on the variable, too
				if (uses(op.value, slot)) collectUnder(op.slot, op.body, inner);
				return collect(op.body, inner);
			}
			case 'piecewise': {
				for (const { when, value } of op.branches) [when, value].forEach(inner => collect(inner, within));
				if (op.otherwise) collect(op.otherwise, within);
				return;
			}
			default:
		}
	}

	function collectUnder(bound: number, inner: Op, within: (part: Op) => Op): void {
		for (const part of signedParts(inner, bound)) found.set(JSON.stringify(part), within(part));
	}
}

const MOST = 24;

/** Operations of several arguments that turn where one of them changes its sign, not where two are equal. */
const PLAIN: ReadonlySet<string> = new Set(['multiply', 'divide', 'power', 'and', 'or', 'binomial']);

function signed(op: OpOf<'apply'>): readonly Op[] {
	const [first, second] = op.args;
	if (op.rank > 0 || !first || op.args.some(({ rank }) => rank > 0)) return [];
	if (op.name === 'add' || op.name === 'subtract') return [op];
	const own = first.op === 'slot' ? [first] : [];
	return second && !PLAIN.has(op.name) ? [...own, { op: 'apply', name: 'subtract', args: [first, second], rank: 0 }] : own;
}

function uses(op: Op, slot: number): boolean {
	return (op.op === 'slot' && op.slot === slot) || childrenOf(op).some(child => uses(child, slot));
}

/** Whether it holds an integral or a maximum over an interval. */
export function holdsSearch(op: Op): boolean {
	return op.op === 'integral' || op.op === 'search' || childrenOf(op).some(holdsSearch);
}

function childrenOf(op: Op): readonly Op[] {
	switch (op.op) {
		case 'constant': case 'slot': return [];
		case 'apply': return op.args;
		case 'let': return [op.value, op.body];
		case 'fold': case 'build': return [...(op.range.kind === 'values' ? [] : [op.range.from, op.range.to]), op.body];
		case 'integral': case 'search': return [op.low, op.high, op.body];
		case 'element': return [op.array, ...op.indices];
		case 'piecewise': return [...op.branches.flatMap(({ when, value }) => [when, value]), ...(op.otherwise ? [op.otherwise] : [])];
		case 'stack': return op.items;
	}
}
