import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { pan, positionsOf, zoom, type Chart, type Frame, type Simplex } from '../../core/runtime';
import type { FormulaModel } from './formulaModel';
import { gripsOf, type Grip } from './grips';
import { readAt, type Place } from './reading';

interface Props {
	readonly model: FormulaModel;
	readonly picture: Chart | Simplex;
	readonly frame: Frame;
	readonly width: number;
	readonly height: number;
	readonly onMove: (key: string, value: unknown) => void;
}

interface Drag {
	readonly from: Place;
	/** The picture when the drag began. */
	readonly frame: Frame;
	/** What is moved; the picture itself where it is nothing. */
	readonly held?: Grip;
}

const KEYS = 'Arrow keys read values, with Shift they move the picture; plus and minus zoom, 0 shows all.';
/** How near a pointer takes hold of something, in pixels. */
const GRIP = 14;
const ZOOM = 1.25;

/** What lies over a picture: a crosshair with values, zooming and moving, the tips of vectors and the place on the axis to drag. */
export function Overlay({ model, picture, frame, width, height, onMove }: Props) {
	const place = useSignal<Place | undefined>(undefined);
	const drag = useRef<Drag | undefined>(undefined);
	const chart = picture.kind === 'chart' ? picture : undefined;
	const isPlane = chart?.equal === true || chart?.marks.some(({ kind }) => kind === 'heat') === true;
	const canZoom = chart !== undefined && chart.x?.names === undefined;
	const readout = place.value && chart && !chart.equal ? readAt(chart, frame, place.value) : undefined;
	const toX = positionsOf(frame.x);
	const toY = positionsOf(frame.y);
	const grips = gripsOf(model, picture, frame, onMove);
	const show = (domain: readonly [number, number], range: readonly [number, number]): void => {
		if (canZoom && domain.every(Number.isFinite)) model.look.value = { ...model.look.value, domain, ...(isPlane ? { range } : {}) };
	};
	const zoomAbout = ({ x, y }: Place, factor: number): void => show(zoom(frame.x, x, factor), zoom(frame.y, y, factor));
	const panBy = (from: Frame, x: number, y: number): void => show(pan(from.x, x), pan(from.y, y));
	const middle = { x: (frame.x.range[0] + frame.x.range[1]) / 2, y: (frame.y.range[0] + frame.y.range[1]) / 2 };

	const onKey = (event: KeyboardEvent): void => {
		const step = DIRECTIONS[event.key];
		const held = event.target instanceof Element ? grips.find(({ id }) => id === (event.target as Element).getAttribute('data-grip')) : undefined;
		if (held && step) held.move({ x: held.x + step.x * NUDGE, y: (held.y ?? 0) + step.y * NUDGE }, frame);
		else if (step && event.shiftKey) panBy(frame, -step.x * PAN, -step.y * PAN);
		else if (step) place.value = within(frame, { x: (place.value ?? middle).x + step.x * NUDGE, y: (place.value ?? middle).y + step.y * NUDGE });
		else if (event.key === '+' || event.key === '=') zoomAbout(place.value ?? middle, ZOOM);
		else if (event.key === '-') zoomAbout(place.value ?? middle, 1 / ZOOM);
		else if (event.key === '0') model.look.value = { ...model.look.value, domain: undefined, range: undefined };
		else return;
		event.preventDefault();
	};
	return (
		<>
			<svg
				class="ml-overlay" width={width} height={height} viewBox={`0 0 ${width} ${height}`} tabindex={0} role="application" aria-label={`Picture of ${picture.title}. ${canZoom ? KEYS : 'Arrow keys read values.'}`}
				onKeyDown={onKey}
				onBlur={() => { place.value = undefined; }}
				onPointerLeave={() => { if (!drag.current) place.value = undefined; }}
				onPointerDown={event => {
					const from = placeOf(event);
					const held = grips.find(({ x, y, isEverywhere }) => isEverywhere ?? Math.hypot(x - from.x, (y ?? from.y) - from.y) < GRIP);
					drag.current = { from, frame, ...(held ? { held } : {}) };
					if (held?.isEverywhere) held.move(from, frame);
					event.currentTarget.setPointerCapture(event.pointerId);
				}}
				onPointerMove={event => {
					const at = placeOf(event);
					const { current } = drag;
					if (!current) place.value = at;
					else if (current.held) current.held.move(at, current.frame);
					else panBy(current.frame, at.x - current.from.x, at.y - current.from.y);
				}}
				onPointerUp={() => { drag.current = undefined; }}
				onPointerCancel={() => { drag.current = undefined; }}
				onWheel={event => {
					// a page that scrolls under the pointer is not to zoom
					if (!event.ctrlKey && !event.metaKey && document.activeElement !== event.currentTarget) return;
					event.preventDefault();
					zoomAbout(placeOf(event), event.deltaY < 0 ? ZOOM : 1 / ZOOM);
				}}
			>
				{readout?.points[0] && <path class="ml-crosshair" d={`M${toX(readout.points[0].x)} ${frame.y.range[1]}V${frame.y.range[0]}`} />}
				{readout?.points.map(({ x, y }, i) => <circle key={i} class="ml-read" cx={toX(x)} cy={toY(y)} r={4} />)}
				{grips.map(({ id, name, x, y, words }) => y !== undefined && <circle key={id} class="ml-grip" data-grip={id} cx={x} cy={y} r={9} tabindex={0} role="slider" aria-label={name} aria-valuenow={0} aria-valuetext={words} />)}
			</svg>
			<p class="ml-readout" aria-live="polite">{readout?.words ?? ''}</p>
		</>
	);
}

/** Pixels that one key press moves what is held, and the picture. */
const NUDGE = 6;
const PAN = 30;
const DIRECTIONS: Readonly<Record<string, Place>> = { ArrowLeft: { x: -1, y: 0 }, ArrowRight: { x: 1, y: 0 }, ArrowUp: { x: 0, y: -1 }, ArrowDown: { x: 0, y: 1 } };

function placeOf({ offsetX, offsetY }: MouseEvent): Place {
	return { x: offsetX, y: offsetY };
}

function within({ x, y }: Frame, place: Place): Place {
	const inside = (at: number, [a, b]: readonly [number, number]): number => Math.min(Math.max(a, b), Math.max(Math.min(a, b), at));
	return { x: inside(place.x, x.range), y: inside(place.y, y.range) };
}
