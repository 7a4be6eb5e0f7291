import type { Diagnostic } from '../base/diagnostic';
import { rankOf } from '../base/type';
import type { Node } from '../formula/syntax';
import { createRandom } from '../math/sampling/random';
import type { NoteFormula } from '../semantics/definitions';
import { childrenOf, type Ir } from '../semantics/ir';
import { isMoment } from '../semantics/names';
import { keyOf } from '../semantics/symbols';
import { headOrSelf } from './claims';
import { drawPoint } from './draw';
import type { Evidence, Structure } from './evidence';
import { alternativesFor, type Alternative, type Guess, type Guesses } from './guesses';
import { faultsIn, irsOf, missingIn, readUnder, type Reading, type Setup } from './members';
import { lawAlternative } from './randomVariables';
import { axisOf, solveSizes, valuesOf, type AxisName, type SizeHints, type Sizes } from './sizes';
import type { Point } from './verdict';

/** What the open symbols are taken for, under which the members of a claim can be read. */
export interface Hypothesis {
	readonly guesses: Guesses;
	readonly sizes: Sizes;
	/** Lengths that the given bindings fix. */
	readonly fixed: ReadonlyMap<AxisName, number>;
}

/** Why there is none. */
export interface Unread {
	readonly missing: readonly string[];
	readonly fault?: Diagnostic;
}

/** What the search for a hypothesis needs to know. */
export interface Search {
	readonly nodes: readonly Node[];
	readonly setup: Setup;
	readonly evidence: Evidence;
	readonly formulas: readonly NoteFormula[];
	readonly given: Point;
}

/** How many readings are tried. A claim with three symbols that may be numbers, vectors or matrices takes at most 40. */
const MAX_READINGS = 160;
/** An array that meets a number in a sum was probably meant to meet an array. */
const BROADCAST_PENALTY = 1.3;

interface Candidate {
	readonly guesses: Guesses;
	readonly penalty: number;
	readonly hypothesis?: Hypothesis;
}

/** The hypothesis against which least speaks: best first over what each open symbol may be, the reader itself being the judge. */
export function findHypothesis(search: Search): Hypothesis | Unread {
	const queue: Candidate[] = [{ guesses: new Map(), penalty: 0 }];
	let unread: Unread | undefined;
	for (let readings = 0; readings < MAX_READINGS;) {
		const candidate = takeBest(queue);
		if (!candidate) break;
		if (candidate.hypothesis) return candidate.hypothesis;
		readings++;
		const { next, why } = explore(candidate, search);
		queue.push(...next);
		unread ??= why;
	}
	return unread ?? { missing: [] };
}

export function isHypothesis(found: Hypothesis | Unread): found is Hypothesis {
	return 'guesses' in found;
}

function takeBest(queue: Candidate[]): Candidate | undefined {
	const best = queue.reduce((at, { penalty }, i) => (penalty < (queue[at] as Candidate).penalty ? i : at), 0);
	return queue.splice(best, 1)[0];
}

/** What follows from a candidate: guesses for the next missing symbol, a range for a variable, or the hypothesis itself. */
function explore(candidate: Candidate, search: Search): { readonly next: readonly Candidate[]; readonly why?: Unread } {
	const { guesses, penalty } = candidate;
	const reading = readUnder(search.nodes, trialPoint(guesses, search), search.setup);
	const missing = missingIn(reading);
	const faults = faultsIn(reading);
	if (missing.length > 0) {
		const alternatives = nextAlternatives(missing, guesses, search);
		const next = alternatives.map(alternative => ({ guesses: withGuess(guesses, alternative, missing), penalty: penalty + alternative.penalty }));
		return next.length > 0 ? { next } : { next, why: { missing, ...(faults[0] ? { fault: faults[0] } : {}) } };
	}
	const [fault] = faults;
	if (fault?.code === 'no-range' && fault.name !== '' && !guesses.has(`range ${fault.name}`)) {
		return { next: [{ guesses: withRange(guesses, fault.name), penalty: penalty + 0.5 }] };
	}
	if (fault || !areComparable(irsOf(reading))) return { next: [], why: { missing: [], ...(fault ? { fault } : {}) } };
	const hypothesis = { guesses, ...sizesOf(reading, guesses, search) };
	return { next: [{ guesses, penalty: penalty + broadcasts(reading) * BROADCAST_PENALTY, hypothesis }] };
}

/** Of the variables of a table those that are asked for are values that it has. */
function withGuess(guesses: Guesses, { key, guess }: Alternative, missing: readonly string[]): Guesses {
	const axes = guess.kind === 'table' ? guess.axes.filter(axis => missing.includes(axis) && !guesses.has(axis)) : [];
	return new Map<string, Guess>([...guesses, [key, guess], ...axes.map(variable => [variable, { kind: 'point', variable }] as const)]);
}

/** The variable runs through values of its own; if it is also asked for, it is one of them. */
function withRange(guesses: Guesses, name: string): Guesses {
	const point: Guess = { kind: 'point', variable: name };
	return new Map<string, Guess>([...guesses, [`range ${name}`, { kind: 'support', variable: name }], ...(guesses.has(name) ? [[name, point] as const] : [])]);
}

/** Functions first, since what they take decides what their arguments may be. */
function nextAlternatives(missing: readonly string[], guesses: Guesses, { evidence, formulas, setup, nodes: members }: Search): readonly Alternative[] {
	const nodes = missing.map(key => setup.parse(key));
	if (nodes.some(node => isMoment(keyOf(headOrSelf(node))))) {
		const law = lawAlternative(members, evidence.prose, setup);
		if (law && !guesses.has(law.key)) return [law];
	}
	const ordered = [...nodes.filter(node => node.kind === 'juxtaposition'), ...nodes.filter(node => node.kind !== 'juxtaposition')];
	for (const node of ordered) {
		const alternatives = alternativesFor(node, guesses, missing, evidence, formulas).filter(({ key }) => !guesses.has(key));
		if (alternatives.length > 0) return alternatives;
	}
	return [];
}

/** A point for reading alone: every axis has length 2. */
export function trialPoint(guesses: Guesses, { given, setup }: Search): Point {
	const sizes = { lengths: new Map(), lastIndices: new Set<string>(), places: new Map() };
	const drawn = drawPoint(guesses, { indexBase: setup.indexBase, lengthOf: () => 2, sizes }, createRandom(0), createRandom(1));
	return { bind: { ...drawn.bind, ...given.bind }, domain: { ...drawn.domain, ...given.domain } };
}

/** Members of one rank compare; a written number compares with an array, element by element. */
function areComparable(irs: readonly Ir[]): boolean {
	const ranks = new Set(irs.filter(ir => ir.kind !== 'constant').map(({ type }) => rankOf(type)));
	return ranks.size <= 1;
}

/** How many sums of an array and a drawn number there are. */
function broadcasts(reading: Reading): number {
	const count = (ir: Ir): number => childrenOf(ir).reduce((sum, child) => sum + count(child), isBroadcast(ir) ? 1 : 0);
	return irsOf(reading).reduce((sum, ir) => sum + count(ir), 0);
}

function isBroadcast(ir: Ir): boolean {
	if (ir.kind !== 'apply' || (ir.operation !== 'add' && ir.operation !== 'subtract') || rankOf(ir.type) === 0) return false;
	return ir.args.some(arg => arg.kind === 'input' && rankOf(arg.type) === 0);
}

function sizesOf(reading: Reading, guesses: Guesses, { given, evidence, setup }: Search): Pick<Hypothesis, 'sizes' | 'fixed'> {
	const { inputs } = reading.bindings;
	const irs = irsOf(reading);
	const hints: SizeHints = {
		squares: [...guesses].flatMap(([key, guess]) => (guess.kind === 'array' && guess.rank === 2 && SQUARE.some(structure => guess.structures.has(structure)) ? [key] : [])),
		lengths: new Map([...evidence.lengths].filter(([key]) => guesses.get(key)?.kind === 'number' || Object.hasOwn(given.bind, key)).map(([key, axes]) => [key, axes.filter(axis => isDrawnAxis(axis, guesses, given))])),
	};
	const sizes = solveSizes(irs, inputs, (key, rank) => axesOf(key, rank, guesses), hints);
	const fixed = new Map<AxisName, number>();
	for (const [key, axis] of sizes.lengths) {
		const count = given.bind[key];
		if (typeof count === 'number') fixed.set(sizes.nameOf(axis), sizes.lastIndices.has(key) ? count + 1 - setup.indexBase : count);
	}
	for (const [key, value] of Object.entries(given.bind)) shapeOf(value).forEach((length, axis) => fixed.set(sizes.nameOf(axisOf(key, axis)), length));
	return { sizes, fixed };
}

const SQUARE: readonly Structure[] = ['orthogonal', 'definite', 'symmetric', 'invertible'];

function isDrawnAxis(axis: AxisName, guesses: Guesses, { bind }: Point): boolean {
	const key = axis.replace(/#\d+$/, '');
	return guesses.get(key)?.kind === 'array' || Array.isArray(bind[key]);
}

function axesOf(key: string, rank: number, guesses: Guesses): readonly AxisName[] {
	const guess = guesses.get(key);
	if (guess?.kind === 'table') return guess.axes.map(valuesOf);
	if (guess?.kind === 'law') return guess.variables.map(valuesOf);
	return Array.from({ length: rank }, (_, axis) => axisOf(key, axis));
}

function shapeOf(value: unknown): readonly number[] {
	return Array.isArray(value) ? [value.length, ...shapeOf(value[0])] : [];
}
