import { shownCompanions, vectorsOf, type LinkedSummand, type LiveScene, type Look } from './liveScene';
import type { Budget } from '../math/budget';
import type { Mark, Picture } from '../plot/picture';
import { sampleCurve } from '../plot/sampleCurve';
import type { Movable, Values } from '../program/movable';
import { SUMMAND_VARIABLE } from './summand';
import { formatNumber } from '../view/number';
import { plainMath } from '../view/plain';

interface Shown {
	readonly label: string | undefined;
	readonly summand: LinkedSummand;
	readonly total: number | undefined;
}

/** What a formula integrates, shaded, or the terms that it adds up, as bars beside the vectors they come from. Throws BudgetExceeded. */
export function summandPicture(scene: LiveScene, look: Look, budget: Budget): Picture | undefined {
	const own = scene.summands.find(one => one !== undefined);
	if (!own) return undefined;
	const { live, companions, totals, results: [result] } = scene;
	const others = live.companions.flatMap(({ title }, i): Shown[] => {
		const summand = companions[i]?.summand;
		return summand && shownCompanions(live, look).includes(title) ? [{ label: title, summand, total: totals[i] }] : [];
	});
	const shown = [{ label: others.length > 0 ? live.title : undefined, summand: own, total: typeof result === 'number' ? result : undefined }, ...others];
	return own.kind === 'integral' ? integrandPicture(shown, scene, look, budget) : termsPicture(shown, scene, budget);
}

/** With what it comes to. */
function totalled({ label, total }: Shown, otherwise: string): string {
	if (label === undefined) return otherwise;
	return total === undefined ? label : `${label} = ${formatNumber(Number(total.toPrecision(5)))}`;
}

function integrandPicture(shown: readonly Shown[], { live: { title }, values }: LiveScene, look: Look, budget: Budget): Picture | undefined {
	const drawn = shown.flatMap(one => {
		const integrand = one.summand.body.along(SUMMAND_VARIABLE, values, budget);
		const limits = limitsOf(one.summand, values, budget);
		const landmarks = one.summand.landmarks.map(place => numberOf(place, values, budget)).filter(Number.isFinite);
		return limits ? [{ one, integrand, limits, landmarks, seen: weightOf(integrand, limits, landmarks) }] : [];
	});
	if (drawn.length === 0) return undefined;
	const [from, to] = look.domain ?? [Math.min(...drawn.map(({ seen }) => seen[0])), Math.max(...drawn.map(({ seen }) => seen[1]))];
	const marks = drawn.flatMap(({ one, integrand, limits: [low, high], landmarks }, series): readonly Mark[] => {
		const curve = sampleCurve(integrand, { from, to, budget: look.points, landmarks });
		return [
			{ kind: 'area', label: totalled(one, 'integral'), series, ...curve, from: Math.max(from, low), to: Math.min(to, high) },
			{ kind: 'curve', ...(one.label === undefined ? { label: 'integrand' } : {}), series, ...curve },
		];
	});
	return { kind: 'chart', title, x: { label: 'variable of the integral', domain: [from, to] }, ...(look.range ? { y: { domain: look.range } } : {}), marks };
}

/** Terms beyond these are not drawn. */
const MOST_TERMS = 60;

function termsPicture(shown: readonly Shown[], { live: { title }, values, parameters }: LiveScene, budget: Budget): Picture | undefined {
	const indices = shown[0] ? indicesOf(shown[0].summand, values, budget) : [];
	if (indices.length === 0) return undefined;
	const vectors = vectorsOf(parameters).filter(({ entries }) => entries.length === indices.length);
	const bars: readonly Mark[] = vectors.map(({ parameter, entries }) => ({ kind: 'bars', label: plainMath(parameter.key), x: indices, y: entries }));
	const terms = shown.map((one): Mark => ({ kind: 'bars', label: one.label === undefined ? 'term of the sum' : `terms of ${totalled(one, '')}`, x: indices, y: indices.map(one.summand.body.along(SUMMAND_VARIABLE, values, budget)) }));
	return { kind: 'chart', title, x: { label: 'index', names: indices.map(at => ({ at, name: String(at) })) }, marks: [...bars, ...terms] };
}

function indicesOf({ ends }: LinkedSummand, values: Values, budget: Budget): readonly number[] {
	if ('values' in ends) return ends.values;
	const [low, high] = [numberOf(ends.low, values, budget), numberOf(ends.high, values, budget)];
	return Number.isFinite(low) && high >= low ? Array.from({ length: Math.min(MOST_TERMS, high - low + 1) }, (_, i) => low + i) : [];
}

function limitsOf({ ends }: LinkedSummand, values: Values, budget: Budget): readonly [number, number] | undefined {
	if ('values' in ends) return undefined;
	const [low, high] = [numberOf(ends.low, values, budget), numberOf(ends.high, values, budget)];
	return low < high ? [low, high] : undefined;
}

function numberOf(movable: Movable, values: Values, budget: Budget): number {
	return movable.along('', values, budget)(0);
}

/** What is less than this share of the largest value is not seen. */
const VISIBLE = 1 / 500;
/** Ranges that have no end are searched up to e^10, ever more coarsely. */
const REACH = 10;
const SEARCHED = 400;

/** The part of the range of an integral in which the integrand can be seen, with a margin. */
function weightOf(f: (x: number) => number, [low, high]: readonly [number, number], landmarks: readonly number[]): readonly [number, number] {
	if (Number.isFinite(low) && Number.isFinite(high)) return [low, high];
	const inside = (x: number): boolean => x > low && x < high;
	const [first, last] = [Math.min(...landmarks), Math.max(...landmarks)];
	const shares = Array.from({ length: SEARCHED + 1 }, (_, i) => i / SEARCHED);
	const even = Number.isFinite(first) && first < last ? shares.map(share => first + share * (last - first)) : [];
	const places = [...shares.map(share => Math.sinh(REACH * (2 * share - 1))), ...even].filter(inside).toSorted((a, b) => a - b);
	const heights = places.map(x => Math.abs(f(x)));
	const top = Math.max(0, ...heights.filter(Number.isFinite));
	// far out, where densities underflow, their ratio may be infinite
	const seen = places.filter((_, i) => Number.isFinite(heights[i]) && (heights[i] ?? 0) > VISIBLE * top);
	const [from, to] = [seen[0] ?? -1, seen.at(-1) ?? 1];
	const margin = (to - from) / 20 || 1;
	return [Math.max(low, from - margin), Math.min(high, to + margin)];
}
