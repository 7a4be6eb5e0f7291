import { rankOf } from './base/type';
import type { Point } from './check/verdict';
import { isFault, readRequest } from './evaluate';
import type { NoteFormulas, ParsedFormula } from './noteFormulas';
import { compile } from './program/compile';
import type { Program } from './program/program';
import { optimise } from './program/optimise';
import { sameIr, type Ir } from './semantics/ir';
import { isReady } from './semantics/readFormula';
import { titleOf } from './signature';

/** Another formula of the entry, to be drawn with the one that is open: a distribution function beside its density. */
export interface Companion {
	readonly title: string;
	readonly program: Program;
}

/** What companions are sought for. */
export interface CompanionSearch {
	readonly formula: ParsedFormula;
	readonly values: readonly Ir[];
	readonly point: Point;
	readonly indexBase: number;
	/** The keys of its parameters. */
	readonly keys: readonly string[];
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
	return found;
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
