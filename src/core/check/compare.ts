import { isDense, type Value } from '../base/value';
import type { Comparison } from './claims';

/**
 * How far two members may differ and still count as equal, relative to the larger of them. What a slip changes is much more; what is
 * lost to cancellation and quadrature, refused above 1e-7, is less.
 */
const RELATIVE = 2e-6;
/** The same for values near zero, in the scale of the drawn values, which are around one. */
const ABSOLUTE = 1e-8;

/** How far a comparison is from holding, in units of its tolerance: it holds up to 1. NaN where the point says nothing. */
export function excess(comparison: Comparison, left: Value, right: Value): number {
	if (!isDense(left) && !isDense(right)) return excessOf(comparison, left, right);
	const length = Math.max(sizeOf(left), sizeOf(right));
	if (isDense(left) && isDense(right) && left.shape.join() !== right.shape.join()) return NaN;
	const scale = Math.max(norm(left), norm(right));
	let worst = -Infinity;
	for (let i = 0; i < length; i++) {
		const here = excessOf(comparison, at(left, i), at(right, i), comparison === '=' ? scale : 0);
		if (Number.isNaN(here)) return NaN;
		worst = Math.max(worst, here);
	}
	return worst;
}

function excessOf(comparison: Comparison, left: number, right: number, scale = 0): number {
	if (!Number.isFinite(left) || !Number.isFinite(right)) return NaN;
	const tolerance = ABSOLUTE + RELATIVE * Math.max(Math.abs(left), Math.abs(right), scale);
	switch (comparison) {
		case '=': return Math.abs(left - right) / tolerance;
		case '≤': return (left - right) / tolerance;
		case '≥': return (right - left) / tolerance;
		case '≠': return left === right ? Infinity : -Math.abs(left - right) / tolerance;
	}
}

const sizeOf = (value: Value): number => (isDense(value) ? value.data.length : 1);
const at = (value: Value, i: number): number => (isDense(value) ? value.data[i] ?? NaN : value);
const norm = (value: Value): number => (isDense(value) ? value.data.reduce((largest, x) => Math.max(largest, Math.abs(x)), 0) : Math.abs(value));
