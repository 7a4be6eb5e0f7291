import { describeMark } from './marks';
import { setBeside, setNumber } from './number';
import type { Matrix, Picture, Simplex, SimplexPoint, StateGraph, Table } from './picture';
import { extentOf, union } from './range';
import { placesOfField } from './simplexField';

/** What a picture shows, in sentences, for who cannot see it: "f(x) rises from 0.05 at x = −2 to 0.4 at 0, then falls to 0.05 at 2." */
export function describePicture(picture: Picture): string {
	switch (picture.kind) {
		case 'chart': {
			const axes = { x: picture.x?.label || 'x', y: picture.y?.label || 'y' };
			const nameOf = (x: number): string => picture.x?.names?.find(({ at }) => at === x)?.name ?? `${axes.x} = ${setNumber(x)}`;
			const sentences = picture.marks.map(mark => describeMark(mark, { ...axes, nameOf, y: mark.kind === 'curve' && mark.right ? picture.right?.label ?? axes.y : axes.y }));
			return sentences.filter(sentence => sentence !== '').join(' ') || 'Nothing to show.';
		}
		case 'simplex': return describeSimplex(picture);
		case 'states': return describeStates(picture);
		case 'matrix': return describeMatrix(picture);
		case 'table': return describeTable(picture);
	}
}

/** Longer lists are cut. */
const MOST_LISTED = 12;

function list(items: readonly string[]): string {
	const shown = items.slice(0, MOST_LISTED).join('; ');
	return items.length > MOST_LISTED ? `${shown}; and ${items.length - MOST_LISTED} more` : shown;
}

function count(number: number, noun: string): string {
	return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function describeSimplex({ corners, points, field }: Simplex): string {
	const tell = ({ shares, label }: SimplexPoint): string =>
		`${label === undefined ? '' : `${label}: `}${shares.map((share, index) => `${corners[index] ?? ''} ${setNumber(share)}`).join(', ')}`;
	const shares = `Shares of ${corners.join(', ')}.${points.length === 0 ? '' : ` ${list(points.map(tell))}.`}`;
	if (field === undefined) return shares;
	const range = extentOf(field.values) ?? [0, 0];
	const highest = placesOfField(field)[Array.prototype.indexOf.call(field.values, range[1])];
	return highest === undefined ? shares : `${shares} Shaded from ${setBeside(range[0], range)} to ${setBeside(range[1], range)}, highest at ${tell({ shares: highest })}.`;
}

function describeStates({ states, transitions, distribution, current }: StateGraph): string {
	const steps = states.map((from, row) => {
		const targets = states.flatMap((to, column) => ((transitions[row]?.[column] ?? 0) > 0 ? [`${to} ${setNumber(transitions[row]?.[column] ?? NaN)}`] : []));
		return `from ${from} to ${targets.length === 0 ? 'nowhere' : targets.slice(0, MOST_LISTED).join(', ')}`;
	});
	const shares = distribution === undefined ? '' : ` Distribution: ${list(states.map((state, index) => `${state} ${setNumber(distribution[index] ?? NaN)}`))}.`;
	const place = current === undefined || states[current] === undefined ? '' : ` Now in ${states[current]}.`;
	return `${count(states.length, 'state')}; ${list(steps)}.${shares}${place}`;
}

function describeMatrix({ rows, rowNames = [] }: Matrix): string {
	const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
	const range = union(rows.map(row => extentOf(row)));
	const size = `${count(rows.length, 'row')}, ${count(columns, 'column')}`;
	if (range === undefined) return `${size}.`;
	if (rows.length * columns > 5 * MOST_LISTED) return `${size}, values from ${setNumber(range[0])} to ${setNumber(range[1])}.`;
	return `${size}. ${rows.map((row, index) => `${rowNames[index] ?? `Row ${index + 1}`}: ${Array.from(row, value => setNumber(value ?? NaN)).join(', ')}`).join('; ')}.`;
}

function describeTable({ columns }: Table): string {
	const items = columns.map(({ label, values }) => `${label}: ${list(Array.from(values, value => setNumber(value ?? NaN)))}`);
	return `${items.join('. ')}.`;
}
