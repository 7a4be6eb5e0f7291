import type { Point } from '../check/verdict';
import type { Node } from '../formula/syntax';
import { shapesOf } from '../semantics/formulaShapes';
import { applicationOf, keyOf, nodesIn } from '../semantics/symbols';

/** Vectors of the plane: a query, what belongs to it, and what does not. */
const PLANE: readonly (readonly [number, number])[] = [[1, 0.3], [0.7, 0.8], [-0.8, 0.6], [0.3, -0.9], [-0.5, -0.7], [-1, 0.1]];
/** What is compared where a note does not say how. */
const COSINE = { fn: { params: ['\\mathbf{u}', '\\mathbf{v}'], latex: '\\frac{\\mathbf{u}\\cdot\\mathbf{v}}{\\|\\mathbf{u}\\|\\|\\mathbf{v}\\|}' } };

/**
 * What a contrast of similarities is easily played with: vectors that are seen in the plane, compared by their cosines where the note does
 * not say how. `plain` is what would be taken otherwise; undefined where the formula compares nothing.
 */
export function contrastExample(node: Node, chain: Node | undefined, given: Point, plain: Point): Point | undefined {
	if (!shapesOf(node, chain).has('contrast')) return undefined;
	const scores = [...nodesIn(node)].flatMap(inner => {
		const call = applicationOf(inner);
		return call?.brackets.items.length === 2 ? [call] : [];
	});
	const heads = new Set(scores.map(({ head }) => keyOf(head)));
	const roots = new Set(scores.flatMap(({ brackets }) => brackets.items.map(item => rootOf(keyOf(item)))));
	const compared = Object.entries(plain.bind).filter(([key]) => roots.has(rootOf(key)));
	const areVectors = compared.some(([, value]) => Array.isArray(value) && Array.isArray(value[0]));
	let next = 0;
	const vector = (): readonly number[] => PLANE[next++ % PLANE.length] as readonly number[];
	// what is given keeps its place in the order, so that the others stay where they are
	const inPlane = ([key, value]: readonly [string, unknown]): unknown => {
		const isOne = !Array.isArray(value) || (!Array.isArray(value[0]) && (areVectors || Object.hasOwn(given.bind, key)));
		return isOne ? vector() : value.map(vector);
	};
	return compared.length === 0 ? undefined : {
		bind: {
			...plain.bind,
			...Object.fromEntries(Object.keys(plain.bind).filter(key => heads.has(key)).map(key => [key, COSINE])),
			...Object.fromEntries(compared.map(entry => [entry[0], inPlane(entry)])),
			...given.bind,
		},
		domain: { ...plain.domain, ...given.domain },
	};
}

/** A symbol without its scripts: `k` of `k_i^-`. */
function rootOf(key: string): string {
	return key.replace(/[_^].*$/u, '');
}
