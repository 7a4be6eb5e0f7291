import { rankOf } from '../base/type';
import type { Point } from '../check/verdict';
import { isFault, readRequest } from '../evaluate';
import type { LiveParameter } from './liveFormula';
import { writtenAt, type NoteFormulas, type ParsedFormula } from '../noteFormulas';
import { compile } from '../program/compile';
import { optimise } from '../program/optimise';
import type { Program } from '../program/program';
import { equationsOf } from '../semantics/equations';
import { sameIr, type Ir } from '../semantics/ir';
import { isReady, type Meaning } from '../semantics/readFormula';
import { applicationOf, keyOf, lettersOf } from '../semantics/symbols';
import { signatureOf } from '../signature';
import { plainMath } from '../view/plain';

/** A number that can be computed in two ways, so that a reader sees them agree while parameters move. */
export interface LiveCheck {
	/** `E[X]`, `mean μ`. */
	readonly title: string;
	/** What the note says it is; where it is missing, the formula's own value. */
	readonly said?: Program;
	readonly found: Program;
	/** How it is found: from the density of the entry, or as another member of the same equation. */
	readonly by: 'density' | 'member';
	/** The parameter among whose values it lies: of a mean, what the density is a function of. */
	readonly across?: string;
}

/** What checks are sought for. */
export interface CheckSearch {
	readonly formula: ParsedFormula;
	readonly chain: ParsedFormula | undefined;
	readonly values: readonly Ir[];
	readonly neighbours: readonly ParsedFormula[];
	readonly point: Point;
	readonly indexBase: number;
	readonly parameters: readonly LiveParameter[];
}

const MOST = 6;
const MOST_READ = 20;

/** The other members of the formula itself; and of a density, what the note says of the moments. */
export function findChecks(formulas: NoteFormulas, search: CheckSearch): readonly LiveCheck[] {
	const reader = createReader(formulas, search);
	return [...otherMembers(reader, search), ...momentsSaid(reader, search)].slice(0, MOST);
}

interface Reader {
	/** A member of a formula, or all of it; undefined where it is no number made of the parameters. */
	readonly read: (formula: ParsedFormula, member?: number) => { readonly ir: Ir; readonly program: Program; readonly meaning: Meaning } | undefined;
	/** As if it stood in the entry. */
	readonly readHere: (latex: string) => ReturnType<Reader['read']>;
}

function createReader(formulas: NoteFormulas, { formula, chain, point, indexBase, parameters }: CheckSearch): Reader {
	const read: Reader['read'] = (other, member) => {
		if (other.diagnostics.some(isFault)) return undefined;
		const { bindings, meaning } = readRequest(formulas, other, other === formula ? chain : undefined, { ...point, indexBase, ...(member === undefined ? {} : { member }) });
		const [part, more] = meaning.parts;
		if (!part || more || !isReady(meaning) || rankOf(part.ir.type) > 0 || part.ir.type.kind === 'boolean') return undefined;
		const { program } = compile(optimise(part.ir), bindings.inputs);
		return program.slots.every(({ key }) => parameters.some(parameter => parameter.key === key)) ? { ir: part.ir, program, meaning } : undefined;
	};
	return { read, readHere: latex => read(writtenAt(formulas, formula, latex)) };
}

/** A name that is defined twice, for discrete and for continuous variables say, claims nothing. */
function isDefinedAgain({ formula, neighbours }: Pick<CheckSearch, 'formula' | 'neighbours'>): boolean {
	const signature = signatureOf(formula.node);
	return signature !== undefined && neighbours.some(other => other.index !== formula.index && signatureOf(other.node) === signature);
}

function otherMembers({ read }: Reader, search: CheckSearch): readonly LiveCheck[] {
	const { formula, values } = search;
	const [equation, another] = equationsOf(formula.node);
	if (!equation?.left || another || equation.kind !== 'equation' || values.length !== 1 || isDefinedAgain(search)) return [];
	if (values[0]?.kind === 'input') return [];
	const seen = [...values];
	return [equation.left, ...equation.members].flatMap((node, member): LiveCheck[] => {
		const found = read(formula, member);
		if (!found || found.ir.kind === 'input' || found.ir.kind === 'constant' || seen.some(ir => sameIr(ir, found.ir))) return [];
		seen.push(found.ir);
		return [{ title: plainMath(keyOf(node)), found: found.program, by: 'member' }];
	});
}

/** Words by which a legend says that a parameter is a moment. */
const MOMENT_WORDS: readonly (readonly [words: RegExp, latex: (variable: string) => string, isPlace: boolean])[] = [
	[/\bmean\b|\bexpect|均值|期望/i, variable => `E[${variable}]`, true],
	[/\bvariance\b|方差/i, variable => `Var[${variable}]`, false],
	[/\bstandard deviation\b|标准差/i, variable => `\\sqrt{Var[${variable}]}`, false],
];

/** The moments that formulas of the entry and the words of its parameters state of a density, held against the density. */
function momentsSaid(reader: Reader, { formula, neighbours, parameters }: CheckSearch): readonly LiveCheck[] {
	const density = densityIn(reader, formula);
	if (!density) return [];
	const across = parameters.some(({ key }) => key === density.place) ? density.place : undefined;
	const stated = neighbours.slice(0, MOST_READ).flatMap((other): LiveCheck[] => {
		const left = equationsOf(other.node)[0]?.left;
		const found = left && other.index !== formula.index ? reader.read(other, 0) : undefined;
		const said = found && isOf(density, found.meaning) ? reader.read(other) : undefined;
		if (!left || !said || !found || sameIr(said.ir, found.ir)) return [];
		return [{ title: plainMath(keyOf(left)), said: said.program, found: found.program, by: 'density', ...(across !== undefined && MEANS.has(keyOf(left).replace(density.variable, 'X')) ? { across } : {}) }];
	});
	const named = parameters.flatMap(({ key, words = '' }): LiveCheck[] => {
		const moment = MOMENT_WORDS.find(([pattern]) => pattern.test(words));
		const [said, found] = moment ? [reader.readHere(key), reader.readHere(moment[1](density.variable))] : [];
		return said && found ? [{ title: `${words} ${plainMath(key)}`, said: said.program, found: found.program, by: 'density', ...(across !== undefined && moment?.[2] ? { across } : {}) }] : [];
	});
	return [...stated, ...named];
}

/** How a mean is written; `X` stands for the variable. */
const MEANS: ReadonlySet<string> = new Set(['E[X]', 'E(X)', '\\mathbb{E}[X]', '\\mathbb{E}(X)', '\\mu_X']);

interface Density {
	readonly pattern: string;
	/** The random variable, and the letter of its values. */
	readonly variable: string;
	readonly place: string;
}

function isOf({ pattern }: Density, { decisions }: Meaning): boolean {
	return decisions.some(decision => decision.code === 'density' && decision.density === pattern);
}

/** The density that a formula defines. */
function densityIn({ readHere }: Reader, { node }: ParsedFormula): Density | undefined {
	const left = equationsOf(node)[0]?.left;
	const first = left && applicationOf(left)?.brackets.items[0];
	if (!left || !first) return undefined;
	const [variable, place] = first.kind === 'relation' ? first.items.map(keyOf) : [lettersOf(first)?.toUpperCase(), keyOf(first)];
	if (variable === undefined || place === undefined || !/^[A-Z]$/.test(variable)) return undefined;
	const density = { pattern: keyOf(left), variable, place };
	const mean = readHere(`E[${variable}+0]`);
	return mean && isOf(density, mean.meaning) ? density : undefined;
}
