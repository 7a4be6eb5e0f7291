import type { Dense } from '../tensor/dense';
import { mutualInformation } from './tables';

/** The shares of pairs of labels, a row for each label of the first list and a column for each of the second, in rising order. NaN of lists of different lengths. */
export function contingency(x: Float64Array, y: Float64Array): Dense {
	const [rows, columns] = [labelsOf(x), labelsOf(y)];
	const data = new Float64Array(rows.size * columns.size);
	if (x.length !== y.length) return { shape: [rows.size, columns.size], data: data.fill(NaN) };
	x.forEach((label, i) => {
		const cell = (rows.get(label) ?? NaN) * columns.size + (columns.get(y[i] ?? NaN) ?? NaN);
		data[cell] = (data[cell] ?? NaN) + 1;
	});
	return { shape: [rows.size, columns.size], data: data.map(count => count / x.length) };
}

/** What pairs of labels tell of the mutual information of what made them, in nats. */
export interface LabelInformation {
	/** The shares of the pairs. */
	readonly joint: Dense;
	/** Of the shares themselves: too large on average. */
	readonly plugIn: number;
	/** With the bias to first order taken off; it may be negative. */
	readonly corrected: number;
}

/** @source  G. A. Miller, Note on the bias of information estimates, 1955; L. Paninski, Neural Comput. 15 (2003), 1191. */
export function informationOfLabels(x: Float64Array, y: Float64Array): LabelInformation {
	const joint = contingency(x, y);
	const [rows = 0, columns = 0] = joint.shape;
	const cells = joint.data.filter(share => share > 0).length;
	const plugIn = mutualInformation(joint);
	return { joint, plugIn, corrected: plugIn - (cells - rows - columns + 1) / (2 * x.length) };
}

function labelsOf(values: Float64Array): ReadonlyMap<number, number> {
	return new Map([...new Set(values)].sort((a, b) => a - b).map((label, i) => [label, i]));
}
