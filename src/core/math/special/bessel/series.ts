/**
 * `(x/2)^order Σ square^k/(k! (k + order)!)`: I of this order for square = x²/4, J for -x²/4.
 * @domain  x ≥ 0; x ≤ 2 for J, whose signs alternate.
 * @source  DLMF 10.2.2 and 10.25.2.
 */
export function besselSeries(order: 0 | 1, x: number, square: number): number {
	let term = order === 0 ? 1 : 0.5 * x;
	let sum = term;
	for (let k = 1; Math.abs(term) > sum * 1e-17; k++) {
		term *= square / (k * (k + order));
		sum += term;
	}
	return sum;
}
