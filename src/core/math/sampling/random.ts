import { encrypt, philox4x32, type Block, type Key } from './philox';

/** What a stream is named by: a note, a formula, the number of a chain. */
export type Label = string | number;

/**
 * A stream of random numbers. Drawing moves it on; the same seed and labels give the same stream on every machine, whatever else was drawn.
 * A draw takes a bounded number of operations on average: the caller pays its budget, one step a draw.
 */
export interface Random {
	/** An integer in [0, 2³²), every one equally probable. */
	word(): number;
	/** A multiple of 2⁻⁵³ in (0, 1), every one equally probable; never 0 and never 1. */
	uniform(): number;
	/** An integer in [0, n), every one equally probable; NaN unless n is an integer in [1, 2⁵³]. */
	below(n: number): number;
	/**
	 * A standard normal variate.
	 * @source  G. Marsaglia's polar method, exact but for rounding: Knuth, The Art of Computer Programming, vol. 2, 3.4.1, algorithm P.
	 *          It is preferred to Box and Muller's form because it needs no sine, to inversion because it is several times as fast.
	 */
	normal(): number;
	/** The stream of these labels under this one, independent of it and of how much of it has been drawn. */
	split(...labels: readonly Label[]): Random;
}

/** The stream of a seed and of the labels under it: a note, a formula, a chain. Labels are told apart by type, value and order. */
export function createRandom(seed: number, ...labels: readonly Label[]): Random {
	return createStream([seed, ...labels].reduce<Key>(deriveKey, [0, 0]));
}

/** Words that are made at a time. */
const BATCH = 16;

function createStream(key: Key): Random {
	const words = new Uint32Array(BATCH);
	let used = BATCH;
	let blocks = 0;
	const spare = Float64Array.of(NaN); // a number of a closure would be boxed

	const refill = (): void => {
		for (let at = 0; at < BATCH; at += 4, blocks++) {
			words[at] = blocks;
			words[at + 1] = Math.floor(blocks / 2 ** 32);
			words[at + 2] = 0;
			words[at + 3] = DRAWING;
			encrypt(words, at, key);
		}
		used = 0;
	};
	const word = (): number => {
		if (used === BATCH) refill();
		return words[used++] as number;
	};
	const bits53 = (): number => {
		if (used + 2 > BATCH) return (word() >>> 5) * 2 ** 26 + (word() >>> 6);
		const high = words[used++] as number;
		const low = words[used++] as number;
		return (high >>> 5) * 2 ** 26 + (low >>> 6);
	};
	const uniform = (): number => {
		for (;;) {
			const bits = bits53();
			if (bits > 0) return bits * 2 ** -53;
		}
	};

	return Object.freeze<Random>({
		word,
		uniform,
		below(n) {
			if (!(Number.isInteger(n) && n >= 1 && n <= 2 ** 53)) return NaN;
			const [range, draw] = n <= 2 ** 32 ? [2 ** 32, word] : [2 ** 53, bits53];
			// The largest multiple of n: what lies beyond it would favour small remainders.
			const fair = range - range % n;
			for (;;) {
				const bits = draw();
				if (bits < fair) return bits % n;
			}
		},
		normal() {
			const kept = spare[0] as number;
			if (!Number.isNaN(kept)) {
				spare[0] = NaN;
				return kept;
			}
			for (;;) {
				const x = 2 * uniform() - 1;
				const y = 2 * uniform() - 1;
				const square = x * x + y * y;
				if (square >= 1 || square === 0) continue;
				const factor = Math.sqrt(-2 * Math.log(square) / square);
				spare[0] = y * factor;
				return x * factor;
			}
		},
		split: (...labels) => createStream(labels.reduce<Key>(deriveKey, key)),
	});
}

/** The last word of a counter says what it is for, so that no key is made from numbers that were drawn. */
const DRAWING = 0;
const NUMBER_LABEL = 1;
const STRING_LABEL = 2;

/** The key under `key` of one label: its bits are encrypted block by block, each result the key of the next. */
function deriveKey(key: Key, label: Label): Key {
	if (typeof label === 'number') {
		const bits = new DataView(new ArrayBuffer(8));
		bits.setFloat64(0, label);
		return nextKey([bits.getUint32(4), bits.getUint32(0), 0, NUMBER_LABEL], key);
	}
	let derived = nextKey([label.length, 0, 0, STRING_LABEL], key);
	for (let i = 0; i < label.length; i += 3) {
		derived = nextKey([codeUnit(label, i), codeUnit(label, i + 1), codeUnit(label, i + 2), STRING_LABEL], derived);
	}
	return derived;
}

function nextKey(block: Block, key: Key): Key {
	const [k0, k1] = philox4x32(block, key);
	return [k0, k1];
}

function codeUnit(text: string, index: number): number {
	return index < text.length ? text.charCodeAt(index) : 0;
}
