import type { Token } from './token';

/** Environments of lines that are also written for cases, as `\left\{\begin{aligned} … \end{aligned}\right.`. */
const ALIGNED: ReadonlySet<string> = new Set(['aligned', 'split', 'gathered', 'alignedat']);

/**
 * Makes an array of aligned lines behind a lone brace where their marks set a condition apart, `&x, & x>0`. A mark before a relation
 * aligns a system of equations, which stays as it is.
 */
export function bracedRows(tokens: readonly Token[]): readonly Token[] {
	if (!tokens.some(token => token.kind === 'begin' && ALIGNED.has(token.environment))) return tokens;
	const out = [...tokens];
	for (let at = 1; at < out.length; at++) {
		const end = endOfRows(out, at);
		const begin = out[at];
		const close = out[end];
		if (begin?.kind !== 'begin' || close?.kind !== 'end' || !hasConditions(out, at + 1, end)) continue;
		const rows = out.slice(at + 1, end).filter((token, i, inner) => token.kind !== 'ampersand' || !startsRow(inner[i - 1]));
		out.splice(at, end - at + 1, { ...begin, environment: 'array' }, ...rows, { ...close, environment: 'array' });
	}
	return out;
}

/** Where the aligned lines that begin at `at` between a brace and nothing end; -1 where none do. */
function endOfRows(tokens: readonly Token[], at: number): number {
	const begin = tokens[at];
	const brace = tokens[at - 1];
	if (begin?.kind !== 'begin' || !ALIGNED.has(begin.environment) || brace?.kind !== 'open' || brace.delimiter !== '{' || !brace.sized) return -1;
	let depth = 0;
	for (let end = at; end < tokens.length; end++) {
		const token = tokens[end];
		if (token?.kind === 'begin') depth++;
		if (token?.kind !== 'end' || --depth > 0) continue;
		const close = tokens[end + 1];
		return close?.kind === 'close' && close.sized && close.delimiter === '.' ? end : -1;
	}
	return -1;
}

const startsRow = (before: Token | undefined): boolean => before === undefined || before.kind === 'newline';

function hasConditions(tokens: readonly Token[], from: number, to: number): boolean {
	let depth = 0;
	let found = false;
	for (let at = from; at < to; at++) {
		const token = tokens[at];
		if (token?.kind === 'begin') depth++;
		else if (token?.kind === 'end') depth--;
		if (token?.kind !== 'ampersand' || depth > 0 || at === from || startsRow(tokens[at - 1])) continue;
		const next = tokens[at + 1]?.kind;
		if (next === 'relation' || next === 'operator') return false;
		found = true;
	}
	return found;
}
