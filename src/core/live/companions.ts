import { rankOf } from '../base/type';
import { isRecord } from '../base/value';
import type { Point } from '../check/verdict';
import { isFault, readRequest } from '../evaluate';
import { relativesOf } from '../library/relatives';
import { writtenAt, type NoteFormulas, type ParsedFormula } from '../noteFormulas';
import { compile } from '../program/compile';
import type { Program } from '../program/program';
import { optimise } from '../program/optimise';
import { equationsOf } from '../semantics/equations';
import { sameIr, type Ir } from '../semantics/ir';
import { isReady } from '../semantics/readFormula';
import { applicationNode, applicationOf, keyOf, lettersOf, nodesIn } from '../semantics/symbols';
import { titleOf } from '../signature';
import { summandOf, type Summand } from './summand';
import { plainMath } from '../view/plain';

/** What can be drawn with a formula that is open: another one of its entry, as a distribution function beside its density, or a relative. */
export interface Companion {
	readonly title: string;
	readonly program: Program;
	/** What it integrates or adds up, where it is the formula itself with its two arguments exchanged. */
	readonly summand?: Summand;
	/** Drawn from the beginning: a divergence has two directions. */
	readonly isUsual?: true;
}

/** What companions are sought for. */
export interface CompanionSearch {
	readonly formula: ParsedFormula;
	readonly values: readonly Ir[];
	readonly point: Point;
	readonly indexBase: number;
	/** The keys of its parameters. */
	readonly keys: readonly string[];
	/** The parameter for the horizontal axis. */
	readonly axis: string | undefined;
	readonly member: number | undefined;
}

/** An entry has a few formulas; a long text without entries is not read as a whole. */
const MOST_READ = 40;
const MOST = 6;

/** The neighbours that are numbers computed from the same parameters, without any value of their own. */
export function findCompanions(formulas: NoteFormulas, neighbours: readonly ParsedFormula[], chainOf: (formula: ParsedFormula) => ParsedFormula | undefined, search: CompanionSearch): readonly Companion[] {
	const titles = new Set([titleOf(search.formula)]);
	const found: Companion[] = [];
	for (const other of neighbours.filter(({ index }) => index !== search.formula.index).slice(0, MOST_READ)) {
		const companion = companionIn(formulas, other, chainOf(other), search);
		if (!companion || titles.has(companion.title)) continue;
		titles.add(companion.title);
		found.push(companion);
		if (found.length === MOST) break;
	}
	return [...found, ...exchanged(formulas, chainOf(search.formula), search), ...relatives(formulas, search)];
}

/** `D(Q \parallel P)` beside `D(P \parallel Q)`, where both sum or integrate something. */
function exchanged(formulas: NoteFormulas, chain: ParsedFormula | undefined, { formula, point, indexBase, keys, member }: CompanionSearch): readonly Companion[] {
	const left = equationsOf(formula.node)[0]?.left;
	const application = left && applicationOf(left);
	const [first, second, third] = application?.brackets.items ?? [];
	if (!application || !first || !second || third) return [];
	const [one, other] = [first, second].map(item => keys.find(key => key === keyOf(item) || key.startsWith(`${keyOf(item)}(`)));
	if (one === undefined || other === undefined || one === other || !areAlike(point.bind[one], point.bind[other])) return [];
	const turned = (key: string): string => (key === one ? other : key === other ? one : key);
	const bind = { ...point.bind, [one]: point.bind[other], [other]: point.bind[one] };
	const { bindings, meaning } = readRequest(formulas, formula, chain, { ...point, bind, indexBase, ...(member === undefined ? {} : { member }) });
	const [part] = meaning.parts;
	if (!part || meaning.parts.length > 1 || !isReady(meaning)) return [];
	const inputs = bindings.inputs.map(input => ({ ...input, key: turned(input.key) }));
	const summand = summandOf(part.ir, inputs);
	const title = plainMath(keyOf(applicationNode(application.head, { ...application.brackets, items: [second, first] })));
	return summand ? [{ title, program: compile(optimise(part.ir), inputs).program, summand, ...(application.brackets.separators.includes('‖') ? { isUsual: true as const } : {}) }] : [];
}

function areAlike(one: unknown, other: unknown): boolean {
	if (Array.isArray(one) && Array.isArray(other)) return one.length === other.length && JSON.stringify(one) !== JSON.stringify(other);
	return [one, other].every(value => isRecord(value) && 'dist' in value) && JSON.stringify(one) !== JSON.stringify(other);
}

/** The functions of the library that lie nearest to an activation. */
function relatives(formulas: NoteFormulas, { formula, point, indexBase, axis, keys }: CompanionSearch): readonly Companion[] {
	const left = equationsOf(formula.node)[0]?.left;
	const head = left && applicationOf(left)?.head;
	if (!head || axis === undefined || keys.length > 1) return [];
	return relativesOf(lettersOf(head) ?? '', [...nodesIn(formula.node)].flatMap(node => lettersOf(node) ?? [])).flatMap((name): Companion[] => {
		const latex = `${name}(${axis})`;
		const { bindings, meaning } = readRequest(formulas, writtenAt(formulas, formula, latex), undefined, { ...point, indexBase });
		const [part] = meaning.parts;
		return part && isReady(meaning) ? [{ title: plainMath(latex), program: compile(optimise(part.ir), bindings.inputs).program }] : [];
	});
}

function companionIn(formulas: NoteFormulas, other: ParsedFormula, chain: ParsedFormula | undefined, { values, point, indexBase, keys }: CompanionSearch): Companion | undefined {
	if (other.diagnostics.some(isFault)) return undefined;
	const { bindings, meaning } = readRequest(formulas, other, chain, { ...point, indexBase });
	const [part] = meaning.parts;
	if (!part || meaning.parts.length > 1 || !isReady(meaning)) return undefined;
	const { ir } = part;
	if (rankOf(ir.type) > 0 || ir.type.kind === 'boolean' || ir.kind === 'input' || values.some(value => sameIr(value, ir))) return undefined;
	const { program } = compile(optimise(ir), bindings.inputs);
	const isOfSame = program.slots.length > 0 && program.slots.every(({ key }) => keys.includes(key));
	return isOfSame ? { title: titleOf(other), program } : undefined;
}
