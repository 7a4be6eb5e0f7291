import { plainMath } from '../../../core/runtime';
import type { ControlProps } from './control';
import { Slider } from './slider';

/** A matrix as a grid of bars that drag, each with its field. */
export function Grid({ parameter: { key, value }, onMove }: ControlProps) {
	const rows = (Array.isArray(value) ? value : []) as readonly (readonly number[])[];
	const put = (row: number, column: number, entry: number): void => onMove(rows.map((entries, i) => (i === row ? entries.map((other, j) => (j === column ? entry : other)) : entries)));
	const all = rows.flat();
	const reach = Math.max(1, ...all.map(Math.abs));
	// what is nowhere below 0 and at most 1 is likely a table of probabilities
	const range = { low: all.every(entry => entry >= 0) && reach <= 1 ? 0 : -2 * reach, high: reach <= 1 ? 1 : 2 * reach, step: reach / 50, scale: 'linear' } as const;
	return (
		<table class="ml-grid" aria-label={plainMath(key)}>
			<tbody>
				{rows.map((entries, i) => (
					<tr key={i}>
						{entries.map((entry, j) => <td key={j}><Slider name={`${plainMath(key)}, row ${i + 1}, column ${j + 1}`} value={entry} range={range} onMove={number => put(i, j, number)} /></td>)}
					</tr>
				))}
			</tbody>
		</table>
	);
}
