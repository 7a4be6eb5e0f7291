import { useSignal } from '@preact/signals';
import { plainMath, withShare } from '../../../core/runtime';
import type { ControlProps } from './control';
import { KeepSum } from './keepSum';
import { Slider } from './slider';

interface GridProps extends ControlProps {
	/** What runs down and across, where the entries have names. */
	readonly axes?: readonly GridAxis[];
}

export interface GridAxis {
	readonly name: string;
	readonly values: readonly string[];
}

/** A matrix as a grid of bars that drag, each with its field. A table of probabilities keeps its sum while the reader leaves it so. */
export function Grid({ parameter: { key, value, isSimplex }, axes, onMove }: GridProps) {
	const keepsSum = useSignal(isSimplex === true);
	const rows = (Array.isArray(value) ? value : []) as readonly (readonly number[])[];
	const all = rows.flat();
	const width = rows[0]?.length ?? 0;
	const put = (place: number, entry: number): void => {
		const entries = keepsSum.value ? withShare(all, place, entry) : all.map((other, i) => (i === place ? entry : other));
		onMove(rows.map((_, i) => entries.slice(i * width, (i + 1) * width)));
	};
	const reach = Math.max(1, ...all.map(Math.abs));
	// what is nowhere below 0 and at most 1 is likely a table of probabilities
	const range = { low: all.every(entry => entry >= 0) && reach <= 1 ? 0 : -2 * reach, high: reach <= 1 ? 1 : 2 * reach, step: reach / 50, scale: 'linear' } as const;
	const [down, across] = axes ?? [];
	const name = (row: number, column: number): string => (down && across ? `${down.name} ${down.values[row]}, ${across.name} ${across.values[column]}` : `row ${row + 1}, column ${column + 1}`);
	return (
		<div class="ml-grid-box">
			<table class="ml-grid" aria-label={plainMath(key)}>
				{down && across && <thead><tr><td />{across.values.map(at => <th key={at} scope="col">{`${across.name} = ${at}`}</th>)}</tr></thead>}
				<tbody>
					{rows.map((entries, i) => (
						<tr key={i}>
							{down && <th scope="row">{`${down.name} = ${down.values[i]}`}</th>}
							{entries.map((entry, j) => <td key={j}><Slider name={`${plainMath(key)}, ${name(i, j)}`} value={entry} range={range} onMove={number => put(i * width + j, number)} /></td>)}
						</tr>
					))}
				</tbody>
			</table>
			{isSimplex && <KeepSum keepsSum={keepsSum} />}
		</div>
	);
}
