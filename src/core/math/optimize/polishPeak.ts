/**
 * A smooth peak near `start`, to more digits than the values of f alone tell: the root of a seven-point difference quotient of f by secant steps.
 * At a kink or an end, where that is no better, `start` itself.
 */
export function polishPeak(f: (x: number) => number, start: number, low: number, high: number): { readonly x: number; readonly error: number } {
	const unpolished = { x: start, error: 4 * Number.EPSILON * Math.max(Math.abs(start), high - low) };
	const top = f(start);
	const h = stepWhereItFalls(f, start, top, low, high);
	if (h === undefined) return unpolished;
	const slope = (x: number): number => (45 * (f(x + h) - f(x - h)) - 9 * (f(x + 2 * h) - f(x - 2 * h)) + (f(x + 3 * h) - f(x - 3 * h))) / (60 * h);
	let a = start - h / 2;
	let b = start + h / 2;
	let slopeA = slope(a);
	let slopeB = slope(b);
	for (let i = 0; i < 12; i++) {
		const next = b - slopeB * (b - a) / (slopeB - slopeA);
		if (!Number.isFinite(next) || Math.abs(next - start) > h) return { x: start, error: kinkError(f, start, top, high - low) };
		if (Math.abs(next - b) <= 2 * Number.EPSILON * Math.abs(next)) break;
		[a, slopeA, b, slopeB] = [b, slopeB, next, slope(next)];
		if (slopeB === slopeA) break;
	}
	const isWorse = f(b) < top - 8 * Number.EPSILON * Math.abs(top);
	return isWorse ? unpolished : { x: b, error: 1e-10 * Math.max(Math.abs(b), h) };
}

/** A step over which a smooth peak loses about a ten-thousandth of its height; undefined where the peak is an end or flat. */
function stepWhereItFalls(f: (x: number) => number, start: number, top: number, low: number, high: number): number | undefined {
	const room = Math.min(start - low, high - start) / 4;
	let h = room;
	for (; h > 1e-12 * (high - low); h /= 2) {
		const fall = Math.max(top - f(start - h), top - f(start + h));
		if (!(fall > 1e-4 * Math.max(Math.abs(top), 1e-300))) break;
	}
	return h > 1e-7 * (high - low) && h > 0 ? h : undefined;
}

/** How far from the peak f is still as high as at it, up to rounding. */
function kinkError(f: (x: number) => number, start: number, top: number, width: number): number {
	for (let h = Number.EPSILON * Math.max(Math.abs(start), width); h < width; h *= 4) {
		if (f(start + h) < top && f(start - h) < top) return h;
	}
	return width;
}
