import { useSignal } from '@preact/signals';
import { nearestShares, plainMath, withShare } from '../../../core/runtime';
import type { ControlProps } from './control';
import { KeepSum } from './keepSum';
import { Slider } from './slider';

/** A vector as bars that drag: one slider and one field for each entry. Probabilities keep their sum while the reader leaves it so. */
export function VectorBars({ parameter: { key, value, isSimplex }, onMove }: ControlProps) {
	const keepsSum = useSignal(isSimplex === true);
	const entries = Array.isArray(value) ? value.filter(entry => typeof entry === 'number') : [];
	const reach = Math.max(2, ...entries.map(entry => Math.ceil(Math.abs(entry))));
	const range = { ...(keepsSum.value ? { low: 0, high: 1, step: 0.01 } : { low: -reach, high: reach, step: reach / 100 }), scale: 'linear' } as const;
	const put = (place: number, entry: number): void => onMove(keepsSum.value ? withShare(entries, place, entry) : entries.map((other, i) => (i === place ? entry : other)));
	return (
		<div class="ml-bars" role="group" aria-label={plainMath(key)}>
			{entries.map((entry, i) => (
				<div class="ml-bar" key={i}>
					<Slider name={`${plainMath(key)}, entry ${i + 1}`} value={entry} range={range} onMove={number => put(i, number)} />
				</div>
			))}
			<p class="ml-bar">
				<button type="button" onClick={() => onMove([...entries, 0])} aria-label={`One more entry of ${plainMath(key)}`}>+</button>
				{entries.length > 1 && <button type="button" onClick={() => onMove(keepsSum.value ? nearestShares(entries.slice(0, -1)) : entries.slice(0, -1))} aria-label={`One entry of ${plainMath(key)} less`}>−</button>}
				{isSimplex && <KeepSum keepsSum={keepsSum} />}
			</p>
		</div>
	);
}
