import { fromJson, isRecord, type Dense } from '../base/value';
import type { Node } from '../formula/syntax';

/** A family by its name, and its arguments as they were given. */
export interface BoundDistribution {
	readonly kind: 'distribution';
	readonly name: string;
	readonly args: ReadonlyMap<string, Node>;
}

/** As many components as weights, which are divided by their sum. */
export interface BoundMixture {
	readonly kind: 'mixture';
	readonly weights: readonly Node[];
	readonly components: readonly BoundDistribution[];
}

type Parse = (latex: string) => Node;

const NOWHERE = { start: 0, end: 0 };

/** `{"dist": …, "args": …}` as a family or as a mixture of families; undefined where it is neither. */
export function readDistribution(name: string, args: unknown, parse: Parse): BoundDistribution | BoundMixture | undefined {
	if (args !== undefined && !isRecord(args)) return undefined;
	return MIXTURES.has(name.toLowerCase()) ? readMixture(args ?? {}, parse) : readFamily(name, args ?? {}, parse);
}

const MIXTURES: ReadonlySet<string> = new Set(['mixture', 'mixturesamefamily', 'torch.distributions.mixturesamefamily']);

function readFamily(name: string, args: Readonly<Record<string, unknown>>, parse: Parse): BoundDistribution | undefined {
	const parsed = new Map<string, Node>();
	for (const [parameter, arg] of Object.entries(args)) {
		const node = readArgument(arg, parse);
		if (!node) return undefined;
		parsed.set(parameter, node);
	}
	return { kind: 'distribution', name, args: parsed };
}

/** A number, LaTeX, a vector or a matrix. */
function readArgument(arg: unknown, parse: Parse): Node | undefined {
	const value = fromJson(arg);
	if (typeof value === 'number') return { kind: 'number', value, text: String(arg), span: NOWHERE };
	if (typeof arg === 'string') return parse(arg);
	return value !== undefined && value.shape.length <= 2 ? matrixOf(value) : undefined;
}

/** An array as it would be written: a vector is a matrix of one column. */
function matrixOf({ shape: [rows = 0, columns = 1], data }: Dense): Node {
	const cell = (i: number, j: number): Node => ({ kind: 'number', value: data[i * columns + j] ?? NaN, text: '', span: NOWHERE });
	return { kind: 'matrix', delimiters: '()', rows: Array.from({ length: rows }, (_, i) => Array.from({ length: columns }, (_, j) => cell(i, j))), span: NOWHERE };
}

/**
 * Weights and components, of which there are as many; or as torch's `MixtureSameFamily` has them, `mixture_distribution` with `probs`
 * and `component_distribution`, one family whose arguments are lists.
 */
function readMixture(args: Readonly<Record<string, unknown>>, parse: Parse): BoundMixture | undefined {
	const weights = args['weights'] ?? args['probs'] ?? weightsOf(args['mixture_distribution']);
	const given = args['components'] ?? args['component_distribution'];
	if (!Array.isArray(weights) || weights.length === 0) return undefined;
	const members = Array.isArray(given) ? given : membersOf(given, weights.length);
	if (members?.length !== weights.length) return undefined;
	const parsed = weights.map(weight => readArgument(weight, parse));
	const components = members.map(member => (isRecord(member) && typeof member['dist'] === 'string' ? readDistribution(member['dist'], member['args'], parse) : undefined));
	const isWhole = parsed.every(node => node !== undefined && node.kind !== 'matrix') && components.every(component => component?.kind === 'distribution');
	return isWhole ? { kind: 'mixture', weights: parsed as readonly Node[], components: components as readonly BoundDistribution[] } : undefined;
}

function weightsOf(categorical: unknown): unknown {
	const args = isRecord(categorical) ? categorical['args'] : undefined;
	return isRecord(args) ? args['probs'] ?? args['p'] : undefined;
}

/** One member for each entry of the lists; a number holds for all of them. */
function membersOf(family: unknown, count: number): readonly unknown[] | undefined {
	if (!isRecord(family) || !isRecord(family['args'])) return undefined;
	const entries = Object.entries(family['args']);
	if (entries.some(([, arg]) => Array.isArray(arg) && arg.length !== count)) return undefined;
	return Array.from({ length: count }, (_, i) => ({ dist: family['dist'], args: Object.fromEntries(entries.map(([name, arg]) => [name, Array.isArray(arg) ? arg[i] : arg])) }));
}
