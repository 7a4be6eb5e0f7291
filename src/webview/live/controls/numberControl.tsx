import { formatNumber, plainMath } from '../../../core/runtime';
import type { SliderRange } from '../../../core/service';
import type { ControlProps } from './control';
import { NumberField } from './numberField';

/** A slider with a field beside it; a choice where only a few values are possible. */
export function NumberControl({ parameter: { key, value, slider, values }, onMove }: ControlProps) {
	const name = plainMath(key);
	const number = typeof value === 'number' ? value : NaN;
	if (values) {
		return (
			<select aria-label={name} value={String(number)} onChange={({ currentTarget }) => onMove(Number(currentTarget.value))}>
				{values.map(choice => <option key={choice} value={String(choice)}>{formatNumber(choice)}</option>)}
			</select>
		);
	}
	return (
		<>
			{slider && <input
				type="range" aria-label={name} aria-valuetext={formatNumber(number)} {...sliderAttributes(slider)} value={String(placeOf(number, slider))}
				onInput={({ currentTarget }) => onMove(numberAt(Number(currentTarget.value), slider))}
			/>}
			<NumberField name={name} value={number} step={slider?.step} onChange={onMove} />
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
