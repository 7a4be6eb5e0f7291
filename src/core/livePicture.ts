import { isDense, type Dense } from './base/value';
import type { LiveParameter } from './liveFormula';
import { mapPicture } from './livePictureMap';
import { summandPicture } from './livePictureSummand';
import { isTriple, vectorsOf, viewsOf, type LiveScene, type Look } from './liveScene';
import { BudgetExceeded, type Budget } from './math/budget';
import type { Axis, Mark, Picture, SimplexPoint } from './plot/picture';
import { sampleCurve } from './plot/sampleCurve';
import type { Movable } from './program/movable';
import { formatNumber } from './view/number';
import { plainMath } from './view/plain';

/** The picture of a formula, by what its value and its axis are; undefined where there is nothing to see. Throws BudgetExceeded. */
function pictureOf(scene: LiveScene, look: Look, budget: Budget): Picture | undefined {
	const { live: { title, axis }, parameters, results } = scene;
	const views = viewsOf(scene, look);
	const view = look.view !== undefined && views.includes(look.view) ? look.view : views[0];
	const across = parameters.find(({ key }) => key === (look.axis ?? axis));
	const [first] = results;
	switch (view) {
		case undefined: return undefined;
		case 'matrix': return first !== undefined && isDense(first) ? matrixPicture(first, title) : undefined;
		case 'entries': return first !== undefined && isDense(first) ? entriesPicture([{ entries: first.data }], title) : entriesPicture(vectorsOf(parameters).map(({ parameter, entries }) => ({ label: plainMath(parameter.key), entries })), title);
		case 'simplex': return simplexPicture(first !== undefined && isDense(first) ? [{ shares: Array.from(first.data) }] : vectorsOf(parameters).map(({ parameter, entries }) => ({ label: plainMath(parameter.key), shares: entries })), title);
		case 'arrows': return arrowsPicture(parameters, look, title);
		case 'summand': return summandPicture(scene, look, budget);
		case 'bars': return across && barsOver(across, scene, look, budget);
		case 'curve': return across?.slider && curvesOver(across, across.slider, scene, look, budget);
		case 'map': return across && mapPicture(across, scene, look, budget);
	}
}

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
		const movable = companions[i];
		return movable && look.companions?.includes(title) && movable.program.slots.some(({ key }) => key === axis) ? [{ label: title, movable }] : [];
	});
	return [...parts.map((movable, part) => {
		const label = live.parts[part]?.label;
		return { label: label === undefined ? (shown.length > 0 ? live.title : undefined) : plainMath(label), movable, part };
	}), ...shown];
}

function curvesOver({ key, value }: LiveParameter, slider: NonNullable<LiveParameter['slider']>, scene: LiveScene, look: Look, budget: Budget): Picture {
	const { live: { title }, values, derivatives, results } = scene;
	const [from, to] = look.domain ?? [slider.low, slider.high];
	const scale = look.domain === undefined || from > 0 ? slider.scale : 'linear';
	const standing = typeof value === 'number' ? value : NaN;
	const curve = (movable: Movable) => sampleCurve(movable.along(key, values, budget), { from, to, budget: look.points, scale, landmarks: [standing] });
	const curves = drawnOver(key, scene, look).flatMap(({ label, movable, part }): Mark[] => {
		const slope = look.withDerivative && part !== undefined ? derivatives[part] : undefined;
		const name = label ?? (slope ? title : undefined);
		return [{ kind: 'curve', ...(name === undefined ? {} : { label: name }), ...curve(movable) }, ...(slope ? [{ kind: 'curve', label: `∂/∂${plainMath(key)}`, ...curve(slope) } as const] : [])];
	});
	const places = results.flatMap((result): Mark[] => (typeof result === 'number' ? [{ kind: 'points', x: [standing], y: [result], series: 0 }] : []));
	return {
		kind: 'chart', title, x: { label: plainMath(key), scale, domain: [from, to] }, ...(look.range ? { y: { domain: look.range } } : {}),
		marks: [...curves, { kind: 'rule', axis: 'x', at: standing }, ...places],
	};
}

function barsOver(axis: LiveParameter, scene: LiveScene, look: Look, budget: Budget): Picture {
	const choices = choicesOf(axis);
	const marks = drawnOver(axis.key, scene, look).map(({ label, movable }): Mark => ({
		kind: 'bars', ...(label === undefined ? {} : { label }), x: choices, y: choices.map(movable.along(axis.key, scene.values, budget)),
	}));
	return { kind: 'chart', title: scene.live.title, x: { label: plainMath(axis.key), names: choices.map(at => ({ at, name: formatNumber(at) })) }, marks };
}

function matrixPicture({ shape: [rows = 0, columns = 0], data }: Dense, title: string): Picture {
	return { kind: 'matrix', title, rows: Array.from({ length: rows }, (_, i) => data.slice(i * columns, (i + 1) * columns)) };
}

/** Vectors as bars side by side. */
function entriesPicture(vectors: readonly { readonly label?: string; readonly entries: ArrayLike<number> }[], title: string): Picture {
	const length = Math.max(0, ...vectors.map(({ entries }) => entries.length));
	const x: Axis = { label: 'entry', names: Array.from({ length }, (_, i) => ({ at: i + 1, name: String(i + 1) })) };
	return { kind: 'chart', title, x, marks: vectors.map(({ label, entries }): Mark => ({ kind: 'bars', ...(label === undefined ? {} : { label }), x: Array.from(entries, (_, i) => i + 1), y: entries })) };
}

function simplexPicture(vectors: readonly { readonly label?: string; readonly shares: readonly number[] }[], title: string): Picture {
	const points = vectors.flatMap(({ label, shares }): SimplexPoint[] => (isTriple(shares) ? [{ ...(label === undefined ? {} : { label }), shares }] : []));
	return { kind: 'simplex', title, corners: ['entry 1', 'entry 2', 'entry 3'], points };
}

/** Vectors in the plane of their first two entries, with the angle between the first two of them. */
function arrowsPicture(parameters: readonly LiveParameter[], { domain, range }: Look, title: string): Picture {
	const vectors = vectorsOf(parameters).flatMap(({ parameter, entries: [x, y] }) => (x === undefined || y === undefined ? [] : [{ label: plainMath(parameter.key), to: [x, y] as const }]));
	const [first, second] = vectors;
	return {
		kind: 'chart', title, equal: true, ...(domain ? { x: { domain } } : {}), ...(range ? { y: { domain: range } } : {}),
		marks: [...vectors.map(({ label, to }): Mark => ({ kind: 'arrow', label, to })), ...(first && second ? [{ kind: 'angle', between: [first.to, second.to] } as const] : [])],
	};
}

/** The picture with as many points as the budget is enough for, of those tried, the most first. */
export function pictureWithin(scene: LiveScene, look: Look, points: readonly number[], createBudget: () => Budget): Picture | undefined {
	for (const count of points) {
		try {
			return pictureOf(scene, { ...look, points: count }, createBudget());
		} catch (error) {
			if (!(error instanceof BudgetExceeded)) throw error;
		}
	}
	return undefined;
}
