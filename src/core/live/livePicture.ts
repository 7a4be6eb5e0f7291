import { isDense, type Dense } from '../base/value';
import type { LiveParameter } from './liveFormula';
import { barsOver, curvesOver } from './livePictureOverAxis';
import { mapPicture } from './livePictureMap';
import { summandPicture } from './livePictureSummand';
import { arrowsOf, isTriple, vectorsOf, viewOf, type LiveScene, type Look } from './liveScene';
import { BudgetExceeded, type Budget } from '../math/budget';
import type { Axis, Mark, Picture, SimplexPoint } from '../plot/picture';
import { plainMath } from '../view/plain';

/** The picture of a formula, by what its value and its axis are; undefined where there is nothing to see. Throws BudgetExceeded. */
function pictureOf(scene: LiveScene, look: Look, budget: Budget): Picture | undefined {
	const { live: { title, axis }, parameters, results } = scene;
	const across = parameters.find(({ key }) => key === (look.axis ?? axis));
	const [first] = results;
	switch (viewOf(scene, look)) {
		case undefined: return undefined;
		case 'matrix': return first !== undefined && isDense(first) ? matrixPicture(first, title) : undefined;
		case 'shades': return first !== undefined && isDense(first) ? shadesPicture([...before(first, parameters), { label: title, entries: first.data }], title) : undefined;
		case 'entries': return first !== undefined && isDense(first) ? entriesPicture([...before(first, parameters), { label: title, entries: first.data }], title) : entriesPicture(vectorsOf(parameters).map(({ parameter, entries }) => ({ label: plainMath(parameter.key), entries })), title);
		case 'simplex': return simplexPicture(first !== undefined && isDense(first) ? [{ shares: Array.from(first.data) }] : vectorsOf(parameters).map(({ parameter, entries }) => ({ label: plainMath(parameter.key), shares: entries })), title);
		case 'arrows': return arrowsPicture(parameters, look, title);
		case 'summand': return summandPicture(scene, look, budget);
		case 'bars': return across && barsOver(across, scene, look, budget);
		case 'curve': return across?.slider && curvesOver(across, across.slider, scene, look, budget);
		case 'map': return across && mapPicture(across, scene, look, budget);
	}
}

function matrixPicture({ shape: [rows = 0, columns = 0], data }: Dense, title: string): Picture {
	return { kind: 'matrix', title, rows: Array.from({ length: rows }, (_, i) => data.slice(i * columns, (i + 1) * columns)) };
}

/** What goes in, where as many numbers come out: the first of the vectors. */
function before({ data }: Dense, parameters: readonly LiveParameter[]): readonly { readonly label: string; readonly entries: ArrayLike<number> }[] {
	return vectorsOf(parameters).filter(({ entries }) => entries.length === data.length).slice(0, 1).map(({ parameter, entries }) => ({ label: plainMath(parameter.key), entries }));
}

/** Vectors as rows of shades, one below the other: features before and after. */
function shadesPicture(vectors: readonly { readonly label: string; readonly entries: ArrayLike<number> }[], title: string): Picture {
	return { kind: 'matrix', title, rows: vectors.map(({ entries }) => entries), rowNames: vectors.map(({ label }) => label), columnNames: Array.from(vectors[0]?.entries ?? [], (_, i) => String(i + 1)) };
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

/** Vectors in the plane of their first two entries; where these are all, with the angle between the first two of them. */
function arrowsPicture(parameters: readonly LiveParameter[], { domain, range }: Look, title: string): Picture {
	const series = [...new Set(arrowsOf(parameters).map(({ key }) => key))];
	const isPlane = arrowsOf(parameters).every(({ entries }) => entries.length === 2);
	const vectors = arrowsOf(parameters).map(({ key, label, entries: [x = NaN, y = NaN] }) => ({ label, to: [x, y] as const, series: series.indexOf(key) }));
	const [first, second] = vectors;
	return {
		kind: 'chart', title, equal: true, x: { ...(isPlane ? {} : { label: 'entry 1' }), ...(domain ? { domain } : {}) }, y: { ...(isPlane ? {} : { label: 'entry 2' }), ...(range ? { domain: range } : {}) },
		marks: [...vectors.map(({ label, to, series: colour }): Mark => ({ kind: 'arrow', label, to, series: colour })), ...(isPlane && first && second ? [{ kind: 'angle', between: [first.to, second.to] } as const] : [])],
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
