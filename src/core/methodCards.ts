import { byId, distributionExamples } from './library';
import type { LibraryRecord, Parameter, Result } from './library/record';
import { wordsOf } from './findingsParts';
import type { LiveFormula, LiveParameter } from './liveFormula';
import type { MethodOffer, Outcome } from './service';
import { sliderRange } from './sliderRange';
import { describeOutcome } from './view/describe';
import { describeFindings } from './view/describeFindings';
import { describeOffer } from './view/offers';
import { plainMath } from './view/plain';
import type { View } from './view/view';

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
export function methodCards(offers: readonly MethodOffer[], parameters: LiveFormula['parameters']): readonly MethodCard[] {
	return offers.flatMap((offer): readonly MethodCard[] => {
		const record = byId(offer.method);
		if (!record) return [];
		const { method, name, on, variables } = offer;
		const given = on === 'formula' ? record.parameters.find(({ type, orFunction }) => type === 'function' || orFunction) : undefined;
		const asked = record.parameters.filter(parameter => parameter !== given && isAsked(parameter)).map(parameter => inPlaceOf(parameter, record, parameters));
		return [{
			method, name, why: describeOffer({ ...offer, missing: [] }), doc: record.doc, on, variables, results: record.results ?? [],
			...(record.value === undefined ? {} : { value: record.value }),
			arguments: asked.map(parameter => argumentOf(parameter, record, parameters)),
		}];
	});
}

/** What has to be given, and numbers that may be changed. */
function isAsked(parameter: Parameter): boolean {
	return parameter.default === undefined || isNumber(parameter);
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
		...(parameter.default !== undefined && type === 'integer' ? { isSetting: true } : {}),
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
	return typeof value === 'object' && value !== null && 'dist' in value ? 'distribution' : 'function';
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
