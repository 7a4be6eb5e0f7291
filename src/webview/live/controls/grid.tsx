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
export function Grid({ parameter: { key, value, isSimplex, keepsRows }, axes, onMove }: GridProps) {
	const keepsSum = useSignal(isSimplex === true || keepsRows === true);
	const rows = (Array.isArray(value) ? value : []) as readonly (readonly number[])[];
	const all = rows.flat();
	const width = rows[0]?.length ?? 0;
	const put = (place: number, entry: number): void => {
		if (keepsRows && keepsSum.value) return onMove(rows.map((row, i) => (i === Math.floor(place / width) ? withShare(row, place % width, entry) : row)));
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
			{keepsRows && (
				<p class="ml-bar">
					<button type="button" aria-label="One more state" onClick={() => onMove(withState(rows))}>+</button>
					<button type="button" aria-label="One state less" disabled={rows.length < 3} onClick={() => onMove(withoutState(rows))}>−</button>
				</p>
			)}
			{(isSimplex || keepsRows) && <KeepSum keepsSum={keepsSum} />}
		</div>
	);
}

/** The share of every state's steps that lead to a new one. */
const NEW = 0.1;

/** Transitions with one more state, which is left for any. */
function withState(rows: readonly (readonly number[])[]): readonly (readonly number[])[] {
	const count = rows.length + 1;
	return [...rows.map(row => withShare([...row, 0], row.length, NEW)), withShare(Array.from({ length: count }, () => 1 / count), rows.length, 1 / count)];
}

/** Transitions without the last state; its share of each row goes to the others in theirs. */
function withoutState(rows: readonly (readonly number[])[]): readonly (readonly number[])[] {
	return rows.slice(0, -1).map(row => withShare(row, row.length - 1, 0).slice(0, -1));
}
