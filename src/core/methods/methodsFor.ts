import { takesDensity } from './appliedFunctions';
import { argumentsBeforeBar, movesItsOwn, readCall } from './callOnFormula';
import { isFault } from '../evaluate';
import type { Node } from '../formula/syntax';
import { byId, byKeyword, type LibraryRecord } from '../library';
import type { Entry } from '../note/note';
import type { NoteFormulas, ParsedFormula } from '../noteFormulas';
import { shapesOf, type FormulaShape } from '../semantics/formulaShapes';
import { nodesIn } from '../semantics/symbols';
import type { MethodOffer, OfferReason } from '../service';
import { DENSITY_METHODS, GRADIENT_METHODS, SHAPE_METHODS, TOPICS } from './methodTopics';
import { parameterReadings } from './parameterReadings';

/** Something in a note that speaks for a method. */
interface Call {
	readonly id: string;
	readonly reason: OfferReason;
}

/** The methods that a formula calls for by its keyword, its shape or the words before it, in the order of fit; only those that can run once what is missing is given. */
export function methodsFor(formulas: NoteFormulas, formula: ParsedFormula, chain: ParsedFormula | undefined, entry: Entry | undefined): readonly MethodOffer[] {
	if (formula.diagnostics.some(isFault)) return [];
	const shapes = shapesOf(formula.node, chain?.node);
	const calls = [...byKeywords(entry?.names ?? [], shapes), ...byShape(shapes), ...byWords(formula, entry, shapes)];
	const first = calls.filter(({ id }, i) => calls.findIndex(call => call.id === id) === i);
	if (first.length === 0) return [];
	const isDensity = isOneOf(DENSITY_SHAPES, shapes) && !shapes.has('acceptance');
	const ofFormula = isDensity ? asDensity(formulas, formula, chain) : undefined;
	return first.flatMap(({ id, reason }): readonly MethodOffer[] => {
		const record = byId(id);
		if (!record) return [];
		const offer = { method: id, name: record.names.keyword[0] ?? id, reason };
		const isOwn = !takesFormula(record) || (!isDensity && hasShapeFor(id, shapes)) || !hasParametersFor(record, formulas, formula, chain);
		if (isOwn) return [{ ...offer, on: 'arguments', variables: [], missing: parameterReadings(record, isNeeded) }];
		return ofFormula && !(ofFormula.isDiscrete && GRADIENT_METHODS.has(id)) ? [{ ...offer, on: 'formula', variables: variablesFor(record, formulas, formula, chain), missing: ofFormula.missing }] : [];
	});
}

/** What can be a density in some of its symbols. */
const DENSITY_SHAPES: readonly FormulaShape[] = ['bayes', 'joint', 'search', 'conditional', 'marginal', 'boltzmann', 'partition'];

/** Of these, what speaks for a method under its own keyword. */
const METHOD_SHAPES: readonly FormulaShape[] = ['bayes', 'joint', 'search', 'conditional', 'boltzmann', 'acceptance'];

function isOneOf(wanted: readonly FormulaShape[], shapes: ReadonlySet<FormulaShape>): boolean {
	return wanted.some(shape => shapes.has(shape));
}

/** What is given more than the formula, so that it is asked for all of it. */
const OF_SEVERAL: ReadonlySet<string> = new Set(['posteriorPredictive', 'bayesFactor', 'modelProbabilities', 'expectation']);

/** Whether a formula can be all that a method is given. */
function takesFormula(record: LibraryRecord): boolean {
	return takesDensity(record) && !OF_SEVERAL.has(record.id);
}

/** Whether the formula has parameters where a method learns them. */
function hasParametersFor({ parameters }: LibraryRecord, formulas: NoteFormulas, formula: ParsedFormula, chain: ParsedFormula | undefined): boolean {
	if (!parameters.some(({ withParameters }) => withParameters)) return true;
	const { variables, states } = readCall(formulas, formula, chain, {}, parameters);
	return variables.length > states;
}

/** The keys of what a method moves in the formula. */
function variablesFor({ parameters }: LibraryRecord, formulas: NoteFormulas, formula: ParsedFormula, chain: ParsedFormula | undefined): readonly string[] {
	const open = readCall(formulas, formula, chain, {}, parameters).variables.map(({ symbol }) => symbol);
	// inside of an unknown function they are not open yet, and others would be taken for them
	const written = movesItsOwn(formula.node) ? [] : argumentsBeforeBar(formula.node, chain);
	if (written.length === 0) return open;
	return parameters.some(({ withParameters }) => withParameters) ? [...new Set([...written, ...open])] : written;
}

function isNeeded({ default: standard }: LibraryRecord['parameters'][number]): boolean {
	return standard === undefined;
}

/** What the formula waits for as a function of its variables; undefined where it is no such function. */
function asDensity(formulas: NoteFormulas, formula: ParsedFormula, chain: ParsedFormula | undefined): Pick<MethodOffer, 'missing'> & { readonly isDiscrete: boolean } | undefined {
	const { variables, missing, meaning: { diagnostics, target } } = readCall(formulas, formula, chain, {});
	if (diagnostics.length > 0 || (variables.length === 0 && missing.length === 0 && target?.variables.length === 0)) return undefined;
	return { missing, isDiscrete: hasPoints(formula.node) || variables.some(({ type }) => type === 'integer') || (target?.variables.some(({ range }) => range !== undefined && range.kind !== 'interval') ?? false) };
}

/** Cases that are all equalities. */
function hasPoints(node: Node): boolean {
	return [...nodesIn(node)].some(inner => inner.kind === 'cases' && inner.rows.every(({ condition }) => condition?.kind === 'relation' && condition.operators.join() === '='));
}

function byKeywords(names: readonly string[], shapes: ReadonlySet<FormulaShape>): readonly Call[] {
	return names.flatMap(name => {
		const forms = formsOf(name);
		const reason: OfferReason = { kind: 'keyword', keyword: name };
		const record = forms.map(byKeyword).find(found => found?.results !== undefined);
		const fits = record && (takesFormula(record) ? isOneOf(METHOD_SHAPES, shapes) : shapes.size > 0);
		const topics = TOPICS.filter(topic => topic.names.some(topicName => forms.includes(topicName)) && isOneOf(topic.fits, shapes));
		return [...(fits ? [record.id] : []), ...topics.flatMap(({ methods }) => methods)].map(id => ({ id, reason }));
	});
}

/** Words behind the name of a method or of what it is about that say nothing more. */
const GENERIC = /\s+(?:inference|estimations?|estimators?|estimates?|methods?|algorithms?|models?|sampling|samplers?|distributions?|loss|process(?:es)?|theorem|rule|learning|statistics|equations?|probabilit(?:y|ies))$/;

/** The forms of a keyword under which a method may be known: as it stands, without what stands in brackets, without generic words behind it, in the singular. */
function formsOf(name: string): readonly string[] {
	const whole = name.toLowerCase().replace(/[\u2010-\u2015]/g, '-').replace(/\u2019/g, '\'').replace(/\s*\([^)]*\)/g, '').replace(/\s+/g, ' ').trim();
	const forms = [whole];
	for (let shorter = whole.replace(GENERIC, ''); shorter !== forms.at(-1); shorter = shorter.replace(GENERIC, '')) forms.push(shorter);
	return [...new Set(forms.flatMap(form => [form, form.replace(/s$/, '')]))];
}

/** Whether a shape calls for a method under any keyword. */
function hasShapeFor(id: string, shapes: ReadonlySet<FormulaShape>): boolean {
	return SHAPE_METHODS.some(([shape, methods]) => shapes.has(shape) && methods.includes(id));
}

function byShape(shapes: ReadonlySet<FormulaShape>): readonly Call[] {
	return SHAPE_METHODS.flatMap(([shape, methods]) => (shapes.has(shape) ? methods.map(id => ({ id, reason: { kind: 'shape', shape } as const })) : []));
}

const DENSITY_WORDS = /\b(?:densit(?:y|ies)|dense function|PDF|PMF|mass function|likelihood|posterior|prior)\b|密度/i;
const DISTRIBUTION_WORDS = /\bdistributions?\b|分布/i;
const OTHER_WORDS = /\b(?:cumulative|CDF|quantile|survival|tail|marginal likelihood|evidence)\b|累积/i;

/** A function that is said to be a density, or that looks like one and is under the keyword of a distribution. */
function byWords({ before }: ParsedFormula, entry: Entry | undefined, shapes: ReadonlySet<FormulaShape>): readonly Call[] {
	if (!isOneOf(['conditional', 'marginal'], shapes) || OTHER_WORDS.test(before)) return [];
	const isSaid = DENSITY_WORDS.test(before) || (entry?.names.some(name => DISTRIBUTION_WORDS.test(name)) ?? false);
	return isSaid ? DENSITY_METHODS.map(id => ({ id, reason: { kind: 'words' } })) : [];
}
