import type { Span } from '../../base/span';
import type { Edit } from '../offsetMap';
import { byteOf } from './windows1252';

/** One UTF-8 sequence found in text that was read as Windows-1252: `length` units stand for `codePoint`. */
interface Sequence {
	readonly codePoint: number;
	readonly length: number;
}

const CANDIDATE = /[\u00c2-\u00f4]/;
/** Line separators and a true byte order mark are no part of a run. */
const NOT_ASCII = /[^\0-\x7f\u0085\u2028\u2029\ufeff]+/g;

/** Characters that stand beside a capital letter in ordinary text; with one of them a pair is no evidence: `CAFÉ”`. */
const ORDINARY_AFTER_LETTER = /[\u00a0«»ªº°‘’“”‚„‹›…–—•™]/;

/** How many runs of non-ASCII characters there are of each kind; no run goes over the end of a line. */
export interface Runs {
	readonly decodable: number;
	readonly broken: number;
	/** Decodable, with a sequence of more than two units. */
	readonly long: number;
	/** Decodable, and no ordinary text. */
	readonly telling: number;
}

export function runsIn(text: string): Runs {
	const runs = { decodable: 0, broken: 0, long: 0, telling: 0 };
	for (const [run] of text.matchAll(NOT_ASCII)) {
		const sequences = CANDIDATE.test(run) ? decodeRun(run) : undefined;
		if (sequences === undefined) {
			runs.broken++;
			continue;
		}
		runs.decodable++;
		if (sequences.some(sequence => sequence.length > 2)) runs.long++;
		if (!ORDINARY_AFTER_LETTER.test(run)) runs.telling++;
	}
	return runs;
}

/**
 * Whether a text was UTF-8 that something read as Windows-1252: it holds at least one sequence that nobody writes on purpose, and most
 * of its runs of non-ASCII characters decode; with pairs only (`Ã¼`) all of them do.
 */
export function isMisDecoded({ decodable, broken, long, telling }: Runs): boolean {
	return long > 0 ? decodable > broken : telling > 0 && broken === 0;
}

/** Where the text is mis-decoded, from the first such place to the last; undefined where it is not. */
export function misDecodedSpan(text: string): Span | undefined {
	if (!CANDIDATE.test(text) || !isMisDecoded(runsIn(text))) return undefined;
	const decodable = [...text.matchAll(NOT_ASCII)].filter(([run]) => decodeRun(run) !== undefined);
	const [first, last] = [decodable[0], decodable.at(-1)];
	return first && last && { start: first.index, end: last.index + last[0].length };
}

/** The edits that read a mis-decoded text as it was meant; runs that are no UTF-8 stay as they are. */
export function misDecodedEdits(text: string): readonly Edit[] {
	const edits: Edit[] = [];
	for (const match of text.matchAll(NOT_ASCII)) {
		let at = match.index;
		for (const { codePoint, length } of decodeRun(match[0]) ?? []) {
			edits.push({ start: at, end: at + length, text: String.fromCodePoint(codePoint) });
			at += length;
		}
	}
	return edits;
}

/** A run of non-ASCII characters as UTF-8 sequences; undefined unless all of it is well-formed. */
function decodeRun(run: string): readonly Sequence[] | undefined {
	const sequences: Sequence[] = [];
	let at = 0;
	while (at < run.length) {
		const sequence = sequenceAt(run, at);
		if (sequence === undefined) return undefined;
		sequences.push(sequence);
		at += sequence.length;
	}
	return sequences;
}

function sequenceAt(run: string, at: number): Sequence | undefined {
	const lead = byteOf(run.charCodeAt(at));
	const length = lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
	if (length === 0) return undefined;
	let codePoint = lead & (0xff >> (length + 1));
	for (let i = 1; i < length; i++) {
		const byte = at + i < run.length ? byteOf(run.charCodeAt(at + i)) : -1;
		if (byte < 0x80 || byte > 0xbf) return undefined;
		codePoint = (codePoint << 6) | (byte & 0x3f);
	}
	return isScalar(codePoint, length) ? { codePoint, length } : undefined;
}

/** Neither longer than it need be, nor a surrogate, nor beyond Unicode. */
function isScalar(codePoint: number, length: number): boolean {
	const least = length === 2 ? 0x80 : length === 3 ? 0x800 : 0x10000;
	return codePoint >= least && codePoint <= 0x10ffff && !(codePoint >= 0xd800 && codePoint <= 0xdfff);
}
