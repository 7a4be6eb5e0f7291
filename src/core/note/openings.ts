import { codeReference } from './codeReferences';
import { decorationLength, isDecorated, namesOf } from './names';
import { FORMULA, type Words } from './words';

/** A name at the start of a block. */
export interface Opening {
	readonly keyword: string;
	readonly names: readonly string[];
	/** In offsets of the words. */
	readonly start: number;
	readonly end: number;
	readonly code?: string;
	/** Set apart by its author (bold, a picture, a heading, code), so that it is a name in any company. */
	readonly marked: boolean;
	/** Whether the block holds nothing else. */
	readonly alone: boolean;
}

/** Words before a colon, or in bold, that label what follows and name nothing. */
const LABELS = new Set(['where', 'with', 'here', 'note', 'notes', 'example', 'examples', 'e.g', 'i.e', 'proof', 'remark', 'hint', 'tip', 'see',
	'see also', 'source', 'sources', 'link', 'links', 'reference', 'references', 'todo', 'usage', 'input', 'inputs', 'output', 'outputs',
	'parameters', 'arguments', 'args', 'returns', 'warning', 'important', 'caution', 'question', 'answer', 'summary', 'however', 'given',
	'definition', 'formula', 'formulas', 'properties', 'intuition', 'meaning', 'explanation', 'interpretation', 'derivation', 'advantages', 'disadvantages', 'pros', 'cons',
	'公式', '定义', '性质', '说明', '解释', '含义', '推导', '特点', '优点', '缺点', '应用', '其中', '注', '注意', '例', '例如', '证明', '参考', '备注']);
const VERB = /\b(?:is|are|was|were|be|has|have|can|will|gives?|means?|uses?|takes?|makes?|follows?|let|shows?|returns?|applies|we|it|you)\b/i;
const LONGEST = 80;

/** A heading's text as a name. */
export function headingOpening(words: Words): Opening | undefined {
	return opening(words, decorationLength(words.text), words.text.length, true);
}

/** The name that a list item of the outermost level starts with; `hasMore`: other blocks follow in the item. */
export function itemOpening(words: Words, content: string, hasMore: boolean): Opening | undefined {
	const start = itemStart(words.text);
	const lineEnd = lineEndOf(words, content);
	const line = words.text.slice(start, lineEnd);
	const code = /^\S+?\(\)(?=$|[\s:：])|^\S+$/.exec(line.trim());
	if (code && codeReference(code[0]) !== undefined) return opening(words, start, start + line.indexOf(code[0]) + code[0].length, true);
	const bold = boldOpening(words, content, start);
	if (bold) return bold;
	const colon = colonIn(line);
	if (isDecorated(words.text)) {
		const end = colon >= 0 ? colon : line.length;
		return end <= LONGEST ? opening(words, start, start + end, true) : undefined;
	}
	const end = colon >= 0 ? colon : line.length;
	const follows = hasMore || words.text.slice(start + end + 1).trim() !== '';
	return follows && isName(line.slice(0, end), colon >= 0) ? opening(words, start, start + end, false) : undefined;
}

/** The bold name that a paragraph starts with: `**Name.** text`, `**Name** text`. */
export function paragraphOpening(words: Words, content: string): Opening | undefined {
	return boldOpening(words, content, decorationLength(words.text));
}

/** Behind pictures and the box of a task. */
function itemStart(text: string): number {
	const box = /^\s*\[[ xX]\]\s/.exec(text)?.[0].length ?? 0;
	return box + decorationLength(text.slice(box));
}

/** Where the first line ends, in offsets of the words. */
function lineEndOf({ text, at }: Words, content: string): number {
	const newline = content.indexOf('\n');
	if (newline < 0) return text.length;
	let end = 0;
	while (end < text.length && (at[end] ?? 0) < newline) end++;
	return end;
}

function boldOpening(words: Words, content: string, start: number): Opening | undefined {
	const first = words.at[start] ?? 0;
	const marker = content.slice(first - 2, first);
	if (marker !== '**' && marker !== '__') return undefined;
	const close = content.indexOf(marker, first);
	const newline = content.indexOf('\n', first);
	if (close < 0 || close - first > LONGEST || (newline >= 0 && newline < close)) return undefined;
	let end = start;
	while (end < words.text.length && (words.at[end] ?? 0) < close) end++;
	const name = words.text.slice(start, end);
	if (name.includes(FORMULA) && name.trim().startsWith(FORMULA)) return undefined;
	if (LABELS.has(labelOf(name)) || /[,;!?，；！？]/.test(name)) return undefined;
	const rest = words.text.slice(end);
	const isSetOff = /[.:。：]\s*$/.test(name) || /^(?:\s|[:：.。—–(（|]|$)/.test(rest);
	if (!isSetOff) return undefined;
	const alias = /[.:。：]\s*$/.test(name) ? undefined : /^\s*(?:[(（][^()（）\ufffc]{1,40}[)）]|[|｜][^.:。：\ufffc]{1,60}$)/.exec(rest);
	return opening(words, start, end + (alias?.[0].length ?? 0), true);
}

function labelOf(name: string): string {
	return name.trim().replace(/[.:。：]$/, '').trim().toLowerCase();
}

/** The first colon, or a dash between spaces, that sets a name off; -1 where there is none. */
function colonIn(line: string): number {
	return line.search(/：|:(?=\s|$|\ufffc)|\s[—–]\s/);
}

/** Short, without a verb, a formula or a sentence's punctuation. */
function isName(text: string, hasColon: boolean): boolean {
	const name = text.trim();
	if (name === '' || name.length > LONGEST || /[,;!?，。；！？\ufffc]|\.\s|\.$/.test(name) || VERB.test(name)) return false;
	if (LABELS.has(labelOf(name)) || !/\p{L}/u.test(name)) return false;
	return name.split(/\s+/).length <= (hasColon ? 8 : 6);
}

function opening(words: Words, from: number, to: number, marked: boolean): Opening | undefined {
	let start = from;
	let end = to;
	while (start < end && /\s/.test(words.text.charAt(start))) start++;
	while (end > start && /[\s:：.。]/.test(words.text.charAt(end - 1))) end--;
	const text = words.text.slice(start, end);
	const code = codeReference(text);
	const { keyword, names } = code === undefined ? namesOf(text) : { keyword: text, names: [text] };
	if (keyword === '') return undefined;
	const alone = /^[\s:：.。]*$/.test(words.text.slice(end));
	return { keyword, names, start, end, marked, alone, ...(code !== undefined && { code }) };
}
