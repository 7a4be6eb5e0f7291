import { plainMath } from '../../../core/runtime';
import type { ControlProps } from './control';
import { NumberField } from './numberField';

/** A matrix as a grid of fields. */
export function Grid({ parameter: { key, value }, onMove }: ControlProps) {
	const rows = (Array.isArray(value) ? value : []) as readonly (readonly number[])[];
	const put = (row: number, column: number, entry: number): void => onMove(rows.map((entries, i) => (i === row ? entries.map((other, j) => (j === column ? entry : other)) : entries)));
	return (
		<table class="ml-grid" aria-label={plainMath(key)}>
			<tbody>
				{rows.map((entries, i) => (
					<tr key={i}>
						{entries.map((entry, j) => <td key={j}><NumberField name={`${plainMath(key)}, row ${i + 1}, column ${j + 1}`} value={entry} step={0.1} onChange={number => put(i, j, number)} /></td>)}
					</tr>
				))}
			</tbody>
		</table>
	);
}
