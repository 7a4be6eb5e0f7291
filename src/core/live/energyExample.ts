import type { Point } from '../check/verdict';
import type { Node } from '../formula/syntax';
import { exponentOf } from '../semantics/densityNodes';
import { shapesOf } from '../semantics/formulaShapes';
import { applicationOf, keyOf, nodesIn } from '../semantics/symbols';

/** Three units in a row that cost least where all are 0, and less where neighbours agree. */
const CHAIN = { fn: { params: ['\\mathbf{u}'], latex: '\\frac{1}{2}\\mathbf{u}^T\\begin{pmatrix}2&-1&0\\\\-1&2&-1\\\\0&-1&2\\end{pmatrix}\\mathbf{u}' } };
const STATE = [1, 1, 0];

/** What a Boltzmann distribution of a vector is easily played with, where its energy is an unknown function of that alone; `plain` is what would be taken otherwise. */
export function energyExample(node: Node, chain: Node | undefined, given: Point, plain: Point): Point | undefined {
	if (!shapesOf(node, chain).has('boltzmann')) return undefined;
	const energies = [...nodesIn(node)].flatMap(inner => [...nodesIn(exponentOf(inner) ?? HOLE)]).flatMap(inner => applicationOf(inner) ?? []);
	const energy = energies.find(({ brackets }) => brackets.items.length === 1);
	const [state] = energy?.brackets.items.map(keyOf) ?? [];
	if (!energy || state === undefined || !Array.isArray(plain.bind[state]) || plain.bind[state].length !== STATE.length) return undefined;
	const head = keyOf(energy.head);
	const key = Object.keys(plain.bind).find(other => other === head || other.startsWith(`${head}(`));
	return key === undefined || Object.hasOwn(given.bind, key) ? undefined : { bind: { ...plain.bind, [key]: CHAIN, [state]: STATE, ...given.bind }, domain: { ...plain.domain, ...given.domain } };
}

const HOLE: Node = { kind: 'number', value: 0, text: '0', span: { start: 0, end: 0 } };
