import type { Span } from '../../base/span';
import { describedIn, isSetOff, OTHER_STOPS } from './languages';

/** Words that no noun phrase before a symbol goes across. */
const STOP = new Set(('a an the its their our his her this that these those each every some any all both no one two three several many most such ' +
	'of in on at by for from to with without over under between into onto per via as than about across along around through until till during within against toward towards up down out near ' +
	'and or but nor so yet if when where while whereas because since then else otherwise whether which who whom whose what why how here there ' +
	'is are was were be been being am has have had do does did can could will would shall should may might must not also only just very more less often usually typically always ' +
	'let given consider considering suppose assume assuming set say denote denotes denoted call called define defines defined write written choose take takes took taken get gets give gives use uses used using ' +
	'compute computes minimise minimises minimize minimizes maximise maximises maximize maximizes draw draws find finds solve solves return returns repeat generate generates pick add adds subtract divide multiply compare apply applies fix ' +
	'follows follow satisfies satisfy equals equal becomes become means mean. represents represent measures maps map produces produce holds hold needs need replace replaces replaced observe observes see sees shown know known ' +
	'approximate approximates makes make keep keeps turn turns move moves accept reject remain it we you they i he she them us e.g i.e eg ie cf vs etc larger smaller larger higher lower increasing decreasing respectively both either neither ' +
	'below above beyond beside behind swap exchange about after before once whenever unless except like same other another first second third last next').split(' ').concat(OTHER_STOPS));
/** Words in -ing that are things. */
const THINGS = /^(?:embedding|padding|encoding|mapping|string|spacing|setting|rating|ranking|scaling|warping|ring|king)s?$/;
/** Verbs that are also nouns; on their own at the start of a sentence they are orders. */
const ORDERS = new Set(['sample', 'update', 'input', 'output', 'mask', 'rank', 'score', 'model', 'value', 'values', 'note', 'project', 'weight', 'normalise', 'normalize', 'initialise', 'initialize', 'differentiate', 'integrate']);

/** Words that describe and name nothing by themselves. */
const ADJECTIVES = new Set(['tiny', 'small', 'large', 'big', 'new', 'old', 'good', 'bad', 'best', 'optimal', 'true', 'false', 'given', 'fixed', 'random', 'different', 'possible']);

const BOUNDARY = /[.,;:!?()[\]{}"“”=|/\ufffc，。；：！？（）、《》「」—–]/;
const LONGEST = 4;

/** The noun phrase that `text` ends with: `with mean`, `a random variable`, `and the learning rate`; in offsets of it. */
export function nounPhraseAtEnd(text: string): Span | undefined {
	// `均值为 $\mu$`
	const end = text.replace(/([\u3400-\u9fff])[为是]\s*$/, '$1').trimEnd().length;
	if (end === 0) return undefined;
	return /[\u3400-\u9fff]/.test(text.charAt(end - 1)) ? chinesePhrase(text, end) : englishPhrase(text, end);
}

function englishPhrase(text: string, end: number): Span | undefined {
	let start = end;
	let count = 0;
	for (let at = end; count < LONGEST && at > 0; count++) {
		const wordStart = wordStartBefore(text, at);
		const word = text.slice(wordStart, at);
		if (word === '' || !/^[\p{L}][\p{L}\p{N}'’-]*$/u.test(word) || STOP.has(word.toLowerCase())) break;
		if (count === 0 && /[a-z]{2}ing$/.test(word) && !THINGS.test(word)) break;
		start = wordStart;
		at = text.slice(0, wordStart).trimEnd().length;
		if (BOUNDARY.test(text.charAt(at - 1))) break;
	}
	if (start === end) return undefined;
	const isFirst = text.slice(0, start).trim() === '' || /[.!?:;]\s*$/.test(text.slice(0, start));
	const phrase = text.slice(start, end).toLowerCase();
	return ADJECTIVES.has(phrase) || (isFirst && ORDERS.has(phrase)) ? undefined : { start, end };
}

function wordStartBefore(text: string, end: number): number {
	let start = end;
	while (start > 0 && !/\s/.test(text.charAt(start - 1)) && !BOUNDARY.test(text.charAt(start - 1))) start--;
	return start;
}

/** Particles and verbs that a Chinese noun phrase before a symbol does not go across. */
const CHINESE_STOP = /[的在由按把对与和其当若设令给于第有从将到及是为个中使让用以并或则即记取每该]|分成|旋转|变成|得到|估计|计算|假设|对于|给定|表示|其中|如果|所有|任意/g;

function chinesePhrase(text: string, end: number): Span | undefined {
	let start = end;
	while (start > 0 && end - start < 12 && /[\u3400-\u9fffA-Za-z]/.test(text.charAt(start - 1))) start--;
	for (const match of text.slice(start, end).matchAll(CHINESE_STOP)) {
		const behind = start + match.index + match[0].length;
		if (behind === end) return undefined;
	}
	const stops = [...text.slice(start, end).matchAll(CHINESE_STOP)];
	const last = stops[stops.length - 1];
	const from = last ? start + last.index + last[0].length : start;
	return end - from >= 2 ? { start: from, end } : undefined;
}

/** Words that say that what follows is what the symbol is; they are not part of the description. */
const COPULA = /^\s*(?:\([^()]{0,40}\)\s*)?(?:,\s*)?(?:(?:here|usually|typically|again|simply|just|also)\s+)?(?:is|are|be|being|was|were|denotes?|represents?|stands? for|means?|refers? to|indicates?|corresponds? to)\s+(?:(?:here|usually|typically|again|simply|just|also|called)\s+)?/;
/** Words that say what the symbol does; they are part of it. */
const ACTION = /^\s*(?=(?:measures?|controls?|maps?|determines?|counts?|stores?|scales?|weights?|normali[sz]es|quantif(?:y|ies)|adjusts?|parametri[sz]es)\s)/;
const CHINESE_COPULA = /^\s*(?:分别)?(?:是|为|表示|代表|指的是|指|即为|即|记为|称为|就是|被称为|定义为)\s*/;
/** A gloss in brackets: `$z$ (the latent code)`, `$q$（查询向量）`. */
const GLOSS = /^\s*(?:\((?=(?:the|an?)\s)|（(?=[\u3400-\u9fff]{2,12}）)(?!见|如|例|即|默认|参见|单位))/;
/** Behind a colon or a dash in the midst of a sentence: what begins so is a remark and no description. */
const REMARK = /^(?:which|that|this|these|it|we|you|so|and|but|if|then|let|see|for|because|as|not|是|即|因为|所以|如果)\b/i;
const SEPARATOR = /^\s*(?:[:：=]|[—–]|-(?=\s))\s*/;
const COLON_OR_DASH = /^\s*(?:[:：]|[—–]|-(?=\s))\s*/;
/** First words after "is" that describe no thing. */
const NOT_A_THING = /^(?:not|now|then|therefore|thus|given|defined|used|said|known|equal|close|crucial|important|large|small|larger|smaller|high|low|higher|lower|true|false|zero|one|at|in|on|of|if|as|to|by|for|from|over|than|it|this|that|more|less|better|worse|difficult|easy|possible|available|shown|obtained|computed|called|usually|often|always|[a-z-]+ed|[a-z-]+ing|[a-z]+ly)\b/i;

/** The symbol is part of a name: `$t$ statistic`, `$\epsilon$-greedy`. */
export function isPartOfName(after: string): boolean {
	return /^(?:-[A-Za-z]|\s(?:statistic|score|test|norm|divergence|axis|distribution)\b)/.test(after);
}

/** The words behind a symbol that describe it: `is the temperature`, `denotes …`, and behind a colon where the symbol leads its block. */
export function descriptionAfter(text: string, before: string, leads: boolean): Span | undefined {
	const copula = COPULA.exec(text);
	if (copula && !NOT_A_THING.test(text.slice(copula[0].length))) return clause(text, copula[0].length);
	const action = ACTION.exec(text);
	if (action) return clause(text, action[0].length);
	const chinese = CHINESE_COPULA.exec(text);
	if (chinese) return clause(text, chinese[0].length);
	const gloss = GLOSS.exec(text);
	if (gloss) return clause(text, gloss[0].length);
	const separator = leads ? SEPARATOR.exec(text) : isSetOff(before) ? COLON_OR_DASH.exec(text) : null;
	if (separator && (leads || !REMARK.test(text.slice(separator[0].length)))) return clause(text, separator[0].length);
	return describedIn(before, text);
}

/** From `start` to the end of the clause; undefined if it has no words of its own. */
function clause(text: string, start: number): Span | undefined {
	const rest = text.slice(start);
	const stop = rest.search(/\s\(|[;；。，：]|[,.:!?](?=\s|$|\))|\s(?:and|while|whereas)\s+\ufffc(?:\s*(?:is|are|be|denotes|represents)\b)|\s[—–]\s|\n/);
	const close = unopened(rest);
	const end = Math.min(stop < 0 ? rest.length : stop, close);
	const words = rest.slice(0, end).trimEnd();
	return /\p{L}{2}|\p{Script=Han}/u.test(words) ? { start, end: start + words.length } : undefined;
}

/** Where a bracket closes that the text has not opened. */
function unopened(text: string): number {
	let depth = 0;
	for (let at = 0; at < text.length; at++) {
		const character = text.charAt(at);
		if (character === '(' || character === '（') depth++;
		else if ((character === ')' || character === '）') && depth-- === 0) return at;
	}
	return text.length;
}

const PREPOSITION = /\b(?:of|to|from|between|by|in|on|over|at|than|per|into|against|under)\s+(?:(?:the|a|an|its|their|two|each|every)\s+)?$/i;

/** Whether a symbol behind `before` can be the subject of a sentence: it is not what a preposition governs, `the mean of $X$ is`. */
export function isSubject(before: string): boolean {
	const phrase = nounPhraseAtEnd(before);
	return !PREPOSITION.test(phrase ? before.slice(0, phrase.start) : before);
}

const NOUNS = /^\s+((?:[A-Za-z][A-Za-z-]* ){0,3}[A-Za-z][A-Za-z-]+)(?=\s*(?:[,;:.)，；：。）]|$|and \ufffc))/;
const PLURAL = /^\s*((?:[a-z-]+ ){0,2}[a-z-]*[a-rt-z]s)(?=[\s,.;:)]|$)/;
/** `$\sigma$ the logistic sigmoid and`, `$h$ the state of`: what it is, without a verb. */
const APPOSITION = /^\s+(?:the|an?)\s+((?:[A-Za-z][A-Za-z-]* ){0,3}[A-Za-z][A-Za-z-]+)(?=\s*(?:[,;:.)，；：。）]|$|(?:and|of|for|in|at|from|on)\s))/;
/** Before a count: the start of a block, or a word that asks for one. */
const COUNTING = /(?:^|\b(?:in|over|of|on|with|from|for|all|the|these|after|than|per|into|other|represents?|has|have))\s*$/i;
/** Letters that count things, with any index: `n`, `K`, `T_w`. Those near the end of the alphabet are things. */
const COUNTER = /^[b-dh-tA-DG-TV](?![A-Za-z(])/;

export const isCounter = (symbol: string): boolean => COUNTER.test(symbol);

/** `$g_t$ gradient,` in a list of symbols and what they are, or `$n$ samples`, a count. */
export function nounsAfter(symbol: string, before: string, after: string): { readonly span: Span; readonly isCount: boolean } | undefined {
	const plural = isCounter(symbol) && COUNTING.test(before) ? PLURAL.exec(after) : null;
	if (plural?.[1] && isNoun(plural[1])) return { span: endingWith(plural), isCount: true };
	const nouns = /(?:^|[(,;（，；])\s*(?:and\s+)?$/.test(before) ? NOUNS.exec(after) : null;
	if (nouns?.[1] && isNoun(nouns[1])) return { span: endingWith(nouns), isCount: false };
	const apposition = /(?:^|[(,;（，；]|\b(?:where|with))\s*(?:and\s+)?$/i.test(before) || /\sand\s+$/.test(before) ? APPOSITION.exec(after) : null;
	return apposition?.[1] && isNoun(apposition[1]) ? { span: endingWith(apposition), isCount: false } : undefined;
}

function endingWith(match: RegExpExecArray): Span {
	return { start: match[0].length - (match[1] ?? '').length, end: match[0].length };
}

function isNoun(words: string): boolean {
	return words.split(' ').every(word => !STOP.has(word.toLowerCase())) && !/^(?:this|as|makes|goes|approaches|grows|converges|tends|dynamically)$/.test(words.split(' ')[0] ?? '');
}
