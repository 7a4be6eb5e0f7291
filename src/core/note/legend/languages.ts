import type { Span } from '../../base/span';

/** How a language says what a symbol is. Alternatives are parts of regular expressions. */
interface Language {
	/** Between the symbol and what it is: `$n$ ist die Anzahl`. */
	readonly is: string;
	/** Before a symbol that an article follows, without a verb: `Sei $n$ die Anzahl`. */
	readonly introduces?: string;
	readonly article?: string;
	/** What the clause ends with beyond the description: `$x$は入力である`. */
	readonly ending?: string;
	readonly and: string;
	/** Whether words are set apart by spaces. */
	readonly spaced: boolean;
}

const LANGUAGES: readonly Language[] = [
	// German, French, Spanish, Portuguese, Italian
	{ is: 'ist|sind|sei|bezeichnet|bezeichnen|beschreibt|steht für', introduces: 'sei|seien|wobei|und|mit', article: 'der|die|das|ein|eine', ending: 'ist|sind|sei|bezeichnet', and: 'und', spaced: true },
	{ is: 'est|sont|désigne|désignent|représente|dénote', introduces: 'soit|soient|où|et', article: 'le|la|les|l[\'’]|un|une', and: 'et', spaced: true },
	{ is: 'es|son|denota|denotan|representa|indica', introduces: 'sea|sean|donde|y', article: 'el|la|los|las|un|una', and: 'y', spaced: true },
	{ is: 'é|são|denota|representa', introduces: 'seja|sejam|onde|e', article: 'o|a|os|as|um|uma', and: 'e', spaced: true },
	{ is: 'è|sono|denota|indica|rappresenta', introduces: 'sia|siano|dove|e', article: 'il|la|lo|gli|le|l[\'’]|un|una', and: 'e', spaced: true },
	// Russian
	{ is: 'это|есть|обозначает|означает', and: 'и', spaced: true },
	// Japanese, Korean
	{ is: 'は|を|が', ending: 'である|です|とする|とします|とし|を表す|を表します|を示す|で', and: '、', spaced: false },
	{ is: '은|는|이|가|을|를', ending: '입니다|이다|이고|이며|로 한다|라고 하자|라 하자|를 나타낸다|을 나타낸다', and: ',|이고|이며', spaced: false },
];

/** Words that introduce a list of symbols and what they are; a description may follow each symbol behind a colon or a dash. */
const WHERE = 'where|with|here|and|wobei|mit|où|avec|donde|con|onde|dove|где|и|其中|这里|此处|式中|ここで|여기서';

const SET_OFF = new RegExp(`(?:[,;，；、(（]|(?:^|[\\s,，])(?:${WHERE}))\\s*[,，]?\\s*$`, 'i');

/** Whether a symbol behind `before` stands at the head of an item of a list: behind a comma, a bracket or a word such as "where". */
export const isSetOff = (before: string): boolean => SET_OFF.test(before);

interface Patterns { readonly is: RegExp; readonly introduces: RegExp | undefined; readonly article: RegExp | undefined; readonly ending: RegExp | undefined; readonly end: RegExp }

const PATTERNS: readonly Patterns[] = LANGUAGES.map(({ is, introduces, article, ending, and, spaced }) => ({
	is: new RegExp(spaced ? `^\\s*,?\\s*(?:${is})\\s+` : `^\\s*(?:${is})\\s*`, 'i'),
	introduces: introduces === undefined ? undefined : new RegExp(`(?:^|[\\s,;(])(?:${introduces})\\s*$`, 'i'),
	article: article === undefined ? undefined : new RegExp(`^\\s*(?=(?:${article})(?:\\s|(?<=['’])))`, 'i'),
	ending: ending === undefined ? undefined : new RegExp(`${spaced ? '\\s+' : '\\s*'}(?:${ending})\\s*$`, 'i'),
	end: new RegExp(`[;；。，、：\\n]|[,.:!?](?=\\s|$|\\))|${spaced ? '\\s' : ''}(?:${and})\\s*\\ufffc`, 'i'),
}));

/** What a sentence in another language than English or Chinese says behind a symbol that it is, in offsets of `after`. */
export function describedIn(before: string, after: string): Span | undefined {
	for (const { is, introduces, article, ending, end } of PATTERNS) {
		const start = is.exec(after)?.[0].length ?? (introduces?.test(before) ? article?.exec(after)?.[0].length : undefined);
		if (start === undefined) continue;
		const rest = after.slice(start);
		const stop = rest.search(end);
		const clause = (stop < 0 ? rest : rest.slice(0, stop)).trimEnd();
		const words = ending ? clause.replace(ending, '') : clause;
		if (/\p{L}{2}/u.test(words)) return { start, end: start + words.length };
	}
	return undefined;
}

/** Words of these languages that no noun phrase before a symbol goes across. */
export const OTHER_STOPS: readonly string[] = LANGUAGES.flatMap(({ is, introduces = '', article = '', spaced }) => (spaced ? `${is}|${introduces}|${article}`.split('|') : []))
	.filter(word => /^[\p{L}]{2,}$/u.test(word)).concat('für', 'von', 'zu', 'im', 'des', 'du', 'de', 'del', 'della', 'avec', 'con', 'per', 'где');
