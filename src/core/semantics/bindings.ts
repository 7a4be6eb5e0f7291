import { fromJson, isDense, isRecord, type Value } from '../base/value';
import type { Diagnostic } from '../base/diagnostic';
import type { BindingFault } from '../base/refusal';
import type { BracketsNode, Node } from '../formula/syntax';
import type { Input } from './ir';
import { derivativeFraction } from './derivativeFraction';
import { readDistribution, type BoundDistribution, type BoundMixture } from './readDistribution';
import { applicationNode, applicationOf, isSymbol, keyOf, withoutFont } from './symbols';

/** What a key is bound to. Numbers and arrays are inputs of the program; functions and distributions become part of it. */
export type Bound =
	| { readonly kind: 'value'; readonly input: number; readonly rank: number; readonly shape: readonly number[] }
	| { readonly kind: 'function'; readonly parameters: readonly string[]; readonly body: Node }
	| BoundDistribution
	| BoundMixture
	| { readonly kind: 'table'; readonly input: number; readonly shape: readonly number[]; readonly axes: readonly Axis[] };

/** One axis of a table: the name of its argument, and the values it runs over. */
export interface Axis {
	readonly name: string;
	readonly node: Node;
	readonly values: readonly number[];
}

/** A binding of an application: `V(s_t)`, `p(x|z)`. */
export interface ApplicationBinding {
	readonly key: string;
	readonly head: string;
	readonly brackets: BracketsNode;
	readonly bound: Bound;
}

export type Support =
	| { readonly kind: 'values'; readonly values: readonly number[] }
	/** All whole numbers from `low` on. */
	| { readonly kind: 'integers'; readonly low: number }
	| { readonly kind: 'interval'; readonly low: number; readonly high: number };

/** All bindings of one request, by their parsed keys. */
export interface Bindings {
	readonly symbols: ReadonlyMap<string, Bound>;
	readonly applications: readonly ApplicationBinding[];
	readonly supports: ReadonlyMap<string, Support>;
	readonly indexBase: number;
	readonly inputs: readonly Input[];
	readonly values: readonly Value[];
	readonly diagnostics: readonly Diagnostic[];
}

export const NO_BINDINGS: Bindings = { symbols: new Map(), applications: [], supports: new Map(), indexBase: 1, inputs: [], values: [], diagnostics: [] };

type Parse = (latex: string) => Node;
const NOWHERE = { start: 0, end: 0 };

/**
 * Reads bindings as DESIGN 5 defines them. Keys are parsed, so that `x_t` is `x_{t}`; what does not fit is a diagnostic and the
 * binding is left out.
 */
export function readBindings(bind: Readonly<Record<string, unknown>>, domain: Readonly<Record<string, unknown>>, indexBase: number, parse: Parse): Bindings {
	const inputs: Input[] = [];
	const values: Value[] = [];
	const diagnostics: Diagnostic[] = [];
	const symbols = new Map<string, Bound>();
	const applications: ApplicationBinding[] = [];
	const supports = new Map<string, Support>();

	const addInput = (key: string, value: Value): number => {
		inputs.push({ key, rank: isDense(value) ? value.shape.length : 0 });
		return values.push(value) - 1;
	};
	const fail = (name: string, why: BindingFault): undefined => {
		diagnostics.push({ code: 'invalid-binding', name, why, span: NOWHERE });
		return undefined;
	};

	for (const [text, json] of Object.entries(bind)) {
		const node = parse(spell(text));
		const key = keyOf(node);
		const bound = readBound(text, json);
		if (!bound) continue;
		const application = applicationOf(node);
		if (application && !application.sub) applications.push({ key: keyOf(applicationNode(application.head, application.brackets)), head: keyOf(application.head), brackets: application.brackets, bound });
		else if (application || isSymbol(node) || node.kind === 'bars' || isDerivative(node)) symbols.set(key, bound);
		else fail(text, 'key');
	}
	for (const [text, json] of Object.entries(domain)) {
		const support = readSupport(json);
		if (support) supports.set(keyOf(parse(spell(text))), support);
		else fail(text, 'domain');
	}
	return { symbols, applications, supports, indexBase, inputs, values, diagnostics };

	function readBound(text: string, json: unknown): Bound | undefined {
		const value = fromJson(json);
		if (value !== undefined) return { kind: 'value', input: addInput(text, value), rank: isDense(value) ? value.shape.length : 0, shape: isDense(value) ? value.shape : [] };
		if (isRecord(json) && isRecord(json['fn'])) return readFunction(text, json['fn']);
		if (isRecord(json) && typeof json['dist'] === 'string') return readDistribution(json['dist'], json['args'], parse) ?? fail(text, 'distribution');
		if (isRecord(json) && 'table' in json) return readTable(text, json);
		return fail(text, 'value');
	}

	function readFunction(text: string, fn: Readonly<Record<string, unknown>>): Bound | undefined {
		const { params, latex } = fn;
		if (!isStrings(params) || typeof latex !== 'string') return fail(text, 'function');
		return { kind: 'function', parameters: params.map(param => keyOf(withoutFont(parse(spell(param))))), body: parse(latex) };
	}

	function readTable(text: string, json: Readonly<Record<string, unknown>>): Bound | undefined {
		const table = fromJson(json['table']);
		const { args } = json;
		if (table === undefined || !isDense(table) || !isStrings(args) || args.length !== table.shape.length) return fail(text, 'table');
		const domains = isRecord(json['domain']) ? json['domain'] : {};
		const axes: Axis[] = [];
		for (const [axis, name] of args.entries()) {
			const length = table.shape[axis] ?? 0;
			const given = Object.entries(domains).find(([key]) => keyOf(parse(key)) === keyOf(parse(name)))?.[1];
			const stated = given === undefined ? undefined : readSupport(given);
			if (given !== undefined && (stated?.kind !== 'values' || stated.values.length !== length)) return fail(text, 'table');
			axes.push({ name: keyOf(parse(name)), node: parse(name), values: stated?.kind === 'values' ? stated.values : Array.from({ length }, (_, i) => i + indexBase) });
		}
		return { kind: 'table', input: addInput(text, table), shape: table.shape, axes };
	}
}

function readSupport(json: unknown): Support | undefined {
	if (Array.isArray(json)) return json.every(item => typeof item === 'number') ? { kind: 'values', values: json } : undefined;
	if (!isRecord(json)) return undefined;
	const bounds = json['interval'] ?? json['range'];
	if (!Array.isArray(bounds) || bounds.length !== 2) return undefined;
	const [low, high] = bounds.map(bound => fromJson(bound));
	if (typeof low !== 'number' || typeof high !== 'number' || !(low <= high)) return undefined;
	if ('interval' in json) return { kind: 'interval', low, high };
	if (high === Infinity && Number.isInteger(low)) return { kind: 'integers', low };
	return high - low < 1e6 ? { kind: 'values', values: Array.from({ length: Math.floor(high - low) + 1 }, (_, i) => low + i) } : undefined;
}

const GREEK = /^(alpha|beta|gamma|delta|epsilon|varepsilon|zeta|eta|theta|vartheta|iota|kappa|lambda|mu|nu|xi|pi|rho|sigma|tau|upsilon|phi|varphi|chi|psi|omega|Gamma|Delta|Theta|Lambda|Xi|Pi|Sigma|Upsilon|Phi|Psi|Omega|ell)(?![A-Za-z])/;

/** `\frac{\partial L}{\partial w}` and `\nabla L(w)`: a derivative may be given as a whole. */
function isDerivative(node: Node): boolean {
	if (node.kind === 'fraction') return derivativeFraction(node)?.operand !== undefined;
	const [sign] = node.kind === 'juxtaposition' ? node.items : [];
	return sign !== undefined && keyOf(sign.kind === 'scripts' ? sign.base : sign) === '\\nabla';
}

/** The plain spelling of a Greek letter serves for its command: `mu_0` is `\mu_0`. */
export function spell(key: string): string {
	return key.trim().replace(GREEK, '\\$1');
}

function isStrings(json: unknown): json is readonly string[] {
	return Array.isArray(json) && json.every(item => typeof item === 'string');
}
