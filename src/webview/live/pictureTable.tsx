import { formatNumber, tabulatePicture, type Picture } from '../../core/runtime';

/** More rows than these are copied, but not shown. */
const MOST_ROWS = 200;

/** The numbers of a picture, a table for each of its marks. */
export function PictureTable({ picture }: { readonly picture: Picture }) {
	const { blocks } = tabulatePicture(picture);
	const text = blocks.map(({ label, rows }) => [label, ...rows.map(row => row.join('\t'))].filter(line => line !== '').join('\n')).join('\n\n');
	return (
		<div class="ml-numbers">
			<button type="button" onClick={() => void navigator.clipboard.writeText(text)}>Copy numbers</button>
			<div class="ml-scroll" role="group" aria-label="Numbers of the picture" tabIndex={0}>
				{blocks.map(({ label, rows }, i) => (
					<table key={i}>
						<caption>{label || picture.title}</caption>
						<tbody>{rows.slice(0, MOST_ROWS).map((row, j) => <tr key={j}>{row.map((value, k) => (k === 0 ? <th key={k} scope="row">{formatNumber(Number(value.toPrecision(6)))}</th> : <td key={k}>{formatNumber(Number(value.toPrecision(6)))}</td>))}</tr>)}</tbody>
					</table>
				))}
			</div>
		</div>
	);
}
