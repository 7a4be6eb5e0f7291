import { formatNumber } from '../../../core/runtime';
import type { SliderRange } from '../../../core/service';
import { NumberField } from './numberField';

interface Props {
	readonly name: string;
	readonly value: number;
	readonly range: SliderRange;
	readonly onMove: (value: number) => void;
}

/** A slider with a field beside it. */
export function Slider({ name, value, range, onMove }: Props) {
	return (
		<>
			<input
				type="range" aria-label={name} aria-valuetext={formatNumber(value)} {...sliderAttributes(range)} value={String(placeOf(value, range))}
				onInput={({ currentTarget }) => onMove(numberAt(Number(currentTarget.value), range))}
			/>
			<NumberField name={name} value={value} step={range.step} onChange={onMove} />
		</>
	);
}

/** How many places a logarithmic slider has. */
const PLACES = 240;

function sliderAttributes({ low, high, step, scale }: SliderRange) {
	return scale === 'log' ? { min: 0, max: PLACES, step: 1 } : { min: low, max: high, step };
}

function placeOf(value: number, { low, high, scale }: SliderRange): number {
	return scale === 'log' ? Math.round(PLACES * Math.log(value / low) / Math.log(high / low)) : value;
}

/** Two digits are as fine as a hand is. */
function numberAt(place: number, { low, high, scale }: SliderRange): number {
	return scale === 'log' ? Number((low * (high / low) ** (place / PLACES)).toPrecision(2)) : place;
}
