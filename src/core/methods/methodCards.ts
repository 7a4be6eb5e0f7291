import { isRecord } from '../base/value';
import { byId, distributionExamples } from '../library';
import { GRADIENT_METHODS } from './methodTopics';
import type { LibraryRecord, Parameter, Result } from '../library/record';
import { wordsOf } from './findingsParts';
import type { LiveFormula, LiveParameter } from '../live/liveFormula';
import type { MethodOffer, Outcome } from '../service';
import { sliderRange } from '../live/sliderRange';
import { describeOutcome } from '../view/describe';
import { describeFindings } from '../view/describeFindings';
import { describeOffer } from '../view/offers';
import { plainMath } from '../view/plain';
import type { View } from '../view/view';

/** A method as a page offers it: what it is asked for, and what it finds. */
export interface MethodCard {
	readonly method: string;
	readonly name: string;
	/** Why it is offered. */
	readonly why: string;
	/** What it does, in a sentence. */
	readonly doc: string;
	readonly on: MethodOffer['on'];
	/** Parameters of the formula that the method moves itself. */
	readonly variables: readonly string[];
	readonly arguments: readonly MethodArgument[];
	readonly results: readonly Result[];
	readonly value?: NonNullable<LibraryRecord['value']>;
}

/** An argument with what it is to begin with. */
export interface MethodArgument extends LiveParameter {
	/** The parameter of the formula that stands for it. */
	readonly follows?: string;
	/** It stands for it only where that was given. */
	readonly hasOwnBeginning?: true;
	/** How it is computed rather than what of. */
	readonly isSetting?: true;
}

/** Methods that a formula calls for, as a page offers them; arguments that have no default begin at what the formula has, else at the record's example. */
export function methodCards(offers: readonly MethodOffer[], { parameters, domain: domains }: Pick<LiveFormula, 'parameters' | 'domain'>): readonly MethodCard[] {
	return offers.flatMap((offer): readonly MethodCard[] => {
		const record = byId(offer.method);
		if (!record || (offer.on === 'formula' && GRADIENT_METHODS.has(offer.method) && isOverValues(offer, parameters, domains))) return [];
		const { method, name, on, variables } = offer;
		const given = on === 'formula' ? record.parameters.find(({ type, orFunction }) => type === 'function' || orFunction) : undefined;
		const moved = parameters.filter(({ key }) => variables.includes(key));
		const start = given ? record.parameters.find(parameter => parameter.name === 'start') : undefined;
		const asked = record.parameters.filter(parameter => parameter !== given && isAsked(parameter)).map(parameter => inPlaceOf(parameter, record, parameters));
		return [{
			method, name, why: describeOffer({ ...offer, missing: [] }), doc: record.doc, on, variables, results: record.results ?? [],
			...(record.value === undefined ? {} : { value: record.value }),
			arguments: [...(start && moved.some(isBold) ? [startOf(start, moved)] : []), ...(given ? ofStates(record, moved) : []), ...asked.map(parameter => argumentOf(parameter, record, doFit(asked, record, parameters) ? parameters : []))],
		}];
	});
}

/** Whether what a method moves takes listed values or whole numbers, as far as the example goes. */
function isOverValues({ variables }: MethodOffer, parameters: LiveFormula['parameters'], domains: LiveFormula['domain']): boolean {
	const listed = Object.entries(domains).filter(([, domain]) => Array.isArray(domain)).map(([key]) => key);
	if (variables.length === 0) return listed.length > 0;
	return parameters.some(({ key, values, type }) => variables.includes(key) && (values !== undefined || type === 'integer' || listed.includes(key)));
}

function isBold({ key, type }: LiveParameter): boolean {
	return type === 'vector' || /\\(?:mathbf|boldsymbol|bm|vec)\b/u.test(key);
}

/** Where chains begin tells how long what they move is: as long as it is in the formula. */
function startOf({ name, doc }: Parameter, moved: readonly LiveParameter[]): MethodArgument {
	const [only, ...others] = moved;
	const value = others.length === 0 ? only?.value : moved.flatMap(parameter => parameter.value as number | readonly number[]);
	return { key: name, words: doc, value, isExample: true, type: Array.isArray(value) ? 'vector' : 'number' };
}

/** How long a state is that is a vector, and which values its entries have: few, so that all states can be listed. */
function ofStates({ parameters }: LibraryRecord, moved: readonly LiveParameter[]): readonly MethodArgument[] {
	const [only] = moved;
	const find = (wanted: string): Parameter | undefined => parameters.find(({ name }) => name === wanted);
	const [dimensions, values] = [find('dimensions'), find('values')];
	if (!dimensions || !values || moved.length !== 1 || !Array.isArray(only?.value)) return [];
	return [
		{ key: dimensions.name, words: dimensions.doc, value: only.value.length, isExample: true, type: 'integer' },
		{ key: values.name, words: values.doc, value: [0, 1], isExample: true, type: 'vector' },
	];
}

/** What has to be given, and numbers that may be changed. */
function isAsked(parameter: Parameter): boolean {
	return parameter.default === undefined || isNumber(parameter);
}

/** Whether the functions of the formula that would stand for those that are asked for take as many arguments. */
function doFit(asked: readonly Parameter[], { example }: LibraryRecord, live: LiveFormula['parameters']): boolean {
	return asked.filter(({ type }) => type === 'function').every(parameter => {
		const given = live.find(one => isFunction(one) && hasNameOf(parameter, one));
		const [wanted, found] = [arityOf(example.args[parameter.name]), arityOf(given?.value)];
		return wanted === undefined || (found === undefined ? !given?.isExample : wanted === found);
	});
}

/** Of a function that is given by a formula. */
function arityOf(value: unknown): number | undefined {
	const { fn } = (isRecord(value) ? value : {}) as { readonly fn?: { readonly params?: unknown } };
	return Array.isArray(fn?.params) ? fn.params.length : undefined;
}

/** A number with a default. */
function isNumber({ type, default: standard }: Parameter): boolean {
	return (type === 'real' || type === 'integer') && standard !== undefined && !Number.isNaN(standard);
}

function argumentOf(parameter: Parameter, { example, parameters }: LibraryRecord, live: LiveFormula['parameters']): MethodArgument {
	const { name, type, domain, doc } = parameter;
	const value = parameter.begin ?? (isNumber(parameter) ? parameter.default : Object.entries(example.args).find(([key]) => key === name || parameter.aliases?.includes(key))?.[1]);
	const isOnly = parameters.filter(isAsked).filter(one => one.type === 'function').length === 1;
	const followed = isNumber(parameter) ? undefined : live.find(one => standsFor(parameter, one, isOnly));
	return {
		key: name, words: doc, value, isExample: !isNumber(parameter) && (!followed || parameter.begin !== undefined),
		type: type === 'real' ? 'number' : type === 'integer' ? 'integer' : typeOf(value),
		...(parameter.setting ?? (parameter.default !== undefined && type === 'integer') ? { isSetting: true } : {}),
		...(typeof value === 'number' && (parameter.default === undefined || type === 'real') ? { slider: sliderRange(domain ? [domain] : [], value, type === 'integer') } : {}),
		...(parameter.stochastic && typeOf(value) === 'matrix' ? { keepsRows: true } : {}),
		...(domain?.kind === 'values' ? { values: domain.values } : {}),
		...(typeOf(value) === 'distribution' ? { families: distributionExamples } : {}),
		...(followed ? { follows: followed.key } : {}),
		...(followed && parameter.begin !== undefined ? { hasOwnBeginning: true } : {}),
	};
}

/** The parameter that may be given instead of one, where the formula has that: an energy for a density. */
function inPlaceOf(parameter: Parameter, record: LibraryRecord, live: LiveFormula['parameters']): Parameter {
	const other = record.parameters.find(({ insteadOf }) => insteadOf === parameter.name);
	return other && live.some(one => hasNameOf(other, one) && isFunction(one)) ? other : parameter;
}

/** Letters that densities have everywhere. */
const DENSITY_LETTERS: ReadonlySet<string> = new Set(['p', 'P', 'f', 'q', 'π']);

/** Whether a parameter of a formula has the name of an argument, or is the density where one is asked for. */
function standsFor(parameter: Parameter, given: LiveParameter, isOnly: boolean): boolean {
	const isNamed = hasNameOf(parameter, given);
	switch (parameter.type) {
		case 'function': return isFunction(given) && (isNamed || (isOnly && DENSITY_LETTERS.has(headOf(given))));
		case 'vector': return isNamed && given.type === 'vector';
		case 'tensor': return isNamed && (given.type === 'vector' || given.type === 'matrix' || (parameter.orFunction === true && isFunction(given)));
		default: return isNamed && given.type === 'number';
	}
}

function isFunction({ type }: LiveParameter): boolean {
	return type === 'function' || type === 'distribution';
}

function hasNameOf({ name, aliases = [] }: Parameter, given: LiveParameter): boolean {
	return [name, ...aliases].includes(headOf(given));
}

/** The letter of a function, or all of another name. */
function headOf({ key }: LiveParameter): string {
	return plainMath(key).replace(/[(].*$/u, '');
}

function typeOf(value: unknown): LiveParameter['type'] {
	if (typeof value === 'number') return 'number';
	if (Array.isArray(value)) return Array.isArray(value[0]) ? 'matrix' : 'vector';
	return isRecord(value) && 'dist' in value ? 'distribution' : 'function';
}

/** What came of a method, by its id, for a page that draws what is long. */
export function viewOfFindings(method: string, outcome: Outcome): View {
	const record = byId(method);
	return record ? withoutSummaries(describeFindings(record, outcome), record) : describeOutcome(outcome);
}

/** The numbers alone, their names in words. */
function withoutSummaries(view: View, record: LibraryRecord): View {
	if (view.kind === 'stack') return { ...view, parts: view.parts.map(part => withoutSummaries(part, record)) };
	const named = (name: string): string => record.results?.find(result => result.name === name)?.words ?? wordsOf(name);
	return view.kind === 'findings' ? { ...view, rows: view.rows.filter(({ summary, table }) => !summary || table).map(row => ({ ...row, name: named(row.name) })) } : view;
}
