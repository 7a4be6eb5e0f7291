/**
 * `sin(πx)`, exact at every integer and half-integer.
 * @domain  all finite x.
 */
export function sinPi(x: number): number {
	const r = x % 2;
	if (Math.abs(r) <= 0.25) return Math.sin(Math.PI * r);
	if (Math.abs(r) < 0.75) return Math.sign(r) * Math.cos(Math.PI * (Math.abs(r) - 0.5));
	if (Math.abs(r) <= 1.25) return Math.sign(r) * Math.sin(Math.PI * (1 - Math.abs(r)));
	if (Math.abs(r) < 1.75) return -Math.sign(r) * Math.cos(Math.PI * (Math.abs(r) - 1.5));
	return Math.sin(Math.PI * (r - 2 * Math.sign(r)));
}

/**
 * `cos(πx)`, exact at every integer and half-integer.
 * @domain  all finite x.
 */
export function cosPi(x: number): number {
	const r = Math.abs(x % 2);
	return sinPi(r <= 1 ? 0.5 - r : r - 1.5);
}
