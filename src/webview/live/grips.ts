import { arrowsOf, formatNumber, isTriple, nearestShares, placeOfShares, plainMath, positionsOf, sharesAtPlace, valuesOf, vectorsOf, viewOf, type Chart, type Frame, type Simplex } from '../../core/runtime';
import type { LiveParameter } from '../../core/service';
import type { FormulaModel } from './formulaModel';
import type { Place } from './reading';

/** Something in a picture that can be held and dragged. */
export interface Grip {
	readonly id: string;
	readonly name: string;
	/** Where it stands. */
	readonly words: string;
	readonly x: number;
	/** Anywhere upward where it is missing. */
	readonly y?: number;
	/** Whether a press anywhere takes hold of it. */
	readonly isEverywhere?: true;
	/** Puts it at a place of a picture. */
	readonly move: (place: Place, frame: Frame) => void;
}

type OnMove = (key: string, value: unknown) => void;

/** What can be dragged in the picture that is shown: the tips of vectors, shares in a triangle, the place on the axis, the end of an area. */
export function gripsOf(model: FormulaModel, picture: Chart | Simplex, frame: Frame, onMove: OnMove): readonly Grip[] {
	const parameters = model.parameters.value;
	const axis = parameters.find(({ key }) => key === (model.look.value.axis ?? model.live.value.axis));
	switch (viewOf(model.scene.value, model.look.value)) {
		case 'simplex': return picture.kind === 'simplex' ? sharesGrips(parameters, frame, onMove) : [];
		case 'arrows': return tipGrips(parameters, frame, onMove);
		case 'curve': return axis ? [...areaGrips(model, frame), axisGrip(axis, frame, onMove)] : [];
		case 'map': return axis ? mapGrips(axis, picture, frame, onMove, parameters) : [];
		case 'bars': return axis ? [choiceGrip(axis, picture, frame, onMove)] : [];
		default: return [];
	}
}

/** A value as fine as a hand is on an axis. */
function roundedOn(value: number, [low, high]: readonly [number, number]): number {
	return Number(value.toFixed(Math.min(20, Math.max(0, Math.ceil(-Math.log10((high - low) / 400))))));
}

function valueAt({ x, y }: Place, frame: Frame): readonly [x: number, y: number] {
	return [roundedOn(valuesOf(frame.x)(x), frame.x.domain), roundedOn(valuesOf(frame.y)(y), frame.y.domain)];
}

function tipGrips(parameters: readonly LiveParameter[], frame: Frame, onMove: OnMove): readonly Grip[] {
	return arrowsOf(parameters).map(({ key, row, label, entries: [x = NaN, y = NaN, ...others], moved }): Grip => ({
		id: row === undefined ? key : `${key} ${row}`, name: label, words: `${formatNumber(x)}, ${formatNumber(y)}`, x: positionsOf(frame.x)(x), y: positionsOf(frame.y)(y),
		move: (place, from) => onMove(key, moved([...valueAt(place, from), ...others])),
	}));
}

function sharesGrips(parameters: readonly LiveParameter[], frame: Frame, onMove: OnMove): readonly Grip[] {
	return vectorsOf(parameters).flatMap(({ parameter: { key }, entries }): Grip[] => {
		if (!isTriple(entries)) return [];
		const [x, y] = placeOfShares(entries);
		return [{
			id: key, name: plainMath(key), words: entries.map(entry => formatNumber(entry)).join(', '), x: positionsOf(frame.x)(x), y: positionsOf(frame.y)(y),
			move: (place, from) => onMove(key, nearestShares(sharesAtPlace([valuesOf(from.x)(place.x), valuesOf(from.y)(place.y)]))),
		}];
	});
}

function axisGrip({ key, value }: LiveParameter, frame: Frame, onMove: OnMove): Grip {
	const at = Number(value);
	return { id: key, name: plainMath(key), words: formatNumber(at), x: positionsOf(frame.x)(at), move: (place, from) => onMove(key, valueAt(place, from)[0]) };
}

function areaGrips({ look }: FormulaModel, frame: Frame): readonly Grip[] {
	const { area } = look.value;
	if (typeof area !== 'object') return [];
	return [{
		id: 'end of the area', name: 'Shaded from', words: formatNumber(area.from), x: positionsOf(frame.x)(area.from), y: frame.y.range[0],
		move: (place, from) => { look.value = { ...look.value, area: { from: valueAt(place, from)[0] } }; },
	}];
}

/** The point where both parameters of a map stand. */
function mapGrips(across: LiveParameter, picture: Chart | Simplex, frame: Frame, onMove: OnMove, parameters: readonly LiveParameter[]): readonly Grip[] {
	const up = parameters.find(({ key }) => picture.kind === 'chart' && key !== across.key && plainMath(key) === picture.y?.label);
	if (!up) return [];
	return [{
		id: `${across.key} ${up.key}`, name: `${plainMath(across.key)} and ${plainMath(up.key)}`, words: `${formatNumber(Number(across.value))}, ${formatNumber(Number(up.value))}`,
		x: positionsOf(frame.x)(Number(across.value)), y: positionsOf(frame.y)(Number(up.value)),
		move: (place, from) => {
			const [x, y] = valueAt(place, from);
			onMove(across.key, x);
			onMove(up.key, y);
		},
	}];
}

/** The nearest of the values that there are. */
function choiceGrip({ key, value }: LiveParameter, picture: Chart | Simplex, frame: Frame, onMove: OnMove): Grip {
	const choices = picture.kind === 'chart' ? (picture.x?.names ?? []).map(({ at }) => at) : [];
	return {
		id: key, name: plainMath(key), words: formatNumber(Number(value)), x: positionsOf(frame.x)(Number(value)), isEverywhere: true,
		move: ({ x }, from) => {
			const at = valuesOf(from.x)(x);
			const nearest = choices.toSorted((a, b) => Math.abs(a - at) - Math.abs(b - at))[0];
			if (nearest !== undefined && nearest !== value) onMove(key, nearest);
		},
	};
}
