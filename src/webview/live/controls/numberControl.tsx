import { formatNumber, plainMath } from '../../../core/runtime';
import type { ControlProps } from './control';
import { NumberField } from './numberField';
import { Slider } from './slider';

/** A slider with a field beside it, and steps for whole numbers; a choice where only a few values are possible. */
export function NumberControl({ parameter: { key, type, value, slider, values }, onMove }: ControlProps) {
	const name = plainMath(key);
	const number = typeof value === 'number' ? value : NaN;
	if (values) {
		return (
			<select aria-label={name} value={String(number)} onChange={({ currentTarget }) => onMove(Number(currentTarget.value))}>
				{values.map(choice => <option key={choice} value={String(choice)}>{formatNumber(choice)}</option>)}
			</select>
		);
	}
	if (!slider) return <NumberField name={name} value={number} onChange={onMove} />;
	const isInteger = type === 'integer';
	return (
		<>
			{isInteger && <button type="button" aria-label={`${name} less`} disabled={number <= slider.low} onClick={() => onMove(number - 1)}>−</button>}
			<Slider name={name} value={number} range={slider} onMove={onMove} />
			{isInteger && <button type="button" aria-label={`${name} more`} onClick={() => onMove(number + 1)}>+</button>}
		</>
	);
}
