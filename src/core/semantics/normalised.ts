import { REAL, tensor } from '../base/type';
import { valuesOf, type Support } from '../math/inference/support';
import { apply, constant, local } from './context';
import { lastLocal, withLets, type Ir } from './ir';
import type { TargetVariable } from './target';

/**
 * The logarithm of a density less that of its sum or integral over the first of its variables, an array of which is so many numbers.
 * What is integrated, or summed without end, is divided by `e^height` first, lest it overflow.
 */
export function logNormalised(logWeight: Ir, variables: readonly TargetVariable[], lengths: readonly number[], over: readonly Support[], height: number): Ir {
	const { span } = logWeight;
	const first = 1 + variables.reduce((most, { local: id }) => Math.max(most, id), lastLocal(logWeight));
	const coordinates = over.map((support, i) => ({ support, local: first + i, ir: local(first + i, span) }));
	let taken = 0;
	const moved = variables.flatMap(({ rank, local: id }, i): readonly (readonly [number, Ir])[] => {
		const own = coordinates.slice(taken, taken += lengths[i] ?? 1).map(({ ir }) => ir);
		const [only] = own;
		if (!only) return [];
		return [[id, rank === 0 ? only : { kind: 'stack', items: own, type: tensor(1), span }]];
	});
	const logSum = coordinates.reduceRight<Ir>((body, coordinate) => logTotal(body, coordinate, height), withLets(logWeight, new Map(moved)));
	return apply('subtract', [logWeight, logSum], REAL, span);
}

/** The logarithm of the sum or integral of an exponential. */
function logTotal(body: Ir, { support, local: id }: { readonly support: Support; readonly local: number }, height: number): Ir {
	const { span } = body;
	const at = (value: number): Ir => constant(value, span);
	const values = support.kind === 'finite' ? support.values : support.kind === 'integers' ? valuesOf(support) : undefined;
	if (values || support.kind === 'finite') return { kind: 'fold', fold: 'logSumExp', local: id, range: { kind: 'values', values: values ?? [] }, body, type: REAL, span };
	const scaled = apply('exp', [apply('subtract', [body, at(height)], REAL, span)], REAL, span);
	const [low, high] = [at(support.low), at(support.high)];
	const total: Ir = support.kind === 'interval'
		? { kind: 'integral', local: id, low, high, body: scaled, landmarks: (support.landmarks ?? []).map(at), type: REAL, span }
		: { kind: 'fold', fold: 'sum', local: id, range: { kind: 'integers', from: low, to: high }, body: scaled, type: REAL, span };
	return apply('add', [apply('log', [total], REAL, span), at(height)], REAL, span);
}
