import { isRecord } from '../base/value';
import { arrayIn, coordinateOf, partsOf, widthOf } from './findingsParts';
import type { TargetCurve } from './findingsTarget';
import { byId } from '../library';
import type { Outcome } from '../service';

/** What draws the density that a method was asked about. */
const DENSITY_METHOD = 'partitionFunction';

/** The call that finds the density behind findings that have no curve of it; undefined where they have one, or are about something else. */
export function targetRequest(method: string, args: Readonly<Record<string, unknown>>, outcome: Outcome): { readonly method: string; readonly args: Readonly<Record<string, unknown>> } | undefined {
	const record = byId(method);
	const density = record?.parameters[0];
	if (!record?.results || density?.type !== 'function' || outcome.status !== 'value' || !isRecord(outcome.value)) return undefined;
	const { value } = outcome;
	const has = (kind: string): boolean => record.results?.some(result => result.kind === kind && Object.hasOwn(value, result.name)) ?? false;
	if (has('curve') || !(has('trace') || has('place'))) return undefined;
	return { method: DENSITY_METHOD, args: density.name in args ? { density: args[density.name] } : {} };
}

/** The density as points of a line; undefined where it has more dimensions or was not found. */
export function targetOf(outcome: Outcome): TargetCurve | undefined {
	if (outcome.status !== 'value') return undefined;
	const parts = partsOf(outcome.value);
	const [points, density, states, probabilities] = [arrayIn(parts, 'points', 1), arrayIn(parts, 'density', 1), arrayIn(parts, 'states'), arrayIn(parts, 'probabilities', 1)];
	if (points && density) return { x: [...points.data], y: [...density.data], isDiscrete: false };
	return states && probabilities && widthOf(states) === 1 ? { x: [...coordinateOf(states, 0)], y: [...probabilities.data], isDiscrete: true } : undefined;
}
