import { isDense, type Value } from '../base/value';
import type { Budget } from '../math/budget';
import { createBaseMeasure, type BaseMeasure } from '../math/info/baseMeasure';
import type { Information } from '../math/info/members';
import type { Support } from '../math/inference/support';
import { CERTAIN, type Estimate } from '../math/series/estimate';
import { mean, standardDeviation } from '../math/tensor/statistics';
import { sum } from '../math/tensor/sum';
import { dense } from './dense';
import { CallFault } from './fault';
import { isInside, type Law } from './laws';
import type { Doubt, Findings, Way } from './method';
import type { ArrayMember } from './noteFunction';

/** A number of nats, how it was found, and how far it may be off: by a bound, or by a standard error where draws told it. */
export interface Measured {
	readonly value: number;
	readonly error: number;
	readonly by: Way;
	readonly doubt?: Doubt;
}

/** What is this near may be shown, whatever part of the value it is: the divergence of a density from itself is 0 but for rounding. */
const ROUNDING = 1e-12;
/** Draws where the caller leaves open how many. */
const DRAWS = 10_000;

/** How many draws the caller asks for, 0 where other ways go first, and what they start from. */
export interface Drawing {
	readonly draws: number;
	readonly seed: number;
}

export function inClosedForm(value: number): Measured {
	return { value, error: 0, by: { kind: 'closed-form' } };
}

/** What the families told; sums have paid one step for each term. */
export function ofInformation(information: Information, paid: () => number): Measured {
	const by: Way = information.method === 'sum' ? { kind: 'sum', terms: paid() } : information.method === 'quadrature' ? { kind: 'quadrature', dimensions: 1 } : { kind: 'closed-form' };
	return { value: information.value, error: 'error' in information ? information.error : 0, by };
}

/** What the record of a family of arrays tells of one member or of two; undefined where it tells of other families or other parameters. */
export function ofArrays(aspect: 'Entropy' | 'Divergence', members: readonly ArrayMember[], budget: Budget): Measured | undefined {
	const [first] = members;
	const isKnown = members.every(({ id }) => id === first?.id);
	// Divergences take the parameters that families are defined by, not those that may stand instead.
	const parameters = members.flatMap(({ parameters: all }) => (members.length === 1 ? all : all.filter(isGiven)));
	const isOwn = members.length === 1 || members.every(({ parameters: [, ...others] }) => others.findIndex(isGiven) <= 0);
	const value = isKnown && isOwn ? dense[`${first?.id}${aspect}`]?.(parameters, budget) : undefined;
	return typeof value === 'number' ? inClosedForm(value) : undefined;
}

function isGiven(value: Value): boolean {
	return isDense(value) || !Number.isNaN(value);
}

/** What a measure told, to which the laws add their errors; undefined where it is not certain. */
export function ofEstimate({ value, error }: Estimate, { totalling }: BaseMeasure, laws: readonly Law[], rounding = ROUNDING): Measured | undefined {
	const found = { value, error: error + laws.reduce((sum, law) => sum + law.error * (1 + Math.abs(value)), 0), by: totalling };
	return value === Infinity && error === 0 ? { ...found, error: 0 } : isCertain(found, rounding) ? found : undefined;
}

export function isCertain({ value, error }: Estimate, rounding = ROUNDING): boolean {
	return !Number.isNaN(value) && error <= Math.max(CERTAIN * Math.abs(value), rounding);
}

/** The mean of a function over draws; undefined of a law that cannot be drawn from. */
export function byDraws({ draw }: Law, f: (at: Float64Array) => number, { draws, seed }: Drawing, budget: Budget): Measured | undefined {
	const size = draws > 0 ? draws : DRAWS;
	const rows = draw?.(size, seed, budget);
	if (!rows) return undefined;
	const width = rows.data.length / size;
	budget.spend(size);
	budget.claim(size);
	const values = Float64Array.from({ length: size }, (_, i) => f(rows.data.subarray(i * width, (i + 1) * width)));
	return { value: mean(values), error: standardDeviation(values, 1) / Math.sqrt(size), by: { kind: 'draws', draws: size }, ...(isHeavy(values) ? { doubt: 'heavy-draws' } : {}) };
}

/** More than this part of the spread due to one draw makes the mean that of a few. */
const HEAVY = 0.1;

function isHeavy(values: Float64Array): boolean {
	const centre = mean(values);
	const squares = values.map(value => (value - centre) ** 2);
	return squares.reduce((most, square) => Math.max(most, square), 0) > HEAVY * sum(squares);
}

/** The measure of where laws are, which looks for the mass of each; undefined where there is none or it cannot be summed. */
export function measureOf(laws: readonly Law[], budget: Budget): BaseMeasure | undefined {
	const [first, ...others] = laws.map(({ supports }) => supports);
	if (!first || others.some(supports => supports?.length !== first.length)) return undefined;
	const hull = first.map((support, i) => others.reduce<Support | undefined>((joined, supports) => joined && join(joined, supports?.[i]), support));
	return hull.every(support => support !== undefined) ? createBaseMeasure(laws.map(({ logDensity }) => logDensity), hull, budget) : undefined;
}

/** Where either is; the ends of either are landmarks. Undefined of numbers beside lengths. */
function join(a: Support, b: Support | undefined): Support | undefined {
	if (!b || (a.kind === 'interval') !== (b.kind === 'interval')) return undefined;
	if (a.kind === 'interval' && b.kind === 'interval') return { kind: 'interval', low: Math.min(a.low, b.low), high: Math.max(a.high, b.high), landmarks: [...a.landmarks ?? [], ...b.landmarks ?? [], a.low, a.high, b.low, b.high].filter(Number.isFinite) };
	if (a.kind === 'integers' && b.kind === 'integers') return { kind: 'integers', low: Math.min(a.low, b.low), high: Math.max(a.high, b.high) };
	if (a.kind === 'finite' && b.kind === 'finite') return { kind: 'finite', values: [...new Set([...a.values, ...b.values])].sort((x, y) => x - y) };
	const [list, range] = a.kind === 'finite' ? [a, b] : [b, a];
	if (list.kind !== 'finite' || range.kind !== 'integers' || !list.values.every(Number.isInteger)) return undefined;
	return { kind: 'integers', low: Math.min(range.low, ...list.values), high: Math.max(range.high, ...list.values) };
}

/** Whether the first has a share that is certainly outside the support of the second. */
export function hasMassBeyond(p: Law, q: Law, { total }: BaseMeasure): boolean {
	const { supports } = q;
	if (!supports) return false;
	const { value, error } = total(at => (isInside(at, supports) ? 0 : Math.exp(p.logDensity(at))));
	return value > 4 * error;
}

/** The parts of what was found, each with its error, and how: in one way, or each in its own. Throws CallFault where the first was not. */
export function findingsOf(found: Readonly<Record<string, Measured | undefined>>, laws: readonly Law[], more: Findings['parts'] = {}): Findings {
	const entries = Object.entries(found).flatMap(([name, measured]) => (measured ? [[name, measured] as const] : []));
	const [first] = entries;
	if (!first || !Object.values(found)[0]) throw new CallFault({ code: 'not-certain', of: 'integral', bound: Infinity });
	const ways = waysOf(entries);
	const doubts = entries.flatMap(([, measured]) => measured.doubt ?? []);
	const masses = laws.flatMap(({ mass }, i) => (mass === undefined ? [] : [[i === 0 ? 'mass' : 'secondMass', mass] as const]));
	const doubt = doubts[0] ?? (masses.length > 0 ? 'normalised' : undefined);
	return {
		parts: { ...Object.fromEntries([...entries.flatMap(([name, measured]) => partsOf(name, measured, name === first[0])), ...masses]), ...more },
		by: ways.length === 1 && ways[0] ? ways[0].by : { kind: 'several', ways },
		...(doubt ? { doubt } : {}),
	};
}

/** The parts by how they were found. Sums differ in how many terms they took; the longest is told of. */
function waysOf(entries: readonly (readonly [name: string, found: Measured])[]): readonly { readonly parts: readonly string[]; readonly by: Way }[] {
	const keyOf = (by: Way): string => JSON.stringify({ ...by, terms: undefined });
	const termsOf = (by: Way): number => ('terms' in by ? by.terms : 0);
	const kinds = [...new Set(entries.map(([, { by }]) => keyOf(by)))];
	return kinds.flatMap(key => {
		const same = entries.filter(([, { by }]) => keyOf(by) === key);
		const [longest] = same.map(([, { by }]) => by).sort((a, b) => termsOf(b) - termsOf(a));
		return longest ? [{ parts: same.map(([name]) => name), by: longest }] : [];
	});
}

function partsOf(name: string, { value, error, by }: Measured, isFirst: boolean): readonly (readonly [string, number])[] {
	const word = by.kind === 'draws' ? 'standardError' : 'error';
	return [[name, value], [isFirst ? word : `${name}${word.charAt(0).toUpperCase()}${word.slice(1)}`, error]];
}
