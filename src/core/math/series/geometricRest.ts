/** Fewer terms than these say nothing about how they fall. */
const LEAST_TERMS = 32;

/** A bound of the sum of the terms to come if the last ones keep falling as they do; Infinity where they hardly fall. */
export function geometricRest(terms: readonly number[]): number {
	const half = Math.max(LEAST_TERMS, terms.length >> 3);
	const early = largest(terms, terms.length - 2 * half, terms.length - half);
	const late = largest(terms, terms.length - half, terms.length);
	if (late === 0) return early === 0 && terms.length < 4 * half ? Infinity : 0;
	const ratio = late / early;
	return ratio < 0.95 ? half * late * ratio / (1 - ratio) : Infinity;
}

function largest(terms: readonly number[], start: number, end: number): number {
	let result = 0;
	for (let i = Math.max(0, start); i < end; i++) result = Math.max(result, Math.abs(terms[i] ?? 0));
	return result;
}
