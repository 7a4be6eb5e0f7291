import { plainMath } from '../../../core/runtime';
import type { ControlProps } from './control';
import { NumberField } from './numberField';

/** A vector as bars that drag: one slider and one field for each entry. */
export function VectorBars({ parameter: { key, value }, onMove }: ControlProps) {
	const entries = Array.isArray(value) ? value.filter(entry => typeof entry === 'number') : [];
	const reach = Math.max(2, ...entries.map(entry => Math.abs(entry)));
	const put = (place: number, entry: number): void => onMove(entries.map((other, i) => (i === place ? entry : other)));
	return (
		<div class="ml-bars" role="group" aria-label={plainMath(key)}>
			{entries.map((entry, i) => {
				const name = `${plainMath(key)}, entry ${i + 1}`;
				return (
					<div class="ml-bar" key={i}>
						<input type="range" min={-reach} max={reach} step={reach / 100} value={String(entry)} aria-label={name} onInput={({ currentTarget }) => put(i, Number(currentTarget.value))} />
						<NumberField name={name} value={entry} step={0.1} onChange={number => put(i, number)} />
					</div>
				);
			})}
			<button type="button" onClick={() => onMove([...entries, 0])} aria-label={`One more entry of ${plainMath(key)}`}>+</button>
			{entries.length > 1 && <button type="button" onClick={() => onMove(entries.slice(0, -1))} aria-label={`One entry of ${plainMath(key)} less`}>−</button>}
		</div>
	);
}
