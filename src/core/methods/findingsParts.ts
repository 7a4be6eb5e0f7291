import { fromJson, isDense, isRecord, type Dense, type Json, type Value } from '../base/value';

/** What a method found, by the names of its parts. */
export type Parts = ReadonlyMap<string, Value>;

/** The parts of a result; a lone value is the part `value`. */
export function partsOf(value: Json | Readonly<Record<string, Json>>): Parts {
	const named = isRecord(value) ? value : { value };
	return new Map(Object.entries(named).flatMap(([name, json]) => {
		const read = fromJson(json);
		return read === undefined ? [] : [[name, read] as const];
	}));
}

/** An array among the parts, of a rank if that matters. */
export function arrayIn(parts: Parts, name: string, rank?: number): Dense | undefined {
	const part = parts.get(name);
	return part !== undefined && isDense(part) && (rank === undefined || part.shape.length === rank) ? part : undefined;
}

/** One item of the first axis. */
export function itemOf({ shape, data }: Dense, index: number): Float64Array {
	const width = data.length / Math.max(1, shape[0] ?? 1);
	return data.subarray(index * width, (index + 1) * width);
}

export function itemsOf(array: Dense): readonly Float64Array[] {
	return Array.from({ length: array.shape[0] ?? 0 }, (_, index) => itemOf(array, index));
}

/** One coordinate of points that stand one a row; numbers are points of one coordinate. */
export function coordinateOf({ shape, data }: Dense, index: number): Float64Array {
	const width = shape[1] ?? 1;
	return Float64Array.from({ length: shape[0] ?? 0 }, (_, row) => data[row * width + index] ?? NaN);
}

/** How many coordinates such points have. */
export function widthOf({ shape }: Dense): number {
	return shape[1] ?? 1;
}

/** A name in code as words: `highest density`. */
export function wordsOf(name: string): string {
	return name.replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`);
}
