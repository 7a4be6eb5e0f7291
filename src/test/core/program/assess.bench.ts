// npm run bench
import { bench, describe } from 'vitest';
import { REAL } from '../../../core/base/type';
import { createBudget } from '../../../core/math/budget';
import { assess } from '../../../core/program/assess';
import { compile } from '../../../core/program/compile';
import { link } from '../../../core/program/link';
import { run } from '../../../core/program/run';
import type { Ir } from '../../../core/semantics/ir';

const span = { start: 0, end: 0 };
const apply = (operation: string, args: readonly Ir[]): Ir => ({ kind: 'apply', operation, args, type: REAL, span });
const constant = (value: number): Ir => ({ kind: 'constant', value, type: REAL, span });
const local: Ir = { kind: 'local', local: 0, type: REAL, span };
const budget = () => createBudget({ steps: 1e8, elements: 1e6 });

/** What holding a value against ball arithmetic costs beside the run in doubles alone. */
const PROGRAMS: Readonly<Record<string, Ir>> = {
	'a density': apply('exp', [apply('negate', [apply('divide', [apply('power', [apply('subtract', [{ kind: 'input', input: 0, type: REAL, span }, constant(1)]), constant(2)]), constant(2)])])]),
	'a sum of a thousand squares': { kind: 'fold', fold: 'sum', local: 0, range: { kind: 'integers', from: constant(1), to: constant(1000) }, body: apply('multiply', [local, local]), type: REAL, span },
	'a sum of a thousand powers of e': { kind: 'fold', fold: 'sum', local: 0, range: { kind: 'integers', from: constant(1), to: constant(1000) }, body: apply('exp', [apply('divide', [local, constant(500)])]), type: REAL, span },
	'an integral': { kind: 'integral', local: 0, low: constant(-Infinity), high: constant(Infinity), landmarks: [], body: apply('exp', [apply('negate', [apply('multiply', [local, local])])]), type: REAL, span },
};

for (const [name, ir] of Object.entries(PROGRAMS)) {
	describe(name, () => {
		const linked = link(compile(ir, [{ key: 'x', rank: 0 }]).program);
		bench('in doubles', () => void run(linked, [0.5], budget()));
		bench('held against balls', () => void assess(linked, [0.5], budget(), budget()));
	});
}
