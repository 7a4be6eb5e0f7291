import type { Operand, Shape } from '../base/refusal';
import { quote } from './quote';

/** `a vector`, `a 2 × 3 matrix`, `2 indices`. */
export function shapeWords(shape: Shape): string {
	switch (shape.kind) {
		case 'unknown': return 'something of another shape';
		case 'indices': return shape.count === 1 ? '1 index' : `${shape.count} indices`;
		case 'axes': return axesWords(shape.rank, shape.row ?? false);
		case 'sizes': return sizesWords(shape.sizes);
	}
}

function axesWords(rank: number, row: boolean): string {
	if (rank === 0) return 'a number';
	if (rank === 1) return row ? 'a row vector' : 'a vector';
	return rank === 2 ? 'a matrix' : `an array of ${rank} axes`;
}

function sizesWords(sizes: readonly number[]): string {
	const [length] = sizes;
	if (length === undefined) return 'a number';
	if (sizes.length === 1) return `a vector of ${length} ${length === 1 ? 'element' : 'elements'}`;
	return `a ${sizes.join(' × ')} ${sizes.length === 2 ? 'matrix' : 'array'}`;
}

/** `“W” is a matrix`, or the shape alone where the text is not known. */
export function operandWords({ shape, text }: Operand): string {
	return text === undefined ? shapeWords(shape) : `${quote(text)} is ${shapeWords(shape)}`;
}
