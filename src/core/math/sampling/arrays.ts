/**
 * Arrays of one length, for what lives no longer than a transition: allocating thousands of short ones costs more than most targets do.
 * An array that is taken holds what it held before.
 */
export interface Arrays {
	readonly take: () => Float64Array;
	/** Takes all of them back. */
	readonly reset: () => void;
}

export function createArrays(length: number): Arrays {
	const all: Float64Array[] = [];
	let used = 0;
	return {
		take() {
			const array = all[used] ?? new Float64Array(length);
			all[used++] = array;
			return array;
		},
		reset() { used = 0; },
	};
}
