import type { LiveParameter } from './liveFormula';
import { areaUnder } from './areaUnder';
import { shownCompanions, type LiveScene, type Look } from './liveScene';
import type { Budget } from '../math/budget';
import { gapsOf } from '../plot/gaps';
import type { Mark, Picture } from '../plot/picture';
import { sampleCurve, type SampledCurve } from '../plot/sampleCurve';
import type { Movable } from '../program/movable';
import { formatNumber } from '../view/number';
import { plainMath } from '../view/plain';

/** Bars are not told apart beyond this. */
const MOST_BARS = 60;

/** The values of a parameter that has few, or whole numbers. */
function choicesOf({ values, slider }: LiveParameter): readonly number[] {
	if (values) return values;
	return slider ? Array.from({ length: Math.min(MOST_BARS, slider.high - slider.low + 1) }, (_, i) => slider.low + i) : [];
}

/** Programs that are drawn over the axis, with their names. */
function drawnOver(axis: string, { live, parts, companions }: LiveScene, look: Look): readonly { readonly label: string | undefined; readonly movable: Movable; readonly part?: number }[] {
	const shown = live.companions.flatMap(({ title }, i) => {
		const movable = companions[i]?.movable;
		return movable && shownCompanions(live, look).includes(title) && movable.program.slots.some(({ key }) => key === axis) ? [{ label: title, movable }] : [];
	});
	return [...parts.map((movable, part) => {
		const label = live.parts[part]?.label;
		return { label: label === undefined ? (shown.length > 0 ? live.title : undefined) : plainMath(label), movable, part };
	}), ...shown];
}

/** Its value over a number, with what is drawn beside it. Throws BudgetExceeded. */
export function curvesOver({ key, value }: LiveParameter, slider: NonNullable<LiveParameter['slider']>, scene: LiveScene, look: Look, budget: Budget): Picture {
	const { live: { title }, values, derivatives, results } = scene;
	const standing = typeof value === 'number' ? value : NaN;
	const across: readonly [number, number] = [slider.low, slider.high];
	const [from, to] = look.domain ?? (slider.scale === 'log' ? across : valuedPart(scene.parts[0]?.along(key, values, budget), across, standing));
	const scale = look.domain === undefined || from > 0 ? slider.scale : 'linear';
	const curve = (movable: Movable): SampledCurve => sampleCurve(movable.along(key, values, budget), { from, to, budget: look.points, scale, landmarks: [standing] });
	const drawn = drawnOver(key, scene, look).map(one => ({ ...one, curve: curve(one.movable) }));
	const curves = drawn.flatMap(({ label, part, curve: points }): Mark[] => {
		const slope = look.withDerivative && part !== undefined ? derivatives[part] : undefined;
		const name = label ?? (slope ? title : undefined);
		return [{ kind: 'curve', ...(name === undefined ? {} : { label: name }), ...points }, ...(slope ? [{ kind: 'curve', label: `∂/∂${plainMath(key)}`, ...curve(slope) } as const] : [])];
	});
	const [first] = drawn;
	const places = results.flatMap((result): Mark[] => (typeof result === 'number' ? [{ kind: 'points', x: [standing], y: [result], series: 0 }] : []));
	return {
		kind: 'chart', title, x: { label: plainMath(key), scale, domain: [from, to] }, ...(look.range ? { y: { domain: look.range } } : {}),
		marks: [
			...(first ? gapMarks(first.curve) : []), ...(first && look.area ? areaMarks(first.movable, first.curve, key, standing, look.area, scene, budget) : []),
			...curves, { kind: 'rule', axis: 'x', at: standing, series: 0 }, ...meanMarks(key, scene, budget), ...places,
		],
	};
}

/** Where a function is looked at to see where it has values. */
const PROBES = 40;
/** Values over less than this share of a slider are looked at more closely. */
const SMALL_PART = 0.55;

/** The part of an interval over which a function has values, with a margin, where that is small; it holds the place where the parameter stands. */
function valuedPart(f: ((x: number) => number) | undefined, [low, high]: readonly [number, number], standing: number): readonly [number, number] {
	const step = (high - low) / PROBES;
	const valued = f ? [...Array.from({ length: PROBES + 1 }, (_, i) => low + i * step), standing].filter(x => Number.isFinite(x) && Number.isFinite(f(x))) : [];
	const [first, last] = [Math.min(standing, ...valued), Math.max(standing, ...valued)];
	const isSmall = valued.length > 1 && last > first && last - first < SMALL_PART * (high - low);
	return isSmall ? [Math.max(low, first - step), Math.min(high, last + step)] : [low, high];
}

/** The grey of the palette. */
const GREY = 5;

/** Where the formula says nothing. */
function gapMarks({ x, y }: SampledCurve): readonly Mark[] {
	return gapsOf(x, y).map(([from, to], i): Mark => ({ kind: 'band', from, to, series: GREY, ...(i === 0 ? { label: 'no value' } : {}) }));
}

/** The area under the curve on one side of where the parameter stands, with what it comes to where that can be told. */
function areaMarks(movable: Movable, curve: SampledCurve, key: string, standing: number, side: NonNullable<Look['area']>, { values }: LiveScene, budget: Budget): readonly Mark[] {
	const [from, to] = intervalOf(side, standing);
	const breaks = Array.from(curve.x).filter((_, i) => Number.isNaN(curve.y[i]));
	const area = areaUnder(movable.along(key, values, budget), from, to, [standing, ...breaks], budget);
	return [{ kind: 'area', ...curve, from, to, series: 0, label: area === undefined ? 'area' : `area ${formatNumber(Number(area.toPrecision(5)))}` }];
}

/** Where the note says that the mean lies. */
function meanMarks(key: string, { live, checks, values }: LiveScene, budget: Budget): readonly Mark[] {
	return live.checks.flatMap(({ across, title }, i): readonly Mark[] => {
		const said = across === key ? checks[i]?.said : undefined;
		return said ? [{ kind: 'rule', axis: 'x', at: said.along('', values, budget)(0), label: title, series: 1 }] : [];
	});
}

function intervalOf(side: NonNullable<Look['area']>, standing: number): readonly [from: number, to: number] {
	if (side === 'left') return [-Infinity, standing];
	return side === 'right' ? [standing, Infinity] : [Math.min(side.from, standing), Math.max(side.from, standing)];
}

/** Its value over the few values of a variable, or over whole numbers. Throws BudgetExceeded. */
export function barsOver(axis: LiveParameter, scene: LiveScene, look: Look, budget: Budget): Picture {
	const choices = choicesOf(axis);
	const marks = drawnOver(axis.key, scene, look).map(({ label, movable }): Mark => ({
		kind: 'bars', ...(label === undefined ? {} : { label }), x: choices, y: choices.map(movable.along(axis.key, scene.values, budget)),
	}));
	const [result] = scene.results;
	const standing: Mark = { kind: 'points', x: [Number(axis.value)], y: [typeof result === 'number' ? result : NaN], series: 0 };
	return { kind: 'chart', title: scene.live.title, x: { label: plainMath(axis.key), names: choices.map(at => ({ at, name: formatNumber(at) })) }, marks: [...marks, standing] };
}

