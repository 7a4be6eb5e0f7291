/** Four words of 32 bits. */
export type Block = readonly [number, number, number, number];

/** Two words of 32 bits. */
export type Key = readonly [number, number];

const ROUNDS = 10;
const MULTIPLIER_0 = 0xd2511f53;
const MULTIPLIER_1 = 0xcd9e8d57;
/** The golden ratio and √3 - 1, as Weyl sequences of the key. */
const WEYL_0 = 0x9e3779b9;
const WEYL_1 = 0xbb67ae85;

/**
 * The block cipher Philox4x32-10: four random words for every counter, none of which depends on another counter.
 * @domain  words in [0, 2³²).
 * @source  J. K. Salmon, M. A. Moraes, R. O. Dror and D. E. Shaw, Parallel random numbers: as easy as 1, 2, 3, SC 2011; their published test vectors hold.
 */
export function philox4x32(counter: Block, key: Key): Block {
	const words = new Uint32Array(4);
	words.set(counter);
	encrypt(words, 0, key);
	return [words[0] ?? NaN, words[1] ?? NaN, words[2] ?? NaN, words[3] ?? NaN];
}

/** Turns the counter that stands at a place among words into its random words. */
export function encrypt(words: Uint32Array, at: number, key: Key): void {
	let c0 = (words[at] as number) | 0;
	let c1 = (words[at + 1] as number) | 0;
	let c2 = (words[at + 2] as number) | 0;
	let c3 = (words[at + 3] as number) | 0;
	let k0 = key[0] | 0;
	let k1 = key[1] | 0;
	for (let round = 0; round < ROUNDS; round++) {
		const high0 = highProduct(MULTIPLIER_0, c0);
		const high1 = highProduct(MULTIPLIER_1, c2);
		const low0 = Math.imul(MULTIPLIER_0, c0);
		const low1 = Math.imul(MULTIPLIER_1, c2);
		c0 = high1 ^ c1 ^ k0;
		c1 = low1;
		c2 = high0 ^ c3 ^ k1;
		c3 = low0;
		k0 = (k0 + WEYL_0) | 0;
		k1 = (k1 + WEYL_1) | 0;
	}
	words[at] = c0;
	words[at + 1] = c1;
	words[at + 2] = c2;
	words[at + 3] = c3;
}

/** The upper 32 bits of the product of two words. The halves are multiplied as integers of 32 bits, which their products just fit in. */
function highProduct(a: number, b: number): number {
	const lowA = a & 0xffff;
	const highA = a >>> 16;
	const lowB = b & 0xffff;
	const highB = b >>> 16;
	const cross = (Math.imul(highA, lowB) + (Math.imul(lowA, lowB) >>> 16)) | 0;
	const middle = (Math.imul(lowA, highB) + (cross & 0xffff)) | 0;
	return (Math.imul(highA, highB) + (cross >>> 16) + (middle >>> 16)) | 0;
}
