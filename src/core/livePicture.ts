import { isDense, type Value } from './base/value';
import type { LiveFormula, LiveParameter } from './liveFormula';
import { BudgetExceeded, type Budget } from './math/budget';
import type { Axis, Mark, Picture } from './plot/picture';
import { sampleCurve } from './plot/sampleCurve';
import type { Movable, Values } from './program/movable';
import { formatNumber } from './view/number';
import { plainMath } from './view/plain';

/** How a formula is looked at. */
export interface Look {
	/** The parameter across. */
	readonly axis?: string;
	/** What is seen of it; by default where its slider runs. */
	readonly domain?: readonly [low: number, high: number];
	/** Whether the derivative is drawn with the value. */
	readonly withDerivative?: boolean;
	/** Points of each curve. */
	readonly points: number;
}

/** A formula that is open, as pictures need it: parameters where they stand, programs of its parts and of their derivatives. */
export interface LiveScene {
	readonly live: LiveFormula;
	readonly parameters: readonly LiveParameter[];
	readonly values: Values;
	readonly parts: readonly Movable[];
	readonly derivatives: readonly (Movable | undefined)[];
	/** What the parts come to; undefined where there is no value. */
	readonly results: readonly (Value | undefined)[];
}

/** The picture of a formula, by what its value and its axis are; undefined where there is nothing to see. Throws BudgetExceeded. */
function pictureOf(scene: LiveScene, look: Look, budget: Budget): Picture | undefined {
	const { live, parameters, results } = scene;
	const key = look.axis ?? live.axis;
	const axis = parameters.find(parameter => parameter.key === key);
	const { title } = live;
	const [first] = results;
	if (first !== undefined && isDense(first)) return arrayPicture(first, title);
	if (axis?.values) return barsOver(axis, axis.values, scene, title, budget);
	if (axis?.slider && axis.type === 'integer') return barsOver(axis, integersOf(axis.slider.low, axis.slider.high), scene, title, budget);
	if (axis?.slider) return curvesOver(axis, axis.slider, scene, look, title, budget);
	return vectorsPicture(parameters, title);
}

/** Bars are not told apart beyond this. */
const MOST_BARS = 60;

function integersOf(low: number, high: number): readonly number[] {
	return Array.from({ length: Math.min(MOST_BARS, high - low + 1) }, (_, i) => low + i);
}

function curvesOver({ key, value }: LiveParameter, slider: NonNullable<LiveParameter['slider']>, { live, values, parts, derivatives, results }: LiveScene, look: Look, title: string, budget: Budget): Picture {
	const [from, to] = look.domain ?? [slider.low, slider.high];
	const scale = look.domain === undefined || from > 0 ? slider.scale : 'linear';
	const standing = typeof value === 'number' ? value : NaN;
	const curves = parts.flatMap((part, i): Mark[] => {
		const label = live.parts[i]?.label;
		const name = label === undefined ? {} : { label: plainMath(label) };
		const curve = (movable: Movable) => sampleCurve(movable.along(key, values, budget), { from, to, budget: look.points, scale, landmarks: [standing] });
		const slope = look.withDerivative ? derivatives[i] : undefined;
		return [{ kind: 'curve', ...name, ...curve(part) }, ...(slope ? [{ kind: 'curve', label: `∂/∂${plainMath(key)}`, ...curve(slope) } as const] : [])];
	});
	const places = results.flatMap((result): Mark[] => (typeof result === 'number' ? [{ kind: 'points', x: [standing], y: [result], series: 0 }] : []));
	return { kind: 'chart', title, x: { label: plainMath(key), scale, domain: [from, to] }, marks: [...curves, { kind: 'rule', axis: 'x', at: standing }, ...places] };
}

function barsOver({ key }: LiveParameter, choices: readonly number[], { live, values, parts }: LiveScene, title: string, budget: Budget): Picture {
	const marks = parts.map((part, i): Mark => {
		const label = live.parts[i]?.label;
		return { kind: 'bars', ...(label === undefined ? {} : { label: plainMath(label) }), x: choices, y: choices.map(part.along(key, values, budget)) };
	});
	return { kind: 'chart', title, x: { label: plainMath(key), names: choices.map(at => ({ at, name: formatNumber(at) })) }, marks };
}

/** A vector as bars, a matrix as shades. */
function arrayPicture({ shape, data }: Exclude<Value, number>, title: string): Picture | undefined {
	const [rows = 0, columns = 0] = shape;
	if (shape.length === 1) return { kind: 'chart', title, x: entries(data.length), marks: [{ kind: 'bars', x: Array.from(data, (_, i) => i + 1), y: data }] };
	return shape.length === 2 ? { kind: 'matrix', title, rows: Array.from({ length: rows }, (_, i) => data.slice(i * columns, (i + 1) * columns)) } : undefined;
}

function entries(length: number): Axis {
	return { label: 'entry', names: Array.from({ length }, (_, i) => ({ at: i + 1, name: String(i + 1) })) };
}

/** Probabilities as bars side by side; other vectors in the plane of their first two entries. */
function vectorsPicture(parameters: readonly LiveParameter[], title: string): Picture | undefined {
	const shares = parameters.filter(({ type, value }) => type === 'vector' && Array.isArray(value) && isShares(value));
	if (shares.length > 0) {
		const bars = shares.map(({ key, value }): Mark => ({ kind: 'bars', label: plainMath(key), x: (value as readonly number[]).map((_, i) => i + 1), y: value as readonly number[] }));
		return { kind: 'chart', title, x: entries(Math.max(...shares.map(({ value }) => (value as readonly number[]).length))), marks: bars };
	}
	const vectors = parameters.flatMap(({ key, type, value }) => (type === 'vector' && Array.isArray(value) && value.length >= 2 ? [{ label: plainMath(key), to: [Number(value[0]), Number(value[1])] as const }] : []));
	const [first, second] = vectors;
	if (!first) return undefined;
	return { kind: 'chart', title, equal: true, marks: [...vectors.map(({ label, to }): Mark => ({ kind: 'arrow', label, to })), ...(second ? [{ kind: 'angle', between: [first.to, second.to] } as const] : [])] };
}

/** Probabilities that add up to 1, as near as a hand sets them. */
function isShares(value: readonly unknown[]): boolean {
	return value.every(share => typeof share === 'number' && share >= 0) && Math.abs((value as readonly number[]).reduce((sum, share) => sum + share, 0) - 1) < 0.05;
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
