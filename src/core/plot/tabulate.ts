import { columnsOf } from './marks';
import type { Numbers, Picture } from './picture';
import { placesOfField } from './simplexField';

/** The numbers of a picture as rows under heads, one block after the other; for a page's table view and for export. */
export interface PictureTable {
	readonly blocks: readonly TableBlock[];
}

interface TableBlock {
	readonly label: string;
	readonly rows: readonly (readonly number[])[];
}

/** A block for each mark, matrix or column; a simplex has a row for each point, a chain of states one for each state. */
export function tabulatePicture(picture: Picture): PictureTable {
	switch (picture.kind) {
		case 'chart': return { blocks: picture.marks.map(mark => ({ label: mark.label ?? '', rows: transpose(columnsOf(mark)) })) };
		case 'simplex': {
			const { points, field } = picture;
			const shaded = field === undefined ? [] : [{ label: '', rows: placesOfField(field).map((shares, index) => [...shares, field.values[index] ?? NaN]) }];
			return { blocks: [...points.map(({ label = '', shares }) => ({ label, rows: [shares] })), ...shaded] };
		}
		case 'states': return { blocks: picture.states.map((label, index) => ({ label, rows: [Array.from(picture.transitions[index] ?? [])] })) };
		case 'matrix': return { blocks: [{ label: '', rows: picture.rows.map(row => Array.from(row)) }] };
		case 'table': return { blocks: picture.columns.map(({ label, values }) => ({ label, rows: transpose([values]) })) };
	}
}

function transpose(columns: readonly Numbers[]): readonly (readonly number[])[] {
	const length = columns.reduce((most, column) => Math.max(most, column.length), 0);
	return Array.from({ length }, (_, row) => columns.map(column => column[row] ?? NaN));
}
