/** Cosine and sine of a plane rotation. */
export interface Rotation {
	readonly cos: number;
	readonly sin: number;
}

/**
 * The rotation, by at most 45°, that makes the symmetric matrix [[p, off], [off, q]] diagonal.
 * @domain  off is not 0.
 * @source  H. Rutishauser, The Jacobi method for real symmetric matrices, Numer. Math. 9 (1966), 1.
 */
export function jacobiRotation(p: number, off: number, q: number): Rotation {
	const cotangent = (q - p) / (2 * off);
	const tangent = (cotangent < 0 ? -1 : 1) / (Math.abs(cotangent) + Math.hypot(1, cotangent));
	const cos = 1 / Math.hypot(1, tangent);
	return { cos, sin: cos * tangent };
}

/** Turns two columns of one length in their plane: `x ← cos x - sin y`, `y ← sin x + cos y`. */
export function rotate(x: Float64Array, y: Float64Array, { cos, sin }: Rotation): void {
	for (let i = 0; i < x.length; i++) {
		const a = x[i] ?? NaN;
		const b = y[i] ?? NaN;
		x[i] = cos * a - sin * b;
		y[i] = sin * a + cos * b;
	}
}
