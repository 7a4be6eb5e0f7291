import type { Value } from '../base/value';
import type { LiveFormula, LiveParameter } from './liveFormula';
import { linkMovable, type Movable, type Values } from '../program/movable';
import { isShares } from '../math/shares';
import type { Program } from '../program/program';
import type { Summand } from './summand';
import { plainMath } from '../view/plain';

/** What a formula can be seen as. */
export type View =
	/** Its value over a number. */
	| 'curve'
	/** Its value over the few values of a variable, or over whole numbers. */
	| 'bars'
	/** Its value over two numbers. */
	| 'map'
	/** What it integrates or adds up. */
	| 'summand'
	/** The entries of vectors. */
	| 'entries'
	/** Three shares in a triangle. */
	| 'simplex'
	/** Vectors in the plane of their first two entries. */
	| 'arrows'
	/** A vector as a row of shades, below what it was made of. */
	| 'shades'
	| 'matrix';

/** How a formula is looked at. */
export interface Look {
	/** By default the first of those that there are. */
	readonly view?: View;
	/** The parameter across. */
	readonly axis?: string;
	/** The parameter upward, of a map. */
	readonly up?: string;
	/** What is seen across; by default where the slider runs. */
	readonly domain?: readonly [low: number, high: number] | undefined;
	/** What is seen upward; by default all of it. */
	readonly range?: readonly [low: number, high: number] | undefined;
	/** Whether the derivative is drawn with the value. */
	readonly withDerivative?: boolean;
	/** The area that is shaded: on one side of where the parameter across stands, or from a place to there. */
	readonly area?: 'left' | 'right' | { readonly from: number } | undefined;
	/** The titles of companions that are drawn with the value. */
	readonly companions?: readonly string[];
	/** Points of each curve. */
	readonly points: number;
}

/** The programs of a formula, linked. */
export interface LinkedFormula {
	readonly parts: readonly Movable[];
	readonly derivatives: readonly (Movable | undefined)[];
	readonly summands: readonly (LinkedSummand | undefined)[];
	readonly companions: readonly LinkedCompanion[];
	readonly checks: readonly { readonly said: Movable | undefined; readonly found: Movable }[];
}

interface LinkedCompanion {
	readonly movable: Movable;
	readonly summand: LinkedSummand | undefined;
}

export interface LinkedSummand {
	readonly kind: Summand['kind'];
	readonly body: Movable;
	readonly ends: { readonly low: Movable; readonly high: Movable } | { readonly values: readonly number[] };
	readonly landmarks: readonly Movable[];
}

/** A formula that is open, as pictures need it: parameters where they stand, and programs. */
export interface LiveScene extends LinkedFormula {
	readonly live: LiveFormula;
	readonly parameters: readonly LiveParameter[];
	readonly values: Values;
	/** What the parts come to; undefined where there is no value. */
	readonly results: readonly (Value | undefined)[];
	/** What the companions come to that are sums themselves, in their order; undefined where that is not known. */
	readonly totals: readonly (number | undefined)[];
}

export function linkFormula({ parts, companions, checks }: LiveFormula): LinkedFormula {
	const linked = (program: Program | undefined): Movable | undefined => program && linkMovable(program);
	return {
		parts: parts.map(({ program }) => linkMovable(program)),
		derivatives: parts.map(({ derivative }) => linked(derivative)),
		summands: parts.map(({ summand }) => summand && linkSummand(summand)),
		companions: companions.map(({ program, summand }) => ({ movable: linkMovable(program), summand: summand && linkSummand(summand) })),
		checks: checks.map(({ said, found }) => ({ said: linked(said), found: linkMovable(found) })),
	};
}

function linkSummand({ kind, program, range, landmarks }: Summand): LinkedSummand {
	const ends = 'values' in range ? range : { low: linkMovable(range.low), high: linkMovable(range.high) };
	return { kind, body: linkMovable(program), ends, landmarks: landmarks.map(linkMovable) };
}

/** The pictures that there are of a formula, the best first. */
export function viewsOf({ parameters, results, summands, live }: LiveScene, look: Pick<Look, 'axis'>): readonly View[] {
	const [first] = results;
	if (first !== undefined && typeof first !== 'number') return first.shape.length === 2 ? ['matrix'] : first.shape.length > 2 ? [] : ['entries', ...(first.data.length > 1 ? ['shades' as const] : []), ...(isTriple(Array.from(first.data)) ? ['simplex' as const] : [])];
	const axis = parameters.find(({ key }) => key === (look.axis ?? live.axis));
	const vectors = vectorsOf(parameters);
	const allShares = vectors.length > 0 && vectors.every(({ entries, parameter }) => parameter.isSimplex && isShares(entries));
	const overAxis: readonly View[] = !axis ? [] : axis.values ?? axis.type === 'integer' ? ['bars'] : ['curve', ...(parameters.filter(isContinuous).length > 1 ? ['map' as const] : [])];
	// several vectors of the plane are what a formula is about
	const arrows = arrowsOf(parameters);
	const isPlane = arrows.length > 2 && arrows.every(({ entries }) => entries.length === 2);
	return [
		...(isPlane ? ['arrows' as const] : []),
		...overAxis,
		...(summands.some(summand => summand) ? ['summand' as const] : []),
		...(vectors.some(({ entries }) => entries.length >= 2) && !allShares && !isPlane ? ['arrows' as const] : []),
		...(vectors.length > 0 ? ['entries' as const] : []),
		...(vectors.some(({ entries }) => isTriple(entries)) ? ['simplex' as const] : []),
	];
}

/** The picture that is shown: the one asked for, if it is there. */
export function viewOf(scene: LiveScene, look: Pick<Look, 'axis' | 'view'>): View | undefined {
	const views = viewsOf(scene, look);
	return look.view !== undefined && views.includes(look.view) ? look.view : views[0];
}

/** The companions that are drawn: those asked for; at first the usual ones. */
export function shownCompanions({ companions }: Pick<LiveFormula, 'companions'>, look: Pick<Look, 'companions'>): readonly string[] {
	return look.companions ?? companions.filter(({ isUsual }) => isUsual).map(({ title }) => title);
}

export function vectorsOf(parameters: readonly LiveParameter[]): readonly { readonly parameter: LiveParameter; readonly entries: readonly number[] }[] {
	return parameters.flatMap(parameter => (parameter.type === 'vector' && Array.isArray(parameter.value) ? [{ parameter, entries: parameter.value.map(Number) }] : []));
}

/** Vectors of the plane, or of more dimensions by their first two: the rows of matrices among them, where they are as long. */
export function arrowsOf(parameters: readonly LiveParameter[]): readonly Arrow[] {
	const vectors = vectorsOf(parameters).map(({ parameter, entries }): Arrow => ({ key: parameter.key, label: plainMath(parameter.key), entries, moved: entry => entry }));
	const [first] = vectors;
	const rows = !first ? [] : parameters.flatMap(({ key, type, value }) => {
		const matrix = type === 'matrix' && Array.isArray(value) ? value as readonly (readonly number[])[] : [];
		if (!matrix.every(({ length }) => length === first.entries.length)) return [];
		return matrix.map((entries, row): Arrow => ({ key, row, label: `${plainMath(key)}, ${row + 1}`, entries, moved: entry => matrix.map((other, i) => (i === row ? entry : other)) }));
	});
	return [...vectors, ...rows].filter(({ entries }) => entries.length >= 2);
}

export interface Arrow {
	/** The parameter that it is, or is a row of. */
	readonly key: string;
	readonly row?: number;
	readonly label: string;
	readonly entries: readonly number[];
	/** The parameter with this arrow elsewhere. */
	readonly moved: (entries: readonly number[]) => unknown;
}

/** A number with a slider that has every place between its ends. */
export function isContinuous({ type, slider, values }: LiveParameter): boolean {
	return type === 'number' && slider !== undefined && values === undefined;
}

export function isTriple(entries: readonly number[]): entries is readonly [number, number, number] {
	return entries.length === 3 && isShares(entries);
}
