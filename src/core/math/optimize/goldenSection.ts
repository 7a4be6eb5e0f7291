const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** The highest point of a function with one peak on [low, high], as far as its values tell: about 1e-8 of the width at a smooth peak, to the last digit at a kink or an end. */
export function goldenSection(f: (x: number) => number, low: number, high: number): { readonly x: number; readonly y: number } {
	const at = (x: number): { x: number; y: number } => ({ x, y: f(x) });
	let a = low;
	let b = high;
	let left = at(b - GOLDEN * (b - a));
	let right = at(a + GOLDEN * (b - a));
	for (let i = 0; i < 90 && b - a > Number.EPSILON * Math.max(Math.abs(a), Math.abs(b)); i++) {
		if (left.y >= right.y) {
			b = right.x;
			right = left;
			left = at(b - GOLDEN * (b - a));
		} else {
			a = left.x;
			left = right;
			right = at(a + GOLDEN * (b - a));
		}
	}
	return [left, right, at(low), at(high)].reduce((best, point) => point.y > best.y ? point : best);
}
