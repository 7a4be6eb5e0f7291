/** A rule of Gauss and Legendre on [-1, 1], with what else can be known from its nodes. */
export interface LegendreRule {
	readonly nodes: readonly number[];
	readonly weights: readonly number[];
	/** Of the integral from -1 to the k-th node, the weight of the j-th value. */
	readonly partial: readonly (readonly number[])[];
	/** Of the two last coefficients in Legendre's polynomials, the weights of the values: they are small where the rule suffices. */
	readonly last: readonly (readonly number[])[];
}

/**
 * The rule with n nodes.
 * @source  W. Gautschi, Orthogonal Polynomials, 2004, section 1.4; the nodes by Newton's method.
 */
export function legendreRule(n: number): LegendreRule {
	const nodes = Array.from({ length: n }, (_, i) => {
		let x = -Math.cos(Math.PI * (i + 0.75) / (n + 0.5));
		for (let k = 0; k < 6; k++) x -= legendre(n, x) / slope(n, x);
		return x;
	});
	const weights = nodes.map(x => 2 / ((1 - x * x) * slope(n, x) ** 2));
	const basis = (j: number, x: number): number => nodes.reduce((product, node, i) => i === j ? product : product * (x - node) / ((nodes[j] ?? NaN) - node), 1);
	// The polynomials through the nodes are integrated by the rule itself, mapped to the part.
	const partial = nodes.map(end => nodes.map((_, j) => nodes.reduce((sum, node, i) => sum + (weights[i] ?? NaN) * basis(j, (end + 1) * (node + 1) / 2 - 1), 0) * (end + 1) / 2));
	const last = [n - 2, n - 1].map(k => nodes.map((x, j) => (k + 0.5) * (weights[j] ?? NaN) * legendre(k, x)));
	return { nodes, weights, partial, last };
}

function legendre(n: number, x: number): number {
	let [before, value] = [1, x];
	for (let k = 2; k <= n; k++) [before, value] = [value, ((2 * k - 1) * x * value - (k - 1) * before) / k];
	return n === 0 ? 1 : value;
}

function slope(n: number, x: number): number {
	return n * (x * legendre(n, x) - legendre(n - 1, x)) / (x * x - 1);
}
