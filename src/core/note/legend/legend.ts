import type { Domain } from '../../base/domain';
import type { Span } from '../../base/span';
import { FORMULA, shown, type Words } from '../words';
import { countDomain, impliedDomain } from './domains';
import { descriptionAfter, isCounter, isPartOfName, isSubject, nounPhraseAtEnd, nounsAfter } from './phrases';
import { statedDomain } from './relations';
import { symbolsOf } from './symbols';

/** What a paragraph says of a symbol. Offsets count in its words, `formula` among its formulas. */
export interface Description {
	readonly latex: string;
	readonly formula: number;
	readonly words: string;
	readonly start: number;
	readonly end: number;
	readonly domain?: Domain;
}

/** How much text before and behind a symbol is looked at. */
const BEFORE = 120;
const AFTER = 300;
/** The most symbols that share a description. */
const LARGEST = 12;
/** What joins symbols into one subject. */
const JOINT = /^(?:\s*(?:,|、|，)?\s*(?:and|or|und|et|y|и|和|与|及|以及|&|\/)?\s*)$/;

interface Mention {
	readonly at: number;
	readonly formula: number;
	readonly symbols: readonly string[];
}

/** Several symbols that share their words: `$\beta_1$, $\beta_2$ are decay rates`. */
type Group = readonly [Mention, ...Mention[]];

/** The words of a block and its formulas: as LaTeX, and where they stand among the words. */
interface Block {
	readonly text: string;
	readonly latex: readonly string[];
	readonly at: readonly number[];
}

/** What a paragraph or bullet says of the symbols in it; `latex` holds its formulas. */
export function legendOf(words: Words, latex: readonly string[]): readonly Description[] {
	if (latex.length === 0) return [];
	const at: number[] = [];
	for (let next = words.text.indexOf(FORMULA); next >= 0; next = words.text.indexOf(FORMULA, next + 1)) at.push(next);
	const block: Block = { text: words.text, latex, at };
	const mentions = latex.map((code, formula): Mention => ({ at: at[formula] ?? 0, formula, symbols: symbolsOf(code) }));
	const found = groups(block.text, mentions).flatMap(group => describe(block, group));
	const stated = mentions.flatMap(mention => stateDomain(block, mention));
	return [...found, ...stated].sort((a, b) => a.formula - b.formula);
}

function groups(text: string, mentions: readonly Mention[]): readonly Group[] {
	const groups: [Mention, ...Mention[]][] = [];
	for (const mention of mentions) {
		if (mention.symbols.length === 0) continue;
		const group = groups[groups.length - 1];
		const last = group?.[group.length - 1];
		const between = last && mention.formula === last.formula + 1 ? text.slice(last.at + 1, mention.at) : '.';
		if (group && group.length < LARGEST && between.length < 12 && between.trim() !== '' && JOINT.test(between)) group.push(mention);
		else groups.push([mention]);
	}
	return groups;
}

function describe(block: Block, group: Group): readonly Description[] {
	const { text } = block;
	const [first] = group;
	const last = group[group.length - 1] ?? first;
	const from = text.lastIndexOf(FORMULA, first.at - 1) + 1;
	const before = text.slice(Math.max(first.at === 0 ? 0 : from, first.at - BEFORE), first.at);
	const after = text.slice(last.at + 1, last.at + 1 + AFTER);
	const leads = first.formula === 0 && text.slice(0, first.at).trim() === '';
	const span = descriptionAfter(after, before, leads);
	const governed = span && !isSubject(before);
	// `corresponding to $q$, and $k$ represents …`: the subject starts behind the comma
	if (governed && group.length > 1 && text.charAt(first.at + 1) === ',') {
		const [, second, ...rest] = group;
		return second ? [...phraseBefore(block, [first], before), ...describe(block, [second, ...rest])] : [];
	}
	// `with deviation $s$, and $m$ is …`: what follows is said of the last alone
	if (span && group.length > 1 && IS_ONE.test(after) && nounPhraseAtEnd(before)) return [...phraseBefore(block, group.slice(0, -1), before), ...describe(block, [last])];
	if (span && !governed) return distribute(block, group, { start: last.at + 1 + span.start, end: last.at + 1 + span.end });
	if (isPartOfName(after)) return [];
	const previous = group[group.length - 2];
	const nouns = nounsAfter(last.symbols[0] ?? '', previous ? text.slice(previous.at + 1, last.at) : before, after);
	if (nouns) {
		const at = { start: last.at + 1 + nouns.span.start, end: last.at + 1 + nouns.span.end };
		const count = nouns.isCount ? countDomain(text.slice(at.start, at.end)) : undefined;
		return [...allOf(block, [last], at, count), ...phraseBefore(block, group.slice(0, -1), before)];
	}
	return phraseBefore(block, group, before);
}

const PLURAL = /(?:[^s]s|data|[^aeiou]a|i)$/i;
const AND = /^(.*\S)\s+and\s+$/is;

/** What is said of one thing. */
const IS_ONE = /^\s*,?\s*(?:is|denotes|represents|equals|means|measures|stands for)\b/i;

/** `the number of samples $n$` */
const NUMBER_OF = /\b(?:total )?number of (?:the )?$/i;

/** The noun phrase before a group, said of each of its symbols if it names several things: `with deviation $s$, $m$` tells of one. */
function phraseBefore(block: Block, all: readonly Mention[], before: string): readonly Description[] {
	const [first] = all;
	const denoted = before.replace(/,?\s*(?:denoted|written|called)(?:\s+(?:by|as))?\s*$/, '');
	const phrase = nounPhraseAtEnd(denoted);
	if (!first || !phrase) return [];
	const start = first.at - before.length;
	const words = before.slice(phrase.start, phrase.end);
	const [second] = all.slice(1);
	const pair = second ? nounPhraseAtEnd(AND.exec(before.slice(0, phrase.start))?.[1] ?? '') : undefined;
	// `with mean and deviation $\mu$, $\sigma$`
	if (pair && second) return [...allOf(block, [first], { start: start + pair.start, end: start + pair.end }), ...allOf(block, [second], { start: start + phrase.start, end: start + phrase.end })];
	const group = /[a-z]$/i.test(words) && !PLURAL.test(words) ? [first] : all;
	const number = group.every(({ symbols }) => symbols.every(isCounter)) ? NUMBER_OF.exec(before.slice(0, phrase.start)) : null;
	return allOf(block, group, { start: start + (number?.index ?? phrase.start), end: start + phrase.end });
}

/** One description for each symbol of a group; as many parts as symbols are given out in turn. */
function distribute(block: Block, group: Group, span: Span): readonly Description[] {
	const symbols = group.flatMap(mention => mention.symbols.map(symbol => ({ symbol, mention })));
	const parts = symbols.length > 1 ? partsOf(block.text, span.start, symbols.length) : [];
	if (parts.length !== symbols.length) return allOf(block, group, span);
	return symbols.flatMap(({ symbol, mention }, i) => {
		const part = parts[i];
		return part ? [description(block, symbol, mention, i === parts.length - 1 ? { start: part.start, end: Math.max(part.end, lastEnd(span, part)) } : part)] : [];
	});
}

/** The last part of an enumeration keeps what is said behind it, as far as the clause goes: `mean and deviation of $X$`. */
function lastEnd(span: Span, part: Span): number {
	return part.start < span.end ? span.end : part.end;
}

/** The first `count` parts of an enumeration that an "and" completes: `the query, the key and the value`; none where they are fewer. */
function partsOf(text: string, from: number, count: number): readonly Span[] {
	const [head = ''] = text.slice(from, from + AFTER).split(/\s(?:of|for|in|from|to|at|on|between|with)\s|[.;:(。；：（\ufffc]/, 1);
	const parts: Span[] = [];
	let start = 0;
	let complete = false;
	for (const match of head.matchAll(/,?\s+and\s+|,\s+|、|和|与/g)) {
		parts.push({ start: from + start, end: from + match.index });
		start = match.index + match[0].length;
		if (complete) return parts.length === count ? parts : [];
		complete = !/^[,、]\s*$/.test(match[0]);
	}
	parts.push({ start: from + start, end: from + head.trimEnd().length });
	return complete && parts.length === count ? parts : [];
}

function allOf(block: Block, group: readonly Mention[], span: Span, domain?: Domain): readonly Description[] {
	return group.flatMap(mention => mention.symbols.map(symbol => description(block, symbol, mention, span, domain)));
}

function description(block: Block, symbol: string, mention: Mention, { start, end }: Span, stated?: Domain): Description {
	const words = shown(block.text.slice(start, end), block.latex, firstFormula(block, start));
	const domain = stated ?? (symbol.includes('(') ? undefined : impliedDomain(words));
	return { latex: symbol, formula: mention.formula, words, start, end, ...(domain && { domain }) };
}

/** The first formula at or behind an offset. */
function firstFormula({ at }: Block, offset: number): number {
	let low = 0;
	let high = at.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((at[middle] ?? 0) < offset) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** Words before a relation that make it a condition rather than a statement of where the symbol lies. */
const CONDITION = /(?:\b(?:if|when|as|at|while|until|once|unless|whenever|iff|for|where it is|case|corner|in)|当|若|如果)\s*$/i;

function stateDomain({ text, latex }: Block, mention: Mention): readonly Description[] {
	const stated = statedDomain(latex[mention.formula] ?? '');
	const before = text.slice(Math.max(0, mention.at - BEFORE), mention.at);
	if (!stated || (stated.isBound && CONDITION.test(before))) return [];
	const phrase = nounPhraseAtEnd(before.slice(before.lastIndexOf(FORMULA) + 1));
	const offset = mention.at - before.length + before.lastIndexOf(FORMULA) + 1;
	const span = phrase ? { start: offset + phrase.start, end: offset + phrase.end } : { start: mention.at, end: mention.at + 1 };
	const words = phrase ? text.slice(span.start, span.end) : '';
	return stated.symbols.map(symbol => ({ latex: symbol, formula: mention.formula, words, ...span, domain: stated.domain }));
}
