const DEFINITION = /\\(?:(?:(?:re)?new|provide)command\*?|DeclareMathOperator\*?|[egx]?def)\s*(?:\{\s*\\[A-Za-z]+\s*\}|\\[A-Za-z]+)(?:\s*\[[^\]\n]{0,80}\]|#\d){0,9}\s*(?=\{)/y;
const ALIAS = /\\let\s*\\[A-Za-z]+\s*=?\s*\\[A-Za-z]+/y;

/**
 * Where the definitions of macros end that start at `at`, with nothing but blanks between them: `\newcommand{\R}{\mathbb{R}}` in lines of
 * its own. Undefined where none starts.
 */
export function definitionsEnd(text: string, at: number, end: number): number | undefined {
	let found: number | undefined;
	for (let next: number | undefined = at; next !== undefined;) {
		next = definitionEnd(text, next, end);
		if (next === undefined) break;
		found = next;
		while (next < end && /\s/.test(text.charAt(next))) next++;
	}
	return found;
}

function definitionEnd(text: string, at: number, end: number): number | undefined {
	ALIAS.lastIndex = at;
	if (ALIAS.test(text)) return ALIAS.lastIndex <= end ? ALIAS.lastIndex : undefined;
	DEFINITION.lastIndex = at;
	if (!DEFINITION.test(text)) return undefined;
	let depth = 0;
	for (let i = DEFINITION.lastIndex; i < end; i++) {
		const character = text.charAt(i);
		if (character === '\\') i++;
		else if (character === '{') depth++;
		else if (character === '}' && --depth === 0) return i + 1;
	}
	return undefined;
}
